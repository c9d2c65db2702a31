package io.github.digitalsilkroad.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentLintTest {

    private static final String MARKDOWN = """
            # Debts

            Tajikistan borrows. In 2015,
            **40 percent** of [Tajik](https://example.org/a) bilateral debt
            was owed to China.[^1] In 2015, 70 percent of Tajik bilateral debt was owed to China.

            - System tj-safe-city cost \\$22 million

            > In 2015, 10 percent of Tajik bilateral debt was owed to China.

            | In 2015, 10 percent of Tajik bilateral debt was owed to China. |

            ```
            In 2015, 10 percent of Tajik bilateral debt was owed to China.
            ```
            """;

    @Test
    void placesEachSentenceThatIsTested() {
        DocumentLint found = DocumentLint.of("a.md", MARKDOWN, ClaimLintTest.WORLD);
        assertThat(found.checked()).extracting(DocumentLint.Checked::line).containsExactly(3, 5, 7);
        assertThat(found.checked())
                .extracting(one -> one.lint().truth())
                .containsExactly(Truth.TRUE, Truth.FALSE, Truth.TRUE);
        assertThat(found.sentences()).isEqualTo(5);
        assertThat(found.isContradicted()).isTrue();
        assertThat(found).hasToString("5 sentences: 2 true, 1 false, 2 not tested");
        assertThat(found.markdown())
                .contains(
                        "70 percent of Tajik",
                        "40.0 percent of Tajikistan's bilateral debt was owed to China in 2015.");
    }

    @Test
    void aSumOfMoneyBeginsASentence() {
        String text =
                "Organization huawei supplied System tj-safe-city. $22 million was the cost of System tj-safe-city."
                        + "\n\nIn the U.S. $22 million was the cost of System tj-safe-city.";
        DocumentLint found = DocumentLint.of("a.txt", text, ClaimLintTest.WORLD);
        assertThat(found.sentences()).isEqualTo(3);
        assertThat(found.checked()).extracting(one -> one.lint().truth()).containsExactly(Truth.TRUE, Truth.TRUE);
    }

    /** Of the sentence just before it, if that counts rows of the same property and country. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "100 percent of all, and at most 100 if every other supplier were from China too | TRUE",
                "90 percent of all, and at most 100 if every other supplier were from China too | TRUE",
                "100 percent of all, and at most 99 if every other supplier were from China too | FALSE",
                "101 percent of all, and at most 100 if every other supplier were from China too | FALSE",
                "about 100 percent of all, and at most 100 if every other supplier were from China too | NOT_TESTED",
                "100 percent of all, and at most 100 if every other supplier were from Russia too | NOT_TESTED",
                "100 percent of all, and at most 100 if every other operator were from China too | NOT_TESTED",
                "100 percent of all | NOT_TESTED"
            })
    void aPartIsOfTheRowsThatTheSentenceBeforeCounts(String part, Truth truth) {
        String rows = "There are 1 systems in the data with a stated supplier from China. ";
        String sentence = "That is at least " + part + ".";
        assertThat(verdict(rows, sentence)).isEqualTo(truth);
        assertThat(verdict("", sentence)).isEqualTo(Truth.NOT_TESTED);
        assertThat(verdict("There are 1 systems in the data. ", sentence)).isEqualTo(Truth.NOT_TESTED);
        assertThat(verdict(rows + "China owns Organization huawei. ", sentence)).isEqualTo(Truth.NOT_TESTED);
        assertThat(verdict(rows + "Be that as it may. ", sentence)).isEqualTo(Truth.NOT_TESTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "is stated for 0; the others may have none or many | TRUE",
                "is stated for 0 | TRUE",
                "is stated for 1; the others may have none or many | FALSE",
                "is not stated for 1 | NOT_TESTED",
                "may be stated for 0 | NOT_TESTED",
                "is stated for 0; the others may have five | NOT_TESTED"
            })
    void howManyStateWhatIsAskedInOtherWords(String end, Truth truth) {
        String rows = "There are 1 systems that watch cities in the data. ";
        assertThat(verdict(rows, "How many recognize faces " + end + ".")).isEqualTo(truth);
        assertThat(verdict("", "How many recognize faces " + end + ".")).isEqualTo(Truth.NOT_TESTED);
    }

    private static Truth verdict(String before, String sentence) {
        return DocumentLint.of("a.txt", before + sentence, ClaimLintTest.WORLD).checked().stream()
                .filter(one -> one.lint().sentence().equals(sentence))
                .map(one -> one.lint().truth())
                .findFirst()
                .orElse(Truth.NOT_TESTED);
    }

    @Test
    void readsThePartsOfAPageThatAreText() {
        String page = """
                <html><head><title>In 2015, 40 percent of Tajik bilateral debt was owed to China.</title></head><body>
                <p>In 2015, <b>40 percent</b> of Tajik bilateral debt was owed to <i>China</i>.</p>
                <ul><li>In 2015, 70 percent of Tajik bilateral debt was owed to China.</li></ul>
                <blockquote><p>In 2015, 10 percent of Tajik bilateral debt was owed to China.</p></blockquote>
                <script>"In 2015, 10 percent of Tajik bilateral debt was owed to China."</script>
                </body></html>
                """;
        DocumentLint found = DocumentLint.of("a.html", page, ClaimLintTest.WORLD);
        assertThat(found.checked()).extracting(DocumentLint.Checked::line).containsExactly(2, 3);
        assertThat(found.marked())
                .contains(
                        "<mark class=\"true\"",
                        "<mark class=\"false\"",
                        "<ins>40.0 percent of Tajikistan&#39;s bilateral debt was owed to China in 2015.</ins>")
                .doesNotContain("10 percent");
    }

    @Test
    void aSourceDoesNotConfirmItself() {
        String text = "Tajikistan owed China $1.2 billion in December 2016.";
        assertThat(DocumentLint.of("a.txt", text, ClaimLintTest.WORLD).checked())
                .extracting(one -> one.lint().truth())
                .containsExactly(Truth.TRUE);
        assertThat(DocumentLint.of("a.txt", text, ClaimLintTest.WORLD, "newspaper-2021")
                        .checked())
                .extracting(one -> one.lint().truth())
                .containsExactly(Truth.UNKNOWN);
    }

    @Test
    void aDocumentWithoutAKnownSentenceIsCounted() {
        assertThat(DocumentLint.of("a.txt", "", ClaimLintTest.WORLD)).hasToString("0 sentences: 0 not tested");
        assertThat(DocumentLint.of("a.txt", "One.\u00b9 Two! Three?\n\nFour", ClaimLintTest.WORLD)
                        .sentences())
                .isEqualTo(4);
    }

    private static int tested(String text) {
        return DocumentLint.of("a.txt", text, ClaimLintTest.WORLD).checked().size();
    }

    @Test
    void aSentenceMayReferToWhatTheOnesBeforeItInTheParagraphName() {
        String before = "Organization huawei supplied System tj-safe-city. ";
        String cost = "Only $1 million of the total sum was Tajik-financed.";
        assertThat(tested(cost)).isZero();
        assertThat(tested(before + cost)).isEqualTo(2);
        assertThat(tested(before + "It is of use to all. " + cost)).isEqualTo(2);
        assertThat(tested(before + "It is said that its cameras see well. " + cost))
                .isEqualTo(2);
        assertThat(tested(before + "\n\n" + cost)).isEqualTo(1);
        assertThat(tested(before + "Then came private cameras. " + cost)).isEqualTo(1);
        assertThat(tested(before + "Then came a network. " + cost)).isEqualTo(1);
    }
}
