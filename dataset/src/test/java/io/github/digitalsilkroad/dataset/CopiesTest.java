package io.github.digitalsilkroad.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Compares the figures of series with the tables from which they were copied, where a folder of yours holds them
 * ({@code -Dcopies.folder=FOLDER}): CSV with the columns {@code source_title}, with which the title of the source
 * begins, {@code country_iso2}, {@code series_code}, {@code counterpart}, the creditor, {@code year} and {@code value}.
 * Ten digits are compared. The tables are no part of this project; what the comparison gave is {@code copies.csv}.
 */
class CopiesTest {

    private static final Path RESULT = Path.of("src/test/resources/io/github/digitalsilkroad/dataset/copies.csv");

    private static final Pattern WORDS = Pattern.compile("[;=, ]+");

    /**
     * How the tables name the creditor of a series, by its country or organization. What is owed to the IMF has codes
     * of its own there, and no other name of a creditor.
     */
    private static final Map<String, Set<String>> CREDITORS = Map.ofEntries(
            Map.entry("", Set.of("", "World", "All creditors")),
            Map.entry("CN", Set.of("China")),
            Map.entry("JP", Set.of("Japan")),
            Map.entry("KR", Set.of("Korea, Republic of")),
            Map.entry("KW", Set.of("Kuwait")),
            Map.entry("RU", Set.of("Russian Federation")),
            Map.entry("aiib", Set.of("Asian Infrastructure Investment Bank")),
            Map.entry("asian-development-bank", Set.of("Asian Dev. Bank")),
            Map.entry("ebrd", Set.of("European Bank for Reconstruction and Dev. (EBRD)")),
            Map.entry("eurasian-development-bank", Set.of("Eurasian Development Bank")),
            Map.entry("ibrd", Set.of("World Bank-IBRD")),
            Map.entry("ida", Set.of("World Bank-IDA")),
            Map.entry("imf", Set.of("World")),
            Map.entry("islamic-development-bank", Set.of("Islamic Dev. Bank")));

    /**
     * Of each source how many figures there are, and how many are in the tables with the same value, another or none.
     */
    private static final class Tally {
        private int figures;
        private int same;
        private int different;
    }

    @Test
    @EnabledIfSystemProperty(named = "copies.folder", matches = ".+")
    void figuresAreThoseOfTheTables() throws IOException {
        Map<String, Map<List<String>, Set<Double>>> copied = copied(Path.of(System.getProperty("copies.folder")));
        Map<String, Map<String, String>> series = Rows.byKey("series", "id");
        Map<String, Map<String, String>> sources = Rows.byKey("sources", "id");
        Map<String, Tally> tallies = new TreeMap<>();
        for (Map<String, String> claim : Rows.claims()) {
            Map<String, String> row = series.get(claim.get("subject"));
            if (row == null || claim.get("unit").isEmpty()) {
                continue;
            }
            Tally tally = tallies.computeIfAbsent(claim.get("source"), source -> new Tally());
            tally.figures++;
            Set<Double> values = new HashSet<>();
            List<String> codes = WORDS.splitAsStream(claim.get("locator") + ";" + row.get("identifiers"))
                    .toList();
            String title = sources.get(claim.get("source")).get("title");
            Set<String> creditors = CREDITORS.get(row.get("creditor") + row.get("lender"));
            assertThat(creditors)
                    .as("how the tables name the creditor of %s", row)
                    .isNotNull();
            copied.forEach((table, cells) -> {
                if (title.startsWith(table)) {
                    for (String code : codes) {
                        for (String creditor : creditors) {
                            values.addAll(cells.getOrDefault(
                                    List.of(row.get("country"), code, creditor, claim.get("as_of")), Set.of()));
                        }
                    }
                }
            });
            double value = Double.parseDouble(claim.get("value"));
            boolean isSame = Stream.of(1.0, 1e6, 1e9)
                    .anyMatch(scale -> values.stream()
                            .anyMatch(other -> Math.abs(other * scale - value) <= 1e-10 * Math.abs(value)));
            tally.same += isSame ? 1 : 0;
            tally.different += !isSame && !values.isEmpty() ? 1 : 0;
        }
        StringBuilder result = new StringBuilder("source,figures,same,different\n");
        tallies.forEach((source, tally) -> result.append(
                String.join(",", source, "" + tally.figures, "" + tally.same, "" + tally.different) + "\n"));
        if (Boolean.getBoolean("readme.update")) {
            Files.writeString(RESULT, result);
        }
        assertThat(Files.readString(RESULT)).isEqualTo(result.toString());
    }

    /** What differs is mended before it is released. */
    @Test
    void noFigureThatWasComparedDiffers() {
        assertThat(rows().subList(1, rows().size()))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get(3)).isEqualTo("0"));
    }

    /** What the comparison gave: a header, and a row for each source. */
    static List<List<String>> rows() {
        try {
            return Rows.records(Files.readString(RESULT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Map<List<String>, Set<Double>>> copied(Path folder) throws IOException {
        Map<String, Map<List<String>, Set<Double>>> copied = new HashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".csv")).toList()) {
                List<List<String>> rows = Rows.records(Files.readString(file));
                List<Integer> columns = Stream.of(
                                "source_title", "country_iso2", "series_code", "counterpart", "year", "value")
                        .map(rows.get(0)::indexOf)
                        .toList();
                if (columns.contains(-1)) {
                    continue;
                }
                for (List<String> row : rows.subList(1, rows.size())) {
                    List<String> cells = columns.stream().map(row::get).toList();
                    if (cells.get(5).matches("-?\\d+([.]\\d+)?([eE][-+]?\\d+)?")) {
                        copied.computeIfAbsent(cells.get(0), title -> new HashMap<>())
                                .computeIfAbsent(cells.subList(1, 5), key -> new HashSet<>())
                                .add(Double.valueOf(cells.get(5)));
                    }
                }
            }
        }
        return copied;
    }
}
