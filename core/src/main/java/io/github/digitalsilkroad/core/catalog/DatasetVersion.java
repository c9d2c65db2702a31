package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.internal.Lines;

/**
 * Which data a catalog holds: the name of the package, its release and the schema it follows.
 *
 * @param name the name of the data package, such as {@code digital-silk-road}
 * @param version the release, {@code YYYY.MM.patch} for the bundled data
 * @param schema the version of the table schema, 1 or more; a loader refuses one newer than it knows
 * @since 0.1.0
 */
public record DatasetVersion(String name, String version, int schema) {

    /**
     * Checks the parts.
     *
     * @param name the name of the data package
     * @param version the release
     * @param schema the version of the table schema
     * @throws IllegalArgumentException if the name or the version is blank or the schema is less than 1
     */
    public DatasetVersion {
        if (name.isBlank()) {
            throw new IllegalArgumentException("dataset name '" + name + "': must not be blank");
        }
        if (version.isBlank()) {
            throw new IllegalArgumentException("dataset version '" + version + "': must not be blank");
        }
        if (schema < 1) {
            throw new IllegalArgumentException("dataset schema " + schema + ": must be 1 or more");
        }
    }

    /**
     * The name and release.
     *
     * @return such as {@code digital-silk-road 2026.11.0}
     */
    @Override
    public String toString() {
        return Lines.fit(name) + " " + Lines.fit(version);
    }
}
