package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.schema.Kind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The place of one table in a catalog: the table is there, or is made when it is first asked for, once.
 *
 * <p>Thread-safe: a table says all in final fields, so whoever sees it sees it whole, and who does not see it yet looks
 * again under the lock.
 */
final class LazyTable<E extends Identified> {

    private final Kind<E> kind;
    private @Nullable KindTable<E> table;

    /** How the table is made; null once it is there. Looked at under the lock of this object alone. */
    private @Nullable Maker<E> maker;

    private LazyTable(Kind<E> kind, @Nullable KindTable<E> table, @Nullable Maker<E> maker) {
        this.kind = kind;
        this.table = table;
        this.maker = maker;
    }

    /** The place of a table that is there. */
    static <E extends Identified> LazyTable<E> of(KindTable<E> table) {
        return new LazyTable<>(table.kind(), table, null);
    }

    /** The place of a table that is made when it is first asked for. */
    static <E extends Identified> LazyTable<E> of(Kind<E> kind, Maker<E> maker) {
        return new LazyTable<>(kind, null, maker);
    }

    Kind<E> kind() {
        return kind;
    }

    KindTable<E> table() {
        KindTable<E> known = table;
        return known == null ? make() : known;
    }

    private synchronized KindTable<E> make() {
        KindTable<E> known = table;
        if (known == null) {
            known = Objects.requireNonNull(maker, "maker").make();
            table = known;
            maker = null;
        }
        return known;
    }

    /** Makes a table; it is asked once, unless it throws. */
    interface Maker<E extends Identified> {
        KindTable<E> make();
    }
}
