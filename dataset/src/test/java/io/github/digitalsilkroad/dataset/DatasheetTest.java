package io.github.digitalsilkroad.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The measured lists of the datasheet are those of the data, and so are counts of rows in the newest entry of the
 * changelog; single figures that the library answers are bound, see {@code OwnPagesTest}.
 */
class DatasheetTest {

    private static final Path PAGE = Path.of("README.md");
    private static final Path CHANGELOG = Path.of("CHANGELOG.md");
    private static final Path DESCRIPTOR =
            Path.of("src/main/resources/io/github/digitalsilkroad/dataset/datapackage.json");

    /**
     * The stretches of the page between {@code <!-- measured: name -->} and {@code <!-- end -->} are written from the
     * data.
     */
    private static final Pattern MEASURED =
            Pattern.compile("(<!-- measured: ([a-z-]+) -->\\n)(.*?)(<!-- end -->)", Pattern.DOTALL);

    /** A count of rows, as {@link Rows#count} reads it: {@code <!--rows verified by=eye-->605<!--/rows-->}. */
    private static final Pattern COUNTED = Pattern.compile("(<!--rows ([^<>]*)-->)([^<]*)(<!--/rows-->)");

    private static final Pattern RELEASE = Pattern.compile("\\n## \\[([0-9.]+)\\] - ([0-9-]+)\\n");

    private static final boolean UPDATE = Boolean.getBoolean("readme.update");

    private static String datasheet() throws IOException {
        return Files.readString(PAGE);
    }

    @Test
    void everyMeasuredStretchSaysWhatTheDataSay() throws IOException {
        Map<String, String> measured = new TreeMap<>(Map.of(
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

    /** Citations of the release have their date from the descriptor. */
    @Test
    void theDescriptorIsOfTheDayOfTheNewestEntryOfTheChangelog() throws IOException {
        Matcher newest = RELEASE.matcher(Files.readString(CHANGELOG));
        assertThat(newest.find()).isTrue();

        assertThat(Files.readAllLines(DESCRIPTOR))
                .filteredOn(line -> line.startsWith("  \"version\"") || line.startsWith("  \"created\""))
                .containsExactly(
                        "  \"version\" : \"" + newest.group(1) + "\",",
                        "  \"created\" : \"" + newest.group(2) + "T00:00:00Z\",");
    }

    @Test
    void everyCountOfRowsInTheNewestEntryOfTheChangelogIsThatOfTheData() throws IOException {
        String page = Files.readString(CHANGELOG);
        int newest = page.indexOf("\n## ");
        int older = page.indexOf("\n## ", newest + 1);
        String renewed = COUNTED.matcher(page.substring(0, older))
                        .replaceAll(mark -> Matcher.quoteReplacement(mark.group(1)
                                + String.format(Locale.ROOT, "%,d", Rows.count(mark.group(2)))
                                + mark.group(4)))
                + page.substring(older);
        if (UPDATE) {
            Files.writeString(CHANGELOG, renewed);
        }

        assertThat(COUNTED.matcher(page.substring(newest, older)).results())
                .as("counts in the newest entry")
                .isNotEmpty();
        assertThat(COUNTED.matcher(page.substring(older)).results())
                .as("counts in entries of data that are gone: take their marks away, the figures stay")
                .isEmpty();
        assertThat(UPDATE ? renewed : page)
                .as("run with -Dreadme.update=true to write what the data say")
                .isEqualTo(renewed);
    }
}
