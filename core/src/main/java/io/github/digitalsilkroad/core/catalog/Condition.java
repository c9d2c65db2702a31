package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.columns.CodeColumn;
import io.github.digitalsilkroad.core.columns.KindTable;
import io.github.digitalsilkroad.core.columns.YearColumn;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Place;
import io.github.digitalsilkroad.core.schema.Column;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;

/** One narrowing step of a query: a test on rows. */
abstract class Condition {

    /** Whether a row passes. */
    abstract boolean test(int row);

    /**
     * What is unknown of a row that does not pass for that, such as {@code undated}; empty if it is known that it does
     * not pass.
     */
    String unknown(int row) {
        return "";
    }

    /** A condition of which an index knows the rows that pass. */
    abstract static class Indexed extends Condition {

        /** How many rows pass. */
        abstract int size();

        /** The rows that pass, ascending; the caller must not change the array. */
        abstract int[] rows();
    }

    /** Rows that have a given key in a dimension; a key that no row has gives no rows. */
    static class HasCode extends Indexed {
        private static final int[] NONE = {};
        private final CodeColumn column;
        private final int code;

        HasCode(CodeColumn column, int code) {
            this.column = column;
            this.code = code;
        }

        @Override
        final boolean test(int row) {
            return code >= 0 && column.has(row, code);
        }

        @Override
        final int size() {
            return code < 0 ? 0 : column.size(code);
        }

        @Override
        final int[] rows() {
            return code < 0 ? NONE : column.postings(code);
        }
    }

    /**
     * Rows that name a place. Those of its country that name none, or one that is called after it as in {@code 6th
     * microdistrict, Bishkek}, are left out, and said.
     */
    static final class AtPlace<E extends Entity> extends HasCode {
        private final Catalog catalog;
        private final KindTable<E> table;
        private final Column<E, ?> column;
        private final Place place;

        AtPlace(Catalog catalog, KindTable<E> table, Column<E, ?> column, Place place) {
            super(table.codes(column), table.codes(column).codeOf(place.id()));
            this.catalog = catalog;
            this.table = table;
            this.column = column;
            this.place = place;
        }

        @Override
        String unknown(int row) {
            E entity = table.row(row);
            if (!catalog.countriesOf(entity).contains(place.countryCode())) {
                return "";
            }
            boolean isPlaced = false;
            for (Object id : column.keysOf(entity)) {
                isPlaced = true;
                Optional<Place> named = catalog.find(Place.KIND, (Id) id);
                if (named.isPresent() && named.get().name().endsWith(", " + place.name())) {
                    return "within it";
                }
            }
            return isPlaced ? "" : "without a place";
        }
    }

    /** Rows that do not pass another condition, whether or not that is known of them. */
    static final class Not extends Condition {
        private final Condition other;

        Not(Condition other) {
            this.other = other;
        }

        @Override
        boolean test(int row) {
            return !other.test(row);
        }
    }

    /** Rows that have two or more keys in a dimension. */
    static final class Several extends Condition {
        private final CodeColumn column;

        Several(CodeColumn column) {
            this.column = column;
        }

        @Override
        boolean test(int row) {
            return column.to(row) - column.from(row) > 1;
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

    /** Rows of an explicit, ascending list, with what is unknown of the others. */
    static final class Listed extends Indexed {
        private final int[] rows;
        private final IntFunction<String> unknown;

        Listed(int[] rows) {
            this(rows, row -> "");
        }

        Listed(int[] rows, IntFunction<String> unknown) {
            this.rows = rows;
            this.unknown = unknown;
        }

        @Override
        String unknown(int row) {
            return unknown.apply(row);
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

    /** Rows for which some source states a property. */
    static final class Has<E extends Entity> extends Condition {
        private final KindTable<E> table;
        private final Property<?> property;

        Has(KindTable<E> table, Property<?> property) {
            this.table = table;
            this.property = property;
        }

        @Override
        boolean test(int row) {
            return table.row(row).facts().get(property).isPresent();
        }
    }
}
