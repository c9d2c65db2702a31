package io.github.digitalsilkroad.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Dispute;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.FactsBuilder;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.formula.GrantElementConvention;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.LawEffect;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.testkit.World;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Three systems: the vendor of one is disputed, that of another not stated. */
class SensitivityTest {

    private static FactsBuilder cameras(double count) {
        return Facts.builder().add(Props.CAMERAS, World.claim(Quantity.of(count, Unit.of("camera")), World.NEWSPAPER));
    }

    private static World world() {
        FactsBuilder disputed = cameras(100)
                .add(Props.SUPPLIER, World.claim(Parties.parse("huawei"), World.MINISTRY))
                .add(Props.SUPPLIER, World.claim(Parties.parse("vega"), World.NEWSPAPER));
        return World.empty()
                .organization("huawei", "CN", OrganizationKind.VENDOR)
                .organization("vega", "RU", OrganizationKind.VENDOR)
                .deployment("disputed", "TJ", disputed.build())
                .deployment(
                        "known",
                        "TJ",
                        cameras(300)
                                .add(Props.SUPPLIER, World.claim(Parties.parse("huawei"), World.BRIEF))
                                .build())
                .deployment("secret", "TJ", cameras(50).build());
    }

    private static final Catalog WORLD = world().build();
    private static final Score QUESTION = VendorConcentration.of("TJ").by(SystemSize.CAMERAS);

    @Test
    void listsTheFactsThatMoveTheAnswerWithWhoSaysWhat() {
        assertThat(VendorConcentration.of("TJ").sensitivity(WORLD).text(80)).isEqualTo("""
            Vendor concentration of documented digital systems in TJ, by deployments: now
            10,000 HHI points among 2 known of 3 digital systems; 5,555-10,000 for all 3
            Moves by  Fact                Answer
            --------  ------------------  --------------------------------------
               4,444  secret              5,556 if vega
                      supplier, missing   10,000 if huawei
               4,444  disputed            3,333-5,556 if vega [newspaper-2021]
                      supplier, disputed  5,555-10,000 if huawei [ministry-2018]

            invented 2026.11.0
            """);
    }

    @Test
    void theAnswerTellsWhichOfItsFactsAreDisputed() {
        assertThat(QUESTION.on(WORLD).facts())
                .filteredOn(fact -> fact.claims().isDisputed())
                .map(fact -> fact.subject().id() + " " + fact.label())
                .containsExactly("disputed supplier");
    }

    @Test
    void aMissingNumberMayBeAnyThatIsLegal() {
        Catalog world = world().deployment(
                        "uncounted",
                        "TJ",
                        World.facts(World.fact(Props.SUPPLIER, World.claim(Parties.parse("vega"), World.BRIEF))))
                .build();
        FactEffect swing = QUESTION.sensitivity(world).effects().stream()
                .filter(other -> other.fact().subject().id().toString().equals("uncounted"))
                .findFirst()
                .orElseThrow();
        assertThat(swing.isDisputed()).isFalse();
        assertThat(swing.sides().keySet())
                .extracting(Dispute.Side::value)
                .containsExactly("0 cameras", "unknown number of cameras");
        assertThat(swing.range()).isEqualTo(QUESTION.on(world).value());
        assertThat(swing.sides()
                        .values()
                        .iterator()
                        .next()
                        .value()
                        .orElseThrow()
                        .low())
                .isEqualTo(swing.range().orElseThrow().low() + swing.size());
        assertThat(swing).hasToString("3,573: uncounted cameras (missing)");
    }

    @Test
    void aFactThatDecidesWhetherThereIsAnAnswerComesFirst() {
        Catalog world = World.empty()
                .financing(
                        "loan",
                        "TJ",
                        Instrument.LOAN,
                        "",
                        World.facts(World.fact(
                                Props.RATE, World.claim(Quantity.of(2, Unit.of("percent-a-year")), World.BRIEF))))
                .build();
        Sensitivity sensitivity = Concessionality.of("loan")
                .under(GrantElementConvention.imfWorldBank())
                .sensitivity(world);
        assertThat(sensitivity.effects()).hasSize(1);
        assertThat(sensitivity.effects().get(0)).hasToString("decides: loan maturity (missing)");
        assertThat(sensitivity.open()).isEmpty();
    }

