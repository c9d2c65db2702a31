package io.github.digitalsilkroad.testkit;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.evidence.Revision;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * What a law is tried with, as arbitraries of jqwik: numbers, dates, claims, facts, catalogs and lenses as sources and
 * users state them, with enough odd ones among them to try the corners. {@link Laws} has laws to try.
 */
public final class Samples {

    private Samples() {}

    /**
     * Numbers as sources print them.
     *
     * @return decimals of a few digits, small integers and, now and then, any double up to 1e60 in size; never
     *     negative zero
     */
    public static Arbitrary<Double> numbers() {
        Arbitrary<Double> integers = Arbitraries.integers().between(-20, 20).map(Integer::doubleValue);
        Arbitrary<Double> decimals = Combinators.combine(
                        Arbitraries.longs().between(-9_999_999, 9_999_999),
                        Arbitraries.integers().between(-9, 5))
                .as((digits, power) -> BigDecimal.valueOf(digits, -power).doubleValue());
        Arbitrary<Double> odd = Arbitraries.doubles().between(-1e60, 1e60).map(Samples::withoutNegativeZero);
        Arbitrary<Double> corners = Arbitraries.of(0.0, 1.0, -1.0);
        return Arbitraries.frequencyOf(
                Tuple.of(2, corners), Tuple.of(3, integers), Tuple.of(5, decimals), Tuple.of(1, odd));
    }

    private static double withoutNegativeZero(double value) {
        return value + 0.0;
    }

    /**
     * What a source may state of a number.
     *
     * @return estimates of each wording: exact, about, bounded on one or both sides, with open and closed ends, with
     *     and without a best value, and unknown
     */
    public static Arbitrary<Estimate> estimates() {
        Arbitrary<Double> numbers = numbers();
        Arbitrary<Estimate> ranges = Combinators.combine(
                        numbers, numbers, Arbitraries.integers().between(0, 7))
                .as(Samples::range);
        return Arbitraries.oneOf(
                numbers.map(Estimate::exactly),
                numbers.filter(value -> value != 0).map(Estimate::about),
                numbers.map(Estimate::moreThan),
                numbers.map(Estimate::atLeast),
                numbers.map(Estimate::lessThan),
                numbers.map(Estimate::atMost),
                ranges,
                Arbitraries.just(Estimate.unknown()));
    }

    /**
     * What may be known of a number.
     *
     * @return {@link #estimates()}, and estimates bounded on one side with a best value, such as a hull of claims may
     *     have
     */
    public static Arbitrary<Estimate> anyEstimates() {
        Arbitrary<Double> numbers = numbers();
        return Arbitraries.oneOf(
                estimates(),
                estimates(),
                numbers.map(number -> Estimate.unknown().withBest(number)),
                numbers.map(
                        number -> Estimate.atLeast(number - Math.abs(number)).withBest(number)),
                numbers.map(number -> Estimate.lessThan(number + Math.max(1, Math.abs(number)))
                        .withBest(number)));
    }

    /** Bit 0: low end open; bit 1: high end open; bit 2: with a best value. */
    private static Estimate range(double one, double other, int kind) {
        double low = Math.min(one, other);
        double high = Math.max(one, other);
        if (low == high) {
            return Estimate.between(low, high);
        }
        Estimate range = Estimate.interval(low, (kind & 1) != 0, high, (kind & 2) != 0);
        double middle = range.midpoint();
        return (kind & 4) != 0 && range.contains(middle) ? range.withBest(middle) : range;
    }

    /**
     * What may be known of a number that cannot be negative.
     *
     * @return estimates whose bounds are 0 or more
     */
    public static Arbitrary<Estimate> amounts() {
        return anyEstimates()
                .filter(estimate -> estimate.high() > 0 || (estimate.high() == 0 && !estimate.isHighOpen()))
                .map(estimate -> estimate.within(0, Double.POSITIVE_INFINITY));
    }

    /**
     * A value inside an estimate.
     *
     * @param estimate the estimate
     * @param where where to choose it, 0 to 1: at 0 the low end, at 1 the high end
     * @return a number that the estimate contains
     */
    public static double pointIn(Estimate estimate, double where) {
        double point = somewhere(estimate, where);
        if (estimate.contains(point)) {
            return point;
        }
        double inside = estimate.low() > Double.NEGATIVE_INFINITY
                ? Math.nextUp(estimate.low())
                : Math.nextDown(estimate.high());
        return estimate.contains(inside) ? inside : estimate.best().orElse(estimate.midpoint());
    }

    private static double somewhere(Estimate estimate, double where) {
        if (estimate.isBounded()) {
            return where == 1 ? estimate.high() : estimate.low() + where * (estimate.high() - estimate.low());
        }
        double reach = where / (1.0001 - where);
        if (estimate.isEntire()) {
            return where < 0.5 ? -reach : reach * 1000;
        }
        return estimate.low() == Double.NEGATIVE_INFINITY ? estimate.high() - reach : estimate.low() + reach;
    }

    /**
     * Where a point is chosen.
     *
     * @return numbers from 0 to 1, both ends and the middle often among them
     */
    public static Arbitrary<Double> places() {
        return Arbitraries.oneOf(
                Arbitraries.of(0.0, 0.5, 1.0), Arbitraries.doubles().between(0, 1));
    }

