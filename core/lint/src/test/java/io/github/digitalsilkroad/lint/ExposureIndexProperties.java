package io.github.digitalsilkroad.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.JurisdictionExposure;
import io.github.digitalsilkroad.core.score.Recorder;
import io.github.digitalsilkroad.core.score.SafeguardGap;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.score.Sensitivity;
import io.github.digitalsilkroad.core.score.VendorConcentration;
import io.github.digitalsilkroad.lint.index.Aggregation;
import io.github.digitalsilkroad.lint.index.IndexSensitivity;
import io.github.digitalsilkroad.lint.index.IndexSpec;
import io.github.digitalsilkroad.lint.index.Normalization;
import io.github.digitalsilkroad.lint.index.RankSet;
import io.github.digitalsilkroad.testkit.AnswerLaws;
import io.github.digitalsilkroad.testkit.RandomCatalog;
import io.github.digitalsilkroad.testkit.Seeds;
import io.github.digitalsilkroad.testkit.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

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

    private final ExposureIndex ours = ExposureIndex.of(NAME, SPEC, QUESTIONS);

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

    /** One end of the index, from the answers on vendors, on jurisdiction and on safeguards. */
    private static double index(List<Assessment> answers, Function<Estimate, Double> end) {
        double vendors = end(answers.get(0), 10_000, end);
        double jurisdiction = end(answers.get(1), 100, end);
        double safeguards = end(answers.get(2), 6, end);
        return mean(mean(vendors, 2, jurisdiction), 1, safeguards);
    }

    @Property(seed = Seeds.FIXED, tries = 40)
    void theIndexOfOneCountryIsTheMeanOfTheScoresItAsks(@ForAll long seed) {
        assertMean(seed, "TJ");
    }

    @Property(seed = Seeds.FIXED, tries = 40)
    void theIndexOfAnotherCountryIsTheMeanOfTheScoresItAsks(@ForAll long seed) {
        assertMean(seed, "KG");
    }

    private void assertMean(long seed, String country) {
        Catalog world = RandomCatalog.of(seed);
        for (Reading reading : RandomCatalog.READINGS) {
            Catalog catalog = world.under(reading);
            Assessment answer = ours.of(country).on(catalog);
            List<Assessment> parts = List.of(
                    VendorConcentration.of(country).on(catalog),
                    JurisdictionExposure.to("cn-law").of(country).on(catalog),
                    SafeguardGap.of(country).on(catalog));
            double low = index(parts, Estimate::low);
            assertThat(answer.value().isPresent()).isEqualTo(!Double.isNaN(low));
            answer.coverage().orElseThrow().stated().ifPresent(value -> {
                assertThat(value.low()).isCloseTo(low, within(1e-9));
                assertThat(value.high()).isCloseTo(index(parts, Estimate::high), within(1e-9));
                assertThat(answer.value().orElseThrow().low()).isLessThanOrEqualTo(value.low() + 1e-9);
                assertThat(answer.value().orElseThrow().high()).isGreaterThanOrEqualTo(value.high() - 1e-9);
            });
        }
    }

    @Property(seed = Seeds.FIXED, tries = 100)
    void drawsOfTheEstimatesOfAnyWorldGiveRanks(@ForAll long seed) {
        ExposureFindings findings = ours.on(RandomCatalog.of(seed), "TJ", "KG");
        IndexSensitivity drawn = findings.experiment().run(seed, 20);
        for (String country : findings.countries()) {
            double ranked = drawn.rankShare(country, 1) + drawn.rankShare(country, 2);
            assertThat(ranked).isEqualTo(findings.score(country).isPresent() ? 1 : 0);
        }
    }

    /** Only the indicators that read a changed fact are asked again, and no answer shows it. */
    @Property(seed = Seeds.FIXED, tries = 4)
    void anIndexByRecountingIsThatOfTheWorldAskedAnew(
            @ForAll long seed, @ForAll boolean isStandard, @ForAll boolean isOfYear) {
        Score index = (isStandard ? ExposureIndex.standard("CN", "cn-law", 2016) : ours).of("TJ");
        AnswerLaws laws = AnswerLaws.of(isOfYear ? index.in(2018) : index);
        assertThat(laws.recountAsAskedAnew(RandomCatalog.of(seed), seed, 1)).isPositive();
    }

    @Property(seed = Seeds.FIXED, tries = 12)
    void factsMoveAnIndexAsTheyMoveAQuestionThatIsAskedWhole(
            @ForAll long seed, @ForAll @IntRange(max = 2) int reading) {
        Catalog world = RandomCatalog.of(seed).under(RandomCatalog.READINGS.get(reading));
        Score index = ExposureIndex.standard("CN", "cn-law", 2016).of("TJ");
        assertThat(sides(index.sensitivity(world))).isEqualTo(sides(new Whole(index).sensitivity(world)));
    }

    private static List<List<Object>> sides(Sensitivity sensitivity) {
        return sensitivity.effects().stream()
                .map(effect -> List.<Object>of(
                        effect.fact().key(), effect.alternatives(), new LinkedHashMap<>(effect.sides())))
                .toList();
    }

    /** An index without a recounting of its own, so that the whole index is asked again. */
    private record Whole(Score index) implements Score {
        @Override
        public String question() {
            return index.question();
        }

        @Override
        public Assessment answer(Catalog catalog) {
            return index.on(catalog);
        }

        @Override
        public Score resolved(Catalog catalog) {
            return new Whole(index.resolved(catalog));
        }
    }

    private static final List<String> INDICATORS = List.of("a", "b", "c");

    private static final List<List<String>> STATED =
            List.of(List.of("20", "90", ""), List.of("1", "8", ""), List.of("0.5", ""));

    private static final List<List<String>> ENDS = List.of(List.of("0", "100"), List.of("0", "10"), List.of("0", "1"));

    private static final IndexSpec MIXED = IndexSpec.dimension(
            "exposure",
            Aggregation.ARITHMETIC,
            IndexSpec.dimension(
                    "debt",
                    Aggregation.GEOMETRIC,
                    IndexSpec.indicator("a", Normalization.goalposts(0, 100)),
                    IndexSpec.indicator("b", Normalization.goalposts(0, 10)).weighted(2)),
            IndexSpec.indicator("c", Normalization.goalposts(0, 1)));

    /** An indicator of a country that is what a list says. */
    private record Said(String question, String value) implements Score {
        @Override
        public Assessment answer(Catalog catalog) {
            return Assessment.of(Recorder.of(question, catalog))
                    .answer(
                            value.isEmpty()
                                    ? Optional.empty()
                                    : Optional.of(Estimate.exactly(Double.parseDouble(value))));
        }
    }

    private static ExposureFindings findings(List<String> values) {
        Map<String, Function<String, Score>> questions = new LinkedHashMap<>();
        INDICATORS.forEach(name -> questions.put(
                name,
                country -> new Said(
                        name + " of " + country,
                        values.get(INDICATORS.indexOf(name) + (country.equals("TJ") ? 0 : INDICATORS.size())))));
        return ExposureIndex.of(NAME, MIXED, questions).on(World.empty().build(), "TJ", "KG");
    }

    /** The same values with each end of its scale in the place of each that is missing. */
    private static List<List<String>> completions(List<String> values) {
        int open = values.indexOf("");
        return open < 0
                ? List.of(values)
                : ENDS.get(open % INDICATORS.size()).stream()
                        .flatMap(end -> {
                            List<String> filled = new ArrayList<>(values);
                            filled.set(open, end);
                            return completions(filled).stream();
                        })
                        .toList();
    }

    @Property(seed = Seeds.FIXED, tries = 100)
    void boundsAndRanksAreThoseOfAllCompletions(@ForAll Random random) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < 2 * INDICATORS.size(); i++) {
            List<String> choices = STATED.get(i % INDICATORS.size());
            values.add(choices.get(random.nextInt(choices.size())));
        }
        ExposureFindings open = findings(values);
        boolean areRanked =
                open.countries().stream().allMatch(each -> open.score(each).isPresent());
        for (String country : open.countries()) {
            if (open.score(country).isEmpty()) {
                continue;
            }
            double low = Double.POSITIVE_INFINITY;
            double high = 0;
            for (List<String> filled : completions(values)) {
                ExposureFindings one = findings(filled);
                low = Math.min(low, one.bounds(country).orElseThrow().low());
                high = Math.max(high, one.bounds(country).orElseThrow().high());
                if (areRanked) {
                    RankSet rank = one.ranks(country).orElseThrow();
                    assertThat(open.ranks(country).orElseThrow().best()).isLessThanOrEqualTo(rank.best());
                    assertThat(open.ranks(country).orElseThrow().worst()).isGreaterThanOrEqualTo(rank.worst());
                }
            }
            Estimate bounds = open.bounds(country).orElseThrow();
            assertThat(bounds.low()).isCloseTo(low, within(1e-6));
            assertThat(bounds.high()).isCloseTo(high, within(1e-6));
            assertThat(bounds.contains(open.score(country).orElseThrow())).isTrue();
        }
    }
}
