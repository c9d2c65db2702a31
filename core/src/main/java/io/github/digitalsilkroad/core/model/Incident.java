package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Something that happened: a protest, a clash, a cancellation, a transfer of assets.
 *
 * <table>
 * <caption>Attributes</caption>
 * <tr><th>attribute</th><th>required</th><th>meaning</th></tr>
 * <tr><td>id, name</td><td>yes</td><td>stable slug; name in English</td></tr>
 * <tr><td>country, kind</td><td>yes</td><td>where; what kind</td></tr>
 * <tr><td>place</td><td>no</td><td>the place within the country</td></tr>
 * <tr><td>about</td><td>no</td><td>the entities it concerns</td></tr>
 * <tr><td>facts</td><td>no</td><td>what sources claim</td></tr>
 * </table>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class Incident implements Entity permits IncidentBuilder.ImmutableIncident {

    Incident() {}

    /**
     * Starts an incident; the compiler asks for what is required in turn.
     *
     * @return the first stage of the builder
     */
    public static IncidentBuilderStages.BuildStart builder() {
        return IncidentBuilderStages.start();
    }

    @Override
    public abstract Id id();

    @Override
    public abstract String name();

    /**
     * The country it happened in.
     *
     * @return the code
     */
    public abstract CountryCode country();

    /**
     * What kind of thing happened.
     *
     * @return the kind
     */
    public abstract IncidentKind kind();

    /**
     * The place within the country.
     *
     * @return the id of a place, if one is meant
     */
    public abstract Optional<Id> place();

    /**
     * What it concerns.
     *
     * @return ids of entities, possibly none
     */
    public abstract List<Id> about();

    @Override
    @Value.Default
    public Facts facts() {
        return Facts.none();
    }

    @Override
    public abstract Incident withFacts(Facts facts);

    /**
     * When it happened.
     *
     * @return what sources state
     */
    public final Attested<PartialDate> date() {
        return facts().get(Props.DATE);
    }

    /**
     * How many people took part.
     *
     * @return what sources state
     */
    public final Attested<Quantity> crowd() {
        return facts().get(Props.CROWD);
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
