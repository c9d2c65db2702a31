package io.github.digitalsilkroad.interchange.aiddata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Missing;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Identifier;
import io.github.digitalsilkroad.core.model.IdentifierScheme;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Role;
import io.github.digitalsilkroad.interchange.Documents;
import io.github.digitalsilkroad.interchange.Imported;
import io.github.digitalsilkroad.interchange.Imported.Unmatched;
import io.github.digitalsilkroad.interchange.ftm.FollowTheMoney;
import io.github.digitalsilkroad.interchange.internal.Agencies;
import io.github.digitalsilkroad.interchange.json.CatalogJson;
import io.github.digitalsilkroad.interchange.json.ReleaseDelta;
import io.github.digitalsilkroad.interchange.merge.Merge;
import io.github.digitalsilkroad.testkit.World;
import io.github.digitalsilkroad.testkit.Worlds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
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
        assertThat(deal.facts().value(Props.RECOMMENDED_FOR_AGGREGATES)).contains("yes");
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
            strings = {
                "1.234.567,25",
                "12,34",
                "1,23456",
                ".5,000",
                "-5",
                "5 million",
                "0x1p3",
                "1d",
                "Infinity",
                "1e999",
                "5-5"
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
                .add(World.country("KE", "Kenya", "KEN"))
                .add(World.country("CN", "China", "CHN"))
                .add(organization("some-bank", "Bank of Some", "Some Bank"))
                .add(organization("twin-one", "Twin", "T1"))
                .add(organization("twin-two", "Twin", "T2"))
                .add(Financing.builder()
                        .id(Id.of("ke-road"))
                        .name("Road")
                        .recipient(CountryCode.of("KE"))
                        .instrument(Instrument.BUYERS_CREDIT)
                        .build())
                .add(Worlds.HOSTILE_PRESS)
                .add(Identifier.builder()
                        .id(Id.of("id-ke-road"))
                        .subject(Id.of("ke-road"))
                        .scheme(IdentifierScheme.of(AidData.SCHEME))
                        .value("7")
                        .source(Worlds.HOSTILE_PRESS.id())
                        .build())
                .build();
    }

    private static Organization organization(String id, String name, String alias) {
        return Organization.builder(OrganizationKind.BANK)
                .id(Id.of(id))
                .name(name)
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
                .isInstanceOf(InvalidDataException.class)
                .hasMessageStartingWith("deals.csv: 1 problem, nothing loaded")
                .hasMessageContaining(reason);
    }

    @Test
    void brokenFilesAreRefusedWhole() {
        String row = HEADER + "1,Kenya,KEN,One,Loan,2012,5,10\n2,Kenya,KEN,\"Two";
        assertThatThrownBy(() -> read(row))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("after row 1");
        assertThatThrownBy(() ->
                        read(AidData.reader(), HEADER + "1,Côte,CIV,Ö,Loan,2012,5,10\n", StandardCharsets.ISO_8859_1))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("not UTF-8");
        assertThatThrownBy(() -> AidData.reader().read(folder))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("a directory");
    }

    @Test
    void limitsHold() {
        String csv = HEADER + "1,Kenya,KEN,One,Loan,2012,5,10\n2,Kenya,KEN,A longer title,Loan,twelve,5,x\n";
        for (Budget limits : List.of(
                Budget.standard().with(Budget.Limit.ROWS, 1),
                Budget.standard().with(Budget.Limit.FILE_BYTES, 20),
                Budget.standard().with(Budget.Limit.PROBLEMS, 1))) {
            AidData reader = AidData.reader().within(limits);
            assertThatThrownBy(() -> read(reader, csv, StandardCharsets.UTF_8))
                    .isInstanceOf(InvalidDataException.class)
                    .hasMessageContaining("the limit; Budget.standard()");
        }
        Imported short_ = read(
                AidData.reader().within(Budget.standard().with(Budget.Limit.FIELD_LENGTH, 10)),
                csv,
                StandardCharsets.UTF_8);
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

    /** Names of recipients as AidData's releases and ISO 3166-1 write them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kazakhstan|KZ",
                "Republic of Kazakhstan|KZ",
                "Kyrgyz Republic|KG",
                "Kyrgyzstan|KG",
                "Tajikistan|TJ",
                "Republic of Tajikistan|TJ",
                "Turkmenistan|TM",
                "Uzbekistan|UZ",
                "Republic of Uzbekistan|UZ",
                "Afghanistan|AF",
                "Islamic Republic of Afghanistan|AF",
                "Azerbaijan|AZ",
                "Republic of Azerbaijan|AZ",
                "China|CN",
                "People's Republic of China|CN",
                "Iran|IR",
                "Iran, Islamic Republic of|IR",
                "Islamic Republic of Iran|IR",
                "Mongolia|MN",
                "Pakistan|PK",
                "Islamic Republic of Pakistan|PK",
                "Russia|RU",
                "Russian Federation|RU",
                "Central African Rep.|CF",
                "Congo, Dem. Rep.|CD",
                "Congo, Rep.|CG",
                "Korea, Dem. Rep.|KP",
                "Macedonia, FYR|MK",
                "Micronesia, Federated States of|FM",
                "Palestinian Adm. Areas|PS",
                "Viet Nam|VN"
            })
    void aRecipientIsFoundByItsNameAlone(String name, String code) {
        Imported imported = read("AidData Record ID,Recipient,Title\n7,\"" + name + "\",A road\n");
        assertThat(only(imported).recipient()).isEqualTo(CountryCode.of(code));
        assertThat(imported.catalog().country(code).name()).isEqualTo(name);
    }

    @Test
    void aRowThatIsNotRecommendedForSumsIsInNoneWhereverTheCatalogGoes() throws IOException {
        Catalog read = read("""
                AidData Record ID,AidData Parent ID,Umbrella,Recommended For Aggregates,Recipient ISO-3,Title,Flow Type,\
                Funding Agencies,Direct Receiving Agencies,Amount (Nominal USD)
                1,,Yes,No,UZB,The frame,Loan,Some Bank,Ministry,100
                2,1,No,Yes,UZB,A part,Loan,Some Bank,Ministry,40
                3,1,No,Yes,UZB,Another,Loan,Some Bank,Ministry,60
                4,,No,No,UZB,No figure,Loan,Some Bank,Ministry,
                5,,No,,UZB,Not marked,Loan,Other Fund,Ministry,7
                """).catalog();
        String json = Documents.text(out -> CatalogJson.write(read, out));
        DataPackage.write(read, folder.resolve("package"));
        Catalog empty = Catalog.builder(read.version()).build();
        for (Catalog catalog : List.of(
                read,
                CatalogJson.read(Documents.reader(json)),
                DataPackage.read(folder.resolve("package")),
                ReleaseDelta.between(empty, read).apply(empty),
                Merge.of(read, empty).catalog())) {
            assertThat(catalog.financings().total(Props.AMOUNT))
                    .hasToString("$107 from 3, 2 left out, 2 of 5 not recommended for sums");
            assertThat(catalog.financings().total(Props.AMOUNT).leftOut())
                    .extracting(Object::toString)
                    .containsExactly("aiddata-1: not recommended for sums", "aiddata-4: not recommended for sums");
            assertThat(catalog.financings().with(Role.LENDER, "some-bank").total(Props.AMOUNT))
                    .hasToString("$100 from 2, 2 left out, 2 of 4 not recommended for sums");
            assertThat(catalog.financings().top(9, Props.AMOUNT))
                    .extracting(Object::toString)
                    .containsExactly("1 of 3: aiddata-3, $60", "2 of 3: aiddata-2, $40", "3 of 3: aiddata-5, $7");
            assertThat(catalog.financings().in("UZ").top(1, Props.AMOUNT))
                    .extracting(Object::toString)
                    .containsExactly("1 of 3: aiddata-3, $60");
            assertThat(catalog.financings().groupBy(Financing.RECIPIENT).totals(Props.AMOUNT))
                    .extracting(Object::toString)
                    .containsExactly("UZ: 5 rows, $107 from 3");
        }
        assertThat(Documents.text(out -> FollowTheMoney.write(read, out)))
                .contains("recommended for aggregates: no [aiddata-gcdf-3, record 1]");
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

    @Test
    void everyColumnOfVersionThreeIsReadIntoItsOwnProperty() {
        Financing deal = only(read("""
                AidData Record ID,AidData Parent ID,Recommended For Aggregates,Umbrella,Financier Country,Recipient ISO-3,Intent,\
                Flow Type,Flow Type Simplified,Flow Class,Sector Name,Level of Public Liability,Commitment Year,\
                Commitment Year Estimated,Implementation Start Year,Actual Implementation Start Date Estimated,\
                Actual Implementation Start Date (MM/DD/YYYY),Planned Implementation Start Date (MM/DD/YYYY),\
                Completion Year,First Loan Repayment Date,Last Loan Repayment Date,Amount (Constant USD 2021),\
                Adjusted Amount (Nominal USD),Adjusted Amount (Constant USD 2021),Grant Element (IMF),\
                Grant Element (OECD Cash-Flow),Grant Element (OECD Grant-Equiv),Co-financing Agencies,\
                Co-financing Agencies Type,Direct Receiving Agencies,Direct Receiving Agencies Type,\
                Indirect Receiving Agencies,Indirect Receiving Agencies Type,Guarantor,Guarantor Agency Type
                7,99,No,Yes,China,KEN,Mixed,Loan,Loan,Vague,Energy,Central government debt,2012,Yes,2013,Yes,02/03/2013,\
                01/02/2013,2016,06/07/2017,08/09/2030,1,2,3,4%,-5,6 %,Abank,Multilateral bank,Bfund,State-owned fund,\
                Ccom,Intergovernmental organization,Dgov,Government Agency
                """));
        assertThat(deal.facts().all())
                .extracting(fact -> fact.property().name() + "=" + fact.value().orElseThrow())
                .containsExactlyInAnyOrder(
                        "parent-record=99",
                        "recommended-for-aggregates=no",
                        "umbrella=yes",
                        "financier-country=China",
                        "intent=Mixed",
                        "flow-type=Loan",
                        "flow-type-simplified=Loan",
                        "flow-class=Vague",
                        "sector=Energy",
                        "public-liability=Central government debt",
                        "committed=2012~",
                        "started=2013-02-03~",
                        "planned-start=2013-01-02",
                        "completed=2016",
                        "first-repayment=2017-06-07",
                        "last-repayment=2030-08-09",
                        "amount-constant=$1 (constant 2021)",
                        "amount-adjusted=$2",
                        "amount-adjusted-constant=$3 (constant 2021)",
                        "grant-element-imf=4 percent",
                        "grant-element-oecd-cash-flow=-5 percent",
                        "grant-element-oecd-grant-equivalent=6 percent",
                        "cofinancier=abank",
                        "borrower=bfund",
                        "indirect-receiving-agency=ccom",
                        "guarantor=dgov");
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
        Imported imported = read(
                "AidData Record ID,Recipient ISO-3,Flow Type,Funding Agencies,Funding Agencies Type\n7,KEN,Loan,Agency,"
                        + (words == null ? "" : words) + "\n");
        assertThat(imported.catalog().organization("agency").kinds()).containsExactly(kind);
    }

    @Test
    void anAgencyOfSeveralSpellingsIsOneOfAllItsKindsThatAreTold() {
        Imported imported = read("""
                AidData Record ID,Recipient ISO-3,Flow Type,Funding Agencies,Funding Agencies Type
                7,KEN,Loan,Café d'Or,
                8,KEN,Loan,CAFE DOR,State-owned Bank
                9,KEN,Loan,Café d\u2019Or!,Government Agency
                10,KEN,Loan,Café d'Or,
                """);
        Organization agency = imported.catalog().organization("cafe-dor");
        assertThat(agency.name()).isEqualTo("CAFE DOR");
        assertThat(agency.aliases()).containsExactly("Café d'Or", "Café d\u2019Or!");
        assertThat(agency.kinds()).containsExactlyInAnyOrder(OrganizationKind.BANK, OrganizationKind.GOVERNMENT);
        assertThat(imported.unmatched())
                .extracting(Object::toString)
                .containsExactly(
                        "Funding Agencies: CAFE DOR (1 row)",
                        "Funding Agencies: Café d'Or (2 rows)",
                        "Funding Agencies: Café d\u2019Or! (1 row)");
    }

    @Test
    void anAgencyThatNoIdCanBeMadeOfGetsOneAllTheSame() {
        String eighty = "a".repeat(80);
        Imported imported = read(
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
        assertThat(imported.catalog().organizations().list())
                .extracting(organization -> organization.id().toString())
                .anyMatch(id -> id.matches("agency-[0-9a-f]+"))
                .contains("aiddata-agency", "ke-road-agency", eighty, "newcomer-new", "sb-some")
                .anyMatch(id -> id.matches("a{80}-[0-9a-f]+"))
                .anyMatch(id -> id.matches("a{79}-[0-9a-f]+"))
                .hasSize(8);
    }

    @Test
    void agenciesAreToldApartByTheMarkOfTheRelease() {
        Imported imported = read("""
                project_id,recipient_iso2,flow,funding_agency,recipient_agencies,line_of_credit,year_uncertain,year,usd_current
                9,FJ,Vague TBD,"One, Private Sector; ; Two, Multilateral;Unspecified A;Unspecified B, Government Agency",;,False,,2010,\
                """ + "1\n");
        Financing deal = only(imported);
        assertThat(deal.lenders().value().orElseThrow()).hasToString("one;two");
        assertThat(deal.lenders().claims().get(0).note()).contains("and Unspecified A; Unspecified B");
        assertThat(imported.catalog().organization("two").kinds()).containsExactly(OrganizationKind.INTERGOVERNMENTAL);
        assertThat(imported.problems())
                .singleElement()
                .hasToString("line 2, record 9, recipient_agencies \";\": names no agency");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Foreign Direct Investment|GCL|No|EQUITY",
                "Joint Venture with the state|GCL|No|EQUITY",
                "Supplier's credit|GCL|No|SUPPLIER_CREDIT",
                "Loan|Supplier's Credit/Export Seller's Credit|Yes|SUPPLIER_CREDIT",
                "Loan|Export Buyer's Credit|Y|BUYERS_CREDIT",
                "Loan|PBC|1|BUYERS_CREDIT",
                "Loan|PBC|0|LOAN",
                "Loan|RCF|true|CREDIT_LINE",
                "Loan|loan_type|concessional|CONCESSIONAL_LOAN",
                "Loan|loan_type|Interest-free|LOAN",
                "Export credit|GCL|n|LOAN",
                "''|GCL|n|UNSPECIFIED"
            })
    void instrumentFollowsTheMarksOfTheRow(String flow, String mark, String value, Instrument instrument) {
        Imported imported =
                read("AidData Record ID,Recipient ISO-3,Flow Type," + mark + "\n7,KEN," + flow + "," + value + "\n");
        assertThat(only(imported).instrument()).isEqualTo(instrument);
        assertThat(imported.problems()).isEmpty();
    }

    @Test
    void aRefusalOfTheFormatNamesTheLimitOrTheCharacter() {
        String head = "AidData Record ID,Recipient ISO-3,Title\n";
        assertThatThrownBy(() -> read(head + "1,KEN" + ",x".repeat(20_000)))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("Record starting at line 2 has surpassed the maximum limit of 16384 fields");
        assertThatThrownBy(() -> read(head + "1,KEN,\"" + "x".repeat(17_000_000)))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("The maximum buffer size of 16777216 is insufficient");
        assertThatThrownBy(() -> read(head + "1,KEN,\"x\"y"))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("Unexpected character after closing quote: 'y'");
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Umbrella|perhaps|must be yes or no",
                "Recommended For Aggregates|perhaps|must be yes or no",
                "Commitment Year|1899|must be a year from 1900 to 2100",
                "Commitment Year|2101|must be a year from 1900 to 2100",
                "Commitment Year|2012.5|must be a year from 1900 to 2100",
                "Interest Rate|-0.1|must be percent a year, 0 or more",
                "Interest Rate|1001|must be percent a year, 0 or more",
                "Interest Rate|%|must be percent a year, 0 or more",
                "Maturity|-1|must be a number of years, 0 or more",
                "Maturity|5%|must be a number of years, 0 or more",
                "Grace Period|soon|must be a number of years, 0 or more",
                "Grant Element (IMF)|100.5|must be percent, 100 or less",
                "Amount (Nominal USD)|-1|must be an amount of 0 or more",
                "First Loan Repayment Date|19999|must be a date as MM/DD/YYYY or YYYY-MM-DD, or the number of a day in a spreadsheet",
                "Last Loan Repayment Date|80001|must be a date as MM/DD/YYYY or YYYY-MM-DD, or the number of a day in a spreadsheet",
                "Planned Completion Date (MM/DD/YYYY)|41065.5|must be a date as MM/DD/YYYY or YYYY-MM-DD, or the number of a day in a spreadsheet",
                "Amount (Constant USD)|5|the name of the column must end with the base year of its prices",
                "Title|NA|blank; the record is called by its number"
            })
    void aCellThatBreaksARuleIsLeftOutAndListed(String column, String value, String rule) {
        Imported imported = read("AidData Record ID,Recipient ISO-3," + column + "\n7,KEN," + value + "\n");
        assertThat(only(imported).facts().all()).isEmpty();
        assertThat(imported.problems())
                .singleElement()
                .hasToString("line 2, record 7, " + column + " \"" + (value.equals("NA") ? "" : value) + "\": " + rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Interest Rate|0|0 percent a year",
                "Interest Rate|1000|1,000 percent a year",
                "Interest Rate|2 %|2 percent a year",
                "Maturity|1000|1,000 years",
                "Grace Period|0|0 years",
                "Grant Element (IMF)|100|100 percent",
                "Amount (Nominal USD)|'\"123,456\"'|$123,456",
                "Amount (Nominal USD)|'\"-1,000,000\"'|-",
                "Amount (Nominal USD)|'\"+1,000.5\"'|$1,000.5",
                "Amount (Nominal USD)|'\",100\"'|-",
                "Amount (Nominal USD)|0|$0",
                "Amount (Constant USD 1900)|5|$5 (constant 1900)",
                "Amount (Constant USD 2100)|5|$5 (constant 2100)",
                "Amount (Constant USD 1899)|5|-",
                "Amount (Constant USD 2101)|5|-",
                "Adjusted Amount (Constant USD 2021)|5|$5 (constant 2021)",
                "Maturity 2021|5|-",
                "Commitment Year|1900|1900",
                "Commitment Year|2100|2100",
                "First Loan Repayment Date|20000|1954-10-03",
                "Last Loan Repayment Date|80000|2119-01-11",
                "First Loan Repayment Date|2/29/2012 0:00|2012-02-29",
                "First Loan Repayment Date|2/29/2012 1:00|-",
                "First Loan Repayment Date|2/29/12|-",
                "First Loan Repayment Date|2/2|-",
                "First Loan Repayment Date|a/b/cdef|-",
                "First Loan Repayment Date|2012-02|-",
                "First Loan Repayment Date|2012/02-29|-",
                "Status|NaN|-",
                "Status|NaT|-",
                "Status|NULL|-",
                "Status|'\u00a0 Completion\u00a0 '|Completion"
            })
    void aCellIsReadUpToTheBordersOfItsRule(String column, String value, String shown) {
        Imported imported = read("AidData Record ID,Recipient ISO-3," + column + "\n7,KEN," + value + "\n");
        assertThat(only(imported).facts().all())
                .extracting(fact -> fact.value().orElseThrow().toString())
                .containsExactlyElementsOf(shown.equals("-") ? List.of() : List.of(shown));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2012|no|||2012",
                "2012|yes|||2012?",
                "2012|yes|06/05/2012||2012-06-05?",
                "2012|yes|06/05/2012|yes|2012-06-05~",
                "2013|yes|06/05/2012||2012-06-05? 2013?",
                "|yes|06/05/2012||2012-06-05?"
            })
    void whatTheYearIsDoubtedForIsDoubtedOfItsDay(
            String year, String uncertain, String day, String estimated, String dates) {
        Financing deal = only(read("AidData Record ID,Recipient ISO-3,year,year_uncertain,Commitment Date (MM/DD/YYYY),"
                + "Commitment Date Estimated\n7,KEN," + text(year) + "," + uncertain + "," + text(day) + ","
                + text(estimated)
                + "\n"));
        assertThat(deal.facts().get(Props.COMMITTED).claims())
                .extracting(claim -> claim.value().orElseThrow().toString())
                .containsExactlyInAnyOrder(dates.split(" "));
    }

    private static String text(String cell) {
        return cell == null ? "" : cell;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1e14|aiddata-100000000000000",
                "1e15|aiddata-1e15",
                "0|aiddata-0",
                "0.0|-",
                "1909|aiddata-1909",
                "own-1|aiddata-own-1",
                "7.5|-",
                "Own One|-",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa|aiddata-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa|-"
            })
    void aRowIsCalledByItsNumberOrByAShortWord(String record, String id) {
        Imported imported = read("AidData Record ID,Recipient ISO-3\n" + record + ",KEN\n");
        assertThat(imported.catalog().financings().list())
                .extracting(deal -> deal.id().toString())
                .containsExactlyElementsOf(id.equals("-") ? List.of() : List.of(id));
        assertThat(imported.catalog().financings().list()).allSatisfy(deal -> {
            assertThat(deal.name()).isEqualTo("Record " + deal.id().toString().substring(8));
            assertThat(imported.catalog().identifiers(deal))
                    .hasSize(Set.of("1e14", "0", "1909").contains(record) ? 1 : 0);
        });
    }

    @Test
    void recipientIsFoundByCodeThenByNameAndNotAmongSeveral() {
        Imported imported = read(AidData.reader().matching(known()), """
                project_id,recipient_condensed,recipient_iso3,recipient_iso2,recipient_region,all_recipients
                1,Kenya,,,Africa,Kenya
                2,kenya,XYZ,FJ,Oceania,
                3,Tonga,,,,
                4,KE|FJ,,,,Kenya; Fiji
                5,Kenya,KEN,KE,,Kenya|Fiji
                6,Nowhere,,ZZ,,
                7,,,,,
                8,Fiji,,FJ,,;
                9,Fiji,,FJ,,|
                """, StandardCharsets.UTF_8);
        assertThat(imported.catalog().financings().list())
                .extracting(deal -> deal.id() + " " + deal.recipient())
                .containsExactly("aiddata-1 KE", "aiddata-2 FJ", "aiddata-3 TO", "aiddata-8 FJ", "aiddata-9 FJ");
        assertThat(imported.skipped())
                .extracting(Object::toString)
                .containsExactly(
                        "line 5, record 4, all_recipients \"Kenya; Fiji\": several recipients; a financing has one",
                        "line 6, record 5, all_recipients \"Kenya|Fiji\": several recipients; a financing has one",
                        "line 7, record 6, recipient_condensed \"Nowhere\": \"\" is no code of ISO 3166-1, and the name is that of"
                                + " no country",
                        "line 8, record 7, recipient_condensed \"\": a region, or a name that is that of no country of ISO 3166-1;"
                                + " a financing has one recipient");
        assertThat(imported.unmatched()).extracting(Unmatched::name).containsExactly("Nowhere");
        assertThat(imported.catalog().country("FJ").region()).contains("Oceania");
        assertThat(imported.catalog().country("TO").region()).isEmpty();
        assertThat(imported.catalog().country("KE").region())
                .as("as it is known")
                .isEmpty();
    }

    @Test
    void aRecordIsWhatIsKnownByItsNumberOnlyInItsCountry() {
        Imported imported = read(AidData.reader().matching(known()), """
                AidData Record ID,Recipient ISO-3,Title,Flow Type,GCL
                7,FJI,Road,Loan,Yes
                8,KEN,Road,Loan,Yes
                """, StandardCharsets.UTF_8);
        assertThat(imported.catalog().financing("aiddata-7").instrument()).isEqualTo(Instrument.CONCESSIONAL_LOAN);
        assertThat(imported.unmatched())
                .containsExactly(new Unmatched("AidData Record ID", "7", 1, List.of("ke-road")));
        Imported same = read(AidData.reader().matching(known()), """
                AidData Record ID,Recipient ISO-3,Title
                7,KEN,Road
                """, StandardCharsets.UTF_8);
        assertThat(same.catalog().financing("ke-road").facts().all())
                .as("called alike")
                .isEmpty();
        assertThat(same.catalog().country("KE").facts().all()).isEmpty();
    }

    @Test
    void aTableIsReadFromAFileToo() throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), HEADER + "1,Kenya,KEN,One,Loan,2012,5,10\n");
        assertThat(AidData.reader().read(file))
                .hasToString("1 row: 1 imported, 0 skipped; 0 problems, 0 unmatched names");
        assertThat(AidData.reader().read(file).file()).isEqualTo("t.csv");
        long size = Files.size(file);
        assertThat(AidData.reader()
                        .within(Budget.standard().with(Budget.Limit.FILE_BYTES, size))
                        .read(file)
                        .imported())
                .isEqualTo(1);
        AidData shorter = AidData.reader().within(Budget.standard().with(Budget.Limit.FILE_BYTES, size - 1));
        assertThatThrownBy(() -> shorter.read(file))
                .hasMessageContaining("more than " + (size - 1) + " bytes, the limit");
    }

    @Test
    void limitsAreReachedBeforeTheyAreExceeded() {
        String csv = HEADER + "1,Kenya,KEN,One,Loan,2012,5,10\n2,Kenya,KEN,Two,Loan,twelve,5,10\n";
        Budget limits = Budget.standard()
                .with(Budget.Limit.ROWS, 2)
                .with(Budget.Limit.PROBLEMS, 1)
                .with(Budget.Limit.FIELD_LENGTH, 6);
        Imported imported = read(AidData.reader().within(limits), csv, StandardCharsets.UTF_8);
        assertThat(imported.imported()).isEqualTo(2);
        assertThat(imported.problems()).hasSize(1);
        assertThatThrownBy(() -> read(
                        AidData.reader().within(limits),
                        csv + "3,Kenya,KEN,Three,Loan,2012,5,10\n",
                        StandardCharsets.UTF_8))
                .hasMessageContaining("more than 2 rows, the limit");
        assertThat(read(AidData.reader().within(limits), csv.replace("Two", "Two two"), StandardCharsets.UTF_8)
                        .skipped())
                .singleElement()
                .hasToString("line 3, record 2, Title \"Two two\": a field of 7 characters: more than 6, the limit;"
                        + " Budget.standard().with(FIELD_LENGTH, ...) raises it");
    }

    @Test
    void separatorIsWhatStandsMostOftenOutsideOfQuotesInTheHeader() {
        for (String header : List.of(
                "AidData Record ID\tRecipient ISO-3\t\"a;b;c;d\"\n7\tKEN\t\n",
                "\nAidData Record ID;Recipient ISO-3\n7;KEN\n8,9,10,11;KEN\n",
                "\r\n\r\n\r\nAidData Record ID;Recipient ISO-3\r\n7;KEN\r\n8,9,10,11;KEN\r\n",
                "\"AidData Record ID\",Recipient ISO-3\r7,KEN\r8;;;;,KEN\r")) {
            assertThat(read(header).catalog().financings().list().get(0).id()).hasToString("aiddata-7");
        }
        assertThat(read("AidData Record ID,Recipient ISO-3,one;two;three\n7,KEN,\n")
                        .unread())
                .as("of two that stand as often, the comma")
                .containsExactly("one;two;three");
    }

    @Test
    void aRowThatEndsBeforeItsNumberIsListedWithoutIt() {
        assertThat(read("Recipient ISO-3,AidData Record ID\nKEN\n").skipped())
                .singleElement()
                .hasToString("line 2, AidData Record ID \"\": the row has 1 field, the header 2");
    }

    @Test
    void whatBreaksAFileIsSaidWithItsPlace() {
        assertThatThrownBy(() -> read("AidData Record ID,Title\n"))
                .hasMessage("deals.csv: 1 problem, nothing loaded\n  deals.csv:1: no column of recipients, as in"
                        + " \"Recipient ISO-3\"; no row would be read");
        assertThatThrownBy(() -> read(HEADER + "1,Kenya,KEN,One,Loan,2012,5,10\n2,Kenya,KEN,\"Two"))
                .hasMessageStartingWith("deals.csv: 1 problem, nothing loaded\n  deals.csv: after row 1: ")
                .hasMessageNotContaining("UTF-8");
    }

    @Test
    void rowsThatAreSkippedCountAgainstTheLimitOfFindings() {
        AidData reader = AidData.reader().within(Budget.standard().with(Budget.Limit.PROBLEMS, 1));
        String one = "AidData Record ID,Recipient ISO-3\n7,KEN\n8\n";
        assertThat(read(reader, one, StandardCharsets.UTF_8).skipped()).hasSize(1);
        assertThatThrownBy(() -> read(reader, one + "9\n", StandardCharsets.UTF_8))
                .hasMessageContaining("more than 1 findings, the limit");
    }

    @Test
    void pageShowsTwentyWithoutSayingThatTheyAreTheFirst() {
        assertThat(read("AidData Record ID,Recipient ISO-3\n" + "7\n".repeat(20))
                        .text(200))
                .contains("Rows that are not in the catalog")
                .doesNotContain("the first");
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
        Imported imported = read(AidData.reader().matching(known), """
                AidData Record ID,Recipient ISO-3,Flow Type,Funding Agencies
                11,KEN,Loan,"Export Bank, of China"
                12,KEN,Loan,EXIM
                13,KEN,Loan,China Eximbank
                14,KEN,Loan,中国进出口银行
                15,KEN,Loan,中国进出口银行 (CEB)
                16,KEN,Loan,国家开发银行
                """, StandardCharsets.UTF_8);
        assertThat(imported.catalog().financings().list())
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
        Imported imported = read("""
                AidData Record ID,Recipient ISO-3,Flow Type,Funding Agencies
                7,KEN,Loan,"Bank, State-Owned Company"
                """);
        assertThat(only(imported).lenders().value().orElseThrow()).hasToString("bank-state-owned-company");
    }

    @Test
    void zeroHasNoSign() {
        assertThat(AidDataText.number("-0")).isEqualTo(OptionalDouble.of(0));
    }

    @Test
    void aFileThatBreaksFarBelowItsHeaderIsRefusedWhole() {
        String rows = "1,Kenya,KEN,One,Loan,2012,5,10\n".repeat(6000);
        Budget many = Budget.standard().with(Budget.Limit.PROBLEMS, 10_000);
        assertThatThrownBy(() -> read(
                        AidData.reader().within(many),
                        HEADER + rows + "2,Kenya,KEN,Ö,Loan,2012,5,10\n",
                        StandardCharsets.ISO_8859_1))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("not UTF-8; save the sheet as CSV in UTF-8");
        InputStream failing = new SequenceInputStream(
                new ByteArrayInputStream((HEADER + rows).getBytes(StandardCharsets.UTF_8)), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("the disk is gone");
                    }

                    @Override
                    public int read(byte[] into, int from, int most) throws IOException {
                        return read();
                    }
                });
        assertThatThrownBy(() -> AidData.reader().within(many).read("deals.csv", failing))
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is gone");
    }

    @Test
    void pageShowsTheFirstTwentyOfEach() {
        StringBuilder csv = new StringBuilder(
                "AidData Record ID,Recipient ISO-3,Commitment Year,Flow Type,Funding Agencies,Mine\n");
        for (int row = 10; row < 31; row++) {
            csv.append(row).append(",KEN,soon,Loan,Agency ").append(row).append(",\n");
            csv.append(row).append(",KEN,2012,Loan,,\n");
        }
        String page = read(csv.toString()).text(200);
        assertThat(page)
                .contains("42 rows: 21 imported, 21 skipped; 21 problems, 21 unmatched names")
                .contains("Rows that are not in the catalog, the first 20 of 21")
                .contains("Cells that are not in the catalog, the first 20 of 21")
                .contains("Columns that are not read: Mine")
                .contains("Columns that the file lacks: AidData Parent ID, Recommended For Aggregates,")
                .contains("Agency 29")
                .doesNotContain("Agency 30");
        String good = read(HEADER + "1,Kenya,KEN,One,Loan,2012,5,10\n").text(200);
        assertThat(good).doesNotContain("Rows that", "Cells that", "Names that", "not read");
        List<Problem> two = read(csv.toString()).skipped().subList(0, 2);
        Catalog nothing = known();
        assertThat(new Imported("f", 2, nothing, two, List.of(), List.of(), List.of(), List.of()).imported())
                .isZero();
        assertThatThrownBy(() -> new Imported("f", 1, nothing, two, List.of(), List.of(), List.of(), List.of()))
                .hasMessage("1 rows: fewer than the 2 that are skipped");
    }
}
