package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.BudgetException;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.internal.Lines;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A data package in a zip archive, at its top or in one folder. Nothing is unpacked to disk: entries are read by name
 * and compared to their checksums, and names that would leave the package are refused before any is read.
 */
final class ZipResources implements Resources, Closeable {

    private final Path archive;
    private final ZipFile zip;
    private final String prefix;

    private ZipResources(Path archive, ZipFile zip, String prefix) {
        this.archive = archive;
        this.zip = zip;
        this.prefix = prefix;
    }

    static ZipResources open(Path archive, LoadOptions options) {
        if (archive.getFileSystem() != FileSystems.getDefault()) {
            throw refuse(archive, "an archive inside another file system cannot be read; copy it to a disk first");
        }
        ZipFile zip;
        try {
            zip = new ZipFile(archive.toFile());
        } catch (ZipException e) {
            throw refuse(
                    archive,
                    "no complete zip archive, or an encrypted one: unpack it with its password, or fetch or pack it again");
        } catch (IOException e) {
            throw refuse(archive, "cannot be opened: " + e.getMessage());
        }
        try {
            return new ZipResources(archive, zip, prefixOf(archive, zip, options));
        } catch (InvalidDataException e) {
            close(zip);
            throw e;
        }
    }

    private static String prefixOf(Path archive, ZipFile zip, LoadOptions options) {
        long most = options.budget().of(Budget.Limit.ENTRIES);
        if (zip.size() > most) {
            throw new BudgetException(
                    archive.toString(),
                    List.of(problem(
                            archive,
                            Lines.count(zip.size(), "entry", "entries") + ": more than " + most
                                    + Budget.Limit.ENTRIES.hint())),
                    Budget.Limit.ENTRIES,
                    most,
                    zip.size());
        }
        Set<String> names = new HashSet<>();
        Set<String> prefixes = new TreeSet<>();
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            String entry = entries.nextElement().getName();
            if (escapes(entry)) {
                throw refuse(
                        archive,
                        "entry '" + entry
                                + "': must be a relative path with forward slashes that stays inside the archive");
            }
            if (!names.add(entry)) {
                throw refuse(
                        archive,
                        "entry '" + Lines.quoted(entry) + "': occurs twice, so that it is open which one is meant");
            }
            String folder = entry.substring(0, entry.indexOf('/') + 1);
            if (entry.equals(folder + Descriptor.FILE)) {
                prefixes.add(folder);
            }
        }
        if (prefixes.size() > 1) {
            throw refuse(
                    archive,
                    prefixes.size() + " packages, in '" + String.join("', '", prefixes)
                            + "'; unpack it and read the one that is meant");
        }
        return prefixes.isEmpty() ? "" : prefixes.iterator().next();
    }

    private static boolean escapes(String entry) {
        return entry.startsWith("/")
                || entry.indexOf('\\') >= 0
                || entry.indexOf(':') >= 0
                || ("/" + entry + "/").contains("/../");
    }

    private static InvalidDataException refuse(Path archive, String message) {
        return new InvalidDataException(archive.toString(), List.of(problem(archive, message)));
    }

    private static Problem problem(Path archive, String message) {
        Path name = archive.getFileName();
        return new Problem(String.valueOf(name == null ? archive : name), 0, "", message);
    }

    @Override
    public Optional<InputStream> open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(prefix + name);
        return entry == null || entry.isDirectory()
                ? Optional.empty()
                : Optional.of(new Entry(zip.getInputStream(entry), entry.getCrc()));
    }

    /** The bytes of an entry, which at their end are compared to its checksum. */
    private static final class Entry extends CheckedInputStream {
        private final long checksum;

        Entry(InputStream bytes, long checksum) {
            super(bytes, new CRC32());
            this.checksum = checksum;
        }

        @Override
        public int read() throws IOException {
            return checked(super.read());
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return checked(super.read(buffer, offset, length));
        }

        private int checked(int read) throws IOException {
            if (read < 0 && getChecksum().getValue() != checksum) {
                throw new ZipException("checksum");
            }
            return read;
        }
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
