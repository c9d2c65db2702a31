package io.github.digitalsilkroad.core.score;

import static io.github.digitalsilkroad.core.model.CreditorScope.ALL;
import static io.github.digitalsilkroad.core.model.CreditorScope.NONE;
import static io.github.digitalsilkroad.core.model.CreditorScope.OFFICIAL_BILATERAL;
import static io.github.digitalsilkroad.testkit.World.BANK;
import static io.github.digitalsilkroad.testkit.World.OUTLOOK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Observations;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.model.SeriesBuilderStages;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.Ratio;
import io.github.digitalsilkroad.core.scenario.Scenario;
import io.github.digitalsilkroad.testkit.World;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a fall of a currency does to the share of a debt that may be owed in others. */
class DepreciationTest {

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
}
