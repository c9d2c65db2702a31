package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.datapackage.TableSchema.Field;
import java.util.ArrayList;
import java.util.List;

/** The tables of a data package, version {@link DataPackage#SCHEMA_VERSION}; the descriptor is written from here. */
final class Schemas {

    static final TableSchema COUNTRIES = new TableSchema(
            "countries",
            "Countries that the data speaks of.",
            Field.text("code", "ISO 3166-1 alpha-2 code").key(),
            name(),
            Field.text("iso3", "ISO 3166-1 alpha-3 code").required(),
            Field.text("region", "region, such as Central Asia"));
    static final TableSchema PLACES = new TableSchema(
            "places", "Cities, towns, regions and sites.", id(), name(), country("country"), kind("kind"));
    static final TableSchema ORGANIZATIONS = new TableSchema(
            "organizations",
            "Vendors, carriers, banks, governments and others that have a role in something.",
            id(),
            name(),
            Field.text("country", "country of incorporation").references("countries.code"),
            Field.text("kinds", "what it is, separated by semicolons").required(),
            Field.text("aliases", "other names, separated by semicolons"),
            identifiers());
    static final TableSchema OWNERSHIPS = new TableSchema(
            "ownerships",
            "Who owns a part of whom; shares and dates are claims.",
            id(),
            name(),
            Field.text("owner", "id of the owner").required().references("organizations.id"),
            Field.text("owned", "id of the owned organization").required().references("organizations.id"));
    static final TableSchema DEPLOYMENTS = new TableSchema(
            "deployments",
            "Systems and networks, and the contracts for them, whatever became of them.",
            id(),
            name(),
            country("country"),
            place(),
            kind("category"),
            Field.text("technologies", "what it uses, separated by semicolons"),
            Field.text("part_of", "the umbrella whose figures include this one's")
                    .references("deployments.id"));
    static final TableSchema FINANCINGS = new TableSchema(
            "financings",
            "Loans, credit lines, grants and barters.",
            id(),
            name(),
            country("recipient"),
            kind("instrument"),
            Field.text("funds", "the deployment that it pays for").references("deployments.id"),
            Field.text("part_of", "the umbrella whose figures include this one's")
                    .references("financings.id"),
            identifiers());
    static final TableSchema SERIES = new TableSchema(
            "series",
            "Debts and indicators of a country, whose yearly values are claims.",
            id(),
            name(),
            country("country"),
            kind("measure"),
            Field.text("creditor", "the country that a debt is owed to; blank for all")
                    .references("countries.code"),
            kind("scope"),
            Field.text("unit", "unit of every value; blank where values are words"),
            identifiers());
    static final TableSchema LAWS = new TableSchema(
            "laws",
            "Laws and the rules in them that matter here.",
            id(),
            name(),
            country("jurisdiction"),
            Field.text("effects", "what it does, separated by semicolons").required(),
            Field.text("article", "the article, where one is meant"));
    static final TableSchema INCIDENTS = new TableSchema(
            "incidents",
            "Protests, clashes, cancellations, transfers of assets.",
            id(),
            name(),
            country("country"),
            place(),
            kind("kind"),
            about());
    static final TableSchema INITIATIVES = new TableSchema(
            "initiatives",
            "Programs of a state, such as the Belt and Road.",
            id(),
            name(),
            country("country"),
            Field.text("part_of", "the initiative that this one belongs to").references("initiatives.id"));
    static final TableSchema STATEMENTS = new TableSchema(
            "statements",
            "What a source says that is no figure: recommendations, risks, conditions of lending.",
            id(),
            name(),
            kind("kind"),
            Field.text("countries", "codes of the countries it speaks of, separated by semicolons"),
            about(),
            Field.text("lever", "what a recommendation would change"));
    static final TableSchema SOURCES = new TableSchema(
            "sources",
            "Who says what the claims say.",
            id(),
            Field.text("title", "title, in the source's language").required(),
            Field.text("publisher", "publisher").required(),
            kind("type"),
            Field.integer("reliability", "1 to 5 by the rule of the datasheet; blank takes the default of the type"),
            Field.text("url", "address"),
            Field.text("published", "date of publication, EDTF"),
            Field.text("retrieved", "date of retrieval, EDTF"),
            Field.text("language", "language, BCP 47"),
            Field.text("license", "license of the source"),
            Field.text("attribution", "attribution that the license asks for"),
            Field.text("relayed_by", "who relayed it, where the original was not read"),
            Field.text("note", "note"));
    static final TableSchema PROPERTIES = new TableSchema(
            "properties",
            "What can be claimed: the vocabulary of the ledger.",
            Field.text("name", "the word that the ledger uses").key(),
            Field.text(
                            "type",
                            "quantity, money, balance, share, ratio, rate, date, period, text, term or parties;"
                                    + " observation for values of series")
                    .required(),
            Field.text("unit", "unit of a quantity, several separated by semicolons; whole of a share or ratio"),
            Field.text("label", "words for a reader").required(),
            Field.text("description", "what exactly is claimed").required(),
            Field.text("akin_to", "the property that measures the same another way, such as a share of another whole")
                    .references("properties.name")
                    .optionalColumn());
    static final TableSchema CLAIMS = new TableSchema(
            "claims",
            "The ledger: one row a claim, one claim a fact that one source states.",
            Field.text("subject", "id of the entity").required(),
            Field.text("property", "what is claimed of it: a name of properties, or value for a year of a series")
                    .required(),
            Field.text("value", "the value; blank where basis says why"),
            Field.number("low", "lower bound of a range or of a stated tolerance"),
            Field.number("high", "upper bound of a range or of a stated tolerance"),
            Field.text("unit", "unit of a number"),
            Field.text("qualifier", "exact, about, at_least, more_than, at_most, less_than or range"),
            Field.text("as_of", "when it holds, EDTF date or interval"),
            Field.text("source", "who says so").required().references("sources.id"),
            Field.text("locator", "where in the source"),
            Field.text("brief_claim", "the numbered claim of a report on which it bears, such as B07"),
            Field.text("note", "note, in our words"),
            Field.text("origin", "whom the source cites for it")
                    .references("sources.id")
                    .optionalColumn(),
            Field.text("basis", "stated (blank), inferred, computed, undisclosed, not-applicable or none")
                    .optionalColumn(),
            Field.text("revision", "correction or change, where it revises earlier claims")
                    .optionalColumn());
    static final TableSchema RETIRED = new TableSchema(
            "retired",
            "Ids that were given up, and what replaced them.",
            Field.text("old", "the retired id").key(),
            Field.text("new", "the id that it finds now").required(),
            Field.text("reason", "why it was retired").required());

