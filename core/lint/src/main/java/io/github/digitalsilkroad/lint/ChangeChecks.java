package io.github.digitalsilkroad.lint;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Checks how a share or an amount moved between two years, by how much, and when it was greatest. */
final class ChangeChecks {

    private static final List<String> MONEY = List.of("money", "money2", "change");
    private static final Set<Span.Relation> OF_YEARS = EnumSet.of(Span.Relation.BETWEEN, Span.Relation.SINCE);
    private static final Set<String> CHANGE = Set.of("time", "share", "share2", "money", "money2", "points", "change");

    private final Catalog catalog;
    private final FigureEvidence evidence;
    private final FigureChecks figures;

    ChangeChecks(Catalog catalog, FigureEvidence evidence, FigureChecks figures) {
        this.catalog = catalog;
        this.evidence = evidence;
        this.figures = figures;
    }

    /** How a share or an amount changed; a percentage of what is not said is of any total that it may be of. */
    ClauseVerdict moved(Clause clause) {
        Optional<Span> span = clause.time().filter(time -> OF_YEARS.contains(time.relation()));
        if (span.isEmpty()) {
            return ClauseVerdict.untested("the two years, as in \"between 2016 and 2020\"");
        }
        boolean isOpen = span.get().relation() == Span.Relation.SINCE;
        if (!isOpen && span.get().firstYear() >= span.get().lastYear()) {
            return ClauseVerdict.untested("the earlier year first");
        }
        if (clause.parts().keySet().containsAll(List.of("whole", "flow"))) {
            return ClauseVerdict.untested("one total that both figures are of");
        }
        boolean isOfTotal = Stream.of("whole", "flow").anyMatch(clause.parts()::containsKey);
        if (clause.parts().containsKey("points") && !isOfTotal) {
            return ClauseVerdict.untested("the total that the percentage points are of");
        }
        if (Stream.of("points", "change")
                .flatMap(part -> clause.find(part, Figure.class).stream())
                .anyMatch(change -> !change.basis().isEmpty())) {
            return ClauseVerdict.untested("the basis of each of the two figures, in place of that of the change");
        }
        if (MONEY.stream()
                .flatMap(part -> clause.find(part, Figure.class).stream())
                .map(Figure::unit)
                .anyMatch(unit -> unit.isMoney() && unit != Figure.Unit.DOLLAR)) {
            return ClauseVerdict.unknown("no figures of both years in that currency");
        }
        if (!clause.parts().containsKey("share") || isOfTotal) {
            return moved(clause, span.get());
        }
        return ClauseVerdict.any(Arrays.stream(Whole.values())
                        .filter(Whole::isUsual)
                        .map(of -> {
                            ClauseVerdict found = moved(clause.with(of.isDebt() ? "whole" : "flow", of), span.get());
                            return found.withNote(
                                    found.truth() == Truth.FALSE
                                            ? "of no total that it may be of"
                                            : "taken as percent of " + of.label());
                        }))
                .orElseThrow();
    }

    private ClauseVerdict moved(Clause clause, Span span) {
        Map<String, Object> things = new HashMap<>(clause.parts());
        things.keySet().removeAll(CHANGE);
        boolean isRatio = things.containsKey("flow");
        boolean isShare = things.containsKey("whole");
        Clause base = new Clause(
                isRatio ? Clause.Says.RATIO : isShare ? Clause.Says.SHARE : Clause.Says.OWED, things, false, true);
        String part = isRatio || isShare ? "share" : "money";
        Figure.Unit unit = isRatio || isShare ? Figure.Unit.PERCENT : Figure.Unit.DOLLAR;
        boolean isOpen = span.relation() == Span.Relation.SINCE;
        Span first = Span.in(span.firstYear());
        Optional<Span> last = isOpen ? Optional.empty() : Optional.of(Span.in(span.lastYear()));
        List<Evidence> before = figures.at(base, Optional.of(first));
        List<Evidence> after = figures.at(base, last).stream()
                .filter(one -> one.year().orElse(0) > span.firstYear())
                .toList();
        List<LintAnswer> answers = new ArrayList<>();
        List<Clause> truer = new ArrayList<>();
        for (Evidence one : before) {
            for (Evidence other : after) {
                if (one.group().equals(other.group())
                        && one.form().isPresent() == other.form().isPresent()
                        && one.what().equals(other.what())) {
                    answers.add(moved(clause, one, other));
                    changed(clause, part, unit, one, other).ifPresent(truer::add);
                }
            }
        }
        if (answers.isEmpty()) {
            return ClauseVerdict.unknown("no figure of one measure for both years");
        }
        ClauseVerdict found = ClauseVerdict.of(answers, isOpen ? FigureChecks.taken(after) : "");
        Optional<Figure> from = clause.find(part, Figure.class);
        Optional<Figure> to = clause.find(part + "2", Figure.class);
        if (from.isPresent() && to.isPresent()) {
            Clause later = base.with(part, to.get());
            found = found.and(figures.judged(base.with(part, from.get()).inTime(first, true), part, before, false))
                    .and(figures.judged(
                            last.map(time -> later.inTime(time, true)).orElse(later), part, after, false));
        }
        return found.truth() == Truth.TRUE ? found : found.withTruer(truer);
    }

