package io.github.digitalsilkroad.interchange.aiddata;

import static io.github.digitalsilkroad.interchange.aiddata.AidDataTables.cells;
import static io.github.digitalsilkroad.interchange.aiddata.AidDataTables.known;
import static io.github.digitalsilkroad.interchange.aiddata.AidDataTables.only;
import static io.github.digitalsilkroad.interchange.aiddata.AidDataTables.read;
import static io.github.digitalsilkroad.interchange.aiddata.AidDataTables.unmatched;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Missing;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.interchange.internal.Agencies;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Agencies named in tables of AidData; every row here is made up. */
class AidDataAgenciesTest {

    @Test
    void rowOfTheFirstReleaseHasKindsOfAgenciesInItsNames() {
        Outcome<Catalog> imported = read(
                "project_id,recommended_for_research,umbrella,year,funding_agency,recipient_condensed,title,status,flow,amount,"
                        + "currency,usd_defl_2014,usd_current,year_uncertain,recipient_iso3,recipient_iso2,loan_type,interest_rate,"
                        + "maturity,grace_period,grant_element,line_of_credit\n"
                        + "9,TRUE,1,2009,\"Bank, Co., Ltd., State-Owned Company; Unspecified Chinese Government Institution, "
                        + "Government Agency\",Fiji,A line,Completion,Loan (excluding debt rescheduling),5, D, ,4,TRUE,FJI,FJ, ,"
                        + " , , ,62.49,TRUE\n");
        Financing deal = only(imported);
        assertThat(deal.instrument()).isEqualTo(Instrument.CREDIT_LINE);
        assertThat(deal.lenders().value().orElseThrow()).hasToString("bank-co-ltd");
        assertThat(deal.lenders().claims().get(0).note()).contains("and Unspecified Chinese Government Institution");
        assertThat(deal.facts().value(Props.COMMITTED).orElseThrow()).hasToString("2009?");
        assertThat(deal.facts().value(AidData.UMBRELLA)).contains("yes");
        assertThat(deal.facts()
                        .value(AidData.GRANT_ELEMENT)
                        .orElseThrow()
                        .number()
                        .low())
                .isEqualTo(62.49);
        assertThat(cells(imported))
                .singleElement()
                .hasToString("line 2, record 9, currency \"D\": must be a code of ISO 4217; the amount is left out");
        assertThat(imported.value().sources().list())
                .singleElement()
                .hasToString("aiddata-gcof-1: AidData, Global Chinese Official Finance Dataset, Ver…");
    }

    @Test
    void agencyThatIsUnspecifiedIsNoOrganization() {
        Outcome<Catalog> imported = read("""
                AidData Record ID,Recipient ISO-3,Flow Type,Funding Agencies
                7,KEN,Grant,Unspecified Chinese Government Institution
                """);
        Financing deal = only(imported);
        assertThat(deal.facts().get(Props.FUNDER).missing()).contains(Missing.UNDISCLOSED);
        assertThat(imported.value().organizations().list()).isEmpty();
    }

