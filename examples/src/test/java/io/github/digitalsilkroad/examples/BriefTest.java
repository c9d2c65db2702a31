package io.github.digitalsilkroad.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Dispute;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.model.Place;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import io.github.digitalsilkroad.lint.report.Completeness;
import io.github.digitalsilkroad.lint.report.FactComparison;
import io.github.digitalsilkroad.lint.report.ReportPoint;
import io.github.digitalsilkroad.lint.report.SourceReport;
import io.github.digitalsilkroad.lint.report.Verdict;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The thirty claims of the brief compared with those of other sources. */
class BriefTest {

    private static final Catalog DSR = DigitalSilkRoad.load();
    private static final SourceReport BRIEF = SourceReport.of(DSR, "cpc-2020");

    @Test
    void eachOfTheThirtyClaimsHasTheBriefsOwnStatement() {
        assertThat(BRIEF.tagged()).hasSize(30);
        for (int i = 1; i <= 30; i++) {
            ReportPoint claim = BRIEF.point((i < 10 ? "B0" : "B") + i);
            assertThat(claim.claims())
                    .as(claim.name())
                    .isNotEmpty()
                    .allMatch(said -> said.source().equals(BRIEF.source()));
            assertThat(claim.claims())
                    .as("%s has a section of the brief as locator", claim.name())
                    .noneMatch(statement -> statement.citation().locator().isBlank());
        }
    }

    /** Each claim with every verdict on its facts, the decisive one first. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            B01 | REFINES AGREES
            B02 | CONTRADICTS_ITSELF REFINES
            B03 | ONLY_THE_SOURCE
            B04 | ONLY_THE_SOURCE
            B05 | CONTRADICTS
            B06 | CONTRADICTS_ITSELF MAY_CONTRADICT REFINES AGREES
            B07 | REFINES AGREES
            B08 | AGREES
            B09 | REFINES AGREES OTHER_MEASURE
            B10 | CONTRADICTS CONTRADICTS_ITSELF
            B11 | CONTRADICTS REFINES AGREES OTHER_MEASURE
            B12 | REFINES
            B13 | ONLY_THE_SOURCE
            B14 | MAY_CONTRADICT REFINES AGREES
            B15 | CONTRADICTS AGREES
            B16 | CONTRADICTS AGREES
            B17 | CONTRADICTS REFINES AGREES DIFFERS_IN_WORDS
            B18 | REFINES AGREES OTHER_MEASURE
            B19 | REFINES
            B20 | REFINES AGREES OTHER_MEASURE
            B21 | CONTRADICTS DIFFERS_IN_WORDS
            B22 | CONTRADICTS DISPUTED REFINES AGREES DIFFERS_IN_WORDS
            B23 | DISPUTED REFINES AGREES DIFFERS_IN_WORDS
            B24 | CONTRADICTS REFINES DIFFERS_IN_WORDS
            B25 | REFINES AGREES DIFFERS_IN_WORDS
            B26 | REFINES DIFFERS_IN_WORDS
            B27 | AGREES
            B28 | MAY_CONTRADICT DIFFERS_IN_WORDS
            B29 | CONTRADICTS REFINES AGREES
            B30 | MAY_CONTRADICT AGREES
            """)
    void theVerdictsOnAClaimAreComputed(String number, String verdicts) {
        ReportPoint claim = BRIEF.point(number);

        assertThat(claim.verdicts()).extracting(Verdict::name).containsExactly(verdicts.split(" "));
        assertThat(claim.verdict()).isEqualTo(claim.verdicts().iterator().next());
    }

    /** What decides each verdict: the facts on which the brief and others agree or disagree. */
    @ParameterizedTest
    @CsvSource({
        "B01, kz-astana-facepay, supplier, AGREES",
        "B02, kz-akkol-smart-city, proclaimed, CONTRADICTS_ITSELF",
        "B05, alfa-telecom, owner-country, CONTRADICTS",
        "B05, sky-mobile, owner-country, CONTRADICTS",
        "B06, kg-bishkek-command-center, face-cameras, MAY_CONTRADICT",
        "B06, kg-bishkek-command-center, cameras, AGREES",
        "B07, kg-bishkek-command-center, planned-cameras, AGREES",
        "B08, KG, consent-to-data-collection, AGREES",
        "B08, KG, security-exemption, AGREES",
        "B09, kg-bishkek-safe-city-huawei-2018, declined, ONLY_THE_SOURCE",
        "B09, kg-bishkek-safe-city-huawei-2018, withdrawn, OTHER_MEASURE",
        "B09, kg-bishkek-safe-city-vega, awarded, AGREES",
        "B10, kg-bishkek-command-center, supplier, CONTRADICTS",
        "B11, tj-dushanbe-safe-city, cost, AGREES",
        "B11, tj-dushanbe-safe-city-loan, lender, CONTRADICTS",
        "B12, tj-dushanbe-safe-city, cameras, REFINES",
        "B14, tk-mobile, owner, MAY_CONTRADICT",
        "B15, uz-telecom-modernization-2008, started, CONTRADICTS",
        "B16, uz-telecom-technology-2011, started, CONTRADICTS",
        "B16, UZ, huawei-5g-since, CONTRADICTS",
        "B16, uz-telecom-technology-2011, category, CONTRADICTS",
        "B17, uz-safe-city-deal-2019, contract-value, AGREES",
        "B17, uz-safe-city-deal-2019, signed, REFINES",
        "B17, uz-safe-city-deal-2019, territory, CONTRADICTS",
        "B18, uz-tashkent-safe-city, updated-cameras, AGREES",
        "B19, uz-safe-city-nationwide, planned-completion, REFINES",
        "B20, KG, china-share-of-external-government-debt, OTHER_MEASURE",
        "B20, TJ, china-share-of-public-debt, AGREES",
        "B20, TJ, china-eximbank-share-of-external-debt, OTHER_MEASURE",
        "B21, tj-tbea-gold-rights, date, CONTRADICTS",
        "B21, tj-tbea-gold-rights, cause-kind, CONTRADICTS",
        "B21, tj-tbea-gold-rights, manner, CONTRADICTS",
        "B22, lk-hambantota-lease, lease-years, AGREES",
        "B22, lk-hambantota-lease, cause-kind, DISPUTED",
        "B23, cn-national-security-law-2015, adopted, REFINES",
        "B23, cn-national-security-law-2015, provision-kind, AGREES",
        "B23, cn-national-security-law-2015, compels-companies, DISPUTED",
        "B24, kz-zhanaozen-protests-2019, date, REFINES",
        "B24, kz-zhanaozen-protests-2019, part-of-country, CONTRADICTS",
        "B25, kg-at-bashi-logistics-center, announced-cost, AGREES",
        "B26, kg-solton-sary-clash-2019, date, REFINES",
        "B27, digital-silk-road, launched, AGREES",
        "B28, huawei, state-owned, MAY_CONTRADICT",
        "B28, control-cn-government-huawei, controls, MAY_CONTRADICT",
        "B29, UZ, vendor-country-5g, AGREES",
        "B29, KZ, vendor-country-5g, AGREES",
        "B29, KG, vendor-country-5g, CONTRADICTS",
        "B30, KG, creditors, AGREES",
        "B30, KG, creditors-named, MAY_CONTRADICT"
    })
    void theAgreementOfAFactIsComputed(String number, String subject, String property, Verdict expected) {
        FactComparison fact = BRIEF.point(number).fact(subject, property);

        assertThat(fact.verdict()).isEqualTo(expected);
        assertThat(fact.said()).isNotEmpty();
    }

