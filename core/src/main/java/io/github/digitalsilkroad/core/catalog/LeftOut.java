package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Lists;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Id;
import java.util.List;
import java.util.Optional;

/**
 * A row that a query, a sum or a score leaves out, why, and the facts that keep it out. Immutable and thread-safe.
 *
 * @param id the row
 * @param reason why, as text
 * @param umbrella the row whose figure includes this one, if that is why
 * @param facts the facts that keep it out, with their claims, or that no source states; none if what a table files of
 *     it keeps it out
 * @since 0.2.0
 */
public record LeftOut(Id id, String reason, Optional<Id> umbrella, List<Fact> facts) {

    /**
     * Takes the parts, none of them null.
     *
     * @param id the row
     * @param reason why, as text
     * @param umbrella the row whose figure includes this one, if that is why
     * @param facts the facts that keep it out
     */
    public LeftOut {
        requireNonNull(id, "id");
        requireNonNull(reason, "reason");
        requireNonNull(umbrella, "umbrella");
        facts = List.copyOf(requireNonNull(facts, "facts"));
    }

    /**
     * A part of a row that is there itself.
     *
     * @param id the part
     * @param whole the row that it is part of
     * @param why what the whole does, such as {@code which counts}
     * @param facts what sources claim of its being a part; none if only the table files it as one
     * @return the part, with the reason: that it is a part, on which basis if no source states it, and why that matters
     * @since 0.3.0
     */
    public static LeftOut partOf(Id id, Id whole, String why, List<Fact> facts) {
        requireNonNull(whole, "whole");
        requireNonNull(why, "why");
        boolean isStated = facts.stream().anyMatch(fact -> fact.claims().isPresent());
        String basis = isStated ? Attested.basis(Lists.transform(facts, Fact::claims)) : "filed, no source states it";
        String part = "part of " + whole + (basis.isEmpty() ? "" : " (" + basis + ")") + ", " + why;
        return new LeftOut(id, part, Optional.of(whole), facts);
    }

    /**
     * The sources of the claims that leave it out.
     *
     * @return an unmodifiable list of the citations of the claims that the facts rest on, each once
     */
    public List<Citation> citations() {
        return facts.stream()
                .flatMap(fact -> fact.claims().chosen().stream())
                .<Citation>map(Claim::citation)
                .distinct()
                .toList();
    }

    /**
     * The row and the reason on one line.
     *
     * @return such as {@code kz-akkol-smart-city: not stated}
     */
    @Override
    public String toString() {
        return id + ": " + reason;
    }
}
