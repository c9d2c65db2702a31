package io.github.digitalsilkroad.interchange.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.datapackage.LoadOptions;
import io.github.digitalsilkroad.core.internal.Nearest;
import io.github.digitalsilkroad.interchange.internal.Capped;
import io.github.digitalsilkroad.interchange.internal.Json;
import io.github.digitalsilkroad.interchange.internal.Problems;
import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one JSON document as the tables of a package, which are then read as any package is. */
final class CatalogJsonReader {

    private static final String DOCUMENT = "catalog";
    private static final String TABLES = "/tables";

    private final LoadOptions options;
    private final Problems problems;
    private final PackageText tables;
    private final Map<String, Object> head = new LinkedHashMap<>();
    private boolean hasTables;

    CatalogJsonReader(LoadOptions options) {
        this.options = options;
        this.problems = new Problems(DOCUMENT, options.budget().of(Budget.Limit.PROBLEMS));
        this.tables = new PackageText(options);
    }

    Catalog read(Reader in) {
        try (JsonParser parser = Json.parser(Capped.unlimited(in))) {
            try {
                readAll(parser);
            } catch (JsonProcessingException e) {
                problems.add(Json.notJson(DOCUMENT, parser, e));
                throw problems.failure();
            }
        } catch (IOException e) {
            problems.add(new Problem(DOCUMENT, 0, "", "cannot be read: " + e.getMessage()));
            throw problems.failure();
        }
        checkHead();
        Catalog catalog = tables.read(head, problems);
        problems.check();
        return catalog;
    }

    private void readAll(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            problems.add(Json.problem(DOCUMENT, parser, "must be one JSON object"));
            throw problems.failure();
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            problems.at(parser.currentTokenLocation().getLineNr());
            if (name.equals("tables")) {
                hasTables = true;
                readTables(parser);
            } else {
                head.put(name, Json.value(parser));
            }
        }
        if (parser.nextToken() != null) {
            problems.add(Json.problem(DOCUMENT, parser, "must end with its one JSON object"));
        }
    }

    private void readTables(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            problems.add(TABLES, "must be an object with a list of rows for each table");
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            String pointer = Json.pointer(TABLES, name);
            parser.nextToken();
            problems.at(parser.currentTokenLocation().getLineNr());
            PackageText.Sheet sheet = tables.find(name);
            if (sheet == null) {
                problems.add(pointer, Json.show(name) + ": no such table; " + Nearest.choices(name, tables.names()));
                parser.skipChildren();
            } else if (parser.currentToken() != JsonToken.START_ARRAY) {
                problems.add(pointer, "must be a list of rows");
                parser.skipChildren();
            } else {
                readRows(parser, sheet, pointer);
            }
        }
    }

    private void readRows(JsonParser parser, PackageText.Sheet sheet, String pointer) throws IOException {
        RowJson rows = new RowJson(sheet.table());
        for (int number = 0; parser.nextToken() != JsonToken.END_ARRAY; number++) {
            int line = parser.currentTokenLocation().getLineNr();
            problems.at(line);
            if (tables.count() >= options.budget().of(Budget.Limit.ROWS)) {
                throw problems.exceeded(pointer, Budget.Limit.ROWS, options.budget(), "rows");
            }
            String at = Json.pointer(pointer, number);
            Object value = Json.value(parser);
            tables.add(sheet, rows.read(value, at, problems), at, line, problems);
        }
    }

    private void checkHead() {
        problems.at(1);
        for (String name : head.keySet()) {
            if (!CatalogSchema.HEAD.contains(name)) {
                problems.add(
                        Json.pointer("", name),
                        Json.show(name) + ": no such member; " + Nearest.choices(name, CatalogSchema.HEAD));
            }
        }
        if (!CatalogJson.FORMAT.equals(head.get("format"))) {
            problems.add(
                    "/format", Json.show(head.getOrDefault("format", "")) + ": must be \"" + CatalogJson.FORMAT + "\"");
        }
        if (!hasTables) {
            problems.add(TABLES, "is missing; it has a list of rows for each table");
        }
        for (String name : List.of("name", "version")) {
            if (!(head.get(name) instanceof String text) || text.isBlank()) {
                problems.add(
                        Json.pointer("", name),
                        Json.show(head.getOrDefault(name, "")) + ": must be a text that is not blank");
            }
        }
        checkLenses();
    }

    private void checkLenses() {
        Object lenses = head.getOrDefault("lenses", List.of());
        if (!(lenses instanceof List<?> list)) {
            problems.add("/lenses", Json.show(lenses) + ": must be a list");
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            String at = Json.pointer("/lenses", i);
            if (!(list.get(i) instanceof Map<?, ?> lens)) {
                problems.add(at, Json.show(list.get(i)) + ": must be an object with a label, and a form if it has one");
                continue;
            }
            for (Map.Entry<?, ?> member : lens.entrySet()) {
                String name = member.getKey().toString();
                if (!CatalogSchema.LENS.contains(name)) {
                    problems.add(
                            Json.pointer(at, name),
                            Json.show(name) + ": no such member; " + Nearest.choices(name, CatalogSchema.LENS));
                } else if (!(member.getValue() instanceof String)) {
                    problems.add(Json.pointer(at, name), Json.show(member.getValue()) + ": must be a text");
                }
            }
        }
        if (!(head.getOrDefault("leftOut", List.of()) instanceof List)) {
            problems.add("/leftOut", Json.show(head.getOrDefault("leftOut", "")) + ": must be a list of ids");
        }
    }
}
