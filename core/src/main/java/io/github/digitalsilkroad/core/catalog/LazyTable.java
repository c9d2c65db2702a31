package io.github.digitalsilkroad.core.catalog;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import io.github.digitalsilkroad.core.columns.KindTable;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.schema.Kind;
import java.util.function.UnaryOperator;

/** One table of a catalog, made when it is first asked for, and again only if that fails. Thread-safe. */
record LazyTable<E extends Identified>(Kind<E> kind, Supplier<KindTable<E>> maker) {

    static <E extends Identified> LazyTable<E> of(KindTable<E> table) {
        return new LazyTable<>(table.kind(), () -> table);
    }

    static <E extends Identified> LazyTable<E> of(Kind<E> kind, Supplier<KindTable<E>> maker) {
        return new LazyTable<>(kind, Suppliers.memoize(maker));
    }

    /** Another table, made of this one when it is first asked for. */
    LazyTable<E> then(UnaryOperator<KindTable<E>> change) {
        return of(kind, () -> change.apply(table()));
    }

    KindTable<E> table() {
        return maker.get();
    }
}
