package io.github.digitalsilkroad.examples.spark;

import org.apache.spark.sql.SparkSession;

/** One session for all tests: two cores, and three tries for each task. */
final class Local {

    private Local() {}

    /** The session; a new one if a test has ended it. */
    static SparkSession spark() {
        return SparkSession.builder()
                .master("local[2,3]")
                .appName("tests")
                .config("spark.ui.enabled", false)
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", 4)
                .config("spark.sql.adaptive.coalescePartitions.enabled", false)
                // Few rows: to compile code for each plan takes longer than to run it.
                .config("spark.sql.codegen.wholeStage", false)
                .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
                .getOrCreate();
    }
}
