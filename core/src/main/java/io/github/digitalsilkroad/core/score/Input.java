package io.github.digitalsilkroad.core.score;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.view.Text;
import io.github.digitalsilkroad.core.view.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One thing that an answer was made of: a label, its value, and the sources that state it. {@link Recorder} makes them.
 *
 * <p>Inputs form a tree: a step of the computation has the inputs of that step below it. Immutable and thread-safe.
 *
 * @param label what the input is, as text
 * @param citations the sources that state it, without the citations of its parts
 * @param parts what the input was made of; empty for an undisputed fact
 * @since 0.1.0
 */
public record Input(String label, List<Citation> citations, List<Input> parts) {

    /**
     * Keeps the lists.
     *
     * @param label what the input is, as text
     * @param citations the sources that state it
     * @param parts what the input was made of
     */
    public Input {
        requireNonNull(label, "label");
        citations = List.copyOf(requireNonNull(citations, "citations"));
        parts = List.copyOf(requireNonNull(parts, "parts"));
    }

    /** A step of the computation and what it was made of. */
    static Input step(String label, List<Input> parts) {
        return new Input(label, List.of(), parts);
    }

    /**
     * A fact of the catalog, with the claims that its value comes from and, where sources disagree, the others. What no
     * source states in so many words is told as inferred or computed.
     */
    static <T> Input fact(String label, Attested<T> fact) {
        List<Input> others = new ArrayList<>();
        List<Claim<T>> basis = fact.restsOn();
        List<Citation> citations = basis.stream().<Citation>map(Claim::citation).toList();
        if (fact.isDisputed()) {
            for (Claim<T> claim : fact.claims()) {
                if (!basis.contains(claim) && claim.value().isPresent()) {
                    others.add(new Input(
                            against(fact, claim)
                                    + claim.citation().source().publisher() + " has "
                                    + Text.value(claim.value().get())
                                    + Lines.afterComma(Basis.words(Set.of(claim.basis()))),
                            List.of(claim.citation()),
                            List.of()));
                }
            }
        }
        String value = fact.value().map(known -> Text.value(known).toString()).orElse("missing");
        return new Input(label + ": " + value + Lines.afterComma(Attested.basis(List.of(fact))), citations, others);
    }

    /** How a claim relates to those that the value comes from, some of which may contradict each other. */
    private static <T> String against(Attested<T> fact, Claim<T> other) {
        Ternary conflict = fact.chosen()
                .filter(taken -> fact.admitted().contains(other))
                .map(taken -> fact.conflict(taken, other))
                .orElse(Ternary.NO);
        return switch (conflict) {
            case YES -> "but ";
            case UNKNOWN -> "but, if of the same time, ";
            case NO -> "also ";
        };
    }

    Tree tree() {
        return Tree.of(
                Text.of(label).plus(Text.cited(citations)),
                parts.stream().map(Input::tree).toList());
    }

    void collect(Set<Citation> into) {
        into.addAll(citations);
        parts.forEach(part -> part.collect(into));
    }

    /**
     * The label.
     *
     * @return the label
     */
    @Override
    public String toString() {
        return label;
    }
}
