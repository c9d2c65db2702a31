package io.github.digitalsilkroad.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DuckDB, which knows nothing of the library, reads the descriptor and every table by its declared types. */
class DuckDbTest {

    private static final String DESCRIPTOR = "datapackage.json";

    /** The type of a field in Table Schema → the type of a column in DuckDB. */
    private static final Map<String, String> TYPES =
            Map.of("string", "VARCHAR", "number", "DOUBLE", "integer", "BIGINT", "date", "DATE", "boolean", "BOOLEAN");

    @TempDir
    Path folder;

    private Connection duck;

    @BeforeEach
    void open() throws Exception {
        duck = DriverManager.getConnection("jdbc:duckdb:");
        copy(DESCRIPTOR);
        for (String table : tables()) {
            copy(table + ".csv");
        }
    }

    @AfterEach
    void close() throws SQLException {
        duck.close();
    }

    private Path copy(String file) throws IOException {
        Path copy = folder.resolve(file);
        try (InputStream in = DigitalSilkRoad.class.getResourceAsStream(file)) {
            assertThat(in).as(file).isNotNull();
            Files.copy(in, copy);
        }
        return copy;
    }

    private List<String> column(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = duck.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private String resources() {
        return "(SELECT unnest(resources) AS r FROM read_json('" + folder.resolve(DESCRIPTOR)
                + "', maximum_depth = -1, maximum_object_size = 10000000))";
    }

    private List<String> tables() throws SQLException {
        return column("SELECT r.name FROM " + resources());
    }

    /** Name of each field → its type in DuckDB, in the order of the table. */
    private Map<String, String> fields(String table) throws SQLException {
        List<String> pairs = column("SELECT f.name || ' ' || f.type FROM (SELECT unnest(r.schema.fields) AS f FROM "
                + resources() + " WHERE r.name = '" + table + "')");
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : pairs) {
            String[] parts = pair.split(" ", -1);
            assertThat(TYPES).as(table + "." + parts[0]).containsKey(parts[1]);
            fields.put(parts[0], TYPES.get(parts[1]));
        }
        return fields;
    }

    private String read(String table) throws SQLException {
        StringBuilder columns = new StringBuilder();
        fields(table)
                .forEach((name, type) -> columns.append(columns.isEmpty() ? "" : ", ")
                        .append('\'')
                        .append(name)
                        .append("': '")
                        .append(type)
                        .append('\''));
        return "read_csv('" + folder.resolve(table + ".csv") + "', header = true, auto_detect = false, delim = ',',"
                + " quote = '\"', escape = '\"', nullstr = '', strict_mode = true, columns = {" + columns + "})";
    }

    @Test
    void everyTableReadsByItsDeclaredTypes() throws Exception {
        List<String> tables = tables();

        assertThat(tables).contains("deployments", "claims", "sources").hasSizeGreaterThanOrEqualTo(15);
        for (String table : tables) {
            String rows = column("SELECT count(*) FROM " + read(table)).get(0);
            assertThat(Long.parseLong(rows)).as(table).isEqualTo(records(table));
        }
    }

    /** Counts the records without a CSV reader: the line breaks outside of quotes, less that of the header. */
    private long records(String table) throws IOException {
        String text = Files.readString(folder.resolve(table + ".csv"), StandardCharsets.UTF_8);
        long records = -1;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            quoted ^= text.charAt(i) == '"';
            records += text.charAt(i) == '\n' && !quoted ? 1 : 0;
        }
        return records;
    }

    @Test
    void aJoinAcrossTablesGivesWhatTheCatalogGives() throws Exception {
        List<String> counts = column(
                "SELECT country || ' ' || count(*) FROM " + read("deployments") + " GROUP BY country ORDER BY country");
        List<String> sources = column("SELECT DISTINCT source FROM " + read("claims") + " JOIN " + read("sources")
                + " s ON source = s.id WHERE subject = 'tj-dushanbe-safe-city' ORDER BY 1");

        assertThat(counts)
                .contains("TJ " + DigitalSilkRoad.load().deployments().in("TJ").count());
        assertThat(sources)
                .isEqualTo(DigitalSilkRoad.load().sourcesOf("tj-dushanbe-safe-city").stream()
                        .map(source -> source.id().toString())
                        .toList());
    }

    @Test
    void boundsAreNumbersAndKeysAreUnique() throws Exception {
        assertThat(column("SELECT count(*) FROM " + read("claims") + " WHERE low > high"))
                .containsExactly("0");
        for (String table : tables()) {
            for (String key : column(
                    "SELECT unnest(r.schema.primaryKey) FROM " + resources() + " WHERE r.name = '" + table + "'")) {
                assertThat(column("SELECT " + key + " FROM " + read(table) + " GROUP BY 1 HAVING count(*) > 1"))
                        .as(table)
                        .isEmpty();
            }
        }
    }

    @Test
    void aWordInAColumnOfNumbersIsRefused() throws Exception {
        Path claims = folder.resolve("claims.csv");
        String text = Files.readString(claims, StandardCharsets.UTF_8);
        Files.writeString(claims, text.replaceFirst("(?m)^(KG,[^,]*,[^,]*),,", "$1,many,"));

        assertThatThrownBy(() -> column("SELECT sum(low) FROM " + read("claims")))
                .isInstanceOf(SQLException.class);
    }

    /** The recipe for Parquet, a statement a table: the types are those that the descriptor declares. */
    private List<String> recipe() throws SQLException {
        List<String> recipe = new ArrayList<>();
        for (String table : tables()) {
            String from = read(table).replace(folder + File.separator, "");
            recipe.add(
                    "COPY (FROM " + from + ") TO '" + table + ".parquet' (FORMAT parquet, COMPRESSION uncompressed);");
        }
        return recipe;
    }

    @Test
    void theRecipeOfThePageWritesParquetThatReadsBackEqual() throws Exception {
        Page page = Page.read(Path.of("interchange-formats.md"));
        List<String> recipe = recipe();
        if (Page.isToBeUpdated()) {
            page.replace("sql", List.of(recipe));
        }
        assertThat(Page.read(Path.of("interchange-formats.md")).blocks("sql")).containsExactly(recipe);
        Path kept = Files.createDirectories(Path.of("target", "parquet"));
        List<String> tables = tables();
        for (int i = 0; i < tables.size(); i++) {
            String table = tables.get(i);
            String parquet = kept.resolve(table + ".parquet").toString();
            try (Statement statement = duck.createStatement()) {
                statement.execute(recipe.get(i)
                        .replace("'" + table + ".csv'", "'" + folder.resolve(table + ".csv") + "'")
                        .replace("'" + table + ".parquet'", "'" + parquet + "'"));
            }
            assertThat(column("(FROM '" + parquet + "' EXCEPT ALL FROM " + read(table) + ") UNION ALL (FROM "
                            + read(table) + " EXCEPT ALL FROM '" + parquet + "')"))
                    .as(table)
                    .isEmpty();
        }
        assertThat(column("SELECT typeof(low) FROM '" + kept.resolve("claims.parquet") + "' LIMIT 1"))
                .containsExactly("DOUBLE");
    }
}
