package io.github.digitalsilkroad.examples.spark;

import org.apache.spark.sql.SparkSession;

/** One session for all tests: two cores, and three tries for each task. */
final class Local {

    private Local() {}

    /** The session; a new one if a test has ended it. */
    static SparkSession spark() {
        return session("local[2,3]").getOrCreate();
    }

    /** A session with two executors, each a process of its own, in the place of the one of this process. */
    static SparkSession cluster() {
        spark().stop();
        return session("local-cluster[2,1,512]")
                .config("spark.executor.memory", "512m")
                .config("spark.executor.extraClassPath", System.getProperty("java.class.path"))
                .config("spark.executor.extraJavaOptions", System.getProperty("executor.options"))
                // As the tests of Spark itself: there is no installation to take its jars from.
                .config("spark.executorEnv.SPARK_TESTING", "1")
                .config("spark.executorEnv.SPARK_SCALA_VERSION", "2.13")
                .getOrCreate();
    }

    private static SparkSession.Builder session(String master) {
        return SparkSession.builder()
                .master(master)
                .appName("tests")
                .config("spark.ui.enabled", false)
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", 4)
                .config("spark.sql.adaptive.coalescePartitions.enabled", false)
                // Few rows: to compile code for each plan takes longer than to run it.
                .config("spark.sql.codegen.wholeStage", false)
                .config("spark.sql.codegen.factoryMode", "NO_CODEGEN");
    }
}
