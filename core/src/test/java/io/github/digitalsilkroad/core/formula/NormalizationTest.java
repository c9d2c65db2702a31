package io.github.digitalsilkroad.core.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.digitalsilkroad.core.quantity.Estimate;
import java.util.List;
import org.junit.jupiter.api.Test;

class NormalizationTest {

    private static final double[] VALUES = {10, 20, 40, Double.NaN, 20};

    @Test
    void goalpostsCutAtTheirEnds() {
        Normalization posts = Normalization.goalposts(15, 25);
        assertThat(posts.apply(VALUES, false)).containsExactly(0, 50, 100, Double.NaN, 50);
        assertThat(posts.apply(VALUES, true)).containsExactly(100, 50, 0, Double.NaN, 50);
        assertThat(posts.isFixed()).isTrue();
        assertThat(posts).hasToString("goalposts 15 to 25");
    }

    @Test
    void minMaxSpansTheScale() {
        assertThat(Normalization.minMax().apply(new double[] {10, 20, 50}, false))
                .containsExactly(0, 25, 100);
        assertThat(Normalization.minMax().apply(new double[] {10, 20, 50}, true))
                .containsExactly(100, 75, 0);
    }

    @Test
    void ranksShareTheMeanOfTies() {
        assertThat(Normalization.rank().apply(VALUES, false)).containsExactly(1, 2.5, 4, Double.NaN, 2.5);
        assertThat(Normalization.rank().apply(VALUES, true)).containsExactly(4, 2.5, 1, Double.NaN, 2.5);
        assertThat(Normalization.percentileRank().apply(VALUES, false)).containsExactly(0, 50, 100, Double.NaN, 50);
    }

    @Test
    void distanceToBestIsAShareOfTheBest() {
        assertThat(Normalization.distanceToBest().apply(VALUES, false)).containsExactly(25, 50, 100, Double.NaN, 50);
        assertThat(Normalization.distanceToBest().apply(VALUES, true)).containsExactly(100, 50, 25, Double.NaN, 50);
    }

    @Test
    void zScoreUsesTheSampleDeviation() {
        double[] scores = Normalization.zScore().apply(new double[] {1, 2, 3}, false);
        assertThat(scores).containsExactly(new double[] {-1, 0, 1}, within(1e-15));
        assertThat(Normalization.zScore().isPercent()).isFalse();
    }

    /** Their mean rounds to one of them, so that distances from it would be 0 and 1 steps instead of halves. */
    @Test
    void zScoreOfValuesOneStepApartIsThatOfAnyTwoValues() {
        double below = Math.nextDown(4.0);
        assertThat(Normalization.zScore().apply(new double[] {below, 4}, false))
                .containsExactly(new double[] {-Math.sqrt(0.5), Math.sqrt(0.5)}, within(1e-15));
        assertThat(Normalization.zScore().apply(new double[] {0, Double.MIN_VALUE}, true))
                .containsExactly(new double[] {Math.sqrt(0.5), -Math.sqrt(0.5)}, within(1e-15));
        assertThat(Normalization.zScore().apply(new double[] {-Double.MAX_VALUE, Double.MAX_VALUE}, false))
                .containsExactly(new double[] {-Math.sqrt(0.5), Math.sqrt(0.5)}, within(1e-15));
    }

