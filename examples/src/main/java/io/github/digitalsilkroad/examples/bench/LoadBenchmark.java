package io.github.digitalsilkroad.examples.bench;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.VendorConcentration;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The bundled dataset in a warm process: loading it, reading it anew, and a score. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class LoadBenchmark {

    private final Catalog dsr = DigitalSilkRoad.load();

    /** Loads the bundled dataset. */
    @Benchmark
    public Catalog load() {
        return DigitalSilkRoad.load();
    }

    /** Scores the catalog as it is; its indexes are there. */
    @Benchmark
    public Assessment score() {
        return VendorConcentration.in("TJ").on(dsr);
    }

    /** Reads every fact anew under another reading and scores the result; its indexes are built for it. */
    @Benchmark
    public Assessment readAndScore() {
        return VendorConcentration.in("TJ").on(dsr.under(Reading.envelope()));
    }
}
