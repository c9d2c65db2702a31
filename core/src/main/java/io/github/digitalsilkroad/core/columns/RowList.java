package io.github.digitalsilkroad.core.columns;

import io.github.digitalsilkroad.core.evidence.Identified;
import java.util.AbstractList;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** Rows of a table through an array of their positions, or all of them if there is none: nothing is copied. */
public final class RowList<E extends Identified> extends AbstractList<E> implements RandomAccess {

    private final KindTable<E> table;
    private final int @Nullable [] rows;

    public RowList(KindTable<E> table, int @Nullable [] rows) {
        this.table = table;
        this.rows = rows;
    }

    @Override
    public E get(int index) {
        return table.row(rows == null ? index : rows[index]);
    }

    @Override
    public int size() {
        return rows == null ? table.size() : rows.length;
    }
}
