package io.github.digitalsilkroad.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Property;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource(textBlock = """
            deployment, cameras
            deployment, face-cameras
            deployment, cost
            financing, amount
            """)
    void aSumOfWhatMayBeSummedIsTheTotal(String kind, String name) throws SQLException {
        Property<?> property = Props.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        String usual = property.type().defaultUnit().orElseThrow();
        Estimate total = (kind.equals("deployment") ? dsr.deployments() : dsr.financings())
                .total(property, usual)
                .sum()
                .map(Measurement::number)
                .orElseThrow();
        String where = " FROM facts WHERE may_be_summed AND kind = '" + kind + "' AND property = '" + name
                + "' AND unit = '" + usual + "'";
        assertThat(number("SELECT sum(low)" + where)).isCloseTo(total.low(), within(total.low() * 1e-9));
        double open = number("SELECT count(*)" + where + " AND high IS NULL");
        assertThat(Double.isInfinite(total.high())).isEqualTo(open > 0);
        if (open == 0) {
            assertThat(number("SELECT sum(high)" + where)).isCloseTo(total.high(), within(total.high() * 1e-9));
        }
    }

    @Test
    void whatIsDisputedAndWhatIsStatedIsCountedAlike() throws SQLException {
        assertThat(number("SELECT count(*) FROM facts WHERE dispute <> 'undisputed'"))
                .isEqualTo(dsr.disputes().count());
        assertThat(number("SELECT count(DISTINCT subject) FROM facts WHERE property = 'cameras' AND value IS NOT NULL"))
                .isEqualTo(dsr.deployments().stating(Props.CAMERAS).count());
    }
}
