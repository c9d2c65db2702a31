package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.internal.Lines;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The value that a reader of JSON is at: RFC 8259, whose objects name each field once.
 *
 * <p>JSON is written with Jackson, which would read it too; but in a fresh virtual machine its seventy classes take
 * longer to load than a package of some hundred rows takes to read. A law holds this class to what Jackson reads. It
 * reads bytes, which such a machine compares much faster than the characters of a string.
 *
 * <p>The cursor stands before a value, which may be asked for and stays there; who goes on to the next one passes over
 * it.
 */
final class JsonCursor {

    /** The kind of a value that is a number. */
    static final char NUMBER = '0';

    private static final int MOST_NESTED = 1_000;
    private static final int LONGEST = 1_000;

    /** How many bytes a character has at most. */
    private static final int LONGEST_CHARACTER = 4;

    /** UTF-8, in which every byte of a character beyond ASCII is negative. */
    private final byte[] bytes;

    private final int end;
    private int at;
    private boolean isBeforeValue = true;
    private boolean isFirst;

    /** The names that were met in each open object; none for a list. */
    private final List<Set<String>> open = new ArrayList<>();

    /** Starts before the first value of a text in UTF-8, which is known to be that. */
    JsonCursor(ByteBuffer text) {
        this.bytes = text.array();
        this.at = text.arrayOffset() + text.position();
        this.end = at + text.remaining();
        skipBlanks();
    }

    /**
     * What the value is: <code>{</code>, {@code [}, a quotation mark, {@link #NUMBER}, or the first letter of its word.
     */
    char kind() {
        byte c = here();
        return c == '-' || (c >= '0' && c <= '9') ? NUMBER : (char) c;
    }

    /** The value as text; empty if it is null, an object or a list. */
    String value() throws NotJson {
        char kind = kind();
        if (kind == '{' || kind == '[' || kind == 'n') {
            return "";
        }
        int before = at;
        String value = scalar();
        at = before;
        return value;
    }

    /** Passes over the value, and returns it without the blanks between its parts. */
    String json() throws NotJson {
        int from = at;
        skip();
        byte[] json = new byte[at - from];
        int length = 0;
        boolean isText = false;
        for (int i = from; i < at; i++) {
            byte c = bytes[i];
            if (isText && c == '\\') {
                json[length++] = c;
                json[length++] = bytes[++i];
            } else if (isText || c > ' ') {
                isText ^= c == '"';
                json[length++] = c;
            }
        }
        return new String(json, 0, length, StandardCharsets.UTF_8);
    }

    /** Goes into the value, an object or a list. */
    void enter() throws NotJson {
        if (open.size() == MOST_NESTED) {
            throw bad("nested deeper than " + Lines.count(MOST_NESTED, "level"));
        }
        open.add(here() == '{' ? new HashSet<>() : Set.of());
        at++;
        isBeforeValue = false;
        isFirst = true;
    }

    /**
     * Goes to the value of the next field of the object, and returns its name; null after the last one, which is the
     * end of the object.
     */
    @Nullable
    String nextField() throws NotJson {
        if (!next('}')) {
            return null;
        }
        if (here() != '"') {
            throw unexpected("the name of a field");
        }
        String name = string();
        if (name.length() > LONGEST) {
            throw bad("a name of more than " + Lines.count(LONGEST, "character"));
        }
        if (!open.get(open.size() - 1).add(name)) {
            throw bad("the field '" + Lines.fit(name) + "' occurs twice in one object");
        }
        expect(':');
        isBeforeValue = true;
        return name;
    }

    /** Goes to the next value of the list; false after the last one, which is the end of the list. */
    boolean nextElement() throws NotJson {
        isBeforeValue = next(']');
        return isBeforeValue;
    }

    private boolean next(char close) throws NotJson {
        if (isBeforeValue) {
            skip();
        }
        skipBlanks();
        if (here() == close) {
            at++;
            open.remove(open.size() - 1);
            isFirst = false;
            return false;
        }
        if (!isFirst) {
            expect(',');
        }
        isFirst = false;
        return true;
    }

    /** Whether nothing but blanks follows. */
    boolean isAtEnd() throws NotJson {
        if (isBeforeValue) {
            skip();
        }
        skipBlanks();
        return at == end;
    }

    /** The line on which the cursor is, from 1. */
    int line() {
        return line(at);
    }

