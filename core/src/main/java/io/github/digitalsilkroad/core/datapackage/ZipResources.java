package io.github.digitalsilkroad.core.datapackage;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A data package in a zip archive, at its top or in one folder. Nothing is unpacked to disk: entries are read by name,
 * and names that would leave the package are refused before any is read.
 */
final class ZipResources implements Resources, Closeable {

    private static final String DESCRIPTOR = "datapackage.json";

    private final Path archive;
    private final ZipFile zip;
    private final String prefix;

    private ZipResources(Path archive, ZipFile zip, String prefix) {
        this.archive = archive;
        this.zip = zip;
        this.prefix = prefix;
    }

    static ZipResources open(Path archive, LoadOptions options) {
        String name = archive.getFileName() == null
                ? archive.toString()
                : archive.getFileName().toString();
        ZipFile zip;
        try {
            zip = new ZipFile(archive.toFile());
        } catch (ZipException e) {
            throw refuse(
                    archive,
                    name,
                    "no complete zip archive: its list of contents, at the end, is missing or damaged; fetch or pack it again");
        } catch (IOException e) {
            throw refuse(archive, name, "cannot be opened: " + e.getMessage());
        }
        try {
            return new ZipResources(archive, zip, prefixOf(archive, zip, name, options));
        } catch (DataPackageException e) {
            close(zip);
            throw e;
        }
    }

    private static String prefixOf(Path archive, ZipFile zip, String name, LoadOptions options) {
        if (zip.size() > options.maxEntries()) {
            throw refuse(
                    archive,
                    name,
                    zip.size() + " entries: the limit is " + options.maxEntries()
                            + ", LoadOptions.withMaxEntries raises it");
        }
        String prefix = "";
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            String entry = entries.nextElement().getName();
            if (escapes(entry)) {
                throw refuse(
                        archive,
                        name,
                        "entry '" + entry
                                + "': must be a relative path with forward slashes that stays inside the archive");
            }
            if (entry.endsWith("/" + DESCRIPTOR) && entry.indexOf('/') == entry.length() - DESCRIPTOR.length() - 1) {
                prefix = entry.substring(0, entry.length() - DESCRIPTOR.length());
            }
        }
        return zip.getEntry(DESCRIPTOR) == null ? prefix : "";
    }

    private static boolean escapes(String entry) {
        return entry.startsWith("/")
                || entry.indexOf('\\') >= 0
                || entry.indexOf(':') >= 0
                || ("/" + entry + "/").contains("/../");
    }

    private static DataPackageException refuse(Path archive, String name, String message) {
        return new DataPackageException(archive.toString(), List.of(new Problem(name, 0, "", message)));
    }

    @Override
    public Optional<InputStream> open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(prefix + name);
        return entry == null || entry.isDirectory() ? Optional.empty() : Optional.of(zip.getInputStream(entry));
    }

    @Override
    public String location() {
        return archive.toString();
    }

    @Override
    public void close() {
        close(zip);
    }

    private static void close(ZipFile zip) {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
