package io.github.digitalsilkroad.examples.cli;

import io.github.digitalsilkroad.examples.DataOptions;
import io.github.digitalsilkroad.lint.ClaimLint;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks a sentence against the data. */
@Command(
        name = "lint",
        sortOptions = false,
        description =
                "Check a sentence against the data: debts, amounts, cameras, parties, dates; and what would be true.",
        footer = {
            "",
            "Exit status: 0 if it is true or nearly so, 1 if it is false or disputed, 2 if it is unknown or not tested.",
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
        return switch (lint.truth()) {
            case TRUE, NEARLY_TRUE -> WELL;
            case FALSE, DISPUTED -> FOUND;
            case UNKNOWN, NOT_TESTED -> Main.USAGE;
        };
    }
}