    /** That a project of the brief is one that others date otherwise is our conclusion, and the verdict says so. */
    @ParameterizedTest
    @CsvSource({
        "B02, kz-akkol-smart-city, operating, true",
        "B15, uz-telecom-modernization-2008, started, true",
        "B16, uz-telecom-technology-2011, started, true",
        "B16, UZ, huawei-5g-since, true",
        "B17, uz-safe-city-deal-2019, territory, true",
        "B18, uz-tashkent-safe-city, updated-cameras, true",
        "B23, cn-national-security-law-2015, compels-companies, true",
        "B28, huawei, state-owned, true",
        "B30, KG, creditors-named, true",
        "B11, tj-dushanbe-safe-city-loan, lender, false",
        "B14, tk-mobile, owner, false",
        "B22, lk-hambantota-lease, cause-kind, false"
    })
    void aVerdictThatRestsOnInferenceIsMarked(String number, String subject, String property, boolean inferred) {
        FactComparison fact = BRIEF.point(number).fact(subject, property);

        assertThat(fact.isInferred()).isEqualTo(inferred);
        assertThat(fact.toString().endsWith("(inferred)")).isEqualTo(inferred);
    }

    /** A cause told in free words is shown from all sides, and the kind of cause is what can contradict. */
    @ParameterizedTest
    @CsvSource({
        "B21, tj-tbea-gold-rights, cause",
        "B22, lk-hambantota-lease, cause",
        "B23, cn-national-security-law-2015, interpretation",
        "B24, kz-zhanaozen-protests-2019, location",
        "B28, huawei, ownership-form"
    })
    void aDisagreementInWordsIsShownAndNotJudged(String number, String subject, String property) {
        FactComparison fact = BRIEF.point(number).fact(subject, property);

        assertThat(fact.verdict()).isEqualTo(Verdict.DIFFERS_IN_WORDS);
        assertThat(fact.fact().claims().claims()).hasSizeGreaterThan(fact.said().size());
    }

