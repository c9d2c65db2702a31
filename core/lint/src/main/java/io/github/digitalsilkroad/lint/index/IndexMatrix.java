package io.github.digitalsilkroad.lint.index;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.Nearest;
import io.github.digitalsilkroad.core.quantity.Estimate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The data of an index: an estimate for each unit, such as a country, and each indicator. A cell may be missing.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class IndexMatrix {

    private final List<String> units;
    private final List<String> indicators;
    /** Row after row. */
    private final @Nullable Estimate[] cells;

    private IndexMatrix(List<String> units, List<String> indicators, @Nullable Estimate[] cells) {
        this.units = units;
        this.indicators = indicators;
        this.cells = cells;
    }

    /**
     * A matrix in which every cell is missing.
     *
     * @param units the names of the rows, at least one
     * @param indicators the names of the columns, at least one
     * @return the matrix
     * @throws IllegalArgumentException if there is no unit or no indicator, or a name occurs twice
     */
    public static IndexMatrix of(List<String> units, List<String> indicators) {
        requireNonNull(units, "units");
        requireNonNull(indicators, "indicators");
        checkNames("unit", units);
        checkNames("indicator", indicators);
        return new IndexMatrix(
                List.copyOf(units), List.copyOf(indicators), new @Nullable Estimate[units.size() * indicators.size()]);
    }

    private static void checkNames(String what, List<String> names) {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("no " + what + ": a matrix needs at least one");
        }
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException(what + " \"" + name + "\": occurs twice");
            }
        }
    }

    /**
     * The same matrix with another value in one cell.
     *
     * @param unit the name of the row
     * @param indicator the name of the column
     * @param value the value
     * @return the changed matrix
     * @throws IllegalArgumentException if there is no such unit or indicator
     */
    public IndexMatrix with(String unit, String indicator, Estimate value) {
        requireNonNull(value, "value");
        int row = indexOf("unit", units, unit);
        int column = indexOf("indicator", indicators, indicator);
        @Nullable Estimate[] changed = cells.clone();
        changed[row * indicators.size() + column] = value;
        return new IndexMatrix(units, indicators, changed);
    }

    /**
     * The same matrix with another row of values.
     *
     * @param unit the name of the row
     * @param values one value for each indicator, empty where missing
     * @return the changed matrix
     * @throws IllegalArgumentException if there is no such unit, or not one value for each indicator
     */
    public IndexMatrix withRow(String unit, List<Optional<Estimate>> values) {
        int row = indexOf("unit", units, unit);
        if (values.size() != indicators.size()) {
            throw new IllegalArgumentException(Lines.count(values.size(), "value") + " for " + unit
                    + ": needs one for each of " + Lines.count(indicators.size(), "indicator"));
        }
        @Nullable Estimate[] changed = cells.clone();
        for (int column = 0; column < values.size(); column++) {
            changed[row * values.size() + column] = values.get(column).orElse(null);
        }
        return new IndexMatrix(units, indicators, changed);
    }

    static int indexOf(String what, List<String> names, String name) {
        int index = names.indexOf(requireNonNull(name, what));
        if (index < 0) {
            throw new IllegalArgumentException("no " + what + " \"" + name + "\"; " + Nearest.choices(name, names));
        }
        return index;
    }

    /**
     * The names of the rows.
     *
     * @return in the order given
     */
    public List<String> units() {
        return units;
    }

    /**
     * The names of the columns.
     *
     * @return in the order given
     */
    public List<String> indicators() {
        return indicators;
    }

    /**
     * The value of a cell.
     *
     * @param unit the name of the row
     * @param indicator the name of the column
     * @return the value, empty when missing
     * @throws IllegalArgumentException if there is no such unit or indicator
     */
    public Optional<Estimate> get(String unit, String indicator) {
        return Optional.ofNullable(cell(indexOf("unit", units, unit), indexOf("indicator", indicators, indicator)));
    }

    @Nullable
    Estimate cell(int row, int column) {
        return cells[row * indicators.size() + column];
    }

    /** The size, for a console. */
    @Override
    public String toString() {
        return Lines.count(units.size(), "unit") + " x " + Lines.count(indicators.size(), "indicator");
    }
}
