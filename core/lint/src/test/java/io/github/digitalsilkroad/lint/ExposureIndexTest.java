package io.github.digitalsilkroad.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.AssessmentSeries;
import io.github.digitalsilkroad.core.score.Computation;
import io.github.digitalsilkroad.core.score.DebtLeverage;
import io.github.digitalsilkroad.core.score.SafeguardGap;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.score.Scores;
import io.github.digitalsilkroad.core.score.VendorConcentration;
import io.github.digitalsilkroad.lint.index.Aggregation;
import io.github.digitalsilkroad.lint.index.IndexSensitivity;
import io.github.digitalsilkroad.lint.index.IndexSpec;
import io.github.digitalsilkroad.lint.index.Normalization;
import io.github.digitalsilkroad.testkit.RandomCatalog;
import io.github.digitalsilkroad.testkit.World;
import io.github.digitalsilkroad.testkit.Worlds;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExposureIndexTest {

    private final ExposureFindings exposure = ExposureIndex.standard("CN", "cn-national-intelligence-law-2017", 2016)
            .on(Worlds.worked(), "TJ", "KG");

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
                .hasToString("50 percent of official bilateral debt in 2016, debt to CN alone");
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
        assertThat(answer).hasToString("50 of 100 among 1 known of 2 indicators; 37.5-62.5 for all 2");
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
        assertThat(score).hasToString("Index of exposure of KG (ours)");
        assertThat(score.in(2016)).hasToString("Index of exposure of KG (ours) in 2016");
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

    @Test
    void anIndexOfACountryIsReadAsItIsWritten() {
        Score score = ExposureIndex.standard("CN", "law", 2016).of("TJ");
        assertThat(ExposureIndex.standard("CN", "law", 2016)).hasToString("exposure = arithmetic(debt, dependence)");
        Score then = score.in(2018);
        assertThat(score).hasToString("Index of exposure of TJ (creditor CN, law law, year 2016)");
        assertThat(then).hasToString("Index of exposure of TJ (creditor CN, law law, year 2016) in 2018");
        assertThat(score.form()).hasToString("exposure-index creditor=CN law=law year=2016 country=TJ");
        assertThat(then.form()).hasToString("exposure-index creditor=CN law=law year=2016 country=TJ at=2018");
        for (Score one : List.of(score, then)) {
            Score again = ExposureIndex.addTo(Scores.grammar()).parse(one.form().toString());
            assertThat(again).isEqualTo(one).hasSameHashCodeAs(one).hasToString(one.toString());
        }
        assertThat(then).isNotEqualTo(score).isNotEqualTo(then.form());
        assertThatThrownBy(() -> ExposureIndex.addTo(Scores.grammar())
                        .parse("exposure-index creditor=CN law=law year=10000 country=TJ"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("year=10000: years are 0 to 9999");
    }

    @Test
    void anIndexAsksEachOfItsQuestionsOfTheYear() {
        ExposureIndex index = ExposureIndex.of(
                ReadableForm.of("ours"),
                IndexSpec.dimension(
                        "exposure",
                        Aggregation.ARITHMETIC,
                        IndexSpec.indicator("debt", Normalization.goalposts(0, 100)),
                        IndexSpec.indicator("vendors", Normalization.goalposts(0, 10_000))),
                Map.of(
                        "debt",
                        country -> DebtLeverage.of(country).owedTo("CN").in(2001),
                        "vendors",
                        VendorConcentration::of));
        Score leverage = DebtLeverage.of("TJ").owedTo("CN").in(2016);
        Score concentration = VendorConcentration.of("TJ").in(2016);
        Catalog world = worldWith(leverage, concentration);
        double debt = leverage.on(world).value().orElseThrow().high();
        double vendors = concentration.on(world).value().orElseThrow().high() / 100;
        AssessmentSeries series = index.of("TJ").timeline(world, 2016, 2016);
        assertThat(series.at(2016).value().orElseThrow().high()).isCloseTo((debt + vendors) / 2, within(1e-9));
        assertThat(series.question()).isEqualTo("Index of exposure of TJ (ours)");
    }

    private static Catalog worldWith(Score... answered) {
        for (long seed = 0; ; seed++) {
            Catalog world = RandomCatalog.of(seed);
            if (Stream.of(answered).allMatch(score -> score.on(world).value().isPresent())) {
                return world;
            }
        }
    }

    @Test
    void countriesStandBesideEachOther() {
        assertThat(exposure.chart().text(100)).isEqualTo("""
            exposure, 100 = most exposed
            TJ  #########################=============================          66.5-87 by the 75 % known;
                                                                                41.5-87 for all indicators
            KG  //////////////////////////////////////////////////////////////  no score
                +------------------------------+-----------------------------+
                0                             50                           100
            in points of 100
            # to the lower bound, = to the upper bound, / unknown
            """);
        assertThat(exposure.rankChart().text(100)).isEqualTo("""
            exposure: possible ranks, 1 = most exposed
            TJ  x-------------------------------------------------------------------------------x  rank 1-2 of 2
            KG  /////////////////////////////////////////////////////////////////////////////////  no rank
                +-------------------------------------------------------------------------------+
                1                                                                               2
            x possible rank, / unknown
            """);
        assertThat(exposure.text(120)).isEqualTo("""
            exposure, points of 100 (100 = most exposed); invented 2026.11.0
            Code    Index  Known  For all      Rank     debt  dependence
            ----  -------  -----  -------  --------  -------  ----------
            TJ    66.5-87   75 %  41.5-87  1-2 of 2      100       33-74
            KG    unknown    0 %  unknown      none  unknown     unknown
            """);
        assertThat(exposure).hasToString("""
            TJ: 66.5-87 by the 75 % known; 41.5-87 for all indicators, rank 1-2 of 2
            KG: no score, 0 % known
            """);
    }

    /** Of TJ all is known, of KG a part as large as the weight of vendors, of RU nothing. */
    @Test
    void theLineOfACountryBeginsWithItsBoundsWhereLessThanHalfIsKnown() {
        assertThat(ours(3, Aggregation.ARITHMETIC).on(SmallIndex.world(), "TJ", "KG", "RU"))
                .hasToString("""
                    TJ: 87.5, rank 1-2 of 3, 100 % known
                    KG: 50 by the 75 % known; 37.5-62.5 for all indicators, rank 2-3 of 3
                    RU: no score, 0 % known
                    """);
        assertThat(ours(1, Aggregation.ARITHMETIC).on(SmallIndex.world(), "TJ", "KG"))
                .hasToString("""
                    TJ: 75, rank 1-2 of 2, 100 % known
                    KG: 50 by the 50 % known; 25-75 for all indicators, rank 1-2 of 2
                    """);
        assertThat(ours(0.25, Aggregation.ARITHMETIC).on(SmallIndex.world(), "KG"))
                .hasToString("""
                    KG: 10-90, rank 1 of 1; 50 by the 20 % known
                    """);
    }

    /** As {@link SmallIndex}, with another weight of vendors, where few are much exposed, and another mean. */
    private static ExposureIndex ours(double weight, Aggregation mean) {
        return ExposureIndex.of(
                SmallIndex.NAME,
                IndexSpec.dimension(
                        "exposure",
                        mean,
                        IndexSpec.indicator("leverage", Normalization.goalposts(0, 100)),
                        IndexSpec.indicator("vendors", Normalization.goalposts(0, 10_000))
                                .weighted(weight)),
                SmallIndex.QUESTIONS);
    }

    @Test
    void aScoreOfWhatNoSourceStatesSaysSo() {
        Catalog world = World.empty()
                .series(
                        "debt",
                        World.SeriesPick.of("TJ", Measure.DEBT_STOCK, CreditorScope.OFFICIAL_BILATERAL, "CN"),
                        "USD",
                        ValueType.money(),
                        List.of(World.claim(Money.usd(60), World.BANK)
                                .asOf("2016")
                                .basis(Basis.ESTIMATED)))
                .stock(CreditorScope.OFFICIAL_BILATERAL, "", 2016, Estimate.exactly(100), World.BANK)
                .build();
        ExposureFindings findings = ours(1, Aggregation.ARITHMETIC).on(world, "TJ");
        assertThat(findings).hasToString("""
            TJ: 60 by the 50 % known, partly estimated; 30-80 for all indicators, rank 1 of 1
            """);
        assertThat(findings.text(120)).isEqualTo("""
            exposure, points of 100 (100 = most exposed); invented 2026.11.0
            Code  Index  Known  For all    Rank  leverage  vendors  Basis
            ----  -----  -----  -------  ------  --------  -------  ----------------
            TJ       60   50 %    30-80  1 of 1        60  unknown  partly estimated
            """);
        assertThat(ours(1, Aggregation.ARITHMETIC).on(SmallIndex.world(), "TJ").text(120))
                .isEqualTo("""
                    exposure, points of 100 (100 = most exposed); invented 2026.11.0
                    Code  Index  Known  For all    Rank  leverage  vendors
                    ----  -----  -----  -------  ------  --------  -------
                    TJ       75  100 %       75  1 of 1        50      100
                    """);
    }

    @Test
    void theWorkingIsOfMeansBetweenGoalposts() {
        Computation all = computation(ours(3, Aggregation.ARITHMETIC), "KG").orElseThrow();
        assertThat(all.formula()).isEqualTo("weighted-mean");
        assertThat(all.operands())
                .map(operand -> operand.name() + " = " + operand.value().describe(3))
                .containsExactly("leverage = 0-100", "weight of leverage = 1", "vendors = 50", "weight of vendors = 3");
        Computation vendors = all.operands().get(2).from().orElseThrow();
        assertThat(vendors.formula()).isEqualTo("goalposts");
        assertThat(vendors.operands())
                .map(operand -> operand.name() + " = " + operand.value().describe(3))
                .containsExactly("vendors = 5,000", "low goalpost = 0", "high goalpost = 10,000");
        assertThat(computation(ours(3, Aggregation.GEOMETRIC), "KG")).isEmpty();
        assertThat(computation(ours(3, Aggregation.ARITHMETIC), "RU")).isEmpty();
    }

    /** The more vendors there are, the less a country is exposed: 10,000 points of one vendor are 0 of 100. */
    @Test
    void theGoalpostsOfWhatCountsLessTheMoreItIsChangePlaces() {
        ExposureIndex reversed = ExposureIndex.of(
                SmallIndex.NAME,
                IndexSpec.dimension(
                        "exposure",
                        Aggregation.ARITHMETIC,
                        IndexSpec.indicator("vendors", Normalization.goalposts(0, 10_000))
                                .descending()),
                Map.of("vendors", VendorConcentration::of));
        Computation all = computation(reversed, "TJ").orElseThrow();
        assertThat(all.operands().get(0).value().describe(3)).isEqualTo("0");
        assertThat(all.operands().get(0).from().orElseThrow().operands())
                .map(operand -> operand.name() + " = " + operand.value().describe(3))
                .containsExactly("vendors = 10,000", "high goalpost = 10,000", "low goalpost = 0");
    }

    private static Optional<Computation> computation(ExposureIndex index, String country) {
        return index.of(country).on(SmallIndex.world()).computation();
    }

    @Test
    void theWorkingOfACountry() {
        assertThat(ExposureIndex.standard("CN", "cn-national-intelligence-law-2017", 2016)
                        .of("TJ")
                        .on(Worlds.worked())
                        .why()
                        .text(80))
                .isEqualTo("""
                    Index of exposure of TJ (creditor CN, law Law cn-national-intelligence-law-2017,
                    |  year 2016) = 66.5-87 of 100 among 3 known of 4 indicators; 41.5-87 for all 4
                    |- formula: exposure = arithmetic(debt, dependence)
                    |- leverage: unknown (1 missing)
                    |  |- debt owed to CN, official bilateral 2016
                    |  |  (tj-debt-stock-official-bilateral-cn): $40 [bank-tables, row
                    |  |  tj-debt-stock-official-bilateral-cn 2016]
                    |  `- official bilateral debt 2016 (tj-debt-stock-official-bilateral): $60
                    |     |  [bank-tables, row tj-debt-stock-official-bilateral 2016]
                    |     `- but Publisher of ministry-2018 has $64 [ministry-2018, row
                    |        tj-debt-stock-official-bilateral 2016]
                    |- debt burden: breached; at least 142.8 percent of the threshold (1 missing)
                    |  |  (external debt service to revenue at least 20 percent by series, over 14;
                    |  |  LIC-DSF, weak capacity as of 2015)
                    |  |- debt-carrying capacity 2015: weak [ministry-2018, row
                    |  |  tj-carrying-capacity-none 2015]
                    |  |- external debt service, summed: at least $100
                    |  |  |- interest to all external creditors 2016
                    |  |  |  (tj-interest-paid-public-and-publicly-guaranteed): $15 [bank-tables,
                    |  |  |  row tj-interest-paid-public-and-publicly-guaranteed 2016]
                    |  |  `- principal to all external creditors 2016
                    |  |     (tj-principal-paid-public-and-publicly-guaranteed): $85 [bank-tables,
                    |  |     row tj-principal-paid-public-and-publicly-guaranteed 2016]
                    |  |- government revenue = percent of GDP x GDP: $500
                    |  |  |- government revenue 2016 (tj-revenue-none): 25 % of GDP [outlook-2024,
                    |  |  |  row tj-revenue-none 2016]
                    |  |  `- GDP 2016 (tj-gdp-none): $2,000 [outlook-2024, row tj-gdp-none 2016]
                    |  `- published rating 2014: high [ministry-2018, row
                    |     tj-rating-public-and-publicly-guaranteed 2014]
                    |- vendors: 5,000-5,556 HHI points among 3 known of 5 digital systems;
                    |  |  2,600-6,800 for all 5 (1 unseen for 3 years; one vendor if unstated; 2
                    |  |  vendors with 1-2 systems each)
                    |  |- Organization huawei: 1-2 deployments
                    |  |  |- city, supplier: huawei [cpc-2020, p. 1]
                    |  |  `- crossroads, supplier: huawei, vega [newspaper-2021, p. 1]
                    |  `- Organization vega: 1-2 deployments
                    |     |- crossroads, supplier: huawei, vega [newspaper-2021, p. 1]
                    |     `- network, supplier: vega [newspaper-2021, p. 1]
                    |- jurisdiction: 66.67 percent of digital systems among 3 known of 5; 40-80 for
                    |  |  all 5 (1 unseen for 3 years)
                    |  |- city: a party of its country
                    |  |  `- supplier: huawei [cpc-2020, p. 1]
                    |  |- crossroads: a party of its country
                    |  |  `- supplier: huawei, vega [newspaper-2021, p. 1]
                    |  `- network: none of its country
                    |     |- supplier: vega [newspaper-2021, p. 1]
                    |     `- operator: carrier [newspaper-2021, p. 1]
                    |- missing: leverage: official multilateral debt, 2016: the catalog has no such
                    |  series
                    |- missing: debt burden: external debt service to revenue of TJ: not stated by
                    |  any source
                    |- missing: vendors: vendor of faces, mystery: not stated by any source
                    |- missing: jurisdiction: party of faces, mystery: not stated by any source
                    |- note: coverage 75 percent of the weight
                    `- data: invented 2026.11.0
                    """);
    }
}
