package io.github.digitalsilkroad.core.view;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.internal.Lines;
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

    private final Map<Text, Integer> numbers = new LinkedHashMap<>();

    /** Starts without any note. */
    public Footnotes() {}

    /**
     * The mark of a citation, new or known.
     *
     * @param citation what to cite
     * @return such as {@code [3]}
     */
    public Text mark(Citation citation) {
        return mark(text(citation, ""));
    }

    /**
     * The mark of a claim: its citation, and the source that it cites in turn, if any.
     *
     * @param claim what to cite
     * @return such as {@code [3]}
     */
    public Text mark(Claim<?> claim) {
        String origin =
                claim.origin().map(source -> ", citing " + source.publisher()).orElse("");
        return mark(text(claim.citation(), origin));
    }

    /**
     * The mark of a note, which leads to it on a page.
     *
     * @param note its words, such as the names of several sources
     * @return such as {@code [3]}
     * @since 0.3.0
     */
    public Text mark(Text note) {
        return Text.note(numbers.computeIfAbsent(requireNonNull(note, "note"), fresh -> numbers.size() + 1));
    }

    private static Text text(Citation citation, String origin) {
        Source source = citation.source();
        String date =
                source.published().map(when -> " (" + Text.value(when) + ")").orElse("");
        String url = source.url().map(at -> " <" + at + ">").orElse("");
        String copy = source.copy().map(at -> ", read as a copy <" + at + ">").orElse("");
        return Text.source(citation, citation.toString()).plus(date + url + copy + origin);
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

    private record Notes(List<Text> notes) implements View {
        @Override
        public String toString() {
            return Lines.count(notes.size(), "note") + " (print() shows them)";
        }

        @Override
        public String text(int width) {
            StringBuilder out = new StringBuilder();
            int digits = Integer.toString(notes.size()).length() + 3;
            for (int i = 0; i < notes.size(); i++) {
                String mark = "[" + (i + 1) + "]";
                for (String line : Layout.wrap(notes.get(i).toString(), Layout.checkWidth(width) - digits)) {
                    Layout.spaces(out, digits - 1 - mark.length());
                    out.append(mark).append(' ').append(line);
                    Layout.endLine(out);
                    mark = "";
                }
            }
            return out.toString();
        }

        @Override
        public String markdown(Text.Links links) {
            requireNonNull(links, "links");
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < notes.size(); i++) {
                out.append(i + 1)
                        .append(". ")
                        .append(Layout.block(notes.get(i).markdown(links).strip()))
                        .append('\n');
            }
            return out.toString();
        }

        @Override
        public String html(Text.Links links) {
            requireNonNull(links, "links");
            StringBuilder out = new StringBuilder("<ol>\n");
            for (int i = 0; i < notes.size(); i++) {
                out.append(links == Text.Links.NONE ? "<li>" : "<li id=\"note-" + (i + 1) + "\">")
                        .append(notes.get(i).html(links))
                        .append("</li>\n");
            }
            return out.append("</ol>\n").toString();
        }
    }
}
