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

/** What a reader needs of {@code datapackage.json}: the name, the version, the schema version, the files. */
final class Descriptor {

    static final String FILE = "datapackage.json";

    private static final String SHA_256 = "sha256:";

    private final DatasetVersion version;
    private final List<File> files;

    private Descriptor(DatasetVersion version, List<File> files) {
        this.version = version;
        this.files = files;
    }

    DatasetVersion version() {
        return version;
    }

    /** The file of a table, or null if the package does not declare it. */
    @Nullable
    File find(String path) {
        for (int i = 0; i < files.size(); i++) {
            if (files.get(i).path.equals(path)) {
                return files.get(i);
            }
        }
        return null;
    }

    /** Reads a descriptor, or returns null after a problem was noted. */
    static @Nullable Descriptor read(String json, List<Problem> problems) {
        String name = "";
        String version = "";
        int schema = -1;
        List<File> files = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                problems.add(new Problem(FILE, 1, "", "must be one JSON object"));
                return null;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                parser.nextToken();
                if (field.equals("name")) {
                    name = parser.getValueAsString("");
                } else if (field.equals("version")) {
                    version = parser.getValueAsString("");
                } else if (field.equals("schemaVersion")) {
                    schema = parser.getValueAsInt(-1);
                } else if (field.equals("resources") && parser.currentToken() == JsonToken.START_ARRAY) {
                    readFiles(parser, files);
                } else {
                    parser.skipChildren();
                }
            }
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            problems.add(new Problem(FILE, line, "", "not JSON: " + e.getOriginalMessage()));
            return null;
        } catch (IOException e) {
            problems.add(new Problem(FILE, 0, "", "cannot be read: " + e.getMessage()));
            return null;
        }
        return checked(name, version, schema, files, problems);
    }

    private static @Nullable Descriptor checked(
            String name, String version, int schema, List<File> files, List<Problem> problems) {
        int before = problems.size();
        if (name.isBlank()) {
            problems.add(new Problem(FILE, 0, "name", "is missing; a package needs a name"));
        }
        if (version.isBlank()) {
            problems.add(new Problem(FILE, 0, "version", "is missing; a package needs a version, such as 2026.11.0"));
        }
        if (schema < 1) {
            problems.add(new Problem(FILE, 0, "schemaVersion", "is missing; it must be a whole number, 1 or more"));
        } else if (schema > DataPackage.SCHEMA_VERSION) {
            problems.add(new Problem(
                    FILE,
                    0,
                    "schemaVersion",
                    schema + " is newer than " + DataPackage.SCHEMA_VERSION
                            + ", the newest that this version of the library reads; update digital-silk-road-core"));
        }
        return problems.size() > before ? null : new Descriptor(new DatasetVersion(name, version, schema), files);
    }

    private static void readFiles(JsonParser parser, List<File> files) throws IOException {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            String path = "";
            long bytes = -1;
            String hash = null;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                parser.nextToken();
                if (field.equals("path")) {
                    path = parser.getValueAsString("");
                } else if (field.equals("bytes")) {
                    bytes = parser.getValueAsLong(-1);
                } else if (field.equals("hash")) {
                    String text = parser.getValueAsString("");
                    hash = text.startsWith(SHA_256) ? text.substring(SHA_256.length()) : null;
                } else {
                    parser.skipChildren();
                }
            }
            files.add(new File(path, bytes, hash));
        }
    }

    /** One file as the descriptor declares it; {@code bytes} is -1 and {@code sha256} null where it does not say. */
    record File(String path, long bytes, @Nullable String sha256) {}
}
