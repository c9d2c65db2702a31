package io.github.digitalsilkroad.core.datapackage;

import java.util.List;

/** A cursor over the rows of one table that gives the fields of one row by their positions. */
interface Fields {

    /** Moves to the next row; false after the last one. */
    boolean next();

    /** How many fields the row has. */
    int size();

    /** The text of a field. */
    String field(int index);

    boolean isBlank(int index);

    /** The length of the longest field, or more. */
    int longest();

    /** The line on which the row starts, from 1; or the number of the row. */
    int line();

    /** Where the row starts, as {@link #seek} takes it. */
    int start();

    /** Goes before a row that {@link #next} was at. */
    void seek(int rowStart, int rowLine);

    /** The fields of rows that stand elsewhere. */
    final class Listed implements Fields {

        private final List<? extends RowSource> rows;
        private final List<String> columns;
        private int next;

        Listed(List<? extends RowSource> rows, List<String> columns) {
            this.rows = rows;
            this.columns = columns;
        }

        @Override
        public boolean next() {
            return next++ < rows.size();
        }

        @Override
        public int size() {
            return columns.size();
        }

        @Override
        public String field(int index) {
            return rows.get(next - 1).cell(columns.get(index));
        }

        @Override
        public boolean isBlank(int index) {
            return field(index).isEmpty();
        }

        @Override
        public int longest() {
            return columns.stream()
                    .mapToInt(column -> rows.get(next - 1).cell(column).length())
                    .max()
                    .orElse(0);
        }

        @Override
        public int line() {
            return next;
        }

        @Override
        public int start() {
            return next - 1;
        }

        @Override
        public void seek(int rowStart, int rowLine) {
            next = rowStart;
        }

        RowSource.Place place(int rowStart) {
            return rows.get(rowStart).place();
        }
    }
}
