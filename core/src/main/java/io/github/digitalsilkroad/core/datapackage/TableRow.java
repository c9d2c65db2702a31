package io.github.digitalsilkroad.core.datapackage;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.evidence.Observations;
import io.github.digitalsilkroad.core.schema.Cell;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.schema.Row;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The current row of a table, with what the ledger claims of it. One object serves all rows in turn. */
final class TableRow<E extends Identified> extends Row {

    /** What is claimed of a thing. */
    interface Ledger {

        Facts factsOf(String id);

        Observations<?> observationsOf(String id, String unit);
    }

    private final Kind<E> kind;
    private final CsvTable table;
    private final @Nullable Ledger claims;
    private final @Nullable Object[] values;
    /** What cells were read as, by column, but for keys and words, which seldom repeat: equal ones are one value. */
    private final Map<Column<E, ?>, Map<String, Object>> known = new HashMap<>();

    /**
     * Starts before the first row.
     *
     * @param kind the kind, whose columns are those of the table's schema
     * @param table the table
     * @param claims the ledger, null if nothing is claimed of such things
     */
    TableRow(Kind<E> kind, CsvTable table, @Nullable Ledger claims) {
        this.kind = kind;
        this.table = table;
        this.claims = claims;
        this.values = new Object[kind.columns().size()];
    }

    /**
     * The next thing, or null where its row has a problem, which is noted; to be asked after {@link CsvTable#next}
     * alone.
     */
    @Nullable
    E thing() {
        for (Column<E, ?> column : kind.columns()) {
            String text = table.text(column);
            values[column.number()] = text.isEmpty() ? null : table.read(column.name(), () -> read(column, text));
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
                table.problem("", String.valueOf(e.getMessage()));
            }
            return null;
        }
    }

    private Object read(Column<E, ?> column, String text) {
        if (column.isMany()) {
            return table.parts(column).stream().map(column.cell()::read).toList();
        }
        return column.isKey() || column.cell().equals(Cell.text())
                ? column.cell().read(text)
                : known.computeIfAbsent(column, of -> new HashMap<>()).computeIfAbsent(text, column.cell()::read);
    }

    @Override
    protected @Nullable Object value(int column) {
        return values[column];
    }

    @Override
    public Facts facts() {
        return claims == null ? Facts.none() : claims.factsOf(String.valueOf(value(0)));
    }

    @Override
    public Observations<?> observations(Column<?, String> unit) {
        try {
            return requireNonNull(claims, "claims")
                    .observationsOf(String.valueOf(value(0)), find(unit).orElse(""));
        } catch (IllegalArgumentException e) {
            table.problem(unit.name(), String.valueOf(e.getMessage()));
            throw e;
        }
    }
}
