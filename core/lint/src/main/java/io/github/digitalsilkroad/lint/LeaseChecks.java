package io.github.digitalsilkroad.lint;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.quantity.Ternary;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Checks statements on leases: for how many years, to whom, and how they came about. */
final class LeaseChecks {

    private static final String YEARS = "lease-years";
    private static final String LESSEE = "lessee";
    private static final String SITE = "site";

    private final Catalog catalog;
    private final FigureEvidence evidence;
    private final FigureChecks figures;
    private final FactChecks facts;

    LeaseChecks(Catalog catalog, FigureEvidence evidence, FigureChecks figures, FactChecks facts) {
        this.catalog = catalog;
        this.evidence = evidence;
        this.figures = figures;
        this.facts = facts;
    }

    /** Whether a place is leased for so many years, by the country and to the party that are named. */
    ClauseVerdict leased(Clause clause) {
        Entity site = clause.get(SITE, Entity.class);
        boolean isTheirs = clause.find("borrower", Country.class)
                .map(country -> site.country().filter(country.code()::equals).isPresent())
                .orElse(true);
        if (!isTheirs) {
            return ClauseVerdict.unknown("no such lease by that country");
        }
        return any(clause, lease -> {
            ClauseVerdict found =
                    figures.once(clause, evidence.stated(lease, YEARS, "lease of " + lease.name()), "count");
            List<List<Clause>> truer = found.truer();
            for (String part : List.of("party", "country")) {
                Optional<Entity> named = clause.find(part, Entity.class);
                if (named.isPresent()) {
                    ClauseVerdict lessee = lessee(
                            lease, id -> Ternary.of(facts.isOf(id, named.get()) || isControlled(id, named.get())));
                    truer = lessee.truth() == Truth.TRUE ? truer : List.of();
                    found = found.and(lessee).with(truer);
                }
            }
            return found;
        });
    }

    /** What sources say of a lease in one word. */
    ClauseVerdict of(Clause clause, String property, String word) {
        return any(clause, lease -> {
            List<LintAnswer> answers = evidence.texts(lease, property).stream()
                    .map(answer -> answer.with(Ternary.of(answer.value().equals(word))))
                    .toList();
            return answers.isEmpty()
                    ? ClauseVerdict.unknown("no " + property.replace('-', ' ') + " of " + lease.name())
                    : ClauseVerdict.of(answers, "");
        });
    }

    /** A state owns or controls the lessee; that none is known to does not make it false. */
    ClauseVerdict isOfAState(Clause clause) {
        return any(
                clause,
                lease -> lessee(
                        lease,
                        id -> catalog.countries().stream().anyMatch(country -> isControlled(id, country))
                                ? Ternary.YES
                                : Ternary.UNKNOWN));
    }

    /**
     * Whether the government of a country holds a company, which may be called of that country wherever it is
     * registered.
     */
    private boolean isControlled(Id company, Entity country) {
        return catalog.ownerships().stream()
                .filter(holding -> holding.owned().equals(company) && !holding.isEnded())
                .filter(holding -> facts.isOf(holding.owner(), country))
                .anyMatch(holding -> catalog.find(
                                Organization.KIND, holding.owner().toString())
                        .filter(owner -> owner.kinds().contains(OrganizationKind.GOVERNMENT))
                        .isPresent());
    }

    private ClauseVerdict lessee(Entity lease, Function<Id, Ternary> standing) {
        List<LintAnswer> answers = evidence.texts(lease, LESSEE).stream()
                .map(answer -> answer.with(Stream.of(answer.value().split(";", -1))
                        .map(id -> standing.apply(Id.of(id)))
                        .reduce(Ternary::or)
                        .orElse(Ternary.UNKNOWN)))
                .toList();
        return answers.isEmpty()
                ? ClauseVerdict.unknown("no one is named as lessee of " + lease.name())
                : ClauseVerdict.of(answers, "");
    }

    private ClauseVerdict any(Clause clause, Function<Entity, ClauseVerdict> check) {
        Entity site = clause.get(SITE, Entity.class);
        return ClauseVerdict.any(Stream.<Entity>concat(
                                catalog.incidents().stream().filter(lease -> isAt(lease, lease.place(), site)),
                                catalog.deployments().stream().filter(lease -> isAt(lease, lease.place(), site)))
                        .filter(lease -> !evidence.stated(lease, YEARS, YEARS).isEmpty())
                        .map(check))
                .orElseGet(() -> ClauseVerdict.unknown("no lease of " + Gazetteer.of(site)));
    }

    private static boolean isAt(Entity lease, Optional<Id> place, Entity site) {
        return lease.equals(site) || place.filter(site.id()::equals).isPresent();
    }
}
