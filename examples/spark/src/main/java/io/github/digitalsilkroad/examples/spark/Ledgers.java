package io.github.digitalsilkroad.examples.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_extract;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_csv;
import static org.apache.spark.sql.functions.udf;

import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.datapackage.LoadOptions;
import io.github.digitalsilkroad.core.datapackage.PackageTable;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.interchange.aiddata.AidData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows of many countries are, from which the catalog of each is made on the executor that asks it.
 *
 * <p>Rows travel as pieces of the files that a reader of the library takes: the country, the name of the file, and a
 * line or the whole of it. So a country is read by the same code, with the same checks, as on one machine.
 */
public final class Ledgers {

    /**
     * The column that tables have more than those of one package: into which country's catalog a row goes, nothing for
     * all of them.
     */
    public static final String PACKAGE = "package";

    private static final String COUNTRY = "country";
    private static final String FILE = "file";
    private static final String PIECE = "piece";
    private static final StructType PIECES = new StructType()
            .add(COUNTRY, DataTypes.StringType)
            .add(FILE, DataTypes.StringType)
            .add(PIECE, DataTypes.BinaryType);

    private static final String DESCRIPTOR = "datapackage.json";
    private static final String DEALS = "deals.csv";

    /** The group of rows that name no country. */
    private static final String NOWHERE = "none";

    /** Limits for data of one's own: they are there to keep out what an unknown hand sends. */
    private static final LoadOptions LIMITS = LoadOptions.standard()
            .withBudget(Budget.standard()
                    .with(Budget.Limit.FILE_BYTES, 1L << 30)
                    .with(Budget.Limit.BYTES, 1L << 31)
                    .with(Budget.Limit.ROWS, 20_000_000));

    private final Dataset<Row> pieces;
    private final World.Reader reader;

    private Ledgers(Dataset<Row> pieces, World.Reader reader) {
        this.pieces = pieces;
        this.reader = reader;
    }

    /**
     * Data packages, one a country, each in a folder that is called by the code of its country:
     * {@code folder/KG/datapackage.json} and the tables in the same folder.
     *
     * @param spark the session
     * @param folder where the folders are, on any file system that Spark reads
     * @return the ledgers
     */
    public static Ledgers packages(SparkSession spark, String folder) {
        Dataset<Row> pieces = spark.read()
                .format("binaryFile")
                .option("pathGlobFilter", "*.{csv,json}")
                .load(folder + "/*")
                .select(
                        regexp_extract(col("path"), "([^/]+)/[^/]+$", 1).as(COUNTRY),
                        regexp_extract(col("path"), "([^/]+)$", 1).as(FILE),
                        col("content").as(PIECE));
        return new Ledgers(pieces, files -> new World(DataPackage.read(files, LIMITS), List.of()));
    }

    /**
     * The tables of a data package with the rows of all countries: {@code folder/claims.parquet} and so on, each with a
     * column {@value #PACKAGE}, which may be a partition, and {@code folder/datapackage.json}, which says what data it
     * is.
     *
     * @param spark the session
     * @param folder where the tables are, on any file system that Spark reads
     * @param format {@code parquet} or {@code csv}
     * @return the ledgers
     * @throws IOException if the folder cannot be looked into
     * @throws IllegalArgumentException if it has no table
     */
    public static Ledgers tables(SparkSession spark, String folder, String format) throws IOException {
        PiecedFiles shared = new PiecedFiles(folder);
        Dataset<Row> pieces = null;
        for (PackageTable table : DataPackage.schema(LIMITS)) {
            Path path = new Path(folder, table.name() + "." + format);
            if (path.getFileSystem(spark.sparkContext().hadoopConfiguration()).exists(path)) {
                Dataset<Row> rows = read(spark, path.toString(), format);
                String file = table.name() + ".csv";
                shared.add(file, header(rows.drop(PACKAGE)));
                Dataset<Row> lines = lines(rows.drop(PACKAGE), rows, col(PACKAGE), file);
                pieces = pieces == null ? lines : pieces.union(lines);
            }
        }
        if (pieces == null) {
            throw new IllegalArgumentException("\"" + folder + "\": has no table of a data package as " + format);
        }
        for (Row row : pieces.where(col(COUNTRY).isNull()).orderBy(FILE, PIECE).collectAsList()) {
            shared.add(row.getAs(FILE), row.getAs(PIECE));
        }
        PiecedFiles described = new PiecedFiles(folder);
        Dataset<Row> descriptor = spark.read().format("binaryFile").load(folder + "/" + DESCRIPTOR);
        described.add(DESCRIPTOR, descriptor.first().getAs("content"));
        DatasetVersion version = DataPackage.metadata(described).version();
        Broadcast<PiecedFiles> everywhere =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(shared);
        String name = version.name();
        String release = version.version();
        int schema = version.schema();
        return new Ledgers(pieces.where(col(COUNTRY).isNotNull()), files -> {
            PiecedFiles all = new PiecedFiles(files.location());
            all.addAll(everywhere.value());
            all.addAll(files);
            return new World(DataPackage.read(all, new DatasetVersion(name, release, schema), LIMITS), List.of());
        });
    }

