package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Observations;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.RawValue;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Incident;
import io.github.digitalsilkroad.core.model.Law;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Ratio;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** A fact that no source states and a score could use, with what it may be. */
final class MissingFact {

    static final Source SOURCE = Source.builder()
            .id(Id.of("supposed"))
            .title("Supposed")
            .publisher("Nobody")
            .type(SourceType.RESEARCH)
            .note("no document says so: a missing fact is supposed to see what hangs on it")
            .build();

    /** What money is in where nothing says otherwise, as in sums over rows. */
    private static final String DOLLARS = "USD";

    /** What may be any number from 0 on. */
    private static final Set<Class<?>> NUMBERS = Set.of(Quantity.class, Money.class, Ratio.class);

    private static final List<Property<?>> OF_DEPLOYMENTS = List.of(
            Props.SUPPLIER,
            Props.CAMERAS,
            Props.FACE_CAMERAS,
            Props.COST,
            Props.FOREIGN_FUNDING,
            Props.DOMESTIC_FUNDING,
            Props.OPERATING);
    private static final List<Property<?>> OF_FINANCINGS =
            List.of(Props.AMOUNT, Props.RATE, Props.MATURITY, Props.GRACE, Props.LENDER);

    private final Entity subject;
    private final Property<?> property;
    private final OptionalInt year;
    private final List<?> values;

    private MissingFact(Entity subject, Property<?> property, OptionalInt year, List<?> values) {
        this.subject = subject;
        this.property = property;
        this.year = year;
        this.values = values;
    }

    /** Every such fact of a catalog, in catalog order; of a series, every year that some other series has. */
    static List<MissingFact> all(Catalog catalog) {
        Map<Property<?>, Set<Object>> stated = new LinkedHashMap<>();
        Set<Integer> years = new TreeSet<>();
        for (Entity entity : catalog.entities()) {
            for (Property<?> property : used(entity)) {
                for (Claim<?> claim : entity.facts().get(property).claims()) {
                    claim.value()
                            .ifPresent(value -> stated.computeIfAbsent(property, key -> new LinkedHashSet<>())
                                    .add(value));
                }
            }
            if (entity instanceof Series series) {
                years.addAll(series.observations().years());
            }
        }
        List<MissingFact> missing = new ArrayList<>();
        for (Entity entity : catalog.entities()) {
            for (Property<?> property : used(entity)) {
                List<?> values = values(property, stated.getOrDefault(property, Set.of()));
                if (entity.facts().value(property).isEmpty() && !values.isEmpty()) {
                    missing.add(new MissingFact(entity, property, OptionalInt.empty(), values));
                }
            }
            if (entity instanceof Series series) {
                addYears(series, years, missing);
            }
        }
        return missing;
    }

    private static List<Property<?>> used(Entity entity) {
        if (entity instanceof Deployment) {
            return OF_DEPLOYMENTS;
        }
        if (entity instanceof Financing) {
            return OF_FINANCINGS;
        }
        if (entity instanceof Ownership) {
            return List.of(Props.HELD);
        }
        if (entity instanceof Incident) {
            return List.of(Props.DATE);
        }
        return entity instanceof Law ? List.of(Props.IN_FORCE) : List.of();
    }

    private static void addYears(Series series, Set<Integer> years, List<MissingFact> missing) {
        Property<?> property = series.observations().property();
        List<?> values = series.unit().isEmpty() ? List.of() : values(property, series.unit());
        for (int year : years) {
            if (!series.at(year).isPresent() && !values.isEmpty()) {
                missing.add(new MissingFact(series, property, OptionalInt.of(year), values));
            }
        }
    }

    /** The legal range of a number; of anything else the values that it has elsewhere. */
    private static List<?> values(Property<?> property, Set<Object> stated) {
        String unit = property.type().defaultUnit().orElse(DOLLARS);
        List<?> range = values(property, unit);
        return range.isEmpty() ? List.copyOf(stated) : range;
    }

    private static List<?> values(Property<?> property, String unit) {
        return NUMBERS.contains(property.type().valueClass())
                ? List.of(property.type().read(RawValue.of("0", "", "", unit, "at_least")))
                : List.of();
    }

    Entity subject() {
        return subject;
    }

    /** What the fact may be: one range of numbers, or several other values. */
    List<?> values() {
        return values;
    }

    Fact fact() {
        Attested<?> fact = year.isPresent()
                ? ((Series) subject).at(year.getAsInt())
                : subject.facts().get(property);
        return new Fact(subject, fact, year);
    }

    /** An entity with the fact stated. */
    Entity stated(Entity entity, Object value) {
        return entity instanceof Series series
                ? stated(series, series.observations(), value)
                : entity.withFacts(entity.facts().with(stated(property, value)));
    }

    private <T> Attested<T> stated(Property<T> stated, Object value) {
        return Attested.of(stated, List.of(claim(stated, value)));
    }

    private static <T> Claim<T> claim(Property<T> property, Object value) {
        return Claim.of(property.type().valueClass().cast(value), Citation.of(SOURCE));
    }

    private <T> Series stated(Series series, Observations<T> observations, Object value) {
        int at = year.getAsInt();
        Claim<T> claim = claim(observations.property(), value).asOf(Integer.toString(at));
        return series.withObservations(observations.with(at, Attested.of(observations.property(), List.of(claim))));
    }
}
