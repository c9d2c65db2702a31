package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.internal.Lines;
import java.io.Serializable;
import java.util.List;

/**
 * Says why entities and claims do not make a catalog: every problem at once.
 *
 * @since 0.1.0
 */
public final class CatalogException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    /** What does not fit, in the order in which it was found. */
    private final Problem[] problems;

    CatalogException(List<Problem> problems) {
        super(message(problems));
        this.problems = problems.toArray(new Problem[0]);
    }

    private static String message(List<Problem> problems) {
        StringBuilder out = new StringBuilder();
        out.append(Lines.count(problems.size(), "problem"));
        for (int i = 0; i < problems.size() && i < SHOWN; i++) {
            out.append("\n  ").append(problems.get(i));
        }
        if (problems.size() > SHOWN) {
            out.append("\n  and ").append(problems.size() - SHOWN).append(" more");
        }
        return out.toString();
    }

    /**
     * The problems.
     *
     * @return an unmodifiable list, one entry a problem
     */
    public List<Problem> problems() {
        return List.of(problems);
    }

    /**
     * One thing that does not fit.
     *
     * @param id the entity, source or retired id that has the problem
     * @param attribute the attribute or property with the bad value; empty if the problem is the id itself
     * @param value the bad value, as data files write it; empty if the problem is the id itself
     * @param message the bad value, the rule and the nearest valid choices
     * @since 0.1.0
     * @serial exclude
     */
    @SuppressWarnings("InvalidBlockTag") // what is written of a record are its components, whose pages are above
    public record Problem(String id, String attribute, String value, String message) implements Serializable {

        /**
         * Takes the parts, none of them null.
         *
         * @param id the entity, source or retired id that has the problem
         * @param attribute the attribute or property with the bad value; empty if the problem is the id itself
         * @param value the bad value, as data files write it; empty if the problem is the id itself
         * @param message the bad value, the rule and the nearest valid choices
         */
        public Problem {
            requireNonNull(id, "id");
            requireNonNull(attribute, "attribute");
            requireNonNull(value, "value");
            requireNonNull(message, "message");
        }

        /**
         * The problem on one line.
         *
         * @return such as {@code kg-osh: country 'KK' is no country of the catalog; nearest: KG; all: KG, KZ}
         */
        @Override
        public String toString() {
            return Lines.printable(id + ": " + (attribute.isEmpty() ? "" : attribute + " ") + message);
        }
    }
}