    /**
     * A table of AidData, by recipient; see {@link AidData}.
     *
     * @param spark the session
     * @param file the sheet, with every column as text
     * @param format {@code parquet} or {@code csv}
     * @return the ledgers
     * @throws IllegalArgumentException if no column has the codes of recipients
     */
    public static Ledgers aidData(SparkSession spark, String file, String format) {
        Dataset<Row> rows = read(spark, file, format);
        String code = Stream.of("Recipient ISO-3", "recipient_iso3")
                .filter(Arrays.asList(rows.columns())::contains)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + file + "\": has no column \"Recipient ISO-3\", by which to part it"));
        UserDefinedFunction country = udf((UDF1<@Nullable String, String>) Ledgers::country, DataTypes.StringType);
        byte[] header = header(rows);
        return new Ledgers(lines(rows, rows, country.apply(name(code)), DEALS), files -> {
            PiecedFiles whole = new PiecedFiles(files.location());
            whole.add(DEALS, header);
            whole.addAll(files);
            Outcome<Catalog> deals = AidData.reader()
                    .within(LIMITS.budget())
                    .read(DEALS, whole.open(DEALS).orElseThrow());
            List<String> unread = Stream.concat(deals.leftOut().stream(), deals.warnings().stream())
                    .filter(problem -> !problem.subject().isEmpty()) // of one record, and not of the table
                    .map(finding -> "record " + finding.subject() + ", " + finding.column() + " \"" + finding.value()
                            + "\": " + finding.message())
                    .toList();
            return new World(deals.value(), unread);
        });
    }

    private static String country(@Nullable String code) {
        try {
            return code == null ? NOWHERE : CountryCode.of(code.strip()).toString();
        } catch (IllegalArgumentException none) {
            return NOWHERE;
        }
    }

    private static Dataset<Row> read(SparkSession spark, String path, String format) {
        return spark.read()
                .format(format)
                .option("header", true)
                .option("multiLine", true)
                .option("escape", "\"")
                .load(path);
    }

    private static byte[] header(Dataset<Row> rows) {
        return Arrays.stream(rows.columns())
                .map(column -> '"' + column.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",", "", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Each row as a line of CSV. */
    private static Dataset<Row> lines(Dataset<Row> written, Dataset<Row> rows, Column country, String file) {
        Column[] cells = Arrays.stream(written.columns())
                .map(column -> name(column).cast(DataTypes.StringType))
                .toArray(Column[]::new);
        Map<String, String> plain = Map.of(
                "escape",
                "\"",
                "emptyValue",
                "",
                "ignoreLeadingWhiteSpace",
                "false",
                "ignoreTrailingWhiteSpace",
                "false");
        Column line = concat(to_csv(struct(cells), plain), lit("\n")).cast(DataTypes.BinaryType);
        return rows.select(country.as(COUNTRY), lit(file).as(FILE), line.as(PIECE));
    }

    /** A column whose name may have dots in it. */
    private static Column name(String column) {
        return col('`' + column.replace("`", "``") + '`');
    }

    /**
     * Asks every question of every country, through every lens.
     *
     * @param questions the questions in their
     *     {@linkplain io.github.digitalsilkroad.core.score.Scores#parse readable form}; {@code {country}} stands for
     *     the country, {@code {financing}} for each financing that its catalog has, and so on for every kind
     * @param lenses lenses in their {@linkplain io.github.digitalsilkroad.core.catalog.Lens#parse readable form},
     *     scenarios among them, where {@code {country}} stands for the country; an empty one for the data as it is
     * @return a row an answer, {@link Asking#ANSWERS}; one without a question says what of a country could not be read
     */
    public Dataset<Row> ask(List<String> questions, List<String> lenses) {
        return each(new Asking(List.copyOf(questions), List.copyOf(lenses), Asking.ANSWERS, Asking::answer));
    }

    /**
     * Which facts, disputed or missing, move the answers most.
     *
     * @param questions as for {@link #ask}
     * @param lenses as for {@link #ask}
     * @return a row a fact that moves an answer, {@link Asking#SWINGS}
     */
    public Dataset<Row> sensitivity(List<String> questions, List<String> lenses) {
        return each(new Asking(List.copyOf(questions), List.copyOf(lenses), Asking.SWINGS, Asking::swings));
    }

    /**
     * Asks the questions behind an index of every country.
     *
     * @param index the index
     * @param lens the lens, in its readable form
     * @return a row a country and indicator, {@link IndexCells#CELLS}
     */
    public Dataset<Row> cells(IndexCells.Index index, String lens) {
        return each(new IndexCells(index, lens));
    }

    private Dataset<Row> each(ByCountry questions) {
        return pieces.groupBy(COUNTRY)
                .as(Encoders.STRING(), Encoders.row(PIECES))
                .flatMapSortedGroups(
                        new Column[] {col(FILE), col(PIECE)},
                        new OneCountry(reader, questions),
                        Encoders.row(questions.columns()));
    }
}
