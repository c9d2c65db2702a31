package io.github.digitalsilkroad.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Coverage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The numbers of the datasheet are those of the data. */
class DatasheetTest {

    private static final List<String> COUNTRIES = List.of("KZ", "KG", "TJ", "TM", "UZ");
    private static final List<String> TABLES =
            List.of("deployments", "financings", "series", "organizations", "incidents", "laws");

    private static String datasheet() throws IOException {
        return Files.readString(Path.of("README.md"));
    }

    @Test
    void rowsPerTable() throws IOException {
        List<String> tables = new ArrayList<>(Rows.IDENTITY_TABLES);
        tables.addAll(List.of("sources", "properties", "claims", "retired"));
        StringBuilder expected = new StringBuilder("| table | rows |\n|---|--:|\n");
        for (String table : tables) {
            expected.append("| `")
                    .append(table)
                    .append(".csv` | ")
                    .append(number(Rows.of(table).size()))
                    .append(" |\n");
        }

        assertThat(datasheet()).as("the table of rows per table").contains(expected);
    }

    @Test
    void rowsAndClaimsPerCountry() throws IOException {
        Catalog dsr = DigitalSilkRoad.load();
        StringBuilder expected = new StringBuilder("| country | ")
                .append(String.join(" | ", TABLES))
                .append(" | claims |\n|---|")
                .append("--:|".repeat(TABLES.size() + 1))
                .append('\n');
        for (String country : COUNTRIES) {
            Coverage coverage = dsr.coverage().in(country);
            expected.append("| ").append(dsr.country(country).name());
            for (String table : TABLES) {
                expected.append(" | ")
                        .append(number(coverage.of(table, "").stream()
                                .mapToInt(Coverage.Line::rows)
                                .sum()));
            }
            int claims = coverage.lines().stream()
                    .filter(line -> line.question().isEmpty())
                    .mapToInt(Coverage.Line::claims)
                    .sum();
            expected.append(" | ").append(number(claims)).append(" |\n");
        }

        assertThat(datasheet()).as("the table of rows per country").contains(expected);
    }

    private static String number(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
