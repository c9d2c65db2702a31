package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.evidence.Dimension;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.evidence.Kind;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Entity;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All rows of one kind in one catalog, with the columns that questions have asked for so far.
 *
 * <p>A column is built when a question first needs it, and so is the table of ids; two threads that ask at once may both
 * build it, and either result is kept, since they are the same. A table never changes, so catalogs share it with its columns. A
 * table that comes of another one by changing some rows has that one, or what that one came of, as its base: it takes the columns of the
 * base, which are built there if they were not, and looks again at the rows that are others. So whatever many lenses and scenarios show
 * of one world is looked at once.
 */
final class KindTable<E extends Identified> {

    /** A base of a base is kept only for one that changed so many rows that it is worth mending itself: more than one in this many. */
    private static final int MANY = 16;

    private final Kind<E> kind;
    private final E[] rows;

    /** The table that columns are mended from; null if they are built. */
    private final @Nullable KindTable<E> base;

    /** The rows that are others than in the base, ascending. */
    private final int[] changed;

    private volatile @Nullable IdTable ids;
    private final ConcurrentHashMap<Dimension<? super E>, CodeColumn> codes = new ConcurrentHashMap<>(8);
    private final ConcurrentHashMap<String, MeasureColumn> measures = new ConcurrentHashMap<>(8);
    private volatile @Nullable YearColumn years;
    private volatile @Nullable BitSet parts;
    private volatile @Nullable BitSet ended;
    private volatile @Nullable Names names;

    /** Makes a table of rows in order of their ids. */
    KindTable(Kind<E> kind, E[] rows) {
        this(kind, rows, null, new int[0]);
    }

    private KindTable(Kind<E> kind, E[] rows, @Nullable KindTable<E> base, int[] changed) {
        this.kind = kind;
        this.rows = rows;
        this.base = base;
        this.changed = changed;
    }

    /** Makes a table of other rows that have the ids of these in the same places. */
    private KindTable<E> changedTo(E[] others) {
        boolean first = base == null || (base.base == null && changed.length > rows.length / MANY);
        KindTable<E> from = first ? this : base;
        int[] places = from.differing(others);
        boolean most = places.length > rows.length / 2;
        KindTable<E> table = new KindTable<>(kind, others, most ? null : from, most ? new int[0] : places);
        table.ids = ids;
        return table;
    }

    @SuppressWarnings("ReferenceEquality") // what stays as it is is the same object
    private int[] differing(E[] others) {
        int[] places = new int[rows.length];
        int count = 0;
        for (int row = 0; row < rows.length; row++) {
            if (others[row] != rows[row]) {
                places[count++] = row;
            }
        }
        return Arrays.copyOf(places, count);
    }

    /** Makes a table without a row. */
    @SuppressWarnings("unchecked") // an array of the class of the kind
    static <E extends Identified> KindTable<E> empty(Kind<E> kind) {
        return new KindTable<>(kind, (E[]) Array.newInstance(kind.type(), 0));
    }

    /** Makes a table of rows in any order. */
    @SuppressWarnings("unchecked") // an array of the class of the kind
    static <E extends Identified> KindTable<E> of(Kind<E> kind, List<E> rows) {
        E[] sorted = rows.toArray((E[]) Array.newInstance(kind.type(), 0));
        Arrays.sort(sorted, new ById());
        return new KindTable<>(kind, sorted);
    }

    /** What the rows are. */
    Kind<E> kind() {
        return kind;
    }

    int size() {
        return rows.length;
    }

    E row(int row) {
        return rows[row];
    }

    String idOf(int row) {
        return rows[row].id().toString();
    }

    List<String> ids() {
        List<String> ids = new ArrayList<>(rows.length);
        for (int row = 0; row < rows.length; row++) {
            ids.add(idOf(row));
        }
        return ids;
    }

    CodeColumn codes(Dimension<? super E> dimension) {
        CodeColumn known = codes.get(dimension);
        if (known == null) {
            known = base == null
                    ? CodeColumn.of(rows, dimension)
                    : base.codes(dimension).with(rows, dimension, changed);
            codes.put(dimension, known);
        }
        return known;
    }

