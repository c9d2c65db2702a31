package io.github.digitalsilkroad.core.score;

import static java.util.stream.Collectors.toSet;

import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.CatalogBuilder;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.FactKey;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.Reads;
import io.github.digitalsilkroad.core.catalog.UnknownIdException;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Observations;
import io.github.digitalsilkroad.core.model.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds the claims and rows that decide an answer, by asking again without each claim that was read, with another
 * value, basis or date of it, and without each row.
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

    /** The rows whose removal changes the answer, among those that pass a condition or have a fact that was read. */
    List<Entity> rows() {
        Reads reads = answer.reads();
        Set<Id> read = reads.keys().stream().map(FactKey::subject).collect(toSet());
        return catalog.entities().stream()
                .filter(row -> read.contains(row.id()) || reads.admits(row))
                .filter(row -> moves(catalog.toBuilder().remove(row.id()).hidden(row.id())))
                .toList();
    }

    private <T> Attested<T> deciding(Fact fact, Attested<T> claims) {
        return claims.filter(claim -> changes(claim, claims).stream()
                .anyMatch(changed -> moves(catalog.toBuilder().put(with(fact, changed)))));
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

    private boolean moves(CatalogBuilder changed) {
        asked++;
        budget.requireAnswers(asked, answer.question());
        try {
            return !score.apply(changed.build()).value().equals(answer.value());
        } catch (InvalidDataException | UnknownIdException impossible) {
            return false;
        }
    }

    static Entity with(Fact fact, Attested<?> changed) {
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
