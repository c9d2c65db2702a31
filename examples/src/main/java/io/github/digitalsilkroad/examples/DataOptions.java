package io.github.digitalsilkroad.examples;

import com.google.common.base.Suppliers;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Grammar;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.scenario.Edit;
import io.github.digitalsilkroad.core.scenario.Scenario;
import io.github.digitalsilkroad.core.schema.Cell;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Which data, and through which lenses it is seen: those written out first, then whose word, what was known, and when.
 */
public final class DataOptions {

    /** All commands of a process read each bundled table once. */
    private static final Supplier<Catalog> BUNDLED = Suppliers.memoize(DigitalSilkRoad::load);

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
     * The data of a command.
     *
     * @param data a data package, or null for the bundled data
     * @return the catalog
     * @throws java.io.UncheckedIOException if there is no such package
     */
    public static Catalog read(@Nullable Path data) {
        return data == null ? BUNDLED.get() : DataPackage.read(data);
    }

    /**
     * Reads the data and looks at it through the lenses.
     *
     * @return the catalog that was asked for
     * @throws IllegalArgumentException if a lens, a source or a date cannot be read
     * @throws java.io.UncheckedIOException if there is no such package
     */
    public Catalog load() {
        Catalog seen = read(data);
        for (String text : through) {
            seen = seen.through(lens(text, seen));
        }
        if (!sources.isEmpty()) {
            seen = seen.under(Reading.onlyFrom(sources.toArray(String[]::new)));
        }
        if (knownBy != null) {
            seen = seen.knownBy(knownBy);
        }
        return asOf == null ? seen : seen.asOf(asOf);
    }

    /** A lens; an edit is the scenario of it alone, which is called by its words. */
    private static Lens lens(String text, Catalog world) {
        Grammar<Edit> edits = Edit.grammar();
        Grammar<Lens> lenses = Scenario.grammar(edits);
        String name = text.strip().split("[\\s|]", 2)[0];
        if (!name.isEmpty()) {
            Cell.oneOf(Stream.of(lenses, edits)
                            .flatMap(grammar -> names(grammar).stream())
                            .toList())
                    .read(name);
            if (name.equals(text.strip())) {
                throw new IllegalArgumentException("--through " + name + ": lacks its arguments; put quotation marks"
                        + " around a lens and its arguments, as in --through 'under reading=\"only cpc-2020\"'");
            }
        }
        if (!names(edits).contains(name)) {
            return Lens.parse(text, lenses);
        }
        Edit edit = edits.parse(text);
        return Scenario.named(world.resolved(edit).words()).with(edit);
    }

    private static List<String> names(Grammar<?> grammar) {
        return grammar.examples().keySet().stream().map(ReadableForm::name).toList();
    }
}
