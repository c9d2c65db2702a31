package io.github.digitalsilkroad.core.catalog;

import java.util.AbstractList;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** Rows of a shelf through an array of their positions, or all of them if there is none: nothing is copied. */
final class RowList<E> extends AbstractList<E> implements RandomAccess {

    private final KindTable<E> shelf;
    private final int @Nullable [] rows;

    RowList(KindTable<E> shelf, int @Nullable [] rows) {
        this.shelf = shelf;
        this.rows = rows;
    }

    @Override
    public E get(int index) {
        return shelf.row(rows == null ? index : rows[index]);
    }

    @Override
    public int size() {
        return rows == null ? shelf.size() : rows.length;
    }
}
