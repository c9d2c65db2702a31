package io.github.digitalsilkroad.core.datapackage;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import com.google.common.primitives.Bytes;
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
import java.util.Collection;
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
        for (TableSchema table : written) {
            resources.add(resource(table, written, requireNonNull(files.get(table.file()))));
        }
        StringWriter out = new StringWriter();
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent));
            write(json, metadata(metadata, resources));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.append('\n').toString();
    }

    /** Writes a value; of an object, the fields that say something. */
    private static void write(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Map<?, ?> object) {
            json.writeStartObject();
            for (Map.Entry<?, ?> field : object.entrySet()) {
                if (!isEmpty(field.getValue())) {
                    json.writeFieldName(field.getKey().toString());
                    write(json, field.getValue());
                }
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

    private static boolean isEmpty(Object value) {
        return value.equals(false)
                || (value instanceof String text && text.isBlank())
                || (value instanceof Collection<?> some && some.isEmpty())
                || (value instanceof Map<?, ?> object
                        && object.values().stream().allMatch(DescriptorWriter::isEmpty));
    }

    private static Map<String, Object> metadata(PackageMetadata metadata, List<Object> resources) {
        return ImmutableMap.<String, Object>builder()
                .put("$schema", PROFILE)
                .put("name", metadata.version().name())
                .put("title", metadata.title())
                .put("description", metadata.description())
                .put("version", metadata.version().version())
                .put("schemaVersion", metadata.version().schema())
                .put("licenses", Lists.transform(metadata.licenses(), DescriptorWriter::license))
                .putAll(Maps.transformValues(metadata.more(), Json::new))
                .put("lenses", Lists.transform(metadata.lenses(), DescriptorWriter::lens))
                .put("leftOut", Lists.transform(metadata.hidden(), Id::toString))
                .put("resources", resources.isEmpty() ? new Json("[]") : resources)
                .build();
    }

    private static Map<String, Object> license(PackageMetadata.License license) {
        return ImmutableMap.of("name", license.name(), "title", license.title(), "path", license.path());
    }

    private static Map<String, Object> lens(Lens lens) {
        return ImmutableMap.of(
                "label",
                lens.label(),
                "form",
                lens.form().map(ReadableForm::toString).orElse(""));
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
                .put("schema", schema(table, tables, header(table, bytes)))
                .build();
    }

    /** The columns that a table has, with those that it may lack. */
    private static List<String> header(TableSchema table, byte[] bytes) {
        int end = Bytes.indexOf(bytes, (byte) '\n');
        String first = new String(bytes, 0, end < 0 ? bytes.length : end, StandardCharsets.UTF_8);
        return CsvRecords.of(table.file(), first.replace("\uFEFF", "")).header();
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
        List<String> unique =
                table.uniqueColumns().stream().<String>map(Column::name).toList();
        return ImmutableMap.<String, Object>builder()
                .put("$schema", TABLE_PROFILE)
                .put("fields", fields)
                .put("missingValues", List.of(""))
                .put("primaryKey", keys)
                .put("uniqueKeys", unique.isEmpty() ? unique : List.of(unique))
                .put("foreignKeys", references)
                .build();
    }

    private static Map<String, Object> field(Column<?, ?> column) {
        return ImmutableMap.<String, Object>builder()
                .put("name", column.name())
                .put("type", column.cell().type())
                .put("description", column.description())
                .put("constraints", constraints(column))
                .build();
    }

    /** A closed list is the values of one cell, or of each of the many that a cell holds. */
    private static Map<String, Object> constraints(Column<?, ?> column) {
        List<String> choices = column.cell().choices();
        String one = column.isMany() && !choices.isEmpty() ? "(" + String.join("|", choices) + ")" : "";
        return ImmutableMap.<String, Object>builder()
                .put("required", column.isRequired() || column.isKey())
                .put("unique", column.isKey())
                .put("pattern", one.isEmpty() ? "" : one + "(;" + one + ")*")
                .put("enum", one.isEmpty() ? choices : List.of())
                .build();
    }

    private static Map<String, Object> reference(TableSchema table, Column<?, ?> column, TableSchema target) {
        Map<String, Object> reference = ImmutableMap.<String, Object>builder()
                .put("resource", target.name().equals(table.name()) ? "" : target.name())
                .put("fields", target.columns().subList(0, 1))
                .build();
        return ImmutableMap.of("fields", List.of(column.name()), "reference", reference);
    }
}
