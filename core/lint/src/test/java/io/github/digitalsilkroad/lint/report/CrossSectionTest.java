package io.github.digitalsilkroad.lint.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.scenario.Scenario;
import io.github.digitalsilkroad.core.score.DebtLeverage;
import io.github.digitalsilkroad.core.score.Denominator;
import io.github.digitalsilkroad.core.score.Pushback;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.score.VendorConcentration;
import io.github.digitalsilkroad.core.view.Table;
import io.github.digitalsilkroad.testkit.World;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

final class CrossSectionTest {

    private static final Catalog DEBT = debt(Estimate.between(100, 110));

    private static Catalog debt(Estimate owedToChina) {
        return World.of(World.VERSION, List.of(World.BANK, World.OUTLOOK))
                .country("TJ", "TJK")
                .country("KZ", "KAZ")
                .country("CN", "CHN")
                .country("RU", "RUS")
                .stock(CreditorScope.OFFICIAL_BILATERAL, "CN", 2016, owedToChina, World.BANK)
                .stock(CreditorScope.OFFICIAL_BILATERAL, "RU", 2016, Estimate.between(90, 95), World.BANK)
                .gdp(2016, Estimate.between(1_000, 2_000), World.OUTLOOK)
                .build();
    }

    private static Score share(String creditor) {
        return DebtLeverage.of("TJ").owedTo(creditor).over(Denominator.GDP).in(2016);
    }

    @Test
    void partsOfOneUncertainTotalAreComparedAsTheParts() {
        CrossSection sides = CrossSection.of(DEBT, List.of(share("RU"), share("CN")));
        assertThat(sides.assessments().get(0).high())
                .isGreaterThan(sides.assessments().get(1).low());
        assertThat(sides.isGreater(1, 0)).isEqualTo(Ternary.YES);
        assertThat(sides.isGreater(0, 1)).isEqualTo(Ternary.NO);
        assertThat(sides.toString()).endsWith("and 1 more: the greatest is CN");
    }

    @Test
    void ofBoundsThatOverlapTheOrderIsUndecided() {
        Catalog apart = World.vendors().build();
        CrossSection sides =
                CrossSection.of(apart, List.of(VendorConcentration.of("KG"), VendorConcentration.of("TJ")));
        assertThat(sides.page().rows()).hasSize(2);
        assertThat(sides.isGreater(0, 1)).isEqualTo(Ternary.UNKNOWN);
    }

    @Test
    void anUnknownAnswerMayHaveAnyPlace() {
        CrossSection sides = CrossSection.of(DEBT, List.of(share("CN"), share("KZ"), share("RU")));
        assertThat(sides.page().rows()).extracting(row -> row.get(2)).containsExactly("1-2", "1-3", "2-3");
        assertThat(sides.csv().lines().skip(1)).allMatch(line -> line.contains("percent"));
        assertThat(sides.chart().marks()).extracting(mark -> mark.label()).containsExactly("CN", "KZ", "RU");
    }

    @Test
    void severalAnswersAreComparedWithThoseOfAnotherWorld() {
        CrossSection sides = CrossSection.of(DEBT, List.of(share("RU"), share("CN")));
        assertThat(sides.compare(DEBT).rows())
                .hasSize(2)
                .allMatch(row -> row.get(3).equals("0"));
        Catalog relieved =
                Scenario.named("Half").writeDownDebt("TJ", "CN", 50, 2016).on(DEBT);
        Table half = sides.compare(relieved);
        assertThat(half.rows().get(0)).startsWith("RU", "4.5-9.5", "4.5-9.5");
        assertThat(half.rows().get(1)).startsWith("CN", "5-11", "2.5-5.5").endsWith("yes");
        assertThat(half.csv().lines()).hasSize(3);
    }

    @Test
    void aRowSaysWhatTheComparisonOfItsQuestionSays() {
        List<Score> questions = List.of(share("RU"), share("CN"), share("KZ"));
        List<Catalog> worlds = List.of(
                DEBT,
                Scenario.named("Half").writeDownDebt("TJ", "CN", 50, 2016).on(DEBT),
                DEBT.under(Reading.envelope()),
                debt(Estimate.between(80, 130)),
                debt(Estimate.atLeast(80)),
                DEBT.knownBy("1990"));
        List<String> changes = new ArrayList<>();
        for (Catalog world : worlds) {
            List<List<String>> rows =
                    CrossSection.of(DEBT, questions).compare(world).rows();
            for (int i = 0; i < questions.size(); i++) {
                List<List<String>> alone =
                        questions.get(i).compare(DEBT, world).page().rows();
                assertThat(rows.get(i).subList(1, 5))
                        .isEqualTo(List.of(
                                alone.get(0).get(1),
                                alone.get(1).get(1),
                                alone.get(1).get(2),
                                alone.get(1).get(3)));
                changes.add(rows.get(i).get(3));
            }
        }
        assertThat(changes)
                .contains("0", "unknown")
                .anyMatch(change -> change.startsWith("low -") && change.contains(", high +"))
                .anyMatch(change -> change.endsWith("high unbounded"));
    }

    @Test
    void anInterruptEndsTheComparisonOfPairs() {
        CrossSection sides = CrossSection.of(DEBT, List.of(share("RU"), share("CN")));
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(sides::page).isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void oneScaleHasOneUnit() {
        assertThatThrownBy(() -> CrossSection.of(
                        DEBT, List.of(share("CN"), Pushback.of("TJ").during(2016, 2017))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one unit");
        assertThatThrownBy(() -> CrossSection.of(DEBT, List.of())).hasMessageContaining("ask one or more");
    }
}
