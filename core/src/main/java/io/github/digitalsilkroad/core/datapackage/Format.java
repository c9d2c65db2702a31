package io.github.digitalsilkroad.core.datapackage;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.internal.Nearest;
import io.github.digitalsilkroad.core.model.CountryCode;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A format of files: one that a catalog is written in, or read from, or both.
 *
 * <p>A format of your own is one class with a public constructor without parameters, and one line that names it: in
 * {@code META-INF/services/io.github.digitalsilkroad.core.datapackage.Format} on the class path, or {@code provides} in
 * a module. The command line, the pages and the laws of the test kit then have it as they have ours.
 *
 * <pre>{@code
 * Format.named("geojson").write(dsr, Path.of("map.geojson"));
 * Catalog loans = Format.named("aiddata").read(Format.Input.of(table).matching(dsr)).value();
 * }</pre>
 *
 * <p>Law: every row of the catalog is written or listed as left out, and what is written is read back equal, but for the
 * rows and cells that the two calls list. Implementations are immutable and thread-safe.
 *
 * @since 0.3.0
 */
public interface Format {

    /**
     * What one types to choose it.
     *
     * @return lower-case letters, digits and hyphens, such as {@code geojson}
     */
    String name();

    /**
     * The media type of a file.
     *
     * @return such as {@code application/geo+json}
     */
    String mediaType();

    /**
     * What the format cannot hold, as text; a call lists it row by row.
     *
     * @return such as {@code what has no place}; empty if it holds everything
     */
    String leavesOut();

    /**
     * Whether a catalog can be written in it.
     *
     * @return true unless it is only read
     */
    default boolean isWritten() {
        return true;
    }

    /**
     * Whether a file of it can be read.
     *
     * @return false unless {@link #read} does it
     */
    default boolean isRead() {
        return false;
    }

    /**
     * Writes a catalog as one text.
     *
     * @param catalog what to write, as its lenses show it
     * @param out where to; it stays open
     * @return how many things of each sort were written, and the rows and cells that were left out
     * @throws UnsupportedOperationException if the format is only read
     * @throws IllegalArgumentException if it is no one text, but a folder
     * @throws IOException if it cannot be written
     */
    default Outcome<Map<String, Integer>> write(Catalog catalog, Appendable out) throws IOException {
        throw new UnsupportedOperationException("format " + name() + ": is read, not written");
    }

    /**
     * Writes a catalog as a file, in UTF-8.
     *
     * @param catalog what to write, as its lenses show it
     * @param file the file, or the folder if the format is one
     * @return how many things of each sort were written, and the rows and cells that were left out
     * @throws UnsupportedOperationException if the format is only read
     * @throws IOException if it cannot be written
     */
    default Outcome<Map<String, Integer>> write(Catalog catalog, Path file) throws IOException {
        requireNonNull(catalog, "catalog");
        try (Writer out = Files.newBufferedWriter(requireNonNull(file, "file"))) {
            return write(catalog, out);
        }
    }

    /**
     * Reads a file.
     *
     * @param input the file, and what it is read beside
     * @return the catalog, and the rows and cells that it does not hold
     * @throws UnsupportedOperationException if the format is only written
     * @throws IllegalArgumentException if the input lacks what the format needs, such as an edition
     * @throws io.github.digitalsilkroad.core.catalog.InvalidDataException if the file is broken as a whole
     * @throws IOException if it cannot be read
     */
    default Outcome<Catalog> read(Input input) throws IOException {
        requireNonNull(input, "input");
        throw new UnsupportedOperationException("format " + name() + ": is written, not read");
    }

    /**
     * The formats that {@link ServiceLoader} finds: those of the jars beside this one, and your own.
     *
     * @return an unmodifiable list, by name
     * @throws IllegalStateException if two have one name
     */
    static List<Format> all() {
        List<Format> found = ServiceLoader.load(Format.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(Format::name))
                .toList();
        for (int i = 1; i < found.size(); i++) {
            if (found.get(i).name().equals(found.get(i - 1).name())) {
                throw new IllegalStateException("format " + found.get(i).name() + ": is the name of "
                        + found.get(i - 1).getClass().getName() + " and "
                        + found.get(i).getClass().getName());
            }
        }
        return found;
    }

    /**
     * The format of a name.
     *
     * @param name such as {@code geojson}
     * @return the format
     * @throws IllegalArgumentException if there is none; the message names the nearest and all
     */
    static Format named(String name) {
        List<Format> all = all();
        return all.stream()
                .filter(format -> format.name().equals(requireNonNull(name, "name")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("format \"" + name + "\": no such format; "
                        + Nearest.choices(name, all.stream().map(Format::name).toList())));
    }

    /**
     * A file to read. Immutable and thread-safe.
     *
     * @param file the file, or the folder
     * @param known what is known before: what is found in it keeps its id there
     * @param edition when the file was published, where it does not say that itself
     * @param countries whose figures to read; none for all
     * @param options limits, and kinds of your own
     */
    record Input(Path file, Catalog known, Optional<String> edition, Set<CountryCode> countries, LoadOptions options) {

        /**
         * Takes the parts.
         *
         * @param file the file, or the folder
         * @param known what is known before
         * @param edition when the file was published
         * @param countries whose figures to read
         * @param options limits, and kinds of your own
         */
        public Input {
            requireNonNull(file, "file");
            requireNonNull(known, "known");
            requireNonNull(edition, "edition");
            countries = Set.copyOf(requireNonNull(countries, "countries"));
            requireNonNull(options, "options");
        }

        /**
         * A file with nothing known before.
         *
         * @param file the file, or the folder
         * @return the input
         */
        public static Input of(Path file) {
            return new Input(
                    file,
                    Catalog.builder(new DatasetVersion("nothing", "0", 1)).build(),
                    Optional.empty(),
                    Set.of(),
                    LoadOptions.standard());
        }

        /**
         * The same file, beside what is known.
         *
         * @param catalog what is known before
         * @return the changed input
         */
        public Input matching(Catalog catalog) {
            return new Input(file, requireNonNull(catalog, "catalog"), edition, countries, options);
        }

        /**
         * The same file, as published then.
         *
         * @param published the date, such as {@code 2025-10}
         * @return the changed input
         */
        public Input edition(String published) {
            return new Input(file, known, Optional.of(requireNonNull(published, "published")), countries, options);
        }

        /**
         * The same file, limited to the figures of some countries.
         *
         * @param codes codes of ISO 3166-1, such as {@code TM}; all countries if there are none
         * @return the changed input
         * @throws IllegalArgumentException if one is no code
         */
        public Input of(String... codes) {
            Set<CountryCode> asked = new TreeSet<>();
            Stream.of(requireNonNull(codes, "codes")).map(CountryCode::of).forEach(asked::add);
            return new Input(file, known, edition, asked, options);
        }

        /**
         * The same file, with other limits or kinds of your own.
         *
         * @param changed the options
         * @return the changed input
         */
        public Input with(LoadOptions changed) {
            return new Input(file, known, edition, countries, requireNonNull(changed, "changed"));
        }
    }
}
