package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.view.Footnotes;
import io.github.digitalsilkroad.core.view.Tree;
import io.github.digitalsilkroad.core.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a {@link Score}: an estimate with its working.
 *
 * <p>{@link #value()} is empty where an input that the formula cannot do without is missing; {@link #missing()} then
 * says which. An answer that could do without some inputs has a value and names them all the same. Immutable and
 * thread-safe; the working is put together when it is first asked for.
 *
 * @since 0.1.0
 */
public final class Assessment {

    private static final int SHORT = 70;

    private final String question;
    private final @Nullable Estimate value;
    private final String unit;
    private final String unitOfOne;
    private final String formula;
    private final List<String> missing;
    private final List<String> notes;
    private final Supplier<List<Input>> working;
    private final String world;
    private @Nullable List<Input> inputs;

    private Assessment(Builder builder, @Nullable Estimate value, Supplier<List<Input>> working) {
        this.question = builder.question;
        this.value = value;
        this.unit = builder.unit;
        this.unitOfOne = builder.unitOfOne;
        this.formula = builder.formula;
        this.missing = List.copyOf(builder.missing);
        this.notes = List.copyOf(builder.notes);
        this.working = working;
        this.world = builder.world;
    }

    static Builder of(Score score, Catalog catalog) {
        return new Builder(score.question(), catalog.toString());
    }

    /**
     * The question that was asked.
     *
     * @return the question in words
     */
    public String question() {
        return question;
    }

    /**
     * The answer.
     *
     * @return an estimate in {@link #unit()}, or empty if an input that cannot be done without is missing
     */
    public Optional<Estimate> value() {
        return Optional.ofNullable(value);
    }

    /**
     * What the answer counts.
     *
     * @return the unit in words, such as {@code percent of gross government debt}
     */
    public String unit() {
        return unit;
    }

    /**
     * How the answer follows from the inputs.
     *
     * @return the formula in words and signs
     */
    public String formula() {
        return formula;
    }

    /**
     * The inputs, each with its citations.
     *
     * @return an unmodifiable list of trees
     */
    public List<Input> inputs() {
        List<Input> known = inputs;
        if (known == null) {
            known = List.copyOf(working.get());
            inputs = known;
        }
        return known;
    }

    /**
     * The inputs that the catalog lacks.
     *
     * @return an unmodifiable list of what was looked for and why it is not there; empty if nothing is missing
     */
    public List<String> missing() {
        return missing;
    }

    /**
     * What a reader of the number should know.
     *
     * @return an unmodifiable list of sentences, possibly empty
     */
    public List<String> notes() {
        return notes;
    }

    /**
     * Of which catalog the question was asked.
     *
     * @return the dataset's version and the lenses
     */
    public String catalog() {
        return world;
    }

    /**
     * The working: the answer on top, below it the formula, the inputs with their citations, what is missing, and the
     * dataset.
     *
     * @return a tree to print
     */
    public Tree why() {
        List<Tree> children = new ArrayList<>();
        children.add(Tree.of("formula: " + formula));
        for (Input input : inputs()) {
            children.add(input.tree());
        }
        for (String what : missing) {
            children.add(Tree.of("missing: " + what));
        }
        for (String note : notes) {
            children.add(Tree.of("note: " + note));
        }
        children.add(Tree.of("data: " + world));
        return Tree.of(question + " = " + answer(), children);
    }

    /**
     * The bibliography of this answer.
     *
     * @return every source that an input cites, once, and no other
     */
    public View cite() {
        Footnotes footnotes = new Footnotes();
        for (Citation citation : citations()) {
            footnotes.mark(citation);
        }
        return footnotes.view();
    }

    /**
     * Every citation that an input rests on, once, in the order of the working.
     *
     * @return an unmodifiable list
     */
    public List<Citation> citations() {
        List<Citation> citations = new ArrayList<>();
        for (Input input : inputs()) {
            input.collect(citations);
        }
        return List.copyOf(citations);
    }

    private String answer() {
        if (value == null) {
            return "unknown";
        }
        boolean isOne = value.isExact() && value.low() == 1;
        return value.describe(4) + " " + (isOne ? unitOfOne : unit);
    }

    /**
     * The answer on one line, for notebooks that show values by {@code toString}.
     *
     * @return at most 70 characters where the unit allows it; {@link #why()} has the rest
     */
    @Override
    public String toString() {
        String answer = answer();
        String hint = missing.isEmpty() ? "" : " (" + missing.size() + " missing)";
        return answer.length() + hint.length() > SHORT ? answer : answer + hint;
    }

    /** Collects the parts of an answer. */
    static final class Builder {
        private final String question;
        private final String world;
        private final List<String> missing = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private String unit = "";
        private String unitOfOne = "";
        private String formula = "";

        private Builder(String question, String world) {
            this.question = question;
            this.world = world;
        }

        Builder unit(String words) {
            return counting(words, words);
        }

        Builder counting(String one, String several) {
            unitOfOne = one;
            unit = several;
            return this;
        }

        Builder formula(String words) {
            formula = words;
            return this;
        }

        Builder missing(String what) {
            missing.add(what);
            return this;
        }

        Builder note(String sentence) {
            notes.add(sentence);
            return this;
        }

        Assessment answer(Estimate value, Supplier<List<Input>> working) {
            return new Assessment(this, value, working);
        }

        Assessment unanswered(Supplier<List<Input>> working) {
            return new Assessment(this, null, working);
        }
    }
}
