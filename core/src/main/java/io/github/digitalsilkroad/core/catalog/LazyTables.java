package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import io.github.digitalsilkroad.core.columns.KindTable;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Kinds;
import io.github.digitalsilkroad.core.schema.Kind;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The places of the tables of a catalog, by kind. Those of contents are made as they are asked for, so that a question
 * to a fresh process does not so much as load the kinds that it does not need. Thread-safe.
 */
final class LazyTables {

    private final @Nullable Contents contents;

    /** Those that were asked for so far. */
    private final Map<Kind<?>, LazyTable<?>> made = new ConcurrentHashMap<>();

    /** In the order of the kinds of this library, then in that in which other kinds first had a row. */
    private final Supplier<List<LazyTable<? extends Entity>>> all;

    /** The places of some tables. */
    LazyTables(List<LazyTable<? extends Entity>> all) {
        this.contents = null;
        this.all = () -> all;
        all.forEach(lazy -> made.put(lazy.kind(), lazy));
    }

    /** The places of the tables of some contents. */
    LazyTables(Contents contents) {
        this.contents = contents;
        this.all = Suppliers.memoize(() -> Kinds.all().stream()
                .<LazyTable<? extends Entity>>map(kind -> requireNonNull(of(kind)))
                .toList());
    }

    /** The place of the table of a kind, or null if there is none. */
    @SuppressWarnings("unchecked") // a table holds rows of its own kind
    <E extends Entity> @Nullable LazyTable<E> of(Kind<E> kind) {
        LazyTable<?> known = made.get(requireNonNull(kind, "kind"));
        Contents from = contents;
        if (known == null && from != null) {
            known = made.computeIfAbsent(kind, absent -> LazyTable.of(kind, () -> KindTable.of(kind, from.rows(kind))));
        }
        return (LazyTable<E>) known;
    }

    /** The places of all tables. */
    List<LazyTable<? extends Entity>> all() {
        return all.get();
    }
}
