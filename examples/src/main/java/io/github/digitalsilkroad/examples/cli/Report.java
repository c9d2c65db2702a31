package io.github.digitalsilkroad.examples.cli;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.examples.BriefingSite;
import io.github.digitalsilkroad.examples.DataOptions;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes the report in HTML. */
@Command(
        name = "report",
        sortOptions = false,
        description = "Write the report as a folder of HTML pages: briefing, charts, a page for each thing and source.",
        footer = {"", "Example:", "  report out/        and open out/index.html"})
final class Report extends Verb {

    @Mixin
    private DataOptions data = new DataOptions();

    @Parameters(paramLabel = "DIR", description = "the folder, made if it is not there")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it
    private Path folder;

    @Override
    public Integer call() throws Exception {
        Catalog catalog = work(data::load);
        out().println(work(() -> BriefingSite.write(catalog, folder)));
        return WELL;
    }
}
