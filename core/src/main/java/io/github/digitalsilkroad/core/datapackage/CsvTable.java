package io.github.digitalsilkroad.core.datapackage;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.digitalsilkroad.core.internal.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    private final @Nullable CloseableIterator<CsvRecord> records;
    private @Nullable CsvRecord record;
    private int rows;
    private boolean failed;

    private CsvTable(
            TableSchema schema,
            LoadOptions options,
            Findings findings,
            int[] positions,
            String[] names,
            @Nullable CloseableIterator<CsvRecord> records) {
        this.schema = schema;
        this.options = options;
        this.findings = findings;
        this.positions = positions;
        this.names = names;
        this.extra = extra(names, positions);
        this.records = records;
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

    static CsvTable open(TableSchema schema, String text, LoadOptions options, Findings findings) {
        int[] positions = nowhere(schema);
        Problem quote = Quotes.firstProblem(schema.file(), text);
        if (quote != null) {
            findings.problem(quote);
            return new CsvTable(schema, options, findings, positions, NO_NAMES, null);
        }
        CloseableIterator<CsvRecord> records = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(Math.max(options.maxFieldLength() * 4, 1 << 16))
                .ofCsvRecord(text)
                .iterator();
        if (!records.hasNext()) {
            findings.problem(new Problem(
                    schema.file(), 1, "", "empty: the first line must name the columns " + schema.columns()));
            return new CsvTable(schema, options, findings, positions, NO_NAMES, null);
        }
        CsvRecord header = records.next();
        boolean complete = mapHeader(schema, header, positions, findings);
        String[] names = header.getFields().toArray(NO_NAMES);
        return new CsvTable(schema, options, findings, positions, names, complete ? records : null);
    }

    private static boolean mapHeader(TableSchema schema, CsvRecord header, int[] positions, Findings findings) {
        boolean complete = true;
        for (int i = 0; i < header.getFieldCount(); i++) {
            String name = header.getField(i);
            int column = schema.find(name);
            if (column < 0) {
                findings.warning(new Problem(
                        schema.file(),
                        1,
                        name,
                        "unknown column, kept aside; " + Nearest.choices(name, schema.columns())));
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
        if (records == null) {
            return false;
        }
        try {
            while (records.hasNext()) {
                record = records.next();
                failed = false;
                if (++rows > options.maxRows()) {
                    problem(
                            -1,
                            "more than " + options.maxRows() + " rows, the limit; LoadOptions.withMaxRows raises it");
                    return false;
                }
                if (isWellFormed(record)) {
                    keepAside(record);
                    return true;
                }
            }
        } catch (CsvParseException e) {
            findings.problem(new Problem(schema.file(), line() + 1, "", "no CSV: " + e.getMessage()));
        }
        return false;
    }

    private boolean isWellFormed(CsvRecord row) {
        if (row.getFieldCount() != names.length) {
            problem(-1, row.getFieldCount() + " fields, but the header has " + names.length);
            return false;
        }
        for (int i = 0; i < names.length; i++) {
            if (row.getField(i).length() > options.maxFieldLength()) {
                problem(
                        columnAt(i),
                        "a field of " + row.getField(i).length() + " characters: the limit is "
                                + options.maxFieldLength() + ", LoadOptions.withMaxFieldLength raises it");
                return false;
            }
        }
        for (int column = 0; column < positions.length; column++) {
            if (schema.isRequired(column) && text(column).isEmpty()) {
                problem(column, "must not be blank");
            }
        }
        return !failed;
    }

    private int columnAt(int position) {
        for (int column = 0; column < positions.length; column++) {
            if (positions[column] == position) {
                return column;
            }
        }
        return -1;
    }

    /** The position of a column that the schema has. */
    int column(String name) {
        int column = schema.find(name);
        if (column < 0) {
            throw new IllegalArgumentException(schema.file() + " has no column " + name);
        }
        return column;
    }

    /** The field of the current row, empty where it is blank or the table lacks the column. */
    String text(int column) {
        int position = positions[column];
        return record == null || position < 0 ? "" : record.getField(position);
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
                problem(column, "'" + text + "': values are separated by single semicolons");
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
    private void keepAside(CsvRecord row) {
        if (extra.length == 0 || !findings.isLenient()) {
            return;
        }
        for (int position : extra) {
            String text = row.getField(position);
            if (!text.isEmpty()) {
                findings.aside(new ExtraField(schema.file(), line(), names[position], text));
            }
        }
    }

    /** The field of the current row that identifies it, as written. */
    private String key() {
        return record == null || positions[0] >= record.getFieldCount() ? "" : text(0);
    }

    /** Whether the file could be opened as a table, so that a row that it lacks is not there. */
    boolean isReadable() {
        return records != null;
    }

    /** Notes a problem of the current row; {@code column} is -1 for the row as a whole. */
    void problem(int column, String message) {
        if (!failed) {
            findings.left(schema, key(), line());
        }
        failed = true;
        findings.problem(new Problem(schema.file(), line(), column < 0 ? "" : schema.column(column), message));
    }

    /** Notes a problem of a row that was read before. */
    void problem(int line, String column, String message) {
        findings.problem(new Problem(schema.file(), line, column, message));
    }

    /** Whether a problem of the current row was noted. */
    boolean failed() {
        return failed;
    }

    /** The line on which the current row starts, from 1. */
    int line() {
        return record == null ? 0 : (int) record.getStartingLineNumber();
    }
}
