package io.github.digitalsilkroad.lint;

import static io.github.digitalsilkroad.testkit.Worlds.debtStock;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.testkit.World;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two series of what is owed to one creditor: both stand as claims and are not added. */
class OverlappingSeriesTest {

    private static World world(double multilateral, boolean isTwice) {
        World world = World.empty()
                .organization("group", "", OrganizationKind.BANK)
                .add(part("soft-bank"))
                .add(part("hard-bank"))
                .add(debtStock("all-multilateral", CreditorScope.OFFICIAL_MULTILATERAL, multilateral, "MLAT")
                        .build())
                .add(debtStock("all-bilateral", CreditorScope.OFFICIAL_BILATERAL, 1, "BLAT")
                        .build())
                .add(owed("soft", 150, "soft-bank"))
                .add(owed("hard", 50, "hard-bank"));
        return isTwice ? world.add(owed("soft-again", 155, "soft-bank")) : world;
    }

    private static Organization part(String id) {
        return Organization.builder(OrganizationKind.BANK)
                .id(Id.of(id))
                .name("Organization " + id)
                .facts(World.facts(World.fact(Props.PART_OF, World.claim("group", World.BANK))))
                .build();
    }

    private static Series owed(String id, double dollars, String lender) {
        return debtStock(id, CreditorScope.ONE_ORGANIZATION, dollars, "MLAT")
                .lender(Id.of(lender))
                .build();
    }

    @ParameterizedTest
    @CsvSource({"200, false, TRUE", "200, true, DISPUTED", "205, true, DISPUTED", "355, true, FALSE", "305, true, FALSE"
    })
    void whatIsOwedToAWholeCountsEachPartOnceByEachOfItsSeries(int dollars, boolean isTwice, Truth truth) {
        assertThat(truth(world(400, isTwice), "In 2016, Tajikistan owed Organization group $" + dollars))
                .isEqualTo(truth);
    }

    /** A part has no series: the whole is owed at least what the others are, however many series these have. */
    @ParameterizedTest
    @CsvSource({"true", "false"})
    void aPartWithoutASeriesLeavesTheWholeOpen(boolean isTwice) {
        World world = world(400, isTwice).add(part("other-bank"));
        assertThat(truth(world, "In 2016, Tajikistan owed Organization group $250"))
                .isEqualTo(Truth.UNKNOWN);
        assertThat(truth(world, "In 2016, Tajikistan owed Organization group $150"))
                .isEqualTo(Truth.FALSE);
    }

    /** 400 less 150 or 155 and 50: up to 200 may be owed to one creditor without a series, which is more than 150. */
    @ParameterizedTest
    @CsvSource({"400, UNKNOWN", "300, TRUE"})
    void whatIsLeftOfATotalIsLessByEachCreditorOnce(double multilateral, Truth truth) {
        assertThat(truth(
                        world(multilateral, true),
                        "In 2016, Organization soft-bank was Tajikistan's largest official creditor"))
                .isEqualTo(truth);
    }

    private static Truth truth(World world, String sentence) {
        Catalog named = world.build().toBuilder()
                .put(World.country("TJ", "Tajikistan", "TJK"))
                .build();
        return ClaimLint.of(sentence, named).truth();
    }
}
