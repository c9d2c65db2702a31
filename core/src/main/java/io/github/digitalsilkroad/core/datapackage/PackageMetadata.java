package io.github.digitalsilkroad.core.datapackage;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.evidence.Id;
import java.util.List;

/**
 * What a descriptor says of a package as a whole.
 *
 * @param version the name, release and schema
 * @param title the title for readers
 * @param description what the data is, in a sentence or two
 * @param licenseName the license, by its name in the Open Definition's list, such as {@code CC-BY-4.0}; empty if none
 * @param licenseTitle the license for readers
 * @param licensePath where the license can be read
 * @param lenses the lenses through which the data are seen, in order; none for a release
 * @param leftOut what rows refer to and these lenses left out
 * @since 0.1.0
 */
public record PackageMetadata(
        DatasetVersion version,
        String title,
        String description,
        String licenseName,
        String licenseTitle,
        String licensePath,
        List<Lens> lenses,
        List<Id> leftOut) {

    /**
     * Makes the lists unmodifiable.
     *
     * @param version the name, release and schema
     * @param title the title for readers
     * @param description what the data is
     * @param licenseName the license
     * @param licenseTitle the license for readers
     * @param licensePath where the license can be read
     * @param lenses the lenses
     * @param leftOut what they left out
     */
    public PackageMetadata {
        requireNonNull(version, "version");
        requireNonNull(title, "title");
        requireNonNull(description, "description");
        requireNonNull(licenseName, "licenseName");
        requireNonNull(licenseTitle, "licenseTitle");
        requireNonNull(licensePath, "licensePath");
        lenses = List.copyOf(requireNonNull(lenses, "lenses"));
        leftOut = List.copyOf(requireNonNull(leftOut, "leftOut"));
    }

    /**
     * The metadata of a release.
     *
     * @param version the name, release and schema
     * @param title the title for readers
     * @param description what the data is, in a sentence or two
     * @param licenseName the license, by its name in the Open Definition's list; empty if none
     * @param licenseTitle the license for readers
     * @param licensePath where the license can be read
     */
    public PackageMetadata(
            DatasetVersion version,
            String title,
            String description,
            String licenseName,
            String licenseTitle,
            String licensePath) {
        this(version, title, description, licenseName, licenseTitle, licensePath, List.of(), List.of());
    }

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

    /** The metadata of a catalog of which no more is known than its version and its lenses. */
    static PackageMetadata of(Catalog catalog) {
        PackageMetadata plain = of(catalog.version());
        return new PackageMetadata(catalog.version(), catalog.toString(), plain.description, "", "", "");
    }

    /** The same with the lenses of a catalog. */
    PackageMetadata seenAs(Catalog catalog) {
        return new PackageMetadata(
                version,
                title,
                description,
                licenseName,
                licenseTitle,
                licensePath,
                catalog.lenses(),
                catalog.leftOut());
    }

    boolean hasLicense() {
        return !(licenseName + licenseTitle + licensePath).isBlank();
    }
}
