package io.github.digitalsilkroad.core.datapackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.testkit.RandomCatalog;
import io.github.digitalsilkroad.testkit.Seeds;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The tables of a package as values: what its files hold, row by row, and what can be read back without files. */
class PackageTableProperties {

    private static final int TRIES = 20;

    private static Catalog world(long seed) {
        return seed % 2 == 0 ? RandomCatalog.of(seed) : new RoundTripProperties.Worlds(seed).catalog();
    }

    /** A row of a table in memory. */
    private record MemoryRow(PackageTable table, int number) implements RowSource {
        @Override
        public Problem problem(String column, String message) {
            return new Problem(toString(), 0, column, message);
        }

        @Override
        public String toString() {
            return table.name() + " " + number;
        }

        @Override
        public String cell(String column) {
            return table.find(column)
                    .map(at -> table.rows().get(number).get(at))
                    .orElse("");
        }
    }

    private record Where(String words) implements RowSource {
        @Override
        public String cell(String column) {
            return "";
        }

        @Override
        public Problem problem(String column, String message) {
            return new Problem(words, 0, column, message);
        }

        @Override
        public String toString() {
            return words;
        }
    }

    private static Map<String, List<MemoryRow>> rows(List<PackageTable> tables) {
        Map<String, List<MemoryRow>> rows = new HashMap<>();
        for (PackageTable table : tables) {
            for (int i = 0; i < table.rows().size(); i++) {
                rows.computeIfAbsent(table.name(), name -> new ArrayList<>()).add(new MemoryRow(table, i));
            }
        }
        return rows;
    }

    private static Map<String, String> texts(Catalog catalog) {
        Map<String, String> texts = new LinkedHashMap<>();
        DataPackage.files(catalog).forEach((name, bytes) -> texts.put(name, new String(bytes, StandardCharsets.UTF_8)));
        return texts;
    }

    @Property(seed = Seeds.FIXED, tries = TRIES)
    void aTableHasTheRowsOfItsFile(@ForAll long seed) {
        Catalog catalog = world(seed);
        Map<String, String> files = texts(catalog);
        for (PackageTable table : DataPackage.tables(catalog)) {
            List<List<String>> records = new ArrayList<>();
            records.add(table.columns().stream().map(Column::name).toList());
            records.addAll(table.rows());
            String file = files.remove(table.name() + ".csv");
            assertThat(table.toString())
                    .isEqualTo(
                            "%s (%d row%s)",
                            table.name(), table.rows().size(), table.rows().size() == 1 ? "" : "s");
            if (file == null) {
                assertThat(table.rows()).as(table.name()).isEmpty();
            } else {
                assertThat(CsvReader.builder().ofCsvRecord(file).stream().map(record -> record.getFields()))
                        .isEqualTo(records);
            }
        }
        assertThat(files.keySet()).containsExactly(Descriptor.FILE);
    }

    @Property(seed = Seeds.FIXED, tries = TRIES)
    void rowsThatAreNoFilesReadBackTheSame(@ForAll long seed) {
        Catalog catalog = world(seed);
        Catalog read = DataPackage.read(
                PackageMetadata.of(catalog),
                rows(DataPackage.tables(catalog)),
                new Where("memory"),
                LoadOptions.standard());
        assertThat(texts(read)).isEqualTo(texts(catalog));
    }

    @Example
    void aProblemOfARowNamesItsPlaceAndOneOfTheWholeItsOwn() {
        PackageTable countries = new PackageTable(
                "countries",
                "Countries.",
                List.copyOf(Country.KIND.columns()),
                List.of(Country.KIND.columns().stream()
                        .map(column -> column.name().equals("id") ? "no id" : "")
                        .toList()));
        PackageMetadata metadata = PackageMetadata.of(new DatasetVersion("memory", "1.0", 1));
        assertThatThrownBy(() -> DataPackage.read(
                        metadata, rows(List.of(countries)), new Where("memory"), LoadOptions.standard()))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("countries 0");
        PackageMetadata later = PackageMetadata.of(new DatasetVersion("memory", "1.0", 1000));
        assertThatThrownBy(() -> DataPackage.read(later, Map.of(), new Where("memory"), LoadOptions.standard()))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("memory")
                .hasMessageContaining("1000");
    }

    @Property(seed = Seeds.FIXED, tries = TRIES)
    void someRowsAreWrittenAsInTheirTable(@ForAll long seed) {
        Catalog catalog = world(seed);
        Map<String, PackageTable> tables = new HashMap<>();
        DataPackage.tables(catalog).forEach(table -> tables.put(table.name(), table));
        for (Kind<? extends Entity> kind : Catalog.knownKinds()) {
            assertThat(written(catalog, kind))
                    .isEqualTo(tables.get(kind.plural()).rows());
        }
        PackageTable properties = tables.get(PackageTable.PROPERTIES);
        for (List<String> row : properties.rows()) {
            String name = row.get(properties.key().orElseThrow());
            List<List<String>> one = new ArrayList<>();
            DataPackage.write(catalog, Set.of(name), (table, cells) -> one.add(cells));
            assertThat(one).containsExactly(row);
        }
    }

    private static <E extends Entity> List<List<String>> written(Catalog catalog, Kind<E> kind) {
        List<List<String>> rows = new ArrayList<>();
        DataPackage.write(kind, catalog.rows(kind).stream().toList(), (table, cells) -> {
            assertThat(table.name()).isEqualTo(kind.plural());
            assertThat(table.rows()).isEmpty();
            rows.add(cells);
        });
        return rows;
    }

    @Example
    void theSchemaListsEveryTableWithoutRows() {
        List<PackageTable> schema = DataPackage.schema(LoadOptions.standard());
        assertThat(schema).extracting(PackageTable::name).contains(PackageTable.CLAIMS, PackageTable.RETIRED);
        for (Kind<? extends Entity> kind : Catalog.knownKinds()) {
            PackageTable table = schema.stream()
                    .filter(one -> one.name().equals(kind.plural()))
                    .findFirst()
                    .orElseThrow();
            assertThat(table.columns()).isEqualTo(kind.columns());
            assertThat(table.description()).isEqualTo(kind.description());
            assertThat(table.rows()).isEmpty();
            Column<?, ?> key = table.columns().get(table.key().orElseThrow());
            assertThat(key.isKey()).isTrue();
            assertThat(table.find(key.name())).isEqualTo(table.key());
            assertThat(table.find("no-such-column")).isEmpty();
        }
    }
}
