package io.github.digitalsilkroad.core.view;

import io.github.digitalsilkroad.core.internal.Lines;
import java.util.List;

/**
 * Chooses the widths of a table's columns: the width of the content if it fits; otherwise the column that costs the
 * fewest lines is narrowed step by step, and words are broken only as a last resort.
 */
final class ColumnWidths {

    private final int[] widths;
    private final int[] longestWord;

    /** For each row and column, the lengths of the lines in the cell. */
    private final int[][][] cells;

    private ColumnWidths(List<String> headers, List<List<String>> rows) {
        widths = new int[headers.size()];
        longestWord = new int[headers.size()];
        cells = new int[rows.size() + 1][][];
        cells[0] = measure(headers);
        for (int r = 0; r < rows.size(); r++) {
            cells[r + 1] = measure(rows.get(r));
        }
    }

    /** Widths that add up to at most {@code available}, each at least 1. */
    static int[] fit(List<String> headers, List<List<String>> rows, int available) {
        return new ColumnWidths(headers, rows).narrowTo(Math.max(available, headers.size()));
    }

    private int[][] measure(List<String> row) {
        int[][] lengths = new int[row.size()][];
        for (int c = 0; c < lengths.length; c++) {
            String[] lines = Lines.page(row.get(c)).split("\n", -1);
            lengths[c] = new int[lines.length];
            for (int i = 0; i < lines.length; i++) {
                lengths[c][i] = Layout.length(lines[i]);
                widths[c] = Math.max(widths[c], lengths[c][i]);
                for (String word : lines[i].split(" ", -1)) {
                    longestWord[c] = Math.max(longestWord[c], Layout.length(word));
                }
            }
        }
        return lengths;
    }

    private int[] narrowTo(int available) {
        int total = 0;
        for (int c = 0; c < widths.length; c++) {
            widths[c] = Math.min(widths[c], available - (widths.length - 1));
            total += widths[c];
        }
        while (total > available) {
            widths[cheapest()]--;
            total--;
        }
        return widths;
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
        boolean breaksWord = widths[column] <= longestWord[column];
        widths[column]--;
        long lines = breaksWord ? (long) Integer.MAX_VALUE * Integer.MAX_VALUE / (widths[column] + 1) : 0;
        for (int[][] row : cells) {
            int height = 0;
            for (int c = 0; c < row.length; c++) {
                height = Math.max(height, height(row[c], Math.max(widths[c], 1)));
            }
            lines += height;
        }
        widths[column]++;
        return lines;
    }

    private static int height(int[] lengths, int width) {
        int height = 0;
        for (int length : lengths) {
            height += Math.max(1, (length + width - 1) / width);
        }
        return height;
    }
}
