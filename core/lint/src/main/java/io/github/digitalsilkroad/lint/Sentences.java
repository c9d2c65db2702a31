package io.github.digitalsilkroad.lint;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The sentences of a text, each with its line; what is code, table or quotation is none. */
final class Sentences {

    /** A sentence, the line in which it begins, from 1, and which paragraph of the document it is in. */
    record Placed(int line, String text, int paragraph) {}

    private static final String FENCE = "```";

    /** Lines that are no running text: tables, quotations, comments, headings are read as paragraphs of their own. */
    private static final Pattern NO_TEXT = Pattern.compile("\\s*[|>].*|\\s*(?:[-=*_]\\s*){3,}");

    private static final Pattern ITEM = Pattern.compile("^\\s*(?:[-*+]|\\d{1,3}[.)]|#{1,6})\\s+");
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]\\[]*)\\]\\([^()\\s]*\\)");
    private static final Pattern STYLE = Pattern.compile(
            "\\*\\*|__|(?<!\\w)[*_](?=\\S)|(?<=\\S)[*_](?!\\w)|<!--[^<>]{0,500}?-->|</?[a-z][^<>]{0,200}>");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([\\\\$*_\\[\\]()#+.!<>~-])");

    /** After a sentence and before a sum of money, where the break of sentences is not found otherwise. */
    private static final Pattern BEFORE_MONEY = Pattern.compile("(?<=[\\p{L}\\p{N}%]{2}[.!?])\\s+(?=[$\u20ac\u00a3])");

    /** Elements of a page that hold running text. */
    private static final String BLOCKS = "p, li, h1, h2, h3, h4, h5, h6, figcaption, dd, div";

    private static final String NO_TEXT_IN_PAGE = "script, style, pre, code, table, blockquote, template, svg";

    private final List<Placed> found = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private final List<Integer> starts = new ArrayList<>();
    private int firstLine;
    private int paragraphs;

    private Sentences() {}

    static List<Placed> of(String name, String text) {
        String ending = name.toLowerCase(Locale.ROOT);
        Sentences sentences = new Sentences();
        if (ending.endsWith(".html") || ending.endsWith(".htm")) {
            sentences.page(text);
        } else {
            sentences.lines(text, ending.endsWith(".md"));
        }
        return List.copyOf(sentences.found);
    }

    private void page(String html) {
        Element body =
                Jsoup.parse(html, Parser.htmlParser().setTrackPosition(true)).body();
        body.select(NO_TEXT_IN_PAGE).remove();
        for (Element block : body.select(BLOCKS)) {
            boolean holdsBlocks = block.children().stream().anyMatch(child -> child.is(BLOCKS + ", ul, ol"));
            String text = holdsBlocks ? block.ownText() : block.text();
            add(block.sourceRange().start().lineNumber(), text);
            end();
        }
    }

    private void lines(String text, boolean isMarkdown) {
        boolean isCode = false;
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            boolean isFence = isMarkdown && line.stripLeading().startsWith(FENCE);
            isCode ^= isFence;
            if (line.isBlank()
                    || isFence
                    || isCode
                    || (isMarkdown && NO_TEXT.matcher(line).matches())) {
                end();
            } else {
                boolean isItem = isMarkdown && ITEM.matcher(line).lookingAt();
                if (isItem) {
                    end();
                }
                add(number, isMarkdown ? plain(line) : ESCAPE.matcher(line).replaceAll("$1"));
                if (isItem && line.stripLeading().startsWith("#")) {
                    end();
                }
            }
        }
        end();
    }

    private static String plain(String line) {
        String text = LINK.matcher(ITEM.matcher(line).replaceFirst("")).replaceAll("$1");
        return ESCAPE.matcher(STYLE.matcher(text).replaceAll("")).replaceAll("$1");
    }

    private void add(int line, String text) {
        if (paragraph.isEmpty()) {
            firstLine = line;
        } else {
            paragraph.append(' ');
        }
        while (starts.size() <= line - firstLine) {
            starts.add(paragraph.length());
        }
        paragraph.append(Words.NOTE.matcher(text.strip()).replaceAll(""));
    }

    private void end() {
        String text = paragraph.toString();
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(text);
        Set<Integer> ends = new TreeSet<>();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            ends.add(to);
        }
        BEFORE_MONEY.matcher(text).results().map(MatchResult::end).forEach(ends::add);
        int from = 0;
        for (int to : ends) {
            String sentence = text.substring(from, to).strip();
            if (!sentence.isEmpty()) {
                found.add(new Placed(line(from), sentence, paragraphs));
            }
            from = to;
        }
        paragraph.setLength(0);
        starts.clear();
        paragraphs++;
    }

    private int line(int place) {
        int line = firstLine;
        for (int i = 0; i < starts.size() && starts.get(i) <= place; i++) {
            line = firstLine + i;
        }
        return line;
    }
}
