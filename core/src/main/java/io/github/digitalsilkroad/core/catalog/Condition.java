package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.columns.CodeColumn;
import io.github.digitalsilkroad.core.columns.YearColumn;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.quantity.Ternary;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** One narrowing step of a query: a test on rows, whose answer may be unknown. */
abstract class Condition {

    private final Supplier<RowCondition> asked;

    private final Predicate<Object> test;

    private Condition(Supplier<RowCondition> asked, Predicate<Object> test) {
        this.asked = asked;
        this.test = test;
    }

    /** Whether a row passes, of the table or not, read from the row itself. */
    final boolean passes(Object row) {
        return test.test(row);
    }

    /** What it asks of a row, and what it reads for that. */
    final RowCondition asked() {
        return asked.get();
    }

    /** Whether a row passes. */
    abstract boolean test(int row);

    /** Whether all rows of this catalog pass. */
    boolean isMetByAll() {
        return false;
    }

    /**
     * What is unknown of a row that does not pass for that reason, such as {@code undated}; empty if it is known not to
     * pass.
     */
    String unknown(int row) {
        return "";
    }

    /** Whether a row passes, where that is known. */
    final Ternary answer(int row) {
        return test(row) ? Ternary.YES : unknown(row).isEmpty() ? Ternary.NO : Ternary.UNKNOWN;
    }

    /** Why a row does not pass. */
    final String reason(int row) {
        String unknown = unknown(row);
        return unknown.isEmpty() ? otherwise() : unknown;
    }

    String otherwise() {
        return "not " + asked();
    }

    /** Rows for which a test answers yes; of those for which it answers unknown, a text says what is. */
    static Condition of(
            Supplier<RowCondition> asked,
            Predicate<Object> row,
            IntFunction<Ternary> answer,
            IntFunction<String> unknown) {
        return new Condition(asked, row) {
            @Override
            boolean test(int row) {
                return answer.apply(row) == Ternary.YES;
            }

            @Override
            String unknown(int row) {
                return answer.apply(row) == Ternary.UNKNOWN ? unknown.apply(row) : "";
            }
        };
    }

    /** Rows that fail another condition, or for which it is unknown. */
    static Condition not(Condition other) {
        boolean isMetByAll = other instanceof Indexed indexed && indexed.size() == 0;
        return new Condition(() -> other.asked().saying("not " + other.asked()), row -> !other.passes(row)) {
            @Override
            boolean test(int row) {
                return !other.test(row);
            }

            @Override
            boolean isMetByAll() {
                return isMetByAll;
            }

            @Override
            String otherwise() {
                return other.asked().text();
            }
        };
    }

    /** A condition whose passing rows an index knows, with what is unknown of the others. */
    abstract static class Indexed extends Condition {

        private final IntFunction<String> unknown;

        private Indexed(Supplier<RowCondition> asked, Predicate<Object> test, IntFunction<String> unknown) {
            super(asked, test);
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

        @SuppressWarnings("ReferenceEquality") // a column of one table
        boolean isOf(CodeColumn other) {
            return column == other;
        }

        HasCode(
                Supplier<RowCondition> asked,
                Predicate<Object> test,
                CodeColumn column,
                int code,
                IntFunction<String> unknown) {
            super(asked, test, unknown);
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
    static class Listed extends Indexed {
        private final int[] rows;

        Listed(Supplier<RowCondition> asked, int[] rows, IntFunction<String> unknown) {
            this(asked, row -> false, rows, unknown);
        }

        private Listed(Supplier<RowCondition> asked, Predicate<Object> test, int[] rows, IntFunction<String> unknown) {
            super(asked, test, unknown);
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

    /** Rows in a place; of the others in its country, those that name a wider place or none may be there. */
    static final class InPlace extends Listed {
        /** What is unknown of rows that name no place. */
        static final String NONE = "without a place";

        private final IntPredicate isInCountry;
        private final IntPredicate namesNone;
        private final String country;

        InPlace(
                Supplier<RowCondition> asked,
                Predicate<Object> test,
                int[] rows,
                IntPredicate isInCountry,
                String country,
                IntPredicate namesNone,
                IntPredicate namesWider) {
            super(
                    asked,
                    test,
                    rows,
                    row -> !isInCountry.test(row)
                            ? ""
                            : namesNone.test(row) ? NONE : namesWider.test(row) ? "in a wider place" : "");
            this.isInCountry = isInCountry;
            this.namesNone = namesNone;
            this.country = country;
        }

        /** How many of some rows in the country name no place, as text; empty if each names one. */
        String unplaced(IntStream some) {
            int[] here = some.filter(isInCountry).toArray();
            long none = Arrays.stream(here).filter(namesNone).count();
            return none == 0
                    ? ""
                    : "; " + none + " of " + here.length + " of " + country + (none == 1 ? " names" : " name")
                            + " no place";
        }
    }

    /** Rows that started, or were active, in a span of years; of undated ones it is known which cannot have been. */
    static final class During extends Condition {
        private final YearColumn column;
        private final IntPredicate mayHaveStarted;
        private final boolean started;
        private final int from;
        private final int to;

        During(
                Supplier<RowCondition> asked,
                YearColumn column,
                IntFunction<Entity> rows,
                Predicate<Entity> mayHaveStarted,
                boolean started,
                int from,
                int to) {
            super(
                    asked,
                    row -> answer(
                                    LifeYears.of((Entity) row),
                                    0,
                                    any -> mayHaveStarted.test((Entity) row),
                                    started,
                                    from,
                                    to)
                            == Ternary.YES);
            this.column = column;
            this.mayHaveStarted = row -> mayHaveStarted.test(rows.apply(row));
            this.started = started;
            this.from = from;
            this.to = to;
        }

        int to() {
            return to;
        }

        private static Ternary answer(
                YearColumn column, int row, IntPredicate mayHaveStarted, boolean started, int from, int to) {
            if (!column.isDated(row)) {
                return mayHaveStarted.test(row) ? Ternary.UNKNOWN : Ternary.NO;
            }
            boolean isIn = started ? column.started(row, from, to) : column.active(row, from, to);
            return isIn && started && column.isOnlyAgreed(row) ? Ternary.UNKNOWN : Ternary.of(isIn);
        }

        @Override
        boolean test(int row) {
            return answer(column, row, any -> false, started, from, to) == Ternary.YES;
        }

        @Override
        String unknown(int row) {
            return answer(column, row, mayHaveStarted, started, from, to) != Ternary.UNKNOWN
                    ? ""
                    : column.isDated(row) ? "only agreed" : "undated";
        }
    }

    /** Rows that were certainly there in the world of a day, or those that only may have been. */
    static final class There extends Condition {
        static final String POSSIBLE = "possible";

        private final Supplier<BitSet> certain;
        private final boolean isPossible;

        There(Supplier<RowCondition> asked, Predicate<Object> reading, Supplier<BitSet> certain, boolean isPossible) {
            super(asked, reading);
            this.certain = certain;
            this.isPossible = isPossible;
        }

        /** Whether it asks for those that only may have been. */
        boolean isPossible() {
            return isPossible;
        }

        @Override
        boolean test(int row) {
            return certain.get().get(row) != isPossible;
        }

        @Override
        String unknown(int row) {
            return test(row) || isPossible ? "" : POSSIBLE;
        }

        /** Reads of a row what decides it; whether it passes, the world before the day knows. */
        static boolean reads(Entity row) {
            return row.facts().properties(property -> true) != null;
        }
    }
}
