package io.github.digitalsilkroad.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimateArithmeticTest {
    @Test
    void loanAndOwnFundsOfDushanbeAreExactlyTheCost() {
        Estimate cost = Estimate.exactly(20.9e6).plus(Estimate.exactly(1.1e6));
        assertThat(cost).isEqualTo(Estimate.exactly(22e6));
        assertThat(cost.isExact()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0.09, 0.01, 0.1", "0.1, 0.2, 0.3", "0.3, -0.1, 0.2", "20.9, 1.1, 22", "1E-9, 1E-9, 0.000000002"})
    void exactDecimalsAddUpExactly(double one, double other, String sum) {
        Estimate a = Estimate.exactly(one);
        Estimate b = Estimate.exactly(other);
        assertThat(a.plus(b)).isEqualTo(Estimate.parse(sum)).hasToString(sum);
        assertThat(a.minus(b.negated())).isEqualTo(a.plus(b));
        assertThat(Estimate.sum(List.of(b, a))).isEqualTo(a.plus(b));
        assertThat(a.plus(b).isExact()).isTrue();
    }

    /**
     * Every range of hundredths around a number contains what the number itself gives, and ends where a range should.
     */
    @Test
    void endsAreTheDecimalsThatExactNumbersGive() {
        assertThat(Estimate.between(14.87, 15.79).minus(Estimate.exactly(14.75)))
                .hasToString("0.12-1.04");
        for (int hundredths = -999; hundredths < 1_000; hundredths++) {
            Estimate low = Estimate.exactly(hundredths / 100.0);
            Estimate high = Estimate.exactly((hundredths + 92) / 100.0);
            for (double other : new double[] {14.75, 0.07, 3, 0.3}) {
                Estimate less = Estimate.exactly(other);
                assertThat(Estimate.between(low.low(), high.low()).minus(less))
                        .isEqualTo(Estimate.between(
                                low.minus(less).low(), high.minus(less).high()));
            }
        }
    }

    @Test
    void exactDecimalsMultiplyAndDivideExactlyWhereTheResultHasFewDigits() {
        assertThat(Estimate.exactly(0.1).times(3)).hasToString("0.3");
        assertThat(Estimate.exactly(1.1).times(Estimate.exactly(1.1))).hasToString("1.21");
        assertThat(Estimate.exactly(0.3).dividedBy(Estimate.exactly(0.1))).hasToString("3");
        assertThat(Ratio.parse("44.1 % of GDP").number().dividedBy(Estimate.exactly(100)))
                .hasToString("0.441");
        assertThat(Estimate.exactly(1).dividedBy(Estimate.exactly(3)).isExact()).isFalse();
    }

    @Test
    void inexactQuotientIsTheTwoDoublesAroundIt() {
        Estimate third = Estimate.exactly(1).dividedBy(Estimate.exactly(3));
        assertThat(third.isExact()).isFalse();
        assertThat(third.qualifier()).isEqualTo(Qualifier.EXACT);
        assertThat(third.low()).isEqualTo(1.0 / 3);
        assertThat(third.high()).isEqualTo(Math.nextUp(1.0 / 3));
        assertThat(third.best()).hasValue(1.0 / 3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 | 3 | 5",
                "about 40 | 10 | about 50 (46-54)",
                "about 40 | about 60 | about 100 (90-110)",
                "275-300 | about 40 | 311-344",
                "275-300 (best 280) | about 40 | 311-344 (best 320)",
                "more than 855 | 45 | more than 900",
                "more than 855 | at least 5 | more than 860",
                "at least 5 | at least 3 | at least 8",
                "at least 5 (5-9) | at least 3 (3-4) | at least 8 (8-13)",
                "at most 5 | less than 3 | less than 8",
                "more than 5 | less than 3 | unknown",
                "unknown | 5 | unknown"
            })
    void sumsKeepTheWordingThatFits(String a, String b, String sum) {
        assertThat(Estimate.parse(a).plus(Estimate.parse(b))).isEqualTo(Estimate.parse(sum));
        assertThat(Estimate.sum(List.of(Estimate.parse(a), Estimate.parse(b)))).isEqualTo(Estimate.parse(sum));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5 | 3 | 2",
                "about 40 | about 40 | about 0 (-8 to 8)",
                "275-300 | 275-300 | -25 to 25",
                "10 | more than 3 | less than 7",
                "10 | at most 3 | at least 7",
                "more than 3 | at most 3 | more than 0",
                "at most 5 (0-5) | at most 2 (0-2) | -2 to 5",
                "unknown | unknown | unknown"
            })
    void differencesTreatOperandsAsIndependent(String a, String b, String difference) {
        assertThat(Estimate.parse(a).minus(Estimate.parse(b))).isEqualTo(Estimate.parse(difference));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 | 3 | 6",
                "about 40 | 2 | about 80 (72-88)",
                "2-3 | 4-5 | 8-15",
                "-2 to 3 | 4-5 | -10 to 15",
                "-2 to 3 | -5 to 4 | -15 to 12",
                "-3 to -2 | -5 to -4 | 8-15",
                "0 | unknown | 0",
                "0 | more than 5 | 0",
                "more than 2 | 3-4 | more than 6",
                "at least 2 | more than 3 | more than 6",
                "at least 0 and less than 5 | more than 2 and less than 3 | at least 0 and less than 15",
                "more than 0 and less than 5 | 2-3 | more than 0 and less than 15",
                "at least 0 | at least 0 | at least 0",
                "more than 0 | at least 0 | at least 0",
                "more than 0 | more than 0 | more than 0",
                "at most -1 | more than 2 | less than -2",
                "-1 to 1 | more than 2 | unknown",
                "more than -1 and less than 1 | 2 | more than -2 and less than 2",
                "more than -2 and at most 1 | -3 | at least -3 and less than 6",
                "more than -3 and at most 2 | more than -2 and at most 3 | more than -9 and at most 6"
            })
    void productsKeepOpenEnds(String a, String b, String product) {
        assertThat(Estimate.parse(a).times(Estimate.parse(b))).isEqualTo(Estimate.parse(product));
        assertThat(Estimate.parse(b).times(Estimate.parse(a))).isEqualTo(Estimate.parse(product));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "6 | 3 | 2",
                "about 40 | 2 | about 20 (18-22)",
                "6-12 | 2-3 | 2-6",
                "6-12 | -3 to -2 | -6 to -2",
                "-12 to -6 | 2-3 | -6 to -2",
                "-12 to -6 | -3 to -2 | 2-6",
                "-6 to 12 | 2-3 | -3 to 6",
                "6 | more than 2 | more than 0 and less than 3",
                "6 | at least 2 | more than 0 and at most 3",
                "-6 | at least 2 | at least -3 and less than 0",
                "at least 6 | 2 | at least 3",
                "at most -6 | 2 | at most -3",
                "at least 6 | more than 2 | more than 0",
                "0 | 2-3 | 0",
                "0 | -2 to 3 | 0",
                "0-6 | 2-3 | 0-3",
                "more than 0 and at most 6 | 2-3 | more than 0 and at most 3",
                "-6 to 0 | 2-3 | -3 to 0",
                "at least -6 and less than 0 | 2-3 | at least -3 and less than 0",
                "0-6 | at least 2 | 0-3",
                "-6 to 0 | at least 2 | -3 to 0",
                "6 | 0 | unknown",
                "0 | 0 | unknown",
                "6 | 0-2 | at least 3",
                "6 | more than 0 and less than 2 | more than 3",
                "6-8 | -2 to 0 | at most -3",
                "-6 | 0-2 | at most -3",
                "-6 | -2 to 0 | at least 3",
                "-6 to 6 | 0-2 | unknown",
                "0-6 | 0-2 | at least 0",
                "6 | -2 to 2 | unknown",
                "6 | unknown | unknown",
                "unknown | 6 | unknown"
            })
    void quotientsAreThoseOfIntervalArithmetic(String a, String b, String quotient) {
        assertThat(Estimate.parse(a).dividedBy(Estimate.parse(b))).isEqualTo(Estimate.parse(quotient));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "about 40 | 2 | about 80 (72-88)",
                "about 40 | -1 | about -40 (-44 to -36)",
                "more than 5 | 2 | more than 10",
                "more than 5 | -2 | less than -10",
                "at least 5 | -2 | at most -10",
                "less than 5 | -2 | more than -10",
                "at most 5 | -1 | at least -5",
                "at most 5 (0-5) | 2 | at most 10 (0-10)",
                "unknown | 0 | 0",
                "5-7 (best 6) | 0.5 | 2.5-3.5 (best 3)",
                "1-2 | -1 | -2 to -1"
            })
    void multiplesKeepTheWording(String a, double factor, String product) {
        assertThat(Estimate.parse(a).times(factor)).isEqualTo(Estimate.parse(product));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 3 | 0.25",
                "1-3 | 1 | 0.5-0.75",
                "1 | 1-3 | 0.25-0.5",
                "0 | 5 | 0",
                "5 | 0 | 1",
                "0 | 0 | 0-1",
                "0-5 | 0 | 1",
                "0-5 | 0-5 | 0-1",
                "0-5 | 5 | 0-0.5",
                "0 | 0-5 | 0",
                "0.09 | 0.01 | 0.9",
                "more than 0 | 5 | more than 0 and less than 1",
                "at least 0 | 5 | at least 0 and less than 1",
                "5 | at least 0 | more than 0 and at most 1",
                "5 | more than 0 | more than 0 and less than 1",
                "5 | at most 5 | 0.5-1",
                "5 | more than 5 | more than 0 and less than 0.5",
                "more than 5 | 5 | more than 0.5 and less than 1",
                "unknown | unknown | 0-1",
                "about 4 (3-5) | 1-3 | 0.5-0.8333333333333334"
            })
    void shareIsTight(String a, String rest, String share) {
        Estimate result = Estimate.parse(a).shareOf(Estimate.parse(rest));
        assertThat(result).isEqualTo(Estimate.parse(share));
    }

    @Test
    void shareHasABestValueIfBothPartsHave() {
        Estimate share = Estimate.of(Qualifier.ABOUT, 4, 3, 5).shareOf(Estimate.exactly(4));
        assertThat(share.best()).hasValue(0.5);
        assertThat(share.qualifier()).isEqualTo(Qualifier.ABOUT);
    }

    @Test
    void negativeAmountHasNoShare() {
        assertThatThrownBy(() -> Estimate.exactly(-1).shareOf(Estimate.exactly(2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("-1: lies outside 0 to unbounded");
        assertThatThrownBy(() -> Estimate.exactly(1).shareOf(Estimate.lessThan(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("less than 0: lies outside 0 to unbounded");
    }

    @Test
    void ratioOfAmountsIsNeverNegative() {
        assertThat(Estimate.atMost(6).ratioTo(Estimate.exactly(3))).isEqualTo(Estimate.parse("0-2"));
        assertThat(Estimate.exactly(6).ratioTo(Estimate.atMost(3))).isEqualTo(Estimate.atLeast(2));
        assertThatThrownBy(() -> Estimate.exactly(-6).ratioTo(Estimate.exactly(3)))
                .hasMessage("-6: lies outside 0 to unbounded");
    }

    @Test
    void sumOfNoneIsZero() {
        assertThat(Estimate.sum(List.of())).isEqualTo(Estimate.exactly(0));
        assertThat(Estimate.sum(List.of(Estimate.atMost(5).within(0, 9))))
                .isEqualTo(Estimate.atMost(5).within(0, 9));
    }

    @Test
    void sumOfManyRoundsOnce() {
        List<Estimate> tenths = new ArrayList<>(Collections.nCopies(10, Estimate.exactly(0.1)));
        Estimate sum = Estimate.sum(tenths);
        assertThat(sum).isEqualTo(Estimate.exactly(1));
        tenths.add(Estimate.exactly(1e16));
        tenths.add(Estimate.exactly(-1e16));
        assertThat(Estimate.sum(tenths)).isEqualTo(sum);
    }

    @Test
    void sumOfManyKeepsWhatALargeSummandHides() {
        Estimate little = Estimate.between(1, 3).withBest(1.5);
        assertThat(Estimate.sum(List.of(Estimate.exactly(1e16), little, Estimate.exactly(-1e16))))
                .isEqualTo(little);
    }

    @Test
    void resultsBeyondTheDoublesAreUnbounded() {
        Estimate huge = Estimate.exactly(Double.MAX_VALUE);
        assertThat(huge.plus(huge)).isEqualTo(Estimate.atLeast(Double.MAX_VALUE));
        assertThat(huge.negated().minus(huge)).isEqualTo(Estimate.atMost(-Double.MAX_VALUE));
        assertThat(huge.times(huge)).isEqualTo(Estimate.atLeast(Double.MAX_VALUE));
        assertThat(Estimate.sum(List.of(huge, huge)).high()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Estimate.sum(List.of(huge, huge)).low()).isLessThanOrEqualTo(Double.MAX_VALUE);
        Estimate tiny = Estimate.exactly(Double.MIN_VALUE);
        assertThat(tiny.times(tiny)).hasToString("0 (0-5E-324)");
        assertThat(tiny.times(0.5).low()).isZero();
    }
}
