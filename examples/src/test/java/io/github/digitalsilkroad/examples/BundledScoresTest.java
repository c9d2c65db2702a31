package io.github.digitalsilkroad.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.LeftOut;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.formula.GrantElementConvention;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.scenario.Scenario;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.AssessmentSeries;
import io.github.digitalsilkroad.core.score.Concessionality;
import io.github.digitalsilkroad.core.score.DebtDistress;
import io.github.digitalsilkroad.core.score.DebtLeverage;
import io.github.digitalsilkroad.core.score.Denominator;
import io.github.digitalsilkroad.core.score.Input;
import io.github.digitalsilkroad.core.score.JurisdictionExposure;
import io.github.digitalsilkroad.core.score.Pushback;
import io.github.digitalsilkroad.core.score.SafeguardGap;
import io.github.digitalsilkroad.core.score.Scores;
import io.github.digitalsilkroad.core.score.SeriesRatio;
import io.github.digitalsilkroad.core.score.SystemSize;
import io.github.digitalsilkroad.core.score.VendorConcentration;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import io.github.digitalsilkroad.lint.DebtShareFindings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the scores say of the bundled data. */
class BundledScoresTest {

    private static final Catalog DSR = DigitalSilkRoad.load();

    private static final String LAW = "cn-national-intelligence-law-2017";

    private static DebtShareFindings claimed(String country, double percent) {
        return DebtShareFindings.of(DSR, DebtLeverage.of(country).owedTo("CN"), Estimate.about(percent), 2016, 2019);
    }

    private static void assertWithin(DebtShareFindings findings, Denominator denominator, double low, double high) {
        AssessmentSeries series = findings.computed(denominator);
        Estimate hull = series.years().stream()
                .flatMap(year -> series.at(year).value().stream())
                .reduce(Estimate::hull)
                .orElseThrow();
        assertThat(Estimate.between(low, high).contains(hull))
                .as(denominator + ": " + hull)
                .isTrue();
    }

    @Test
    void everyExampleOfAQuestionIsAnswered() {
        assertThat(AnsweredExamples.ALL)
                .hasSameSizeAs(Scores.grammar().examples().keySet())
                .allSatisfy(form ->
                        assertThat(Scores.grammar().read(form).on(DSR).value()).isPresent());
    }

    @Test
    void aBurdenThatASourceStatesAboveItsThresholdIsNoAllClear() {
        DebtDistress screen = DebtDistress.of("TJ").in(2021);
        assertThat(screen.isBreached(DSR)).isEqualTo(Ternary.YES);
        assertThat(screen.on(DSR).toString())
                .startsWith("breached; ")
                .contains(", 1 of 4 known\n"
                        + "in 2021; external debt service to exports 15.9 percent, over 15; and 2 more");
        assertThat(screen.on(DSR).notes())
                .contains("external debt service to exports is at least 10.17 percent by series, apart from what is"
                        + " stated");
        assertThat(screen.on(DSR).why().text(80)).contains("external debt service to exports 2021: 15.9 % of exports");
        assertThat(screen.on(DSR).cite().text(80)).contains("Asian Development Outlook 2022");
    }

    @Test
    void theWorldOfADaySaysWhatItKeepsAndAPlaceWhatItLeavesOut() {
        assertThat(DSR.asOf("2000").deployments().toString())
                .matches("1 deployment of 1999 \\(\\d+ possible\\)(?s:.*)");
        assertThat(DSR.asOf("2012").find("kg-safe-city-phase-2-sunwin")).isEmpty();
        assertThat(DSR.deployments().in("kg-bishkek").toString())
                .containsPattern(
                        "^\\d+ deployments, \\d+ unseen for 3 years; \\d+ of \\d+ of KG name no" + " place\\b");
    }

    @Test
    void noCountryIsCalledFreeOfSafeguardGapsForCertain() {
        for (Country country : DSR.countries().in("Central Asia")) {
            Assessment answer = SafeguardGap.of(country.code().toString()).on(DSR);
            assertThat(answer.value().orElseThrow().high()).as(country.name()).isPositive();
            assertThat(answer.toString())
                    .as(country.name())
                    .containsPattern("^\\S+ of \\d.* kinds? in use lacks? a coded safeguard");
        }
    }

