package io.github.digitalsilkroad.core.datapackage;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.evidence.Id;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a descriptor says of a package as a whole.
 *
 * @param version the name, release and schema
 * @param title the title for readers
 * @param description what the data is, in a sentence or two
 * @param licenses on which terms it may be used; the first is that of the whole, any other that of a part
 * @param more what else the descriptor says, such as {@code keywords} or {@code contributors}: JSON by the name of the
 *     field, in order. It is kept as it is
 * @param lenses the lenses through which the data is seen, in order; none for a release
 * @param hidden what rows refer to and these lenses left out
 * @since 0.1.0
 */
public record PackageMetadata(
        DatasetVersion version,
        String title,
        String description,
        List<License> licenses,
        Map<String, String> more,
        List<Lens> lenses,
        List<Id> hidden) {

    /**
     * The terms on which data may be used.
     *
     * @param name the license, by its name in the Open Definition's list, such as {@code CC-BY-4.0}; empty if none
     * @param title the license for readers, and the part that it covers
     * @param path where it can be read
     * @since 0.2.0
     */
    public record License(String name, String title, String path) {

        /**
         * Keeps the words.
         *
         * @param name the license, by its name in the Open Definition's list; empty if none
         * @param title the license for readers
         * @param path where it can be read
         */
        public License {
            requireNonNull(name, "name");
            requireNonNull(title, "title");
            requireNonNull(path, "path");
        }

        boolean isStated() {
            return !(name + title + path).isBlank();
        }
    }

    /**
     * Makes the lists unmodifiable.
     *
     * @param version the name, release and schema
     * @param title the title for readers
     * @param description what the data is
     * @param licenses the licenses
     * @param more what else the descriptor says
     * @param lenses the lenses
     * @param hidden what they left out
     */
    public PackageMetadata {
        requireNonNull(version, "version");
        requireNonNull(title, "title");
        requireNonNull(description, "description");
        licenses = List.copyOf(requireNonNull(licenses, "licenses"));
        more = Collections.unmodifiableMap(new LinkedHashMap<>(requireNonNull(more, "more")));
        lenses = List.copyOf(requireNonNull(lenses, "lenses"));
        hidden = List.copyOf(requireNonNull(hidden, "hidden"));
    }

    /**
     * The metadata of a package when only its version is known. It has no license: that is for the owner of
     * the data to give.
     *
     * @param version the name, release and schema
     * @return metadata with a title made of the version
     */
    public static PackageMetadata of(DatasetVersion version) {
        return of(version, version.toString());
    }

    private static PackageMetadata of(DatasetVersion version, String title) {
        return new PackageMetadata(
                version,
                title,
                "A catalog of the Digital Silk Road library.",
                List.of(),
                Map.of(),
                List.of(),
                List.of());
    }

    /** The metadata of a catalog when only its version and its lenses are known. */
    static PackageMetadata of(Catalog catalog) {
        return of(catalog.version(), catalog.toString());
    }

    /** The same with the lenses of a catalog. */
    PackageMetadata seenAs(Catalog catalog) {
        return new PackageMetadata(version, title, description, licenses, more, catalog.lenses(), catalog.hidden());
    }
}
