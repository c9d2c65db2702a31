package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.schema.Cell;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.schema.Row;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A system or network and the contract for it, finished or not.
 *
 * <table>
 * <caption>Attributes</caption>
 * <tr><th>attribute</th><th>required</th><th>meaning</th></tr>
 * <tr><td>id, name</td><td>yes</td><td>stable slug; name in English</td></tr>
 * <tr><td>countryCode</td><td>yes</td><td>where it is</td></tr>
 * <tr><td>filedCategory</td><td>yes</td><td>what kind of system it is, unless a source says it</td></tr>
 * <tr><td>filedPlace</td><td>no</td><td>the place within the country, unless a source says it; none if the country as a
 * whole is meant</td></tr>
 * <tr><td>technologies</td><td>no</td><td>what it uses</td></tr>
 * <tr><td>filedPartOf</td><td>no</td><td>the umbrella deployment whose figures include this one, unless a source says
 * it</td></tr>
 * <tr><td>filedSameAs</td><td>no</td><td>deployments that are possibly the same, unless a source says it</td></tr>
 * <tr><td>facts</td><td>no</td><td>what sources claim</td></tr>
 * </table>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
@SuppressWarnings({"immutables:subtype", "immutables:incompat"}) // the text of every entity is that of Named
public abstract sealed class Deployment extends Named<Deployment> permits DeploymentBuilder.ImmutableDeployment {

    /** What kind of thing it is: the one declaration from which its table, lookups and groups follow. */
    public static final Kind<Deployment> KIND = new Kind<>(
                    Deployment.class,
                    "deployment",
                    "deployments",
                    "Systems and networks, and the contracts for them, whatever became of them.",
                    Deployment::make)
            .dated(EntityColumns.DATES, EntityColumns.STARTS, EntityColumns.ENDS);

    private static final EntityColumns<Deployment> COLUMNS = new EntityColumns<>(KIND);

    /** The country it belongs to, as a column. */
    public static final Column<Deployment, CountryCode> COUNTRY = COLUMNS.country("country", Deployment::countryCode);

    /** The place within the country, as a column. */
    public static final Column<Deployment, Id> PLACE = COLUMNS.place(Deployment::filedPlace);

    /** What kind of system it is, as a column. */
    public static final Column<Deployment, Category> CATEGORY = COLUMNS.choice(
                    "category", Category.class, Deployment::filedCategory)
            .attestedBy(Props.CATEGORY, Entity::facts);

    /** What it uses, as a column. */
    public static final Column<Deployment, Technology> TECHNOLOGIES =
            KIND.many("technologies", Cell.code(Technology.class), Deployment::technologies, "what it uses");

    /** The umbrella that it is part of, as a column. */
    public static final Column<Deployment, Id> PART_OF = COLUMNS.umbrella(Deployment::filedPartOf);

    private static final Column<Deployment, Id> SAME_AS = COLUMNS.sameAs(Deployment::filedSameAs);

    /** The latest stage of its life, as a column. */
    public static final Column<Deployment, Stage> STAGE = Column.derived(
            "stage",
            Cell.code(Stage.class),
            row -> row.stage().map(List::of).orElse(List.of()),
            "the latest stage of its life",
            KIND.events());

    /** Whether it is planned, active or ended, as a column. */
    public static final Column<Deployment, StageGroup> STAGE_GROUP = Column.derived(
            "stage_group",
            Cell.code(StageGroup.class),
            row -> row.stage().map(Stage::group).map(List::of).orElse(List.of()),
            "whether it is planned, active or ended",
            KIND.events());

    /** Who supplies or integrates it, as a column. */
    public static final Column<Deployment, Id> VENDOR = Column.derived(
                    "vendor",
                    Cell.id(),
                    Deployment::vendors,
                    "who supplies or integrates it",
                    List.of(Props.SUPPLIER, Props.INTEGRATOR))
            .references("organizations");

    Deployment() {
        super(KIND);
    }

    /**
     * Starts a deployment; the compiler asks for what is required in turn.
     *
     * @return the first stage of the builder
     */
    public static DeploymentBuilderStages.BuildStart builder() {
        return DeploymentBuilderStages.start();
    }

    /**
     * The country it is in.
     *
     * @return the code
     */
    public abstract CountryCode countryCode();

    /** The category that the table names, used where no source names one. */
    abstract Category filedCategory();

    /**
     * What kind of system it is: as the preferred source names it, else as the table does.
     *
     * @return the category
     */
    @Value.Lazy
    public Category category() {
        return CATEGORY.valueOf(this).orElseThrow();
    }

    /** The place within the country that the table names, used where no source names one. */
    abstract Optional<Id> filedPlace();

    /**
     * The place within the country: where the sources that count place it, or else what it is filed under.
     *
     * @return the id of a place, if one is meant
     */
    public final Optional<Id> place() {
        return PLACE.valueOf(this);
    }

    /**
     * What it uses.
     *
     * @return technologies, possibly none
     */
    public abstract Set<Technology> technologies();

    /**
     * The umbrella that the table names, used where no source names one.
     */
    abstract Optional<Id> filedPartOf();

    /** What the table files as possibly the same, which holds where no source names any. */
    abstract List<Id> filedSameAs();

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
     * Who supplies or integrates it, by what the sources that count say.
     *
     * @return an unmodifiable list of organizations, each once, suppliers first; empty if no source names one
     */
    @Value.Lazy
    public List<Id> vendors() {
        Optional<Parties> suppliers = facts().value(Props.SUPPLIER);
        Optional<Parties> integrators = facts().value(Props.INTEGRATOR);
        if (suppliers.isEmpty() || integrators.isEmpty()) {
            Optional<Parties> alone = suppliers.isPresent() ? suppliers : integrators;
            return alone.isPresent() ? alone.get().list() : List.of();
        }
        Set<Id> vendors = new LinkedHashSet<>(suppliers.get().list());
        vendors.addAll(integrators.get().list());
        return List.copyOf(vendors);
    }

    /**
     * The life of the contract: the stages that some source dates, or a figure shows, in the order of their dates.
     *
     * @return the life
     */
    @Value.Lazy
    public Life life() {
        return Life.of(facts());
    }

    /**
     * The latest stage that the contract reached.
     *
     * @return the stage, if some source dates one or a figure shows it; {@link #life()} says which
     */
    public final Optional<Stage> stage() {
        return life().stage();
    }

    private static Deployment make(Row row) {
        return DeploymentBuilder.ImmutableDeployment.of(
                row.facts(),
                row.get(COLUMNS.id),
                row.get(COLUMNS.name),
                row.get(COUNTRY),
                row.get(CATEGORY),
                row.find(PLACE),
                row.all(TECHNOLOGIES),
                row.find(PART_OF),
                row.all(SAME_AS));
    }
}
