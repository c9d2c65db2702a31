package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A program of a state, such as the Belt and Road.
 *
 * <table>
 * <caption>Attributes</caption>
 * <tr><th>attribute</th><th>required</th><th>meaning</th></tr>
 * <tr><td>id, name</td><td>yes</td><td>stable slug; name in English</td></tr>
 * <tr><td>country</td><td>yes</td><td>whose program</td></tr>
 * <tr><td>partOf</td><td>no</td><td>the initiative it belongs to</td></tr>
 * <tr><td>facts</td><td>no</td><td>what sources claim</td></tr>
 * </table>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class Initiative implements Entity permits InitiativeBuilder.ImmutableInitiative {

    Initiative() {}

    /**
     * Starts an initiative; the compiler asks for what is required in turn.
     *
     * @return the first stage of the builder
     */
    public static InitiativeBuilderStages.BuildStart builder() {
        return InitiativeBuilderStages.start();
    }

    @Override
    public abstract Id id();

    @Override
    public abstract String name();

    /**
     * Whose initiative it is.
     *
     * @return the code
     */
    public abstract CountryCode country();

    /**
     * The initiative that it belongs to.
     *
     * @return the id of an initiative, if there is one
     */
    public abstract Optional<Id> partOf();

    @Override
    @Value.Default
    public Facts facts() {
        return Facts.none();
    }

    @Override
    public abstract Initiative withFacts(Facts facts);

    /**
     * When it was announced.
     *
     * @return what sources state
     */
    public final Attested<PartialDate> announced() {
        return facts().get(Props.ANNOUNCED);
    }

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
