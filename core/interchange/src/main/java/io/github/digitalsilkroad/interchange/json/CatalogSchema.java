package io.github.digitalsilkroad.interchange.json;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.LedgerRow;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.datapackage.LoadOptions;
import io.github.digitalsilkroad.core.datapackage.PackageTable;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.schema.Cell;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.schema.Vocabulary;
import io.github.digitalsilkroad.interchange.internal.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The JSON Schema of catalogs, made of the columns of the tables and the types of the properties. */
final class CatalogSchema {

    /** The members of a document beside its tables. */
    static final List<String> HEAD = List.of("format", "name", "version", "schemaVersion", "lenses", "leftOut");

    static final List<String> LENS = List.of("label", "form");

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    /** A slug, or the two capital letters of a country. */
    private static final String ID = "^([a-z0-9]+(-[a-z0-9]+)*|[A-Z]{2})$";

    private static final int LONGEST_ID = 100;

    /** What the ledger calls the values of series, whose type their unit tells. */
    private static final String OBSERVED = "value";

    /** An element of a list: no blank at either end, no semicolon. */
    private static final String ELEMENT = "^[^;\\s]([^;]*[^;\\s])?$";

    /** What means something in a pattern. */
    private static final Pattern SYNTAX = Pattern.compile("[.*+?^${}()|\\[\\]\\\\/]");

    private final List<PackageTable> tables;
    private final Map<String, Property<?>> properties = new TreeMap<>();

    CatalogSchema(Catalog catalog) {
        tables = DataPackage.schema(options(catalog));
        for (Property<?> property : Props.all()) {
            properties.put(property.name(), property);
        }
        for (Vocabulary.Term term : catalog.vocabulary().terms()) {
            properties.put(term.name(), term.property());
        }
        properties.remove(OBSERVED);
    }

    /** Options that name the kinds which are not of this library. */
    static LoadOptions options(Catalog catalog) {
        LoadOptions options = LoadOptions.standard();
        for (Kind<? extends Entity> kind : catalog.kinds()) {
            if (!Catalog.knownKinds().contains(kind)) {
                options = options.withKind(kind);
            }
        }
        return options;
    }

    /** The schema of a whole catalog. */
    Map<String, Object> document() {
        return part("catalog", "A catalog of the Digital Silk Road library", CatalogJson.FORMAT, Map.of());
    }

    /** The schema of a document that has rows of tables, and other members that may be there. */
    Map<String, Object> part(String name, String title, String format, Map<String, Object> others) {
        Map<String, Object> lists = new LinkedHashMap<>();
        for (PackageTable table : tables) {
            lists.put(table.name(), list(reference(table.name())));
        }
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("format", ordered("const", format));
        members.putAll(head());
        members.put("tables", object(lists, List.of()));
        members.putAll(others);
        Map<String, Object> schema = schema(name, title);
        schema.putAll(object(members, List.of("format", "name", "version", "schemaVersion", "tables")));
        schema.put("$defs", rows());
        return schema;
    }

    /** The version of the data and its lenses. */
    Map<String, Object> head() {
        return ordered(
                "name",
                text(),
                "version",
                text(),
                "schemaVersion",
                whole(1, DataPackage.SCHEMA_VERSION),
                "lenses",
                list(object(ordered("label", text(), "form", text()), List.of("label"))),
                "leftOut",
                list(id()));
    }

    List<PackageTable> tables() {
        return tables;
    }

    /** The schemas of the rows of each table, and of the values of claims. */
    Map<String, Object> rows() {
        Map<String, Object> defs = new LinkedHashMap<>();
        for (PackageTable table : tables) {
            defs.put(table.name(), table.name().equals(PackageTable.CLAIMS) ? claim(table) : row(table));
        }
        Map<Property<?>, List<String>> byType = byType();
        int number = 0;
        for (Property<?> one : byType.keySet()) {
            defs.put(valueOf(number++), one.type().isNumber() ? numbers(one) : words(one.type()));
        }
        return defs;
    }

    private Map<String, Object> row(PackageTable table) {
        Map<String, Object> members = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (Column<?, ?> column : table.columns()) {
            Map<String, Object> cell = cell(column);
            Map<String, Object> member = column.isMany() ? list(cell) : cell;
            if (column.isMany()) {
                member.put("minItems", 1);
            }
            member.put("description", column.description());
            members.put(column.name(), member);
            if (column.isRequired()) {
                required.add(column.name());
            }
        }
        Map<String, Object> row = object(members, required);
        row.put("description", table.description());
        return row;
    }

