package io.github.digitalsilkroad.core.datapackage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table by what stands in their first field, and those by what stands in their second: where they are
 * is found in one pass over the bytes, and what they hold is read when it is asked for.
 *
 * <p>For files that something else vouches for, with a line feed at the end of every row: nothing but the header is
 * looked at before.
 */
final class KeyedRows {

    private final byte[] bytes;
    private final CsvTable table;
    private final Map<String, Slice> slices = new HashMap<>(1024);
    private int at;
    private int line = 1;

    /** Neighboring rows that have one key, and the next ones that have it. */
    static final class Slice {
        private final String key;
        private final int line;
        private final int from;
        private int to;
        private @Nullable Slice next;

        private Slice(String key, int line, int from, int to) {
            this.key = key;
            this.line = line;
            this.from = from;
            this.to = to;
        }

        /** What the rows have in common. */
        String key() {
            return key;
        }

        /** The next rows of the key, or null. */
        @Nullable
        Slice next() {
            return next;
        }
    }

    KeyedRows(TableSchema schema, byte[] bytes, LoadOptions options, Findings findings) {
        this.bytes = bytes;
        skipRow();
        this.table = CsvTable.open(schema, ByteBuffer.wrap(bytes, 0, at), options, findings);
        index(0, bytes.length, slices);
    }

    /**
     * Finds rows by one of their fields.
     *
     * @param field 0 for the first one, 1 for the second
     * @param to where the last of the rows ends; the first is the next one
     */
    private void index(int field, int to, Map<String, Slice> found) {
        byte[] all = bytes;
        int keyFrom = 0;
        int keyTo = 0;
        Slice last = null;
        while (at < to) {
            int row = at;
            int rowLine = line;
            int start = field == 0 ? row : endOfField(row) + 1;
            int end = endOfField(start);
            skipRow();
            if (last != null && Arrays.equals(all, keyFrom, keyTo, all, start, end)) {
                last.to = at;
            } else {
                last = new Slice(new String(all, start, end - start, StandardCharsets.UTF_8), rowLine, row, at);
                keyFrom = start;
                keyTo = end;
                add(last, found);
            }
        }
    }

    private int endOfField(int from) {
        int end = from;
        while (end < bytes.length && bytes[end] != ',' && bytes[end] != '\n' && bytes[end] != '\r') {
            end++;
        }
        return end;
    }

    private static void add(Slice slice, Map<String, Slice> found) {
        Slice first = found.putIfAbsent(slice.key, slice);
        if (first != null) {
            Slice end = first;
            while (end.next != null) {
                end = end.next;
            }
            end.next = slice;
        }
    }

    /** The rows of a key by their second field, in the order in which a value of it first occurs. */
    Collection<Slice> bySecond(String key) {
        Map<String, Slice> found = new LinkedHashMap<>();
        for (Slice slice = slices.get(key); slice != null; slice = slice.next) {
            at = slice.from;
            line = slice.line;
            index(1, slice.to, found);
        }
        return found.values();
    }

    /** Goes past the line break that ends the row, which is none within quotation marks. */
    private void skipRow() {
        byte[] all = bytes;
        int next = at;
        boolean quoted = false;
        for (boolean ended = false; !ended && next < all.length; next++) {
            byte b = all[next];
            if (b == '"') {
                quoted = !quoted;
            } else if (b == '\n') {
                line++;
                ended = !quoted;
            }
        }
        at = next;
    }

    /** The keys, in no order. */
    Set<String> keys() {
        return slices.keySet();
    }

    /** The first rows of a key, or null if there is none. */
    @Nullable
    Slice first(String key) {
        return slices.get(key);
    }

    /** The table, of which rows are read after {@link #seek} alone. */
    CsvTable table() {
        return table;
    }

    /** Puts the table before some rows. */
    void seek(Slice slice) {
        table.seek(bytes, slice.from, slice.to, slice.line);
    }
}
