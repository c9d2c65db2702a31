package io.github.digitalsilkroad.interchange.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.datapackage.LoadOptions;
import io.github.digitalsilkroad.core.datapackage.PackageTable;
import io.github.digitalsilkroad.interchange.internal.Capped;
import io.github.digitalsilkroad.interchange.internal.Json;
import io.github.digitalsilkroad.interchange.internal.Problems;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one JSON document as the tables of a package, which are then read as any package is. */
final class CatalogJsonReader {

    private static final String TABLES = "/tables";

    private final Problems problems;
    private final CatalogRows rows;
    private final Map<String, Object> head = new LinkedHashMap<>();
    private boolean hasTables;

    /** Starts before a document of no file. */
    CatalogJsonReader(LoadOptions options) {
        this(options, new Problems("catalog", options.budget().of(Budget.Limit.PROBLEMS)));
    }

    /** Starts before the document of a file. */
    CatalogJsonReader(LoadOptions options, Path file) {
        this(options, new Problems(file, options.budget().of(Budget.Limit.PROBLEMS)));
    }

    private CatalogJsonReader(LoadOptions options, Problems problems) {
        this.problems = problems;
        this.rows = new CatalogRows(options, problems);
    }

    Catalog read(Reader in) {
        try (JsonParser parser = Json.parser(Capped.unlimited(in))) {
            try {
                readAll(parser);
            } catch (JsonProcessingException e) {
                problems.add(Json.notJson(problems.document(), parser, e));
                throw problems.failure();
            }
        } catch (IOException e) {
            problems.add(new Problem(problems.document(), 0, "", Problems.unreadable(e)));
            throw problems.failure();
        }
        checkHead();
        return rows.read(head);
    }

    private void readAll(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            problems.add(Json.problem(problems.document(), parser, "must be one JSON object"));
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
            problems.add(Json.problem(problems.document(), parser, "must end with its one JSON object"));
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
            PackageTable table = rows.table(name, pointer);
            if (table == null) {
                parser.skipChildren();
            } else if (parser.currentToken() != JsonToken.START_ARRAY) {
                problems.add(pointer, "must be a list of rows");
                parser.skipChildren();
            } else {
                readRows(parser, table, pointer);
            }
        }
    }

    private void readRows(JsonParser parser, PackageTable table, String pointer) throws IOException {
        RowJson json = new RowJson(table);
        for (int number = 0; parser.nextToken() != JsonToken.END_ARRAY; number++) {
            problems.at(parser.currentTokenLocation().getLineNr());
            String at = Json.pointer(pointer, number);
            rows.add(table, json.read(Json.value(parser), at, problems), at);
        }
    }

    private void checkHead() {
        problems.at(1);
        problems.checkNames("", head, CatalogSchema.HEAD);
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
            problems.checkNames(at, lens, CatalogSchema.LENS);
            for (String name : CatalogSchema.LENS) {
                if (lens.containsKey(name) && !(lens.get(name) instanceof String)) {
                    problems.add(Json.pointer(at, name), Json.show(lens.get(name)) + ": must be a text");
                }
            }
        }
        if (!(head.getOrDefault("leftOut", List.of()) instanceof List)) {
            problems.add("/leftOut", Json.show(head.getOrDefault("leftOut", "")) + ": must be a list of ids");
        }
    }
}
