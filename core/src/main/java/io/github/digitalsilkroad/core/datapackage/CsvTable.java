package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.internal.Hints;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.schema.Column;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One CSV table as a cursor over its rows.
 *
 * <p>Columns are found by the names of the header, in any order. A column that the schema does not know is kept aside
 * with a warning; one that it needs and the header lacks is a problem of the file. Problems of a row are noted with
 * its line, and the cursor goes on to the next row.
 */
final class CsvTable {

    private static final String[] NO_NAMES = {};

    private final TableSchema schema;
    private final LoadOptions options;
    private final Findings findings;
    private final int[] positions;
    private final String[] names;
    private final int[] extra;
    private final @Nullable Fields row;
    private boolean failed;

    private CsvTable(
            TableSchema schema,
            LoadOptions options,
            Findings findings,
            int[] positions,
            String[] names,
            @Nullable Fields row) {
        this.schema = schema;
        this.options = options;
        this.findings = findings;
        this.positions = positions;
        this.names = names;
        this.extra = extra(names, positions);
        this.row = row;
    }

    /** A table whose file could not be read: it has no rows. */
    static CsvTable unreadable(TableSchema schema, LoadOptions options, Findings findings) {
        return new CsvTable(schema, options, findings, nowhere(schema), NO_NAMES, null);
    }

    /** The positions of columns that the schema does not know. */
    private static int[] extra(String[] names, int[] positions) {
        int[] extra = new int[names.length];
        int count = 0;
        for (int i = 0; i < names.length; i++) {
            boolean known = false;
            for (int position : positions) {
                known |= position == i;
            }
            if (!known) {
                extra[count++] = i;
            }
        }
        return Arrays.copyOf(extra, count);
    }

    private static int[] nowhere(TableSchema schema) {
        int[] positions = new int[schema.size()];
        Arrays.fill(positions, -1);
        return positions;
    }

    /** The rows of a table that stand elsewhere; none for a table that the package leaves out. */
    static CsvTable of(TableSchema schema, List<? extends RowSource> rows, LoadOptions options, Findings findings) {
        String[] names = schema.columns().toArray(String[]::new);
        int[] positions = IntStream.range(0, names.length).toArray();
        return new CsvTable(
                schema, options, findings, positions, names, new Fields.Listed(rows, schema.columns()));
    }

    static CsvTable open(TableSchema schema, ByteBuffer text, LoadOptions options, Findings findings) {
        int[] positions = nowhere(schema);
        Problem quote = Quotes.firstProblem(schema.file(), text);
        if (quote != null) {
            findings.problem(quote);
            return new CsvTable(schema, options, findings, positions, NO_NAMES, null);
        }
        CsvRow row = new CsvRow(text);
        if (!row.next()) {
            findings.problem(new Problem(
                    schema.file(), 1, "", "empty: the first line must name the columns " + schema.columns()));
            return new CsvTable(schema, options, findings, positions, NO_NAMES, null);
        }
        boolean complete = isHeader(schema, row, findings) && mapHeader(schema, row, positions, findings);
        return new CsvTable(schema, options, findings, positions, row.toArray(), complete ? row : null);
    }

    private static boolean isHeader(TableSchema schema, CsvRow header, Findings findings) {
        String message = null;
        if (header.size() > CsvRow.MAX_FIELDS) {
            message = header.size() + " columns; at most " + CsvRow.MAX_FIELDS + " are read";
        } else if (header.size() == 1 && header.field(0).indexOf(';') >= 0) {
            message = "the columns are separated by semicolons; save the file with commas";
        } else if (header.size() == 1 && header.field(0).indexOf('\t') >= 0) {
            message = "the columns are separated by tabs; save the file with commas";
        }
        if (message != null) {
            findings.problem(new Problem(schema.file(), 1, "", message));
        }
        return message == null;
    }

    private static boolean mapHeader(TableSchema schema, CsvRow header, int[] positions, Findings findings) {
        boolean complete = true;
        Hints hints = new Hints();
        for (int i = 0; i < header.size(); i++) {
            String name = header.field(i);
            int column = schema.find(name);
            if (column < 0) {
                findings.warning(new Problem(
                        schema.file(), 1, name, "unknown column, kept aside" + hints.choices(name, schema::columns)));
            } else if (positions[column] >= 0) {
                findings.problem(new Problem(schema.file(), 1, name, "the column occurs twice"));
                complete = false;
            } else {
                positions[column] = i;
            }
        }
        for (int column = 0; column < positions.length; column++) {
            if (positions[column] < 0 && schema.isNeeded(column)) {
                findings.problem(new Problem(
                        schema.file(),
                        1,
                        schema.column(column),
                        "missing column; the table needs " + schema.neededColumns()));
                complete = false;
            }
        }
        return complete;
    }

