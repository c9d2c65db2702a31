package io.github.digitalsilkroad.core.score;

import static io.github.digitalsilkroad.core.model.CreditorScope.ALL;
import static io.github.digitalsilkroad.core.model.CreditorScope.NONE;
import static io.github.digitalsilkroad.core.model.CreditorScope.OFFICIAL_BILATERAL;
import static io.github.digitalsilkroad.core.model.CreditorScope.OFFICIAL_MULTILATERAL;
import static io.github.digitalsilkroad.core.model.CreditorScope.ONE_ORGANIZATION;
import static io.github.digitalsilkroad.testkit.World.BANK;
import static io.github.digitalsilkroad.testkit.World.MINISTRY;
import static io.github.digitalsilkroad.testkit.World.OUTLOOK;
import static io.github.digitalsilkroad.testkit.Worlds.debtStock;
import static io.github.digitalsilkroad.testkit.Worlds.owing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Observations;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.formula.GrantElementConvention;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.model.SeriesBuilderStages;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.LoanTerms;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Ratio;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.core.scenario.Scenario;
import io.github.digitalsilkroad.testkit.World;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Conversions, conventions and falls of a currency: {@link Conversion}, {@link Concessionality}. */
class DebtTablesTest {

    private static <T> SeriesBuilderStages.BuildFinal series(
            String id, Measure measure, CreditorScope scope, String unit, ValueType<T> type, T value) {
        return Series.builder()
                .id(Id.of(id))
                .name("Series " + id)
                .countryCode(CountryCode.of("TJ"))
                .measure(measure)
                .scope(scope)
                .unit(unit)
                .observations(Observations.of(
                        Property.of("value", type, "value"),
                        List.of(World.claim(value, BANK).asOf("2016"))));
    }

    @Test
    void oneLendersDebtIsNotTakenForThatOfAll() {
        assertThat(DebtLeverage.of("TJ")
                        .owedTo("CN")
                        .over(Denominator.OFFICIAL_EXTERNAL_DEBT)
                        .in(2016)
                        .on(owing().build()))
                .hasToString("50 percent of official external debt in 2016, official bilateral to CN alone\n"
                        + "total without the Organization fund");
        assertThat(DebtLeverage.of("TJ")
                        .owedTo("CN")
                        .over(Denominator.OFFICIAL_EXTERNAL_DEBT)
                        .in(2016)
                        .on(owing().build())
                        .notes())
                .contains("46.15 percent of the total with Series fund-credit")
                .noneMatch(note -> note.contains("Series asian"));
        Catalog two = owing().add(debtStock("other-credit", ONE_ORGANIZATION, 20, "DOTH")
                        .lender(Id.of("asian-bank"))
                        .build())
                .build();
        assertThat(DebtLeverage.of("TJ")
                        .owedTo("CN")
                        .over(Denominator.OFFICIAL_EXTERNAL_DEBT)
                        .in(2016)
                        .on(two))
                .asString()
                .endsWith("alone\ntotal without the Organization fund; total without the Organization asian-bank");
        assertThat(OFFICIAL_MULTILATERAL.holds(ONE_ORGANIZATION)).isTrue();
        assertThat(OFFICIAL_BILATERAL.holds(ONE_ORGANIZATION)).isFalse();
    }

