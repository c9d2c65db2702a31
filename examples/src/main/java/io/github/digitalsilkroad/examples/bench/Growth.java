package io.github.digitalsilkroad.examples.bench;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import com.sun.management.ThreadMXBean;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.datapackage.LoadOptions;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Law;
import io.github.digitalsilkroad.core.model.LawEffect;
import io.github.digitalsilkroad.core.release.ReleaseDiff;
import io.github.digitalsilkroad.core.scenario.Scenario;
import io.github.digitalsilkroad.core.score.JurisdictionExposure;
import io.github.digitalsilkroad.core.score.SystemSize;
import io.github.digitalsilkroad.core.score.VendorConcentration;
import io.github.digitalsilkroad.examples.BriefingSite;
import io.github.digitalsilkroad.lint.report.ResearchPriorities;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How what looks at each fact grows with the catalog. It prints milliseconds of processor time of the thread that asks,
 * the least of three tries at each number of deployments, a third of them of a disputed size; the power of that number
 * with which the time grows; and, after a bar, the bytes that the thread takes for each deployment. Work of n log n has
 * a power of 1.1, and takes for each of 21,000 deployments a sixth more bytes than for each of 5,000. Where bytes grow
 * no more and the time does, the reason is the machine: what it works on no longer fits into its caches.
 */
public final class Growth {

    private static final List<Integer> SIZES = List.of(5_000, 10_000, 21_000);

    /** The first tries at a size are of code that is compiled meanwhile. */
    private static final int TRIES = 3;

    /** In how many systems two releases differ: what moved an answer is found by asking again for each change. */
    private static final int CHANGED = 50;

    private static final VendorConcentration VENDORS = VendorConcentration.of("KZ");
    private static final JurisdictionExposure EXPOSURE =
            JurisdictionExposure.to("some-law").of("KZ");

    private Growth() {}

    /** What is measured, after what it needs was made. */
    private interface Asked {
        Object answer() throws IOException;
    }

    enum Question {
        SENSITIVITY("sensitivity of vendors, by deployments") {
            @Override
            Asked of(Catalog catalog) {
                return () -> VENDORS.sensitivity(catalog).text(100);
            }
        },
        SENSITIVITY_BY_CAMERAS("sensitivity of vendors, by cameras") {
            @Override
            Asked of(Catalog catalog) {
                return () -> VENDORS.by(SystemSize.CAMERAS).sensitivity(catalog).text(100);
            }
        },
        EXPOSURE_BY_CAMERAS("sensitivity of exposure, by cameras") {
            @Override
            Asked of(Catalog catalog) {
                return () ->
                        EXPOSURE.by(SystemSize.CAMERAS).sensitivity(catalog).text(100);
            }
        },
        PRIORITIES("priorities, three questions") {
            @Override
            Asked of(Catalog catalog) {
                return () -> ResearchPriorities.of(catalog, List.of(VENDORS, VENDORS.by(SystemSize.CAMERAS), EXPOSURE))
                        .text(100);
            }
        },
        PRIORITIES_OF_GAPS("priorities, a quarter of vendors missing") {
            @Override
            boolean hasGaps() {
                return true;
            }

            @Override
            Asked of(Catalog catalog) {
                return () -> ResearchPriorities.of(catalog, List.of(VENDORS, EXPOSURE))
                        .text(100);
            }
        },
        PRIORITIES_OF_GAPS_BY_CAMERAS("priorities by cameras, a quarter missing") {
            @Override
            boolean hasGaps() {
                return true;
            }

            @Override
            Asked of(Catalog catalog) {
                return () -> ResearchPriorities.of(catalog, List.of(VENDORS.by(SystemSize.CAMERAS)))
                        .text(100);
            }
        },
        DISPUTES("disputes") {
            @Override
            Asked of(Catalog catalog) {
                return () -> catalog.disputes().text(100);
            }
        },
        CHECK("check") {
            @Override
            Asked of(Catalog catalog) throws IOException {
                Path folder = Files.createTempDirectory("growth");
                DataPackage.write(catalog, folder);
                return () -> {
                    Outcome<Catalog> read = DataPackage.readGoodRows(folder, LoadOptions.standard());
                    Object found = read.value().check();
                    for (File file : folder.toFile().listFiles()) {
                        Files.delete(file.toPath());
                    }
                    Files.delete(folder);
                    return found;
                };
            }
        },
        REPORT("report, as it is made of over 1,000 systems") {
            @Override
            Asked of(Catalog catalog) throws IOException {
                Path folder = Files.createTempDirectory("growth");
                return () -> {
                    Path first = BriefingSite.write(catalog, folder.resolve("report"));
                    MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
                    return first;
                };
            }
        },
        COMPARISON("comparison of two releases, with an answer") {
            @Override
            Asked of(Catalog catalog) {
                Catalog after = later(catalog).on(catalog);
                return () -> {
                    ReleaseDiff diff = ReleaseDiff.between(catalog, after);
                    return diff.text(100) + diff.effectOn(VENDORS);
                };
            }
        };

