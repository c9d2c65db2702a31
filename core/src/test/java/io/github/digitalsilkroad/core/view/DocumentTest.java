package io.github.digitalsilkroad.core.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentTest {

    private static final Document DOCUMENT = Document.builder()
            .heading("Kazakhstan")
            .paragraph("one two three four five")
            .add(Tree.of("leaf"))
            .build();

    @Test
    void separatesPartsByABlankLine() {
        assertThat(DOCUMENT.text(20)).isEqualTo("Kazakhstan\n==========\n\none two three four\nfive\n\nleaf\n");
    }

    @Test
    void rendersMarkdownAndHtml() {
        assertThat(DOCUMENT.markdown()).isEqualTo("## Kazakhstan\n\none two three four five\n\n- leaf\n");
        assertThat(DOCUMENT.html())
                .isEqualTo("<h2>Kazakhstan</h2>\n<p>one two three four five</p>\n<ul>\n<li>leaf</li>\n</ul>\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0. zero | 0\\. zero",
                "19) nineteen | 19\\) nineteen",
                "19 loans | 19 loans",
                "1990 | 1990",
                "+ plus | \\+ plus",
                "= equal | \\= equal",
                "/1. x | /1. x",
                ": x | : x",
                "a. b | a. b",
            })
    void noParagraphBecomesAListOrAHeading(String words, String written) {
        assertThat(Document.builder().paragraph(words).build().markdown()).isEqualTo(written + "\n");
    }

    @Test
    void tellsAShellWhatItIs() {
        assertThat(DOCUMENT).hasToString("Document (3 parts; print() shows them)");
        assertThat(Document.builder().paragraph("one").build()).hasToString("Document (1 part; print() shows them)");
    }
}
