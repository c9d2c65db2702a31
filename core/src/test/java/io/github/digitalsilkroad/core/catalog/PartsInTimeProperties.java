package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.testkit.RandomCatalog;
import io.github.digitalsilkroad.testkit.Seeds;
import io.github.digitalsilkroad.testkit.World;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A part is not there before its whole, unless it is dated itself; what may be true is never dropped for that. */
class PartsInTimeProperties {

    private static final String WHOLE = "system-0";

    /** A source later than any date of a random catalog, which shows nothing before its wholes. */
    private static final Source LAST = Source.builder()
            .id(Id.of("last"))
            .title("Last report")
            .publisher("Office")
            .type(SourceType.OFFICIAL)
            .published(PartialDate.parse("2090"))
            .build();

    /** A source earlier than any of these dates. */
    private static final Source FIRST = Source.builder()
            .id(Id.of("first"))
            .title("First report")
            .publisher("Office")
            .type(SourceType.OFFICIAL)
            .published(PartialDate.parse("1990"))
            .build();

    private static Deployment part(String id, String of, Facts more) {
        return World.part(
                id, "TJ", of, more.with(World.fact(Props.CATEGORY, Claim.of("safe-city", Citation.of(LAST)))));
    }

    private static boolean isDated(Entity entity) {
        return entity.kind().events().stream()
                .flatMap(event -> entity.facts().get(event).claims().stream())
                .anyMatch(claim -> !claim.value().orElse(PartialDate.unstated()).isUnstated());
    }

    private static boolean isThere(Catalog then, String id) {
        return then.find(Deployment.KIND, id).isPresent();
    }

    @Property(seed = Seeds.FIXED)
    void anUndatedPartMayBeThereWhenItsWholeMay(@ForAll long seed, @ForAll @IntRange(min = 2005, max = 2030) int year) {
        Catalog world = RandomCatalog.of(seed).toBuilder()
                .add(LAST)
                .add(FIRST)
                .add(World.EARLY)
                .put(World.part(
                        "told",
                        "TJ",
                        WHOLE,
                        World.facts(World.fact(Props.CATEGORY, Claim.of("safe-city", Citation.of(FIRST))))))
                .put(part("part", WHOLE, Facts.none()))
                .put(part("part-of-part", "part", Facts.none()))
                .put(part("dated", WHOLE, World.facts(World.fact(Props.SIGNED, World.date("2001", World.EARLY)))))
                .build();
        Catalog then = world.asOf("" + year);
        boolean isWholeDated = isDated(world.entity(WHOLE));
        assertThat(isThere(then, "part")).isEqualTo(!isWholeDated || isThere(then, WHOLE));
        assertThat(isThere(then, "part-of-part")).isEqualTo(isThere(then, "part"));
        assertThat(isThere(then, "dated")).isTrue();
        assertThat(isThere(then, "told"))
                .as("a claim shows it before its whole")
                .isTrue();
        Deployments until = world.deployments().startedDuring(0, year);
        Deployment whole = world.deployment(WHOLE);
        boolean mayWhole = Deployment.KIND.starts().stream()
                        .anyMatch(start -> whole.facts()
                                .value(start)
                                .filter(PartialDate::isUnstated)
                                .isPresent())
                || world.deployments().undated().contains(WHOLE) == Ternary.YES
                || world.deployments().activeDuring(0, year).contains(WHOLE) == Ternary.YES;
        assertThat(until.undated().contains("part") == Ternary.YES).isEqualTo(mayWhole);
        assertThat(until.undated().contains("part-of-part") == Ternary.YES).isEqualTo(mayWhole);
        assertThat(until.contains("part") == Ternary.NO).isEqualTo(!mayWhole);
    }

    @Property(seed = Seeds.FIXED)
    void aPartIsDroppedOnlyIfNothingDatesItAndEachOfItsWholesIsLater(
            @ForAll long seed, @ForAll @IntRange(min = 2005, max = 2030) int year) {
        Catalog world = RandomCatalog.of(seed);
        Catalog then = world.asOf("" + year);
        for (Deployment part : world.deployments()) {
            String id = part.id().toString();
            if (isThere(then, id)) {
                continue;
            }
            Facts alone = part.facts().with(Attested.of(Props.PART_OF, List.of()));
            Catalog free = world.toBuilder()
                    .put(Deployment.builder()
                            .id(part.id())
                            .name(part.name())
                            .countryCode(part.countryCode())
                            .category(part.category())
                            .facts(alone)
                            .build())
                    .build();
            if (isThere(free.asOf("" + year), id)) {
                assertThat(isDated(part)).isFalse();
                List<Id> wholes = Deployment.PART_OF.possibleOf(part);
                assertThat(wholes).isNotEmpty().noneMatch(whole -> isThere(then, whole.toString()));
            }
        }
    }
}
