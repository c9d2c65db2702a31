package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.FactsBuilder;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Exact;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.testkit.Seeds;
import io.github.digitalsilkroad.testkit.World;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** The columns and posting lists of queries against plain loops over the same entities. */
class QueryProperties {

    @Provide
    Arbitrary<Catalog> worlds() {
        return systems().list().ofMaxSize(25).map(rows -> {
            World builder = World.vendors();
            for (int i = 0; i < rows.size(); i++) {
                Row row = rows.get(i);
                Optional<Id> umbrella =
                        row.isPart() && i > 0 ? Optional.of(rows.get(0).id(0)) : Optional.empty();
                builder.add(Deployment.builder()
                        .id(row.id(i))
                        .name("System " + i)
                        .countryCode(CountryCode.of(row.country()))
                        .category(Category.SAFE_CITY)
                        .partOf(umbrella)
                        .facts(row.facts())
                        .build());
            }
            return builder.build();
        });
    }

    private static Arbitrary<Row> systems() {
        Arbitrary<String> countries = Arbitraries.of("KG", "TJ");
        Arbitrary<String> vendors = Arbitraries.of("", "alpha", "beta", "alpha;beta");
        Arbitrary<Estimate> cameras = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(Estimate.unknown())),
                Tuple.of(4, Arbitraries.integers().between(0, 20).map(n -> Estimate.exactly(n))),
                Tuple.of(4, Arbitraries.doubles().between(0, 100).map(x -> Estimate.between(x / 3, x))),
                Tuple.of(1, Arbitraries.integers().between(0, 20).map(n -> Estimate.moreThan(n))),
                Tuple.of(1, Arbitraries.integers().between(1, 20).map(n -> Estimate.lessThan(n))));
        Arbitrary<Integer> years = Arbitraries.integers().between(0, 6);
        Arbitrary<Boolean> parts = Arbitraries.of(false, false, false, true);
        Arbitrary<String> advice = Arbitraries.of("", "", "", "no", "yes");
        return Combinators.combine(countries, vendors, cameras, years, parts, advice)
                .as(Row::new);
    }

    /** Advice is what a source says of adding its figures. */
    private record Row(String country, String vendors, Estimate cameras, int year, boolean isPart, String advice) {
        Id id(int number) {
            return Id.of(country.toLowerCase(Locale.ROOT) + "-" + number);
        }

        Facts facts() {
            FactsBuilder facts = Facts.builder();
            if (!vendors.isEmpty()) {
                facts.add(Props.SUPPLIER, World.parties(vendors, World.EARLY));
            }
            if (!cameras.isEntire()) {
                facts.add(Props.CAMERAS, Claim.of(Quantity.of(cameras, Unit.of("camera")), Citation.of(World.EARLY)));
            }
            if (year > 0) {
                facts.add(Props.STARTED, World.date("" + (2010 + year), World.EARLY))
                        .add(Props.CLOSED, World.date("" + (2012 + year), World.EARLY));
            }
            if (!advice.isEmpty()) {
                facts.add(Props.RECOMMENDED_FOR_AGGREGATES, World.claim(advice, World.EARLY));
            }
            return facts.build();
        }
    }

    private static boolean suppliedBy(Deployment row, String vendor) {
        return row.suppliers()
                .value()
                .map(parties -> parties.contains(Id.of(vendor)))
                .orElse(false);
    }

    private static boolean activeDuring(Deployment row, int from, int to) {
        return row.facts()
                .value(Props.STARTED)
                .map(date -> date.earliest().getYear() <= to && date.latest().getYear() + 2 >= from)
                .orElse(false);
    }

    /**
     * Columns that were made before rows changed are mended; nobody could tell from the answers, nor after a second
     * change.
     */
    @Property(seed = Seeds.FIXED, tries = 150)
    void changedRowsAreAskedAsIfTheyHadAlwaysBeenSo(
            @ForAll("worlds") Catalog world, @ForAll("changes") List<Row> first, @ForAll("changes") List<Row> second) {
        Catalog before = world;
        answers(before);
        Catalog once = changed(before, first, 2);
        Catalog twice = changed(once, second, 3);
        for (Catalog mended : List.of(twice, once)) {
            assertAnswersAsIfNew(mended);
        }
    }

    /**
     * Only the last of many changes is asked, so that the first world builds the columns: they are true of it, too, and
     * of all between.
     */
    @Property(seed = Seeds.FIXED, tries = 60)
    void columnsAreTrueOfEveryWorldWhicheverIsAskedFirst(
            @ForAll("worlds") Catalog world, @ForAll("changes") List<Row> first, @ForAll("changes") List<Row> second) {
        List<Catalog> chain = new ArrayList<>(List.of(world));
        for (int i = 0; i < 11; i++) {
            chain.add(changed(chain.get(i), i % 2 == 0 ? first : second, 3 + i));
        }
        for (int i : new int[] {11, 0, 8, 9, 4}) {
            assertAnswersAsIfNew(chain.get(i));
        }
    }

    private static void assertAnswersAsIfNew(Catalog world) {
        World anew = World.vendors();
        world.deployments().forEach(anew::add);
        assertThat(answers(world)).isEqualTo(answers(anew.build()));
    }

    private static Catalog changed(Catalog world, List<Row> rows, int step) {
        CatalogBuilder builder = world.toBuilder();
        List<Deployment> all = world.deployments().list();
        for (int i = 0; i < rows.size() && i * step < all.size(); i++) {
            Deployment old = all.get(i * step);
            builder.put(Deployment.builder()
                    .id(old.id())
                    .name(old.name())
                    .countryCode(CountryCode.of(rows.get(i).country()))
                    .category(Category.SAFE_CITY)
                    .partOf(Deployment.PART_OF.filedOf(old).stream().findFirst())
                    .facts(rows.get(i).facts())
                    .build());
        }
        return builder.build();
    }

    private static List<Object> answers(Catalog world) {
        Deployments all = world.deployments();
        return List.of(
                all.groupBy(Deployment.COUNTRY, Deployment.VENDOR).totals(Props.CAMERAS),
                all.groupBy(Props.CAMERAS).counts(),
                all.groupBy(Deployment.STAGE).counts(),
                all.groupBy(Deployment.STAGE_GROUP, Props.SUPPLIER).counts(),
                all.in("TJ").by("beta").list(),
                all.activeDuring(2012, 2014).list(),
                all.undated().list(),
                all.live().top(5, Props.CAMERAS),
                all.matching(row -> row.vendors().size() > 1).list(),
                all.in("KG").total(Props.CAMERAS).toString());
    }

    @Provide
    Arbitrary<List<Row>> changes() {
        return systems().list().ofMaxSize(9);
    }

    @Property(seed = Seeds.FIXED, tries = 300)
    void narrowingIsFiltering(@ForAll("worlds") Catalog world) {
        List<Deployment> expected = new ArrayList<>();
        for (Deployment row : world.deployments()) {
            if (row.countryCode().toString().equals("KG") && suppliedBy(row, "beta") && activeDuring(row, 2012, 2014)) {
                expected.add(row);
            }
        }
        assertThat(world.deployments()
                        .in("KG")
                        .by("beta")
                        .activeDuring(2012, 2014)
                        .list())
                .isEqualTo(expected);
    }

    @Property(seed = Seeds.FIXED, tries = 300)
    void spansOfYearsAndTheUndatedAreAllThereIs(@ForAll("worlds") Catalog world) {
        Deployments kyrgyz = world.deployments().in("KG");

        Deployments before = kyrgyz.startedDuring(0, 2012);
        Deployments since = kyrgyz.startedSince(2013);

        assertThat(before.minus(since)).isEqualTo(before);
        assertThat(since.undated()).isEqualTo(kyrgyz.undated());
        assertThat(kyrgyz.undated().list()).containsAll(before.undated().list());
        assertThat(before.union(since).union(kyrgyz.undated())).isEqualTo(kyrgyz);
        assertThat(kyrgyz.activeDuring(0, 9999).union(kyrgyz.undated())).isEqualTo(kyrgyz);
    }

    @Property(seed = Seeds.FIXED, tries = 300)
    void setOperationsAreThoseOfSets(@ForAll("worlds") Catalog world) {
        Deployments a = world.deployments().in("KG");
        Deployments b = world.deployments().by("alpha");
        Set<Id> union = ids(a);
        union.addAll(ids(b));
        Set<Id> common = ids(a);
        common.retainAll(ids(b));
        Set<Id> difference = ids(a);
        difference.removeAll(ids(b));
        assertThat(ids(a.union(b))).isEqualTo(union).isEqualTo(ids(b.union(a)));
        assertThat(a.union(b).count()).isEqualTo(union.size());
        assertThat(ids(b.in("KG"))).isEqualTo(common);
        assertThat(ids(a.minus(b))).isEqualTo(difference);
        assertThat(a.minus(b).union(b.in("KG"))).isEqualTo(a);
    }

    private static Set<Id> ids(Deployments query) {
        Set<Id> ids = new HashSet<>();
        for (Deployment row : query) {
            ids.add(row.id());
        }
        return ids;
    }

    @Property(seed = Seeds.FIXED, tries = 300)
    void groupsCountAndAddWhatLoopsDo(@ForAll("worlds") Catalog world) {
        assertGroupsAreThoseOfLoops(world.deployments());
        assertGroupsAreThoseOfLoops(world.deployments().in("KG"));
        assertGroupsAreThoseOfLoops(world.deployments().by("alpha").activeDuring(2012, 2014));
    }

    private static void assertGroupsAreThoseOfLoops(Deployments query) {
        Map<List<Object>, List<Deployment>> expected = new LinkedHashMap<>();
        for (Deployment row : query) {
            List<?> vendors = row.suppliers().isPresent()
                    ? row.suppliers().value().orElseThrow().list()
                    : List.of(Group.NOT_STATED);
            for (Object vendor : vendors) {
                expected.computeIfAbsent(List.of(row.countryCode(), vendor), key -> new ArrayList<>())
                        .add(row);
            }
        }
        List<Group> groups =
                query.groupBy(Deployment.COUNTRY, Deployment.VENDOR).totals(Props.CAMERAS);
        assertThat(groups).hasSameSizeAs(expected.keySet());
        for (Group group : groups) {
            List<Deployment> rows = expected.get(group.keys());
            assertThat(group.count()).isEqualTo(rows.size());
            List<Estimate> addends = new ArrayList<>();
            for (Deployment row : rows) {
                if (counts(row, query.list())) {
                    addends.add(row.cameras().value().orElseThrow().number());
                }
            }
            assertThat(group.stated()).isEqualTo(addends.size());
            assertThat(group.sum().isPresent()).isEqualTo(!addends.isEmpty());
            Estimate ends = group.sum().map(Measurement::number).orElse(Estimate.unknown());
            assertThat(group.low()).isEqualTo(ends.low());
            assertThat(group.high()).isEqualTo(ends.high());
            group.sum().ifPresent(sum -> assertIsSum(sum.number(), addends));
        }
    }

    /** Left out of a sum are closed deals beside others, parts of what counts, and what a source advises against. */
    private static boolean counts(Deployment row, List<Deployment> among) {
        return countsAlone(row, among)
                && among.stream()
                        .noneMatch(other -> row.partOf().equals(Optional.of(other.id())) && countsAlone(other, among));
    }

    private static boolean countsAlone(Deployment row, List<Deployment> among) {
        boolean allClosed =
                among.stream().allMatch(other -> other.facts().get(Props.CLOSED).isPresent());
        boolean isClosed = row.facts().get(Props.CLOSED).isPresent();
        return row.cameras().isPresent() && isRecommended(row) && (allClosed || !isClosed);
    }

    private static boolean isRecommended(Deployment row) {
        return !row.facts().value(Props.RECOMMENDED_FOR_AGGREGATES).equals(Optional.of("no"));
    }

    /** The nearest decimals around the true sum. */
    private static void assertIsSum(Estimate sum, List<Estimate> addends) {
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.ZERO;
        boolean lowOpen = false;
        boolean highOpen = false;
        boolean below = false;
        boolean above = false;
        for (Estimate addend : addends) {
            below |= Double.isInfinite(addend.low());
            above |= Double.isInfinite(addend.high());
            low = below ? low : low.add(Exact.of(addend.low()));
            high = above ? high : high.add(Exact.of(addend.high()));
            lowOpen |= addend.isLowOpen();
            highOpen |= addend.isHighOpen();
        }
        assertThat(sum.low()).isEqualTo(below ? Double.NEGATIVE_INFINITY : down(low));
        assertThat(sum.high()).isEqualTo(above ? Double.POSITIVE_INFINITY : -down(high.negate()));
        assertThat(sum.isLowOpen()).isEqualTo(lowOpen);
        assertThat(sum.isHighOpen()).isEqualTo(highOpen);
    }

    private static double down(BigDecimal exact) {
        double nearest = exact.doubleValue();
        return Exact.of(nearest).compareTo(exact) <= 0 ? nearest : Math.nextDown(nearest);
    }

    @Property(seed = Seeds.FIXED, tries = 200)
    void aTotalIsTheSumOfWhatItDoesNotLeaveOut(@ForAll("worlds") Catalog world) {
        Deployments query = world.deployments().in("TJ");
        Total total = query.total(Props.CAMERAS);
        Set<Id> left = new HashSet<>();
        for (Deployment row : query) {
            if (!counts(row, query.list())) {
                left.add(row.id());
            }
        }
        assertThat(total.leftOut()).extracting(LeftOut::id).containsExactlyInAnyOrderElementsOf(left);
        assertThat(total.counted()).isEqualTo(query.count() - left.size());
    }

    @Property(seed = Seeds.FIXED, tries = 300)
    void ranksAreThoseOfSomeTrueOrder(@ForAll("worlds") Catalog world) {
        List<Ranked<Deployment>> ranked = world.deployments().top(100, Props.CAMERAS);
        long unranked = world.deployments().list().stream()
                .filter(row -> isRecommended(row) && row.cameras().value().isEmpty())
                .count();
        assertThat(ranked).allMatch(one -> isRecommended(one.row()) && one.unranked() == unranked);
        for (Ranked<Deployment> one : ranked) {
            int certainlyAbove = 0;
            int possiblyNotBelow = 0;
            for (Ranked<Deployment> other : ranked) {
                certainlyAbove +=
                        other.value().number().low() > one.value().number().high() ? 1 : 0;
                possiblyNotBelow +=
                        other.value().number().high() >= one.value().number().low() ? 1 : 0;
            }
            assertThat(one.bestRank()).isEqualTo(1 + certainlyAbove);
            assertThat(one.worstRank()).isEqualTo(possiblyNotBelow);
            assertThat(one.bestRank()).isLessThanOrEqualTo(one.worstRank());
        }
    }

    @Property(seed = Seeds.FIXED, tries = 200)
    void theTopOfANarrowedQueryIsThatOfItsRows(@ForAll("worlds") Catalog world) {
        List<Ranked<Deployment>> narrowed = world.deployments().in("KG").top(3, Props.CAMERAS);
        List<Deployment> expected = new ArrayList<>();
        for (Ranked<Deployment> row : world.deployments().top(100, Props.CAMERAS)) {
            if (row.row().countryCode().toString().equals("KG") && expected.size() < 3) {
                expected.add(row.row());
            }
        }
        assertThat(narrowed).extracting(Ranked::row).isEqualTo(expected);
    }

    @Property(seed = Seeds.FIXED, tries = 200)
    void theOrderOfAddingDoesNotMatter(@ForAll("worlds") Catalog world) {
        List<Deployment> rows = new ArrayList<>(world.deployments().list());
        Collections.reverse(rows);
        World builder = World.vendors();
        for (Deployment row : rows) {
            builder.add(row);
        }
        assertThat(builder.build().deployments().list())
                .isEqualTo(world.deployments().list());
    }
}
