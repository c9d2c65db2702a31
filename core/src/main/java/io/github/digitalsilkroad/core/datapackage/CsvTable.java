package io.github.digitalsilkroad.core.datapackage;

import static java.util.Objects.requireNonNull;

import com.google.common.base.CharMatcher;
import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.internal.Hints;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.schema.Column;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One table as a cursor over its rows, which come from a CSV file or elsewhere.
 *
 * <p>Columns of a file are found by the names of the header, in any order. A column that the schema does not know is
 * kept aside with a warning; one that it needs and the header lacks is a problem of the file. Problems of a row are
 * noted with its place, and the cursor goes on to the next row.
 */
final class CsvTable {

    /** The most columns that a header may have. */
    private static final int MAX_COLUMNS = 1 << 12;

    /** So many bad rows are no sign that the table as a whole is broken. */
    private static final int FEW = 10;

    private final TableSchema schema;
    private final Findings findings;
    private final List<String> names;
    /** Where the columns of the schema are among the names, -1 for one that the table lacks. */
    private final int[] places;

    private final @Nullable List<? extends RowSource> rows;
    private @Nullable RowSource row;
    /** The number of the current row. */
    private int at = -1;

    private boolean failed;
    /** How many rows have a problem. */
    private int lost;

    private CsvTable(
            TableSchema schema, Findings findings, List<String> names, @Nullable List<? extends RowSource> rows) {
        this.schema = schema;
        this.findings = findings;
        this.names = names;
        this.places = new int[schema.fields().size()];
        for (int at = 0; at < places.length; at++) {
            places[at] = names.indexOf(schema.fields().get(at).name());
        }
        this.rows = rows;
    }

    /** A table without rows, whose file could not be read; so many rows are lost. */
    static CsvTable unreadable(TableSchema schema, int size, Findings findings) {
        findings.unreadable(schema.file(), size);
        return new CsvTable(schema, findings, List.of(), null);
    }

    /** The rows of a table that is no file; none for a table that the package leaves out. */
    static CsvTable of(TableSchema schema, List<? extends RowSource> rows, Findings findings) {
        return new CsvTable(schema, findings, schema.columns(), rows);
    }

