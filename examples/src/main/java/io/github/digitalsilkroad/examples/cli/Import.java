package io.github.digitalsilkroad.examples.cli;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.datapackage.Format;
import io.github.digitalsilkroad.core.datapackage.LoadOptions;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.release.ReleaseDiff;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.score.Scores;
import io.github.digitalsilkroad.examples.DataOptions;
import io.github.digitalsilkroad.examples.Draft;
import io.github.digitalsilkroad.interchange.merge.Merge;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a table of another project into the data, and says what that does to answers. */
@Command(
        name = "import",
        sortOptions = false,
        description =
                "Read a file of another project beside the data: an edition of a database of figures, AidData's loans,"
                        + " or a format that data can be written in. Says what of it is left out, and which answers it"
                        + " moves.",
        footer = {
            "",
            "Examples:",
            "  import weo WEOOct2025all.xls --edition 2025-10 --country TM -o data/",
            "  import wdi WDICSV.csv --edition 2026-07 --left-out left-out.txt",
            "  import ids IDS_ALLCountries_Data.csv --edition 2025-12 --effect-on \\",
            "    \"debt-leverage debtor=KG creditor=CN year=2024\"",
            "  import aiddata GCDF_3.0.xlsx -o loans/"
        })
final class Import extends Verb {

    @Mixin
    private DataOptions data = new DataOptions();

    @Parameters(
            index = "0",
            paramLabel = "FORMAT",
            completionCandidates = FormatNames.Read.class,
            converter = FormatNames.Read.class,
            description = "${COMPLETION-CANDIDATES}")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it
    private Format format;

    @Parameters(index = "1", paramLabel = "FILE", description = "the file as it is published")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it
    private Path file;

    @Option(names = "--edition", paramLabel = "DATE", description = "when the edition was published, such as 2025-10")
    private @Nullable String edition;

    @Option(
            names = "--country",
            paramLabel = "COUNTRY",
            description = "read the figures of this country alone, by its code or name; may be repeated")
    private String[] countries = {};

    @Option(
            names = "--effect-on",
            paramLabel = "QUESTION",
            description = "show how this answer moves, and which claims move it; may be repeated")
    private List<String> questions = new ArrayList<>();

    @Option(
            names = "--left-out",
            paramLabel = "FILE",
            description = "write to this file each row and cell that is left out, and why")
    private @Nullable Path leftOut;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "write the data, with what was read, as a data package")
    private @Nullable Path output;

    @Override
    public Integer call() throws Exception {
        List<Score> scores = questions.stream().<Score>map(Scores::parse).toList();
        Catalog before = data.load();
        String[] codes = Stream.of(countries).map(name -> code(name, before)).toArray(String[]::new);
        LoadOptions beside = LoadOptions.standard().withKnown(before).withCountries(codes);
        LoadOptions options = edition == null ? beside : beside.withEdition(edition);
        Outcome<Catalog> imported = work(() -> format.read(file, options));
        out().println(file.getFileName() + ": " + imported);
        reasons(imported).forEach((reason, count) -> out().println("  " + count(count, "time") + ": " + reason));
        if (imported.value().entities().isEmpty()) {
            err().println(file + ": nothing is read");
            return Main.USAGE;
        }
        Merge merge = work(() -> Merge.of(before, imported.value()));
        out().println(merge);
        ReleaseDiff diff = work(() -> ReleaseDiff.between(before, merge.catalog()));
        out().println(diff);
        for (Score score : scores) {
            out().println();
            print(diff.effectOn(score));
        }
        if (leftOut != null) {
            Files.write(leftOut, findings(imported).map(Problem::toString).toList());
        }
        if (output != null) {
            Draft.write(output, draft -> DataPackage.write(merge.catalog(), draft));
        }
        return WELL;
    }

    /** The code of a country: any of ISO 3166, or that of a country of the data by its name. */
    private static String code(String country, Catalog known) {
        return CountryCode.find(country)
                .orElseGet(() -> known.country(country).code())
                .toString();
    }

    private static Stream<Problem> findings(Outcome<Catalog> imported) {
        return Stream.concat(imported.leftOut().stream(), imported.warnings().stream());
    }

    /** How many rows and cells were left out for each reason. */
    private static Map<String, Integer> reasons(Outcome<Catalog> imported) {
        Map<String, Integer> reasons = new TreeMap<>();
        findings(imported).forEach(finding -> reasons.merge(finding.message(), 1, Integer::sum));
        return reasons;
    }
}
