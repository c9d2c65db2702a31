package io.github.digitalsilkroad.examples.cli;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.SearchHit;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.view.Table;
import io.github.digitalsilkroad.examples.DataOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds entities by words. */
@Command(
        name = "search",
        sortOptions = false,
        description = "Find systems, organizations, places, loans and so on by words: names, aliases, places, parties,"
                + " identifiers. Case, accents and a typo in a long word make no difference.",
        exitCodeList = {"0:something is found", "1:nothing is found", "2:there is no such kind, lens or package"},
        footer = {"", "Examples:", "  search huawei dushanbe", "  search safe city --kind deployment --first 5"})
final class Search extends Verb {

    @Mixin
    private DataOptions data = new DataOptions();

    @Mixin
    private FirstOption most = new FirstOption();

    @Option(names = "--kind", paramLabel = "KIND", description = "only of a kind, such as deployment; may be repeated")
    private List<String> kinds = new ArrayList<>();

    @Parameters(paramLabel = "WORD", arity = "1..*", description = "such as huawei dushanbe")
    private List<String> words = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        Catalog catalog = work(data::load);
        Kind<?>[] only = kinds.stream().map(name -> kind(catalog, name)).toArray(Kind<?>[]::new);
        List<SearchHit> all = work(() -> catalog.search(String.join(" ", words), Integer.MAX_VALUE, only));
        List<SearchHit> hits = all.subList(0, Math.min(most.first(), all.size()));
        if (hits.isEmpty()) {
            err().println("nothing is found for '" + String.join(" ", words) + "'");
            return FOUND;
        }
        Table.Builder table = Table.of(String.join(" ", words) + ": " + all.size() + " found"
                        + (hits.size() < all.size() ? ", the first " + hits.size() + " shown" : ""))
                .column("id")
                .column("name")
                .column("found in");
        for (SearchHit hit : hits) {
            table.row(
                    hit.entity().id().toString(),
                    hit.entity().name(),
                    hit.matches().stream()
                            .map(match -> match.getKey() + " " + match.getValue())
                            .collect(Collectors.joining(", ")));
        }
        print(table.build());
        return WELL;
    }

    private static Kind<?> kind(Catalog catalog, String name) {
        List<String> names = catalog.kinds().stream().map(Kind::singular).toList();
        return catalog.kinds().stream()
                .filter(kind -> kind.singular().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "kind \"" + name + "\": must be one of " + String.join(", ", names)));
    }
}
