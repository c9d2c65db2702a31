package io.github.digitalsilkroad.core.columns;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Lists;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Dimension;
import io.github.digitalsilkroad.core.schema.Kind;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All rows of one kind in one catalog, with the columns that questions have asked for so far.
 *
 * <p>A column is built when a question first needs it, and so is the table of ids; threads that ask at the same time
 * may build it twice, with equal results. A table is immutable, so catalogs share it with its columns. A table made
 * from another by changing some rows keeps that table as its base: it takes a column from the nearest base that has it,
 * or lets the first base build it, and updates it for the changed rows. So rows shared by many lenses and scenarios are
 * read once.
 */
public final class KindTable<E extends Identified> {

    /** The longest chain of bases, so that a series of changes does not keep every earlier table. */
    private static final int LONGEST = 8;

    private static final String ALL = "all";

    private static final Predicate<Entity> WEIGHED = KindTable::isWeighed;

    /** The order of rows. */
    public static final Comparator<Identified> BY_ID = (one, other) -> one.id().compareTo(other.id());

    private final Kind<E> kind;
    private final int size;

    /** Null until a table that differs from its base in one row is asked for more than single rows. */
    private volatile E @Nullable [] rows;

    /** Where that row is, and the row. */
    private final int at;

    private final @Nullable E put;

    /**
     * A table with the same ids at the same positions and mostly the same rows, to take columns from; or null.
     */
    private final @Nullable KindTable<E> base;

    /**
     * How many changes it comes of, since the last that changed most rows. Only a table of none keeps what it is under
     * each reading that admits every claim, so that no chain of tables stays in memory.
     */
    private final int changes;

    /**
     * The columns built so far, by dimension, by measure and unit, by function, by property, or by a constant; and this
     * table by reading.
     */
    private final ConcurrentHashMap<Object, Object> columns = new ConcurrentHashMap<>(8);

    /** The row number of each id; null until a table that comes of no change is asked for one. */
    private volatile @Nullable Map<String, Integer> numbers;

    /** Makes a table of rows in order of their ids. */
    public KindTable(Kind<E> kind, E[] rows) {
        this(kind, rows, -1, null, null, 0);
    }

    private KindTable(
            Kind<E> kind, E @Nullable [] rows, int at, @Nullable E put, @Nullable KindTable<E> base, int changes) {
        this.kind = kind;
        this.rows = rows;
        this.size = rows == null ? requireNonNull(base).size : rows.length;
        this.at = at;
        this.put = put;
        this.base = base;
        this.changes = changes;
    }

    /** Makes a table with the same ids at the same positions and some rows changed. */
    private KindTable<E> changedTo(E[] others, int changed) {
        KindTable<E> from = this;
        while (changes == LONGEST && from.base != null) {
            from = from.base;
        }
        KindTable<E> made = changed > size / 2
                ? new KindTable<>(kind, others, -1, null, null, 1)
                : new KindTable<>(kind, others, -1, null, from, from.changes + 1);
        made.numbers = numbers;
        return made;
    }

    /** The nearest base that has a column, or else the first one; null if there is none. */
    private @Nullable KindTable<E> baseWith(Object column) {
        KindTable<E> from = base;
        while (from != null && from.base != null && !from.columns.containsKey(column)) {
            from = from.base;
        }
        return from;
    }

    /** The rows that differ from those of a base, ascending; all rows without a base. */
    @SuppressWarnings("ReferenceEquality") // an unchanged row is the same object
    private int[] changedSince(@Nullable KindTable<E> from) {
        if (from == null) {
            return all();
        }
        E[] now = rows();
        E[] before = from.rows();
        return IntStream.range(0, size).filter(row -> before[row] != now[row]).toArray();
    }

    /** The column of a key, built from that of the nearest base if it is new. */
    @SuppressWarnings("unchecked") // each key has things of one class
    private <C> C column(Object key, Function<@Nullable KindTable<E>, C> maker) {
        Object known = columns.get(key);
        if (known == null) {
            known = maker.apply(baseWith(key));
            columns.put(key, known);
        }
        return (C) known;
    }

    /** Makes a table of rows in any order. */
    @SuppressWarnings("unchecked") // an array of the class of the kind
    public static <E extends Identified> KindTable<E> of(Kind<E> kind, List<E> rows) {
        E[] sorted = rows.toArray((E[]) Array.newInstance(kind.type(), 0));
        Arrays.sort(sorted, BY_ID);
        return new KindTable<>(kind, sorted);
    }

