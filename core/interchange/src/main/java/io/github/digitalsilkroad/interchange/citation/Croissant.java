package io.github.digitalsilkroad.interchange.citation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.net.UrlEscapers;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.interchange.internal.ExportLog;
import io.github.digitalsilkroad.interchange.internal.Json;
import io.github.digitalsilkroad.interchange.internal.Problems;
import io.github.digitalsilkroad.interchange.internal.Stated;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A data package as MLCommons' Croissant 1.0: its tables as files and sets of records, for what loads data into
 * programs that learn from it.
 *
 * <p>All of it comes from the descriptor: a table is a file with its size and checksum, and a set of records with a
 * field a column, whose key and references are those of the descriptor. A creator and a date of publication, which
 * Croissant requires, are its {@code contributors} and {@code created}.
 *
 * @since 0.3.0
 */
public final class Croissant {

    private static final String CONTEXT = "croissant.context.json";

    private final URI address;
    private final Problems problems;
    private final ExportLog log = new ExportLog();

    private Croissant(URI address, Problems problems) {
        this.address = address;
        this.problems = problems;
    }

    /**
     * Writes the description of a package.
     *
     * @param descriptor the text of its {@code datapackage.json}
     * @param address where the package is: an absolute address; of one of the web, the addresses of files are below it
     * @param out where to write
     * @return how many files and fields were written
     * @throws IllegalArgumentException if the address is not absolute
     * @throws InvalidDataException if the descriptor is no JSON, or lacks what Croissant requires: title, description,
     *     licenses with paths, contributors, the date of creation, tables with a path and fields
     * @throws IOException if writing fails
     */
    public static Outcome<Map<String, Integer>> write(Reader descriptor, URI address, Appendable out)
            throws IOException {
        requireNonNull(address, "address");
        requireNonNull(out, "out");
        requireNonNull(descriptor, "descriptor");
        if (!address.isAbsolute()) {
            throw new IllegalArgumentException("address '" + address + "': must be absolute");
        }
        Problems problems = new Problems("datapackage.json", Integer.MAX_VALUE);
        Map<?, ?> described = Json.object(descriptor, "datapackage.json", problems);
        Croissant croissant = new Croissant(address, problems);
        Map<String, Object> dataset = croissant.dataset(described);
        problems.check();
        Json.writePretty(dataset, out);
        return croissant.log.done();
    }

    private Map<String, Object> dataset(Map<?, ?> described) throws IOException {
        Map<String, Object> dataset = new LinkedHashMap<>();
        try (InputStream context = requireNonNull(Croissant.class.getResourceAsStream(CONTEXT), CONTEXT);
                Reader text = new InputStreamReader(context, StandardCharsets.UTF_8)) {
            dataset.put("@context", Json.object(text, CONTEXT, problems));
        }
        dataset.put("@type", "sc:Dataset");
        dataset.put("name", text(described, "", "title"));
        dataset.put("description", text(described, "", "description"));
        dataset.put("conformsTo", "http://mlcommons.org/croissant/1.0");
        dataset.put("url", address.toString());
        dataset.put("license", each(described, "", "licenses", license -> text(license.members, license.path, "path")));
        dataset.put("creator", each(described, "", "contributors", this::creator));
        dataset.put("datePublished", Descriptions.day(text(described, "", "created")));
        dataset.put("version", text(described, "", "version"));
        if (described.get("keywords") instanceof List<?> keywords) {
            dataset.put("keywords", keywords);
        }
        dataset.put("distribution", each(described, "", "resources", this::file));
        dataset.put("recordSet", each(described, "", "resources", this::records));
        return dataset;
    }

    private Map<String, Object> creator(Member contributor) {
        return ImmutableMap.of(
                "@type", "sc:Organization", "name", text(contributor.members, contributor.path, "title"));
    }

    private Map<String, Object> file(Member resource) {
        String path = text(resource.members, resource.path, "path");
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("@type", "cr:FileObject");
        file.put("@id", path);
        file.put("name", path);
        if (resource.members.get("description") instanceof String words) {
            file.put("description", words);
        }
        file.put("contentUrl", Stated.isAddress(address.toString()) ? below(path) : path);
        if (resource.members.get("bytes") instanceof Number bytes) {
            file.put("contentSize", bytes + " B");
        }
        file.put("encodingFormat", text(resource.members, resource.path, "mediatype"));
        if (resource.members.get("hash") instanceof String hash) {
            int colon = hash.indexOf(':');
            String algorithm = colon < 0 ? "md5" : hash.substring(0, colon);
            if (algorithm.equals("md5") || algorithm.equals("sha256")) {
                file.put(algorithm, hash.substring(colon + 1));
            }
        }
        log.wrote("file");
        return file;
    }

