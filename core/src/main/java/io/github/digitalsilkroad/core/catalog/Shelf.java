package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.model.Entity;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All rows of one kind in one catalog, with the columns that questions have asked for so far.
 *
 * <p>A column is built when a question first needs it; two threads that ask at once may both build it, and either
 * result is kept, since they are the same.
 */
final class Shelf<E> {

    private final String singular;
    private final String plural;
    private final E[] rows;
    private final ConcurrentHashMap<Dimension<? super E>, CodeColumn> codes = new ConcurrentHashMap<>(8);
    private final ConcurrentHashMap<String, MeasureColumn> measures = new ConcurrentHashMap<>(8);
    private volatile @Nullable YearColumn years;
    private volatile @Nullable BitSet parts;
    private volatile @Nullable BitSet ended;

    Shelf(String singular, String plural, E[] rows) {
        this.singular = singular;
        this.plural = plural;
        this.rows = rows;
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

    String idOf(int row) {
        E entity = rows[row];
        if (entity instanceof LedgerRow claim) {
            return claim.subject().id() + " " + claim.property().name();
        }
        return entity instanceof Source source
                ? source.id().toString()
                : ((Entity) entity).id().toString();
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

    /** The position of an id, or -1; rows are in order of their ids. */
    int find(String id) {
        int from = 0;
        int to = rows.length - 1;
        while (from <= to) {
            int middle = (from + to) >>> 1;
            int order = idOf(middle).compareTo(id);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                from = middle + 1;
            } else {
                to = middle - 1;
            }
        }
        return -1;
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
    static <E extends Entity> MeasureColumn measure(Shelf<E> shelf, Property<?> property, String unit) {
        String key = property.name() + ' ' + unit;
        MeasureColumn known = shelf.measures.get(key);
        if (known == null) {
            known = MeasureColumn.of(shelf.rows, property, unit);
            shelf.measures.put(key, known);
        }
        return known;
    }

    /** Says from which to which year a row lasts. */
    interface Years<E> {
        void set(E row, YearColumn column, int at);
    }
}
