package io.github.digitalsilkroad.core.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.digitalsilkroad.core.quantity.Estimate;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndexExperimentTest {

    private static final Normalization PERCENT = Normalization.goalposts(0, 100);
    private static final List<String> COLUMNS = List.of("x", "y", "z");

    private static CompositeIndex index(Aggregation mean) {
        return CompositeIndex.of(IndexSpec.dimension(
                "all",
                mean,
                IndexSpec.indicator("x", PERCENT).weighted(2),
                IndexSpec.indicator("y", PERCENT),
                IndexSpec.indicator("z", PERCENT)));
    }

    private static IndexMatrix matrix() {
        return IndexMatrix.of(List.of("A", "B"), COLUMNS)
                .with("A", "x", Estimate.between(20, 60))
                .with("A", "y", Estimate.between(20, 60))
                .with("A", "z", Estimate.exactly(50))
                .with("B", "x", Estimate.exactly(90))
                .with("B", "y", Estimate.exactly(10))
                .with("B", "z", Estimate.exactly(10));
    }

    /**
     * The mean (2x + y + z) / 4 is a sum, so the variance of each part is its index: 2²·w² against 1²·w² for equal widths
     * w, four fifths and one fifth, and the total index is the same.
     */
    @Test
    void indicesOfASumAreTheSharesOfItsVariance() {
        IndexSensitivity result = IndexExperiment.of(index(Aggregation.ARITHMETIC), matrix())
                .estimates()
                .run(7, 20_000);
        assertThat(result.factors()).containsExactly("estimates of x", "estimates of y");
        assertThat(result.firstOrder("A", "estimates of x")).isCloseTo(0.8, within(0.02));
        assertThat(result.firstOrder("A", "estimates of y")).isCloseTo(0.2, within(0.02));
        assertThat(result.total("A", "estimates of x")).isCloseTo(0.8, within(0.02));
        assertThat(result.total("A", "estimates of y")).isCloseTo(0.2, within(0.02));
        assertThat(result.quantile("A", 0.5)).isCloseTo(42.5, within(0.5));
        assertThat(result.firstOrder("B", "estimates of x")).isEqualTo(0);
    }

    /** A mean in which low parts cannot be made up for is no sum: some variance belongs to both parts together. */
    @Test
    void totalIndexShowsInteraction() {
        CompositeIndex harmonic = CompositeIndex.of(IndexSpec.dimension(
                "all", Aggregation.HARMONIC, IndexSpec.indicator("x", PERCENT), IndexSpec.indicator("y", PERCENT)));
        IndexMatrix wide = IndexMatrix.of(List.of("A"), List.of("x", "y"))
                .with("A", "x", Estimate.between(0, 100))
                .with("A", "y", Estimate.between(0, 100));
        IndexSensitivity result = IndexExperiment.of(harmonic, wide).estimates().run(1, 20_000);
        double first = result.firstOrder("A", "estimates of x") + result.firstOrder("A", "estimates of y");
        double total = result.total("A", "estimates of x") + result.total("A", "estimates of y");
        assertThat(first).isLessThan(0.97);
        assertThat(total).isGreaterThan(1.03);
        assertThat(result.firstOrder("A", "estimates of x"))
                .isCloseTo(result.firstOrder("A", "estimates of y"), within(0.03));
    }

    @Test
    void sameSeedGivesTheSameResult() {
        IndexExperiment experiment = IndexExperiment.of(index(Aggregation.GEOMETRIC), matrix())
                .weights(0.25)
                .aggregations(Aggregation.ARITHMETIC)
                .normalizations(Normalization.minMax())
                .estimates();
        IndexSensitivity one = experiment.run(42, 500);
        IndexSensitivity two = experiment.run(42, 500);
        IndexSensitivity other = experiment.run(43, 500);
        assertThat(one.factors())
                .containsExactly("weights", "aggregation", "normalization", "estimates of x", "estimates of y");
        for (String factor : one.factors()) {
            assertThat(one.total("A", factor)).isEqualTo(two.total("A", factor));
            assertThat(one.firstOrder("B", factor)).isEqualTo(two.firstOrder("B", factor));
        }
        assertThat(one.quantile("A", 0.3)).isEqualTo(two.quantile("A", 0.3));
        assertThat(one.quantile("A", 0.3)).isNotEqualTo(other.quantile("A", 0.3));
        assertThat(one)
                .hasToString("500 draws from seed 42: weights, aggregation, normalization, estimates of x,"
                        + " estimates of y");
        assertThat(experiment).hasToString("varies weights by 25 %, aggregation, normalization, estimates");
        assertThat(one.seed()).isEqualTo(42);
        assertThat(one.draws()).isEqualTo(500);
    }

    @Test
    void ranksAreCounted() {
        IndexSensitivity result = IndexExperiment.of(index(Aggregation.ARITHMETIC), matrix())
                .estimates()
                .run(3, 4000);
        double first = result.rankShare("A", 1);
        assertThat(result.rankShare("A", 2)).isCloseTo(1 - first, within(1e-12));
        assertThat(result.rankShare("B", 1)).isCloseTo(1 - first, within(1e-12));
        assertThat(first).isBetween(0.05, 0.4);
        assertThat(result.middle90("A").low()).isBetween(25.0, 35.0);
        assertThat(result.middle90("A").best()).hasValue(result.quantile("A", 0.5));
    }

    @Test
    void unboundedValuesAreDrawnUpToTheGoalposts() {
        IndexMatrix open = matrix().with("A", "x", Estimate.moreThan(40));
        IndexSensitivity result = IndexExperiment.of(index(Aggregation.ARITHMETIC), open)
                .estimates()
                .run(3, 1000);
        assertThat(result.quantile("A", 1)).isLessThanOrEqualTo((2 * 100 + 60 + 50) / 4.0);
        assertThatThrownBy(() -> IndexExperiment.of(index(Aggregation.ARITHMETIC), open)
                        .normalizations(Normalization.minMax())
                        .estimates()
                        .run(3, 1000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A, \"x\" = more than 40: cannot be drawn from without bounds; give some with within");
    }

    @Test
    void unitWithoutValuesStaysWithoutScore() {
        IndexMatrix gap = IndexMatrix.of(List.of("A", "B"), List.of("x")).with("A", "x", Estimate.between(20, 60));
        IndexSensitivity result = IndexExperiment.of(CompositeIndex.of(IndexSpec.indicator("x", PERCENT)), gap)
                .estimates()
                .run(1, 100);
        assertThat(result.rankShare("A", 1)).isEqualTo(1);
        assertThat(result.rankShare("B", 1)).isEqualTo(0);
        assertThat(result.total("B", "estimates of x")).isEqualTo(0);
        assertThatThrownBy(() -> result.quantile("B", 0.5))
                .hasMessage("unit \"B\": has no score, all its indicators are missing");
    }

    @Test
    void refusesExperimentsThatMakeNoSense() {
        IndexExperiment nothing = IndexExperiment.of(index(Aggregation.ARITHMETIC), matrix());
        assertThat(nothing).hasToString("varies nothing");
        assertThatThrownBy(() -> nothing.run(1, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("nothing varies: name weights, aggregations, normalizations, or estimates with bounds");
        assertThatThrownBy(() -> nothing.estimates().run(1, 1)).hasMessage("draws = 1: must be at least 2");
        assertThatThrownBy(() -> nothing.weights(0)).hasMessage("spread of weights = 0: must be above 0 and at most 1");
        assertThatThrownBy(() -> nothing.weights(1.5))
                .hasMessage("spread of weights = 1.5: must be above 0 and at most 1");
        assertThatThrownBy(() -> nothing.aggregations()).hasMessage("no other aggregation: needs at least one to try");
        assertThatThrownBy(() -> nothing.normalizations(Normalization.rank()))
                .hasMessage("normalization rank besides goalposts 0 to 100: scores of different scales do not compare;"
                        + " choose from 0-100 ones");
        CompositeIndex z = CompositeIndex.of(IndexSpec.indicator("x", Normalization.zScore()));
        IndexMatrix two = IndexMatrix.of(List.of("A", "B"), List.of("x"))
                .with("A", "x", Estimate.exactly(1))
                .with("B", "x", Estimate.exactly(2));
        assertThatThrownBy(() -> IndexExperiment.of(z, two).aggregations(Aggregation.GEOMETRIC))
                .hasMessage("aggregation GEOMETRIC: z-scores can be negative and need the arithmetic mean");
        IndexSensitivity result = nothing.estimates().run(1, 10);
        assertThatThrownBy(() -> result.rankShare("A", 3)).hasMessage("rank 3: must be 1 to 2");
        assertThatThrownBy(() -> result.quantile("A", 2)).hasMessage("quantile 2: must be within 0 to 1");
        assertThatThrownBy(() -> result.total("A", "weights"))
                .hasMessage("no factor \"weights\"; all: estimates of x, estimates of y");
    }
}
