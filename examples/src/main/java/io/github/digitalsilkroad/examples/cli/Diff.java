package io.github.digitalsilkroad.examples.cli;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.release.ReleaseDiff;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.score.Scores;
import io.github.digitalsilkroad.examples.DataOptions;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what changed between two releases, and what that did to an answer. */
@Command(
        name = "diff",
        sortOptions = false,
        description = "List what changed between two releases of the data, or how that changed an answer.",
        exitCodeList = {"0:nothing changed", "1:something changed", "2:they cannot be compared"},
        footer = {
            "",
            "Examples:",
            "  diff last-month.zip                what the bundled data changed since",
            "  diff old/ new/ --effect-on \"vendor-concentration country=UZ\""
        })
final class Diff extends Verb {

    @Parameters(index = "0", paramLabel = "OLD", description = "a data package: a folder or a zip")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it
    private Path old;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "NEW",
            description = "another one; without it, the bundled data")
    private @Nullable Path fresh;

    @Option(names = "--effect-on", paramLabel = "QUESTION", description = "show only what bears on this answer")
    private @Nullable String effectOn;

    @Override
    public Integer call() throws Exception {
        Score score = effectOn == null ? null : Scores.parse(effectOn);
        Catalog before = work(() -> DataPackage.read(old));
        Catalog after = DataOptions.read(fresh);
        ReleaseDiff diff = work(() -> ReleaseDiff.between(before, after));
        if (score == null) {
            print(diff);
        } else {
            print(work(() -> diff.effectOn(score)));
        }
        return diff.changes().isEmpty() ? WELL : FOUND;
    }
}
