package io.github.digitalsilkroad.examples.bench;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Group;
import io.github.digitalsilkroad.core.catalog.Ranked;
import io.github.digitalsilkroad.core.formula.Herfindahl;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Props;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
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
 * Questions to a catalog of made-up deployments, each with the hand-written loop that answers it: {@code askX} and
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

    /** How many groups of a country and a vendor: a market of some names, or of very many. */
    @Param({"250", "1955"})
    int groups = Synthetic.COUNTRIES.length * Synthetic.VENDORS;

    private Synthetic.Pair data;
    private Map<String, Integer> rowOf;
    private Deployment[] deployments;
    private String[] wanted;

    /** Makes the data, and checks that both ways give the same answers. */
    @Setup
    public void prepare() {
        data = Synthetic.of(rows, groups / Synthetic.COUNTRIES.length);
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
        check(lines(this::askGroups), lines(data.rows()::camerasByCountryAndVendor));
    }

    private static void check(List<?> answer, List<?> expected) {
        for (int i = 0; i < Math.max(answer.size(), expected.size()); i++) {
            Object said = i < answer.size() ? answer.get(i) : "no more";
            Object counted = i < expected.size() ? expected.get(i) : "no more";
            if (!said.equals(counted)) {
                throw new IllegalStateException("the catalog says " + said + ", the loop " + counted);
            }
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

    private static List<Long> round(double[] indexes) {
        List<Long> rounded = new ArrayList<>();
        for (double index : indexes) {
            rounded.add(Math.round(index * 1e6));
        }
        return rounded;
    }

    /** The groups as lines, sorted: where, who, how many, and the bounds of the cameras to three decimals. */
    private static List<String> lines(Consumer<PrimitiveRows.Cell> question) {
        List<String> lines = new ArrayList<>();
        question.accept((country, vendor, count, low, high) ->
                lines.add(country + ' ' + vendor + ' ' + count + ' ' + decimals(low) + ' ' + decimals(high)));
        Collections.sort(lines);
        return lines;
    }

    private static String decimals(double bound) {
        return Double.isInfinite(bound) ? "unbounded" : Math.round(bound * 1000) + "/1000";
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
                .activeDuring(FROM, TO)
                .list()) {
            ids.add(found.id().toString());
        }
        return ids;
    }

    /** The same by a loop. */
    @Benchmark
    public List<String> loopList() {
        return data.rows().list(Synthetic.COUNTRIES[COUNTRY], Synthetic.vendorId(VENDOR), FROM, TO);
    }

    /** Deployments and cameras for each country and vendor that has any, with the names of both. */
    @Benchmark
    public void askGroups(Blackhole hole) {
        askGroups(PrimitiveRows.into(hole));
    }

    private void askGroups(PrimitiveRows.Cell each) {
        pass(
                data.catalog()
                        .deployments()
                        .groupBy(Deployment.COUNTRY, Deployment.VENDOR)
                        .totals(Props.CAMERAS),
                each);
    }

    /** In a method of its own: the compiler inlines no loop that follows a whole query in one method. */
    private static void pass(List<Group> groups, PrimitiveRows.Cell each) {
        for (Group group : groups) {
            List<Object> keys = group.keys();
            boolean isStated = group.stated() > 0;
            each.accept(
                    keys.get(0).toString(),
                    keys.get(1).toString(),
                    group.count(),
                    isStated ? group.low() : 0,
                    isStated ? group.high() : 0);
        }
    }

    /** The same by a loop. */
    @Benchmark
    public void loopGroups(Blackhole hole) {
        data.rows().camerasByCountryAndVendor(PrimitiveRows.into(hole));
    }

    /** The Herfindahl-Hirschman index of every country, by deployments. */
    @Benchmark
    public double[] askConcentration() {
        double[] indexes = new double[Synthetic.COUNTRIES.length];
        for (int c = 0; c < indexes.length; c++) {
            indexes[c] = concentration(data.catalog()
                    .deployments()
                    .in(Synthetic.COUNTRIES[c])
                    .groupBy(Deployment.VENDOR)
                    .counts());
        }
        return indexes;
    }

    /** In a method of its own, for the same reason. */
    private static double concentration(List<Group> ofVendors) {
        double[] parts = new double[ofVendors.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = ofVendors.get(i).count();
        }
        return Herfindahl.index(parts);
    }

    /** The same by a loop. */
    @Benchmark
    public double[] loopConcentration() {
        return data.rows().concentrationByCountry();
    }

    /** The ten costliest deployments. */
    @Benchmark
    public List<Ranked<Deployment>> askLargest() {
        return data.catalog().deployments().top(LARGEST, Props.COST);
    }

    /** The same by a loop. */
    @Benchmark
    public int[] loopLargest() {
        return data.rows().largest(LARGEST);
    }
}
