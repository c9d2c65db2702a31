package io.github.digitalsilkroad.examples.cli;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.score.Scores;
import io.github.digitalsilkroad.core.view.Document;
import io.github.digitalsilkroad.examples.DataOptions;
import io.github.digitalsilkroad.interchange.json.Answer;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers a question. */
@Command(
        name = "ask",
        sortOptions = false,
        description = "Answer a question; without one, list a question of each form that the data answers.",
        footer = {
            "",
            "Examples:",
            "  ask debt-leverage debtor=TJ creditor=CN year=2016",
            "  ask debt-leverage debtor=TJ creditor=CN year=2016 --known-by 2020-04",
            "  ask vendor-concentration country=Uzbekistan",
            "  ask vendor-concentration country=UZ --through \"under reading=official-first\"",
            "  ask safeguard-gap country=KG --json"
        })
final class Ask extends Verb {

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(names = "--json", description = "print the answer as JSON that others can check")
    private boolean json;

    @Parameters(
            paramLabel = "QUESTION",
            arity = "0..*",
            description = "such as debt-leverage debtor=TJ creditor=CN year=2016")
    private List<String> words = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        if (words.isEmpty()) {
            Catalog catalog = work(data::load);
            print(work(() -> Scores.all().examples(catalog)));
            return WELL;
        }
        Catalog catalog = work(data::load);
        Score score = Scores.parse(String.join(" ", words));
        if (json) {
            Answer.of(score, catalog).write(out());
            return WELL;
        }
        Assessment answer = work(() -> score.on(catalog));
        print(Document.builder()
                .paragraph(answer.question() + "\n" + answer + "\n" + answer.catalog())
                .build());
        return WELL;
    }
}
