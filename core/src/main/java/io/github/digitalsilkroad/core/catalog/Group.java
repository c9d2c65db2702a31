package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.quantity.Measurement;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One group of a {@link Grouping}: its keys, its size and, when a measure was asked for, the sum.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Group {

    /** The key of rows that do not say to which group they belong. */
    public static final String NOT_STATED = "not stated";

    private final GroupSums groups;
    private final int cell;
    private final int count;

    Group(GroupSums groups, int cell, int count) {
        this.groups = groups;
        this.cell = cell;
        this.count = count;
    }

    /**
     * The keys, one for each dimension of the grouping.
     *
     * @return an unmodifiable list of country codes, ids, enum constants, or {@link #NOT_STATED}
     */
    public List<Object> keys() {
        return groups.keys(cell);
    }

    /**
     * How many rows are in the group.
     *
     * @return a count, 1 or more
     */
    public int count() {
        return count;
    }

    /**
     * How many rows of the group entered the sum: those that state the measure and would not be counted twice.
     *
     * @return a count from 0 to {@link #count()}
     */
    public int stated() {
        return groups.stated(cell);
    }

    /**
     * The sum of the measure over the rows that state it.
     *
     * @return the sum with the unit that was asked for; empty if no measure was asked for or no row states it
     */
    public Optional<Measurement<?>> sum() {
        return groups.sum(cell);
    }

    /**
     * The lowest that the sum can be: the lower end of {@link #sum()} as a plain number.
     *
     * @return in the unit that was asked for; negative infinity if there is no sum, or it has no lower bound
     * @since 0.3.0
     */
    public double low() {
        return stated() == 0 ? Double.NEGATIVE_INFINITY : groups.low(cell);
    }

    /**
     * The highest that the sum can be: the upper end of {@link #sum()} as a plain number.
     *
     * @return in the unit that was asked for; infinity if there is no sum, or it has no upper bound
     * @since 0.3.0
     */
    public double high() {
        return stated() == 0 ? Double.POSITIVE_INFINITY : groups.high(cell);
    }

    /**
     * The sum of the measure over the rows of the group, counted and left out as in the sum of the whole query.
     *
     * @return the sum; empty if no measure was asked for
     * @since 0.3.0
     */
    public Optional<Total> total() {
        return Optional.ofNullable(groups.total(cell));
    }

    /** The keys as text. */
    String label() {
        return keys().stream()
                .map(key -> key instanceof Coded coded ? coded.label() : key.toString())
                .collect(Collectors.joining(", "));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Group group
                && group.keys().equals(keys())
                && group.count() == count()
                && group.stated() == stated()
                && group.sum().equals(sum());
    }

    @Override
    public int hashCode() {
        return Objects.hash(keys(), count(), stated(), sum());
    }

    /**
     * The group on one line.
     *
     * @return such as {@code KG huawei: 3 rows, 120 cameras from 2, 1 left out; as of 2019}, with the sum as
     *     {@link Total#toString} has it
     */
    @Override
    public String toString() {
        return keys().stream().map(Object::toString).collect(Collectors.joining(" ")) + ": "
                + Lines.count(count(), "row")
                + total().map(total -> ", " + total.line()).orElse("");
    }
}
