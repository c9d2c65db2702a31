package io.github.digitalsilkroad.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.catalog.UnknownIdException;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.scenario.Edit;
import io.github.digitalsilkroad.core.scenario.Market;
import io.github.digitalsilkroad.core.scenario.Scenario;
import io.github.digitalsilkroad.testkit.World;
import org.junit.jupiter.api.Test;

/** A question may name what it is about as a reader does; its answer names it by its id. */
class NamedQuestionsTest {

    private static final String DEBT = "kg-debt-stock-official-bilateral-cn";

    private final Catalog world = world();

    private static Catalog world() {
        return World.vendors()
                .add(World.country("CN", "China", "CHN"))
                .deployment(
                        "kg-cameras",
                        "KG",
                        World.facts(World.fact(Props.SUPPLIER, World.parties("alpha", World.EARLY))))
                .figure(
                        World.SeriesPick.of("KG", Measure.DEBT_STOCK, CreditorScope.OFFICIAL_BILATERAL, "CN"),
                        2016,
                        Money.usd(1e9),
                        World.EARLY)
                .build()
                .toBuilder()
                .put(World.country("KG", "Kyrgyzstan", "KGZ"))
                .add(Financing.builder()
                        .id(Id.of("kg-loan"))
                        .name("Loan for Osh")
                        .recipient(CountryCode.of("KG"))
                        .instrument(Instrument.LOAN)
                        .build())
                .build();
    }

    private void assertSame(Score named, Score byId) {
        assertThat(named).isNotEqualTo(byId);
        assertThat(named.resolved(world))
                .isEqualTo(byId)
                .hasToString(byId.on(world).question());
        assertThat(named.on(world).question()).isEqualTo(byId.on(world).question());
        assertThat(named.on(world).value()).isEqualTo(byId.on(world).value());
        assertThat(Scores.parse(named.form().toString())).isEqualTo(named);
    }

    @Test
    void aCountryIsNamed() {
        assertSame(
                DebtLeverage.of("Kyrgyzstan").owedTo("china").in(2016),
                DebtLeverage.of("KG").owedTo("CN").in(2016));
        assertSame(
                DebtService.of("Kyrgyzstan").owedTo("China").in(2016),
                DebtService.of("KG").owedTo("CN").in(2016));
        assertSame(DebtDistress.of("Kyrgyzstan").in(2016), DebtDistress.of("KG").in(2016));
        assertSame(VendorConcentration.of("Kyrgyzstan"), VendorConcentration.of("KG"));
        assertSame(SafeguardGap.of("Kyrgyzstan"), SafeguardGap.of("KG"));
        assertSame(Pushback.of("Kyrgyzstan"), Pushback.of("KG"));
        assertSame(
                VendorConcentration.of("Kyrgyzstan").in(2016),
                VendorConcentration.of("KG").in(2016));
    }

    @Test
    void aLoanASystemAndASeriesAreNamed() {
        assertSame(Concessionality.of("Loan for Osh"), Concessionality.of("kg-loan"));
        assertSame(LoanService.of("loan FOR osh"), LoanService.of("kg-loan"));
    }

    @Test
    void aCodeIsTheSameInAnyForm() {
        assertThat(VendorConcentration.of("kgz"))
                .isEqualTo(VendorConcentration.of("KG"))
                .isEqualTo(VendorConcentration.of(world.country("KG")))
                .isEqualTo(VendorConcentration.of(CountryCode.of("KG")));
        VendorConcentration none = VendorConcentration.of("kgx");
        assertThatThrownBy(() -> none.resolved(world))
                .isInstanceOf(UnknownIdException.class)
                .hasMessageStartingWith("no country 'kgx'; ");
    }

    @Test
    void aThingOfTheCatalogIsTaken() {
        Country debtor = world.country("KG");

        assertThat(DebtLeverage.of(debtor).owedTo(world.country("CN")).in(2016))
                .isEqualTo(DebtLeverage.of("KG").owedTo("CN").in(2016));
        assertThat(Concessionality.of(world.financing("kg-loan"))).isEqualTo(Concessionality.of("kg-loan"));
        assertThat(SeriesRatio.of(world.series(DEBT), world.series(DEBT)).in(2016))
                .isEqualTo(SeriesRatio.of(DEBT, DEBT).in(2016));
    }

    @Test
    void anUnknownNameIsAnErrorOnceTheQuestionIsAsked() {
        Score misspelt = DebtLeverage.of("Kyrgystan").in(2016);
        Score creditor = DebtLeverage.of("KG").owedTo("Chinaa").in(2016);

        assertThatThrownBy(() -> misspelt.on(world))
                .isInstanceOf(UnknownIdException.class)
                .hasMessage("no country 'Kyrgystan'; nearest: KG; all: CN, KG, TJ");
        assertThatThrownBy(() -> creditor.on(world)).hasMessage("no country 'Chinaa'; nearest: CN; all: CN, KG, TJ");
        assertThatThrownBy(() -> VendorConcentration.of("Alpha").on(world))
                .as("not another kind of thing")
                .hasMessage("no country 'Alpha'; that is alpha, of the kind organization");
        assertThatThrownBy(() -> Concessionality.of("kg-lone").on(world))
                .hasMessage("no financing 'kg-lone'; nearest: kg-loan; all: kg-loan");
    }

    @Test
    void aReadableFormTakesNames() {
        Score named = Scores.parse("vendor-concentration country=Kyrgyzstan");

        assertThat(named.on(world))
                .hasToString(VendorConcentration.of("KG").on(world).toString());
        assertThat(named.resolved(world).form())
                .hasToString(VendorConcentration.of("KG").form().toString());
    }

    @Test
    void aCodeOfACountryThatTheCatalogLacksIsAskedAsItIs() {
        assertThat(DebtLeverage.of("KG").owedTo("DE").in(2016).on(world).value())
                .isEmpty();
    }

    @Test
    void anEditNamesWhatItChanges() {
        Catalog named = world.toBuilder()
                .put(Organization.builder(OrganizationKind.VENDOR)
                        .id(Id.of("alpha"))
                        .name("Alpha Systems")
                        .build())
                .add(Organization.builder(OrganizationKind.VENDOR)
                        .id(Id.of("nokia"))
                        .name("Nokia Networks")
                        .build())
                .build();
        Scenario byName = Scenario.named("Other")
                .replaceVendor("ALPHA systems", "Nokia Networks", Market.in("Kyrgyzstan"))
                .writeDownDebt("Kyrgyzstan", "China", 50, 2016);
        Scenario byId = Scenario.named("Other")
                .replaceVendor("alpha", "nokia", Market.in("KG"))
                .writeDownDebt("KG", "CN", 50, 2016);

        Score vendors = VendorConcentration.of("KG");
        Score debt = DebtLeverage.of("KG").owedTo("CN").in(2016);
        assertThat(vendors.on(byName.on(named)).value())
                .isEqualTo(vendors.on(byId.on(named)).value());
        assertThat(byName.on(named).deployments().by("nokia"))
                .isNotEmpty()
                .hasSameSizeAs(byId.on(named).deployments().by("nokia").list());
        assertThat(debt.on(byName.on(named)).value())
                .isEqualTo(debt.on(byId.on(named)).value());
        assertThat(Lens.parse(Lens.write(byName), Scenario.grammar(Edit.grammar())))
                .isEqualTo(byName);
        assertThatThrownBy(() -> Scenario.named("Other")
                        .replaceVendor("Alpah Systems", "nokia", Market.everywhere())
                        .on(named))
                .hasMessageContaining("no organization 'Alpah Systems'; nearest: alpha");
    }
}
