package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * A way to see a catalog, which gives another one: under another reading, as of a date, as known by a date, or with
 * changes.
 *
 * <p>Several lenses as text are written in the order in which they apply, with a vertical bar between them, as in
 * {@code known-by date=2020-04 | under reading=latest}.
 *
 * <p>Write your own and look through it with {@link Catalog#through}, which keeps it among the
 * {@linkplain Catalog#lenses() lenses} of what it gives. A lens must leave the catalog as it is, and be immutable and
 * thread-safe. Give it {@code equals} and a {@linkplain #form readable form} if it is to travel as text; a record has
 * the first.
 *
 * @since 0.2.0
 */
public interface Lens {

    /**
     * Applies the lens.
     *
     * @param catalog the catalog to see through the lens
     * @return another catalog; the same one if the lens changes nothing
     */
    Catalog on(Catalog catalog);

    /**
     * What the lens does, as text that follows the version of a catalog that was seen through it.
     *
     * @return such as {@code known by 2020-04}, {@code under latest} or {@code if Second vendor}
     */
    String label();

    /**
     * The lens as text that a {@link Grammar} can read.
     *
     * @return such as {@code known-by date=2020-04}; that of {@link ReadableForm#ofRecord}, unless a lens says
     *     otherwise
     */
    default Optional<ReadableForm> form() {
        return ReadableForm.ofRecord(this);
    }

    /**
     * Whether the lens shows another world, as a scenario or another day does, and not the same world by other
     * knowledge, as a reading does. Answers of two worlds are compared with all that is unknown alike in both.
     *
     * @return false, unless a lens says otherwise
     * @since 0.3.0
     */
    default boolean changesWorld() {
        return false;
    }

    /**
     * What the lens does to vendors that no source states. A lens that says nothing changes what is stated alone.
     *
     * @param catalog the catalog to see through the lens
     * @return empty, unless a lens says otherwise
     * @since 0.3.0
     */
    default List<Substitution> substitutions(Catalog catalog) {
        requireNonNull(catalog, "catalog");
        return List.of();
    }

    /**
     * This lens and then another, which sees what this one gives.
     *
     * @param next the other lens
     * @return both as one
     */
    default Lens then(Lens next) {
        return of(List.of(this, requireNonNull(next, "next")));
    }

    /**
     * Another reading of the same claims.
     *
     * @param reading the reading that chooses the value of every fact
     * @return the lens of {@link Catalog#under}
     * @since 0.3.0
     */
    static Lens under(Reading reading) {
        return new Lenses.Under(requireNonNull(reading, "reading"));
    }

    /**
     * The world as it stood on a date.
     *
     * @param date an EDTF date, such as {@code 2016}; of a year or month, its last day
     * @return the lens of {@link Catalog#asOf}
     * @throws IllegalArgumentException if it is no such date
     * @since 0.3.0
     */
    static Lens asOf(String date) {
        return new Lenses.AsOf(PartialDate.parse(requireNonNull(date, "date")));
    }

    /**
     * What was known on a date.
     *
     * @param date an EDTF date, such as {@code 2020-04}; of a year or month, its last day
     * @return the lens of {@link Catalog#knownBy}
     * @throws IllegalArgumentException if it is no such date
     * @since 0.3.0
     */
    static Lens knownBy(String date) {
        return new Lenses.KnownBy(PartialDate.parse(requireNonNull(date, "date")));
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
    static Lens choosing(String subject, Property<?> property, String source) {
        return new Lenses.Choosing(
                new Ref<>(requireNonNull(subject, "subject")), property.name(), requireNonNull(source, "source"));
    }

    /**
     * Fewer claims.
     *
     * @param claims which claims to keep
     * @param words what the filter keeps, as text
     * @return the lens, which has no readable form
     * @since 0.3.0
     */
    static Lens where(BiPredicate<Property<?>, Claim<?>> claims, String words) {
        return new Lenses.Where(requireNonNull(claims, "claims"), requireNonNull(words, "words"));
    }

    /**
     * What is left of a lens that cannot be applied here, such as one read from a file whose form the grammar
     * lacks.
     *
     * @param label its words
     * @return a lens that no catalog can be seen through
     * @since 0.3.0
     */
    static Lens labeled(String label) {
        return new Lenses.Labeled(requireNonNull(label, "label"), Optional.empty());
    }

    /**
     * A lens as a file keeps it: its words and, if it has one, its form.
     *
     * @param label its words
     * @param form its readable form, empty if it has none
     * @param grammar what forms can be read
     * @return the lens of the form, or what is {@linkplain #labeled(String) left} of one whose form the grammar lacks
     * @throws IllegalArgumentException if the label is blank, or the form is malformed
     * @since 0.3.0
     */
    static Lens read(String label, String form, Grammar<Lens> grammar) {
        requireNonNull(form, "form");
        requireNonNull(grammar, "grammar");
        if (requireNonNull(label, "label").isBlank()) {
            throw new IllegalArgumentException("a lens without a label; each has one, such as \"known by 2020\"");
        }
        if (form.isEmpty()) {
            return labeled(label);
        }
        ReadableForm read = ReadableForm.parse(form);
        boolean isKnown = grammar.examples().keySet().stream()
                .anyMatch(example -> example.name().equals(read.name()));
        return isKnown ? grammar.read(read) : new Lenses.Labeled(label, Optional.of(read));
    }

    /**
     * One lens after another.
     *
     * @param lenses the lenses in the order in which they apply, such as those of a
     *     {@linkplain Catalog#lenses() catalog}
     * @return all as one; without any, a lens that gives every catalog itself
     * @since 0.3.0
     */
    static Lens of(List<? extends Lens> lenses) {
        List<Lens> parts =
                lenses.stream().flatMap(lens -> Lenses.partsOf(lens).stream()).toList();
        return parts.size() == 1 ? parts.get(0) : new Lenses.Chain(parts);
    }

    /**
     * The forms of the lenses made here. Scenarios have a grammar of their own, and so may lenses of yours: {@link
     * Grammar#with} adds them.
     *
     * @return what {@link #parse(String)} reads
     * @since 0.3.0
     */
    static Grammar<Lens> grammar() {
        return Grammar.<Lens>of("lens")
                .with(
                        under(Reading.officialFirst()),
                        "which claims count: standard, official-first, latest, envelope or \"only SOURCE, SOURCE\"")
                .with(asOf("2016-06"), "the world as it stood on a date")
                .with(knownBy("2020-04"), "what was known on a date")
                .with(
                        new Lenses.Choosing(new Ref<>("some-system"), "cameras", "some-source"),
                        "one source for one fact, as if no other had spoken of it");
    }

    /**
     * Reads lenses made here. For scenarios as well, give {@link #parse(String, Grammar)} the grammar that
     * {@code Scenario.grammar(Edit.grammar())} makes.
     *
     * @param text such as {@code known-by date=2020-04 | under reading=latest}
     * @return the lens, or all of them as one
     * @throws IllegalArgumentException as for {@link #parse(String, Grammar)}
     * @since 0.3.0
     */
    static Lens parse(String text) {
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
     * @since 0.3.0
     */
    static Lens parse(String text, Grammar<? extends Lens> grammar) {
        requireNonNull(grammar, "grammar");
        return of(ReadableForm.parseAll(text).stream().map(grammar::read).toList());
    }

    /**
     * Writes a lens, so that {@link #parse(String, Grammar)} with a grammar that has it gives an equal one.
     *
     * @param lens the lens, or several as one
     * @return its form, or those of all with vertical bars between them
     * @throws IllegalArgumentException if one has no readable form
     * @since 0.3.0
     */
    static String write(Lens lens) {
        return Lenses.partsOf(requireNonNull(lens, "lens")).stream()
                .map(part -> part.form()
                        .orElseThrow(() -> new IllegalArgumentException("lens \"" + Lines.quoted(part.label())
                                + "\": has no readable form; a lens that gives none in form() cannot be written"))
                        .toString())
                .collect(Collectors.joining(" | "));
    }
}
