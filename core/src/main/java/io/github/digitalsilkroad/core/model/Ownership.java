package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Share;
import org.immutables.value.Value;

/**
 * That one organization owns a part of another; how much and when are claims.
 *
 * <table>
 * <caption>Attributes</caption>
 * <tr><th>attribute</th><th>required</th><th>meaning</th></tr>
 * <tr><td>id, name</td><td>yes</td><td>stable slug; name in English</td></tr>
 * <tr><td>owner, owned</td><td>yes</td><td>the two organizations</td></tr>
 * <tr><td>facts</td><td>no</td><td>what sources claim</td></tr>
 * </table>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class Ownership implements Entity permits OwnershipBuilder.ImmutableOwnership {

    Ownership() {}

    /**
     * Starts an ownership; the compiler asks for what is required in turn.
     *
     * @return the first stage of the builder
     */
    public static OwnershipBuilderStages.BuildStart builder() {
        return OwnershipBuilderStages.start();
    }

    @Override
    public abstract Id id();

    @Override
    public abstract String name();

    /**
     * Who owns.
     *
     * @return the id of an organization
     */
    public abstract Id owner();

    /**
     * What is owned.
     *
     * @return the id of an organization
     */
    public abstract Id owned();

    @Override
    @Value.Default
    public Facts facts() {
        return Facts.none();
    }

    @Override
    public abstract Ownership withFacts(Facts facts);

    /**
     * The part that is owned.
     *
     * @return what sources state
     */
    public final Attested<Share> share() {
        return facts().get(Props.SHARE_OWNED);
    }

    /**
     * When it is owned.
     *
     * @return what sources state
     */
    public final Attested<DateInterval> held() {
        return facts().get(Props.HELD);
    }

    @Value.Check
    void check() {
        Checks.named(this);
        Checks.require(!owner().equals(owned()), this, "owner and owned must be two, but both are " + owner());
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
