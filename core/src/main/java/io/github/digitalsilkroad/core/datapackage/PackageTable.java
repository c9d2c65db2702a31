package io.github.digitalsilkroad.core.datapackage;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Iterables;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.schema.Column;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One table of a data package as its writer makes it: columns, and rows of cells as text, blank where nothing is
 * stated.
 *
 * <p>A format that is no CSV, such as JSON, is made from it without a list of tables or columns of its own. Immutable
 * and thread-safe.
 *
 * @param name what its things are called, such as {@code deployments}
 * @param description what it holds
 * @param columns the columns in order
 * @param rows the rows in order, each as long as the list of columns; none for a bare schema
 * @since 0.2.0
 */
public record PackageTable(String name, String description, List<Column<?, ?>> columns, List<List<String>> rows) {

    /** The name of the table of claims, the ledger. */
    public static final String CLAIMS = "claims";

    /** The name of the table of properties, the vocabulary of the ledger. */
    public static final String PROPERTIES = "properties";

    /** The name of the table of retired ids. */
    public static final String RETIRED = "retired";

    /** What separates the values of one cell in a column that holds many. */
    public static final char SEPARATOR = ';';

    /**
     * Keeps the lists.
     *
     * @param name what its things are called
     * @param description what it holds
     * @param columns the columns in order
     * @param rows the rows in order
     */
    public PackageTable {
        requireNonNull(name, "name");
        requireNonNull(description, "description");
        columns = List.copyOf(requireNonNull(columns, "columns"));
        rows = List.copyOf(requireNonNull(rows, "rows"));
    }

    static PackageTable of(TableSchema schema, List<List<String>> rows) {
        return new PackageTable(schema.name(), schema.description(), schema.fields(), rows);
    }

    /**
     * The place of a column.
     *
     * @param column the name in the header
     * @return its number from 0, empty if there is no such column
     */
    public Optional<Integer> find(String column) {
        requireNonNull(column, "column");
        return place(known -> known.name().equals(column));
    }

    /**
     * The key column.
     *
     * @return its number from 0, empty for a table without one, such as the ledger
     */
    public Optional<Integer> key() {
        return place(Column::isKey);
    }

    private Optional<Integer> place(Predicate<Column<?, ?>> wanted) {
        return Optional.of(Iterables.indexOf(columns, wanted::test)).filter(at -> at >= 0);
    }

    /**
     * One line for a shell.
     *
     * @return such as {@code deployments (56 rows)}
     */
    @Override
    public String toString() {
        return name + " (" + Lines.count(rows.size(), "row") + ")";
    }
}