    @Test
    void aDisputedYearOfASeriesTakesEachOfItsSides() {
        Catalog world = World.empty()
                .stock(CreditorScope.OFFICIAL_BILATERAL, "CN", 2016, Estimate.exactly(300), World.BANK)
                .series(
                        "tj-gdp",
                        World.SeriesPick.of("TJ", Measure.GDP, CreditorScope.NONE),
                        "USD",
                        ValueType.balance(),
                        List.of(
                                World.claim(Money.of(Estimate.exactly(2000), "USD"), World.BANK)
                                        .asOf("2016"),
                                World.claim(Money.of(Estimate.exactly(3000), "USD"), World.OUTLOOK)
                                        .asOf("2016")))
                .build();
        Sensitivity sensitivity = DebtLeverage.of("TJ")
                .owedTo("CN")
                .over(Denominator.GDP)
                .in(2016)
                .sensitivity(world);
        assertThat(sensitivity.effects()).hasSize(1);
        assertThat(sensitivity.effects().get(0).sides().values())
                .extracting(answer -> answer.value().orElseThrow())
                .containsExactly(Estimate.exactly(15), Estimate.exactly(10));
    }

    @Test
    void whatNoFactWouldSettleStaysOpen() {
        Sensitivity sensitivity = DebtLeverage.of("TJ").owedTo("CN").in(2016).sensitivity(WORLD);
        assertThat(sensitivity.effects()).isEmpty();
        assertThat(sensitivity.open())
                .containsExactlyElementsOf(sensitivity.answer().missing());
        assertThat(sensitivity.text(80)).contains("no single fact", "No single fact would settle: debt owed to CN");
        assertThat(sensitivity.markdown()).contains("No single fact would settle");
        assertThat(sensitivity.html()).contains("No single fact would settle");
        assertThat(sensitivity).hasToString("0 facts move the answer\nunknown (2 missing)");
    }

    @Test
    void theChartSaysHowFarTheAnswerMayMoveAndNotWhatIsLikeliest() {
        FactsBuilder rough = Facts.builder()
                .add(Props.CAMERAS, World.claim(Quantity.of(Estimate.about(20), Unit.of("camera")), World.BRIEF))
                .add(Props.INTEGRATOR, World.claim(Parties.parse("huawei"), World.BRIEF));
        Catalog world = World.empty()
                .organization("huawei", "CN", OrganizationKind.VENDOR)
                .law("cn-law", "CN", Facts.none(), LawEffect.BINDS)
                .deployment("rough", "TJ", rough.build())
                .deployment("secret", "TJ", cameras(60).build())
                .deployment(
                        "elsewhere",
                        "KG",
                        cameras(1)
                                .add(Props.SUPPLIER, World.claim(Parties.parse("vega"), World.BRIEF))
                                .build())
                .organization("vega", "RU", OrganizationKind.VENDOR)
                .build();
        Score question = JurisdictionExposure.to("cn-law").of("TJ").by(SystemSize.CAMERAS);
        assertThat(question.sensitivity(world).chart().text(100))
                .containsPattern("now +#+=+ +23.07-100")
                .containsPattern("secret integrator or supplier +#+ +100\n\\(missing\\)");
    }

    @Test
    void showsOnlyTheFirst() {
        Sensitivity sensitivity = VendorConcentration.of("TJ").sensitivity(WORLD);
        assertThat(sensitivity.first(1).effects())
                .containsExactly(sensitivity.effects().get(0));
        assertThat(sensitivity.first(1))
                .hasToString("1 fact moves the answer\n"
                        + "10,000 HHI points among 2 known of 3 digital systems; 5,555-10,000 for all 3");
        assertThat(sensitivity.first(9).effects()).isEqualTo(sensitivity.effects());
        assertThat(sensitivity.first(0).effects()).isEmpty();
        assertThatThrownBy(() -> sensitivity.first(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("first -1: ask for 0 facts or more");
    }
}
