package io.github.digitalsilkroad.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ObjectArrays;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.examples.bench.Synthetic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However wrong a header is, the report of a package names its table first, and does not grow with the rows. */
class CheckTest extends CommandTest {

    /** Many more than lines of one column are printed. */
    private static final int ROWS = 180;

    /** As many lines as a column may have, and one that says how many more there are. */
    private static final int LINES = 21;

    @BeforeEach
    void write() throws IOException {
        DataPackage.write(Synthetic.contested(ROWS), folder);
    }

    private List<String> report(String... options) {
        run(ObjectArrays.concat(new String[] {"check", folder.toString()}, options, String.class));
        return said().lines().toList();
    }

    /** With another header, which the descriptor declares. */
    private List<String> reportWithHeader(String file, String header) throws IOException {
        Path table = folder.resolve(file);
        String good = Files.readString(table);
        Files.writeString(table, header + good.substring(good.indexOf('\n')));
        DataPackage.renew(folder);
        List<String> report = report();
        Files.writeString(table, good);
        return report;
    }

    @Test
    void ofTwoColumnsThatChangedPlacesOrOneTooMany() throws IOException {
        List<String> files;
        try (var found = Files.list(folder)) {
            files = found.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".csv"))
                    .sorted()
                    .toList();
        }
        for (String file : files) {
            String header = Files.readAllLines(folder.resolve(file)).get(0);
            List<String> headers = new ArrayList<>(List.of(header + ",more"));
            for (int column = 1; column < header.split(",", -1).length; column++) {
                List<String> names = new ArrayList<>(Arrays.asList(header.split(",", -1)));
                Collections.swap(names, column - 1, column);
                headers.add(String.join(",", names));
            }
            for (String changed : headers) {
                List<String> report = reportWithHeader(file, changed);
                assertThat(report).as(changed).hasSizeLessThanOrEqualTo(LINES * (headers.size() + 1));
                if (!report.isEmpty()) {
                    assertThat(report.get(0)).as("%s: %s", changed, report).startsWith(file + ":");
                }
            }
        }
    }

    @Test
    void allProblemsAreListedOnlyIfAskedFor() throws IOException {
        Path deployments = folder.resolve("deployments.csv");
        Files.writeString(deployments, Files.readString(deployments).replace(",KZ,", ",XX,"));
        DataPackage.renew(folder);
        List<String> some = report();
        List<String> all = report("--all");
        assertThat(some).hasSize(LINES).last().asString().endsWith(" more rows; --all lists them");
        assertThat(all).hasSizeGreaterThan(LINES).startsWith(some.get(0)).noneMatch(line -> line.contains("--all"));
    }
}
