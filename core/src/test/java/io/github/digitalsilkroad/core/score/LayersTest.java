package io.github.digitalsilkroad.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.CatalogBuilder;
import io.github.digitalsilkroad.core.catalog.LeftOut;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Role;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.testkit.RandomCatalog;
import io.github.digitalsilkroad.testkit.Seeds;
import io.github.digitalsilkroad.testkit.World;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Vendors of each layer, markets of many firms, and how systems came into the data. */
class LayersTest {

    private static World world() {
        return World.empty()
                .organization("dahua", "CN", OrganizationKind.VENDOR)
                .organization("sergek", "KG", OrganizationKind.VENDOR)
                .organization("city", "KG", OrganizationKind.VENDOR);
    }

    private static Facts by(Role role, String parties) {
        return World.facts(World.fact(role.property(), World.claim(Parties.parse(parties), World.BRIEF)));
    }

    private static Facts by(Role role, String parties, String selection) {
        return by(role, parties).with(World.fact(CountedSystems.SELECTION, World.claim(selection, World.BRIEF)));
    }

    @Test
    void vendorsOfDifferentLayersAreDifferentParties() {
        Facts both = by(Role.SUPPLIER, "dahua")
                .with(by(Role.INTEGRATOR, "sergek").get(Props.INTEGRATOR))
                .with(by(Role.DEVELOPER, "sergek").get(Props.DEVELOPER));
        Catalog catalog = world().deployment("a", "KG", Category.SAFE_CITY, both)
                .deployment("b", "KG", Category.SAFE_CITY, by(Role.SUPPLIER, "dahua"))
                .build();
        VendorConcentration all = VendorConcentration.of("KG");
        assertThat(all.having(Access.SUPPLIES).on(catalog))
                .hasToString("10,000 HHI points, 2 of 2 digital systems, by whom supplied");
        assertThat(all.having(Access.DEVELOPS).on(catalog))
                .hasToString(
                        "5,000-10,000 HHI points, by whom developed, 1 of 2 digital systems known\n10,000 for the one known; one"
                                + " party if unstated; Organization sergek 1 system");
        assertThat(all.having(Access.HOSTS).on(catalog).missing())
                .map(Object::toString)
                .contains("host of a: not stated by any source");
        assertThat(all.having(Access.DEVELOPS).on(catalog).why().text(80)).contains("a, developer: sergek");
        assertThatThrownBy(() -> all.by(SystemSize.CARRIERS).having(Access.HOSTS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("count by another size, such as deployments");
    }

    /** Whoever has a layer counts there as suppliers do in theirs, whatever is stated of the other layers. */
    @Property(seed = Seeds.FIXED, tries = 60)
    void everyLayerIsMeasuredAlike(@ForAll long seed) {
        Catalog catalog = RandomCatalog.of(seed);
        CatalogBuilder moved = catalog.toBuilder();
        for (Deployment system : catalog.deployments()) {
            Attested<Parties> developers = Attested.of(
                    Props.DEVELOPER, system.facts().get(Props.SUPPLIER).claims());
            moved.put(system.withFacts(system.facts()
                    .filter((property, claim) -> !property.equals(Props.SUPPLIER))
                    .with(developers)));
        }
        for (SystemSize size : new SystemSize[] {SystemSize.DEPLOYMENTS, SystemSize.CAMERAS}) {
            VendorConcentration by = VendorConcentration.everywhere().by(size);
            assertThat(by.having(Access.DEVELOPS).on(moved.build()).value())
                    .isEqualTo(by.having(Access.SUPPLIES).on(catalog).value());
        }
    }

    @Test
    void aMarketInWhichManyFirmsWinSitesIsSaidAndHasNoOneVendor() {
        Catalog catalog = world().deployment("a", "KG", Category.SAFE_CITY, by(Role.SUPPLIER, "dahua"))
                .deployment(
                        "sites",
                        "KG",
                        Category.TRAFFIC_ENFORCEMENT,
                        World.facts(World.fact(
                                CountedSystems.OPEN_MARKET, World.claim("any firm may win a site", World.BRIEF))))
                .build();
        Assessment answer = VendorConcentration.of("KG").on(catalog);
        assertThat(answer.value()).contains(Estimate.exactly(10_000));
        assertThat(answer.leftOut())
                .map(LeftOut::toString)
                .containsExactly("sites: a market in which many firms win sites, with no one vendor");
    }

    @Test
    void anAnswerOverSystemsThatCameInByDifferentWaysSaysSo() {
        World world = world().deployment("a", "KG", Category.SAFE_CITY, by(Role.SUPPLIER, "dahua", "report"))
                .deployment("b", "KG", Category.SAFE_CITY, by(Role.SUPPLIER, "dahua"));
        assertThat(VendorConcentration.of("KG").on(world.build()).scope()).isEqualTo("2 of 2 digital systems");
        Catalog mixed = world.deployment("c", "KG", Category.SAFE_CITY, by(Role.SUPPLIER, "dahua", "deal-list;report"))
                .deployment("d", "KG", Category.ENERGY, by(Role.SUPPLIER, "dahua", "census"))
                .build();
        Assessment answer = VendorConcentration.of("KG").on(mixed);
        assertThat(answer.scope()).endsWith("mixed sampling");
        assertThat(answer.notes())
                .contains(
                        "mixed sampling: systems came into the data in different ways, 1 by deal list and report, 1 by"
                                + " report, 1 unknown");
        assertThat(VendorConcentration.of("KG").countingAll().on(mixed).why().text(200))
                .contains("in different ways, 1 by census");
    }
}
