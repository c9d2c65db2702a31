package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.columns.KindTable;
import io.github.digitalsilkroad.core.view.Table;
import io.github.digitalsilkroad.core.view.Text;

/**
 * A query over the ledger: every claim of every source, entity by entity.
 *
 * @since 0.1.0
 */
public final class Claims extends Query<LedgerRow, Claims> {

    Claims(Catalog catalog) {
        this(catalog, ledger(catalog));
    }

    private static KindTable<LedgerRow> ledger(Catalog catalog) {
        return new KindTable<>(
                LedgerRow.KIND,
                catalog.facts().stream()
                        .flatMap(fact -> fact.claims().claims().stream()
                                .map(claim -> new LedgerRow(
                                        fact.subject(), fact.claims().property(), claim)))
                        .toArray(LedgerRow[]::new));
    }

    private Claims(Catalog catalog, KindTable<LedgerRow> table, Condition... conditions) {
        super(catalog, table, conditions);
    }

    @Override
    Claims with(Condition[] narrowed) {
        return new Claims(catalog(), kindTable(), narrowed);
    }

    /**
     * Only what one source says.
     *
     * @param source the id of a source, such as {@code cpc-2020}
     * @return a narrower query
     * @throws UnknownIdException if the catalog does not have the source
     */
    public Claims by(String source) {
        return whereKey(
                LedgerRow.SOURCE,
                catalog().source(requireNonNull(source, "source")).id());
    }

    /**
     * Only claims about one entity.
     *
     * @param entity its id, or the retired id of an entity that it replaced
     * @return a narrower query
     * @throws UnknownIdException if the catalog does not have the entity
     */
    public Claims about(String entity) {
        return whereKey(
                LedgerRow.SUBJECT,
                catalog().entity(requireNonNull(entity, "entity")).id());
    }

    /**
     * Only claims on one property.
     *
     * @param property its name in the ledger, such as {@code supplier}
     * @return a narrower query
     * @throws UnknownIdException if the vocabulary has no such property, and no claim is on it
     */
    public Claims on(String property) {
        return catalog().vocabulary().find(requireNonNull(property, "property")).isPresent()
                ? whereKey(LedgerRow.PROPERTY, property)
                : whereKnown(LedgerRow.PROPERTY, "property", property);
    }

    @Override
    String label(LedgerRow row) {
        return row.id() + " " + row.property().name();
    }

    @Override
    public Table page() {
        return new TableColumns<LedgerRow>(kindTable().kind().count(count()))
                .column("entity", LedgerRow::id)
                .column("property", row -> row.property().label())
                .column("value", row -> Working.text(row.claim()))
                .column("as of", row -> row.claim().asOf().map(Text::value).orElse(Text.of("-")))
                .column("source", row -> row.claim().source().id())
                .of(list());
    }
}
