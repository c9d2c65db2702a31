package io.github.digitalsilkroad.site;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.SearchDocument;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.schema.SourceTable;
import java.util.List;

/** Everything that has a page, as a script: file, name, kind, other names, other words. */
final class SearchData {

    private SearchData() {}

    static String of(Catalog catalog, Addresses addresses) {
        StringBuilder out = new StringBuilder("window.pagesToSearch = [\n");
        for (SearchDocument document : catalog.searchDocuments()) {
            Entity entity = catalog.entity(document.id().toString());
            add(
                    out,
                    addresses.of(entity),
                    entity.name(),
                    Frame.word(entity.kind()),
                    String.join(" ", document.names()),
                    String.join(
                            " ",
                            document.fields().values().stream()
                                    .flatMap(List::stream)
                                    .distinct()
                                    .toList()));
        }
        for (Source source : catalog.sources()) {
            add(
                    out,
                    addresses.of(source),
                    source.title(),
                    SourceTable.KIND.singular(),
                    source.publisher(),
                    source.id().toString());
        }
        return out.append("]\n").toString();
    }

    private static void add(StringBuilder out, String... texts) {
        out.append(Script.array(List.of(texts))).append(",\n");
    }
}
