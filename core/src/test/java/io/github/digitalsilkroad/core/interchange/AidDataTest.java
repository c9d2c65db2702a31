package io.github.digitalsilkroad.core.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.World;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.datapackage.DataPackageException;
import io.github.digitalsilkroad.core.datapackage.LoadOptions;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Missing;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.interchange.Imported.Unmatched;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Identifier;
import io.github.digitalsilkroad.core.model.IdentifierScheme;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of tables of AidData; every row here is made up. */
class AidDataTest {

    private static final String HEADER =
            "AidData Record ID,Recipient,Recipient ISO-3,Title,Flow Type,Commitment Year,Amount (Nominal USD),Maturity\n";

    @TempDir
    Path folder;

    private static Imported read(String csv) {
        return read(AidData.reader(), csv, StandardCharsets.UTF_8);
    }

    private static Imported read(AidData reader, String csv, Charset charset) {
        try {
            return reader.read("deals.csv", new ByteArrayInputStream(csv.getBytes(charset)));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Financing only(Imported imported) {
        assertThat(imported.skipped()).isEmpty();
        return imported.catalog().financings().list().get(0);
    }

    private static Financing cell(String column, String value) {
        return only(read("AidData Record ID,Recipient ISO-3,Flow Type," + column + "\n7,KEN,Loan," + value + "\n"));
    }

    @Test
    void rowOfVersionThreeBecomesFinancingWithItsClaims() {
        Imported imported =
                read("AidData Record ID,Recommended For Aggregates,Umbrella,Recipient,Recipient ISO-3,Commitment Year,"
                        + "Commitment Date (MM/DD/YYYY),Title,Status,Flow Type,Flow Class,Funding Agencies,"
                        + "Funding Agencies Type,Direct Receiving Agencies,Implementing Agencies,Amount (Original Currency),"
                        + "Original Currency,Amount (Constant USD 2021),Amount (Nominal USD),Maturity,Interest Rate,"
                        + "Grace Period,Grant Element (IMF),Planned Completion Date (MM/DD/YYYY),GCL\n"
                        + "7,Yes,No,Kenya,KEN,2012,06/05/2012,A road,Completion,Loan,OOF-like,"
                        + "Some Bank (SB)|Other Fund,State-owned Policy Bank|State-owned Fund,Ministry,Builder,\"1,000,000\",CNY,"
                        + "180000.5,150000,20,2,9,38.5,12/31/2015,Yes\n");
        assertThat(imported).hasToString("1 row: 1 imported, 0 skipped; 0 problems, 4 unmatched names");
        Catalog catalog = imported.catalog();
        Financing deal = catalog.financing("aiddata-7");
        assertThat(deal.name()).isEqualTo("A road");
        assertThat(deal.recipient()).isEqualTo(CountryCode.of("KE"));
        assertThat(deal.instrument()).isEqualTo(Instrument.CONCESSIONAL_LOAN);
        assertThat(catalog.identified("aiddata", "7")).contains(deal);
        assertThat(catalog.identifiers(deal).get(0).source())
                .isEqualTo(deal.amount().claims().get(0).source().id());
        assertThat(deal.amount().value().orElseThrow()).hasToString("$150,000");
        assertThat(deal.facts().get(AidData.ORIGINAL_AMOUNT).value().orElseThrow())
                .hasToString("CNY 1 million");
        assertThat(deal.facts().get(AidData.CONSTANT_AMOUNT).value().orElseThrow())
                .hasToString("$180,000.5 (constant 2021)");
        assertThat(deal.facts().get(Props.COMMITTED).claims()).hasSize(1);
        assertThat(deal.facts().value(Props.COMMITTED).orElseThrow()).hasToString("2012-06-05");
        assertThat(deal.rate().value().orElseThrow().number().low()).isEqualTo(2);
        assertThat(deal.maturity().value().orElseThrow()).hasToString("20 years");
        assertThat(deal.grace().value().orElseThrow()).hasToString("9 years");
        assertThat(deal.facts()
                        .value(AidData.GRANT_ELEMENT_IMF)
                        .orElseThrow()
                        .estimate()
                        .low())
                .isEqualTo(38.5);
        assertThat(deal.facts().value(AidData.PLANNED_COMPLETION).orElseThrow()).hasToString("2015-12-31");
        assertThat(deal.facts().value(AidData.FOR_AGGREGATES)).contains("yes");
        assertThat(deal.lenders().value().orElseThrow()).hasToString("other-fund;some-bank-sb");
        assertThat(catalog.organization("some-bank-sb").kinds()).containsExactly(OrganizationKind.BANK);
        assertThat(deal.borrowers().value().orElseThrow()).hasToString("ministry");
        assertThat(deal.facts().value(AidData.IMPLEMENTING_AGENCY).orElseThrow())
                .hasToString("builder");
        assertThat(deal.amount().claims().get(0).citation())
                .hasToString("AidData, Global Chinese Development Finance Dataset, Version 3.0, record 7");
        assertThat(catalog.country("KE").name()).isEqualTo("Kenya");
        assertThat(catalog.source("aiddata-gcdf-3").license()).contains("ODC-By 1.0");
    }

    @Test
    void rowOfTheFirstReleaseHasKindsOfAgenciesInItsNames() {
        Imported imported = read(
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
                        .estimate()
                        .low())
                .isEqualTo(62.49);
        assertThat(imported.problems())
                .singleElement()
                .hasToString("line 2, record 9, currency \"D\": must be a code of ISO 4217; the amount is left out");
        assertThat(imported.catalog().sources().list())
                .singleElement()
                .hasToString("aiddata-gcof-1: AidData, Global Chinese Official Finance Dataset, Ver…");
    }

    @Test
    void everyRowIsImportedOrListed() {
        Imported imported = read(HEADER
                + "1,Kenya,KEN,One,Loan,2012,5,10\n"
                + "2,\"Africa, regional\",,Two,Loan,2012,5,10\n"
                + ",Kenya,KEN,Three,Loan,2012,5,10\n"
                + "1,Kenya,KEN,Again,Loan,2012,5,10\n"
                + "4,Nowhere,XYZ,Four,Loan,2012,5,10\n"
                + "5,Kenya,KEN,Five\n"
                + ",,,,,,,\n"
                + "\n"
                + "6,Kenya,KEN,Six,Loan,2012,5,10,more\n"
                + "7,Kenya,KEN,Seven,Loan,2012,plenty,10\n");
        assertThat(imported.rows()).isEqualTo(8);
        assertThat(imported.imported()).isEqualTo(2);
        assertThat(imported.catalog().financings().count()).isEqualTo(2);
        assertThat(imported.skipped())
                .extracting(Object::toString)
                .containsExactly(
                        "line 3, record 2, Recipient \"Africa, regional\": a region, or a name that is that of no country of"
                                + " ISO 3166-1; a financing has one recipient",
                        "line 4, AidData Record ID \"\": must be the number of the record",
                        "line 5, record 1, AidData Record ID \"1\": a row before this one has the number",
                        "line 6, record 4, Recipient \"Nowhere\": \"XYZ\" is no code of ISO 3166-1, and the name is that of no"
                                + " country",
                        "line 7, record 5, AidData Record ID \"5\": the row has 4 fields, the header 8",
                        "line 10, record 6, AidData Record ID \"6\": the row has 9 fields, the header 8");
        assertThat(imported.problems())
                .singleElement()
                .hasToString("line 11, record 7, Amount (Nominal USD) \"plenty\": must be an amount of 0 or more");
        assertThat(imported.unmatched()).extracting(Unmatched::name).containsExactly("Africa, regional", "Nowhere");
        assertThat(imported.unread()).isEmpty();
    }

    @Test
    void columnsAreFoundInAnyOrderAndSpelling() {
        Imported imported = read("""
                \uFEFFextra;Amount.Constant.USD.2021;recipient_iso_3;AIDDATA RECORD ID
                ;1,5;ken;7
                x;1.5;KEN;8.0
                """);
        assertThat(imported.catalog().financings().list())
                .extracting(deal -> deal.id().toString())
                .containsExactly("aiddata-7", "aiddata-8");
        assertThat(imported.unread()).containsExactly("extra");
        assertThat(imported.absent()).contains("Title").doesNotContain("AidData Record ID");
        assertThat(imported.problems()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "06/05/2012|2012-06-05",
                "6/5/2012|2012-06-05",
                "2012-06-05|2012-06-05",
                "2012-06-05 00:00:00|2012-06-05",
                "2012-06-05T00:00:00.000Z|2012-06-05",
                "41065|2012-06-05",
                "41065.0|2012-06-05",
                "2012|2012",
                "2012.0|2012"
            })
    void datesAreReadAsSpreadsheetsWriteThem(String written, String date) {
        Financing deal = cell("Actual Completion Date (MM/DD/YYYY)", written);
        assertThat(deal.facts().value(Props.COMPLETED).orElseThrow()).hasToString(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/12/2012", "12/31/12", "2012-06-05 14:00", "soon", "12", "#N/A", "2012-02-30"})
    void datesThatCouldBeOthersAreNotGuessed(String written) {
        Imported imported =
                read("AidData Record ID,Recipient ISO-3,Actual Completion Date (MM/DD/YYYY)\n7,KEN," + written + "\n");
        assertThat(only(imported).facts().get(Props.COMPLETED).claims()).isEmpty();
        assertThat(imported.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.value()).isEqualTo(written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,234,567.25|1234567.25", "1234567.25|1234567.25", "1.23456725E6|1234567.25", "+5|5", "-0|0"})
    void numbersMayBeGrouped(String written, double value) {
        Financing deal = cell("Amount (Nominal USD)", '"' + written + '"');
        assertThat(deal.amount().value().orElseThrow().amount().low()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1.234.567,25", "12,34", "1,23456", "-5", "5 million", "0x1p3", "1d", "Infinity", "1e999", "5-5"
            })
    void numbersThatCouldBeOthersAreNotGuessed(String written) {
        Imported imported = read("AidData Record ID,Recipient ISO-3,Amount (Nominal USD)\n7,KEN,\"" + written + "\"\n");
        assertThat(only(imported).amount().claims()).isEmpty();
        assertThat(imported.problems()).hasSize(1);
    }

    @Test
    void whatIsEstimatedStaysApproximate() {
        Financing deal = only(read(
                "AidData Record ID,Recipient ISO-3,Amount (Nominal USD),Amount Estimated,Commitment Date (MM/DD/YYYY),"
                        + "Commitment Date Estimated\n7,KEN,100,Yes,06/05/2012,Yes\n"));
        assertThat(deal.amount().value().orElseThrow()).hasToString("about $100 ($90-110)");
        assertThat(deal.facts().value(Props.COMMITTED).orElseThrow().isApproximate())
                .isTrue();
    }

    @Test
    void dayAndYearThatDisagreeAreTwoClaims() {
        Financing deal = only(read("""
                AidData Record ID,Recipient ISO-3,Commitment Year,Commitment Date (MM/DD/YYYY)
                7,KEN,2013,06/05/2012
                """));
        assertThat(deal.facts().get(Props.COMMITTED).claims()).hasSize(2);
    }

    @Test
    void agencyThatIsUnspecifiedIsNoOrganization() {
        Imported imported = read("""
                AidData Record ID,Recipient ISO-3,Flow Type,Funding Agencies
                7,KEN,Grant,Unspecified Chinese Government Institution
                """);
        Financing deal = only(imported);
        assertThat(deal.facts().get(Props.FUNDER).missing()).contains(Missing.UNDISCLOSED);
        assertThat(imported.catalog().organizations().list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Grant,GRANT",
        "Loan,LOAN",
        "Debt forgiveness,DEBT_RELIEF",
        "Free-standing technical assistance,GRANT",
        "Scholarships/training in the donor country,GRANT",
        "Export credits,LOAN",
        "Vague TBD,UNSPECIFIED",
        "Anything else,UNSPECIFIED"
    })
    void instrumentFollowsTheFlow(String flow, Instrument instrument) {
        Imported imported = read("AidData Record ID,Recipient ISO-3,Flow Type\n7,KEN," + flow + "\n");
        assertThat(only(imported).instrument()).isEqualTo(instrument);
        assertThat(only(imported).facts().value(AidData.FLOW_TYPE)).contains(flow);
        assertThat(imported.problems()).hasSize(flow.startsWith("Any") ? 1 : 0);
    }

    @Test
    void rowIsPartOfTheOnlyParentThatIsAnUmbrella() {
        Catalog catalog = read("""
                        AidData Record ID,Recipient ISO-3,AidData Parent ID,Umbrella
                        1,KEN,3,No
                        2,KEN,4,No
                        3,KEN,,Yes
                        4,KEN,,No
                        5,KEN,6,Yes
                        6,KEN,5,Yes
                        7,KEN,3|5,No
                        """).catalog();
        assertThat(catalog.financing("aiddata-1").partOf()).contains(Id.of("aiddata-3"));
        for (String apart : List.of("2", "3", "4", "5", "6", "7")) {
            assertThat(catalog.financing("aiddata-" + apart).partOf()).as(apart).isEmpty();
        }
        assertThat(catalog.financing("aiddata-7").facts().value(AidData.PARENT_RECORD))
                .contains("3|5");
    }

    private static Catalog known() {
        return Catalog.builder(new DatasetVersion("known", "1", 1))
                .add(country("KE", "Kenya", "KEN"))
                .add(country("CN", "China", "CHN"))
                .add(organization("some-bank", "Bank of Some", "Some Bank"))
                .add(organization("twin-one", "Twin", "T1"))
                .add(organization("twin-two", "Twin", "T2"))
                .add(Financing.builder()
                        .id(Id.of("ke-road"))
                        .name("Road")
                        .recipient(CountryCode.of("KE"))
                        .instrument(Instrument.BUYERS_CREDIT)
                        .build())
                .add(World.HOSTILE_PRESS)
                .add(Identifier.builder()
                        .id(Id.of("id-ke-road"))
                        .subject(Id.of("ke-road"))
                        .scheme(IdentifierScheme.of(AidData.SCHEME))
                        .value("7")
                        .source(World.HOSTILE_PRESS.id())
                        .build())
                .build();
    }

    private static Country country(String code, String name, String iso3) {
        return Country.builder().id(Id.of(code)).name(name).iso3(iso3).build();
    }

    private static Organization organization(String id, String name, String alias) {
        return Organization.builder()
                .id(Id.of(id))
                .name(name)
                .addKinds(OrganizationKind.BANK)
                .countryCode(CountryCode.of("CN"))
                .addAliases(alias)
                .build();
    }

    @Test
    void whatIsKnownKeepsItsIdAndTheRestIsListed() {
        Imported imported = read(AidData.reader().matching(known()), """
                AidData Record ID,Recipient ISO-3,Title,Flow Type,Funding Agencies
                7,KEN,Kenyan road,Loan,SOME BANK (SB)|Twin|Newcomer
                """, StandardCharsets.UTF_8);
        Financing deal = imported.catalog().financing("ke-road");
        assertThat(deal.name()).isEqualTo("Road");
        assertThat(deal.instrument()).isEqualTo(Instrument.BUYERS_CREDIT);
        assertThat(deal.facts().value(AidData.TITLE)).contains("Kenyan road");
        assertThat(deal.lenders().value().orElseThrow()).hasToString("newcomer;some-bank;twin");
        assertThat(imported.unmatched())
                .containsExactly(
                        new Unmatched("Funding Agencies", "Newcomer", 1, List.of()),
                        new Unmatched("Funding Agencies", "Twin", 1, List.of("twin-one", "twin-two")));
    }

    @Test
    void sourceIsTheOneOfTheCaller() {
        Source own = Source.builder()
                .id(Id.of("own"))
                .title("Copy")
                .publisher("AidData")
                .type(SourceType.DATASET)
                .build();
        Imported imported =
                read(AidData.reader().citing(own), HEADER + "1,Kenya,KEN,One,Loan,2012,5,10\n", StandardCharsets.UTF_8);
        assertThat(imported.catalog().sources().list()).containsExactly(own);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|empty",
                "a,b|no column \"AidData Record ID\"",
                "AidData Record ID,Title|no column of recipients",
                "AidData Record ID,AidData_Record_ID,Recipient|the column occurs twice"
            })
    void tableOfAnotherKindIsRefused(String csv, String reason) {
        assertThatThrownBy(() -> read(csv))
                .isInstanceOf(DataPackageException.class)
                .hasMessageStartingWith("deals.csv: 1 problem, nothing loaded")
                .hasMessageContaining(reason);
    }

    @Test
    void brokenFilesAreRefusedWhole() {
        String row = HEADER + "1,Kenya,KEN,One,Loan,2012,5,10\n2,Kenya,KEN,\"Two";
        assertThatThrownBy(() -> read(row))
                .isInstanceOf(DataPackageException.class)
                .hasMessageContaining("after row 1");
        assertThatThrownBy(() ->
                        read(AidData.reader(), HEADER + "1,Côte,CIV,Ö,Loan,2012,5,10\n", StandardCharsets.ISO_8859_1))
                .isInstanceOf(DataPackageException.class)
                .hasMessageContaining("not UTF-8");
        assertThatThrownBy(() -> AidData.reader().read(folder))
                .isInstanceOf(DataPackageException.class)
                .hasMessageContaining("a directory");
    }

    @Test
    void limitsHold() {
        String csv = HEADER + "1,Kenya,KEN,One,Loan,2012,5,10\n2,Kenya,KEN,A longer title,Loan,twelve,5,x\n";
        for (LoadOptions limits : List.of(
                LoadOptions.builder().maxRows(1).build(),
                LoadOptions.builder().maxFileBytes(20).build(),
                LoadOptions.builder().maxProblems(1).build())) {
            AidData reader = AidData.reader().within(limits);
            assertThatThrownBy(() -> read(reader, csv, StandardCharsets.UTF_8))
                    .isInstanceOf(DataPackageException.class)
                    .hasMessageContaining("the limit; LoadOptions.builder()");
        }
        Imported short_ = read(
                AidData.reader().within(LoadOptions.builder().maxFieldLength(10).build()), csv, StandardCharsets.UTF_8);
        assertThat(short_.skipped())
                .singleElement()
                .satisfies(row -> assertThat(row.column()).isEqualTo("Title"));
    }

    @Test
    void everyCountryOfTheStandardCanReceive() {
        StringBuilder csv = new StringBuilder("AidData Record ID,Recipient ISO-3,Recipient\n");
        int record = 1;
        for (String code : Locale.getISOCountries()) {
            csv.append(record++)
                    .append(',')
                    .append(new Locale("", code).getISO3Country())
                    .append(",\n");
        }
        Imported imported = read(csv.toString());
        assertThat(imported.skipped()).isEmpty();
        assertThat(imported.catalog().countries().count()).isEqualTo(Locale.getISOCountries().length);
    }

    @Test
    void pageShowsWhatIsNotInTheCatalog() {
        Imported imported = read(HEADER + "1,Kenya,KEN,One,Loan,2012,5,ten\n2,Asia,,Two,Loan,2012,5,10\n");
        assertThat(imported.text(80))
                .contains("2 rows: 1 imported, 1 skipped")
                .contains("Rows that are not in the catalog")
                .contains("Cells that are not in the catalog")
                .contains("Names that match nothing known before");
    }
}
