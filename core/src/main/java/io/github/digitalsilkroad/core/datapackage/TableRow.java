package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.evidence.Observations;
import io.github.digitalsilkroad.core.schema.Cell;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.schema.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The current row of a table of things of which nothing is claimed. One object serves all rows in turn. */
class TableRow<E extends Identified> extends Row {

    private final Kind<E> kind;
    private final List<Column<E, ?>> columns;
    private final CsvTable table;
    private final @Nullable Object[] values;
    private final Map<String, Id> references = new HashMap<>();

    /**
     * Starts before the first row.
     *
     * @param kind the kind, whose columns are those of the table's schema
     * @param table the table
     */
    TableRow(Kind<E> kind, CsvTable table) {
        this.kind = kind;
        this.columns = kind.columns();
        this.table = table;
        this.values = new Object[columns.size()];
    }

    /**
     * The next thing, or null where its row has a problem, which is noted; to be asked after {@link CsvTable#next}
     * alone.
     */
    @Nullable
    E thing() {
        for (int i = 0; i < values.length; i++) {
            values[i] = read(i, columns.get(i));
        }
        if (table.failed()) {
            return null;
        }
        try {
            E thing = kind.of(this);
            return table.failed() ? null : thing;
        } catch (InvalidDataException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            if (!table.failed()) {
                table.problem(-1, String.valueOf(e.getMessage()));
            }
            return null;
        }
    }

    private @Nullable Object read(int number, Column<E, ?> column) {
        try {
            if (column.isMany()) {
                return parts(column.cell(), table.parts(number));
            }
            String text = table.text(number);
            if (text.isEmpty()) {
                return null;
            }
            return column.target().isEmpty() || !column.cell().equals(Cell.id())
                    ? column.cell().read(text)
                    : shared(text);
        } catch (IllegalArgumentException e) {
            table.problem(number, String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** The id that a text refers to: many rows refer to the same. */
    private Id shared(String text) {
        Id known = references.get(text);
        if (known == null) {
            known = Id.of(text);
            references.put(text, known);
        }
        return known;
    }

    private static <T> List<T> parts(Cell<T> cell, List<String> texts) {
        List<T> parts = new ArrayList<>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            parts.add(cell.read(texts.get(i)));
        }
        return parts;
    }

    @Override
    protected @Nullable Object value(int column) {
        return values[column];
    }

    @Override
    public Facts facts() {
        return Facts.none();
    }

    @Override
    public Observations<?> observations(Column<?, String> unit) {
        throw new IllegalStateException("nothing is claimed of " + kind.plural());
    }
}
