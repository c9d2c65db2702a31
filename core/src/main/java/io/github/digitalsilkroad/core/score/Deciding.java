package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Observations;
import io.github.digitalsilkroad.core.model.Entity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds the claims that decide an answer, by asking again without each claim that was read, and with another value,
 * basis or date of it.
 */
final class Deciding {

    private final Catalog catalog;
    private final Function<Catalog, Assessment> score;
    private final Assessment answer;
    private final Budget budget;
    private int asked;

    Deciding(Catalog catalog, Function<Catalog, Assessment> score, Assessment answer, Budget budget) {
        this.catalog = catalog;
        this.score = score;
        this.answer = answer;
        this.budget = budget;
    }

    /** The facts that decide, each with the claims that do. */
    List<Fact> facts() {
        List<Fact> decided = new ArrayList<>();
        for (Fact fact : answer.reads().facts(catalog::find)) {
            Attested<?> claims = deciding(fact, fact.claims());
            if (!claims.claims().isEmpty()) {
                decided.add(new Fact(fact.subject(), claims, fact.year()));
            }
        }
        return List.copyOf(decided);
    }

    private <T> Attested<T> deciding(Fact fact, Attested<T> claims) {
        Set<Claim<T>> deciding = new HashSet<>();
        for (Claim<T> claim : claims.claims()) {
            if (changes(claim, claims).stream().anyMatch(changed -> moves(fact, changed))) {
                deciding.add(claim);
            }
        }
        return claims.filter(deciding::contains);
    }

    /** The fact without a claim, and with the claim changed. */
    private <T> List<Attested<T>> changes(Claim<T> claim, Attested<T> fact) {
        List<Claim<T>> changed = new ArrayList<>();
        if (claim.hasValue() && claim.basis() != Basis.STATED) {
            changed.add(claim.basis(Basis.STATED));
        }
        for (Claim<T> other : fact.claims()) {
            if (claim.hasValue() && other.hasValue() && !other.value().equals(claim.value())) {
                changed.add(withValueOf(other, claim));
            }
            if (other.asOf().isPresent() && !other.asOf().equals(claim.asOf())) {
                changed.add(claim.asOf(other.asOf().get()));
            }
        }
        List<Attested<T>> all = new ArrayList<>();
        all.add(fact.filter(other -> !other.equals(claim)));
        for (Claim<T> instead : changed) {
            List<Claim<T>> claims = new ArrayList<>(fact.claims());
            claims.replaceAll(other -> other.equals(claim) ? instead : other);
            all.add(Attested.of(fact.property(), claims));
        }
        return all;
    }

    /** A claim with the value of another one. */
    private static <T> Claim<T> withValueOf(Claim<T> other, Claim<T> claim) {
        Claim<T> changed =
                Claim.of(other.value().orElseThrow(), claim.citation()).basis(claim.basis());
        return claim.asOf().isPresent() ? changed.asOf(claim.asOf().get()) : changed;
    }

    private boolean moves(Fact fact, Attested<?> changed) {
        asked++;
        budget.requireAnswers(asked, answer.question());
        try {
            Catalog world = catalog.toBuilder().put(with(fact, changed)).build();
            return !score.apply(world).value().equals(answer.value());
        } catch (InvalidDataException impossible) {
            return false;
        }
    }

    private static Entity with(Fact fact, Attested<?> changed) {
        Entity row = fact.subject();
        return fact.year().isPresent() && row.observed().isPresent()
                ? row.withObserved(with(row.observed().get(), fact.year().getAsInt(), changed))
                : row.withFacts(row.facts().with(changed));
    }

    @SuppressWarnings("unchecked") // the fact is one of these observations
    private static <T> Observations<T> with(Observations<T> observations, int year, Attested<?> changed) {
        return observations.with(year, (Attested<T>) changed);
    }
}
