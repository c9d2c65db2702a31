package io.github.digitalsilkroad.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.scenario.Scenario;
import io.github.digitalsilkroad.testkit.World;
import org.junit.jupiter.api.Test;

/** Debts over one total that is not exact, and over two. */
class SharedTotalTest {

    private static World world(Estimate owed, Estimate total) {
        return World.empty()
                .stock(CreditorScope.OFFICIAL_BILATERAL, "CN", 2016, owed, World.BANK)
                .stock(CreditorScope.OFFICIAL_BILATERAL, "", 2016, total, World.BANK);
    }

    private static DebtLeverage share() {
        return DebtLeverage.of("TJ")
                .owedTo("CN")
                .over(Denominator.BILATERAL_DEBT)
                .in(2016);
    }

    private static Comparison.Difference half(Score question, Catalog world) {
        return question.compare(
                        world,
                        Scenario.named("Half")
                                .writeDownDebt("TJ", "CN", 50, 2016)
                                .on(world))
                .differences()
                .get(0);
    }

    private static void assertChange(Comparison.Difference difference, double low, double high) {
        Estimate change = difference.change().orElseThrow();
        assertThat(change.low()).isCloseTo(low, within(1e-9));
        assertThat(change.high()).isCloseTo(high, within(1e-9));
    }

    /** What is forgiven leaves the total, too: 15 / (T - 15) less 30 / T has its least value within. */
    @Test
    void aTotalThatFallsWithItsPartHasItsLeastShareWithin() {
        double turn = Math.sqrt(2) * 15 / (Math.sqrt(2) - 1);
        double least = 100 * (15 / (turn - 15) - 30 / turn);
        Catalog within = world(Estimate.exactly(30), Estimate.between(40, 200)).build();
        assertChange(half(share(), within), least, 100 * (15 / 185.0 - 30 / 200.0));
        Catalog above = world(Estimate.exactly(30), Estimate.between(100, 200)).build();
        assertChange(half(share(), above), 100 * (15 / 85.0 - 30 / 100.0), 100 * (15 / 185.0 - 30 / 200.0));
        Catalog below = world(Estimate.exactly(30), Estimate.between(40, 50)).build();
        assertChange(half(share(), below), 100 * (15 / 35.0 - 30 / 50.0), 100 * (15 / 25.0 - 30 / 40.0));
    }

    @Test
    void aTotalThatStaysDividesTheDifference() {
        Catalog world = World.empty()
                .stock(CreditorScope.OFFICIAL_BILATERAL, "CN", 2016, Estimate.exactly(30), World.BANK)
                .gdp(2016, Estimate.between(1_000, 1_500), World.OUTLOOK)
                .build();
        Score question = share().over(Denominator.GDP);
        assertChange(half(question, world), -1.5, -1);
        assertThat(half(question, world).fell()).isEqualTo(Ternary.YES);
        Catalog after =
                Scenario.named("Half").writeDownDebt("TJ", "CN", 50, 2016).on(world);
        assertThat(question.compare(world, after).text(200)).contains("both answers divide by the same total");
    }

    /** A part that is not exact, over a total that falls with it, is bounded apart. */
    @Test
    void aPartThatIsNotExactIsBoundedApart() {
        Catalog world =
                world(Estimate.between(20, 30), Estimate.between(100, 200)).build();
        Catalog after =
                Scenario.named("Half").writeDownDebt("TJ", "CN", 50, 2016).on(world);
        assertThat(share().compare(world, after).text(200)).contains("the answers were bounded apart");
    }

    /** 30 of 1,000 in a year is more than 40 of 2,000 in the next. */
    @Test
    void sharesOfTwoTotalsAreComparedByTheirValues() {
        Catalog world = World.empty()
                .stock(CreditorScope.OFFICIAL_BILATERAL, "CN", 2016, Estimate.exactly(30), World.BANK)
                .stock(CreditorScope.OFFICIAL_BILATERAL, "CN", 2017, Estimate.exactly(40), World.BANK)
                .gdp(2016, Estimate.exactly(1_000), World.OUTLOOK)
                .gdp(2017, Estimate.exactly(2_000), World.OUTLOOK)
                .build();
        DebtLeverage question = share().over(Denominator.GDP);
        Assessment first = question.on(world);
        Assessment second = question.in(2017).on(world);
        assertThat(first.isGreater(second)).isEqualTo(Ternary.YES);
        assertThat(second.isGreater(first)).isEqualTo(Ternary.NO);
        assertThat(first.isGreater(first)).isEqualTo(Ternary.NO);
        assertThat(first.isGreater(question.in(2015).on(world))).isEqualTo(Ternary.UNKNOWN);
        assertThat(question.in(2015).on(world).isGreater(first)).isEqualTo(Ternary.UNKNOWN);
        Assessment events = Pushback.of("TJ").on(world);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> first.isGreater(events))
                .withMessageEndingWith(": only those in one unit can be compared");
    }

    /** A total that may be nothing divides no difference, be it before or after it falls with its part. */
    @Test
    void aTotalThatMayBeNothingIsBoundedApart() {
        Catalog world = World.empty()
                .stock(CreditorScope.OFFICIAL_BILATERAL, "CN", 2016, Estimate.exactly(30), World.BANK)
                .gdp(2016, Estimate.between(0, 1_500), World.OUTLOOK)
                .build();
        Scenario half = Scenario.named("Half").writeDownDebt("TJ", "CN", 50, 2016);
        assertThat(share().over(Denominator.GDP).compare(world, half.on(world)).text(200))
                .contains("the answers were bounded apart");
        Catalog few = world(Estimate.exactly(30), Estimate.between(15, 200)).build();
        assertThat(share().compare(few, half.on(few)).text(200)).contains("the answers were bounded apart");
    }
}
