package io.github.digitalsilkroad.core.scenario;

import static io.github.digitalsilkroad.testkit.Worlds.owing200Of;
import static io.github.digitalsilkroad.testkit.Worlds.share;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.score.Comparison;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** What a scenario changes in a part of a total that is uncertain: the two worlds share the total. */
class PartOfATotalTest {

    /** What is owed to one creditor alone, with the total as it is, or the total alone. */
    private record Owe(boolean toOne, Estimate left) implements Edit {
        @Override
        public String words() {
            return "owe " + left;
        }

        @Override
        public void apply(Draft draft) {
            Series series = draft.world().allSeries().stream()
                    .filter(one -> one.creditor().isPresent() == toOne)
                    .findFirst()
                    .orElseThrow();
            DebtRelief.restate(
                    draft,
                    List.of(series),
                    (one, year) -> year == 2016 ? Optional.of(Money.of(left, "USD")) : Optional.empty());
        }
    }

    /** The change of a share if a tenth of the part is written down, which is a part of the total as well. */
    private static Estimate changeByWriteDown(Catalog world) {
        Catalog less =
                Scenario.named("Less").writeDownDebt("TJ", "CN", 10, 2016).on(world);
        return new Comparison.Difference(share("CN").on(world), share("CN").on(less))
                .change()
                .orElseThrow();
    }

    /** Both worlds divide by the one total of some scenario, so that 80 less of it are between 80/900 and 80/700. */
    @Test
    void aPartOfATotalThatBothWorldsShareChangesAsThePartDoes() {
        Catalog world = owing200Of(700, 900);
        Comparison.Difference by = new Comparison.Difference(
                share("CN").on(world),
                share("CN")
                        .on(Scenario.named("Less")
                                .with(new Owe(true, Estimate.exactly(120)))
                                .on(world)));
        assertThat(by.change().orElseThrow().low()).isCloseTo(-100 * 80 / 700.0, within(1e-9));
        assertThat(by.change().orElseThrow().high()).isCloseTo(-100 * 80 / 900.0, within(1e-9));
        assertThat(by.fell()).isEqualTo(Ternary.YES);
    }

    /** A total that an edit restates is another one: it may have each of its values with each of those before. */
    @Test
    void aPartOfATotalThatIsRestatedChangesInEachCompletionOfBothTotals() {
        Catalog world = owing200Of(700, 900);
        for (Estimate total : List.of(Estimate.between(650, 900), Estimate.between(750, 760), Estimate.exactly(800))) {
            Scenario restated = Scenario.named("Restated").with(new Owe(false, total));
            Estimate by = new Comparison.Difference(
                            share("CN").on(world), share("CN").on(restated.on(world)))
                    .change()
                    .orElseThrow();
            assertThat(by.low()).isCloseTo(100 * (200 / total.high() - 200 / 700.0), within(1e-9));
            assertThat(by.high()).isCloseTo(100 * (200 / total.low() - 200 / 900.0), within(1e-9));
        }
    }

    /**
     * 180/680 less 200/700, to 180/880 less 200/900: the total is what it was, but for the 20 that are written down.
     */
    @Test
    void aPartOfATotalThatLosesAsMuchChangesInEachCompletionOfTheTotal() {
        Estimate by = changeByWriteDown(owing200Of(700, 900));
        assertThat(by.low()).isCloseTo(100 * (180 / 680.0 - 200 / 700.0), within(1e-9));
        assertThat(by.high()).isCloseTo(100 * (180 / 880.0 - 200 / 900.0), within(1e-9));
    }

    /** The change is least at a total between the bounds: 200 x (1 + √0.9) = 389.7 of 250 to 900. */
    @Test
    void theChangeOfAPartMayBeExtremeBetweenTheBoundsOfItsTotal() {
        Estimate by = changeByWriteDown(owing200Of(250, 900));
        double least = DoubleStream.iterate(250, total -> total <= 900, total -> total + 0.01)
                .map(total -> 100 * (180 / (total - 20) - 200 / total))
                .min()
                .orElseThrow();
        assertThat(by.low()).isCloseTo(least, within(1e-6));
        assertThat(by.high()).isCloseTo(100 * (180 / 230.0 - 200 / 250.0), within(1e-9));
    }
}
