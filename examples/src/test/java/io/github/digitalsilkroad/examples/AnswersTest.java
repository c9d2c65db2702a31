package io.github.digitalsilkroad.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.Recorder;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What several pages of a report show is asked once. */
class AnswersTest {

    private record Counted(String question, AtomicInteger times) implements Score {
        @Override
        public Assessment answer(Catalog catalog) {
            return Assessment.of(Recorder.of(question, catalog)).answer(Estimate.exactly(times.incrementAndGet()));
        }
    }

    @Test
    void aQuestionIsAskedOnceOfACatalog() {
        Answers answers = new Answers(DigitalSilkRoad.load());
        AtomicInteger times = new AtomicInteger();
        Assessment first = answers.to(new Counted("How often?", times));
        assertThat(answers.to(new Counted("How often?", times))).isSameAs(first);
        assertThat(answers.to(new Counted("How often else?", times))).isNotSameAs(first);
        assertThat(times).hasValue(2);
    }
}
