package io.github.digitalsilkroad.lint;

import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Ternary;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/** Compares statements with a catalog: those on figures, on facts, and on events. */
final class ClauseChecker {

    /** What is said of the two ends of a span, or of the sum of its years, not of each year of it. */
    private static final Set<Clause.Says> OF_SPAN =
            EnumSet.of(Clause.Says.ROSE, Clause.Says.FELL, Clause.Says.DOUBLED, Clause.Says.HALVED, Clause.Says.PAID);

    private static final Set<Span.Relation> EACH_YEAR = EnumSet.of(Span.Relation.BETWEEN, Span.Relation.SINCE);

    private final FigureChecks figures;
    private final ChangeChecks changes;
    private final ComparisonChecks comparisons;
    private final FactChecks facts;
    private final EventChecks events;
    private final LoanChecks loans;
    private final LeaseChecks leases;
    private final RowChecks rows;
    private final ScoreChecks scores;
    private final Gazetteer names;
    private final FigureEvidence evidence;

    ClauseChecker(Gazetteer names, OptionalInt present, Optional<Id> apart) {
        this.evidence = new FigureEvidence(names.catalog(), present, apart);
        this.figures = new FigureChecks(evidence);
        this.changes = new ChangeChecks(names.catalog(), evidence, figures);
        this.comparisons = new ComparisonChecks(names.catalog(), evidence, figures);
        this.events = new EventChecks(names, evidence, figures);
        this.facts = new FactChecks(names.catalog(), evidence, figures, events);
        this.loans = new LoanChecks(names, evidence, figures, facts);
        this.leases = new LeaseChecks(names.catalog(), evidence, figures, facts);
        this.rows = new RowChecks(names.catalog());
        this.scores = new ScoreChecks(names.catalog(), evidence);
        this.names = names;
    }

    /** What the data says of a clause. */
    ClauseVerdict check(Clause clause) {
        ClauseVerdict found = affirmed(clause.affirmed());
        if (!clause.negated()) {
            return found;
        }
        boolean isOverYears = clause.time()
                .filter(span -> EACH_YEAR.contains(span.relation())
                        && found.answers().size() > 1
                        && !OF_SPAN.contains(clause.says()))
                .isPresent();
        ClauseVerdict denied =
                denied(found, found.truth().not() == Truth.FALSE ? List.of(clause.affirmed()) : List.of());
        return isOverYears ? denied.withNote("taken to say: not in every year") : denied;
    }

    /**
     * What it says of statements that are all of one thing, which may be described rather than named; to deny something
     * of "a" system is to say that it is so of none.
     */
    ClauseVerdict check(List<Clause> together) {
        Set<Described> some = together.get(0).described();
        if (some.isEmpty()) {
            return all(together);
        }
        if (some.size() > 1) {
            return ClauseVerdict.untested("the name of each system");
        }
        boolean isDenied = together.get(0).negated();
        if (isDenied && together.size() > 1) {
            return ClauseVerdict.unknown("it is not clear which system is denied");
        }
        ClauseVerdict found = ClauseVerdict.some(
                names.systems(some.iterator().next()).stream()
                        .map(system -> together.stream()
                                .map(clause -> (isDenied ? clause.affirmed() : clause).of(system))
                                .map(this::check)
                                .toList())
                        .filter(each -> each.stream()
                                .allMatch(one -> one.truth() == Truth.TRUE || one.truth() == Truth.DISPUTED))
                        .map(each -> each.stream().reduce(ClauseVerdict::and).orElseThrow()),
                "the data has no such thing for which all of it is true");
        return isDenied ? denied(found, List.of()) : found;
    }

    private ClauseVerdict all(List<Clause> together) {
        return together.stream().map(this::check).reduce(ClauseVerdict::and).orElseThrow();
    }

    /** What sources say that someone stated. */
    List<LintAnswer> statements(String speaker) {
        return names.statements(speaker).stream()
                .filter(claim -> claim.hasValue() && evidence.isHeard(claim))
                .map(claim -> new LintAnswer(
                        "statement of " + speaker,
                        claim.value().orElseThrow(),
                        "",
                        Ternary.YES,
                        List.of(claim.source().id()),
                        Optional.empty()))
                .toList();
    }

    private static ClauseVerdict denied(ClauseVerdict found, List<Clause> truer) {
        return found.denied().withTruer(truer);
    }

