package io.github.digitalsilkroad.lint;

import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks statements on loans and grants: of how much, by whom, and on which terms. */
final class LoanChecks {

    private final Gazetteer names;
    private final FigureEvidence evidence;
    private final FigureChecks figures;
    private final FactChecks facts;

    LoanChecks(Gazetteer names, FigureEvidence evidence, FigureChecks figures, FactChecks facts) {
        this.names = names;
        this.evidence = evidence;
        this.figures = figures;
        this.facts = facts;
    }

    ClauseVerdict lent(Clause clause) {
        Entity system = clause.get("system", Entity.class);
        Entity lender = clause.get("lender", Entity.class);
        return ClauseVerdict.any(fundings(clause).map(loan -> {
                    ClauseVerdict amount = figures.once(
                            clause,
                            evidence.stated(
                                    loan.facts().get(Props.AMOUNT),
                                    loan.name(),
                                    loan.id().toString()),
                            "money");
                    ClauseVerdict party = ClauseVerdict.of(facts.parties(loan, List.of(Props.LENDER), lender), "");
                    Optional<LintAnswer> other = clause.find("borrower", Country.class)
                            .filter(country -> !country.code().equals(loan.recipient()))
                            .map(country -> new LintAnswer(
                                    "recipient of " + loan.name(),
                                    loan.recipient().toString(),
                                    "",
                                    Ternary.NO,
                                    List.of(),
                                    Optional.empty()));
                    ClauseVerdict both = amount.and(party);
                    List<List<Clause>> truer = amount.truer().stream()
                            .filter(near -> party.truth() == Truth.TRUE)
                            .toList();
                    return facts.dated(
                            clause.with("loan", loan),
                            "loan",
                            other.map(no -> both.and(ClauseVerdict.of(List.of(no), "")))
                                    .orElseGet(() -> both.with(truer)));
                }))
                .orElseGet(() -> ClauseVerdict.unknown("no " + word(clause) + " for " + system.name()));
    }

    /** The loans, or the grants, for what a statement names. */
    private Stream<Financing> fundings(Clause clause) {
        Entity system = clause.get("system", Entity.class);
        Stream<Financing> all = system instanceof Financing financing ? Stream.of(financing) : names.loansFor(system);
        return all.filter(
                financing -> (financing.instrument() == Instrument.GRANT) == (clause.says() == Clause.Says.GRANTED));
    }

    private static String word(Clause clause) {
        return clause.says() == Clause.Says.GRANTED ? "grant" : "loan";
    }

    /** The interest of a loan, or what of it is a gift. */
    ClauseVerdict terms(Clause clause) {
        if (clause.time().isPresent()) {
            return ClauseVerdict.untested("no time: the terms of a loan are tested as they are stated");
        }
        String name = clause.get("system", Entity.class).name();
        return ClauseVerdict.any(fundings(clause)
                        .map(loan -> figures.once(clause, evidence.terms(loan, clause.says()), "share")))
                .orElseGet(() -> ClauseVerdict.unknown("no loan for " + name));
    }

    /** A loan for a system by a lender, of any amount. */
    ClauseVerdict loaned(Clause clause) {
        Entity system = clause.get("system", Entity.class);
        ClauseVerdict found = ClauseVerdict.any(names.catalog().financings().stream()
                        .filter(loan -> loan.equals(system)
                                || loan.funds().filter(system.id()::equals).isPresent())
                        .map(loan -> facts.parties(loan, List.of(Props.LENDER), clause.get("lender", Entity.class)))
                        .filter(answers -> !answers.isEmpty())
                        .map(answers -> ClauseVerdict.of(answers, "")))
                .orElseGet(() -> ClauseVerdict.unknown("no loan for " + system.name()));
        return facts.dated(clause, "system", found);
    }

    /** Longer than a year, as statistics of debt divide it. */
    ClauseVerdict isLongTerm(Clause clause) {
        return ClauseVerdict.any(fundings(clause)
                        .map(loan -> ClauseVerdict.of(
                                evidence
                                        .stated(
                                                loan.facts().get(Props.MATURITY),
                                                "maturity of " + loan.name(),
                                                "maturity")
                                        .stream()
                                        .map(one -> one.answer(one.standing(Estimate.moreThan(1))))
                                        .toList(),
                                loan.facts().value(Props.MATURITY).isPresent() ? "" : "no maturity of " + loan.name())))
                .orElseGet(() -> ClauseVerdict.unknown(
                        "no loan for " + clause.get("system", Entity.class).name()));
    }
}
