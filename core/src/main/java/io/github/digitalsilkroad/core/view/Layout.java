package io.github.digitalsilkroad.core.view;

import java.util.ArrayList;
import java.util.List;

/** Line breaking, padding and escaping shared by the views; all lengths are in code points. */
final class Layout {

    private static final int MIN_WIDTH = 20;

    private Layout() {}

    static int checkWidth(int width) {
        if (width < MIN_WIDTH) {
            throw new IllegalArgumentException(
                    "width " + width + ": a view needs at least " + MIN_WIDTH + " characters");
        }
        return width;
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Breaks {@code text} at spaces into lines of at most {@code width}; a longer word is broken where it must be. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (from <= text.length()) {
            int end = text.indexOf('\n', from);
            wrapParagraph(text.substring(from, end < 0 ? text.length() : end), width, lines);
            if (end < 0) {
                break;
            }
            from = end + 1;
        }
        return lines;
    }

    private static void wrapParagraph(String paragraph, int width, List<String> lines) {
        StringBuilder line = new StringBuilder();
        int lineLength = 0;
        int at = 0;
        while (at < paragraph.length()) {
            int space = paragraph.indexOf(' ', at);
            String word = paragraph.substring(at, space < 0 ? paragraph.length() : space);
            at = space < 0 ? paragraph.length() : space + 1;
            int wordLength = length(word);
            if (lineLength > 0 && lineLength + 1 + wordLength > width) {
                lines.add(line.toString());
                line.setLength(0);
                lineLength = 0;
            }
            while (wordLength > width) {
                int cut = word.offsetByCodePoints(0, width);
                lines.add(word.substring(0, cut));
                word = word.substring(cut);
                wordLength -= width;
            }
            if (lineLength > 0) {
                line.append(' ');
                lineLength++;
            }
            line.append(word);
            lineLength += wordLength;
        }
        lines.add(line.toString());
    }

    static void spaces(StringBuilder out, int count) {
        repeat(out, ' ', count);
    }

    static void repeat(StringBuilder out, char c, int count) {
        for (int i = 0; i < count; i++) {
            out.append(c);
        }
    }

    static void endLine(StringBuilder out) {
        int end = out.length();
        while (end > 0 && out.charAt(end - 1) == ' ') {
            end--;
        }
        out.setLength(end);
        out.append('\n');
    }

    static String html(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\n' -> out.append("<br>");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    static String markdown(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                out.append("<br>");
            } else {
                if ("\\`*_[]<>|~".indexOf(c) >= 0) {
                    out.append('\\');
                }
                out.append(c);
            }
        }
        return out.toString();
    }
}
