package io.github.digitalsilkroad.interchange.ftm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.CatalogBuilder;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.FactsBuilder;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Share;
import io.github.digitalsilkroad.interchange.Documents;
import io.github.digitalsilkroad.testkit.RandomCatalog;
import io.github.digitalsilkroad.testkit.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is written is read. */
class FollowTheMoneyProperties {

    private static final List<String> TIMES =
            List.of("", "2009", "2010", "2012-04", "2018~", "2010/2014", "../2012", "2013/..", "2019?", "2015-06-30");
    private static final List<String> OWNERS = List.of("zte", "huawei", "vega", "local");

    private static <T> T pick(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static Estimate percent(Random random) {
        int percent = 1 + random.nextInt(99);
        return switch (random.nextInt(5)) {
            case 0 -> Estimate.about(percent);
            case 1 -> Estimate.between(percent / 2.0, percent);
            default -> Estimate.exactly(percent);
        };
    }

    /** A stake with shares that sources dispute or that change. */
    private static Ownership stake(Catalog world, String owner, int number, Random random) {
        FactsBuilder facts = Facts.builder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            Claim<Share> claim = Claim.of(
                    Share.ofPercent(percent(random), "shares"),
                    Citation.of(pick(world.sources().list(), random)));
            String time = pick(TIMES, random);
            facts.add(Props.SHARE_OWNED, time.isEmpty() ? claim : claim.asOf(time));
        }
        String held = pick(TIMES, random);
        Citation citation = Citation.of(world.sources().list().get(0));
        if (!held.isEmpty()) {
            facts.add(Props.HELD, Claim.of(DateInterval.parse(held), citation));
        }
        for (var event : List.of(Props.SIGNED, Props.COMPLETED, Props.CLOSED)) {
            if (random.nextInt(4) == 0) {
                facts.add(event, Claim.of(PartialDate.of(2000 + random.nextInt(20)), citation));
            }
        }
        return Ownership.builder()
                .id(Id.of("own-" + number))
                .name(owner + " in owned")
                .owner(Id.of(owner))
                .owned(Id.of("owned"))
                .facts(facts.build())
                .build();
    }

    private static Catalog world(long seed) {
        Catalog world = RandomCatalog.of(seed);
        Random random = new Random(seed);
        for (int i = 0; i < 4; i++) {
            CatalogBuilder more = world.toBuilder().add(stake(world, pick(OWNERS, random), i, random));
            try {
                world = more.build();
            } catch (InvalidDataException tooMuch) {
                assertThat(tooMuch).hasMessageContaining("all of it is 100");
            }
        }
        return world;
    }

    @Property(seed = Seeds.FIXED, tries = 75)
    void whatIsWrittenIsReadWithoutAProblem(@ForAll long seed) throws IOException {
        Catalog world = world(seed);
        Path file = Files.createTempFile("world", ".ftm.json");
        try {
            Files.writeString(file, Documents.text(out -> new FollowTheMoney().write(world, out)));
            Outcome<Catalog> read = FollowTheMoney.readGoodRows(
                    file, world.version(), world.sources().list().get(0));
            assertThat(read.leftOut()).isEmpty();
            for (Ownership ownership : world.ownerships()) {
                Optional<Ownership> back =
                        read.value().find(Ownership.KIND, ownership.id().toString());
                assertThat(back).isPresent();
                assertThat(back.get().owner()).isEqualTo(ownership.owner());
            }
        } finally {
            Files.delete(file);
        }
    }
}
