package io.github.digitalsilkroad.core.catalog;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What questions have made of the rows of a table so far, by what it is made for, and what was made of the same rows before some
 * of them changed, of which only the changed ones need to be looked at again.
 *
 * <p>Thread-safe: two threads that miss the same thing at once may both make it, and either result is kept, since they are the same.
 */
final class Columns<K, C> {

    private final ConcurrentHashMap<K, C> made = new ConcurrentHashMap<>(8);
    private final Map<K, Stale<C>> stale;

    /** Of a table whose rows nothing is known of. */
    Columns() {
        this.stale = Map.of();
    }

    private Columns(Map<K, Stale<C>> stale) {
        this.stale = stale;
    }

    @Nullable
    C get(K key) {
        return made.get(key);
    }

    /** What was made before rows changed, or null. */
    @Nullable
    Stale<C> before(K key) {
        return stale.get(key);
    }

    C keep(K key, C column) {
        made.put(key, column);
        return column;
    }

    /** What these are to a table of which some rows, given in ascending order, are others. */
    Columns<K, C> after(int[] changed) {
        if (made.isEmpty() && stale.isEmpty()) {
            return new Columns<>();
        }
        Map<K, Stale<C>> all = new HashMap<>();
        for (Map.Entry<K, Stale<C>> old : stale.entrySet()) {
            all.put(old.getKey(), old.getValue().and(changed));
        }
        for (Map.Entry<K, C> column : made.entrySet()) {
            all.put(column.getKey(), new Stale<>(column.getValue(), changed));
        }
        return new Columns<>(all);
    }

    /** Something that was made of rows of which some have changed since. */
    static final class Stale<C> {
        private final C column;
        private final int[] rows;

        private Stale(C column, int[] rows) {
            this.column = column;
            this.rows = rows;
        }

        /** What was made. */
        C column() {
            return column;
        }

        /** The rows that changed since, ascending; the caller must not change the array. */
        int[] rows() {
            return rows;
        }

        private Stale<C> and(int[] more) {
            int[] all = Arrays.copyOf(rows, rows.length + more.length);
            System.arraycopy(more, 0, all, rows.length, more.length);
            Arrays.sort(all);
            int distinct = 0;
            for (int i = 0; i < all.length; i++) {
                if (i == 0 || all[i] != all[i - 1]) {
                    all[distinct++] = all[i];
                }
            }
            return new Stale<>(column, Arrays.copyOf(all, distinct));
        }
    }
}
