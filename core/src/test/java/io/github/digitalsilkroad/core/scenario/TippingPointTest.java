package io.github.digitalsilkroad.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.formula.GrantElementConvention;
import io.github.digitalsilkroad.core.quantity.LoanTerms;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.score.Concessionality;
import io.github.digitalsilkroad.core.score.DebtLeverage;
import io.github.digitalsilkroad.core.score.Denominator;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.score.VendorConcentration;
import io.github.digitalsilkroad.testkit.Worlds;
import org.junit.jupiter.api.Test;

class TippingPointTest {

    private static final Catalog WORLD = Worlds.editable();
    private static final Catalog KNOWN = Scenario.named("Known")
            .refinance("tj-loan", LoanTerms.fixed(2, 20, 5))
            .on(WORLD);
    private static final Score SHARE =
            DebtLeverage.of("TJ").owedTo("CN").over(Denominator.BILATERAL_DEBT).in(2020);

    @Test
    void theRateAtWhichALoanIsNoLongerConcessionalIsKnownToTheBasisPoint() {
        PolicyLever rate = PolicyLever.rate(KNOWN, "tj-loan", 10);
        TippingPoint point = rate.until(
                Crossing.below(Concessionality.of("tj-loan").under(GrantElementConvention.imfWorldBank()), 20), KNOWN);
        assertThat(point.text(80)).isEqualTo("""
            Grant element of tj-loan, IMF-World Bank, below 20
            rate of tj-loan  percent a year  Answer
            ---------------  --------------  ------
            as it is                   2.00  26.394
            just before                2.71  20.018
            tipping point              2.72  19.928

            The line is crossed from 2.72 percent a year on.
            """);
    }

    @Test
    void aWriteDownBringsAShareOfATotalThatHoldsTheDebtBelowALine() {
        TippingPoint point = PolicyLever.writeDownDebt("TJ", "CN", 2020).until(Crossing.below(SHARE, 20), WORLD);
        // (200 - w) / (800 - w) < 1/5 from w = 50 on, which is 25 percent; there the share is 20 itself
        assertThat(point.step()).hasValue(251);
        assertThat(point).hasToString("write-down of debt of TJ to CN: tips at 25.1 percent");
        assertThat(point.scenario()).hasToString("Write down 25.1 % of the debt of TJ to CN (1 edit)");
        assertThat(point.answer().value().orElseThrow().isBelow(20)).isEqualTo(Ternary.YES);
    }

    @Test
    void aLineThatIsCrossedAlreadyNeedsNoChange() {
        TippingPoint point = PolicyLever.writeDownDebt("TJ", "CN", 2020).until(Crossing.below(SHARE, 30), WORLD);
        assertThat(point.step()).hasValue(0);
        assertThat(point.scenario().edits()).isEmpty();
        assertThat(point.text(80)).contains("The line is crossed already.").doesNotContain("just before");
    }

    @Test
    void aLeverMayNotReachTheLine() {
        TippingPoint point = PolicyLever.writeDownDebt("TJ", "CN", 2020).until(Crossing.above(SHARE, 30), WORLD);
        assertThat(point.step()).isEmpty();
        assertThat(point.possible()).isEmpty();
        assertThat(point).hasToString("write-down of debt of TJ to CN: does not tip");
        assertThat(point.text(80))
                .contains("No step of the lever crosses the line.")
                .contains("last step");
        assertThat(point.markdown()).contains("last step");
        assertThat(point.html()).contains("last step");
    }

    @Test
    void twoAnswersChangeRanks() {
        PolicyLever lever = PolicyLever.of(
                "award Kyrgyz systems",
                "deployments",
                1,
                number -> Scenario.named("Award").award("kg-planned", "beta"));
        Crossing crossing = Crossing.below(VendorConcentration.of("KG"), VendorConcentration.everywhere());
        assertThat(crossing)
                .hasToString(
                        "Vendor concentration of documented digital systems in KG, by deployments, below Vendor concentration of documented digital systems everywhere, by"
                                + " deployments");
        TippingPoint point = lever.until(crossing, WORLD);
        assertThat(point.step().isPresent())
                .isEqualTo(crossing.on(WORLD).isYes()
                        || crossing.on(lever.at(1).on(WORLD)).isYes());
    }

    @Test
    void refusesLeversThatDoNotMove() {
        assertThatThrownBy(() -> PolicyLever.rate(WORLD, "tj-loan", 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rate of tj-loan: its lever starts from a rate and a maturity, and the catalog has interest"
                        + " rate: 2 percent a year; maturity: not stated by any source");
        assertThatThrownBy(() -> PolicyLever.rate(KNOWN, "tj-loan", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rate of tj-loan: has -100 steps; a lever needs at least 1");
        assertThatThrownBy(() -> PolicyLever.handOver(WORLD, Market.in("TJ"), "gamma", "beta"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("hand deployments of gamma in TJ over to beta: has 0 steps; a lever needs at least 1");
        PolicyLever lever = PolicyLever.writeDownDebt("TJ", "CN", 2020);
        assertThat(lever).hasToString("write-down of debt of TJ to CN, 0.0 to 100.0 percent");
        assertThatThrownBy(() -> lever.at(1001))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("write-down of debt of TJ to CN: step 1001 is none of the lever; it has 0 to 1000");
        assertThatThrownBy(() -> Crossing.above(SHARE, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("threshold NaN: must be a finite number");
    }
}
