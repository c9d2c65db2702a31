package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

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

/**
 * The lenses that look at claims alone, and lenses as text.
 *
 * <p>Several lenses as text are written in the order in which they apply, with a vertical bar between them, as in
 * {@code known-by date=2020-04 | under reading=latest}.
 *
 * @since 0.2.0
 */
public final class Lenses {

    private Lenses() {}

    /**
     * Whose word counts.
     *
     * @param reading the reading that chooses the value of every fact
     * @return the lens of {@link Catalog#under}
     */
    public static Lens under(Reading reading) {
        return new Under(requireNonNull(reading, "reading"));
    }

    /**
     * The world as it stood on a date.
     *
     * @param date an EDTF date, such as {@code 2016}; of a year or month, its last day
     * @return the lens of {@link Catalog#asOf}
     * @throws IllegalArgumentException if it is no such date
     */
    public static Lens asOf(String date) {
        return new AsOf(PartialDate.parse(requireNonNull(date, "date")));
    }

    /**
     * What was known on a date.
     *
     * @param date an EDTF date, such as {@code 2020-04}; of a year or month, its last day
     * @return the lens of {@link Catalog#knownBy}
     * @throws IllegalArgumentException if it is no such date
     */
    public static Lens knownBy(String date) {
        return new KnownBy(PartialDate.parse(requireNonNull(date, "date")));
    }

    /**
     * One source for one fact: what others say of that fact does not count.
     *
     * @param subject the id or name of the thing
     * @param property the property
     * @param source the id or title of the source whose claim is taken
     * @return the lens; a catalog without such a claim cannot be seen through it
     * @since 0.3.0
     */
    public static Lens choosing(String subject, Property<?> property, String source) {
        return new Choosing(requireNonNull(subject, "subject"), property.name(), requireNonNull(source, "source"));
    }

    /**
     * Fewer claims.
     *
     * @param claims which claims to keep
     * @param words what the filter keeps, as text
     * @return the lens, which has no readable form
     */
    public static Lens where(BiPredicate<Property<?>, Claim<?>> claims, String words) {
        return new Where(requireNonNull(claims, "claims"), requireNonNull(words, "words"));
    }

    /**
     * What is left of a lens that cannot be applied here, such as one read from a file whose form the grammar
     * lacks.
     *
     * @param label its words
     * @return a lens that no catalog can be seen through
     */
    public static Lens labeled(String label) {
        return new Labeled(requireNonNull(label, "label"), Optional.empty());
    }

    /**
     * A lens as a file keeps it: its words and, if it has one, its form.
     *
     * @param label its words
     * @param form its readable form, empty if it has none
     * @param grammar what forms can be read
     * @return the lens of the form, or what is {@linkplain #labeled(String) left} of one whose form the grammar lacks
     * @throws IllegalArgumentException if the label is blank, or the form is malformed
     */
    public static Lens read(String label, String form, Grammar<Lens> grammar) {
        requireNonNull(form, "form");
        requireNonNull(grammar, "grammar");
        if (requireNonNull(label, "label").isBlank()) {
            throw new IllegalArgumentException("a lens without a label; each has one, such as \"known by 2020\"");
        }
        if (form.isEmpty()) {
            return labeled(label);
        }
        ReadableForm read = ReadableForm.parse(form);
        boolean isKnown = grammar.rules().stream().anyMatch(rule -> rule.name().equals(read.name()));
        return isKnown ? grammar.read(read) : new Labeled(label, Optional.of(read));
    }

    /**
     * One lens after another.
     *
     * @param lenses the lenses in the order in which they apply, such as those of a
     *     {@linkplain Catalog#lenses() catalog}
     * @return all as one; without any, a lens that gives every catalog itself
     */
    public static Lens of(List<? extends Lens> lenses) {
        List<Lens> parts =
                lenses.stream().flatMap(lens -> partsOf(lens).stream()).toList();
        return parts.size() == 1 ? parts.get(0) : new Chain(parts);
    }

    /** The lenses that apply one after another. */
    static List<Lens> partsOf(Lens lens) {
        return lens instanceof Chain chain ? chain.parts : List.of(lens);
    }

