package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a reading brought and what it left, as a page, and each problem on a line. */
class OutcomeTest {

    private static List<Problem> problems(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new Problem("table.csv", i, "thing-" + i, "country", "KK", "no such country"))
                .toList();
    }

    @Test
    void aPageShowsTwentyProblemsOfEachKindAndCountsAll() {
        Outcome<String> outcome = new Outcome<>("a catalog", problems(21), problems(20), problems(1));
        assertThat(outcome).hasToString("a catalog; 21 left out, 20 warnings");
        assertThat(new Outcome<>("a catalog", List.of(), problems(1), List.of()))
                .hasToString("a catalog; 0 left out, 1 warning");
        String page = outcome.text(100);
        assertThat(page)
                .contains("Left out, the first 20 of 21\n")
                .contains("Warnings\n")
                .contains("table.csv:20")
                .doesNotContain("table.csv:21")
                .contains("thing-1 ")
                .contains("no such country")
                .contains("country")
                .contains("KK");
        assertThat(new Outcome<>("a catalog", List.of(), List.of(), List.of()).text(100))
                .doesNotContain("Left out")
                .doesNotContain("Warnings");
    }

    @Test
    void aProblemWithoutALineOrAFileNamesTheOther() {
        List<Problem> problems = List.of(
                new Problem("table.csv", 0, "", "", "", "is empty"), new Problem("", 7, "", "", "", "is too long"));
        assertThat(new Outcome<>("x", problems, List.of(), List.of()).text(100).lines())
                .anyMatch(line -> line.stripLeading().matches("table.csv +is empty"))
                .anyMatch(line -> line.stripLeading().matches("7 +is too long"));
    }

    @Test
    void anIdIsNotBrokenInATerminal() {
        String part = "kg-bishkek-safe-city-huawei-2018";
        String whole = "kg-national-camera-network";
        Problem problem = new Problem(
                "",
                0,
                part,
                "part_of",
                whole,
                "begins before its whole, " + whole + "; accepted: two dates of one start");
        assertThat(new Outcome<>("x", List.of(), List.of(problem), List.of()).text(80))
                .isEqualTo("""
                x; 0 left out, 1 warning
                ========================

                Warnings
                Line  Record                            Cell, and rule
                ----  --------------------------------  ----------------------------------------
                      kg-bishkek-safe-city-huawei-2018  part_of kg-national-camera-network
                                                        begins before its whole,
                                                        kg-national-camera-network; accepted:
                                                        two dates of one start
                """);
    }

    @Test
    void aProblemIsPrintedByItsPlace() {
        assertThat(new Problem("table.csv", 7, "country", "no such country"))
                .hasToString("table.csv:7 country: no such country");
        assertThat(new Problem("table.csv", 0, "", "is empty")).hasToString("table.csv: is empty");
        assertThat(new Problem("", 0, "kg-osh", "country", "KK", "no such country"))
                .hasToString("kg-osh: country no such country");
        assertThat(new Problem("", 0, "kg-osh", "", "", "no such thing")).hasToString("kg-osh: no such thing");
        assertThat(new Problem("", 12, "39619", "Maturity", "soon", "not a number"))
                .hasToString("line 12, record 39619, Maturity \"soon\": not a number");
        assertThat(new Problem("", 12, "", "Maturity", "soon", "not a number"))
                .hasToString("line 12, Maturity \"soon\": not a number");
    }

    @Test
    void anExceptionListsTheFirstProblemsAndKeepsAll() {
        InvalidDataException one = new InvalidDataException("folder", problems(1));
        assertThat(one).hasMessage("folder: 1 problem, nothing loaded\n  table.csv:1 country: no such country");
        assertThat(InvalidDataException.unwritten("folder", problems(1)))
                .hasMessage("folder: 1 problem, nothing written\n  table.csv:1 country: no such country");
        InvalidDataException many = new InvalidDataException("folder", problems(500));
        assertThat(many.problems()).isEqualTo(problems(500));
        int shown = (int) many.getMessage()
                .lines()
                .filter(line -> line.contains("table.csv:"))
                .count();
        assertThat(many).hasMessageStartingWith("folder: 500 problems, nothing loaded\n");
        assertThat(many).hasMessageEndingWith("\n  and " + (500 - shown) + " more, in problems()");
        assertThat(new InvalidDataException("folder", problems(shown)).getMessage())
                .doesNotContain(" more");
    }
}