    @Test
    void refusesValuesThatDoNotSuit() {
        assertThatThrownBy(() -> Normalization.minMax().apply(new double[] {3, 3}, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("min-max of 3 for all 2 units: needs two different values; use goalposts");
        assertThatThrownBy(() -> Normalization.zScore().apply(new double[] {3, Double.NaN}, false))
                .hasMessage("z-score of 1 unit: needs two units; use goalposts");
        assertThatThrownBy(() -> Normalization.percentileRank().apply(new double[] {3}, false))
                .hasMessage("percentile rank of 1 unit: needs two units; use goalposts");
        assertThatThrownBy(() -> Normalization.distanceToBest().apply(new double[] {-1, 3}, false))
                .hasMessage("distance to best of -1 to 3: needs values of at least 0, and one above 0");
        assertThatThrownBy(() -> Normalization.goalposts(5, 5))
                .hasMessage(
                        "goalposts 5 and 5: must be finite, the low one below the high one; use descending() to count"
                                + " the other way");
    }

    @Test
    void refusesAnInfiniteValueRatherThanCallItMissing() {
        for (Normalization any : List.of(Normalization.minMax(), Normalization.rank(), Normalization.goalposts(0, 5))) {
            assertThatThrownBy(() -> any.apply(new double[] {1, Double.POSITIVE_INFINITY, 3}, false))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("value of unit 2 = Infinity: must be finite, or NaN where it is missing");
        }
    }

    /** Their distance is more than a double holds. */
    @Test
    void theMiddleOfTheGreatestDistanceIsTheMiddle() {
        double[] values = {-1e308, 0, 1e308};
        assertThat(Normalization.minMax().apply(values, false)).containsExactly(0, 50, 100);
        assertThat(Normalization.minMax().apply(values, true)).containsExactly(100, 50, 0);
        assertThat(Normalization.goalposts(-1e308, 1e308).apply(values, false)).containsExactly(0, 50, 100);
    }

    @Test
    void acceptsTheEdgesOfWhatSuits() {
        double[] withZero = Normalization.distanceToBest().apply(new double[] {0, 3}, false);
        assertThat(withZero).containsExactly(0, 100);
        assertThatThrownBy(() -> Normalization.distanceToBest().apply(new double[] {0, 0}, false))
                .hasMessage("distance to best of 0 to 0: needs values of at least 0, and one above 0");
        double[] none = {Double.NaN, Double.NaN};
        assertThat(Normalization.minMax().apply(none, false)).containsOnly(Double.NaN);
        assertThat(Normalization.distanceToBest().apply(none, false)).containsOnly(Double.NaN);
    }

    private static Estimate score(Normalization normalization, boolean descending, String unit, Estimate... values) {
        IndexMatrix matrix = IndexMatrix.of(List.of("A", "B", "C"), List.of("x"));
        for (int i = 0; i < values.length; i++) {
            matrix = matrix.with(matrix.units().get(i), "x", values[i]);
        }
        IndexSpec x = IndexSpec.indicator("x", normalization);
        return CompositeIndex.of(descending ? x.descending() : x)
                .on(matrix)
                .score(unit)
                .get();
    }

    /** A is at most B's 10: where they differ, A has the least value and B the greatest, so where they agree too. */
    @Test
    void whereAllMayAgreeTheScoresAreThoseOfWhereTheyDiffer() {
        Estimate[] values = {Estimate.between(0, 10), Estimate.exactly(10)};
        Normalization minMax = Normalization.minMax();
        assertThat(score(minMax, false, "A", values)).isEqualTo(Estimate.exactly(0));
        assertThat(score(minMax, false, "B", values).low()).isCloseTo(100, within(1e-9));
        assertThat(score(minMax, true, "A", values).low()).isCloseTo(100, within(1e-9));
        assertThat(score(minMax, true, "B", values)).isEqualTo(Estimate.exactly(0));
    }

    /** One value alone is the best, whatever it is; of two of which one is 0, that one is no share of the other. */
    @Test
    void whereAllMayBeZeroTheSharesAreThoseOfWhereOneIsNot() {
        Normalization share = Normalization.distanceToBest();
        Estimate some = Estimate.between(0, 10);
        assertThat(score(share, false, "A", some).low()).isCloseTo(100, within(1e-9));
        assertThat(score(share, true, "A", some).low()).isCloseTo(100, within(1e-9));
        assertThat(score(share, true, "A", some).high()).isEqualTo(100);
        assertThat(score(share, false, "A", Estimate.exactly(0), some)).isEqualTo(Estimate.exactly(0));
        assertThat(score(share, false, "B", Estimate.exactly(0), some).low()).isCloseTo(100, within(1e-9));
    }

    @Test
    void onlyGoalpostsLookAtOneUnitAlone() {
        assertThat(Normalization.goalposts(0, 1).isFixed()).isTrue();
        assertThat(List.of(
                        Normalization.minMax(),
                        Normalization.zScore(),
                        Normalization.rank(),
                        Normalization.percentileRank(),
                        Normalization.distanceToBest()))
                .noneMatch(Normalization::isFixed);
    }

    @Test
    void isEqualByKindAndGoalposts() {
        assertThat(Normalization.goalposts(0, 1))
                .isEqualTo(Normalization.goalposts(0, 1))
                .hasSameHashCodeAs(Normalization.goalposts(0, 1));
        assertThat(Normalization.goalposts(0, 1)).isNotEqualTo(Normalization.goalposts(0, 2));
        assertThat(Normalization.minMax()).isEqualTo(Normalization.minMax()).hasSameHashCodeAs(Normalization.minMax());
        assertThat(Normalization.minMax()).isNotEqualTo(Normalization.zScore());
        assertThat(Normalization.minMax().equals((Object) "min-max")).isFalse();
        assertThat(List.of(Normalization.goalposts(0, 1), Normalization.goalposts(0, 2), Normalization.minMax()))
                .map(Object::hashCode)
                .doesNotHaveDuplicates();
    }
}
