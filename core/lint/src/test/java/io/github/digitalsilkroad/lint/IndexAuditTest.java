package io.github.digitalsilkroad.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.Recorder;
import io.github.digitalsilkroad.core.score.SafeguardGap;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.view.Tree;
import io.github.digitalsilkroad.lint.index.Aggregation;
import io.github.digitalsilkroad.lint.index.IndexSpec;
import io.github.digitalsilkroad.lint.index.Normalization;
import io.github.digitalsilkroad.testkit.Worlds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IndexAuditTest {

    @Test
    void theAuditAnswersTenStepsWithFiguresOfTheseCountries() {
        Tree card = IndexAudit.of(
                ExposureIndex.of(SmallIndex.NAME, SmallIndex.SPEC, SmallIndex.QUESTIONS)
                        .beside("safeguards", SafeguardGap::of)
                        .on(SmallIndex.world(), "TJ", "KG"),
                42,
                500);
        assertThat(card).hasToString("Audit of the index of exposure, after OECD and JRC (2008)");
        assertThat(card.children()).hasSize(11);
        assertThat(lines(card, 0))
                .containsExactly(
                        "1. theoretical framework",
                        "exposure = arithmetic(leverage, 3 vendors)",
                        "leverage: Debt of TJ owed to CN (official bilateral) in 2016, share of official bilateral debt",
                        "vendors: Vendor concentration of documented digital systems in TJ, by deployments");
        assertThat(lines(card, 1))
                .containsExactly(
                        "2. data selection",
                        "leverage: 1 of 2 countries, 1 source, all within a point of 100",
                        "vendors: 2 of 2 countries, 1 source, all within a point of 100");
        assertThat(lines(card, 2))
                .containsExactly(
                        "3. imputation of missing data: none",
                        "1 of 4 values are missing",
                        "leverage is missing of KG",
                        "KG: coverage 75 %, score 50; it would be 37.5-62.5 if what is missing were anything");
        assertThat(lines(card, 3))
                .containsExactly(
                        "4. multivariate analysis",
                        "1 of 1 pairs of indicators put most pairs of countries in an order that their bounds leave open");
        assertThat(lines(card, 4))
                .containsExactly(
                        "5. normalization",
                        "leverage: goalposts 0 to 100; scores 50",
                        "vendors: goalposts 0 to 10,000; scores 50-100");
        assertThat(lines(card, 5))
                .containsExactly(
                        "6. weighting and aggregation", "leverage: 25 % of the weight", "vendors: 75 % of the weight");
        assertThat(lines(card, 6))
                .startsWith("7. uncertainty and sensitivity: 500 draws from seed 42", "varied: weights, aggregation")
                .last()
                .isEqualTo("KG: 50, median 50, rank 2 in 100 %");
        assertThat(lines(card, 7))
                .containsExactly(
                        "8. back to the data",
                        "TJ: highest in vendors (100); lowest in leverage (50)",
                        "KG: highest in vendors (50); lowest in vendors (50)",
                        "the index and leverage: 0 of 0 pairs alike, 0 opposed, 0 unsettled",
                        "the index and vendors: 1 of 1 pairs alike, 0 opposed, 0 unsettled: tau 1");
        assertThat(lines(card, 8))
                .containsExactly(
                        "9. links to other indicators",
                        "the index and safeguards: 0 of 1 pairs alike, 0 opposed, 0 unsettled: tau 0");
        assertThat(lines(card, 9))
                .containsExactly(
                        "10. visualization: scores that stay possible, 0 to 100",
                        "TJ .................=.. 87.5, rank 1 of 2",
                        "KG .........==......... 50, rank 2 of 2");
        assertThat(lines(card, 10)).containsExactly("data: invented 2026.11.0");
    }

    @Test
    void theAuditOfNothingSaysSo() {
        Tree card = IndexAudit.of(
                ExposureIndex.of(SmallIndex.NAME, SmallIndex.SPEC, SmallIndex.QUESTIONS)
                        .on(SmallIndex.world(), "RU"),
                1,
                10);
        assertThat(lines(card, 2))
                .contains("2 of 2 values are missing")
                .anyMatch(line -> line.startsWith("RU: coverage 0 %, score unknown; it would be 0-100"));
        assertThat(lines(card, 6)).last().isEqualTo("RU: no score");
        assertThat(lines(card, 7)).contains("RU: nothing is known");
        assertThat(lines(card, 8)).last().isEqualTo("no other indicator to compare this index with");
        assertThat(lines(card, 9)).last().isEqualTo("RU no score");
    }

    /** A question whose answers are given. */
    private record Given(String country, Map<String, String> answers) implements Score {
        @Override
        public String question() {
            return "Given of " + country;
        }

        @Override
        public Assessment answer(Catalog catalog) {
            Optional<String> answer = Optional.ofNullable(answers.get(country));
            return Assessment.of(Recorder.of(question(), catalog)).answer(answer.map(Estimate::parse));
        }
    }

    private static Tree audit(Normalization normalization, Map<String, String> first, Map<String, String> second) {
        IndexSpec spec = IndexSpec.dimension(
                "all",
                Aggregation.ARITHMETIC,
                IndexSpec.dimension(
                        "both",
                        Aggregation.ARITHMETIC,
                        IndexSpec.indicator("first", normalization),
                        IndexSpec.indicator("second", normalization)));
        return IndexAudit.of(
                ExposureIndex.of(
                                SmallIndex.NAME,
                                spec,
                                Map.of(
                                        "first",
                                        country -> new Given(country, first),
                                        "second",
                                        country -> new Given(country, second)))
                        .on(SmallIndex.world(), "TJ", "KG", "RU"),
                1,
                10);
    }

    @Test
    void theAuditSaysWhoseBoundsAreWidestAndWhichIndicatorsAgree() {
        Tree card = audit(
                Normalization.goalposts(0, 100),
                Map.of("TJ", "40-60", "KG", "10-30", "RU", "50"),
                Map.of("TJ", "30", "KG", "20-21.2", "RU", "10"));
        assertThat(lines(card, 0)).containsSubsequence("all = arithmetic(both)", "both = arithmetic(first, second)");
        assertThat(lines(card, 1))
                .contains(
                        "first: 3 of 3 countries, 0 sources, bounds up to 20 points of 100 apart (TJ)",
                        "second: 3 of 3 countries, 0 sources, bounds up to 2 points of 100 apart (KG)");
        assertThat(lines(card, 2)).containsExactly("3. imputation of missing data: none", "0 of 6 values are missing");
        assertThat(lines(card, 3))
                .containsExactly(
                        "4. multivariate analysis",
                        "0 of 1 pairs of indicators put most pairs of countries in an order that their bounds leave open",
                        "first and second: 1 of 3 pairs alike, 1 opposed, 1 unsettled: tau -0.34 to 0.34");
    }

    @Test
    void theAuditDoesNotGuessWhereScoresDependOnOtherCountries() {
        Tree card = audit(
                Normalization.percentileRank(),
                Map.of("TJ", "40", "KG", "10", "RU", "50"),
                Map.of("TJ", "30", "KG", "20"));
        assertThat(lines(card, 2))
                .containsExactly(
                        "3. imputation of missing data: none", "1 of 6 values are missing", "second is missing of RU");
    }

    private static List<String> lines(Tree card, int step) {
        List<String> lines = new ArrayList<>();
        lines.add(card.children().get(step).label());
        card.children().get(step).children().forEach(line -> lines.add(line.label()));
        return lines;
    }

    @Test
    void theAuditNamesTheCountryWithTheWidestBounds() {
        Tree card = audit(
                Normalization.goalposts(0, 100),
                Map.of("TJ", "50", "KG", "40-60", "RU", "40-60"),
                Map.of("TJ", "1", "KG", "2", "RU", "3"));
        assertThat(lines(card, 1))
                .contains("first: 3 of 3 countries, 0 sources, bounds up to 20 points of 100 apart (KG)");
    }

    @Test
    void anIndexAsksOfTenYearsUpToItsOwn() {
        Catalog world = Worlds.worked();
        ExposureFindings first = ExposureIndex.standard("CN", "cn-national-intelligence-law-2017", 2028)
                .on(world, "TJ", "CN");
        assertThat(IndexAudit.of(first, 1, 10).text(100)).contains("the index and pushback: ");
    }
}
