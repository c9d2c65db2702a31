package io.github.digitalsilkroad.core.datapackage;

import com.google.common.base.CharMatcher;
import com.google.common.base.Utf8;
import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.internal.Digest;
import io.github.digitalsilkroad.core.internal.Lines;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads the files of a package as text: bounded, in strict UTF-8, and checked against the descriptor. */
final class PackageFiles {

    /** The byte order mark. */
    private static final String BOM = "\uFEFF";

    /** What to do about a table that was edited. */
    private static final String RENEW = "; DataPackage.renew, or the command renew, declares what is there";

    private final Resources resources;
    private final LoadOptions options;
    private final Findings findings;
    private long total;
    private boolean unreadable;

    PackageFiles(Resources resources, LoadOptions options, Findings findings) {
        this.resources = resources;
        this.options = options;
        this.findings = findings;
    }

    /**
     * The text of a file, or null after a problem was noted; that it is not as declared is a problem too, but the text
     * is given, so that what is wrong with its rows is told as well.
     */
    @Nullable
    String text(String name, Descriptor.@Nullable File declared) {
        byte[] bytes = bytes(name);
        if (bytes == null) {
            return null;
        }
        if (declared != null && options.checksums()) {
            compare(name, bytes, declared);
        }
        // Decoding replaces each bad byte by U+FFFD and keeps the line breaks.
        String text = new String(bytes, StandardCharsets.UTF_8);
        int replaced = text.indexOf('\uFFFD');
        if (replaced >= 0 && !Utf8.isWellFormed(bytes)) {
            int line = 1 + CharMatcher.is('\n').countIn(text.substring(0, replaced));
            findings.problem(new Problem(name, line, "", "not UTF-8: save the file in UTF-8"));
            return null;
        }
        if (!text.startsWith(BOM)) {
            return text;
        }
        findings.warning(new Problem(
                name, 1, "", "starts with a byte order mark, which was skipped; save as UTF-8 without BOM"));
        return text.substring(BOM.length());
    }

    /**
     * A table before its first row.
     *
     * @param described which files there are; null if each table of this library has one, for which something else
     *     vouches
     */
    CsvTable open(TableSchema schema, @Nullable Descriptor described) {
        Descriptor.File declared = described == null ? null : described.find(schema.file());
        if (declared == null && !holds(schema.file()) && (described != null || !isOfThisLibrary(schema))) {
            return CsvTable.of(schema, List.of(), findings);
        }
        String text = null;
        if (described != null && declared == null) {
            findings.problem(
                    schema.file(),
                    "is there, but datapackage.json does not list it; DataPackage.renew, or the command renew, lists"
                            + " it");
        } else {
            text = text(schema.file(), declared);
        }
        return text == null ? CsvTable.unreadable(schema, 0, findings) : CsvTable.open(schema, text, findings);
    }

    private static boolean isOfThisLibrary(TableSchema schema) {
        return Schemas.all(Catalog.knownKinds()).stream()
                .anyMatch(table -> table.file().equals(schema.file()));
    }

    /** The bytes of a file, or null after a problem was noted. */
    byte @Nullable [] bytes(String name) {
        try {
            Optional<InputStream> opened = resources.open(name);
            if (opened.isEmpty()) {
                unreadable = true;
                findings.problem(
                        name,
                        "no such file in " + resources.location()
                                + (name.equals(Descriptor.FILE)
                                        ? "; write one of one line, " + Descriptor.LEAST
                                                + ": DataPackage.renew, or the command renew, adds the rest"
                                        : ""));
                return null;
            }
            try (InputStream in = opened.get()) {
                long room = options.budget().of(Budget.Limit.BYTES) - total;
                int limit = (int)
                        Math.min(Math.min(options.budget().of(Budget.Limit.FILE_BYTES), room), Integer.MAX_VALUE - 16);
                byte[] bytes = in.readNBytes(limit);
                if (bytes.length == limit && in.read() >= 0) {
                    Budget.Limit exceeded = limit == room ? Budget.Limit.BYTES : Budget.Limit.FILE_BYTES;
                    findings.exceeds(exceeded);
                    findings.problem(
                            name,
                            (limit == room ? "all files together are larger than " : "larger than ")
                                    + Lines.count(options.budget().of(exceeded), "byte")
                                    + exceeded.hint());
                    return null;
                }
                total += bytes.length;
                return bytes;
            }
        } catch (ZipException | EOFException e) {
            unreadable = true;
            findings.problem(name, "cannot be unpacked: the archive is damaged; fetch or pack it again");
        } catch (IOException e) {
            unreadable = true;
            findings.problem(name, "cannot be read: " + e.getMessage());
        }
        return null;
    }

    /** Whether there is a file, listed or not. */
    boolean holds(String name) {
        try {
            Optional<InputStream> opened = resources.open(name);
            if (opened.isPresent()) {
                opened.get().close();
            }
            return opened.isPresent();
        } catch (IOException e) {
            return true;
        }
    }

    /** Whether a file was not there or could not be read, which another try may mend. */
    boolean isUnreadable() {
        return unreadable;
    }

    /** How many bytes were read so far. */
    long total() {
        return total;
    }

    private void compare(String name, byte[] bytes, Descriptor.File declared) {
        if (declared.bytes() >= 0 && declared.bytes() != bytes.length) {
            findings.problem(
                    name,
                    Lines.count(bytes.length, "byte") + ", but datapackage.json declares " + declared.bytes() + RENEW);
        } else if (!declared.digest().isEmpty()) {
            String actual = Digest.of(declared.algorithm(), bytes);
            if (!actual.equals(declared.digest())) {
                findings.problem(
                        name,
                        declared.algorithm().toLowerCase(Locale.ROOT) + " is " + actual
                                + ", but datapackage.json declares " + declared.digest() + RENEW);
            }
        }
    }
}
