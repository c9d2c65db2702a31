package io.github.digitalsilkroad.core.scenario;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.CatalogBuilder;
import io.github.digitalsilkroad.core.catalog.UnknownIdException;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Law;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.model.Series;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** A catalog while edits change it: what they put, over what the catalog holds. Not thread-safe. */
final class Draft {

    private final Catalog base;
    private final Map<String, Entity> changed = new TreeMap<>();
    private final Map<String, Source> assumptions = new LinkedHashMap<>();
    private Source source;
    private Change change;

    Draft(Catalog base, Step first) {
        this.base = base;
        this.source = first.source();
        this.change = first.change();
    }

    void apply(Step step) {
        source = step.source();
        change = step.change();
        Source known = assumptions.get(source.id().toString());
        if (known == null) {
            known = base.findSource(source.id().toString()).orElse(source);
        }
        if (!known.equals(source)) {
            throw refusal("its source id " + source.id() + " is that of \"" + known.title()
                    + "\" already; give the scenario another name");
        }
        assumptions.put(source.id().toString(), source);
        change.apply(this);
    }

    Catalog finish(String words) {
        CatalogBuilder builder = base.toBuilder();
        for (Source assumption : assumptions.values()) {
            if (base.findSource(assumption.id().toString()).isEmpty()) {
                builder.add(assumption);
            }
        }
        for (Entity entity : changed.values()) {
            builder.put(entity);
        }
        return builder.seen(words).build();
    }

    void put(Entity entity) {
        changed.put(entity.id().toString(), entity);
    }

    /** Puts an entity whose id must be new. */
    void add(Entity entity) {
        String id = entity.id().toString();
        if (changed.containsKey(id) || base.find(id).isPresent()) {
            throw refusal("the id '" + id + "' is taken; choose another");
        }
        put(entity);
    }

    /** A fact that rests on the edit alone, in place of whatever sources say. */
    <T> Attested<T> assume(Property<T> property, T value) {
        return Attested.of(property, List.of(Claim.of(value, Citation.of(source, change.words()))));
    }

    /** A claim of a figure of one year that rests on the edit alone. */
    <T> Claim<T> assume(T value, int year) {
        return Claim.of(value, Citation.of(source, change.words())).asOf(Integer.toString(year));
    }

    ScenarioException refusal(String reason) {
        return new ScenarioException(source.title(), change.words(), reason);
    }

    Deployment deployment(String id) {
        return get(id, Deployment.class, base::deployment);
    }

    Financing financing(String id) {
        return get(id, Financing.class, base::financing);
    }

    Law law(String id) {
        return get(id, Law.class, base::law);
    }

    Ownership ownership(String id) {
        return get(id, Ownership.class, base::ownership);
    }

    Organization organization(String id) {
        return get(id, Organization.class, base::organization);
    }

    /** The code of a country that the catalog has. */
    String country(String code) {
        return get(code, Country.class, base::country).id().toString();
    }

    /** The series of a country as they are by now, in order of their ids. */
    List<Series> series(String country) {
        List<Series> all = new ArrayList<>();
        for (Series row : base.allSeries().in(country)) {
            all.add(changed.get(row.id().toString()) instanceof Series edited ? edited : row);
        }
        return all;
    }

    Entity entity(String id) {
        return get(id, Entity.class, base::entity);
    }

    private <T extends Entity> T get(String id, Class<T> type, Function<String, T> known) {
        if (type.isInstance(changed.get(id))) {
            return type.cast(changed.get(id));
        }
        T found;
        try {
            found = known.apply(id);
        } catch (UnknownIdException unknown) {
            throw refusal(String.valueOf(unknown.getMessage()));
        }
        Entity edited = changed.get(found.id().toString()); // the id may have been a retired one
        return type.isInstance(edited) ? type.cast(edited) : found;
    }

    /** All deployments as they are by now, in order of their ids. */
    List<Deployment> deployments() {
        List<Deployment> all = new ArrayList<>();
        for (Deployment row : base.deployments()) {
            all.add(changed.get(row.id().toString()) instanceof Deployment edited ? edited : row);
        }
        return all;
    }
}
