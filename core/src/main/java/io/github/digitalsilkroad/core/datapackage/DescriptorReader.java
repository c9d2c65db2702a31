package io.github.digitalsilkroad.core.datapackage;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.catalog.Grammar;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.catalog.Lenses;
import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.internal.Lines;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code datapackage.json}. It stands apart, so that a package of known version is read without a parser of JSON.
 *
 * <p>What it says of how a table is to be read or checked is heeded or refused, never passed over.
 */
final class DescriptorReader {

    private final JsonParser parser;
    private final LoadOptions options;
    private final Findings findings;
    private final List<PackageMetadata.License> licenses = new ArrayList<>();
    private final Map<String, String> more = new LinkedHashMap<>();
    private final List<Lens> lenses = new ArrayList<>();
    private final List<Id> leftOut = new ArrayList<>();
    private final List<Descriptor.File> files = new ArrayList<>();
    private final Set<String> paths = new HashSet<>();
    private String name = "";
    private String title = "";
    private String description = "";
    private String version = "";
    private String schemaWords = "is missing; it ";
    private int schema = -1;

    private DescriptorReader(JsonParser parser, LoadOptions options, Findings findings) {
        this.parser = parser;
        this.options = options;
        this.findings = findings;
    }

    /** Reads a descriptor, or returns null after a problem was noted. */
    static @Nullable Descriptor read(String json, LoadOptions options, Findings findings) {
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try (JsonParser parser = factory.createParser(json)) {
            return new DescriptorReader(parser, options, findings).read();
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            findings.problem(new Problem(Descriptor.FILE, line, "", "not JSON: " + e.getOriginalMessage()));
        } catch (IOException e) {
            findings.problem(new Problem(Descriptor.FILE, 0, "", "cannot be read: " + e.getMessage()));
        }
        return null;
    }

