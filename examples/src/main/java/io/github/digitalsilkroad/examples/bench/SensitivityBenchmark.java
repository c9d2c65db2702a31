package io.github.digitalsilkroad.examples.bench;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.score.Sensitivity;
import io.github.digitalsilkroad.core.score.SystemSize;
import io.github.digitalsilkroad.core.score.VendorConcentration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Which facts move the concentration of a market. Every third system has a disputed size, so disputes are as many as
 * systems but for a factor. For n systems the time should grow as n log n, not as n squared.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class SensitivityBenchmark {

    private static final Score QUESTION = VendorConcentration.of("KZ").by(SystemSize.CAMERAS);

    /** How many deployments the catalog has. */
    @Param({"1000", "4600", "21000"})
    public int rows;

    private Catalog catalog = Synthetic.contested(1);

    /** Makes the catalog. */
    @Setup(Level.Trial)
    public void prepare() {
        catalog = Synthetic.contested(rows);
    }

    /** The facts that move the answer. */
    @Benchmark
    public Sensitivity sensitivity() {
        return QUESTION.sensitivity(catalog);
    }
}
