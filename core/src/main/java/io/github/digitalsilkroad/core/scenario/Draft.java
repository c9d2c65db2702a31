package io.github.digitalsilkroad.core.scenario;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.CatalogBuilder;
import io.github.digitalsilkroad.core.catalog.CatalogException;
import io.github.digitalsilkroad.core.catalog.UnknownIdException;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.internal.Decimals;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Qualifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A world while the {@link Edit}s of a scenario change it. Not thread-safe.
 *
 * @since 0.2.0
 */
public final class Draft {

    private final Source source;
    private final Map<String, Entity> put = new TreeMap<>();
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
            edit.apply(this);
            world = world();
        } catch (UnknownIdException e) {
            throw refusal(String.valueOf(e.getMessage()));
        } catch (CatalogException e) {
            throw refusal(e.problems().stream().map(String::valueOf).collect(Collectors.joining("; ")));
        }
    }

    /**
     * The world by now: what the edits before made of it, and what this one has put into it so far.
     *
     * @return a catalog, of which everything can be asked; an edit that lets its {@link UnknownIdException} pass cannot
     *     apply
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
     * Puts an entity in the place of the one of its kind that has its id, or adds it if there is none.
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
     * A fact that rests on the edit alone, in place of whatever sources say. Of a computed number, what rounding added
     * is left out, so that it can be written as others are.
     *
     * @param <T> the type of the value
     * @param property what is supposed
     * @param value the value supposed
     * @return the fact, which cites the scenario and the edit
     */
    public <T> Attested<T> assume(Property<T> property, T value) {
        return Attested.of(requireNonNull(property, "property"), List.of(claim(value)));
    }

    /** A fact of which the edit says that there is none. */
    <T> Attested<T> assumeNone(Property<T> property) {
        return Attested.of(property, List.of(Claim.withoutValue(Basis.NONE, Citation.of(source, edit.words()))));
    }

    /**
     * A claim of a figure of one year that rests on the edit alone.
     *
     * @param <T> the type of the value
     * @param value the value supposed
     * @param year the year of which it holds
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
        return Claim.of(stated, Citation.of(source, edit.words()));
    }

    /**
     * A computed number as one that a source could state: the shortest one among those that differ by rounding alone.
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
     * Says that the edit cannot apply.
     *
     * @param reason why not, with the bad value, the rule and the nearest valid choices
     * @return what the edit must throw
     */
    public ScenarioException refusal(String reason) {
        return new ScenarioException(source.title(), edit.words(), requireNonNull(reason, "reason"));
    }
}
