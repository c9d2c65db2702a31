package io.github.digitalsilkroad.lint.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Qualifier;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompositeIndexTest {

    private static final Normalization PERCENT = Normalization.goalposts(0, 100);

    private static final IndexSpec SPEC = IndexSpec.dimension(
            "exposure",
            Aggregation.GEOMETRIC,
            IndexSpec.dimension(
                    "debt",
                    Aggregation.ARITHMETIC,
                    IndexSpec.indicator("leverage", PERCENT).weighted(3),
                    IndexSpec.indicator("grant element", PERCENT).descending()),
            IndexSpec.indicator("concentration", PERCENT));

    private static IndexMatrix matrix() {
        return IndexMatrix.of(List.of("KG", "TJ", "UZ"), List.of("leverage", "concentration", "grant element"))
                .with("KG", "leverage", Estimate.exactly(40))
                .with("KG", "grant element", Estimate.exactly(60))
                .with("KG", "concentration", Estimate.exactly(90))
                .with("TJ", "leverage", Estimate.between(30, 50))
                .with("TJ", "grant element", Estimate.exactly(50))
                .with("TJ", "concentration", Estimate.about(80))
                .with("UZ", "leverage", Estimate.exactly(20));
    }

    @Test
    void scoresAreMeansOfMeans() {
        IndexResult result = CompositeIndex.of(SPEC).on(matrix());
        assertThat(result.score("KG", "debt").get().best().getAsDouble()).isCloseTo((3 * 40 + 40) / 4.0, within(1e-12));
        Estimate score = result.score("KG").get();
        assertThat(score.best().getAsDouble()).isCloseTo(Math.sqrt(40 * 90), within(1e-12));
        assertThat(score.qualifier()).isEqualTo(Qualifier.EXACT);
        assertThat(result.score("KG", "grant element").get().best().getAsDouble())
                .isEqualTo(40);
    }

    @Test
    void boundsRunFromAllThatLowersToAllThatRaises() {
        Estimate score = CompositeIndex.of(SPEC).on(matrix()).score("TJ").get();
        assertThat(score.low()).isCloseTo(Math.sqrt((3 * 30 + 50) / 4.0 * 72), within(1e-9));
        assertThat(score.high()).isCloseTo(Math.sqrt((3 * 50 + 50) / 4.0 * 88), within(1e-9));
        assertThat(score.best()).isEmpty();
        Estimate concentration = CompositeIndex.of(SPEC)
                .on(matrix())
                .score("TJ", "concentration")
                .get();
        assertThat(concentration.qualifier()).isEqualTo(Qualifier.ABOUT);
        assertThat(concentration.best()).hasValue(80);
    }

    @Test
    void missingLowersCoverageAndIsNeverFilledIn() {
        IndexResult result = CompositeIndex.of(SPEC).on(matrix());
        assertThat(result.score("UZ", "debt").get().best()).hasValue(20);
        assertThat(result.score("UZ").get().best().getAsDouble()).isCloseTo(20, within(1e-12));
        assertThat(result.score("UZ", "concentration")).isEmpty();
        assertThat(result.coverage("UZ", "debt")).isEqualTo(0.75);
        assertThat(result.coverage("UZ")).isEqualTo(0.375);
        assertThat(result.coverage("KG")).isEqualTo(1);
    }

    @Test
    void unitWithNothingHasNoScoreAndNoRank() {
        IndexMatrix empty = IndexMatrix.of(List.of("KG", "TM"), List.of("x")).with("KG", "x", Estimate.exactly(3));
        IndexResult result =
                CompositeIndex.of(IndexSpec.indicator("x", PERCENT)).on(empty);
        assertThat(result.score("TM")).isEmpty();
        assertThat(result.ranks("TM")).isEmpty();
        assertThat(result.coverage("TM")).isEqualTo(0);
        assertThat(result.ranks("KG")).contains(new RankSet(1, 1, 1));
    }

    @Test
    void ranksAreSets() {
        IndexResult result = CompositeIndex.of(SPEC).on(matrix());
        assertThat(result.ranks("KG").get()).hasToString("1-2 of 3");
        assertThat(result.ranks("TJ").get()).hasToString("1-2 of 3");
        assertThat(result.ranks("UZ").get()).hasToString("3 of 3");
        assertThat(result.ranks("UZ").get().isCertain()).isTrue();
        assertThat(result).hasToString("""
                KG: 60, rank 1-2 of 3, coverage 100 %
                TJ: 50.19-66.34, rank 1-2 of 3, coverage 100 %
                UZ: 20, rank 3 of 3, coverage 38 %
                """);
        assertThatThrownBy(() -> new RankSet(3, 2, 5))
                .hasMessage("ranks 3-2 of 5: must be 1 or more, best before worst, at most all");
    }

    @Test
    void unboundedValuesGiveOneSidedScores() {
        IndexMatrix open = IndexMatrix.of(List.of("A", "B"), List.of("x"))
                .with("A", "x", Estimate.moreThan(40))
                .with("B", "x", Estimate.exactly(20));
        Estimate posts = CompositeIndex.of(IndexSpec.indicator("x", PERCENT))
                .on(open)
                .score("A")
                .get();
        assertThat(posts.low()).isCloseTo(40, within(1e-9));
        assertThat(posts.high()).isEqualTo(100);
        for (Normalization normalization : List.of(Normalization.minMax(), Normalization.percentileRank())) {
            IndexResult result =
                    CompositeIndex.of(IndexSpec.indicator("x", normalization)).on(open);
            assertThat(result.score("A").get().high()).as("%s", normalization).isEqualTo(100);
            assertThat(result.score("A").get().low()).as("%s", normalization).isCloseTo(100, within(1e-9));
            assertThat(result.score("B").get().low()).as("%s", normalization).isEqualTo(0);
        }
    }

    @Test
    void specThatDoesNotFitTheDataIsAnError() {
        assertThatThrownBy(() ->
                        CompositeIndex.of(SPEC).on(IndexMatrix.of(List.of("KG"), List.of("leverage", "concentration"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no column \"grant element\"; all: leverage, concentration");
        assertThatThrownBy(() -> CompositeIndex.of(SPEC)
                        .on(IndexMatrix.of(
                                List.of("KG"), List.of("leverage", "concentration", "grant element", "leverages"))))
                .hasMessage(
                        "column \"leverages\": the index has no such indicator; nearest: leverage; all: leverage, grant"
                                + " element, concentration");
        IndexMatrix same = IndexMatrix.of(List.of("A", "B"), List.of("x"))
                .with("A", "x", Estimate.exactly(3))
                .with("B", "x", Estimate.exactly(3));
        assertThatThrownBy(() -> CompositeIndex.of(IndexSpec.indicator("x", Normalization.minMax()))
                        .on(same))
                .hasMessage("indicator \"x\": min-max of 3 for all 2 units: needs two different values; use goalposts");
    }

    @Test
    void specRefusesWhatMakesNoIndex() {
        IndexSpec x = IndexSpec.indicator("x", PERCENT);
        assertThatThrownBy(() -> IndexSpec.indicator(" ", PERCENT)).hasMessage("name \" \": must not be blank");
        assertThatThrownBy(() -> IndexSpec.dimension("d", Aggregation.ARITHMETIC))
                .hasMessage("dimension \"d\": needs at least one part");
        assertThatThrownBy(() -> IndexSpec.dimension("d", Aggregation.ARITHMETIC, x, x))
                .hasMessage("\"x\": occurs twice; each part of an index needs its own name");
        for (double weight : new double[] {-1, 0, 1e-101, 1e101, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> x.weighted(weight))
                    .hasMessageMatching(
                            "weight of \"x\" = (-1|0|1.*|NaN|Infinity): must be within 1e-100 and 1e100; leave out"
                                    + " a part that is not to count");
        }
        assertThatThrownBy(() ->
                        IndexSpec.dimension("d", Aggregation.ARITHMETIC, x).descending())
                .hasMessage("dimension \"d\": only an indicator can be descending");
    }

    /** Nothing in a specification goes unheard. */
    @Test
    void topOfATreeHasNoWeight() {
        IndexSpec spec = IndexSpec.dimension(
                "all", Aggregation.ARITHMETIC, IndexSpec.indicator("x", PERCENT).weighted(2));
        assertThat(CompositeIndex.of(spec).spec()).isSameAs(spec);
        assertThatThrownBy(() -> CompositeIndex.of(spec.weighted(2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("weight of \"all\" = 2: the top of an index has no siblings to count against; weight its"
                        + " parts");
    }

    @Test
    void specTellsItsParts() {
        assertThat(SPEC).hasToString("exposure = geometric(debt, concentration)");
        IndexSpec debt = SPEC.parts().get(0);
        assertThat(debt).hasToString("debt = arithmetic(3 leverage, grant element descending)");
        assertThat(debt.aggregation()).contains(Aggregation.ARITHMETIC);
        assertThat(debt.normalization()).isEmpty();
        assertThat(debt.weight()).isEqualTo(1);
        assertThat(SPEC.indicators())
                .extracting(IndexSpec::name)
                .containsExactly("leverage", "grant element", "concentration");
        assertThat(debt.parts().get(1).isDescending()).isTrue();
        assertThat(debt.parts().get(1).normalization()).contains(PERCENT);
        assertThat(CompositeIndex.of(SPEC).spec()).isSameAs(SPEC);
    }

    /** Nothing rounds a mean of zeros. */
    @Test
    void aMeanOfZerosIsZero() {
        IndexMatrix zeros = IndexMatrix.of(List.of("KG"), List.of("leverage", "concentration", "grant element"))
                .with("KG", "leverage", Estimate.exactly(0))
                .with("KG", "grant element", Estimate.exactly(100))
                .with("KG", "concentration", Estimate.exactly(0));
        assertThat(CompositeIndex.of(SPEC).on(zeros).score("KG")).contains(Estimate.exactly(0));
    }

    /** A part without weight counts nothing, though no logarithm nor inverse of its 0 is finite. */
    @Test
    void aPartWithoutWeightCountsInNoMean() {
        for (Aggregation mean : Aggregation.values()) {
            assertThat(mean.mean(new double[] {0, 4}, new double[] {0, 2}, new int[] {0, 1}))
                    .as("%s", mean)
                    .isCloseTo(4, within(1e-15));
            assertThat(mean.mean(new double[] {4}, new double[] {0}, new int[] {0}))
                    .as("%s", mean)
                    .isNaN();
        }
    }

    @Test
    void weightsMayBeAsUnlikeAsSumsOfThemAllow() {
        IndexSpec x = IndexSpec.indicator("x", PERCENT);
        assertThat(x.weighted(1e100).weight()).isEqualTo(1e100);
        assertThat(x.weighted(1e-100).weight()).isEqualTo(1e-100);
    }

    @Test
    void matrixRefusesWhatItDoesNotHold() {
        assertThatThrownBy(() -> IndexMatrix.of(List.of(), List.of("x")))
                .hasMessage("no unit: a matrix needs at least one");
        assertThatThrownBy(() -> IndexMatrix.of(List.of("A", "A"), List.of("x")))
                .hasMessage("unit \"A\": occurs twice");
        assertThatThrownBy(() -> IndexMatrix.of(List.of("A"), List.of("x", "x")))
                .hasMessage("indicator \"x\": occurs twice");
        IndexMatrix matrix = IndexMatrix.of(List.of("KG", "TJ"), List.of("x", "y"));
        assertThatThrownBy(() -> matrix.with("KZ", "x", Estimate.exactly(1)))
                .hasMessage("no unit \"KZ\"; nearest: KG; all: KG, TJ");
        assertThatThrownBy(() -> matrix.withRow("KG", List.of(Optional.empty())))
                .hasMessage("1 value for KG: needs one for each of 2 indicators");
        IndexMatrix row = matrix.withRow("TJ", List.of(Optional.empty(), Optional.of(Estimate.exactly(4))));
        assertThat(row.get("TJ", "x")).isEmpty();
        assertThat(row.get("TJ", "y")).contains(Estimate.exactly(4));
        assertThat(matrix.get("TJ", "y")).isEmpty();
        assertThat(row).hasToString("2 units x 2 indicators");
        assertThat(row.units()).containsExactly("KG", "TJ");
    }
}
