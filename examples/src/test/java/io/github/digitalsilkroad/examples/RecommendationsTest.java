package io.github.digitalsilkroad.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.CatalogBuilder;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.FactsBuilder;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Law;
import io.github.digitalsilkroad.core.model.LawEffect;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.scenario.Edit;
import io.github.digitalsilkroad.core.scenario.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecommendationsTest {

    private static final Source PRESS = Source.builder()
            .id(Id.of("press-2019"))
            .title("Report")
            .publisher("Paper")
            .type(SourceType.PRESS)
            .build();
    private static final Catalog WORLD = world();

    /**
     * Two security systems of one vendor in Kyrgyzstan, two networks of one carrier in Tajikistan, one of disputed
     * cost.
     */
    private static Catalog world() {
        CatalogBuilder world =
                Catalog.builder(new DatasetVersion("invented", "2026.11.0", 1)).add(PRESS);
        for (String code : List.of("CN", "KG", "TJ")) {
            world.add(Country.builder()
                    .id(Id.of(code))
                    .name("Country " + code)
                    .iso3(code.equals("CN") ? "CHN" : code.equals("KG") ? "KGZ" : "TJK")
                    .build());
        }
        for (String id : List.of("alpha", "beta", "gamma", "carrier")) {
            world.add(Organization.builder(OrganizationKind.VENDOR)
                    .id(Id.of(id))
                    .name("Organization " + id)
                    .build());
        }
        world.add(system("kg-planned", Category.SMART_CITY, Props.SUPPLIER, "alpha", Props.SIGNED));
        world.add(system("kg-running", Category.SAFE_CITY, Props.SUPPLIER, "alpha;beta", Props.OPERATING));
        world.add(system("kg-gone", Category.SAFE_CITY, Props.SUPPLIER, "alpha", Props.WITHDRAWN));
        Deployment disputed = system("tj-net-1", Category.MOBILE_NETWORK, Props.OPERATOR, "carrier", Props.OPERATING);
        FactsBuilder costs = Facts.builder();
        costs.add(Props.COST, claim(Money.usd(5e6)));
        costs.add(Props.COST, claim(Money.usd(9e6)));
        world.add(disputed.withFacts(disputed.facts().with(costs.build().get(Props.COST))));
        world.add(system("tj-net-2", Category.MOBILE_NETWORK, Props.OPERATOR, "carrier", Props.OPERATING));
        return world.build();
    }

    private static Deployment system(
            String id, Category category, Property<Parties> role, String parties, Property<PartialDate> stage) {
        FactsBuilder facts = Facts.builder();
        facts.add(role, claim(Parties.parse(parties)));
        facts.add(stage, claim(PartialDate.of(2019)));
        return Deployment.builder()
                .id(Id.of(id))
                .name("System " + id)
                .countryCode(CountryCode.of(id.startsWith("kg") ? "KG" : "TJ"))
                .category(category)
                .facts(facts.build())
                .build();
    }

    private static <T> Claim<T> claim(T value) {
        return Claim.of(value, Citation.of(PRESS, "p. 1"));
    }

    @Test
    void everySecondSystemOfTheLeaderGoesToASecondVendor() {
        Scenario scenario = Recommendations.diversifySuppliers(WORLD, "KG", "gamma");
        assertThat(scenario.edits())
                .extracting(Edit::words)
                .containsExactly("replace vendor alpha by gamma at kg-running");
        Catalog then = scenario.on(WORLD);
        assertThat(WORLD.deployments().in("KG").live().by("alpha").count()).isEqualTo(2);
        assertThat(then.deployments().in("KG").live().by("alpha").count()).isEqualTo(1);
    }

    @Test
    void vendorsOfChinaGiveWayToOthersOnlyWhereTheyDeliver() {
        Catalog world = Scenario.named("Chinese vendor")
                .introduceVendor("omega", "Omega", "CN")
                .award("kg-planned", "omega")
                .on(WORLD);
        Scenario scenario = Recommendations.otherSuppliers(world, "KG", "gamma");
        assertThat(scenario.edits())
                .extracting(Edit::words)
                .containsExactly("replace vendor omega by gamma at kg-planned");
        assertThat(scenario.on(world).deployments().by("omega").count()).isZero();
    }

    @Test
    void everySecondNetworkOfTheLeadingCarrierGoesToAnother() {
        Scenario scenario = Recommendations.diversifyCarriers(WORLD, "TJ", "beta");
        assertThat(scenario.edits())
                .extracting(Edit::words)
                .containsExactly("replace carrier carrier by beta at tj-net-2");
        assertThat(scenario).hasToString("Diversify carriers in TJ (1 edit)");
        assertThat(Recommendations.diversifyCarriers(WORLD, "TJ", "carrier").edits())
                .isEmpty();
        assertThat(Recommendations.diversifyCarriers(WORLD, "KG", "beta").edits())
                .isEmpty();
    }

    @Test
    void transparencyEndsEveryDisputeOnADeploymentOrLoan() {
        Scenario scenario = Recommendations.transparency(WORLD, "TJ");
        assertThat(scenario.edits()).extracting(Edit::words).containsExactly("disclose cost of tj-net-1");
        assertThat(WORLD.disputes().in("TJ").count()).isEqualTo(1);
        assertThat(scenario.on(WORLD).disputes().in("TJ").count()).isZero();
    }

    @Test
    void aRecommendationWithNothingToChangeLeavesTheWorldAsItIs() {
        assertThat(Recommendations.diversifySuppliers(WORLD, "TJ", "gamma").on(WORLD))
                .isSameAs(WORLD);
        assertThat(Recommendations.otherSuppliers(WORLD, "KG", "gamma").edits()).isEmpty();
    }

    @Test
    void everyCountryGetsALawThatProtects() {
        Catalog then = Recommendations.dataProtectionLaws(2030, "KG", "TJ").on(WORLD);
        assertThat(then.get(Law.KIND, "tj-assumed-data-protection").effects()).containsExactly(LawEffect.PROTECTS);
        assertThat(then.laws().in("KG").where(Law.EFFECTS, LawEffect.PROTECTS).count())
                .isEqualTo(1);
    }
}