    @Test
    void whatIsKnownKeepsItsIdAndTheRestIsListed() {
        Outcome<Catalog> imported = read(AidData.reader().matching(known()), """
                AidData Record ID,Recipient ISO-3,Title,Flow Type,Funding Agencies
                7,KEN,Kenyan road,Loan,SOME BANK (SB)|Twin|Newcomer
                """, StandardCharsets.UTF_8);
        Financing deal = imported.value().financing("ke-road");
        assertThat(deal.name()).isEqualTo("Road");
        assertThat(deal.instrument()).isEqualTo(Instrument.BUYERS_CREDIT);
        assertThat(deal.facts().value(AidData.TITLE)).contains("Kenyan road");
        assertThat(deal.lenders().value().orElseThrow()).hasToString("newcomer;some-bank;twin");
        assertThat(unmatched(imported))
                .containsExactly(
                        "line 2, Funding Agencies \"Newcomer\": matches nothing known before; 1 row",
                        "line 2, Funding Agencies \"Twin\": matches nothing known before; may be twin-one or"
                                + " twin-two; 1 row");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "State-owned Policy Bank|BANK",
                "Intergovernmental Organization|INTERGOVERNMENTAL",
                "Multilateral fund|INTERGOVERNMENTAL",
                "Government Agency|GOVERNMENT",
                "State-owned Fund|FUND",
                "Private Sector|OTHER",
                "-|OTHER"
            })
    void anAgencyIsOfTheKindThatTheTableSays(String words, OrganizationKind kind) {
        Outcome<Catalog> imported = read(
                "AidData Record ID,Recipient ISO-3,Flow Type,Funding Agencies,Funding Agencies Type\n7,KEN,Loan,Agency,"
                        + (words == null ? "" : words) + "\n");
        assertThat(imported.value().organization("agency").kinds()).containsExactly(kind);
    }

    @Test
    void anAgencyOfSeveralSpellingsIsOneOfAllItsKindsThatAreTold() {
        Outcome<Catalog> imported = read("""
                AidData Record ID,Recipient ISO-3,Flow Type,Funding Agencies,Funding Agencies Type
                7,KEN,Loan,Café d'Or,
                8,KEN,Loan,CAFE DOR,State-owned Bank
                9,KEN,Loan,Café d\u2019Or!,Government Agency
                10,KEN,Loan,Café d'Or,
                """);
        Organization agency = imported.value().organization("cafe-dor");
        assertThat(agency.name()).isEqualTo("CAFE DOR");
        assertThat(agency.aliases()).containsExactly("Café d'Or", "Café d\u2019Or!");
        assertThat(agency.kinds()).containsExactlyInAnyOrder(OrganizationKind.BANK, OrganizationKind.GOVERNMENT);
        assertThat(unmatched(imported))
                .containsExactly(
                        "line 3, Funding Agencies \"CAFE DOR\": matches nothing known before; 1 row",
                        "line 2, Funding Agencies \"Café d'Or\": matches nothing known before; 2 rows",
                        "line 4, Funding Agencies \"Café d\u2019Or!\": matches nothing known before; 1 row");
    }

    @Test
    void anAgencyThatNoIdCanBeMadeOfGetsOneAllTheSame() {
        String eighty = "a".repeat(80);
        Outcome<Catalog> imported = read(
                AidData.reader().matching(known()),
                """
                AidData Record ID,Recipient ISO-3,Flow Type,Funding Agencies
                7,KEN,Loan,国家开发银行
                8,KEN,Loan,AidData
                9,KEN,Loan,KE road
                10,KEN,Loan,%s
                11,KEN,Loan,%sb
                12,KEN,Loan,%s b
                13,KEN,Loan,Newcomer (New)
                14,KEN,Loan,(SB) some
                """.formatted(eighty, eighty, eighty.substring(1)),
                StandardCharsets.UTF_8);
        assertThat(imported.value().organizations().list())
                .extracting(organization -> organization.id().toString())
                .anyMatch(id -> id.matches("agency-[0-9a-f]+"))
                .contains("aiddata-agency", "ke-road-agency", eighty, "newcomer-new", "sb-some")
                .anyMatch(id -> id.matches("a{80}-[0-9a-f]+"))
                .anyMatch(id -> id.matches("a{79}-[0-9a-f]+"))
                .hasSize(8);
    }

    @Test
    void agenciesAreToldApartByTheMarkOfTheRelease() {
        Outcome<Catalog> imported = read("""
                project_id,recipient_iso2,flow,funding_agency,recipient_agencies,line_of_credit,year_uncertain,year,usd_current
                9,FJ,Vague TBD,"One, Private Sector; ; Two, Multilateral;Unspecified A;Unspecified B, Government Agency",;,False,,2010,\
                """ + "1\n");
        Financing deal = only(imported);
        assertThat(deal.lenders().value().orElseThrow()).hasToString("one;two");
        assertThat(deal.lenders().claims().get(0).note()).contains("and Unspecified A; Unspecified B");
        assertThat(imported.value().organization("two").kinds()).containsExactly(OrganizationKind.INTERGOVERNMENTAL);
        assertThat(cells(imported))
                .singleElement()
                .hasToString("line 2, record 9, recipient_agencies \";\": names no agency");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Free-standing technical assistance", "Grant", "Direct investment"})
    void whatIsNotOwedHasNoLender(String flow) {
        Financing deal =
                only(read("AidData Record ID,Recipient ISO-3,Flow Type,Funding Agencies,Receiving Agencies\n7,KEN,"
                        + flow + ",Giver,Taker\n"));
        assertThat(deal.lenders().claims()).isEmpty();
        assertThat(deal.borrowers().claims()).isEmpty();
        assertThat(deal.facts().value(Props.FUNDER).orElseThrow()).hasToString("giver");
        assertThat(deal.facts().value(AidData.RECEIVING_AGENCY).orElseThrow()).hasToString("taker");
    }

    @Test
    void anAgencyIsKnownByItsNameItsIdOrAnAliasInAnyScript() {
        Catalog known = known().toBuilder()
                .add(Organization.builder(OrganizationKind.BANK)
                        .id(Id.of("exim"))
                        .name("Export Bank of China")
                        .addAliases("China Eximbank", "中国进出口银行")
                        .build())
                .build();
        Outcome<Catalog> imported = read(AidData.reader().matching(known), """
                AidData Record ID,Recipient ISO-3,Flow Type,Funding Agencies
                11,KEN,Loan,"Export Bank, of China"
                12,KEN,Loan,EXIM
                13,KEN,Loan,China Eximbank
                14,KEN,Loan,中国进出口银行
                15,KEN,Loan,中国进出口银行 (CEB)
                16,KEN,Loan,国家开发银行
                """, StandardCharsets.UTF_8);
        assertThat(imported.value().financings().list())
                .extracting(deal -> deal.lenders().value().orElseThrow().toString())
                .startsWith("exim", "exim", "exim", "exim", "exim")
                .last()
                .asString()
                .startsWith("agency-");
    }

    @Test
    void aSlugHasTheLettersFromAToZAndTheDigitsFromZeroToNine() {
        assertThat(Agencies.slug("Zia Az 90")).isEqualTo("zia-az-90");
    }

    @Test
    void onlyTheFirstReleaseHasKindsOfAgenciesInItsNames() {
        Outcome<Catalog> imported = read("""
                AidData Record ID,Recipient ISO-3,Flow Type,Funding Agencies
                7,KEN,Loan,"Bank, State-Owned Company"
                """);
        assertThat(only(imported).lenders().value().orElseThrow()).hasToString("bank-state-owned-company");
    }
}
