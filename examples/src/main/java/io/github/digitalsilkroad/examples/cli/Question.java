package io.github.digitalsilkroad.examples.cli;

import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.Scores;
import io.github.digitalsilkroad.examples.DataOptions;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A question in its readable form, its data, and the answer. */
final class Question {

    @Mixin
    private DataOptions data = new DataOptions();

    @Parameters(
            paramLabel = "QUESTION",
            arity = "1..*",
            description = "such as debt-leverage debtor=TJ creditor=CN year=2016; \"ask\" alone lists all")
    private List<String> words = new ArrayList<>();

    Assessment answer() {
        return Scores.parse(String.join(" ", words)).on(data.load());
    }
}
