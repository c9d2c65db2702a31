package io.github.digitalsilkroad.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.formula.Aggregation;
import io.github.digitalsilkroad.core.formula.IndexSpec;
import io.github.digitalsilkroad.core.formula.Normalization;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Properties;
import io.github.digitalsilkroad.core.quantity.Estimate;
import java.util.Map;
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
            VendorConcentration::in);

    private static final IndexSpec SPEC = IndexSpec.dimension(
            "exposure",
            Aggregation.ARITHMETIC,
            IndexSpec.indicator("leverage", Normalization.goalposts(0, 100)),
            IndexSpec.indicator("vendors", Normalization.goalposts(0, 10_000)).weighted(3));

    /** In TJ half of the debt and one vendor; in KG two vendors and no debts. */
    private static Catalog world() {
        return Worlds.empty()
                .organization("huawei", "CN", OrganizationKind.VENDOR)
                .organization("vega", "RU", OrganizationKind.VENDOR)
                .deployment("a", "TJ", supplied("huawei"))
                .deployment("b", "KG", supplied("huawei"))
                .deployment("c", "KG", supplied("vega"))
                .stock(CreditorScope.OFFICIAL_BILATERAL, "CN", 2016, Estimate.exactly(50), Worlds.BANK)
                .stock(CreditorScope.OFFICIAL_BILATERAL, "", 2016, Estimate.exactly(100), Worlds.BANK)
                .build();
    }

    private static Facts supplied(String vendor) {
        return Facts.builder()
                .add(Properties.SUPPLIER, Worlds.claim(Parties.parse(vendor), Worlds.NEWSPAPER))
                .build();
    }

    @Test
    void averagesWhatIsThereAndSaysHowMuchThatIs() {
        ExposureFindings findings = ExposureIndex.of(SPEC, QUESTIONS).on(world(), "tj", "KGZ");
        assertThat(findings.countries()).containsExactly("TJ", "KG");
        assertThat(findings.score("TJ").orElseThrow().midpoint()).isCloseTo(87.5, within(1e-6));
        assertThat(findings.score("KG").orElseThrow().midpoint()).isCloseTo(50, within(1e-6));
        assertThat(findings.coverage("TJ")).isEqualTo(1);
        assertThat(findings.coverage("KG")).isEqualTo(0.75);
        assertThat(findings.ranks("TJ")).hasToString("Optional[1 of 2]");
        assertThat(findings.score("KG", "leverage")).isEmpty();
        assertThat(findings.answer("TJ", "leverage")).hasToString("50 percent of official bilateral debt");
        assertThat(findings.text(80)).contains("TJ ", "1 of 2", "75 %");
        assertThatThrownBy(() -> findings.answer("UZ", "leverage"))
                .hasMessage("\"leverage\" of UZ: not asked for; the countries are [TJ, KG], the indicators [leverage,"
                        + " vendors]");
    }

    @Test
    void theIndexOfOneCountryIsAScoreWithItsWorking() {
        Assessment answer = ExposureIndex.of(SPEC, QUESTIONS).in("KG").on(world());
        assertThat(answer.value().orElseThrow().midpoint()).isCloseTo(50, within(1e-6));
        assertThat(answer.missing())
                .containsExactly(
                        "leverage: debt owed to CN, official bilateral, 2016: the catalog has no such series",
                        "leverage: official bilateral debt, 2016: the catalog has no such series");
        assertThat(answer.notes()).containsExactly("coverage 75 percent; what is missing is left out, not filled in");
        assertThat(answer.citations()).hasSize(1);
    }

    @Test
    void everyIndicatorNeedsAQuestionAndEveryQuestionAnIndicator() {
        assertThatThrownBy(() -> ExposureIndex.of(SPEC, Map.of("vendors", VendorConcentration::in)))
                .hasMessage("indicator \"leverage\": has no question; give each indicator of the index one");
        assertThatThrownBy(() -> ExposureIndex.of(
                        IndexSpec.dimension(
                                "exposure",
                                Aggregation.ARITHMETIC,
                                IndexSpec.indicator("vendors", Normalization.goalposts(0, 10_000))),
                        QUESTIONS))
                .hasMessageStartingWith("question \"leverage\": the index has no such indicator; ");
    }

    @Test
    void aNormalizationThatComparesCountriesNeedsThem() {
        ExposureIndex ranked = ExposureIndex.of(SPEC, QUESTIONS)
                .with(IndexSpec.dimension(
                        "exposure",
                        Aggregation.ARITHMETIC,
                        IndexSpec.indicator("leverage", Normalization.goalposts(0, 100)),
                        IndexSpec.indicator("vendors", Normalization.minMax())));
        assertThatThrownBy(() -> ranked.in("TJ"))
                .hasMessage("indicator \"vendors\": min-max compares countries; use on(catalog, countries)");
    }
}
