package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.evidence.Dimension;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * One dimension of a table as dictionary codes: row → codes, code → rows.
 *
 * <p>Code 0 stands for rows that do not say. While every row has at most one key the codes are one plain array; the
 * first row with two switches the column to offsets into a longer one.
 */
final class CodeColumn {

    /** The code of a row that has no key. */
    static final int NOT_STATED = 0;

    private final List<@Nullable Object> keys;
    private final Map<Object, Integer> codeOfKey;
    private final int[] codes;
    private final int @Nullable [] offsets;
    private final int[] sizes;
    private final AtomicReferenceArray<int @Nullable []> postings;

    private CodeColumn(
            List<@Nullable Object> keys, Map<Object, Integer> codeOfKey, int[] codes, int @Nullable [] offsets) {
        this.keys = keys;
        this.codeOfKey = codeOfKey;
        this.codes = codes;
        this.offsets = offsets;
        this.sizes = new int[keys.size()];
        for (int code : codes) {
            sizes[code]++;
        }
        this.postings = new AtomicReferenceArray<>(keys.size());
    }

    static <E> CodeColumn of(E[] rows, Dimension<? super E> dimension) {
        List<@Nullable Object> keys = new ArrayList<>();
        keys.add(null);
        Map<Object, Integer> codeOfKey = new HashMap<>();
        int[] codes = new int[rows.length];
        int[] offsets = new int[rows.length + 1];
        int used = 0;
        boolean single = true;
        for (int row = 0; row < rows.length; row++) {
            List<?> rowKeys = dimension.keysOf(rows[row]);
            int count = Math.max(rowKeys.size(), 1);
            single &= count == 1;
            if (used + count > codes.length) {
                codes = Arrays.copyOf(codes, Math.max(codes.length * 2, used + count));
            }
            if (rowKeys.isEmpty()) {
                codes[used++] = NOT_STATED;
            } else {
                for (int k = 0; k < rowKeys.size(); k++) {
                    codes[used++] = codeFor(rowKeys.get(k), keys, codeOfKey);
                }
            }
            offsets[row + 1] = used;
        }
        int[] exact = used == codes.length ? codes : Arrays.copyOf(codes, used);
        return new CodeColumn(keys, codeOfKey, exact, single ? null : offsets);
    }

    private static int codeFor(Object key, List<@Nullable Object> keys, Map<Object, Integer> codeOfKey) {
        Integer known = codeOfKey.get(key);
        if (known != null) {
            return known;
        }
        int code = keys.size();
        keys.add(key);
        codeOfKey.put(key, code);
        return code;
    }

    /** How many codes there are, the one for "not stated" included. */
    int cardinality() {
        return keys.size();
    }

    /** The key behind a code; null for {@link #NOT_STATED}. */
    @Nullable
    Object key(int code) {
        return keys.get(code);
    }

    /** The keys in words, in alphabetical order. */
    List<String> names() {
        return keys.stream().skip(1).map(String::valueOf).sorted().toList();
    }

    /** The code of a key, or -1 if no row has it. */
    int codeOf(Object key) {
        Integer code = codeOfKey.get(key);
        return code == null ? -1 : code;
    }

    /** Whether every row has exactly one code, so that {@link #codes()} is indexed by row. */
    boolean isSingle() {
        return offsets == null;
    }

    int[] codes() {
        return codes;
    }

    int from(int row) {
        return offsets == null ? row : offsets[row];
    }

    int to(int row) {
        return offsets == null ? row + 1 : offsets[row + 1];
    }

    boolean has(int row, int code) {
        if (offsets == null) {
            return codes[row] == code;
        }
        for (int i = offsets[row]; i < offsets[row + 1]; i++) {
            if (codes[i] == code) {
                return true;
            }
        }
        return false;
    }

    int size(int code) {
        return sizes[code];
    }

    /** The rows that have a code, ascending; the caller must not change the array. */
    int[] postings(int code) {
        int[] known = postings.get(code);
        if (known != null) {
            return known;
        }
        int[] rows = new int[sizes[code]];
        int used = 0;
        int rowCount = offsets == null ? codes.length : offsets.length - 1;
        for (int row = 0; used < rows.length && row < rowCount; row++) {
            if (has(row, code)) {
                rows[used++] = row;
            }
        }
        postings.set(code, rows);
        return rows;
    }
}