    private static Map<String, Object> cell(Column<?, ?> column) {
        Cell<?> cell = column.cell();
        if (!cell.choices().isEmpty()) {
            return schemaOf("enum", cell.choices());
        }
        if (cell.type().equals("integer")) {
            return schemaOf("enum", digits(cell));
        }
        if (cell.type().equals("number")) {
            return schemaOf("type", "number");
        }
        Map<String, Object> text = cell == Cell.id() ? id() : text();
        if (column.isMany()) {
            text.put("pattern", ELEMENT);
        }
        return text;
    }

    /** Whole numbers are of a small range, which the cell alone knows. */
    private static List<Integer> digits(Cell<?> cell) {
        List<Integer> digits = new ArrayList<>();
        for (int digit = 0; digit <= 9; digit++) {
            if (reads(cell, Integer.toString(digit))) {
                digits.add(digit);
            }
        }
        return digits;
    }

    private static boolean reads(Cell<?> cell, String text) {
        try {
            cell.read(text);
            return true;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    /** The names of the properties by the first one that reads the same cells. */
    private Map<Property<?>, List<String>> byType() {
        Map<Property<?>, List<String>> byType = new LinkedHashMap<>();
        for (Property<?> property : properties.values()) {
            Property<?> alike = property;
            for (Property<?> known : byType.keySet()) {
                boolean isAlike = known.type().isSameAs(property.type())
                        && known.minimum().equals(property.minimum())
                        && known.type().codes().equals(property.type().codes());
                alike = isAlike ? known : alike;
            }
            byType.computeIfAbsent(alike, first -> new ArrayList<>()).add(property.name());
        }
        return byType;
    }

    private static String valueOf(int type) {
        return "value-" + type;
    }

    private Map<String, Object> claim(PackageTable table) {
        Map<String, Object> claim = row(table);
        Map<String, Object> members = new TreeMap<>();
        ((Map<?, ?>) requireNonNull(claim.get("properties")))
                .forEach((name, cell) -> members.put(name.toString(), cell));
        Set<String> names = new TreeSet<>(properties.keySet());
        names.add(OBSERVED);
        members.put(LedgerRow.PROPERTY.name(), schemaOf("enum", List.copyOf(names)));
        members.put(LedgerRow.VALUE.name(), schemaOf("type", List.of("number", "string")));
        claim.put("properties", members);
        List<Object> rules = new ArrayList<>();
        int number = 0;
        for (List<String> alike : byType().values()) {
            rules.add(ordered("if", has(LedgerRow.PROPERTY.name(), alike), "then", reference(valueOf(number++))));
        }
        rules.add(ordered("if", has(LedgerRow.PROPERTY.name(), List.of(OBSERVED)), "then", observed()));
        rules.add(basis());
        claim.put("allOf", rules);
        return claim;
    }

    /** A number of a series has the unit of the series, and words have none. */
    private static Map<String, Object> observed() {
        return ordered(
                "if", ordered("required", List.of(LedgerRow.UNIT.name())),
                "then", ordered("properties", ordered(LedgerRow.VALUE.name(), ordered("type", "number"))),
                "else", wordsOnly(schemaOf("type", "string")));
    }

    /** A claim has a value, or says why it has none. */
    private static Map<String, Object> basis() {
        List<String> without = new ArrayList<>();
        for (Basis basis : Basis.values()) {
            if (!basis.hasValue()) {
                without.add(basis.code());
            }
        }
        List<Object> any = new ArrayList<>();
        Map<String, Object> none = new LinkedHashMap<>();
        for (String cell : List.of(LedgerRow.VALUE.name(), LedgerRow.LOW.name(), LedgerRow.HIGH.name())) {
            any.add(ordered("required", List.of(cell)));
            none.put(cell, false);
        }
        return ordered(
                "if",
                has(LedgerRow.BASIS.name(), without),
                "then",
                ordered("properties", none),
                "else",
                ordered("anyOf", any));
    }

    private static Map<String, Object> numbers(Property<?> property) {
        ValueType<?> type = property.type();
        Map<String, Object> cells = new LinkedHashMap<>();
        for (String cell : List.of(LedgerRow.VALUE.name(), LedgerRow.LOW.name(), LedgerRow.HIGH.name())) {
            Map<String, Object> number = schemaOf("type", "number");
            property.minimum().ifPresent(least -> number.put("minimum", least));
            cells.put(cell, number);
        }
        if (!type.units().isEmpty()) {
            cells.put(LedgerRow.UNIT.name(), schemaOf("enum", type.units()));
        }
        Map<String, Object> schema = schemaOf("description", type.name());
        schema.put("properties", cells);
        schema.put(
                "dependentRequired",
                ordered(
                        LedgerRow.VALUE.name(),
                        List.of(LedgerRow.UNIT.name()),
                        LedgerRow.LOW.name(),
                        List.of(LedgerRow.UNIT.name()),
                        LedgerRow.HIGH.name(),
                        List.of(LedgerRow.UNIT.name())));
        return schema;
    }

    private static Map<String, Object> words(ValueType<?> type) {
        Map<String, Object> value = schemaOf("type", "string");
        if (!type.codes().isEmpty()) {
            value.put("pattern", anyOf(type.codes()));
        }
        Map<String, Object> schema = schemaOf("description", type.name());
        schema.putAll(wordsOnly(value));
        return schema;
    }

    /** One of some codes, or several with semicolons between them. */
    private static String anyOf(List<String> codes) {
        String one = codes.stream()
                .map(code -> SYNTAX.matcher(code).replaceAll("\\\\$0"))
                .collect(Collectors.joining("|", "\\s*(", ")\\s*"));
        return "^" + one + "(;" + one + ")*$";
    }

    private static Map<String, Object> wordsOnly(Map<String, Object> value) {
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put(LedgerRow.VALUE.name(), value);
        cells.put(LedgerRow.QUALIFIER.name(), schemaOf("const", "exact"));
        cells.put(LedgerRow.LOW.name(), false);
        cells.put(LedgerRow.HIGH.name(), false);
        cells.put(LedgerRow.UNIT.name(), false);
        return schemaOf("properties", cells);
    }

    private static Map<String, Object> has(String member, List<String> values) {
        return ordered(
                "properties", ordered(member, ordered("enum", values)), //
                "required", List.of(member));
    }

    /** A schema, or a part of one, that is the same for all catalogs. */
    static String resource(String name) {
        try (InputStream in = CatalogSchema.class.getResourceAsStream(name)) {
            return new String(requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The members of such a schema. */
    static Map<?, ?> fixed(String name) {
        Object schema = Json.read(new StringReader(resource(name)), name, new ArrayList<>());
        return (Map<?, ?>) requireNonNull(schema, name);
    }

    /** The beginning of a schema. */
    static Map<String, Object> schema(String name, String title) {
        Map<String, Object> schema = schemaOf("$schema", DIALECT);
        schema.put("$id", "urn:digital-silk-road:schema:" + name + ":1");
        schema.put("title", title);
        return schema;
    }

    static Map<String, Object> object(Map<String, ?> members, List<String> required) {
        Map<String, Object> object = schemaOf("type", "object");
        object.put("properties", members);
        object.put("required", required);
        object.put("additionalProperties", false);
        return object;
    }

    static Map<String, Object> list(Map<?, ?> element) {
        Map<String, Object> list = schemaOf("type", "array");
        list.put("items", element);
        return list;
    }

    static Map<String, Object> text() {
        Map<String, Object> text = schemaOf("type", "string");
        text.put("minLength", 1);
        return text;
    }

    static Map<String, Object> whole(int least, int most) {
        Map<String, Object> whole = schemaOf("type", "integer");
        whole.put("minimum", least);
        whole.put("maximum", most);
        return whole;
    }

    static Map<String, Object> id() {
        Map<String, Object> id = schemaOf("type", "string");
        id.put("pattern", ID);
        id.put("maxLength", LONGEST_ID);
        return id;
    }

    static Map<String, Object> reference(String definition) {
        return schemaOf("$ref", "#/$defs/" + definition);
    }

    /** Names and values in turn, in that order. */
    static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            members.put(pairs[i].toString(), pairs[i + 1]);
        }
        return members;
    }

    static Map<String, Object> schemaOf(String keyword, Object value) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put(keyword, value);
        return schema;
    }
}
