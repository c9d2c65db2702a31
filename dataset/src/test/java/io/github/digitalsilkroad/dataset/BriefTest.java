package io.github.digitalsilkroad.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Agreement;
import io.github.digitalsilkroad.core.catalog.Brief;
import io.github.digitalsilkroad.core.catalog.BriefClaim;
import io.github.digitalsilkroad.core.catalog.BriefFact;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Dispute;
import io.github.digitalsilkroad.core.evidence.Claim;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The thirty claims of the brief beside what other sources say. */
class BriefTest {

    private static final Catalog DSR = DigitalSilkRoad.load();
    private static final Brief BRIEF = DSR.brief();

    @Test
    void eachOfTheThirtyClaimsHasTheBriefsOwnStatement() {
        assertThat(BRIEF.claims()).hasSize(30);
        for (int i = 1; i <= 30; i++) {
            BriefClaim claim = BRIEF.claim((i < 10 ? "B0" : "B") + i);
            assertThat(claim.statements()).as(claim.number()).isNotEmpty().allMatch(Claim::isOfBrief);
            assertThat(claim.statements())
                    .as("%s has a section of the brief as locator", claim.number())
                    .noneMatch(statement -> statement.citation().locator().isBlank());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "B02, kz-akkol-smart-city, proclaimed, CONTRADICTS_ITSELF",
        "B05, alfa-telecom, owner-country, CONTRADICTS",
        "B05, sky-mobile, owner-country, CONTRADICTS",
        "B06, kg-bishkek-command-center, face-cameras, CONTRADICTS",
        "B06, kg-bishkek-command-center, cameras, AGREES",
        "B07, kg-bishkek-command-center, planned-cameras, CONTRADICTS",
        "B09, kg-bishkek-safe-city-vega, signed, CONTRADICTS",
        "B10, kg-bishkek-command-center, supplier, CONTRADICTS",
        "B11, tj-dushanbe-safe-city, cost, AGREES",
        "B11, tj-dushanbe-safe-city-loan, lender, CONTRADICTS",
        "B12, tj-dushanbe-safe-city, cameras, CONTRADICTS",
        "B14, tk-mobile, owner, CONTRADICTS",
        "B19, uz-safe-city-nationwide, planned-completion, CONTRADICTS",
        "B20, TJ, china-share-of-public-debt, AGREES",
        "B21, tj-tbea-gold-rights, date, CONTRADICTS",
        "B22, lk-hambantota-lease, lease-years, AGREES",
        "B23, cn-national-security-law-2015, adopted, REFINES",
        "B24, kz-zhanaozen-protests-2019, date, REFINES",
        "B25, kg-at-bashi-logistics-center, announced-cost, AGREES",
        "B27, digital-silk-road, launched, AGREES",
        "B30, KG, creditors, AGREES"
    })
    void theAgreementOfAFactIsComputed(String number, String subject, String property, Agreement expected) {
        BriefFact fact = BRIEF.claim(number).fact(subject, property);

        assertThat(fact.agreement()).isEqualTo(expected);
        assertThat(fact.brief()).isNotEmpty();
    }

    /** What the data makes computable: values that exclude each other on one fact. */
    @Test
    void theClaimsThatOtherSourcesContradict() {
        assertThat(BRIEF.that(Agreement.CONTRADICTS))
                .extracting(BriefClaim::number)
                .containsExactly("B05", "B06", "B07", "B09", "B10", "B11", "B12", "B14", "B19", "B21");
        assertThat(BRIEF.that(Agreement.CONTRADICTS_ITSELF))
                .extracting(BriefClaim::number)
                .containsExactly("B02");
    }

    /**
     * A cause, a place or a reading of a law is told in words, and words that differ are no contradiction that a program
     * could establish: a reader sees both sides.
     */
    @ParameterizedTest
    @CsvSource({
        "B21, tj-tbea-gold-rights, cause",
        "B22, lk-hambantota-lease, cause",
        "B23, cn-national-security-law-2015, reading",
        "B24, kz-zhanaozen-protests-2019, location",
        "B28, huawei, control"
    })
    void aDisagreementInWordsIsShownAndNotJudged(String number, String subject, String property) {
        BriefFact fact = BRIEF.claim(number).fact(subject, property);

        assertThat(fact.agreement()).isEqualTo(Agreement.DIFFERS_IN_WORDS);
        assertThat(fact.others()).isNotEmpty();
    }

    /**
     * That the brief's projects of 2008 and 2011 in Uzbekistan are the program of 2007 is nobody's statement, and that
     * its deal for Tashkent is the nationwide one is ours: they stay things of their own, with what others say beside.
     */
    @ParameterizedTest
    @CsvSource({"B15, uz-telecom-program-2007", "B16, uz-cdb-alokabank-loan", "B17, uz-safe-city-deal-2019"})
    void whatMayBeTheSameProjectStandsBesideTheBriefsOwn(String number, String other) {
        BriefClaim claim = BRIEF.claim(number);

        assertThat(claim.agreement()).isEqualTo(Agreement.ONLY_THE_BRIEF);
        assertThat(claim.added())
                .anyMatch(fact -> fact.fact().subject().id().toString().equals(other));
    }

    @Test
    void nobodyElseSpeaksOfTheClaimsThatWereNotCorroborated() {
        for (String number : List.of("B03", "B04", "B13")) {
            assertThat(BRIEF.claim(number).agreement()).as(number).isEqualTo(Agreement.ONLY_THE_BRIEF);
        }
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
                .allMatch(fact -> fact.claims().size() > 3 && !fact.isDisputed());
    }

    @Test
    void reportsOnTheDataFitATerminal() {
        assertThat(BRIEF.text(80).lines()).allMatch(line -> line.length() <= 80);
        assertThat(DSR.disputes().text(80).lines()).allMatch(line -> line.length() <= 80);
        assertThat(DSR.coverage().text(80).lines()).allMatch(line -> line.length() <= 80);
        assertThat(BRIEF.claims())
                .allSatisfy(claim -> assertThat(claim.text(80).lines()).allMatch(line -> line.length() <= 80));
    }

    @Test
    void coverageSaysWhatIsMissingAndWhy() {
        assertThat(DSR.coverage().in("TJ").text(80)).contains("Tajikistan", "1 undisclosed", "13 not stated");
        assertThat(DSR.coverage().of("deployments", "supplier"))
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
        assertThat(DSR.claimsBy("aiddata-46215").about("tj-dushanbe-safe-city").isEmpty())
                .isFalse();
    }
}
