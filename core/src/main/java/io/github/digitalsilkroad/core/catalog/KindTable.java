package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.model.Entity;
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
 * build it, and either result is kept, since they are the same. A shelf never changes, so catalogs share it with its columns.
 */
final class KindTable<E> {

    private final String singular;
    private final String plural;
    private final E[] rows;
    private volatile @Nullable IdTable ids;
    private final ConcurrentHashMap<Dimension<? super E>, CodeColumn> codes = new ConcurrentHashMap<>(8);
    private final ConcurrentHashMap<String, MeasureColumn> measures = new ConcurrentHashMap<>(8);
    private volatile @Nullable YearColumn years;
    private volatile @Nullable BitSet parts;
    private volatile @Nullable BitSet ended;

    /** Makes a shelf of rows in order of their ids. */
    KindTable(String singular, String plural, E[] rows) {
        this(singular, plural, rows, null);
    }

    private KindTable(String singular, String plural, E[] rows, @Nullable IdTable ids) {
        this.singular = singular;
        this.plural = plural;
        this.rows = rows;
        this.ids = ids;
    }

    String singular() {
        return singular;
    }

    String plural() {
        return plural;
    }

    int size() {
        return rows.length;
    }

    E row(int row) {
        return rows[row];
    }

    E[] array() {
        return rows;
    }

    /** Whether something is of the kind of the rows. */
    boolean isOfKind(Object other) {
        return kind().isInstance(other);
    }

    @SuppressWarnings("unchecked") // the type of the array's own rows
    private Class<E> kind() {
        return (Class<E>) rows.getClass().getComponentType();
    }

    String idOf(int row) {
        return idOf(rows[row]);
    }

    private static String idOf(Object row) {
        if (row instanceof Entity entity) {
            return entity.id().toString();
        }
        return row instanceof LedgerRow claim
                ? claim.subject().id() + " " + claim.property().name()
                : ((Source) row).id().toString();
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
            known = CodeColumn.of(rows, dimension);
            codes.put(dimension, known);
        }
        return known;
    }

    /** The position of an id, or -1. */
    int find(String id) {
        IdTable known = ids;
        if (known == null) {
            known = IdTable.of(this);
            ids = known;
        }
        return known.find(this, id);
    }

    /**
     * The shelf with some rows put in the place of those that have their ids, or among the others where there is none.
     *
     * @param put things of any kind in order of their ids, of which only those of the kind of the rows belong here
     * @return this shelf if every row stays the same object
     */
    KindTable<E> with(List<?> put) {
        E[] changed = rows;
        int size = rows.length;
        for (int i = 0; i < put.size(); i++) {
            if (isOfKind(put.get(i))) {
                E row = kind().cast(put.get(i));
                int at = rows.length == 0 ? -1 : find(idOf(row));
                if (at < 0 || rows[at] != row) {
                    changed = changed == rows ? Arrays.copyOf(rows, size + put.size() - i) : changed;
                    changed[at < 0 ? size++ : at] = row;
                }
            }
        }
        if (changed == rows) {
            return this;
        }
        E[] exact = size == changed.length ? changed : Arrays.copyOf(changed, size);
        if (size == rows.length) {
            return new KindTable<>(singular, plural, exact, ids);
        }
        if (rows.length > 0) {
            Arrays.sort(exact, new ById());
        }
        return new KindTable<>(singular, plural, exact);
    }

    /** The rows of a shelf of entities through a lens; the same shelf if every row stays the same object. */
    static <E extends Entity> KindTable<E> through(Lens lens, KindTable<E> shelf) {
        E[] rows = shelf.rows;
        E[] kept = null;
        int size = 0;
        for (int row = 0; row < rows.length; row++) {
            Entity seen = lens.see(rows[row]);
            if (kept == null && seen != rows[row]) {
                kept = rows.clone();
                size = row;
            }
            if (kept != null && seen != null) {
                kept[size++] = shelf.kind().cast(seen);
            }
        }
        if (kept == null) {
            return shelf;
        }
        return size == rows.length
                ? new KindTable<>(shelf.singular, shelf.plural, kept, shelf.ids)
                : new KindTable<>(shelf.singular, shelf.plural, Arrays.copyOf(kept, size));
    }

    /** The rows that are part of an umbrella; nobody may change the set. */
    BitSet parts(Function<E, Optional<?>> umbrella) {
        BitSet known = parts;
        if (known == null) {
            known = present(umbrella);
            parts = known;
        }
        return known;
    }

    /** The rows whose deal ended; nobody may change the set. */
    BitSet ended(Function<E, Optional<?>> end) {
        BitSet known = ended;
        if (known == null) {
            known = present(end);
            ended = known;
        }
        return known;
    }

    private BitSet present(Function<E, Optional<?>> test) {
        BitSet found = new BitSet(rows.length);
        for (int row = 0; row < rows.length; row++) {
            if (test.apply(rows[row]).isPresent()) {
                found.set(row);
            }
        }
        return found;
    }

    YearColumn years(Years<E> of) {
        YearColumn known = years;
        if (known == null) {
            known = new YearColumn(rows.length);
            for (int row = 0; row < rows.length; row++) {
                of.set(rows[row], known, row);
            }
            years = known;
        }
        return known;
    }

    /** The measure of a shelf of entities in one unit. */
    static <E extends Entity> MeasureColumn measure(KindTable<E> shelf, Property<?> property, String unit) {
        String key = property.name() + ' ' + unit;
        MeasureColumn known = shelf.measures.get(key);
        if (known == null) {
            known = MeasureColumn.of(shelf.rows, property, unit);
            shelf.measures.put(key, known);
        }
        return known;
    }

    /** What becomes of an entity that is seen through a lens. */
    interface Lens {
        /** The same entity if it stays as it is, one with its id if it changes, null if it goes. */
        @Nullable
        Entity see(Entity entity);
    }

    private static final class ById implements Comparator<Object> {
        @Override
        public int compare(Object a, Object b) {
            return idOf(a).compareTo(idOf(b));
        }
    }

    /** Says from which to which year a row lasts. */
    interface Years<E> {
        void set(E row, YearColumn column, int at);
    }
}
