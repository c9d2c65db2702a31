package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.catalog.LedgerRow;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.schema.Cell;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.schema.SourceTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The tables of a data package, version {@link Descriptor#SCHEMA_VERSION}; the descriptor is written from here. */
final class Schemas {

    static final TableSchema SOURCES = TableSchema.of(SourceTable.KIND);
    static final TableSchema PROPERTIES = new TableSchema(
            PackageTable.PROPERTIES,
            "What can be claimed: the vocabulary of the ledger.",
            Column.of("name", Cell.text(), "the word that the ledger uses").key(),
            Column.of("type", Cell.oneOf(TypeWords.WORDS), "what its values are; observation for those of series")
                    .required(),
            Column.of(
                    "unit",
                    Cell.text(),
                    "unit of a quantity, several separated by semicolons; whole of a share or ratio"),
            Column.of("label", Cell.text(), "words for a reader").required(),
            Column.of("description", Cell.text(), "what exactly is claimed").required(),
            Column.of(
                            "akin_to",
                            Cell.text(),
                            "the property that measures the same another way, such as a share of another whole")
                    .references(PackageTable.PROPERTIES)
                    .addedLater(),
            Column.of(
                            "shows",
                            Cell.text(),
                            "the property that dates the stage which a value shows to have been reached, such as operating")
                    .addedLater(),
            Column.of("minimum", Cell.number(), "the number below which no value is; blank where any may be")
                    .addedLater());
    static final TableSchema CLAIMS = TableSchema.of(LedgerRow.KIND);
    static final TableSchema RETIRED = new TableSchema(
            PackageTable.RETIRED,
            "Ids that were given up, and what replaced them.",
            Column.of("old", Cell.text(), "the retired id").key(),
            Column.of("new", Cell.text(), "the id that it finds now").required(),
            Column.of("reason", Cell.text(), "why it was retired").required());

    private Schemas() {}

    /**
     * The tables of entities of some kinds, and those that every package has.
     *
     * @throws IllegalArgumentException if two have one name
     */
    static List<TableSchema> all(List<Kind<? extends Entity>> kinds) {
        List<TableSchema> all = new ArrayList<>(kinds.size() + 4);
        kinds.forEach(kind -> all.add(TableSchema.of(kind)));
        all.addAll(List.of(SOURCES, PROPERTIES, CLAIMS, RETIRED));
        Set<String> names = new HashSet<>();
        for (TableSchema table : all) {
            if (!names.add(table.name())) {
                throw new IllegalArgumentException("table " + table.name() + ": is of two kinds; rename one");
            }
        }
        return all;
    }
}
