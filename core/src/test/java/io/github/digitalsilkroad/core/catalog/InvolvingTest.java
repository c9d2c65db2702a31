package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Share;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.testkit.World;
import org.junit.jupiter.api.Test;

/** Which systems name a party of a country, by the parties' countries, their states and their owners at the time. */
class InvolvingTest {

    private static Facts by(String supplier) {
        return World.facts(World.fact(Props.SUPPLIER, World.parties(supplier, World.BRIEF)));
    }

    private static Facts by(String supplier, String signed) {
        return World.facts(
                World.fact(Props.SUPPLIER, World.parties(supplier, World.BRIEF)),
                World.fact(Props.SIGNED, World.date(signed, World.BRIEF)));
    }

    private static Facts part(String percent, String held) {
        return World.facts(
                World.fact(Props.SHARE_OWNED, World.claim(Share.parse(percent + " % of shares"), World.BRIEF)),
                World.fact(Props.HELD, World.claim(DateInterval.parse(held), World.BRIEF)));
    }

    private static final Catalog WORLD = World.empty()
            .country("KZ", "KAZ")
            .add(Country.builder()
                    .id(Id.of("HK"))
                    .name("Hong Kong")
                    .iso3("HKG")
                    .sovereign(CountryCode.of("CN"))
                    .build())
            .organization("beijing-firm", "CN", OrganizationKind.VENDOR)
            .organization("hong-kong-firm", "HK", OrganizationKind.BANK)
            .organization("other-firm", "RU", OrganizationKind.VENDOR)
            .organization("bought-firm", "KZ", OrganizationKind.CARRIER)
            .organization("partner-firm", "KZ", OrganizationKind.CARRIER)
            .stake("beijing-firm", "bought-firm", part("51", "2018/2022"))
            .stake("beijing-firm", "partner-firm", part("49", "2010/2030"))
            .deployment("a-direct", "KG", by("beijing-firm"))
            .deployment("b-other", "KG", by("other-firm"))
            .deployment("c-none", "KG", Facts.none())
            .deployment("d-money", "KG", Facts.none())
            .financing(
                    "d-loan",
                    "KG",
                    Instrument.LOAN,
                    "d-money",
                    World.facts(World.fact(Props.LENDER, World.parties("hong-kong-firm", World.BRIEF))))
            .deployment("e-bought", "KG", by("bought-firm", "2019"))
            .deployment("f-before", "KG", by("bought-firm", "2016"))
            .deployment("g-undated", "KG", by("bought-firm"))
            .deployment("h-partner", "KG", by("partner-firm", "2019"))
            .build();

    @Test
    void aPartyIsOfItsCountryItsStateAndItsOwnersOfMoreThanHalfAtTheTime() {
        Deployments involving = WORLD.deployments().involving("CN");
        assertThat(involving).extracting(row -> row.id().toString()).containsExactly("a-direct", "d-money", "e-bought");
        assertThat(involving.conditions().toString()).contains("involving CN (HK counted as CN)");
    }

    @Test
    void thoseWithoutAPartyAreApartFromThoseOfOthers() {
        Deployments involving = WORLD.deployments().involving("CN");
        assertThat(involving.contains("c-none")).isEqualTo(Ternary.UNKNOWN);
        assertThat(involving.contains("g-undated")).isEqualTo(Ternary.UNKNOWN);
        assertThat(involving.contains("b-other")).isEqualTo(Ternary.NO);
        assertThat(involving.contains("f-before")).isEqualTo(Ternary.NO);
        assertThat(involving.toString())
                .startsWith("3 deployments (1 without a stated party, 1 of a party of unknown country left out)");
        assertThat(WORLD.deployments().withoutParty())
                .extracting(row -> row.id().toString())
                .containsExactly("c-none");
    }

    @Test
    void aSmallerShareIsAsked() {
        assertThat(WORLD.deployments().involving("CN", 25).contains("h-partner"))
                .isEqualTo(Ternary.YES);
        assertThat(WORLD.deployments().involving("CN").contains("h-partner")).isEqualTo(Ternary.NO);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WORLD.deployments().involving("CN", 101))
                .withMessageContaining("101");
    }

    @Test
    void thePercentOfAnOwnerIsAPercent() {
        Catalog world = World.vendors().build();
        assertThat(world.deployments().involving("KG", 0)).isEmpty();
        assertThat(world.deployments().involving("KG", 100)).isEmpty();
        for (double over : new double[] {-0.5, 100.5, Double.NaN}) {
            assertThatThrownBy(() -> world.deployments().involving("KG", over))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("owners of more than " + over + " percent: must be 0 to 100");
        }
    }
}
