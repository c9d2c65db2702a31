package io.github.digitalsilkroad.core.catalog;

/**
 * Where each id stands among the rows of a shelf: row numbers by the hash of the id, the next free cell where two meet.
 *
 * <p>It holds no ids, so it serves every shelf that has the same ids in the same places.
 */
final class IdTable {

    /** 2^32 over the golden ratio: spreads the hashes of ids that differ in their last digits. */
    private static final int SPREAD = 0x9E3779B9;

    /** A row number and 1, or 0 where a cell is free; a power of two of cells, of which a third is free or more. */
    private final int[] cells;

    private final int shift;

    private IdTable(int size) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(size + size / 2);
        this.cells = new int[1 << bits];
        this.shift = Integer.SIZE - bits;
    }

    static IdTable of(Shelf<?> shelf) {
        IdTable table = new IdTable(Math.max(shelf.size(), 1));
        for (int row = 0; row < shelf.size(); row++) {
            int cell = table.first(shelf.idOf(row));
            while (table.cells[cell] != 0) {
                cell = table.next(cell);
            }
            table.cells[cell] = row + 1;
        }
        return table;
    }

    /** The first row with an id, or -1, in a shelf that has the ids of the one that this table was made of. */
    int find(Shelf<?> shelf, String id) {
        int cell = first(id);
        while (cells[cell] != 0) {
            int row = cells[cell] - 1;
            if (shelf.idOf(row).equals(id)) {
                return row;
            }
            cell = next(cell);
        }
        return -1;
    }

    private int first(String id) {
        return (id.hashCode() * SPREAD) >>> shift;
    }

    private int next(int cell) {
        return (cell + 1) & (cells.length - 1);
    }
}
