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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All rows of one kind in one catalog, with the columns that questions have asked for so far.
 *
 * <p>A column is built when a question first needs it, and so is the table of ids; two threads that ask at once may both
 * build it, and either result is kept, since they are the same. A table never changes, so catalogs share it with its columns; a
 * table of which some rows are others mends the columns there were.
 */
final class KindTable<E extends Identified> {

    private final Kind<E> kind;
    private final E[] rows;
    private volatile @Nullable IdTable ids;
    private final Columns<Dimension<? super E>, CodeColumn> codes;
    private final Columns<String, MeasureColumn> measures;
    private final Columns<String, YearColumn> years;
    private final Columns<String, BitSet> marks;
    private volatile @Nullable Names names;

    /** Makes a table of rows in order of their ids. */
    KindTable(Kind<E> kind, E[] rows) {
        this.kind = kind;
        this.rows = rows;
        this.codes = new Columns<>();
        this.measures = new Columns<>();
        this.years = new Columns<>();
        this.marks = new Columns<>();
    }

    /** Makes a table of rows that have the ids of another one in the same places, some of them changed. */
    private KindTable(KindTable<E> before, E[] rows, int[] changed) {
        this.kind = before.kind;
        this.rows = rows;
        this.ids = before.ids;
        this.codes = before.codes.after(changed);
        this.measures = before.measures.after(changed);
        this.years = before.years.after(changed);
        this.marks = before.marks.after(changed);
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
        if (known != null) {
            return known;
        }
        Columns.Stale<CodeColumn> before = codes.before(dimension);
        return codes.keep(
                dimension,
                before == null
                        ? CodeColumn.of(rows, dimension)
                        : before.column().with(rows, dimension, before.rows()));
    }

    /** The position of an id, or -1. */
    int find(String id) {
        IdTable known = ids;
        if (known == null) {
            known = IdTable.of(this);
            ids = known;
        }
        return known.find(id);
    }

    /**
     * The table with some rows put in the place of those that have their ids, or among the others where there is none.
     *
     * @param put things of any kind in order of their ids, of which only those of the kind of the rows belong here
     * @return this table if every row stays the same object
     */
    KindTable<E> with(List<?> put) {
        E[] changed = rows;
        int size = rows.length;
        int[] places = new int[put.size()];
        int replaced = 0;
        for (int i = 0; i < put.size(); i++) {
            if (kind.type().isInstance(put.get(i))) {
                E row = kind.type().cast(put.get(i));
                int at = rows.length == 0 ? -1 : find(row.id().toString());
                if (at < 0 || rows[at] != row) {
                    changed = changed == rows ? Arrays.copyOf(rows, size + put.size() - i) : changed;
                    if (at >= 0) {
                        places[replaced++] = at;
                    }
                    changed[at < 0 ? size++ : at] = row;
                }
            }
        }
        if (changed == rows) {
            return this;
        }
        E[] exact = size == changed.length ? changed : Arrays.copyOf(changed, size);
        if (size == rows.length) {
            return new KindTable<>(this, exact, Arrays.copyOf(places, replaced));
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
        int[] places = {};
        int changed = 0;
        int size = 0;
        for (int row = 0; row < rows.length; row++) {
            Entity seen = lens.see(rows[row]);
            if (seen != rows[row]) {
                if (kept == null) {
                    kept = rows.clone();
                    places = new int[rows.length - row];
                    size = row;
                }
                places[changed++] = row;
            }
            if (kept != null && seen != null) {
                kept[size++] = table.kind.type().cast(seen);
            }
        }
        if (kept == null) {
            return table;
        }
        return size == rows.length
                ? new KindTable<>(table, kept, Arrays.copyOf(places, changed))
                : new KindTable<>(table.kind, Arrays.copyOf(kept, size));
    }

    /** The rows that are part of an umbrella; nobody may change the set. */
    BitSet parts() {
        return kind.umbrella().isPresent() ? marked("part", kind::umbrellaOf) : new BitSet();
    }

    /** The rows whose deal ended; nobody may change the set. */
    BitSet ended(Function<E, Optional<?>> end) {
        return marked("ended", end);
    }

    private BitSet marked(String what, Function<E, Optional<?>> test) {
        BitSet known = marks.get(what);
        if (known != null) {
            return known;
        }
        Columns.Stale<BitSet> before = marks.before(what);
        BitSet found = before == null
                ? new BitSet(rows.length)
                : (BitSet) before.column().clone();
        int looked = before == null ? rows.length : before.rows().length;
        for (int i = 0; i < looked; i++) {
            int row = before == null ? i : before.rows()[i];
            found.set(row, test.apply(rows[row]).isPresent());
        }
        return marks.keep(what, found);
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
        YearColumn known = years.get("");
        if (known != null) {
            return known;
        }
        Columns.Stale<YearColumn> before = years.before("");
        YearColumn found =
                before == null ? new YearColumn(rows.length) : before.column().copy();
        int looked = before == null ? rows.length : before.rows().length;
        for (int i = 0; i < looked; i++) {
            int row = before == null ? i : before.rows()[i];
            found.clear(row);
            of.set(rows[row], found, row);
        }
        return years.keep("", found);
    }

    /** The measure of a table of entities in one unit. */
    static <E extends Entity> MeasureColumn measure(KindTable<E> table, Property<?> property, String unit) {
        String key = property.name() + ' ' + unit;
        MeasureColumn known = table.measures.get(key);
        if (known != null) {
            return known;
        }
        Columns.Stale<MeasureColumn> before = table.measures.before(key);
        return table.measures.keep(
                key,
                before == null
                        ? MeasureColumn.of(table.rows, property, unit)
                        : before.column().with(table.rows, property, unit, before.rows()));
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