    /** The change between two figures, if it has a direction. */
    private static Optional<Clause> changed(
            Clause clause, String part, Figure.Unit unit, Evidence before, Evidence after) {
        boolean isUp = after.value().isAbove(before.value()).isYes();
        if (!isUp && !after.value().isBelow(before.value()).isYes()) {
            return Optional.empty();
        }
        return Figure.of(before.value(), unit)
                .flatMap(from -> Figure.of(after.value(), unit)
                        .map(to -> new Clause(isUp ? Clause.Says.ROSE : Clause.Says.FELL, clause.parts(), false, true)
                                .without("points")
                                .without("change")
                                .with(part, from)
                                .with(part + "2", to)));
    }

    private static LintAnswer moved(Clause clause, Evidence before, Evidence after) {
        Estimate one = before.value();
        Estimate other = after.value();
        Ternary standing = switch (clause.says()) {
            case ROSE -> other.isAbove(one).and(by(clause, before, other.minus(one)));
            case FELL -> other.isBelow(one).and(by(clause, before, one.minus(other)));
            case DOUBLED -> times(one, other, 2);
            default -> times(one, other, 0.5);
        };
        Set<Id> sources = new LinkedHashSet<>(before.sources());
        sources.addAll(after.sources());
        return new LintAnswer(
                before.what(),
                before.text() + ", then " + after.text(),
                before.when().orElseThrow() + " and " + after.when().orElseThrow(),
                standing,
                List.copyOf(sources),
                after.form());
    }

    /** Whether what is said of a change, if anything, is so; a percentage is of what it was before. */
    private static Ternary by(Clause clause, Evidence before, Estimate change) {
        Optional<Figure> said = clause.find("points", Figure.class).or(() -> clause.find("change", Figure.class));
        if (said.isEmpty() || !before.isOfTheSame()) {
            return said.isEmpty() ? Ternary.YES : Ternary.UNKNOWN;
        }
        Estimate found =
                said.get().unit() == Figure.Unit.PERCENT ? change.times(100).dividedBy(before.value()) : change;
        Estimate meant = said.get().estimate();
        return meant.contains(found) ? Ternary.YES : meant.overlaps(found) ? Ternary.UNKNOWN : Ternary.NO;
    }

    /** Whether a value is some times another one, a tenth more or less. */
    private static Ternary times(Estimate one, Estimate other, double factor) {
        Estimate about = Estimate.between(
                Math.max(0, one.low()) * factor * (1 - Figure.TENTH), one.high() * factor * (1 + Figure.TENTH));
        Estimate sure = one.low() * factor * (1 + Figure.TENTH) >= one.high() * factor * (1 - Figure.TENTH)
                ? Estimate.between(one.high() * factor * (1 - Figure.TENTH), one.low() * factor * (1 + Figure.TENTH))
                : Estimate.exactly(-1);
        return sure.contains(other) ? Ternary.YES : about.overlaps(other) ? Ternary.UNKNOWN : Ternary.NO;
    }

    /** A share in a year, and greater than what is computed in the same way of each other year. */
    ClauseVerdict peak(Clause clause) {
        Optional<Span> time = clause.time();
        if (time.isEmpty() || !time.get().isYear()) {
            return ClauseVerdict.untested("the year of the peak");
        }
        Clause share = new Clause(Clause.Says.SHARE, clause.parts(), false, clause.past());
        List<Evidence> others = catalog
                .allSeries()
                .in(clause.get("debtor", Country.class).id().toString())
                .where(Series.MEASURE, Measure.DEBT_STOCK)
                .stream()
                .flatMap(series -> series.observations().years().stream())
                .distinct()
                .flatMap(year -> evidence.of(share.without("time"), OptionalInt.of(year)).stream())
                .filter(other -> other.form().isPresent())
                .toList();
        List<LintAnswer> answers = new ArrayList<>();
        for (Evidence one : figures.at(share, time)) {
            others.stream()
                    .filter(other -> one.form().isPresent()
                            && other.what().equals(one.what())
                            && !other.year().equals(one.year()))
                    .max(Comparator.comparing(other -> other.value().high()))
                    .ifPresent(other -> answers.add(ComparisonChecks.compared(one, other)));
        }
        ClauseVerdict found = figures.measured(share, "share");
        return found.and(
                answers.isEmpty()
                        ? ClauseVerdict.unknown("no figure of another year")
                        : ClauseVerdict.of(answers, "what is computed of each year is compared"));
    }
}
