package io.github.digitalsilkroad.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Total;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import io.github.digitalsilkroad.interchange.frame.FactRow;
import io.github.digitalsilkroad.interchange.frame.Frame;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The frame of the bundled data in DuckDB: sums and counts of SQL are the library's own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FrameInDuckDbTest {

    private final Catalog dsr = DigitalSilkRoad.load();
    private final Frame<FactRow> frame = Frame.of(dsr);

    private Connection duck;

    @BeforeAll
    void load(@TempDir Path folder) throws Exception {
        Path csv = folder.resolve("facts.csv");
        try (Writer out = Files.newBufferedWriter(csv)) {
            frame.writeCsv(out);
        }
        Path lines = folder.resolve("facts.jsonl");
        try (Writer out = Files.newBufferedWriter(lines)) {
            frame.writeJsonLines(out);
        }
        duck = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement sql = duck.createStatement()) {
            sql.execute("CREATE TABLE facts AS FROM read_csv('" + csv + "', sample_size = -1)");
            sql.execute("CREATE TABLE lines AS FROM read_json('" + lines + "', sample_size = -1)");
        }
    }

    @AfterAll
    void close() throws SQLException {
        duck.close();
    }

    private double number(String query) throws SQLException {
        try (Statement sql = duck.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getDouble(1);
        }
    }

    @Test
    void everyRowArrives() throws SQLException {
        assertThat(number("SELECT count(*) FROM facts"))
                .isEqualTo(frame.rows().size())
                .isEqualTo(number("SELECT count(*) FROM lines"));
    }

    /** Of every kind, property and unit that the data has sums of. */
    @Test
    void aSumOfWhatMayBeSummedIsTheTotal() throws SQLException {
        Set<List<String>> summed = new HashSet<>();
        try (Statement sql = duck.createStatement();
                ResultSet rows =
                        sql.executeQuery("SELECT kind, property, unit, count(*), sum(low), sum(high), count(high)"
                                + " FROM facts WHERE may_be_summed GROUP BY ALL")) {
            while (rows.next()) {
                List<String> group = List.of(rows.getString(1), rows.getString(2), rows.getString(3));
                Total total = total(group).orElseThrow();
                Estimate sum = total.sum().map(Measurement::number).orElseThrow();
                assertThat(rows.getInt(4)).as(group.toString()).isEqualTo(total.counted());
                near(group, rows.getDouble(5), sum.low());
                boolean isOpen = rows.getInt(7) < rows.getInt(4);
                near(group, isOpen ? Double.POSITIVE_INFINITY : rows.getDouble(6), sum.high());
                summed.add(group);
            }
        }
        for (FactRow row : frame.rows()) {
            if (row.measured().isPresent() && row.fact().year().isEmpty()) {
                List<String> group = List.of(
                        row.subject().kind().singular(),
                        row.claims().property().name(),
                        row.measured().orElseThrow().unit().code());
                assertThat(summed.contains(group) || total(group).orElseThrow().counted() == 0)
                        .as(group.toString())
                        .isTrue();
            }
        }
        assertThat(summed).hasSizeGreaterThan(20);
    }

    /** The total of the rows of a kind, by its name, of a property and in a unit. */
    private Optional<Total> total(List<String> group) {
        return frame.rows().stream()
                .filter(row -> row.subject().kind().singular().equals(group.get(0))
                        && row.claims().property().name().equals(group.get(1)))
                .findFirst()
                .map(row -> dsr.rows(row.subject().kind()).total(row.claims().property(), group.get(2)));
    }

    private static void near(List<String> group, double sum, double bound) {
        if (Double.isInfinite(bound)) {
            assertThat(sum).as(group.toString()).isEqualTo(bound);
        } else {
            assertThat(sum).as(group.toString()).isCloseTo(bound, within(Math.abs(bound) * 1e-9 + 1e-9));
        }
    }

    @Test
    void asParquetItHasTheSameTypedRows(@TempDir Path folder) throws SQLException {
        Path parquet = folder.resolve("facts.parquet");
        try (Statement sql = duck.createStatement()) {
            sql.execute("COPY facts TO '" + parquet + "' (FORMAT parquet)");
        }
        assertThat(number("SELECT count(*) FROM ((FROM '" + parquet + "' EXCEPT ALL FROM facts) UNION ALL (FROM facts"
                        + " EXCEPT ALL FROM '" + parquet + "'))"))
                .isZero();
        assertThat(number("SELECT count(*) FROM '" + parquet + "'"))
                .isEqualTo(frame.rows().size());
        assertThat(number("SELECT count(*) FROM (SELECT typeof(low) AS low, typeof(year) AS year,"
                        + " typeof(may_be_summed) AS summed FROM '" + parquet + "' LIMIT 1)"
                        + " WHERE low = 'DOUBLE' AND year = 'BIGINT' AND summed = 'BOOLEAN'"))
                .isOne();
    }

    @Test
    void whatIsDisputedAndWhatIsStatedIsCountedAlike() throws SQLException {
        assertThat(number("SELECT count(*) FROM facts WHERE dispute <> 'undisputed'"))
                .isEqualTo(dsr.disputes().count());
        assertThat(number("SELECT count(DISTINCT subject) FROM facts WHERE property = 'cameras' AND value IS NOT NULL"))
                .isEqualTo(dsr.deployments().stating(Props.CAMERAS).count());
    }
}
