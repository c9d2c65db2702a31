package io.github.digitalsilkroad.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.model.LawEffect;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.model.OwnershipType;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.testkit.World;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Companies that own each other have more ways between them than can be listed: one witness to each end is enough. */
class MutualOwnershipTest {

    private static final JurisdictionExposure QUESTION = JurisdictionExposure.to("law");

    /** So many companies that all own and control each other, the last of which is of the law's country. */
    private static Catalog mesh(int size) {
        World world = World.empty().law("law", "CN", Facts.none(), LawEffect.BINDS);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                if (i != j) {
                    world.add(Ownership.builder()
                            .id(Id.of("own-" + j + "-" + i))
                            .name("Stake")
                            .owner(Id.of("org-" + j))
                            .owned(Id.of("org-" + i))
                            .build());
                    world.add(Ownership.builder()
                            .id(Id.of("rule-" + j + "-" + i))
                            .name("Control")
                            .owner(Id.of("org-" + j))
                            .owned(Id.of("org-" + i))
                            .type(OwnershipType.CONTROL)
                            .build());
                }
            }
            world.organization("org-" + i, i == size - 1 ? "CN" : "RU", OrganizationKind.VENDOR);
        }
        return world.deployment(
                        "system",
                        "TJ",
                        World.facts(World.fact(Props.SUPPLIER, World.claim(Parties.parse("org-0"), World.BRIEF))))
                .build();
    }

    @Test
    void theShortestWaysAreListedOneForEachKindOfTheLastLink() {
        List<JurisdictionPath> paths = QUESTION.paths(mesh(4));
        assertThat(paths)
                .hasToString("[system: supplier org-0, owned by org-3 (not certain),"
                        + " system: supplier org-0, controlled by org-3 (not certain)]");
    }

    @Tag("slow")
    @Test
    void manyCompaniesThatOwnEachOtherTakeNoTime() {
        Catalog catalog = mesh(40);
        assertTimeout(
                Duration.ofSeconds(2), () -> assertThat(QUESTION.paths(catalog)).hasSize(2));
        assertThat(QUESTION.on(catalog).value().orElseThrow().high()).isEqualTo(100);
    }
}
