package io.github.digitalsilkroad.lint.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.digitalsilkroad.core.quantity.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
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
     * The mean (2x + y + z) / 4 is a sum, so the variance of each part is its index: 2²·w² against 1²·w² for equal
     * widths w, four fifths and one fifth, and the total index is the same.
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

    /** Columns that are drawn as they were before keep their scores, and only those. */
    @Test
    void aDrawDoesNotDependOnThoseBefore() {
        IndexDraw used = draw();
        Random random = new Random(11);
        double[] uniform = random.doubles(used.owners().length).toArray();
        for (int i = 0; i < 300; i++) {
            int changed = random.nextInt(uniform.length);
            uniform[changed] = random.nextDouble();
            double[] scores = new double[2];
            double[] fresh = new double[2];
            used.evaluate(uniform, scores);
            draw().evaluate(uniform, fresh);
            assertThat(scores).as("draw %d, coordinate %d", i, changed).isEqualTo(fresh);
        }
    }

    /**
     * Weights 2, 1 and 1 times 1 - 0.25, 1 and 1 + 0.25; A has 40, 30 and 50, B 90, 8 and 10, which min-max makes 0,
     * 100 and 100 and the reverse.
     */
    @Test
    void aDrawIsTheMeanOfWhatItsCoordinatesChoose() {
        IndexDraw draw = draw();
        assertScores(draw, new double[] {0, 0.5, 1, 0, 0, 0.5, 0.25, 0.6}, 152.5 / 3.75, 155.5 / 3.75);
        assertScores(draw, new double[] {0, 0.5, 1, 0, 0.9, 0.5, 0.25, 0.6}, 225 / 3.75, 150 / 3.75);
        assertScores(
                draw,
                new double[] {0, 0.5, 1, 0.9, 0, 0.5, 0.25, 0.6},
                Math.pow(Math.pow(40, 1.5) * 30 * Math.pow(50, 1.25), 1 / 3.75),
                Math.pow(Math.pow(90, 1.5) * 8 * Math.pow(10, 1.25), 1 / 3.75));
        assertScores(draw, new double[] {0, 0.5, 1, 0, 0, 0, 0, 0}, 112.5 / 3.75, 152.5 / 3.75);
    }

    private static void assertScores(IndexDraw draw, double[] uniform, double first, double second) {
        double[] scores = new double[2];
        draw.evaluate(uniform, scores);
        assertThat(scores).containsExactly(new double[] {first, second}, within(1e-12));
    }

    private static IndexDraw draw() {
        IndexDraw.Cell[][] cells = {
            {new IndexDraw.Cell(0, 20, 60)}, {new IndexDraw.Cell(0, 20, 60), new IndexDraw.Cell(1, 5, 10)}, {}
        };
        return new IndexDraw(
                index(Aggregation.ARITHMETIC),
                matrix(),
                0.25,
                List.of(Aggregation.GEOMETRIC),
                List.of(Normalization.minMax()),
                cells);
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
        assertThat(experiment).hasToString("varies weights by 25 %, aggregation, normalization, estimates");
        assertThat(one.seed()).isEqualTo(42);
        assertThat(one.draws()).isEqualTo(500);
    }

    @Test
    void tellsEachUnitsScoresRanksAndMainFactor() {
        IndexMatrix gap = IndexMatrix.of(List.of("A", "B", "C"), COLUMNS)
                .withRow("A", row(Estimate.exactly(40), Estimate.between(39, 41), Estimate.exactly(40)))
                .withRow("B", row(Estimate.exactly(10), Estimate.exactly(10), Estimate.exactly(10)));
        IndexSensitivity result = IndexExperiment.of(index(Aggregation.ARITHMETIC), gap)
                .estimates()
                .run(5, 200);
        assertThat(result.units()).containsExactly("A", "B", "C");
        assertThat(result.mainFactor("A")).contains("estimates of y");
        assertThat(result.mainFactor("B")).isEmpty();
        assertThat(result).asString().matches("""
                200 draws from seed 5
                A: 39\\.\\d+-40\\.\\d+, median 40, rank 1 in 100 %; variance 100 % by estimates of y, with others (9|10|11)\\d %
                B: 10, median 10, rank 2 in 100 %
                C: no score
                """);
    }

    private static List<Optional<Estimate>> row(Estimate... values) {
        return Arrays.stream(values).map(Optional::of).toList();
    }

    @Test
    void theMainFactorIsTheOneWithTheGreatestTotalIndex() {
        IndexSensitivity result = IndexExperiment.of(index(Aggregation.ARITHMETIC), matrix())
                .weights(0.1)
                .estimates()
                .run(7, 2000);
        assertThat(result.mainFactor("A")).contains("estimates of x");
        assertThat(result.mainFactor("B")).contains("weights");
    }

    /** The generator of the JDK is SplitMix64 too: the first number of each pair is drawn first. */
    @Test
    void drawsAreThoseOfSplitMix64AndTwoOfThemGiveTheirVariance() {
        IndexMatrix one = IndexMatrix.of(List.of("A"), List.of("x")).with("A", "x", Estimate.between(0, 100));
        CompositeIndex index = CompositeIndex.of(IndexSpec.indicator("x", PERCENT));
        for (long seed : new long[] {0, 42, -7, Long.MAX_VALUE}) {
            IndexSensitivity result = IndexExperiment.of(index, one).estimates().run(seed, 2);
            SplittableRandom random = new SplittableRandom(seed);
            double[] drawn = random.doubles(4).map(part -> 100 * part).toArray();
            assertThat(result.quantile("A", 0)).isEqualTo(Math.min(drawn[0], drawn[2]));
            assertThat(result.quantile("A", 1)).isEqualTo(Math.max(drawn[0], drawn[2]));
            double mean = Arrays.stream(drawn).average().getAsDouble();
            double variance = Arrays.stream(drawn)
                            .map(value -> (value - mean) * (value - mean))
                            .sum()
                    / 3;
            double changes = Math.pow(drawn[0] - drawn[1], 2) + Math.pow(drawn[2] - drawn[3], 2);
            assertThat(result.total("A", "estimates of x")).isCloseTo(changes / (4 * variance), within(1e-12));
            assertThat(result.firstOrder("A", "estimates of x")).isEqualTo(1);
        }
    }

    @Test
    void whatVariesByLessThanScoresAreHeldToDoesNotVary() {
        CompositeIndex index = CompositeIndex.of(IndexSpec.indicator("x", PERCENT));
        IndexMatrix one = IndexMatrix.of(List.of("A"), List.of("x"));
        assertThat(IndexExperiment.of(index, one.with("A", "x", Estimate.between(50, 50 + 1e-9)))
                        .estimates()
                        .run(1, 100)
                        .mainFactor("A"))
                .isEmpty();
        assertThat(IndexExperiment.of(index, one.with("A", "x", Estimate.between(50, 50 + 1e-6)))
                        .estimates()
                        .run(1, 100)
                        .mainFactor("A"))
                .contains("estimates of x");
    }

    /** Beside a 0, of which the harmonic mean is 0, the arithmetic mean is half of what a value is settled to. */
    @Test
    void aValueThatIsNotDrawnIsItsBestOrItsMiddleOrTheEndItHas() {
        List<Estimate> values = List.of(
                Estimate.exactly(70),
                Estimate.between(20, 60),
                Estimate.between(20, 60).withBest(30),
                Estimate.atLeast(50),
                Estimate.atMost(10),
                Estimate.unknown());
        List<String> units = List.of("exact", "between", "best", "at least", "at most", "unknown");
        IndexMatrix matrix = IndexMatrix.of(units, List.of("x", "y"));
        for (int i = 0; i < units.size(); i++) {
            matrix = matrix.withRow(units.get(i), row(values.get(i), Estimate.exactly(0)));
        }
        CompositeIndex index = CompositeIndex.of(IndexSpec.dimension(
                "all", Aggregation.ARITHMETIC, IndexSpec.indicator("x", PERCENT), IndexSpec.indicator("y", PERCENT)));
        IndexSensitivity result = IndexExperiment.of(index, matrix)
                .aggregations(Aggregation.HARMONIC)
                .run(1, 100);
        assertThat(units).map(unit -> 2 * result.quantile(unit, 1)).containsExactly(70.0, 40.0, 30.0, 50.0, 10.0, 0.0);
    }

    /** Four fifths of the variance of A by x, and one by y. */
    @Test
    void aLineTellsTheSharesOfTheMainFactorAndEveryRank() {
        IndexSensitivity result = IndexExperiment.of(index(Aggregation.ARITHMETIC), matrix())
                .estimates()
                .run(7, 20_000);
        assertThat(result).asString().matches("""
                20000 draws from seed 7
                A: .*, rank 1 in \\d+ %, rank 2 in \\d+ %; variance (79|80|81) % by estimates of x, with others (79|80|81) %
                B: 50, median 50, rank 1 in \\d+ %, rank 2 in \\d+ %
                """);
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

    /** Where dimensions differ in their means, one of these for all is something else. */
    @Test
    void aMeanThatSomeDimensionsHaveCanBeTriedForAll() {
        CompositeIndex mixed = CompositeIndex.of(IndexSpec.dimension(
                "all",
                Aggregation.ARITHMETIC,
                IndexSpec.dimension(
                        "d",
                        Aggregation.HARMONIC,
                        IndexSpec.indicator("x", PERCENT),
                        IndexSpec.indicator("y", PERCENT)),
                IndexSpec.indicator("z", PERCENT)));
        IndexSensitivity result = IndexExperiment.of(mixed, matrix())
                .aggregations(Aggregation.ARITHMETIC)
                .run(1, 100);
        assertThat(result.quantile("B", 0)).isCloseTo((2 / (1 / 90.0 + 1 / 10.0) + 10) / 2, within(1e-9));
        assertThat(result.quantile("B", 1)).isCloseTo((50 + 10) / 2.0, within(1e-9));
    }

    /** As many units and indicators as other indices have, with every normalization. */
    @Test
    @Tag("slow")
    void fiftyUnitsByFiftyIndicators() {
        List<Normalization> all = List.of(PERCENT, Normalization.minMax(), Normalization.percentileRank());
        List<String> names = IntStream.range(0, 50).mapToObj(i -> "n" + i).toList();
        IndexMatrix matrix = IndexMatrix.of(names, names);
        Random random = new Random(50);
        for (String unit : names) {
            List<Optional<Estimate>> row = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                double low = 100 * random.nextDouble();
                row.add(Optional.of(Estimate.between(low, low + 20 * random.nextDouble()))
                        .filter(value -> random.nextInt(20) > 0));
            }
            matrix = matrix.withRow(unit, row);
        }
        for (Normalization normalization : all) {
            IndexSpec[] parts = names.stream()
                    .map(name -> IndexSpec.indicator(name, normalization))
                    .toArray(IndexSpec[]::new);
            CompositeIndex index = CompositeIndex.of(IndexSpec.dimension("all", Aggregation.ARITHMETIC, parts));
            IndexResult result = index.on(matrix);
            IndexSensitivity draws =
                    IndexExperiment.of(index, matrix).weights(0.5).estimates().run(1, 20);
            for (String unit : names) {
                RankSet ranks = result.ranks(unit).get();
                assertThat(ranks.of()).isEqualTo(50);
                assertThat(result.coverage(unit)).isBetween(0.7, 1.0);
                assertThat(result.score(unit).get().width()).isPositive();
                assertThat(draws.middle90(unit).width()).isPositive();
            }
            assertThat(draws.factors()).hasSize(51);
        }
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
        assertThatThrownBy(() -> nothing.aggregations(Aggregation.GEOMETRIC, Aggregation.ARITHMETIC))
                .hasMessage("aggregation ARITHMETIC: is what the index has already");
        assertThatThrownBy(() -> nothing.aggregations(Aggregation.GEOMETRIC, Aggregation.GEOMETRIC))
                .hasMessage("aggregation GEOMETRIC: is given twice");
        assertThatThrownBy(() -> nothing.normalizations())
                .hasMessage("no other normalization: needs at least one to try");
        assertThatThrownBy(() -> IndexExperiment.of(
                                index(Aggregation.ARITHMETIC), matrix().with("A", "z", Estimate.exactly(10)))
                        .normalizations(Normalization.minMax())
                        .run(1, 10))
                .hasMessage("indicator \"z\": min-max of 10 for all 2 units: needs two different values; use"
                        + " goalposts");
        assertThatThrownBy(() -> nothing.normalizations(PERCENT))
                .hasMessage("normalization goalposts 0 to 100: is what the index has already");
        assertThatThrownBy(() -> IndexExperiment.of(
                                CompositeIndex.of(IndexSpec.indicator("x", PERCENT)),
                                IndexMatrix.of(List.of("A"), List.of("x")))
                        .aggregations(Aggregation.GEOMETRIC))
                .hasMessage("no aggregation to vary: the index is a single indicator");
        IndexSensitivity result = nothing.estimates().run(1, 10);
        assertThatThrownBy(() -> result.rankShare("A", 3)).hasMessage("rank 3: must be 1 to 2");
        assertThatThrownBy(() -> result.quantile("A", 2)).hasMessage("quantile 2: must be within 0 to 1");
        assertThatThrownBy(() -> result.total("A", "weights"))
                .hasMessage("no factor \"weights\"; all: estimates of x, estimates of y");
    }
}
