package io.github.digitalsilkroad.core.internal;

/**
 * The years that a question, a lens or an edit can name.
 *
 * @since 0.2.0
 */
public final class Years {

    /** The last year; the first one is 0. */
    public static final int LAST = 9999;

    private static final String RULE = "years are 0 to " + LAST;

    private Years() {}

    /**
     * A year that was asked for.
     *
     * @param year the year
     * @return the same
     * @throws IllegalArgumentException if it is not 0 to 9999
     */
    public static int check(int year) {
        if (!isYear(year)) {
            throw new IllegalArgumentException("year " + year + ": " + RULE);
        }
        return year;
    }

    /**
     * A year that was asked for in writing.
     *
     * @param text the year
     * @return the year
     * @throws IllegalArgumentException if it is no whole number from 0 to 9999; the message says only the rule
     */
    public static int parse(String text) {
        int year;
        try {
            year = Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(RULE, e);
        }
        if (!isYear(year)) {
            throw new IllegalArgumentException(RULE);
        }
        return year;
    }

    private static boolean isYear(int year) {
        return year >= 0 && year <= LAST;
    }

    /**
     * The first year of a span.
     *
     * @param from the first year
     * @param to the last year
     * @return the first year
     * @throws IllegalArgumentException if one of them is no year, or the span ends before it starts
     */
    public static int ordered(int from, int to) {
        check(from);
        check(to);
        if (to < from) {
            throw new IllegalArgumentException(
                    "years " + from + " to " + to + ": a span cannot end before it starts; swap the two");
        }
        return from;
    }
}
