package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.internal.Lines;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A vendor, carrier, bank, government or other body that has a role in something.
 *
 * <table>
 * <caption>Attributes</caption>
 * <tr><th>attribute</th><th>required</th><th>meaning</th></tr>
 * <tr><td>id, name</td><td>yes</td><td>stable slug; name in English</td></tr>
 * <tr><td>kinds</td><td>yes</td><td>what it is</td></tr>
 * <tr><td>country</td><td>no</td><td>where it is incorporated</td></tr>
 * <tr><td>aliases, identifiers</td><td>no</td><td>other names; external identifiers by scheme</td></tr>
 * <tr><td>facts</td><td>no</td><td>what sources claim</td></tr>
 * </table>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class Organization implements Entity permits OrganizationBuilder.ImmutableOrganization {

    Organization() {}

    /**
     * Starts an organization; the compiler asks for what is required in turn.
     *
     * @return the first stage of the builder
     */
    public static OrganizationBuilderStages.BuildStart builder() {
        return OrganizationBuilderStages.start();
    }

    @Override
    public abstract Id id();

    @Override
    public abstract String name();

    /**
     * What it is.
     *
     * @return one kind or more
     */
    public abstract Set<OrganizationKind> kinds();

    /**
     * The country under whose law it is incorporated.
     *
     * @return the code, if known
     */
    public abstract Optional<CountryCode> country();

    /**
     * Other names.
     *
     * @return names, possibly none
     */
    public abstract List<String> aliases();

    /**
     * External identifiers by scheme.
     *
     * @return such as {@code wikidata} to an item, possibly none
     */
    public abstract Map<String, String> identifiers();

    @Override
    @Value.Default
    public Facts facts() {
        return Facts.none();
    }

    @Override
    public abstract Organization withFacts(Facts facts);

    /**
     * Who controls it, which is another fact than who owns it.
     *
     * @return what sources state
     */
    public final Attested<Parties> control() {
        return facts().get(Props.CONTROL);
    }

    @Value.Check
    void check() {
        Checks.named(this);
        Checks.require(
                !kinds().isEmpty(), this, "an organization must have a kind, as in vendor or bank; other if unknown");
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
