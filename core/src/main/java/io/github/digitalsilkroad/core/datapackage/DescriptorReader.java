package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.catalog.Lenses;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.internal.Lines;
import java.nio.ByteBuffer;
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
 * Reads {@code datapackage.json}.
 *
 * <p>What it says of how a table is to be read or checked is heeded or refused, never passed over.
 */
final class DescriptorReader {

    private final JsonCursor json;
    private final LoadOptions options;
    private final Findings findings;
    private final List<TableSchema> tables;
    private final List<PackageMetadata.License> licenses = new ArrayList<>();
    private final Map<String, String> more = new LinkedHashMap<>();
    private final List<Lens> lenses = new ArrayList<>();
    private final List<Id> leftOut = new ArrayList<>();
    private final List<Descriptor.File> files = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private final Set<String> paths = new HashSet<>();
    private String name = "";
    private String title = "";
    private String description = "";
    private String version = "";
    private String schemaWords = "is missing; it ";
    private int schema = -1;

    private DescriptorReader(JsonCursor json, LoadOptions options, Findings findings) {
        this.json = json;
        this.options = options;
        this.findings = findings;
        this.tables = findings.tables();
    }

    /** Reads a descriptor, or returns null after a problem was noted. */
    static @Nullable Descriptor read(ByteBuffer text, LoadOptions options, Findings findings) {
        JsonCursor json = new JsonCursor(text);
        try {
            return new DescriptorReader(json, options, findings).read();
        } catch (JsonCursor.NotJson e) {
            findings.problem(new Problem(Descriptor.FILE, json.line(e.offset()), "", "not JSON: " + e.getMessage()));
            return null;
        }
    }

    private @Nullable Descriptor read() throws JsonCursor.NotJson {
        int before = findings.count();
        if (json.kind() != '{') {
            findings.problem(new Problem(Descriptor.FILE, 1, "", "must be one JSON object"));
            return null;
        }
        json.enter();
        for (String field = json.nextField(); field != null; field = json.nextField()) {
            switch (field) {
                case "name" -> name = json.value();
                case "title" -> title = json.value();
                case "description" -> description = json.value();
                case "version" -> version = json.value();
                case "schemaVersion" -> readSchema();
                case "licenses" -> readLicenses();
                case "resources" -> readFiles();
                case "lenses" -> readList(field, this::readLens);
                case "leftOut" -> readList(field, () -> leftOut.add(Id.of(json.value())));
                case "$schema" -> {}
                default -> more.put(field, json.json());
            }
        }
        if (!json.isAtEnd()) {
            findings.problem(new Problem(Descriptor.FILE, json.line(), "", "must end with its one JSON object"));
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
                        files,
                        others);
    }

    private void readSchema() throws JsonCursor.NotJson {
        String text = json.value();
        schemaWords = "'" + Lines.fit(text) + "': ";
        long whole = whole(text);
        schema = whole > Integer.MAX_VALUE ? -1 : (int) whole;
    }

    /** The value as a whole number, -1 if it is none, negative or beyond all that can be counted. */
    private long whole(String text) {
        try {
            return json.kind() == JsonCursor.NUMBER ? Math.max(-1, Long.parseLong(text)) : -1;
        } catch (NumberFormatException e) {
            return -1;
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

    private void readLicenses() throws JsonCursor.NotJson {
        if (json.kind() != '[') {
            return;
        }
        json.enter();
        while (json.nextElement()) {
            if (json.kind() == '{') {
                readLicense();
            }
        }
    }

    private void readLicense() throws JsonCursor.NotJson {
        String[] words = {"", "", ""};
        json.enter();
        for (String field = json.nextField(); field != null; field = json.nextField()) {
            switch (field) {
                case "name" -> words[0] = json.value();
                case "title" -> words[1] = json.value();
                case "path" -> words[2] = json.value();
                default -> {}
            }
        }
        PackageMetadata.License license = new PackageMetadata.License(words[0], words[1], words[2]);
        if (license.isStated()) {
            licenses.add(license);
        }
    }

    /** Reads an element of a list, whatever it is. */
    private interface Element {
        void read() throws JsonCursor.NotJson;
    }

    private void readList(String field, Element element) throws JsonCursor.NotJson {
        if (json.kind() != '[') {
            problem(field, "'" + Lines.fit(json.value()) + "': must be a list");
            return;
        }
        json.enter();
        while (json.nextElement()) {
            try {
                element.read();
            } catch (IllegalArgumentException e) {
                problem(field, String.valueOf(e.getMessage()));
            }
        }
    }

    private void readLens() throws JsonCursor.NotJson {
        String label = json.value();
        String form = "";
        if (json.kind() == '{') {
            json.enter();
            for (String field = json.nextField(); field != null; field = json.nextField()) {
                switch (field) {
                    case "label" -> label = json.value();
                    case "form" -> form = json.value();
                    default -> {}
                }
            }
        }
        lenses.add(Lenses.read(label, form, options.lenses()));
    }

    private void readFiles() throws JsonCursor.NotJson {
        if (json.kind() != '[') {
            return;
        }
        json.enter();
        while (json.nextElement()) {
            if (json.kind() == '{') {
                readFile();
            }
        }
    }

    /** Reads what is said of a file; of one that is no table of ours, anything may be. */
    private void readFile() throws JsonCursor.NotJson {
        String path = "";
        String hash = "";
        long bytes = -1;
        List<String> refused = new ArrayList<>();
        json.enter();
        for (String field = json.nextField(); field != null; field = json.nextField()) {
            String text = json.value();
            switch (field) {
                case "path" -> path = text;
                case "bytes" -> {
                    bytes = whole(text);
                    check(bytes >= 0, field, text, "must be a whole number, 0 or more", refused);
                }
                case "hash" -> hash = text;
                case "encoding" -> check(isUtf8(text), field, text, "this library reads utf-8", refused);
                case "format" -> check(text.equalsIgnoreCase("csv"), field, text, "this library reads csv", refused);
                case "compression" -> check(text.isEmpty(), field, text, "this library reads plain files", refused);
                case "dialect" -> readDialect(refused);
                default -> {}
            }
        }
        if (isTable(path)) {
            if (!paths.add(path)) {
                refused.add("listed twice");
            }
            files.add(new Descriptor.File(path, bytes, hash.isEmpty() ? "" : digest(hash, refused)));
            for (String message : refused) {
                problem("resources", path + ": " + message);
            }
        } else {
            others.add(path);
        }
    }

    private boolean isTable(String path) {
        for (TableSchema table : tables) {
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

    private void readDialect(List<String> refused) throws JsonCursor.NotJson {
        if (json.kind() != '{') {
            refused.add("dialect '" + Lines.fit(json.value()) + "': must be an object within the descriptor");
            return;
        }
        json.enter();
        for (String field = json.nextField(); field != null; field = json.nextField()) {
            String value = json.value();
            check(
                    json.kind() == 'n' || isReadDialect(field, value),
                    "dialect " + Lines.fit(field),
                    value,
                    "this library reads only RFC 4180 with a header",
                    refused);
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
