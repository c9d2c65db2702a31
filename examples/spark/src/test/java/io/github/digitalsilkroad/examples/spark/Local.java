package io.github.digitalsilkroad.examples.spark;

import org.apache.spark.sql.SparkSession;

/** One session for all tests: two cores, and three tries for each task. */
final class Local {

    private static final SparkSession SPARK = SparkSession.builder()
            .master("local[2,3]")
            .appName("tests")
            .config("spark.ui.enabled", false)
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", 4)
            .config("spark.sql.adaptive.coalescePartitions.enabled", false)
            .getOrCreate();

    private Local() {}

    static SparkSession spark() {
        return SPARK;
    }
}
