package io.github.digitalsilkroad.lint;

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
 * @param truer statements near to it that may hold
 */
record Findings(Truth truth, List<LintAnswer> answers, String note, List<Clause> truer) {

    static Findings untested(String why) {
        return new Findings(Truth.NOT_TESTED, List.of(), why, List.of());
    }

    static Findings unknown(String what) {
        return new Findings(Truth.UNKNOWN, List.of(), what, List.of());
    }

    /** True by some answer and false by none, or the other way round, disputed by both, else unknown. */
    static Findings of(List<LintAnswer> answers, String note) {
        boolean yes = answers.stream().anyMatch(answer -> answer.standing() == Ternary.YES);
        boolean no = answers.stream().anyMatch(answer -> answer.standing() == Ternary.NO);
        Truth truth = yes && no ? Truth.DISPUTED : yes ? Truth.TRUE : no ? Truth.FALSE : Truth.UNKNOWN;
        return new Findings(truth, List.copyOf(answers), note, List.of());
    }

    Findings withTruer(List<Clause> clauses) {
        return new Findings(truth, answers, note, List.copyOf(clauses));
    }

    Findings withTruth(Truth other) {
        return new Findings(other, answers, note, truer);
    }

    /** Both statements at once. */
    Findings and(Findings other) {
        List<LintAnswer> all = new ArrayList<>(answers);
        other.answers.stream().filter(answer -> !all.contains(answer)).forEach(all::add);
        String both = Stream.of(note, other.note)
                .filter(text -> !text.isEmpty())
                .distinct()
                .reduce((a, b) -> a + "; " + b)
                .orElse("");
        return new Findings(truth.and(other.truth), all, both, List.of());
    }

    /** At least one of the statements: the answers are those of the ones that decide. */
    static Optional<Findings> any(Stream<Findings> each) {
        List<Findings> all = each.toList();
        return Stream.of(Truth.TRUE, Truth.DISPUTED, Truth.UNKNOWN, Truth.NEARLY_TRUE, Truth.FALSE)
                .flatMap(truth -> all.stream()
                        .filter(one -> one.truth == truth)
                        .reduce((one, other) -> one.and(other).withTruer(one.truer))
                        .stream())
                .findFirst();
    }
}
