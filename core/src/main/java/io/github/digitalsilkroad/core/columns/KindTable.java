package io.github.digitalsilkroad.core.columns;

import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.schema.Dimension;
import io.github.digitalsilkroad.core.schema.Kind;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All rows of one kind in one catalog, with the columns that questions have asked for so far.
 *
 * <p>A column is built when a question first needs it, and so is the table of ids; two threads that ask at once may
 * both build it, and either result is kept, since they are the same. A table never changes, so catalogs share it with
 * its columns. A table that comes of another one by changing some rows has that one as its base: it takes the column of
 * the nearest base that has it, or has the first one build it, and looks again at the rows that are others. So whatever
 * many lenses and scenarios show of one world is looked at once.
 */
public final class KindTable<E extends Identified> {

    /** How long a chain of bases may be: one change after another must not keep all that was before. */
    private static final int LONGEST = 8;

    /** Room for as many changed rows as most scenarios make. */
    private static final int FEW = 64;

    private static final String YEARS = "years";
    private static final String PARTS = "parts";
    private static final String ENDED = "ended";
    private static final String NOT_RECOMMENDED = "not recommended";
    private static final String WEIGHED = "weighed";

    private final Kind<E> kind;
    private final E[] rows;

    /**
     * A table with the same ids in the same places and most rows the same, to take columns from; null if there is none.
     */
    private final @Nullable KindTable<E> base;

    private final int bases;

    /** The rows that are others than in the base, once a column is taken from it. */
    private volatile int @Nullable [] changed;

    /**
     * What questions have made of the rows so far, by what it is made of: a dimension, a measure and its unit, or a
     * constant.
     */
    private final ConcurrentHashMap<Object, Object> columns = new ConcurrentHashMap<>(8);

    private volatile @Nullable IdTable ids;

    /** Makes a table of rows in order of their ids. */
    public KindTable(Kind<E> kind, E[] rows) {
        this(kind, rows, null);
    }

    private KindTable(Kind<E> kind, E[] rows, @Nullable KindTable<E> base) {
        this.kind = kind;
        this.rows = rows;
        this.base = base;
        this.bases = base == null ? 0 : base.bases + 1;
    }

    /** Makes a table of other rows that have the ids of these in the same places, so many of them changed. */
    private KindTable<E> changedTo(E[] others, int changed) {
        KindTable<E> from = this;
        while (bases == LONGEST && from.base != null) {
            from = from.base;
        }
        KindTable<E> table = new KindTable<>(kind, others, changed > rows.length / 2 ? null : from);
        table.ids = ids;
        return table;
    }

    /** The nearest base that has a column, or else the first one; null if there is none. */
    private @Nullable KindTable<E> baseWith(Object column) {
        KindTable<E> from = base;
        while (from != null && from.base != null && !from.columns.containsKey(column)) {
            from = from.base;
        }
        return from;
    }

    /** The rows that are others than in a base, ascending; all if there is none. */
    private int[] changedSince(@Nullable KindTable<E> from) {
        if (from == null || from != base) {
            return differing(from);
        }
        int[] known = changed;
        if (known == null) {
            known = differing(from);
            changed = known;
        }
        return known;
    }

    @SuppressWarnings("ReferenceEquality") // what stays as it is is the same object
    private int[] differing(@Nullable KindTable<E> from) {
        int[] places = new int[from == null ? rows.length : FEW];
        int count = 0;
        for (int row = 0; row < rows.length; row++) {
            if (from == null || from.rows[row] != rows[row]) {
                places = count < places.length ? places : Arrays.copyOf(places, count * 2);
                places[count++] = row;
            }
        }
        return Arrays.copyOf(places, count);
    }

    /** Makes a table without a row. */
    @SuppressWarnings("unchecked") // an array of the class of the kind
    public static <E extends Identified> KindTable<E> empty(Kind<E> kind) {
        return new KindTable<>(kind, (E[]) Array.newInstance(kind.type(), 0));
    }

