package io.github.digitalsilkroad.core.datapackage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The row that a reader of a table is at: RFC 4180, of a text in which {@link Quotes} found nothing wrong.
 *
 * <p>Rows are found among the bytes, for all that divides them is ASCII, and a field is made text when it is asked for.
 *
 * <p>Tables are written with FastCSV, which would read them too; but its first reader formats messages that nobody
 * asked for, and in a fresh virtual machine finding, unpacking and warming up all that takes longer than the tables do.
 * A law holds this class to what FastCSV reads. One object serves all rows.
 */
final class CsvRow implements Fields {

    /** Fields beyond so many are counted and not kept; no table has as many. */
    static final int MAX_FIELDS = 1 << 12;

    private final byte[] text;
    private final int end;
    private int at;
    private int nextLine = 1;
    private int line;
    private int start;

    /** Where each field starts and ends, without its quotation marks. */
    private int[] from = new int[16];

    private int[] to = new int[16];

    /** Of each field the bits of its bytes together, negative unless all are ASCII. */
    private byte[] bits = new byte[16];

    /** The text of each field, with its doubled quotation marks; null until it is asked for. */
    private @Nullable String[] fields = new String[16];

    private int size;
    private int longest;

    CsvRow(ByteBuffer text) {
        this.text = text.array();
        this.at = text.arrayOffset() + text.position();
        this.end = at + text.remaining();
    }

    /** Moves to the next row that is not empty; false after the last one. */
    @Override
    public boolean next() {
        while (at < end && isBreak(text[at])) {
            skipBreak();
        }
        if (at == end) {
            return false;
        }
        line = nextLine;
        start = at;
        Arrays.fill(fields, 0, Math.min(size, fields.length), null);
        size = 0;
        longest = 0;
        addField();
        while (at < end && text[at] == ',') {
            at++;
            addField();
        }
        if (at < end) {
            skipBreak();
        }
        return true;
    }

    /** Goes before a row that {@link #next} was at. */
    @Override
    public void seek(int rowStart, int rowLine) {
        at = rowStart;
        nextLine = rowLine;
    }

    private static boolean isBreak(byte b) {
        return b == '\n' || b == '\r';
    }

    /** Goes past a line feed, a carriage return, or both. */
    private void skipBreak() {
        boolean both = text[at] == '\r' && at + 1 < end && text[at + 1] == '\n';
        at += both ? 2 : 1;
        nextLine++;
    }

    private void addField() {
        if (at < end && text[at] == '"') {
            addQuoted();
            return;
        }
        byte[] all = text;
        int last = end;
        int first = at;
        int next = first;
        byte together = 0;
        while (next < last && all[next] != ',' && all[next] != '\n' && all[next] != '\r') {
            together |= all[next++];
        }
        at = next;
        add(first, next, together);
    }

    /** Adds a field in quotation marks; the closing one is there. */
    private void addQuoted() {
        int first = at + 1;
        byte together = 0;
        at = first;
        while (text[at] != '"' || (at + 1 < end && text[at + 1] == '"')) {
            if (isBreak(text[at])) {
                skipBreak();
            } else {
                together |= text[at];
                at += text[at] == '"' ? 2 : 1;
            }
        }
        add(first, at, together);
        at++;
    }

    private void add(int first, int last, byte together) {
        if (size == fields.length && size < MAX_FIELDS) {
            from = Arrays.copyOf(from, size * 2);
            to = Arrays.copyOf(to, size * 2);
            bits = Arrays.copyOf(bits, size * 2);
            fields = Arrays.copyOf(fields, size * 2);
        }
        if (size < fields.length) {
            from[size] = first;
            to[size] = last;
            bits[size] = together;
        }
        size++;
        longest = Math.max(longest, last - first);
    }

    private String read(int index) {
        int first = from[index];
        int length = to[index] - first;
        if (length == 0) {
            return "";
        }
        String field =
                new String(text, first, length, bits[index] < 0 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
        return first > 0 && text[first - 1] == '"' ? field.replace("\"\"", "\"") : field;
    }

    /** The line on which the row starts, from 1. */
    @Override
    public int line() {
        return line;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public String field(int index) {
        String known = fields[index];
        if (known == null) {
            known = read(index);
            fields[index] = known;
        }
        return known;
    }

    @Override
    public boolean isBlank(int index) {
        return from[index] == to[index];
    }

    /** Where among the bytes the row starts. */
    @Override
    public int start() {
        return start;
    }

    /** How many bytes the longest field has, which are no fewer than its characters. */
    @Override
    public int longest() {
        return longest;
    }

    String[] toArray() {
        String[] all = new String[Math.min(size, fields.length)];
        for (int i = 0; i < all.length; i++) {
            all[i] = field(i);
        }
        return all;
    }
}
