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
        return score.question() + ", " + when();
    }

    private String when() {
        return "at the end of " + year;
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
        Assessment answer = score.resolved(then).answer(then);
        Recorder recorder = Recorder.of(this::question, then);
        recorder.include(answer);
        return Assessment.of(recorder).like(answer, when(), year).answer(answer.value());
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
