package io.github.digitalsilkroad.core.columns;

import io.github.digitalsilkroad.core.schema.Dimension;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * One dimension of a table as dictionary codes: row → codes, code → rows.
 *
 * <p>Code 0 means that the row has no key. If every row has at most one key, the codes are one array indexed by row;
 * otherwise offsets point into a longer array.
 */
public final class CodeColumn {

    /** The code of a row that has no key. */
    public static final int NOT_STATED = 0;

    private final @Nullable Object[] keys;
    private final Map<Object, Integer> codeOfKey;
    private final int[] codes;
    private final int @Nullable [] offsets;
    private final int[] sizes;

    /** The rows that have each code, then those that do not; null until they are asked for. */
    private final AtomicReferenceArray<int @Nullable []> postings;

    private CodeColumn(@Nullable Object[] keys, Map<Object, Integer> codeOfKey, int[] codes, int @Nullable [] offsets) {
        this.keys = keys;
        this.codeOfKey = codeOfKey;
        this.codes = codes;
        this.offsets = offsets;
        this.sizes = new int[keys.length];
        for (int code : codes) {
            sizes[code]++;
        }
        this.postings = new AtomicReferenceArray<>(2 * keys.length);
    }

    public static <E> CodeColumn of(E[] rows, Dimension<? super E> dimension) {
        Maker maker = new Maker(rows.length);
        for (int row = 0; row < rows.length; row++) {
            maker.add(row, dimension.keysOf(rows[row]));
        }
        return maker.make();
    }

    /** The column after some rows have changed; their numbers are given in ascending order. */
    public <E> CodeColumn with(E[] rows, Dimension<? super E> dimension, int[] changed) {
        List<List<?>> keysNow = new ArrayList<>(changed.length);
        boolean same = true;
        for (int row : changed) {
            List<?> rowKeys = dimension.keysOf(rows[row]);
            keysNow.add(rowKeys);
            same &= isOf(row, rowKeys);
        }
        return same ? this : madeAnew(rows.length, changed, keysNow);
    }

    /** Whether a row has exactly some keys, in their order. */
    private boolean isOf(int row, List<?> rowKeys) {
        int count = Math.max(rowKeys.size(), 1);
        if (to(row) - from(row) != count) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            Object key = keys[codes[from(row) + i]];
            if (rowKeys.isEmpty() ? key != null : !rowKeys.get(i).equals(key)) {
                return false;
            }
        }
        return true;
    }

    /** Asks no row that stays as it is for its keys: that would take most of the time of a question to a scenario. */
    private CodeColumn madeAnew(int rows, int[] changed, List<? extends List<?>> keysNow) {
        Maker maker = new Maker(rows);
        int[] codeNow = new int[keys.length];
        int next = 0;
        for (int row = 0; row < rows; row++) {
            if (next < changed.length && changed[next] == row) {
                maker.add(row, keysNow.get(next++));
            } else {
                maker.copy(row, this, codeNow);
            }
        }
        return maker.make();
    }

    /** Numbers keys as rows mention them, row after row. */
    private static final class Maker {
        private final List<@Nullable Object> keys = new ArrayList<>();
        private final Map<Object, Integer> codeOfKey = new HashMap<>();
        private final int[] offsets;
        private int[] codes;
        private int used;
        private boolean single = true;

        private Maker(int rows) {
            keys.add(null);
            codes = new int[rows];
            offsets = new int[rows + 1];
        }

        void add(int row, List<?> rowKeys) {
            makeRoom(Math.max(rowKeys.size(), 1));
            if (rowKeys.isEmpty()) {
                codes[used++] = NOT_STATED;
            } else {
                // A table may name a thing twice.
                for (Object key : rowKeys.size() == 1 ? rowKeys : new LinkedHashSet<>(rowKeys)) {
                    codes[used++] = codeFor(key);
                }
            }
            offsets[row + 1] = used;
        }

        /** Takes a row as it is in another column, whose codes are these in this one, 0 where not yet known. */
        void copy(int row, CodeColumn other, int[] codeNow) {
            int from = other.from(row);
            int to = other.to(row);
            makeRoom(to - from);
            for (int i = from; i < to; i++) {
                int old = other.codes[i];
                Object key = other.keys[old];
                if (codeNow[old] == NOT_STATED && key != null) {
                    codeNow[old] = codeFor(key);
                }
                codes[used++] = codeNow[old];
            }
            offsets[row + 1] = used;
        }

        private void makeRoom(int count) {
            single &= count <= 1;
            if (used + count > codes.length) {
                codes = Arrays.copyOf(codes, Math.max(codes.length * 2, used + count));
            }
        }

        private int codeFor(Object key) {
            return codeOfKey.computeIfAbsent(key, added -> {
                keys.add(added);
                return keys.size() - 1;
            });
        }

        CodeColumn make() {
            int[] exact = used == codes.length ? codes : Arrays.copyOf(codes, used);
            return new CodeColumn(keys.toArray(), codeOfKey, exact, single ? null : offsets);
        }
    }

    /** How many codes there are, the one for "not stated" included. */
    public int cardinality() {
        return keys.length;
    }

    /** The key behind a code; null for {@link #NOT_STATED}. */
    @Nullable
    public Object key(int code) {
        return keys[code];
    }

    /** The keys as text, in alphabetical order. */
    public List<String> names() {
        return Arrays.stream(keys).skip(1).map(String::valueOf).sorted().toList();
    }

    /** The code of a key, or -1 if no row has it. */
    public int codeOf(Object key) {
        return codeOfKey.getOrDefault(key, -1);
    }

    /** Whether every row has exactly one code, so that {@link #codes()} is indexed by row. */
    public boolean isSingle() {
        return offsets == null;
    }

    public int[] codes() {
        return codes;
    }

    public int from(int row) {
        return offsets == null ? row : offsets[row];
    }

    public int to(int row) {
        return offsets == null ? row + 1 : offsets[row + 1];
    }

    public boolean has(int row, int code) {
        if (offsets == null) {
            return codes[row] == code;
        }
        for (int i = from(row); i < to(row); i++) {
            if (codes[i] == code) {
                return true;
            }
        }
        return false;
    }

    /** How many rows have a code, or do not. */
    public int size(int code, boolean has) {
        int having = code < 0 ? 0 : sizes[code];
        return has ? having : (offsets == null ? codes.length : offsets.length - 1) - having;
    }

    /** The rows that have a code, or those that do not, ascending; the caller must not change the array. */
    public int[] rows(int code, boolean has) {
        int place = has ? code : keys.length + code;
        int[] known = code < 0 ? null : postings.get(place);
        if (known != null) {
            return known;
        }
        int[] rows = new int[size(code, has)];
        int next = 0;
        for (int row = 0; next < rows.length; row++) {
            if (has(row, code) == has) {
                rows[next++] = row;
            }
        }
        if (code >= 0) {
            postings.set(place, rows);
        }
        return rows;
    }
}
