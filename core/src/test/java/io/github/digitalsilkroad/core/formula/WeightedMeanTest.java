package io.github.digitalsilkroad.core.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.digitalsilkroad.core.quantity.Estimate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeightedMeanTest {

    @Test
    void exactValuesGiveAnExactMean() {
        assertThat(WeightedMean.of(
                        List.of(Estimate.exactly(2), Estimate.exactly(6)),
                        List.of(Estimate.exactly(3), Estimate.exactly(1))))
                .isEqualTo(Estimate.exactly(3));
    }

    @Test
    void boundsAreNarrowerThanNaiveArithmetic() {
        List<Estimate> values = List.of(Estimate.exactly(0), Estimate.exactly(10));
        List<Estimate> weights = List.of(Estimate.between(1, 3), Estimate.between(1, 3));
        assertThat(WeightedMean.of(values, weights)).isEqualTo(Estimate.between(2.5, 7.5));
    }

    @Test
    void bestValueIsTheMeanOfTheBestValues() {
        List<Estimate> values =
                List.of(Estimate.about(20), Estimate.between(30, 50).withBest(40));
        Estimate mean = WeightedMean.of(
                values, List.of(Estimate.exactly(1), Estimate.between(2, 4).withBest(3)));
        assertThat(mean.best()).hasValue(35);
        assertThat(WeightedMean.of(values, List.of(Estimate.exactly(1), Estimate.between(2, 4)))
                        .best())
                .isEmpty();
        assertThat(WeightedMean.of(
                                List.of(Estimate.about(20), Estimate.between(30, 50)),
                                List.of(Estimate.exactly(1), Estimate.exactly(1)))
                        .best())
                .isEmpty();
        assertThat(WeightedMean.of(values, List.of(Estimate.exactly(1), Estimate.exactly(1)))
                        .best())
                .hasValue(30);
        Estimate perhapsNone = Estimate.between(0, 2).withBest(0);
        assertThat(WeightedMean.of(List.of(Estimate.exactly(5), Estimate.exactly(6)), List.of(perhapsNone, perhapsNone))
                        .best())
                .isEmpty();
    }

    @Test
    void weightWithoutBoundDrawsTheMeanToItsValue() {
        List<Estimate> values = List.of(Estimate.exactly(0), Estimate.exactly(10));
        Estimate mean = WeightedMean.of(values, List.of(Estimate.exactly(1), Estimate.atLeast(1)));
        assertThat(mean.low()).isEqualTo(5);
        assertThat(mean.isLowOpen()).isFalse();
        assertThat(mean.high()).isEqualTo(10);
        assertThat(mean.isHighOpen()).isTrue();
        Estimate alone = WeightedMean.of(values, List.of(Estimate.between(0, 1), Estimate.atLeast(1)));
        assertThat(alone.isHighOpen()).isFalse();
    }

    @Test
    void valueWithoutBoundLeavesTheMeanWithoutBound() {
        Estimate mean = WeightedMean.of(
                List.of(Estimate.atLeast(4), Estimate.exactly(10)), List.of(Estimate.exactly(1), Estimate.exactly(1)));
        assertThat(mean).isEqualTo(Estimate.interval(7, false, Double.POSITIVE_INFINITY, true));
        Estimate ignored = WeightedMean.of(
                List.of(Estimate.unknown(), Estimate.exactly(10)), List.of(Estimate.exactly(0), Estimate.exactly(1)));
        assertThat(ignored).isEqualTo(Estimate.exactly(10));
    }

    @Test
    void weightsAndValuesMayBeAsGreatAsDoublesAre() {
        List<Estimate> huge = List.of(Estimate.exactly(1e308), Estimate.exactly(1e308));
        assertThat(WeightedMean.of(List.of(Estimate.exactly(1), Estimate.exactly(3)), huge))
                .isEqualTo(Estimate.exactly(2));
        assertThat(WeightedMean.of(huge, huge)).isEqualTo(Estimate.exactly(1e308));
        Estimate wide = WeightedMean.of(List.of(Estimate.exactly(-1e308), Estimate.between(-1e308, 1e308)), huge);
        assertThat(wide.low()).isEqualTo(-1e308);
        assertThat(wide.high()).isCloseTo(0, within(1e293));
        Estimate three = WeightedMean.of(
                List.of(Estimate.exactly(1e308), Estimate.exactly(1e308), Estimate.exactly(0)),
                Collections.nCopies(3, Estimate.exactly(1)));
        assertThat(three.high()).isCloseTo(1e308 / 3 * 2, within(1e293));
        Estimate least = WeightedMean.of(
                List.of(Estimate.exactly(0x1p-1040), Estimate.exactly(0x1.8p-1039)),
                List.of(Estimate.exactly(1), Estimate.exactly(1)));
        assertThat(least.low()).isGreaterThan(0x1.fp-1040);
        assertThat(least.high()).isLessThan(0x1.1p-1039);
        List<Estimate> tiny = List.of(Estimate.exactly(1e-308), Estimate.exactly(3e-308));
        assertThat(WeightedMean.of(List.of(Estimate.exactly(1), Estimate.exactly(5)), tiny)
                        .best()
                        .getAsDouble())
                .isCloseTo(4, within(1e-14));
    }

    @Test
    void refusesWhatHasNoMean() {
        assertThatThrownBy(() -> WeightedMean.of(List.of(Estimate.exactly(1)), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("1 value and 0 weights: a weighted mean needs one weight for each value");
        assertThatThrownBy(() -> WeightedMean.of(List.of(Estimate.exactly(1)), List.of(Estimate.exactly(0))))
                .hasMessage("no weight above 0 among 1: a weighted mean needs at least one");
        assertThatThrownBy(() -> WeightedMean.of(List.of(Estimate.exactly(1)), List.of(Estimate.exactly(-1))))
                .hasMessage("weight 1 = -1: cannot be negative");
    }
}
