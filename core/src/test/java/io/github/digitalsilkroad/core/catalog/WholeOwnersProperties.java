package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Share;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.testkit.RandomCatalog;
import io.github.digitalsilkroad.testkit.Samples;
import io.github.digitalsilkroad.testkit.Seeds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The facts of an entity are those of its world: every question to the catalog says the same of them. */
class WholeOwnersProperties {

    private static final List<String> FIRMS = List.of("huawei", "zte", "vega", "local", "owned");
    private static final List<String> TIMES = List.of("2014/..", "2016/2018", "../2018", "2021-06/..");

    @Provide
    Arbitrary<Lens> lenses() {
        return Samples.lenses();
    }

    /** A random world in which some firms own others whole, for some time. */
    private static Catalog world(long seed) {
        Random random = new Random(seed);
        CatalogBuilder world = RandomCatalog.of(seed).toBuilder();
        for (int owned = 1; owned < FIRMS.size() - 1; owned++) {
            Claim<Share> whole = Claim.of(Share.ofPercent(Estimate.exactly(100), "shares"), cited(random));
            DateInterval held = DateInterval.parse(TIMES.get(random.nextInt(TIMES.size())));
            world.add(Ownership.builder()
                    .id(Id.of("own-" + owned))
                    .name("Stake " + owned)
                    .owner(Id.of(FIRMS.get(random.nextInt(owned))))
                    .owned(Id.of(FIRMS.get(owned)))
                    .facts(Facts.builder()
                            .add(Props.SHARE_OWNED, whole)
                            .add(Props.HELD, Claim.of(held, cited(random)))
                            .build())
                    .build());
        }
        return world.build();
    }

    private static Citation cited(Random random) {
        return Citation.of(RandomCatalog.SOURCES.get(random.nextInt(RandomCatalog.SOURCES.size())));
    }

    @Property(seed = Seeds.FIXED, tries = 60)
    void whatAnEntitySaysOfItselfIsWhatEveryQuestionSays(
            @ForAll long seed, @ForAll("lenses") Lens one, @ForAll("lenses") Lens other) {
        Catalog world = world(seed);
        Catalog seen = world.through(one).through(other);
        Map<Id, Id> owners = owners(seen);
        Map<FactKey, Attested<?>> listed = new HashMap<>();
        seen.facts().forEach(fact -> listed.put(fact.key(), fact.claims()));
        Set<FactKey> disputed = new HashSet<>();
        seen.disputes().forEach(dispute -> disputed.add(dispute.fact().key()));
        for (Entity entity : seen.entities()) {
            assertThat(seen.find(entity).orElseThrow()).isSameAs(entity);
            for (Attested<?> fact : entity.facts().all()) {
                FactKey key = Fact.of(entity, fact.property()).key();
                assertSame(fact, listed.get(key));
                assertSame(fact, seen.fact(key).claims());
                assertThat(disputed.contains(key)).as("%s", key).isEqualTo(fact.isDisputed());
                assertThat(seen.rows(entity.kind()).table(fact.property()).rows().stream()
                                .filter(row -> row.get(0).equals(entity.id().toString()))
                                .map(row -> row.get(1).contains("*")))
                        .as("%s in a table", key)
                        .allMatch(mark -> mark == fact.isDisputed());
                assertThat(pairs(fact)).as("%s", key).isEqualTo(expected(fact, owners));
            }
        }
    }

    private static void assertSame(Attested<?> fact, Attested<?> other) {
        assertThat(other).isEqualTo(fact);
        assertThat(other.value()).isEqualTo(fact.value());
        assertThat(pairs(other)).isEqualTo(pairs(fact));
    }

    /** Each two claims that contradict each other, with whether they certainly do. */
    private static <T> List<List<Object>> pairs(Attested<T> fact) {
        List<List<Object>> pairs = new ArrayList<>();
        for (Claim<T> one : fact.conflicting()) {
            for (Claim<T> other : fact.conflicting()) {
                if (fact.conflict(one, other) != Ternary.NO) {
                    pairs.add(List.of(one, other, fact.conflict(one, other)));
                }
            }
        }
        return pairs;
    }

    /** The conflicts of the claims by themselves, without those between firms of one whole owner. */
    private static <T> List<List<Object>> expected(Attested<T> fact, Map<Id, Id> owners) {
        List<List<Object>> pairs = pairs(Attested.of(fact.property(), fact.admitted()));
        pairs.removeIf(pair -> {
            Set<Id> these = counted((Claim<?>) pair.get(0), owners);
            these.retainAll(counted((Claim<?>) pair.get(1), owners));
            return !these.isEmpty();
        });
        return pairs;
    }

    private static Set<Id> counted(Claim<?> claim, Map<Id, Id> owners) {
        Set<Id> counted = new HashSet<>();
        if (claim.value().orElse(null) instanceof Parties parties) {
            for (Id party : parties.list()) {
                Id top = party;
                for (int i = 0; i < FIRMS.size() && owners.containsKey(top); i++) {
                    top = owners.get(top);
                }
                counted.add(top);
            }
        }
        return counted;
    }

    private static Map<Id, Id> owners(Catalog seen) {
        Map<Id, Id> owners = new HashMap<>();
        for (Ownership stake : seen.entities(Ownership.KIND)) {
            boolean isWhole = stake.share()
                    .value()
                    .filter(share -> share.number().low() >= 100)
                    .isPresent();
            if (isWhole && !stake.isEnded()) {
                owners.put(stake.owned(), stake.owner());
            }
        }
        return owners;
    }
}
