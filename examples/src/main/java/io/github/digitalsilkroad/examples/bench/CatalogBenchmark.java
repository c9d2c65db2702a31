package io.github.digitalsilkroad.examples.bench;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.DeploymentDimension;
import io.github.digitalsilkroad.core.catalog.Group;
import io.github.digitalsilkroad.core.catalog.Ranked;
import io.github.digitalsilkroad.core.formula.Herfindahl;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Properties;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Questions to a catalog of made-up deployments, each beside the hand-written loop that answers it: {@code askX} and
 * {@code loopX}. Indexes are built in the warm-up, as they would be by the first question of a session.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // prepare() fills the fields before any question
public class CatalogBenchmark {

    private static final int LOOKUPS = 1000;
    private static final int LARGEST = 10;
    private static final int COUNTRY = 1;
    private static final int VENDOR = 7;
    private static final int FROM = 2010;
    private static final int TO = 2014;

    /** How many deployments. */
    @Param({"200", "21000", "1000000"})
    int rows;

    private Synthetic.Pair data;
    private Map<String, Integer> rowOf;
    private Deployment[] deployments;
    private String[] wanted;

    /** Makes the data, and checks that both ways give the same answers. */
    @Setup
    public void prepare() {
        data = Synthetic.of(rows);
        rowOf = data.rows().byId();
        deployments = data.catalog().deployments().list().toArray(new Deployment[0]);
        wanted = new String[LOOKUPS];
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < LOOKUPS; i++) {
            // A string of its own, as a caller would have: neither identity nor a known hash helps.
            wanted[i] = String.valueOf(data.rows().ids[random.nextInt(rows)].toCharArray());
        }
        check(askList(), loopList());
        check(idsOf(askLargest()), idsAt(loopLargest()));
        check(round(askConcentration()), round(loopConcentration()));
        check(total(askGroups()), total(loopGroups()));
    }

    private static void check(Object answer, Object expected) {
        if (!answer.equals(expected)) {
            throw new IllegalStateException("the catalog says " + answer + ", the loop " + expected);
        }
    }

    private static List<String> idsOf(List<Ranked<Deployment>> ranked) {
        List<String> ids = new ArrayList<>();
        for (Ranked<Deployment> row : ranked) {
            ids.add(row.row().id().toString());
        }
        return ids;
    }

    private List<String> idsAt(int[] rowNumbers) {
        List<String> ids = new ArrayList<>();
        for (int row : rowNumbers) {
            ids.add(data.rows().ids[row]);
        }
        return ids;
    }

    private static String round(double[] indexes) {
        long[] rounded = new long[indexes.length];
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = Math.round(indexes[i] * 1e6);
        }
        Arrays.sort(rounded);
        return Arrays.toString(rounded);
    }

    private static List<Double> total(List<Group> groups) {
        double count = 0;
        double low = 0;
        for (Group group : groups) {
            count += group.count();
            low += group.sum().isPresent() ? group.sum().get().low() : 0;
        }
        return List.of(count, (double) Math.round(low));
    }

    private static List<Double> total(PrimitiveRows.Cells cells) {
        double count = 0;
        double low = 0;
        for (int cell = 0; cell < cells.counts.length; cell++) {
            count += cells.counts[cell];
            low += cells.lows[cell];
        }
        return List.of(count, (double) Math.round(low));
    }

    /** A thousand deployments by their ids. */
    @Benchmark
    public void askLookup(Blackhole hole) {
        Catalog catalog = data.catalog();
        for (String id : wanted) {
            hole.consume(catalog.deployment(id));
        }
    }

    /** The same from a HashMap of row numbers. */
    @Benchmark
    public void loopLookup(Blackhole hole) {
        for (String id : wanted) {
            hole.consume(deployments[rowOf.getOrDefault(id, -1)]);
        }
    }

    /** One vendor's deployments of some years in one country, as a list of ids. */
    @Benchmark
    public List<String> askList() {
        List<String> ids = new ArrayList<>();
        for (Deployment found : data.catalog()
                .deployments()
                .in(Synthetic.COUNTRIES[COUNTRY])
                .by(Synthetic.vendorId(VENDOR))
                .during(FROM, TO)
                .list()) {
            ids.add(found.id().toString());
        }
        return ids;
    }

    /** The same by a loop. */
    @Benchmark
    public List<String> loopList() {
        return data.rows().list(COUNTRY, VENDOR, FROM, TO);
    }

    /** Deployments and cameras for each country and vendor. */
    @Benchmark
    public List<Group> askGroups() {
        return data.catalog()
                .deployments()
                .groupBy(DeploymentDimension.COUNTRY, DeploymentDimension.VENDOR)
                .totals(Properties.CAMERAS);
    }

    /** The same by a loop. */
    @Benchmark
    public PrimitiveRows.Cells loopGroups() {
        return data.rows().camerasByCountryAndVendor();
    }

    /** The Herfindahl-Hirschman index of every country, by deployments. */
    @Benchmark
    public double[] askConcentration() {
        double[] indexes = new double[Synthetic.COUNTRIES.length];
        double[] parts = new double[Synthetic.VENDORS];
        for (int c = 0; c < indexes.length; c++) {
            int used = 0;
            for (Group group : data.catalog()
                    .deployments()
                    .in(Synthetic.COUNTRIES[c])
                    .groupBy(DeploymentDimension.VENDOR)
                    .counts()) {
                parts[used++] = group.count();
            }
            indexes[c] = Herfindahl.index(Arrays.copyOf(parts, used));
        }
        return indexes;
    }

    /** The same by a loop. */
    @Benchmark
    public double[] loopConcentration() {
        return data.rows().concentrationByCountry();
    }

    /** The ten costliest deployments. */
    @Benchmark
    public List<Ranked<Deployment>> askLargest() {
        return data.catalog().deployments().top(LARGEST, Properties.COST);
    }

    /** The same by a loop. */
    @Benchmark
    public int[] loopLargest() {
        return data.rows().largest(LARGEST);
    }
}
