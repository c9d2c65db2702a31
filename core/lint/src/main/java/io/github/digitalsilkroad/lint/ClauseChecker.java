package io.github.digitalsilkroad.lint;

import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.Props;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Compares statements with a catalog: those on figures, and those on facts. */
final class ClauseChecker {

    private final FigureChecks figures;
    private final FactChecks facts;

    ClauseChecker(Gazetteer names, OptionalInt present, Optional<Id> apart) {
        FigureEvidence evidence = new FigureEvidence(names.catalog(), present, apart);
        this.figures = new FigureChecks(names.catalog(), evidence);
        this.facts = new FactChecks(names, evidence, figures);
    }

    /** What the data says of a clause. */
    ClauseVerdict check(Clause clause) {
        ClauseVerdict found = affirmed(clause.affirmed());
        if (!clause.negated()) {
            return found;
        }
        Truth truth = found.truth().not();
        List<Clause> truer = truth == Truth.FALSE ? List.of(clause.affirmed()) : List.of();
        return new ClauseVerdict(
                truth, found.answers().stream().map(ClauseChecker::denied).toList(), found.note(), truer);
    }

    private static LintAnswer denied(LintAnswer answer) {
        return new LintAnswer(
                answer.what(), answer.value(), answer.when(), answer.standing().not(), answer.sources(), answer.form());
    }

    private ClauseVerdict affirmed(Clause clause) {
        return switch (clause.says()) {
            case SHARE, RATIO, DEBT_RATIO -> figures.measured(clause, "share", Figure.Unit.PERCENT);
            case OWED, DEBT, PAID -> figures.measured(clause, "money", Figure.Unit.DOLLAR);
            case CAMERAS, FACE_CAMERAS -> figures.measured(clause, "count", Figure.Unit.COUNT);
            case COST -> facts.cost(clause);
            case DEAL -> facts.deal(clause);
            case LENT, GRANTED -> facts.lent(clause);
            case RATE, GRANT_ELEMENT -> facts.termOfLoan(clause);
            case SUPPLIED -> facts.role(clause, "system", "party", List.of(Props.SUPPLIER, Props.INTEGRATOR));
            case OPERATED -> facts.role(clause, "system", "party", List.of(Props.OPERATOR));
            case OWNED, SHARE_OWNED -> facts.owned(clause);
            case DATED -> facts.happened(clause);
            case COUNT -> facts.counted(clause);
            case ROSE, FELL, DOUBLED, HALVED -> figures.moved(clause);
            case MORE, LESS -> figures.compared(clause);
            case MOST, LEAST -> figures.extreme(clause);
        };
    }
}