    @Test
    void aboutFortyPercentOfKyrgyzDebtHoldsOfGrossDebt() {
        DebtShareFindings findings = claimed("KG", 40);
        assertWithin(findings, Denominator.PUBLIC_DEBT, 37.5, 39);
        assertThat(findings.holds(Denominator.PUBLIC_DEBT)).isEqualTo(Ternary.YES);
        assertThat(findings.holding().get(0)).isEqualTo(Denominator.PUBLIC_DEBT);
        assertThat(findings)
                .hasToString("holds as a share of gross government debt in 2016-2019, of official external debt in"
                        + " 2016-2017; of nothing else");
    }

    @Test
    void aboutFiftyPercentOfTajikDebtHoldsOfOfficialExternalDebtOnly() {
        DebtShareFindings findings = claimed("TJ", 50);
        assertWithin(findings, Denominator.PUBLIC_DEBT, 31, 39.5);
        assertWithin(findings, Denominator.OFFICIAL_EXTERNAL_DEBT, 48.5, 54);
        assertThat(findings.holds(Denominator.PUBLIC_DEBT)).isEqualTo(Ternary.NO);
        assertThat(findings.years(Denominator.PUBLIC_DEBT, Ternary.YES)).isEmpty();
        assertThat(findings.holds(Denominator.OFFICIAL_EXTERNAL_DEBT)).isEqualTo(Ternary.YES);
        assertThat(findings)
                .hasToString("holds as a share of official external debt in 2016-2019, of government revenue in"
                        + " 2018-2019, of exports of goods, services and primary income in 2016; of nothing else");
    }

    @Test
    void aLeverageIsAskedOfEveryYearAndOfEveryDenominator() {
        for (Denominator denominator : Denominator.values()) {
            AssessmentSeries series =
                    DebtLeverage.of("KG").owedTo("CN").over(denominator).timeline(DSR, 2008, 2024);
            assertThat(series.years()).hasSize(17).startsWith(2008).endsWith(2024);
            for (int year = 2016; year <= 2019; year++) {
                assertThat(series.at(year).value()).as(denominator + " " + year).isPresent();
            }
        }
    }

    @Test
    void aRevisedOutlookIsNotMixedWithTheGdpOfAnotherEdition() {
        DebtLeverage share = DebtLeverage.of("KG").owedTo("CN").in(2024);
        for (Reading reading : new Reading[] {Reading.standard(), Reading.latest()}) {
            assertThat(share.on(DSR.under(reading)))
                    .hasToString("25.2 percent of gross government debt in 2024, official bilateral to CN alone\n"
                            + "edition imf-weo-2025-10");
        }
        assertThat(share.on(DSR).notes()).contains("gross government debt of 2024: edition imf-weo-2025-10");
        Estimate editions = share.on(DSR.under(Reading.envelope())).value().orElseThrow();
        assertThat(editions.contains(25.1973))
                .as("of 37.522 percent of the GDP of October 2025")
                .isTrue();
        assertThat(editions.contains(25.75)).as("as April 2024 projected it").isTrue();
    }

    /** Where the date of a loan leaves the rule open, neither convention is the answer and both are printed. */
    @Test
    void aGrantElementOfOpenRuleShowsBothConventions() {
        List<Assessment> open = DSR.financings().stream()
                .map(loan -> Concessionality.of(loan).on(DSR))
                .filter(answer -> answer.value().isEmpty()
                        && answer.notes().stream()
                                        .filter(note -> note.contains("concessional from"))
                                        .count()
                                == 2)
                .toList();
        assertThat(open)
                .hasSizeGreaterThan(5)
                .allSatisfy(answer -> assertThat(answer.toString())
                        .matches("unknown .*\\n"
                                + "[-0-9. to]+ % by IMF-World Bank \\(5 %\\), [-0-9. to]+ % by OECD cash-flow"
                                + " \\(10 %\\)"));
        assertThat(Concessionality.of("tj-dushanbe-safe-city-gcl").on(DSR).toString())
                .endsWith("\n36.7 % by IMF-World Bank (5 %), 64.7 % by OECD cash-flow (10 %)");
    }

