package io.github.digitalsilkroad.core.catalog;

/**
 * Where each id stands among the rows of a rows: row numbers by the hash of the id, the next free cell where two meet.
 *
 * <p>It holds no ids, so it serves every rows that has the same ids in the same places.
 */
final class IdTable {

    /** 2^32 over the golden ratio: spreads the hashes of ids that differ in their last digits. */
    private static final int SPREAD = 0x9E3779B9;

    /**
     * The hash of an id in the high half, so that a row of another id is hardly ever looked at; its row number and 1 in the
     * low half; 0 where a cell is free. A power of two of cells, of which a third is free or more.
     */
    private final long[] cells;

    private final int shift;

    private IdTable(int size) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(size + size / 2);
        this.cells = new long[1 << bits];
        this.shift = Integer.SIZE - bits;
    }

    static IdTable of(KindTable<?> rows) {
        IdTable table = new IdTable(Math.max(rows.size(), 1));
        for (int row = 0; row < rows.size(); row++) {
            int hash = rows.idOf(row).hashCode();
            int at = table.first(hash);
            while (table.cells[at] != 0) {
                at = table.next(at);
            }
            table.cells[at] = (long) hash << Integer.SIZE | (row + 1);
        }
        return table;
    }

    /** The first row with an id, or -1, in a rows that has the ids of the one that this table was made of. */
    int find(KindTable<?> rows, String id) {
        int hash = id.hashCode();
        int at = first(hash);
        for (long cell = cells[at]; cell != 0; cell = cells[at]) {
            int row = (int) cell - 1;
            if ((int) (cell >>> Integer.SIZE) == hash && rows.idOf(row).equals(id)) {
                return row;
            }
            at = next(at);
        }
        return -1;
    }

    private int first(int hash) {
        return (hash * SPREAD) >>> shift;
    }

    private int next(int cell) {
        return (cell + 1) & (cells.length - 1);
    }
}
