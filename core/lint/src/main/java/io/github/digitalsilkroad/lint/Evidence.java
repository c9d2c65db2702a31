package io.github.digitalsilkroad.lint;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Lists;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.score.Assessment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One figure of the data that a sentence can be compared with.
 *
 * @param what what it is of
 * @param group the measure: of the figures of one measure only the latest are about the present
 * @param value what is stated or computed
 * @param possible what the figure of the sentence may be by it: wider than the value where it is of a part alone
 * @param basis on what basis the value is, as text; empty if all is stated
 * @param text the value as text
 * @param currency the code of the currency that it is in; empty of what is no amount
 * @param when the day or year it holds for
 * @param sources who says so
 * @param form the readable form of a score
 */
record Evidence(
        String what,
        String group,
        Estimate value,
        Estimate possible,
        String basis,
        String text,
        String currency,
        Optional<DateInterval> when,
        List<Id> sources,
        Optional<String> form) {

    /** How many sums of one figure of each of several things are tried. */
    private static final int MOST_SUMS = 1_000;

    private static final int DIGITS = 4;

    /** The sources that an answer rests on. */
    static List<Id> sourcesOf(Assessment answer) {
        return answer.citations().stream()
                .map(citation -> citation.source().id())
                .distinct()
                .toList();
    }

    /** What sources state of a fact, of those that are heard. */
    static <T> List<Evidence> stated(Attested<T> fact, String what, String group, Predicate<? super Claim<T>> isHeard) {
        List<Evidence> all = new ArrayList<>();
        for (Claim<T> claim : fact.admitted()) {
            if (claim.value().orElse(null) instanceof Measurement<?> value && isHeard.test(claim)) {
                Estimate number = value.number();
                String basis = Basis.words(Set.of(claim.basis()));
                all.add(new Evidence(
                        what,
                        group,
                        number,
                        number,
                        basis,
                        value + Lines.afterComma(basis),
                        value.unit().isMoney() ? value.unit().code() : "",
                        claim.asOf(),
                        List.of(claim.source().id()),
                        Optional.empty()));
            }
        }
        return all;
    }

    /** The last year it is about: that of the day before, for the first day of a year. */
    OptionalInt year() {
        return when.flatMap(span -> span.end().or(span::start))
                .map(date ->
                        date.latest().minusDays(date.day().isPresent() ? 1 : 0).getYear())
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    /** The time as a sentence gives it; empty if it has none, or a span of years. */
    Optional<Span> span() {
        return when.filter(DateInterval::isDate)
                .flatMap(DateInterval::start)
                .filter(date -> date.year().isPresent() && date.equals(plain(date)))
                .map(date -> Span.of(form.isPresent() ? Span.Relation.END_OF : Span.Relation.IN, date));
    }

    private static PartialDate plain(PartialDate date) {
        int year = date.year().orElse(0);
        return date.day().isPresent()
                ? PartialDate.of(date.earliest())
                : date.month().isPresent() ? PartialDate.of(year, date.month().getAsInt()) : PartialDate.of(year);
    }

    /** The same figure of another group, as evidence on another range, of another time. */
    Evidence with(String group, Estimate possible, Optional<DateInterval> when) {
        return new Evidence(what, group, value, possible, basis, text, currency, when, sources, form);
    }

    /** The same figure as no more than a bound. */
    Evidence of(Estimate bound) {
        return new Evidence(what, group, bound, bound, basis, text, currency, when, sources, form);
    }

    /** Whether a figure of a unit can be compared with it: an amount only if it is in that currency. */
    boolean isIn(Figure.Unit unit) {
        return currency.isEmpty() || currency.equals(unit.code());
    }

    /** The same figure as a lower bound. */
    Evidence asLeast() {
        return of(least());
    }

    /** A figure of a part of the whole that is meant: of the whole it may be less. */
    Evidence orLess() {
        return with(group, value.hull(Estimate.exactly(0)), when);
    }

    /** From its least value on, and never below nothing. */
    Estimate least() {
        double low = Math.max(0, value.low());
        return value.isLowOpen() ? Estimate.moreThan(low) : Estimate.atLeast(low);
    }

    /**
     * The sums of one figure of each of several things; none if one of them has no figure, or there are too many to
     * try.
     */
    static List<Evidence> sums(List<List<Evidence>> each) {
        long number =
                each.stream().mapToLong(List::size).reduce(1, (all, some) -> Math.min(MOST_SUMS + 1L, all * some));
        return each.isEmpty() || number > MOST_SUMS
                ? List.of()
                : Lists.cartesianProduct(each).stream()
                        .map(some -> some.stream().reduce(Evidence::plus).orElseThrow())
                        .toList();
    }

    /** The two together. */
    Evidence plus(Evidence other) {
        Estimate sum = value.plus(other.value);
        return new Evidence(
                both(what, other.what),
                both(group, other.group),
                sum,
                possible.plus(other.possible),
                basis(Stream.of(this, other)),
                words(sum, currency) + Lines.afterComma(basis(Stream.of(this, other))),
                currency,
                year().orElse(0) < other.year().orElse(0) ? other.when : when,
                sources(other),
                Optional.empty());
    }

    /** A number that is computed, of a currency if it is money. */
    static String words(Estimate number, String currency) {
        return currency.isEmpty()
                ? number.describe(DIGITS)
                : Money.of(number, currency).toString();
    }

    private static String both(String one, String other) {
        return one.equals(other) ? one : one + " and " + other;
    }

    /** How many times the other it is. */
    Evidence over(Evidence other) {
        Estimate ratio = value.ratioTo(other.value);
        return new Evidence(
                what + " against " + other.what,
                group,
                ratio,
                possible.ratioTo(other.possible),
                basis(Stream.of(this, other)),
                text + " against " + other.text + ": " + ratio.describe(DIGITS) + " times",
                "",
                when,
                sources(other),
                Optional.empty());
    }

    private List<Id> sources(Evidence other) {
        return Stream.concat(sources.stream(), other.sources.stream())
                .distinct()
                .toList();
    }

    /** On what basis figures are together. */
    static String basis(Stream<Evidence> each) {
        return Basis.words(each.flatMap(one -> requireNonNull(Figure.BASES.get(one.basis), one.basis).stream())
                .collect(Collectors.toSet()));
    }

    /** Whether two figures are of one series of each thing and of one year, so that they can be compared. */
    boolean isOfOneMeasureAs(Evidence other) {
        return group.equals(other.group) && group.contains(",") && year().equals(other.year());
    }

    /** Whether it is about some day of a span; the first day of a year also stands for the end of the year before. */
    boolean isWithin(Span span) {
        if (when.isEmpty()) {
            return false;
        }
        LocalDate first = when.get().start().map(PartialDate::earliest).orElse(LocalDate.MIN);
        LocalDate last = when.get().end().map(PartialDate::latest).orElse(LocalDate.MAX);
        if (span.relation() == Span.Relation.IN
                && span.from().month().isPresent()
                && first.plusMonths(2).isBefore(last)) {
            return false;
        }
        boolean isNewYear = first.equals(last) && first.getDayOfYear() == 1;
        LocalDate from = isNewYear ? first.minusDays(1) : first;
        return span.last().filter(from::isAfter).isEmpty()
                && span.first().filter(last::isBefore).isEmpty();
    }

    /** Whether it is of the very thing that the sentence names, rather than of a part or a wider whole. */
    boolean isOfTheSame() {
        return value.equals(possible);
    }

    /**
     * Whether a figure holds by it. Of what is no less than a part, the figure of the part may be that of the whole,
     * but says nothing of a bound from above.
     */
    Ternary standing(Estimate said) {
        boolean isOfPart = possible.low() == value.low();
        boolean isIt = said.contains(value) && isOfPart && (isOfTheSame() || said.low() > Double.NEGATIVE_INFINITY);
        return isIt || said.contains(possible) ? Ternary.YES : said.overlaps(possible) ? Ternary.UNKNOWN : Ternary.NO;
    }

    /** Whether a figure holds by it, on the basis that is said, if any is. */
    Ternary standing(Figure said) {
        return isOn(said) ? standing(said.estimate()) : Ternary.NO;
    }

    /** Whether it is on the basis that a figure is said to be on; on any, if none is said. */
    boolean isOn(Figure said) {
        return said.basis().isEmpty() || said.basis().equals(basis);
    }

    /**
     * Whether a figure nearly holds by it: once widened, or, open to no side itself, as the very end of what is open.
     */
    boolean isNear(Estimate widened) {
        double end = Double.isInfinite(value.high()) ? value.low() : value.high();
        return standing(widened) == Ternary.YES || (!value.isBounded() && widened.isBounded() && widened.contains(end));
    }

    LintAnswer answer(Ternary standing) {
        return new LintAnswer(what, text, when.map(DateInterval::toString).orElse(""), standing, sources, form);
    }

    static Comparator<Evidence> byYear() {
        return Comparator.comparing(evidence -> evidence.year().orElse(0));
    }
}
