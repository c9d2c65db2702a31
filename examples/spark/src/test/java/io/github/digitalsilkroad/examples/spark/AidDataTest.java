package io.github.digitalsilkroad.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.interchange.aiddata.AidData;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table like AidData's, parted by recipient: each loan is answered as in the whole table. The deals are made up. */
class AidDataTest {

    private static final String HEADER = "AidData Record ID,Recommended For Aggregates,AidData Parent ID,Umbrella,"
            + "Recipient,Recipient ISO-3,Commitment Year,Title,Description,Flow Type,Funding Agencies,"
            + "Amount (Nominal USD),Amount (Original Currency),Original Currency,"
            + "Commitment Date (MM/DD/YYYY),Interest Rate,Maturity,Grace Period,Grant Element (IMF)\r\n";

    @TempDir
    Path folder;

    private Path sheet;

    @BeforeEach
    void writeSheet() throws Exception {
        String[] codes = Locale.getISOCountries();
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < 400; i++) {
            Locale country = new Locale("", codes[i * 7 % codes.length]);
            boolean regional = i % 100 == 99;
            text.append(String.join(
                            ",",
                            Integer.toString(50_000 + i),
                            "Yes",
                            i % 50 == 1 && i > 50 ? Integer.toString(50_000 + i % 249) : "",
                            "No",
                            regional ? "\"Africa, regional\"" : '"' + country.getDisplayCountry(Locale.ENGLISH) + '"',
                            regional ? "" : country.getISO3Country(),
                            Integer.toString(2001 + i % 20),
                            "Deal " + i,
                            "\" words, \"\"quoted\"\" \\ and\nbroken \"",
                            i % 4 == 0 ? "Grant" : "Loan",
                            i % 9 == 0 ? "Bank A|Bank B" : "Bank " + i % 5,
                            "\"1,000," + (100 + i) + ".50\"",
                            Integer.toString(7_000_000 + i),
                            "CNY",
                            i % 3 == 0 ? "" : "0" + (1 + i % 9) + "/15/" + (2001 + i % 20),
                            i % 5 == 0 ? "" : Double.toString(i % 7 / 2.0),
                            i == 6 ? "some years" : Integer.toString(5 + i % 16),
                            Integer.toString(i % 6),
                            Integer.toString(10 + i % 40)))
                    .append("\r\n");
        }
        sheet = folder.resolve("sheet.csv");
        Files.writeString(sheet, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "parquet"})
    void everyLoanIsAnsweredAsInTheWholeTable(String format) throws Exception {
        String path = sheet.toString();
        if (format.equals("parquet")) {
            path = folder.resolve("sheet.parquet").toString();
            Local.spark()
                    .read()
                    .option("header", true)
                    .option("multiLine", true)
                    .option("escape", "\"")
                    .csv(sheet.toString())
                    .write()
                    .parquet(path);
        }
        Catalog whole = AidData.reader().read(sheet).value();
        OneMachine expected = new OneMachine();
        for (Financing deal : whole.financings()) {
            String country = deal.recipient().toString();
            expected.ask(country, whole, "concessionality financing=" + deal.id(), "");
            expected.ask(country, whole, "loan-service financing=" + deal.id(), "");
        }

        assertThat(expected.size()).isEqualTo(2 * 396);
        expected.isEqualTo(Ledgers.aidData(Local.spark(), path, format)
                .ask(
                        List.of("concessionality financing={financing}", "loan-service financing={financing}"),
                        List.of(""))
                .where("error is null"));
    }

    @Test
    void whatCouldNotBeReadIsARowOfItsOwn() {
        List<Row> unread = Ledgers.aidData(Local.spark(), sheet.toString(), "csv")
                .ask(List.of("concessionality financing={financing}"), List.of(""))
                .where("error is not null")
                .orderBy("error")
                .collectAsList();

        assertThat(unread).hasSize(5);
        assertThat(unread.get(0).<String>getAs("error")).startsWith("record 50006, Maturity \"some years\": must be");
        assertThat(unread.get(0).<String>getAs("country")).hasSize(2);
        assertThat(unread.subList(1, 5)).allSatisfy(row -> {
            assertThat(row.<String>getAs("country")).isEqualTo("none");
            assertThat(row.<String>getAs("error")).contains("\"Africa, regional\"");
        });
    }

    @Test
    void aTableWithoutRecipientsIsRefused() throws Exception {
        Path other = folder.resolve("other.csv");
        Files.writeString(other, "a,b\n1,2\n");

        assertThatThrownBy(() -> Ledgers.aidData(Local.spark(), other.toString(), "csv"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + other + "\": has no column \"Recipient ISO-3\", by which to part it");
    }
}
