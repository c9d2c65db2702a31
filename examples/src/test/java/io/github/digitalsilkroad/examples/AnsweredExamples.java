package io.github.digitalsilkroad.examples;

import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.score.Scores;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import java.util.List;

/** A question of each score that the bundled data answers, which several tests ask; finding them takes a second. */
final class AnsweredExamples {

    static final List<ReadableForm> ALL = Scores.all().examples(DigitalSilkRoad.load()).rows().stream()
            .map(row -> ReadableForm.parse(row.get(0)))
            .toList();

    private AnsweredExamples() {}
}
