package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.catalog.Grammar;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.catalog.Lenses;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Kinds;
import io.github.digitalsilkroad.core.schema.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How to read a data package: its limits, and whether files are checked against the descriptor.
 *
 * <p>The standard limits are those for a package from an unknown hand; every one of them can be raised by the caller
 * who knows why. Immutable and thread-safe.
 *
 * <pre>{@code
 * LoadOptions.builder().maxRows(10_000_000).maxFileBytes(1L << 30).build()
 * }</pre>
 *
 * @since 0.1.0
 */
public final class LoadOptions {

    private static final LoadOptions STANDARD = builder().build();

    private final long maxFileBytes;
    private final long maxBytes;
    private final int maxRows;
    private final int maxFieldLength;
    private final int maxEntries;
    private final int maxProblems;
    private final boolean checksums;
    private final @Nullable Consumer<? super Problem> warnings;
    private final List<Kind<? extends Entity>> kinds;
    private final @Nullable Grammar<Lens> lenses;

    private LoadOptions(Builder builder) {
        this.maxFileBytes = builder.maxFileBytes;
        this.maxBytes = builder.maxBytes;
        this.maxRows = builder.maxRows;
        this.maxFieldLength = builder.maxFieldLength;
        this.maxEntries = builder.maxEntries;
        this.maxProblems = builder.maxProblems;
        this.checksums = builder.checksums;
        this.warnings = builder.warnings;
        this.kinds = List.copyOf(builder.kinds);
        this.lenses = builder.lenses;
    }

    /**
     * The standard limits; byte counts and checksums are checked where the descriptor states them.
     *
     * @return the standard options
     */
    public static LoadOptions standard() {
        return STANDARD;
    }

    /**
     * Starts from the standard options.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The limit on the size of one file, after decompression.
     *
     * @return bytes, 64 MiB unless set
     */
    public long maxFileBytes() {
        return maxFileBytes;
    }

    /**
     * The limit on the size of all files together, after decompression.
     *
     * @return bytes, 256 MiB unless set
     */
    public long maxBytes() {
        return maxBytes;
    }

    /**
     * The limit on the rows of all tables together.
     *
     * @return a count of rows, 2,000,000 unless set
     */
    public int maxRows() {
        return maxRows;
    }

    /**
     * The limit on the length of one field.
     *
     * @return characters, 20,000 unless set
     */
    public int maxFieldLength() {
        return maxFieldLength;
    }

    /**
     * The limit on the entries of an archive.
     *
     * @return a count of entries, 1,000 unless set
     */
    public int maxEntries() {
        return maxEntries;
    }

    /**
     * The limit on problems and warnings together; reading ends with the first beyond it.
     *
     * @return a count, 100,000 unless set
     */
    public int maxProblems() {
        return maxProblems;
    }

    /**
     * Whether files are compared to the byte counts and checksums of the descriptor.
     *
     * @return true unless switched off
     */
    public boolean checksums() {
        return checksums;
    }

    /**
     * Kinds of your own, of which the package may have tables, beside those that the library knows.
     *
     * @return the kinds; none unless added
     */
    public List<Kind<? extends Entity>> kinds() {
        return kinds;
    }

    /** The kinds of the library and those that were added. */
    List<Kind<? extends Entity>> allKinds() {
        List<Kind<? extends Entity>> all = new ArrayList<>(Kinds.all());
        all.addAll(kinds);
        return all;
    }

    /**
     * Which lenses can be read: through which a world was seen that a package keeps. Of a lens with another name only
     * its label is left.
     *
     * @return the forms of lenses; those of {@link Lenses#grammar} unless set
     */
    public Grammar<Lens> lenses() {
        return lenses == null ? Lenses.grammar() : lenses;
    }

    void warn(Problem warning) {
        if (warnings != null) {
            warnings.accept(warning);
        }
    }

    /** The end of a message about something beyond a limit. */
    static String raises(String limit) {
        return ", the limit; LoadOptions.builder()." + limit + "(...) raises it";
    }

