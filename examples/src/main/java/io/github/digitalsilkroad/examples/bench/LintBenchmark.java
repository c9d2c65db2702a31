package io.github.digitalsilkroad.examples.bench;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import io.github.digitalsilkroad.lint.DocumentLint;
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

/** What it costs to check a document of 100,000 characters, one sentence in four of which is tested. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class LintBenchmark {

    private static final int LENGTH = 100_000;

    private static final String SENTENCES = "In 2016, about 40 percent of Kyrgyz public debt was owed to China. "
            + "The systems that were built in the region differ in size and in what they are used for. "
            + "Many of the loans for 12 systems are in dollars and are repaid in 20 years. "
            + "Few tenders are public.\n\n";

    private final Catalog catalog = DigitalSilkRoad.load();
    private final String text =
            SENTENCES.repeat(1 + LENGTH / SENTENCES.length()).substring(0, LENGTH);

    /**
     * Checks the document.
     *
     * @return what was found
     */
    @Benchmark
    public DocumentLint document() {
        return DocumentLint.of("document.md", text, catalog);
    }
}
