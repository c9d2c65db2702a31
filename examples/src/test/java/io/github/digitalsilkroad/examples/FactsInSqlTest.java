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
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The queries of facts-in-sql.md give what the page shows, and that is what the library answers. */
class FactsInSqlTest {

    private static final Path PAGE = Path.of("facts-in-sql.md");

    private static final Catalog DSR = DigitalSilkRoad.load();

    /** The lines of each result, in the order of the queries on the page. */
    private static final List<List<String>> RESULTS = new ArrayList<>();

    /** What each query of the page gives, over tables that are made anew. */
    @BeforeAll
    static void ask(@TempDir Path made) throws Exception {
        Path folder = made.resolve("new");
        FactTables.main(new String[] {folder.toString()});
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            for (List<String> query : Page.read(PAGE).blocks("sql")) {
                String sql = String.join("\n", query).replaceAll("'([a-z]+\\.csv)'", "'" + folder + "/$1'");
                try (ResultSet rows = statement.executeQuery(sql)) {
                    RESULTS.add(csv(rows));
                }
            }
        }
    }

    private static List<String> csv(ResultSet rows) throws SQLException {
        List<String> lines = new ArrayList<>();
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
        return lines;
    }

    @Test
    void thePageShowsWhatTheQueriesGive() throws IOException {
        if (Page.isToBeUpdated()) {
            Page.read(PAGE).replace("csv", RESULTS);
        }
        assertThat(Page.read(PAGE).blocks("csv")).isEqualTo(RESULTS);
    }

    @Test
    void systemsAndLendersAreThoseOfTheLibrary() {
        assertThat(RESULTS.get(0))
                .hasSize(1 + DSR.deployments().in("tj-dushanbe").count());
        assertThat(RESULTS.get(1).get(1))
                .startsWith(DSR.deployment("tj-dushanbe-safe-city")
                                .cameras()
                                .value()
                                .orElseThrow() + ",")
                .contains(","
                        + DSR.deployment("tj-dushanbe-safe-city")
                                .cameras()
                                .claims()
                                .size() + ",");
        assertThat(RESULTS.get(2).get(1)).contains(lender(DSR));
        assertThat(RESULTS.get(2).get(2)).contains(lender(DSR.under(Reading.onlyFrom("cpc-2020"))));
    }

    @Test
    void answersAreThoseOfTheLibrary() {
        Assessment[] answers = FactTables.answers(DSR);
        assertThat(RESULTS.get(3).get(1)).isEqualTo("95.0,95.0");
        assertThat(answers[0].value().orElseThrow().best()).hasValue(95);
        String leverage = RESULTS.get(4).get(1);
        assertThat(leverage.split(",", -1)[0]).isEqualTo(leverage.split(",", -1)[1]);
        assertThat(answers[1].value().orElseThrow().low())
                .isCloseTo(Double.parseDouble(leverage.split(",", -1)[0]), within(1e-6));
        assertThat(RESULTS.get(6).get(1))
                .isEqualTo(answers[2].value().orElseThrow().low() + ","
                        + answers[2].value().orElseThrow().high() + "," + answers[2].unit());
        assertThat(RESULTS.get(11))
                .hasSize(16)
                .contains("TM,2022,5.6677E10,7.138,"
                        + Math.round(100
                                        * FactTables.leverage(DSR, "TM")
                                                .values()
                                                .get(2022)
                                                .best()
                                                .orElseThrow())
                                / 100.0);
    }

    @Test
    void disputesAreThoseOfTheLibrary() {
        long disputed = DSR.facts().stream()
                .filter(fact -> fact.subject()
                        .country()
                        .filter(in -> in.toString().equals("TJ"))
                        .isPresent())
                .filter(fact -> fact.claims().dispute() != Ternary.NO)
                .count();
        assertThat(sum(RESULTS.get(5))).isEqualTo(disputed);
        assertThat(RESULTS.get(8)).anyMatch(line -> line.startsWith("signed,2018-01-12,6,disputed"));
    }

    @Test
    void rankingsCountsAndTotalsAreThoseOfTheLibrary() {
        assertThat(RESULTS.get(7)).hasSize(6);
        assertThat(RESULTS.get(7).get(1))
                .startsWith(DSR.financings().top(1, Props.AMOUNT).get(0).row().id() + ",");
        assertThat(sum(RESULTS.get(9)))
                .isEqualTo(DSR.knownBy("2020-04").deployments().by("huawei").count());
        Estimate cameras =
                DSR.deployments().total(Props.CAMERAS).sum().orElseThrow().number();
        assertThat(Double.parseDouble(RESULTS.get(10).get(1).split(",", -1)[1])).isEqualTo(cameras.low());
        assertThat(cameras.high()).isInfinite();
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
