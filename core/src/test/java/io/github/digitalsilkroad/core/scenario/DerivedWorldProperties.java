package io.github.digitalsilkroad.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.CatalogBuilder;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.testkit.RandomCatalog;
import io.github.digitalsilkroad.testkit.Seeds;
import io.github.digitalsilkroad.testkit.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** A catalog made from another reads and checks only what changes, with the result of building all of it anew. */
class DerivedWorldProperties {

    private static final Property<String> OTHER_TYPE = Property.of("cameras", ValueType.text(), "cameras");

    /** Claims that are refused of every thing, and some that are refused where they fill a column of its kind. */
    private static List<Attested<?>> flaws(Catalog world) {
        Source known = world.sources().list().get(0);
        Source unknown =
                World.titled("unlisted", "Title", "Publisher", SourceType.PRESS).build();
        return List.of(
                fact(Props.INTERPRETATION, "anything", unknown),
                fact(Props.SUPPLIER, Parties.of(Id.of("no-such-firm")), known),
                fact(OTHER_TYPE, "many", known),
                fact(Props.COST, Money.of(Estimate.exactly(-5), "USD"), known),
                fact(Props.PLACE, "no-such-place", known),
                fact(Props.PART_OF, "no-such-system", known));
    }

    private static <T> Attested<T> fact(Property<T> property, T value, Source source) {
        return Attested.of(property, List.of(Claim.of(value, Citation.of(source, "p. 1"))));
    }

    /** Sources, terms and retired ids of a world, under its reading. */
    private static CatalogBuilder parts(Catalog world) {
        CatalogBuilder parts = Catalog.builder(world.version())
                .vocabulary(world.vocabulary())
                .excusing(world)
                .seen(Lens.under(world.reading()));
        world.sources().forEach(parts::add);
        world.retiredIds().forEach(old -> parts.retire(old.id(), old.successor(), old.reason()));
        return parts;
    }

    /** A row with the same claims, whose facts belong to no world. */
    private static Entity alone(Entity row) {
        Facts facts = Facts.none();
        for (Attested<?> fact : row.facts().all()) {
            facts = facts.with(alone(fact));
        }
        return row.withFacts(facts);
    }

    private static <T> Attested<T> alone(Attested<T> fact) {
        return Attested.of(fact.property(), fact.claims());
    }

    private static Set<String> problems(CatalogBuilder builder) {
        Set<String> problems = new TreeSet<>();
        try {
            builder.build();
        } catch (InvalidDataException refused) {
            refused.problems().stream().map(Problem::toString).forEach(problems::add);
        }
        return problems;
    }

    @net.jqwik.api.Property(seed = Seeds.FIXED, tries = 150)
    void whatLensesAndEditsMakeIsWhatIsBuiltOfAllRows(
            @ForAll long seed, @ForAll @Size(max = 4) List<@IntRange(max = 9) Integer> kinds) {
        Catalog then = RandomScenario.seen(RandomCatalog.of(seed), kinds, seed);
        CatalogBuilder parts = parts(then);
        then.entities().forEach(row -> parts.add(alone(row)));
        Catalog anew = parts.build();
        assertThat(then.entities()).isEqualTo(anew.entities());
        assertThat(then.vocabulary()).isEqualTo(anew.vocabulary());
        assertThat(then.hidden()).isEqualTo(anew.hidden());
        for (Entity row : then.entities()) {
            Entity other = anew.entity(row.id().toString());
            for (Attested<?> fact : row.facts().all()) {
                Attested<?> told = other.facts().get(fact.property());
                assertThat(fact.value()).as("%s of %s", fact, row).isEqualTo(told.value());
                assertThat(fact.conflicting()).as("%s of %s", fact, row).isEqualTo(told.conflicting());
            }
        }
        for (Deployment row : then.entities(Deployment.KIND)) {
            assertThat(row.life())
                    .isEqualTo(anew.deployment(row.id().toString()).life());
        }
        for (Column<Deployment, ?> column : List.of(Deployment.STAGE, Deployment.VENDOR, Deployment.CATEGORY)) {
            assertThat(then.deployments().groupBy(column).counts())
                    .hasToString(anew.deployments().groupBy(column).counts().toString());
        }
    }

    /** Of every kind, a row that does not fit is refused with the words with which the whole catalog would be. */
    @net.jqwik.api.Property(seed = Seeds.FIXED, tries = 20)
    void aRowThatDoesNotFitIsRefusedAsInAWholeCatalog(@ForAll long seed) {
        Catalog world = RandomCatalog.of(seed);
        List<Entity> rows = new ArrayList<>();
        int refused = 0;
        world.kinds().forEach(kind -> world.entities(kind).stream().limit(2).forEach(rows::add));
        for (Entity row : rows) {
            for (Attested<?> flaw : flaws(world)) {
                Facts others = row.facts().with(Attested.of(Props.CAMERAS, List.of())); // which one flaw types anew
                Entity flawed = row.withFacts(others.with(flaw));
                CatalogBuilder anew = parts(world);
                world.entities().forEach(known -> anew.add(known == row ? flawed : known));
                Set<String> problems = problems(world.toBuilder().put(flawed));
                assertThat(problems).as("%s with %s", row, flaw).isEqualTo(problems(anew));
                refused += problems.isEmpty() ? 0 : 1;
            }
        }
        assertThat(refused).isGreaterThanOrEqualTo(4 * rows.size());
    }

    /** Of every kind, a row whose id is taken, or was retired, is refused as in a whole catalog. */
    @net.jqwik.api.Property(seed = Seeds.FIXED, tries = 20)
    void anIdIsTakenAsInAWholeCatalog(@ForAll long seed) {
        Catalog world = RandomCatalog.of(seed).toBuilder()
                .retire("given-up", "system-0", "merged")
                .build();
        List<String> ids = new ArrayList<>(List.of("given-up", "new-one"));
        world.kinds().forEach(kind -> world.entities(kind).stream().limit(1).forEach(row -> ids.add("" + row.id())));
        for (String id : ids) {
            Deployment row = World.system(id, "TJ", Facts.none());
            boolean isReplaced = world.find(Deployment.KIND, row.id()).isPresent() && !id.equals("given-up");
            CatalogBuilder anew = parts(world);
            world.entities().stream()
                    .filter(known -> !(isReplaced && known.id().equals(row.id())))
                    .forEach(anew::add);
            assertThat(problems(world.toBuilder().put(row))).as(id).isEqualTo(problems(anew.add(row)));
            assertThat(problems(world.toBuilder().put(row)).isEmpty())
                    .as(id)
                    .isEqualTo(isReplaced || id.equals("new-one"));
        }
    }
}
