package io.github.digitalsilkroad.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.digitalsilkroad.core.formula.Aggregation;
import io.github.digitalsilkroad.core.formula.IndexSensitivity;
import io.github.digitalsilkroad.core.formula.IndexSpec;
import io.github.digitalsilkroad.core.formula.Normalization;
import io.github.digitalsilkroad.testkit.SmallIndex;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExposureIndexTest {

    @Test
    void averagesWhatIsThereAndSaysHowMuchThatIs() {
        ExposureFindings findings = ExposureIndex.of(SmallIndex.NAME, SmallIndex.SPEC, SmallIndex.QUESTIONS)
                .on(SmallIndex.world(), "tj", "KGZ");
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
        ExposureIndex index = ExposureIndex.of(SmallIndex.NAME, SmallIndex.SPEC, SmallIndex.QUESTIONS)
                .beside("safeguards", SafeguardGap::of);
        ExposureIndex other = index.with(
                SmallIndex.NAME,
                IndexSpec.dimension(
                        "exposure",
                        Aggregation.GEOMETRIC,
                        IndexSpec.indicator("leverage", Normalization.goalposts(0, 100)),
                        IndexSpec.indicator("vendors", Normalization.goalposts(0, 10_000))));
        assertThat(other.spec().aggregation()).contains(Aggregation.GEOMETRIC);
        assertThat(other.on(SmallIndex.world(), "TJ").score("TJ").orElseThrow().midpoint())
                .isCloseTo(Math.sqrt(50 * 100), within(1e-6));
        assertThatThrownBy(() -> other.beside("safeguards", SafeguardGap::of))
                .hasMessage("\"safeguards\": is taken; the index has [leverage, vendors], beside it [safeguards]");
        assertThatThrownBy(() -> other.beside("vendors", SafeguardGap::of))
                .hasMessageStartingWith("\"vendors\": is taken");
        assertThatThrownBy(() -> index.with(SmallIndex.NAME, SmallIndex.SPEC.weighted(2)))
                .hasMessageStartingWith("weight of \"exposure\" = 2: ");
    }

    /**
     * TJ has 50 in leverage and 100 in vendors, which count three times as much, give or take a quarter; KG has no
     * debts.
     */
    @Test
    void theExperimentVariesWeightsMeansAndEstimates() {
        ExposureFindings findings = ExposureIndex.of(SmallIndex.NAME, SmallIndex.SPEC, SmallIndex.QUESTIONS)
                .on(SmallIndex.world(), "TJ", "KG");
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
    void theIndexOfOneCountryIsAScoreWithItsWorking() {
        Assessment answer = ExposureIndex.of(SmallIndex.NAME, SmallIndex.SPEC, SmallIndex.QUESTIONS)
                .of("KG")
                .on(SmallIndex.world());
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
        ExposureIndex index = ExposureIndex.of(SmallIndex.NAME, SmallIndex.SPEC, SmallIndex.QUESTIONS);
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
        assertThatThrownBy(() ->
                        ExposureIndex.of(SmallIndex.NAME, SmallIndex.SPEC, Map.of("vendors", VendorConcentration::of)))
                .hasMessage("indicator \"leverage\": has no question; give each indicator of the index one");
        assertThatThrownBy(() -> ExposureIndex.of(
                        SmallIndex.NAME,
                        IndexSpec.dimension(
                                "exposure",
                                Aggregation.ARITHMETIC,
                                IndexSpec.indicator("vendors", Normalization.goalposts(0, 10_000))),
                        SmallIndex.QUESTIONS))
                .hasMessageStartingWith("question \"leverage\": the index has no such indicator; ");
    }

    @Test
    void aNormalizationThatComparesCountriesNeedsThem() {
        ExposureIndex ranked = ExposureIndex.of(SmallIndex.NAME, SmallIndex.SPEC, SmallIndex.QUESTIONS)
                .with(
                        SmallIndex.NAME,
                        IndexSpec.dimension(
                                "exposure",
                                Aggregation.ARITHMETIC,
                                IndexSpec.indicator("leverage", Normalization.goalposts(0, 100)),
                                IndexSpec.indicator("vendors", Normalization.minMax())));
        assertThatThrownBy(() -> ranked.of("TJ"))
                .hasMessage("indicator \"vendors\": min-max compares countries; use on(catalog, countries)");
    }
}
