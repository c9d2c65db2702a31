package io.github.digitalsilkroad.interchange.aiddata;

import static io.github.digitalsilkroad.interchange.aiddata.AidDataTables.cell;
import static io.github.digitalsilkroad.interchange.aiddata.AidDataTables.cells;
import static io.github.digitalsilkroad.interchange.aiddata.AidDataTables.only;
import static io.github.digitalsilkroad.interchange.aiddata.AidDataTables.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Props;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells of tables of AidData: dates, numbers and marks; every row here is made up. */
class AidDataCellsTest {

    @Test
    void columnsAreFoundInAnyOrderAndSpelling() {
        Outcome<Catalog> imported = read("""
                \uFEFFextra;Amount.Constant.USD.2021;recipient_iso_3;AIDDATA RECORD ID
                ;1,5;ken;7
                x;1.5;KEN;8.0
                """);
        assertThat(imported.value().financings().list())
                .extracting(deal -> deal.id().toString())
                .containsExactly("aiddata-7", "aiddata-8");
        assertThat(imported.warnings())
                .extracting(Problem::toString)
                .contains("deals.csv:1 extra: the column is not read")
                .anyMatch(
                        warning -> warning.contains(
                                "67 columns that would be read are not in the file: AidData Parent"
                                        + " ID, Recommended For Aggregates, Umbrella, Financier Country, Recipient and others"));
        assertThat(cells(imported)).hasSize(1);
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
        Outcome<Catalog> imported =
                read("AidData Record ID,Recipient ISO-3,Actual Completion Date (MM/DD/YYYY)\n7,KEN," + written + "\n");
        assertThat(only(imported).facts().get(Props.COMPLETED).claims()).isEmpty();
        assertThat(cells(imported))
                .singleElement()
                .satisfies(problem -> assertThat(problem.value()).isEqualTo(written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,234,567.25|1234567.25", "1234567.25|1234567.25", "1.23456725E6|1234567.25", "+5|5", "-0|0"})
    void numbersMayBeGrouped(String written, double value) {
        Financing deal = cell("Amount (Nominal USD)", '"' + written + '"');
        assertThat(deal.amount().value().orElseThrow().number().low()).isEqualTo(value);
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
        Outcome<Catalog> imported =
                read("AidData Record ID,Recipient ISO-3,Amount (Nominal USD)\n7,KEN,\"" + written + "\"\n");
        assertThat(only(imported).amount().claims()).isEmpty();
        assertThat(cells(imported)).hasSize(1);
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
        Outcome<Catalog> imported = read("AidData Record ID,Recipient ISO-3," + column + "\n7,KEN," + value + "\n");
        assertThat(only(imported).facts().all()).isEmpty();
        assertThat(cells(imported))
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
        Outcome<Catalog> imported = read("AidData Record ID,Recipient ISO-3," + column + "\n7,KEN," + value + "\n");
        assertThat(only(imported).facts().all())
                .extracting(fact -> fact.value().orElseThrow().toString())
                .containsExactlyElementsOf(shown.equals("-") ? List.of() : List.of(shown));
    }

    private static String text(String cell) {
        return cell == null ? "" : cell;
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

    @Test
    void zeroHasNoSign() {
        assertThat(AidDataText.number("-0")).isEqualTo(OptionalDouble.of(0));
    }

    @Test
    void securityOfADebtIsKept() {
        Outcome<Catalog> imported = read("AidData Record ID,Recipient ISO-3,Flow Type,Guarantee Provided,Guarantor,"
                + "Guarantor Agency Type,Insurance Provided,Insurance Provider,Collateralized,Collateral Provider,"
                + "Security Agent/Collateral Agent,Collateral\n"
                + "7,KEN,Loan,Yes,Ministry of Finance,Government Agency,Yes,Sinosure,Yes,A Mine|Ministry of Finance,"
                + "Some Bank,Receipts of the mine\n8,KEN,Loan,,,,No,,maybe,,,\n");
        Facts facts = imported.value().financing("aiddata-7").facts();
        assertThat(facts.value(AidData.GUARANTEED)).contains("yes");
        assertThat(facts.value(Props.GUARANTOR).orElseThrow()).hasToString("ministry-of-finance");
        assertThat(facts.value(AidData.INSURED)).contains("yes");
        assertThat(facts.value(AidData.INSURER).orElseThrow()).hasToString("sinosure");
        assertThat(facts.value(AidData.COLLATERALIZED)).contains("yes");
        assertThat(facts.value(AidData.COLLATERAL_PROVIDER).orElseThrow()).hasToString("a-mine;ministry-of-finance");
        assertThat(facts.value(AidData.SECURITY_AGENT).orElseThrow()).hasToString("some-bank");
        assertThat(facts.value(AidData.COLLATERAL)).contains("Receipts of the mine");
        assertThat(imported.value().financing("aiddata-8").facts().value(AidData.INSURED))
                .contains("no");
        assertThat(imported.warnings())
                .extracting(Object::toString)
                .contains("line 3, record 8, Collateralized \"maybe\": must be yes or no");
    }
}
