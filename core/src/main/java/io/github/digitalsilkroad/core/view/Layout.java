package io.github.digitalsilkroad.core.view;

import com.google.common.html.HtmlEscapers;
import io.github.digitalsilkroad.core.internal.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Line breaking, padding and escaping shared by the views; all lengths are in code points. */
final class Layout {

    private static final int MIN_WIDTH = 20;

    /** What Markdown takes for a mark, and what makes GitHub link a bare address: {@code http:} or {@code www.} */
    private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\]<>|~&#@]|:(?=//)|(?<=[wW]{3})\\.");

    /** The two numbers of a range, or a date, which a page keeps on one line. */
    private static final Pattern RANGE_OR_DATE =
            Pattern.compile("(?<![\\w.,-])N-N(?:-[0-9]{2})?(?![\\w-])".replace("N", "[$]?[0-9]++(?:[.,][0-9]++)*+"));

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

    /** Breaks a text at spaces into lines of at most {@code width}; a longer word is broken where it must be. */
    static List<String> wrap(String raw, int width) {
        return wrap(lines(raw), width, width);
    }

    /** As {@link #wrap(String, int)}, where the lines after the first one have a width of their own. */
    static List<String> wrap(String[] paragraphs, int first, int rest) {
        List<String> lines = new ArrayList<>(paragraphs.length);
        for (String paragraph : paragraphs) {
            wrapParagraph(paragraph, first, rest, lines);
        }
        return lines;
    }

    /** The lines of a text as it has them. */
    static String[] lines(String raw) {
        return Lines.page(raw).split("\n", -1);
    }

    private static void wrapParagraph(String paragraph, int first, int rest, List<String> lines) {
        int width = lines.isEmpty() ? first : rest;
        if (paragraph.length() <= width && paragraph.strip().equals(paragraph)) {
            lines.add(paragraph);
            return;
        }
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
                width = rest;
                line.setLength(0);
                lineLength = 0;
            }
            int from = 0;
            while (wordLength > width) {
                int cut = word.offsetByCodePoints(from, width);
                lines.add(word.substring(from, cut));
                from = cut;
                wordLength -= width;
                width = rest;
            }
            if (lineLength > 0) {
                line.append(' ');
                lineLength++;
            }
            line.append(word, from, word.length());
            lineLength += wordLength;
        }
        lines.add(line.toString());
    }

    static void spaces(StringBuilder out, int count) {
        out.append(" ".repeat(Math.max(0, count)));
    }

    /** Ends a line without blanks, and without a look at the lines before it. */
    static void endLine(StringBuilder out) {
        int end = out.length();
        while (end > 0 && out.charAt(end - 1) == ' ') {
            end--;
        }
        out.setLength(end);
        out.append('\n');
    }

    static String html(String text) {
        String escaped = HtmlEscapers.htmlEscaper().escape(Lines.page(text));
        String kept = escaped.indexOf('-') < 0
                ? escaped
                : RANGE_OR_DATE.matcher(escaped).replaceAll("<span class=\"nowrap\">$0</span>");
        return kept.replace("\n", "<br>");
    }

    /** A text in an element or attribute of XML, on one line. */
    static String xml(String text) {
        return HtmlEscapers.htmlEscaper().escape(Lines.page(text)).replace('\n', ' ');
    }

    /** A text within a line of Markdown: a cell, or what follows a mark. */
    static String markdown(String text) {
        return MARKS.matcher(Lines.page(text)).replaceAll("\\\\$0").replace("\n", "<br>");
    }

    /** Escaped Markdown that begins a block: its first characters make no heading, list, rule or code. */
    static String block(String inline) {
        return inline.replaceFirst("^([0-9]+(?=[.)])|(?=[-+=]))", "$1\\\\");
    }
}
