package io.github.digitalsilkroad.examples.cli;

import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.examples.DataOptions;
import io.github.digitalsilkroad.lint.ClaimLint;
import io.github.digitalsilkroad.lint.DebtShareFindings;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks a sentence on debt against the data. */
@Command(
        name = "lint",
        sortOptions = false,
        description =
                "Check a sentence on what part of a debt is owed to whom: for which denominators and years it is true.",
        footer = {
            "",
            "Exit status: 0 if it is true of some denominator, 1 if of none, 2 if it cannot be tested.",
            "",
            "Example:",
            "  lint \"about 40 %% of Kyrgyz public debt is owed to China\""
        })
final class Lint extends Verb {

    @Mixin
    private DataOptions data = new DataOptions();

    @Parameters(paramLabel = "SENTENCE", arity = "1..*", description = "the sentence, best in quotation marks")
    private List<String> words = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        ClaimLint lint = work(() -> ClaimLint.of(String.join(" ", words), data.load()));
        print(lint);
        return !lint.lacking().isEmpty() ? Main.USAGE : holds(lint) ? WELL : FOUND;
    }

    private static boolean holds(ClaimLint lint) {
        return lint.scopes().stream().map(lint::findings).anyMatch(Lint::holdsOnce);
    }

    private static boolean holdsOnce(DebtShareFindings found) {
        return found.denominators().stream()
                .anyMatch(denominator -> !found.years(denominator, Ternary.YES).isEmpty());
    }
}