    private Schemas() {}

    /** The tables of entities. */
    static List<TableSchema> ofEntities() {
        return List.of(
                COUNTRIES,
                PLACES,
                ORGANIZATIONS,
                OWNERSHIPS,
                DEPLOYMENTS,
                FINANCINGS,
                SERIES,
                LAWS,
                INCIDENTS,
                INITIATIVES,
                STATEMENTS);
    }

    /** All tables, in the order of the descriptor. */
    static List<TableSchema> all() {
        List<TableSchema> all = new ArrayList<>(ofEntities());
        all.add(SOURCES);
        all.add(PROPERTIES);
        all.add(CLAIMS);
        all.add(RETIRED);
        return all;
    }

    private static Field id() {
        return Field.text("id", "stable id, unique across all tables").key();
    }

    private static Field name() {
        return Field.text("name", "name in English").required();
    }

    private static Field country(String column) {
        return Field.text(column, "ISO 3166-1 alpha-2 code").required().references("countries.code");
    }

    private static Field place() {
        return Field.text("place", "place within the country; blank if it is the country as a whole or not stated")
                .references("places.id");
    }

    private static Field kind(String column) {
        return Field.text(column, "one of the words that the library lists").required();
    }

    private static Field identifiers() {
        return Field.text("identifiers", "external identifiers, such as aiddata=46215, separated by semicolons");
    }

    private static Field about() {
        return Field.text("about", "ids of the entities concerned, separated by semicolons");
    }
}
