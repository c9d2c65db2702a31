package io.github.digitalsilkroad.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.BudgetException;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.testkit.RandomCatalog;
import io.github.digitalsilkroad.testkit.World;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Any question asked of every year: of the year that it names, or of the world at the end of each. */
class TimelineTest {

    private static final Catalog WORLD = RandomCatalog.of(7);

    private static final List<Score> DATED = List.of(
            DebtLeverage.of("TJ").owedTo("CN").in(2001),
            DebtService.of("TJ").owedTo("CN").in(2001),
            DebtDistress.of("TJ").in(2001),
            Pushback.of("TJ").during(1990, 2001),
            SeriesRatio.of("tj-china", "tj-bilateral").in(2001),
            JurisdictionExposure.to("cn-law").of("TJ").in(2001));

    private static final List<Score> UNDATED = List.of(
            VendorConcentration.of("TJ"),
            VendorConcentration.everywhere().counting(Category.SAFE_CITY),
            SafeguardGap.of("TJ"),
            ForeignFinancing.of("system-0"));

    @Test
    void aQuestionThatNamesAYearIsAskedOfEachYear() {
        for (Score score : DATED) {
            AssessmentSeries series = score.timeline(WORLD, 2015, 2017);
            assertThat(series.years()).containsExactly(2015, 2016, 2017);
            assertThat(series.question()).doesNotContain("2001");
            for (int year : series.years()) {
                assertThat(series.at(year).value())
                        .isEqualTo(score.in(year).on(WORLD).value());
                assertThat(series.at(year).question()).contains("" + year).doesNotContain("2001");
                assertThat(score.in(year).on(WORLD).catalog()).isEqualTo("invented 2026.11.0");
            }
        }
        assertThat(DebtLeverage.of("TJ")
                        .in(2001)
                        .timeline(WORLD, 2015, 2017)
                        .at(2016)
                        .value())
                .isEqualTo(DebtLeverage.of("TJ").in(2016).on(WORLD).value());
    }

    @Test
    void anyOtherIsAskedOfTheWorldAtTheEndOfEachYear() {
        for (Score score : UNDATED) {
            AssessmentSeries series = score.timeline(WORLD, 2023, 2025);
            assertThat(series.question()).isEqualTo(score.on(WORLD).question());
            for (int year : series.years()) {
                assertThat(series.at(year).value())
                        .isEqualTo(score.on(WORLD.asOf("" + year)).value());
                assertThat(series.at(year).catalog()).isEqualTo("invented 2026.11.0 as of " + year);
            }
            assertThat(score.in(2020).in(2024))
                    .hasToString(score.question() + ", at the end of 2024")
                    .isEqualTo(score.in(2024));
        }
    }

    @Test
    void aTimelineLooksThroughAnyLens() {
        Catalog lens = WORLD.under(Reading.envelope()).knownBy("2024");
        assertThat(VendorConcentration.of("TJ")
                        .timeline(lens, 2020, 2020)
                        .at(2020)
                        .catalog())
                .isEqualTo("invented 2026.11.0 known by 2024, as of 2020, under envelope");
    }

    @Test
    void aSpanCannotEndBeforeItStarts() {
        assertThatThrownBy(() -> SafeguardGap.of("TJ").timeline(WORLD, 2016, 2015))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("years 2016 to 2015: a span cannot end before it starts; swap the two");
    }

    @Test
    void aSpanIsRefusedBeyondTheBudgetAndAnsweredWithinALargerOne() {
        Score score = DebtService.of("TJ").owedTo("CN").in(2001);
        assertThatThrownBy(() -> score.timeline(WORLD, 1000, 2000))
                .isInstanceOfSatisfying(BudgetException.class, refused -> {
                    assertThat(refused.limit()).isEqualTo(Budget.Limit.YEARS);
                    assertThat(refused.allowed()).isEqualTo(1000);
                    assertThat(refused.needed()).isEqualTo(1001);
                })
                .hasMessage(
                        "years 1000 to 2000: 1001 years, more than 1000, the limit; Budget.standard().with(YEARS, ...)"
                                + " raises it");
        assertThat(score.timeline(WORLD, 1000, 2000, Budget.standard().with(Budget.Limit.YEARS, 1001))
                        .years())
                .hasSize(1001);
    }

    @Test
    void aQuestionThatAsksOthersIsRefusedBeyondTheBudget() {
        Score score = SafeguardGap.of("TJ");
        Budget one = Budget.standard().with(Budget.Limit.ANSWERS, 1);
        assertThatThrownBy(() -> score.sensitivity(WORLD, one))
                .isInstanceOfSatisfying(BudgetException.class, refused -> {
                    assertThat(refused.limit()).isEqualTo(Budget.Limit.ANSWERS);
                    assertThat(refused.needed()).isGreaterThan(refused.allowed());
                })
                .hasMessageMatching(".*: \\d+ answers, more than 1, the limit;"
                        + " Budget.standard\\(\\).with\\(ANSWERS, ...\\) raises it");
    }

    /** Years with a value enclose one range, and are counted. */
    @Test
    void aTimelineHasARangeAndSaysHowManyYearsHaveAValue() {
        Catalog world = World.empty()
                .stock(CreditorScope.OFFICIAL_BILATERAL, "CN", 2016, Estimate.exactly(30), World.BANK)
                .stock(CreditorScope.OFFICIAL_BILATERAL, "CN", 2018, Estimate.exactly(50), World.BANK)
                .stock(CreditorScope.OFFICIAL_BILATERAL, "", 2016, Estimate.exactly(100), World.BANK)
                .stock(CreditorScope.OFFICIAL_BILATERAL, "", 2018, Estimate.exactly(100), World.BANK)
                .build();
        AssessmentSeries series = DebtLeverage.of("TJ")
                .owedTo("CN")
                .over(Denominator.BILATERAL_DEBT)
                .in(2016)
                .timeline(world, 2015, 2018);
        assertThat(series).hasToString("4 years, 2015-2018, 2 with a value");
        assertThat(DebtLeverage.of("TJ")
                        .owedTo("CN")
                        .over(Denominator.BILATERAL_DEBT)
                        .in(2016)
                        .timeline(world, 2015, 2015))
                .hasToString("1 year, 2015-2015, 0 with a value");
    }
}
