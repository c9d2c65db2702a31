package io.github.digitalsilkroad.examples.cli;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.score.Scores;
import io.github.digitalsilkroad.examples.DataOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A question in its readable form, its data, and the answer. */
final class Question {

    private static final Pattern ARGUMENT = Pattern.compile("[a-z-]+=.*", Pattern.DOTALL);

    @Mixin
    private DataOptions data = new DataOptions();

    @Parameters(
            paramLabel = "QUESTION",
            arity = "1..*",
            description = "such as debt-leverage debtor=TJ creditor=CN year=2016; \"ask\" alone lists all")
    private List<String> words = new ArrayList<>();

    /** The questions among some arguments: one such as year=2016 belongs to the question before it. */
    static List<Score> parse(List<String> arguments) {
        List<String> questions = new ArrayList<>();
        for (String argument : arguments) {
            int last = questions.size() - 1;
            if (last >= 0 && ARGUMENT.matcher(argument).matches()) {
                questions.set(last, questions.get(last) + " " + argument);
            } else {
                questions.add(argument);
            }
        }
        return questions.stream().map(Scores::parse).toList();
    }

    Assessment answer() {
        Catalog catalog = data.load();
        return Scores.parse(String.join(" ", words)).on(catalog);
    }
}
