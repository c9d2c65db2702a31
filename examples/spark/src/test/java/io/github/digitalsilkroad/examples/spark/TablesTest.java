package io.github.digitalsilkroad.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.datapackage.PackageTable;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bundled data, cut by country: each part answers as the whole does. */
class TablesTest {

    private static final Set<String> COUNTRIES = Set.of("KG", "KZ", "TJ", "TM", "UZ");
    private static final String LAW = "cn-national-intelligence-law-2017";
    private static final List<String> QUESTIONS = List.of(
            "debt-leverage debtor={country} creditor=CN year=2020",
            "debt-distress debtor={country} year=2020",
            "debt-service debtor={country} from=2015 to=2020",
            "vendor-concentration country={country}",
            "jurisdiction-exposure law=" + LAW + " country={country} by=cameras",
            "safeguard-gap country={country} year=2022",
            "pushback country={country} from=2010 to=2024");
    private static final List<String> LENSES = List.of(
            "",
            "under reading=official-first",
            "known-by date=2020-04 | as-of date=2019",
            "scenario name=\"Less debt\" edit=\"write-down-debt debtor={country} creditor=CN percent=25 year=2020\"");

    @TempDir
    Path folder;

    @Test
    void everyAnswerThroughEveryLensIsThatOfTheWholeOnOneMachine() throws Exception {
        Catalog whole = DigitalSilkRoad.load();
        write(whole, "csv");
        OneMachine expected = new OneMachine();
        for (String country : COUNTRIES) {
            for (String lens : LENSES) {
                for (String question : QUESTIONS) {
                    expected.ask(
                            country, whole, question.replace("{country}", country), lens.replace("{country}", country));
                }
            }
        }

        assertThat(expected.size()).isEqualTo(140);
        expected.isEqualTo(
                Ledgers.tables(Local.spark(), folder.toString(), "csv").ask(QUESTIONS, LENSES));
    }

    @Test
    void everySystemAndLoanIsAnsweredAsInTheWholeOnOneMachine() throws Exception {
        Catalog whole = DigitalSilkRoad.load();
        write(whole, "parquet");
        OneMachine expected = new OneMachine();
        for (String country : COUNTRIES) {
            for (Deployment system : whole.deployments().in(country)) {
                expected.ask(country, whole, "foreign-financing deployment=" + system.id(), "");
            }
            for (Financing loan : whole.financings().in(country)) {
                expected.ask(country, whole, "concessionality financing=" + loan.id(), "");
            }
        }

        assertThat(expected.size()).isGreaterThan(200);
        expected.isEqualTo(Ledgers.tables(Local.spark(), folder.toString(), "parquet")
                .ask(
                        List.of("foreign-financing deployment={deployment}", "concessionality financing={financing}"),
                        List.of("")));
    }

    @Test
    void aFolderWithoutTablesIsRefused() {
        assertThatThrownBy(() -> Ledgers.tables(Local.spark(), folder.toString(), "parquet"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + folder + "\": has no table of a data package as parquet");
    }

    /**
     * The tables with a column more: the country whose catalog needs the row; empty for a row of all catalogs.
     */
    private void write(Catalog whole, String format) throws Exception {
        Map<String, String> homes = homes(whole);
        for (PackageTable table : DataPackage.tables(whole)) {
            StructType columns = new StructType();
            for (int i = 0; i < table.columns().size(); i++) {
                columns = columns.add(table.columns().get(i).name(), DataTypes.StringType);
            }
            columns = columns.add(Ledgers.PACKAGE, DataTypes.StringType);
            // A retired id is of the country in which its successor is.
            List<String> names = table.columns().stream().map(c -> c.name()).toList();
            int subject = Math.max(0, Math.max(names.indexOf("subject"), names.indexOf("new")));
            List<Row> rows = new ArrayList<>();
            for (List<String> cells : table.rows()) {
                String home = homes.get(cells.get(subject));
                pieces(table, cells, home, homes).forEach((in, piece) -> {
                    List<Object> all = new ArrayList<>(piece);
                    all.add(in.isEmpty() ? null : in);
                    rows.add(RowFactory.create(all.toArray()));
                });
            }
            Local.spark()
                    .createDataFrame(rows, columns)
                    .coalesce(1)
                    .write()
                    .format(format)
                    .option("header", true)
                    .option("escape", "\"")
                    .partitionBy(Ledgers.PACKAGE)
                    .save(folder.resolve(table.name() + "." + format).toString());
        }
        Files.write(folder.resolve("datapackage.json"), DataPackage.files(whole).get("datapackage.json"));
    }

    /**
     * A row by the country whose catalog needs it, or by an empty text for all: of a row that is about things of
     * several countries, each has the part that is about its own.
     */
    private static Map<String, List<String>> pieces(
            PackageTable table, List<String> cells, String home, Map<String, String> homes) {
        int about = table.columns().stream().map(c -> c.name()).toList().indexOf("about");
        Map<String, List<String>> ids = new TreeMap<>();
        if (home == null && about >= 0) {
            for (String id : cells.get(about).split(";", -1)) {
                ids.computeIfAbsent(homes.getOrDefault(id, ""), in -> new ArrayList<>())
                        .add(id);
            }
        }
        List<String> everywhere = ids.getOrDefault("", List.of());
        if (ids.size() == (everywhere.isEmpty() ? 0 : 1)) {
            return Map.of(home == null ? "" : home, cells);
        }
        ids.remove("");
        Map<String, List<String>> pieces = new TreeMap<>();
        ids.forEach((in, own) -> {
            List<String> piece = new ArrayList<>(cells);
            own.addAll(everywhere);
            piece.set(about, String.join(";", own));
            pieces.put(in, piece);
        });
        return pieces;
    }

    /** What is in one of the countries, or says something of what is. */
    private static Map<String, String> homes(Catalog whole) {
        Map<String, String> homes = new HashMap<>();
        for (Kind<? extends Entity> kind : Catalog.knownKinds()) {
            for (Entity thing : whole.rows(kind)) {
                Set<String> in = new HashSet<>();
                for (Id other : thing.references()) {
                    if (homes.containsKey(other.toString())) {
                        in.add(homes.get(other.toString()));
                    }
                }
                if (in.isEmpty()) {
                    kind.whereOf(thing).forEach(country -> in.add(country.toString()));
                    in.retainAll(COUNTRIES);
                }
                if (in.size() == 1 && !kind.isStanding()) {
                    homes.put(thing.id().toString(), in.iterator().next());
                }
            }
        }
        return homes;
    }
}
