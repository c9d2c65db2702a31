package io.github.digitalsilkroad.core.scenario;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.CatalogBuilder;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.UnknownIdException;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.internal.Decimals;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Qualifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A world while the {@link Edit}s of a scenario change it. Not thread-safe.
 *
 * @since 0.2.0
 */
public final class Draft {

    private final Source source;
    private final Map<String, Entity> put = new LinkedHashMap<>();
    private Catalog world;
    private Edit edit;

    Draft(Catalog world, Source source, Edit first) {
        this.world = world;
        this.source = source;
        this.edit = first;
        Optional<Source> known = world.findSource(source.id().toString());
        if (known.isEmpty()) {
            this.world = world.toBuilder().add(source).build();
        } else if (!known.get().equals(source)) {
            throw refusal("its source id " + source.id() + " is that of \""
                    + known.get().title() + "\" already; give the scenario another name");
        }
    }

    void apply(Edit next) {
        edit = next;
        try {
            next.apply(this);
            world = world();
        } catch (UnknownIdException e) {
            throw refusal(String.valueOf(e.getMessage()));
        } catch (InvalidDataException e) {
            throw refusal(e.problems().stream().map(String::valueOf).collect(Collectors.joining("; ")));
        }
    }

    /**
     * The world after the earlier edits, with what this edit has put so far.
     *
     * @return a catalog; an edit that does not catch its {@link UnknownIdException} cannot apply
     */
    public Catalog world() {
        if (!put.isEmpty()) {
            CatalogBuilder builder = world.toBuilder();
            put.values().forEach(builder::put);
            put.clear();
            world = builder.build();
        }
        return world;
    }

    /**
     * Replaces the entity of the same kind and id, or adds the entity if there is none.
     *
     * @param entity the entity as the edit wants it; facts that are new should be
     *     {@linkplain #assume(Property, Object) assumed}
     */
    public void put(Entity entity) {
        put.put(entity.id().toString(), entity);
    }

    /**
     * Adds an entity.
     *
     * @param entity an entity whose id is new
     * @throws ScenarioException if its id is taken
     */
    public void add(Entity entity) {
        String id = entity.id().toString();
        if (world().find(entity).isPresent()) {
            throw refusal("the id '" + id + "' is taken; choose another");
        }
        put(entity);
    }

    /**
     * A fact that rests on the edit alone and replaces what sources say. A computed number is rounded by its
     * floating-point error, so that it can be written and read again.
     *
     * @param <T> the type of the value
     * @param property what is supposed
     * @param value the value supposed
     * @return the fact, which cites the scenario and the edit
     */
    public <T> Attested<T> assume(Property<T> property, T value) {
        return Attested.of(requireNonNull(property, "property"), List.of(claim(value)));
    }

    /** What an edit assumes by computing it from a fact, on the basis of that. */
    static <T> Attested<T> onBasisOf(Attested<?> fact, Attested<T> assumed) {
        Basis basis = fact.chosen().map(Claim::basis).orElse(Basis.STATED);
        return Attested.of(assumed.property(), List.of(assumed.claims().get(0).basis(basis)));
    }

    /** Facts with another value of a property, on the basis on which the value was that it replaces. */
    <T> Facts restated(Facts facts, Property<T> property, T value) {
        return facts.with(onBasisOf(facts.get(property), assume(property, value)));
    }

    /** States that the fact does not exist. */
    <T> Attested<T> assumeNone(Property<T> property) {
        return Attested.of(property, List.of(Claim.withoutValue(Basis.NONE, cited())));
    }

    /**
     * A claim on a figure of one year that rests on the edit alone.
     *
     * @param <T> the type of the value
     * @param value the value supposed
     * @param year the year it is for
     * @return the claim, which cites the scenario and the edit
     */
    public <T> Claim<T> assume(T value, int year) {
        return claim(value).asOf(PartialDate.of(year).toString());
    }

    @SuppressWarnings("unchecked") // a measurement of the same unit has the same type
    private <T> Claim<T> claim(T value) {
        T stated = value instanceof Measurement<?> measured
                ? (T) Measurement.of(stated(measured.number()), measured.unit())
                : value;
        return Claim.of(stated, cited());
    }

    private Citation cited() {
        return Citation.of(source, world.resolved(edit).words());
    }

    /**
     * The shortest decimal number that differs from a computed one by rounding alone.
     */
    private static Estimate stated(Estimate number) {
        if (number.qualifier() != Qualifier.EXACT || number.isExact()) {
            return number;
        }
        for (int digits = 1; ; digits++) {
            double shorter = Decimals.round(number.midpoint(), digits);
            if (number.contains(shorter)) {
                return Estimate.exactly(shorter);
            }
        }
    }

    /**
     * An exception that says that the edit cannot apply.
     *
     * @param reason why not, with the bad value, the rule and the nearest valid choices
     * @return what the edit must throw
     */
    public ScenarioException refusal(String reason) {
        return new ScenarioException(source.title(), edit.words(), requireNonNull(reason, "reason"));
    }
}
