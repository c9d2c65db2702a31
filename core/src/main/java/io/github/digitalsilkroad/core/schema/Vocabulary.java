package io.github.digitalsilkroad.core.schema;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.internal.Lines;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What can be claimed: properties in alphabetical order, each with what exactly it claims.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Vocabulary {

    /** By their names, and in order of these. */
    private final Map<String, Term> terms;

    private Vocabulary(SortedMap<String, Term> terms) {
        this.terms = new LinkedHashMap<>(terms);
    }

    /**
     * A vocabulary.
     *
     * @param terms the terms in any order
     * @return the vocabulary
     * @throws IllegalArgumentException if a name occurs twice
     */
    public static Vocabulary of(Collection<Term> terms) {
        SortedMap<String, Term> byName = new TreeMap<>();
        for (Term term : requireNonNull(terms, "terms")) {
            if (byName.putIfAbsent(term.name(), term) != null) {
                throw new IllegalArgumentException(
                        "term \"" + term.name() + "\": occurs twice; a property has one type and one description");
            }
        }
        return new Vocabulary(byName);
    }

    /**
     * These terms, and one for each property that has none yet.
     *
     * @param properties properties, of those not known here each once
     * @return a vocabulary; this one if it has them all
     */
    public Vocabulary and(Collection<Property<?>> properties) {
        if (requireNonNull(properties, "properties").stream().allMatch(known -> terms.containsKey(known.name()))) {
            return this;
        }
        SortedMap<String, Term> all = new TreeMap<>(terms);
        properties.forEach(property -> all.putIfAbsent(property.name(), Term.of(property)));
        return new Vocabulary(all);
    }

    /**
     * All terms.
     *
     * @return an unmodifiable list, in alphabetical order of the names
     */
    public List<Term> terms() {
        return List.copyOf(terms.values());
    }

    /**
     * The term for a property.
     *
     * @param name the name of the property, such as {@code planned-cameras}
     * @return the term, if there is one
     */
    public Optional<Term> find(String name) {
        return Optional.ofNullable(terms.get(requireNonNull(name, "name")));
    }

    /**
     * Whether two properties measure the same in different ways: one is akin to the other, or both are to a third.
     *
     * @param one a property
     * @param other another
     * @return true for shares of two wholes, say, or for cameras planned and cameras in place; false for one property
     *     and itself
     */
    public boolean areAkin(Property<?> one, Property<?> other) {
        requireNonNull(other, "other");
        return !requireNonNull(one, "one").equals(other) && root(one.name()).equals(root(other.name()));
    }

    private String root(String name) {
        return find(name).flatMap(Term::akinTo).orElse(name);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Vocabulary that && terms.equals(that.terms));
    }

    @Override
    public int hashCode() {
        return terms.hashCode();
    }

    /**
     * One line for a shell.
     *
     * @return such as {@code 264 terms}
     */
    @Override
    public String toString() {
        return Lines.count(terms.size(), "term");
    }

    /**
     * A property and what it claims.
     *
     * <p>Unlike properties, terms are equal only if type, units, minimum, what a value shows and words are equal too.
     * Immutable and thread-safe.
     *
     * @param property the property
     * @param label the words for a reader, such as {@code planned cameras}
     * @param description what exactly is claimed
     * @param akinTo the name of a property that measures the same in another way, such as a share of another whole
     * @since 0.1.0
     */
    public record Term(Property<?> property, String label, String description, Optional<String> akinTo) {

        /**
         * Checks the words.
         *
         * @param property the property
         * @param label the words for a reader
         * @param description what exactly is claimed
         * @param akinTo the name of a property that measures the same in another way
         * @throws IllegalArgumentException if label or description is blank, or the property is akin to itself
         */
        public Term {
            requireNonNull(property, "property");
            requireWords(property, "label", requireNonNull(label, "label"));
            requireWords(property, "description", requireNonNull(description, "description"));
            if (requireNonNull(akinTo, "akinTo").isPresent()) {
                requireWords(property, "kin", akinTo.get());
            }
            if (akinTo.isPresent() && akinTo.get().equals(property.name())) {
                throw new IllegalArgumentException("term \"" + property.name() + "\": must not be akin to itself");
            }
        }

        private static void requireWords(Property<?> property, String what, String text) {
            if (text.isBlank()) {
                throw new IllegalArgumentException("term \"" + property.name() + "\": " + what + " must not be blank");
            }
        }

        /**
         * The term of a property without further words.
         *
         * @param property the property
         * @return a term whose label is the property's, and which repeats it as description
         */
        public static Term of(Property<?> property) {
            String words = requireNonNull(property, "property").label().isBlank() ? property.name() : property.label();
            return new Term(property, words, words, Optional.empty());
        }

        /**
         * The name of the property.
         *
         * @return as the ledger writes it
         */
        public String name() {
            return property.name();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other
                    || (other instanceof Term that
                            && property.equals(that.property)
                            && property.type().isSameAs(that.property.type())
                            && property.shows().equals(that.property.shows())
                            && property.minimum().equals(that.property.minimum())
                            && label.equals(that.label)
                            && description.equals(that.description)
                            && akinTo.equals(that.akinTo));
        }

        @Override
        public int hashCode() {
            return Objects.hash(property, description);
        }

        /**
         * The name and what it claims.
         *
         * @return such as {@code amended: Amended on.}
         */
        @Override
        public String toString() {
            return Lines.fit(name() + ": " + description);
        }
    }
}
