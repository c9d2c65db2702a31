package io.github.digitalsilkroad.core.columns;

import org.jspecify.annotations.Nullable;

/**
 * Where each id stands among the rows of a table: row numbers by the hash of the id, the next free cell where two meet.
 *
 * <p>It holds the texts of the ids, which are those of the rows, and no row; so it serves every table that has the same
 * ids in the same places, and a lookup need not go through a row to its id.
 */
public final class IdTable {

    /** 2^32 over the golden ratio: spreads the hashes of ids that differ in their last digits. */
    private static final int SPREAD = 0x9E3779B9;

    /** The ids, null where a cell is free. A power of two of cells, of which a third is free or more. */
    private final @Nullable String[] ids;

    /** The row numbers in the low bits, and the hash of the id in the others, so that hardly any other id is looked at. */
    private final int[] rows;

    /** The bits of {@link #rows} that are the row number's. */
    private final int rowBits;

    private final int shift;

    private IdTable(int size) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(size + size / 2);
        this.ids = new String[1 << bits];
        this.rows = new int[1 << bits];
        this.rowBits = Integer.highestOneBit(size) * 2 - 1;
        this.shift = Integer.SIZE - bits;
    }

    public static IdTable of(KindTable<?> rows) {
        IdTable table = new IdTable(Math.max(rows.size(), 1));
        for (int row = 0; row < rows.size(); row++) {
            String id = rows.idOf(row);
            int hash = id.hashCode();
            int at = table.first(hash);
            while (table.ids[at] != null) {
                at = table.next(at);
            }
            table.ids[at] = id;
            table.rows[at] = (hash & ~table.rowBits) | row;
        }
        return table;
    }

    /** The first row with an id, or -1. */
    public int find(String id) {
        int hash = id.hashCode();
        int at = first(hash);
        for (String there = ids[at]; there != null; there = ids[at]) {
            int row = rows[at];
            if (((row ^ hash) & ~rowBits) == 0 && there.equals(id)) {
                return row & rowBits;
            }
            at = next(at);
        }
        return -1;
    }

    private int first(int hash) {
        return (hash * SPREAD) >>> shift;
    }

    private int next(int cell) {
        return (cell + 1) & (ids.length - 1);
    }
}
