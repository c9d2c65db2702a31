package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Streams;
import io.github.digitalsilkroad.core.columns.KindTable;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Stage;
import io.github.digitalsilkroad.core.model.StageGroup;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.testkit.Laws;
import io.github.digitalsilkroad.testkit.RandomCatalog;
import io.github.digitalsilkroad.testkit.Samples;
import io.github.digitalsilkroad.testkit.Seeds;
import io.github.digitalsilkroad.testkit.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The laws of lenses, over worlds with contradictions, corrections, changes, dates, umbrellas and debts. */
class LensProperties {

    private static final int TRIES = 200;

    @Provide
    Arbitrary<String> dates() {
        return Arbitraries.integers()
                .between(2012, 2027)
                .flatMap(year -> Arbitraries.integers()
                        .between(0, 12)
                        .map(month -> month == 0 ? "" + year : year + "-" + (month < 10 ? "0" : "") + month));
    }

    /** Dates, some of them as coarse as a decade. */
    @Provide
    Arbitrary<String> times() {
        return Arbitraries.oneOf(dates(), Arbitraries.of("201X", "202X"));
    }

    @Provide
    Arbitrary<Reading> readings() {
        return Samples.readings();
    }

    @Provide
    Arbitrary<Lens> lenses() {
        return Samples.lenses();
    }

    @Property(seed = Seeds.FIXED, tries = TRIES)
    void theLawsOfLensesHold(@ForAll long seed, @ForAll("lenses") Lens lens) {
        Laws.ofLens(lens, RandomCatalog.of(seed));
    }

    private static List<Entity> entities(Catalog world) {
        return world.entities();
    }

    /** What is said of what, by whom, with every remark. */
    private static List<List<Object>> claims(Catalog world) {
        List<List<Object>> claims = new ArrayList<>();
        for (LedgerRow row : world.claims()) {
            claims.add(List.of(row.subject().id(), row.property(), row.claim()));
        }
        return claims;
    }

    private static boolean isBefore(String one, String other) {
        return PartialDate.parse(one).latest().isBefore(PartialDate.parse(other).latest());
    }

    @Property(seed = Seeds.FIXED, tries = TRIES)
    void theSameLensTwiceIsTheLensOnce(
            @ForAll long seed, @ForAll("dates") String date, @ForAll("readings") Reading reading) {
        Catalog world = RandomCatalog.of(seed);
        assertThat(entities(world.asOf(date).asOf(date))).isEqualTo(entities(world.asOf(date)));
        assertThat(entities(world.knownBy(date).knownBy(date))).isEqualTo(entities(world.knownBy(date)));
        assertThat(entities(world.under(reading).under(reading))).isEqualTo(entities(world.under(reading)));
    }

    @Property(seed = Seeds.FIXED, tries = TRIES)
    void readingAndKnowledgeCommute(
            @ForAll long seed, @ForAll("dates") String date, @ForAll("readings") Reading reading) {
        Catalog world = RandomCatalog.of(seed);
        assertThat(entities(world.under(reading).knownBy(date)))
                .isEqualTo(entities(world.knownBy(date).under(reading)));
    }

    @Property(seed = Seeds.FIXED, tries = TRIES)
    void readingAndTimeCommute(@ForAll long seed, @ForAll("dates") String date, @ForAll("readings") Reading reading) {
        Catalog world = RandomCatalog.of(seed);
        assertThat(entities(world.under(reading).asOf(date)))
                .isEqualTo(entities(world.asOf(date).under(reading)));
    }

    @Property(seed = Seeds.FIXED, tries = TRIES)
    void laterKnowledgeHasEveryEarlierClaim(
            @ForAll long seed, @ForAll("dates") String one, @ForAll("dates") String other) {
        Catalog world = RandomCatalog.of(seed);
        String earlier = isBefore(one, other) ? one : other;
        String later = isBefore(one, other) ? other : one;
        assertThat(claims(world.knownBy(later))).containsAll(claims(world.knownBy(earlier)));
        assertThat(claims(world)).containsAll(claims(world.knownBy(later)));
    }