    @Test
    void dushanbesLoansAreConcessionalUnderOneConventionAndNotUnderAnother() {
        Concessionality byDate = Concessionality.of("tj-dushanbe-safe-city-pbc");
        assertThat(byDate.on(DSR).value()).as("signed before October 2013").isEmpty();
        assertThat(byDate.isConcessional(DSR)).isEqualTo(Ternary.UNKNOWN);
        Concessionality loan = byDate.under(GrantElementConvention.imfWorldBank());
        assertThat(loan.on(DSR)).hasToString("29.79 percent of the face value\nby IMF-World Bank (5 %)");
        assertThat(loan.isConcessional(DSR)).isEqualTo(Ternary.NO);
        assertThat(loan.under(GrantElementConvention.oecdCashFlow()).isConcessional(DSR))
                .isEqualTo(Ternary.YES);
    }

    @Test
    void commitmentsAreNotDividedByAStock() {
        assertThatThrownBy(() -> SeriesRatio.of("kg-commitments-china-bilateral", "kg-debt-stock-bilateral")
                        .in(2016)
                        .on(DSR))
                .hasMessage("kg-commitments-china-bilateral over kg-debt-stock-bilateral: commitments is a flow"
                        + " of the year, debt-stock what stands at its end; ask series-ratio"
                        + " numerator=kg-debt-stock-china-bilateral denominator=kg-debt-stock-bilateral year=2016");
    }

    @Test
    void whatWasKnownBeforeTheLawIsAnAnswerWithoutAValue() {
        JurisdictionExposure exposure =
                JurisdictionExposure.to("cn-national-intelligence-law-2017").of("UZ");
        assertThat(exposure.on(DSR).value()).isPresent();
        assertThat(exposure.on(DSR.knownBy("2010")).value()).isEmpty();
        assertThat(exposure.interpretations(DSR).children()).hasSizeGreaterThan(3);
        assertThat(Pushback.of("KG")
                        .during(2018, 2020)
                        .on(DSR)
                        .value()
                        .orElseThrow()
                        .low())
                .isGreaterThanOrEqualTo(5);
    }

    @Test
    void aConcentrationSaysWhatIsStatedAndWhatTheRestMayMakeOfIt() {
        assertThat(VendorConcentration.of("KG").on(DSR))
                .hasToString("268.5-7,893 HHI points, 8 of 44 digital systems known, 11 unseen for 3 years\n"
                        + "2,500 among the 8; one vendor if unstated; mixed sampling; Huawei 3 systems");
        assertThat(VendorConcentration.of("KG").amongStated().on(DSR))
                .hasToString("2,500 HHI points among 8 known of 44 digital systems, 1 unseen for 3 years\n"
                        + "mixed sampling; Huawei 3 systems");
        assertThat(VendorConcentration.of("KG").on(DSR).coverage().orElseThrow())
                .hasToString("8 of 44 digital systems");
    }

    @Test
    void aPartCountsOnceAndIsNeverLost() {
        VendorConcentration all = VendorConcentration.of("UZ").countingAll().amongStated();
        assertThat(VendorConcentration.of("UZ")
                        .counting(Category.TRAFFIC_ENFORCEMENT)
                        .on(DSR))
                .hasToString("5,000 HHI points, 2 of 2 traffic enforcement systems, 2 unseen for 3 years");
        assertThat(all.on(Scenario.named("No network")
                        .cancel("uz-uzbektelecom-network-2022")
                        .on(DSR)))
                .hasToString("2,960-4,272 HHI points in 25 known of 45 systems of all kinds, partly inferred\n"
                        + "5 unseen for 3 years; mixed sampling; Huawei 13-16 systems");
        VendorConcentration cameras =
                VendorConcentration.of("KZ").by(SystemSize.CAMERAS).amongStated();
        assertThat(cameras.on(DSR).why().text(80)).contains("Huawei: 2,000 cameras");
        assertThat(cameras.on(Scenario.named("No city cameras")
                                .cancel("kz-astana-city-cameras")
                                .on(DSR))
                        .why()
                        .text(80))
                .contains("Huawei: 2,000 cameras");
        assertThat(VendorConcentration.of("KG")
                        .by(SystemSize.CAMERAS)
                        .amongStated()
                        .on(DSR))
                .hasToString(
                        "5,433 HHI points among 2 known of 27 digital systems, 1 unseen for 3 years\nVega 110 cameras");
    }