    private @Nullable Descriptor read() throws IOException {
        int before = findings.count();
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            findings.problem(new Problem(Descriptor.FILE, 1, "", "must be one JSON object"));
            return null;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "name" -> name = text();
                case "title" -> title = text();
                case "description" -> description = text();
                case "version" -> version = text();
                case "schemaVersion" -> readSchema();
                case "licenses" -> readLicenses();
                case "resources" -> readFiles();
                case "lenses" -> readList(field, this::readLens);
                case "leftOut" -> readList(field, () -> leftOut.add(Id.of(text())));
                case "$schema" -> {}
                default -> more.put(field, json());
            }
            parser.skipChildren();
        }
        int end = parser.currentLocation().getLineNr();
        if (parser.nextToken() != null) {
            findings.problem(new Problem(Descriptor.FILE, end, "", "must end with its one JSON object"));
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
                                leftOut),
                        files);
    }

    private void readSchema() throws IOException {
        schemaWords = "'" + Lines.fit(text()) + "': ";
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                && parser.getNumberType() == JsonParser.NumberType.INT) {
            schema = parser.getIntValue();
        }
    }

    private void checkSchema() {
        Problem newer = Descriptor.problemOf(schema);
        if (schema < 1) {
            problem("schemaVersion", schemaWords + "must be a whole number, 1 or more");
        } else if (newer != null) {
            findings.problem(newer);
        }
    }

    private void problem(String field, String message) {
        findings.problem(new Problem(Descriptor.FILE, 0, field, message));
    }

    /** The present value as text; empty if it is null, an object or a list. */
    private String text() throws IOException {
        return parser.currentToken().isStructStart() ? "" : parser.getValueAsString("");
    }

    private void readLicenses() throws IOException {
        while (parser.currentToken() != JsonToken.END_ARRAY && parser.nextToken() == JsonToken.START_OBJECT) {
            String[] words = {"", "", ""};
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                parser.nextToken();
                switch (field) {
                    case "name" -> words[0] = text();
                    case "title" -> words[1] = text();
                    case "path" -> words[2] = text();
                    default -> {}
                }
                parser.skipChildren();
            }
            PackageMetadata.License license = new PackageMetadata.License(words[0], words[1], words[2]);
            if (license.isStated()) {
                licenses.add(license);
            }
        }
    }

    /** The present value, whatever it is, as JSON. */
    private String json() throws IOException {
        StringWriter out = new StringWriter();
        try (JsonGenerator copy = new JsonFactory().createGenerator(out)) {
            copy.copyCurrentStructure(parser);
        }
        return out.toString();
    }

    /** Reads an element of a list, whatever it is. */
    private interface Element {
        void read() throws IOException;
    }

    private void readList(String field, Element element) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            problem(field, "'" + Lines.fit(text()) + "': must be a list");
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            try {
                element.read();
            } catch (IllegalArgumentException e) {
                problem(field, String.valueOf(e.getMessage()));
            }
            parser.skipChildren();
        }
    }

    private void readLens() throws IOException {
        String label = text();
        String form = "";
        boolean isObject = parser.currentToken() == JsonToken.START_OBJECT;
        while (isObject && parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "label" -> label = text();
                case "form" -> form = text();
                default -> {}
            }
            parser.skipChildren();
        }
        lenses.add(lens(label, form));
    }

    private Lens lens(String label, String form) {
        if (label.isBlank()) {
            throw new IllegalArgumentException("a lens without a label; each has one, such as \"known by 2020\"");
        }
        if (form.isEmpty()) {
            return Lenses.labeled(label);
        }
        ReadableForm read = ReadableForm.parse(form);
        Grammar<Lens> grammar = options.lenses();
        boolean isKnown = grammar.rules().stream().anyMatch(rule -> rule.name().equals(read.name()));
        return isKnown ? grammar.read(read) : Lenses.labeled(label, read);
    }

    private void readFiles() throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                readFile();
            } else {
                parser.skipChildren();
            }
        }
    }

    /** Reads what is said of a file; of one that is no table of ours, anything may be. */
    private void readFile() throws IOException {
        String path = "";
        String hash = "";
        long bytes = -1;
        List<String> refused = new ArrayList<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            String text = text();
            switch (field) {
                case "path" -> path = text;
                case "bytes" -> bytes = bytes(text, refused);
                case "hash" -> hash = text;
                case "encoding" -> check(isUtf8(text), field, text, "this library reads utf-8", refused);
                case "format" -> check(text.equalsIgnoreCase("csv"), field, text, "this library reads csv", refused);
                case "compression" -> check(text.isEmpty(), field, text, "this library reads plain files", refused);
                case "dialect" -> readDialect(refused);
                default -> {}
            }
            parser.skipChildren();
        }
        if (isTable(path)) {
            if (!paths.add(path)) {
                refused.add("listed twice");
            }
            files.add(new Descriptor.File(path, bytes, hash.isEmpty() ? "" : digest(hash, refused)));
            for (String message : refused) {
                problem("resources", path + ": " + message);
            }
        }
    }

    private boolean isTable(String path) {
        for (TableSchema table : findings.tables()) {
            if (table.file().equals(path)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUtf8(String encoding) {
        return encoding.equalsIgnoreCase("utf-8") || encoding.equalsIgnoreCase("utf8");
    }

    private static void check(boolean good, String field, String value, String rule, List<String> refused) {
        if (!good) {
            refused.add(field + " '" + Lines.fit(value) + "': " + rule);
        }
    }

    private long bytes(String text, List<String> refused) throws IOException {
        boolean whole = parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER
                && parser.getLongValue() >= 0;
        check(whole, "bytes", text, "must be a whole number, 0 or more", refused);
        return whole ? parser.getLongValue() : -1;
    }

    private void readDialect(List<String> refused) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            refused.add("dialect '" + Lines.fit(text()) + "': must be an object within the descriptor");
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            boolean known = parser.currentToken() == JsonToken.VALUE_NULL || isReadDialect(field, text());
            check(
                    known,
                    "dialect " + Lines.fit(field),
                    text(),
                    "this library reads only RFC 4180 with a header",
                    refused);
            parser.skipChildren();
        }
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

    /** The digest in lower-case digits; what it is a digest by shows in its length. */
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
        boolean good = digits > 0 && digest.length() == digits;
        for (int i = 0; good && i < digits; i++) {
            good = HexFormat.isHexDigit(digest.charAt(i));
        }
        String rule = "must be sha256: and 64 hexadecimal digits, or likewise sha512:, sha1: or md5:";
        check(good, "hash", hash, rule, refused);
        return digest;
    }
}
