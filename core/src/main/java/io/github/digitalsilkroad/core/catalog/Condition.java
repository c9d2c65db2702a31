package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.columns.CodeColumn;
import io.github.digitalsilkroad.core.columns.YearColumn;
import io.github.digitalsilkroad.core.quantity.Ternary;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/** One narrowing step of a query: a test on rows. */
abstract class Condition {

    /** Whether a row passes. */
    abstract boolean test(int row);

    /**
     * What is unknown of a row that does not pass for that reason, such as {@code undated}; empty if it is known not to
     * pass.
     */
    String unknown(int row) {
        return "";
    }

    /** Rows that pass a test, where nothing is unknown. */
    static Condition of(IntPredicate test) {
        return new Condition() {
            @Override
            boolean test(int row) {
                return test.test(row);
            }
        };
    }

    /** Rows for which the answer is yes, with a text for those where it is unknown. */
    static Condition of(IntFunction<Ternary> answer, String unknown) {
        return new Condition() {
            @Override
            boolean test(int row) {
                return answer.apply(row) == Ternary.YES;
            }

            @Override
            String unknown(int row) {
                return answer.apply(row) == Ternary.UNKNOWN ? unknown : "";
            }
        };
    }

    /** Rows that do not pass another condition, whether or not that is known of them. */
    static Condition not(Condition other) {
        return of(row -> !other.test(row));
    }

    /** A condition whose passing rows an index knows, with what is unknown of the others. */
    abstract static class Indexed extends Condition {

        private final IntFunction<String> unknown;

        private Indexed(IntFunction<String> unknown) {
            this.unknown = unknown;
        }

        /** How many rows pass. */
        abstract int size();

        /** The rows that pass, ascending; the caller must not change the array. */
        abstract int[] rows();

        @Override
        final String unknown(int row) {
            return unknown.apply(row);
        }
    }

    /** Rows that have a given key in a dimension; a key that no row has gives no rows. */
    static final class HasCode extends Indexed {
        private static final int[] NONE = {};
        private final CodeColumn column;
        private final int code;

        HasCode(CodeColumn column, int code, IntFunction<String> unknown) {
            super(unknown);
            this.column = column;
            this.code = code;
        }

        @Override
        boolean test(int row) {
            return code >= 0 && column.has(row, code);
        }

        @Override
        int size() {
            return code < 0 ? 0 : column.size(code);
        }

        @Override
        int[] rows() {
            return code < 0 ? NONE : column.postings(code);
        }
    }

    /** Rows of an explicit, ascending list. */
    static final class Listed extends Indexed {
        private final int[] rows;

        Listed(int[] rows, IntFunction<String> unknown) {
            super(unknown);
            this.rows = rows;
        }

        @Override
        boolean test(int row) {
            return Arrays.binarySearch(rows, row) >= 0;
        }

        @Override
        int size() {
            return rows.length;
        }

        @Override
        int[] rows() {
            return rows;
        }
    }

    /** Rows that started, or were active, in a span of years. */
    static final class During extends Condition {
        private final YearColumn column;
        private final boolean started;
        private final int from;
        private final int to;

        During(YearColumn column, boolean started, int from, int to) {
            this.column = column;
            this.started = started;
            this.from = from;
            this.to = to;
        }

        @Override
        boolean test(int row) {
            return started ? column.started(row, from, to) : column.active(row, from, to);
        }

        @Override
        String unknown(int row) {
            return column.isDated(row) ? "" : "undated";
        }
    }
}
