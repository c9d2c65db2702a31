package io.github.digitalsilkroad.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.score.DebtLeverage;
import io.github.digitalsilkroad.core.score.JurisdictionExposure;
import io.github.digitalsilkroad.core.score.Pushback;
import io.github.digitalsilkroad.core.score.SafeguardGap;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.score.SystemSize;
import io.github.digitalsilkroad.core.score.VendorConcentration;
import io.github.digitalsilkroad.testkit.AnswerLaws;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers about the bundled data name every fact that would narrow them. */
class MissingInputsTest {

    private static final String LAW = "cn-national-intelligence-law-2017";
    private static final int FACTS = 16;
    private static final int MANY = 100;
    private static final String UNCERTAIN = "tj-babilon-network";

    private static final List<UnaryOperator<Catalog>> LENSES = List.of(
            catalog -> catalog,
            catalog -> catalog.asOf("2018"),
            catalog -> catalog.knownBy("2021"),
            catalog -> catalog.under(Reading.envelope()));

    @ParameterizedTest
    @ValueSource(strings = {"KG", "KZ", "TJ", "TM", "UZ"})
    void whatWouldNarrowAnAnswerIsNamed(String country) {
        List<Score> scores = List.of(
                VendorConcentration.of(country),
                VendorConcentration.of(country).by(SystemSize.CAMERAS),
                JurisdictionExposure.to(LAW).of(country).in(2020),
                SafeguardGap.of(country),
                Pushback.of(country),
                DebtLeverage.of(country).owedTo("CN").in(2018));
        Catalog catalog = DigitalSilkRoad.load();
        for (int i = 0; i < scores.size(); i++) {
            AnswerLaws laws =
                    AnswerLaws.of(scores.get(i)).through(LENSES.get((i + country.hashCode()) % LENSES.size()));
            laws.nameWhatWouldNarrow(catalog, i, FACTS);
        }
        assertThat(scores.get(0).on(catalog).missing().stream().flatMap(input -> input.fact().stream()))
                .as("systems without a stated supplier")
                .anyMatch(fact -> fact.claims().property().equals(Props.SUPPLIER));
    }

    /** Of a system that may never have begun a supplier is stated: a party in another role would revise it. */
    @Test
    void whatIsStatedOfAnUncertainSystemIsNotMissing() {
        Catalog catalog = DigitalSilkRoad.load();
        Deployment begun = catalog.deployment(UNCERTAIN);
        Facts facts = begun.facts();
        Catalog scratch = catalog.toBuilder()
                .put(begun.withFacts(facts.with(Attested.of(Props.STARTED, List.of()))))
                .build();
        assertThat(scratch.deployment(UNCERTAIN).facts().value(Props.SUPPLIER).isPresent())
                .isTrue();
        Score score = JurisdictionExposure.to(LAW).of("TJ").in(2020);
        AnswerLaws.of(score).nameWhatWouldNarrow(scratch, 0, MANY);
    }
}
