package io.github.digitalsilkroad.core.datapackage;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
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
import java.util.Optional;

/** Writes {@code datapackage.json}: the metadata, and for each table its schema, byte count and checksum. */
final class DescriptorWriter {

    private static final String PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json";
    private static final String RESOURCE_PROFILE = "https://datapackage.org/profiles/2.0/dataresource.json";
    private static final String TABLE_PROFILE = "https://datapackage.org/profiles/2.0/tableschema.json";

    private DescriptorWriter() {}

    /** The descriptor of a package whose files are given by name. */
    static String write(PackageMetadata metadata, List<TableSchema> tables, Map<String, byte[]> files) {
        StringWriter out = new StringWriter();
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.setPrettyPrinter(printer);
            json.writeStartObject();
            writeMetadata(json, metadata);
            json.writeArrayFieldStart("resources");
            Digest digest = new Digest();
            for (TableSchema table : tables) {
                byte[] bytes = files.get(table.file());
                if (bytes != null) {
                    writeResource(json, table, written(tables, files), bytes, digest.of("SHA-256", bytes));
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.append('\n').toString();
    }

    private static void writeMetadata(JsonGenerator json, PackageMetadata metadata) throws IOException {
        json.writeStringField("$schema", PROFILE);
        json.writeStringField("name", metadata.version().name());
        writeStated(json, "title", metadata.title());
        writeStated(json, "description", metadata.description());
        json.writeStringField("version", metadata.version().version());
        json.writeNumberField("schemaVersion", metadata.version().schema());
        if (!metadata.licenses().isEmpty()) {
            json.writeArrayFieldStart("licenses");
            for (PackageMetadata.License license : metadata.licenses()) {
                json.writeStartObject();
                writeStated(json, "name", license.name());
                writeStated(json, "title", license.title());
                writeStated(json, "path", license.path());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        for (Map.Entry<String, String> field : metadata.more().entrySet()) {
            json.writeFieldName(field.getKey());
            try (JsonParser value = new JsonFactory().createParser(field.getValue())) {
                value.nextToken();
                json.copyCurrentStructure(value);
            }
        }
        writeLenses(json, metadata);
    }

    private static void writeLenses(JsonGenerator json, PackageMetadata metadata) throws IOException {
        if (!metadata.lenses().isEmpty()) {
            json.writeArrayFieldStart("lenses");
            for (Lens lens : metadata.lenses()) {
                json.writeStartObject();
                json.writeStringField("label", lens.label());
                writeStated(
                        json, "form", lens.form().map(ReadableForm::toString).orElse(""));
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        if (!metadata.hidden().isEmpty()) {
            json.writeArrayFieldStart("leftOut");
            for (Id id : metadata.hidden()) {
                json.writeString(id.toString());
            }
            json.writeEndArray();
        }
    }

    private static void writeStated(JsonGenerator json, String name, String value) throws IOException {
        if (!value.isBlank()) {
            json.writeStringField(name, value);
        }
    }

    private static void writeResource(
            JsonGenerator json, TableSchema table, List<TableSchema> tables, byte[] bytes, String digest)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("$schema", RESOURCE_PROFILE);
        json.writeStringField("name", table.name());
        json.writeStringField("description", table.description());
        json.writeStringField("path", table.file());
        json.writeStringField("type", "table");
        json.writeStringField("format", "csv");
        json.writeStringField("mediatype", "text/csv");
        json.writeStringField("encoding", "utf-8");
        json.writeNumberField("bytes", bytes.length);
        json.writeStringField("hash", "sha256:" + digest);
        json.writeObjectFieldStart("schema");
        json.writeStringField("$schema", TABLE_PROFILE);
        json.writeArrayFieldStart("fields");
        List<String> header = header(bytes);
        for (int column = 0; column < table.size(); column++) {
            if (table.neededColumns().contains(table.column(column)) || header.contains(table.column(column))) {
                writeField(json, table.field(column));
            }
        }
        json.writeEndArray();
        writeKeys(json, table, tables);
        json.writeEndObject();
        json.writeEndObject();
    }

    /** The columns that a table has, of those that it may lack, too. */
    private static List<String> header(byte[] table) {
        int end = 0;
        while (end < table.length && table[end] != '\n' && table[end] != '\r') {
            end++;
        }
        String first = new String(table, 0, end, StandardCharsets.UTF_8);
        return List.of(first.replaceAll("[\"\uFEFF]", "").split(",", -1));
    }

    private static void writeField(JsonGenerator json, Column<?, ?> field) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", field.name());
        json.writeStringField("type", field.cell().type());
        json.writeStringField("description", field.description());
        writeConstraints(json, field);
        json.writeEndObject();
    }

    /** A closed list is the values of one cell, or of each of the many that a cell holds. */
    private static void writeConstraints(JsonGenerator json, Column<?, ?> field) throws IOException {
        List<String> choices = field.cell().choices();
        boolean required = field.isRequired() || field.isKey();
        if (!required && choices.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("constraints");
        if (required) {
            json.writeBooleanField("required", true);
        }
        if (field.isKey()) {
            json.writeBooleanField("unique", true);
        }
        if (field.isMany() && !choices.isEmpty()) {
            String one = "(" + String.join("|", choices) + ")";
            json.writeStringField("pattern", one + "(;" + one + ")*");
        } else if (!choices.isEmpty()) {
            json.writeArrayFieldStart("enum");
            for (String choice : choices) {
                json.writeString(choice);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void writeKeys(JsonGenerator json, TableSchema table, List<TableSchema> tables) throws IOException {
        json.writeArrayFieldStart("missingValues");
        json.writeString("");
        json.writeEndArray();
        for (int column = 0; column < table.size(); column++) {
            if (table.field(column).isKey()) {
                writeOne(json, "primaryKey", table.column(column));
            }
        }
        writeUniqueKeys(json, table);
        boolean open = false;
        for (int column = 0; column < table.size(); column++) {
            Column<?, ?> field = table.field(column);
            if (!field.isMany() && keyOf(field.target(), tables).isPresent()) {
                if (!open) {
                    json.writeArrayFieldStart("foreignKeys");
                    open = true;
                }
                writeForeignKey(json, table, field, tables);
            }
        }
        if (open) {
            json.writeEndArray();
        }
    }

    private static void writeUniqueKeys(JsonGenerator json, TableSchema table) throws IOException {
        if (!table.uniqueColumns().isEmpty()) {
            json.writeArrayFieldStart("uniqueKeys");
            json.writeStartArray();
            for (Column<?, ?> column : table.uniqueColumns()) {
                json.writeString(column.name());
            }
            json.writeEndArray();
            json.writeEndArray();
        }
    }

    private static void writeForeignKey(
            JsonGenerator json, TableSchema table, Column<?, ?> field, List<TableSchema> tables) throws IOException {
        String resource = field.target();
        String key = keyOf(resource, tables).orElseThrow();
        json.writeStartObject();
        writeOne(json, "fields", field.name());
        json.writeObjectFieldStart("reference");
        if (!resource.equals(table.name())) {
            json.writeStringField("resource", resource);
        }
        writeOne(json, "fields", key);
        json.writeEndObject();
        json.writeEndObject();
    }

    /** The key of a table, if it is among those that are there. */
    private static Optional<String> keyOf(String table, List<TableSchema> tables) {
        for (TableSchema other : tables) {
            if (other.name().equals(table)) {
                return Optional.of(other.column(0));
            }
        }
        return Optional.empty();
    }

    private static List<TableSchema> written(List<TableSchema> tables, Map<String, byte[]> files) {
        List<TableSchema> written = new ArrayList<>(tables);
        written.removeIf(table -> !files.containsKey(table.file()));
        return written;
    }

    private static void writeOne(JsonGenerator json, String name, String value) throws IOException {
        json.writeArrayFieldStart(name);
        json.writeString(value);
        json.writeEndArray();
    }
}
