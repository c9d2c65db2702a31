package io.github.digitalsilkroad.core.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Qualifier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HerfindahlTest {

    /**
     * The example of the United States Department of Justice, "Herfindahl-Hirschman Index": 30² + 30² + 20² + 20² =
     * 2,600.
     */
    @Test
    void reproducesTheExampleOfTheJusticeDepartment() {
        Herfindahl market = exact(30, 30, 20, 20);
        assertThat(market.index()).isEqualTo(Estimate.exactly(2600));
        assertThat(Herfindahl.index(new double[] {30, 30, 20, 20})).isEqualTo(2600);
    }

    @Test
    void onePartIsAllOfTheWhole() {
        assertThat(exact(7).index()).isEqualTo(Estimate.exactly(10000));
        assertThat(exact(7, 0, 0).index()).isEqualTo(Estimate.exactly(10000));
        assertThat(Herfindahl.of(List.of(Estimate.moreThan(855))).index()).isEqualTo(Estimate.exactly(10000));
    }

    @Test
    void equalPartsHaveTheLeastIndex() {
        assertThat(exact(3, 3, 3, 3).index()).isEqualTo(Estimate.exactly(2500));
        Estimate thirds = exact(0.1, 0.1, 0.1).index();
        assertThat(thirds.qualifier()).isEqualTo(Qualifier.EXACT);
        assertThat(thirds.describe(9)).isEqualTo("3,333.33333");
    }

    /**
     * Three parts that an amount makes even have a third of the scale, which is no double: the end is none above it.
     */
    @ParameterizedTest
    @CsvSource({"0, 0, 0, 306.7189473697841", "87.5, 48.2, 88, 569.7", "2.4, 35.8, 85.5, 313.7", "0, 0, 0, 1"})
    void whatIsMadeEvenIsNotRoundedUp(double first, double second, double third, double together) {
        Herfindahl even = Herfindahl.of(
                List.of(Estimate.exactly(first), Estimate.exactly(second), Estimate.exactly(third)),
                List.of(Undivided.of(List.of(0, 1, 2), Estimate.exactly(together))),
                List.of());
        BigDecimal least = new BigDecimal(even.index().low());
        assertThat(least.multiply(BigDecimal.valueOf(3))).isLessThanOrEqualTo(BigDecimal.valueOf(10_000));
        assertThat(even.index().low()).isCloseTo(10_000 / 3.0, withinPercentage(1e-13));
    }

    @Test
    void boundsAreThoseOfTheFormula() {
        Herfindahl cameras = Herfindahl.of(List.of(Estimate.between(20, 60), Estimate.exactly(40)));
        assertThat(cameras.index().low()).isEqualTo(5000);
        assertThat(cameras.index().high()).isCloseTo(10000.0 * 5 / 9, within(1e-11));
    }

    @Test
    void keepsTheBestValuesApartFromTheBounds() {
        Estimate index = Herfindahl.of(List.of(Estimate.about(100), Estimate.exactly(100)))
                .index();
        assertThat(index.qualifier()).isEqualTo(Qualifier.ABOUT);
        assertThat(index.best()).hasValue(5000);
        assertThat(index.low()).isEqualTo(5000);
        assertThat(index.high()).isCloseTo(10000 * (1 + 0.81) / (1.9 * 1.9), within(1e-9));
        assertThat(Herfindahl.of(List.of(Estimate.between(1, 2), Estimate.exactly(1)))
                        .index()
                        .best())
                .isEmpty();
    }

    @Test
    void unboundedPartsGiveOneSidedAnswers() {
        Herfindahl shares = Herfindahl.of(List.of(Estimate.moreThan(855), Estimate.exactly(95)));
        assertThat(shares.index().low()).isCloseTo(10000 * (855.0 * 855 + 95 * 95) / (950.0 * 950), within(1e-8));
        assertThat(shares.index().high()).isEqualTo(10000);
        assertThat(shares.index().isHighOpen()).isTrue();

        Herfindahl nothingKnown = Herfindahl.of(List.of(Estimate.unknown(), Estimate.unknown()));
        assertThat(nothingKnown.index()).isEqualTo(Estimate.between(5000, 10000));
    }

    /** (1 + e)² + (1 − e)² = 2 + 2e², which no double holds; the sum is 2. */
    @Test
    void squaresThatNoDoubleHoldsAreRoundedOutward() {
        double tiny = 0x1p-30;
        Estimate index = exact(1 + tiny, 1 - tiny).index();
        assertThat(index.low()).isLessThanOrEqualTo(5000);
        assertThat(index.high()).isGreaterThan(5000);
    }

    @Test
    void noPartsHaveNoIndex() {
        assertThat(Herfindahl.index(new double[0])).isNaN();
        assertThat(Herfindahl.index(new double[2])).isNaN();
    }

    @Test
    void aPartThatCanBeAloneReachesTheTop() {
        Estimate index = Herfindahl.of(List.of(Estimate.between(0, 5), Estimate.between(0, 9), Estimate.exactly(0)))
                .index();
        assertThat(index).isEqualTo(Estimate.between(5000, 10000));
    }

    @Test
    void refusesPartsThatAreNone() {
        assertThatThrownBy(() -> exact(3, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("part 2 = -1: cannot be negative");
        assertThatThrownBy(() -> Herfindahl.of(List.of(Estimate.exactly(3), Estimate.between(-5, -3))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("part 2 = -5 to -3: cannot be negative");
        assertThatThrownBy(() -> Herfindahl.of(List.of()))
                .hasMessage("no parts: concentration needs at least one positive part");
        assertThatThrownBy(() -> exact(0, 0))
                .hasMessage("all 2 parts are 0: concentration needs at least one positive part");
    }

    /** Four of 24 systems state a vendor: 2, 1 and 1; the other 20 may be of one of these three, or each of another. */
    @Test
    void boundsHoldWhoeverHasWhatIsUnassigned() {
        List<Estimate> stated = List.of(Estimate.exactly(2), Estimate.exactly(1), Estimate.exactly(1));
        Herfindahl all = Herfindahl.of(stated, List.of(), Collections.nCopies(20, Estimate.exactly(1)));
        assertThat(all.index().low()).isCloseTo(10_000 * (4 + 22) / (24.0 * 24), within(1e-11));
        assertThat(all.index().high()).isCloseTo(10_000 * (22 * 22 + 2) / (24.0 * 24), within(1e-11));
        assertThat(all.index().best()).isEmpty();
        assertThat(all.isTight()).isTrue();
        assertThat(Herfindahl.of(stated).index()).isEqualTo(Estimate.exactly(3750));
        assertThat(all).hasToString("HHI 451.388-8,437.5 of 3 parts and 20 unassigned");
    }

    @Test
    void nothingStatedIsAnybodys() {
        List<Estimate> three = Collections.nCopies(3, Estimate.exactly(1));
        Herfindahl nobody = Herfindahl.of(List.of(), List.of(), three);
        assertThat(nobody.index().low()).isCloseTo(10_000 / 3.0, within(1e-11));
        assertThat(nobody.index().high()).isEqualTo(10_000);
        assertThat(Herfindahl.of(List.of(Estimate.exactly(5)), List.of(), three)
                        .index()
                        .high())
                .isEqualTo(10_000);
    }

    /** Where what was greatest goes, or something far greater comes, all is scaled anew. */
    @Test
    void measuresAfterAChangeAreInAUnitOfTheirOwn() {
        List<Estimate> two = List.of(Estimate.exactly(3e-200), Estimate.exactly(1e-200));
        List<Estimate> great = List.of(Estimate.exactly(1e300), Estimate.exactly(1e-20));
        assertThat(Herfindahl.of(two, List.of(), great)
                        .with(two, List.of(), List.of(), great)
                        .index())
                .isEqualTo(Herfindahl.of(two).index());
        Undivided joint = Undivided.of(List.of(0, 1), Estimate.exactly(1e300));
        assertThat(Herfindahl.of(two, List.of(), two)
                        .with(two, List.of(joint), List.of(), List.of())
                        .index())
                .isEqualTo(Herfindahl.of(two, List.of(joint), two).index());
    }

    @Test
    void unassignedAmountsMayAddUpToMoreThanADouble() {
        List<Estimate> most = Collections.nCopies(2, Estimate.exactly(Double.MAX_VALUE));
        assertThat(Herfindahl.of(List.of(), List.of(), most).index().low()).isCloseTo(5000, within(1e-9));
    }

    @Test
    void refusesToTakeAwayWhatWasNotThere() {
        Herfindahl measures = Herfindahl.of(
                List.of(Estimate.exactly(1)), List.of(), List.of(Estimate.exactly(1), Estimate.exactly(3)));
        assertThatThrownBy(() ->
                        measures.with(List.of(Estimate.exactly(1)), List.of(), List.of(), List.of(Estimate.exactly(2))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 is none of the unassigned amounts");
    }

    /** What is stated alone is no completion: a great amount that is anybody's leaves less. */
    @Test
    void theAnswerAmongStatedPartsMayLieOutsideTheBounds() {
        List<Estimate> four = Collections.nCopies(4, Estimate.exactly(1));
        Herfindahl all = Herfindahl.of(four, List.of(), List.of(Estimate.exactly(100)));
        assertThat(all.index().low()).isGreaterThan(9000);
        assertThat(Herfindahl.of(four).index()).isEqualTo(Estimate.exactly(2500));
    }

    @Test
    void anUnassignedAmountWithoutBoundLeavesTheTopOpen() {
        List<Estimate> stated = List.of(Estimate.exactly(2), Estimate.exactly(1));
        Estimate index =
                Herfindahl.of(stated, List.of(), List.of(Estimate.unknown())).index();
        assertThat(index.high()).isEqualTo(10_000);
        assertThat(index.isHighOpen()).isTrue();
        assertThat(index.low()).isCloseTo(10_000 * 5 / (9 + 5.0), within(1e-10));
    }

    @Test
    void refusesAnUnassignedAmountBelowZero() {
        assertThatThrownBy(
                        () -> Herfindahl.of(List.of(Estimate.exactly(1)), List.of(), List.of(Estimate.between(-3, -2))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unassigned amount 1 = -3 to -2: cannot be negative");
    }

    /** Squares of such parts are beyond what doubles can hold. */
    @Test
    void theUnitMayBeAsGreatOrSmallAsDoublesAre() {
        for (double unit : new double[] {1e-300, 1e-160, 1e160, 1e300}) {
            Estimate index = Herfindahl.of(List.of(Estimate.exactly(3 * unit), Estimate.exactly(unit)))
                    .index();
            assertThat(index.best().getAsDouble()).isCloseTo(6250, within(1e-9));
            assertThat(index.low()).isCloseTo(6250, within(1e-9));
            assertThat(index.high()).isCloseTo(6250, within(1e-9));
            Estimate range = Herfindahl.of(List.of(Estimate.between(unit, 3 * unit), Estimate.exactly(unit)))
                    .index();
            assertThat(range.low()).isCloseTo(5000, within(1e-9));
            assertThat(range.high()).isCloseTo(6250, within(1e-9));
            assertThat(Herfindahl.index(new double[] {3 * unit, unit})).isCloseTo(6250, within(1e-9));
        }
        Estimate tiny = Herfindahl.of(List.of(Estimate.exactly(1e-300), Estimate.exactly(1e300)))
                .index();
        assertThat(tiny.low()).isBetween(9_999.999, Math.nextDown(10_000.0));
        assertThat(tiny.high()).isEqualTo(10_000);
    }

    @Test
    void printsOneLine() {
        assertThat(exact(30, 30, 20, 20)).hasToString("HHI 2,600 of 4 parts");
        assertThat(exact(7)).hasToString("HHI 10,000 of 1 part");
    }

    /** Thousands of parts, of which many are uncertain, must not take exponential time. */
    @Test
    void searchStaysShortForThousandsOfParts() {
        List<Estimate> parts = new ArrayList<>();
        for (int i = 1; i <= 3000; i++) {
            double size = 1 + (i * 7919L) % 1000;
            parts.add(i % 3 == 0 ? Estimate.about(size) : Estimate.exactly(size));
        }
        Estimate index = Herfindahl.of(parts).index();
        Collections.reverse(parts);
        Estimate reversed = Herfindahl.of(parts).index();
        assertThat(reversed.low()).isCloseTo(index.low(), within(1e-10));
        assertThat(reversed.high()).isCloseTo(index.high(), within(1e-10));
        assertThat(index.low()).isLessThan(index.best().getAsDouble());
        assertThat(index.high()).isGreaterThan(index.best().getAsDouble());
    }

    private static Herfindahl exact(double... parts) {
        return Herfindahl.of(Arrays.stream(parts).mapToObj(Estimate::exactly).toList());
    }
}
