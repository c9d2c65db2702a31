package io.github.digitalsilkroad.testkit;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import com.google.common.primitives.Bytes;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.datapackage.LoadOptions;
import io.github.digitalsilkroad.core.datapackage.PackageMetadata;
import io.github.digitalsilkroad.core.datapackage.Resources;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The files of a package in memory, for tests that change one place and read it. As one text, each file follows a line
 * with its name, such as {@code == claims.csv}. Every method that changes something returns another folder.
 *
 * @param files the bytes of each file by its name, which is a plain name without directories
 */
public record Folder(Map<String, byte[]> files) implements Resources {

    private static final Pattern START = Pattern.compile("(?:^|\n)== ([a-z]{1,20}\\.(?:csv|json))\n");
    private static final String DESCRIPTOR = "datapackage.json";

    /**
     * The tables of a valid package of invented facts: two countries, a few entities and three claims on them by one
     * paper. It has no descriptor; {@link #describedIn} writes one.
     *
     * @return the folder
     */
    public static Folder small() {
        return resource("small.folder");
    }

    /**
     * The small package with further rows in most tables, the optional columns of claims, and a descriptor.
     *
     * @return the folder
     */
    public static Folder larger() {
        Folder folder = small();
        String claims = folder.text("claims.csv").replace("\n", ",,,\n");
        folder = folder.with("claims.csv", claims.replace("note,,,", "note,origin,basis,revision"));
        for (Map.Entry<String, byte[]> more : resource("more.folder").files.entrySet()) {
            byte[] before = folder.files.getOrDefault(more.getKey(), new byte[0]);
            folder = folder.with(more.getKey(), Bytes.concat(before, more.getValue()));
        }
        return folder;
    }

    /**
     * A package with a few entities of every kind, and a descriptor.
     *
     * @return the folder
     */
    public static Folder every() {
        return resource("every.folder");
    }

    private static Folder resource(String name) {
        try (InputStream in = Folder.class.getResourceAsStream(name)) {
            return of(Objects.requireNonNull(in, name).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The files of a directory, without those of its subdirectories.
     *
     * @param directory the directory
     * @return the folder
     * @throws IOException if the directory or a file cannot be read
     */
    public static Folder from(Path directory) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (var paths = Files.list(directory)) {
            for (Path file : paths.filter(Files::isRegularFile).sorted().toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return new Folder(files);
    }

    /**
     * The files of a text; text before the first file is dropped.
     *
     * @param data the text of all files, in ISO 8859-1, so that any bytes are a text
     * @return the folder, empty if no line names a file
     */
    public static Folder of(byte[] data) {
        String text = new String(data, StandardCharsets.ISO_8859_1);
        Map<String, byte[]> files = new LinkedHashMap<>();
        Matcher start = START.matcher(text);
        boolean more = start.find();
        while (more) {
            String file = start.group(1);
            int from = start.end();
            more = start.find(from - 1);
            String content = text.substring(from, more ? Math.max(from, start.start()) : text.length());
            files.put(file, content.getBytes(StandardCharsets.ISO_8859_1));
        }
        return new Folder(files);
    }

    /**
     * The same files with one replaced or added.
     *
     * @param file the name of the file
     * @param bytes its bytes
     * @return the folder
     */
    public Folder with(String file, byte[] bytes) {
        Map<String, byte[]> changed = new LinkedHashMap<>(files);
        changed.put(file, bytes);
        return new Folder(changed);
    }

    /**
     * The same files with one replaced or added.
     *
     * @param file the name of the file
     * @param text its text, written in UTF-8
     * @return the folder
     */
    public Folder with(String file, String text) {
        return with(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The same files without one, which need not be there.
     *
     * @param file the name of the file
     * @return the folder
     */
    public Folder without(String file) {
        Map<String, byte[]> changed = new LinkedHashMap<>(files);
        changed.remove(file);
        return new Folder(changed);
    }

    /**
     * The text of a file in UTF-8.
     *
     * @param file the name of the file
     * @return the text
     * @throws NullPointerException if there is no such file
     */
    public String text(String file) {
        return Oracle.text(Objects.requireNonNull(files.get(file), file));
    }

    /**
     * Adds a line at the end of a table.
     *
     * @param file the name of the file
     * @param line the line, without its end
     * @return the folder
     * @throws NullPointerException if there is no such file
     */
    public Folder add(String file, String line) {
        return with(file, text(file) + line + "\n");
    }

    /**
     * Adds a claim on the cameras of Bishkek by the paper of the small package.
     *
     * @param cells property, value, low, high, unit, qualifier and as_of, separated by commas
     * @return the folder
     * @throws NullPointerException if there is no table of claims
     */
    public Folder claim(String cells) {
        return add("claims.csv", "kg-cameras," + cells + ",paper-2020,,,");
    }

    /**
     * Replaces a text wherever a file has it.
     *
     * @param file the name of the file
     * @param old the text to replace
     * @param by what takes its place
     * @return the folder
     * @throws NullPointerException if there is no such file
     * @throws IllegalArgumentException if the file has no such text
     */
    public Folder replace(String file, String old, String by) {
        if (!text(file).contains(old)) {
            throw new IllegalArgumentException(file + " has no " + old);
        }
        return with(file, text(file).replace(old, by));
    }

    /**
     * Makes a directory hold these files and nothing else.
     *
     * @param directory the directory, which must exist
     * @return the directory
     * @throws UncheckedIOException if a file cannot be deleted or written
     */
    @SuppressWarnings("resource")
    public Path in(Path directory) {
        try {
            MoreFiles.deleteDirectoryContents(directory, RecursiveDeleteOption.ALLOW_INSECURE);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(directory.resolve(file.getKey()), file.getValue());
            }
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * As {@link #in}; a package without a descriptor gets one, which states the sizes and hashes of its tables.
     *
     * @param directory the directory, which must exist
     * @return the directory
     * @throws UncheckedIOException if a file cannot be deleted or written
     */
    public Path describedIn(Path directory) {
        in(directory);
        try {
            if (!files.containsKey(DESCRIPTOR)) {
                PackageMetadata metadata = PackageMetadata.of(new DatasetVersion("draft", "1.0", 1));
                Files.writeString(directory.resolve(DESCRIPTOR), DataPackage.describe(directory, metadata));
            }
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Packs the files of a directory into an archive.
     *
     * @param directory the directory
     * @param archive the archive to write
     * @param prefix what precedes each name in the archive
     * @return the archive
     * @throws IOException if a file cannot be read or the archive cannot be written
     */
    public static Path zip(Path directory, Path archive, String prefix) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (Map.Entry<String, byte[]> file : from(directory).files.entrySet()) {
                zip.putNextEntry(new ZipEntry(prefix + file.getKey()));
                zip.write(file.getValue());
            }
        }
        return archive;
    }

    /**
     * What is wrong with a package.
     *
     * @param path the directory or archive of the package
     * @param options the options of the reader
     * @return a line for each problem; empty if the package is valid
     */
    public static List<String> problems(Path path, LoadOptions options) {
        try {
            DataPackage.read(path, options);
            return List.of();
        } catch (InvalidDataException e) {
            return e.problems().stream().map(Problem::toString).toList();
        }
    }

    @Override
    public Optional<InputStream> open(String name) {
        return Optional.ofNullable(files.get(name)).map(ByteArrayInputStream::new);
    }

    @Override
    public String location() {
        return "a folder in memory";
    }
}