    /** What the rows are. */
    public Kind<E> kind() {
        return kind;
    }

    public int size() {
        return size;
    }

    public E row(int row) {
        E[] known = rows;
        return known != null
                ? known[row]
                : row == at ? requireNonNull(put) : requireNonNull(base).row(row);
    }

    /**
     * All rows, which callers must not change. The array is typed, so reading a row needs no cast.
     */
    public E[] rows() {
        E[] known = rows;
        if (known == null) {
            known = requireNonNull(base).rows().clone();
            known[at] = requireNonNull(put);
            rows = known;
        }
        return known;
    }

    /** Rows by their numbers, or all if none are given: nothing is copied. */
    public List<E> list(int @Nullable [] some) {
        return some == null ? Collections.unmodifiableList(Arrays.asList(rows())) : new RowList<>(this, some);
    }

    /** The numbers of all rows; callers must not change the array. */
    public int[] all() {
        return column(ALL, from -> IntStream.range(0, size).toArray());
    }

    /** The ids in their order: nothing is copied. */
    public List<String> ids() {
        return Lists.transform(Arrays.asList(rows()), row -> row.id().toString());
    }

    public CodeColumn codes(Dimension<? super E> dimension) {
        return column(
                dimension,
                from -> from == null
                        ? CodeColumn.of(rows(), dimension)
                        : from.codes(dimension).with(rows(), dimension, changedSince(from)));
    }

    /** The column of the kind that claims on a property overrule, if there is one. */
    public Optional<Column<E, ?>> attestedBy(Property<?> property) {
        return column(
                property,
                from -> kind.columns().stream()
                        .filter(column -> column.attestedBy().equals(Optional.of(property)))
                        .findFirst());
    }

    /** The row with an id, or null. */
    public @Nullable E get(String id) {
        int row = find(id);
        return row < 0 ? null : row(row);
    }

    /** The position of an id, which a base has at the same one, or -1. */
    public int find(String id) {
        Map<String, Integer> known = numbers;
        return known == null ? findUnnumbered(id) : known.getOrDefault(id, -1);
    }

    /** The position of an id in a table that has not numbered its ids. */
    private int findUnnumbered(String id) {
        if (base != null) {
            return base.find(id);
        }
        return changes > 0 // few questions look for its rows
                ? Math.max(-1, Collections.binarySearch(ids(), id))
                : numbered().getOrDefault(id, -1);
    }

    private Map<String, Integer> numbered() {
        Map<String, Integer> numbered = new HashMap<>(2 * size);
        for (int row = 0; row < size; row++) {
            numbered.putIfAbsent(row(row).id().toString(), row);
        }
        numbers = numbered;
        return numbered;
    }

    /**
     * The table with some rows added, or replacing those with their ids.
     *
     * @param put things of the kind
     * @return this table if every row stays the same object
     */
    public KindTable<E> with(List<?> put) {
        E[] replaced = rows();
        List<E> added = new ArrayList<>();
        int changed = 0;
        for (Object thing : put) {
            E row = kind.type().cast(thing);
            int at = size == 0 ? -1 : find(row.id().toString());
            if (at < 0) {
                added.add(row);
            } else if (row != replaced[at]) {
                if (put.size() == 1 && changes < LONGEST) { // one of many worlds, each with one other row
                    return new KindTable<>(kind, null, at, row, this, changes + 1);
                }
                replaced = changed++ == 0 ? replaced.clone() : replaced;
                replaced[at] = row;
            }
        }
        if (!added.isEmpty()) {
            E[] more = added.toArray(Arrays.copyOf(replaced, 0));
            Arrays.sort(more, BY_ID); // which most are already
            return size == 0
                    ? new KindTable<>(kind, more)
                    : new KindTable<>(kind, joined(replaced, more), -1, null, null, 1);
        }
        return changed == 0 ? this : changedTo(replaced, changed);
    }

    /** Rows with others among them, both in order of their ids. */
    private static <E extends Identified> E[] joined(E[] rows, E[] added) {
        E[] all = Arrays.copyOf(rows, rows.length + added.length);
        int end = rows.length;
        for (int left = added.length; left > 0; left--) {
            int at = -1 - Arrays.binarySearch(rows, 0, end, added[left - 1], BY_ID);
            System.arraycopy(rows, at, all, at + left, end - at);
            all[at + left - 1] = added[left - 1];
            end = at;
        }
        return all;
    }

