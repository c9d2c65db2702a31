package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.internal.Lines;
import org.immutables.value.Value;

/**
 * A place within a country: a city, town, district, region or site.
 *
 * <table>
 * <caption>Attributes</caption>
 * <tr><th>attribute</th><th>required</th><th>meaning</th></tr>
 * <tr><td>id, name</td><td>yes</td><td>stable slug; name in English</td></tr>
 * <tr><td>country</td><td>yes</td><td>where it is</td></tr>
 * <tr><td>kind</td><td>yes</td><td>what kind of place</td></tr>
 * <tr><td>facts</td><td>no</td><td>what sources claim</td></tr>
 * </table>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class Place implements Entity permits PlaceBuilder.ImmutablePlace {

    Place() {}

    /**
     * Starts a place; the compiler asks for what is required in turn.
     *
     * @return the first stage of the builder
     */
    public static PlaceBuilderStages.BuildStart builder() {
        return PlaceBuilderStages.start();
    }

    @Override
    public abstract Id id();

    @Override
    public abstract String name();

    /**
     * The country it is in.
     *
     * @return the code
     */
    public abstract CountryCode country();

    /**
     * What kind of place it is.
     *
     * @return the kind
     */
    public abstract PlaceKind kind();

    @Override
    @Value.Default
    public Facts facts() {
        return Facts.none();
    }

    @Override
    public abstract Place withFacts(Facts facts);

    /**
     * The official name, which may change with time.
     *
     * @return what sources state
     */
    public final Attested<String> nameInUse() {
        return facts().get(Props.NAME_IN_USE);
    }

    @Value.Check
    void check() {
        Checks.named(this);
    }

    /**
     * One line for a shell.
     *
     * @return id and name, cut at 70 characters
     */
    @Override
    public final String toString() {
        return Lines.fit(id() + ": " + name());
    }
}
