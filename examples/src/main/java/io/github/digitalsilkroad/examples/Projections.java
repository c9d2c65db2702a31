package io.github.digitalsilkroad.examples;

import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.score.Assessment;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How many answers rest on projections, when these were published, and for how many a source published a differing
 * figure since.
 */
record Projections(int answers, int resting, int outdated, Set<String> published) {

    static Projections of(Collection<Assessment> answers) {
        int resting = 0;
        int outdated = 0;
        Set<String> published = new TreeSet<>();
        for (Assessment answer : answers) {
            Set<Citation> used = new HashSet<>(answer.citations());
            boolean rests = false;
            boolean isOutdated = false;
            for (Fact fact : answer.facts()) {
                for (Claim<?> claim : fact.claims().claims()) {
                    if (claim.basis() == Basis.PROJECTED && used.contains(claim.citation())) {
                        rests = true;
                        claim.published().ifPresent(date -> published.add(date.toString()));
                        isOutdated |= fact.claims().claims().stream().anyMatch(other -> isNewer(other, claim));
                    }
                }
            }
            resting += rests ? 1 : 0;
            outdated += isOutdated ? 1 : 0;
        }
        return new Projections(answers.size(), resting, outdated, published);
    }

    private static boolean isNewer(Claim<?> other, Claim<?> claim) {
        Optional<PartialDate> published = claim.published();
        return other.hasValue()
                && !other.value().equals(claim.value())
                && published.isPresent()
                && other.published()
                        .filter(date -> date.isAfter(published.get()).isYes())
                        .isPresent();
    }

    /** Such as {@code on projections of 2024-04}; empty if no answer rests on one. */
    String words() {
        return resting == 0
                ? ""
                : "on projections" + (published.isEmpty() ? "" : " of " + String.join(", ", published));
    }

    /** A sentence that says so, with a blank before it; empty if no answer rests on a projection. */
    String sentence() {
        if (resting == 0) {
            return "";
        }
        return " " + (resting == answers ? "All" : resting + " of them") + " rest " + words()
                + (outdated == 0 ? "." : "; for " + outdated + " the data has newer figures that differ.");
    }
}
