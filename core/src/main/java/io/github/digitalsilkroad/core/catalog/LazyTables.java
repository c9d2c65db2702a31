package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.Iterables;
import io.github.digitalsilkroad.core.columns.KindTable;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.schema.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The places of the tables of a catalog, by kind. Those of contents are made as they are asked for, so that a fresh
 * process loads only the kinds that a question needs. Thread-safe.
 */
final class LazyTables {

    /** Those that were asked for so far. */
    private final Map<Kind<? extends Entity>, LazyTable<? extends Entity>> known = new ConcurrentHashMap<>();

    /** The place of the table of a kind that was not asked for yet, or null if there is none. */
    private final Function<Kind<? extends Entity>, @Nullable LazyTable<? extends Entity>> place;

    /** In the order of the kinds of this library, then in that in which other kinds first had a row. */
    private final Supplier<List<LazyTable<? extends Entity>>> all;

    /** The places of some tables. */
    LazyTables(List<LazyTable<? extends Entity>> all) {
        this.place = kind -> Iterables.find(all, lazy -> lazy.kind() == kind, null);
        this.all = () -> all;
    }

    /** The places of the tables of some contents, and what becomes of each row. */
    LazyTables(Contents contents, UnaryOperator<Entity> seen) {
        this.place = kind -> lazy(kind, contents, seen);
        this.all = Suppliers.memoize(() -> Kinds.all().stream()
                .<LazyTable<? extends Entity>>map(kind -> requireNonNull(of(kind)))
                .toList());
    }

    private static <E extends Entity> LazyTable<E> lazy(Kind<E> kind, Contents contents, UnaryOperator<Entity> seen) {
        return LazyTable.of(kind, () -> {
            List<E> rows = new ArrayList<>(contents.rows(kind));
            rows.replaceAll(row -> kind.type().cast(seen.apply(row)));
            return KindTable.of(kind, rows);
        });
    }

    /** The place of the table of a kind, or null if there is none. */
    @SuppressWarnings("unchecked") // a table holds rows of its own kind
    <E extends Entity> @Nullable LazyTable<E> of(Kind<E> kind) {
        LazyTable<?> lazy = known.get(requireNonNull(kind, "kind")); // every query asks, and only the first one waits
        return (LazyTable<E>) (lazy == null ? known.computeIfAbsent(kind, place) : lazy);
    }

    /** The places of all tables. */
    List<LazyTable<? extends Entity>> all() {
        return all.get();
    }
}
