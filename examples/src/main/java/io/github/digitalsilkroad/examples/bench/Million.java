package io.github.digitalsilkroad.examples.bench;

import com.sun.management.OperatingSystemMXBean;
import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.datapackage.LoadOptions;
import io.github.digitalsilkroad.core.score.VendorConcentration;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What a catalog costs from a few rows to a million: writes one, reads it back from its files, sees it through a lens,
 * asks a score, and prints a line of milliseconds of each, of processor time in all threads, and of bytes a deployment.
 * Run it with {@code -XX:+UseSerialGC}, whose full collections are exact.
 */
public final class Million {

    private static final int[] SIZES = {10_000, 31_000, 100_000, 316_000, 1_000_000};

    private Million() {}

    /**
     * Prints the table.
     *
     * @param args how many deployments, once for each line; five lines from 10,000 to 1,000,000 if left out
     * @throws Exception if files cannot be written, or the program is told to end
     */
    public static void main(String[] args) throws Exception {
        System.out.println(
                "     rows    build    write     read     lens    score   bytes a row, built   read   asked");
        int[] sizes = args.length == 0 ? SIZES : new int[args.length];
        for (int i = 0; i < args.length; i++) {
            sizes[i] = Integer.parseInt(args[i]);
        }
        for (int rows : sizes) {
            measure(rows);
        }
    }

    private static void measure(int rows) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("million");
        try {
            long empty = inUse();
            Clock clock = new Clock();
            Catalog built = Synthetic.of(rows).catalog();
            long build = clock.lap();
            long heapBuilt = inUse() - empty;
            clock.lap();
            DataPackage.write(built, folder);
            long write = clock.lap();
            built = Synthetic.of(1).catalog();
            empty = inUse();
            clock.lap();
            Catalog read = DataPackage.read(folder, options());
            long reading = clock.lap();
            long heapRead = inUse() - empty;
            clock.lap();
            Catalog seen = read.knownBy("2020");
            long lens = clock.lap();
            VendorConcentration.of("KZ").countingAll().on(seen);
            long score = clock.lap();
            seen = built;
            VendorConcentration.of("KZ").countingAll().on(read);
            long heapAsked = inUse() - empty;
            System.out.printf(
                    Locale.ROOT,
                    "%9d %8d %8d %8d %8d %8d %20d %6d %7d%n",
                    rows,
                    build,
                    write,
                    reading,
                    lens,
                    score,
                    heapBuilt / rows,
                    heapRead / rows,
                    heapAsked / rows);
            if (read.deployments().count() != rows || seen.deployments().isEmpty()) {
                throw new AssertionError("not the catalog that was written");
            }
        } finally {
            for (File file : folder.toFile().listFiles()) {
                Files.delete(file.toPath());
            }
            Files.delete(folder);
        }
    }

    private static LoadOptions options() {
        return LoadOptions.standard()
                .withBudget(Budget.standard()
                        .with(Budget.Limit.FILE_BYTES, 1L << 31)
                        .with(Budget.Limit.BYTES, 1L << 32)
                        .with(Budget.Limit.ROWS, 20_000_000));
    }

    private static long inUse() throws InterruptedException {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(50);
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static final class Clock {
        private final OperatingSystemMXBean process =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        private long last = process.getProcessCpuTime();

        /** Milliseconds of processor time since it was asked last. */
        long lap() {
            long now = process.getProcessCpuTime();
            long lap = (now - last) / 1_000_000;
            last = now;
            return lap;
        }
    }
}
