package io.github.digitalsilkroad.lint;

import static io.github.digitalsilkroad.core.model.CreditorScope.OFFICIAL_BILATERAL;
import static io.github.digitalsilkroad.core.model.CreditorScope.OFFICIAL_MULTILATERAL;
import static io.github.digitalsilkroad.core.model.CreditorScope.PUBLIC_AND_PUBLICLY_GUARANTEED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.score.AssessmentSeries;
import io.github.digitalsilkroad.core.score.DebtLeverage;
import io.github.digitalsilkroad.core.score.Denominator;
import io.github.digitalsilkroad.testkit.World;
import java.util.List;
import org.junit.jupiter.api.Test;

class DebtShareFindingsTest {

    /** Of bilateral debt 40 to 60 %, of official debt 20 to 50 %; no GDP. */
    static Catalog world() {
        return World.empty()
                .stock(OFFICIAL_BILATERAL, "CN", 2015, Estimate.exactly(40), World.BANK)
                .stock(OFFICIAL_BILATERAL, "", 2015, Estimate.exactly(100), World.BANK)
                .stock(OFFICIAL_MULTILATERAL, "", 2015, Estimate.exactly(100), World.BANK)
                .stock(OFFICIAL_BILATERAL, "CN", 2016, Estimate.exactly(60), World.BANK)
                .stock(OFFICIAL_BILATERAL, "", 2016, Estimate.exactly(100), World.BANK)
                .stock(OFFICIAL_MULTILATERAL, "", 2016, Estimate.exactly(50), World.BANK)
                .stock(OFFICIAL_BILATERAL, "CN", 2017, Estimate.between(30, 60), World.BANK)
                .stock(OFFICIAL_BILATERAL, "", 2017, Estimate.exactly(100), World.BANK)
                .build();
    }

    private static DebtShareFindings about40() {
        return DebtShareFindings.of(world(), DebtLeverage.of("TJ").owedTo("CN"), Estimate.about(40), 2015, 2017);
    }

    @Test
    void aShareJustOutsideTheClaimIsNear() {
        DebtShareFindings findings =
                DebtShareFindings.of(world(), DebtLeverage.of("TJ").owedTo("CN"), Estimate.about(55), 2015, 2016);
        assertThat(findings.holds(Denominator.BILATERAL_DEBT, 2016)).isEqualTo(Ternary.YES);
        assertThat(findings.isNear(Denominator.BILATERAL_DEBT, 2016)).isFalse();
        assertThat(findings.isNear(Denominator.BILATERAL_DEBT, 2015)).isFalse();
        assertThat(DebtShareFindings.of(world(), DebtLeverage.of("TJ").owedTo("CN"), Estimate.exactly(55), 2016, 2016)
                        .isNear(Denominator.BILATERAL_DEBT, 2016))
                .isTrue();
    }

    @Test
    void aShareMoreThanATenthOutsideTheClaimIsNotNear() {
        DebtShareFindings findings =
                DebtShareFindings.of(world(), DebtLeverage.of("TJ").owedTo("CN"), Estimate.exactly(50), 2015, 2016);
        assertThat(findings.isNear(Denominator.BILATERAL_DEBT, 2015)).isFalse();
        assertThat(findings.isNear(Denominator.BILATERAL_DEBT, 2016)).isFalse();
    }

    @Test
    void saysForEachDenominatorAndYearWhetherTheClaimHolds() {
        DebtShareFindings findings = about40();
        assertThat(findings.holds(Denominator.BILATERAL_DEBT, 2015)).isEqualTo(Ternary.YES);
        assertThat(findings.holds(Denominator.BILATERAL_DEBT, 2016)).isEqualTo(Ternary.NO);
        assertThat(findings.holds(Denominator.BILATERAL_DEBT, 2017)).isEqualTo(Ternary.UNKNOWN);
        assertThat(findings.holds(Denominator.OFFICIAL_EXTERNAL_DEBT, 2015)).isEqualTo(Ternary.NO);
        assertThat(findings.holds(Denominator.OFFICIAL_EXTERNAL_DEBT, 2016)).isEqualTo(Ternary.YES);
        assertThat(findings.holds(Denominator.OFFICIAL_EXTERNAL_DEBT, 2017)).isEqualTo(Ternary.UNKNOWN);
        assertThat(findings.holds(Denominator.GDP, 2015)).isEqualTo(Ternary.UNKNOWN);
        assertThat(findings.holds(Denominator.BILATERAL_DEBT)).isEqualTo(Ternary.NO);
        assertThat(findings.holds(Denominator.GDP)).isEqualTo(Ternary.UNKNOWN);
        assertThat(findings.years(Denominator.BILATERAL_DEBT, Ternary.YES)).containsExactly(2015);
    }

