package io.github.digitalsilkroad.core.datapackage;

import com.google.common.base.CharMatcher;
import com.google.common.primitives.Ints;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.FieldModifier;
import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.internal.Hints;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.schema.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One CSV table as a cursor over its rows.
 *
 * <p>Columns are found by the names of the header, in any order. A column that the schema does not know is kept aside
 * with a warning; one that it needs and the header lacks is a problem of the file. Problems of a row are noted with
 * its line, and the cursor goes on to the next row.
 */
final class CsvTable {

    /** The most columns that a header may have. */
    private static final int MAX_COLUMNS = 1 << 12;

    private final TableSchema schema;
    private final LoadOptions options;
    private final Findings findings;

    /** Where in a row each column of the schema is; -1 for one that the header lacks. */
    private final int[] positions;

    private final List<String> names;
    private final Iterator<CsvRecord> rows;
    private final boolean isReadable;
    private @Nullable CsvRecord row;
    private boolean failed;

    private CsvTable(
            TableSchema schema,
            LoadOptions options,
            Findings findings,
            int[] positions,
            List<String> names,
            @Nullable Iterator<CsvRecord> rows) {
        this.schema = schema;
        this.options = options;
        this.findings = findings;
        this.positions = positions;
        this.names = names;
        this.rows = rows == null ? Collections.emptyIterator() : rows;
        this.isReadable = rows != null;
    }

    /** A table whose file could not be read: it has no rows. */
    static CsvTable unreadable(TableSchema schema, LoadOptions options, Findings findings) {
        return new CsvTable(schema, options, findings, nowhere(schema), List.of(), null);
    }

    private static int[] nowhere(TableSchema schema) {
        int[] positions = new int[schema.size()];
        Arrays.fill(positions, -1);
        return positions;
    }

    /** A table that the package leaves out, for it has no rows. */
    static CsvTable empty(TableSchema schema, LoadOptions options, Findings findings) {
        return new CsvTable(schema, options, findings, nowhere(schema), List.of(), Collections.emptyIterator());
    }

