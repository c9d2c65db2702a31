package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.schema.Dimension;
import java.util.List;

/** A test of rows as a dimension, in which those that pass it have the key {@code true}. */
interface RowTest<E> extends Dimension<E> {

    boolean test(E row);

    @Override
    default String label() {
        return "";
    }

    @Override
    default List<?> keysOf(E row) {
        return test(row) ? List.of(true) : List.of();
    }
}
