package io.github.digitalsilkroad.core.score;

import static io.github.digitalsilkroad.core.model.CreditorScope.OFFICIAL_AND_COMMERCIAL;
import static io.github.digitalsilkroad.core.score.DebtDistressTest.all;
import static io.github.digitalsilkroad.core.score.DebtDistressTest.world;
import static io.github.digitalsilkroad.core.score.ScoreFixtures.assertComputed;
import static io.github.digitalsilkroad.testkit.World.BANK;
import static io.github.digitalsilkroad.testkit.World.MINISTRY;
import static io.github.digitalsilkroad.testkit.World.NEWSPAPER;
import static io.github.digitalsilkroad.testkit.World.OUTLOOK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Revision;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.testkit.World;
import io.github.digitalsilkroad.testkit.World.SeriesPick;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link DebtService}. */
class DebtServiceTest {

    private static Claim<Money> projected(double dollars, String year) {
        return World.claim(Money.usd(dollars), BANK).asOf(year).basis(Basis.PROJECTED);
    }

    private static SeriesPick china(Measure measure) {
        return SeriesPick.of("TJ", measure, OFFICIAL_AND_COMMERCIAL, "CN");
    }

    @Test
    void serviceIsInterestPlusPrincipalOverTheYears() {
        World world = World.empty()
                .figure(china(Measure.INTEREST_PAID), 2015, Money.usd(2), BANK)
                .figure(china(Measure.INTEREST_PAID), 2016, Money.usd(3), BANK)
                .figure(china(Measure.PRINCIPAL_PAID), 2016, Money.usd(10), BANK);
        Assessment one = DebtService.of("TJ").owedTo("CN").in(2016).on(world.build());
        assertThat(one).hasToString("13 USD in 2016, to CN alone\nofficial and commercial creditors");
        assertComputed(one, "sum", "interest to CN 3", "principal to CN 10");
        Assessment both = DebtService.of("TJ").owedTo("CN").during(2015, 2016).on(world.build());
        assertThat(both)
                .hasToString("at least 15 USD in 2015-2016, to CN alone, 3 of 4 amounts known\n"
                        + "official and commercial creditors");
        assertThat(both.missing())
                .map(Object::toString)
                .containsExactly("principal to CN, 2015: not stated by any source");
        assertThat(DebtService.of("TJ")
                        .owedTo("CN")
                        .timeline(world.build(), 2015, 2016)
                        .at(2016))
                .hasToString("13 USD in 2016, to CN alone\nofficial and commercial creditors");
        assertThat(DebtService.of("TJ").owedTo("CN").in(2014).on(world.build()).value())
                .isEmpty();
        assertThat(DebtService.of("TJ").owedTo("CN").during(2015, 2016))
                .hasToString("Debt service of TJ to CN in 2015-2016");
    }

    /** What a source projects is due, not paid, and a year that is partly projected says so. */
    @Test
    void serviceOfAYearToComeIsProjected() {
        World world = World.empty();
        for (Measure measure : List.of(Measure.INTEREST_PAID, Measure.PRINCIPAL_PAID)) {
            world = world.series(
                    "tj-" + measure.code(),
                    all(measure),
                    "USD",
                    ValueType.money(),
                    List.of(World.claim(Money.usd(40), BANK).asOf("2016"), projected(50, "2017")));
        }
        String counted = "\npublic or guaranteed debt, without the IMF";
        assertThat(DebtService.of("TJ").in(2016).on(world.build())).hasToString("80 USD in 2016" + counted);
        assertThat(DebtService.of("TJ").in(2017).on(world.build())).hasToString("100 USD in 2017, projected" + counted);
        assertThat(DebtService.of("TJ").during(2016, 2017).on(world.build()))
                .hasToString("180 USD in 2016-2017, partly projected" + counted);
        Claim<Money> revised = World.claim(Money.usd(60), OUTLOOK).asOf("2017").basis(Basis.PROJECTED);
        World editions = World.empty()
                .series(
                        "tj-interest",
                        all(Measure.INTEREST_PAID),
                        "USD",
                        ValueType.money(),
                        List.of(projected(50, "2017")))
                .series(
                        "tj-principal",
                        all(Measure.PRINCIPAL_PAID),
                        "USD",
                        ValueType.money(),
                        List.of(projected(50, "2017"), revised));
        assertThat(DebtService.of("TJ").in(2017).on(editions.build()).toString())
                .startsWith("100-110 USD in 2017, projected\n");
    }

    /** By itself each source states another currency than the projection that counts: it has no revisions. */
    @Test
    void aProjectionWithoutARevisionInItsCurrencyCountsAlone() {
        Claim<Money> stated =
                World.claim(Money.of(Estimate.exactly(100), "TJS"), MINISTRY).asOf("2017-01");
        Claim<Money> projected =
                World.claim(Money.usd(50), MINISTRY).asOf("2017-06").basis(Basis.PROJECTED);
        Claim<Money> correction = World.claim(Money.of(Estimate.exactly(120), "TJS"), NEWSPAPER)
                .asOf("2017-01")
                .basis(Basis.PROJECTED)
                .revision(Revision.CORRECTION);
        World world = World.empty()
                .series(
                        "tj-interest",
                        all(Measure.INTEREST_PAID),
                        "USD",
                        ValueType.money(),
                        List.of(stated, projected, correction));
        assertThat(DebtService.of("TJ").in(2017).on(world.build()).toString())
                .startsWith("at least 50 USD in 2017, projected, interest alone");
    }

    /** 15 + 55 of revenue 500 and of GDP 2,000; of 15 and what is not known, at least 3 percent. */
    @Test
    void serviceIsAPartOfAnotherFlowOfTheYear() {
        DebtService.Payments paid = DebtService.of("TJ");
        String counted = "\npublic or guaranteed debt, without the IMF";
        assertThat(paid.in(2016).on(world(55).build())).hasToString("70 USD in 2016" + counted);
        assertThat(paid.over(Denominator.REVENUE).in(2016).on(world(55).build()))
                .hasToString("14 percent of government revenue in 2016" + counted + "; edition outlook-2024");
        Assessment share = paid.over(Denominator.GDP).in(2016).on(world(55).build());
        assertThat(share).hasToString("3.5 percent of GDP in 2016" + counted);
        assertComputed(share, "percent-of-base", "debt service 70", "GDP 2,000");
        World interest = World.empty()
                .figure(all(Measure.INTEREST_PAID), 2016, Money.usd(15), BANK)
                .gdp(2016, Estimate.exactly(2000), OUTLOOK);
        assertThat(paid.over(Denominator.GDP).in(2016).on(interest.build()))
                .hasToString("at least 0.75 percent of GDP in 2016, interest alone, 1 of 2 amounts known" + counted);
        assertThat(paid.over(Denominator.REVENUE)
                        .timeline(world(55).build(), 2015, 2016)
                        .at(2016))
                .hasToString("14 percent of government revenue in 2016" + counted + "; edition outlook-2024");
        assertThatThrownBy(() -> paid.over(Denominator.BILATERAL_DEBT))
                .hasMessage(
                        "debt service over official bilateral debt: what is paid in a year is no part of what is owed"
                                + " at its end; choose from gdp, revenue, exports, exports-with-income");
        assertThatThrownBy(() -> paid.over(Denominator.GDP).during(2015, 2016))
                .hasMessage("debt service of 2015-2016 over GDP: a share is of one year; use timeline(2015, 2016)");
    }
}
