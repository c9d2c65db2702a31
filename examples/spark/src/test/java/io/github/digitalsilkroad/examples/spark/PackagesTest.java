package io.github.digitalsilkroad.examples.spark;

import static org.apache.spark.sql.functions.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.score.SafeguardGap;
import io.github.digitalsilkroad.core.score.VendorConcentration;
import io.github.digitalsilkroad.lint.ExposureIndex;
import io.github.digitalsilkroad.lint.index.Aggregation;
import io.github.digitalsilkroad.lint.index.CompositeIndex;
import io.github.digitalsilkroad.lint.index.IndexExperiment;
import io.github.digitalsilkroad.lint.index.IndexMatrix;
import io.github.digitalsilkroad.lint.index.IndexSensitivity;
import io.github.digitalsilkroad.lint.index.IndexSpec;
import io.github.digitalsilkroad.lint.index.Normalization;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages of many countries: every row that Spark gives is the one that the library gives on one machine. */
class PackagesTest {

    private static final int COUNTRIES = 12;
    private static final String BAD = "AF";
    private static final List<String> QUESTIONS = List.of(
            "vendor-concentration country={country} by=cameras",
            "safeguard-gap country={country} year=2024",
            "pushback country={country} from=2010 to=2024",
            "foreign-financing deployment={deployment}");
    private static final List<String> LENSES =
            List.of("", "under reading=envelope", "known-by date=2016 | under reading=latest");

    /** Tasks that were lost: all run in this virtual machine. */
    private static final AtomicInteger LOST = new AtomicInteger();

    @TempDir
    static Path folder;

    @BeforeAll
    static void writePackages() throws Exception {
        MadeUp.write(folder, COUNTRIES, 15);
        Path table = folder.resolve(BAD).resolve("deployments.csv");
        Files.writeString(table, Files.readString(table).replace("af-system-3", "AF System 3"));
    }

    private static Ledgers ledgers() {
        return Ledgers.packages(Local.spark(), folder.toString());
    }

    private static List<Path> goodPackages() throws Exception {
        try (Stream<Path> packages = Files.list(folder)) {
            return packages.filter(path -> !path.endsWith(BAD)).toList();
        }
    }

    private static OneMachine onOneMachine() throws Exception {
        OneMachine expected = new OneMachine();
        for (Path path : goodPackages()) {
            String country = path.getFileName().toString();
            Catalog catalog = DataPackage.read(path);
            for (String lens : LENSES) {
                for (String question : QUESTIONS.subList(0, 3)) {
                    expected.ask(country, catalog, question.replace("{country}", country), lens);
                }
                OneMachine.seen(catalog, lens)
                        .deployments()
                        .forEach(system ->
                                expected.ask(country, catalog, "foreign-financing deployment=" + system.id(), lens));
            }
        }
        return expected;
    }

    private static Dataset<Row> good(Dataset<Row> rows) {
        return rows.where("error is null");
    }

    @Test
    void everyAnswerIsThatOfOneMachine() throws Exception {
        OneMachine expected = onOneMachine();

        assertThat(expected.size()).isGreaterThan(400);
        expected.isEqualTo(good(ledgers().ask(QUESTIONS, LENSES)));
    }

    @Test
    void aBadCountryIsARowWithItsError() {
        List<Row> bad =
                ledgers().ask(QUESTIONS, LENSES).where("error is not null").collectAsList();

        assertThat(bad).hasSize(1);
        assertThat(bad.get(0).<String>getAs("country")).isEqualTo(BAD);
        assertThat(bad.get(0).isNullAt(1)).isTrue();
        assertThat(bad.get(0).<String>getAs("error")).contains("deployments.csv");
    }

