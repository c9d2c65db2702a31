package io.github.digitalsilkroad.interchange.merge;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.FactsBuilder;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Observations;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.schema.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * The claims of two catalogs on the same fact as one list: those of both, each as often as the one that has it more
 * often.
 */
final class MergeClaims {

    private final FactsBuilder builder = Facts.builder();
    private final Map<String, Source> sources;

    MergeClaims(Map<String, Source> sources) {
        this.sources = sources;
    }

    /** The same facts of a thing with other ids of what they name and the sources of the merged catalog. */
    Facts rewritten(Kind<?> kind, Facts facts, UnaryOperator<Id> renaming) {
        for (Attested<?> fact : facts.all()) {
            boolean isOfIds = kind.columns().stream()
                    .anyMatch(column ->
                            !column.target().isEmpty() && column.attestedBy().equals(Optional.of(fact.property())));
            add(fact, isOfIds, renaming);
        }
        return builder.build();
    }

    private <T> void add(Attested<T> fact, boolean isOfIds, UnaryOperator<Id> renaming) {
        for (Claim<T> claim : fact.claims()) {
            builder.add(fact.property(), rewritten(claim, isOfIds, renaming));
        }
    }

    @SuppressWarnings("unchecked") // what is named under other ids is of the same type
    private <T> Claim<T> rewritten(Claim<T> claim, boolean isOfIds, UnaryOperator<Id> renaming) {
        T value = claim.value().orElse(null);
        T renamed = value;
        if (value instanceof Parties parties) {
            List<Id> ids = new ArrayList<>();
            parties.list().forEach(id -> ids.add(renaming.apply(id)));
            renamed = (T) Parties.of(ids);
        } else if (isOfIds && value instanceof String text) {
            List<String> ids = new ArrayList<>();
            for (String id : text.split(";", -1)) {
                ids.add(renaming.apply(Id.of(id.strip())).toString());
            }
            renamed = (T) String.join(";", ids);
        }
        Claim<T> changed = renamed == null || renamed.equals(value) ? claim : with(claim, renamed);
        Source source = known(claim.source());
        if (!source.equals(claim.source())) {
            changed = changed.citing(Citation.of(source, claim.citation().locator()));
        }
        if (claim.origin().isPresent()
                && !known(claim.origin().get()).equals(claim.origin().get())) {
            changed = changed.origin(known(claim.origin().get()));
        }
        return changed;
    }

    private static <T> Claim<T> with(Claim<T> claim, T value) {
        Claim<T> changed = Claim.of(value, claim.citation());
        changed = claim.asOf().isPresent() ? changed.asOf(claim.asOf().get()) : changed;
        changed = changed.basis(claim.basis());
        changed =
                claim.revision().isPresent() ? changed.revision(claim.revision().get()) : changed;
        changed = claim.tag().isPresent() ? changed.tag(claim.tag().get()) : changed;
        changed = claim.origin().isPresent() ? changed.origin(claim.origin().get()) : changed;
        changed = claim.note().isPresent() ? changed.note(claim.note().get()) : changed;
        return changed;
    }

    private Source known(Source source) {
        return sources.getOrDefault(source.id().toString(), source);
    }

    /** The facts of both. */
    Facts merged(Facts one, Facts other) {
        if (one.equals(other)) {
            return one;
        }
        Set<Property<?>> properties = new TreeSet<>(Comparator.comparing(Property::name));
        properties.addAll(one.properties());
        properties.addAll(other.properties());
        for (Property<?> property : properties) {
            addBoth(property, one, other);
        }
        return builder.build();
    }

    private <T> void addBoth(Property<T> property, Facts one, Facts other) {
        for (Claim<T> claim :
                union(property, one.get(property).claims(), other.get(property).claims())) {
            builder.add(property, claim);
        }
    }

    /**
     * The claims of both, in the order in which one has them if it is that of the other, else in order of their texts.
     */
    static <T> List<Claim<T>> union(Property<T> property, List<Claim<T>> ones, List<Claim<T>> others) {
        if (ones.equals(others)) {
            return ones;
        }
        List<Claim<T>> union = new ArrayList<>(ones);
        List<Claim<T>> left = new ArrayList<>(ones);
        for (Claim<T> claim : others) {
            if (!left.remove(claim)) {
                union.add(claim);
            }
        }
        union.sort(Comparator.comparing(claim -> text(property, claim)));
        return union;
    }

    private static <T> String text(Property<T> property, Claim<T> claim) {
        return String.join(
                "\n",
                claim.asOf().map(Object::toString).orElse(""),
                claim.source().id().toString(),
                claim.citation().locator(),
                claim.note().orElse(""),
                claim.value().map(value -> written(property, value)).orElse(""),
                claim.basis().code(),
                claim.revision().map(Object::toString).orElse(""),
                claim.tag().orElse(""),
                claim.origin().map(origin -> origin.id().toString()).orElse(""));
    }

    private static <T> String written(Property<T> property, T value) {
        try {
            return property.type().write(value).toString();
        } catch (IllegalArgumentException computed) {
            return value.toString();
        }
    }

    /** The same observations with the sources of the merged catalog. */
    <T> Observations<T> rewritten(Observations<T> observations, UnaryOperator<Id> renaming) {
        List<Claim<T>> claims = new ArrayList<>();
        boolean changed = false;
        for (Attested<T> fact : observations.all()) {
            for (Claim<T> claim : fact.claims()) {
                Claim<T> rewritten = rewritten(claim, false, renaming);
                changed |= !rewritten.equals(claim);
                claims.add(rewritten);
            }
        }
        return changed ? Observations.of(observations.property(), claims) : observations;
    }

    /** The observations of both. */
    <T> Observations<T> merged(Observations<T> one, Observations<?> other) {
        if (one.equals(other)) {
            return one;
        }
        Property<T> property = one.property();
        List<Claim<T>> claims = new ArrayList<>();
        Set<Integer> years = new TreeSet<>(one.years());
        years.addAll(other.years());
        for (int year : years) {
            claims.addAll(union(property, one.at(year).claims(), like(property, other.at(year))));
        }
        return Observations.of(property, claims);
    }

    @SuppressWarnings("unchecked") // the properties have one class of values
    private static <T> List<Claim<T>> like(Property<T> property, Attested<?> fact) {
        if (property.type().valueClass() != fact.property().type().valueClass()) {
            throw new IllegalArgumentException("property " + property + ": holds values of type "
                    + property.type().name() + " in one catalog, of type "
                    + fact.property().type().name() + " in the other; nothing is merged");
        }
        return ((Attested<T>) fact).claims();
    }
}
