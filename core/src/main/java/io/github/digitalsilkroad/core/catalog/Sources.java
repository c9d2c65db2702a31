package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.schema.SourceTable;
import io.github.digitalsilkroad.core.view.Table;

/**
 * A query over sources.
 *
 * @since 0.1.0
 */
public final class Sources extends Query<Source, Sources> {

    Sources(Catalog catalog, Condition... conditions) {
        super(catalog, catalog.tables().sources(), conditions);
    }

    @Override
    Sources with(Condition[] narrowed) {
        return new Sources(catalog(), narrowed);
    }

    /**
     * Only sources of a publisher.
     *
     * @param publisher the publisher's name as the sources give it, in any case, with or without accents
     * @return a narrower query
     * @throws UnknownIdException if the catalog has no source of that publisher
     */
    public Sources by(String publisher) {
        return whereKnown(SourceTable.PUBLISHER, "publisher", requireNonNull(publisher, "publisher"));
    }

    @Override
    public Table page() {
        return new TableColumns<Source>(kindTable().kind().count(count()))
                .column("id", Source::id)
                .column("publisher", Source::publisher)
                .column(
                        "published",
                        source -> source.published().map(Object::toString).orElse("-"))
                .column("title", Source::title)
                .of(list());
    }
}
