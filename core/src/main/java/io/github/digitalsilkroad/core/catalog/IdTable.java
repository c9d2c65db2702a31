package io.github.digitalsilkroad.core.catalog;

/**
 * Where each id stands among the rows of a table: row numbers by the hash of the id, the next free cell where two meet.
 *
 * <p>It holds the texts of the ids, which are those of the rows, and no row; so it serves every table that has the same
 * ids in the same places, and a lookup need not go through a row to its id.
 */
final class IdTable {

    /** 2^32 over the golden ratio: spreads the hashes of ids that differ in their last digits. */
    private static final int SPREAD = 0x9E3779B9;

    /**
     * The hash of an id in the high half, so that a row of another id is hardly ever looked at; its row number and 1 in
     * the low half; 0 where a cell is free. A power of two of cells, of which a third is free or more.
     */
    private final long[] cells;

    private final int shift;
    private final String[] ids;

    private IdTable(int size, String[] ids) {
        this.ids = ids;
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(size + size / 2);
        this.cells = new long[1 << bits];
        this.shift = Integer.SIZE - bits;
    }

    static IdTable of(KindTable<?> rows) {
        String[] ids = new String[rows.size()];
        IdTable table = new IdTable(Math.max(rows.size(), 1), ids);
        for (int row = 0; row < rows.size(); row++) {
            ids[row] = rows.idOf(row);
            int hash = ids[row].hashCode();
            int at = table.first(hash);
            while (table.cells[at] != 0) {
                at = table.next(at);
            }
            table.cells[at] = (long) hash << Integer.SIZE | (row + 1);
        }
        return table;
    }

    /** The first row with an id, or -1. */
    int find(String id) {
        int hash = id.hashCode();
        int at = first(hash);
        for (long cell = cells[at]; cell != 0; cell = cells[at]) {
            int row = (int) cell - 1;
            if ((int) (cell >>> Integer.SIZE) == hash && ids[row].equals(id)) {
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
