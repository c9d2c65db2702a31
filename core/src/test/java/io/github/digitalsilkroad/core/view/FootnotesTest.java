package io.github.digitalsilkroad.core.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.testkit.World;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Footnotes are numbered in the order in which they are first marked, and say all that leads to the source. */
class FootnotesTest {

    private static final Source PAGE = World.titled("page", "A <page>", "Its publisher", SourceType.PRESS)
            .url("https://page.example/a_b")
            .published(PartialDate.parse("2020-04"))
            .copy("https://copy.example/1")
            .build();

    private final Footnotes footnotes = new Footnotes();

    @Test
    void oneCitationHasOneNumber() {
        assertThat(footnotes.size()).isZero();
        assertThat(footnotes.mark(Citation.of(PAGE, "p. 1"))).hasToString("[1]");
        assertThat(footnotes.mark(Citation.of(PAGE, "p. 2"))).hasToString("[2]");
        assertThat(footnotes.mark(Citation.of(PAGE, "p. 1"))).hasToString("[1]");
        assertThat(footnotes.mark(World.claim("x", PAGE))).hasToString("[1]");
        assertThat(footnotes.size()).isEqualTo(2);
    }

    @Test
    void aNoteHasTheDateTheAddressTheCopyAndTheOrigin() {
        Claim<String> relayed = Claim.of("x", Citation.of(PAGE, "p. 1")).origin(World.BRIEF);
        assertThat(footnotes.mark(relayed)).hasToString("[1]");
        String note = footnotes.view().text(200);
        assertThat(note)
                .startsWith("[1] ")
                .contains("p. 1 (2020-04) <https://page.example/a_b>, read as a copy <https://copy.example/1>, citing ")
                .endsWith(World.BRIEF.publisher() + "\n");
        assertThat(footnotes.mark(Citation.of(PAGE, "p. 1"))).hasToString("[2]");
    }

    @Test
    void notesAreAlignedAndWrapWithinTheWidth() {
        IntStream.rangeClosed(1, 10).forEach(i -> footnotes.mark(Citation.of(World.BANK, "row " + i)));
        String text = footnotes.view().text(24);
        assertThat(text).startsWith(" [1] ").contains("\n     ").contains("\n[10] ");
        assertThat(text.lines())
                .allMatch(line -> line.length() <= 24 && line.substring(0, 5).matches("( |\\[)....?.?"));
        assertThat(text.lines().filter(line -> line.contains("["))).hasSize(10);
        assertThatThrownBy(() -> footnotes.view().text(19)).hasMessageContaining("at least 20 characters");
    }

    @Test
    void markdownAndHtmlAreNumberedListsWithEscapes() {
        footnotes.mark(Citation.of(World.BANK, "a*b"));
        footnotes.mark(Citation.of(PAGE, "<b>"));
        assertThat(footnotes.view().markdown().lines())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("1. ") && line.contains("a\\*b"))
                .anyMatch(line -> line.startsWith("2. ") && line.contains("\\<b\\>"));
        assertThat(footnotes.view().html())
                .startsWith("<ol>\n<li>")
                .endsWith("</li>\n</ol>\n")
                .contains("&lt;b&gt;")
                .doesNotContain("<b>");
        assertThat(footnotes.view().html().lines()).hasSize(4);
    }
}
