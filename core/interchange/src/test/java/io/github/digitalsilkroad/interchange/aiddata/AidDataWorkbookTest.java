package io.github.digitalsilkroad.interchange.aiddata;

import static io.github.digitalsilkroad.interchange.aiddata.AidDataTables.HEADER;
import static io.github.digitalsilkroad.interchange.aiddata.AidDataTables.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.testkit.Workbooks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks and encodings of AidData; every row here is made up. */
class AidDataWorkbookTest {

    @TempDir
    Path folder;

    /** A character that in Windows-1252 has the bytes of another one in UTF-8 does not decide for the rest. */
    @Test
    void theWholeFileDecidesOfTheEncoding() {
        String csv = HEADER
                + "1,Kenya,KEN,Charg\u00cd\u00a9,Loan,2012,5,10\n2,Kenya,KEN,K\u00f6ln \u2013 a road,Loan,2012,5,10\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
            assertThat(read(AidData.reader(), csv, charset).value().financings())
                    .extracting(Financing::name)
                    .containsExactly("Charg\u00cd\u00a9", "K\u00f6ln \u2013 a road");
        }
    }

    @Test
    void aWorkbookReadsAsItsSheetDoes() throws IOException {
        String rows =
                "AidData Record ID,Recipient ISO-3,Title,Flow Type,Commitment Date (MM/DD/YYYY),Amount (Nominal USD),"
                        + "Umbrella,Interest Rate\n7,KEN,A road,Loan,41065,1.5E8,1,\n8,KEN,R\u00e9seau & co,Grant,,,0,2.5\n";
        Path file = Workbooks.write(folder.resolve("deals.xlsx"), rows);
        Outcome<Catalog> read = AidData.reader().read(file);
        assertThat(read.value().financings().count()).isEqualTo(2);
        assertThat(read.leftOut()).isEmpty();
        assertThat(read.value()).isEqualTo(read(rows).value());
        assertThat(read.value()
                        .financing("aiddata-7")
                        .facts()
                        .value(Props.COMMITTED)
                        .orElseThrow())
                .hasToString("2012-06-05");
        try (InputStream in = Files.newInputStream(file)) {
            assertThat(AidData.reader().read("deals.xlsx", in).value()).isEqualTo(read.value());
        }
    }

    @Test
    void aWorkbookThatIsNoneIsRefusedWhole() throws IOException {
        String rows = "AidData Record ID,Recipient ISO-3\n7,KEN\n";
        byte[] good = Files.readAllBytes(Workbooks.write(folder.resolve("deals.xlsx"), rows));
        for (int length : new int[] {10, good.length / 2, good.length - 30}) {
            assertThatThrownBy(() ->
                            AidData.reader().read("deals.xlsx", new ByteArrayInputStream(Arrays.copyOf(good, length))))
                    .isInstanceOf(InvalidDataException.class)
                    .hasMessageContaining("no workbook that can be read");
        }
        assertThatThrownBy(() -> AidData.reader().read(Workbooks.write(folder.resolve("none.xlsx"), "a,b\n1,2\n")))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("this is no table of AidData");
    }

    @Test
    void aWorkbookThatUnpacksToMoreThanTheLimitIsRefused() throws IOException {
        String rows = HEADER + ("1,Kenya,KEN," + "o".repeat(500) + ",Loan,2012,5,10\n").repeat(200);
        Path file = Workbooks.write(folder.resolve("deals.xlsx"), rows);
        AidData reader = AidData.reader().within(Budget.standard().with(Budget.Limit.FILE_BYTES, 20_000));
        assertThat(file).satisfies(small -> assertThat(Files.size(small)).isLessThan(20_000));
        assertThatThrownBy(() -> reader.read(file))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("more than 20000 bytes, the limit");
    }
}
