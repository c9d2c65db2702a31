package io.github.digitalsilkroad.core.score;

import static io.github.digitalsilkroad.core.model.CreditorScope.ALL;
import static io.github.digitalsilkroad.core.model.CreditorScope.NONE;
import static io.github.digitalsilkroad.core.model.CreditorScope.OFFICIAL_AND_COMMERCIAL;
import static io.github.digitalsilkroad.core.model.CreditorScope.OFFICIAL_BILATERAL;
import static io.github.digitalsilkroad.core.score.ScoreFixtures.assertComputed;
import static io.github.digitalsilkroad.testkit.World.BANK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.testkit.World;
import io.github.digitalsilkroad.testkit.World.SeriesPick;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesRatioTest {

    private static final String STOCK = "tj-debt-stock-official-bilateral-cn";
    private static final String ALL_STOCK = "tj-debt-stock-official-bilateral";

    private static Catalog world() {
        return World.empty()
                .stock(OFFICIAL_BILATERAL, "CN", 2016, Estimate.exactly(30), BANK)
                .stock(OFFICIAL_BILATERAL, "", 2016, Estimate.exactly(40), BANK)
                .stock(OFFICIAL_AND_COMMERCIAL, "CN", 2016, Estimate.exactly(35), BANK)
                .figure(china(Measure.COMMITMENTS, OFFICIAL_BILATERAL), 2016, Money.usd(7), BANK)
                .figure(china(Measure.DEBT_STOCK, ALL), 2016, Money.usd(7), BANK)
                .figure(SeriesPick.of("TJ", Measure.GDP, NONE), 2016, Money.of(Estimate.exactly(200), "USD2021"), BANK)
                .percentOfGdp(Measure.PUBLIC_DEBT, ALL, 2016, Estimate.exactly(40), BANK)
                .build();
    }

    private static String first(Catalog catalog, SeriesPick pick) {
        return Amount.series(catalog.allSeries().in(pick.country()), pick.measure(), pick.scope(), pick.creditor())
                .get(0)
                .id()
                .toString();
    }

    private static SeriesPick china(Measure measure, CreditorScope scope) {
        return SeriesPick.of("TJ", measure, scope, "CN");
    }

    @Test
    void dividesLikeByLike() {
        assertThat(SeriesRatio.of(STOCK, ALL_STOCK).in(2016).on(world()))
                .hasToString("75 percent of Series tj-debt-stock-official-bilateral in 2016\n"
                        + "Series tj-debt-stock-official-bilateral-cn");
        assertThat(SeriesRatio.of(STOCK, ALL_STOCK).in(2017).on(world()).missing())
                .map(Object::toString)
                .containsExactly(
                        STOCK + ", 2017: not stated by any source", ALL_STOCK + ", 2017: not stated by any source");
    }

    @Test
    void aSeriesOverAnotherIsAPercentageOfIt() {
        Catalog world = World.empty()
                .stock(CreditorScope.OFFICIAL_BILATERAL, "CN", 2016, Estimate.exactly(30), World.BANK)
                .stock(CreditorScope.OFFICIAL_BILATERAL, "", 2016, Estimate.exactly(40), World.BANK)
                .build();
        String part = "tj-debt-stock-official-bilateral-cn";
        String whole = "tj-debt-stock-official-bilateral";
        assertComputed(SeriesRatio.of(part, whole).in(2016).on(world), "percent-of-base", part + " 30", whole + " 40");
        assertThat(SeriesRatio.of(part, whole).in(2015).on(world).computation()).isEmpty();
    }

    @Test
    void refusesCommitmentsOverAStockAndGivesTheRightCall() {
        assertRefused(
                "tj-commitments-official-bilateral-cn",
                ALL_STOCK,
                "tj-commitments-official-bilateral-cn over tj-debt-stock-official-bilateral: commitments is a flow"
                        + " of the year, debt-stock what stands at its end; ask"
                        + " series-ratio numerator=tj-debt-stock-official-bilateral-cn"
                        + " denominator=tj-debt-stock-official-bilateral year=2016");
        assertRefused(
                STOCK,
                "tj-commitments-official-bilateral-cn",
                "tj-debt-stock-official-bilateral-cn over tj-commitments-official-bilateral-cn: debt-stock is what"
                        + " stands at the end of a year, commitments a flow of the year; the catalog has no series"
                        + " that would fit");
    }

    @Test
    void refusesTotalCreditorsOverOfficialOnesAndGivesTheRightCall() {
        assertRefused(
                "tj-debt-stock-official-and-commercial-cn",
                ALL_STOCK,
                "tj-debt-stock-official-and-commercial-cn over tj-debt-stock-official-bilateral:"
                        + " official-and-commercial claims are not all among official-bilateral ones; ask"
                        + " series-ratio numerator=tj-debt-stock-official-bilateral-cn"
                        + " denominator=tj-debt-stock-official-bilateral year=2016");
    }

    @Test
    void refusesTheOutputOfAYearOverADebtAndGivesTheRightCall() {
        assertRefused(
                "tj-gdp-none",
                ALL_STOCK,
                "tj-gdp-none over tj-debt-stock-official-bilateral: gdp is no part of debt-stock; ask"
                        + " series-ratio numerator=tj-debt-stock-official-bilateral denominator=tj-gdp-none year=2016");
    }

    /** Creditors of a scope, and the scopes whose creditors are all among them. */
    @ParameterizedTest
    @CsvSource({
        "ALL, ALL OFFICIAL OFFICIAL_BILATERAL OFFICIAL_MULTILATERAL OFFICIAL_AND_COMMERCIAL PRIVATE"
                + " PUBLIC_AND_PUBLICLY_GUARANTEED ONE_ORGANIZATION",
        "PUBLIC_AND_PUBLICLY_GUARANTEED, OFFICIAL OFFICIAL_BILATERAL OFFICIAL_MULTILATERAL OFFICIAL_AND_COMMERCIAL"
                + " PRIVATE PUBLIC_AND_PUBLICLY_GUARANTEED ONE_ORGANIZATION",
        "OFFICIAL, OFFICIAL OFFICIAL_BILATERAL OFFICIAL_MULTILATERAL ONE_ORGANIZATION",
        "OFFICIAL_AND_COMMERCIAL, OFFICIAL_BILATERAL OFFICIAL_AND_COMMERCIAL",
        "OFFICIAL_BILATERAL, OFFICIAL_BILATERAL",
        "OFFICIAL_MULTILATERAL, OFFICIAL_MULTILATERAL ONE_ORGANIZATION",
        "ONE_ORGANIZATION, ONE_ORGANIZATION",
        "PRIVATE, PRIVATE"
    })
    void dividesOnlyByCreditorsThatIncludeThoseAbove(CreditorScope whole, String parts) {
        Set<CreditorScope> allowed = EnumSet.noneOf(CreditorScope.class);
        for (CreditorScope part : CreditorScope.values()) {
            SeriesPick above = SeriesPick.of("TJ", Measure.DEBT_STOCK, part, "CN");
            SeriesPick below = SeriesPick.of("TJ", Measure.DEBT_STOCK, whole);
            Catalog catalog = World.empty()
                    .figure(above, 2016, Money.usd(3), BANK)
                    .figure(below, 2016, Money.usd(4), BANK)
                    .build();
            try {
                SeriesRatio ratio = SeriesRatio.of(first(catalog, above), first(catalog, below))
                        .in(2016);
                assertThat(ratio.on(catalog).value()).contains(Estimate.exactly(75));
                allowed.add(part);
            } catch (IllegalArgumentException refused) {
                assertThat(refused).hasMessageContaining("claims are not all among " + whole.code() + " ones");
            }
        }
        assertThat(allowed)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(parts.split(" ")).map(CreditorScope::valueOf).toList());
    }

    @Test
    void refusesPercentagesAndGivesTheRightCall() {
        assertRefused(
                STOCK,
                "tj-public-debt-all",
                "tj-debt-stock-official-bilateral-cn over tj-public-debt-all: tj-public-debt-all is in percent of GDP,"
                        + " not in money; ask debt-leverage debtor=TJ creditor=CN"
                        + " counting=official-bilateral over=public-debt year=2016");
        assertRefused(
                "tj-public-debt-all",
                STOCK,
                "tj-public-debt-all over tj-debt-stock-official-bilateral-cn: tj-public-debt-all is in percent of GDP,"
                        + " not in money; divide two series of amounts");
    }

    @Test
    void refusesNominalOverConstantAmountsAndSaysHowToConvert() {
        assertRefused(
                STOCK,
                "tj-gdp-none",
                "tj-debt-stock-official-bilateral-cn over tj-gdp-none: tj-debt-stock-official-bilateral-cn is in USD,"
                        + " tj-gdp-none in USD2021; deflate one first");
    }

    private static void assertRefused(String above, String below, String message) {
        assertThatThrownBy(() -> SeriesRatio.of(above, below).in(2016).on(world()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
