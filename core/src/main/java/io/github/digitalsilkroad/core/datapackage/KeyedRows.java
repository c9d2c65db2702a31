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
 * <p>Rows are found so in a plain table alone: its first columns are those of the schema and never quoted, every row has
 * as many fields as the header, and a line feed ends it. Any other table is read from its first row on.
 */
final class KeyedRows {

    private final byte[] bytes;
    private final CsvTable table;
    private final int keys;
    private final int columns;
    private final Map<String, Slice> slices = new HashMap<>(1024);
    private boolean plain;
    private int at;
    private int line = 1;
    private int fields;

    /** Neighboring rows that have one key, and the next ones that have it. */
    static final class Slice {
        private final String key;
        private final int line;
        private final int from;
        private int to;
        private @Nullable Slice next;

        /** Of the first one, the last of its key. */
        private Slice end = this;

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

    /**
     * Finds the rows.
     *
     * @param text the file
     * @param keys by how many of the first fields rows are asked for, 1 or 2
     */
    KeyedRows(TableSchema schema, ByteBuffer text, int keys, LoadOptions options, Findings findings) {
        this.bytes = text.array();
        int start = text.arrayOffset() + text.position();
        this.at = start;
        this.keys = keys;
        this.plain = startsWithKeys(schema);
        skipRow();
        int header = at;
        this.columns = fields;
        index(0, bytes.length, slices);
        this.table =
                CsvTable.open(schema, plain ? ByteBuffer.wrap(bytes, start, header - start) : text, options, findings);
    }

    private boolean startsWithKeys(TableSchema schema) {
        int from = at;
        boolean found = true;
        for (int key = 0; key < keys; key++) {
            int end = endOfField(from);
            found &= schema.column(key).equals(new String(bytes, from, end - from, StandardCharsets.UTF_8));
            from = Math.min(end + 1, bytes.length);
        }
        return found;
    }

    /** Whether rows can be asked for by their fields; otherwise {@link #table} is before the first of all rows. */
    boolean isPlain() {
        return plain;
    }

    /**
     * Finds rows by one of their fields, as long as the table is plain.
     *
     * @param field 0 for the first one, 1 for the second
     * @param to where the last of the rows ends; the first is the next one
     */
    private void index(int field, int to, Map<String, Slice> found) {
        byte[] all = bytes;
        int keyFrom = 0;
        int keyTo = 0;
        Slice last = null;
        while (at < to && plain) {
            int row = at;
            int rowLine = line;
            int start = field == 0 ? row : endOfField(row) + 1;
            int end = endOfField(start);
            skipRow();
            plain &= field > 0 || all[row] == '\n' || (fields == columns && hasKeys(row, end));
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

    private boolean hasKeys(int row, int end) {
        return end > row && bytes[row] != '"' && (keys == 1 || bytes[end + 1] != '"');
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
            first.end.next = slice;
            first.end = slice;
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

    /** Goes past the line feed that ends the row, which is none within quotation marks, and counts the fields. */
    private void skipRow() {
        byte[] all = bytes;
        int next = at;
        boolean quoted = false;
        fields = 1;
        for (boolean ended = false; !ended && next < all.length; next++) {
            byte b = all[next];
            if (b > ',') {
                continue;
            }
            if (b == '"') {
                plain &= quoted ? isEnd(next + 1) : next == at || isStart(all[next - 1]);
                quoted = !quoted;
            } else if (b == '\n') {
                line++;
                ended = !quoted;
            } else if (b == ',' && !quoted) {
                fields++;
            } else if (b == '\r') {
                plain = false;
            }
        }
        plain &= !quoted;
        at = next;
    }

    /** Whether a quotation mark may follow: the first one of a field, or one that is doubled. */
    private static boolean isStart(byte before) {
        return before == ',' || before == '"';
    }

    /** Whether a quotation mark may stand before: the last one of a field, or one that is doubled. */
    private boolean isEnd(int next) {
        return next == bytes.length || bytes[next] == ',' || bytes[next] == '\n' || bytes[next] == '"';
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
