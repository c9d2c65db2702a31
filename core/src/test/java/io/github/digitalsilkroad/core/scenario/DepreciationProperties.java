package io.github.digitalsilkroad.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Observations;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.model.SeriesBuilderStages;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.Ratio;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.score.Comparison;
import io.github.digitalsilkroad.core.score.DebtLeverage;
import io.github.digitalsilkroad.core.score.Denominator;
import io.github.digitalsilkroad.testkit.Seeds;
import io.github.digitalsilkroad.testkit.World;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What a fall of a currency leaves of every measure of its country, worked out by hand. */
class DepreciationProperties {

    private static final int YEAR = 2016;
    private static final String EXTERNAL = "external public debt";

    private static <T> SeriesBuilderStages.BuildFinal series(
            String id, Measure measure, String unit, ValueType<T> type, List<Claim<T>> claims) {
        return Series.builder()
                .id(Id.of(id))
                .name("Series " + id)
                .countryCode(CountryCode.of("TJ"))
                .measure(measure)
                .scope(CreditorScope.NONE)
                .unit(unit)
                .observations(Observations.of(
                        io.github.digitalsilkroad.core.evidence.Property.of("value", type, "value"), claims));
    }

    private static <T> Claim<T> bank(T value) {
        return World.claim(value, World.BANK).asOf("" + YEAR);
    }

    private static SeriesBuilderStages.BuildFinal money(String id, Measure measure, double dollars) {
        return series(id, measure, "USD", ValueType.money(), List.of(bank(Money.usd(dollars))));
    }

    /** A somoni whose rate and GDP the bank states. */
    private static World somoni() {
        return World.empty()
                .add(money("gdp", Measure.GDP, 2000).build())
                .add(series(
                                "rate",
                                Measure.EXCHANGE_RATE,
                                "TJS",
                                ValueType.money(),
                                List.of(bank(Money.of(Estimate.exactly(8), "TJS"))))
                        .currency("USD")
                        .build());
    }

    private static Catalog fallen(World world, double percent) {
        return Scenario.named("fall").depreciate("TJS", percent).on(world.build());
    }

    private static Estimate number(Catalog world, String series) {
        return ((Measurement<?>)
                        world.series(series).observations().at(YEAR).value().orElseThrow())
                .number();
    }

    private static void assertFrom(Estimate number, double low, double high) {
        assertThat(number.low()).isCloseTo(low, within(1e-9 * high));
        assertThat(number.high()).isCloseTo(high, within(1e-9 * high));
    }

    @Property(seed = Seeds.FIXED)
    void everyMeasureFallsAsFarAsItMay(@ForAll Measure measure, @ForAll @IntRange(min = 1, max = 99) int percent) {
        Catalog world = fallen(somoni().add(money("any", measure, 100).build()), percent);
        double left = 1 - percent / 100.0;
        assertFrom(number(world, "gdp"), 2000 * left, 2000 * left);
        assertFrom(number(world, "rate"), 8 / left, 8 / left);
        Estimate any = number(world, "any");
        switch (measure) {
            case GDP -> assertFrom(any, 100 * left, 100 * left);
            case EXCHANGE_RATE -> assertFrom(any, 100 / left, 100 / left);
            case PUBLIC_DEBT -> assertFrom(any, 100, 100 / left);
            case EXPORTS,
                    EXPORTS_WITH_INCOME,
                    PRESENT_VALUE,
                    DEBT_STOCK,
                    PRINCIPAL_PAID,
                    INTEREST_PAID,
                    COMMITMENTS,
                    DISBURSEMENTS -> assertFrom(any, 100 * left, 100);
            default ->
                assertThat(world.series("any")
                                .observations()
                                .at(YEAR)
                                .claims()
                                .get(0)
                                .source())
                        .as("what the fall leaves alone")
                        .isEqualTo(World.BANK);
        }
    }

    /**
     * If all of it is owed in the currency, the debt falls as far as GDP does: then the share stays exactly as it is.
     */
    @Property(seed = Seeds.FIXED)
    void theShareOfADebtInGdpMayStayAndNeverFalls(
            @ForAll @IntRange(min = 1, max = 400_000) int debt, @ForAll @IntRange(min = 1, max = 99) int percent) {
        World world = somoni();
        world.stock(CreditorScope.OFFICIAL_BILATERAL, "", YEAR, Estimate.exactly(debt / 100.0), World.BANK);
        Catalog before = world.build();
        Comparison.Difference fall = DebtLeverage.of("TJ")
                .over(Denominator.GDP)
                .in(YEAR)
                .compare(
                        before,
                        Scenario.named("fall").depreciate("TJS", percent).on(before))
                .differences()
                .get(0);
        assertThat(fall.change().orElseThrow().low()).isZero();
        assertThat(fall.change().orElseThrow().high()).isPositive();
        assertThat(fall.fell()).isEqualTo(Ternary.NO);
    }