    @Property(seed = Seeds.FIXED, tries = TRIES)
    void ofTwoDatesOfKnowledgeTheEarlierCounts(
            @ForAll long seed, @ForAll("dates") String one, @ForAll("dates") String other) {
        Catalog world = RandomCatalog.of(seed);
        assertThat(entities(world.knownBy(one).knownBy(other)))
                .isEqualTo(entities(world.knownBy(isBefore(one, other) ? one : other)));
    }

    @Property(seed = Seeds.FIXED, tries = TRIES)
    void whatIsKnownOfATimeIsAPartOfWhatHolds(@ForAll long seed, @ForAll("dates") String date) {
        Catalog world = RandomCatalog.of(seed);
        assertThat(claims(world)).containsAll(claims(world.asOf(date)));
        assertThat(world.asOf(date).entities())
                .allSatisfy(
                        entity -> assertThat(world.find(entity.id().toString())).isPresent());
        assertThat(world.asOf(date).claims()).noneMatch(row -> isOfAnotherTime(row, date));
        assertNothingIsSilent(world, world.asOf(date));
    }

    @Property(seed = Seeds.FIXED, tries = TRIES)
    void whatWasCertainlyThereStaysSo(@ForAll long seed, @ForAll("dates") String one, @ForAll("dates") String other) {
        Catalog world = RandomCatalog.of(seed);
        Catalog earlier = world.asOf(isBefore(one, other) ? one : other);
        Catalog later = world.asOf(isBefore(one, other) ? other : one);
        for (Deployment there : earlier.deployments()) {
            String id = there.id().toString();
            assertThat(later.find(id).isEmpty()
                            || later.deployments().contains(id).isYes())
                    .as(id)
                    .isTrue();
        }
    }

    @Property(seed = Seeds.FIXED, tries = TRIES)
    void certainAndPossibleAreTwoPartsOfTheRows(@ForAll long seed, @ForAll("dates") String date) {
        Catalog then = RandomCatalog.of(seed).asOf(date);
        for (Kind<? extends Entity> kind : then.kinds()) {
            List<Id> both = new ArrayList<>(ids(then.rows(kind)));
            both.addAll(ids(then.rows(kind).possible()));
            assertThat(both).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(ids(then.entities(kind)));
        }
    }

    @Property(seed = Seeds.FIXED, tries = TRIES)
    void whatASourceHadToldOfWasCertainlyThere(@ForAll long seed, @ForAll("dates") String date) {
        Catalog world = RandomCatalog.of(seed);
        LocalDate day = PartialDate.parse(date).latest();
        Catalog then = world.asOf(date);
        for (Entity row : then.entities()) {
            Entity told = world.entity(row.id().toString());
            boolean wasTold = told.facts().all().stream()
                    .filter(fact -> !told.kind().events().contains(fact.property()))
                    .flatMap(fact -> fact.admitted().stream())
                    .anyMatch(claim -> claim.hasValue()
                            && claim.source()
                                    .published()
                                    .filter(published -> !published.latest().isAfter(day))
                                    .isPresent());
            if (wasTold) {
                assertThat(then.rows(row.kind()).contains(row.id().toString()))
                        .as(row.id().toString())
                        .isEqualTo(Ternary.YES);
            }
        }
    }

    /** The day of the data is one by which every source was published, however coarsely it is dated. */
    @Property(seed = Seeds.FIXED, tries = TRIES)
    void whatASourceOfTheYearTellsOfIsThereOnTheDayOfTheData(@ForAll @IntRange(min = 2, max = 365) int day) {
        LocalDate last = LocalDate.ofYearDay(2026, day);
        Source year = World.source("of-the-year", SourceType.PRESS, "2026");
        Source exact = World.source("of-the-day", SourceType.PRESS, last.toString());
        Catalog world = World.of(World.VERSION, List.of(year, exact))
                .country("TJ", "TJK")
                .deployment("told", "TJ", World.facts(World.fact(Props.CAMERAS, World.cameras(5, year))))
                .build();
        assertThat(world.day()).contains(last);
        assertThat(world.asOf(last.toString()).deployments().contains("told")).isEqualTo(Ternary.YES);
        assertThat(world.asOf("2025").deployments().contains("told")).isEqualTo(Ternary.UNKNOWN);
    }

