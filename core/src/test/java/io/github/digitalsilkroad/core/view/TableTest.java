package io.github.digitalsilkroad.core.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TableTest {

    private static final Table CAMERAS = Table.of("Cameras")
            .column("City")
            .rightColumn("Cameras")
            .row("Dushanbe", "855")
            .row("Akkol & district", "about 150")
            .build();

    @Test
    void alignsColumnsToTheirContent() {
        assertThat(CAMERAS.text(80)).isEqualTo("""
                        Cameras
                        City                Cameras
                        ----------------  ---------
                        Dushanbe                855
                        Akkol & district  about 150
                        """);
    }

    @Test
    void narrowsTheWidestColumnFirstAndWrapsAtSpaces() {
        assertThat(CAMERAS.text(22)).isEqualTo("""
                        Cameras
                        City          Cameras
                        -----------  ---------
                        Dushanbe           855
                        Akkol &      about 150
                        district
                        """.replace("City          Cameras", "City           Cameras"));
    }

    @Test
    void narrowsTheColumnThatCostsTheFewestLinesAndBreaksNoWordWhileOthersCanWrap() {
        Table table = Table.of("")
                .column("Amount")
                .column("Note")
                .row("$1,148,739,173", "a b c d e f g")
                .row("$20,900,000", "h")
                .build();
        assertThat(table.text(24)).isEqualTo("""
                        Amount          Note
                        --------------  --------
                        $1,148,739,173  a b c d
                                        e f g
                        $20,900,000     h
                        """);
    }

    @Test
    void leavesAnEmptyLineBetweenSpacedRows() {
        Table table = Table.of("").column("A").row("1").row("2").spaced().build();
        assertThat(table.text(20)).isEqualTo("A\n-\n1\n\n2\n");
    }

    @Test
    void breaksAWordThatIsLongerThanItsColumn() {
        Table table = Table.of("").column("Word").row("x".repeat(45)).build();
        assertThat(table.text(20))
                .isEqualTo("Word\n" + "-".repeat(20) + "\n" + ("x".repeat(20) + "\n").repeat(2) + "xxxxx\n");
    }

    @Test
    void keepsLineBreaksInsideCells() {
        Table table = Table.of("").column("A").column("B").row("1\n2", "x").build();
        assertThat(table.text(20)).isEqualTo("A  B\n-  -\n1  x\n2\n");
    }

    @Test
    void escapesMarkdown() {
        Table table =
                Table.of("a_b").column("x|y").rightColumn("n").row("*", "1").build();
        assertThat(table.markdown()).isEqualTo("**a\\_b**\n\n| x\\|y | n |\n|---|---:|\n| \\* | 1 |\n");
    }

    @Test
    void escapesHtml() {
        assertThat(CAMERAS.html())
                .contains("<td>Akkol &amp; district</td>")
                .contains("<td align=\"right\">855</td>")
                .contains("<caption>Cameras</caption>");
    }

    @Test
    void refusesARowOfAnotherWidth() {
        assertThatThrownBy(() -> Table.of("t").column("A").row("1", "2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("row [1, 2]: 2 cells for 1 column [A]");
    }

    @Test
    void refusesAColumnAfterARow() {
        assertThatThrownBy(() -> Table.of("t").column("A").row("1").column("B"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("column 'B': columns come before the first row");
    }

    @Test
    void refusesATableWithoutColumns() {
        assertThatThrownBy(() -> Table.of("t").build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("table 't': a table needs at least one column");
    }

    @Test
    void refusesAPageThatIsTooNarrow() {
        assertThatThrownBy(() -> CAMERAS.text(19))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("width 19: a view needs at least 20 characters");
    }

    @Test
    void tellsANotebookItsTitleAndSize() {
        assertThat(CAMERAS).hasToString("Cameras (2 rows; print() shows them)");
    }
}
