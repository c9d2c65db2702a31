package io.github.digitalsilkroad.core.catalog;

import com.google.common.base.Suppliers;
import io.github.digitalsilkroad.core.columns.KindTable;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.schema.Kind;
import java.util.function.Supplier;

/** The place of one table in a catalog: the table is there, or is made when it is first asked for. Thread-safe. */
final class LazyTable<E extends Identified> {

    private final Kind<E> kind;
    private final Supplier<KindTable<E>> table;

    private LazyTable(Kind<E> kind, Supplier<KindTable<E>> table) {
        this.kind = kind;
        this.table = table;
    }

    /** The place of a table that is there. */
    static <E extends Identified> LazyTable<E> of(KindTable<E> table) {
        return new LazyTable<>(table.kind(), () -> table);
    }

    /** The place of a table that is made when it is first asked for; again only if that fails. */
    static <E extends Identified> LazyTable<E> of(Kind<E> kind, Supplier<KindTable<E>> maker) {
        return new LazyTable<>(kind, Suppliers.memoize(maker::get));
    }

    Kind<E> kind() {
        return kind;
    }

    KindTable<E> table() {
        return table.get();
    }
}