    @Test
    void aLensOrQuestionThatDoesNotFitIsARowWithItsError() {
        String cancel = "scenario name=\"One less\" edit=\"cancel deployment=ad-system-1\"";
        List<Row> rows = ledgers()
                .ask(List.of("vendor-concentration country={country}", "no-such-score"), List.of(cancel))
                .where("country in ('AD', 'AE')")
                .orderBy("country", "question")
                .collectAsList();

        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).<String>getAs("question")).isEqualTo("no-such-score");
        assertThat(rows.get(0).<String>getAs("error")).contains("no-such-score", "vendor-concentration");
        assertThat(rows.get(1).<String>getAs("error")).isNull();
        assertThat(rows.get(1).<String>getAs("lens")).isEqualTo(cancel);
        assertThat(rows.get(2).isNullAt(1)).isTrue();
        assertThat(rows.get(2).<String>getAs("error")).contains("ad-system-1");
    }

    @Test
    void sensitivityIsThatOfOneMachine() throws Exception {
        String question = "vendor-concentration country={country} by=cameras";
        OneMachine expected = new OneMachine();
        for (Path path : goodPackages()) {
            String country = path.getFileName().toString();
            expected.sensitivity(country, DataPackage.read(path), question.replace("{country}", country));
        }

        assertThat(expected.size()).isGreaterThan(20);
        expected.isEqualTo(good(ledgers().sensitivity(List.of(question), List.of(""))));
    }

    @Test
    void aTaskThatIsLostIsDoneAgain() throws Exception {
        LOST.set(0);
        Dataset<Row> answers = ledgers().ask(QUESTIONS, LENSES);
        Dataset<Row> failing = answers.map(
                (MapFunction<Row, Row>) row -> {
                    if (TaskContext.get().attemptNumber() == 0) {
                        LOST.incrementAndGet();
                        throw new IllegalStateException("the executor is lost");
                    }
                    return row;
                },
                Encoders.row(answers.schema()));

        onOneMachine().isEqualTo(good(failing));
        assertThat(LOST).hasPositiveValue();
    }

    @Test
    void whatAnExecutorDidThatIsLostIsDoneAgain() throws Exception {
        AtomicInteger removed = new AtomicInteger();
        try (SparkSession cluster = Local.cluster()) {
            cluster.sparkContext().addSparkListener(new SparkListener() {
                @Override
                public void onExecutorRemoved(SparkListenerExecutorRemoved event) {
                    removed.incrementAndGet();
                }
            });
            Dataset<Row> answers = Ledgers.packages(cluster, folder.toString()).ask(QUESTIONS, LENSES);
            Dataset<Row> dying = answers.map(
                    (MapFunction<Row, Row>) row -> {
                        TaskContext task = TaskContext.get();
                        if (task.partitionId() == 0 && task.attemptNumber() + task.stageAttemptNumber() == 0) {
                            Runtime.getRuntime().halt(1);
                        }
                        return row;
                    },
                    Encoders.row(answers.schema()));

            onOneMachine().isEqualTo(good(dying));
        }
        assertThat(removed).hasPositiveValue();
    }

    @Test
    void drawsAreThoseOfOneMachine() throws Exception {
        List<Row> cells = ledgers().cells(PackagesTest::index, "").collectAsList();
        Dataset<Row> draws = Draws.of(Local.spark(), PackagesTest::index, cells, 0.25, 7, 3, 40);

        List<String> expected = new ArrayList<>();
        IndexExperiment experiment = IndexExperiment.of(CompositeIndex.of(index().spec()), matrix())
                .weights(0.25)
                .estimates();
        Map<String, List<Double>> scores = new TreeMap<>();
        for (long seed = 7; seed < 10; seed++) {
            IndexSensitivity drawn = experiment.run(seed, 40);
            for (String country : drawn.units()) {
                List<Double> sorted = new ArrayList<>();
                for (int i = 0; i < 40; i++) {
                    sorted.add(drawn.quantile(country, i / 39.0));
                }
                scores.computeIfAbsent(country, key -> new ArrayList<>()).addAll(sorted);
                expected.add(seed + country + sorted + drawn.rankShare(country, 1) + drawn.rankShare(country, 11));
            }
        }
        assertThat(draws.collectAsList())
                .extracting(row -> row.getLong(0)
                        + row.getString(1)
                        + row.getList(2)
                        + row.getList(3).get(0)
                        + row.getList(3).get(10))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(Draws.scores(draws).collectAsList()).hasSize(11).allSatisfy(row -> {
            List<Double> all = scores.get(row.getString(0)).stream().sorted().toList();
            assertThat(row.getLong(4)).isEqualTo(120);
            assertThat(row.getDouble(2)).isBetween(all.get(59), all.get(60));
            assertThat(row.getDouble(1)).isBetween(all.get(5), all.get(6));
            assertThat(row.getDouble(3)).isBetween(all.get(113), all.get(114));
        });
        assertThat(Draws.ranks(draws).groupBy("country").agg(sum("share")).collectAsList())
                .hasSize(11)
                .allSatisfy(row -> assertThat(row.getDouble(1)).isCloseTo(1, offset(1e-12)));
    }

    /** An index of one's own. */
    private static ExposureIndex index() {
        return ExposureIndex.of(
                ReadableForm.of("dependence"),
                IndexSpec.dimension(
                        "dependence",
                        Aggregation.ARITHMETIC,
                        IndexSpec.indicator("vendors", Normalization.goalposts(0, 10_000)),
                        IndexSpec.indicator("safeguards", Normalization.goalposts(0, 6))),
                Map.of("vendors", VendorConcentration::of, "safeguards", SafeguardGap::of));
    }

    /** Its values, asked one by one. */
    private static IndexMatrix matrix() throws Exception {
        List<String> countries = goodPackages().stream()
                .map(path -> path.getFileName().toString())
                .sorted()
                .toList();
        IndexMatrix matrix = IndexMatrix.of(countries, List.of("vendors", "safeguards"));
        for (String country : countries) {
            Catalog catalog = DataPackage.read(folder.resolve(country));
            matrix = matrix.withRow(
                    country,
                    List.of(
                            VendorConcentration.of(country).on(catalog).value(),
                            SafeguardGap.of(country).on(catalog).value()));
        }
        return matrix;
    }
}