    /**
     * Days from the end of 2017 to the spring of 2022.
     *
     * @return days
     */
    public static Arbitrary<LocalDate> days() {
        return Arbitraries.integers()
                .between(-400, 1200)
                .map(offset -> LocalDate.of(2019, 1, 1).plusDays(offset));
    }

    /**
     * Dates as sources state them.
     *
     * @return days, months, years, decades and centuries, with and without a qualifier of EDTF, spans of two of them,
     *     dates without a start, and the unstated date
     */
    public static Arbitrary<PartialDate> dates() {
        Arbitrary<String> text = Arbitraries.oneOf(
                days().map(LocalDate::toString),
                days().map(day -> day.toString().substring(0, 7)),
                days().map(day -> day.toString().substring(0, 4)),
                Arbitraries.of("201X", "202X", "19XX", "20XX", "0000", "9999-12-31"));
        Arbitrary<PartialDate> stated = Combinators.combine(text, Arbitraries.of("", "", "~", "?", "%"))
                .as((date, qualifier) -> PartialDate.parse(date + qualifier));
        Arbitrary<PartialDate> spans = Combinators.combine(stated, stated)
                .as((a, b) -> PartialDate.parse(
                        "[" + (b.latest().isBefore(a.earliest()) ? b + ".." + a : a + ".." + b) + "]"));
        Arbitrary<PartialDate> earlier = stated.map(date -> PartialDate.parse("[.." + date + "]"));
        return Arbitraries.frequencyOf(
                Tuple.of(8, stated),
                Tuple.of(2, spans),
                Tuple.of(1, earlier),
                Tuple.of(1, Arbitraries.just(PartialDate.unstated())));
    }

    /**
     * Periods; either end may be open.
     *
     * @return periods whose ends are {@link #dates()}
     */
    public static Arbitrary<DateInterval> periods() {
        Arbitrary<Optional<PartialDate>> ends = dates().optional(0.8);
        Arbitrary<DateInterval> intervals = Combinators.combine(ends, ends)
                .as((from, to) -> from.isPresent()
                                && to.isPresent()
                                && to.get().latest().isBefore(from.get().earliest())
                        ? DateInterval.of(to, from)
                        : DateInterval.of(from, to));
        return Arbitraries.oneOf(intervals, dates().map(DateInterval::of));
    }

    /**
     * Ways of reading claims that contradict each other.
     *
     * @return readings, those of {@link RandomCatalog#READINGS} among them
     */
    public static Arbitrary<Reading> readings() {
        return Arbitraries.of(RandomCatalog.READINGS);
    }

    /**
     * Claims of one type of value by {@link World#SOURCES}.
     *
     * @param <T> the type of the values
     * @param values the values that are claimed
     * @return claims with and without a value, a date, a revision and a second-hand basis
     */
    public static <T> Arbitrary<Claim<T>> claims(Arbitrary<T> values) {
        Arbitrary<Source> sources = Arbitraries.of(World.SOURCES);
        Arbitrary<Optional<String>> dates = Arbitraries.of("2015", "2018-03", "2019", "2016/2018", "../2017", "XXXX")
                .optional(0.6);
        Arbitrary<Optional<Revision>> revisions = Arbitraries.of(Revision.class).optional(0.2);
        return Combinators.combine(values, sources, dates, revisions, Arbitraries.of(Basis.class))
                .as(Samples::claim);
    }

    private static <T> Claim<T> claim(
            T value, Source source, Optional<String> date, Optional<Revision> revision, Basis basis) {
        Citation citation = Citation.of(source);
        Claim<T> claim =
                basis.hasValue() ? Claim.of(value, citation).basis(basis) : Claim.<T>withoutValue(basis, citation);
        Claim<T> dated = date.isPresent() ? claim.asOf(date.get()) : claim;
        return revision.isPresent() ? dated.revision(revision.get()) : dated;
    }

    /**
     * Catalogs of the same things with different claims.
     *
     * @return {@linkplain RandomCatalog random catalogs}, each with the country TJ, the system {@code system-0}, the
     *     financing {@code loan} and the law {@code cn-law}
     */
    public static Arbitrary<Catalog> catalogs() {
        return Arbitraries.longs().map(RandomCatalog::of);
    }

    /**
     * What sources claim of a system.
     *
     * @return facts of a deployment, from none to several claims of each property
     */
    public static Arbitrary<Facts> facts() {
        return catalogs().map(catalog -> catalog.deployment("system-0").facts());
    }

    /**
     * Ways to see a catalog.
     *
     * @return up to three of these after one another: as of a date, as known by a date, under a reading
     */
    public static Arbitrary<Lens> lenses() {
        Arbitrary<String> dates = Arbitraries.integers()
                .between(2012, 2027)
                .flatMap(year -> Arbitraries.of("", "-02", "-07", "-12").map(month -> year + month));
        Arbitrary<Lens> one = Arbitraries.oneOf(
                dates.map(Lens::asOf), dates.map(Lens::knownBy), readings().map(Lens::under));
        return one.list().ofMaxSize(3).map(Lens::of);
    }
}
