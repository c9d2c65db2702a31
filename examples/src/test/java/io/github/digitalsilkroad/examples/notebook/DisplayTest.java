package io.github.digitalsilkroad.examples.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.score.DebtLeverage;
import io.github.digitalsilkroad.core.score.Scores;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import io.github.digitalsilkroad.shell.Display;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DisplayTest {

    private static final Catalog DSR = DigitalSilkRoad.load();

    @Test
    void tablesShowAsTables() {
        Display display =
                Display.of(DSR.deployments().in("tj-dushanbe").table()).orElseThrow();
        assertThat(display.page().lines().count()).isGreaterThan(5);
        assertThat(display.line()).doesNotContain("\n");
        assertThat(Display.of(Scores.all()).orElseThrow().page()).startsWith("What can be asked\n");
    }

    @Test
    void queriesAndCollectionsShowARowALine() {
        Display huawei = Display.of(DSR.deployments().in("TJ").by("huawei")).orElseThrow();
        assertThat(huawei.page().lines()).contains("tj-dushanbe-safe-city: Dushanbe Safe City");
        assertThat(huawei.line())
                .matches(
                        "\\d+ deployments, \\d+ unseen for 3 years \\(\\d+ active\\) \\(\\d+ of unknown vendor left out\\)");
        assertThat(Display.of(List.of("a", "b"))).contains(new Display("a\nb", "2 elements"));
        assertThat(Display.of(Map.of("a", 1))).contains(new Display("a = 1", "1 entry"));
        Display many = Display.of(IntStream.range(0, 1_000).boxed().toList()).orElseThrow();
        assertThat(many.page()).endsWith("\n39\nand 960 more");
    }

    @Test
    void factsAnswersEntitiesAndCatalogsKeepToTheirLine() {
        assertThat(Display.of(DSR)).isEmpty();
        assertThat(Display.of(DSR.deployment("tj-dushanbe-safe-city"))).isEmpty();
        assertThat(Display.of(DSR.deployment("tj-dushanbe-safe-city").cameras()))
                .isEmpty();
        assertThat(Display.of(DebtLeverage.of("TJ").owedTo("CN").in(2016).on(DSR)))
                .isEmpty();
        assertThat(Display.of(DSR.facts().get(0))).isEmpty();
        assertThat(Display.of("text")).isEmpty();
    }
}
