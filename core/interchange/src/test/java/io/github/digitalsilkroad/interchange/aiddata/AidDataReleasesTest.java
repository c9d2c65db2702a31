package io.github.digitalsilkroad.interchange.aiddata;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.quantity.Measurement;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads files with the layout of AidData's release 1.0 a second time, cell by cell, and accounts for every row and
 * every cell that is read: one that was made up, and those of a folder of yours, given by
 * {@code -Daiddata.folder=FOLDER}. Files of AidData are no part of this project.
 */
class AidDataReleasesTest {

    /** The columns that become one property each. */
    private static final Map<String, String> COLUMNS = Map.of(
            "year", "committed",
            "status", "status",
            "flow_class", "flow-class",
            "intent", "intent",
            "usd_current", "amount",
            "usd_defl_2014", "amount-constant",
            "interest_rate", "rate",
            "maturity", "maturity",
            "grace_period", "grace",
            "grant_element", "grant-element");

    static Stream<Path> files() throws IOException, URISyntaxException {
        List<Path> files = new ArrayList<>();
        files.add(Path.of(AidDataReleasesTest.class.getResource("made-up.csv").toURI()));
        String folder = System.getProperty("aiddata.folder");
        if (folder != null) {
            try (Stream<Path> given = Files.list(Path.of(folder))) {
                given.filter(file -> file.toString().endsWith(".csv")).sorted().forEach(files::add);
            }
        }
        return files.stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyRowAndCellIsReadOrListed(Path file) throws IOException {
        Outcome<Catalog> read = AidData.reader().read(file);
        Map<String, Financing> financings = new HashMap<>();
        read.value().financings().list().forEach(row -> financings.put(row.id().toString(), row));
        Set<Long> left = new HashSet<>();
        read.leftOut().forEach(row -> left.add((long) row.line()));
        Set<String> cells = new HashSet<>();
        read.warnings().forEach(cell -> cells.add(cell.line() + " " + cell.column()));
        int rows = 0;
        int stated = 0;
        try (CsvReader<NamedCsvRecord> table = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : table) {
                rows++;
                long line = row.getStartingLineNumber();
                if (left.remove(line)) {
                    continue;
                }
                Financing financing = financings.remove("aiddata-" + row.getField("project_id"));
                assertThat(financing).as("line %d of %s", line, file).isNotNull();
                assertThat(financing.recipient()).hasToString(row.getField("recipient_iso2"));
                assertThat(financing.name()).isEqualTo(row.getField("title").strip());
                for (Map.Entry<String, String> column : COLUMNS.entrySet()) {
                    String cell = row.getField(column.getKey()).strip();
                    List<Object> values = values(financing, column.getValue());
                    if (cell.isEmpty() || cells.contains(line + " " + column.getKey())) {
                        assertThat(values)
                                .as("line %d, %s", line, column.getKey())
                                .isEmpty();
                    } else {
                        boolean isDoubted = column.getKey().equals("year")
                                && row.getField("year_uncertain").equals("TRUE");
                        String expected = isDoubted ? cell + "?" : cell;
                        stated++;
                        assertThat(values)
                                .as("line %d, %s", line, column.getKey())
                                .singleElement()
                                .satisfies(value -> assertThat(same(value, expected))
                                        .as("%s is %s", expected, value)
                                        .isTrue());
                    }
                }
            }
        }
        assertThat(left).as("lines that are none of the file").isEmpty();
        assertThat(financings).as("financings that no row has").isEmpty();
        assertThat(rows).isPositive();
        assertThat(stated).isGreaterThan(rows);
    }

    private static List<Object> values(Financing financing, String property) {
        for (Attested<?> fact : financing.facts().all()) {
            if (fact.property().name().equals(property)) {
                return fact.claims().stream()
                        .map(claim -> (Object) claim.value().orElseThrow())
                        .toList();
            }
        }
        return List.of();
    }

    private static boolean same(Object value, String cell) {
        return value instanceof Measurement<?> measured
                ? measured.number().best().orElseThrow() == new BigDecimal(cell).doubleValue()
                : value.toString().equals(cell);
    }

    @ParameterizedTest
    @MethodSource("files")
    void aRowThatIsLeftOutSaysWhy(Path file) throws IOException {
        assertThat(AidData.reader().read(file).leftOut()).allSatisfy(row -> {
            assertThat(row.message()).isNotBlank();
            assertThat(row.column()).isNotBlank();
        });
    }

    @Test
    void theMadeUpFileIsReadWithItsFaults() throws Exception {
        Path file = files().findFirst().orElseThrow();
        Outcome<Catalog> read = AidData.reader().read(file);
        assertThat(read.value().financings().list().stream().map(Financing::id))
                .containsExactlyElementsOf(Stream.of("90001", "90002", "90003", "90004", "90005")
                        .map(number -> Id.of("aiddata-" + number))
                        .toList());
        assertThat(read.leftOut()).extracting(Problem::line).containsExactly(8, 9, 10);
        assertThat(AidDataTables.cells(read))
                .extracting(cell -> cell.subject() + " " + cell.column())
                .containsExactly("90003 currency", "90005 year", "90005 interest_rate");
    }
}
