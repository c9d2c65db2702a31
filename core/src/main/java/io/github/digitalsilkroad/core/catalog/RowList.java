package io.github.digitalsilkroad.core.catalog;

import java.util.AbstractList;
import java.util.RandomAccess;

/** Rows of a shelf through a list of their positions: nothing is copied. */
final class RowList<E> extends AbstractList<E> implements RandomAccess {

    private final Shelf<E> shelf;
    private final int[] rows;

    RowList(Shelf<E> shelf, int[] rows) {
        this.shelf = shelf;
        this.rows = rows;
    }

    @Override
    public E get(int index) {
        return shelf.row(rows[index]);
    }

    @Override
    public int size() {
        return rows.length;
    }
}