    @Test
    void aFigureIsDividedByASeriesThatIsNamedAndCited() {
        Catalog catalog = World.empty()
                .gdp(2016, Estimate.exactly(2000), OUTLOOK)
                .add(series(
                                "people",
                                Measure.POPULATION,
                                NONE,
                                "person",
                                ValueType.quantity(Unit.of("person")),
                                Quantity.of(Estimate.exactly(8000), Unit.of("person")))
                        .build())
                .deployment(
                        "cams",
                        "TJ",
                        World.facts(World.fact(
                                Props.CAMERAS,
                                World.claim(Quantity.of(Estimate.exactly(400), Unit.of("camera")), MINISTRY))))
                .financing(
                        "loan",
                        "TJ",
                        Instrument.LOAN,
                        "",
                        World.facts(World.fact(Props.AMOUNT, World.claim(Money.usd(50), MINISTRY))))
                .build();
        Assessment cameras = Conversion.of("cams", "cameras", "people").in(2016).on(catalog);
        assertThat(cameras).hasToString("50 cameras per 1,000 people in 2016");
        assertThat(cameras.cite().text(80)).contains("bank-tables", "ministry-2018");
        assertThat(Conversion.of("loan", "amount", "tj-gdp-none").in(2016).on(catalog))
                .hasToString("2.5 percent of Series tj-gdp-none in 2016");
        assertThat(Conversion.of("loan", "amount", "people")
                        .in(2016)
                        .on(catalog)
                        .value())
                .isEmpty();
        assertThat(Conversion.of("loan", "amount", "tj-gdp-none")
                        .in(2015)
                        .on(catalog)
                        .value())
                .isEmpty();
    }

    private static World somoni() {
        return World.empty()
                .gdp(2016, Estimate.exactly(2000), OUTLOOK)
                .percentOfGdp(Measure.PUBLIC_DEBT, ALL, 2016, Estimate.exactly(40), OUTLOOK)
                .stock(OFFICIAL_BILATERAL, "CN", 2016, Estimate.exactly(300), BANK)
                .add(series(
                                "rate",
                                Measure.EXCHANGE_RATE,
                                NONE,
                                "TJS",
                                ValueType.money(),
                                Money.of(Estimate.exactly(8), "TJS"))
                        .currency("USD")
                        .build());
    }

    @Test
    void anAmountInACurrencyIsConvertedAtARateThatIsNamed() {
        Catalog catalog = somoni().financing(
                        "loan",
                        "TJ",
                        Instrument.LOAN,
                        "",
                        World.facts(World.fact(
                                Props.AMOUNT, World.claim(Money.of(Estimate.exactly(400), "TJS"), MINISTRY))))
                .build();
        assertThat(Conversion.of("loan", "amount", "rate").in(2016).on(catalog)).hasToString("50 USD in 2016");
    }

    @Test
    void aFallOfTheCurrencyRaisesDebtInOthersWithinBounds() {
        Catalog fallen = Scenario.named("fall").depreciate("TJS", 20).on(somoni().build());
        assertThat(fallen.series("tj-gdp-none").observations().at(2016).value()).hasToString("Optional[$1,600]");
        assertThat(fallen.series("rate").observations().at(2016).value()).hasToString("Optional[TJS 10]");
        Estimate share = DebtLeverage.of("TJ")
                .owedTo("CN")
                .over(Denominator.GDP)
                .in(2016)
                .on(fallen)
                .value()
                .orElseThrow();
        assertThat(share.low()).isCloseTo(15, within(1e-9));
        assertThat(share.high()).isCloseTo(18.75, within(1e-9));
        assertThat(fallen.series("tj-public-debt-all").observations().at(2016).value())
                .hasToString("Optional[40-50 % of GDP]");
    }

    @Test
    void aCompositionOfCurrenciesNarrowsIt() {
        Catalog known = somoni().add(series(
                                "all",
                                Measure.DEBT_STOCK,
                                CreditorScope.PUBLIC_AND_PUBLICLY_GUARANTEED,
                                "USD",
                                ValueType.money(),
                                Money.usd(600))
                        .build())
                .add(series(
                                "in-dollars",
                                Measure.CURRENCY_SHARE,
                                CreditorScope.PUBLIC_AND_PUBLICLY_GUARANTEED,
                                "percent of external public debt",
                                ValueType.ratio("external public debt"),
                                Ratio.ofPercent(Estimate.exactly(90), "external public debt"))
                        .currency("USD")
                        .build())
                .build();
        Estimate share = DebtLeverage.of("TJ")
                .owedTo("CN")
                .over(Denominator.GDP)
                .in(2016)
                .on(Scenario.named("fall").depreciate("TJS", 20).on(known))
                .value()
                .orElseThrow();
        assertThat(share.low()).as("60 of 300 may be in somoni").isCloseTo(100 * 288.0 / 1600, within(1e-9));
        assertThat(share.high()).isCloseTo(18.75, within(1e-9));
    }

