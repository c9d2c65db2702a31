package io.github.digitalsilkroad.core.datapackage;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.LedgerRow;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.schema.Vocabulary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Reads catalogs from data packages and writes them.
 *
 * <p>A data package is a {@code datapackage.json} (Frictionless Data Package v2) beside one CSV table a kind of entity,
 * a table of sources, a table of properties and the ledger of claims. A table without rows may be left out, and so may
 * a row of the properties that {@link io.github.digitalsilkroad.core.model.Props} has;
 * {@link #describe(Path, PackageMetadata)} makes the descriptor, and {@link #renew(Path)} renews it after an edit.
 *
 * <p>Exception handling: a package that is wrong in any way throws one {@link InvalidDataException} that lists every
 * problem; {@link #readGoodRows} returns what is good and the problems instead.
 *
 * @since 0.1.0
 */
public final class DataPackage {

    /** The version of the table schema that this library writes, and the newest that it reads. */
    public static final int SCHEMA_VERSION = Descriptor.SCHEMA_VERSION;

    private DataPackage() {}

    /**
     * Reads a package from a directory or a zip archive, with the standard limits.
     *
     * @param path a directory that holds {@code datapackage.json}, or a zip archive that holds it at its top or in one
     *     folder
     * @return the catalog
     * @throws InvalidDataException if anything is wrong; nothing is loaded then
     */
    public static Catalog read(Path path) {
        return read(path, LoadOptions.standard());
    }

    /**
     * Reads a package from a directory or a zip archive.
     *
     * @param path a directory that holds {@code datapackage.json}, or a zip archive that holds it at its top or in one
     *     folder
     * @param options the limits
     * @return the catalog
     * @throws InvalidDataException if anything is wrong; nothing is loaded then
     */
    public static Catalog read(Path path, LoadOptions options) {
        requireNonNull(options, "options");
        return reading(path, options, resources -> read(resources, options));
    }

    /**
     * Reads a package from anywhere.
     *
     * @param resources where its files are
     * @param options the limits
     * @return the catalog
     * @throws InvalidDataException if anything is wrong; nothing is loaded then
     */
    public static Catalog read(Resources resources, LoadOptions options) {
        return PackageReader.readAll(resources, requireNonNull(options, "options"));
    }

    /**
     * Reads the tables of a package whose version the caller knows, without opening its descriptor: for data that ships
     * with the code that reads it, so that something else vouches for its bytes, as a jar does. Everything is read at
     * once and checked, which {@link #open} spares. No byte count or checksum is compared, and no JSON is parsed, which
     * would take a good part of the first load in a fresh virtual machine.
     *
     * @param resources where its tables are
     * @param version the name, release and schema that the descriptor would state
     * @param options the limits
     * @return the catalog
     * @throws InvalidDataException if anything is wrong, the version of the schema included; nothing is loaded then
     */
    public static Catalog read(Resources resources, DatasetVersion version, LoadOptions options) {
        return new PackageReader(resources, requireNonNull(options, "options"), false).readAll(version);
    }

    /**
     * Reads rows that are not files, such as in a document of another format, by the same rules as those of files.
     *
     * @param metadata the version of the data, and through what it is seen
     * @param rows the rows of each table, by the name of the table
     * @param whole where problems of the rows as a whole are told
     * @param options the kinds and lenses that can be read; of the limits, those on rows and problems
     * @return the catalog
     * @throws InvalidDataException if anything is wrong: every problem at the place of its row
     * @since 0.2.0
     */
    public static Catalog read(
            PackageMetadata metadata,
            Map<String, ? extends List<? extends RowSource>> rows,
            RowSource whole,
            LoadOptions options) {
        requireNonNull(metadata, "metadata");
        requireNonNull(rows, "rows");
        requireNonNull(whole, "whole");
        return PackageReader.readAll(metadata, rows, whole, requireNonNull(options, "options"));
    }

    /**
     * Opens a package that something else vouches for: one that ships with the code that reads it, and was read whole
     * with {@link #read(Resources, DatasetVersion, LoadOptions)} when that was built. A table is read when a question
     * first needs it, with the claims on its rows alone; what the tables say of each other is not checked, nor is
     * anything compared with a descriptor. So a question costs a fresh virtual machine what it needs, rather than what
     * there is.
     *
     * @param resources where its tables are, for as long as the catalog is used
     * @param version the name, release and schema that the descriptor would state
     * @return the catalog; a question to it throws a {@link InvalidDataException} if a table that it needs is wrong in
     *     itself, with the problems that {@link #read(Resources, DatasetVersion, LoadOptions)} has, and the same one
     *     whenever it is asked; after a file could not be read, it is tried again
     * @since 0.2.0
     */
    public static Catalog open(Resources resources, DatasetVersion version) {
        Problem schema = Descriptor.problemOf(requireNonNull(version, "version").schema(), FileLine.DESCRIPTOR);
        if (schema != null) {
            throw new InvalidDataException(
                    requireNonNull(resources, "resources").location(), List.of(schema));
        }
        return Catalog.of(version, new PackageTables(requireNonNull(resources, "resources"), version));
    }

    /**
     * Reads the good rows of a package from a directory or a zip archive. Rows of a table whose byte count or checksum
     * is not as declared are read too, beside the problem that says so.
     *
     * @param path a directory that holds {@code datapackage.json}, or a zip archive that holds it at its top or in one
     *     folder
     * @param options the limits
     * @return a catalog of the good rows, and the problems of the others; {@linkplain Catalog#check() what may not be
     *     released} is among the warnings, for they bar a release and not a reader
     * @throws InvalidDataException if not even the descriptor can be read, or a limit on the package as a whole is
     *     passed
     */
    public static Outcome<Catalog> readGoodRows(Path path, LoadOptions options) {
        requireNonNull(options, "options");
        return reading(path, options, resources -> readGoodRows(resources, options));
    }

    /**
     * Reads the good rows of a package from anywhere. Rows of a table whose byte count or checksum is not as declared
     * are read too, beside the problem that says so.
     *
     * @param resources where its files are
     * @param options the limits
     * @return a catalog of the good rows, and the problems of the others; {@linkplain Catalog#check() what may not be
     *     released} is among the warnings, for they bar a release and not a reader
     * @throws InvalidDataException if not even the descriptor can be read, or a limit on the package as a whole is
     *     passed
     */
    public static Outcome<Catalog> readGoodRows(Resources resources, LoadOptions options) {
        return PackageReader.readGood(resources, requireNonNull(options, "options"));
    }

    private static <T> T reading(Path path, LoadOptions options, Function<Resources, T> reader) {
        String refused = null;
        if (!Files.exists(path)) {
            refused = "no such directory or zip archive";
        } else if (path.endsWith(Descriptor.FILE)) {
            refused = "is the descriptor of a package; give the directory that holds it";
        } else if (!Files.isDirectory(path) && !Files.isRegularFile(path)) {
            refused = "neither a directory nor a file, so perhaps a pipe or device, which is not read";
        }
        if (refused != null) {
            throw new InvalidDataException(path.toString(), List.of(new Problem(path.toString(), 0, "", refused)));
        }
        if (Files.isDirectory(path)) {
            return reader.apply(new DirectoryResources(path));
        }
        try (ZipResources zip = ZipResources.open(path, options)) {
            return reader.apply(zip);
        }
    }

    /**
     * Writes a catalog as a data package under the metadata of its version and lenses alone.
     *
     * @param catalog what to write, under any lens
     * @param directory where to; made if it is not there, and files of the package in it are replaced
     * @throws InvalidDataException if the tables cannot hold something; nothing is written then
     * @throws IOException if a file cannot be written; what was there before still is
     * @see #write(Catalog, PackageMetadata, Path)
     */
    public static void write(Catalog catalog, Path directory) throws IOException {
        write(catalog, PackageMetadata.of(catalog), directory);
    }

    /**
     * Writes a catalog as a data package: the tables, and a descriptor with their schemas, byte counts and checksums.
     *
     * <p>Tables are sorted by id; claims in order of subject, property, {@code as_of}, source, and then of
     * all else that tells them apart. Reading the package gives the same entities, claims, sources, vocabulary and
     * retired ids, in any order of rows and columns.
     *
     * <p>The descriptor says through which lenses the catalog is seen, and what they left out that rows refer to; so a
     * world that is read back is read as it was, and a what-if never passes for a release.
     *
     * <p>The package is written whole or not at all: beside the place where it goes, and then moved there. A new
     * directory appears at once; in one that is there, the files are replaced one after another, the descriptor last.
     *
     * @param catalog what to write, under any lens: all claims that it still has
     * @param metadata what the descriptor says of the package as a whole
     * @param directory where to; made if it is not there, and files of the package in it are replaced
     * @throws InvalidDataException if the tables cannot hold something, such as a computed interval; nothing is written
     *     then
     * @throws IOException if a file cannot be written
     */
    public static void write(Catalog catalog, PackageMetadata metadata, Path directory) throws IOException {
        PackageWriter.write(requireNonNull(catalog, "catalog"), metadata, directory);
    }

    /**
     * The files of the package that {@link #write(Catalog, Path)} writes.
     *
     * @param catalog what would be written, under any lens
     * @return their bytes by name, in the order of the tables, the descriptor last
     * @throws InvalidDataException if the tables cannot hold something
     * @since 0.2.0
     */
    public static Map<String, byte[]> files(Catalog catalog) {
        return files(catalog, PackageMetadata.of(requireNonNull(catalog, "catalog")));
    }

    /**
     * The files of the package that {@link #write(Catalog, PackageMetadata, Path)} writes.
     *
     * @param catalog what would be written, under any lens
     * @param metadata what the descriptor says of the package as a whole
     * @return their bytes by name, in the order of the tables, the descriptor last
     * @throws InvalidDataException if the tables cannot hold something
     * @since 0.3.0
     */
    public static Map<String, byte[]> files(Catalog catalog, PackageMetadata metadata) {
        return PackageWriter.files(requireNonNull(catalog, "catalog"), metadata, catalog.toString());
    }

    /**
     * The tables of the package that {@link #write(Catalog, Path)} writes, row by row.
     *
     * @param catalog what would be written, under any lens
     * @return the tables in order, each with its rows in order
     * @throws InvalidDataException if the tables cannot hold something
     * @since 0.2.0
     */
    public static List<PackageTable> tables(Catalog catalog) {
        return PackageWriter.tables(requireNonNull(catalog, "catalog"));
    }

    /**
     * The tables that a package may have, without rows.
     *
     * @param options names the {@linkplain LoadOptions#kinds kinds} of your own
     * @return the tables in order
     * @since 0.2.0
     */
    public static List<PackageTable> schema(LoadOptions options) {
        return Schemas.all(requireNonNull(options, "options").allKinds()).stream()
                .map(table -> PackageTable.of(table, List.of()))
                .toList();
    }

    /**
     * Writes rows of one kind alone, such as of an entity or of its {@linkplain LedgerRow claims}.
     *
     * @param <E> the type of the things
     * @param kind the kind, whose table the rows are of
     * @param things the things
     * @param sink takes the rows that {@link #tables} has for them
     * @throws InvalidDataException if the table cannot hold something, such as a computed interval
     * @since 0.2.0
     */
    public static <E extends Identified> void write(
            Kind<E> kind, List<E> things, BiConsumer<PackageTable, List<String>> sink) {
        requireNonNull(kind, "kind");
        requireNonNull(things, "things");
        requireNonNull(sink, "sink");
        PackageWriter.rows(TableSchema.of(kind), sink, rows -> rows.write(kind, things), things.toString());
    }

    /**
     * Writes rows of some properties of a catalog.
     *
     * @param catalog what has the vocabulary
     * @param properties the names of the properties
     * @param sink takes the rows that {@link #tables} has for them
     * @since 0.2.0
     */
    public static void write(Catalog catalog, Set<String> properties, BiConsumer<PackageTable, List<String>> sink) {
        requireNonNull(properties, "properties");
        List<Vocabulary.Term> terms = PackageWriter.terms(requireNonNull(catalog, "catalog"));
        terms.removeIf(term -> !properties.contains(term.name()));
        requireNonNull(sink, "sink");
        PackageWriter.rows(Schemas.PROPERTIES, sink, rows -> rows.writeTerms(terms), catalog.toString());
    }

    /**
     * What the descriptor of a package says of it as a whole: title, description and licenses.
     *
     * @param resources where the descriptor is; no table is read
     * @return the metadata
     * @throws InvalidDataException if the descriptor is missing or cannot be read
     * @since 0.2.0
     */
    public static PackageMetadata metadata(Resources resources) {
        return PackageReader.readMetadata(requireNonNull(resources, "resources"));
    }

    /**
     * Renews the descriptor of a package in a directory after a change of its tables, so that it declares them as they
     * are now: byte counts, checksums and schemas. It reads no rows: what is wrong with them {@link #read(Path)} says,
     * and a table that is gone is no longer declared. The command {@code renew} checks the rows first.
     *
     * @param directory where the tables and the descriptor are
     * @return whether the descriptor changed
     * @throws InvalidDataException if the descriptor is missing, cannot be read, or lists a file that no kind reads;
     *     nothing is written then
     * @throws IOException if a file cannot be read or written; what was there before still is
     * @since 0.2.0
     */
    public static boolean renew(Path directory) throws IOException {
        return renew(directory, LoadOptions.standard());
    }

    /**
     * Renews the descriptor of a package in a directory that has tables of kinds of your own.
     *
     * @param directory where the tables and the descriptor are
     * @param options names the {@linkplain LoadOptions#kinds kinds} of your own
     * @return whether the descriptor changed
     * @throws InvalidDataException as for {@link #renew(Path)}
     * @throws IOException as for {@link #renew(Path)}
     * @since 0.2.0
     */
    public static boolean renew(Path directory, LoadOptions options) throws IOException {
        requireNonNull(options, "options");
        Path descriptor = requireNonNull(directory, "directory").resolve(Descriptor.FILE);
        PackageMetadata metadata = PackageReader.readMetadata(new DirectoryResources(directory), options);
        byte[] renewed = describe(directory, metadata, options).getBytes(StandardCharsets.UTF_8);
        if (Arrays.equals(renewed, Files.readAllBytes(descriptor))) {
            return false;
        }
        Path draft = directory.resolve("." + Descriptor.FILE + ".tmp");
        try {
            Files.write(draft, renewed);
            Files.move(draft, descriptor, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
        return true;
    }

    /**
     * Describes the tables of a package in a directory as they are now, under the metadata that its descriptor has: the
     * text that {@code datapackage.json} should hold after a change of a table.
     *
     * @param directory where the tables and the descriptor are
     * @return the text of the renewed descriptor
     * @throws InvalidDataException if the descriptor is missing or cannot be read
     * @throws IOException if a table cannot be read
     */
    public static String describe(Path directory) throws IOException {
        return describe(
                requireNonNull(directory, "directory"), PackageReader.readMetadata(new DirectoryResources(directory)));
    }

    /**
     * Describes the tables of a package in a directory as they are now: their schemas, byte counts and checksums.
     *
     * @param directory where the tables are
     * @param metadata what the descriptor says of the package as a whole
     * @return the text of the descriptor
     * @throws IOException if a table cannot be read
     */
    public static String describe(Path directory, PackageMetadata metadata) throws IOException {
        return describe(directory, metadata, LoadOptions.standard());
    }

    /**
     * Describes the tables of a package in a directory as they are now, those of kinds of your own among them.
     *
     * @param directory where the tables are
     * @param metadata what the descriptor says of the package as a whole
     * @param options names the {@linkplain LoadOptions#kinds kinds} of your own
     * @return the text of the descriptor
     * @throws IOException if a table cannot be read
     */
    public static String describe(Path directory, PackageMetadata metadata, LoadOptions options) throws IOException {
        requireNonNull(metadata, "metadata");
        List<TableSchema> tables = Schemas.all(options.allKinds());
        Map<String, byte[]> files = new HashMap<>();
        for (TableSchema table : tables) {
            Path file = directory.resolve(table.file());
            if (Files.exists(file)) {
                files.put(table.file(), Files.readAllBytes(file));
            }
        }
        return DescriptorWriter.write(metadata, tables, files);
    }
}
