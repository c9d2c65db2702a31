package io.github.digitalsilkroad.core.score;

import static io.github.digitalsilkroad.core.model.CreditorScope.OFFICIAL_BILATERAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.testkit.World;
import io.github.digitalsilkroad.testkit.World.SeriesPick;
import io.github.digitalsilkroad.testkit.Worlds;
import org.junit.jupiter.api.Test;

/** Questions, and what is put together of answers, say on one line what they are. */
class ScoreWordsTest {

    @Test
    void questions() {
        assertThat(VendorConcentration.of("TJ").amongStated())
                .hasToString(
                        "Vendor concentration of documented digital systems in TJ, by deployments, among those stated");
        assertThat(VendorConcentration.of("TJ").having(Access.SUPPLIES))
                .hasToString(
                        "Vendor concentration of documented digital systems in TJ, by deployments, of those by whom"
                                + " they are supplied");
        assertThat(DebtService.of("TJ").owedTo("CN").over(Denominator.GDP).in(2016))
                .hasToString("Debt service of TJ to CN, share of GDP in 2016");
        assertThat(SeriesRatio.of("a", "b").in(2016)).hasToString("a over b in 2016");
        assertThat(SafeguardGap.of("TJ").in(2015).subject()).isEqualTo("Surveillance without a safeguard in law in TJ");
    }

    @Test
    void inputs() {
        assertThat(Pushback.of("TJ").on(Worlds.worked()).inputs())
                .map(Object::toString)
                .containsExactly("protest rally: 2019-08");
    }

    @Test
    void aDifference() {
        Score question = VendorConcentration.of("TJ");
        Assessment before = question.on(World.empty().build());
        Assessment after = question.on(
                World.empty().deployment("system", "TJ", Facts.none()).build());
        assertThat(new Comparison.Difference(before, after))
                .hasToString("unknown (1 missing)\n-> unknown, 0 of 1 digital systems known (1 missing)");
    }

    @Test
    void answersDoNotDifferIfTheyRestOnTheSameInputs() {
        Score question = DebtLeverage.of("TJ")
                .owedTo("CN")
                .over(Denominator.BILATERAL_DEBT)
                .in(2016);
        Assessment rough = question.on(owed("$10-20", "$40"));
        assertThat(new Comparison.Difference(rough, question.on(owed("$10-20", "$40"))).change())
                .contains(Estimate.exactly(0));
        Assessment doubled = question.on(owed("$20-40", "$80"));
        assertThat(doubled.value()).isEqualTo(rough.value());
        assertThat(new Comparison.Difference(rough, doubled)
                        .change()
                        .orElseThrow()
                        .isExact())
                .isFalse();
    }

    private static Catalog owed(String china, String all) {
        return World.empty()
                .figure(
                        SeriesPick.of("TJ", Measure.DEBT_STOCK, OFFICIAL_BILATERAL, "CN"),
                        2016,
                        Money.parse(china),
                        World.BANK)
                .figure(SeriesPick.of("TJ", Measure.DEBT_STOCK, OFFICIAL_BILATERAL), 2016, Money.parse(all), World.BANK)
                .build();
    }
}
