package io.github.digitalsilkroad.examples.bench;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.scenario.Market;
import io.github.digitalsilkroad.core.scenario.Scenario;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.Score;
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

/** The bundled dataset through each lens, and then a score, in a warm process: less than a millisecond is the aim. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class LensBenchmark {

    private final Catalog dsr = DigitalSilkRoad.load();
    private final Score question = VendorConcentration.of("UZ");
    private final Scenario secondVendor = Scenario.named("A second network vendor")
            .replaceVendor("huawei", "nokia", Market.in("UZ").of(Category.MOBILE_NETWORK));

    /** The score without a lens. */
    @Benchmark
    public Assessment score() {
        return question.on(dsr);
    }

    /** Under another reading. */
    @Benchmark
    public Assessment under() {
        return question.on(dsr.under(Reading.envelope()));
    }

    /** As of a date. */
    @Benchmark
    public Assessment asOf() {
        return question.on(dsr.asOf("2019"));
    }

    /** Known by a date. */
    @Benchmark
    public Assessment knownBy() {
        return question.on(dsr.knownBy("2020-04"));
    }

    /** Under a scenario. */
    @Benchmark
    public Assessment scenario() {
        return question.on(secondVendor.on(dsr));
    }
}
