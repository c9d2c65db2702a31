package io.github.digitalsilkroad.core.score;

import static java.util.stream.Collectors.toSet;

import com.google.common.base.Suppliers;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Dispute;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.FactKey;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.RawValue;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Ratio;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.schema.Kind;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Settles one fact of a catalog, disputed or missing, and asks a question of each world that comes of it. */
final class Settlement {

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

    private final Score score;
    private final Catalog catalog;

    /** The catalog with the source of what is supposed, which each world would sort in again. */
    private final Supplier<Catalog> supposing;

    private final BiFunction<Catalog, FactKey, Assessment> recounting;
    private final Map<Kind<?>, Map<Property<?>, List<?>>> elsewhere = new HashMap<>();

    Settlement(Score score, Catalog catalog, Assessment now) {
        this.score = score;
        this.catalog = catalog;
        this.supposing = Suppliers.memoize(
                () -> catalog.findSource(SOURCE.id().toString()).isPresent()
                        ? catalog
                        : catalog.toBuilder().add(SOURCE).build());
        this.recounting =
                catalog.reported().isEmpty() ? score.recounting(catalog, now) : (world, fact) -> score.on(world);
    }

    /** As {@link Score#recounting} says; where the fact was read, some scores of this library count one part again. */
    static BiFunction<Catalog, FactKey, Assessment> recounting(Score score, Catalog catalog, Assessment now) {
        BiFunction<Catalog, Fact, Optional<Assessment>> part = score.resolved(catalog) instanceof PartedScore<?> parted
                ? parted.recounting(catalog)
                : (world, fact) -> Optional.empty();
        return (world, fact) -> now.reads().contains(fact)
                ? world.find(fact.subject())
                        .flatMap(there -> part.apply(world, world.fact(fact)))
                        .map(answer -> answer.replayed(score::on, world))
                        .orElseGet(() -> score.on(world))
                : now;
    }

    /** The answer for each side of a disputed fact, if the claims that contradict it were never made. */
    Map<Dispute.Side, Assessment> settled(Fact disputed, List<Dispute.Side> sides) {
        Map<Dispute.Side, Assessment> answers = new LinkedHashMap<>();
        Property<?> property = disputed.claims().property();
        for (Dispute.Side side : sides) {
            Set<Claim<?>> wrong = contradicting(disputed.claims(), side.claims());
            Entity settled =
                    disputed.subject().filter((other, claim) -> !(other.equals(property) && wrong.contains(claim)));
            answers.put(side, in(settled, disputed));
        }
        return answers;
    }

    private static <T> Set<Claim<?>> contradicting(Attested<T> fact, List<Claim<?>> side) {
        List<Claim<T>> conflicting = fact.conflicting();
        return conflicting.stream()
                .filter(other -> conflicting.stream()
                        .anyMatch(right -> side.contains(right) && fact.conflict(right, other) != Ternary.NO))
                .collect(toSet());
    }

    /** The answer for each value that a missing fact may have, except a reference to what a lens hides. */
    Map<Dispute.Side, Assessment> supposed(Fact missing, List<?> values) {
        Map<Dispute.Side, Assessment> sides = new LinkedHashMap<>();
        for (Object value : values) {
            try {
                Assessment answer = in(stated(missing, value), missing);
                sides.put(new Dispute.Side(value.toString(), List.of()), answer);
            } catch (InvalidDataException impossible) {
                // There is no such world, and so no answer.
            }
        }
        return sides;
    }

    private Assessment in(Entity settled, Fact changed) {
        Catalog world = supposing.get().toBuilder().put(settled).build();
        return recounting.apply(world, changed.key()).replayed(score::on, world);
    }

    /**
     * What a missing fact may be: of numbers none and the whole legal range, of anything else each value that other
     * things of the kind have.
     */
    List<?> values(Fact missing) {
        Property<?> property = missing.claims().property();
        String unit =
                missing.subject() instanceof Series series && missing.year().isPresent()
                        ? series.unit()
                        : property.type().defaultUnit().orElse(DOLLARS);
        if (NUMBERS.contains(property.type().valueClass()) && !unit.isEmpty()) {
            return List.of(
                    property.type().read(new RawValue("0", "", "", unit, "exact")),
                    property.type().read(new RawValue("0", "", "", unit, "at_least")));
        }
        return missing.year().isPresent()
                ? List.of()
                : elsewhere
                        .computeIfAbsent(missing.subject().kind(), kind -> new HashMap<>())
                        .computeIfAbsent(
                                property, of -> claimed(missing.subject().kind(), of));
    }

    private List<?> claimed(Kind<? extends Entity> kind, Property<?> property) {
        Set<Object> values = new LinkedHashSet<>();
        catalog.rows(kind)
                .forEach(entity -> entity.facts()
                        .get(property)
                        .claims()
                        .forEach(claim -> claim.value().ifPresent(values::add)));
        return List.copyOf(values);
    }

    /** The subject with the fact stated. */
    static Entity stated(Fact missing, Object value) {
        return Deciding.with(missing, stated(missing.claims().property(), missing.year(), value));
    }

    private static <T> Attested<T> stated(Property<T> property, OptionalInt year, Object value) {
        Claim<T> claim = Claim.of(property.type().valueClass().cast(value), Citation.of(SOURCE));
        return Attested.of(
                property,
                List.of(
                        year.isPresent()
                                ? claim.asOf(PartialDate.of(year.getAsInt()).toString())
                                : claim));
    }
}
