package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.internal.Years;
import io.github.digitalsilkroad.core.quantity.PartialDate;

/** A question that names no year, asked of the world as it stood at the end of one. */
record AtYearEnd(Score score, int year) implements Score {

    AtYearEnd {
        Years.check(year);
    }

    @Override
    public String question() {
        return score.question() + ", at the end of " + year;
    }

    @Override
    public String subject() {
        return score.subject();
    }

    @Override
    public ReadableForm form() {
        return score.form().with("year", year);
    }

    @Override
    public Assessment answer(Catalog catalog) {
        Catalog then = catalog.asOf(PartialDate.of(year).toString());
        Recorder recorder = Recorder.of(question(), then);
        Assessment answer = score.on(then);
        recorder.include(answer);
        recorder.later(part -> noteBegun(part, score, catalog));
        return Assessment.of(recorder).like(answer);
    }

    /**
     * What decides which rows have begun by then is read as well, so what the whole world gives an answer counts as
     * read.
     */
    static void noteBegun(Recorder recorder, Score score, Catalog catalog) {
        score.on(catalog).facts().forEach(recorder::reads);
    }

    @Override
    public Score resolved(Catalog catalog) {
        return new AtYearEnd(score.resolved(catalog), year);
    }

    @Override
    public Score in(int other) {
        return new AtYearEnd(score, other);
    }

    @Override
    public String toString() {
        return question();
    }
}
