package io.github.digitalsilkroad.examples;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.scenario.Edit;
import io.github.digitalsilkroad.core.scenario.Scenario;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Which data, and through which lenses it is seen: those written out first, then whose word, what was known, and when.
 */
public final class DataOptions {

    @Option(names = "--data", paramLabel = "DIR|ZIP", description = "another data package than the bundled one")
    private @Nullable Path data;

    @Option(
            names = "--through",
            paramLabel = "LENS",
            description = "a lens, scenario or edit as text, such as \"under reading=latest\" or"
                    + " \"replace-vendor old=huawei new=nokia country=UZ\"; may be repeated, in order")
    private List<String> through = new ArrayList<>();

    @Option(
            names = "--only-source",
            paramLabel = "SOURCE",
            description = "only what a source says, by its id or title; may be repeated")
    private List<String> sources = new ArrayList<>();

    @Option(names = "--known-by", paramLabel = "DATE", description = "only what sources had published by a date")
    private @Nullable String knownBy;

    @Option(names = "--as-of", paramLabel = "DATE", description = "the world as it stood on a date, such as 2019-06")
    private @Nullable String asOf;

    /**
     * Reads the data and looks at it through the lenses.
     *
     * @return the catalog that was asked for
     * @throws IllegalArgumentException if a lens, a source or a date cannot be read
     * @throws java.io.UncheckedIOException if there is no such package
     */
    public Catalog load() {
        Catalog seen = data == null ? DigitalSilkRoad.load() : DataPackage.read(data);
        for (String lens : through) {
            seen = seen.through(lens(lens));
        }
        if (!sources.isEmpty()) {
            seen = seen.under(Reading.onlyFrom(sources.toArray(String[]::new)));
        }
        if (knownBy != null) {
            seen = seen.knownBy(knownBy);
        }
        return asOf == null ? seen : seen.asOf(asOf);
    }

    /** A lens; an edit is the scenario of it alone. */
    private static Lens lens(String text) {
        boolean isEdit =
                Edit.grammar().examples().keySet().stream().anyMatch(form -> text.startsWith(form.name() + " "));
        return isEdit
                ? Scenario.named(text).with(Edit.grammar().parse(text))
                : Lens.parse(text, Scenario.grammar(Edit.grammar()));
    }
}
