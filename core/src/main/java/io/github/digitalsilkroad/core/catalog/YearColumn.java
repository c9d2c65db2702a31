package io.github.digitalsilkroad.core.catalog;

import java.util.Arrays;

/** The first and last year of each row, for questions about a span of years; a row without years touches none. */
final class YearColumn {

    /** The first year of a row that has no first year. */
    static final short UNSTATED = Short.MAX_VALUE;

    private final short[] first;
    private final short[] last;

    YearColumn(int rows) {
        this.first = new short[rows];
        this.last = new short[rows];
        Arrays.fill(first, UNSTATED);
        Arrays.fill(last, Short.MIN_VALUE);
    }

    void set(int row, int from, int to) {
        first[row] = (short) Math.max(from, Short.MIN_VALUE + 1);
        last[row] = (short) Math.min(to, Short.MAX_VALUE - 1);
    }

    boolean touches(int row, int from, int to) {
        return first[row] <= to && last[row] >= from;
    }
}
