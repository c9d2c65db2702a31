package io.github.digitalsilkroad.examples;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.view.Document;
import io.github.digitalsilkroad.core.view.Footnotes;
import io.github.digitalsilkroad.core.view.Text;
import io.github.digitalsilkroad.core.view.View;
import io.github.digitalsilkroad.site.Choices;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Footnotes of a page that is read in two minutes: one for each figure, which names where it comes from in a line or
 * two.
 */
final class ShortNotes {

    private static final int MOST_NAMED = 2;
    private static final int MOST_SOURCES = 200;
    private static final int MOST_PLACES = 4;

    private final Footnotes notes = new Footnotes();
    private final Map<String, Text> wholes = new LinkedHashMap<>();

    /** The mark of the note that names where a figure comes from; nothing where there is no source. */
    Text mark(Collection<Citation> citations) {
        if (citations.isEmpty()) {
            return Text.of("");
        }
        String note = citations.size() == 1 ? place(citations.iterator().next()) : places(citations);
        Text whole = wholes.computeIfAbsent(note, absent -> whole(citations));
        return Text.of(" ").plus(notes.mark(whole));
    }

    /** All the sources, each with the places in it. */
    private static Text whole(Collection<Citation> citations) {
        Map<Source, Set<String>> places = new LinkedHashMap<>();
        Map<Source, Citation> first = new LinkedHashMap<>();
        for (Citation citation : citations) {
            first.putIfAbsent(citation.source(), citation);
            Set<String> of = places.computeIfAbsent(citation.source(), absent -> new LinkedHashSet<>());
            if (!citation.locator().isBlank()) {
                of.add(citation.locator());
            }
        }
        List<Text> each = new ArrayList<>();
        places.forEach((source, of) ->
                each.add(Text.source(requireNonNull(first.get(source)), source.publisher() + ", " + source.title())
                        .plus(of.isEmpty() ? "" : " (" + places(of) + ")")));
        int more = each.size() - MOST_SOURCES;
        return Text.join("; ", each.subList(0, Math.min(MOST_SOURCES, each.size())))
                .plus(more > 0 ? "; and " + more + " more" : "");
    }

    private static String places(Set<String> places) {
        int more = places.size() - MOST_PLACES;
        return places.stream().limit(MOST_PLACES).collect(joining("; ")) + (more > 0 ? "; and " + more + " more" : "");
    }

    Text markClaims(Collection<? extends Claim<?>> claims) {
        List<Citation> citations = new ArrayList<>();
        claims.forEach(claim -> citations.add(claim.citation()));
        return mark(citations);
    }

    private static String place(Citation citation) {
        String where = citation.locator().isBlank() ? "" : ", " + citation.locator();
        return name(citation.source()) + where;
    }

    private static String places(Collection<Citation> citations) {
        Set<Source> sources = new LinkedHashSet<>();
        Set<String> publishers = new LinkedHashSet<>();
        for (Citation citation : citations) {
            sources.add(citation.source());
            publishers.add(citation.source().publisher());
        }
        if (sources.size() == 1) {
            return name(sources.iterator().next()) + ", " + citations.size() + " places";
        }
        List<String> names = new ArrayList<>(publishers);
        int more = names.size() - MOST_NAMED;
        return String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())))
                + (more <= 0 ? "" : " and " + more + " more") + " (" + sources.size() + " sources)";
    }

    private static String name(Source source) {
        String year = source.published().isPresent()
                        && source.published().get().year().isPresent()
                ? " " + source.published().get().year().getAsInt()
                : "";
        return source.publisher() + year + " (" + source.id() + ")";
    }

    View view() {
        List<String> lines = new ArrayList<>();
        List<View> all = new ArrayList<>();
        wholes.forEach((note, whole) -> {
            lines.add(notes.mark(whole) + " " + note);
            View sources = Document.builder().paragraph(whole).build();
            long count = whole.spans().stream()
                    .filter(span -> span.meaning() == Text.Meaning.SOURCE)
                    .count();
            all.add(count > 1 ? Choices.folded(note, sources) : sources);
        });
        View brief = Document.builder().paragraph(String.join("\n", lines)).build();
        return new Brief(brief, notes.view(), all);
    }

    /** Notes that are short, but on a page with links, where all their sources can be unfolded. */
    private record Brief(View brief, View whole, List<View> notes) implements View {
        @Override
        public String text(int width) {
            return brief.text(width);
        }

        @Override
        public String markdown() {
            return brief.markdown();
        }

        @Override
        public String html() {
            return brief.html();
        }

        @Override
        public String html(Text.Links links) {
            StringBuilder out = new StringBuilder("<ol>\n");
            for (int i = 0; i < notes.size(); i++) {
                out.append("<li id=\"note-" + (i + 1) + "\">")
                        .append(notes.get(i).html(links))
                        .append("</li>\n");
            }
            return out.append("</ol>\n").toString();
        }

        @Override
        public String markdown(Text.Links links) {
            return whole.markdown(links);
        }
    }
}
