package io.github.digitalsilkroad.core.view;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.Streams;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers the citations of one document in the order of their first use.
 *
 * <p>The same citation keeps its number. Mutable while a document is written and not thread-safe; {@link #view()} is
 * the finished list.
 *
 * @since 0.1.0
 */
public final class Footnotes {

    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    /** Starts without any note. */
    public Footnotes() {}

    /**
     * The mark of a citation, new or known.
     *
     * @param citation what to cite
     * @return such as {@code [3]}
     */
    public String mark(Citation citation) {
        return "[" + number(text(citation)) + "]";
    }

    /**
     * The mark of a claim: its citation, and the source that it cites in turn, if any.
     *
     * @param claim what to cite
     * @return such as {@code [3]}
     */
    public String mark(Claim<?> claim) {
        String cited = text(claim.citation());
        String origin =
                claim.origin().map(source -> ", citing " + source.publisher()).orElse("");
        return "[" + number(cited + origin) + "]";
    }

    private int number(String note) {
        return numbers.computeIfAbsent(note, fresh -> numbers.size() + 1);
    }

    private static String text(Citation citation) {
        StringBuilder out = new StringBuilder(citation.toString());
        citation.source()
                .published()
                .ifPresent(date -> out.append(" (").append(date).append(')'));
        citation.source().url().ifPresent(url -> out.append(" <").append(url).append('>'));
        citation.source()
                .copy()
                .ifPresent(copy -> out.append(", read as a copy <").append(copy).append('>'));
        return out.toString();
    }

    /**
     * How many notes there are.
     *
     * @return a count, 0 or more
     */
    public int size() {
        return numbers.size();
    }

    /**
     * The notes so far.
     *
     * @return a view with one numbered note a line
     */
    public View view() {
        return new Notes(List.copyOf(numbers.keySet()));
    }

    private record Notes(List<String> notes) implements View {
        @Override
        public String text(int width) {
            StringBuilder out = new StringBuilder();
            int digits = Integer.toString(notes.size()).length() + 3;
            for (int i = 0; i < notes.size(); i++) {
                String mark = "[" + (i + 1) + "]";
                for (String line : Layout.wrap(notes.get(i), Layout.checkWidth(width) - digits)) {
                    Layout.spaces(out, digits - 1 - mark.length());
                    out.append(mark).append(' ').append(line);
                    Layout.endLine(out);
                    mark = "";
                }
            }
            return out.toString();
        }

        @Override
        public String markdown() {
            return Streams.mapWithIndex(notes.stream(), (note, at) -> at + 1 + ". " + Layout.markdownBlock(note) + "\n")
                    .collect(joining());
        }

        @Override
        public String html() {
            return notes.stream()
                    .map(note -> "<li>" + Layout.html(note) + "</li>\n")
                    .collect(joining("", "<ol>\n", "</ol>\n"));
        }
    }
}
