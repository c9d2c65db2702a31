package io.github.digitalsilkroad.lint;

import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Checks what a measure is in a year or a span; its latest figures are about the present. */
final class FigureChecks {

    static final String WHICH_YEAR = "the year in which it was so";

    static final String NO_BASIS = "no basis: what is counted here is rows";

    /** How many times, and things of one time, a note names. */
    private static final int MOST_NAMED = 4;

    private final FigureEvidence evidence;

    FigureChecks(FigureEvidence evidence) {
        this.evidence = evidence;
    }

    ClauseVerdict measured(Clause clause, String part) {
        Optional<Span> time = clause.time();
        if (time.isEmpty()) {
            return clause.past() ? ClauseVerdict.untested(WHICH_YEAR) : judged(clause, part, at(clause, time), true);
        }
        Span span = time.get();
        return switch (span.relation()) {
            case IN, END_OF, BY_END_OF -> judged(clause, part, at(clause, time), false);
            case BETWEEN, SINCE ->
                span.from().month().isPresent() || span.to().month().isPresent()
                        ? ClauseVerdict.untested("whole years in place of \"" + span + "\"")
                        : throughout(clause, part, span);
            default -> ClauseVerdict.untested("one year, or a span of years, in place of \"" + span + "\"");
        };
    }

    /**
     * The figures of a time, or the latest ones, in the currency of the clause. Of several countries together each sum
     * of one figure of each country is a figure.
     */
    List<Evidence> at(Clause clause, Optional<Span> time) {
        if (clause.parts().get("debtor") instanceof Together all) {
            return Evidence.sums(all.countries().stream()
                    .map(country -> at(clause.with("debtor", country), time))
                    .toList());
        }
        Figure.Unit unit = clause.find("money", Figure.class).map(Figure::unit).orElse(Figure.Unit.DOLLAR);
        Stream<Evidence> all =
                evidence
                        .of(
                                clause,
                                time.map(span -> OptionalInt.of(span.firstYear()))
                                        .orElse(OptionalInt.empty()))
                        .stream()
                        .filter(one -> one.isIn(unit));
        return time.map(Span::standing)
                .map(span -> all.filter(one -> one.isWithin(span)).toList())
                .orElseGet(() -> latest(all.toList()));
    }

    /** In each year of a span; what is paid is the sum of its years. */
    private ClauseVerdict throughout(Clause clause, String part, Span span) {
        boolean isOpen = span.relation() == Span.Relation.SINCE;
        int last = isOpen
                ? at(clause, Optional.empty()).stream()
                        .mapToInt(evidence -> evidence.year().orElse(0))
                        .max()
                        .orElse(span.firstYear())
                : span.lastYear();
        List<List<Evidence>> years = IntStream.rangeClosed(span.firstYear(), Math.max(last, span.firstYear()))
                .mapToObj(year -> at(clause, Optional.of(Span.in(year))))
                .toList();
        if (clause.says() == Clause.Says.PAID) {
            return judged(clause, part, paid(years, isOpen), false).withNote("taken as the sum of these years");
        }
        ClauseVerdict found = years.stream()
                .map(year -> judged(clause, part, year, false))
                .reduce(ClauseVerdict::and)
                .orElseThrow();
        List<String> without = IntStream.range(0, years.size())
                .filter(at -> years.get(at).isEmpty())
                .mapToObj(at -> String.valueOf(span.firstYear() + at))
                .toList();
        return without.isEmpty() || without.size() == years.size()
                ? found
                : found.withNote("no figure of it in " + some(without, " years"));
    }

