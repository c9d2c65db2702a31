package io.github.digitalsilkroad.lint;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Checks statements on figures: what a measure is in a year or a span, how it moved, and which of two is greater. The
 * latest figures of a measure are about the present.
 */
final class FigureChecks {

    private static final String WHICH_YEAR = "the year in which it was so";

    private final Catalog catalog;
    private final FigureEvidence evidence;

    FigureChecks(Catalog catalog, FigureEvidence evidence) {
        this.catalog = catalog;
        this.evidence = evidence;
    }

    ClauseVerdict measured(Clause clause, String part, Figure.Unit unit) {
        Optional<Span> time = clause.time();
        if (time.isEmpty()) {
            return clause.past()
                    ? ClauseVerdict.untested(WHICH_YEAR)
                    : judged(clause, part, unit, latest(evidence.of(clause, OptionalInt.empty())), true);
        }
        Span span = time.get();
        return switch (span.relation()) {
            case IN, END_OF -> judged(clause, part, unit, within(clause, span), false);
            case BETWEEN, SINCE -> throughout(clause, part, unit, span);
            default -> ClauseVerdict.untested("one year, or a span of years, in place of \"" + span + "\"");
        };
    }

    private List<Evidence> within(Clause clause, Span span) {
        return evidence.of(clause, OptionalInt.of(span.firstYear())).stream()
                .filter(evidence -> evidence.isWithin(span))
                .toList();
    }

    /** In each year of a span. */
    private ClauseVerdict throughout(Clause clause, String part, Figure.Unit unit, Span span) {
        int last = span.relation() == Span.Relation.SINCE
                ? latest(evidence.of(clause, OptionalInt.empty())).stream()
                        .mapToInt(evidence -> evidence.year().orElse(0))
                        .max()
                        .orElse(span.firstYear())
                : span.lastYear();
        if (span.from().month().isPresent() || span.to().month().isPresent()) {
            return ClauseVerdict.untested("whole years in place of \"" + span + "\"");
        }
        return IntStream.rangeClosed(span.firstYear(), Math.max(last, span.firstYear()))
                .mapToObj(year -> judged(clause, part, unit, within(clause, Span.in(year)), false))
                .reduce(ClauseVerdict::and)
                .orElseThrow();
    }

    /** The latest figures of each measure. */
    static List<Evidence> latest(List<Evidence> all) {
        Map<String, Integer> years = new LinkedHashMap<>();
        all.forEach(evidence -> years.merge(evidence.group(), evidence.year().orElse(0), Math::max));
        int newest = years.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return all.stream()
                .filter(evidence -> evidence.year().orElse(0) == years.getOrDefault(evidence.group(), 0)
                        && (evidence.year().orElse(0) >= newest - FigureEvidence.PRESENT))
                .toList();
    }

    ClauseVerdict judged(Clause clause, String part, Figure.Unit unit, List<Evidence> evidence, boolean isPresent) {
        if (evidence.isEmpty()) {
            return ClauseVerdict.unknown(
                    "no figure of it" + clause.time().map(time -> " " + time).orElse(""));
        }
        Figure said = clause.get(part, Figure.class);
        ClauseVerdict found = ClauseVerdict.of(answers(evidence, said.estimate()), isPresent ? taken(evidence) : "");
        Estimate widened = said.widened();
        if (found.truth() == Truth.FALSE
                && evidence.stream().anyMatch(one -> one.isNear(widened))
                && evidence.stream().allMatch(one -> one.isNear(widened) || one.standing(widened) != Ternary.NO)) {
            found = found.withTruth(Truth.NEARLY_TRUE);
        }
        return found.truth() == Truth.TRUE || found.truth() == Truth.UNKNOWN
                ? found
                : found.with(truer(clause, part, unit, evidence));
    }

    static String taken(List<Evidence> evidence) {
        List<Integer> years = evidence.stream()
                .flatMapToInt(one -> one.year().stream())
                .distinct()
                .sorted()
                .boxed()
                .toList();
        return years.isEmpty() ? "" : "the present is taken as " + DebtShareFindings.spans(years);
    }

    private static List<LintAnswer> answers(List<Evidence> evidence, Estimate said) {
        return evidence.stream().map(one -> one.answer(one.standing(said))).toList();
    }

