package io.github.digitalsilkroad.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The scenarios: what they print follows from the data, and says that it is assumed. */
class WhatIfTest {

    private static String printed() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WhatIf.run(new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void listsTheEditsOfEachScenario() {
        assertThat(printed())
                .contains(
                        "Second network vendor in Uzbekistan\n",
                        "`- replace vendor huawei by nokia-solutions-and-networks in UZ of mobile network\n",
                        "|- replace vendor huawei by atlas-international at uz-safe-city-deal-2019\n");
    }

    @Test
    void setsTheWorldsSideBySideAndFindsThatConcentrationFalls() {
        assertThat(printed().lines().filter(line -> line.startsWith("digital-silk-road")))
                .hasSize(4)
                .filteredOn(line -> line.contains(" if "))
                .allSatisfy(line -> assertThat(line).endsWith("  yes"));
    }

    @Test
    void citesTheScenarioForWhatItAssumes() {
        assertThat(printed())
                .contains(
                        "after:  interest rate: 5\n",
                        "source: Assumption, Market terms for Dushanbe, refinance tj-dushanbe-safe-city-gcl at 5 % · 15 y · "
                                + "grace 3 y\n");
    }

    @Test
    void fitsATerminalOfEightyColumns() {
        assertThat(printed().lines().filter(line -> !line.startsWith("source:")))
                .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(80));
    }
}
