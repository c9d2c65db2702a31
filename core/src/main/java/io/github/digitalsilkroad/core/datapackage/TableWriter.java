package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.catalog.RetiredId;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.internal.Decimals;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.Nearest;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.schema.Vocabulary;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;

/** One table in the making: its rows, and a problem for all that its columns cannot hold. */
final class TableWriter {

    private final TableSchema schema;
    private final PackageTable table;
    private final List<Problem> problems;
    private final BiConsumer<PackageTable, List<String>> sink;
    private final CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
    private boolean isEncodable = true;
    private final String[] row;
    private int line = 1;

    /** Why a column cannot hold a value of the row, which is noted once if several cannot for one reason. */
    private String refused = "";

    /**
     * Starts before the first row.
     *
     * @param schema the columns
     * @param problems where problems are noted
     * @param sink takes the rows
     */
    TableWriter(TableSchema schema, List<Problem> problems, BiConsumer<PackageTable, List<String>> sink) {
        this.schema = schema;
        this.table = PackageTable.of(schema, List.of());
        this.problems = problems;
        this.sink = sink;
        this.row = new String[schema.fields().size()];
        clear();
    }

    private void clear() {
        Arrays.fill(row, "");
        refused = "";
        line++;
    }

    private void set(String column, String value) {
        row[schema.find(column)] = value;
    }

    /** Several values in one field. */
    private void setAll(String column, Collection<String> values) {
        for (String value : values) {
            if (value.indexOf(PackageTable.SEPARATOR) >= 0 || !value.equals(value.strip()) || value.isEmpty()) {
                problem(
                        column,
                        "'" + Lines.quoted(value)
                                + "': must not be blank, begin or end with a blank, or have a semicolon, which"
                                + " separates the values of one field");
            }
        }
        set(column, String.join(";", values));
    }

    /** Writes a row for each thing of a kind. */
    <E extends Identified> void write(Kind<E> kind, Iterable<E> things) {
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

    private void problem(String column, String message) {
        problems.add(new Problem(schema.file(), line, column, message));
    }

    /** Ends the row. */
    private void end() {
        for (Column<?, ?> column : schema.fields()) {
            if (column.isRequired() && row[schema.find(column.name())].isEmpty()) {
                problem(column.name(), "must not be blank");
            }
        }
        if (isEncodable && !Arrays.stream(row).allMatch(encoder::canEncode)) {
            isEncodable = false;
            String message = "has half of a surrogate pair, which UTF-8 cannot write; drop that character";
            problems.add(new Problem(schema.file(), 0, "", message));
        }
        sink.accept(table, List.of(row));
        clear();
    }

    /** Writes a row for each term of a vocabulary. */
    void writeTerms(Iterable<Vocabulary.Term> terms) {
        for (Vocabulary.Term term : terms) {
            set("name", term.name());
            set("type", TypeWords.word(term.property()));
            setAll("unit", term.property().type().units());
            for (String unit : term.property().type().units()) {
                if (Unit.find(unit).isEmpty()) {
                    String rule = "': is a unit of your own, which no table keeps; ";
                    problem("unit", "'" + Lines.quoted(unit) + rule + Nearest.choices(unit, Unit.known()));
                }
            }
            set("label", term.label());
            set("description", term.description());
            term.akinTo().ifPresent(kin -> set("akin_to", kin));
            term.property().shows().ifPresent(event -> set("shows", event.name()));
            term.property().minimum().ifPresent(least -> set("minimum", Decimals.plain(least)));
            end();
        }
    }

    void write(RetiredId id) {
        set("old", id.id());
        set("new", id.successor());
        set("reason", id.reason());
        end();
    }
}
