package io.github.digitalsilkroad.core.datapackage;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.internal.Nearest;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/**
 * A format of files: one that a catalog is written in, or read from, or both.
 *
 * <p>A format of your own is one class with a public constructor without parameters, and one line that names it: in
 * {@code META-INF/services/io.github.digitalsilkroad.core.datapackage.Format} on the class path, or {@code provides} in
 * a module. The command line, the pages and the laws of the test kit then have it as they have ours.
 *
 * <pre>{@code
 * Format.named("geojson").write(dsr, Path.of("map.geojson"));
 * Catalog loans = Format.named("aiddata").read(table, LoadOptions.standard().withKnown(dsr)).value();
 * }</pre>
 *
 * <p>Law: every row of the catalog is written or listed as left out, and what is written is read back equal, but for
 * the rows and cells that the two calls list. Implementations are immutable and thread-safe.
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
     * @param file the file, or the folder if the format is one
     * @param options the limits, and what is known beside it
     * @return the catalog, and the rows and cells that it does not hold
     * @throws UnsupportedOperationException if the format is only written
     * @throws IllegalArgumentException if the options lack what the format needs, such as an edition
     * @throws io.github.digitalsilkroad.core.catalog.InvalidDataException if the file is broken as a whole
     * @throws IOException if it cannot be read
     */
    default Outcome<Catalog> read(Path file, LoadOptions options) throws IOException {
        requireNonNull(file, "file");
        requireNonNull(options, "options");
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
}