    private static Quantity rate(double percent) {
        return Quantity.of(Estimate.exactly(percent), Unit.of("percent-a-year"));
    }

    @Test
    void feesAndTheFirstRepaymentArePartOfTheNamedConvention() {
        var plain = GrantElementConvention.imfWorldBank();
        LoanTerms terms = LoanTerms.fixed(2, 20, 0);
        double atOnce = plain.grantElement(terms).best().orElseThrow();
        double later = plain.repayingAfterPeriod().grantElement(terms).best().orElseThrow();
        assertThat(later)
                .isEqualTo(
                        plain.grantElement(LoanTerms.fixed(2, 20, 0.5)).best().orElseThrow());
        assertThat(later).isGreaterThan(atOnce);
        Catalog catalog = World.empty()
                .financing(
                        "loan",
                        "TJ",
                        Instrument.LOAN,
                        "",
                        World.facts(
                                World.fact(Props.RATE, World.claim(rate(2), MINISTRY)),
                                World.fact(
                                        Props.MATURITY,
                                        World.claim(Quantity.of(Estimate.exactly(20), Unit.of("year")), MINISTRY)),
                                World.fact(
                                        Props.GRACE,
                                        World.claim(Quantity.of(Estimate.exactly(5), Unit.of("year")), MINISTRY)),
                                World.fact(
                                        Props.MANAGEMENT_FEE,
                                        World.claim(Quantity.of(Estimate.exactly(1), Unit.of("percent")), MINISTRY)),
                                World.fact(
                                        Props.INSURANCE_PREMIUM,
                                        World.claim(Quantity.of(Estimate.exactly(6), Unit.of("percent")), MINISTRY)),
                                World.fact(Props.SIGNED, World.date("2014", MINISTRY))))
                .build();
        double without =
                Concessionality.of("loan").on(catalog).value().orElseThrow().midpoint();
        double with = Concessionality.of("loan")
                .under(plain.withFees())
                .on(catalog)
                .value()
                .orElseThrow()
                .midpoint();
        assertThat(without - with).isCloseTo(7, within(1e-9));
    }

    @Test
    void beforeTheUnifiedRateNoConventionIsTheHeadline() {
        Concessionality question = Concessionality.of("loan");
        Assessment before = question.on(signed("2013-10-10"));
        assertThat(before.value()).isEmpty();
        assertThat(before.scope()).contains("by IMF-World Bank (5 %", "by OECD cash-flow (10 %");
        assertThat(question.on(signed("2013")).value()).isEmpty();
        assertThat(question.on(signed("2013-10-11")).value()).isPresent();
        assertThat(question.on(signed("2013-10-11")).value())
                .isEqualTo(question.under(GrantElementConvention.imfWorldBank())
                        .on(signed("2009"))
                        .value());
    }

    private static Catalog signed(String date) {
        return World.empty()
                .financing(
                        "loan",
                        "TJ",
                        Instrument.LOAN,
                        "",
                        World.facts(
                                World.fact(Props.RATE, World.claim(rate(2), MINISTRY)),
                                World.fact(
                                        Props.MATURITY,
                                        World.claim(Quantity.of(Estimate.exactly(20), Unit.of("year")), MINISTRY)),
                                World.fact(
                                        Props.GRACE,
                                        World.claim(Quantity.of(Estimate.exactly(5), Unit.of("year")), MINISTRY)),
                                World.fact(Props.SIGNED, World.date(date, MINISTRY))))
                .build();
    }
}
