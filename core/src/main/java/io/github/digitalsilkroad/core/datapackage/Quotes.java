package io.github.digitalsilkroad.core.datapackage;

import org.jspecify.annotations.Nullable;

/**
 * Finds quotation marks that RFC 4180 does not allow, which a lenient reader would take for text: one inside a field
 * that does not start with one, one after the closing mark, one that is never closed.
 */
final class Quotes {

    private Quotes() {}

    /** The first problem in a file, or null. */
    static @Nullable Problem firstProblem(String file, String text) {
        int at = text.indexOf('"');
        while (at >= 0) {
            if (at > 0 && !isBreak(text.charAt(at - 1))) {
                return problem(file, text, at, "a field with a quotation mark must be enclosed in quotation marks");
            }
            int close = closing(text, at + 1);
            if (close < 0) {
                return problem(file, text, at, "the field's closing quotation mark is missing");
            }
            if (close + 1 < text.length() && !isBreak(text.charAt(close + 1))) {
                return problem(
                        file,
                        text,
                        close,
                        "a quotation mark inside a field must be doubled, and a closing one ends it");
            }
            at = text.indexOf('"', close + 1);
        }
        return null;
    }

    private static int closing(String text, int from) {
        int close = text.indexOf('"', from);
        while (close >= 0 && close + 1 < text.length() && text.charAt(close + 1) == '"') {
            close = text.indexOf('"', close + 2);
        }
        return close;
    }

    private static boolean isBreak(char c) {
        return c == ',' || c == '\n' || c == '\r';
    }

    private static Problem problem(String file, String text, int at, String rule) {
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
