package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A law, or a rule in one.
 *
 * <table>
 * <caption>Attributes</caption>
 * <tr><th>attribute</th><th>required</th><th>meaning</th></tr>
 * <tr><td>id, name</td><td>yes</td><td>stable slug; name in English</td></tr>
 * <tr><td>jurisdiction</td><td>yes</td><td>whose law it is</td></tr>
 * <tr><td>effects</td><td>yes</td><td>what it does</td></tr>
 * <tr><td>article</td><td>no</td><td>the article, where one is meant</td></tr>
 * <tr><td>facts</td><td>no</td><td>what sources claim</td></tr>
 * </table>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class Law implements Entity permits LawBuilder.ImmutableLaw {

    Law() {}

    /**
     * Starts a law; the compiler asks for what is required in turn.
     *
     * @return the first stage of the builder
     */
    public static LawBuilderStages.BuildStart builder() {
        return LawBuilderStages.start();
    }

    @Override
    public abstract Id id();

    @Override
    public abstract String name();

    /**
     * The country whose law it is.
     *
     * @return the code
     */
    public abstract CountryCode jurisdiction();

    /**
     * What it does.
     *
     * @return one effect or more
     */
    public abstract Set<LawEffect> effects();

    /**
     * The article, where one is meant.
     *
     * @return such as {@code 11}
     */
    public abstract Optional<String> article();

    @Override
    @Value.Default
    public Facts facts() {
        return Facts.none();
    }

    @Override
    public abstract Law withFacts(Facts facts);

    /**
     * What it is read to mean, on which sources may differ.
     *
     * @return what sources state
     */
    public final Attested<String> interpretations() {
        return facts().get(Props.INTERPRETATION);
    }

    /**
     * Since when it is in force.
     *
     * @return what sources state
     */
    public final Attested<PartialDate> inForce() {
        return facts().get(Props.IN_FORCE);
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
