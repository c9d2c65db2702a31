package io.github.digitalsilkroad.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.lint.report.Completeness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The numbers of the datasheet are those of the data. */
class DatasheetTest {

    private static final List<String> COUNTRIES = List.of("KZ", "KG", "TJ", "TM", "UZ");
    private static final List<String> TABLES =
            List.of("deployments", "financings", "series", "organizations", "incidents", "laws");

    private static final Path PAGE = Path.of("README.md");

    /**
     * The stretches of the page between {@code <!-- measured: name -->} and {@code <!-- end -->} are written from the
     * data.
     */
    private static final Pattern MEASURED =
            Pattern.compile("(<!-- measured: ([a-z-]+) -->\\n)(.*?)(<!-- end -->)", Pattern.DOTALL);

    private static final boolean UPDATE = Boolean.getBoolean("readme.update");

    private static String datasheet() throws IOException {
        return Files.readString(PAGE);
    }

    @Test
    void everyMeasuredStretchSaysWhatTheDataSay() throws IOException {
        Map<String, String> measured = new TreeMap<>(Map.of(
                "rows", rowsPerTable(),
                "countries", rowsPerCountry(),
                "evidence", Measures.evidence(),
                "lending", Measures.lending(),
                "gaps", Measures.gaps(DigitalSilkRoad.load()),
                "biases", Measures.biases(DigitalSilkRoad.load())));
        String page = datasheet();
        Set<String> found = new TreeSet<>();
        String renewed = MEASURED.matcher(page).replaceAll(stretch -> {
            found.add(stretch.group(2));
            String text = measured.getOrDefault(stretch.group(2), "nothing is measured of that name\n");
            return Matcher.quoteReplacement(stretch.group(1) + text + stretch.group(4));
        });
        if (UPDATE) {
            Files.writeString(PAGE, renewed);
        }

        assertThat(found).isEqualTo(measured.keySet());
        assertThat(UPDATE ? renewed : page)
                .as("run with -Dreadme.update=true to write what the data say")
                .isEqualTo(renewed);
    }

    private static String rowsPerTable() {
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

        return expected.toString();
    }

    private static String rowsPerCountry() {
        Catalog dsr = DigitalSilkRoad.load();
        StringBuilder expected = new StringBuilder("| country | ")
                .append(String.join(" | ", TABLES))
                .append(" | claims |\n|---|")
                .append("--:|".repeat(TABLES.size() + 1))
                .append('\n');
        for (String country : COUNTRIES) {
            Completeness coverage = Completeness.of(dsr).in(country);
            expected.append("| ").append(dsr.country(country).name());
            for (String table : TABLES) {
                expected.append(" | ")
                        .append(number(coverage.of(table, "").stream()
                                .mapToInt(Completeness.Line::rows)
                                .sum()));
            }
            int claims = coverage.lines().stream()
                    .filter(line -> line.question().isEmpty())
                    .mapToInt(Completeness.Line::claims)
                    .sum();
            expected.append(" | ").append(number(claims)).append(" |\n");
        }

        return expected.toString();
    }

    private static String number(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
