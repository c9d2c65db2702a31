package io.github.digitalsilkroad.core.score;

import static io.github.digitalsilkroad.core.model.CreditorScope.OFFICIAL_BILATERAL;
import static io.github.digitalsilkroad.core.score.ScoreFixtures.cost;
import static io.github.digitalsilkroad.core.score.ScoreFixtures.missing;
import static io.github.digitalsilkroad.core.score.ScoreFixtures.supplier;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Dispute;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.formula.GrantElementConvention;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.testkit.World;
import io.github.digitalsilkroad.testkit.World.SeriesPick;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a missing fact is supposed to be, to see what hangs on it. */
class SettlementTest {

    @Test
    void aMissingFigureOfASeriesIsInTheUnitOfTheSeries() {
        SeriesPick china = SeriesPick.of("TJ", Measure.DEBT_STOCK, OFFICIAL_BILATERAL, "CN");
        SeriesPick all = SeriesPick.of("TJ", Measure.DEBT_STOCK, OFFICIAL_BILATERAL);
        Catalog world = World.empty()
                .figure(china, 2015, Money.parse("CNY 30"), World.BANK)
                .figure(all, 2016, Money.parse("CNY 100"), World.BANK)
                .build();
        Sensitivity sensitivity = DebtLeverage.of("TJ")
                .owedTo("CN")
                .over(Denominator.BILATERAL_DEBT)
                .in(2016)
                .sensitivity(world);
        FactEffect swing = sensitivity.effects().get(0);
        assertThat(sensitivity.effects()).hasSize(1);
        assertThat(sensitivity.open()).isEmpty();
        assertThat(swing.fact().year()).hasValue(2016);
        assertThat(swing.isDisputed()).isFalse();
        assertThat(swing.sides().entrySet())
                .map(side ->
                        side.getKey().value() + ": " + side.getValue().value().orElseThrow())
                .containsExactly("CNY 0: 0", "at least CNY 0: at least 0 (0-100)");
    }

    private static Settlement settlement(Score question, Catalog world) {
        return new Settlement(question, world, question.on(world));
    }

    @Test
    void aMissingWordOfASeriesIsNotSupposed() {
        SeriesPick capacity = SeriesPick.of("TJ", Measure.CARRYING_CAPACITY, CreditorScope.NONE);
        Catalog world =
                World.empty().figure(capacity, 2017, "weak", World.MINISTRY).build();
        Fact missing = Recorder.observation(world.series("tj-carrying-capacity-none"), 2016);
        assertThat(settlement(DebtDistress.of("TJ").in(2016), world).values(missing))
                .isEmpty();
    }

    @Test
    void aFigureOfASeriesWithoutAUnitIsNotSupposed() {
        SeriesPick gdp = SeriesPick.of("TJ", Measure.GDP, CreditorScope.NONE);
        Catalog world = World.empty()
                .series(
                        "bare",
                        gdp,
                        "",
                        ValueType.balance(),
                        List.of(World.claim(Money.usd(7), World.BANK).asOf("2015")))
                .build();
        Fact missing = Recorder.observation(world.series("bare"), 2016);
        assertThat(settlement(DebtLeverage.of("TJ").owedTo("CN").in(2016), world)
                        .values(missing))
                .isEmpty();
    }

    @Test
    void aMissingNumberOfALoanIsNoneOrAnything() {
        Catalog world = World.empty()
                .financing(
                        "loan",
                        "TJ",
                        Instrument.LOAN,
                        "",
                        World.facts(
                                World.fact(Props.MATURITY, World.claim(Quantity.of(10, Unit.of("year")), World.BANK)),
                                World.fact(Props.GRACE, World.claim(Quantity.of(2, Unit.of("year")), World.BANK))))
                .build();
        FactEffect swing = Concessionality.of("loan")
                .under(GrantElementConvention.imfWorldBank())
                .sensitivity(world)
                .effects()
                .get(0);
        assertThat(swing.sides().keySet())
                .map(Dispute.Side::value)
                .containsExactly("0 percent a year", "at least 0 percent a year");
        assertThat(swing).hasToString("decides: loan interest rate (missing)");
    }

    /** A cost in a currency that does not count is stated all the same, so none is supposed; one that is missing is. */
    @Test
    void aCostInAnotherCurrencyIsNotSupposed() {
        VendorConcentration question = VendorConcentration.of("TJ").by(SystemSize.VALUE);
        World some = World.empty()
                .organization("huawei", "CN", OrganizationKind.VENDOR)
                .organization("vega", "RU", OrganizationKind.VENDOR)
                .deployment("a", "TJ", World.facts(supplier("huawei"), cost("USD 70")))
                .deployment("b", "TJ", World.facts(supplier("vega"), cost("USD 10")));
        Catalog euros = some.deployment("abroad", "TJ", World.facts(supplier("vega"), cost("EUR 10")))
                .build();
        assertThat(question.sensitivity(euros).effects()).isEmpty();
        Catalog unstated = euros.toBuilder()
                .put(World.system("abroad", "TJ", World.facts(supplier("vega"))))
                .build();
        assertThat(question.sensitivity(unstated).effects())
                .extracting(FactEffect::name)
                .containsExactly("abroad cost");
    }
}
