package io.github.digitalsilkroad.examples.spark;

import com.sun.management.OperatingSystemMXBean;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/**
 * How long made-up packages of many countries take: by a loop over the folders, and by Spark on one core and on two,
 * one after the other several times. It prints medians of the time by the clock and by the processor.
 */
public final class Measure {

    private static final List<String> QUESTIONS = List.of(
            "vendor-concentration country={country}",
            "vendor-concentration country={country} by=cameras",
            "safeguard-gap country={country} year=2024",
            "pushback country={country} from=2010 to=2024",
            "foreign-financing deployment={deployment}");
    private static final List<String> LENSES = List.of("", "under reading=latest");
    private static final int PARTITIONS = 16;
    private static final int WAYS = 3;
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private Measure() {}

    /**
     * Prints a line for each way.
     *
     * @param args where the packages are written or, if they are there, read; how many countries, how many systems each
     *     has, and how many times
     * @throws IOException if a package cannot be written or read
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        if (!Files.exists(folder)) {
            MadeUp.write(folder, Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        }
        int times = Integer.parseInt(args[3]);
        double[][][] seconds = new double[WAYS][2][times];
        for (int time = -1; time < times; time++) {
            for (int cores = 0; cores < WAYS; cores++) {
                double[] taken = cores == 0 ? byLoop(folder) : bySpark(folder, cores);
                if (time >= 0) { // once to warm up
                    seconds[cores][0][time] = taken[0];
                    seconds[cores][1][time] = taken[1];
                }
            }
        }
        for (int cores = 0; cores < WAYS; cores++) {
            System.out.printf(
                    Locale.ROOT,
                    "%s: %.1f s, processor %.1f s; %s%n",
                    name(cores),
                    median(seconds[cores][0]),
                    median(seconds[cores][1]),
                    Arrays.deepToString(seconds[cores]));
        }
    }

    private static String name(int cores) {
        return cores == 0 ? "loop" : "Spark, " + cores + (cores == 1 ? " core" : " cores");
    }

    private static double[] byLoop(Path folder) throws IOException {
        double[] start = clocks();
        Asking questions = new Asking(QUESTIONS, LENSES, Asking.ANSWERS, Asking::answer);
        long rows = 0;
        try (Stream<Path> packages = Files.list(folder)) {
            for (Path path : packages.toList()) {
                Catalog catalog = DataPackage.read(path);
                rows += questions.rows(path.getFileName().toString(), catalog).size();
            }
        }
        return since(start, 0, rows);
    }

    /** In a session of its own, since a session keeps its cores; its start is not counted. */
    private static double[] bySpark(Path folder, int cores) throws IOException {
        try (SparkSession spark = SparkSession.builder()
                .master("local[" + cores + "]")
                .appName("measure")
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", PARTITIONS)
                .config("spark.sql.adaptive.coalescePartitions.enabled", false)
                .getOrCreate()) {
            double[] start = clocks();
            long rows = Ledgers.packages(spark, folder.toString())
                    .ask(QUESTIONS, LENSES)
                    .collectAsList()
                    .size();
            return since(start, cores, rows);
        }
    }

    private static double[] clocks() {
        return new double[] {System.nanoTime() / 1e9, PROCESS.getProcessCpuTime() / 1e9};
    }

    private static double[] since(double[] start, int cores, long rows) {
        double[] now = clocks();
        System.out.printf(
                Locale.ROOT,
                "%s: %d rows, %.1f s, processor %.1f s%n",
                name(cores),
                rows,
                now[0] - start[0],
                now[1] - start[1]);
        return new double[] {now[0] - start[0], now[1] - start[1]};
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
