package io.github.digitalsilkroad.core.datapackage;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.internal.JsonFault;
import io.github.digitalsilkroad.core.internal.Lines;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code datapackage.json}.
 *
 * <p>Each field that says how to read or check a table is followed, or refused with a problem.
 */
final class DescriptorReader {

    private static final int LONGEST_NAME = 1_000;

    private final JsonParser json;
    private final LoadOptions options;
    private final Findings findings;
    private final List<PackageMetadata.License> licenses = new ArrayList<>();
    private final Map<String, String> more = new LinkedHashMap<>();
    private final List<Lens> lenses = new ArrayList<>();
    private final List<Id> hidden = new ArrayList<>();
    private final List<Descriptor.File> files = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private final Set<String> paths = new HashSet<>();
    private final Set<String> tables = new HashSet<>();
    private String name = "";
    private String title = "";
    private String description = "";
    private String version = "";
    private String schemaWords = "is missing; it ";
    private int schema = -1;

    private DescriptorReader(JsonParser json, LoadOptions options, Findings findings) {
        this.json = json;
        this.options = options;
        this.findings = findings;
        findings.tables().forEach(table -> tables.add(table.file()));
    }

    /** Reads a descriptor, or returns null after a problem was noted. */
    static @Nullable Descriptor read(String text, LoadOptions options, Findings findings) {
        int depth = (int) Math.min(Integer.MAX_VALUE, options.budget().of(Budget.Limit.DEPTH));
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(depth)
                        .maxNameLength(LONGEST_NAME)
                        .build())
                .build();
        try (JsonParser json = factory.createParser(text)) {
            try {
                return new DescriptorReader(json, options, findings).read();
            } catch (JacksonException e) {
                JsonLocation at = e.getLocation() == null ? json.currentLocation() : e.getLocation();
                String message = JsonFault.words(e, json, text, 0);
                if (json.getParsingContext().getNestingDepth() > depth) {
                    findings.exceeds(Budget.Limit.DEPTH);
                    message += Budget.Limit.DEPTH.hint();
                }
                findings.problem(new Problem(Descriptor.FILE, at.getLineNr(), "", message));
                return null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable Descriptor read() throws IOException {
        int before = findings.count();
        if (json.nextToken() != JsonToken.START_OBJECT) {
            findings.problem(new Problem(Descriptor.FILE, 1, "", "must be one JSON object"));
            return null;
        }
        readObject(field -> {
            switch (field) {
                case "name" -> name = text();
                case "title" -> title = text(field);
                case "description" -> description = text(field);
                case "version" -> version = text();
                case "schemaVersion" -> readSchema();
                case "licenses" -> readList(field, this::readLicense);
                case "resources" -> readList(field, this::readFile);
                case "lenses" -> readList(field, () -> lenses.add(readLens()));
                case "leftOut" -> readList(field, () -> hidden.add(Id.of(text())));
                case "$schema" -> {}
                default -> more.put(field, json());
            }
        });
        if (json.nextToken() != null) {
            findings.problem(new Problem(
                    Descriptor.FILE, json.currentTokenLocation().getLineNr(), "", "must end with its one JSON object"));
        }
        if (name.isBlank()) {
            problem("name", "is missing; a package needs a name");
        }
        if (version.isBlank()) {
            problem("version", "is missing; a package needs a version, such as 2026.11.0");
        }
        checkSchema();
        return findings.count() > before
                ? null
                : new Descriptor(
                        new PackageMetadata(
                                new DatasetVersion(name, version, schema),
                                title,
                                description,
                                licenses,
                                more,
                                lenses,
                                hidden),
                        files,
                        others);
    }

    /** Reads the value of a field, which is current. */
    private interface Field {
        void read(String name) throws IOException;
    }

    /** Reads an element of a list, which is current. */
    private interface Element {
        void read() throws IOException;
    }

    /** Reads the fields of the current value; it has none if it is no object. */
    private void readObject(Field field) throws IOException {
        if (json.hasToken(JsonToken.START_OBJECT)) {
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String fieldName = json.currentName();
                json.nextToken();
                field.read(fieldName);
                json.skipChildren();
            }
        }
    }

    /** Reads the elements of a field that must be a list; an element that cannot be read is a problem. */
    private void readList(String field, Element element) throws IOException {
        if (!json.hasToken(JsonToken.START_ARRAY)) {
            problem(field, "'" + Lines.fit(text()) + "': must be a list");
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            try {
                element.read();
            } catch (IllegalArgumentException e) {
                problem(field, String.valueOf(e.getMessage()));
            }
            json.skipChildren();
        }
    }

    /** The current value as the text of a field that must be one. */
    private String text(String field) throws IOException {
        if (json.currentToken().isStructStart()) {
            problem(field, "must be a text");
        }
        return text();
    }

    /** The current value as text; empty if it is null, an object or a list. */
    private String text() throws IOException {
        JsonToken token = json.currentToken();
        return token.isScalarValue() && token != JsonToken.VALUE_NULL ? json.getText() : "";
    }

    /** The current value without the blanks between its parts. */
    private String json() throws IOException {
        StringWriter out = new StringWriter();
        try (JsonGenerator copy = new JsonFactory().createGenerator(out)) {
            copy.copyCurrentStructureExact(json);
        }
        return out.toString();
    }

    private void readSchema() throws IOException {
        schemaWords = "'" + Lines.fit(text()) + "': ";
        long whole = whole();
        schema = whole > Integer.MAX_VALUE ? -1 : (int) whole;
    }

    /** The current value as a whole number; -1 if it is no such number, is negative or is too large. */
    private long whole() throws IOException {
        try {
            return json.hasToken(JsonToken.VALUE_NUMBER_INT) ? Math.max(-1, Long.parseLong(json.getText())) : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private void checkSchema() {
        Problem newer = Descriptor.problemOf(schema, FileLine.DESCRIPTOR);
        if (schema < 1) {
            problem("schemaVersion", schemaWords + "must be a whole number, 1 or more");
        } else if (newer != null) {
            findings.problem(newer);
        }
    }

    private void problem(String field, String message) {
        findings.problem(FileLine.DESCRIPTOR.problem(field, message));
    }

    private void readLicense() throws IOException {
        requireObject("name, title or path");
        Map<String, String> words = new HashMap<>();
        readObject(field -> words.put(field, text()));
        PackageMetadata.License license = new PackageMetadata.License(
                words.getOrDefault("name", ""), words.getOrDefault("title", ""), words.getOrDefault("path", ""));
        if (license.isStated()) {
            licenses.add(license);
        }
    }

    private Lens readLens() throws IOException {
        Map<String, String> words = new HashMap<>();
        words.put("label", text());
        readObject(field -> words.put(field, text()));
        return Lens.read(words.getOrDefault("label", ""), words.getOrDefault("form", ""), options.lenses());
    }

    /** Reads what is said of a file; of one that is no table of ours, anything may be. */
    private void readFile() throws IOException {
        requireObject("path");
        Map<String, String> words = new HashMap<>();
        List<String> refused = new ArrayList<>();
        readObject(field -> {
            String text = text();
            words.put(field, text);
            switch (field) {
                case "bytes" -> check(whole() >= 0, field, text, "must be a whole number, 0 or more", refused);
                case "encoding" -> check(text.matches("(?i)utf-?8"), field, text, "this library reads utf-8", refused);
                case "format" -> check(text.equalsIgnoreCase("csv"), field, text, "this library reads csv", refused);
                case "compression" -> check(text.isEmpty(), field, text, "this library reads plain files", refused);
                case "dialect" -> readDialect(refused);
                default -> {}
            }
        });
        String path = words.getOrDefault("path", "");
        if (!tables.contains(path)) {
            others.add(path);
            return;
        }
        if (!paths.add(path)) {
            refused.add("listed twice");
        }
        String hash = words.getOrDefault("hash", "");
        long bytes = refused.isEmpty() && words.containsKey("bytes") ? Long.parseLong(words.get("bytes")) : -1;
        files.add(new Descriptor.File(path, bytes, hash.isEmpty() ? "" : digest(hash, refused)));
        refused.forEach(message -> problem("resources", path + ": " + message));
    }

    private void requireObject(String fields) throws IOException {
        if (!json.hasToken(JsonToken.START_OBJECT)) {
            throw new IllegalArgumentException("'" + Lines.fit(text()) + "': must be an object with " + fields);
        }
    }

    private static void check(boolean good, String field, String value, String rule, List<String> refused) {
        if (!good) {
            refused.add(field + " '" + Lines.fit(value) + "': " + rule);
        }
    }

    private void readDialect(List<String> refused) throws IOException {
        if (!json.hasToken(JsonToken.START_OBJECT)) {
            refused.add("dialect '" + Lines.fit(text()) + "': must be an object within the descriptor");
        }
        readObject(field -> check(
                json.hasToken(JsonToken.VALUE_NULL) || isReadDialect(field, text()),
                "dialect " + Lines.fit(field),
                text(),
                "this library reads only RFC 4180 with a header",
                refused));
    }

    private static boolean isReadDialect(String field, String value) {
        return switch (field) {
            case "delimiter" -> value.equals(",");
            case "quoteChar" -> value.equals("\"");
            case "doubleQuote", "header" -> value.equals("true");
            case "skipInitialSpace", "caseSensitiveHeader" -> value.equals("false");
            case "lineTerminator" -> value.equals("\n") || value.equals("\r\n");
            default -> field.equals("csvddfVersion") || field.equals("$schema");
        };
    }

    /** The digest in lower-case digits; its length tells the algorithm. */
    private static String digest(String hash, List<String> refused) {
        int colon = hash.indexOf(':');
        String digest = hash.substring(colon + 1).toLowerCase(Locale.ROOT);
        int digits = switch (colon < 0 ? "md5" : hash.substring(0, colon).toLowerCase(Locale.ROOT)) {
            case "md5" -> 32;
            case "sha1" -> 40;
            case "sha256" -> 64;
            case "sha512" -> 128;
            default -> 0;
        };
        boolean good = digits > 0 && digest.matches("[0-9a-f]{" + digits + "}");
        String rule = "must be sha256: and 64 hexadecimal digits, or likewise sha512:, sha1: or md5:";
        check(good, "hash", hash, rule, refused);
        return digest;
    }
}