        private final String label;

        Question(String label) {
            this.label = label;
        }

        /** Whether it is asked of a world where a quarter of the vendors is not stated. */
        boolean hasGaps() {
            return false;
        }

        abstract Asked of(Catalog catalog) throws IOException;
    }

    /**
     * Prints the table.
     *
     * @param args numbers of deployments, ascending; 5,000, 10,000 and 21,000 if left out
     * @throws IOException if files cannot be written
     */
    public static void main(String[] args) throws IOException {
        List<Integer> sizes = new ArrayList<>();
        for (String arg : args) {
            sizes.add(Integer.valueOf(arg));
        }
        if (sizes.isEmpty()) {
            sizes.addAll(SIZES);
        }
        for (Question question : Question.values()) {
            cost(question, 1_000, Synthetic.VENDORS, TRIES);
            StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-46s", question.label));
            StringBuilder bytes = new StringBuilder(" |");
            double last = 0;
            for (int i = 0; i < sizes.size(); i++) {
                Cost now = cost(question, sizes.get(i), Synthetic.VENDORS, TRIES);
                line.append(String.format(Locale.ROOT, " %8.0f", now.millis));
                bytes.append(String.format(Locale.ROOT, " %8.0f", now.bytes / sizes.get(i)));
                if (i > 0) {
                    double grown = Math.log(now.millis / last) / Math.log(sizes.get(i) / (double) sizes.get(i - 1));
                    line.append(String.format(Locale.ROOT, " ^%.1f", grown));
                }
                last = now.millis;
            }
            System.out.println(line.append(bytes));
        }
    }

    /**
     * What happens between two releases: some systems that run, evenly spread, are canceled; all of them, if they are
     * few.
     */
    static Scenario later(Catalog catalog) {
        Scenario later = Scenario.named("other");
        List<Deployment> running = catalog.deployments().notEnded().list();
        for (int row = 0; row < running.size(); row += Math.max(1, running.size() / CHANGED)) {
            later = later.cancel(running.get(row).id().toString());
        }
        return later;
    }

    /**
     * The least time, and the least number of bytes that the thread takes: a measure of work that no cache speeds up.
     */
    record Cost(double millis, double bytes) {}

    static Cost cost(Question question, int rows, int vendors, int tries) throws IOException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        double millis = Double.POSITIVE_INFINITY;
        double bytes = Double.POSITIVE_INFINITY;
        for (int i = 0; i < tries; i++) {
            Asked asked = question.of(withALaw(Synthetic.contested(rows, vendors, question.hasGaps())));
            long taken = threads.getThreadAllocatedBytes(thread);
            long before = threads.getCurrentThreadCpuTime();
            if (asked.answer().toString().isEmpty()) {
                throw new AssertionError("nothing was found: " + question);
            }
            long after = threads.getCurrentThreadCpuTime();
            millis = Math.min(millis, (after - before) / 1e6);
            bytes = Math.min(bytes, (double) (threads.getThreadAllocatedBytes(thread) - taken));
        }
        return new Cost(millis, bytes);
    }

    private static Catalog withALaw(Catalog catalog) {
        return catalog.toBuilder()
                .add(Country.builder().id(Id.of("CN")).name("China").iso3("CHN").build())
                .add(Law.builder()
                        .id(Id.of("some-law"))
                        .name("Some law")
                        .jurisdiction(CountryCode.of("CN"))
                        .addEffects(LawEffect.BINDS)
                        .build())
                .build();
    }
}
