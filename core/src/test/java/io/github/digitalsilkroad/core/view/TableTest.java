package io.github.digitalsilkroad.core.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Lists;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /** Of columns that cost the same the widest gives way, and of equal ones the first. */
    @Test
    void narrowsTheWidestOfThoseThatCostTheSame() {
        Table equal = Table.of("")
                .column("A")
                .column("B")
                .row("aa bb cc dd", "aa bb cc dd")
                .build();
        assertThat(equal.text(24).lines().skip(1).findFirst()).hasValue("-".repeat(11) + "  " + "-".repeat(11));
        assertThat(equal.text(23).lines().skip(1).findFirst()).hasValue("-".repeat(10) + "  " + "-".repeat(11));
        Table wide = Table.of("")
                .column("A")
                .column("B")
                .row("aa bb cc dd", "aa bb cc dd ee")
                .build();
        assertThat(wide.text(26).lines().skip(1).findFirst()).hasValue("-".repeat(11) + "  " + "-".repeat(13));
    }

    /** A column whose row is high already is narrowed before one that would make another row higher. */
    @Test
    void narrowsWhereARowIsHighAlready() {
        Table table = Table.of("")
                .column("A")
                .column("B")
                .row("a\nb\nc", "aa bb cc dd")
                .row("aa bb cc dd", "x")
                .build();
        assertThat(table.text(23)).isEqualTo("""
            A            B
            -----------  ----------
            a            aa bb cc
            b            dd
            c
            aa bb cc dd  x
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
    void breaksALongWordRatherThanAShortOne() {
        Table table = Table.of("")
                .rightColumn("Line")
                .column("Verdict")
                .column("By")
                .row("1", "false", "manner: agreed (atlantic-2021-debt-trap-of-a-port)")
                .row("2", "unknown", "")
                .build();
        for (int width = 30; width <= 45; width++) {
            assertThat(table.text(width)).contains("Line  Verdict  By\n", "   1  false    manner:");
        }
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

    @ParameterizedTest
    @CsvSource({
        "www.example.org, www\\.example.org",
        "WWW.example.org, WWW\\.example.org",
        "ww.example.org, ww.example.org",
        "http://x, http\\://x",
        "a: //x, a: //x",
    })
    void noBareAddressBecomesALink(String cell, String written) {
        assertThat(Table.of("").column("A").row(cell).build().markdown()).endsWith("| " + written + " |\n");
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
    void makesRowsWhenTheyAreRead() {
        List<String> made = new ArrayList<>();
        Table table = Table.of("Cameras").column("City").build(Lists.transform(List.of("Dushanbe", "Akkol"), city -> {
            made.add(city);
            return List.of(Text.of(city));
        }));
        assertThat(table).hasToString("Cameras (2 rows; print() shows them)");
        assertThat(made).isEmpty();
        assertThat(table.rows()).containsExactly(List.of("Dushanbe"), List.of("Akkol"));
        assertThat(table.text(40)).contains("Akkol");
        assertThat(made).as("once for all texts").containsExactly("Dushanbe", "Akkol");
        assertThat(table)
                .isEqualTo(Table.of("Cameras")
                        .column("City")
                        .row("Dushanbe")
                        .row("Akkol")
                        .build());
    }

    @Test
    void refusesARowOfAnotherWidthWhenItIsRead() {
        Table.Builder builder = Table.of("t").column("A");
        Table table = builder.build(List.of(List.of(Text.of("1"), Text.of("2"))));
        builder.column("B");
        assertThatThrownBy(table::rows)
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
        assertThat(Table.of("One").column("a").row("b").build()).hasToString("One (1 row; print() shows them)");
    }

    @Test
    void givesBackWhatItWasMadeOf() {
        assertThat(CAMERAS.title()).isEqualTo("Cameras");
        assertThat(CAMERAS.headers()).containsExactly("City", "Cameras");
        assertThat(CAMERAS.rows())
                .containsExactly(List.of("Dushanbe", "855"), List.of("Akkol & district", "about 150"));
        assertThat(CAMERAS.isRight(0)).isFalse();
        assertThat(CAMERAS.isRight(1)).isTrue();
        assertThatThrownBy(() -> CAMERAS.isRight(2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    /** A spreadsheet takes a cell for a formula that begins with one of these, but for a plain number. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "=1+2, '=1+2",
                "+7, '+7",
                "-x, '-x",
                "@SUM(A1), '@SUM(A1)",
                "-12.5, -12.5",
                "-1E-7, -1E-7",
                "-1-1, '-1-1",
                "plain, plain"
            })
    void aCellOfCsvIsNoFormula(String cell, String written) {
        assertThat(Table.of("").column("A").row(cell).build().csv()).isEqualTo("A\n" + written + "\n");
    }

    @Test
    void csvQuotesWhatSeparates() {
        Table table = Table.of("t")
                .column("A,B")
                .column("C")
                .row("1\n2", "say \"no\"")
                .row("", "\t3")
                .build();
        assertThat(table.csv()).isEqualTo("\"A,B\",C\n\"1\n2\",\"say \"\"no\"\"\"\n, 3\n");
    }

    @Test
    void headersOfHtmlAreHeadersUnlessBlank() {
        Table table = Table.of("").column("").rightColumn("n").row("a", "1").build();
        assertThat(table.html()).isEqualTo("""
            <table>
            <thead>
            <tr><td></td><th scope="col" align="right">n</th></tr>
            </thead>
            <tbody>
            <tr><td>a</td><td align="right">1</td></tr>
            </tbody>
            </table>
            """);
    }

    @Test
    void printsItsText() {
        PrintStream terminal = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            CAMERAS.print();
        } finally {
            System.setOut(terminal);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo(CAMERAS.text(View.TERMINAL_WIDTH));
    }

    @Test
    void aReportShowsItsPage() {
        Report report = () -> CAMERAS;
        assertThat(report.text(30)).isEqualTo(CAMERAS.text(30));
        assertThat(report.markdown()).isEqualTo(CAMERAS.markdown());
        assertThat(report.html()).isEqualTo(CAMERAS.html());
    }
}
