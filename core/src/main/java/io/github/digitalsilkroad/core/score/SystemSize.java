package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.core.score.Computation.Operand;
import io.github.digitalsilkroad.core.score.CountedSystems.Part;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How much a system counts: what a question of vendors or of jurisdiction counts by.
 *
 * @since 0.2.0
 */
public enum SystemSize implements Coded {
    /** Each deployment once. */
    DEPLOYMENTS("deployments", null, "deployment"),
    /** Cameras in operation, of any kind. */
    CAMERAS("cameras", Props.CAMERAS, "camera"),
    /** Cameras in operation that recognize faces; never added to the others. */
    FACE_CAMERAS("face-recognition cameras", Props.FACE_CAMERAS, "face-camera"),
    /** The cost of deployments in nominal US dollars. */
    VALUE("value in US dollars", Props.COST, "USD"),
    /** Carriers whose mobile network a vendor supplies: a question of vendors alone. */
    CARRIERS("carriers supplied", null, "carrier");

    /** The kinds of systems that have cameras, whether or not some source says how many. */
    private static final Set<Category> WATCHING = EnumSet.of(
            Category.SAFE_CITY,
            Category.SMART_CITY,
            Category.COMMAND_CENTER,
            Category.BUILDING_SECURITY,
            Category.TRAFFIC_ENFORCEMENT);

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // a property is immutable
    private final @Nullable Property<?> property;

    /** The code of the unit. */
    final String unit;

    SystemSize(String label, @Nullable Property<?> property, String unit) {
        this.label = label;
        this.property = property;
        this.unit = unit;
    }

    /**
     * The words for a reader.
     *
     * @return such as {@code face-recognition cameras}
     */
    @Override
    public String label() {
        return label;
    }

    /**
     * Whether a system may have any of what is counted.
     *
     * @param system a deployment
     * @return of cameras, whether it is of a category that watches people or traffic, or a source counts its cameras;
     *     of carriers, whether it is a mobile network; else true
     * @since 0.3.0
     */
    public boolean applies(Deployment system) {
        return switch (this) {
            case CARRIERS -> system.category() == Category.MOBILE_NETWORK;
            case CAMERAS, FACE_CAMERAS ->
                WATCHING.contains(system.category()) || size(system).isPresent();
            case DEPLOYMENTS, VALUE -> true;
        };
    }

    /** Whether a system counts as much as some source says it is. */
    boolean isMeasured() {
        return property != null;
    }

    /** Whether some question counts systems by a property. */
    static boolean isAny(Property<?> property) {
        return Arrays.stream(values()).anyMatch(size -> size.isSize(property));
    }

    /** Whether a property states how much a system counts. */
    boolean isSize(Property<?> other) {
        return other.equals(property);
    }

    /** How much a system counts; empty if no source says so in the unit. */
    Optional<Estimate> size(Deployment system) {
        if (property == null) {
            return Optional.of(Estimate.exactly(1));
        }
        return system.facts()
                .value(property)
                .flatMap(value -> value instanceof Measurement<?> stated
                                && stated.unit().code().equals(unit)
                        ? Optional.of(stated.number())
                        : Optional.empty())
                .map(size -> size.within(0, Double.POSITIVE_INFINITY));
    }

    /**
     * How much a system counts, with the fact that states it. Where no source does, any number, at most that of its
     * umbrella. Where each system counts once, the fact is that of a party.
     */
    Operand amount(Deployment system, Optional<Operand> umbrella, Supplier<Fact> party) {
        Optional<Estimate> size = size(system);
        Optional<Computation> from = size.isPresent()
                ? Optional.empty()
                : umbrella.filter(whole -> Double.isFinite(whole.value().high()))
                        .map(whole -> Computation.of(Formula.UP_TO, whole));
        Estimate any = from.isEmpty()
                ? Estimate.atLeast(0)
                : Estimate.between(0, from.get().operands().get(0).value().high());
        return new Operand(
                system.id().toString(),
                size.orElse(any),
                unit,
                from.isPresent() ? Optional.empty() : Optional.of(decidedBy(system, party)),
                from);
    }

    /** The fact whose claims make a system count. */
    private Fact decidedBy(Deployment system, Supplier<Fact> party) {
        return property != null
                ? Fact.of(system, property)
                : this == CARRIERS ? Fact.of(system, Props.OPERATOR) : party.get();
    }

    /** A size in its unit: a count, with a singular for one, or an amount of money. */
    String words(Estimate size) {
        return Measurement.of(size, Unit.of(unit)).toString();
    }

    /** The same in few digits, of deployments as systems, which the line of an answer calls them. */
    String counted(Estimate size) {
        Unit of = this == DEPLOYMENTS ? Unit.counting("system", "system", "systems") : Unit.of(unit);
        return Measurement.of(size, of).describe(4);
    }

    /** Notes who states the size of a system. */
    void noteSize(Recorder recorder, String name, Deployment system) {
        Property<?> stated = this == CARRIERS ? Props.OPERATOR : property;
        if (stated != null && size(system).isPresent()) {
            recorder.optional(name, system, stated);
        }
    }

    /** Notes that a system is stated to have none of what is counted, so that it has no share. */
    void noteNone(Recorder recorder, Deployment system) {
        if (property != null && size(system).filter(size -> size.high() <= 0).isPresent()) {
            recorder.missing(label, Fact.of(system, property), "stated as none");
        }
    }

    /** Notes what a system lacks to be counted, but for its vendor. */
    void noteMissing(Recorder recorder, Part part) {
        Deployment system = part.system();
        if (property != null && size(system).isEmpty()) {
            recorder.missing(label, Fact.of(system, property), "stated in another unit than " + unit);
        }
        if (this == CARRIERS && !system.operators().isPresent()) {
            recorder.fact("carrier", system, Props.OPERATOR);
        }
        if (!part.isSettled()) {
            recorder.lacksStart("start", system);
        }
    }
}
