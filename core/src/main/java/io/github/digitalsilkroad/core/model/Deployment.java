package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.Quantity;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A system or network and the contract for it, whatever became of it.
 *
 * <table>
 * <caption>Attributes</caption>
 * <tr><th>attribute</th><th>required</th><th>meaning</th></tr>
 * <tr><td>id, name</td><td>yes</td><td>stable slug; name in English</td></tr>
 * <tr><td>country</td><td>yes</td><td>where it is</td></tr>
 * <tr><td>category</td><td>yes</td><td>what kind of system</td></tr>
 * <tr><td>place</td><td>no</td><td>the place within the country; none if the country as a whole is meant</td></tr>
 * <tr><td>technologies</td><td>no</td><td>what it uses</td></tr>
 * <tr><td>partOf</td><td>no</td><td>the umbrella deployment whose figures include this one</td></tr>
 * <tr><td>facts</td><td>no</td><td>what sources claim</td></tr>
 * </table>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class Deployment implements Entity permits DeploymentBuilder.ImmutableDeployment {

    Deployment() {}

    /**
     * Starts a deployment; the compiler asks for what is required in turn.
     *
     * @return the first stage of the builder
     */
    public static DeploymentBuilderStages.BuildStart builder() {
        return DeploymentBuilderStages.start();
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
     * What kind of system it is.
     *
     * @return the category
     */
    public abstract Category category();

    /**
     * The place within the country.
     *
     * @return the id of a place, if one is meant
     */
    public abstract Optional<Id> place();

    /**
     * What it uses.
     *
     * @return technologies, possibly none
     */
    public abstract Set<Technology> technologies();

    /**
     * The umbrella whose figures include those of this one.
     *
     * @return the id of a deployment, if it is a part
     */
    public abstract Optional<Id> partOf();

    @Override
    @Value.Default
    public Facts facts() {
        return Facts.none();
    }

    @Override
    public abstract Deployment withFacts(Facts facts);

    /**
     * Who supplies the equipment.
     *
     * @return what sources state
     */
    public final Attested<Parties> suppliers() {
        return facts().get(Props.SUPPLIER);
    }

    /**
     * Who builds the system.
     *
     * @return what sources state
     */
    public final Attested<Parties> integrators() {
        return facts().get(Props.INTEGRATOR);
    }

    /**
     * Who operates it.
     *
     * @return what sources state
     */
    public final Attested<Parties> operators() {
        return facts().get(Props.OPERATOR);
    }

    /**
     * Cameras in operation, of any kind.
     *
     * @return what sources state
     */
    public final Attested<Quantity> cameras() {
        return facts().get(Props.CAMERAS);
    }

    /**
     * Cameras in operation that recognize faces.
     *
     * @return what sources state
     */
    public final Attested<Quantity> faceCameras() {
        return facts().get(Props.FACE_CAMERAS);
    }

    /**
     * The cost.
     *
     * @return what sources state
     */
    public final Attested<Money> cost() {
        return facts().get(Props.COST);
    }

    /**
     * The life of the contract: the stages that some source dates, in the order of their dates.
     *
     * @return the life
     */
    public final Life life() {
        return Life.of(facts());
    }

    /**
     * The latest stage that the contract reached.
     *
     * @return the stage, if some source dates one
     */
    public final Optional<Stage> stage() {
        return Life.stageOf(facts());
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
