package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Missing;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Role;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.testkit.RandomCatalog;
import io.github.digitalsilkroad.testkit.Seeds;
import io.github.digitalsilkroad.testkit.Sprinkled;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;

/** Rows that a query leaves out since they do not state what it asks for are counted beside those that it finds. */
class UnstatedProperties {

    private static final Set<Missing> CERTAIN = EnumSet.of(Missing.NONE, Missing.NOT_APPLICABLE);

    @net.jqwik.api.Property(seed = Seeds.FIXED, tries = 10)
    void aQueryOfEachPropertySaysHowManyRowsDoNotStateIt(@ForAll long worldSeed, @ForAll Random random) {
        Catalog world = world(worldSeed, random);
        world.kinds().forEach(kind -> assertEachProperty(world.rows(kind), random));
    }

    @net.jqwik.api.Property(seed = Seeds.FIXED, tries = 10)
    void aQueryOfEachColumnThatClaimsFillSaysHowManyRowsDoNotStateIt(@ForAll long worldSeed, @ForAll Random random) {
        Catalog world = world(worldSeed, random);
        world.kinds().forEach(kind -> assertEachColumn(world.rows(kind), List.of()));
        assertEachColumn(
                world.rows(Deployment.KIND), List.of(Deployment.STAGE, Deployment.STAGE_GROUP, Deployment.VENDOR));
    }

    private static Catalog world(long seed, Random random) {
        Catalog world = Sprinkled.of(RandomCatalog.of(seed), random);
        return world.under(RandomCatalog.READINGS.get(random.nextInt(RandomCatalog.READINGS.size())));
    }

    private static <E extends Entity> void assertEachProperty(Entities<E> all, Random random) {
        Set<Property<?>> asked = new HashSet<>(Props.all());
        all.forEach(row -> asked.addAll(row.facts().properties()));
        asked.forEach(property -> assertProperty(all, property, random));
    }

    private static <E extends Entity, T> void assertProperty(Entities<E> all, Property<T> property, Random random) {
        String unknown = "of unknown " + property.label();
        assertSays(
                all,
                all.stating(property),
                "without stated " + property.label(),
                Ternary.NO,
                row -> row.facts().value(property).isEmpty());
        List<T> values = all.stream()
                .flatMap(row -> row.facts().value(property).stream())
                .toList();
        if (!values.isEmpty()) {
            T value = values.get(random.nextInt(values.size()));
            assertSays(all, all.where(property, value), unknown, Ternary.UNKNOWN, row -> isOpen(row, property));
        }
        for (Role role : Role.values()) {
            boolean isFiled = all.kindTable().attestedBy(role.property()).isPresent();
            if (role.property().equals(property) && !isFiled && !values.isEmpty()) {
                Id party = ((Parties) values.get(0)).list().get(0);
                assertSays(
                        all, all.with(role, party.toString()), unknown, Ternary.UNKNOWN, row -> isOpen(row, property));
            }
        }
    }

    private static <E extends Entity> void assertEachColumn(Entities<E> all, List<Column<E, ?>> derived) {
        Stream.concat(all.kindTable().kind().columns().stream(), derived.stream())
                .filter(column -> !column.reads().isEmpty())
                .forEach(column -> assertColumn(all, column));
    }

    private static <E extends Entity, T> void assertColumn(Entities<E> all, Column<E, T> column) {
        all.stream()
                .flatMap(row -> column.keysOf(row).stream())
                .distinct()
                .forEach(key -> assertSays(
                        all,
                        all.where(column, key),
                        "of unknown " + column.label(),
                        Ternary.UNKNOWN,
                        row -> column.keysOf(row).isEmpty()
                                && column.reads().stream().anyMatch(property -> isOpen(row, property))));
    }

    /** Whether no source states a value of something that may have one. */
    private static boolean isOpen(Entity row, Property<?> property) {
        Optional<Missing> why = row.facts().get(property).missing();
        return why.isPresent() && !CERTAIN.contains(why.get());
    }

    /** Also of a narrower query, and of one that is made of it. */
    private static <E extends Entity> void assertSays(
            Entities<E> all, Entities<E> narrowed, String what, Ternary isMember, Predicate<E> isUnstated) {
        List<E> unstated = all.stream().filter(isUnstated).toList();
        unstated.forEach(
                row -> assertThat(narrowed.contains(row.id().toString())).isEqualTo(isMember));
        assertSays(narrowed, unstated.size(), what);
        assertSays(narrowed.union(narrowed), unstated.size(), what);
        List<E> kept = new ArrayList<>(all.list().subList(0, all.count() / 2));
        assertSays(
                narrowed.matching(kept::contains),
                unstated.stream().filter(kept::contains).count(),
                what);
    }

    private static void assertSays(Entities<?> narrowed, long count, String what) {
        String first = narrowed.toString().split("\n", 2)[0];
        if (count == 0) {
            assertThat(first).doesNotContain("left out");
        } else {
            assertThat(first).contains(" (" + count + " " + what + " left out)");
        }
    }
}