    /** Makes a table of rows in any order. */
    @SuppressWarnings("unchecked") // an array of the class of the kind
    public static <E extends Identified> KindTable<E> of(Kind<E> kind, List<E> rows) {
        E[] sorted = rows.toArray((E[]) Array.newInstance(kind.type(), 0));
        Arrays.sort(sorted, new ById());
        return new KindTable<>(kind, sorted);
    }

    /** What the rows are. */
    public Kind<E> kind() {
        return kind;
    }

    public int size() {
        return rows.length;
    }

    public E row(int row) {
        return rows[row];
    }

    /**
     * All rows, in an array of their own class, which nobody may change. Who takes a row from it need not ask of what
     * class the row is; where rows lie far apart, to look there takes as long as all else of a lookup.
     */
    public E[] rows() {
        return rows;
    }

    public String idOf(int row) {
        return rows[row].id().toString();
    }

    public List<String> ids() {
        List<String> ids = new ArrayList<>(rows.length);
        for (int row = 0; row < rows.length; row++) {
            ids.add(idOf(row));
        }
        return ids;
    }

    public CodeColumn codes(Dimension<? super E> dimension) {
        Object known = columns.get(dimension);
        if (known == null) {
            KindTable<E> from = baseWith(dimension);
            known = from == null
                    ? CodeColumn.of(rows, dimension)
                    : from.codes(dimension).with(rows, dimension, changedSince(from));
            columns.put(dimension, known);
        }
        return (CodeColumn) known;
    }

    /** The position of an id, or -1. */
    public int find(String id) {
        return idTable().find(id);
    }

    private IdTable idTable() {
        IdTable known = ids;
        if (known == null) {
            known = base == null ? IdTable.of(this) : base.idTable();
            ids = known;
        }
        return known;
    }

    /**
     * The table with some rows put in the place of those that have their ids, or among the others where there is none.
     *
     * @param put things of any kind in order of their ids, of which only those of the kind of the rows belong here
     * @return this table if every row stays the same object
     */
    public KindTable<E> with(List<?> put) {
        E[] now = rows;
        int size = rows.length;
        for (int i = 0; i < put.size(); i++) {
            if (kind.type().isInstance(put.get(i))) {
                E row = kind.type().cast(put.get(i));
                int at = rows.length == 0 ? -1 : find(row.id().toString());
                if (at < 0 || rows[at] != row) {
                    now = now == rows ? Arrays.copyOf(rows, size + put.size()) : now;
                    now[at < 0 ? size++ : at] = row;
                }
            }
        }
        if (now == rows) {
            return this;
        }
        E[] exact = size == now.length ? now : Arrays.copyOf(now, size);
        if (size == rows.length) {
            return changedTo(exact, put.size());
        }
        Arrays.sort(exact, new ById());
        return new KindTable<>(kind, exact);
    }

    /** The rows of a table of entities through a lens; the same table if every row stays the same object. */
    public static <E extends Entity> KindTable<E> through(Lens lens, KindTable<E> table) {
        E[] rows = table.rows;
        E[] kept = null;
        int changed = 0;
        int size = 0;
        for (int row = 0; row < rows.length; row++) {
            Entity seen = lens.see(rows[row]);
            if (seen != rows[row]) {
                if (kept == null) {
                    kept = rows.clone();
                    size = row;
                }
                changed++;
            }
            if (kept != null && seen != null) {
                kept[size++] = table.kind.type().cast(seen);
            }
        }
        if (kept == null) {
            return table;
        }
        return size == rows.length
                ? table.changedTo(kept, changed)
                : new KindTable<>(table.kind, Arrays.copyOf(kept, size));
    }

