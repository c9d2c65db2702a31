package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Revision;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.quantity.Qualifier;
import io.github.digitalsilkroad.core.schema.Cell;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.schema.SourceTable;
import java.util.ArrayList;
import java.util.List;

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
    static final TableSchema CLAIMS = new TableSchema(
            PackageTable.CLAIMS,
            "The ledger: one row a claim, one claim a fact that one source states.",
            Column.of("subject", Cell.text(), "id of the entity").required(),
            Column.of(
                            "property",
                            Cell.text(),
                            "what is claimed of it: a name of properties, or value for a year of a series")
                    .required(),
            Column.of("value", Cell.text(), "the value; blank where basis says why"),
            Column.of("low", Cell.number(), "lower bound of a range or of a stated tolerance"),
            Column.of("high", Cell.number(), "upper bound of a range or of a stated tolerance"),
            Column.of("unit", Cell.text(), "unit of a number"),
            Column.of("qualifier", Cell.oneOf(qualifiers()), "the wording of the number; blank where there is none"),
            Column.of("as_of", Cell.text(), "when it holds, EDTF date or interval"),
            Column.of("source", Cell.text(), "who says so").required().references("sources"),
            Column.of("locator", Cell.text(), "where in the source"),
            Column.of("brief_claim", Cell.text(), "the numbered claim of a report on which it bears, such as B07"),
            Column.of("note", Cell.text(), "note, in our words"),
            Column.of("origin", Cell.text(), "whom the source cites for it")
                    .references("sources")
                    .addedLater(),
            Column.of(
                            "basis",
                            Cell.oneOf(Cell.code(Basis.class).choices()),
                            "how the value is known, or why there is none; blank where the source states it")
                    .addedLater(),
            Column.of(
                            "revision",
                            Cell.oneOf(Cell.code(Revision.class).choices()),
                            "correction or change, where it revises earlier claims")
                    .addedLater());
    static final TableSchema RETIRED = new TableSchema(
            PackageTable.RETIRED,
            "Ids that were given up, and what replaced them.",
            Column.of("old", Cell.text(), "the retired id").key(),
            Column.of("new", Cell.text(), "the id that it finds now").required(),
            Column.of("reason", Cell.text(), "why it was retired").required());

    private Schemas() {}

    private static List<String> qualifiers() {
        Qualifier[] all = Qualifier.values();
        List<String> codes = new ArrayList<>(all.length);
        for (int i = 0; i < all.length; i++) {
            codes.add(all[i].code());
        }
        return codes;
    }

    /** The tables of entities of some kinds, and those that every package has. */
    static List<TableSchema> all(List<Kind<? extends Entity>> kinds) {
        List<TableSchema> all = new ArrayList<>(kinds.size() + 4);
        for (int i = 0; i < kinds.size(); i++) {
            all.add(TableSchema.of(kinds.get(i)));
        }
        all.add(SOURCES);
        all.add(PROPERTIES);
        all.add(CLAIMS);
        all.add(RETIRED);
        return all;
    }
}
