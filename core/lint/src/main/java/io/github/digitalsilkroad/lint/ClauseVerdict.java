package io.github.digitalsilkroad.lint;

import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.quantity.Ternary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was found for a statement.
 *
 * @param truth the verdict
 * @param answers what decided it
 * @param note why it is not tested or unknown, or how the time was taken
 * @param truer what is near to it and may hold: statements that hold together, the nearest first
 */
record ClauseVerdict(Truth truth, List<LintAnswer> answers, String note, List<List<Clause>> truer) {

    static ClauseVerdict untested(String why) {
        return new ClauseVerdict(Truth.NOT_TESTED, List.of(), why, List.of());
    }

    static ClauseVerdict unknown(String what) {
        return new ClauseVerdict(Truth.UNKNOWN, List.of(), what, List.of());
    }

    /** True by some answer and false by none, or the other way round, disputed by both, else unknown. */
    static ClauseVerdict of(List<LintAnswer> answers, String note) {
        boolean yes = answers.stream().anyMatch(answer -> answer.standing() == Ternary.YES);
        boolean no = answers.stream().anyMatch(answer -> answer.standing() == Ternary.NO);
        Truth truth = yes && no ? Truth.DISPUTED : yes ? Truth.TRUE : no ? Truth.FALSE : Truth.UNKNOWN;
        return new ClauseVerdict(truth, List.copyOf(answers), note, List.of());
    }

    ClauseVerdict withTruer(List<Clause> clauses) {
        return with(clauses.stream().map(List::of).toList());
    }

    /** With other statements near to it; those of one list hold together. */
    ClauseVerdict with(List<List<Clause>> other) {
        return new ClauseVerdict(truth, answers, note, List.copyOf(other));
    }

    ClauseVerdict withNote(String other) {
        return new ClauseVerdict(truth, answers, other, truer);
    }

    ClauseVerdict withTruth(Truth other) {
        return new ClauseVerdict(other, answers, note, truer);
    }

    /** Left open, and so by each of its answers. */
    ClauseVerdict opened(String why) {
        return new ClauseVerdict(
                Truth.UNKNOWN,
                answers.stream().map(answer -> answer.with(Ternary.UNKNOWN)).toList(),
                why,
                List.of());
    }

    /** That it is not so: what speaks for a statement speaks against its denial. */
    ClauseVerdict denied() {
        return new ClauseVerdict(
                truth.not(),
                answers.stream()
                        .map(answer -> answer.with(answer.standing().not()))
                        .toList(),
                note,
                List.of());
    }

    /** The verdict as words, with how many answers leave it open. */
    String words() {
        long open = answers.stream()
                .filter(answer -> answer.standing() == Ternary.UNKNOWN)
                .count();
        String some = open + " of " + Lines.count(answers.size(), "answer");
        return truth == Truth.UNKNOWN || open == 0
                ? truth.label()
                : truth.label() + "; " + some + (open == 1 ? " leaves it open" : " leave it open");
    }

    /** Both statements at once. */
    ClauseVerdict and(ClauseVerdict other) {
        List<LintAnswer> all = new ArrayList<>(answers);
        other.answers.stream().filter(answer -> !all.contains(answer)).forEach(all::add);
        String both = Stream.of(note, other.note)
                .filter(text -> !text.isEmpty())
                .distinct()
                .reduce((a, b) -> a + "; " + b)
                .orElse("");
        return new ClauseVerdict(truth.and(other.truth), all, both, List.of());
    }

    /** At least one of the statements: the answers are those of the ones that decide. */
    static Optional<ClauseVerdict> any(Stream<ClauseVerdict> each) {
        List<ClauseVerdict> all = each.toList();
        return Stream.of(Truth.TRUE, Truth.DISPUTED, Truth.UNKNOWN, Truth.NEARLY_TRUE, Truth.FALSE)
                .flatMap(truth -> all.stream()
                        .filter(one -> one.truth == truth)
                        .reduce((one, other) -> one.and(other).with(one.truer))
                        .stream())
                .findFirst();
    }

    /** That something is true of one of several things. It is never false, since the data may not have all of them. */
    static ClauseVerdict some(Stream<ClauseVerdict> each, String none) {
        return any(each.filter(found -> found.truth() == Truth.TRUE || found.truth() == Truth.DISPUTED))
                .orElseGet(() -> unknown(none));
    }
}