    /** A country may have 5G from several: a source that names one does not say that there is no other. */
    @Test
    void vendorsOfSeveralCountriesAreNoDispute() {
        assertThat(List.of("KZ", "UZ"))
                .allSatisfy(country -> assertThat(BRIEF.point("B29")
                                .fact(country, "vendor-country-5g")
                                .fact())
                        .satisfies(
                                fact -> assertThat(fact.claims().conflicting()).isEmpty())
                        .satisfies(fact -> assertThat(fact.claims().claims())
                                .extracting(claim -> claim.value().orElseThrow())
                                .asInstanceOf(InstanceOfAssertFactories.list(Object.class))
                                .contains("China", "Finland")));
    }

    @Test
    void aShareOfAnotherWholeStandsBesideTheBriefsAndIsNoneOfItsStatements() {
        ReportPoint debt = BRIEF.point("B20");

        assertThat(debt.stated())
                .filteredOn(FactComparison::isAkin)
                .hasSizeGreaterThan(5)
                .allMatch(fact -> fact.verdict() == Verdict.OTHER_MEASURE);
        assertThat(debt.claims())
                .extracting(Claim::value)
                .map(Object::toString)
                .containsExactly(
                        "Optional[about 40 % (36-44 %) of public debt]",
                        "Optional[about 50 % (45-55 %) of public debt]");
    }

    @Test
    void theLenderOfDushanbeIsAmongTheMostConsequentialDisputes() {
        assertThat(DSR.disputes().first(5).list())
                .extracting(Dispute::toString)
                .contains("tj-dushanbe-safe-city-loan lender: china-eximbank or sco");
    }

    @Test
    void debtsAtTwoDatesAreNoDispute() {
        assertThat(DSR.country("KG").facts().all())
                .filteredOn(fact -> List.of("debt-to-china-eximbank", "public-debt", "domestic-public-debt")
                        .contains(fact.property().name()))
                .hasSize(3)
                .allMatch(fact -> fact.claims().size() > 3)
                .allSatisfy(fact -> assertThat(fact.conflicting())
                        .as("two figures of one month")
                        .allMatch(claim -> claim.asOf().toString().contains("2020-04")));
    }

    @Test
    void reportsOnTheDataFitATerminal() {
        assertThat(BRIEF.text(80).lines()).allMatch(line -> line.length() <= 80);
        assertThat(DSR.disputes().text(80).lines()).allMatch(line -> line.length() <= 80);
        assertThat(Completeness.of(DSR).text(80).lines()).allMatch(line -> line.length() <= 80);
        assertThat(BRIEF.tagged())
                .allSatisfy(claim -> assertThat(claim.text(80).lines()).allMatch(line -> line.length() <= 80));
    }

    @Test
    void completenessSaysWhatIsMissingAndWhy() {
        assertThat(Completeness.of(DSR).in("TJ").text(100))
                .contains("Tajikistan", "1 not stated, 3 undisclosed", "14 not stated, 9 not found");
        assertThat(Completeness.of(DSR).of("deployments", "supplier"))
                .allMatch(line -> line.stated()
                                + line.missing().values().stream()
                                        .mapToInt(n -> n)
                                        .sum()
                        == line.rows());
    }

    @Test
    void whoSaysWhatCanBeAskedBothWays() {
        assertThat(DSR.sourcesOf("tj-dushanbe-safe-city").stream()
                        .map(source -> source.id().toString()))
                .contains("cpc-2020", "aiddata-46215");
        assertThat(DSR.claims()
                        .by("aiddata-46215")
                        .about("tj-dushanbe-safe-city")
                        .isEmpty())
                .isFalse();
    }

    @Test
    void thingsAreFoundByTheNamesThatReadersKnow() {
        assertThat(DSR.deployments().by("ZTE Corporation"))
                .isEqualTo(DSR.deployments().by("zte"));
        assertThat(DSR.deployments().in("Dushanbe")).isEqualTo(DSR.deployments().in("tj-dushanbe"));
        assertThat(DSR.get(Place.KIND, "Nur-Sultan")).isEqualTo(DSR.get(Place.KIND, "kz-astana"));
        assertThat(DSR.country("Tajikistan")).isEqualTo(DSR.country("TJ"));
        assertThatThrownBy(() -> DSR.deployment("dushanbe")).hasMessageContaining("tj-dushanbe-safe-city");
    }
}
