package io.github.digitalsilkroad.examples.cli;

import io.github.digitalsilkroad.core.report.Hindsight;
import io.github.digitalsilkroad.examples.DataOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Reads a report again. */
@Command(
        name = "reread",
        sortOptions = false,
        description = "Read a report again: what later sources made of it, and what was knowable and is not in it.",
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
