package io.github.digitalsilkroad.core.score;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.evidence.Missing;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Entity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * An input that an answer lacks: a fact that no source states, or something else that the catalog does not have, such
 * as a series. Immutable and thread-safe.
 *
 * @param what what is missing, in words, such as {@code interest rate}
 * @param fact the fact as the catalog has it, without a value; empty for what is no fact about anything that the
 *     catalog holds
 * @param why why it is not there, in words
 * @since 0.2.0
 */
public record MissingInput(String what, Optional<Fact> fact, String why) {

    /**
     * Takes the parts, none of them null.
     *
     * @param what what is missing, in words, such as {@code interest rate}
     * @param fact the fact as the catalog has it, without a value; empty for what is no fact about anything that the
     *     catalog holds
     * @param why why it is not there, in words
     */
    public MissingInput {
        requireNonNull(what, "what");
        requireNonNull(fact, "fact");
        requireNonNull(why, "why");
    }

    private static final int NAMED = 4;

    static MissingInput of(String what, String why) {
        return new MissingInput(what, Optional.empty(), why);
    }

    static MissingInput of(String what, Fact fact, String why) {
        return new MissingInput(what, Optional.of(fact), why);
    }

    MissingInput within(String part) {
        return new MissingInput(part + ": " + what, fact, why);
    }

    /**
     * What the fact is about.
     *
     * @return a deployment, say; empty if this is no fact
     */
    public Optional<Entity> subject() {
        return fact.map(Fact::subject);
    }

    /**
     * The property of the fact.
     *
     * @return the property; empty if this is no fact
     */
    public Optional<Property<?>> property() {
        return fact.map(known -> known.claims().property());
    }

    /**
     * The year of the fact.
     *
     * @return the year, if the fact is what a series has for one
     */
    public OptionalInt year() {
        return fact.isPresent() ? fact.get().year() : OptionalInt.empty();
    }

    /**
     * Why the fact has no value.
     *
     * @return the reason; empty if this is no fact
     */
    public Optional<Missing> reason() {
        return fact.flatMap(known -> known.claims().missing());
    }

    /**
     * Missing inputs in words for a reader.
     *
     * @param inputs such as {@link Assessment#missing()}
     * @return one line for those that differ in their subject alone, such as
     *     {@code vendor of a, b: not stated by any source}; of many subjects the first four and how many more there are
     */
    public static List<String> lines(List<MissingInput> inputs) {
        Map<MissingInput, List<MissingInput>> alike = new LinkedHashMap<>();
        for (MissingInput input : inputs) {
            MissingInput kind = input.fact.isEmpty() || input.year().isPresent() ? input : of(input.what, input.why);
            alike.computeIfAbsent(kind, key -> new ArrayList<>()).add(input);
        }
        List<String> lines = new ArrayList<>();
        for (List<MissingInput> some : alike.values()) {
            lines.add(line(some));
        }
        return lines;
    }

    private static String line(List<MissingInput> alike) {
        List<String> subjects = new ArrayList<>();
        for (MissingInput input : alike) {
            if (subjects.size() < NAMED
                    && input.fact.isPresent()
                    && input.year().isEmpty()) {
                subjects.add(input.fact.get().subject().id().toString());
            }
        }
        MissingInput first = alike.get(0);
        int more = alike.size() - subjects.size();
        return first.what
                + (subjects.isEmpty()
                        ? ""
                        : " of " + String.join(", ", subjects) + (more == 0 ? "" : " and " + more + " more"))
                + (first.year().isPresent() ? ", " + first.year().getAsInt() : "")
                + ": " + first.why;
    }

    /** The same input is missing in another world, whatever else is known of its subject there. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MissingInput that && key().equals(that.key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    private List<Object> key() {
        return List.of(what, why, fact.map(Fact::key));
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
