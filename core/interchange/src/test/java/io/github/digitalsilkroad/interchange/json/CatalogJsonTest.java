package io.github.digitalsilkroad.interchange.json;

import static io.github.digitalsilkroad.interchange.Documents.WORLD;
import static io.github.digitalsilkroad.interchange.Documents.reader;
import static io.github.digitalsilkroad.interchange.Documents.refusals;
import static io.github.digitalsilkroad.interchange.Documents.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.Schema;
import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.BudgetException;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.datapackage.LoadOptions;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.RawValue;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.view.Table;
import io.github.digitalsilkroad.interchange.Documents;
import io.github.digitalsilkroad.interchange.frame.Frame;
import io.github.digitalsilkroad.testkit.RandomCatalog;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A catalog as JSON: read back equal, valid by its schema, and refused with the path of whatever is wrong. */
class CatalogJsonTest {

    private static final String GOOD = text(out -> new CatalogJson().write(WORLD, out));
    private final Schema schema = Documents.schema(out -> new CatalogJson.Schema().write(WORLD, out));

    private static final String OTHER_WORD = "no-such-word";

    /** A small document in which every rule can be broken at one place. */
    private static final String SMALL = """
            {"format":"digital-silk-road/catalog/1","name":"small","version":"1","schemaVersion":1,
            "lenses":[{"label":"known by 2020","form":"known-by date=2020"}],"leftOut":["kg-gone"],
            "tables":{
            "countries":[{"code":"KG","name":"Kyrgyzstan","iso3":"KGZ"}],
            "organizations":[{"id":"huawei","name":"Huawei","kinds":["vendor"],"aliases":["HW"]}],
            "deployments":[{"id":"kg-cameras","name":"Cameras","country":"KG","category":"safe-city"}],
            "sources":[{"id":"paper","title":"Paper","publisher":"Press","type":"press","reliability":3}],
            "claims":[
            {"subject":"kg-cameras","property":"cameras","value":855,"unit":"camera","qualifier":"exact","source":"paper"},
            {"subject":"kg-cameras","property":"supplier","value":"huawei","qualifier":"exact","source":"paper"},
            {"subject":"kg-cameras","property":"cost","basis":"undisclosed","source":"paper"}]}}
            """;

