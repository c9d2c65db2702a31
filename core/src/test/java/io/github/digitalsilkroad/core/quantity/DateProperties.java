package io.github.digitalsilkroad.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.testkit.Samples;
import io.github.digitalsilkroad.testkit.Seeds;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of {@link PartialDate} and {@link DateInterval}, against the days that they can mean. */
class DateProperties {

    @Property(seed = Seeds.FIXED)
    void parseReadsWhatADatePrints(@ForAll("dates") PartialDate date) {
        assertThat(PartialDate.parse(date.toString())).isEqualTo(date).hasSameHashCodeAs(date);
    }

    @Property(seed = Seeds.FIXED)
    void parseReadsWhatAPeriodPrints(@ForAll("periods") DateInterval period) {
        assertThat(DateInterval.parse(period.toString())).isEqualTo(period).hasSameHashCodeAs(period);
    }

    @Property(seed = Seeds.FIXED)
    void equalDatesPrintAlikeAndSortAlike(@ForAll("dates") PartialDate left, @ForAll("dates") PartialDate right) {
        boolean equal = left.equals(right);
        assertThat(left.toString().equals(right.toString())).isEqualTo(equal);
        assertThat(PartialDate.chronological().compare(left, right) == 0).isEqualTo(equal);
    }

    @Property(seed = Seeds.FIXED)
    void beforeAndAfterNeverBothHold(@ForAll("dates") PartialDate left, @ForAll("dates") PartialDate right) {
        Ternary before = left.isBefore(right);
        assertThat(right.isAfter(left)).isEqualTo(before);
        if (before == Ternary.YES) {
            assertThat(left.isAfter(right)).isEqualTo(Ternary.NO);
            assertThat(left.overlaps(right)).isFalse();
        }
    }

    /** Days near 2019 stand for the dates; a verdict must hold for every pair of days that the two dates can mean. */
    @Property(seed = Seeds.FIXED)
    void beforeHoldsForEveryPairOfDays(
            @ForAll("dates") PartialDate left,
            @ForAll("dates") PartialDate right,
            @ForAll("days") LocalDate leftDay,
            @ForAll("days") LocalDate rightDay) {
        if (means(left, leftDay) && means(right, rightDay)) {
            Ternary before = left.isBefore(right);
            assertThat(before).isNotEqualTo(leftDay.isBefore(rightDay) ? Ternary.NO : Ternary.YES);
            if (leftDay.equals(rightDay)) {
                assertThat(left.overlaps(right)).isTrue();
            }
        }
    }

    @Property(seed = Seeds.FIXED)
    void hullLeavesPossibleWhatEitherDateDoesAndStartsAndEndsWithThem(
            @ForAll("dates") PartialDate left, @ForAll("dates") PartialDate right) {
        PartialDate hull = left.hull(right);
        assertThat(right.hull(left)).isEqualTo(hull);
        assertThat(hull.hull(left)).isEqualTo(hull);
        assertThat(hull.earliest())
                .isEqualTo(left.earliest().isBefore(right.earliest()) ? left.earliest() : right.earliest());
        assertThat(hull.latest()).isEqualTo(left.latest().isAfter(right.latest()) ? left.latest() : right.latest());
    }

    @Property(seed = Seeds.FIXED)
    void containmentHoldsForEveryReading(
            @ForAll("periods") DateInterval period,
            @ForAll("readings") LocalDate[] reading,
            @ForAll("days") LocalDate day) {
        if (isReading(period, reading)) {
            boolean contains = !day.isBefore(reading[0]) && !day.isAfter(reading[1]);
            assertThat(period.contains(day)).isNotEqualTo(contains ? Ternary.NO : Ternary.YES);
        }
    }

    @Property(seed = Seeds.FIXED)
    void overlapHoldsForEveryReading(
            @ForAll("periods") DateInterval left,
            @ForAll("periods") DateInterval right,
            @ForAll("readings") LocalDate[] leftReading,
            @ForAll("readings") LocalDate[] rightReading) {
        assertThat(left.overlaps(right)).isEqualTo(right.overlaps(left));
        if (isReading(left, leftReading) && isReading(right, rightReading)) {
            boolean overlaps = !leftReading[1].isBefore(rightReading[0]) && !rightReading[1].isBefore(leftReading[0]);
            assertThat(left.overlaps(right)).isNotEqualTo(overlaps ? Ternary.NO : Ternary.YES);
        }
    }

    @Property(seed = Seeds.FIXED)
    void containsADateJustAsItContainsItsDays(
            @ForAll("periods") DateInterval period, @ForAll("dates") PartialDate date) {
        Ternary verdict = period.contains(date);
        if (!date.isUnstated()) {
            boolean first = period.contains(date.earliest()) == Ternary.YES;
            boolean last = period.contains(date.latest()) == Ternary.YES;
            assertThat(verdict == Ternary.YES).isEqualTo(first && last);
            assertThat(verdict == Ternary.NO).isEqualTo(period.overlaps(DateInterval.of(date)) == Ternary.NO);
        }
    }

    private static boolean means(PartialDate date, LocalDate day) {
        return !day.isBefore(date.earliest()) && !day.isAfter(date.latest());
    }

    /** Whether the days from {@code reading[0]} to {@code reading[1]} are one way to read the period. */
    private static boolean isReading(DateInterval period, LocalDate[] reading) {
        Optional<PartialDate> start = period.start();
        Optional<PartialDate> end = period.end();
        if (period.isDate() && start.isPresent() && isWhole(start.get())) {
            return reading[0].equals(start.get().earliest())
                    && reading[1].equals(start.get().latest());
        }
        boolean starts = start.isPresent() ? means(start.get(), reading[0]) : reading[0].getYear() == 1;
        boolean ends = end.isPresent() ? means(end.get(), reading[1]) : reading[1].getYear() == 9998;
        return starts && ends;
    }

    private static boolean isWhole(PartialDate date) {
        return date.year().isPresent() && date.toString().charAt(0) != '[';
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Samples.days();
    }

    @Provide
    Arbitrary<LocalDate[]> readings() {
        Arbitrary<LocalDate> starts = Arbitraries.oneOf(
                days(), days().map(day -> day.withDayOfYear(1)), Arbitraries.just(LocalDate.of(1, 1, 1)));
        Arbitrary<LocalDate> ends = Arbitraries.oneOf(
                days(),
                days().map(day -> day.withDayOfYear(day.lengthOfYear())),
                Arbitraries.just(LocalDate.of(9998, 1, 1)));
        return Combinators.combine(starts, ends)
                .as((start, end) -> new LocalDate[] {start, end})
                .filter(reading -> !reading[1].isBefore(reading[0]));
    }

    @Provide
    Arbitrary<PartialDate> dates() {
        return Samples.dates();
    }

    @Provide
    Arbitrary<DateInterval> periods() {
        return Samples.periods();
    }
}
