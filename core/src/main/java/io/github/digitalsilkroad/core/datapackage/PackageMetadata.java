package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.catalog.DatasetVersion;

/**
 * What a descriptor says of a package as a whole.
 *
 * @param version the name, release and schema
 * @param title the title for readers
 * @param description what the data is, in a sentence or two
 * @param licenseName the license, by its name in the Open Definition's list, such as {@code CC-BY-4.0}; empty if none
 * @param licenseTitle the license for readers
 * @param licensePath where the license can be read
 * @since 0.1.0
 */
public record PackageMetadata(
        DatasetVersion version,
        String title,
        String description,
        String licenseName,
        String licenseTitle,
        String licensePath) {

    /**
     * The metadata of a package of which no more is known than its version. It has no license: that is for the owner of
     * the data to give.
     *
     * @param version the name, release and schema
     * @return metadata with a title made of the version
     */
    public static PackageMetadata of(DatasetVersion version) {
        return new PackageMetadata(
                version, version.toString(), "A catalog of the Digital Silk Road library.", "", "", "");
    }

    boolean hasLicense() {
        return !(licenseName + licenseTitle + licensePath).isBlank();
    }
}
