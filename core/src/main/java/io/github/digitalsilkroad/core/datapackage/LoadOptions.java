package io.github.digitalsilkroad.core.datapackage;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How to read a data package: its limits, and whether files are checked against the descriptor.
 *
 * <p>Every limit can be raised by the caller who knows why. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class LoadOptions {

    private static final LoadOptions STANDARD = new LoadOptions(64L << 20, 2_000_000, 20_000, 1_000, true, null);

    private final long maxFileBytes;
    private final int maxRows;
    private final int maxFieldLength;
    private final int maxEntries;
    private final boolean checksums;

    private final @Nullable Consumer<? super Problem> warnings;

    private LoadOptions(
            long maxFileBytes,
            int maxRows,
            int maxFieldLength,
            int maxEntries,
            boolean checksums,
            @Nullable Consumer<? super Problem> warnings) {
        this.maxFileBytes = maxFileBytes;
        this.maxRows = maxRows;
        this.maxFieldLength = maxFieldLength;
        this.maxEntries = maxEntries;
        this.checksums = checksums;
        this.warnings = warnings;
    }

    /**
     * The limits for a package from an unknown hand: files up to 64 MiB, 2,000,000 rows a table, fields up to 20,000
     * characters, archives up to 1,000 entries; byte counts and checksums are checked where the descriptor states them.
     *
     * @return the standard options
     */
    public static LoadOptions standard() {
        return STANDARD;
    }

    /**
     * With another limit on the size of one file, after decompression.
     *
     * @param bytes the limit, 1 or more
     * @return other options
     * @throws IllegalArgumentException if the limit is less than 1
     */
    public LoadOptions withMaxFileBytes(long bytes) {
        return new LoadOptions(
                positive("maxFileBytes", bytes), maxRows, maxFieldLength, maxEntries, checksums, warnings);
    }

    /**
     * With another limit on the rows of one table.
     *
     * @param rows the limit, 1 or more
     * @return other options
     * @throws IllegalArgumentException if the limit is less than 1
     */
    public LoadOptions withMaxRows(int rows) {
        return new LoadOptions(
                maxFileBytes, (int) positive("maxRows", rows), maxFieldLength, maxEntries, checksums, warnings);
    }

    /**
     * With another limit on the length of one field.
     *
     * @param characters the limit, 1 or more
     * @return other options
     * @throws IllegalArgumentException if the limit is less than 1
     */
    public LoadOptions withMaxFieldLength(int characters) {
        return new LoadOptions(
                maxFileBytes, maxRows, (int) positive("maxFieldLength", characters), maxEntries, checksums, warnings);
    }

    /**
     * With another limit on the entries of an archive.
     *
     * @param entries the limit, 1 or more
     * @return other options
     * @throws IllegalArgumentException if the limit is less than 1
     */
    public LoadOptions withMaxEntries(int entries) {
        return new LoadOptions(
                maxFileBytes, maxRows, maxFieldLength, (int) positive("maxEntries", entries), checksums, warnings);
    }

    /**
     * Without comparing files to the byte counts and checksums of the descriptor: for a package in the making, or one
     * whose bytes something else vouches for, as a jar's do.
     *
     * @return other options
     */
    public LoadOptions withoutChecksums() {
        return new LoadOptions(maxFileBytes, maxRows, maxFieldLength, maxEntries, false, warnings);
    }

    /**
     * With a listener for warnings: oddities in spite of which a package is read, such as an unknown column. {@link
     * LoadResult} tells them too.
     *
     * @param listener told of each warning while the package is read; not told after that
     * @return other options
     */
    public LoadOptions withWarnings(Consumer<? super Problem> listener) {
        return new LoadOptions(maxFileBytes, maxRows, maxFieldLength, maxEntries, checksums, listener);
    }

    void warn(Problem warning) {
        if (warnings != null) {
            warnings.accept(warning);
        }
    }

    private static long positive(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " " + value + ": a limit must be 1 or more");
        }
        return value;
    }

    /**
     * The limit on the size of one file, after decompression.
     *
     * @return bytes
     */
    public long maxFileBytes() {
        return maxFileBytes;
    }

    /**
     * The limit on the rows of one table.
     *
     * @return a count of rows
     */
    public int maxRows() {
        return maxRows;
    }

    /**
     * The limit on the length of one field.
     *
     * @return characters
     */
    public int maxFieldLength() {
        return maxFieldLength;
    }

    /**
     * The limit on the entries of an archive.
     *
     * @return a count of entries
     */
    public int maxEntries() {
        return maxEntries;
    }

    /**
     * Whether files are compared to the byte counts and checksums of the descriptor.
     *
     * @return true unless switched off
     */
    public boolean checksums() {
        return checksums;
    }
}
