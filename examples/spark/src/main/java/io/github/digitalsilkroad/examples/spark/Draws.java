package io.github.digitalsilkroad.examples.spark;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.percentile;
import static org.apache.spark.sql.functions.posexplode;

import io.github.digitalsilkroad.lint.index.CompositeIndex;
import io.github.digitalsilkroad.lint.index.IndexExperiment;
import io.github.digitalsilkroad.lint.index.IndexMatrix;
import io.github.digitalsilkroad.lint.index.IndexSensitivity;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The draws of an index in batches, each an {@link IndexExperiment} of its own with a seed of its own: all weights move
 * by a share, and every value between its bounds.
 *
 * <p>A rank compares all countries in one draw, so that every batch has the values of all of them: a few numbers a
 * country, which travel with the task.
 */
public final class Draws {

    /**
     * What a batch drew of one country: its scores in rising order, and the share of the draws in which it had each
     * rank, 1 first.
     */
    static final StructType DRAWS = new StructType()
            .add("seed", DataTypes.LongType)
            .add("country", DataTypes.StringType)
            .add("scores", DataTypes.createArrayType(DataTypes.DoubleType))
            .add("ranks", DataTypes.createArrayType(DataTypes.DoubleType));

    private Draws() {}

    /**
     * Runs the batches.
     *
     * @param spark the session
     * @param index the index
     * @param cells its values in every country, from {@link Ledgers#cells}
     * @param spread how far a weight may move, as a share of itself
     * @param seed the seed of the first batch; the others follow by one
     * @param batches how many batches
     * @param draws how many draws each has
     * @return a row a batch and country
     */
    public static Dataset<Row> of(
            SparkSession spark,
            IndexCells.Index index,
            List<Row> cells,
            double spread,
            long seed,
            int batches,
            int draws) {
        List<Row> values = new ArrayList<>(cells);
        return spark.range(seed, seed + batches, 1, batches)
                .flatMap(
                        (FlatMapFunction<Long, Row>) batch -> rows(experiment(index, values, spread), batch, draws)
                                .iterator(),
                        Encoders.row(DRAWS));
    }

    private static IndexExperiment experiment(IndexCells.Index index, List<Row> cells, double spread) {
        IndexMatrix matrix = IndexCells.matrix(index.get(), cells);
        return IndexExperiment.of(CompositeIndex.of(index.get().spec()), matrix)
                .weights(spread)
                .estimates();
    }

    /** One batch. */
    static List<Row> rows(IndexExperiment experiment, long seed, int draws) {
        IndexSensitivity drawn = experiment.run(seed, draws);
        List<Row> rows = new ArrayList<>();
        for (String country : drawn.units()) {
            Double[] scores = new Double[draws];
            for (int i = 0; i < draws; i++) {
                scores[i] = drawn.quantile(country, i / (draws - 1.0));
            }
            Double[] ranks = new Double[drawn.units().size()];
            for (int rank = 0; rank < ranks.length; rank++) {
                ranks[rank] = drawn.rankShare(country, rank + 1);
            }
            rows.add(RowFactory.create(seed, country, scores, ranks));
        }
        return rows;
    }

    /**
     * The scores of all batches together.
     *
     * @param draws what {@link #of} gave
     * @return a row a country: the middle 90 percent, the median, and how many draws
     */
    public static Dataset<Row> scores(Dataset<Row> draws) {
        return draws.select(col("country"), explode(col("scores")).as("score"))
                .groupBy("country")
                .agg(
                        percentile(col("score"), lit(0.05)).as("low"),
                        percentile(col("score"), lit(0.5)).as("median"),
                        percentile(col("score"), lit(0.95)).as("high"),
                        count("score").as("draws"));
    }

    /**
     * The ranks of all batches together.
     *
     * @param draws what {@link #of} gave
     * @return a row a country and rank that it had: in which share of the draws
     */
    public static Dataset<Row> ranks(Dataset<Row> draws) {
        return draws.select(col("country"), posexplode(col("ranks")))
                .groupBy(col("country"), col("pos").plus(1).as("rank"))
                .agg(avg("col").as("share"))
                .where(col("share").gt(0));
    }
}