    @Property(seed = Seeds.FIXED)
    void ofADebtFallsAtMostWhatOtherCurrenciesLeave(
            @ForAll @IntRange(max = 60) int dollars,
            @ForAll @IntRange(max = 60) int euros,
            @ForAll @IntRange(min = 1, max = 400) int debt,
            @ForAll @IntRange(max = 5) int more,
            @ForAll boolean isTotalKnown) {
        World world = somoni().add(money("debt", Measure.DEBT_STOCK, debt).build())
                .add(money("nothing", Measure.DEBT_STOCK, 0).build())
                .add(money("paid", Measure.INTEREST_PAID, debt).build())
                .add(share("in-dollars", dollars).currency("USD").build())
                .add(share("in-euros", euros).currency("EUR").build())
                .add(share("in-somoni", 7).currency("TJS").build());
        double total = debt * (1 + more);
        if (isTotalKnown) {
            world.stock(CreditorScope.PUBLIC_AND_PUBLICLY_GUARANTEED, "", YEAR, Estimate.exactly(total), World.BANK);
        }
        double most = Math.max(0, 1 - (dollars + euros) / 100.0);
        double own = most == 0 ? 0 : !isTotalKnown || most == 1 ? 1 : Math.min(1, most * total / debt);
        Catalog fallen = fallen(world, 20);
        assertFrom(number(fallen, "debt"), debt * (1 - 0.2 * own), debt);
        assertFrom(number(fallen, "paid"), debt * 0.8, debt);
        assertThat(number(fallen, "nothing")).isEqualTo(Estimate.exactly(0));
    }

    private static SeriesBuilderStages.BuildFinal share(String id, double percent) {
        return series(
                id,
                Measure.CURRENCY_SHARE,
                "percent of " + EXTERNAL,
                ValueType.ratio(EXTERNAL),
                List.of(bank(Ratio.ofPercent(Estimate.exactly(percent), EXTERNAL))));
    }

    private static SeriesBuilderStages.BuildFinal ofGdp(String id, Measure measure, double bank, double outlook) {
        return series(
                id,
                measure,
                "percent of GDP",
                ValueType.ratio("GDP"),
                List.of(
                        bank(Ratio.ofPercent(Estimate.exactly(bank), "GDP")),
                        World.claim(Ratio.ofPercent(Estimate.exactly(outlook), "GDP"), World.LATER_OUTLOOK)
                                .asOf("" + YEAR)));
    }

    @Example
    void aRatioIsRestatedOfTheEditionOfGdp() {
        World world = somoni().add(ofGdp("debt", Measure.PUBLIC_DEBT, 40, 70).build())
                .add(ofGdp("revenue", Measure.REVENUE, 25, 30).build());
        Catalog fallen = fallen(world, 20);
        assertFrom(number(fallen, "debt"), 40, 50);
        assertFrom(number(fallen, "revenue"), 25, 25);
        for (String series : List.of("gdp", "rate", "debt", "revenue")) {
            assertThat(fallen.series(series).observations().at(YEAR).claims())
                    .extracting(claim -> claim.source().id().toString())
                    .as(series)
                    .containsExactly("scenario-fall");
        }
    }

    @Example
    void aRatioOfAnotherEditionStays() {
        World world = somoni().add(series(
                        "debt",
                        Measure.PUBLIC_DEBT,
                        "percent of GDP",
                        ValueType.ratio("GDP"),
                        List.of(World.claim(Ratio.ofPercent(Estimate.exactly(40), "GDP"), World.OUTLOOK)
                                .asOf("" + YEAR)))
                .build());
        assertThat(number(fallen(world, 20), "debt")).isEqualTo(Estimate.exactly(40));
    }

    @Example
    void theCurrencyIsThatOfTheCountryWithItsRate() {
        Catalog world = somoni().add(Series.builder()
                        .id(Id.of("som"))
                        .name("Rate of the som")
                        .countryCode(CountryCode.of("KG"))
                        .measure(Measure.EXCHANGE_RATE)
                        .scope(CreditorScope.NONE)
                        .unit("KGS")
                        .observations(Observations.of(
                                io.github.digitalsilkroad.core.evidence.Property.of(
                                        "value", ValueType.money(), "value"),
                                List.of(bank(Money.of(Estimate.exactly(80), "KGS")))))
                        .build())
                .build();
        Catalog fallen = Scenario.named("fall").depreciate("KGS", 50).on(world);
        assertFrom(number(fallen, "som"), 160, 160);
        assertThat(fallen.series("gdp")).isEqualTo(world.series("gdp"));
        assertThat(fallen.series("rate")).isEqualTo(world.series("rate"));
        assertThatThrownBy(() -> Scenario.named("fall").depreciate("UZS", 50).on(world))
                .isInstanceOf(ScenarioException.class)
                .hasMessage(
                        "scenario \"fall\" cannot let UZS fall by 50 %: no exchange rate says whose currency UZS is");
    }
}
