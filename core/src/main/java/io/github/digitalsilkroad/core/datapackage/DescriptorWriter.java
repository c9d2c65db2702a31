package io.github.digitalsilkroad.core.datapackage;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.google.common.collect.ImmutableMap;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.internal.Digest;
import io.github.digitalsilkroad.core.schema.Column;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes {@code datapackage.json}: the metadata, and for each table its schema, byte count and checksum. */
final class DescriptorWriter {

    private static final String PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json";
    private static final String RESOURCE_PROFILE = "https://datapackage.org/profiles/2.0/dataresource.json";
    private static final String TABLE_PROFILE = "https://datapackage.org/profiles/2.0/tableschema.json";

    private DescriptorWriter() {}

    /** A value that is JSON already. */
    private record Json(String text) {}

    /** The descriptor of a package whose files are given by name. */
    static String write(PackageMetadata metadata, List<TableSchema> tables, Map<String, byte[]> files) {
        List<TableSchema> written = new ArrayList<>(tables);
        written.removeIf(table -> !files.containsKey(table.file()));
        List<Object> resources = new ArrayList<>();
        for (TableSchema table : tables) {
            byte[] bytes = files.get(table.file());
            if (bytes != null) {
                resources.add(resource(table, written, bytes));
            }
        }
        StringWriter out = new StringWriter();
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent));
            write(json, metadata(metadata).put("resources", resources).build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.append('\n').toString();
    }

    private static void write(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Map<?, ?> object) {
            json.writeStartObject();
            for (Map.Entry<?, ?> field : object.entrySet()) {
                json.writeFieldName(field.getKey().toString());
                write(json, field.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object element : list) {
                write(json, element);
            }
            json.writeEndArray();
        } else if (value instanceof Json text) {
            try (JsonParser parser = new JsonFactory().createParser(text.text)) {
                parser.nextToken();
                json.copyCurrentStructureExact(parser);
            }
        } else {
            json.writePOJO(value);
        }
    }

    private static ImmutableMap.Builder<String, Object> metadata(PackageMetadata metadata) {
        ImmutableMap.Builder<String, Object> fields = ImmutableMap.builder();
        fields.put("$schema", PROFILE).put("name", metadata.version().name());
        putStated(fields, "title", metadata.title());
        putStated(fields, "description", metadata.description());
        fields.put("version", metadata.version().version())
                .put("schemaVersion", metadata.version().schema());
        putAny(
                fields,
                "licenses",
                metadata.licenses().stream().map(DescriptorWriter::license).toList());
        metadata.more().forEach((name, json) -> fields.put(name, new Json(json)));
        putAny(
                fields,
                "lenses",
                metadata.lenses().stream().map(DescriptorWriter::lens).toList());
        putAny(fields, "leftOut", metadata.hidden().stream().map(Id::toString).toList());
        return fields;
    }

    private static Map<String, Object> license(PackageMetadata.License license) {
        ImmutableMap.Builder<String, Object> fields = ImmutableMap.builder();
        putStated(fields, "name", license.name());
        putStated(fields, "title", license.title());
        putStated(fields, "path", license.path());
        return fields.build();
    }

    private static Map<String, Object> lens(Lens lens) {
        ImmutableMap.Builder<String, Object> fields = ImmutableMap.builder();
        fields.put("label", lens.label());
        putStated(fields, "form", lens.form().map(ReadableForm::toString).orElse(""));
        return fields.build();
    }

    private static void putStated(ImmutableMap.Builder<String, Object> fields, String name, String value) {
        if (!value.isBlank()) {
            fields.put(name, value);
        }
    }

    private static void putAny(ImmutableMap.Builder<String, Object> fields, String name, List<?> values) {
        if (!values.isEmpty()) {
            fields.put(name, values);
        }
    }

    private static Map<String, Object> resource(TableSchema table, List<TableSchema> tables, byte[] bytes) {
        return ImmutableMap.<String, Object>builder()
                .put("$schema", RESOURCE_PROFILE)
                .put("name", table.name())
                .put("description", table.description())
                .put("path", table.file())
                .put("type", "table")
                .put("format", "csv")
                .put("mediatype", "text/csv")
                .put("encoding", "utf-8")
                .put("bytes", bytes.length)
                .put("hash", "sha256:" + Digest.of("SHA-256", bytes))
                .put("schema", schema(table, tables, header(bytes)))
                .build();
    }

    /** The columns that a table has, with those that it may lack. */
    private static List<String> header(byte[] table) {
        int end = 0;
        while (end < table.length && table[end] != '\n' && table[end] != '\r') {
            end++;
        }
        String first = new String(table, 0, end, StandardCharsets.UTF_8);
        return List.of(first.replaceAll("[\"\uFEFF]", "").split(",", -1));
    }

    private static Map<String, Object> schema(TableSchema table, List<TableSchema> tables, List<String> header) {
        List<Object> fields = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        List<Object> references = new ArrayList<>();
        for (Column<?, ?> column : table.fields()) {
            if (!table.neededColumns().contains(column.name()) && !header.contains(column.name())) {
                continue;
            }
            fields.add(field(column));
            if (column.isKey()) {
                keys.add(column.name());
            }
            if (!column.isMany()) {
                tables.stream()
                        .filter(target -> target.name().equals(column.target()))
                        .forEach(target -> references.add(reference(table, column, target)));
            }
        }
        ImmutableMap.Builder<String, Object> schema = ImmutableMap.builder();
        schema.put("$schema", TABLE_PROFILE).put("fields", fields).put("missingValues", List.of(""));
        putAny(schema, "primaryKey", keys);
        if (!table.uniqueColumns().isEmpty()) {
            schema.put(
                    "uniqueKeys",
                    List.of(table.uniqueColumns().stream().map(Column::name).toList()));
        }
        putAny(schema, "foreignKeys", references);
        return schema.build();
    }

    private static Map<String, Object> field(Column<?, ?> column) {
        ImmutableMap.Builder<String, Object> field = ImmutableMap.builder();
        field.put("name", column.name()).put("type", column.cell().type()).put("description", column.description());
        Map<String, Object> constraints = constraints(column);
        if (!constraints.isEmpty()) {
            field.put("constraints", constraints);
        }
        return field.build();
    }

    /** A closed list is the values of one cell, or of each of the many that a cell holds. */
    private static Map<String, Object> constraints(Column<?, ?> column) {
        ImmutableMap.Builder<String, Object> constraints = ImmutableMap.builder();
        List<String> choices = column.cell().choices();
        if (column.isRequired() || column.isKey()) {
            constraints.put("required", true);
        }
        if (column.isKey()) {
            constraints.put("unique", true);
        }
        if (column.isMany() && !choices.isEmpty()) {
            String one = "(" + String.join("|", choices) + ")";
            constraints.put("pattern", one + "(;" + one + ")*");
        } else {
            putAny(constraints, "enum", choices);
        }
        return constraints.build();
    }

    private static Map<String, Object> reference(TableSchema table, Column<?, ?> column, TableSchema target) {
        ImmutableMap.Builder<String, Object> reference = ImmutableMap.builder();
        if (!target.name().equals(table.name())) {
            reference.put("resource", target.name());
        }
        reference.put("fields", target.columns().subList(0, 1));
        return ImmutableMap.of("fields", List.of(column.name()), "reference", reference.build());
    }
}