    /**
     * The forms of the lenses of this class. Scenarios have a grammar of their own, and so may lenses of yours: {@link
     * Grammar#with} adds them.
     *
     * @return what {@link #parse(String)} reads
     */
    public static Grammar<Lens> grammar() {
        return Grammar.<Lens>of("lens")
                .with(
                        under(Reading.officialFirst()),
                        "which claims count: standard, official-first, latest, envelope or \"only SOURCE, SOURCE\"")
                .with(asOf("2016-06"), "the world as it stood on a date")
                .with(knownBy("2020-04"), "what was known on a date")
                .with(
                        new Choosing("some-system", "cameras", "some-source"),
                        "one source for one fact, as if no other had spoken of it");
    }

    /**
     * Reads lenses of this class.
     *
     * @param text such as {@code known-by date=2020-04 | under reading=latest}
     * @return the lens, or all of them as one
     * @throws IllegalArgumentException as for {@link #parse(String, Grammar)}
     */
    public static Lens parse(String text) {
        return parse(text, grammar());
    }

    /**
     * Reads lenses.
     *
     * @param text one form or several with vertical bars between them; empty for none
     * @param grammar what forms there are
     * @return the lens, or all of them as one
     * @throws IllegalArgumentException if a form is malformed or one that the grammar lacks; the message says which,
     *     the rule and the valid choices
     */
    public static Lens parse(String text, Grammar<? extends Lens> grammar) {
        requireNonNull(grammar, "grammar");
        return of(ReadableForm.parseAll(text).stream().map(grammar::read).toList());
    }

    /**
     * Writes a lens, so that {@link #parse(String, Grammar)} with a grammar that has it gives an equal one.
     *
     * @param lens the lens, or several as one
     * @return its form, or those of all with vertical bars between them
     * @throws IllegalArgumentException if one has no readable form
     */
    public static String write(Lens lens) {
        return partsOf(requireNonNull(lens, "lens")).stream()
                .map(part -> part.form()
                        .orElseThrow(() -> new IllegalArgumentException("lens \"" + Lines.quoted(part.label())
                                + "\": has no readable form; a lens that gives none in form() cannot be written"))
                        .toString())
                .collect(Collectors.joining(" | "));
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
            return catalog.with(catalog.tables().filter(kept(catalog)), this, catalog.reading());
        }
    }

    /** Whose word counts. */
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

    /** What had been published on a date, or if its source has no date, read; what a scenario assumes has no such date. */
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
    record Choosing(String subject, String property, String source) implements Narrowing {
        @Override
        public Catalog on(Catalog catalog) {
            Entity thing = catalog.entity(subject);
            Id chosen = catalog.source(source).id();
            List<Id> sources = thing.facts().all().stream()
                    .filter(fact -> fact.property().name().equals(property))
                    .flatMap(fact -> fact.claims().stream())
                    .map(claim -> claim.source().id())
                    .distinct()
                    .toList();
            if (!sources.contains(chosen)) {
                throw new IllegalArgumentException("choosing " + chosen + " for " + property + " of " + thing.id()
                        + ": must be one of its sources, " + sources);
            }
            return new Choosing(thing.id().toString(), property, chosen.toString()).narrowed(catalog);
        }

        private Catalog narrowed(Catalog catalog) {
            return Narrowing.super.on(catalog);
        }

        @Override
        public Function<Entity, @Nullable BiPredicate<Property<?>, Claim<?>>> kept(Catalog world) {
            return entity -> (of, claim) -> !entity.id().toString().equals(subject)
                    || !of.name().equals(property)
                    || claim.source().id().toString().equals(source);
        }

        @Override
        public String label() {
            return "choosing " + source + " for " + property + " of " + subject;
        }
    }

    private record Where(BiPredicate<Property<?>, Claim<?>> claims, String label) implements Narrowing {
        @Override
        public Function<Entity, @Nullable BiPredicate<Property<?>, Claim<?>>> kept(Catalog world) {
            return entity -> claims;
        }
    }

    private record Labeled(String label, Optional<ReadableForm> form) implements Lens {
        @Override
        public Catalog on(Catalog catalog) {
            throw new UnsupportedOperationException("lens \"" + Lines.quoted(label)
                    + "\": only its label is known here, so no catalog can be seen through it; read it with a grammar that"
                    + " has its form");
        }
    }

    private record Chain(List<Lens> parts) implements Lens {
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
    }

    /** The labels of lenses, one after another. */
    static String labels(List<Lens> lenses) {
        return lenses.stream().map(Lens::label).collect(Collectors.joining(", "));
    }
}
