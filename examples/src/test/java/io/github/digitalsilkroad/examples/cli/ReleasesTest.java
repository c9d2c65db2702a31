package io.github.digitalsilkroad.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What newer data changes: differences, editions, locks of answers. */
class ReleasesTest extends CommandTest {

    @Test
    void diffTellsWhetherSomethingChanged() throws IOException {
        DataPackage.write(DigitalSilkRoad.load(), folder);
        assertThat(run("diff", folder.toString())).isZero();
        assertThat(said()).contains("no change");
        Path older = folder.resolve("older");
        DataPackage.write(DigitalSilkRoad.load().knownBy("2020-04"), older);
        assertThat(run("diff", older.toString(), folder.toString())).isEqualTo(1);
        assertThat(run("diff", older.toString(), "--effect-on", "vendor-concentration country=UZ"))
                .isEqualTo(1);
        assertThat(said()).startsWith("Vendor concentration of documented digital systems in UZ");
    }

    @Test
    void aNewEditionIsOneCommandAndItsEffectIsAttributed() throws IOException {
        Path outlook = folder.resolve("outlook.tsv");
        Files.writeString(outlook, """
            ISO\tCountry\tWEO Subject Code\tUnits\tScale\t2022\t2023\tEstimates Start After
            TKM\tTurkmenistan\tNGDPD\tU.S. dollars\tBillions\t50\t55\t2022
            TKM\tTurkmenistan\tGGXWDG_NGDP\tPercent of GDP\t\t8\t7\t2022
            TKM\tTurkmenistan\tLP\tPersons\tMillions\t6.236\tn/a\t2022
            """);
        String debt = "debt-leverage debtor=TM creditor=CN year=2022";
        Path leftOut = folder.resolve("left-out.txt");
        Path data = folder.resolve("with-outlook");
        assertThat(run("import", "weo", outlook.toString())).isEqualTo(Main.USAGE);
        assertThat(told()).contains("weo: give the edition, as in 2025-10");
        assertThat(run(
                        "import",
                        "weo",
                        outlook.toString(),
                        "--edition=2026-10",
                        "--country=TM",
                        "--effect-on",
                        debt,
                        "--left-out",
                        leftOut.toString(),
                        "-o",
                        data.toString()))
                .isZero();
        assertThat(said())
                .contains(
                        "outlook.tsv: imf-weo-2026-10 2026-10; 1 left out, 1 warning",
                        "1 time: no indicator that is read",
                        "5 changes: 5 added",
                        "$50 billion as of 2022 [imf-weo-2026-10]");
        assertThat(leftOut).hasContent("""
            line 4, record LP, WEO Subject Code "LP": no indicator that is read
            outlook.tsv:1 Units: the column is not read
            """);
        assertThat(run("ask", debt, "--data", data.toString())).isZero();
        assertThat(said()).contains("2.987 percent of gross government debt");
        assertThat(run("import", "weo", outlook.toString(), "--edition=2026-10", "--country=turkmenistan"))
                .isZero();
        assertThat(said()).contains("5 changes: 5 added");
        assertThat(run("import", "weo", outlook.toString(), "--edition=2026-10", "--country=Turkmenland"))
                .isEqualTo(Main.USAGE);
        assertThat(told()).startsWith("no country 'Turkmenland'; nearest: TM");
        assertThat(run("import", "aiddata", outlook.toString(), "--edition=3.0"))
                .isEqualTo(Main.USAGE);
        assertThat(told()).contains("give no edition");
    }

    @Test
    void locksAnswersAndTellsWhenOneMoves() throws IOException {
        Path lock = folder.resolve("answers.lock");
        assertThat(run("lock", "write", lock.toString(), DEBT, "vendor-concentration country=UZ"))
                .isZero();
        assertThat(run("lock", "check", lock.toString())).isZero();
        Path older = folder.resolve("older");
        DataPackage.write(DigitalSilkRoad.load().knownBy("2020-04"), older);
        assertThat(run("lock", "check", lock.toString(), "--data", older.toString()))
                .isEqualTo(1);
        assertThat(said()).contains("moved: ");
    }

    @Test
    void aLockThatCannotBeAskedIsNoLockThatMoved() throws IOException {
        Path lock = folder.resolve("answers.lock");
        assertThat(run("lock", "write", lock.toString(), "debt-service debtor=KG from=2019 to=2020"))
                .isZero();
        Files.writeString(lock, Files.readString(lock).replace("from=2019 to=2020", "from=0 to=2000000000"));
        assertThat(run("lock", "check", lock.toString())).isEqualTo(2);
        assertThat(said()).contains("no longer parses: debt-service debtor=KG from=0 to=2000000000: year 2000000000:");
    }
}
