package io.github.digitalsilkroad.examples.cli;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.examples.DataOptions;
import io.github.digitalsilkroad.examples.Headlines;
import io.github.digitalsilkroad.lint.report.ResearchPriorities;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Ranks what is missing or disputed by what hangs on it. */
@Command(
        name = "find-out",
        sortOptions = false,
        description = "Rank what to find out next: the missing and disputed facts that would move answers the most.",
        footer = {
            "",
            "Examples:",
            "  find-out                    for the headline questions of the report",
            "  find-out --first 5 \"pushback country=KG\" \"safeguard-gap country=UZ\""
        })
final class FindOut extends Verb {

    @Mixin
    private DataOptions data = new DataOptions();

    @Mixin
    private FirstOption most = new FirstOption();

    @Parameters(
            paramLabel = "QUESTION",
            arity = "0..*",
            description = "questions; default: the headline questions of the report")
    private List<String> questions = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        Catalog catalog = work(data::load);
        List<Score> scores = questions.isEmpty() ? Headlines.of(catalog) : Question.parse(questions);
        print(work(() -> ResearchPriorities.of(catalog, scores)).first(most.first()));
        return WELL;
    }
}
