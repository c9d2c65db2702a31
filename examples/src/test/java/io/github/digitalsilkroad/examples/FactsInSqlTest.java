package io.github.digitalsilkroad.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The queries of facts-in-sql.md give what the page shows, and that is what the library answers. */
class FactsInSqlTest {

    private static final Path PAGE = Path.of("facts-in-sql.md");

    private final Catalog dsr = DigitalSilkRoad.load();

    @TempDir
    Path made;

    private List<List<String>> results(Page page) throws Exception {
        Path folder = made.resolve("new");
        FactTables.main(new String[] {folder.toString()});
        List<List<String>> results = new ArrayList<>();
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            for (List<String> query : page.blocks("sql")) {
                String sql = String.join("\n", query).replaceAll("'([a-z]+\\.csv)'", "'" + folder + "/$1'");
                List<String> lines = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery(sql)) {
                    int columns = rows.getMetaData().getColumnCount();
                    StringJoiner header = new StringJoiner(",");
                    for (int i = 1; i <= columns; i++) {
                        header.add(rows.getMetaData().getColumnName(i));
                    }
                    lines.add(header.toString());
                    while (rows.next()) {
                        StringJoiner line = new StringJoiner(",");
                        for (int i = 1; i <= columns; i++) {
                            String cell = rows.getString(i);
                            line.add(cell == null ? "" : cell);
                        }
                        lines.add(line.toString());
                    }
                }
                results.add(lines);
            }
        }
        return results;
    }

    @Test
    void everyQueryGivesWhatThePageShowsAndTheLibraryAnswers() throws Exception {
        Page page = Page.read(PAGE);
        List<List<String>> results = results(page);
        if (Page.isToBeUpdated()) {
            page.replace("csv", results);
        }
        assertThat(Page.read(PAGE).blocks("csv")).isEqualTo(results);

        assertThat(results.get(0))
                .hasSize(1 + dsr.deployments().in("tj-dushanbe").count());
        assertThat(results.get(1).get(1))
                .startsWith(dsr.deployment("tj-dushanbe-safe-city")
                                .cameras()
                                .value()
                                .orElseThrow() + ",")
                .contains(","
                        + dsr.deployment("tj-dushanbe-safe-city")
                                .cameras()
                                .claims()
                                .size() + ",");
        assertThat(results.get(2).get(1)).contains(lender(dsr));
        assertThat(results.get(2).get(2)).contains(lender(dsr.under(Reading.onlyFrom("cpc-2020"))));
        Assessment[] answers = FactTables.answers(dsr);
        assertThat(results.get(3).get(1)).isEqualTo("95.0,95.0");
        assertThat(answers[0].value().orElseThrow().best()).hasValue(95);
        String leverage = results.get(4).get(1);
        assertThat(leverage.split(",", -1)[0]).isEqualTo(leverage.split(",", -1)[1]);
        assertThat(answers[1].value().orElseThrow().low())
                .isCloseTo(Double.parseDouble(leverage.split(",", -1)[0]), within(1e-6));
        long disputed = dsr.facts().stream()
                .filter(fact -> fact.subject()
                        .country()
                        .filter(in -> in.alpha2().equals("TJ"))
                        .isPresent())
                .filter(fact -> fact.claims().dispute() != Ternary.NO)
                .count();
        assertThat(sum(results.get(5))).isEqualTo(disputed);
        assertThat(results.get(6).get(1))
                .isEqualTo(answers[2].value().orElseThrow().low() + ","
                        + answers[2].value().orElseThrow().high() + "," + answers[2].unit());
        assertThat(results.get(7)).hasSize(6);
        assertThat(results.get(7).get(1))
                .startsWith(dsr.financings().top(1, Props.AMOUNT).get(0).row().id() + ",");
        assertThat(results.get(8)).anyMatch(line -> line.startsWith("signed,2018-01-12,6,disputed"));
        assertThat(sum(results.get(9)))
                .isEqualTo(dsr.knownBy("2020-04").deployments().by("huawei").count());
        Estimate cameras =
                dsr.deployments().total(Props.CAMERAS).sum().orElseThrow().number();
        assertThat(Double.parseDouble(results.get(10).get(1).split(",", -1)[1])).isEqualTo(cameras.low());
        assertThat(cameras.high()).isInfinite();
        assertThat(results.get(11))
                .hasSize(16)
                .contains("TM,2022,5.6677E10,7.138,"
                        + Math.round(100
                                        * FactTables.leverage(dsr, "TM")
                                                .values()
                                                .get(2022)
                                                .best()
                                                .orElseThrow())
                                / 100.0);
    }

    /** The sum of the second column. */
    private static long sum(List<String> lines) {
        return lines.stream()
                .skip(1)
                .mapToLong(line -> Long.parseLong(line.split(",", -1)[1]))
                .sum();
    }

    private static String lender(Catalog world) {
        return ","
                + world.financing("tj-dushanbe-safe-city-loan")
                        .lenders()
                        .value()
                        .orElseThrow() + ",";
    }
}
