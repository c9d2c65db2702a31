package io.github.digitalsilkroad.core.model;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.evidence.Observations;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.schema.SourceTable;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/**
 * Anything that sources make claims about. What identifies it is fixed; what a source could get wrong is in its facts.
 *
 * @since 0.1.0
 */
public interface Entity extends Identified {

    /**
     * The name in English.
     *
     * @return a name for readers
     */
    String name();

    /**
     * What sources claim of it.
     *
     * @return the facts, none if no source mentions it
     */
    @Value.Default
    default Facts facts() {
        return Facts.none();
    }

    /**
     * What sources claim of it year by year.
     *
     * @return the observations; empty for all but series
     */
    default Optional<Observations<?>> observed() {
        return Optional.empty();
    }

    /**
     * The same entity with other yearly values.
     *
     * @param observations what sources claim, year by year
     * @return an entity of the same kind
     * @throws UnsupportedOperationException if the kind has none
     */
    default Entity withObserved(Observations<?> observations) {
        requireNonNull(observations, "observations");
        throw new UnsupportedOperationException(id() + ": a " + kind().singular() + " has no yearly values");
    }

    /**
     * What kind of thing it is.
     *
     * @return the declaration of the kind
     */
    Kind<? extends Entity> kind();

    /**
     * The country it belongs to.
     *
     * @return the code; empty for what belongs to none or several, and for an ownership, which belongs to the country
     *     of what is owned
     */
    default Optional<CountryCode> country() {
        List<?> keys = kind().whereOf(this);
        return keys.size() == 1 && keys.get(0) instanceof CountryCode code ? Optional.of(code) : Optional.empty();
    }

    /**
     * The same entity with other facts.
     *
     * @param facts what is claimed of it
     * @return an entity of the same kind
     */
    Entity withFacts(Facts facts);

    /**
     * What it refers to, under any reading.
     *
     * @return the ids in its columns that refer to other entities, in order of the columns, without the sources that it
     *     cites
     */
    default List<Id> references() {
        return references(kind());
    }

    private <E extends Entity> List<Id> references(Kind<E> kind) {
        String sources = SourceTable.KIND.plural();
        return kind.columns().stream()
                .filter(column -> !column.target().isEmpty() && !column.target().equals(sources))
                .flatMap(column ->
                        column.possibleOf(kind.type().cast(this)).stream().map(key -> idIn(column, key)))
                .toList();
    }

    private static Id idIn(Column<?, ?> column, Object key) {
        if (key instanceof Identified thing) {
            return thing.id();
        }
        throw new IllegalStateException("column " + column + ": refers to " + column.target() + " by the text '" + key
                + "'; must hold ids, as Cell.id() does");
    }

    /**
     * What it is a part of, such as the umbrella whose figures include those of a deployment, or the place in which
     * another lies: what the source that counts names, or else what the table files.
     *
     * @return the id of an entity of the same kind, if there is one
     */
    default Optional<Id> partOf() {
        List<Id> umbrellas = ids(kind(), Kind::umbrella);
        return umbrellas.isEmpty() ? Optional.empty() : Optional.of(umbrellas.get(0));
    }

    /**
     * What is possibly the same: what the sources that count name, or else what the table files. Each remains a thing
     * of its own.
     *
     * @return ids of entities of the same kind; none for kinds that tell of none
     */
    default List<Id> sameAs() {
        return ids(kind(), Kind::sameAs);
    }

    /** What a column of its kind has of it: what the source that counts names, or else what the table files. */
    private <E extends Entity> List<Id> ids(Kind<E> kind, Function<Kind<E>, Optional<Column<E, Id>>> column) {
        return column.apply(kind)
                .map(found -> found.keysOf(kind.type().cast(this)))
                .orElse(List.of());
    }

    /**
     * The same entity with the values that a reading takes from its claims.
     *
     * @param reading the rule that chooses the values
     * @return an entity of the same kind; this one if no value changes
     */
    default Entity under(Reading reading) {
        return with(facts().under(reading), seen -> seen.under(reading));
    }

    /**
     * The same entity with fewer claims.
     *
     * @param claims which claims to keep
     * @return an entity of the same kind; this one if no claim goes
     */
    default Entity filter(BiPredicate<Property<?>, Claim<?>> claims) {
        return with(facts().filter(requireNonNull(claims, "claims")), seen -> seen.filter(claims));
    }

    @SuppressWarnings("ReferenceEquality") // what stays as it is comes back as the same object
    private Entity with(Facts facts, UnaryOperator<Observations<?>> change) {
        Entity changed = facts == facts() ? this : withFacts(facts);
        if (observed().isEmpty()) {
            return changed;
        }
        Observations<?> seen = change.apply(observed().get());
        return seen == observed().get() ? changed : changed.withObserved(seen);
    }
}
