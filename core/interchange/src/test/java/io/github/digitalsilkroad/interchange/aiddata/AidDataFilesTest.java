package io.github.digitalsilkroad.interchange.aiddata;

import static io.github.digitalsilkroad.interchange.aiddata.AidDataTables.HEADER;
import static io.github.digitalsilkroad.interchange.aiddata.AidDataTables.cells;
import static io.github.digitalsilkroad.interchange.aiddata.AidDataTables.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.catalog.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of AidData that are read or refused whole, and the limits of reading; every row here is made up. */
class AidDataFilesTest {

    @TempDir
    Path folder;

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
                .hasMessageContaining("deals.csv:3: field 4 cannot be read");
        assertThatThrownBy(() ->
                        read(AidData.reader(), HEADER + "1,\u0081,CIV,Ö,Loan,2012,5,10\n", StandardCharsets.ISO_8859_1))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("not UTF-8, UTF-16 with its mark, or Windows-1252");
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
        Outcome<Catalog> short_ = read(
                AidData.reader().within(Budget.standard().with(Budget.Limit.FIELD_LENGTH, 10)),
                csv,
                StandardCharsets.UTF_8);
        assertThat(short_.leftOut())
                .singleElement()
                .satisfies(row -> assertThat(row.column()).isEqualTo("Title"));
    }

    @Test
    void aRefusalOfTheFormatNamesTheLimitOrTheCharacter() {
        String head = "AidData Record ID,Recipient ISO-3,Title\n";
        assertThatThrownBy(() -> read(head + "1,KEN" + ",x".repeat(20_000)))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("deals.csv:2: the row has more than 16384 fields, the most that are read");
        assertThatThrownBy(() -> read(head + "1,KEN,\"" + "x".repeat(17_000_000)))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("deals.csv:2: field 3 cannot be read")
                .hasMessageEndingWith("it has at most 16777216 characters");
        assertThatThrownBy(() -> read(head + "1,KEN,\"x\"y"))
                .isInstanceOf(InvalidDataException.class)
                .hasMessage(
                        "deals.csv: 1 problem, nothing loaded\n  deals.csv:2: field 3 cannot be read: a field that begins"
                                + " with a quotation mark must end with one, directly before the separator or the end of the"
                                + " line; a quotation mark inside it is written twice; it has at most 16777216 characters");
        assertThatThrownBy(() -> read(head + "1,KEN,\"two\nlines\"\n\n\"2\"x"))
                .as("lines, not rows, are counted")
                .hasMessageContaining("deals.csv:5: field 1 cannot be read");
        assertThatThrownBy(() -> read("\"AidData Record ID"))
                .hasMessageContaining("deals.csv:1: field 1 cannot be read");
        assertThat(read(head + "1,KEN" + ",".repeat((1 << 14) - 2))
                        .value()
                        .financings()
                        .count())
                .as("as many fields as are read")
                .isEqualTo(1);
    }

    @Test
    void aTableIsReadFromAFileToo() throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), HEADER + "1,Kenya,KEN,One,Loan,2012,5,10\n");
        assertThat(AidData.reader().read(file).toString()).endsWith("; 0 left out, 1 warning");
        assertThat(AidData.reader().read(file).warnings())
                .singleElement()
                .asString()
                .startsWith("t.csv:1: 62 columns that would be read are not in the file: AidData Parent ID,");
        long size = Files.size(file);
        assertThat(AidData.reader()
                        .within(Budget.standard().with(Budget.Limit.FILE_BYTES, size))
                        .read(file)
                        .leftOut())
                .isEmpty();
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
        Outcome<Catalog> imported = read(AidData.reader().within(limits), csv, StandardCharsets.UTF_8);
        assertThat(imported.value().financings().count()).isEqualTo(2);
        assertThat(cells(imported)).hasSize(1);
        assertThatThrownBy(() -> read(
                        AidData.reader().within(limits),
                        csv + "3,Kenya,KEN,Three,Loan,2012,5,10\n",
                        StandardCharsets.UTF_8))
                .hasMessageContaining("more than 2 rows, the limit");
        assertThat(read(AidData.reader().within(limits), csv.replace("Two", "Two two"), StandardCharsets.UTF_8)
                        .leftOut())
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
            assertThat(read(header).value().financings().list().get(0).id()).hasToString("aiddata-7");
        }
        assertThat(read("AidData Record ID,Recipient ISO-3,one;two;three\n7,KEN,\n")
                        .warnings())
                .as("of two that stand as often, the comma")
                .extracting(Problem::column)
                .contains("one;two;three");
    }

    @Test
    void aRowThatEndsBeforeItsNumberIsListedWithoutIt() {
        assertThat(read("Recipient ISO-3,AidData Record ID\nKEN\n").leftOut())
                .singleElement()
                .hasToString("line 2, AidData Record ID \"\": the row has 1 field, the header 2");
    }

    @Test
    void whatBreaksAFileIsSaidWithItsPlace() {
        assertThatThrownBy(() -> read("AidData Record ID,Title\n"))
                .hasMessage("deals.csv: 1 problem, nothing loaded\n  deals.csv:1: no column of recipients, as in"
                        + " \"Recipient ISO-3\"; no row would be read");
        assertThatThrownBy(() -> read(HEADER + "1,Kenya,KEN,One,Loan,2012,5,10\n2,Kenya,KEN,\"Two"))
                .hasMessageStartingWith("deals.csv: 1 problem, nothing loaded\n  deals.csv:3: field 4 ")
                .hasMessageNotContaining("UTF-8");
    }

    @Test
    void rowsThatAreSkippedCountAgainstTheLimitOfFindings() {
        AidData reader = AidData.reader().within(Budget.standard().with(Budget.Limit.PROBLEMS, 1));
        String one = "AidData Record ID,Recipient ISO-3\n7,KEN\n8\n";
        assertThat(read(reader, one, StandardCharsets.UTF_8).leftOut()).hasSize(1);
        assertThatThrownBy(() -> read(reader, one + "9\n", StandardCharsets.UTF_8))
                .hasMessageContaining("more than 1 findings, the limit");
    }

    @Test
    void aFileThatBreaksFarBelowItsHeaderIsRefusedWhole() {
        String rows = "1,Kenya,KEN,One,Loan,2012,5,10\n".repeat(6000);
        Budget many = Budget.standard().with(Budget.Limit.PROBLEMS, 10_000);
        assertThatThrownBy(() -> read(
                        AidData.reader().within(many),
                        HEADER + rows + "2,Kenya,KEN,\u0081,Loan,2012,5,10\n",
                        StandardCharsets.ISO_8859_1))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("or Windows-1252; save the sheet as CSV in UTF-8");
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
}