    private String below(String path) {
        String folder = address.toString();
        String separator = folder.endsWith("/") ? "" : "/";
        return folder
                + separator
                + UrlEscapers.urlPathSegmentEscaper().escape(path).replace("%2F", "/");
    }

    private Map<String, Object> records(Member resource) {
        String name = text(resource.members, resource.path, "name");
        Map<?, ?> schema = resource.members.get("schema") instanceof Map<?, ?> members ? members : Map.of();
        Map<String, Object> references = references(name, schema);
        String path = text(resource.members, resource.path, "path");
        Map<String, Object> records = new LinkedHashMap<>();
        records.put("@type", "cr:RecordSet");
        records.put("@id", name);
        records.put("name", name);
        if (schema.get("primaryKey") instanceof List<?> key) {
            records.put("key", key.stream().map(field -> reference(name, field)).toList());
        }
        records.put("field", each(schema, Json.pointer(resource.path, "schema"), "fields", field -> {
            String column = text(field.members, field.path, "name");
            Map<String, Object> written = new LinkedHashMap<>();
            written.put("@type", "cr:Field");
            written.put("@id", name + "/" + column);
            written.put("name", column);
            if (field.members.get("description") instanceof String words) {
                written.put("description", words);
            }
            written.put("dataType", dataType(field.members.get("type")));
            if (references.containsKey(column)) {
                written.put("references", references.get(column));
            }
            written.put(
                    "source", ImmutableMap.of("fileObject", Map.of("@id", path), "extract", Map.of("column", column)));
            log.wrote("field");
            return written;
        }));
        return records;
    }

    /** What the columns with a key of another table refer to. */
    private static Map<String, Object> references(String table, Map<?, ?> schema) {
        Map<String, Object> references = new LinkedHashMap<>();
        for (Object each : schema.get("foreignKeys") instanceof List<?> keys ? keys : List.of()) {
            if (each instanceof Map<?, ?> key
                    && key.get("fields") instanceof List<?> columns
                    && columns.size() == 1
                    && key.get("reference") instanceof Map<?, ?> to
                    && to.get("fields") instanceof List<?> fields) {
                Object other = to.get("resource") == null ? table : to.get("resource");
                references.put(columns.get(0).toString(), Map.of("field", reference(other.toString(), fields.get(0))));
            }
        }
        return references;
    }

    private static Map<String, String> reference(String table, Object field) {
        return Map.of("@id", table + "/" + field);
    }

    private static String dataType(@Nullable Object type) {
        return switch (String.valueOf(type)) {
            case "integer", "year" -> "sc:Integer";
            case "number" -> "sc:Float";
            case "boolean" -> "sc:Boolean";
            case "date" -> "sc:Date";
            default -> "sc:Text";
        };
    }

    /** An object of the descriptor, and where it is. */
    private record Member(String path, Map<?, ?> members) {}

    /** Makes something of an object. */
    private interface Part<T> {
        T of(Member member);
    }

    /** One value for each object of a list, which must not be empty. */
    private <T> List<T> each(Map<?, ?> members, String path, String name, Part<T> part) {
        List<T> parts = new ArrayList<>();
        String at = Json.pointer(path, name);
        for (Object each : members.get(name) instanceof List<?> list ? list : List.of()) {
            if (each instanceof Map<?, ?> object) {
                parts.add(part.of(new Member(Json.pointer(at, Integer.toString(parts.size())), object)));
            }
        }
        if (parts.isEmpty()) {
            problems.add(at, "none; Croissant 1.0 requires one at least");
        }
        return parts;
    }

    private String text(Map<?, ?> members, String path, String name) {
        if (members.get(name) instanceof String text && !text.isBlank()) {
            return text;
        }
        problems.add(Json.pointer(path, name), "lacks; Croissant 1.0 requires it");
        return "";
    }
}
