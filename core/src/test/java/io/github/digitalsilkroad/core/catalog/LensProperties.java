package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.RandomCatalog;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

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

    @Provide
    Arbitrary<Reading> readings() {
        return Arbitraries.of(
                Reading.standard(),
                Reading.envelope(),
                Reading.latest(),
                Reading.officialFirst(),
                Reading.onlyFrom("press-2015"),
                Reading.onlyFrom("office-2018", "page-undated"));
    }

    private static List<Entity> entities(Catalog world) {
        return world.entities();
    }

    private static List<String> claims(Catalog world) {
        List<String> claims = new ArrayList<>();
        for (LedgerRow row : world.claims()) {
            claims.add(row.subject().id() + " " + row.property().name() + " " + row.claim()
                    + row.claim().revision());
        }
        return claims;
    }

    private static boolean isBefore(String one, String other) {
        return PartialDate.parse(one).latest().isBefore(PartialDate.parse(other).latest());
    }

    @Property(tries = TRIES)
    void theSameLensTwiceIsTheLensOnce(
            @ForAll long seed, @ForAll("dates") String date, @ForAll("readings") Reading reading) {
        Catalog world = RandomCatalog.of(seed);
        assertThat(entities(world.asOf(date).asOf(date))).isEqualTo(entities(world.asOf(date)));
        assertThat(entities(world.knownBy(date).knownBy(date))).isEqualTo(entities(world.knownBy(date)));
        assertThat(entities(world.under(reading).under(reading))).isEqualTo(entities(world.under(reading)));
    }

    @Property(tries = TRIES)
    void readingAndKnowledgeCommute(
            @ForAll long seed, @ForAll("dates") String date, @ForAll("readings") Reading reading) {
        Catalog world = RandomCatalog.of(seed);
        assertThat(entities(world.under(reading).knownBy(date)))
                .isEqualTo(entities(world.knownBy(date).under(reading)));
    }

    @Property(tries = TRIES)
    void readingAndTimeCommute(@ForAll long seed, @ForAll("dates") String date, @ForAll("readings") Reading reading) {
        Catalog world = RandomCatalog.of(seed);
        assertThat(entities(world.under(reading).asOf(date)))
                .isEqualTo(entities(world.asOf(date).under(reading)));
    }

    @Property(tries = TRIES)
    void laterKnowledgeHasEveryEarlierClaim(
            @ForAll long seed, @ForAll("dates") String one, @ForAll("dates") String other) {
        Catalog world = RandomCatalog.of(seed);
        String earlier = isBefore(one, other) ? one : other;
        String later = isBefore(one, other) ? other : one;
        assertThat(claims(world.knownBy(later))).containsAll(claims(world.knownBy(earlier)));
        assertThat(claims(world)).containsAll(claims(world.knownBy(later)));
    }

    @Property(tries = TRIES)
    void ofTwoDatesOfKnowledgeTheEarlierCounts(
            @ForAll long seed, @ForAll("dates") String one, @ForAll("dates") String other) {
        Catalog world = RandomCatalog.of(seed);
        assertThat(entities(world.knownBy(one).knownBy(other)))
                .isEqualTo(entities(world.knownBy(isBefore(one, other) ? one : other)));
    }

    @Property(tries = TRIES)
    void whatIsKnownOfATimeIsAPartOfWhatHolds(@ForAll long seed, @ForAll("dates") String date) {
        Catalog world = RandomCatalog.of(seed);
        assertThat(claims(world)).containsAll(claims(world.asOf(date)));
        assertThat(world.asOf(date).entities())
                .allSatisfy(entity ->
                        assertThat(world.findEntity(entity.id().toString())).isPresent());
    }

    @Property(tries = TRIES)
    void theLastReadingCounts(
            @ForAll long seed, @ForAll("readings") Reading first, @ForAll("readings") Reading second) {
        Catalog world = RandomCatalog.of(seed);
        assertThat(entities(world.under(first).under(second))).isEqualTo(entities(world.under(second)));
    }

    @Property(tries = TRIES)
    void noLensTouchesTheWorldItLooksAt(
            @ForAll long seed, @ForAll("dates") String date, @ForAll("readings") Reading reading) {
        Catalog world = RandomCatalog.of(seed);
        List<Entity> before = entities(world);
        assertThat(world.under(reading).knownBy(date).asOf(date).lens()).isNotEqualTo(world.lens());
        assertThat(entities(world)).isEqualTo(before).isEqualTo(entities(RandomCatalog.of(seed)));
        assertThat(world.lens()).isEmpty();
    }
}
