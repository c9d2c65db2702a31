package io.github.digitalsilkroad.core.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that means to be more than text: commands to a terminal, marks of Markdown, tags of HTML. */
class HostileTextTest {

    private static View paragraph(String text) {
        return Document.builder().paragraph(text).build();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "# not a heading ! \\# not a heading",
                "- not a list ! \\- not a list",
                "+ not a list ! \\+ not a list",
                "1. not a list ! 1\\. not a list",
                "12) not a list ! 12\\) not a list",
                "=== ! \\===",
                "--- ! \\---",
                "> not a quote ! \\> not a quote",
                "&lt;b&gt; ! \\&lt;b\\&gt;",
                "see http://a.b/c ! see http\\://a.b/c",
                "see WWW.a.b ! see WWW\\.a.b",
                "a@b.c ! a\\@b.c",
                "a - b + 1.5 = c ! a - b + 1.5 = c",
                "'    code' ! code",
            })
    void beginsNoBlockOfMarkdown(String text, String escaped) {
        assertThat(paragraph(text).markdown()).isEqualTo(escaped + "\n");
        assertThat(Tree.of(text).markdown()).isEqualTo("- " + escaped + "\n");
    }

    @Test
    void figuresInCellsStayAsTheyAre() {
        Table table = Table.of("").column("n").row("-5").row("1.").build();
        assertThat(table.markdown()).isEqualTo("| n |\n|---|\n| -5 |\n| 1. |\n");
    }

    @Test
    void aLoneCarriageReturnBreaksALineWhereverItIsShown() {
        View view = paragraph("a\rb\r\nc");
        assertThat(view.text(20)).isEqualTo("a\nb\nc\n");
        assertThat(view.markdown()).isEqualTo("a<br>b<br>c\n");
        assertThat(view.html()).isEqualTo("<p>a<br>b<br>c</p>\n");
        assertThat(Table.of("").column("A").row("1\r2").build().text(20)).isEqualTo("A\n-\n1\n2\n");
    }

    @Test
    void commandsToATerminalAndMarksOfDirectionAreSpelledOut() {
        String text = "\u001b[2J\u202eab";
        String shown = "\\u001b[2J\\u202eab";
        assertThat(paragraph(text).text(20)).isEqualTo(shown + "\n");
        assertThat(paragraph(text).html()).isEqualTo("<p>" + shown + "</p>\n");
        assertThat(paragraph(text).markdown()).isEqualTo("\\\\u001b\\[2J\\\\u202eab\n");
        assertThat(Tree.of(text).text(20)).isEqualTo(shown + "\n");
        assertThat(Tree.of(text)).hasToString(shown);
        Table table = Table.of(text).column(text).row(text).build();
        assertThat(table.text(40)).isEqualTo(shown + "\n" + shown + "\n" + "-".repeat(17) + "\n" + shown + "\n");
        assertThat(table.toString()).startsWith(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=", "+", "-", "@"})
    void noCellOrHeaderOfACsvFileBeginsAFormula(String command) {
        String formula = command + "cmd";
        Table table = Table.of("").column(formula).row(formula).build();
        assertThat(table.csv()).isEqualTo("'" + formula + "\n'" + formula + "\n");
    }

    @Test
    void htmlIsText() {
        assertThat(paragraph("<b>&\"'").html()).isEqualTo("<p>&lt;b&gt;&amp;&quot;&#39;</p>\n");
    }

    @Tag("slow")
    @Test
    void oneVeryLongCellAmongManyRowsCostsLittle() {
        Table.Builder table = Table.of("").column("A").column("B").column("C");
        for (int i = 0; i < 4_000; i++) {
            table.row("row " + i, i == 7 ? "word ".repeat(4_000) : "short", "x".repeat(i % 40));
        }
        Table built = table.build();
        String text = assertTimeout(Duration.ofSeconds(3), () -> built.text(80));
        assertThat(text.lines()).allMatch(line -> line.length() <= 80);
    }
}
