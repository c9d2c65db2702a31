package io.github.digitalsilkroad.interchange.json;

import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Revision;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.score.Assessment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A claim that an answer cites, as one line of a lock.
 *
 * @param fact what it is about: subject, property and year
 * @param says its value, and as of when it holds
 * @param place the source and the place in it
 * @param revision what it does to earlier claims
 */
record CitedClaim(String fact, String says, String place, Optional<Revision> revision) {

    private static final String SAYS = ": ";

    static List<CitedClaim> of(Assessment answer) {
        Set<Citation> cited = new HashSet<>(answer.citations());
        List<CitedClaim> claims = new ArrayList<>();
        for (Fact fact : answer.shown()) {
            String name = fact.subject().id() + " " + fact.claims().property().name()
                    + (fact.year().isPresent() ? " " + fact.year().getAsInt() : "");
            for (Claim<?> claim : fact.claims().claims()) {
                if (cited.contains(claim.citation())) {
                    claims.add(of(name, claim));
                }
            }
        }
        return claims.stream().distinct().toList();
    }

    private static CitedClaim of(String fact, Claim<?> claim) {
        String value = claim.value().map(Object::toString).orElse(claim.basis().code());
        String date = claim.asOf().map(when -> " as of " + when).orElse("");
        String locator = claim.citation().locator();
        return new CitedClaim(
                fact,
                Lines.printable(value + date),
                Lines.printable(claim.source().id() + (locator.isEmpty() ? "" : ", " + locator)),
                claim.revision());
    }

    /** What a line is about and where it is from, without what it says. */
    static String where(String line) {
        int says = line.indexOf(SAYS);
        int place = line.lastIndexOf(" [");
        return says < 0 || place < says ? line : line.substring(0, says) + line.substring(place);
    }

    /** Whether this claim takes the place of one that a line tells of the same fact. */
    boolean revises(String line) {
        return revision.isPresent() && line.startsWith(fact + SAYS);
    }

    @Override
    public String toString() {
        return fact + SAYS + says + " [" + place + "]";
    }
}
