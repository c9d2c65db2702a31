package io.github.digitalsilkroad.lint;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Ternary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Checks which of several things is greater, and how many times as great. */
final class ComparisonChecks {

    /** How the names of parts end that stand for the other thing. */
    private static final String SECOND = "2";

    private final Catalog catalog;
    private final FigureEvidence evidence;
    private final FigureChecks figures;

    ComparisonChecks(Catalog catalog, FigureEvidence evidence, FigureChecks figures) {
        this.catalog = catalog;
        this.evidence = evidence;
        this.figures = figures;
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
            return ClauseVerdict.untested(FigureChecks.WHICH_YEAR);
        }
        if (time.isPresent() && !time.get().isYear()) {
            return ClauseVerdict.untested("one year in place of \"" + time.get() + "\"");
        }
        Clause owed = new Clause(
                Clause.Says.OWED, clause.without("official").without("time").parts(), false, clause.past());
        Country debtor = clause.get("debtor", Country.class);
        Entity creditor = clause.get("creditor", Entity.class);
        Map<Integer, SeriesEvidence.Others> others = new HashMap<>();
        List<Evidence> comparable = (time.isEmpty() ? evidence.of(owed, OptionalInt.empty()) : figures.at(owed, time))
                .stream()
                        .filter(one -> one.isOfTheSame()
                                && one.isIn(Figure.Unit.DOLLAR)
                                && one.year().isPresent()
                                && !others.computeIfAbsent(
                                                one.year().getAsInt(),
                                                year -> evidence.series.others(debtor, creditor, year))
                                        .amounts()
                                        .isEmpty())
                        .toList();
        List<Evidence> own = time.isEmpty() ? FigureChecks.latest(comparable) : comparable;
        if (own.isEmpty()) {
            return ClauseVerdict.unknown("no figure of it and of another creditor in one year");
        }
        List<LintAnswer> answers = new ArrayList<>();
        boolean isOpen = false;
        for (Evidence one : own) {
            SeriesEvidence.Others beside = requireNonNull(others.get(one.year().getAsInt()));
            isOpen |= !beside.isWhole();
            beside.amounts().stream()
                    .max(Comparator.comparing((Evidence other) -> against(one, other) == Ternary.NO)
                            .thenComparing(other -> against(one, other) == Ternary.UNKNOWN)
                            .thenComparing(other -> other.value().high()))
                    .ifPresent(other -> answers.add(compared(one, other)));
        }
        ClauseVerdict found = ClauseVerdict.of(answers, time.isEmpty() ? FigureChecks.taken(own) : "");
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

    /** Whether one is more than the other may be. */
    static LintAnswer compared(Evidence one, Evidence other) {
        return compared(one, other, against(one, other));
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

    /** More, or less, than another debtor owes; only figures of one measure and year are compared. */
    ClauseVerdict compared(Clause clause) {
        return pairs(
                clause,
                Clause.Says.OWED,
                (one, other) -> {
                    Ternary above = one.value().isAbove(other.value());
                    return compared(
                            one,
                            other,
                            clause.says() == Clause.Says.MORE
                                    ? above
                                    : one.value().isBelow(other.value()));
                },
                answers -> ClauseVerdict.of(answers, ""));
    }

    /** How many times as much one thing is, or as many it has, as another. */
    ClauseVerdict times(Clause clause) {
        Clause.Says says = clause.says() == Clause.Says.CAMERAS_TIMES ? Clause.Says.CAMERAS : Clause.Says.OWED;
        return pairs(
                clause,
                says,
                Evidence::over,
                ratios -> figures.judged(clause, "times", ratios, clause.time().isEmpty()));
    }

    /** Compares the figures of two statements: that of the first parts of a clause, and that of its second parts. */
    private <T> ClauseVerdict pairs(
            Clause clause,
            Clause.Says says,
            BiFunction<Evidence, Evidence, T> compare,
            Function<List<T>, ClauseVerdict> judge) {
        Optional<Span> time = clause.time();
        if (time.isEmpty() && clause.past()) {
            return ClauseVerdict.untested(FigureChecks.WHICH_YEAR);
        }
        if (time.filter(span -> !span.isOneTime()).isPresent()) {
            return ClauseVerdict.untested("one year in place of \"" + time.get() + "\"");
        }
        Map<String, Object> first = new TreeMap<>();
        Map<String, Object> second = new TreeMap<>();
        clause.parts().forEach((part, value) -> {
            if (part.endsWith(SECOND)) {
                second.put(part.substring(0, part.length() - SECOND.length()), value);
            } else if (says.possible().contains(part)) {
                first.put(part, value);
            }
        });
        first.forEach(second::putIfAbsent);
        List<T> found = new ArrayList<>();
        for (Evidence one : figures.at(new Clause(says, first, false, clause.past()), time)) {
            for (Evidence other : figures.at(new Clause(says, second, false, clause.past()), time)) {
                if (says == Clause.Says.CAMERAS || one.isOfOneMeasureAs(other)) {
                    found.add(compare.apply(one, other));
                }
            }
        }
        return found.isEmpty()
                ? ClauseVerdict.unknown("no figure of one measure and year for both")
                : judge.apply(found);
    }
}
