package io.github.digitalsilkroad.examples.bench;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.CatalogBuilder;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.scenario.Market;
import io.github.digitalsilkroad.core.scenario.Scenario;
import java.util.List;
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

/**
 * A large catalog through each lens, compared with {@link #build}, which puts the same parts into a new catalog: no
 * lens may cost more. With {@code asked}, each is followed by a look-up and a question of two dimensions, whose indexes
 * it must build unless it shares them.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // prepare() fills the fields before any lens
public class LensCostBenchmark {

    private static final String SYSTEM = "system-10000007";
    private static final String COUNTRY = "KZ";
    private static final int CHAIN = 10;

    /** How many deployments. */
    @Param("21000")
    int rows;

    /** Whether the catalog is asked something. */
    @Param({"false", "true"})
    boolean asked;

    private Catalog base;
    private List<Entity> entities;
    private List<Source> sources;
    private Scenario cancellation;
    private Scenario policy;
    private List<Scenario> chain;

    /** Makes the data and asks it once, so that its own indexes are there. */
    @Setup
    public void prepare() {
        base = Synthetic.contested(rows);
        entities = base.entities();
        sources = base.sources().list();
        cancellation = Scenario.named("One system less").cancel(SYSTEM);
        chain = base.deployments().notEnded().list().stream()
                .limit(CHAIN)
                .map(system -> Scenario.named("Less").cancel(system.id().toString()))
                .toList();
        policy = Scenario.named("Another vendor")
                .replaceVendor(Synthetic.vendorId(1), Synthetic.vendorId(2), Market.in(COUNTRY));
        question(base);
    }

    private Object answer(Catalog world) {
        return asked ? question(world) : world;
    }

    private static int question(Catalog world) {
        return world.deployments().in(COUNTRY).by(Synthetic.vendorId(2)).count()
                + world.find(Deployment.KIND, SYSTEM).hashCode();
    }

    /** The same parts in a new catalog. */
    @Benchmark
    public Object build() {
        CatalogBuilder builder = Catalog.builder(base.version());
        for (Source source : sources) {
            builder.add(source);
        }
        for (Entity entity : entities) {
            builder.add(entity);
        }
        return answer(builder.build());
    }

    /** Under another reading. */
    @Benchmark
    public Object under() {
        return answer(base.under(Reading.envelope()));
    }

    /** Under the word of a few sources. */
    @Benchmark
    public Object underFew() {
        return answer(base.under(Reading.onlyFrom("source-1", "source-2", "source-3")));
    }

    /** As of a date. */
    @Benchmark
    public Object asOf() {
        return answer(base.asOf("2015"));
    }

    /** Known by a date. */
    @Benchmark
    public Object knownBy() {
        return answer(base.knownBy("2015-04"));
    }

    /** With one deployment canceled. */
    @Benchmark
    public Object oneEdit() {
        return answer(cancellation.on(base));
    }

    /** With ten deployments canceled, one after another. */
    @Benchmark
    public Object tenEdits() {
        Catalog world = base;
        for (Scenario one : chain) {
            world = one.on(world);
        }
        return answer(world);
    }

    /** With one vendor replaced in a whole country. */
    @Benchmark
    public Object manyEdits() {
        return answer(policy.on(base));
    }
}
