package io.github.digitalsilkroad.core.datapackage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.testkit.Folder;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a descriptor tells programs that know tables, and not this library, of keys, references and allowed values. */
class DescriptorSchemaTest {

    private static final PackageMetadata METADATA = PackageMetadata.of(new DatasetVersion("test", "1", 1));

    @TempDir
    Path directory;

    /** What is said of a table, without blanks. */
    private String resource(Folder folder, String table) throws IOException {
        String json = DataPackage.describe(folder.in(directory), METADATA).replaceAll("\\s", "");
        String said = json.substring(json.indexOf("\"path\":\"" + table + ".csv\""));
        int next = said.indexOf("\"path\"", 1);
        return next < 0 ? said : said.substring(0, next);
    }

    /** What is said of a column of a table of every kind, without blanks. */
    private String column(String table, String name) throws IOException {
        String said = resource(Folder.every(), table);
        String from = said.substring(said.indexOf("{\"name\":\"" + name + "\""));
        int next = from.indexOf("{\"name\"", 1);
        return from.substring(0, next < 0 ? from.indexOf("\"missingValues\"") : next);
    }

    private static String reference(String column, String resource, String key) {
        return "{\"fields\":[\"" + column + "\"],\"reference\":{"
                + (resource.isEmpty() ? "" : "\"resource\":\"" + resource + "\",") + "\"fields\":[\"" + key + "\"]}}";
    }

    @Test
    void aTableSaysItsKeyAndWhatItsColumnsReferTo() throws IOException {
        assertThat(resource(Folder.every(), "places"))
                .contains("\"missingValues\":[\"\"],\"primaryKey\":[\"id\"],\"foreignKeys\":["
                        + reference("country", "countries", "code") + "]}}");
        assertThat(resource(Folder.every(), "deployments"))
                .contains("\"foreignKeys\":[" + reference("country", "countries", "code") + ","
                        + reference("place", "places", "id") + "," + reference("part_of", "", "id") + "]}}");
        assertThat(resource(Folder.every(), "identifiers"))
                .contains("\"primaryKey\":[\"id\"],\"uniqueKeys\":[[\"scheme\",\"value\"]],\"foreignKeys\":["
                        + reference("source", "sources", "id") + "]}}");
    }

    @Test
    void aTableWithoutAKeyOrReferencesHasNone() throws IOException {
        assertThat(resource(Folder.every(), "claims"))
                .contains("\"missingValues\":[\"\"],\"foreignKeys\":[" + reference("source", "sources", "id"))
                .doesNotContain("primaryKey", "uniqueKeys");
        assertThat(resource(Folder.every(), "countries"))
                .contains("\"missingValues\":[\"\"],\"primaryKey\":[\"code\"]}}")
                .doesNotContain("foreignKeys");
    }

    @Test
    void nothingRefersToATableThatIsNotThere() throws IOException {
        Folder without = Folder.small().without("places.csv");
        assertThat(resource(without, "deployments"))
                .contains("\"foreignKeys\":[" + reference("country", "countries", "code") + ","
                        + reference("part_of", "", "id") + "]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "places        | id      | \"constraints\":{\"required\":true,\"unique\":true}",
                "places        | name    | \"constraints\":{\"required\":true}",
                "places        | kind    | \"constraints\":{\"required\":true,\"enum\":[\"capital\",\"city\",",
                "ownerships    | type    | \"constraints\":{\"enum\":[\"equity\",\"control\"]}",
                "organizations | kinds   | \"constraints\":{\"required\":true,\"pattern\":\"(vendor",
            })
    void aColumnSaysWhatMustBeInIt(String table, String column, String constraints) throws IOException {
        assertThat(column(table, column)).contains(constraints);
    }

    @Test
    void severalValuesOfAListInOneCellAreAPattern() throws IOException {
        assertThat(column("laws", "effects"))
                .contains("\"constraints\":{\"pattern\":\"(binds|protects|exempts|mandates)"
                        + "(;(binds|protects|exempts|mandates))*\"}")
                .doesNotContain("enum");
        assertThat(column("organizations", "aliases")).doesNotContain("constraints");
        assertThat(column("places", "country")).doesNotContain("unique", "enum", "pattern");
    }
}