    /** What was paid over several years by each measure: no more than a bound where a year has no figure. */
    private static List<Evidence> paid(List<List<Evidence>> years, boolean isOpen) {
        return years.stream()
                .flatMap(List::stream)
                .map(Evidence::group)
                .distinct()
                .flatMap(group -> {
                    List<List<Evidence>> known = years.stream()
                            .map(year -> year.stream()
                                    .filter(one -> one.group().equals(group))
                                    .toList())
                            .filter(year -> !year.isEmpty())
                            .toList();
                    boolean isWhole = known.size() == years.size() && !isOpen;
                    return Evidence.sums(known).stream().map(sum -> isWhole ? sum : sum.asLeast());
                })
                .toList();
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

    /**
     * What figures say of one. Of a basis that is said, only those on that basis, and others that contradict the figure
     * itself, say anything; without one on it the basis is not so.
     */
    ClauseVerdict judged(Clause clause, String part, List<Evidence> evidence, boolean isPresent) {
        Figure said = clause.get(part, Figure.class);
        Optional<String> notSo = notSo(said, evidence);
        if (notSo.isPresent()) {
            return ClauseVerdict.of(
                            evidence.stream()
                                    .map(one -> one.answer(one.standing(said)))
                                    .toList(),
                            notSo.get())
                    .with(truer(clause, part, evidence));
        }
        return compared(
                clause,
                part,
                evidence.stream()
                        .filter(one -> one.isOn(said) || one.standing(said.estimate()) == Ternary.NO)
                        .toList(),
                isPresent);
    }

    /** That no figure is on the basis that is said. */
    static Optional<String> notSo(Figure said, List<Evidence> evidence) {
        return evidence.isEmpty() || evidence.stream().anyMatch(one -> one.isOn(said))
                ? Optional.empty()
                : Optional.of(notSo(evidence.stream().map(Evidence::basis)));
    }

    /** That the bases are others than the one that is said. */
    static String notSo(Stream<String> bases) {
        return bases.distinct()
                .map(basis -> basis.isEmpty() ? "all stated" : basis)
                .collect(Collectors.joining(" or ", "not so: ", ""));
    }

    private static ClauseVerdict compared(Clause clause, String part, List<Evidence> evidence, boolean isPresent) {
        Figure said = clause.get(part, Figure.class);
        if (evidence.isEmpty()) {
            return ClauseVerdict.unknown("no figure of it" + said.unit().inOtherMoney()
                    + clause.time().map(time -> " " + time).orElse(""));
        }
        ClauseVerdict found = ClauseVerdict.of(answers(evidence, said.estimate()), isPresent ? taken(evidence) : "");
        Estimate widened = said.widened();
        if (found.truth() == Truth.FALSE
                && evidence.stream().anyMatch(one -> one.isNear(widened))
                && evidence.stream().allMatch(one -> one.isNear(widened) || one.standing(widened) != Ternary.NO)) {
            found = found.withTruth(Truth.NEARLY_TRUE);
        }
        return found.truth() == Truth.TRUE ? found : found.with(truer(clause, part, evidence));
    }

    /**
     * The dates of the figures that a sentence without a time is compared with, the newest first. Of several dates each
     * names its figures.
     */
    static String taken(List<Evidence> evidence) {
        Map<String, Set<String>> times = evidence.stream()
                .filter(one -> one.when().isPresent())
                .sorted(Evidence.byYear().reversed())
                .collect(Collectors.groupingBy(
                        one -> one.when().orElseThrow().toString(),
                        LinkedHashMap::new,
                        Collectors.mapping(Evidence::what, Collectors.toCollection(LinkedHashSet::new))));
        if (times.isEmpty()) {
            return "";
        }
        List<String> told = new ArrayList<>();
        times.forEach(
                (time, whats) -> told.add(times.size() == 1 ? time : time + " (" + some(List.copyOf(whats), "") + ")"));
        return "compared with the latest figures, of " + some(told, " dates");
    }

    /** Some words as a list; of a long one the first, and how many more of what there are. */
    private static String some(List<String> all, String of) {
        boolean isLong = all.size() > MOST_NAMED;
        int shown = (isLong ? MOST_NAMED : all.size()) - 1;
        String last = isLong ? all.size() - shown + " more" + of : all.get(shown);
        return shown == 0 ? last : String.join(", ", all.subList(0, shown)) + " and " + last;
    }

    private static List<LintAnswer> answers(List<Evidence> evidence, Estimate said) {
        return evidence.stream().map(one -> one.answer(one.standing(said))).toList();
    }

    /**
     * Statements that hold: each figure at its date, the newest one in its year, one that is no mere bound from below
     * first, then all figures together.
     */
    private static List<List<Clause>> truer(Clause clause, String part, List<Evidence> evidence) {
        Figure.Unit unit = clause.get(part, Figure.class).unit();
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
                .sorted(Comparator.comparing((Evidence one) -> one.value().high() == Double.POSITIVE_INFINITY)
                        .thenComparing(Evidence.byYear().reversed()))
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

    /** A figure that has no time of its own; an amount is compared with those of its currency. */
    ClauseVerdict once(Clause clause, List<Evidence> evidence, String part) {
        Figure.Unit unit = clause.get(part, Figure.class).unit();
        return judged(
                clause.without("time"),
                part,
                evidence.stream().filter(one -> one.isIn(unit)).toList(),
                false);
    }
}
