package io.github.digitalsilkroad.core.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.digitalsilkroad.core.quantity.Estimate;
import org.junit.jupiter.api.Test;

class LeverageTest {

    @Test
    void ratioCanExceedOne() {
        assertThat(Leverage.ratio(Estimate.exactly(3), Estimate.exactly(2))).isEqualTo(Estimate.exactly(1.5));
        assertThat(Leverage.ratio(Estimate.between(2, 3), Estimate.between(4, 8)))
                .isEqualTo(Estimate.between(0.25, 0.75));
    }

    @Test
    void partOfAKnownTotalStaysWithinIt() {
        Estimate share = Leverage.shareOfTotal(Estimate.between(2, 9), Estimate.between(8, 16));
        assertThat(share.low()).isEqualTo(0.125);
        assertThat(share.high()).isEqualTo(1);
        assertThat(Leverage.shareOfTotal(Estimate.between(2, 4), Estimate.between(8, 16)))
                .isEqualTo(Estimate.between(0.125, 0.5));
    }

    @Test
    void shareOfPartsUsesTheDebtTwice() {
        Estimate share = Leverage.shareOfParts(Estimate.between(1, 3), Estimate.between(1, 3));
        assertThat(share).isEqualTo(Estimate.between(0.25, 0.75));
        Estimate naive = Estimate.between(1, 3).dividedBy(Estimate.between(2, 6));
        assertThat(naive.width()).isGreaterThan(share.width());
    }

    @Test
    void unboundedInputsGiveOneSidedAnswers() {
        Estimate ratio = Leverage.ratio(Estimate.moreThan(10), Estimate.exactly(40));
        assertThat(ratio.low()).isEqualTo(0.25);
        assertThat(ratio.isLowOpen()).isTrue();
        assertThat(ratio.isBounded()).isFalse();
        Estimate small = Leverage.ratio(Estimate.exactly(10), Estimate.atLeast(40));
        assertThat(small.low()).isEqualTo(0);
        assertThat(small.high()).isEqualTo(0.25);
        assertThat(Leverage.shareOfTotal(Estimate.exactly(10), Estimate.unknown())
                        .high())
                .isEqualTo(1);
    }

    @Test
    void wordingThatSaysNothingAboutZeroIsReadAsAnAmount() {
        Estimate ratio = Leverage.ratio(Estimate.atMost(10), Estimate.exactly(40));
        assertThat(ratio.low()).isEqualTo(0);
        assertThat(ratio.high()).isEqualTo(0.25);
    }

    @Test
    void keepsTheBestValue() {
        Estimate ratio = Leverage.ratio(Estimate.about(40), Estimate.exactly(80));
        assertThat(ratio.best()).hasValue(0.5);
        assertThat(ratio.low()).isCloseTo(0.45, within(1e-15));
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> Leverage.ratio(Estimate.exactly(-3), Estimate.exactly(2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("debt = -3: cannot be negative");
        assertThatThrownBy(() -> Leverage.ratio(Estimate.exactly(3), Estimate.exactly(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("denominator = 0: must be above 0");
        assertThatThrownBy(() -> Leverage.shareOfTotal(Estimate.exactly(12), Estimate.exactly(10)))
                .hasMessage(
                        "debt = 12: exceeds the total 10 that should contain it; compare figures of one date and one"
                                + " scope");
        assertThatThrownBy(() -> Leverage.shareOfParts(Estimate.exactly(0), Estimate.exactly(0)))
                .hasMessage("debt = 0, rest = 0: a share needs a total above 0");
    }
}
