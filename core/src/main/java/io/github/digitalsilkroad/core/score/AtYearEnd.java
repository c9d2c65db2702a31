package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.catalog.Catalog;

/** A question that names no year, asked of the world as it stood at the end of one. */
record AtYearEnd(Score score, int year) implements Score {

    @Override
    public String question() {
        return score.question() + ", at the end of " + year;
    }

    @Override
    public Assessment on(Catalog catalog) {
        return score.on(catalog.asOf(Integer.toString(year)));
    }

    @Override
    public Score inYear(int other) {
        return new AtYearEnd(score, other);
    }

    @Override
    public String toString() {
        return question();
    }
}
