package io.github.digitalsilkroad.core.schema;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Observations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table, read: what a {@link Kind} makes a thing of.
 *
 * @since 0.2.0
 */
public abstract class Row {

    /** For readers of tables. */
    protected Row() {}

    /**
     * What a cell holds.
     *
     * @param column the number of the column
     * @return the value, a list of values for a column that holds many, or null if the cell is blank
     */
    protected abstract @Nullable Object value(int column);

    /**
     * What sources claim of the thing.
     *
     * @return the facts
     */
    public abstract Facts facts();

    /**
     * What sources claim of the thing year by year.
     *
     * @param unit the column that holds the unit of every value, blank where values are words
     * @return the observations
     * @throws IllegalArgumentException if there is no such unit
     */
    public abstract Observations<?> observations(Column<?, String> unit);

    /**
     * A value that is there.
     *
     * @param <T> its type
     * @param column a required column
     * @return the value
     */
    public final <T> T get(Column<?, T> column) {
        return find(column).orElseThrow();
    }

    /**
     * A value that may be there.
     *
     * @param <T> its type
     * @param column a column of one value
     * @return the value, or empty if the cell is blank
     */
    @SuppressWarnings("unchecked") // a reader gives values of a column's own type
    public final <T> Optional<T> find(Column<?, T> column) {
        return Optional.ofNullable((T) value(requireNonNull(column, "column").number()));
    }

    /**
     * The values of a column that holds many.
     *
     * @param <T> their type
     * @param column the column
     * @return the values in the order of the cell
     */
    @SuppressWarnings("unchecked") // a reader gives values of a column's own type
    public final <T> List<T> all(Column<?, T> column) {
        Object values = value(requireNonNull(column, "column").number());
        return values == null ? List.of() : new ArrayList<>((List<T>) values);
    }
}