    @Property(seed = Seeds.FIXED, tries = TRIES)
    void combinedQueriesOfADayLoseNoRow(@ForAll long seed, @ForAll("dates") String date) {
        Catalog then = RandomCatalog.of(seed).asOf(date);
        Deployments tajik = then.deployments().in("TJ");
        Deployments zte = then.deployments().by("zte");
        List<Deployments> some = List.of(tajik, zte, tajik.possible(), zte.possible());
        for (Deployments one : some) {
            for (Deployments two : some) {
                Set<Id> union = new TreeSet<>(ids(one));
                union.addAll(ids(two));
                assertThat(ids(one.union(two))).containsExactlyElementsOf(union);
                assertThat(ids(one.minus(two))).isEqualTo(ids(one.matching(row -> !ids(two).contains(row.id()))));
            }
        }
        assertThat(tajik.union(zte).possible()).isEqualTo(tajik.possible().union(zte.possible()));
        assertThat(tajik.minus(zte).possible()).isEqualTo(tajik.possible().minus(zte.possible()));
        assertThat(tajik.union(zte).toString()).isEqualTo(zte.union(tajik).toString());
    }

    @Property(seed = Seeds.FIXED, tries = TRIES)
    void theDayOfTheDataLosesNothingThatHadBegun(@ForAll long seed) {
        Catalog world = RandomCatalog.of(seed);
        LocalDate day = world.day().orElseThrow();
        Catalog then = world.asOf(day.toString());
        for (Deployment row : world.deployments()) {
            boolean isLater = row.facts().all().stream()
                    .flatMap(fact -> fact.claims().stream())
                    .anyMatch(claim -> claim.holdsOn(day) == Ternary.NO
                            || (claim.value().orElse(null) instanceof PartialDate date
                                    && !date.isUnstated()
                                    && date.latest().isAfter(day)));
            boolean hasBegun = row.stage()
                    .filter(stage -> stage.compareTo(Stage.SIGNED) >= 0 && stage.group() != StageGroup.ENDED)
                    .isPresent();
            if (hasBegun && !isLater) {
                assertThat(then.deployments().contains(row.id().toString()))
                        .as(row.id() + " " + row.life())
                        .isEqualTo(Ternary.YES);
            }
        }
    }

    @Property(seed = Seeds.FIXED, tries = TRIES)
    void aCatalogBuiltAnewHasTheRowsThatItHad(@ForAll long seed, @ForAll("lenses") Lens lens) {
        Catalog seen = RandomCatalog.of(seed).through(lens);
        Catalog anew = seen.toBuilder().build();
        for (Kind<? extends Entity> kind : seen.kinds()) {
            assertThat(ids(anew.rows(kind))).isEqualTo(ids(seen.rows(kind)));
            assertThat(ids(anew.rows(kind).possible()))
                    .isEqualTo(ids(seen.rows(kind).possible()));
        }
    }

    @Property(seed = Seeds.FIXED, tries = TRIES)
    void datingWhatIsUndatedOnlyShrinksWhatIsPossible(
            @ForAll long seed, @ForAll("dates") String date, @ForAll("times") String told) {
        Catalog world = RandomCatalog.of(seed);
        CatalogBuilder undated = world.toBuilder();
        CatalogBuilder dated = world.toBuilder();
        for (Entity row : world.entities()) {
            for (io.github.digitalsilkroad.core.evidence.Property<PartialDate> event :
                    row.kind().events()) {
                row.facts().get(event).claims().stream().findFirst().ifPresent(claim -> {
                    PartialDate known = claim.published()
                            .or(() -> world.day().map(day -> PartialDate.parse(day.toString())))
                            .filter(day -> PartialDate.parse(told).earliest().isAfter(day.latest()))
                            .orElse(PartialDate.parse(told));
                    undated.put(row.withFacts(only(event, PartialDate.unstated(), claim)));
                    dated.put(row.withFacts(only(event, known, claim)));
                });
            }
        }
        Catalog then = undated.build().asOf(date);
        Catalog known = dated.build().asOf(date);
        for (Kind<? extends Entity> kind : world.kinds()) {
            assertThat(ids(then.rows(kind).possible()))
                    .containsAll(ids(known.rows(kind).possible()));
        }
    }

    private static Facts only(
            io.github.digitalsilkroad.core.evidence.Property<PartialDate> event,
            PartialDate date,
            Claim<PartialDate> claim) {
        return Facts.none().with(Attested.of(event, List.of(Claim.of(date, claim.citation()))));
    }

