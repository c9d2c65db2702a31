package io.github.digitalsilkroad.interchange.merge;

import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Identifier;
import io.github.digitalsilkroad.interchange.merge.Merge.Conflict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The rows of two tables of identifiers as those of one, in which a value of a scheme names one thing, once. A row is
 * kept or left out as a whole: half of one and half of another would name what neither names.
 */
final class MergeNames {

    private static final Comparator<Identifier> ORDER = Comparator.comparing(Identifier::subject)
            .thenComparing(Identifier::name)
            .thenComparing(name -> name.source().toString())
            .thenComparing(name -> name.locator().orElse(""))
            .thenComparing(name -> name.note().orElse(""))
            .thenComparing(Identifier::id);

    private MergeNames() {}

    /** What two things share that are called alike in a scheme. */
    static String shared(Identifier name) {
        return name.scheme() + "=" + name.value();
    }

    /**
     * Of two rows the one that sorts first; that they differ in what they name is noted, not that two sources say the
     * same. If one source says it, the row has what either says of the place in it.
     */
    static Identifier kept(Identifier one, Identifier other, List<Conflict> conflicts, MergeClaims claims) {
        boolean keepsOne = ORDER.compare(one, other) <= 0;
        Identifier kept = keepsOne ? one : other;
        Identifier gone = keepsOne ? other : one;
        Facts facts = claims.merged(kept.facts(), gone.facts());
        if (!kept.name().equals(gone.name()) || !kept.subject().equals(gone.subject())) {
            conflicts.add(new Conflict(gone.id(), Identifier.SUBJECT.name(), says(kept), says(gone)));
            return kept.id().equals(gone.id()) ? kept.withFacts(facts) : kept;
        }
        if (kept.source().equals(gone.source())) {
            List<@Nullable Object> values = MergeRow.merged(
                    Identifier.KIND,
                    MergeRow.values(Identifier.KIND, kept, UnaryOperator.identity()),
                    MergeRow.values(Identifier.KIND, gone, id -> id.equals(gone.id()) ? kept.id() : id),
                    kept.id(),
                    conflicts);
            return Identifier.KIND.of(new MergeRow(values, facts, null));
        }
        return kept.withFacts(facts);
    }

    private static String says(Identifier name) {
        return name.subject() + " is " + shared(name);
    }

    /**
     * Keeps one of the rows that have the same value of the same scheme, and maps the ids of the others to it.
     */
    static Map<String, Id> single(Map<String, Entity> entities, List<Conflict> conflicts, MergeClaims claims) {
        Map<String, Identifier> kept = new TreeMap<>();
        List<Identifier> others = new ArrayList<>();
        for (Entity entity : entities.values()) {
            if (entity instanceof Identifier name) {
                Identifier before = kept.putIfAbsent(name.name(), name);
                if (before != null) {
                    boolean keepsBefore = ORDER.compare(before, name) <= 0;
                    kept.put(name.name(), keepsBefore ? before : name);
                    others.add(keepsBefore ? name : before);
                }
            }
        }
        Map<String, Id> gone = new HashMap<>();
        for (Identifier other : others) {
            Identifier first = kept.get(other.name());
            if (first != null) {
                Identifier one = kept(first, other, conflicts, claims);
                kept.put(one.name(), one);
                entities.put(one.id().toString(), one);
                entities.remove(other.id().toString());
                gone.put(other.id().toString(), first.id());
            }
        }
        return gone;
    }
}
