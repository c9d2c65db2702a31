package io.github.digitalsilkroad.examples.cli;

import io.github.digitalsilkroad.examples.DataOptions;
import io.github.digitalsilkroad.lint.report.Hindsight;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Reads a report again. */
@Command(
        name = "reread",
        sortOptions = false,
        description =
                "Compare a report with later sources: what they confirm or contradict, and what it could have known but leaves out.",
        footer = {"", "Example:", "  reread cpc-2020"})
final class ReadAgain extends Verb {

    @Mixin
    private DataOptions data = new DataOptions();

    @Parameters(paramLabel = "SOURCE", description = "the id of a source, such as cpc-2020")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it
    private String source;

    @Override
    public Integer call() throws Exception {
        print(work(() -> Hindsight.of(data.load(), source)));
        return WELL;
    }
}
