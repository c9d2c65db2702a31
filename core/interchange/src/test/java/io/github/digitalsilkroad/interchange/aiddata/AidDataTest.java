package io.github.digitalsilkroad.interchange.aiddata;

import static io.github.digitalsilkroad.interchange.aiddata.AidDataTables.HEADER;
import static io.github.digitalsilkroad.interchange.aiddata.AidDataTables.cells;
import static io.github.digitalsilkroad.interchange.aiddata.AidDataTables.only;
import static io.github.digitalsilkroad.interchange.aiddata.AidDataTables.read;
import static io.github.digitalsilkroad.interchange.aiddata.AidDataTables.unmatched;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Role;
import io.github.digitalsilkroad.interchange.Documents;
import io.github.digitalsilkroad.interchange.ftm.FollowTheMoney;
import io.github.digitalsilkroad.interchange.json.CatalogJson;
import io.github.digitalsilkroad.interchange.json.ReleaseDelta;
import io.github.digitalsilkroad.interchange.merge.Merge;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a row of AidData; every row here is made up. */
class AidDataTest {

    @TempDir
    Path folder;

    @Test
    void rowOfVersionThreeBecomesFinancingWithItsClaims() {
        Outcome<Catalog> imported =
                read("AidData Record ID,Recommended For Aggregates,Umbrella,Recipient,Recipient ISO-3,Commitment Year,"
                        + "Commitment Date (MM/DD/YYYY),Title,Status,Flow Type,Flow Class,Funding Agencies,"
                        + "Funding Agencies Type,Direct Receiving Agencies,Implementing Agencies,Amount (Original Currency),"
                        + "Original Currency,Amount (Constant USD 2021),Amount (Nominal USD),Maturity,Interest Rate,"
                        + "Grace Period,Grant Element (IMF),Planned Completion Date (MM/DD/YYYY),GCL\n"
                        + "7,Yes,No,Kenya,KEN,2012,06/05/2012,A road,Completion,Loan,OOF-like,"
                        + "Some Bank (SB)|Other Fund,State-owned Policy Bank|State-owned Fund,Ministry,Builder,\"1,000,000\",CNY,"
                        + "180000.5,150000,20,2,9,38.5,12/31/2015,Yes\n");
        assertThat(imported.leftOut()).isEmpty();
        assertThat(unmatched(imported)).hasSize(4);
        Catalog catalog = imported.value();
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
                        .number()
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
    void everyRowIsImportedOrListed() {
        Outcome<Catalog> imported = read(HEADER
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
        assertThat(imported.value().financings().count()).isEqualTo(2);
        assertThat(imported.value().financings().count()).isEqualTo(2);
        assertThat(imported.leftOut())
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
        assertThat(cells(imported))
                .singleElement()
                .hasToString("line 11, record 7, Amount (Nominal USD) \"plenty\": must be an amount of 0 or more");
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
        Outcome<Catalog> imported = read("AidData Record ID,Recipient ISO-3,Flow Type\n7,KEN," + flow + "\n");
        assertThat(only(imported).instrument()).isEqualTo(instrument);
        assertThat(only(imported).facts().value(AidData.FLOW_TYPE)).contains(flow);
        assertThat(cells(imported)).hasSize(flow.startsWith("Any") ? 1 : 0);
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
                        """).value();
        assertThat(catalog.financing("aiddata-1").partOf()).contains(Id.of("aiddata-3"));
        for (String apart : List.of("2", "3", "4", "5", "6", "7")) {
            assertThat(catalog.financing("aiddata-" + apart).partOf()).as(apart).isEmpty();
        }
        assertThat(catalog.financing("aiddata-7").facts().value(AidData.PARENT_RECORD))
                .contains("3|5");
    }

    @Test
    void sourceIsTheOneOfTheCaller() {
        Source own = Source.builder()
                .id(Id.of("own"))
                .title("Copy")
                .publisher("AidData")
                .type(SourceType.DATASET)
                .build();
        Outcome<Catalog> imported =
                read(AidData.reader().citing(own), HEADER + "1,Kenya,KEN,One,Loan,2012,5,10\n", StandardCharsets.UTF_8);
        assertThat(imported.value().sources().list()).containsExactly(own);
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
                """).value();
        String json = Documents.text(out -> new CatalogJson().write(read, out));
        DataPackage.write(read, folder.resolve("package"));
        Catalog empty = Catalog.builder(read.version()).build();
        for (Catalog catalog : List.of(
                read,
                CatalogJson.read(Documents.reader(json)),
                DataPackage.read(folder.resolve("package")),
                ReleaseDelta.between(empty, read).apply(empty),
                Merge.of(read, empty).catalog())) {
            assertThat(catalog.financings().total(Props.AMOUNT))
                    .hasToString(
                            "$107 from 3, 2 left out; undated\nover half is aiddata-3 ($60); 2 of 5 not recommended for sums; and 1 more");
            assertThat(catalog.financings().total(Props.AMOUNT).leftOut())
                    .extracting(Object::toString)
                    .containsExactly("aiddata-1: not recommended for sums", "aiddata-4: not recommended for sums");
            assertThat(catalog.financings().with(Role.LENDER, "some-bank").total(Props.AMOUNT))
                    .hasToString(
                            "$100 from 2, 2 left out; undated\nover half is aiddata-3 ($60); 2 of 4 not recommended for sums; and 1 more");
            assertThat(catalog.financings().top(9, Props.AMOUNT))
                    .extracting(Object::toString)
                    .containsExactly("1 of 3: aiddata-3, $60", "2 of 3: aiddata-2, $40", "3 of 3: aiddata-5, $7");
            assertThat(catalog.financings().in("UZ").top(1, Props.AMOUNT))
                    .extracting(Object::toString)
                    .containsExactly("1 of 3: aiddata-3, $60");
            assertThat(catalog.financings().groupBy(Financing.RECIPIENT).totals(Props.AMOUNT))
                    .extracting(Object::toString)
                    .containsExactly(
                            "UZ: 5 rows, $107 from 3, 2 left out; undated; over half is aiddata-3 ($60); 2 of 5 not"
                                    + " recommended for sums; 2 are parts of aiddata-1");
        }
        assertThat(Documents.text(out -> new FollowTheMoney().write(read, out)))
                .contains("recommended for aggregates: no [aiddata-gcdf-3, record 1]");
    }

    @Test
    void pageShowsWhatIsNotInTheCatalog() {
        Outcome<Catalog> imported = read(HEADER + "1,Kenya,KEN,One,Loan,2012,5,ten\n2,Asia,,Two,Loan,2012,5,10\n");
        assertThat(imported.text(80))
                .contains("; 1 left out, 2 warnings\n")
                .contains("Left out\n")
                .contains("Warnings\n");
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
        Outcome<Catalog> imported =
                read("AidData Record ID,Recipient ISO-3,Flow Type," + mark + "\n7,KEN," + flow + "," + value + "\n");
        assertThat(only(imported).instrument()).isEqualTo(instrument);
        assertThat(cells(imported)).isEmpty();
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
        Outcome<Catalog> imported = read("AidData Record ID,Recipient ISO-3\n" + record + ",KEN\n");
        assertThat(imported.value().financings().list())
                .extracting(deal -> deal.id().toString())
                .containsExactlyElementsOf(id.equals("-") ? List.of() : List.of(id));
        assertThat(imported.value().financings().list()).allSatisfy(deal -> {
            assertThat(deal.name()).isEqualTo("Record " + deal.id().toString().substring(8));
            assertThat(imported.value().identifiers(deal))
                    .hasSize(Set.of("1e14", "0", "1909").contains(record) ? 1 : 0);
        });
    }

    @Test
    void pageShowsTwentyWithoutSayingThatTheyAreTheFirst() {
        assertThat(read("AidData Record ID,Recipient ISO-3\n" + "7\n".repeat(20))
                        .text(200))
                .contains("Left out\n")
                .doesNotContain("the first");
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
                .contains("; 21 left out, 44 warnings")
                .contains("Left out, the first 20 of 21")
                .contains("Warnings, the first 20 of 44")
                .contains("\n  40  29")
                .doesNotContain("\n  42  30");
        String good = read(HEADER + "1,Kenya,KEN,One,Loan,2012,5,10\n").text(200);
        assertThat(good).contains("not in the file").doesNotContain("Left out", "is not read");
    }
}
