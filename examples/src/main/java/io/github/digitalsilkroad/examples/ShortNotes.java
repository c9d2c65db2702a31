package io.github.digitalsilkroad.examples;

import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.view.Document;
import io.github.digitalsilkroad.core.view.View;
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

    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    /** The mark of the note that names where a figure comes from; nothing where there is no source. */
    String mark(Collection<Citation> citations) {
        if (citations.isEmpty()) {
            return "";
        }
        String note = citations.size() == 1 ? place(citations.iterator().next()) : places(citations);
        Integer known = numbers.get(note);
        if (known == null) {
            known = numbers.size() + 1;
            numbers.put(note, known);
        }
        return " [" + known + "]";
    }

    String markClaims(Collection<? extends Claim<?>> claims) {
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
        StringBuilder lines = new StringBuilder();
        numbers.forEach((note, number) -> lines.append(lines.isEmpty() ? "" : "\n")
                .append('[')
                .append(number)
                .append("] ")
                .append(note));
        return Document.builder().paragraph(lines.toString()).build();
    }
}
