package io.github.digitalsilkroad.core.columns;

import io.github.digitalsilkroad.core.evidence.Identified;
import java.util.AbstractList;
import java.util.RandomAccess;

/** Some rows of a table by their numbers, unmodifiable. */
final class RowList<E extends Identified> extends AbstractList<E> implements RandomAccess {

    private final KindTable<E> table;
    private final int[] rows;

    RowList(KindTable<E> table, int[] rows) {
        this.table = table;
        this.rows = rows;
    }

    @Override
    public E get(int index) {
        return table.row(rows[index]);
    }

    @Override
    public int size() {
        return rows.length;
    }
}
