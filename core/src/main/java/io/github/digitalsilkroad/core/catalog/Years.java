package io.github.digitalsilkroad.core.catalog;

/** Spans of years as questions give them. */
final class Years {

    /** The last year that a question can ask for. */
    static final int LAST = 9999;

    private Years() {}

    static int check(int from, int to) {
        if (to < from) {
            throw new IllegalArgumentException("years " + from + " to " + to + ": a span cannot end before it starts");
        }
        return from;
    }
}
