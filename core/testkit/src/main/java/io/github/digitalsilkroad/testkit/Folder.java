package io.github.digitalsilkroad.testkit;

import io.github.digitalsilkroad.core.datapackage.Resources;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of a package in memory. As one text, each follows a line with its name, such as {@code == claims.csv}.
 *
 * @param files the bytes of each file by its name
 */
public record Folder(Map<String, byte[]> files) implements Resources {

    private static final Pattern START = Pattern.compile("(?:^|\n)== ([a-z]{1,20}\\.(?:csv|json))\n");

    /**
     * A valid package of invented facts, for tests that change one place.
     *
     * @return the folder
     */
    public static Folder small() {
        return kept("small.folder");
    }

    /**
     * A package with a few things of every kind.
     *
     * @return the folder
     */
    public static Folder every() {
        return kept("every.folder");
    }

    private static Folder kept(String name) {
        try (InputStream in = Folder.class.getResourceAsStream(name)) {
            return of(Objects.requireNonNull(in, name).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The files of a directory.
     *
     * @param directory the directory
     * @return the folder
     * @throws IOException if a file or text cannot be read or written
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
     * @param data the text of all files, in ISO 8859-1
     * @return the folder
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
     * @param bytes the bytes
     * @return the folder
     */
    public Folder with(String file, byte[] bytes) {
        Map<String, byte[]> changed = new LinkedHashMap<>(files);
        changed.put(file, bytes);
        return new Folder(changed);
    }

    /**
     * Makes a directory hold these files and no others.
     *
     * @param directory the directory
     * @return the path
     * @throws IOException if a file or text cannot be read or written
     */
    public Path in(Path directory) throws IOException {
        try (var old = Files.list(directory)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(directory.resolve(file.getKey()), file.getValue());
        }
        return directory;
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