    static CsvTable open(TableSchema schema, String text, LoadOptions options, Findings findings) {
        Problem quote = quoteProblem(schema.file(), text);
        if (quote != null) {
            findings.problem(quote);
            return unreadable(schema, options, findings);
        }
        Iterator<CsvRecord> rows = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(Integer.MAX_VALUE)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(Integer.MAX_VALUE)
                                .maxFieldSize(Integer.MAX_VALUE)
                                .maxRecordSize(Integer.MAX_VALUE)
                                .fieldModifier(new SharedFields())
                                .build(),
                        text)
                .iterator();
        if (!rows.hasNext()) {
            findings.problem(new Problem(
                    schema.file(), 1, "", "empty: the first line must name the columns " + schema.columns()));
            return unreadable(schema, options, findings);
        }
        List<String> header = rows.next().getFields();
        int[] positions = nowhere(schema);
        boolean complete = isHeader(schema, header, findings) && mapHeader(schema, header, positions, findings);
        return new CsvTable(schema, options, findings, positions, header, complete ? rows : null);
    }

    /** Keeps one string for fields that are equal, as most in a column are: all rows of a table are in memory. */
    private static final class SharedFields implements FieldModifier {
        private final Map<String, String> fields = new HashMap<>();

        @Override
        public String modify(long line, int number, boolean isQuoted, String field) {
            String known = fields.putIfAbsent(field, field);
            return known == null ? field : known;
        }
    }

    /**
     * The first quotation mark that RFC 4180 does not allow and FastCSV reads as text: one inside a field that does not
     * start with one, one after the closing mark, one without a closing mark.
     */
    private static @Nullable Problem quoteProblem(String file, String text) {
        for (int at = text.indexOf('"'); at >= 0; ) {
            if (at > 0 && !isBreak(text.charAt(at - 1))) {
                return quoteProblem(
                        file, text, at, "a field with a quotation mark must be enclosed in quotation marks");
            }
            int close = text.indexOf('"', at + 1);
            while (close >= 0 && text.startsWith("\"", close + 1)) {
                close = text.indexOf('"', close + 2);
            }
            if (close < 0) {
                return quoteProblem(file, text, at, "the field's closing quotation mark is missing");
            }
            if (close + 1 < text.length() && !isBreak(text.charAt(close + 1))) {
                return quoteProblem(
                        file,
                        text,
                        close,
                        "a quotation mark inside a field must be doubled, and a closing one ends it");
            }
            at = text.indexOf('"', close + 1);
        }
        return null;
    }

    private static boolean isBreak(char c) {
        return c == ',' || c == '\n' || c == '\r';
    }

    private static Problem quoteProblem(String file, String text, int at, String rule) {
        int line = 1 + CharMatcher.is('\n').countIn(text.substring(0, at));
        int start = Math.max(text.lastIndexOf('\n', at - 1) + 1, at - 12);
        String shown = text.substring(start, Math.min(text.length(), at + 12))
                .replace("\r", "")
                .replace('\n', ' ');
        return new Problem(file, line, "", "bare quotation mark near '" + shown + "': " + rule);
    }

    private static boolean isHeader(TableSchema schema, List<String> header, Findings findings) {
        String message = null;
        if (header.size() > MAX_COLUMNS) {
            message = header.size() + " columns; at most " + MAX_COLUMNS + " are read";
        } else if (header.size() == 1 && header.get(0).indexOf(';') >= 0) {
            message = "the columns are separated by semicolons; save the file with commas";
        } else if (header.size() == 1 && header.get(0).indexOf('\t') >= 0) {
            message = "the columns are separated by tabs; save the file with commas";
        }
        if (message != null) {
            findings.problem(new Problem(schema.file(), 1, "", message));
        }
        return message == null;
    }

    private static boolean mapHeader(TableSchema schema, List<String> header, int[] positions, Findings findings) {
        boolean complete = true;
        Hints hints = new Hints();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
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

    String file() {
        return schema.file();
    }

    /** Moves to the next row; false after the last one. */
    boolean next() {
        while (rows.hasNext()) {
            CsvRecord next = rows.next();
            row = next;
            failed = false;
            findings.row();
            if (isWellFormed(next)) {
                keepAside(next);
                return true;
            }
        }
        return false;
    }

    /** A row that the cursor was at. */
    record Place(CsvRecord row) {

        int line() {
            return (int) row.getStartingLineNumber();
        }
    }

    /** The place of the current row. */
    Place place() {
        return new Place(Objects.requireNonNull(row, "no row"));
    }

    /** Moves back to a row that the cursor was at. */
    void moveTo(Place place) {
        failed = false;
        row = place.row;
    }

    private boolean isWellFormed(CsvRecord row) {
        if (row.getFieldCount() != names.size()) {
            problem(-1, Lines.count(row.getFieldCount(), "field") + ", but the header has " + names.size());
            return false;
        }
        long most = options.budget().of(Budget.Limit.FIELD_LENGTH);
        for (int at = 0; at < names.size(); at++) {
            int length = row.getField(at).length();
            if (length > most) {
                problem(
                        columnAt(at),
                        "a field of " + length + " characters: more than " + most + Budget.Limit.FIELD_LENGTH.hint());
                return false;
            }
        }
        for (int column : schema.required()) {
            if (text(column).isEmpty()) {
                problem(column, "must not be blank");
            }
        }
        return !failed;
    }

    private int columnAt(int position) {
        return Ints.indexOf(positions, position);
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
        return row == null || position < 0 ? "" : row.getField(position);
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
        for (String part : text.split(";", -1)) {
            parts.add(part.strip());
        }
        if (parts.contains("")) {
            problem(column, "'" + Lines.fit(text) + "': values are separated by single semicolons");
            return List.of();
        }
        return parts;
    }

    /** Keeps the fields of columns that the schema does not know, where good rows are asked for. */
    private void keepAside(CsvRecord row) {
        if (!findings.isLenient()) {
            return;
        }
        for (int at = 0; at < names.size(); at++) {
            String text = row.getField(at);
            if (!text.isEmpty() && columnAt(at) < 0) {
                findings.aside(
                        new Problem(schema.file(), line(), "", names.get(at), text, "unknown column, kept aside"));
            }
        }
    }

    /** The field of the current row that identifies it, as written. */
    private String key() {
        return row == null || positions[0] >= row.getFieldCount() ? "" : text(0);
    }

    /** Whether the file could be opened as a table, so that a row that it lacks is not there. */
    boolean isReadable() {
        return isReadable;
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
        return row == null ? 0 : (int) row.getStartingLineNumber();
    }
}
