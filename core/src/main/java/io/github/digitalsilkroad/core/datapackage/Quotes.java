package io.github.digitalsilkroad.core.datapackage;

import java.nio.CharBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Finds quotation marks that RFC 4180 does not allow, which a lenient reader would take for text: one inside a field
 * that does not start with one, one after the closing mark, one that is never closed.
 */
final class Quotes {

    private Quotes() {}

    /** The first problem in a file, or null. */
    static @Nullable Problem firstProblem(String file, CharBuffer text) {
        char[] chars = text.array();
        int start = text.arrayOffset() + text.position();
        int end = start + text.remaining();
        int at = next(chars, start, end);
        while (at < end) {
            if (at > start && !isBreak(chars[at - 1])) {
                return problem(file, text, at, "a field with a quotation mark must be enclosed in quotation marks");
            }
            int close = closing(chars, at + 1, end);
            if (close == end) {
                return problem(file, text, at, "the field's closing quotation mark is missing");
            }
            if (close + 1 < end && !isBreak(chars[close + 1])) {
                return problem(
                        file,
                        text,
                        close,
                        "a quotation mark inside a field must be doubled, and a closing one ends it");
            }
            at = next(chars, close + 1, end);
        }
        return null;
    }

    /** The place of the next quotation mark, or the end. */
    private static int next(char[] chars, int from, int end) {
        int at = from;
        while (at < end && chars[at] != '"') {
            at++;
        }
        return at;
    }

    private static int closing(char[] chars, int from, int end) {
        int close = next(chars, from, end);
        while (close + 1 < end && chars[close + 1] == '"') {
            close = next(chars, close + 2, end);
        }
        return close;
    }

    private static boolean isBreak(char c) {
        return c == ',' || c == '\n' || c == '\r';
    }

    private static Problem problem(String file, CharBuffer chars, int place, String rule) {
        String text = chars.toString();
        int at = place - chars.arrayOffset() - chars.position();
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
