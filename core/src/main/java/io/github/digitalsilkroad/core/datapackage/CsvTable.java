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

    private final TableSchema schema;
    private final LoadOptions options;
    private final List<Problem> problems;
    private final int[] positions;
    private final int width;
    private final @Nullable CloseableIterator<CsvRecord> records;
    private @Nullable CsvRecord record;
    private int rows;
    private boolean failed;

    private CsvTable(
            TableSchema schema,
            LoadOptions options,
            List<Problem> problems,
            int[] positions,
            int width,
            @Nullable CloseableIterator<CsvRecord> records) {
        this.schema = schema;
        this.options = options;
        this.problems = problems;
        this.positions = positions;
        this.width = width;
        this.records = records;
    }

    /** A table whose file could not be read: it has no rows. */
    static CsvTable unreadable(TableSchema schema, LoadOptions options, List<Problem> problems) {
        return new CsvTable(schema, options, problems, nowhere(schema), 0, null);
    }

    private static int[] nowhere(TableSchema schema) {
        int[] positions = new int[schema.size()];
        Arrays.fill(positions, -1);
        return positions;
    }

    static CsvTable open(
            TableSchema schema, String text, LoadOptions options, List<Problem> problems, List<Problem> warnings) {
        int[] positions = nowhere(schema);
        Problem quote = Quotes.firstProblem(schema.file(), text);
        if (quote != null) {
            problems.add(quote);
            return new CsvTable(schema, options, problems, positions, 0, null);
        }
        CloseableIterator<CsvRecord> records = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(Math.max(options.maxFieldLength() * 4, 1 << 16))
                .ofCsvRecord(text)
                .iterator();
        if (!records.hasNext()) {
            problems.add(new Problem(
                    schema.file(), 1, "", "empty: the first line must name the columns " + schema.columns()));
            return new CsvTable(schema, options, problems, positions, 0, null);
        }
        CsvRecord header = records.next();
        boolean complete = mapHeader(schema, header, positions, problems, warnings);
        return new CsvTable(schema, options, problems, positions, header.getFieldCount(), complete ? records : null);
    }

    private static boolean mapHeader(
            TableSchema schema, CsvRecord header, int[] positions, List<Problem> problems, List<Problem> warnings) {
        boolean complete = true;
        for (int i = 0; i < header.getFieldCount(); i++) {
            String name = header.getField(i);
            int column = schema.find(name);
            if (column < 0) {
                warnings.add(new Problem(
                        schema.file(),
                        1,
                        name,
                        "unknown column, kept aside; " + Nearest.choices(name, schema.columns())));
            } else if (positions[column] >= 0) {
                problems.add(new Problem(schema.file(), 1, name, "the column occurs twice"));
                complete = false;
            } else {
                positions[column] = i;
            }
        }
        for (int column = 0; column < positions.length; column++) {
            if (positions[column] < 0 && schema.isNeeded(column)) {
                problems.add(new Problem(
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
                    return true;
                }
            }
        } catch (CsvParseException e) {
            problems.add(new Problem(schema.file(), line() + 1, "", "no CSV: " + e.getMessage()));
        }
        return false;
    }

    private boolean isWellFormed(CsvRecord row) {
        if (row.getFieldCount() != width) {
            problem(-1, row.getFieldCount() + " fields, but the header has " + width);
            return false;
        }
        for (int i = 0; i < width; i++) {
            if (row.getField(i).length() > options.maxFieldLength()) {
                problem(
                        -1,
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

    /** Notes a problem of the current row; {@code column} is -1 for the row as a whole. */
    void problem(int column, String message) {
        failed = true;
        problems.add(new Problem(schema.file(), line(), column < 0 ? "" : schema.column(column), message));
    }

    /** Notes a problem of an earlier row. */
    void problemAt(int line, int column, String message) {
        problems.add(new Problem(schema.file(), line, schema.column(column), message));
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