    private static List<Id> ids(Iterable<? extends Entity> rows) {
        return Streams.stream(rows).map(Entity::id).toList();
    }

    @Property(seed = Seeds.FIXED, tries = TRIES)
    void whatWasKnownHadCertainlyBeenPublished(@ForAll long seed, @ForAll("dates") String date) {
        Catalog world = RandomCatalog.of(seed);
        LocalDate day = PartialDate.parse(date).latest();
        List<List<Object>> claims = claims(world.knownBy(date));
        for (LedgerRow row : world.claims()) {
            boolean known = row.claim()
                    .published()
                    .map(PartialDate::latest)
                    .filter(published -> !published.isAfter(day))
                    .isPresent();
            assertThat(claims.contains(List.of(row.subject().id(), row.property(), row.claim())))
                    .isEqualTo(known);
        }
        assertNothingIsSilent(world, world.knownBy(date));
    }

    /** What is known only through claims is gone with the last of them. */
    private static void assertNothingIsSilent(Catalog world, Catalog then) {
        for (Entity entity : then.entities()) {
            String id = entity.id().toString();
            boolean isTold = !world.claims().about(id).isEmpty();
            assertThat(isTold
                            && !entity.kind().isStanding()
                            && then.claims().about(id).isEmpty())
                    .isFalse();
        }
    }

    @Property(seed = Seeds.FIXED, tries = TRIES)
    void whatHadNotBegunIsNotThereAndWhatHadStaysWithWhatHolds(@ForAll long seed, @ForAll("dates") String date) {
        Catalog world = RandomCatalog.of(seed);
        Catalog then = world.asOf(date);
        for (Entity entity : world.entities()) {
            String id = entity.id().toString();
            List<PartialDate> starts = dates(entity, "announced", "signed", "in-force", "operating", "date");
            List<PartialDate> ends = dates(entity, "cancelled");
            boolean allLater = starts.stream().allMatch(start -> isLater(start, date));
            boolean isOver = ends.stream()
                    .anyMatch(
                            end -> !end.latest().isAfter(PartialDate.parse(date).latest()));
            if (!starts.isEmpty() && allLater && !isOver) {
                assertThat(then.find(id)).isEmpty();
            } else if (!world.claims().about(id).stream().allMatch(row -> isOfAnotherTime(row, date))
                    && !isUndatedPartOfWhatIsLater(entity, then, starts, ends)) {
                assertThat(then.find(id)).isPresent();
            }
        }
    }

    private static boolean isUndatedPartOfWhatIsLater(
            Entity entity, Catalog then, List<PartialDate> starts, List<PartialDate> ends) {
        return Stream.of(starts, ends).flatMap(List::stream).allMatch(PartialDate::isUnstated)
                && entity instanceof Deployment part
                && !Deployment.PART_OF.possibleOf(part).isEmpty()
                && Deployment.PART_OF.possibleOf(part).stream()
                        .noneMatch(whole -> then.find(whole).isPresent());
    }

    @Property(seed = Seeds.FIXED, tries = TRIES)
    void nothingEndsBeforeItWasLastSeen(@ForAll long seed, @ForAll("dates") String date) {
        Catalog world = RandomCatalog.of(seed);
        for (Entity entity : world.asOf(date).entities()) {
            boolean isEnded = dates(entity, "cancelled").stream()
                    .allMatch(
                            end -> end.latest().isAfter(PartialDate.parse(date).latest()));
            boolean isSeenLater =
                    dates(world.entity(entity.id().toString()), "signed", "in-force", "operating").stream()
                            .anyMatch(seen -> isLater(seen, date));
            if (isEnded && isSeenLater) {
                assertThat(dates(entity, "cancelled"))
                        .as(entity.id().toString())
                        .isEmpty();
            }
        }
    }

    private static List<PartialDate> dates(Entity entity, String... properties) {
        List<PartialDate> dates = new ArrayList<>();
        for (Attested<?> fact : entity.facts().all()) {
            if (Arrays.asList(properties).contains(fact.property().name())) {
                fact.claims().forEach(claim -> claim.value().ifPresent(value -> dates.add((PartialDate) value)));
            }
        }
        return dates;
    }

