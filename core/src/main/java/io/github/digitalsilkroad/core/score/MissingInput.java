package io.github.digitalsilkroad.core.score;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.catalog.RowCondition;
import io.github.digitalsilkroad.core.evidence.Missing;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An input that an answer lacks: a fact that was read and that no source states, or only in a form that the answer
 * cannot use, or rows that were looked for and that the catalog does not have, such as a series. Immutable and
 * thread-safe.
 *
 * @param what what is missing, as text, such as {@code interest rate}
 * @param fact the fact as the catalog has it; empty where no row has it
 * @param rows the conditions that no row meets; none where there is a fact
 * @param why why it is not there, as text
 * @since 0.2.0
 */
public record MissingInput(String what, Optional<Fact> fact, List<RowCondition> rows, String why) {

    /**
     * Takes the parts, none of them null.
     *
     * @param what what is missing, as text, such as {@code interest rate}
     * @param fact the fact as the catalog has it; empty where no row has it
     * @param rows the conditions that no row meets
     * @param why why it is not there, as text
     */
    public MissingInput {
        requireNonNull(what, "what");
        requireNonNull(fact, "fact");
        rows = List.copyOf(requireNonNull(rows, "rows"));
        requireNonNull(why, "why");
    }

    private static final int NAMED = 4;

    static MissingInput of(String what, Fact fact, String why) {
        return new MissingInput(what, Optional.of(fact), List.of(), why);
    }

    /** Why a fact has no value. */
    static String words(Fact fact) {
        return fact.claims().missing().map(Missing::words).orElseThrow();
    }

    MissingInput within(String part) {
        return new MissingInput(part + ": " + what, fact, rows, why);
    }

    /**
     * The same input; where nothing is known of the fact, with the search in the catalog that found none for the
     * reason, or else with the lenses that leave out what sources say of it.
     */
    MissingInput searchedIn(Catalog catalog) {
        if (!fact.flatMap(known -> known.claims().missing()).equals(Optional.of(Missing.NOT_STATED))) {
            return this;
        }
        Fact seen = catalog.fact(fact.get().key());
        Optional<Missing> reason = seen.claims().missing();
        if (reason.equals(Optional.of(Missing.NOT_FOUND))) {
            return of(what, seen, catalog.searched(seen.key()).orElseThrow().reason());
        }
        return reason.equals(Optional.of(Missing.NOT_ADMITTED)) ? of(what, seen, hiddenBy(catalog)) : this;
    }

    /** Why something is not there that a catalog without its lenses has. */
    static String hiddenBy(Catalog catalog) {
        String lenses = catalog.lenses().stream().map(Lens::label).collect(joining(", "));
        return Missing.NOT_ADMITTED.words() + " (" + lenses + ")";
    }

    /**
     * Missing inputs as text for a reader.
     *
     * @param inputs such as {@link Assessment#missing()}
     * @return one line for those that differ in their subject alone, such as
     *     {@code vendor of a, b: not stated by any source}; of many subjects the first four and how many more there
     *     are. Where one of several facts of a subject would be enough, the first of them is named that a source
     *     speaks of, or else the first
     */
    public static List<String> lines(List<MissingInput> inputs) {
        return either(inputs).stream()
                .map(MissingInput::told)
                .collect(groupingBy(
                        input -> input.isOfSubject() ? List.of(input.what, input.why) : input.key(),
                        LinkedHashMap::new,
                        toList()))
                .values()
                .stream()
                .map(MissingInput::line)
                .toList();
    }

    /**
     * The inputs in groups. The facts of a group have one subject and year and are missing for the same thing, so that
     * one of them is enough.
     */
    static Collection<List<MissingInput>> either(List<MissingInput> inputs) {
        return inputs.stream()
                .collect(groupingBy(
                        input -> input.fact
                                .<List<Object>>map(known ->
                                        List.of(input.what, known.subject().id(), known.year()))
                                .orElseGet(input::key),
                        LinkedHashMap::new,
                        toList()))
                .values();
    }

    /** Of several inputs, where one is enough, the first that a source speaks of, hidden or not; or else the first. */
    static MissingInput told(List<MissingInput> either) {
        return Collections.max(either, Comparator.comparing(MissingInput::isClaimed));
    }

    private boolean isClaimed() {
        return fact.map(Fact::claims)
                .filter(known -> !known.claims().isEmpty() || known.missing().equals(Optional.of(Missing.NOT_ADMITTED)))
                .isPresent();
    }

    /** Whether a source states the fact, if only in a form that the answer cannot use. */
    boolean isStated() {
        return fact.isPresent() && fact.get().claims().isPresent();
    }

    /** What is missing and why, the shorter ones last: of a series with a long name its id. */
    Stream<String> reasons() {
        Stream<String> subject = fact.map(known -> known.subject().id() + year(known) + ": " + why).stream();
        return Stream.concat(Stream.of(toString(), what + ": " + why), subject);
    }

    private static String year(Fact fact) {
        return fact.year().isPresent() ? ", " + fact.year().getAsInt() : "";
    }

    private boolean isOfSubject() {
        return fact.isPresent() && fact.get().year().isEmpty();
    }

    private static String line(List<MissingInput> alike) {
        MissingInput first = alike.get(0);
        String subjects = alike.stream()
                .filter(MissingInput::isOfSubject)
                .limit(NAMED)
                .map(input -> input.fact.orElseThrow().subject().id().toString())
                .collect(joining(", "));
        return first.what
                + (subjects.isEmpty() || first.what.endsWith(" of " + subjects) ? "" : " of " + subjects)
                + (first.isOfSubject() && alike.size() > NAMED ? " and " + (alike.size() - NAMED) + " more" : "")
                + first.fact.map(MissingInput::year).orElse("")
                + ": " + first.why;
    }

    /** The same input is missing in another world, even if more is known of its subject there. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MissingInput that && key().equals(that.key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    private List<Object> key() {
        return List.of(what, why, fact.map(Fact::key), rows);
    }

    /**
     * What is missing and why.
     *
     * @return such as {@code interest rate of tj-loan: undisclosed}
     */
    @Override
    public String toString() {
        return line(List.of(this));
    }
}
