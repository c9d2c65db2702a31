package io.github.digitalsilkroad.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.FactKey;
import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.formula.Aggregation;
import io.github.digitalsilkroad.core.formula.IndexSensitivity;
import io.github.digitalsilkroad.core.formula.IndexSpec;
import io.github.digitalsilkroad.core.formula.Normalization;
import io.github.digitalsilkroad.core.model.Law;
import io.github.digitalsilkroad.core.model.LawEffect;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.testkit.RandomCatalog;
import io.github.digitalsilkroad.testkit.Seeds;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Laws of {@link ExposureIndex} in worlds of any shape, under every reading. */
class ExposureIndexProperties {

    private static final ReadableForm NAME = ReadableForm.of("ours");

    private static final IndexSpec SPEC = IndexSpec.dimension(
            "exposure",
            Aggregation.ARITHMETIC,
            IndexSpec.dimension(
                    "dependence",
                    Aggregation.ARITHMETIC,
                    IndexSpec.indicator("vendors", Normalization.goalposts(0, 10_000))
                            .weighted(2),
                    IndexSpec.indicator("jurisdiction", Normalization.goalposts(0, 100))),
            IndexSpec.indicator("safeguards", Normalization.goalposts(0, 6)));

    private static final Map<String, Function<String, Score>> QUESTIONS = Map.of(
            "vendors", VendorConcentration::of,
            "jurisdiction", country -> JurisdictionExposure.to("cn-law").of(country),
            "safeguards", SafeguardGap::of);

    private static final ExposureIndex INDEX = ExposureIndex.of(NAME, SPEC, QUESTIONS);

    /** What is missing is left out of a mean; its siblings count for it. */
    private static double mean(double a, double weightOfA, double b) {
        if (Double.isNaN(a)) {
            return b;
        }
        return Double.isNaN(b) ? a : (weightOfA * a + b) / (weightOfA + 1);
    }

    private static double end(Assessment answer, double goalpost, Function<Estimate, Double> end) {
        return answer.value()
                .map(value -> 100 * Math.max(0, Math.min(1, end.apply(value) / goalpost)))
                .orElse(Double.NaN);
    }

    private static double index(Catalog catalog, Function<Estimate, Double> end) {
        double vendors = end(VendorConcentration.of("TJ").on(catalog), 10_000, end);
        double jurisdiction = end(JurisdictionExposure.to("cn-law").of("TJ").on(catalog), 100, end);
        double safeguards = end(SafeguardGap.of("TJ").on(catalog), 6, end);
        return mean(mean(vendors, 2, jurisdiction), 1, safeguards);
    }

    /** So that a few standard questions of the index are enough for the facts that scores read. */
    @Property(seed = Seeds.FIXED, tries = 10)
    void theStandardIndexReadsNoFactThatOtherScoresDoNot(@ForAll long seed) {
        Catalog catalog = RandomCatalog.of(seed);
        Set<FactKey> others = new HashSet<>();
        for (Score score : Scores.standard(catalog)) {
            if (!score.form().name().equals(ExposureIndex.NAME)) {
                score.on(catalog).facts().forEach(fact -> others.add(fact.key()));
            }
        }
        for (Law law : catalog.laws().where(Law.EFFECTS, LawEffect.BINDS)) {
            for (Series debt :
                    catalog.allSeries().matching(series -> series.creditor().isPresent())) {
                for (int year : debt.observations().years()) {
                    ExposureIndex index = ExposureIndex.standard(
                            debt.creditor().orElseThrow().toString(), law.id().toString(), year);
                    assertThat(index.of(debt.countryCode().toString())
                                    .on(catalog)
                                    .facts())
                            .extracting(Fact::key)
                            .isSubsetOf(others);
                }
            }
        }
    }

    @Property(seed = Seeds.FIXED, tries = 300)
    void theIndexIsTheMeanOfTheScoresItAsks(@ForAll long seed) {
        for (Reading reading : RandomCatalog.READINGS) {
            Catalog catalog = RandomCatalog.of(seed).under(reading);
            Assessment answer = INDEX.of("TJ").on(catalog);
            double low = index(catalog, Estimate::low);
            assertThat(answer.value().isPresent()).isEqualTo(!Double.isNaN(low));
            answer.coverage().orElseThrow().stated().ifPresent(value -> {
                assertThat(value.low()).isCloseTo(low, within(1e-9));
                assertThat(value.high()).isCloseTo(index(catalog, Estimate::high), within(1e-9));
                assertThat(answer.value().orElseThrow().low()).isLessThanOrEqualTo(value.low() + 1e-9);
                assertThat(answer.value().orElseThrow().high()).isGreaterThanOrEqualTo(value.high() - 1e-9);
            });
        }
    }

    @Property(seed = Seeds.FIXED, tries = 100)
    void drawsOfTheEstimatesOfAnyWorldGiveRanks(@ForAll long seed) {
        ExposureFindings findings = INDEX.on(RandomCatalog.of(seed), "TJ", "KG");
        IndexSensitivity drawn = findings.experiment().run(seed, 20);
        for (String country : findings.countries()) {
            double ranked = drawn.rankShare(country, 1) + drawn.rankShare(country, 2);
            assertThat(ranked).isEqualTo(findings.score(country).isPresent() ? 1 : 0);
        }
    }
}
