package io.github.digitalsilkroad.interchange.merge;

import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.evidence.Observations;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.schema.Row;
import io.github.digitalsilkroad.interchange.merge.Merge.Conflict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A row that is made of the rows of two tables, or of one under other ids. */
final class MergeRow extends Row {

    private final List<@Nullable Object> values;
    private final Facts facts;
    private final @Nullable Observations<?> observations;

    MergeRow(List<@Nullable Object> values, Facts facts, @Nullable Observations<?> observations) {
        this.values = values;
        this.facts = facts;
        this.observations = observations;
    }

    @Override
    protected @Nullable Object value(int column) {
        return values.get(column);
    }

    @Override
    public Facts facts() {
        return facts;
    }

    @Override
    public Observations<?> observations(Column<?, String> unit) {
        return Objects.requireNonNull(observations, "observations");
    }

    /** The values of a thing, with other ids in its own column and in those that refer to things. */
    static <E extends Identified> List<@Nullable Object> values(
            Kind<E> kind, Object thing, UnaryOperator<Id> renaming) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Column<E, ?> column : kind.columns()) {
            List<Object> keys = new ArrayList<>();
            for (Object key : column.filedOf(kind.type().cast(thing))) {
                keys.add(key instanceof Id id ? renaming.apply(id) : key);
            }
            values.add(column.isMany() ? keys : keys.isEmpty() ? null : keys.get(0));
        }
        return values;
    }

    /**
     * The values of two rows of the same thing: those of many together, of one the one that is stated, and of two that
     * differ the one whose text sorts first, which is noted.
     */
    static <E extends Identified> List<@Nullable Object> merged(
            Kind<E> kind, List<@Nullable Object> one, List<@Nullable Object> other, Id id, List<Conflict> conflicts) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Column<E, ?> column : kind.columns()) {
            Object first = one.get(column.number());
            Object second = other.get(column.number());
            if (first instanceof Collection<?> ones && second instanceof Collection<?> others) {
                values.add(union(column, ones, others, id, conflicts));
            } else if (first == null || second == null || first.equals(second)) {
                values.add(first == null ? second : first);
            } else {
                values.add(chosen(column, first, second, id, conflicts));
            }
        }
        return values;
    }

    /** Adds a value to a column of many, in order, where it is not there yet. */
    static void addTo(List<@Nullable Object> values, Column<?, ?> column, String value) {
        if (values.get(column.number()) instanceof Collection<?> before && !before.contains(value)) {
            List<Object> more = new ArrayList<>(before);
            more.add(value);
            more.sort(Comparator.comparing(String::valueOf));
            values.set(column.number(), more);
        }
    }

    private static Object chosen(Column<?, ?> column, Object first, Object second, Id id, List<Conflict> conflicts) {
        String one = text(column, first);
        String other = text(column, second);
        boolean keepsFirst = one.compareTo(other) <= 0;
        conflicts.add(new Conflict(id, column.name(), keepsFirst ? one : other, keepsFirst ? other : one));
        return keepsFirst ? first : second;
    }

    @SuppressWarnings("unchecked") // a column holds values of its own cell's type
    private static String text(Column<?, ?> column, Object value) {
        return ((Column<?, Object>) column).cell().write(value);
    }

    private static List<Object> union(
            Column<?, ?> column, Collection<?> ones, Collection<?> others, Id id, List<Conflict> conflicts) {
        if (ones.containsAll(others)) {
            return new ArrayList<>(ones);
        }
        if (others.containsAll(ones)) {
            return new ArrayList<>(others);
        }
        Map<String, Object> union = new TreeMap<>();
        for (Collection<?> values : List.of(ones, others)) {
            for (Object value : values) {
                String key =
                        value instanceof Map.Entry<?, ?> entry ? String.valueOf(entry.getKey()) : text(column, value);
                Object before = union.get(key);
                union.put(
                        key,
                        before == null || before.equals(value) ? value : chosen(column, before, value, id, conflicts));
            }
        }
        return new ArrayList<>(union.values());
    }
}
