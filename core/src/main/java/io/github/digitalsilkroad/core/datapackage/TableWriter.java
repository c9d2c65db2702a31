package io.github.digitalsilkroad.core.datapackage;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** One table in the making: its rows as CSV and as cells, and a problem for whatever its columns cannot hold. */
final class TableWriter {

    private final TableSchema schema;
    private final List<Problem> problems;
    private final List<List<String>> rows = new ArrayList<>();
    private final boolean isKept;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    /**
     * Encodes what it is given at once, for a large table is no text beside its bytes; it refuses what is no character.
     */
    private final CsvWriter csv = CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .build(new OutputStreamWriter(bytes, StandardCharsets.UTF_8.newEncoder()));

    private final String[] row;
    private int line = 1;

    /** Why a column cannot hold a value of the row, which is noted once if several cannot for one reason. */
    private String refused = "";

    private boolean isEncodable = true;

    /**
     * Starts before the first row.
     *
     * @param schema the columns
     * @param problems where problems are noted
     * @param isKept whether {@link #table} is asked for, which takes more memory than the bytes do
     */
    TableWriter(TableSchema schema, List<Problem> problems, boolean isKept) {
        this.schema = schema;
        this.problems = problems;
        this.isKept = isKept;
        this.row = new String[schema.size()];
        csv.writeRecord(schema.columns());
        clear();
    }

    private void clear() {
        Arrays.fill(row, "");
        refused = "";
        line++;
    }

    TableWriter set(String column, String value) {
        row[schema.find(column)] = value;
        return this;
    }

    TableWriter set(String column, Object value) {
        return set(column, value.toString());
    }

    TableWriter set(String column, Optional<?> value) {
        return value.isPresent() ? set(column, value.get()) : this;
    }

    /** Several values in one field. */
    TableWriter setAll(String column, Collection<String> values) {
        StringBuilder joined = new StringBuilder();
        for (String value : values) {
            if (value.indexOf(PackageTable.SEPARATOR) >= 0 || !value.equals(value.strip()) || value.isEmpty()) {
                problem(
                        column,
                        "'" + Lines.quoted(value)
                                + "': must not be blank, begin or end with a blank, or have a semicolon, which"
                                + " separates the values of one field");
            }
            joined.append(joined.isEmpty() ? "" : ";").append(value);
        }
        return set(column, joined.toString());
    }

    /** Writes a row for each thing of a kind. */
    <E extends Identified> void write(Kind<E> kind, List<E> things) {
        for (E thing : things) {
            for (Column<E, ?> column : kind.columns()) {
                write(thing, column);
            }
            end();
        }
    }

    private <E extends Identified, T> void write(E thing, Column<E, T> column) {
        List<String> texts = new ArrayList<>();
        try {
            for (T value : column.filedOf(thing)) {
                texts.add(column.cell().write(value));
            }
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            if (!message.equals(refused)) {
                problem(column.name(), message);
            }
            refused = message;
        }
        if (column.isMany()) {
            if (!column.cell().choices().isEmpty()) {
                texts.sort(null);
            }
            setAll(column.name(), texts);
        } else if (!texts.isEmpty()) {
            set(column.name(), texts.get(0));
        }
    }

    void problem(String column, String message) {
        problems.add(new Problem(schema.file(), line, column, message));
    }

    /** Ends the row. */
    void end() {
        for (int column : schema.required()) {
            if (row[column].isEmpty()) {
                problem(schema.column(column), "must not be blank");
            }
        }
        try {
            csv.writeRecord(row);
        } catch (UncheckedIOException e) {
            isEncodable = false;
        }
        if (isKept) {
            rows.add(List.of(row));
        }
        clear();
    }

    /** The table row by row. */
    PackageTable table() {
        return PackageTable.of(schema, rows);
    }

    /** The table in UTF-8. */
    byte[] bytes() {
        try {
            csv.close();
        } catch (IOException | UncheckedIOException e) {
            isEncodable = false;
        }
        if (!isEncodable) {
            problems.add(new Problem(
                    schema.file(),
                    0,
                    "",
                    "has half of a surrogate pair, which UTF-8 cannot write; drop that character"));
        }
        return bytes.toByteArray();
    }
}
