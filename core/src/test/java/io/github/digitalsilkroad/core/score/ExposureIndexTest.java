package io.github.digitalsilkroad.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.formula.Aggregation;
import io.github.digitalsilkroad.core.formula.IndexSensitivity;
import io.github.digitalsilkroad.core.formula.IndexSpec;
import io.github.digitalsilkroad.core.formula.Normalization;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.report.IndexAudit;
import io.github.digitalsilkroad.core.view.Tree;
import io.github.digitalsilkroad.testkit.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ExposureIndexTest {

    private static final Map<String, Function<String, Score>> QUESTIONS = Map.of(
            "leverage",
            country -> DebtLeverage.of(country)
                    .owedTo("CN")
                    .over(Denominator.BILATERAL_DEBT)
                    .in(2016),
            "vendors",
            VendorConcentration::of);

    private static final ReadableForm NAME = ReadableForm.of("ours");

    private static final IndexSpec SPEC = IndexSpec.dimension(
            "exposure",
            Aggregation.ARITHMETIC,
            IndexSpec.indicator("leverage", Normalization.goalposts(0, 100)),
            IndexSpec.indicator("vendors", Normalization.goalposts(0, 10_000)).weighted(3));

    /** In TJ half of the debt and one vendor; in KG two vendors and no debts. */
    private static Catalog world() {
        return World.empty()
                .organization("huawei", "CN", OrganizationKind.VENDOR)
                .organization("vega", "RU", OrganizationKind.VENDOR)
                .deployment("a", "TJ", supplied("huawei"))
                .deployment("b", "KG", supplied("huawei"))
                .deployment("c", "KG", supplied("vega"))
                .stock(CreditorScope.OFFICIAL_BILATERAL, "CN", 2016, Estimate.exactly(50), World.BANK)
                .stock(CreditorScope.OFFICIAL_BILATERAL, "", 2016, Estimate.exactly(100), World.BANK)
                .build();
    }

    private static Facts supplied(String vendor) {
        return World.facts(World.fact(Props.SUPPLIER, World.claim(Parties.parse(vendor), World.NEWSPAPER)));
    }

    @Test
    void averagesWhatIsThereAndSaysHowMuchThatIs() {
        ExposureFindings findings = ExposureIndex.of(NAME, SPEC, QUESTIONS).on(world(), "tj", "KGZ");
        assertThat(findings.countries()).containsExactly("TJ", "KG");
        assertThat(findings.score("TJ").orElseThrow().midpoint()).isCloseTo(87.5, within(1e-6));
        assertThat(findings.score("KG").orElseThrow().midpoint()).isCloseTo(50, within(1e-6));
        assertThat(findings.coverage("TJ")).isEqualTo(1);
        assertThat(findings.coverage("KG")).isEqualTo(0.75);
        assertThat(findings.ranks("TJ")).hasToString("Optional[1 of 2]");
        assertThat(findings.score("KG", "leverage")).isEmpty();
        assertThat(findings.answer("TJ", "leverage"))
                .hasToString("50 percent of official bilateral debt (debt to CN alone)");
        assertThat(findings.text(80)).contains("TJ ", "1 of 2", "75 %");
        assertThatThrownBy(() -> findings.answer("UZ", "leverage"))
                .hasMessage("\"leverage\" of UZ: not asked for; the countries are [TJ, KG], the indicators [leverage,"
                        + " vendors]");
    }

    @Test
    void anotherTreeAsksTheSameQuestions() {
        ExposureIndex index = ExposureIndex.of(NAME, SPEC, QUESTIONS).beside("safeguards", SafeguardGap::of);
        ExposureIndex other = index.with(
                NAME,
                IndexSpec.dimension(
                        "exposure",
                        Aggregation.GEOMETRIC,
                        IndexSpec.indicator("leverage", Normalization.goalposts(0, 100)),
                        IndexSpec.indicator("vendors", Normalization.goalposts(0, 10_000))));
        assertThat(other.spec().aggregation()).contains(Aggregation.GEOMETRIC);
        assertThat(other.on(world(), "TJ").score("TJ").orElseThrow().midpoint())
                .isCloseTo(Math.sqrt(50 * 100), within(1e-6));
        assertThatThrownBy(() -> other.beside("safeguards", SafeguardGap::of))
                .hasMessage("\"safeguards\": is taken; the index has [leverage, vendors], beside it [safeguards]");
        assertThatThrownBy(() -> other.beside("vendors", SafeguardGap::of))
                .hasMessageStartingWith("\"vendors\": is taken");
        assertThatThrownBy(() -> index.with(NAME, SPEC.weighted(2)))
                .hasMessageStartingWith("weight of \"exposure\" = 2: ");
    }

    /**
     * TJ has 50 in leverage and 100 in vendors, which count three times as much, give or take a quarter; KG has no
     * debts.
     */
    @Test
    void theExperimentVariesWeightsMeansAndEstimates() {
        ExposureFindings findings = ExposureIndex.of(NAME, SPEC, QUESTIONS).on(world(), "TJ", "KG");
        IndexSensitivity drawn = findings.experiment().run(42, 500);
        assertThat(drawn.factors()).containsExactly("weights", "aggregation");
        assertThat(findings.experiment()).hasToString("varies weights by 25 %, aggregation, estimates");
        assertThat(drawn.quantile("TJ", 0)).isBetween(3.5 / (1.25 / 50 + 2.25 / 100), 77.0);
        assertThat(drawn.quantile("TJ", 1)).isBetween(90.0, (0.75 * 50 + 3.75 * 100) / 4.5);
        assertThat(drawn.rankShare("TJ", 1)).isEqualTo(1);
        assertThat(drawn.mainFactor("TJ")).contains("aggregation");
        assertThat(drawn.mainFactor("KG")).isEmpty();
    }

    @Test
    void anIndexOfRanksKeepsItsMean() {
        ExposureFindings findings = ExposureIndex.of(
                        NAME,
                        IndexSpec.dimension(
                                "exposure",
                                Aggregation.ARITHMETIC,
                                IndexSpec.indicator("vendors", Normalization.rank())),
                        Map.of("vendors", VendorConcentration::of))
                .on(world(), "TJ", "KG");
        assertThat(findings.experiment()).hasToString("varies weights by 25 %, estimates");
    }

    @Test
    void theAuditAnswersTenStepsWithFiguresOfTheseCountries() {
        Tree card = IndexAudit.of(
                ExposureIndex.of(NAME, SPEC, QUESTIONS)
                        .beside("safeguards", SafeguardGap::of)
                        .on(world(), "TJ", "KG"),
                42,
                500);
        assertThat(card).hasToString("Audit of the index of exposure, after OECD and JRC (2008)");
        assertThat(card.children()).hasSize(11);
        assertThat(lines(card, 0))
                .containsExactly(
                        "1. theoretical framework",
                        "exposure = arithmetic(leverage, 3 vendors)",
                        "leverage: Debt of TJ owed to CN (official bilateral) in 2016, share of official bilateral debt",
                        "vendors: Vendor concentration of digital systems in TJ, by deployments");
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
        Tree card = IndexAudit.of(ExposureIndex.of(NAME, SPEC, QUESTIONS).on(world(), "RU"), 1, 10);
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
                                NAME,
                                spec,
                                Map.of(
                                        "first",
                                        country -> new Given(country, first),
                                        "second",
                                        country -> new Given(country, second)))
                        .on(world(), "TJ", "KG", "RU"),
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
        Tree card =
                audit(Normalization.rank(), Map.of("TJ", "40", "KG", "10", "RU", "50"), Map.of("TJ", "30", "KG", "20"));
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
    void theIndexOfOneCountryIsAScoreWithItsWorking() {
        Assessment answer = ExposureIndex.of(NAME, SPEC, QUESTIONS).of("KG").on(world());
        assertThat(answer).hasToString("50 of 100 among 1 of 2 indicators; 37.5-62.5 with the rest");
        assertThat(answer.missing())
                .map(Object::toString)
                .containsExactly(
                        "leverage: debt owed to CN, official bilateral, 2016: the catalog has no such series",
                        "leverage: official bilateral debt, 2016: the catalog has no such series");
        assertThat(answer.notes()).containsExactly("coverage 75 percent of the weight");
        assertThat(answer.citations()).hasSize(1);
    }

    @Test
    void indicesOfTheSameCountryAndYearAreEqual() {
        ExposureIndex index = ExposureIndex.of(NAME, SPEC, QUESTIONS);
        Score score = index.of("KG");
        assertThat(score).isEqualTo(index.of("kg")).hasSameHashCodeAs(index.of("kg"));
        assertThat(score)
                .isNotEqualTo(index.of("TJ"))
                .isNotEqualTo(score.in(2016))
                .isNotEqualTo("ours");
        assertThat(score.hashCode()).isNotEqualTo(index.of("TJ").hashCode());
        assertThat(score).hasToString("Index of exposure of KG");
        assertThat(score.in(2016)).hasToString("Index of exposure of KG in 2016");
        assertThat(score.form()).hasToString("ours country=KG");
        assertThat(score.in(2016).form()).hasToString("ours country=KG at=2016");
    }

    @Test
    void everyIndicatorNeedsAQuestionAndEveryQuestionAnIndicator() {
        assertThatThrownBy(() -> ExposureIndex.of(NAME, SPEC, Map.of("vendors", VendorConcentration::of)))
                .hasMessage("indicator \"leverage\": has no question; give each indicator of the index one");
        assertThatThrownBy(() -> ExposureIndex.of(
                        NAME,
                        IndexSpec.dimension(
                                "exposure",
                                Aggregation.ARITHMETIC,
                                IndexSpec.indicator("vendors", Normalization.goalposts(0, 10_000))),
                        QUESTIONS))
                .hasMessageStartingWith("question \"leverage\": the index has no such indicator; ");
    }

    @Test
    void aNormalizationThatComparesCountriesNeedsThem() {
        ExposureIndex ranked = ExposureIndex.of(NAME, SPEC, QUESTIONS)
                .with(
                        NAME,
                        IndexSpec.dimension(
                                "exposure",
                                Aggregation.ARITHMETIC,
                                IndexSpec.indicator("leverage", Normalization.goalposts(0, 100)),
                                IndexSpec.indicator("vendors", Normalization.minMax())));
        assertThatThrownBy(() -> ranked.of("TJ"))
                .hasMessage("indicator \"vendors\": min-max compares countries; use on(catalog, countries)");
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
}