    private static boolean isLater(PartialDate event, String date) {
        return event.earliest().isAfter(PartialDate.parse(date).latest());
    }

    private static boolean isOfAnotherTime(LedgerRow row, String date) {
        return row.claim().holdsOn(PartialDate.parse(date).latest()) == Ternary.NO
                || (row.claim().value().orElse(null) instanceof PartialDate event && isLater(event, date));
    }

    @Property(seed = Seeds.FIXED, tries = TRIES)
    void aReadingOfACatalogIsThatOfEveryEntity(
            @ForAll long seed, @ForAll("readings") Reading first, @ForAll("readings") Reading second) {
        Catalog world = RandomCatalog.of(seed).under(first);
        List<Entity> each = new ArrayList<>();
        world.entities().forEach(entity -> each.add(entity.under(second)));
        assertThat(world.under(second).entities()).isEqualTo(each);
    }

    @Property(seed = Seeds.FIXED, tries = TRIES)
    void theLastReadingCounts(
            @ForAll long seed, @ForAll("readings") Reading first, @ForAll("readings") Reading second) {
        Catalog world = RandomCatalog.of(seed);
        assertThat(entities(world.under(first).under(second))).isEqualTo(entities(world.under(second)));
    }

    @Property(seed = Seeds.FIXED, tries = TRIES)
    void whatALensLeavesAsItIsStaysTheSameObject(
            @ForAll long seed, @ForAll("dates") String date, @ForAll("readings") Reading reading) {
        Catalog world = RandomCatalog.of(seed);
        assertShares(world, world.under(reading));
        assertShares(world, world.asOf(date));
        assertShares(world, world.knownBy(date));
    }

    @Property(seed = Seeds.FIXED, tries = TRIES)
    void whatIsPutInACatalogIsAsIfItHadBeenBuiltWithIt(
            @ForAll long seed, @ForAll("dates") String date, @ForAll("readings") Reading reading) {
        Catalog world = RandomCatalog.of(seed);
        Random random = new Random(seed);
        Map<String, Entity> entities = new TreeMap<>();
        CatalogBuilder builder = world.toBuilder();
        for (Entity entity : world.entities()) {
            entities.put(entity.id().toString(), entity);
        }
        for (Entity entity : world.asOf(date).entities()) {
            if (random.nextInt(4) == 0) {
                entities.put(entity.id().toString(), entity);
                builder.put(entity);
            }
        }
        for (Deployment other : RandomCatalog.of(seed + 1).deployments()) {
            if (!entities.containsKey(other.id().toString())) {
                entities.put(other.id().toString(), other);
                builder.put(other);
            }
        }
        CatalogBuilder fresh = Catalog.builder(world.version());
        world.sources().forEach(fresh::add);
        entities.values().forEach(fresh::add);
        Catalog put = builder.build();
        Catalog built = fresh.build();
        assertShares(world, put);
        assertThat(entities(put)).isEqualTo(entities(built));
        assertThat(put.vocabulary().terms()).containsAll(built.vocabulary().terms());
        assertThat(put.deployments().groupBy(Deployment.VENDOR).counts())
                .isEqualTo(built.deployments().groupBy(Deployment.VENDOR).counts());
        assertThat(entities(put.under(reading))).isEqualTo(entities(built.under(reading)));
        for (String id : entities.keySet()) {
            assertThat(put.entity(id)).isEqualTo(built.entity(id));
        }
        assertThat(put.find("system-99")).isEmpty();
    }

    /**
     * Equal entities are the same objects, found by their ids, and a table of nothing but the same objects is the same
     * table.
     */
    private static void assertShares(Catalog world, Catalog then) {
        for (Entity after : then.entities()) {
            Optional<Entity> before = world.find(after.id().toString());
            if (before.equals(Optional.of(after))) {
                assertThat(after).isSameAs(before.orElseThrow());
            }
            assertThat(then.entity(after.id().toString())).isSameAs(after);
        }
        for (int i = 0; i < world.tables().all().size(); i++) {
            KindTable<? extends Entity> before = world.tables().all().get(i);
            KindTable<? extends Entity> after = then.tables().all().get(i);
            if (before.list(null).equals(after.list(null))) {
                assertThat(after).isSameAs(before);
            }
        }
        assertThat(then.tables().sources()).isSameAs(world.tables().sources());
    }
}
