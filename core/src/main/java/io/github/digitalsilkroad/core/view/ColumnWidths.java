package io.github.digitalsilkroad.core.view;

import java.util.List;

/**
 * Chooses the widths of a table's columns: the width of the content if it fits; otherwise the column that costs the
 * fewest lines is narrowed step by step, and words are broken only as a last resort.
 */
final class ColumnWidths {

    private final int[] widths;
    private final int[] longestWord;

    /** For each column and row, the lengths of the lines in the cell. */
    private final int[][][] cells;

    /** How many lines each row takes in the present widths. */
    private final int[] heights;

    private ColumnWidths(List<String[][]> rows) {
        int columns = rows.get(0).length;
        widths = new int[columns];
        longestWord = new int[columns];
        cells = new int[columns][rows.size()][];
        heights = new int[rows.size()];
        for (int r = 0; r < heights.length; r++) {
            for (int c = 0; c < columns; c++) {
                cells[c][r] = measure(c, rows.get(r)[c]);
            }
        }
    }

    /**
     * Widths for cells given by their lines. They add up to at most {@code available}, or to the number of columns if
     * that is more; one is 0 where all cells of its column are empty.
     */
    static int[] fit(List<String[][]> rows, int available) {
        return new ColumnWidths(rows).narrowTo(Math.max(available, rows.get(0).length));
    }

    private int[] measure(int column, String[] lines) {
        int[] lengths = new int[lines.length];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = Layout.length(lines[i]);
            widths[column] = Math.max(widths[column], lengths[i]);
            if (lengths[i] > longestWord[column]) {
                for (String word : lines[i].split(" ", -1)) {
                    longestWord[column] = Math.max(longestWord[column], Layout.length(word));
                }
            }
        }
        return lengths;
    }

    private int[] narrowTo(int available) {
        int total = 0;
        for (int c = 0; c < widths.length; c++) {
            narrow(c, Math.min(widths[c], available - (widths.length - 1)));
            total += widths[c];
        }
        while (total > available) {
            int column = cheapest();
            narrow(column, widths[column] - 1);
            total--;
        }
        return widths;
    }

    private void narrow(int column, int width) {
        widths[column] = width;
        for (int r = 0; r < heights.length; r++) {
            heights[r] = Math.max(heights[r], height(cells[column][r], width));
        }
    }

    /** The column that is cheapest to narrow; the widest of equals. */
    private int cheapest() {
        int best = -1;
        long bestCost = Long.MAX_VALUE;
        for (int c = 0; c < widths.length; c++) {
            if (widths[c] > 1) {
                long cost = cost(c);
                if (cost < bestCost || (cost == bestCost && widths[c] > widths[best])) {
                    best = c;
                    bestCost = cost;
                }
            }
        }
        return best;
    }

    /**
     * How many lines the table would have with a column narrower by one; far more if words break, most in a narrow one.
     */
    private long cost(int column) {
        int width = widths[column] - 1;
        boolean breaksWord = width < longestWord[column];
        long lines = breaksWord ? (long) Integer.MAX_VALUE * Integer.MAX_VALUE / (width + 1) : 0;
        for (int r = 0; r < heights.length; r++) {
            lines += Math.max(heights[r], height(cells[column][r], width));
        }
        return lines;
    }

    private static int height(int[] lengths, int width) {
        int height = 0;
        for (int length : lengths) {
            height += length <= width ? 1 : (length + width - 1) / width;
        }
        return height;
    }
}
