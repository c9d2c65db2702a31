package io.github.digitalsilkroad.core.score;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Joiner;
import com.google.common.collect.Iterables;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.FactKey;
import io.github.digitalsilkroad.core.catalog.LeftOut;
import io.github.digitalsilkroad.core.catalog.Query;
import io.github.digitalsilkroad.core.catalog.Reads;
import io.github.digitalsilkroad.core.catalog.RowCondition;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Series;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one answer rests on: through it a score reads the facts of a catalog, and it keeps what was read, used and
 * missing.
 *
 * <p>{@code recorder.fact(entity, Props.CAMERAS)} gives the fact and notes it as an input; where it has no value, the
 * answer names it as missing. The working of an {@link Assessment}, its citations, what it
 * {@linkplain Assessment#missing() lacks}, what of its {@linkplain Assessment#facts() facts} is disputed, and which
 * facts a {@link Sensitivity} tries all come from these notes, so that a score lists its inputs nowhere else. What is
 * read beside, such as the dates that decide which rows count, is noted by the catalog itself.
 *
 * <pre>{@code
 * Recorder recorder = Recorder.of(question(), catalog);
 * Optional<Quantity> cameras = recorder.fact(catalog.deployment("tj-dushanbe-safe-city"), Props.CAMERAS).value();
 * return Assessment.of(recorder).unit("cameras").formula("as stated").answer(cameras.map(Quantity::number));
 * }</pre>
 *
 * <p>Not thread-safe, and for use while one answer is put together.
 *
 * @since 0.2.0
 */
public final class Recorder {

    final Supplier<String> question;
    private final Catalog catalog;
    private final List<BiConsumer<Records, List<Input>>> notes = new ArrayList<>();
    /** The editions that the second line of the answer names. */
    final List<Supplier<String>> vintages;

    private Supplier<String> label = () -> "";

    private Recorder(Supplier<String> question, Catalog catalog, List<Supplier<String>> vintages) {
        this.question = question;
        this.catalog = catalog;
        this.vintages = vintages;
    }

    /**
     * Starts an answer.
     *
     * @param question the question as text
     * @param catalog what is asked
     * @return a recorder that holds nothing yet
     */
    public static Recorder of(String question, Catalog catalog) {
        requireNonNull(question, "question");
        return of(() -> question, catalog);
    }

    /** As {@link #of(String, Catalog)}, with a question that is worded when the answer says it. */
    static Recorder of(Supplier<String> question, Catalog catalog) {
        return new Recorder(question, requireNonNull(catalog, "catalog"), new ArrayList<>());
    }

    /**
     * What is asked.
     *
     * @return the catalog
     */
    public Catalog catalog() {
        return catalog;
    }

    /**
     * Reads a fact that the answer needs.
     *
     * @param <T> the type of its values
     * @param subject what it is about
     * @param property the property
     * @return the fact; noted as an input, or as missing if it has no value
     */
    public <T> Attested<T> fact(Entity subject, Property<T> property) {
        return needs(property.label() + " of " + subject.id(), property.label(), subject, property);
    }

    /**
     * Reads a fact that the answer needs, and names it.
     *
     * @param <T> the type of its values
     * @param label what the fact is, as text, without its subject
     * @param subject what it is about
     * @param property the property
     * @return the fact; noted as an input, or as missing if it has no value
     */
    public <T> Attested<T> fact(String label, Entity subject, Property<T> property) {
        return needs(label, label, subject, property);
    }

    private <T> Attested<T> needs(String used, String lacked, Entity subject, Property<T> property) {
        requireNonNull(used, "label");
        Attested<T> fact = subject.facts().get(property);
        needs(used, lacked, new Fact(subject, fact, OptionalInt.empty()));
        return fact;
    }

    /** A fact that an answer needs, as an input or as missing. */
    void needs(String used, String lacked, Fact fact) {
        if (fact.claims().isPresent()) {
            uses(used, fact);
        } else {
            missing(lacked, fact, "");
        }
    }

    /**
     * Reads what a series states of a year, and names it, such as by the name of the series.
     *
     * @param label what the series holds, as text, without the year
     * @param series the series
     * @param year the year
     * @return the fact; noted as an input, or as missing if it has no value
     */
    public Attested<?> fact(String label, Series series, int year) {
        requireNonNull(label, "label");
        Fact fact = observation(series, year);
        needs(label + " " + year + " (" + series.id() + ")", label, fact);
        return fact.claims();
    }

    static Fact observation(Series series, int year) {
        return new Fact(series, series.observations().at(year), OptionalInt.of(year));
    }

    /**
     * Reads a fact that the answer uses if some source states it, and can do without.
     *
     * @param <T> the type of its values
     * @param label what the fact is, as text
     * @param subject what it is about
     * @param property the property
     * @return the fact, noted as an input if it has a value
     */
    public <T> Attested<T> optional(String label, Entity subject, Property<T> property) {
        requireNonNull(label, "label");
        Attested<T> fact = subject.facts().get(property);
        Fact read = new Fact(subject, fact, OptionalInt.empty());
        if (fact.isPresent()) {
            uses(label, read);
        } else {
            notes.add((records, inputs) -> records.reads(read));
        }
        return fact;
    }

    /** A fact with a value, or the claims on it that an answer uses, as an input. */
    void uses(String label, Fact fact) {
        shows(fact);
        notes.add((records, inputs) -> inputs.add(Input.fact(label, fact.claims())));
    }

    /** A fact, or the claims on it, that an input was made of. */
    void shows(Fact fact) {
        notes.add((records, inputs) -> {
            records.reads(fact);
            records.shown.add(fact);
        });
    }

    /** An input that was put together elsewhere. */
    void input(Input input) {
        notes.add((records, inputs) -> inputs.add(input));
    }

    /**
     * Notes as missing what a function reads of the catalog and does not find: the facts without a value; where it
     * reads no fact, the conditions that no row meets. For a part of the answer that remains open, it reads what would
     * settle it, such as {@code world -> world.deployment(id).vendors()}. That something ended is no gap, and not
     * noted.
     *
     * @param what what is missing, as text
     * @param look asks the catalog that it is given, which equals {@link #catalog()}; it is called when the working is
     *     first needed
     * @since 0.3.0
     */
    public void lacks(String what, Consumer<Catalog> look) {
        lacks(what, look, "none in the catalog");
    }

    /** As {@link #lacks(String, Consumer)}, with the reason why no row is there. */
    void lacks(String what, Consumer<Catalog> look, String why) {
        requireNonNull(what, "what");
        requireNonNull(look, "look");
        notes.add((records, inputs) -> {
            Reads read = records.looking(catalog).reads(look);
            for (Fact fact : read.facts(catalog::find)) {
                if (read.keys().contains(fact.key())
                        && !fact.claims().isPresent()
                        && !fact.subject().kind().ends().contains(fact.claims().property())) {
                    records.misses(MissingInput.of(what, fact, MissingInput.words(fact)));
                }
            }
            if (read.keys().isEmpty() && !read.conditions().isEmpty()) {
                records.misses(new MissingInput(what, Optional.empty(), read.conditions(), why));
            }
        });
    }

    /** Notes that a query has no row; where a lens hides rows that it would have, the lens is the reason. */
    void lacks(String what, String why, Function<Catalog, ? extends Query<?, ?>> rows) {
        Query<?, ?> here = rows.apply(catalog);
        boolean isHidden = here.isEmpty() && !rows.apply(catalog.asReleased()).isEmpty();
        lacks(what, here.conditions(), isHidden ? MissingInput.hiddenBy(catalog) : why);
    }

    /** Notes that no row meets some conditions. */
    void lacks(String what, List<RowCondition> asked, String why) {
        notes.add((records, inputs) -> records.misses(new MissingInput(
                what,
                Optional.empty(),
                asked.isEmpty() ? List.of(new RowCondition("any", List.of(), false)) : asked,
                why)));
    }

    /** Notes as missing what would date the beginning of a row. */
    void lacksStart(String what, Entity row) {
        lacks(
                what,
                world -> world.find(row.id())
                        .ifPresent(there -> there.kind().events().forEach(there.facts()::get)));
    }

    /** Notes that the answer cannot use what is stated of a fact, and why; where nothing is, that it is missing. */
    void missing(String what, Fact fact, String unusable) {
        notes.add((records, inputs) -> records.misses(
                MissingInput.of(what, fact, fact.claims().isPresent() ? unusable : MissingInput.words(fact))));
    }

    /**
     * Notes a row that a reader might look for among those that count, and does not find there.
     *
     * @param row the row and why it does not count
     */
    public void leavesOut(LeftOut row) {
        requireNonNull(row, "row");
        notes.add((records, inputs) -> records.leftOut.add(row));
    }

    /**
     * Notes what a reader of the number should know.
     *
     * @param sentence a sentence; one that was noted before is not repeated
     */
    public void note(String sentence) {
        requireNonNull(sentence, "sentence");
        note(() -> sentence);
    }

    /** As {@link #note(String)}, in words that are put together when the working is read. */
    void note(Supplier<String> sentence) {
        notes.add((records, inputs) -> records.notes.add(sentence.get()));
    }

    /** Notes the editions of a figure; the second line of the answer names the first. */
    void vintage(String figure, int year, Set<Source> editions, boolean isProjected) {
        boolean isOne = editions.size() == 1;
        note(() -> figure + " of " + year + ": "
                + (isOne ? "edition " : isProjected ? "a projection, with its revisions in the editions " : "editions ")
                + Joiner.on(", ").join(Iterables.transform(editions, Source::id)));
        vintages.add(() -> (isProjected ? "projection, " : isOne ? "edition " : "editions ")
                + editions.iterator().next().id()
                + (isOne ? "" : " and " + (editions.size() - 1) + " more"));
    }

    /**
     * Starts a step of the computation: what is read through it is shown below the step in the working, once it is
     * {@linkplain #name named}.
     *
     * @return a recorder within this one
     */
    public Recorder step() {
        Recorder step = new Recorder(question, catalog, vintages);
        notes.add(step::write);
        return step;
    }

    /** Notes what was noted apart, as a step of the computation. */
    void include(Recorder apart) {
        notes.add(apart::write);
        vintages.addAll(apart.vintages);
    }

    /**
     * Names this step, or names it anew.
     *
     * @param words what the step gives, as text; a step without inputs does not show
     */
    public void name(String words) {
        requireNonNull(words, "words");
        name(() -> words);
    }

    /** As {@link #name(String)}, in words that are put together when the working is read. */
    void name(Supplier<String> words) {
        label = words;
    }

    /**
     * Defers notes on what was read until the working is first needed, for answers over many rows. The function must
     * note what the answer used.
     *
     * @param later takes notes on the recorder that it is given
     */
    public void later(Consumer<Recorder> later) {
        requireNonNull(later, "later");
        notes.add((records, inputs) -> {
            Recorder part = of(question, catalog);
            later.accept(part);
            part.write(records, inputs);
        });
    }

    /**
     * Notes that the answer to another question is an input: its working, what it lacks and what it read.
     *
     * @param name what it represents, as text
     * @param part the answer
     */
    public void answer(String name, Assessment part) {
        requireNonNull(name, "name");
        requireNonNull(part, "part");
        notes.add((records, inputs) -> {
            part.noteIn(records);
            part.missing().forEach(input -> records.missing.add(input.within(name)));
            if (!part.inputs().isEmpty()) {
                inputs.add(Input.step(name + ": " + part.inWorking(), part.inputs()));
            }
        });
    }

    /** Notes what another answer noted, as if it had been noted here. */
    void include(Assessment other) {
        notes.add((records, inputs) -> {
            other.noteIn(records);
            records.missing.addAll(other.missing());
            records.leftOut.addAll(other.leftOut());
            records.notes.addAll(other.notes());
            inputs.addAll(other.inputs());
        });
    }

    /** What was noted so far, in order. */
    Records records() {
        Records records = new Records();
        write(records, records.inputs);
        return records;
    }

    private void write(Records records, List<Input> inputs) {
        String name = label.get();
        List<Input> own = name.isEmpty() ? inputs : new ArrayList<>();
        notes.forEach(note -> note.accept(records, own));
        if (!name.isEmpty() && !own.isEmpty()) {
            inputs.add(Input.step(name, own));
        }
    }

    /** What an answer was made of. */
    static final class Records {
        final List<Input> inputs = new ArrayList<>();
        final Set<MissingInput> missing = new LinkedHashSet<>();
        final Set<LeftOut> leftOut = new LinkedHashSet<>();
        final Set<String> notes = new LinkedHashSet<>();
        final Map<FactKey, Fact> facts = new LinkedHashMap<>();
        final Set<Fact> shown = new LinkedHashSet<>();
        private @Nullable Catalog looking;

        void misses(MissingInput input) {
            input.fact().ifPresent(this::reads);
            missing.add(input);
        }

        void reads(Fact fact) {
            facts.putIfAbsent(fact.key(), fact);
        }

        /** The catalog of the answer, which reports what is read; its lenses are applied once for all looks. */
        private Catalog looking(Catalog catalog) {
            if (looking == null && catalog.reported().isEmpty()) {
                catalog.reads(world -> looking = world);
            }
            return looking == null ? catalog : looking;
        }
    }
}
