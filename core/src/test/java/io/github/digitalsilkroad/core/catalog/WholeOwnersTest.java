package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Share;
import io.github.digitalsilkroad.testkit.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A firm that another owns whole is no other party where claims are compared. */
class WholeOwnersTest {

    private static Facts supplier(String one, String other) {
        return Facts.builder()
                .add(Props.SUPPLIER, World.parties(one, World.BRIEF))
                .add(Props.SUPPLIER, World.parties(other, World.LATE))
                .build();
    }

    private static World world(String one, String other) {
        World world = World.vendors().add(World.BRIEF);
        for (String id : new String[] {"parent", "middle", "daughter"}) {
            world.organization(id, "", OrganizationKind.VENDOR);
        }
        return world.deployment("kg-told", "KG", supplier(one, other));
    }

    private static Facts share(Estimate percent) {
        return World.facts(World.fact(Props.SHARE_OWNED, World.claim(Share.ofPercent(percent, "shares"), World.LATE)));
    }

    private static boolean isDisputed(Catalog catalog) {
        return !catalog.disputes().about("kg-told").list().isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"100, false", "99, true", "50, true"})
    void aWholeOwnerAndWhatItOwnsAreOneParty(double percent, boolean isDisputed) {
        for (Catalog catalog : new Catalog[] {
            world("parent", "daughter")
                    .stake("parent", "daughter", share(Estimate.exactly(percent)))
                    .build(),
            world("daughter", "parent")
                    .stake("parent", "daughter", share(Estimate.exactly(percent)))
                    .build()
        }) {
            assertThat(isDisputed(catalog)).isEqualTo(isDisputed);
            assertThat(catalog.deployments().table(Props.SUPPLIER).csv().contains("*"))
                    .as("the mark in a table")
                    .isEqualTo(isDisputed);
        }
    }

    /**
     * Rows from outside know the owners of the world into which they are put, whether or not an ownership comes along.
     */
    @Test
    void rowsThatArePutKnowTheOwnersOfTheirNewWorld() {
        Catalog owned = world("parent", "daughter")
                .stake("parent", "daughter", share(Estimate.exactly(100)))
                .build();
        Entity told = world("parent", "daughter").build().deployment("kg-told");
        Ownership stake = owned.ownerships().list().get(0);
        assertThat(Fact.of(told, Props.SUPPLIER).claims().isDisputed()).isTrue();
        assertThat(isDisputed(owned.toBuilder().put(told).build())).isFalse();
        assertThat(isDisputed(owned.toBuilder().put(told).put(stake).build())).isFalse();
        Entity less = stake.withFacts(share(Estimate.exactly(50)));
        assertThat(isDisputed(owned.toBuilder().put(told).put(less).build())).isTrue();
        assertThat(isDisputed(owned.toBuilder().put(less).build())).isTrue();
    }

    @Test
    void ownersOfOwnersAndSistersAreOneParty() {
        World chain = world("parent", "daughter")
                .stake("parent", "middle", share(Estimate.exactly(100)))
                .stake("middle", "daughter", share(Estimate.exactly(100)));
        assertThat(isDisputed(chain.build())).isFalse();
        World sisters = world("middle", "daughter")
                .stake("parent", "middle", share(Estimate.exactly(100)))
                .stake("parent", "daughter", share(Estimate.exactly(100)));
        assertThat(isDisputed(sisters.build())).isFalse();
        World broken = world("parent", "daughter")
                .stake("parent", "middle", share(Estimate.exactly(100)))
                .stake("middle", "daughter", share(Estimate.moreThan(50)));
        assertThat(isDisputed(broken.build())).isTrue();
    }

    @Test
    void anOwnershipThatEndedMakesTwo() {
        Claim<DateInterval> ended = World.claim(DateInterval.parse("2010/2015"), World.LATE);
        Facts facts = share(Estimate.exactly(100)).with(World.fact(Props.HELD, ended));
        assertThat(isDisputed(world("parent", "daughter")
                        .stake("parent", "daughter", facts)
                        .build()))
                .isTrue();
    }

    @Test
    void theOwnersOfOwnersAreATreeUpToTheState() {
        Claim<DateInterval> until2015 = World.claim(DateInterval.parse("2010/2015"), World.LATE);
        Catalog world = world("parent", "daughter")
                .organization("state", "KG", OrganizationKind.GOVERNMENT)
                .stake("state", "parent", share(Estimate.exactly(51)))
                .stake("parent", "daughter", World.facts(World.fact(Props.HELD, until2015)))
                .stake("middle", "daughter", share(Estimate.exactly(100)))
                .stake("daughter", "middle", Facts.none())
                .build();
        String tree = """
                        Owners of Organization daughter
                        |- Organization middle: owns
                        |  |- share owned: 100 %% of shares [late-2021, p. 1]
                        |  `- Organization daughter: owns; see above
                        |- Organization parent: owns%s
                        |  |- held: 2010 to 2015 [late-2021, p. 1]
                        |  `- Organization state (a state): owns
                        |     `- share owned: 51 %% of shares [late-2021, p. 1]
                        `- data: invented 2026.11.0%s
                        """;
        assertThat(world.owners("daughter").text(80)).isEqualTo(tree.formatted(", ended", ""));
        assertThat(world.asOf("2012").owners("daughter").text(80)).isEqualTo(tree.formatted("", " as of 2012"));
        assertThat(world.asOf("2009").owners("daughter").text(80)).doesNotContain("Organization parent");
        assertThat(world.owners("state").text(80)).startsWith("Owners of Organization state: none is known");
    }

    @Test
    void aRenamedFirmHasOneIdAndAClaimThatNamesTheOldOneIsRefused() {
        World renamed = world("parent", "old-parent").retire("old-parent", "parent", "renamed");
        assertThatThrownBy(renamed::build)
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining(
                        "kg-told: supplier 'old-parent' is no organization of the catalog; nearest: parent");
    }
}