    static CsvTable open(TableSchema schema, String text, Findings findings) {
        Problem quote = quoteProblem(schema.file(), text);
        if (quote != null) {
            findings.problem(quote);
            return unreadable(schema, 0, findings);
        }
        CsvRecords records = CsvRecords.of(schema.file(), text);
        if (records.header().isEmpty()) {
            findings.problem(new Problem(
                    schema.file(), 1, "", "empty: the first line must name the columns " + schema.columns()));
            return unreadable(schema, 0, findings);
        }
        List<String> header = records.header();
        boolean complete = isHeader(schema, header, findings) && mapHeader(schema, header, findings);
        return complete
                ? new CsvTable(schema, findings, header, records)
                : unreadable(schema, records.size(), findings);
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

    private static boolean mapHeader(TableSchema schema, List<String> header, Findings findings) {
        boolean complete = true;
        Set<String> known = new HashSet<>();
        Hints hints = new Hints();
        for (String name : header) {
            if (schema.find(name) < 0) {
                findings.warning(new Problem(
                        schema.file(), 1, name, "unknown column, kept aside" + hints.choices(name, schema::columns)));
            } else if (!known.add(name)) {
                findings.problem(new Problem(schema.file(), 1, name, "the column occurs twice"));
                complete = false;
            }
        }
        for (String column : schema.neededColumns()) {
            if (!known.contains(column)) {
                findings.problem(new Problem(
                        schema.file(), 1, column, "missing column; the table needs " + schema.neededColumns()));
                complete = false;
            }
        }
        return complete;
    }

    /** Moves to the next row that is well-formed; false after the last one. */
    boolean next() {
        while (advance()) {
            if (isWellFormed()) {
                return true;
            }
        }
        return false;
    }

    /** Moves to the next row, which may not be well-formed; false after the last one. */
    boolean advance() {
        if (at + 1 >= size()) {
            return false;
        }
        moveTo(at + 1);
        findings.row();
        return true;
    }

    /** The current row. */
    RowSource row() {
        return requireNonNull(row, "no row");
    }

    /** How many rows there are. */
    int size() {
        return rows == null ? 0 : rows.size();
    }

    /** The number of the current row, from 0. */
    int at() {
        return at;
    }

    /** Moves to a row by its number. */
    void moveTo(int number) {
        failed = false;
        at = number;
        row = requireNonNull(rows, "rows").get(number);
    }

    /** Lets go of the text of the rows, which are read, if they are of a file; their places stay. */
    void release() {
        row = null;
        if (rows instanceof CsvRecords file) {
            file.release();
        }
    }

    /** Whether the current row has the fields that it must have; if not, that is noted. */
    boolean isWellFormed() {
        CsvRecords.Row line = row() instanceof CsvRecords.Row record ? record : null;
        if (line != null && line.count() != names.size()) {
            problem("", Lines.count(line.count(), "field") + ", but the header has " + names.size());
            return false;
        }
        for (int at = 0; (line == null || line.length() > findings.longest()) && at < names.size(); at++) {
            int length = line == null ? text(names.get(at)).length() : line.length(at);
            if (length > findings.longest()) {
                findings.exceeds(Budget.Limit.FIELD_LENGTH);
                problem(
                        schema.find(names.get(at)) < 0 ? "" : names.get(at),
                        "a field of " + length + " characters: more than " + findings.longest()
                                + Budget.Limit.FIELD_LENGTH.hint());
                return false;
            }
        }
        for (int at = 0; at < places.length; at++) {
            Column<?, ?> column = schema.fields().get(at);
            if (column.isRequired() && (line == null ? text(column.name()).isEmpty() : line.length(places[at]) == 0)) {
                problem(column.name(), "must not be blank");
            }
        }
        if (!failed && findings.isLenient() && line != null) {
            keepAside(line);
        }
        return !failed;
    }

    /** Keeps the fields of columns that the schema does not know, where good rows are asked for. */
    private void keepAside(CsvRecords.Row line) {
        FileLine place = line.place();
        for (int at = 0; at < names.size(); at++) {
            String text = line.cell(at);
            if (!text.isEmpty() && schema.find(names.get(at)) < 0) {
                findings.aside(
                        new Problem(place.file(), place.line(), "", names.get(at), text, "unknown column, kept aside"));
            }
        }
    }

    /** The field of the current row, empty where it is blank or the table lacks the column. */
    String text(String column) {
        return row().cell(column);
    }

    /** The field of the first column, by which others refer to the row. */
    String key() {
        return row() instanceof CsvRecords.Row line
                ? line.cell(places[0])
                : text(schema.fields().get(0).name());
    }

    /** Whether the current row is known to have the same text in a column of the schema as another. */
    boolean isLike(int other, int column) {
        return rows instanceof CsvRecords records && records.areAlike(at, other, places[column]);
    }

    /** The field of a column of a kind whose table this is. */
    String text(Column<?, ?> column) {
        return row() instanceof CsvRecords.Row line ? line.cell(places[column.number()]) : text(column.name());
    }

    /** The parts of a field that is not blank and holds several values, without blanks around them. */
    List<String> parts(Column<?, ?> column) {
        String text = text(column);
        List<String> parts =
                Arrays.stream(text.split(";", -1)).map(String::strip).toList();
        if (parts.contains("")) {
            problem(column.name(), "'" + Lines.fit(text) + "': values are separated by single semicolons");
            return List.of();
        }
        return parts;
    }

    /** Whether the file could be opened as a table, so that a row that it lacks is not there. */
    boolean isReadable() {
        return rows != null;
    }

    /** Notes a problem of the current row; {@code column} is empty for the row as a whole. */
    void problem(String column, String message) {
        Problem problem = row().problem(column, message);
        findings.problem(problem);
        if (!failed) {
            failed = true;
            if (schema.fields().get(0).isKey()) {
                findings.left(key(), problem);
            }
            if (++lost > FEW && lost > size() / 2) {
                findings.left(schema.file(), problem);
            }
        }
    }

    /** Notes that the current row needs what is not there, for no other problem. */
    void missing(String column, String id, String message) {
        problem(column, message);
        findings.missing(id, row().problem(column, message));
    }

    /** What a reader gives; null where it refuses, with its message as the problem of a column. */
    <T> @Nullable T read(String column, Supplier<? extends @Nullable T> reader) {
        try {
            return reader.get();
        } catch (IllegalArgumentException e) {
            problem(column, String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** Notes what a reader should know of the current row, which stays. */
    void warning(String column, String message) {
        findings.warning(row().problem(column, message));
    }

    /** Notes a problem of a row that was read before. */
    Problem problem(int number, String column, String message) {
        Problem problem = requireNonNull(rows, "rows").get(number).problem(column, message);
        findings.problem(problem);
        return problem;
    }

    /** Whether a problem of the current row was noted. */
    boolean failed() {
        return failed;
    }
}
