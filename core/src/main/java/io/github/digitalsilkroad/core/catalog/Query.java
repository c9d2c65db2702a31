package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.columns.CodeColumn;
import io.github.digitalsilkroad.core.columns.KindTable;
import io.github.digitalsilkroad.core.columns.RowList;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.schema.Dimension;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question about the rows of one kind, as an immutable value.
 *
 * <p>Prepositions narrow it and return a new query; nothing is looked up until a verb ({@link #list()}, {@link
 * #count()}, {@link #first()}, {@code total}, {@code groupBy}, {@code top}) asks for an answer. Rows keep the order of
 * the catalog, which is by id. Immutable and thread-safe.
 *
 * @param <E> the kind of row
 * @param <Q> the type of query that narrowing returns
 * @since 0.1.0
 */
public abstract class Query<E extends Identified, Q extends Query<E, Q>> implements Iterable<E> {

    private static final Condition[] NO_CONDITIONS = {};

    private final Catalog catalog;
    private final KindTable<E> table;
    private final Condition[] conditions;
    private volatile int @Nullable [] rows;

    Query(Catalog catalog, KindTable<E> table, Condition[] conditions) {
        this.catalog = catalog;
        this.table = table;
        this.conditions = conditions;
    }

    /** What narrows a query that is the whole table. */
    static Condition[] noConditions() {
        return NO_CONDITIONS;
    }

    abstract Q with(Condition[] narrowed);

    final Catalog catalog() {
        return catalog;
    }

    final KindTable<E> kindTable() {
        return table;
    }

    final Condition[] conditions() {
        return conditions;
    }

    final Q narrow(Condition condition) {
        Condition[] narrowed = Arrays.copyOf(conditions, conditions.length + 1);
        narrowed[conditions.length] = condition;
        return with(narrowed);
    }

    final Q whereKey(Dimension<? super E> dimension, Object key) {
        CodeColumn column = table.codes(dimension);
        return narrow(new Condition.HasCode(column, column.codeOf(key)));
    }

    /** Only rows that have a key, which must be one of those that rows of the catalog have. */
    final Q whereKnown(Dimension<? super E> dimension, String key) {
        CodeColumn column = table.codes(dimension);
        if (column.codeOf(key) < 0) {
            throw new UnknownIdException(dimension.label(), key, column.names());
        }
        return whereKey(dimension, key);
    }

    /** Without the rows that have a key; the query itself if no row has it. */
    final Q withoutKey(Dimension<? super E> dimension, Object key) {
        CodeColumn column = table.codes(dimension);
        int code = column.codeOf(key);
        return code < 0 ? with(conditions) : narrow(new Condition.Not(new Condition.HasCode(column, code)));
    }

    /** Whether the query is the whole table. */
    final boolean isAll() {
        return conditions.length == 0;
    }

    /** The rows that pass every condition, ascending; the caller must not change the array. */
    final int[] rows() {
        int[] known = rows;
        if (known == null) {
            known = evaluate();
            rows = known;
        }
        return known;
    }

    private int[] evaluate() {
        Condition.Indexed best = null;
        for (Condition condition : conditions) {
            if (condition instanceof Condition.Indexed indexed && (best == null || indexed.size() < best.size())) {
                best = indexed;
            }
        }
        if (best != null && conditions.length == 1) {
            return best.rows();
        }
        int[] candidates = best == null ? null : best.rows();
        int[] passed = new int[candidates == null ? table.size() : candidates.length];
        int count = 0;
        for (int n = 0; n < passed.length; n++) {
            int row = candidates == null ? n : candidates[n];
            if (passesAllBut(best, row)) {
                passed[count++] = row;
            }
        }
        return count == passed.length ? passed : Arrays.copyOf(passed, count);
    }

    @SuppressWarnings("ReferenceEquality") // the condition itself, whose index gave the row
    private boolean passesAllBut(@Nullable Condition known, int row) {
        for (Condition condition : conditions) {
            if (condition != known && !condition.test(row)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The rows.
     *
     * @return an unmodifiable list in catalog order, which reads through the index without copying entities
     */
    public final List<E> list() {
        return new RowList<>(table, isAll() ? null : rows());
    }

    /**
     * How many rows there are.
     *
     * @return a count, 0 or more
     */
    public final int count() {
        return isAll() ? table.size() : rows().length;
    }

    /**
     * Whether there is no row.
     *
     * @return true if {@link #count()} is 0
     */
    public final boolean isEmpty() {
        return count() == 0;
    }

    /**
     * The first row in catalog order.
     *
     * @return the row, or empty if there is none
     */
    public final Optional<E> first() {
        return isEmpty() ? Optional.empty() : Optional.of(list().get(0));
    }

    /**
     * The rows as a stream.
     *
     * @return a sequential stream in catalog order
     */
    public final Stream<E> stream() {
        return list().stream();
    }

    /**
     * Sorts the rows into groups.
     *
     * @param dimension what to group by, such as {@code Deployment.COUNTRY}
     * @return the groups, to count
     */
    public Grouping<E> groupBy(Dimension<? super E> dimension) {
        return new Grouping<>(this, List.of(requireNonNull(dimension, "dimension")));
    }

    /**
     * Sorts the rows into groups by two dimensions.
     *
     * @param first what to group by first
     * @param second what to group by within that
     * @return the groups, to count
     */
    public Grouping<E> groupBy(Dimension<? super E> first, Dimension<? super E> second) {
        return new Grouping<>(this, List.of(requireNonNull(first, "first"), requireNonNull(second, "second")));
    }

    @Override
    public final Iterator<E> iterator() {
        return list().iterator();
    }

    /**
     * The rows of this query and those of another one.
     *
     * @param other a query on the same catalog
     * @return a query whose rows are in either
     * @throws IllegalArgumentException if {@code other} asks another catalog
     */
    public final Q union(Q other) {
        int[] a = rows();
        int[] b = sameCatalog(other).rows();
        int[] merged = new int[a.length + b.length];
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < a.length || j < b.length) {
            if (j == b.length || (i < a.length && a[i] < b[j])) {
                merged[count++] = a[i++];
            } else {
                if (i < a.length && a[i] == b[j]) {
                    i++;
                }
                merged[count++] = b[j++];
            }
        }
        return only(Arrays.copyOf(merged, count), row -> {
            String unknown = unknownOf(row);
            return unknown.isEmpty() ? other.unknownOf(row) : unknown;
        });
    }

    /**
     * The rows that this query has in common with another one.
     *
     * @param other a query on the same catalog
     * @return a query whose rows are in both
     * @throws IllegalArgumentException if {@code other} asks another catalog
     */
    public final Q intersect(Q other) {
        return narrow(new Condition.Listed(sameCatalog(other).rows(), other::unknownOf));
    }

    /**
     * The rows of this query without those of another one.
     *
     * @param other a query on the same catalog
     * @return a query whose rows are in this one only
     * @throws IllegalArgumentException if {@code other} asks another catalog
     */
    public final Q minus(Q other) {
        return narrow(new Condition.Not(new Condition.Listed(sameCatalog(other).rows())));
    }

    /** Exactly some rows, given in ascending order, with what is unknown of the others. */
    final Q only(int[] explicit, IntFunction<String> unknown) {
        return with(new Condition[] {new Condition.Listed(explicit, unknown)});
    }

    /** What is unknown of a row that may pass every condition and does not for that; empty of all others. */
    final String unknownOf(int row) {
        String unknown = "";
        for (Condition condition : conditions) {
            if (!condition.test(row)) {
                String why = condition.unknown(row);
                if (why.isEmpty()) {
                    return "";
                }
                unknown = unknown.isEmpty() ? why : unknown;
            }
        }
        return unknown;
    }

    /** How many rows may pass every condition, and do not because something is unknown of them, by what that is. */
    private Map<String, Integer> unknownLeftOut() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int row = 0; row < table.size(); row++) {
            String unknown = unknownOf(row);
            if (!unknown.isEmpty()) {
                counts.merge(unknown, 1, Integer::sum);
            }
        }
        return counts;
    }

    /** How many of some rows are of a kind with events, and no source dates one of theirs. */
    private int undated(int[] some) {
        int count = 0;
        for (int row : some) {
            if (table.row(row) instanceof Entity entity
                    && !entity.kind().events().isEmpty()
                    && entity.kind().events().stream().noneMatch(event -> isDated(entity, event))) {
                count++;
            }
        }
        return count;
    }

    private static boolean isDated(Entity entity, Property<PartialDate> event) {
        return entity.facts().get(event).claims().stream()
                .anyMatch(claim -> claim.hasValue() && !claim.value().get().isUnstated());
    }

    @SuppressWarnings("ReferenceEquality") // rows of one catalog
    private Q sameCatalog(Q other) {
        if (other.catalog() != catalog) {
            throw new IllegalArgumentException("cannot combine a query on " + other.catalog() + " with one on "
                    + catalog + ": both must ask the same catalog");
        }
        return other;
    }

    /**
     * A short description, for notebooks that show values by {@code toString}.
     *
     * @return the count, the kind, how many rows are left out because nobody says whether they belong here, such as
     *     those that nobody dates where a span of years is asked for, how many of the rows no source dates in the world
     *     of a day, and the first rows, on one line
     */
    @Override
    public final String toString() {
        int[] all = rows();
        StringBuilder out = new StringBuilder();
        out.append(table.kind().count(all.length));
        String separator = " (";
        for (Map.Entry<String, Integer> unknown : unknownLeftOut().entrySet()) {
            out.append(separator).append(unknown.getValue()).append(' ').append(unknown.getKey());
            separator = ", ";
        }
        if (separator.equals(", ")) {
            out.append(" left out)");
        }
        int undated = Lenses.isDated(catalog.lenses()) ? undated(all) : 0;
        if (undated > 0) {
            out.append(" (").append(undated).append(" undated kept)");
        }
        for (int i = 0; i < all.length; i++) {
            String id = table.kind().labelOf(table.row(all[i]));
            if (out.length() + id.length() > 64) {
                return out.append(", ...").toString();
            }
            out.append(i == 0 ? ": " : ", ").append(id);
        }
        return out.toString();
    }

    /**
     * Two queries are equal when they would give the same rows of the same catalog.
     *
     * @param other anything
     * @return whether the rows are the same
     */
    @Override
    @SuppressWarnings("ReferenceEquality") // rows of one catalog, so that no row need be read
    public final boolean equals(@Nullable Object other) {
        return other instanceof Query<?, ?> query
                && query.catalog == catalog
                && query.table == table
                && Arrays.equals(query.rows(), rows());
    }

    @Override
    public final int hashCode() {
        return Objects.hash(System.identityHashCode(table), Arrays.hashCode(rows()));
    }
}
