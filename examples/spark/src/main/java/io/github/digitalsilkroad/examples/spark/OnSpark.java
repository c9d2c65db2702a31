package io.github.digitalsilkroad.examples.spark;

import io.github.digitalsilkroad.core.catalog.Grammar;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.lint.ExposureIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks ledgers of many countries, and shows the rows or writes them. */
@Command(
        name = "on-spark",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description =
                "Ask ledgers of many countries on Spark; {country}, {financing} and so on stand for each there is.",
        footer = {
            "",
            "Examples:",
            "  on-spark --packages world/ \"vendor-concentration country={country}\" --through \"under reading=latest\"",
            "  on-spark --aid-data GCDF_3.0.csv \"concessionality financing={financing}\" --out answers.parquet",
            "  on-spark --tables world/ --format parquet --draws 10000 \\",
            "    --index \"exposure-index creditor=CN law=cn-national-intelligence-law-2017 year=2022\""
        })
public final class OnSpark implements Callable<Integer> {

    private static final double SPREAD = 0.25;
    private static final int ROWS_SHOWN = 1_000;

    @ArgGroup(multiplicity = "1")
    private Where where = new Where();

    @Option(names = "--format", paramLabel = "csv|parquet", description = "of the tables or the sheet; csv if left out")
    private String format = "csv";

    @Option(
            names = "--through",
            paramLabel = "LENS",
            description = "a lens or scenario as text; may be repeated, for answers through each")
    private List<String> lenses = new ArrayList<>();

    @Option(names = "--sensitivity", description = "the facts that move the answers, instead of the answers")
    private boolean sensitivity;

    @Option(names = "--index", paramLabel = "INDEX", description = "the index to draw, without a country")
    private @Nullable String index;

    @Option(names = "--draws", paramLabel = "N", description = "how many draws; 1,000 if left out")
    private int draws = 1_000;

    @Option(
            names = "--batches",
            paramLabel = "N",
            description = "into how many tasks the draws are parted; 10 if left out")
    private int batches = 10;

    @Option(names = "--out", paramLabel = "FOLDER", description = "writes Parquet instead of showing the rows")
    private @Nullable String out;

    @Parameters(paramLabel = "QUESTION", arity = "0..*", description = "questions, each as one argument")
    private List<String> questions = new ArrayList<>();

    /** Where the ledgers are. */
    private static final class Where {
        @Option(
                names = "--packages",
                paramLabel = "FOLDER",
                description = "a package a country, in folders by their codes")
        private @Nullable String packages;

        @Option(
                names = "--tables",
                paramLabel = "FOLDER",
                description = "tables of all countries, with a column package")
        private @Nullable String tables;

        @Option(names = "--aid-data", paramLabel = "FILE", description = "AidData's table, parted by recipient")
        private @Nullable String aidData;
    }

    /**
     * Starts Spark, where spark-submit has not set the master on all cores of this machine.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        return new CommandLine(new OnSpark())
                .setExecutionExceptionHandler((problem, command, parsed) -> {
                    command.getErr().println(ByCountry.words(problem));
                    return command.getCommandSpec().exitCodeOnExecutionException();
                })
                .execute(args);
    }

    @Override
    public Integer call() throws IOException {
        SparkSession.Builder builder = SparkSession.builder()
                .appName("Digital Silk Road")
                // How long a country takes has little to do with how many bytes it has.
                .config("spark.sql.adaptive.coalescePartitions.enabled", false);
        if (System.getProperty("spark.master") == null) {
            builder.master("local[*]");
        }
        try (SparkSession spark = builder.getOrCreate()) {
            write(rows(spark));
        }
        return 0;
    }

    private Dataset<Row> rows(SparkSession spark) throws IOException {
        Ledgers ledgers = ledgers(spark);
        List<String> through = lenses.isEmpty() ? List.of("") : lenses;
        if (index == null) {
            return sensitivity ? ledgers.sensitivity(questions, through) : ledgers.ask(questions, through);
        }
        String form = index;
        IndexCells.Index made = () -> indexes().parse(form);
        made.get();
        List<Row> cells = ledgers.cells(made, through.get(0)).collectAsList();
        Dataset<Row> bad = spark.createDataFrame(cells, IndexCells.CELLS)
                .where("error is not null")
                .select("country", "error");
        return Draws.scores(Draws.of(spark, made, cells, SPREAD, 1, batches, Math.max(2, draws / batches)))
                .unionByName(bad, true);
    }

    private Ledgers ledgers(SparkSession spark) throws IOException {
        if (where.packages != null) {
            return Ledgers.packages(spark, where.packages);
        }
        return where.tables != null
                ? Ledgers.tables(spark, where.tables, format)
                : Ledgers.aidData(spark, String.valueOf(where.aidData), format);
    }

    /** The indexes that can be named; one of your own joins by a form of its own. */
    private static Grammar<ExposureIndex> indexes() {
        return Grammar.<ExposureIndex>of("index")
                .with(
                        "exposure-index creditor=CN law=some-law year=2022",
                        "the standard index of exposure to a country",
                        form -> ExposureIndex.standard(
                                form.required("creditor", CountryCode::of).toString(),
                                form.required("law", Function.identity()),
                                form.required("year", Integer::valueOf)));
    }

    private void write(Dataset<Row> rows) {
        Dataset<Row> ordered = rows.orderBy("country");
        if (out != null) {
            ordered.write().parquet(out);
        } else {
            ordered.show(ROWS_SHOWN, false);
        }
    }
}