    /** Statements that hold: each figure at its date, the newest one in its year, then all figures together. */
    private static List<List<Clause>> truer(Clause clause, String part, Figure.Unit unit, List<Evidence> evidence) {
        List<List<Clause>> truer = new ArrayList<>();
        if (clause.time().isPresent() && evidence.stream().allMatch(Evidence::isOfTheSame)) {
            List<Clause> each = evidence.stream()
                    .flatMap(one -> one.span().stream()
                            .flatMap(span -> Figure.of(one.value(), unit).stream()
                                    .map(figure -> clause.with(part, figure).inTime(span, true))))
                    .distinct()
                    .sorted(Comparator.comparing(
                            other -> other.time().flatMap(Span::first).orElse(LocalDate.MIN)))
                    .toList();
            if (each.size() > 1
                    && evidence.stream().allMatch(one -> one.span().isPresent())
                    && each.stream().map(Clause::time).distinct().count() == each.size()) {
                truer.add(each);
            }
        }
        List<Evidence> newest = evidence.stream()
                .filter(one -> one.isOfTheSame() || Whole.DEBTS.get(one.group()) == Whole.OFFICIAL_EXTERNAL_DEBT)
                .sorted(Evidence.byYear().reversed())
                .toList();
        for (Evidence one : newest) {
            Figure.of(one.value(), unit).ifPresent(figure -> {
                Clause other = clause.with(part, figure);
                Whole named = Whole.DEBTS.get(one.group());
                Clause of = named == null || !clause.parts().containsKey("whole") ? other : other.with("whole", named);
                Optional<Span> when = clause.time().isPresent() ? Optional.empty() : one.span();
                truer.add(List.of(when.map(span -> of.inTime(span, true)).orElse(of)));
            });
        }
        if (evidence.stream().allMatch(Evidence::isOfTheSame)) {
            newest.stream()
                    .map(Evidence::value)
                    .reduce(Estimate::hull)
                    .flatMap(hull -> Figure.of(hull, unit))
                    .ifPresent(figure -> truer.add(List.of(clause.with(part, figure))));
        }
        return truer;
    }

    /** A figure that has no time of its own. */
    ClauseVerdict once(Clause clause, List<Evidence> evidence, String part, Figure.Unit unit) {
        return judged(clause.without("time"), part, unit, evidence, false);
    }

    /** How a share or an amount changed; a percentage of what is not said is of any total that it may be of. */
    ClauseVerdict moved(Clause clause) {
        Optional<Span> span = clause.time().filter(time -> time.relation() == Span.Relation.BETWEEN);
        if (span.isEmpty()) {
            return ClauseVerdict.untested("the two years, as in \"between 2016 and 2020\"");
        }
        if (span.get().firstYear() >= span.get().lastYear()) {
            return ClauseVerdict.untested("the earlier year first");
        }
        if (clause.parts().keySet().containsAll(List.of("whole", "flow"))) {
            return ClauseVerdict.untested("one total that both figures are of");
        }
        if (!clause.parts().containsKey("share") || Stream.of("whole", "flow").anyMatch(clause.parts()::containsKey)) {
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
        things.keySet().removeAll(List.of("time", "share", "share2", "money", "money2"));
        boolean isRatio = things.containsKey("flow");
        boolean isShare = things.containsKey("whole");
        Clause base = new Clause(
                isRatio ? Clause.Says.RATIO : isShare ? Clause.Says.SHARE : Clause.Says.OWED, things, false, true);
        String part = isRatio || isShare ? "share" : "money";
        Figure.Unit unit = isRatio || isShare ? Figure.Unit.PERCENT : Figure.Unit.DOLLAR;
        Span first = Span.in(span.firstYear());
        Span last = Span.in(span.lastYear());
        List<Evidence> before = within(base, first);
        List<Evidence> after = within(base, last);
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
        ClauseVerdict found = ClauseVerdict.of(answers, "");
        Optional<Figure> from = clause.find(part, Figure.class);
        Optional<Figure> to = clause.find(part + "2", Figure.class);
        if (from.isPresent() && to.isPresent()) {
            found = found.and(judged(base.with(part, from.get()).inTime(first, true), part, unit, before, false))
                    .and(judged(base.with(part, to.get()).inTime(last, true), part, unit, after, false));
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
                                .with(part, from)
                                .with(part + "2", to)));
    }

