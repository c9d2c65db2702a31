package io.github.digitalsilkroad.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.quantity.Estimate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConcordanceTest {

    private static Optional<Estimate> exactly(double value) {
        return Optional.of(Estimate.exactly(value));
    }

    private static Optional<Estimate> between(double low, double high) {
        return Optional.of(Estimate.between(low, high));
    }

    /** The pairs are A-B alike, A-C opposed, B-C opposed. */
    @Test
    void countsPairsInTheSameAndInOppositeOrder() {
        Concordance counts = Concordance.of(
                List.of(exactly(1), exactly(2), exactly(3)), List.of(exactly(5), exactly(9), exactly(4)));
        assertThat(counts).isEqualTo(new Concordance(1, 2, 0, 3));
        assertThat(counts).hasToString("1 of 3 pairs alike, 2 opposed, 0 unsettled: tau -0.33");
        assertThat(counts.tau().get().contains(-1.0 / 3)).isTrue();
    }

    @Test
    void pairsWhoseOrderIsOpenAreUnsettled() {
        Concordance counts = Concordance.of(
                List.of(between(1, 3), between(2, 4), exactly(9)), List.of(exactly(1), exactly(2), exactly(3)));
        assertThat(counts).isEqualTo(new Concordance(2, 0, 1, 3));
        assertThat(counts.tau().get().contains(1)).isTrue();
        assertThat(counts.tau().get().isBelow(0.33).isYes()).isFalse();
        assertThat(counts).hasToString("2 of 3 pairs alike, 0 opposed, 1 unsettled: tau 0.33-1");
    }

    /** Three pairs that may be alike or opposed: (1 - 2 - 3) / 10 to (1 - 2 + 3) / 10. */
    @Test
    void whatIsUnsettledMayGoEitherWay() {
        Estimate tau = new Concordance(1, 2, 3, 10).tau().get();
        assertThat(tau.describe(6)).isEqualTo("-0.4 to 0.2");
    }

    @Test
    void certainlyEqualValuesHaveNoOrderAndMissingOnesNoPair() {
        assertThat(Concordance.of(
                        List.of(exactly(2), exactly(2), Optional.empty()),
                        List.of(exactly(1), between(0, 3), exactly(1))))
                .isEqualTo(new Concordance(0, 0, 0, 1));
        assertThat(Concordance.of(List.of(exactly(1), between(0, 3)), List.of(exactly(2), exactly(2))))
                .isEqualTo(new Concordance(0, 0, 0, 1));
        Concordance none = Concordance.of(List.of(exactly(1), Optional.empty()), List.of(exactly(1), exactly(2)));
        assertThat(none.tau()).isEmpty();
        assertThat(none).hasToString("0 of 0 pairs alike, 0 opposed, 0 unsettled");
    }

    @Test
    void refusesWhatIsNoCount() {
        assertThatThrownBy(() -> Concordance.of(List.of(exactly(1)), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("1 and 0 values: two columns of the same units need as many values");
        assertThatThrownBy(() -> new Concordance(1, 1, 1, 2))
                .hasMessage("1 alike, 1 opposed, 1 unsettled of 2 pairs: must be 0 or more, and no more than all");
        assertThatThrownBy(() -> new Concordance(-1, 0, 0, 0)).hasMessageStartingWith("-1 alike");
        assertThatThrownBy(() -> new Concordance(0, -1, 0, 0)).hasMessageContaining("-1 opposed");
        assertThatThrownBy(() -> new Concordance(0, 0, -1, 0)).hasMessageContaining("-1 unsettled");
    }
}