    /** The rows of a table of entities under a reading; the same table if every row stays the same object. */
    public static <E extends Entity> KindTable<E> under(Reading reading, KindTable<E> table) {
        if (!reading.admitsAll()) {
            return through(entity -> entity.under(reading), table);
        }
        BitSet weighed = table.marked(WEIGHED, KindTable::isWeighed);
        E[] read = table.rows;
        int changed = 0;
        for (int row = weighed.nextSetBit(0); row >= 0; row = weighed.nextSetBit(row + 1)) {
            Entity after = table.rows[row].under(reading);
            if (after != table.rows[row]) {
                read = changed++ == 0 ? table.rows.clone() : read;
                read[row] = table.kind.type().cast(after);
            }
        }
        return changed == 0 ? table : table.changedTo(read, changed);
    }

    /** Whether a reading that admits every claim may see an entity otherwise. */
    private static boolean isWeighed(Entity entity) {
        return entity.facts().isWeighed() || entity.observed().isPresent();
    }

    /** The rows that are part of an umbrella; nobody may change the set. */
    public BitSet parts() {
        return kind.umbrella().isPresent()
                ? marked(PARTS, row -> kind.umbrellaOf(row).isPresent())
                : new BitSet();
    }

    /** The rows whose deal ended; nobody may change the set. */
    public BitSet ended(Function<E, Optional<?>> end) {
        return marked(ENDED, row -> end.apply(row).isPresent());
    }

    /** The rows whose source does not recommend adding their figures to others'; nobody may change the set. */
    public BitSet notRecommended() {
        return marked(
                NOT_RECOMMENDED,
                row -> row instanceof Entity entity
                        && entity.facts()
                                .value(Props.RECOMMENDED_FOR_AGGREGATES)
                                .filter("no"::equals)
                                .isPresent());
    }

    private BitSet marked(String what, Predicate<E> test) {
        Object known = columns.get(what);
        if (known != null) {
            return (BitSet) known;
        }
        KindTable<E> from = baseWith(what);
        BitSet found = from == null
                ? new BitSet(rows.length)
                : (BitSet) from.marked(what, test).clone();
        for (int row : changedSince(from)) {
            found.set(row, test.test(rows[row]));
        }
        columns.put(what, found);
        return found;
    }

    /** Something made of the rows, which is made once. */
    public <T> T kept(Class<T> what, Supplier<T> maker) {
        Object known = columns.get(what);
        if (known == null) {
            known = maker.get();
            columns.put(what, known);
        }
        return what.cast(known);
    }

    public YearColumn years(Years<E> of) {
        Object known = columns.get(YEARS);
        if (known != null) {
            return (YearColumn) known;
        }
        KindTable<E> from = baseWith(YEARS);
        YearColumn found =
                from == null ? new YearColumn(rows.length) : from.years(of).copy();
        for (int row : changedSince(from)) {
            found.clear(row);
            of.set(rows[row], found, row);
        }
        columns.put(YEARS, found);
        return found;
    }

    /** The measure of a table of entities in one unit. */
    public static <E extends Entity> MeasureColumn measure(KindTable<E> table, Property<?> property, String unit) {
        String key = property.name() + ' ' + unit;
        Object known = table.columns.get(key);
        if (known == null) {
            KindTable<E> from = table.baseWith(key);
            known = from == null
                    ? MeasureColumn.of(table.rows, property, unit)
                    : measure(from, property, unit).with(table.rows, property, unit, table.changedSince(from));
            table.columns.put(key, known);
        }
        return (MeasureColumn) known;
    }

    /** What becomes of an entity that is seen through a lens. */
    public interface Lens {
        /** The same entity if it stays as it is, one with its id if it changes, null if it goes. */
        @Nullable
        Entity see(Entity entity);
    }

    private static final class ById implements Comparator<Identified> {
        @Override
        public int compare(Identified a, Identified b) {
            return a.id().compareTo(b.id());
        }
    }

    /** Says from which to which year a row lasts. */
    public interface Years<E> {
        void set(E row, YearColumn column, int at);
    }
}