    /**
     * Sets what differs from the standard options. Not thread-safe.
     *
     * @since 0.2.0
     */
    public static final class Builder {
        private long maxFileBytes = 64L << 20;
        private long maxBytes = 256L << 20;
        private int maxRows = 2_000_000;
        private int maxFieldLength = 20_000;
        private int maxEntries = 1_000;
        private int maxProblems = 100_000;
        private boolean checksums = true;
        private @Nullable Consumer<? super Problem> warnings;
        private final List<Kind<? extends Entity>> kinds = new ArrayList<>();
        private @Nullable Grammar<Lens> lenses;

        private Builder() {}

        /**
         * Lets lenses be read, such as a scenario, by which a kept world was made.
         *
         * @param forms the forms of lenses, instead of those of {@link Lenses#grammar}
         * @return this builder
         */
        public Builder lenses(Grammar<Lens> forms) {
            lenses = Objects.requireNonNull(forms, "forms");
            return this;
        }

        /**
         * Lets a package have a table of a kind of your own.
         *
         * @param kind the kind
         * @return this builder
         */
        public Builder kind(Kind<? extends Entity> kind) {
            kinds.add(Objects.requireNonNull(kind, "kind"));
            return this;
        }

        /**
         * Sets the limit on the size of one file, after decompression.
         *
         * @param bytes the limit, 1 or more
         * @return this builder
         * @throws IllegalArgumentException if the limit is less than 1
         */
        public Builder maxFileBytes(long bytes) {
            maxFileBytes = positive("maxFileBytes", bytes);
            return this;
        }

        /**
         * Sets the limit on the size of all files together, after decompression.
         *
         * @param bytes the limit, 1 or more
         * @return this builder
         * @throws IllegalArgumentException if the limit is less than 1
         */
        public Builder maxBytes(long bytes) {
            maxBytes = positive("maxBytes", bytes);
            return this;
        }

        /**
         * Sets the limit on the rows of all tables together.
         *
         * @param rows the limit, 1 or more
         * @return this builder
         * @throws IllegalArgumentException if the limit is less than 1
         */
        public Builder maxRows(int rows) {
            maxRows = (int) positive("maxRows", rows);
            return this;
        }

        /**
         * Sets the limit on the length of one field.
         *
         * @param characters the limit, 1 or more
         * @return this builder
         * @throws IllegalArgumentException if the limit is less than 1
         */
        public Builder maxFieldLength(int characters) {
            maxFieldLength = (int) positive("maxFieldLength", characters);
            return this;
        }

        /**
         * Sets the limit on the entries of an archive.
         *
         * @param entries the limit, 1 or more
         * @return this builder
         * @throws IllegalArgumentException if the limit is less than 1
         */
        public Builder maxEntries(int entries) {
            maxEntries = (int) positive("maxEntries", entries);
            return this;
        }

        /**
         * Sets the limit on problems and warnings together; reading ends with the first beyond it.
         *
         * @param problems the limit, 1 or more
         * @return this builder
         * @throws IllegalArgumentException if the limit is less than 1
         */
        public Builder maxProblems(int problems) {
            maxProblems = (int) positive("maxProblems", problems);
            return this;
        }

        /**
         * Sets whether files are compared to the byte counts and checksums of the descriptor: not needed for a package
         * in the making, or one whose bytes something else vouches for, as a jar's do.
         *
         * @param compared true to compare them, as is done unless set
         * @return this builder
         */
        public Builder checksums(boolean compared) {
            checksums = compared;
            return this;
        }

        /**
         * Sets a listener for warnings: oddities in spite of which a package is read, such as an unknown column. {@link
         * LoadResult} tells them too.
         *
         * @param listener told of each warning while the package is read; not told after that
         * @return this builder
         */
        public Builder warnings(Consumer<? super Problem> listener) {
            warnings = Objects.requireNonNull(listener, "listener");
            return this;
        }

        private static long positive(String name, long value) {
            if (value < 1) {
                throw new IllegalArgumentException(name + " " + value + ": a limit must be 1 or more");
            }
            return value;
        }

        /**
         * Finishes the options.
         *
         * @return the options
         */
        public LoadOptions build() {
            return new LoadOptions(this);
        }
    }
}
