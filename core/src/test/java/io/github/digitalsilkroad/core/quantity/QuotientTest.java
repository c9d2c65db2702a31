package io.github.digitalsilkroad.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class QuotientTest {

    @Test
    void ratioCanExceedOne() {
        assertThat(Estimate.exactly(3).ratioTo(Estimate.exactly(2))).isEqualTo(Estimate.exactly(1.5));
        assertThat(Estimate.between(2, 3).ratioTo(Estimate.between(4, 8))).isEqualTo(Estimate.between(0.25, 0.75));
    }

    @Test
    void partOfAKnownTotalStaysWithinIt() {
        Estimate share = Estimate.between(2, 9).ratioTo(Estimate.between(8, 16)).within(0, 1);
        assertThat(share.low()).isEqualTo(0.125);
        assertThat(share.high()).isEqualTo(1);
        assertThat(Estimate.between(2, 4).ratioTo(Estimate.between(8, 16)).within(0, 1))
                .isEqualTo(Estimate.between(0.125, 0.5));
    }

    @Test
    void shareOfPartsUsesTheDebtTwice() {
        Estimate share = Estimate.between(1, 3).shareOf(Estimate.between(1, 3));
        assertThat(share).isEqualTo(Estimate.between(0.25, 0.75));
        Estimate naive = Estimate.between(1, 3).dividedBy(Estimate.between(2, 6));
        assertThat(naive.width()).isGreaterThan(share.width());
    }

    @Test
    void unboundedInputsGiveOneSidedAnswers() {
        Estimate ratio = Estimate.moreThan(10).ratioTo(Estimate.exactly(40));
        assertThat(ratio.low()).isEqualTo(0.25);
        assertThat(ratio.isLowOpen()).isTrue();
        assertThat(ratio.isBounded()).isFalse();
        Estimate small = Estimate.exactly(10).ratioTo(Estimate.atLeast(40));
        assertThat(small.low()).isEqualTo(0);
        assertThat(small.high()).isEqualTo(0.25);
        assertThat(Estimate.exactly(10).ratioTo(Estimate.unknown()).within(0, 1).high())
                .isEqualTo(1);
    }

    @Test
    void wordingThatSaysNothingAboutZeroIsReadAsAnAmount() {
        Estimate ratio = Estimate.atMost(10).ratioTo(Estimate.exactly(40));
        assertThat(ratio.low()).isEqualTo(0);
        assertThat(ratio.high()).isEqualTo(0.25);
    }

    @Test
    void keepsTheBestValue() {
        Estimate ratio = Estimate.about(40).ratioTo(Estimate.exactly(80));
        assertThat(ratio.best()).hasValue(0.5);
        assertThat(ratio.low()).isCloseTo(0.45, within(1e-15));
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> Estimate.exactly(-3).ratioTo(Estimate.exactly(2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("-3: lies outside 0 to unbounded");
        Estimate above = Estimate.exactly(12).ratioTo(Estimate.exactly(10));
        assertThatThrownBy(() -> above.within(0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("1.2: lies outside 0 to 1");
    }

    @Test
    void nothingIsKnownOfWhatIsDividedByZero() {
        assertThat(Estimate.exactly(3).ratioTo(Estimate.exactly(0))).isEqualTo(Estimate.unknown());
    }
}
