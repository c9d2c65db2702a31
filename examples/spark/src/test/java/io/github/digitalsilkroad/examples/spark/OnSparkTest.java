package io.github.digitalsilkroad.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program, from packages to a table of answers. */
class OnSparkTest {

    @TempDir
    static Path folder;

    @BeforeAll
    static void writePackages() throws Exception {
        MadeUp.write(folder.resolve("world"), 3, 5);
    }

    private static List<Row> run(String out, String... args) {
        Local.spark();
        Path answers = folder.resolve(out);
        String[] all = new String[args.length + 4];
        System.arraycopy(
                new String[] {"--packages", folder.resolve("world").toString(), "--out", answers.toString()},
                0,
                all,
                0,
                4);
        System.arraycopy(args, 0, all, 4, args.length);
        assertThat(OnSpark.run(all)).isZero();
        return Local.spark()
                .read()
                .parquet(answers.toString())
                .orderBy("country")
                .collectAsList();
    }

    @Test
    void answersAreWritten() {
        List<Row> answers =
                run("answers", "vendor-concentration country={country}", "--through", "under reading=latest");

        assertThat(answers).hasSize(3);
        assertThat(answers.get(0).<String>getAs("country")).isEqualTo("AD");
        assertThat(answers.get(0).<String>getAs("question")).isEqualTo("vendor-concentration country=AD");
        assertThat(answers.get(0).<String>getAs("lens")).isEqualTo("under reading=latest");
        assertThat(answers.get(0).<Double>getAs("low")).isPositive();
        assertThat(answers.get(0).<String>getAs("hash")).hasSize(64);
    }

    @Test
    void anIndexThatNoCountryHasIsRefused() {
        Local.spark();
        assertThat(OnSpark.run(
                        "--packages",
                        folder.resolve("world").toString(),
                        "--index",
                        "exposure-index creditor=CN law=none year=2022"))
                .isEqualTo(1);
    }
}
