package io.github.digitalsilkroad.core.datapackage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Finds quotation marks that RFC 4180 does not allow, which a lenient reader would take for text: one inside a field
 * that does not start with one, one after the closing mark, one that is never closed.
 */
final class Quotes {

    private Quotes() {}

    /** The first problem in a file, or null. */
    static @Nullable Problem firstProblem(String file, ByteBuffer text) {
        byte[] bytes = text.array();
        int start = text.arrayOffset() + text.position();
        int end = start + text.remaining();
        int at = next(bytes, start, end);
        while (at < end) {
            if (at > start && !isBreak(bytes[at - 1])) {
                return problem(file, text, at, "a field with a quotation mark must be enclosed in quotation marks");
            }
            int close = closing(bytes, at + 1, end);
            if (close == end) {
                return problem(file, text, at, "the field's closing quotation mark is missing");
            }
            if (close + 1 < end && !isBreak(bytes[close + 1])) {
                return problem(
                        file,
                        text,
                        close,
                        "a quotation mark inside a field must be doubled, and a closing one ends it");
            }
            at = next(bytes, close + 1, end);
        }
        return null;
    }

    /** The place of the next quotation mark, or the end. */
    private static int next(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && bytes[at] != '"') {
            at++;
        }
        return at;
    }

    private static int closing(byte[] bytes, int from, int end) {
        int close = next(bytes, from, end);
        while (close + 1 < end && bytes[close + 1] == '"') {
            close = next(bytes, close + 2, end);
        }
        return close;
    }

    private static boolean isBreak(byte b) {
        return b == ',' || b == '\n' || b == '\r';
    }

    private static Problem problem(String file, ByteBuffer bytes, int place, String rule) {
        int first = bytes.arrayOffset() + bytes.position();
        String text = new String(bytes.array(), first, bytes.remaining(), StandardCharsets.UTF_8);
        int at = new String(bytes.array(), first, place - first, StandardCharsets.UTF_8).length();
        int line = 1;
        int start = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) {
            line++;
            start = i + 1;
        }
        int end = Math.min(text.length(), at + 12);
        String shown =
                text.substring(Math.max(start, at - 12), end).replace("\r", "").replace('\n', ' ');
        return new Problem(file, line, "", "bare quotation mark near '" + shown + "': " + rule);
    }
}
