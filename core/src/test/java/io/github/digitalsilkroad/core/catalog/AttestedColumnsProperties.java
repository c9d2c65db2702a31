package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Place;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.testkit.RandomCatalog;
import io.github.digitalsilkroad.testkit.Seeds;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Under every reading the indexes of a catalog hold what its rows say, whichever reading was asked first. */
class AttestedColumnsProperties {

    private static List<Catalog> readings(long seed) {
        Catalog world = RandomCatalog.of(seed);
        world.deployments().total(Props.CAMERAS);
        world.deployments().groupBy(Deployment.PART_OF).counts();
        return RandomCatalog.READINGS.stream().map(world::under).toList();
    }

    private static <E extends Entity, T> void assertGroupsAreThoseOfALoop(
            Catalog world, Kind<E> kind, Column<E, T> column) {
        Map<Object, Integer> expected = new LinkedHashMap<>();
        for (E row : world.rows(kind)) {
            List<?> keys = column.keysOf(row);
            for (Object key : keys.isEmpty() ? List.of(Group.NOT_STATED) : keys) {
                expected.merge(key, 1, Integer::sum);
            }
        }
        Map<Object, Integer> groups = new LinkedHashMap<>();
        for (Group group : world.rows(kind).groupBy(column).counts()) {
            groups.put(group.keys().get(0), group.count());
        }
        assertThat(groups).as(kind + "." + column + " " + world.reading()).isEqualTo(expected);
    }

    private static <E extends Entity> void assertGroupsAreThoseOfLoops(Catalog world, Kind<E> kind) {
        for (Column<E, ?> column : kind.columns()) {
            if (column.attestedBy().isPresent()) {
                assertGroupsAreThoseOfALoop(world, kind, column);
            }
        }
    }

    @Property(seed = Seeds.FIXED, tries = 100)
    void groupsOfAttestedColumnsAreThoseOfLoops(@ForAll long seed) {
        for (Catalog world : readings(seed)) {
            for (Kind<? extends Entity> kind : Catalog.knownKinds()) {
                assertGroupsAreThoseOfLoops(world, kind);
            }
        }
    }

    @Property(seed = Seeds.FIXED, tries = 100)
    void inAPlaceIsWhatSaysThatItIsThere(@ForAll long seed) {
        for (Catalog world : readings(seed)) {
            for (Place place : world.places()) {
                Optional<Id> id = Optional.of(place.id());
                String here = place.id().toString();
                assertThat(world.deployments().exactlyIn(here).list())
                        .isEqualTo(world.deployments().stream()
                                .filter(row -> row.place().equals(id))
                                .toList());
                assertThat(world.deployments().in(here).list())
                        .isEqualTo(world.deployments().stream()
                                .filter(row -> isWithin(world, row.place(), place.id()))
                                .toList());
                assertThat(world.incidents().in(here).list())
                        .isEqualTo(world.incidents().stream()
                                .filter(row -> isWithin(world, row.place(), place.id()))
                                .toList());
            }
        }
    }

    private static boolean isWithin(Catalog world, Optional<Id> place, Id whole) {
        Optional<Id> next = place;
        while (next.isPresent() && !next.get().equals(whole)) {
            next = world.get(Place.KIND, next.get().toString()).partOf();
        }
        return next.isPresent();
    }

    @Property(seed = Seeds.FIXED, tries = 100)
    void theAnswerOnAPlaceSaysHowManyOfTheCountryNameNone(@ForAll long seed) {
        for (Catalog world : readings(seed)) {
            List<Deployment> all = world.deployments().in("TJ").list();
            long none = all.stream().filter(row -> row.place().isEmpty()).count();
            String expected = "; " + none + " of " + all.size() + " of TJ name" + (none == 1 ? "s" : "") + " no place";
            for (Place place : world.places()) {
                Deployments here = world.deployments().in(place.id().toString());
                assertThat(here.toString().contains(expected)).isEqualTo(none > 0);
                for (Deployment row : all) {
                    boolean isWider =
                            isWithin(world, Optional.of(place.id()), row.place().orElse(Id.of("nowhere")));
                    assertThat(here.contains(row.id().toString()))
                            .isEqualTo(
                                    isWithin(world, row.place(), place.id())
                                            ? Ternary.YES
                                            : row.place().isEmpty() || isWider ? Ternary.UNKNOWN : Ternary.NO);
                }
            }
        }
    }

    @Property(seed = Seeds.FIXED, tries = 100)
    void noTotalCountsAPartAndItsWhole(@ForAll long seed) {
        for (Catalog world : readings(seed)) {
            Set<Id> left = new TreeSet<>();
            world.deployments().total(Props.CAMERAS).leftOut().forEach(row -> left.add(row.id()));
            for (Deployment part : world.deployments()) {
                if (!left.contains(part.id()) && part.partOf().isPresent()) {
                    assertThat(left)
                            .as(part + " " + world.reading())
                            .contains(part.partOf().get());
                }
            }
        }
    }

    @Property(seed = Seeds.FIXED, tries = 100)
    void whatARowHasIsAmongWhatItMayHave(@ForAll long seed) {
        for (Catalog world : readings(seed)) {
            for (Deployment row : world.deployments()) {
                assertThat(Deployment.PART_OF.possibleOf(row)).containsAll(Deployment.PART_OF.keysOf(row));
                assertThat(Deployment.PLACE.possibleOf(row)).containsAll(Deployment.PLACE.keysOf(row));
            }
        }
    }

    @Example
    void someReadingsDiffer() {
        Set<Optional<Id>> umbrellas = new HashSet<>();
        for (long seed = 0; umbrellas.size() < 2; seed++) {
            assertThat(seed).isLessThan(30);
            umbrellas.clear();
            readings(seed)
                    .forEach(world -> umbrellas.add(world.deployment("system-1").partOf()));
        }
    }
}
