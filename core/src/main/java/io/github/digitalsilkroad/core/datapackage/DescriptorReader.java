package io.github.digitalsilkroad.core.datapackage;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code datapackage.json}. It stands apart, so that a package of known version is read without a parser of JSON. */
final class DescriptorReader {

    private static final String SHA_256 = "sha256:";

    private DescriptorReader() {}

    /** Reads a descriptor, or returns null after a problem was noted. */
    static @Nullable Descriptor read(String json, Findings findings) {
        Draft draft = new Draft();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                findings.problem(new Problem(Descriptor.FILE, 1, "", "must be one JSON object"));
                return null;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                parser.nextToken();
                read(parser, field, draft);
            }
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            findings.problem(new Problem(Descriptor.FILE, line, "", "not JSON: " + e.getOriginalMessage()));
            return null;
        } catch (IOException e) {
            findings.problem(new Problem(Descriptor.FILE, 0, "", "cannot be read: " + e.getMessage()));
            return null;
        }
        return checked(draft, findings);
    }

    private static void read(JsonParser parser, String field, Draft draft) throws IOException {
        switch (field) {
            case "name" -> draft.name = text(parser);
            case "title" -> draft.title = text(parser);
            case "description" -> draft.description = text(parser);
            case "version" -> draft.version = text(parser);
            case "schemaVersion" -> draft.schema = parser.getValueAsInt(-1);
            case "licenses" -> readLicense(parser, draft);
            case "resources" -> readFiles(parser, draft.files);
            default -> parser.skipChildren();
        }
    }

    private static String text(JsonParser parser) throws IOException {
        if (parser.currentToken().isStructStart()) {
            parser.skipChildren();
            return "";
        }
        return parser.getValueAsString("");
    }

    private static @Nullable Descriptor checked(Draft draft, Findings findings) {
        int before = findings.count();
        if (draft.name.isBlank()) {
            findings.problem(new Problem(Descriptor.FILE, 0, "name", "is missing; a package needs a name"));
        }
        if (draft.version.isBlank()) {
            findings.problem(new Problem(
                    Descriptor.FILE, 0, "version", "is missing; a package needs a version, such as 2026.11.0"));
        }
        Problem schema = Descriptor.problemOf(draft.schema);
        if (schema != null) {
            findings.problem(schema);
        }
        return findings.count() > before ? null : draft.finished();
    }

    /** Reads the first license; others are skipped. */
    private static void readLicense(JsonParser parser, Draft draft) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        boolean first = true;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token != JsonToken.START_OBJECT || !first) {
                parser.skipChildren();
                continue;
            }
            first = false;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                parser.nextToken();
                switch (field) {
                    case "name" -> draft.licenseName = text(parser);
                    case "title" -> draft.licenseTitle = text(parser);
                    case "path" -> draft.licensePath = text(parser);
                    default -> parser.skipChildren();
                }
            }
        }
    }

    private static void readFiles(JsonParser parser, List<Descriptor.File> files) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                files.add(readFile(parser));
            } else {
                parser.skipChildren();
            }
        }
    }

    private static Descriptor.File readFile(JsonParser parser) throws IOException {
        String path = "";
        long bytes = -1;
        String hash = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "path" -> path = text(parser);
                case "bytes" -> bytes = parser.getValueAsLong(-1);
                case "hash" -> {
                    String text = text(parser);
                    hash = text.startsWith(SHA_256) ? text.substring(SHA_256.length()) : null;
                }
                default -> parser.skipChildren();
            }
        }
        return new Descriptor.File(path, bytes, hash);
    }

    /** What has been read so far. */
    private static final class Draft {
        private final List<Descriptor.File> files = new ArrayList<>();
        private String name = "";
        private String title = "";
        private String description = "";
        private String version = "";
        private String licenseName = "";
        private String licenseTitle = "";
        private String licensePath = "";
        private int schema = -1;

        private Descriptor finished() {
            DatasetVersion dataset = new DatasetVersion(name, version, schema);
            return new Descriptor(
                    new PackageMetadata(dataset, title, description, licenseName, licenseTitle, licensePath), files);
        }
    }
}
