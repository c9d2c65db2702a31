package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.model.Entity;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LensProperties {

    private static final Catalog WORLD = Worlds.small();

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
                Reading.onlyFrom("early-2015"),
                Reading.onlyFrom("late-2021"));
    }

    private static List<Entity> entities(Catalog world) {
        return world.tables().entities();
    }

    private static List<Claim<?>> claims(Catalog world) {
        List<Claim<?>> claims = new ArrayList<>();
        for (Entity entity : entities(world)) {
            for (Attested<?> fact : entity.facts().all()) {
                claims.addAll(fact.claims());
            }
        }
        return claims;
    }

    @Property
    void theSameLensTwiceIsTheLensOnce(@ForAll("dates") String date, @ForAll("readings") Reading reading) {
        assertThat(entities(WORLD.asOf(date).asOf(date))).isEqualTo(entities(WORLD.asOf(date)));
        assertThat(entities(WORLD.knownBy(date).knownBy(date))).isEqualTo(entities(WORLD.knownBy(date)));
        assertThat(entities(WORLD.under(reading).under(reading))).isEqualTo(entities(WORLD.under(reading)));
    }

    @Property
    void readingAndKnowledgeCommute(@ForAll("dates") String date, @ForAll("readings") Reading reading) {
        assertThat(entities(WORLD.under(reading).knownBy(date)))
                .isEqualTo(entities(WORLD.knownBy(date).under(reading)));
    }

    @Property
    void readingAndTimeCommute(@ForAll("dates") String date, @ForAll("readings") Reading reading) {
        assertThat(entities(WORLD.under(reading).asOf(date)))
                .isEqualTo(entities(WORLD.asOf(date).under(reading)));
    }

    @Property
    void laterKnowledgeHasEveryEarlierClaim(@ForAll("dates") String one, @ForAll("dates") String other) {
        String earlier = one.compareTo(other) <= 0 ? one : other;
        String later = one.compareTo(other) <= 0 ? other : one;
        if (later.startsWith(earlier)) {
            return; // a year ends after its months: neither is the earlier one
        }
        assertThat(claims(WORLD.knownBy(later))).containsAll(claims(WORLD.knownBy(earlier)));
    }

    @Property
    void theLastReadingCounts(@ForAll("readings") Reading first, @ForAll("readings") Reading second) {
        assertThat(entities(WORLD.under(first).under(second))).isEqualTo(entities(WORLD.under(second)));
    }

    @Property
    void noLensTouchesTheWorldItLooksAt(@ForAll("dates") String date, @ForAll("readings") Reading reading) {
        List<Entity> before = entities(WORLD);
        assertThat(WORLD.under(reading).knownBy(date).asOf(date).lens()).isNotEqualTo(WORLD.lens());
        assertThat(entities(WORLD)).isEqualTo(before).isEqualTo(entities(Worlds.small()));
    }
}