    @Test
    void isReadBackEqual() {
        for (long seed = 0; seed < 20; seed++) {
            Catalog catalog = RandomCatalog.of(seed);
            Catalog back = CatalogJson.read(reader(text(out -> new CatalogJson().write(catalog, out))));
            assertThat(CatalogJson.read(reader(text(out -> new CatalogJson().write(back, out))))
                            .entities())
                    .isEqualTo(back.entities());
            Map<String, byte[]> files = DataPackage.files(catalog);
            DataPackage.files(back)
                    .forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(files.get(name)));
        }
    }

    @Test
    void isReadBackAsItWasSeen() {
        Catalog seen = WORLD.knownBy("2019");
        Catalog back = CatalogJson.read(reader(text(out -> new CatalogJson().write(seen, out))));
        assertThat(back).hasToString(seen.toString());
        assertThat(back.lenses()).isEqualTo(seen.lenses());
        assertThat(text(out -> new CatalogJson().write(back, out)))
                .isEqualTo(text(out -> new CatalogJson().write(seen, out)));
    }

    @Test
    void aNumberBelowTheMinimumOfItsPropertyIsRefusedByTheSchemaToo() {
        String cameras = "\"property\":\"cameras\",\"value\":855";
        for (String below : List.of("\"value\":-855", "\"low\":-855,\"high\":900")) {
            String bad = SMALL.replace(cameras, "\"property\":\"cameras\"," + below);
            assertThat(bad).isNotEqualTo(SMALL);
            assertThat(refusals(schema, bad)).isNotEmpty().allMatch(at -> at.startsWith("/tables/claims/0"));
        }
    }

    /** Properties of the ledger whose values are codes of a closed list: those that refuse any other word. */
    static List<Property<?>> closedLists() {
        return Props.all().stream()
                .filter(property -> property.type().valueClass() == String.class)
                .filter(property -> !isRead(property, OTHER_WORD))
                .toList();
    }

    private static boolean isRead(Property<?> property, String value) {
        try {
            property.read(new RawValue(value, "", "", "", "exact"));
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    @ParameterizedTest
    @MethodSource("closedLists")
    void aWordOutsideTheClosedListOfItsPropertyIsRefusedByTheSchemaToo(Property<?> property) {
        NavigableSet<String> codes = WORLD.entities().stream()
                .flatMap(row -> row.kind().columns().stream())
                .flatMap(column -> column.cell().choices().stream())
                .filter(code -> isRead(property, code))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(codes).hasSizeGreaterThan(1);
        String last = codes.last();
        Set<String> values = new TreeSet<>(codes);
        for (String code : codes) {
            values.addAll(List.of(
                    code + "x", "x" + code, code + ";", ";" + code, code + "; " + code, code + " ; " + OTHER_WORD));
            values.addAll(List.of(code + ";" + last, last + " ; " + code, code + last, code + "," + last));
        }
        values.add(OTHER_WORD);
        int refused = 0;
        for (String value : values) {
            String document = SMALL.replace(
                    "\"property\":\"supplier\",\"value\":\"huawei\"",
                    "\"property\":\"" + property.name() + "\",\"value\":\"" + value + "\"");
            assertThat(document).isNotEqualTo(SMALL);
            if (isRead(property, value)) {
                assertThat(refusals(schema, document)).as(value).isEmpty();
                assertThat(CatalogJson.read(reader(document)).deployments().count())
                        .isEqualTo(1);
            } else {
                refused++;
                assertThat(refusals(schema, document))
                        .as(value)
                        .isNotEmpty()
                        .allMatch(at -> at.startsWith("/tables/claims/1"));
                assertThat(problems(document)).as(value).isNotEmpty().allMatch(at -> at.contains("/tables/claims/1"));
            }
        }
        assertThat(refused).isGreaterThan(codes.size());
    }

    @Test
    void technologiesAreAClosedList() {
        assertThat(closedLists()).extracting(Property::name).contains("covers", "no-law-on");
    }

    @Test
    void isValidByItsSchema() {
        assertThat(refusals(schema, GOOD)).isEmpty();
        assertThat(refusals(schema, SMALL)).isEmpty();
        assertThat(CatalogJson.read(reader(SMALL)).deployments().count()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "digital-silk-road/catalog/1" | "other"           | /format
            "name":"small",               | ``                | /name
            "version":"1"                 | "version":1       | /version
            "schemaVersion":1             | "schemaVersion":9 | /schemaVersion
            "lenses":                     | "lens":           | /lens
            [{"label"                     | [{"labels"        | /lenses/0
            "form":"known-by date=2020"   | "form":7          | /lenses/0/form
            "leftOut":["kg-gone"]         | "leftOut":"kg"    | /leftOut
            "deployments":[               | "deployment":[    | /tables/deployment
            "iso3":"KGZ"                  | "iso":"KGZ"       | /tables/countries/0/iso
            "name":"Huawei",              | ``                | /tables/organizations/0/name
            "name":"Huawei"               | "name":""         | /tables/organizations/0/name
            "name":"Huawei"               | "name":5          | /tables/organizations/0/name
            "id":"huawei"                 | "id":"Hua wei"    | /tables/organizations/0/id
            ["vendor"]                    | "vendor"          | /tables/organizations/0/kinds
            ["vendor"]                    | []                | /tables/organizations/0/kinds
            ["vendor"]                    | ["seller"]        | /tables/organizations/0/kinds
            ["HW"]                        | ["H;W"]           | /tables/organizations/0/aliases/0
            "safe-city"                   | "safe-town"       | /tables/deployments/0/category
            "reliability":3               | "reliability":9   | /tables/sources/0/reliability
            "reliability":3               | "reliability":"3" | /tables/sources/0/reliability
            "property":"cameras"          | "property":"kameras" | /tables/claims/0/property
            "value":855                   | "value":"855"     | /tables/claims/0/value
            "unit":"camera"               | "unit":"person"   | /tables/claims/0/unit
            "unit":"camera",              | ``                | /tables/claims/0
            "value":855,                  | ``                | /tables/claims/0
            "qualifier":"exact","source":"paper"},{ | "qualifier":"sure","source":"paper"},{ | /tables/claims/0/qualifier
            "value":"huawei"              | "value":5         | /tables/claims/1/value
            "value":"huawei"              | "value":"huawei","low":1 | /tables/claims/1/low
            "basis":"undisclosed"         | "basis":"secret"  | /tables/claims/2/basis
            "basis":"undisclosed"         | "basis":"undisclosed","value":5,"unit":"USD" | /tables/claims/2
            """)
    void oneThatBreaksARuleIsRefusedWithItsPath(String good, String bad, String path) {
        String flat = SMALL.replace("\n", "");
        assertThat(flat).contains(good);
        String broken = flat.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(bad == null ? "" : bad));
        assertThat(refusals(schema, broken))
                .as("by the schema")
                .isNotEmpty()
                .anyMatch(at -> path.startsWith(at.substring(0, at.indexOf(' '))) || at.startsWith(path));
        InvalidDataException refused =
                catchThrowableOfType(InvalidDataException.class, () -> CatalogJson.read(reader(broken)));
        assertThat(refused).as("by the reader").isNotNull();
        assertThat(refused.problems()).extracting(Problem::column).anyMatch(at -> at.startsWith(path));
    }

    @Test
    void everyProblemIsToldAtOnce() {
        String broken = SMALL.replace("safe-city", "safe-town")
                .replace("\"reliability\":3", "\"reliability\":\"3\"")
                .replace("\"KGZ\"", "7")
                .replace("\"unit\":\"camera\"", "\"unit\":\"person\"");
        InvalidDataException refused =
                catchThrowableOfType(InvalidDataException.class, () -> CatalogJson.read(reader(broken)));
        assertThat(refused.problems())
                .extracting(Problem::column)
                .contains(
                        "/tables/deployments/0/category",
                        "/tables/sources/0/reliability",
                        "/tables/countries/0/iso3",
                        "/tables/claims/0/unit");
        assertThat(refused).hasMessageContaining("'safe-town': not in the list; nearest: safe-city");
    }

    @Test
    void whatIsNoJsonIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> CatalogJson.read(reader("{\"format\":\n")))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("not JSON");
        assertThatThrownBy(() -> CatalogJson.read(reader(""))).hasMessageContaining("must be one JSON object");
        assertThatThrownBy(() -> CatalogJson.read(reader(SMALL + "{}")))
                .hasMessageContaining("must end with its one JSON object");
        assertThatThrownBy(() -> CatalogJson.read(reader(SMALL.replace("\"name\":\"Huawei\"", "\"name\":\"\\ud800\""))))
                .hasMessageContaining("half of a surrogate pair");
        assertThatThrownBy(() -> CatalogJson.read(reader(SMALL.replace("855", "1e999999999"))))
                .hasMessageContaining("/tables/claims/0/value");
        assertThatThrownBy(() -> CatalogJson.read(reader(SMALL.replace(
                        "[{\"id\":\"huawei\"",
                        "[{\"id\":\"kg-cameras\",\"name\":\"x\",\"kinds\":[\"vendor\"]},{\"id\":\"huawei\""))))
                .hasMessageContaining(
                        "/tables/deployments/0/id: 'kg-cameras': occurs twice, first at /tables/organizations/0");
    }

    @Test
    void textsCommandNoTerminal() {
        String hostile = SMALL.replace("\"name\":\"Huawei\"", "\"name\":\"a\\u009bb\\u202ec\"");
        Catalog read = CatalogJson.read(reader(hostile));
        assertThat(text(out -> new CatalogJson().write(read, out)))
                .contains("a\\u009bb\\u202ec")
                .doesNotContain("\u009b", "\u202e");
    }

    @Test
    void tablesAndSeriesAreWhatTheirSchemasSay() {
        Table table = Table.of("=1+1")
                .column("City")
                .rightColumn("Cameras")
                .row("@Dushanbe", "more than 855 cameras")
                .build();
        Schema tables = Documents.schema(TableJson::tableSchema);
        String document = text(out -> TableJson.write(table, out));
        assertThat(refusals(tables, document)).isEmpty();
        for (String other : List.of("left", "Right")) {
            assertThat(refusals(tables, document.replace("\"right\"", '"' + other + '"')))
                    .singleElement(InstanceOfAssertFactories.STRING)
                    .startsWith("/columns/1/align ");
        }
        Schema numbers = Documents.schema(TableJson::seriesSchema);
        WORLD.allSeries().list().forEach(series -> {
            YearlyValues values = YearlyValues.of(series);
            String written = text(out -> TableJson.write(values, out));
            assertThat(refusals(numbers, written)).isEmpty();
            assertThat(refusals(numbers, written.replace("\"values\"", "\"value\"")))
                    .hasSize(2)
                    .anyMatch(refusal -> refusal.contains("'values'"))
                    .anyMatch(refusal -> refusal.contains("'value'"));
            assertThat(text(out -> Frame.of(values).writeCsv(out)).lines())
                    .hasSize(values.values().size() + 1);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"=", "+", "-", "@", "\t", "\r"})
    void noCellOfACsvFileBeginsAFormula(String command) {
        String formula = command + "cmd";
        YearlyValues series = new YearlyValues(
                formula,
                formula,
                new TreeMap<>(Map.of(2016, Estimate.exactly(-1))),
                new TreeMap<>(Map.of(2016, formula)));
        String csv = text(out -> Frame.of(series).writeCsv(out));
        assertThat(csv).contains("cmd");
        assertThat(csv.lines()).noneMatch(line -> line.startsWith(command) || line.startsWith('"' + command));
    }

    private static List<String> problems(String document) {
        return catchThrowableOfType(InvalidDataException.class, () -> CatalogJson.read(reader(document)))
                .problems()
                .stream()
                .map(Problem::toString)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "tables":{                    | "tables":7,"x":{     | /tables: must be an object with a list of rows for each table
            "tables":{                    | "table":{            | /tables: is missing; it has a list of rows for each table
            "countries":[{                | "countries":{},"places":[{ | /tables/countries: must be a list of rows
            "countries":[{                | "countries":[7,{     | /tables/countries/0: '7': must be an object, a row of countries
            "version":"1"                 | "version":" "        | /version: ' ': must be a text that is not blank
            "lenses":[                    | "lenses":7,"x":[     | /lenses: '7': must be a list
            "lenses":[                    | "lenses":[7,         | /lenses/0: '7': must be an object with a label, and a form if it has one
            "name":"Huawei"               | "name":null          | /tables/organizations/0/name: 'null': must be a text
            "name":"Huawei"               | "name":true          | /tables/organizations/0/name: 'true': must be a text
            "name":"Huawei"               | "name":["Huawei"]    | /tables/organizations/0/name: '[...]': must be a text
            "name":"Huawei"               | "name":7             | /tables/organizations/0/name: '7': must be a text, in quotes
            "reliability":3               | "reliability":3,"url":"ftp://a.example/" | /tables/sources/0: source paper: url "ftp://a.example/": must be an address of the web, which begins with https:// or http://
            "reliability":3               | "reliability":"3"    | /tables/sources/0/reliability: '3': must be a number
            "reliability":3               | "reliability":[3]    | /tables/sources/0/reliability: '[...]': must be a number
            ["vendor"]                    | []                   | /tables/organizations/0/kinds: '[...]': must be a list of one or more
            "name":"Huawei",              | ``                   | /tables/organizations/0/name: is missing; organizations need it
            "iso3":"KGZ"                  | "iso":"KGZ"          | /tables/countries/0/iso: 'iso': no such column of countries; nearest: iso3
            ["HW"]                        | [";W"]               | /tables/organizations/0/aliases/0: ';W': must neither have a semicolon
            ["HW"]                        | ["HW "]              | /tables/organizations/0/aliases/0: 'HW ': must neither have a semicolon
            ["HW"]                        | ["HW",""]            | /tables/organizations/0/aliases/1: must not be empty; leave the member out
            ["HW"]                        | [7]                  | /tables/organizations/0/aliases/0: '7': must be a text, in quotes
            "unit":"camera",              | ``                   | /tables/claims/0/value: a claim with a unit has a number as its value
            "value":"huawei"              | "value":"huawei","unit":"USD" | /tables/claims/1/value: a claim with a unit has a number as its value
            """)
    void aDocumentOfAnotherShapeIsRefusedWithTheRule(String good, String bad, String problem) {
        assertThat(SMALL).contains(good);
        assertThat(problems(SMALL.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(bad))))
                .anyMatch(told -> told.contains(" " + problem) || told.endsWith(" " + problem));
    }

    @Test
    void aNumberOfFourHundredDigitsIsReadAsAnyOther() {
        String four = "11." + "0".repeat(199);
        assertThat(CatalogJson.read(reader(SMALL.replace("855", four)))
                        .deployment("kg-cameras")
                        .cameras()
                        .value())
                .hasToString("Optional[11 cameras]");
        assertThat(problems(SMALL.replace("855", "1." + "0".repeat(200))))
                .singleElement()
                .asString()
                .endsWith(": must have fewer than 400 digits");
    }

    @Test
    void placesAreTheDocumentsThoughCellsHaveLinesOfTheirOwn() {
        String two = SMALL.replace(
                "{\"id\":\"kg-cameras\"",
                "{\"id\":\"kg-lines\",\"name\":\"a\\nb\\r\\nc\\rd\",\"country\":\"KG\",\"category\":\"safe-city\"},\n{\"id\":\"kg-cameras\"");
        assertThat(CatalogJson.read(reader(two)).deployment("kg-lines").name()).isEqualTo("a\nb\r\nc\rd");
        assertThat(problems(two.replace(
                        "\"Cameras\",\"country\":\"KG\",\"category\":\"safe-city\"",
                        "\"Cameras\",\"country\":\"KG\",\"category\":\"safe-town\"")))
                .singleElement()
                .asString()
                .startsWith("catalog:7 /tables/deployments/1/category: 'safe-town': not in the list");
        assertThat(problems(two.replace(
                        "d\",\"country\":\"KG\",\"category\":\"safe-city\"",
                        "d\",\"country\":\"KG\",\"category\":\"safe-town\"")))
                .singleElement()
                .asString()
                .startsWith("catalog:6 /tables/deployments/0/category: 'safe-town': not in the list");
    }

    @Test
    void aProblemOfAFileNamesTheFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("small.json");
        for (String bad : List.of(
                SMALL.replace("\"safe-city\"", "\"safe-town\""),
                SMALL.replace("\"tables\"", "\"tabels\""),
                SMALL.replace("855", "855 cameras"),
                "[]",
                "")) {
            Files.writeString(file, bad);
            assertThatThrownBy(() -> new CatalogJson().read(file, LoadOptions.standard()))
                    .isInstanceOfSatisfying(
                            InvalidDataException.class,
                            refused -> assertThat(refused.problems())
                                    .isNotEmpty()
                                    .allSatisfy(problem ->
                                            assertThat(problem.file()).isEqualTo("small.json")))
                    .hasMessageStartingWith(file + ": ")
                    .hasMessageContaining("\n  small.json");
        }
        Files.writeString(file, SMALL, StandardCharsets.UTF_16);
        assertThatThrownBy(() -> new CatalogJson().read(file, LoadOptions.standard()))
                .hasMessageEndingWith("\n  small.json: is not UTF-8");
        Files.writeString(file, SMALL);
        Budget none = Budget.standard().with(Budget.Limit.ROWS, 1);
        assertThatThrownBy(() ->
                        new CatalogJson().read(file, LoadOptions.standard().withBudget(none)))
                .isInstanceOf(BudgetException.class)
                .hasMessageStartingWith(file + ": ");
    }

    @Test
    void limitsAreReachedBeforeTheyAreExceeded() {
        assertThat(CatalogJson.read(
                                reader(SMALL),
                                LoadOptions.standard()
                                        .withBudget(Budget.standard().with(Budget.Limit.ROWS, 7)))
                        .deployments()
                        .count())
                .isEqualTo(1);
        assertThatThrownBy(() -> CatalogJson.read(
                        reader(SMALL),
                        LoadOptions.standard().withBudget(Budget.standard().with(Budget.Limit.ROWS, 6))))
                .hasMessageContaining(
                        "/tables/claims: more than 6 rows, the limit; Budget.standard().with(ROWS, ...) raises it");
        String three = SMALL.replace("safe-city", "safe-town")
                .replace("\"unit\":\"camera\"", "\"unit\":\"person\"")
                .replace("\"KGZ\"", "7");
        assertThatThrownBy(() -> CatalogJson.read(
                        reader(three),
                        LoadOptions.standard().withBudget(Budget.standard().with(Budget.Limit.PROBLEMS, 2))))
                .isInstanceOfSatisfying(
                        BudgetException.class,
                        refused -> assertThat(refused.limit()).isEqualTo(Budget.Limit.PROBLEMS))
                .hasMessageContaining("catalog: 2 problems, nothing loaded");
    }

    @Test
    void limitsOnBytesAreOnUtf8OfOneTableAndOfAll() {
        String cyrillic = SMALL.replace("Cameras", "\u0449".repeat(3000));
        String twoTables =
                SMALL.replace("Cameras", "C".repeat(3000)).replace("\"Huawei\"", "\"" + "H".repeat(3000) + "\"");
        for (Budget.Limit limit : List.of(Budget.Limit.FILE_BYTES, Budget.Limit.BYTES)) {
            LoadOptions options =
                    LoadOptions.standard().withBudget(Budget.standard().with(limit, 5000));
            assertThatThrownBy(() -> CatalogJson.read(reader(cyrillic), options))
                    .isInstanceOfSatisfying(
                            BudgetException.class,
                            refused -> assertThat(refused.limit()).isEqualTo(limit))
                    .hasMessageContaining("/tables/deployments: more than 5000 bytes");
            if (limit == Budget.Limit.BYTES) {
                assertThatThrownBy(() -> CatalogJson.read(reader(twoTables), options))
                        .hasMessageContaining("more than 5000 bytes in all tables, the limit");
            } else {
                assertThat(CatalogJson.read(reader(twoTables), options)
                                .organizations()
                                .count())
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void theMessageShowsTwentyProblems() {
        for (int problems : new int[] {20, 21}) {
            String many = SMALL.replace(
                    "\"organizations\":[",
                    "\"organizations\":[" + "{},".repeat(problems / 3) + (problems == 20 ? "{\"name\":\"x\"}," : ""));
            InvalidDataException refused =
                    catchThrowableOfType(InvalidDataException.class, () -> CatalogJson.read(reader(many)));
            assertThat(refused.problems()).hasSize(problems);
            assertThat(refused.getMessage().lines()).hasSize(problems == 20 ? 21 : 22);
            if (problems == 21) {
                assertThat(refused).hasMessageEndingWith("\n  and 1 more, in problems()");
            }
        }
    }

    @Test
    void whatCannotBeReadIsSaid() {
        Reader broken = new Reader() {
            @Override
            public int read(char[] text, int from, int length) throws IOException {
                throw new IOException("the line is dead");
            }

            @Override
            public void close() {}
        };
        assertThatThrownBy(() -> CatalogJson.read(broken)).hasMessageContaining("cannot be read: the line is dead");
        assertThatThrownBy(() -> PartJson.read(broken, WORLD)).hasMessageContaining("cannot be read: the line is dead");
    }

    @Test
    void isWrittenARowALine() {
        Catalog small = CatalogJson.read(reader(SMALL));
        assertThat(text(out -> new CatalogJson().write(small, out))).isEqualTo("""
                {"format":"digital-silk-road/catalog/1","name":"small","version":"1","schemaVersion":1,\
                "lenses":[{"label":"known by 2020","form":"known-by date=2020"}],"tables":{"countries":[
                {"code":"KG","name":"Kyrgyzstan","iso3":"KGZ"}],"places":[],"organizations":[
                {"id":"huawei","name":"Huawei","kinds":["vendor"],"aliases":["HW"]}],"ownerships":[],"deployments":[
                {"id":"kg-cameras","name":"Cameras","country":"KG","category":"safe-city"}],"financings":[],"series":[],"laws":[],\
                "incidents":[],"initiatives":[],"statements":[],"identifiers":[],"searches":[],"sources":[
                {"id":"paper","title":"Paper","publisher":"Press","type":"press","reliability":3}],"properties":[
                {"name":"cameras","type":"quantity","unit":"camera","label":"cameras","description":"cameras","shows":"operating","minimum":0},
                {"name":"cost","type":"money","label":"cost","description":"cost","minimum":0},
                {"name":"supplier","type":"parties","label":"supplier","description":"supplier"},
                {"name":"value","type":"observation","label":"value",\
                "description":"Value of a series in a year, in the unit of the series."}],"claims":[
                {"subject":"kg-cameras","property":"cameras","value":855,"unit":"camera","qualifier":"exact","source":"paper"},
                {"subject":"kg-cameras","property":"cost","source":"paper","basis":"undisclosed"},
                {"subject":"kg-cameras","property":"supplier","value":"huawei","qualifier":"exact","source":"paper"}],"retired":[]}}
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "version":"1"          | "version":" "          | catalog:1 /version: ' ': must be a text that is not blank
            "lenses":[             | "lenses":7,"x":[       | catalog:1 /lenses: '7': must be a list
            "leftOut":["kg-gone"]  | "leftOut":"kg"         | catalog:1 /leftOut: 'kg': must be a list of ids
            "tables":{             | "tables":7,"x":{       | catalog:3 /tables: must be an object with a list of rows for each table
            "countries":[          | "country":[            | catalog:4 /tables/country: 'country': no such table; nearest: countries
            "deployments":[        | "deployments":7,"x":[  | catalog:6 /tables/deployments: must be a list of rows
            "value":855            | "value":"855"          | catalog:9 /tables/claims/0/value: '855': must be a number
            """)
    void aProblemIsToldWithItsLine(String good, String bad, String problem) {
        assertThat(SMALL).contains(good);
        assertThat(problems(SMALL.replace(good, bad))).anyMatch(told -> told.startsWith(problem));
    }

    @Test
    void whereATextIsNoJsonIsToldToTheCharacter() {
        assertThat(problems("{\"format\":}"))
                .singleElement()
                .asString()
                .startsWith("catalog:1 /format: not JSON at character 11: ");
    }

    /** A system that is part of one which a lens left out. */
    private static final String PART = SMALL.replace(
            "{\"id\":\"kg-cameras\"",
            "{\"id\":\"kg-part\",\"name\":\"Part\",\"country\":\"KG\",\"category\":\"safe-city\",\"part_of\":\"kg-gone\"},"
                    + "\n{\"id\":\"kg-cameras\"");

    @Test
    void oneProblemBringsNoOthersWithIt() {
        assertThat(CatalogJson.read(reader(PART)).deployments().count()).isEqualTo(2);
        assertThat(problems(PART.replace("\"version\":\"1\"", "\"version\":\" \"")))
                .containsExactly("catalog:1 /version: ' ': must be a text that is not blank");
        assertThat(problems(PART.replace("\"Cameras\",\"country\":\"KG\"", "\"Cameras\",\"country\":\"FR\"")))
                .singleElement()
                .asString()
                .startsWith("catalog:7 /tables/deployments/1/country: 'FR'");
    }

    @Test
    void tablesAreReadForTheirProblemsThoughTheHeadHasOne() {
        assertThat(problems(SMALL.replace("\"schemaVersion\":1", "\"schemaVersion\":9")
                        .replace("safe-city", "safe-town")))
                .hasSize(2)
                .anyMatch(problem -> problem.startsWith("catalog /schemaVersion: "))
                .anyMatch(problem -> problem.startsWith("catalog:6 /tables/deployments/0/category: 'safe-town': "));
    }

    @Test
    void aTableThatIsTooLongIsToldAsATable() {
        InvalidDataException refused = catchThrowableOfType(
                InvalidDataException.class,
                () -> CatalogJson.read(
                        reader(SMALL.replace("Cameras", "C".repeat(9000))),
                        LoadOptions.standard().withBudget(Budget.standard().with(Budget.Limit.FILE_BYTES, 9000))));
        assertThat(refused.problems()).extracting(Problem::column).contains("/tables/deployments");
    }

    @Test
    void aRowBetweenOthersIsFoundThoughCellsHaveLinesOfTheirOwn() {
        String row = "{\"id\":\"kg-%s\",\"name\":\"%s\",\"country\":\"KG\",\"category\":\"safe-city\"},\n";
        for (String lines : List.of("a\\nb", "a\\rb", "a\\r", "a\\r\\nb", "a\\n\\rb", "a\\r\\rb")) {
            String three = SMALL.replace(
                    "{\"id\":\"kg-cameras\"",
                    row.formatted("lines", lines) + row.formatted("middle", "Middle") + "{\"id\":\"kg-cameras\"");
            assertThat(CatalogJson.read(reader(three)).deployments().count()).isEqualTo(3);
            assertThat(problems(three.replace("\"Middle\",\"country\":\"KG\"", "\"Middle\",\"country\":\"FR\"")))
                    .as(lines)
                    .singleElement()
                    .asString()
                    .startsWith("catalog:7 /tables/deployments/1/country: 'FR'");
        }
    }

    @Test
    void aRetiredIdThatIsInUseIsToldWithThePlaceOfItsRow() {
        assertThat(
                        problems(
                                SMALL.replace(
                                        "\"sources\":[",
                                        "\"retired\":[{\"old\":\"huawei\",\"new\":\"kg-cameras\",\"reason\":\"twice\"}],\"sources\":[")))
                .singleElement()
                .asString()
                .endsWith("/tables/retired/0/old: 'huawei': still in use in /tables/organizations/0;"
                        + " retire an id only when it is gone");
    }

    @Test
    void zeroIsZeroHoweverManyDigitsItsExponentAsksFor() {
        assertThat(CatalogJson.read(reader(SMALL.replace("855", "0e-999999999")))
                        .deployment("kg-cameras")
                        .cameras()
                        .value())
                .hasToString("Optional[0 cameras]");
    }

    @Test
    void aNumberOfASeriesHasAUnitAndAWordHasNone() {
        String series = SMALL.replace("\"sources\":[", """
                        "series":[{"id":"kg-debt","name":"Debt","country":"KG","measure":"public-debt","scope":"all",\
                        "unit":"percent of GDP"}],
                        "sources":[""").replace("\"claims\":[", """
                        "claims":[
                        {"subject":"kg-debt","property":"value","value":40,"unit":"percent of GDP","qualifier":"exact",\
                        "as_of":"2015","source":"paper"},""");
        assertThat(refusals(schema, series)).isEmpty();
        assertThat(CatalogJson.read(reader(series))
                        .series("kg-debt")
                        .observations()
                        .at(2015)
                        .isPresent())
                .isTrue();
        for (String bad : List.of(
                series.replace("\"value\":40", "\"value\":\"40\""),
                series.replace("\"value\":40,\"unit\":\"percent of GDP\"", "\"value\":40"))) {
            assertThat(refusals(schema, bad)).isNotEmpty().allMatch(at -> at.startsWith("/tables/claims/0"));
            assertThat(problems(bad)).isNotEmpty().allMatch(at -> at.toString().contains("/tables/claims/0"));
        }
    }
}
