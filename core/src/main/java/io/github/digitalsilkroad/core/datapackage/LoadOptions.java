package io.github.digitalsilkroad.core.datapackage;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.Grammar;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.internal.PlainStyle;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Kinds;
import io.github.digitalsilkroad.core.schema.Kind;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * How to read a data package: its limits, and whether files are checked against the descriptor. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * LoadOptions.standard().withBudget(Budget.standard().with(Budget.Limit.ROWS, 10_000_000))
 * }</pre>
 *
 * @since 0.1.0
 */
@PlainStyle
@Value.Immutable
public abstract sealed class LoadOptions permits ImmutableLoadOptions {

    LoadOptions() {}

    /**
     * The standard limits; byte counts and checksums are checked where the descriptor states them.
     *
     * @return the standard options
     */
    public static LoadOptions standard() {
        return ImmutableLoadOptions.of(Budget.standard(), true, List.of(), Lens::grammar);
    }

    /**
     * The limits.
     *
     * @return the standard ones unless set
     */
    public abstract Budget budget();

    /** Whether files are compared to the byte counts and checksums of the descriptor. */
    abstract boolean checksums();

    /** Kinds of your own whose tables the package may have, beside those that the library knows. */
    abstract List<Kind<? extends Entity>> kinds();

    /**
     * Which lenses can be read: through which a world was seen that a package keeps. Of a lens with another name only
     * its label is left.
     *
     * @return the forms of lenses; those of {@link Lens#grammar} unless set
     */
    public Grammar<Lens> lenses() {
        return forms().get();
    }

    /** The forms of lenses, which are made when a descriptor names a lens. */
    abstract Supplier<Grammar<Lens>> forms();

    /** The kinds of the library and those that were added. */
    List<Kind<? extends Entity>> allKinds() {
        return Stream.concat(Kinds.all().stream(), kinds().stream()).toList();
    }

    /**
     * Sets the limits.
     *
     * @param budget the limits
     * @return the options with them
     */
    public abstract LoadOptions withBudget(Budget budget);

    /**
     * Sets whether files are compared to the byte counts and checksums of the descriptor: not needed for a package in
     * the making, or one whose bytes something else vouches for, as a jar's do.
     *
     * @param checksums true to compare them, as is done unless set
     * @return the options with it
     */
    public abstract LoadOptions withChecksums(boolean checksums);

    /**
     * Lets a package have a table of a kind of your own, beside those already named.
     *
     * @param kind the kind
     * @return the options with it
     */
    public LoadOptions withKind(Kind<? extends Entity> kind) {
        return withKinds(Stream.concat(kinds().stream(), Stream.of(requireNonNull(kind, "kind")))
                .toList());
    }

    abstract LoadOptions withKinds(Iterable<? extends Kind<? extends Entity>> kinds);

    /**
     * Lets lenses be read, such as a scenario, by which a kept world was made.
     *
     * @param lenses the forms of lenses, instead of those of {@link Lens#grammar}
     * @return the options with them
     */
    public LoadOptions withLenses(Grammar<Lens> lenses) {
        requireNonNull(lenses, "lenses");
        return withForms(() -> lenses);
    }

    abstract LoadOptions withForms(Supplier<Grammar<Lens>> forms);
}
