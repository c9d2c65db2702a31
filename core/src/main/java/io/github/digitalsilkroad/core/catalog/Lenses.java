package io.github.digitalsilkroad.core.catalog;

import com.google.common.collect.Lists;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lenses that look at claims alone. */
final class Lenses {

    private Lenses() {}

    /** The lenses that apply one after another. */
    static List<Lens> partsOf(Lens lens) {
        return lens instanceof Chain chain ? chain.parts : List.of(lens);
    }

    /** The day of a lens that shows the world of one. */
    static Stream<LocalDate> dayOf(Lens lens) {
        return lens instanceof AsOf asOf ? Stream.of(asOf.date.latest()) : Stream.empty();
    }

    /** A lens that leaves out claims, under every reading, and each row that loses all its claims. */
    interface Narrowing extends Lens {

        /** The row with the claims that are kept; empty for a row that is hidden even if claims on it are kept. */
        Function<Entity, @Nullable BiPredicate<Property<?>, Claim<?>>> kept(Catalog world);

        @Override
        default Catalog on(Catalog catalog) {
            return catalog.with(catalog.tables().filter(() -> kept(catalog)), this, catalog.reading());
        }
    }

    /** Another reading of the same claims. */
    record Under(Reading reading) implements Lens {
        @Override
        public Catalog on(Catalog catalog) {
            Reading resolved = catalog.sources().isEmpty()
                    ? reading
                    : reading.resolved(name -> catalog.source(name).id().toString());
            return resolved.equals(catalog.reading())
                    ? catalog
                    : catalog.with(catalog.tables().under(resolved), this, resolved);
        }

        @Override
        public String label() {
            return "under " + reading;
        }
    }

    /** The world as it stood on a date. */
    record AsOf(PartialDate date) implements Narrowing {
        @Override
        public Function<Entity, @Nullable BiPredicate<Property<?>, Claim<?>>> kept(Catalog world) {
            ValidTime time = new ValidTime(date.latest(), world.kinds(), world::referred);
            return entity -> time.hadBegun(entity) ? time.claimsOf(entity) : null;
        }

        @Override
        public String label() {
            return "as of " + date;
        }

        @Override
        public boolean changesWorld() {
            return true;
        }
    }

    /**
     * What had been published on a date, or if its source has no date, read; what a scenario assumes has no such date.
     */
    record KnownBy(PartialDate date) implements Narrowing {
        @Override
        public Function<Entity, @Nullable BiPredicate<Property<?>, Claim<?>>> kept(Catalog world) {
            LocalDate day = date.latest();
            return entity -> (property, claim) -> wasPublished(day, claim);
        }

        private static boolean wasPublished(LocalDate day, Claim<?> claim) {
            Optional<PartialDate> read = claim.source().retrieved();
            return claim.source().type() == SourceType.ASSUMPTION
                    || claim.published()
                            .or(() -> read)
                            .filter(told -> told.isAfter(day) == Ternary.NO)
                            .isPresent();
        }

        @Override
        public String label() {
            return "known by " + date;
        }
    }

    /** One source for one fact. */
    record Choosing(Ref<Entity> subject, String property, String source) implements Narrowing {
        @Override
        public Catalog on(Catalog catalog) {
            Entity thing = catalog.entity(subject.text());
            Id chosen = catalog.source(source).id();
            List<Id> sources = thing.facts().all().stream()
                    .filter(fact -> fact.property().name().equals(property))
                    .flatMap(fact -> fact.claims().stream())
                    .map(claim -> claim.source().id())
                    .distinct()
                    .toList();
            if (sources.isEmpty()) {
                List<String> stated = Lists.transform(thing.facts().properties(), Property::name);
                throw new UnknownIdException("claim on " + thing.id() + " of", property, stated);
            }
            if (!sources.contains(chosen)) {
                throw new IllegalArgumentException("choosing " + chosen + " for " + property + " of " + thing.id()
                        + ": must be one of its sources, " + sources);
            }
            Choosing named = new Choosing(subject.to(thing), property, chosen.toString());
            return catalog.with(catalog.tables().filter(() -> named.kept(catalog)), named, catalog.reading());
        }

        @Override
        public Function<Entity, @Nullable BiPredicate<Property<?>, Claim<?>>> kept(Catalog world) {
            return entity -> (of, claim) -> !entity.id().toString().equals(subject.text())
                    || !of.name().equals(property)
                    || claim.source().id().toString().equals(source);
        }

        @Override
        public String label() {
            return "choosing " + source + " for " + property + " of " + subject;
        }
    }

    record Where(BiPredicate<Property<?>, Claim<?>> claims, String label) implements Narrowing {
        @Override
        public Function<Entity, @Nullable BiPredicate<Property<?>, Claim<?>>> kept(Catalog world) {
            return entity -> claims;
        }

        @Override
        public Optional<ReadableForm> form() {
            return Optional.empty();
        }
    }

    record Labeled(String label, Optional<ReadableForm> form) implements Lens {
        @Override
        public Catalog on(Catalog catalog) {
            throw new UnsupportedOperationException("lens \"" + Lines.quoted(label)
                    + "\": only its label is known here, so no catalog can be seen through it; read it with a grammar that"
                    + " has its form");
        }
    }

    record Chain(List<Lens> parts) implements Lens {
        @Override
        public Catalog on(Catalog catalog) {
            Catalog seen = catalog;
            for (Lens part : parts) {
                seen = seen.through(part);
            }
            return seen;
        }

        @Override
        public String label() {
            return labels(parts);
        }

        @Override
        public String toString() {
            return label();
        }

        @Override
        public Optional<ReadableForm> form() {
            return Optional.empty();
        }
    }

    /** The labels of lenses, one after another. */
    static String labels(List<Lens> lenses) {
        return lenses.stream().map(Lens::label).collect(Collectors.joining(", "));
    }
}
