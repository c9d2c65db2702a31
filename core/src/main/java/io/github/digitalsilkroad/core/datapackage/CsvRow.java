package io.github.digitalsilkroad.core.datapackage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The row that a reader of a table is at: RFC 4180, of a text in which {@link Quotes} found nothing wrong.
 *
 * <p>Rows are found among the bytes, for all that divides them is ASCII, and only fields are made text.
 *
 * <p>Tables are written with FastCSV, which would read them too; but its first reader formats messages that nobody
 * asked for, and in a fresh virtual machine finding, unpacking and warming up all that takes longer than the tables do.
 * A law holds this class to what FastCSV reads. One object serves all rows, so that only their fields are made anew.
 */
final class CsvRow {

    /** Fields beyond so many are counted and not kept; no table has as many. */
    static final int MAX_FIELDS = 1 << 12;

    private byte[] text;
    private int end;
    private int at;
    private int nextLine = 1;

    private int line;
    private String[] fields = new String[16];
    private int size;
    private int longest;

    CsvRow(ByteBuffer text) {
        this.text = text.array();
        this.at = text.arrayOffset() + text.position();
        this.end = at + text.remaining();
    }

    /** Moves to the next row that is not empty; false after the last one. */
    boolean next() {
        while (at < end && isBreak(text[at])) {
            skipBreak();
        }
        if (at == end) {
            return false;
        }
        line = nextLine;
        size = 0;
        longest = 0;
        add(field());
        while (at < end && text[at] == ',') {
            at++;
            add(field());
        }
        if (at < end) {
            skipBreak();
        }
        return true;
    }

    /** Goes to a row that stands elsewhere among the bytes, on a line of its file. */
    void seek(byte[] other, int from, int to, int firstLine) {
        text = other;
        at = from;
        end = to;
        nextLine = firstLine;
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

    private void add(String field) {
        if (size == fields.length && size < MAX_FIELDS) {
            fields = Arrays.copyOf(fields, size * 2);
        }
        if (size < fields.length) {
            fields[size] = field;
        }
        size++;
        longest = Math.max(longest, field.length());
    }

    private String field() {
        if (at < end && text[at] == '"') {
            return quoted();
        }
        byte[] all = text;
        int last = end;
        int from = at;
        int to = from;
        byte bits = 0;
        while (to < last && all[to] != ',' && all[to] != '\n' && all[to] != '\r') {
            bits |= all[to++];
        }
        at = to;
        return text(from, bits);
    }

    /**
     * The text up to where the cursor is; {@code bits} are those of its bytes together, negative unless all are ASCII.
     */
    private String text(int from, byte bits) {
        return at == from
                ? ""
                : new String(text, from, at - from, bits < 0 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }

    /** A field in quotation marks, with its doubled ones made single; the closing one is there. */
    private String quoted() {
        int from = at + 1;
        boolean doubled = false;
        byte bits = 0;
        at = from;
        while (text[at] != '"' || (at + 1 < end && text[at + 1] == '"')) {
            if (isBreak(text[at])) {
                skipBreak();
            } else if (text[at] == '"') {
                doubled = true;
                at += 2;
            } else {
                bits |= text[at++];
            }
        }
        String field = text(from, bits);
        at++;
        return doubled ? field.replace("\"\"", "\"") : field;
    }

    /** The line on which the row starts, from 1. */
    int line() {
        return line;
    }

    int size() {
        return size;
    }

    String field(int index) {
        return fields[index];
    }

    /** The length of the longest field. */
    int longest() {
        return longest;
    }

    String[] toArray() {
        return Arrays.copyOf(fields, Math.min(size, fields.length));
    }
}
