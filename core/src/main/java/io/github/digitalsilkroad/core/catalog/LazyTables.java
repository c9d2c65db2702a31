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
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The places of the tables of a catalog, by kind. Those of contents are made as they are asked for, so that a fresh
 * process loads only the kinds that a question needs. Thread-safe.
 */
final class LazyTables {

    /** Those that were asked for so far, of tables that are made as they are asked for. */
    private final Map<Kind<?>, LazyTable<?>> made = new ConcurrentHashMap<>();

    private final @Nullable Contents contents;

    /** What becomes of each row of the contents. */
    private final UnaryOperator<Entity> seen;

    /** In the order of the kinds of this library, then in that in which other kinds first had a row. */
    private final Supplier<List<LazyTable<? extends Entity>>> all;

    /** The places of some tables. */
    LazyTables(List<LazyTable<? extends Entity>> all) {
        this.contents = null;
        this.seen = UnaryOperator.identity();
        this.all = () -> all;
    }

    /** The places of the tables of some contents, and what becomes of each row. */
    LazyTables(Contents contents, UnaryOperator<Entity> seen) {
        this.contents = contents;
        this.seen = seen;
        this.all = Suppliers.memoize(() -> Kinds.all().stream()
                .<LazyTable<? extends Entity>>map(kind -> requireNonNull(of(kind)))
                .toList());
    }

    /** The place of the table of a kind, or null if there is none. */
    @SuppressWarnings("unchecked") // a table holds rows of its own kind
    <E extends Entity> @Nullable LazyTable<E> of(Kind<E> kind) {
        requireNonNull(kind, "kind");
        Contents from = contents;
        LazyTable<?> known = from == null
                ? Iterables.find(all(), lazy -> lazy.kind() == kind, null)
                : made.computeIfAbsent(kind, absent -> LazyTable.of(kind, () -> KindTable.of(kind, rows(kind, from))));
        return (LazyTable<E>) known;
    }

    private <E extends Entity> List<E> rows(Kind<E> kind, Contents from) {
        List<E> rows = new ArrayList<>(from.rows(kind));
        rows.replaceAll(row -> kind.type().cast(seen.apply(row)));
        return rows;
    }

    /** The places of all tables. */
    List<LazyTable<? extends Entity>> all() {
        return all.get();
    }
}
