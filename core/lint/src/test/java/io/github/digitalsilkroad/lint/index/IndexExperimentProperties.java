package io.github.digitalsilkroad.lint.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.testkit.Seeds;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of {@link IndexExperiment}: draws stay in the bounds, and ranks in their sets. */
class IndexExperimentProperties {

    private static final List<String> UNITS = List.of("A", "B", "C");

    private static CompositeIndex index(Aggregation mean, Normalization normalization) {
        return CompositeIndex.of(IndexSpec.dimension(
                "all",
                mean,
                IndexSpec.indicator("x", normalization).weighted(2),
                IndexSpec.indicator("y", normalization).descending()));
    }

    @Property(seed = Seeds.FIXED, tries = 200)
    void drawsStayInTheBoundsOfTheIndex(
            @ForAll("matrices") IndexMatrix matrix,
            @ForAll Aggregation mean,
            @ForAll("normalizations") Normalization normalization,
            @ForAll long seed) {
        CompositeIndex index = index(mean, normalization);
        IndexResult bounds = index.on(matrix);
        IndexSensitivity draws = IndexExperiment.of(index, matrix).estimates().run(seed, 50);
        for (String unit : UNITS) {
            Estimate score = bounds.score(unit).get();
            assertThat(draws.quantile(unit, 0)).isBetween(score.low(), score.high());
            assertThat(draws.quantile(unit, 1)).isBetween(score.low(), score.high());
            RankSet ranks = bounds.ranks(unit).get();
            double inSet = 0;
            for (int rank = ranks.best(); rank <= ranks.worst(); rank++) {
                inSet += draws.rankShare(unit, rank);
            }
            assertThat(inSet).isCloseTo(1, within(1e-12));
        }
    }

    @Property(seed = Seeds.FIXED, tries = 100)
    void settledWeightsAreNoFactor(@ForAll("matrices") IndexMatrix matrix, @ForAll long seed) {
        CompositeIndex one = CompositeIndex.of(
                IndexSpec.dimension("all", Aggregation.ARITHMETIC, IndexSpec.indicator("x", Normalization.minMax())));
        IndexMatrix column = IndexMatrix.of(UNITS, List.of("x"));
        for (String unit : UNITS) {
            column = column.with(unit, "x", matrix.get(unit, "x").get());
        }
        IndexSensitivity result =
                IndexExperiment.of(one, column).weights(1).estimates().run(seed, 50);
        for (String unit : UNITS) {
            assertThat(result.total(unit, "weights")).isCloseTo(0, within(1e-12));
        }
    }

    @Provide
    Arbitrary<Normalization> normalizations() {
        return Arbitraries.of(Normalization.goalposts(10, 60), Normalization.minMax(), Normalization.percentileRank());
    }

    @Provide
    Arbitrary<IndexMatrix> matrices() {
        Arbitrary<Double> ends = Arbitraries.doubles().between(1, 100);
        Arbitrary<Estimate> value =
                Combinators.combine(ends, ends).as((a, b) -> Estimate.between(Math.min(a, b), Math.max(a, b) + 1));
        return value.list().ofSize(6).map(cells -> {
            IndexMatrix matrix = IndexMatrix.of(UNITS, List.of("x", "y"));
            for (int i = 0; i < 6; i++) {
                matrix = matrix.with(UNITS.get(i / 2), i % 2 == 0 ? "x" : "y", cells.get(i));
            }
            return matrix;
        });
    }
}