    /** The position of an id, or -1. */
    int find(String id) {
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
    KindTable<E> with(List<?> put) {
        E[] now = rows;
        int size = rows.length;
        for (int i = 0; i < put.size(); i++) {
            if (kind.type().isInstance(put.get(i))) {
                E row = kind.type().cast(put.get(i));
                int at = rows.length == 0 ? -1 : find(row.id().toString());
                if (at < 0 || rows[at] != row) {
                    now = now == rows ? Arrays.copyOf(rows, size + put.size() - i) : now;
                    now[at < 0 ? size++ : at] = row;
                }
            }
        }
        if (now == rows) {
            return this;
        }
        E[] exact = size == now.length ? now : Arrays.copyOf(now, size);
        if (size == rows.length) {
            return changedTo(exact);
        }
        if (rows.length > 0) {
            Arrays.sort(exact, new ById());
        }
        return new KindTable<>(kind, exact);
    }

    /** The rows of a table of entities through a lens; the same table if every row stays the same object. */
    static <E extends Entity> KindTable<E> through(Lens lens, KindTable<E> table) {
        E[] rows = table.rows;
        E[] kept = null;
        int size = 0;
        for (int row = 0; row < rows.length; row++) {
            Entity seen = lens.see(rows[row]);
            if (seen != rows[row]) {
                if (kept == null) {
                    kept = rows.clone();
                    size = row;
                }
            }
            if (kept != null && seen != null) {
                kept[size++] = table.kind.type().cast(seen);
            }
        }
        if (kept == null) {
            return table;
        }
        return size == rows.length
                ? table.changedTo(kept)
                : new KindTable<>(table.kind, Arrays.copyOf(kept, size));
    }

    /** The rows that are part of an umbrella; nobody may change the set. */
    BitSet parts() {
        BitSet known = parts;
        if (known == null) {
            known = kind.umbrella().isEmpty()
                    ? new BitSet()
                    : marked(kind::umbrellaOf, base == null ? null : base.parts());
            parts = known;
        }
        return known;
    }

    /** The rows whose deal ended; nobody may change the set. */
    BitSet ended(Function<E, Optional<?>> end) {
        BitSet known = ended;
        if (known == null) {
            known = marked(end, base == null ? null : base.ended(end));
            ended = known;
        }
        return known;
    }

    private BitSet marked(Function<E, Optional<?>> test, @Nullable BitSet before) {
        BitSet found = before == null ? new BitSet(rows.length) : (BitSet) before.clone();
        for (int i = 0; i < toLookAt(); i++) {
            int row = lookedAt(i);
            found.set(row, test.apply(rows[row]).isPresent());
        }
        return found;
    }

    /** How many rows to look at for a column: those that are others than in the base, or all. */
    private int toLookAt() {
        return base == null ? rows.length : changed.length;
    }

    private int lookedAt(int i) {
        return base == null ? i : changed[i];
    }

    /** What the rows of a table of entities are called. */
    static Names names(KindTable<? extends Entity> table) {
        Names known = table.names;
        if (known == null) {
            known = new Names(table);
            table.names = known;
        }
        return known;
    }

    YearColumn years(Years<E> of) {
        YearColumn known = years;
        if (known == null) {
            known = base == null
                    ? new YearColumn(rows.length)
                    : base.years(of).copy();
            for (int i = 0; i < toLookAt(); i++) {
                int row = lookedAt(i);
                known.clear(row);
                of.set(rows[row], known, row);
            }
            years = known;
        }
        return known;
    }

    /** The measure of a table of entities in one unit. */
    static <E extends Entity> MeasureColumn measure(KindTable<E> table, Property<?> property, String unit) {
        String key = property.name() + ' ' + unit;
        MeasureColumn known = table.measures.get(key);
        if (known == null) {
            known = table.base == null
                    ? MeasureColumn.of(table.rows, property, unit)
                    : measure(table.base, property, unit).with(table.rows, property, unit, table.changed);
            table.measures.put(key, known);
        }
        return known;
    }

    /** What becomes of an entity that is seen through a lens. */
    interface Lens {
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
    interface Years<E> {
        void set(E row, YearColumn column, int at);
    }
}