    /**
     * The rows of a table of entities through a lens; the same table if every row stays the same object.
     *
     * @param lens gives the same entity if it stays as it is, one with its id if it changes, null if it goes
     */
    public static <E extends Entity> KindTable<E> through(Function<Entity, @Nullable Entity> lens, KindTable<E> table) {
        List<E> kept = new ArrayList<>(table.size());
        int changed = 0;
        for (E row : table.rows()) {
            Entity seen = lens.apply(row);
            changed += seen == row ? 0 : 1;
            if (seen != null) {
                kept.add(table.kind.type().cast(seen));
            }
        }
        if (changed == 0) {
            return table;
        }
        E[] rows = kept.toArray(Arrays.copyOf(table.rows(), 0));
        return rows.length == table.size() ? table.changedTo(rows, changed) : new KindTable<>(table.kind, rows);
    }

    /** The rows of a table of entities under a reading; the same table if every row stays the same object. */
    public static <E extends Entity> KindTable<E> under(Reading reading, KindTable<E> table) {
        if (!reading.admitsAll()) {
            return through(entity -> entity.under(reading), table);
        }
        return table.changes == 0
                ? table.column(reading, from -> weighed(entity -> entity.under(reading), table))
                : weighed(entity -> entity.under(reading), table);
    }

    /**
     * The rows of a table of entities whose parties count as others; the same table if every row stays the same object.
     */
    public static <E extends Entity> KindTable<E> amongParties(UnaryOperator<Id> party, KindTable<E> table) {
        return weighed(entity -> knowing(party, entity), table);
    }

    /** An entity whose facts know as whom parties count; the same object if it compares none. */
    @SuppressWarnings("ReferenceEquality") // facts that do not change are the same object
    public static Entity knowing(UnaryOperator<Id> party, Entity entity) {
        Facts facts = entity.facts().amongParties(party);
        return facts == entity.facts() ? entity : entity.withFacts(facts);
    }

    /** The table with those of its rows changed whose claims had to be weighed. */
    private static <E extends Entity> KindTable<E> weighed(UnaryOperator<Entity> change, KindTable<E> table) {
        BitSet weighed = table.marked(WEIGHED);
        E[] read = table.rows();
        int changed = 0;
        for (int row = weighed.nextSetBit(0); row >= 0; row = weighed.nextSetBit(row + 1)) {
            Entity after = change.apply(table.row(row));
            if (after != table.row(row)) {
                read = changed++ == 0 ? read.clone() : read;
                read[row] = table.kind.type().cast(after);
            }
        }
        return changed == 0 ? table : table.changedTo(read, changed);
    }

    /** Whether a reading that admits every claim may change an entity. */
    private static boolean isWeighed(Entity entity) {
        return entity.facts().isWeighed() || entity.observed().isPresent();
    }

    /** The rows that pass a test, which is the same object each time; callers must not change the set. */
    public BitSet marked(Predicate<? super E> test) {
        return column(test, from -> {
            BitSet found =
                    from == null ? new BitSet(size) : (BitSet) from.marked(test).clone();
            for (int row : changedSince(from)) {
                found.set(row, test.test(row(row)));
            }
            return found;
        });
    }

    /** A value computed from the rows once, by the function, which is one object, since it is kept by it. */
    public <T> T kept(Function<? super KindTable<E>, T> maker) {
        return column(maker, from -> maker.apply(this));
    }

    /** A value of each row, by a function that is the same object each time. */
    @SuppressWarnings("unchecked") // the function gives each value
    public <T> List<T> each(Function<? super E, T> of) {
        return column(of, from -> {
            Object[] found = from == null ? new Object[size] : from.each(of).toArray();
            for (int row : changedSince(from)) {
                found[row] = of.apply(row(row));
            }
            return (List<T>) List.of(found);
        });
    }

    /** The measure of a table of entities in one unit. */
    public static <E extends Entity> MeasureColumn measure(KindTable<E> table, Property<?> property, String unit) {
        return table.column(
                List.of(property.name(), unit),
                from -> from == null
                        ? MeasureColumn.of(table.rows(), property, unit)
                        : measure(from, property, unit).with(table.rows(), property, table.changedSince(from)));
    }
}
