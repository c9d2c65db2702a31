package io.github.digitalsilkroad.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sentences and documents that are checked. */
class LintTest extends CommandTest {

    @Test
    void lintTellsByItsStatusWhetherASentenceIsTrue() {
        assertThat(run("lint", "In 2016, about 40 % of Kyrgyz public debt was owed to China"))
                .isZero();
        assertThat(said()).contains("37.8 percent of", "It is true.");
        assertThat(run("lint", "99.5 % of Kyrgyz public debt is owed to China")).isEqualTo(1);
        assertThat(said()).contains("It is false", "This holds: 25.2 percent of Kyrgyzstan's public debt");
        assertThat(run("lint", "Hardly 40 percent of Kyrgyz public debt is owed to China"))
                .isEqualTo(2);
        assertThat(said()).contains("It is not tested; it needs words that are understood, not \"Hardly\".");
    }

    @Test
    void lintTakesASentenceOrFilesAndNoOptionThatItDoesNotUse() throws IOException {
        Path page = Files.writeString(folder.resolve("page.txt"), "A page.\n");
        assertThat(run("lint", folder.toString())).isEqualTo(2);
        assertThat(told()).contains(folder + ": is no file; give files alone, or a sentence");
        assertThat(run("lint", page.toString(), folder.toString())).isEqualTo(2);
        assertThat(told()).contains(folder + ": is no file; give files alone, or a sentence");
        for (List<String> option : List.of(List.of("--by", "cpc-2020"), List.of("--format", "json"))) {
            assertThat(run("lint", option.get(0), option.get(1), "Huawei built Dushanbe Safe City"))
                    .isEqualTo(2);
            assertThat(told()).contains(String.join(" ", option) + ": is for whole documents");
            assertThat(run("lint", "--bound", option.get(0), option.get(1), page.toString()))
                    .isEqualTo(2);
        }
        assertThat(run("lint", "--annotate", page.toString())).isZero();
        assertThat(said()).isEmpty();
    }

    @Test
    void lintChecksDocuments() throws IOException {
        Path page = Files.writeString(
                folder.resolve("page.md"), "# One\n\nIn 2018, 38 percent of Kyrgyz public debt was owed to China.\n");
        assertThat(run("lint", page.toString())).isZero();
        assertThat(said()).contains("2 sentences: 1 true, 1 not tested");
        Files.writeString(page, "In 2018, 83 percent of Kyrgyz public debt was owed to China.");
        assertThat(run("lint", "--format", "json", page.toString())).isEqualTo(1);
        assertThat(said())
                .contains(
                        "\"verdict\":\"false\"",
                        "\"correction\":\"37.9 percent of Kyrgyzstan's public debt was owed to China in 2018.\"");
    }

    @Test
    void lintComputesBoundFiguresAgain() throws IOException {
        String open = "<!--dsr debt-leverage debtor=KG creditor=CN year=2019-->";
        Path page = Files.writeString(folder.resolve("page.md"), open + "40.00<!--/dsr-->");
        assertThat(run("lint", "--bound", page.toString())).isEqualTo(1);
        assertThat(said()).contains("1 drifted");
        assertThat(run("lint", "--bound", "--annotate", page.toString())).isEqualTo(1);
        assertThat(said()).contains("::warning file=", ",line=1::", "printed 40.00, computed 38.85");
        assertThat(run("lint", "--fix", page.toString())).isZero();
        assertThat(page).hasContent(open + "38.85<!--/dsr-->");
        Files.writeString(page, open + "40.00");
        assertThat(run("lint", "--bound", page.toString())).isEqualTo(2);
        assertThat(run("lint", "--bound", folder.resolve("nothing.md").toString()))
                .isEqualTo(2);
    }

    @Test
    void lintNamesTheClaimsThatMovedABoundFigure() throws IOException {
        Path before = folder.resolve("before");
        DataPackage.write(DigitalSilkRoad.load(), before);
        Path claims = before.resolve("claims.csv");
        String owed = "kg-debt-stock-china-bilateral,value,";
        Files.writeString(
                claims,
                Files.readString(claims).replaceFirst("(?m)^" + owed + "[\\d.]+(,.*,2019,)", owed + "1000000000$1"));
        DataPackage.renew(before);
        Path page = Files.writeString(
                folder.resolve("page.md"), "<!--dsr debt-leverage debtor=KG creditor=CN year=2019-->22.00<!--/dsr-->");
        assertThat(run("lint", "--bound", "--before", before.toString(), page.toString()))
                .isEqualTo(1);
        assertThat(said()).contains("1 drifted", "22.00", "38.85", "kg-debt-stock-china-bilateral", "2019");
        Files.writeString(page, "<!--dsr debt-leverage debtor=KG creditor=CN year=2019-->38.85<!--/dsr-->");
        assertThat(run("lint", "--bound", "--before", before.toString(), page.toString()))
                .isZero();
        assertThat(said()).doesNotContain("kg-debt-stock-china-bilateral");
        Files.writeString(
                page,
                "<!--dsr fact subject=kg-debt-stock-china-bilateral property=value as-of=2019-->1,000"
                        + " million<!--/dsr--> <!--dsr fact subject=kz-astana-huawei-cameras"
                        + " property=cameras-->2,001<!--/dsr-->");
        assertThat(run("lint", "--bound", "--before", before.toString(), page.toString()))
                .isEqualTo(1);
        assertThat(said())
                .contains("2 drifted", "Changes that give the newer answer", "The answer is the same in both.");
    }

    @Test
    void lintTellsByItsStatusWhatIsInDocuments() throws IOException {
        Path well = Files.writeString(folder.resolve("well.md"), "Few tenders are public.");
        Path wrong = Files.writeString(folder.resolve("wrong.md"), "The Dushanbe Safe City cost $44 million.");
        assertThat(run("lint", well.toString())).isZero();
        assertThat(run("lint", wrong.toString(), well.toString())).isEqualTo(1);
        Path unread = Files.write(folder.resolve("unread.md"), new byte[] {(byte) 0xff, (byte) 0xfe});
        assertThat(run("lint", wrong.toString(), unread.toString())).isEqualTo(2);
        assertThat(run("lint", "--bound", unread.toString())).isEqualTo(2);
    }

    @Test
    void aDocumentThatCannotBeReadIsNamedWithTheReason() throws IOException {
        Path unread = Files.write(folder.resolve("unread.md"), new byte[] {(byte) 0xff, (byte) 0xfe});
        for (String option : List.of("--annotate", "--bound", "--fix")) {
            assertThat(run("lint", option, unread.toString())).isEqualTo(Main.USAGE);
            assertThat(told()).isEqualTo(unread + ": is not UTF-8\n");
            assertThat(run("lint", option, folder.toString())).isEqualTo(Main.USAGE);
            assertThat(told()).isEqualTo(folder + ": is a folder; give the files in it\n");
        }
        assertThat(run("lint", unread.toString())).isEqualTo(Main.USAGE);
        assertThat(told()).isEqualTo(unread + ": is not UTF-8\n");
        assertThat(run("lint", "")).isEqualTo(Main.USAGE);
        assertThat(said()).contains("It is not tested");
    }
}
