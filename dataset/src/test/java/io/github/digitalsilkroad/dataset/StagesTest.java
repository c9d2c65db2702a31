package io.github.digitalsilkroad.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The stage of every deployment, with our verdict on it, in stages.csv: right; mended, where the last release showed a
 * wrong one; or open, where no source tells what became of it. What a change of data or code does to a stage is seen
 * here, and the verdict is thought through again.
 */
class StagesTest {

    private static final Catalog DSR = DigitalSilkRoad.load();
    private static final List<List<String>> TABLE = Rows.records(Rows.text("stages.csv"));

    private static List<List<String>> verdicts() {
        return TABLE.subList(1, TABLE.size());
    }

    @Test
    void stagesAreThoseOfTheTable() {
        Set<String> overdue = DSR.deployments().overdue().stream()
                .map(system -> system.id().toString())
                .collect(Collectors.toSet());
        List<List<String>> computed = new ArrayList<>();
        for (Deployment system : DSR.deployments()) {
            String id = system.id().toString();
            computed.add(
                    List.of(id, system.stage().map(StagesTest::code).orElse(""), overdue.contains(id) ? "yes" : ""));
        }

        assertThat(verdicts().stream().map(row -> row.subList(0, 3))).containsExactlyInAnyOrderElementsOf(computed);
    }

    private static String code(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The world of the day of the release, and what was known by then, is all that it holds. */
    @Test
    void onTheDayOfTheReleaseNothingIsOtherOrUnknown() {
        String day = DSR.day().orElseThrow().toString();

        assertThat(DSR.asOf(day).deployments().list())
                .extracting(Deployment::id, Deployment::stage)
                .containsExactlyElementsOf(DSR.deployments().list().stream()
                        .map(system -> tuple(system.id(), system.stage()))
                        .toList());
        assertThat(DSR.knownBy(day).claims().count()).isEqualTo(DSR.claims().count());
    }

    @Test
    void aVerdictOtherThanRightHasItsReason() {
        assertThat(verdicts()).allSatisfy(row -> {
            assertThat(row.get(3)).isIn("right", "mended", "open");
            assertThat(row.get(4).isEmpty() && !row.get(3).equals("right"))
                    .as(row.get(0))
                    .isFalse();
        });
    }

    /** A plan past its date is not said to be right. */
    @Test
    void whatIsOverdueIsOpen() {
        assertThat(verdicts())
                .filteredOn(row -> row.get(2).equals("yes"))
                .isNotEmpty()
                .allMatch(row -> row.get(3).equals("open"));
    }
}
