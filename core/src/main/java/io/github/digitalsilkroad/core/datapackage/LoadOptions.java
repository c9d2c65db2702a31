package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.catalog.Grammar;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.catalog.Lenses;
import io.github.digitalsilkroad.core.evidence.Kind;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Kinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * How to read a data package: its limits, and whether files are checked against the descriptor.
 *
 * <p>The standard limits are those for a package from an unknown hand; every one of them can be raised by the caller who
 * knows why. Immutable and thread-safe.
 *
 * <pre>{@code
 * LoadOptions.builder().maxRows(10_000_000).maxFileBytes(1L << 30).build()
 * }</pre>
 *
 * @since 0.1.0
 */
@Value.Immutable
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        builderVisibility = Value.Style.BuilderVisibility.PUBLIC,
        implementationNestedInBuilder = true,
        overshadowImplementation = true,
        jdkOnly = true,
        jacksonIntegration = false,
        allowedClasspathAnnotations = {Override.class})
public abstract sealed class LoadOptions permits LoadOptionsBuilder.ImmutableLoadOptions {

    LoadOptions() {}

    /**
     * The standard limits; byte counts and checksums are checked where the descriptor states them.
     *
     * @return the standard options
     */
    public static LoadOptions standard() {
        return builder().build();
    }

    /**
     * Starts from the standard options.
     *
     * @return a builder, whose {@code build} throws an {@link IllegalArgumentException} if a limit is less than 1
     */
    public static LoadOptionsBuilder builder() {
        return new LoadOptionsBuilder();
    }

    /**
     * The limit on the size of one file, after decompression.
     *
     * @return bytes, 64 MiB unless set
     */
    @Value.Default
    public long maxFileBytes() {
        return 64L << 20;
    }

    /**
     * The limit on the size of all files together, after decompression.
     *
     * @return bytes, 256 MiB unless set
     */
    @Value.Default
    public long maxBytes() {
        return 256L << 20;
    }

    /**
     * The limit on the rows of all tables together.
     *
     * @return a count of rows, 2,000,000 unless set
     */
    @Value.Default
    public int maxRows() {
        return 2_000_000;
    }

    /**
     * The limit on the length of one field.
     *
     * @return characters, 20,000 unless set
     */
    @Value.Default
    public int maxFieldLength() {
        return 20_000;
    }

    /**
     * The limit on the entries of an archive.
     *
     * @return a count of entries, 1,000 unless set
     */
    @Value.Default
    public int maxEntries() {
        return 1_000;
    }

    /**
     * The limit on problems and warnings together; reading ends with the first one beyond it.
     *
     * @return a count, 100,000 unless set
     */
    @Value.Default
    public int maxProblems() {
        return 100_000;
    }

    /**
     * Whether files are compared to the byte counts and checksums of the descriptor: not needed for a package in the
     * making, or one whose bytes something else vouches for, as a jar's do.
     *
     * @return true unless switched off
     */
    @Value.Default
    public boolean checksums() {
        return true;
    }

    /**
     * A listener for warnings: oddities in spite of which a package is read, such as an unknown column. {@link LoadResult}
     * tells them too.
     *
     * @return whom to tell of each warning while the package is read; nobody unless set
     */
    public abstract Optional<Consumer<? super Problem>> warnings();

    /**
     * Which lenses can be read: through which a world was seen that a package keeps. Of a lens with another name only its label is
     * left.
     *
     * @return the forms of lenses, such as those of a scenario; those of {@link Lenses#grammar} unless set
     */
    public abstract Optional<Grammar<Lens>> lenses();

    /**
     * Kinds of your own, of which the package may have tables, beside those that the library knows.
     *
     * @return the kinds; none unless set
     */
    public abstract List<Kind<? extends Entity>> kinds();

    /** The kinds of the library and those that were added. */
    List<Kind<? extends Entity>> allKinds() {
        List<Kind<? extends Entity>> all = new ArrayList<>(Kinds.all());
        all.addAll(kinds());
        return all;
    }

    @Value.Check
    void check() {
        check("maxFileBytes", maxFileBytes());
        check("maxBytes", maxBytes());
        check("maxRows", maxRows());
        check("maxFieldLength", maxFieldLength());
        check("maxEntries", maxEntries());
        check("maxProblems", maxProblems());
    }

    private static void check(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " " + value + ": a limit must be 1 or more");
        }
    }

    /** The end of a message about something beyond a limit. */
    static String raises(String limit) {
        return ", the limit; LoadOptions.builder()." + limit + "(...) raises it";
    }
}