    private ClauseVerdict affirmed(Clause clause) {
        return switch (clause.says()) {
            case SHARE, RATIO, DEBT_RATIO -> figures.measured(clause, "share");
            case OWED, DEBT, PAID -> figures.measured(clause, "money");
            case CAMERAS, FACE_CAMERAS, EQUIPMENT, PLANNED ->
                elsewhere(clause).orElseGet(() -> figures.measured(clause, "count"));
            case UPDATED, CARRIERS -> figures.measured(clause, "count");
            case COST -> facts.cost(clause);
            case WORTH -> facts.worth(clause);
            case DEAL -> facts.deal(clause);
            case LENT, GRANTED -> loans.lent(clause);
            case RATE, GRANT_ELEMENT -> loans.terms(clause);
            case SUPPLIED -> facts.supplied(clause);
            case BUILT -> facts.built(clause);
            case FINANCED -> facts.financed(clause);
            case LOANED -> loans.loaned(clause);
            case LONG_TERM -> timeless(clause, loans::isLongTerm);
            case FUNDED -> facts.funded(clause);
            case FROM -> timeless(clause, facts::from);
            case DOMINATED -> timeless(clause, facts::dominated);
            case ORIGIN -> timeless(clause, facts::origin);
            case KIND -> timeless(clause, facts::kind);
            case FACES -> timeless(clause, facts::faces);
            case MATCHED -> timeless(clause, facts::matched);
            case PURPOSE -> timeless(clause, facts::purpose);
            case DECLINED -> events.declined(clause);
            case PROTESTED -> events.protested(clause);
            case VISITED -> events.visited(clause);
            case LEASED -> timeless(clause, leases::leased);
            case FORCED -> timeless(clause, lease -> leases.of(lease, "manner", "forced"));
            case UNPAID -> timeless(clause, lease -> leases.of(lease, "cause-kind", "unpaid-debt"));
            case LESSEE_STATE -> timeless(clause, leases::isOfAState);
            case CARRIER -> timeless(clause, facts::carrier);
            case RISK -> timeless(clause, risk -> ClauseVerdict.unknown("no measure of who is in jeopardy"));
            case NATIONWIDE ->
                timeless(clause, plan -> ClauseVerdict.unknown("no plan for a whole country in the data"));
            case SAID -> ClauseVerdict.unknown("no such statement in the data");
            case OPERATED -> facts.role(clause, "system", "party", List.of(Props.OPERATOR));
            case OWNED, SHARE_OWNED -> facts.owned(clause);
            case DATED, SIGNED, AWARDED, LAUNCHED -> events.happened(clause.dated());
            case COUNT -> elsewhere(clause).orElseGet(() -> facts.counted(clause));
            case ROWS,
                    STATING,
                    STATED_FROM,
                    NAMING,
                    NAMING_OTHERS,
                    NAMING_NONE,
                    SUM,
                    SUM_OF_COUNTS,
                    DISPUTED_SUM,
                    OUTSIDE_SUM,
                    PART_FROM -> timeless(clause, rows::check);
            case VERSION -> timeless(clause, rows::version);
            case ANSWERED -> timeless(clause, scores::check);
            case ROSE, FELL, DOUBLED, HALVED -> changes.moved(clause);
            case PEAK -> changes.peak(clause);
            case MORE, LESS -> comparisons.compared(clause);
            case OWED_TIMES, OWED_TIMES_TO, CAMERAS_TIMES -> comparisons.times(clause);
            case MOST, LEAST -> comparisons.extreme(clause);
            case LARGEST -> comparisons.largest(clause);
        };
    }

    /** Unknown if the place is not in the country that is named with it; of the place alone it may be so. */
    private static Optional<ClauseVerdict> elsewhere(Clause clause) {
        return clause.find("country", Country.class)
                .flatMap(country -> FactChecks.elsewhere(clause.get("site", Entity.class), country))
                .map(found -> found.withTruer(List.of(clause.without("country"))));
    }

    /** Checks what has no time in the data, so that a sentence that gives one is not tested. */
    private static ClauseVerdict timeless(Clause clause, Function<Clause, ClauseVerdict> check) {
        return clause.time().isPresent()
                ? ClauseVerdict.untested("no time: this is tested as it is stated")
                : check.apply(clause);
    }
}
