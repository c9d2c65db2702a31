package io.github.digitalsilkroad.interchange.merge;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.schema.SourceTable;
import io.github.digitalsilkroad.interchange.merge.Merge.Conflict;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The sources of two catalogs as those of one: what either says of a source, and which source it repeats. */
final class MergeSources {

    private final Catalog one;
    private final Catalog other;
    private final List<Conflict> conflicts;
    private final Map<String, List<@Nullable Object>> rows = new TreeMap<>();
    private final Map<String, Source> merged = new TreeMap<>();

    private MergeSources(Catalog one, Catalog other, List<Conflict> conflicts) {
        this.one = one;
        this.other = other;
        this.conflicts = conflicts;
    }

    /**
     * The sources of both by their ids.
     *
     * @throws IllegalArgumentException if together they would repeat each other in a circle
     */
    static Map<String, Source> of(Catalog one, Catalog other, List<Conflict> conflicts) {
        MergeSources sources = new MergeSources(one, other, conflicts);
        one.sources().forEach(sources::add);
        other.sources().forEach(sources::add);
        for (String id : sources.rows.keySet()) {
            sources.link(id);
        }
        return sources.merged;
    }

    private void add(Source source) {
        List<@Nullable Object> row = MergeRow.values(SourceTable.KIND, source, UnaryOperator.identity());
        if (source.reliability() == source.type().reliability()) {
            row.set(SourceTable.RELIABILITY.number(), null);
        }
        List<@Nullable Object> before = rows.get(source.id().toString());
        rows.put(
                source.id().toString(),
                before == null ? row : MergeRow.merged(SourceTable.KIND, before, row, source.id(), conflicts));
    }

    /** Makes a source after those that it leads to. */
    private void link(String id) {
        Set<String> chain = new LinkedHashSet<>();
        String at = id;
        while (at != null && !merged.containsKey(at)) {
            if (!chain.add(at)) {
                throw circle(new ArrayList<>(chain), at);
            }
            at = origin(at);
        }
        List<String> ids = new ArrayList<>(chain);
        for (int i = ids.size() - 1; i >= 0; i--) {
            Source source = SourceTable.KIND.of(new MergeRow(row(ids.get(i)), Facts.none(), null));
            String origin = origin(ids.get(i));
            merged.put(ids.get(i), origin == null ? source : source.origin(requireNonNull(merged.get(origin), origin)));
        }
    }

    private List<@Nullable Object> row(String id) {
        return requireNonNull(rows.get(id), id);
    }

    private @Nullable String origin(String id) {
        Object origin = row(id).get(SourceTable.ORIGIN.number());
        return origin == null ? null : origin.toString();
    }

    private IllegalArgumentException circle(List<String> chain, String first) {
        StringBuilder text = new StringBuilder("sources ");
        List<String> circle = chain.subList(chain.indexOf(first), chain.size());
        text.append(String.join(", ", circle)).append(": repeat each other in a circle; ");
        for (String id : circle) {
            String origin = requireNonNull(origin(id), id);
            boolean isOfOne = one.sources().list().stream()
                    .filter(source -> source.id().toString().equals(id))
                    .flatMap(source -> source.origin().stream())
                    .anyMatch(source -> source.id().toString().equals(origin));
            text.append(id)
                    .append(" repeats ")
                    .append(origin)
                    .append(" in ")
                    .append(isOfOne ? one.version() : other.version())
                    .append("; ");
        }
        return new IllegalArgumentException(
                text.append("take one of these origins out; nothing is merged").toString());
    }
}
