package io.github.digitalsilkroad.core.datapackage;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.catalog.Grammar;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.internal.PlainStyle;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.schema.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * How to read a file or a data package: its limits, and what is known beside it. Each format uses the options that
 * concern it: a table of indicators the edition, a data package the check of its files. Immutable and thread-safe.
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
        return ImmutableLoadOptions.of(
                Budget.standard(), true, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Set.of());
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
        return forms().orElseGet(Lens::grammar);
    }

    /** The forms of lenses, if set; the others are made when a descriptor names a lens. */
    @Value.Redacted
    abstract Optional<Grammar<Lens>> forms();

    abstract Optional<Catalog> beside();

    /**
     * What is known before: what is found in it keeps its id there.
     *
     * @return a catalog without rows unless set
     * @since 0.3.0
     */
    public Catalog known() {
        return beside().orElseGet(() ->
                Catalog.builder(new DatasetVersion("nothing", "0", 1)).build());
    }

    /**
     * When the file was published, where it does not say that itself.
     *
     * @return the edition, if set
     * @since 0.3.0
     */
    public abstract Optional<String> edition();

    /**
     * Whose figures to read.
     *
     * @return the countries; none for all
     * @since 0.3.0
     */
    public abstract Set<CountryCode> countries();

    /** The kinds of the library and those that were added. */
    List<Kind<? extends Entity>> allKinds() {
        return Stream.concat(Catalog.knownKinds().stream(), kinds().stream()).toList();
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
     * the making, or one whose bytes are checked otherwise, as a jar's are.
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
        return withForms(requireNonNull(lenses, "lenses"));
    }

    abstract LoadOptions withForms(Grammar<Lens> forms);

    /**
     * Sets what is known before.
     *
     * @param catalog what the file is read beside
     * @return the options with it
     * @since 0.3.0
     */
    public LoadOptions withKnown(Catalog catalog) {
        return withBeside(requireNonNull(catalog, "catalog"));
    }

    abstract LoadOptions withBeside(Catalog catalog);

    /**
     * Sets when the file was published.
     *
     * @param edition the date, such as {@code 2025-10}
     * @return the options with it
     * @since 0.3.0
     */
    public abstract LoadOptions withEdition(String edition);

    /**
     * Limits what is read to the figures of some countries.
     *
     * @param codes codes of ISO 3166-1, such as {@code TM}; all countries if there are none
     * @return the options with them
     * @throws IllegalArgumentException if one is no code
     * @since 0.3.0
     */
    public LoadOptions withCountries(String... codes) {
        return withCountries(
                Stream.of(requireNonNull(codes, "codes")).map(CountryCode::of).toList());
    }

    abstract LoadOptions withCountries(Iterable<? extends CountryCode> codes);
}
