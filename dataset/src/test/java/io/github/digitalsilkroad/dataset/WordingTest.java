package io.github.digitalsilkroad.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The data puts things in its own words: no 13 words in a row of the brief, and no path of anybody's machine. */
class WordingTest {

    private static final List<String> TABLES = new ArrayList<>(Rows.IDENTITY_TABLES);

    static {
        TABLES.addAll(List.of("claims", "sources", "properties", "retired"));
    }

    private static List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (String table : TABLES) {
            for (Map<String, String> row : Rows.of(table)) {
                row.forEach((column, cell) -> {
                    if (!isQuotedAsPrinted(table, column)) {
                        texts.add(cell);
                    }
                });
            }
        }
        return texts;
    }

    /**
     * Addresses, and the titles of publications, which the brief's endnotes and the data both have from the
     * publication.
     */
    private static boolean isQuotedAsPrinted(String table, String column) {
        return table.equals("sources") && Set.of("url", "copy", "title").contains(column);
    }

    private static Set<String> brief() {
        return Set.copyOf(Rows.text("brief-shingles.txt").lines().toList());
    }

    @Test
    void noThirteenWordsInARowAreTheBriefs() {
        Set<String> brief = brief();

        assertThat(texts().stream()
                        .flatMap(text -> Fingerprint.runs(text).stream())
                        .filter(run -> brief.contains(Fingerprint.hash(run))))
                .isEmpty();
    }

    @Test
    void theFingerprintHasOneHashForEveryRunOfTheBrief() {
        assertThat(brief()).hasSizeGreaterThan(3000).allMatch(hash -> hash.matches("[0-9a-f]{16}"));
    }

    @Test
    void aRunIsFoundWhateverItsCaseMarksAndLineBreaks() {
        String text = "One's two, three;\nfour FIVE six (seven) eight nine — ten eleven twelve thirteen fourteen";
        Set<String> known = Fingerprint.of(text);

        assertThat(known).hasSize(2);
        assertThat(known)
                .contains(Fingerprint.hash(
                        Fingerprint.runs("ones two three four five six seven eight nine ten eleven twelve thirteen")
                                .get(0)));
        assertThat(Fingerprint.of("only twelve words in a row are no run that anybody minds"))
                .isEmpty();
    }

    @Test
    void noCellNamesAPathOfAMachine() {
        assertThat(texts())
                .noneMatch(text ->
                        text.matches("(?s).*(^|[\\s\"'(])(/(work|tmp|home|root|Users|mnt)/|[A-Za-z]:\\\\|file:).*"));
    }
}