    @Test
    void saysWhichReadingOfTheClaimHolds() {
        DebtShareFindings findings = about40();
        assertThat(findings.holding())
                .isEqualTo(List.of(Denominator.OFFICIAL_EXTERNAL_DEBT, Denominator.BILATERAL_DEBT));
        assertThat(findings)
                .hasToString("holds as a share of official external debt in 2016, of official bilateral debt in 2015;"
                        + " of nothing else");
        assertThat(DebtShareFindings.of(world(), DebtLeverage.of("TJ").owedTo("CN"), Estimate.about(5), 2015, 2016))
                .hasToString("holds of no denominator in these years");
    }

    @Test
    void theReadingThatHoldsInMostYearsIsFirst() {
        DebtShareFindings findings =
                DebtShareFindings.of(world(), DebtLeverage.of("TJ").owedTo("CN"), Estimate.between(35, 60), 2015, 2017);
        assertThat(findings.question())
                .isEqualTo("Debt of TJ owed to CN (official bilateral) is 35-60 percent, 2015-2017");
        assertThat(findings.holding())
                .isEqualTo(List.of(Denominator.BILATERAL_DEBT, Denominator.OFFICIAL_EXTERNAL_DEBT));
    }

    @Test
    void aShareOfWhatNoSourceStatesSaysInWhichYears() {
        Catalog world = World.empty()
                .series(
                        "debt",
                        World.SeriesPick.of("TJ", Measure.DEBT_STOCK, OFFICIAL_BILATERAL, "CN"),
                        "USD",
                        ValueType.money(),
                        List.of(
                                World.claim(Money.usd(40), World.BANK).asOf("2015"),
                                World.claim(Money.usd(60), World.BANK)
                                        .asOf("2016")
                                        .basis(Basis.ESTIMATED)))
                .stock(OFFICIAL_BILATERAL, "", 2015, Estimate.exactly(100), World.BANK)
                .stock(OFFICIAL_BILATERAL, "", 2016, Estimate.exactly(100), World.BANK)
                .build();
        DebtShareFindings findings =
                DebtShareFindings.of(world, DebtLeverage.of("TJ").owedTo("CN"), Estimate.about(40), 2015, 2016);
        assertThat(findings.shareText(Denominator.BILATERAL_DEBT)).isEqualTo("40-60 %, partly estimated in 2016");
        assertThat(findings.shareText(Denominator.GDP)).isEqualTo("unknown");
    }

    @Test
    void printsATableAndTheConclusion() {
        assertThat(about40().text(120)).isEqualTo("""
            Debt of TJ owed to CN (official bilateral) is about 40 (36-44) percent, 2015-2017
            Share of                                       Computed  Holds in  Does not  Unknown
            ---------------------------------------------  --------  --------  --------  ---------
            gross government debt                           unknown  none      none      2015-2017
            official external debt                          20-40 %  2016      2015      2017
            official bilateral debt                         30-60 %  2015      2016      2017
            GDP                                             unknown  none      none      2015-2017
            government revenue                              unknown  none      none      2015-2017
            exports of goods and services                   unknown  none      none      2015-2017
            exports of goods, services and primary income   unknown  none      none      2015-2017

            The claim holds as a share of official external debt in 2016, of official bilateral debt in 2015; of nothing else.
            """);
        assertThat(about40().markdown()).contains("official bilateral debt");
        assertThat(about40().html()).contains("<table");
    }

    @Test
    void aSeriesOfYearsPrintsWithItsGaps() {
        AssessmentSeries series = DebtLeverage.of("TJ")
                .owedTo("CN")
                .over(Denominator.BILATERAL_DEBT)
                .timeline(world(), 2014, 2016);
        assertThat(series).hasToString("3 years, 2014-2016, 2 with a value");
        assertThat(series.years()).containsExactly(2014, 2015, 2016);
        assertThat(series.at(2016)).hasToString("60 percent of official bilateral debt in 2016, debt to CN alone");
        assertThat(series.text(80)).contains("2014  unknown  debt owed to CN");
        assertThat(series.markdown()).contains("2015");
        assertThat(series.html()).contains("2016");
        assertThatThrownBy(() -> series.at(2020)).hasMessage("year 2020: not asked about; the years are 2014 to 2016");
        assertThatThrownBy(() -> DebtLeverage.of("TJ").owedTo("CN").timeline(world(), 2016, 2014))
                .hasMessage("years 2016 to 2014: a span cannot end before it starts; swap the two");
    }

    @Test
    void aDenominatorThatDoesNotHoldTheDebtIsLeftOut() {
        DebtShareFindings findings = DebtShareFindings.of(
                world(),
                DebtLeverage.of("TJ").counting(PUBLIC_AND_PUBLICLY_GUARANTEED),
                Estimate.about(40),
                2015,
                2017);
        assertThat(findings.text(120)).contains("gross government debt").doesNotContain("official bilateral debt");
    }
}
