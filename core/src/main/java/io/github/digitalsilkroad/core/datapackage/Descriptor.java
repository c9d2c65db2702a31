package io.github.digitalsilkroad.core.datapackage;

import com.google.common.math.LongMath;
import io.github.digitalsilkroad.core.catalog.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code datapackage.json} says of a package as a whole, and the files that it declares.
 *
 * @param metadata name, version, license
 * @param files the declared files
 * @param others the paths of what else it declares, which no kind reads
 */
record Descriptor(PackageMetadata metadata, List<File> files, List<String> others) {

    static final String FILE = "datapackage.json";

    /** The version of the table schema that is written, and the newest that is read. */
    static final int SCHEMA_VERSION = 1;

    /** All that a descriptor needs before it is renewed. */
    static final String LEAST =
            "{\"name\": \"my-data\", \"version\": \"1\", \"schemaVersion\": " + SCHEMA_VERSION + "}";

    /** The problem of a schema that is newer than this version of the library, or null. */
    static @Nullable Problem problemOf(int schema, RowSource whole) {
        return schema <= SCHEMA_VERSION
                ? null
                : whole.problem(
                        "schemaVersion",
                        schema + " is newer than " + SCHEMA_VERSION
                                + ", the newest that this version of the library reads; update digital-silk-road-core");
    }

    /** The file of a table, or null if the package does not declare it. */
    @Nullable
    File find(String path) {
        return files.stream().filter(file -> file.path.equals(path)).findFirst().orElse(null);
    }

    /** How many bytes the declared files have, as far as the descriptor says, and can be counted. */
    long bytes() {
        return files.stream().mapToLong(file -> Math.max(0, file.bytes)).reduce(0, LongMath::saturatedAdd);
    }

    /**
     * One file as the descriptor declares it.
     *
     * @param path its name
     * @param bytes its size, -1 where the descriptor does not say
     * @param digest its digest in lower-case hexadecimal digits, empty where the descriptor does not say
     */
    record File(String path, long bytes, String digest) {

        /** The digest's algorithm, which follows from its length. */
        String algorithm() {
            return switch (digest.length()) {
                case 32 -> "MD5";
                case 40 -> "SHA-1";
                case 64 -> "SHA-256";
                default -> "SHA-512";
            };
        }
    }
}
