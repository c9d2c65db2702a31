package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.columns.CodeColumn;
import io.github.digitalsilkroad.core.columns.KindTable;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.quantity.Ternary;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** One narrowing step of a query: a test on rows, whose answer may be unknown. */
class Condition {

    /** What is unknown where a row is known to pass or not. */
    static final IntFunction<String> KNOWN = row -> "";

    private final Supplier<RowCondition> asked;

    private final Predicate<Object> passes;

    private final IntPredicate test;

    /** What is unknown of a row that does not pass for that reason; empty if it is known not to pass. */
    private final IntFunction<String> unknown;

    /** Whether rows pass that do not meet what is asked. */
    final boolean isNot;

    Condition(Supplier<RowCondition> asked, Predicate<Object> passes, IntPredicate test, IntFunction<String> unknown) {
        this.asked = asked;
        this.passes = passes;
        this.test = test;
        this.unknown = unknown;
        this.isNot = false;
    }

    /** Rows that fail another condition, or for which it is unknown. */
    Condition(Condition other) {
        this.asked = other.asked;
        this.passes = other.passes.negate();
        this.test = other.test.negate();
        this.unknown = KNOWN;
        this.isNot = true;
    }

    /** Whether a row passes, of the table or not, read from the row itself. */
    final boolean passes(Object row) {
        return passes.test(row);
    }

    /** What it asks of a row, and what it reads for that. */
    final RowCondition asked() {
        RowCondition meets = asked.get();
        return isNot ? meets.saying("not " + meets) : meets;
    }

    /** Whether a row passes. */
    final boolean test(int row) {
        return test.test(row);
    }

    /** Those of some rows that pass. */
    final int[] among(int[] rows) {
        return among(rows, test);
    }

    /** Those of some numbers that pass a test. */
    static int[] among(int[] rows, IntPredicate test) {
        int[] found = new int[rows.length];
        int count = 0;
        for (int row : rows) {
            found[count] = row;
            count += test.test(row) ? 1 : 0;
        }
        return Arrays.copyOf(found, count);
    }

    /**
     * What is unknown of a row that does not pass for that reason, such as {@code undated}; empty if it is known not to
     * pass.
     */
    final String unknown(int row) {
        return unknown.apply(row);
    }

    /** Whether it is known of every row whether it passes. */
    final boolean isKnown() {
        return unknown == KNOWN;
    }

    /** Whether a row passes, where that is known. */
    Ternary answer(int row) {
        return test(row) ? Ternary.YES : unknown(row).isEmpty() ? Ternary.NO : Ternary.UNKNOWN;
    }

    /** Why a row does not pass. */
    final String reason(int row) {
        String why = unknown(row);
        return !why.isEmpty() ? why : isNot ? asked.get().text() : "not " + asked.get();
    }

    /** How many rows pass, where an index knows it; else more than any table has. */
    int size() {
        return Integer.MAX_VALUE;
    }

    /** The rows that pass, ascending, where an index knows how many do; the caller must not change the array. */
    int[] rows() {
        throw new UnsupportedOperationException(asked() + ": no index knows the rows that pass");
    }

    /** Rows that have a given key in a dimension, or those that do not; a key that no row has gives no rows. */
    static final class HasCode extends Condition {

        private final CodeColumn column;

        private final int code;

        HasCode(
                Supplier<RowCondition> asked,
                Predicate<Object> passes,
                CodeColumn column,
                int code,
                IntFunction<String> unknown) {
            super(asked, passes, row -> column.has(row, code), unknown);
            this.column = column;
            this.code = code;
        }

        /** Rows that do not have the key. */
        HasCode(HasCode other) {
            super(other);
            this.column = other.column;
            this.code = other.code;
        }

        @SuppressWarnings("ReferenceEquality") // a column of one table
        boolean isOf(CodeColumn other) {
            return column == other;
        }

        @Override
        int size() {
            return column.size(code, !isNot);
        }

        @Override
        int[] rows() {
            return column.rows(code, !isNot);
        }
    }

    /** Rows of an explicit, ascending list. */
    static class Listed extends Condition {

        private final int[] rows;

        /** Rows of a list which no row tells of itself. */
        Listed(Supplier<RowCondition> asked, int[] rows, IntFunction<String> unknown) {
            this(asked, row -> false, rows, unknown);
        }

        Listed(Supplier<RowCondition> asked, Predicate<Object> passes, int[] rows, IntFunction<String> unknown) {
            super(asked, passes, row -> Arrays.binarySearch(rows, row) >= 0, unknown);
            this.rows = rows;
        }

        @Override
        final int size() {
            return rows.length;
        }

        @Override
        final int[] rows() {
            return rows;
        }
    }

    /** Rows in a place; of the others in its country, those that name a wider place or none may be there. */
    static final class InPlace extends Listed {

        private final IntPredicate isInCountry;
        final IntPredicate namesNone;
        private final String country;

        InPlace(
                Supplier<RowCondition> asked,
                Predicate<Object> passes,
                int[] rows,
                IntPredicate isInCountry,
                String country,
                IntPredicate namesNone,
                IntPredicate namesWider) {
            super(
                    asked,
                    passes,
                    rows,
                    row -> !isInCountry.test(row)
                            ? ""
                            : namesNone.test(row) ? "without a place" : namesWider.test(row) ? "in a wider place" : "");
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

    /** What is asked of a span of years: whether a row started in it, or was active then. */
    record Span(boolean isOfStart, int from, int to, Predicate<Entity> mayHaveStarted) {

        /** Since when rows without a dated start may have started; one object, since a table keeps it. */
        static final Function<KindTable<? extends Entity>, IntFunction<LocalDate>> STARTS = ValidTime::starts;

        private Ternary answer(LifeYears years, Entity row) {
            boolean mayBe = years.isDated() ? isOfStart && years.started(from, to) : mayHaveStarted.test(row);
            return isIn(years) ? Ternary.YES : mayBe ? Ternary.UNKNOWN : Ternary.NO;
        }

        private boolean isIn(LifeYears years) {
            return isOfStart ? years.started(from, to) && !years.isOnlyAgreed() : years.active(from, to);
        }
    }

    /** Rows that started, or were active, in a span of years; of undated ones it is known which cannot have been. */
    static final class During extends Condition {

        final Span span;

        During(Supplier<RowCondition> asked, List<LifeYears> years, IntFunction<Entity> rows, Span span) {
            super(
                    asked,
                    row -> span.isIn(LifeYears.of((Entity) row)),
                    row -> span.isIn(years.get(row)),
                    row -> span.answer(years.get(row), rows.apply(row)) != Ternary.UNKNOWN
                            ? ""
                            : years.get(row).isDated() ? "only agreed" : "undated");
            this.span = span;
        }
    }

    /** Rows that were certainly there in the world of a day, or those that only may have been. */
    static final class There extends Condition {

        private final boolean isPossible;

        There(Supplier<RowCondition> asked, Predicate<Object> passes, IntPredicate certain, boolean isPossible) {
            super(
                    asked,
                    passes,
                    row -> certain.test(row) != isPossible,
                    row -> isPossible || certain.test(row) ? "" : "possible");
            this.isPossible = isPossible;
        }

        /** Whether it asks for those that only may have been. */
        boolean isPossible() {
            return isPossible;
        }
    }
}