    @Test
    void whatAConcentrationLeavesOutItNamesWithTheReason() {
        Assessment answer = VendorConcentration.of("UZ").on(DSR);
        Set<Id> counted = new TreeSet<>();
        DSR.deployments().in("UZ").by("huawei").forEach(system -> counted.add(system.id()));
        List<String> reasons = new ArrayList<>();
        for (LeftOut row : answer.leftOut()) {
            if (counted.remove(row.id())) {
                reasons.add(row.toString());
            }
        }
        assertThat(counted).hasSize(15);
        assertThat(reasons)
                .containsExactlyInAnyOrder(
                        "uz-east-telecom-network: part of uz-huawei-carriers (inferred), which counts",
                        "uz-ucell-network: part of uz-huawei-carriers (inferred), which counts",
                        "uz-unitel-network: part of uz-huawei-carriers (inferred), which counts",
                        "uz-uztelecom-network: part of uz-huawei-carriers (inferred), which counts",
                        "uz-telecom-modernization-2008: part of uz-telecom-program-2007 (inferred), which counts",
                        "uz-telecom-technology-2011: part of uz-telecom-program-2007 (inferred), which counts",
                        "uz-uzbektelecom-reconstruction-2007: part of uz-telecom-program-2007 (inferred), which counts",
                        "uz-citic-costar-safe-city: part of uz-safe-city-deal-2019, which counts",
                        "uz-uzbektelecom-network-2022-stage-1: part of uz-uzbektelecom-network-2022, which counts",
                        "uz-uzbektelecom-network-2022-stage-2: part of uz-uzbektelecom-network-2022, which counts");
        assertThat(answer.why().text(80)).contains("left out, part of uz-safe-city-deal-2019, which counts:");
        int named = answer.coverage().orElseThrow().all() + answer.leftOut().size();
        assertThat(named).isEqualTo(DSR.deployments().in("UZ").count());
    }

    @Test
    void aLawsReachIsAShareOfDigitalSystemsUnlessAskedForAll() {
        JurisdictionExposure digital = JurisdictionExposure.to(LAW).of("TJ");
        assertThat(digital).hasToString("Share of digital systems in TJ with a party of the country of " + LAW);
        assertThat(digital.countingAll())
                .hasToString("Share of systems of all kinds in TJ with a party of the country of " + LAW);
        assertThat(digital.countingAll().on(DSR).coverage().orElseThrow().all())
                .isGreaterThan(digital.on(DSR).coverage().orElseThrow().all());
        assertThat(JurisdictionExposure.to(LAW).on(DSR).inputs())
                .extracting(Input::label)
                .anyMatch(label -> label.startsWith("kz-huawei-equipment-2007: a party of its country"));
    }

    @Test
    void powerPlantsAreNoDigitalSilkRoadUnlessAskedFor() {
        VendorConcentration digital = VendorConcentration.of("TJ").amongStated();
        assertThat(digital.on(DSR))
                .hasToString("1,852 HHI points among 9 known of 22 digital systems, 5 unseen for 3 years\n"
                        + "mixed sampling; 3 vendors with 2 systems each");
        assertThat(digital.countingAll().on(DSR))
                .hasToString("1,903 HHI points among 17 known of 32 systems of all kinds\n"
                        + "13 unseen for 3 years; mixed sampling; TBEA 6 systems");
    }

    /** What a Kazakh system may be a part of is hidden by these lenses. */
    @Test
    void whatALensHidesIsSupposedOfNoFact() {
        Catalog then = DSR.knownBy("2022-01").asOf("2021");
        assertThat(List.of("KG", "KZ", "TJ", "TM", "UZ"))
                .allSatisfy(country -> assertThat(VendorConcentration.of(country)
                                .sensitivity(then)
                                .effects())
                        .isNotEmpty());
    }
}
