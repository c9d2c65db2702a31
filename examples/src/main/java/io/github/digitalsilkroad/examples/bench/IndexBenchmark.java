package io.github.digitalsilkroad.examples.bench;

import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.lint.index.Aggregation;
import io.github.digitalsilkroad.lint.index.CompositeIndex;
import io.github.digitalsilkroad.lint.index.IndexExperiment;
import io.github.digitalsilkroad.lint.index.IndexMatrix;
import io.github.digitalsilkroad.lint.index.IndexResult;
import io.github.digitalsilkroad.lint.index.IndexSensitivity;
import io.github.digitalsilkroad.lint.index.IndexSpec;
import io.github.digitalsilkroad.lint.index.Normalization;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * An experiment on an index of 5 units by 12 indicators in 4 dimensions: 10,000 draws of all weights and values, with
 * ranks and Sobol indices, with the hand-written loop that gives the same numbers; and the bounds of 50 units by 50
 * indicators.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // prepare() fills the fields before any question
public class IndexBenchmark {

    private static final long SEED = 42;
    private static final int DRAWS = 10_000;
    private static final int LARGE = 50;
    private static final double ROUNDING = 1e-9;

    private PrimitiveIndex loop;
    private IndexExperiment experiment;
    private CompositeIndex large;
    private IndexMatrix largeMatrix;

    /** Makes the data, and checks that both ways give the same numbers. */
    @Setup
    public void prepare() {
        SplittableRandom random = new SplittableRandom(5);
        loop = new PrimitiveIndex();
        IndexMatrix matrix = IndexMatrix.of(names("unit", PrimitiveIndex.UNITS), names("", PrimitiveIndex.INDICATORS));
        List<IndexSpec> dimensions = new ArrayList<>();
        for (int d = 0; d < PrimitiveIndex.DIMENSIONS; d++) {
            List<IndexSpec> parts = new ArrayList<>();
            for (int i = d * PrimitiveIndex.PARTS; i < (d + 1) * PrimitiveIndex.PARTS; i++) {
                loop.from[i] = 5;
                loop.to[i] = 60 + 4 * i;
                loop.weights[i] = 1 + i % 3;
                parts.add(IndexSpec.indicator("" + i, Normalization.goalposts(loop.from[i], loop.to[i]))
                        .weighted(loop.weights[i]));
                for (int unit = 0; unit < PrimitiveIndex.UNITS; unit++) {
                    loop.low[i][unit] = random.nextDouble(60);
                    loop.high[i][unit] = loop.low[i][unit] + random.nextDouble(1, 30);
                    matrix =
                            matrix.with("unit" + unit, "" + i, Estimate.between(loop.low[i][unit], loop.high[i][unit]));
                }
            }
            loop.weights[PrimitiveIndex.INDICATORS + d] = 1 + d;
            dimensions.add(dimension("d" + d, parts).weighted(1 + d));
        }
        experiment = IndexExperiment.of(CompositeIndex.of(dimension("all", dimensions)), matrix)
                .weights(PrimitiveIndex.SPREAD)
                .estimates();
        check(askDraws(), loopDraws());
        prepareLarge(random);
    }

    private void prepareLarge(SplittableRandom random) {
        List<IndexSpec> parts = new ArrayList<>();
        largeMatrix = IndexMatrix.of(names("unit", LARGE), names("", LARGE));
        for (int i = 0; i < LARGE; i++) {
            parts.add(IndexSpec.indicator("" + i, Normalization.minMax()));
        }
        for (String unit : largeMatrix.units()) {
            List<Optional<Estimate>> row = new ArrayList<>();
            for (int i = 0; i < LARGE; i++) {
                double low = random.nextDouble(60);
                row.add(Optional.of(Estimate.between(low, low + random.nextDouble(1, 30))));
            }
            largeMatrix = largeMatrix.withRow(unit, row);
        }
        large = CompositeIndex.of(dimension("all", parts));
    }

    private static IndexSpec dimension(String name, List<IndexSpec> parts) {
        return IndexSpec.dimension(name, Aggregation.ARITHMETIC, parts.toArray(new IndexSpec[0]));
    }

    private static List<String> names(String prefix, int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(prefix + i);
        }
        return names;
    }

    private static void check(IndexSensitivity asked, PrimitiveIndex.Result looped) {
        for (int unit = 0; unit < PrimitiveIndex.UNITS; unit++) {
            String name = "unit" + unit;
            for (int i = 0; i <= 10; i++) {
                int at = (int) Math.round(i / 10.0 * (DRAWS - 1));
                check(asked.quantile(name, i / 10.0), looped.scores[unit][at]);
            }
            for (int rank = 1; rank <= PrimitiveIndex.UNITS; rank++) {
                check(asked.rankShare(name, rank), (double) looped.ranks[unit][rank - 1] / DRAWS);
            }
            for (int factor = 0; factor < asked.factors().size(); factor++) {
                check(asked.firstOrder(name, asked.factors().get(factor)), looped.firstOrder[unit][factor]);
                check(asked.total(name, asked.factors().get(factor)), looped.total[unit][factor]);
            }
        }
    }

    private static void check(double answer, double expected) {
        if (!(Math.abs(answer - expected) <= ROUNDING)) {
            throw new IllegalStateException("the experiment says " + answer + ", the loop " + expected);
        }
    }

    /** All draws. */
    @Benchmark
    public IndexSensitivity askDraws() {
        return experiment.run(SEED, DRAWS);
    }

    /** The same by a loop. */
    @Benchmark
    public PrimitiveIndex.Result loopDraws() {
        return loop.draw(SEED, DRAWS);
    }

    /** Scores with bounds of 50 units by 50 indicators. */
    @Benchmark
    public IndexResult askLarge() {
        return large.on(largeMatrix);
    }
}
