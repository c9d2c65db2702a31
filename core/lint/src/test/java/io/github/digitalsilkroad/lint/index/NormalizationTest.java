package io.github.digitalsilkroad.lint.index;

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
        assertThat(apply(posts, VALUES, false)).containsExactly(0, 50, 100, Double.NaN, 50);
        assertThat(apply(posts, VALUES, true)).containsExactly(100, 50, 0, Double.NaN, 50);
        assertThat(posts.isFixed()).isTrue();
        assertThat(posts).hasToString("goalposts 15 to 25");
    }

    @Test
    void minMaxSpansTheScale() {
        assertThat(apply(Normalization.minMax(), new double[] {10, 20, 50}, false))
                .containsExactly(0, 25, 100);
        assertThat(apply(Normalization.minMax(), new double[] {10, 20, 50}, true))
                .containsExactly(100, 75, 0);
    }

    @Test
    void ranksShareTheMeanOfTies() {
        assertThat(apply(Normalization.percentileRank(), VALUES, false)).containsExactly(0, 50, 100, Double.NaN, 50);
    }

    @Test
    void refusesValuesThatDoNotSuit() {
        assertThatThrownBy(() -> apply(Normalization.minMax(), new double[] {3, 3}, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("min-max of 3 for all 2 units: needs two different values; use goalposts");
        assertThatThrownBy(() -> apply(Normalization.percentileRank(), new double[] {3}, false))
                .hasMessage("percentile rank of 1 unit: needs two units; use goalposts");
        assertThatThrownBy(() -> Normalization.goalposts(5, 5))
                .hasMessage(
                        "goalposts 5 and 5: must be finite, the low one below the high one; use descending() to count"
                                + " the other way");
    }

    /** Their distance is more than a double holds. */
    @Test
    void theMiddleOfTheGreatestDistanceIsTheMiddle() {
        double[] values = {-1e308, 0, 1e308};
        assertThat(apply(Normalization.minMax(), values, false)).containsExactly(0, 50, 100);
        assertThat(apply(Normalization.minMax(), values, true)).containsExactly(100, 50, 0);
        assertThat(apply(Normalization.goalposts(-1e308, 1e308), values, false)).containsExactly(0, 50, 100);
    }

    @Test
    void leavesWhatIsMissingMissing() {
        double[] none = {Double.NaN, Double.NaN};
        assertThat(apply(Normalization.minMax(), none, false)).containsOnly(Double.NaN);
    }

    static double[] apply(Normalization normalization, double[] values, boolean descending) {
        normalization.check(values, values);
        double[] scores = values.clone();
        Normalizer.apply(normalization, descending, scores);
        return scores;
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

    @Test
    void onlyGoalpostsLookAtOneUnitAlone() {
        assertThat(Normalization.goalposts(0, 1).isFixed()).isTrue();
        assertThat(List.of(Normalization.minMax(), Normalization.percentileRank()))
                .noneMatch(Normalization::isFixed);
    }

    @Test
    void isEqualByKindAndGoalposts() {
        assertThat(Normalization.goalposts(0, 1))
                .isEqualTo(Normalization.goalposts(0, 1))
                .hasSameHashCodeAs(Normalization.goalposts(0, 1));
        assertThat(Normalization.goalposts(0, 1)).isNotEqualTo(Normalization.goalposts(0, 2));
        assertThat(Normalization.minMax()).isEqualTo(Normalization.minMax()).hasSameHashCodeAs(Normalization.minMax());
        assertThat(Normalization.minMax()).isNotEqualTo(Normalization.percentileRank());
        assertThat(Normalization.minMax().equals((Object) "min-max")).isFalse();
        assertThat(List.of(Normalization.goalposts(0, 1), Normalization.goalposts(0, 2), Normalization.minMax()))
                .map(Object::hashCode)
                .doesNotHaveDuplicates();
    }
}
