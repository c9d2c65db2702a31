package io.github.digitalsilkroad.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimateTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final double BLANK = Double.NaN;

    @Test
    void exactNumberIsItsOwnInterval() {
        Estimate estimate = Estimate.exactly(855);
        assertThat(estimate.low()).isEqualTo(855);
        assertThat(estimate.high()).isEqualTo(855);
        assertThat(estimate.best()).hasValue(855);
        assertThat(estimate.isExact()).isTrue();
        assertThat(estimate.isLowOpen()).isFalse();
        assertThat(estimate.isHighOpen()).isFalse();
        assertThat(estimate.qualifier()).isEqualTo(Qualifier.EXACT);
        assertThat(estimate.width()).isZero();
        assertThat(estimate.midpoint()).isEqualTo(855);
    }

    @Test
    void aboutMeansTenPercentToEitherSide() {
        Estimate estimate = Estimate.about(40);
        assertThat(estimate.low()).isEqualTo(40 - 40 * Estimate.ABOUT_TOLERANCE);
        assertThat(estimate.high()).isEqualTo(40 + 40 * Estimate.ABOUT_TOLERANCE);
        assertThat(estimate.best()).hasValue(40);
        assertThat(estimate.qualifier()).isEqualTo(Qualifier.ABOUT);
        assertThat(estimate.width()).isEqualTo(8);
        assertThat(Estimate.about(-40)).hasToString("about -40 (-44 to -36)");
        assertThat(Estimate.of(Qualifier.ABOUT, 40, 36, 44)).isEqualTo(estimate);
        assertThat(Estimate.about(0.29)).hasToString("about 0.29 (0.261-0.319)");
        assertThat(Estimate.about(1e-7 / 3).contains(1e-7 / 3)).isTrue();
    }

    @Test
    void oneSidedEstimatesLeaveOutTheirEndOrNot() {
        assertThat(Estimate.moreThan(855).contains(855)).isFalse();
        assertThat(Estimate.atLeast(855).contains(855)).isTrue();
        assertThat(Estimate.lessThan(10).contains(10)).isFalse();
        assertThat(Estimate.atMost(10).contains(10)).isTrue();
        assertThat(Estimate.moreThan(855).high()).isEqualTo(INFINITY);
        assertThat(Estimate.moreThan(855).isHighOpen()).isTrue();
        assertThat(Estimate.lessThan(10).low()).isEqualTo(-INFINITY);
        assertThat(Estimate.lessThan(10).isLowOpen()).isTrue();
        assertThat(Estimate.moreThan(855).isBounded()).isFalse();
        assertThat(Estimate.atMost(855).isBounded()).isFalse();
        assertThat(Estimate.moreThan(855).isEntire()).isFalse();
        assertThat(Estimate.moreThan(855).best()).isEmpty();
        assertThat(Estimate.moreThan(855).midpoint()).isNaN();
        assertThat(Estimate.moreThan(855).width()).isEqualTo(INFINITY);
    }

    @Test
    void unknownIsTheEntireLine() {
        assertThat(Estimate.unknown().isEntire()).isTrue();
        assertThat(Estimate.unknown().isBounded()).isFalse();
        assertThat(Estimate.unknown().contains(-1e300)).isTrue();
        assertThat(Estimate.unknown().contains(INFINITY)).isFalse();
        assertThat(Estimate.unknown().contains(-INFINITY)).isFalse();
        assertThat(Estimate.unknown().contains(BLANK)).isFalse();
        assertThat(Estimate.unknown().width()).isEqualTo(INFINITY);
        assertThat(Estimate.unknown().qualifier()).isEqualTo(Qualifier.RANGE);
    }

    @Test
    void rangeHasNoBestValueUnlessStated() {
        Estimate range = Estimate.between(275, 300);
        assertThat(range.best()).isEmpty();
        assertThat(range.midpoint()).isEqualTo(287.5);
        assertThat(range.withBest(280).best()).hasValue(280);
        assertThat(range.withBest(280).qualifier()).isEqualTo(Qualifier.RANGE);
        assertThat(Estimate.between(5, 5)).isEqualTo(Estimate.exactly(5));
        assertThat(Estimate.between(-1e308, 1.5e308).midpoint()).isEqualTo(0.25e308);
    }

    @Test
    void zeroHasNoSign() {
        assertThat(Estimate.exactly(-0.0)).isEqualTo(Estimate.exactly(0.0)).hasToString("0");
        assertThat(Estimate.atLeast(-0.0)).isEqualTo(Estimate.atLeast(0.0)).hasToString("at least 0");
        assertThat(Estimate.atMost(-0.0)).isEqualTo(Estimate.atMost(0.0)).hasSameHashCodeAs(Estimate.atMost(0.0));
        assertThat(Estimate.between(0, 5).times(-1))
                .isEqualTo(Estimate.between(-5, 0))
                .hasToString("-5 to 0");
        assertThat(Estimate.atLeast(-0.0)).hasSameHashCodeAs(Estimate.atLeast(0.0));
        assertThat(Estimate.between(-1, 5).withBest(-0.0))
                .isEqualTo(Estimate.between(-1, 5).withBest(0));
        assertThat(Estimate.exactly(0).times(-1)).isEqualTo(Estimate.exactly(0));
        assertThat(1 / Estimate.between(0, 5).times(-1).high()).isPositive();
        assertThat(1 / Estimate.between(-5, 0).times(-1).low()).isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "exact, 855, -, -, 855",
                "exact, 855, 855, 855, 855",
                "about, 40, -, -, about 40 (36-44)",
                "about, 40, 35, 50, about 40 (35-50)",
                "about, 40, 35, -, about 40 (35-44)",
                "about, 40, -, 50, about 40 (36-50)",
                "at_least, 5, -, -, at least 5",
                "at_least, -, 5, -, at least 5",
                "at_least, 5, 5, 20, at least 5 (5-20)",
                "more_than, 855, -, -, more than 855",
                "more_than, 855, -, 900, more than 855 (more than 855 and at most 900)",
                "at_most, 12, -, -, at most 12",
                "at_most, -, 0, 12, at most 12 (0-12)",
                "less_than, 10, -, -, less than 10",
                "less_than, 10, 0, -, less than 10 (at least 0 and less than 10)",
                "range, -, 275, 300, 275-300",
                "range, 280, 275, 300, 275-300 (best 280)",
                "range, -, 5, 5, 5"
            })
    void rowsOfTheLedgerBecomeEstimates(String qualifier, Double value, Double low, Double high, String text) {
        Estimate estimate = Estimate.of(Qualifier.parse(qualifier), orBlank(value), orBlank(low), orBlank(high));
        assertThat(estimate).hasToString(text);
        assertThat(Estimate.parse(text)).isEqualTo(estimate);
    }

    private static double orBlank(Double cell) {
        return cell == null ? BLANK : cell;
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "exact|-|-|-|NaN: an exact value must be a finite number",
                "exact|-|4|-|NaN: an exact value must be a finite number",
                "exact|5|4|-|exact 5: states other bounds, low 4; a value with bounds is a range or about",
                "exact|5|-|6|exact 5: states other bounds, high 6; a value with bounds is a range or about",
                "exact|5|4|6|exact 5: states other bounds, low 4, high 6; a value with bounds is a range or about",
                "about|-|1|2|NaN: the value of \"about\" must be a finite number",
                "about|0|-|-|about 0: ten percent of zero is no width; state the bounds",
                "about|5|5|5|about 5: bounds that leave one value make it exact",
                "about|40|45|50|40: lies outside its own bounds, 45 to 50",
                "about|40|30|35|40: lies outside its own bounds, 30 to 35",
                "at_least|-|-|9|NaN: the bound of \"at least\" must be a finite number",
                "at_least|5|4|-|at least 5: states another bound, low 4",
                "more_than|5|6|9|more than 5: states another bound, low 6, high 9",
                "at_least|5|-|4|range 5 to 4: the low end cannot exceed the high end",
                "more_than|5|-|5|range 5 to 5: holds no number when an end is left out",
                "at_most|5|-|4|at most 5: states another bound, high 4",
                "less_than|-|1|-|NaN: the bound of \"less than\" must be a finite number",
                "range|-|5|-|NaN: the high end of a range must be a finite number",
                "range|-|-|5|NaN: the low end of a range must be a finite number",
                "range|-|300|275|range 300 to 275: the low end cannot exceed the high end",
                "range|7|1|5|7: lies outside its own bounds, 1 to 5"
            })
    void rowsThatContradictThemselvesAreRefused(
            String qualifier, Double value, Double low, Double high, String message) {
        assertThatThrownBy(() -> Estimate.of(Qualifier.parse(qualifier), orBlank(value), orBlank(low), orBlank(high)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void numbersThatAreNoneAreRefused() {
        assertRefused(() -> Estimate.exactly(BLANK), "NaN: an exact value must be a finite number");
        assertRefused(() -> Estimate.exactly(INFINITY), "Infinity: an exact value must be a finite number");
        assertRefused(() -> Estimate.about(INFINITY), "Infinity: the value of \"about\" must be a finite number");
        assertRefused(() -> Estimate.moreThan(INFINITY), "Infinity: a lower bound must be a finite number");
        assertRefused(() -> Estimate.atLeast(BLANK), "NaN: a lower bound must be a finite number");
        assertRefused(() -> Estimate.lessThan(BLANK), "NaN: an upper bound must be a finite number");
        assertRefused(() -> Estimate.atMost(-INFINITY), "-Infinity: an upper bound must be a finite number");
        assertRefused(() -> Estimate.between(BLANK, 1), "NaN: the low end of a range must be a finite number");
        assertRefused(() -> Estimate.between(1, INFINITY), "Infinity: the high end of a range must be a finite number");
        assertRefused(() -> Estimate.between(2, 1), "range 2 to 1: the low end cannot exceed the high end");
        assertRefused(() -> Estimate.exactly(1).times(BLANK), "NaN: a factor must be a finite number");
        assertRefused(
                () -> Estimate.interval(BLANK, false, 1, false), "NaN to 1.0: an end of a range must be a number");
        assertRefused(
                () -> Estimate.interval(INFINITY, true, INFINITY, true),
                "range unbounded to unbounded: holds no number when an end is left out");
        assertRefused(
                () -> Estimate.interval(3, false, 3, true), "range 3 to 3: holds no number when an end is left out");
        assertRefused(
                () -> Estimate.computed(Qualifier.RANGE, BLANK, 3, false, 2, false),
                "range 3 to 2: the low end cannot exceed the high end");
        assertRefused(() -> Estimate.between(1, 2).withBest(3), "best value 3: must lie inside 1-2");
        assertRefused(() -> Estimate.between(1, 2).withBest(BLANK), "best value nothing: must lie inside 1-2");
        assertRefused(() -> Estimate.exactly(5).within(BLANK, 7), "5: lies outside nothing to 7");
        assertRefused(() -> Estimate.between(5, 6).within(0, BLANK), "5-6: lies outside 0 to nothing");
        assertRefused(() -> Estimate.exactly(5).within(7, INFINITY), "5: lies outside 7 to unbounded");
        assertRefused(() -> Estimate.lessThan(0).within(0, 1), "less than 0: lies outside 0 to 1");
        assertRefused(() -> Estimate.moreThan(1).within(0, 1), "more than 1: lies outside 0 to 1");
        assertRefused(() -> Estimate.exactly(1).describe(0), "0 significant digits: must be 1 to 17");
        assertRefused(() -> Estimate.exactly(1).describe(18), "18 significant digits: must be 1 to 17");
    }

    private static void assertRefused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void infiniteEndsAreOpen() {
        Estimate half = Estimate.interval(3, false, INFINITY, false);
        assertThat(half).isEqualTo(Estimate.atLeast(3));
        assertThat(Estimate.interval(-INFINITY, false, 3, true)).isEqualTo(Estimate.lessThan(3));
        assertThat(Estimate.interval(-INFINITY, false, INFINITY, false)).isEqualTo(Estimate.unknown());
    }

    @Test
    void containmentRespectsOpenEnds() {
        Estimate open = Estimate.interval(1, true, 3, true);
        Estimate closed = Estimate.between(1, 3);
        assertThat(closed.contains(open)).isTrue();
        assertThat(open.contains(closed)).isFalse();
        assertThat(open.contains(open)).isTrue();
        assertThat(Estimate.interval(1, true, 3, false).contains(closed)).isFalse();
        assertThat(Estimate.interval(1, false, 3, true).contains(closed)).isFalse();
        assertThat(closed.contains(Estimate.between(1, 4))).isFalse();
        assertThat(closed.contains(Estimate.between(0, 3))).isFalse();
        assertThat(Estimate.unknown().contains(closed)).isTrue();
    }

    @Test
    void estimatesThatTouchOverlapOnlyInAClosedEnd() {
        Estimate upTo = Estimate.between(1, 3);
        assertThat(upTo.overlaps(Estimate.between(3, 5))).isTrue();
        assertThat(upTo.overlaps(Estimate.moreThan(3))).isFalse();
        assertThat(Estimate.moreThan(3).overlaps(upTo)).isFalse();
        assertThat(Estimate.interval(1, false, 3, true).overlaps(Estimate.between(3, 5)))
                .isFalse();
        assertThat(upTo.intersection(Estimate.between(3, 5))).contains(Estimate.exactly(3));
        assertThat(upTo.intersection(Estimate.moreThan(3))).isEmpty();
    }

    @Test
    void hullIsWhatDisagreeingSourcesLeave() {
        assertThat(Estimate.exactly(20).hull(Estimate.exactly(60))).isEqualTo(Estimate.between(20, 60));
        assertThat(Estimate.exactly(855).hull(Estimate.moreThan(855))).isEqualTo(Estimate.atLeast(855));
        assertThat(Estimate.about(40).hull(Estimate.exactly(40))).isEqualTo(Estimate.about(40));
        assertThat(Estimate.about(40).hull(Estimate.about(50)).best()).isEmpty();
        assertThat(Estimate.lessThan(5).hull(Estimate.moreThan(3))).isEqualTo(Estimate.unknown());
    }

    @Test
    void intersectionKeepsABestValueThatBothAllow() {
        assertThat(Estimate.about(40).intersection(Estimate.atLeast(38))).hasValueSatisfying(both -> {
            assertThat(both.best()).hasValue(40);
            assertThat(both.low()).isEqualTo(38);
        });
        assertThat(Estimate.atLeast(41).intersection(Estimate.about(40)))
                .hasValueSatisfying(both -> assertThat(both.best()).isEmpty());
        assertThat(Estimate.about(40).intersection(Estimate.about(42)))
                .hasValueSatisfying(both -> assertThat(both.best()).isEmpty());
        assertThat(Estimate.moreThan(1).intersection(Estimate.about(42)))
                .hasValueSatisfying(both -> assertThat(both.best()).hasValue(42));
    }

    @Test
    void comparisonAnswersUnknownWhereValuesDiffer() {
        assertThat(Estimate.moreThan(855).isAbove(855)).isEqualTo(Ternary.YES);
        assertThat(Estimate.atLeast(855).isAbove(855)).isEqualTo(Ternary.UNKNOWN);
        assertThat(Estimate.exactly(855).isAbove(855)).isEqualTo(Ternary.NO);
        assertThat(Estimate.lessThan(10).isBelow(10)).isEqualTo(Ternary.YES);
        assertThat(Estimate.atMost(10).isBelow(10)).isEqualTo(Ternary.UNKNOWN);
        assertThat(Estimate.exactly(10).isBelow(10)).isEqualTo(Ternary.NO);
        assertThat(Estimate.about(40).isAbove(Estimate.exactly(30))).isEqualTo(Ternary.YES);
        assertThat(Estimate.about(40).isAbove(Estimate.exactly(40))).isEqualTo(Ternary.UNKNOWN);
        assertThat(Estimate.about(40).isAbove(Estimate.exactly(44))).isEqualTo(Ternary.NO);
        assertThat(Estimate.about(40).isBelow(Estimate.moreThan(44))).isEqualTo(Ternary.YES);
        assertThat(Estimate.about(40).isBelow(Estimate.atLeast(44))).isEqualTo(Ternary.UNKNOWN);
        assertThat(Estimate.about(40).isBelow(Estimate.exactly(36))).isEqualTo(Ternary.NO);
        assertThat(Estimate.unknown().isAbove(0)).isEqualTo(Ternary.UNKNOWN);
    }

    @Test
    void withinKeepsTheWording() {
        Estimate most = Estimate.atMost(12).within(0, INFINITY);
        assertThat(most).hasToString("at most 12 (0-12)");
        assertThat(most.qualifier()).isEqualTo(Qualifier.AT_MOST);
        assertThat(Estimate.about(95).within(0, 100)).hasToString("about 95 (85.5-100)");
        assertThat(Estimate.about(95).within(96, 100)).hasToString("96-100");
        assertThat(Estimate.between(3, 5).within(5, 10)).isEqualTo(Estimate.exactly(5));
        assertThat(Estimate.moreThan(5).within(0, INFINITY)).isEqualTo(Estimate.moreThan(5));
        assertThat(Estimate.moreThan(5).within(5, 10)).hasToString("more than 5 (more than 5 and at most 10)");
        assertThat(Estimate.lessThan(10).within(5, 10)).hasToString("less than 10 (at least 5 and less than 10)");
        assertThat(Estimate.unknown().within(0, INFINITY)).isEqualTo(Estimate.atLeast(0));
        assertThat(Estimate.unknown().within(0, 100)).isEqualTo(Estimate.between(0, 100));
    }

    @Test
    void describedNumbersLoseTheNoiseOfRounding() {
        assertThat(Estimate.exactly(20.9).dividedBy(Estimate.exactly(22)).describe(3))
                .isEqualTo("0.95");
        assertThat(Estimate.between(1, 2).dividedBy(Estimate.exactly(3)).describe(3))
                .isEqualTo("0.333-0.667");
        assertThat(Estimate.exactly(1e9).dividedBy(Estimate.exactly(7)).describe(3))
                .isEqualTo("143,000,000");
        assertThat(Estimate.between(1, Math.nextUp(1.0)).describe(3)).isEqualTo("1");
        assertThat(Estimate.exactly(0.1).describe(17)).isEqualTo("0.1");
        assertThat(Estimate.about(40).describe(1)).isEqualTo("about 40 (36-44)");
        assertThat(Estimate.moreThan(12345).describe(2)).isEqualTo("more than 12,000");
        assertThat(Estimate.unknown().describe(3)).isEqualTo("unknown");
        assertThat(Estimate.between(1.0001, 1.0002).describe(2)).isEqualTo("1.0001-1.0002");
    }

    @Test
    void describedBoundsAreRoundedOutward() {
        assertThat(Estimate.atLeast(26.55).describe(2)).isEqualTo("at least 26");
        assertThat(Estimate.atMost(26.45).describe(2)).isEqualTo("at most 27");
        assertThat(Estimate.between(26.55, 94.35).describe(2)).isEqualTo("26-95");
        assertThat(Estimate.lessThan(-26.45).describe(2)).isEqualTo("less than -26");
        assertThat(Estimate.about(26.55).describe(3)).isEqualTo("about 26.6 (23.8-29.3)");
        assertThat(Estimate.exactly(26.55).describe(2)).isEqualTo("27");
        assertThat(Estimate.between(26.551, 26.552).describe(2)).isEqualTo("26.551-26.552");
        assertThat(Estimate.between(36.00000000000001, 44.00000000000001).describe(3))
                .isEqualTo("36-44");
    }

    @Test
    void theGreatestNumbersAreDescribed() {
        assertThat(Estimate.exactly(Double.MAX_VALUE).describe(3)).isEqualTo("1.79E308");
        assertThat(Estimate.atMost(Double.MAX_VALUE).describe(3)).isEqualTo("at most 1.7976931348623157E308");
        assertThat(Estimate.atLeast(-Double.MAX_VALUE).describe(3)).isEqualTo("at least -1.7976931348623157E308");
    }

    @Test
    void describedBestValueStaysInsideOpenEnds() {
        assertThat(Estimate.between(10, 20).withBest(10.4).describe(2)).isEqualTo("10-20 (best 10)");
        assertThat(Estimate.interval(10, true, 20, false).withBest(10.4).describe(2))
                .isEqualTo("more than 10 and at most 20 (best 10.4)");
        assertThat(Estimate.interval(10, false, 20, true).withBest(19.6).describe(2))
                .isEqualTo("at least 10 and less than 20 (best 19.6)");
    }

    @Test
    void equalityLooksAtEndsBestValueAndWording() {
        Estimate range = Estimate.between(36, 44);
        assertThat(range).isNotEqualTo(Estimate.about(40));
        assertThat(range).isNotEqualTo(range.withBest(40));
        assertThat(range).isNotEqualTo(Estimate.interval(36, true, 44, false));
        assertThat(range).isNotEqualTo(Estimate.between(36, 45));
        assertThat(range).isNotEqualTo(Estimate.between(35, 44));
        assertThat(range).isEqualTo(Estimate.between(36, 44)).hasSameHashCodeAs(Estimate.between(36, 44));
        assertThat(List.of(range, Estimate.about(40), Estimate.exactly(40), Estimate.atLeast(36)))
                .extracting(Object::hashCode)
                .doesNotHaveDuplicates();
    }
}
