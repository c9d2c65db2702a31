package io.github.digitalsilkroad.examples.cli;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.datapackage.Format;
import io.github.digitalsilkroad.examples.DataOptions;
import io.github.digitalsilkroad.examples.Draft;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the data in the formats of other tools. */
@Command(
        name = "export",
        sortOptions = false,
        description = "Write the data in the format of another tool.",
        footer = {
            "",
            "Examples:",
            "  export --format ftm | head -1",
            "  export --format geojson -o map.geojson",
            "  export --format csv --known-by 2020-04 -o data-of-2020/"
        })
final class Export extends Verb {

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            completionCandidates = FormatNames.Written.class,
            converter = FormatNames.Written.class,
            description = "${COMPLETION-CANDIDATES}")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it
    private Format format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "file, or folder for csv; default, or -: standard output")
    private @Nullable Path output;

    @Override
    public Integer call() throws Exception {
        Catalog catalog = work(data::load);
        Outcome<Map<String, Integer>> exported;
        if (output == null || output.equals(Path.of("-"))) {
            exported = format.write(catalog, out());
            out().flush();
        } else {
            List<Outcome<Map<String, Integer>>> written = new ArrayList<>();
            Draft.write(output, draft -> written.add(format.write(catalog, draft)));
            exported = written.get(0);
            err().println(output + ": "
                    + exported.value().entrySet().stream()
                            .map(sort -> sort.getValue() + " " + sort.getKey())
                            .collect(Collectors.joining(", ")));
        }
        if (!exported.leftOut().isEmpty()) {
            err().println(exported.leftOut().size() + " left out, such as "
                    + exported.leftOut().get(0));
        }
        return WELL;
    }
}