    private static LintAnswer moved(Clause clause, Evidence before, Evidence after) {
        Estimate one = before.value();
        Estimate other = after.value();
        Ternary standing = switch (clause.says()) {
            case ROSE -> other.isAbove(one);
            case FELL -> other.isBelow(one);
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
        for (Evidence one : within(share, time.get())) {
            others.stream()
                    .filter(other -> one.form().isPresent()
                            && other.what().equals(one.what())
                            && !other.year().equals(one.year()))
                    .max(Comparator.comparing(other -> other.value().high()))
                    .ifPresent(other -> answers.add(compared(one, other, against(one, other))));
        }
        ClauseVerdict found = measured(share, "share", Figure.Unit.PERCENT);
        return found.and(
                answers.isEmpty()
                        ? ClauseVerdict.unknown("no figure of another year")
                        : ClauseVerdict.of(answers, "what is computed of each year is compared"));
    }

    /** More, or less, than each other country of the region; a country without a figure leaves it open. */
    ClauseVerdict extreme(Clause clause) {
        Country debtor = clause.get("debtor", Country.class);
        String region = clause.get("region", String.class);
        if (debtor.region().filter(region::equals).isEmpty()) {
            return ClauseVerdict.unknown(debtor.name() + " is not in " + region);
        }
        Map<String, Object> parts = new HashMap<>(clause.parts());
        parts.remove("region");
        Clause.Says says = clause.says() == Clause.Says.MOST ? Clause.Says.MORE : Clause.Says.LESS;
        return catalog.countries().stream()
                .filter(other -> other.region().filter(region::equals).isPresent() && !other.equals(debtor))
                .map(other -> compared(new Clause(says, parts, false, clause.past()).with("debtor2", other)))
                .reduce(ClauseVerdict::and)
                .orElseGet(() -> ClauseVerdict.unknown("no other country of " + region));
    }

    /**
     * More than is owed to each other creditor that has a series, and than the creditors without one can be owed; who
     * is not official has no figure, which leaves it open.
     */
    ClauseVerdict largest(Clause clause) {
        Optional<Span> time = clause.time();
        if (time.isEmpty() && clause.past()) {
            return ClauseVerdict.untested(WHICH_YEAR);
        }
        if (time.isPresent() && !time.get().isYear()) {
            return ClauseVerdict.untested("one year in place of \"" + time.get() + "\"");
        }
        Clause owed = new Clause(
                Clause.Says.OWED, clause.without("official").without("time").parts(), false, clause.past());
        Country debtor = clause.get("debtor", Country.class);
        Entity creditor = clause.get("creditor", Entity.class);
        Map<Integer, FigureEvidence.Others> others = new HashMap<>();
        List<Evidence> comparable = (time.isEmpty() ? evidence.of(owed, OptionalInt.empty()) : within(owed, time.get()))
                .stream()
                        .filter(one -> one.isOfTheSame()
                                && one.year().isPresent()
                                && !others.computeIfAbsent(
                                                one.year().getAsInt(), year -> evidence.others(debtor, creditor, year))
                                        .amounts()
                                        .isEmpty())
                        .toList();
        List<Evidence> own = time.isEmpty() ? latest(comparable) : comparable;
        if (own.isEmpty()) {
            return ClauseVerdict.unknown("no figure of it and of another creditor in one year");
        }
        List<LintAnswer> answers = new ArrayList<>();
        boolean isOpen = false;
        for (Evidence one : own) {
            FigureEvidence.Others beside = requireNonNull(others.get(one.year().getAsInt()));
            isOpen |= !beside.isWhole();
            beside.amounts().stream()
                    .max(Comparator.comparing((Evidence other) -> against(one, other) == Ternary.NO)
                            .thenComparing(other -> against(one, other) == Ternary.UNKNOWN)
                            .thenComparing(other -> other.value().high()))
                    .ifPresent(other -> answers.add(compared(one, other, against(one, other))));
        }
        ClauseVerdict found = ClauseVerdict.of(answers, time.isEmpty() ? taken(own) : "");
        if (isOpen) {
            found = found.and(ClauseVerdict.unknown("no total of the official creditors"));
        }
        return clause.parts().containsKey("official")
                ? found
                : found.and(ClauseVerdict.unknown("no figures of creditors that are not official"))
                        .withTruer(List.of(clause.with("official", "official")));
    }

    private static Ternary against(Evidence one, Evidence other) {
        return one.value().isAbove(other.possible());
    }

    private static LintAnswer compared(Evidence one, Evidence other, Ternary standing) {
        Set<Id> sources = new LinkedHashSet<>(one.sources());
        sources.addAll(other.sources());
        return new LintAnswer(
                one.what() + " against " + other.what(),
                one.text() + " against " + other.text(),
                one.when().map(DateInterval::toString).orElse(""),
                standing,
                List.copyOf(sources),
                Optional.empty());
    }

    ClauseVerdict compared(Clause clause) {
        Function<String, Clause> owed =
                debtor -> new Clause(Clause.Says.OWED, clause.without("debtor2").parts(), false, clause.past())
                        .with("debtor", clause.get(debtor, Country.class));
        Optional<Span> time = clause.time();
        if (time.isEmpty() && clause.past()) {
            return ClauseVerdict.untested(WHICH_YEAR);
        }
        if (time.filter(span -> span.relation() != Span.Relation.IN && span.relation() != Span.Relation.END_OF)
                .isPresent()) {
            return ClauseVerdict.untested("one year in place of \"" + time.get() + "\"");
        }
        Function<Clause, List<Evidence>> figures =
                one -> time.isEmpty() ? latest(evidence.of(one, OptionalInt.empty())) : within(one, time.get());
        List<LintAnswer> answers = new ArrayList<>();
        for (Evidence one : figures.apply(owed.apply("debtor"))) {
            for (Evidence other : figures.apply(owed.apply("debtor2"))) {
                if (one.group().equals(other.group())
                        && one.group().contains(",")
                        && one.year().equals(other.year())) {
                    Ternary above = one.value().isAbove(other.value());
                    answers.add(compared(
                            one,
                            other,
                            clause.says() == Clause.Says.MORE
                                    ? above
                                    : one.value().isBelow(other.value())));
                }
            }
        }
        return answers.isEmpty()
                ? ClauseVerdict.unknown("no figure of one measure and year for both")
                : ClauseVerdict.of(answers, "");
    }
}
