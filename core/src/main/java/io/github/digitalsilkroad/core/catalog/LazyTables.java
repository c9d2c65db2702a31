package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Kinds;
import io.github.digitalsilkroad.core.schema.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The places of the tables of a catalog, by kind. Those of contents are made as they are asked for, so that a question
 * to a fresh process does not so much as load the kinds that it does not need. Thread-safe.
 */
final class LazyTables {

    private final @Nullable Contents contents;

    /**
     * Those that were asked for so far, each from the place on that the hash of its kind says; a power of two of places,
     * of which half or more are free. Never changed, but another one takes its place.
     */
    private volatile @Nullable LazyTable<?>[] made;

    /**
     * In the order of the kinds of this library, then in that in which other kinds first had a row; null until all are
     * asked for.
     */
    private volatile @Nullable List<LazyTable<? extends Entity>> all;

    /** The places of some tables. */
    LazyTables(List<LazyTable<? extends Entity>> all) {
        this.contents = null;
        this.made = spread(all);
        this.all = all;
    }

    /** The places of the tables of some contents. */
    LazyTables(Contents contents) {
        this.contents = contents;
        this.made = new LazyTable<?>[2];
    }

    /** The place of the table of a kind, or null if there is none. */
    <E extends Entity> @Nullable LazyTable<E> of(Kind<E> kind) {
        LazyTable<E> known = made(requireNonNull(kind, "kind"));
        return known == null && contents != null ? make(kind, contents) : known;
    }

    @SuppressWarnings("unchecked") // a table holds rows of its own kind
    private <E extends Entity> @Nullable LazyTable<E> made(Kind<E> kind) {
        @Nullable LazyTable<?>[] known = made;
        return (LazyTable<E>) known[placeOf(kind, known)];
    }

    /** Where a kind stands, or would stand. */
    private static int placeOf(Kind<?> kind, @Nullable LazyTable<?>[] among) {
        int place = kind.hashCode() & (among.length - 1);
        for (LazyTable<?> there = among[place]; there != null && there.kind() != kind; there = among[place]) {
            place = (place + 1) & (among.length - 1);
        }
        return place;
    }

    private static @Nullable LazyTable<?>[] spread(List<? extends LazyTable<?>> places) {
        @Nullable LazyTable<?>[] spread = new LazyTable<?>[4 * Integer.highestOneBit(places.size() + 1)];
        for (int i = 0; i < places.size(); i++) {
            spread[placeOf(places.get(i).kind(), spread)] = places.get(i);
        }
        return spread;
    }

    private synchronized <E extends Entity> LazyTable<E> make(Kind<E> kind, Contents from) {
        LazyTable<E> known = made(kind);
        if (known != null) {
            return known;
        }
        LazyTable<E> lazy = LazyTable.of(kind, new Rows<>(kind, from));
        List<LazyTable<?>> more = new ArrayList<>(List.of(lazy));
        for (LazyTable<?> before : made) {
            if (before != null) {
                more.add(before);
            }
        }
        made = spread(more);
        return lazy;
    }

    /** The places of all tables. */
    List<LazyTable<? extends Entity>> all() {
        List<LazyTable<? extends Entity>> known = all;
        if (known == null) {
            List<Kind<? extends Entity>> kinds = Kinds.all();
            known = new ArrayList<>(kinds.size());
            for (int i = 0; i < kinds.size(); i++) {
                LazyTable<? extends Entity> lazy = of(kinds.get(i));
                if (lazy != null) {
                    known.add(lazy);
                }
            }
            all = known;
        }
        return known;
    }

    /** Makes the table of one kind of some contents. */
    private record Rows<E extends Entity>(Kind<E> kind, Contents contents) implements LazyTable.Maker<E> {
        @Override
        public KindTable<E> make() {
            return KindTable.of(kind, contents.rows(kind));
        }
    }
}