    /** Moves to the next row; false after the last one. */
    boolean next() {
        while (row != null && row.next()) {
            failed = false;
            findings.row();
            if (isWellFormed(row)) {
                keepAside(row);
                return true;
            }
        }
        return false;
    }

    /** Where the cursor was at a row. */
    record Spot(int start, int line) {}

    /** Where the cursor is. */
    Spot spot() {
        return row == null ? new Spot(0, 0) : new Spot(row.start(), row.line());
    }

    /** The place of the current row. */
    RowSource.Place place() {
        return place(spot());
    }

    /** The place of a row that the cursor was at. */
    RowSource.Place place(Spot spot) {
        return row instanceof Fields.Listed listed
                ? listed.place(spot.start)
                : new RowLocations.Line(schema.file(), spot.line);
    }

    /** Moves back to a row that the cursor was at. */
    void moveTo(Spot spot) {
        failed = false;
        if (row != null) {
            row.seek(spot.start, spot.line);
            row.next();
        }
    }

    private boolean isWellFormed(Fields row) {
        if (row.size() != names.length) {
            problem(-1, Lines.count(row.size(), "field") + ", but the header has " + names.length);
            return false;
        }
        if (row.longest() > options.maxFieldLength() && isTooLong(row)) {
            return false;
        }
        for (int column : schema.required()) {
            if (row.isBlank(positions[column])) {
                problem(column, "must not be blank");
            }
        }
        return !failed;
    }

    private boolean isTooLong(Fields row) {
        for (int at = 0; at < row.size(); at++) {
            if (row.field(at).length() > options.maxFieldLength()) {
                problem(
                        columnAt(at),
                        "a field of " + row.field(at).length() + " characters: more than " + options.maxFieldLength()
                                + LoadOptions.raises("maxFieldLength"));
                return true;
            }
        }
        return false;
    }

    private int columnAt(int position) {
        for (int column = 0; column < positions.length; column++) {
            if (positions[column] == position) {
                return column;
            }
        }
        return -1;
    }

    /** The field of the current row, empty where it is blank or the table lacks the column. */
    String text(int column) {
        int position = positions[column];
        return row == null || position < 0 ? "" : row.field(position);
    }

    /** The field of a column that the schema has. */
    String text(String column) {
        return text(schema.find(column));
    }

    /** The field of a column of a kind whose table this is. */
    String text(Column<?, ?> column) {
        return text(column.number());
    }

    /** The parts of a field that holds several values, without blanks around them. */
    List<String> parts(int column) {
        String text = text(column);
        if (text.isEmpty()) {
            return List.of();
        }
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (from <= text.length()) {
            int end = text.indexOf(';', from);
            String part = text.substring(from, end < 0 ? text.length() : end).strip();
            if (part.isEmpty()) {
                problem(column, "'" + Lines.fit(text) + "': values are separated by single semicolons");
                return List.of();
            }
            parts.add(part);
            if (end < 0) {
                break;
            }
            from = end + 1;
        }
        return parts;
    }

    /** Keeps the fields of columns that the schema does not know, where someone asked for them. */
    private void keepAside(Fields row) {
        if (extra.length == 0 || !findings.isLenient()) {
            return;
        }
        for (int position : extra) {
            String text = row.field(position);
            if (!text.isEmpty()) {
                findings.aside(new ExtraField(schema.file(), row.line(), names[position], text));
            }
        }
    }

    /** The field of the current row that identifies it, as written. */
    private String key() {
        return row == null || positions[0] >= row.size() ? "" : text(0);
    }

    /** Whether the file could be opened as a table, so that a row that it lacks is not there. */
    boolean isReadable() {
        return row != null;
    }

    /** Notes a problem of the current row; {@code column} is empty for the row as a whole. */
    void problem(String column, String message) {
        if (!failed) {
            findings.left(schema, key(), place());
        }
        failed = true;
        problem(spot(), column, message);
    }

    private void problem(int column, String message) {
        problem(column < 0 ? "" : schema.column(column), message);
    }

    /** Notes a problem of a row that was read before. */
    void problem(Spot spot, String column, String message) {
        findings.problem(place(spot).problem(column, message));
    }

    /** Whether a problem of the current row was noted. */
    boolean failed() {
        return failed;
    }
}