    /** The line on which a place in the text is. */
    int line(int place) {
        int line = 1;
        for (int i = 0; i < place; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    private void skip() throws NotJson {
        char kind = kind();
        if (kind == '{') {
            enter();
            while (nextField() != null) {
                // each value is passed over on the way to the next one
            }
        } else if (kind == '[') {
            enter();
            while (nextElement()) {
                // likewise
            }
        } else {
            scalar();
        }
        isBeforeValue = false;
    }

    private String scalar() throws NotJson {
        return switch (kind()) {
            case '"' -> string();
            case NUMBER -> number();
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> throw unexpected("a value");
        };
    }

    private String word(String word) throws NotJson {
        for (int i = 0; i < word.length(); i++) {
            if (at + i == end || bytes[at + i] != word.charAt(i)) {
                throw unexpected("a value");
            }
        }
        at += word.length();
        return word;
    }

    private String number() throws NotJson {
        int from = at;
        if (here() == '-') {
            at++;
        }
        if (here() == '0') {
            at++;
        } else {
            skipDigits();
        }
        if (here() == '.') {
            at++;
            skipDigits();
        }
        if (here() == 'e' || here() == 'E') {
            at++;
            if (here() == '+' || here() == '-') {
                at++;
            }
            skipDigits();
        }
        if (at - from > LONGEST) {
            throw bad("a number of more than " + Lines.count(LONGEST, "character"));
        }
        return text(from);
    }

    private void skipDigits() throws NotJson {
        int from = at;
        while (here() >= '0' && here() <= '9') {
            at++;
        }
        if (at == from) {
            throw unexpected("a digit");
        }
    }

    private String string() throws NotJson {
        at++;
        String first = plain();
        return here() == '"' ? ended(first) : unescaped(new StringBuilder(first));
    }

    /** The rest of a string, from its first escape on. */
    private String unescaped(StringBuilder string) throws NotJson {
        while (here() == '\\') {
            at++;
            string.append(escaped());
            at++;
            string.append(plain());
        }
        if (here() != '"') {
            throw unexpected("a quotation mark, for line breaks and the like are escaped");
        }
        return ended(string.toString());
    }

    private String ended(String string) {
        at++;
        return string;
    }

    /** Goes past the characters that stand for themselves in a string, and returns them. */
    private String plain() {
        byte[] all = bytes;
        int last = end;
        int from = at;
        int to = from;
        while (to < last && all[to] != '"' && all[to] != '\\' && (all[to] >= ' ' || all[to] < 0)) {
            to++;
        }
        at = to;
        return text(from);
    }

    /** What stands from a place on to the cursor. */
    private String text(int from) {
        return new String(bytes, from, at - from, StandardCharsets.UTF_8);
    }

    /** The character that an escape stands for; the cursor goes to its last one. */
    private char escaped() throws NotJson {
        return switch (here()) {
            case '"', '\\', '/' -> (char) here();
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                int code = 0;
                for (int i = 0; i < 4; i++) {
                    at++;
                    int digit = Character.digit(here(), 16);
                    if (digit < 0) {
                        throw unexpected("a hexadecimal digit");
                    }
                    code = code * 16 + digit;
                }
                yield (char) code;
            }
            default -> throw unexpected("an escape");
        };
    }

    /** The byte at the cursor; at the end one that no JSON has outside a string, nor unescaped within. */
    private byte here() {
        return at < end ? bytes[at] : 0;
    }

    private void skipBlanks() {
        byte[] all = bytes;
        int last = end;
        int to = at;
        while (to < last && (all[to] == ' ' || all[to] == '\n' || all[to] == '\r' || all[to] == '\t')) {
            to++;
        }
        at = to;
    }

    private void expect(char c) throws NotJson {
        skipBlanks();
        if (here() != c) {
            throw unexpected("'" + c + "'");
        }
        at++;
        skipBlanks();
    }

    private NotJson unexpected(String expected) {
        return bad((at < end ? "'" + Lines.printable(character()) + "'" : "the end of the file") + " where " + expected
                + " must stand");
    }

    /** The whole character at the cursor. */
    private String character() {
        String some = new String(bytes, at, Math.min(LONGEST_CHARACTER, end - at), StandardCharsets.UTF_8);
        return some.substring(0, some.offsetByCodePoints(0, 1));
    }

    private NotJson bad(String message) {
        return new NotJson(message, at);
    }

    /** The text is not JSON; the message says what was expected. */
    static final class NotJson extends Exception {

        private static final long serialVersionUID = 1L;

        private final int offset;

        private NotJson(String message, int offset) {
            super(message);
            this.offset = offset;
        }

        /** Where the text stops being JSON. */
        int offset() {
            return offset;
        }
    }
}
