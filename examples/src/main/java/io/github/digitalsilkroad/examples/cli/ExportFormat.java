package io.github.digitalsilkroad.examples.cli;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.examples.Formats;
import io.github.digitalsilkroad.interchange.citation.Bibliography;
import io.github.digitalsilkroad.interchange.citation.LinkedData;
import io.github.digitalsilkroad.interchange.ftm.FollowTheMoney;
import io.github.digitalsilkroad.interchange.graph.CatalogGraph;
import io.github.digitalsilkroad.interchange.graph.GeoJson;
import io.github.digitalsilkroad.interchange.json.CatalogJson;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What a catalog can be written as, into one file; the names are what one types. */
enum ExportFormat {
    /** All of it, facts and claims, as JSON. */
    json((catalog, out) -> {
        CatalogJson.write(catalog, out);
        return whole(catalog);
    }),
    /** The JSON Schema of the former. */
    schema((catalog, out) -> {
        CatalogJson.schema(catalog, out);
        return new Outcome<>(Map.of(), List.of(), List.of(), List.of());
    }),
    /** Entities of FollowTheMoney, as JSON lines. */
    ftm(FollowTheMoney::write),
    /** Statements of FollowTheMoney, one claim a line. */
    statements(FollowTheMoney::writeStatements),
    /** Who owns, funds and supplies whom. */
    graphml((catalog, out) -> CatalogGraph.of(catalog).writeGraphMl(out)),
    /** The same for Gephi. */
    gexf((catalog, out) -> CatalogGraph.of(catalog).writeGexf(out)),
    /** What has coordinates. */
    geojson(GeoJson::write),
    /** The description of the release for catalogs of data. */
    dcat((catalog, out) ->
            LinkedData.write(catalog, Formats.metadata(), Formats.AUTHORS, Formats.artifact(catalog), out)),
    /** The description of the release for what loads data into programs that learn. */
    croissant(Formats::writeCroissant),
    /** The file by which the release is cited. */
    cff(Formats::writeCitation),
    /** The sources for reference managers, as CSL JSON. */
    csl((catalog, out) -> Bibliography.writeCsl(catalog.sources().list(), out)),
    /** The sources for LaTeX. */
    bibtex((catalog, out) -> Bibliography.writeBibTex(catalog.sources().list(), out)),
    /** A data package of CSV tables, into a folder. */
    csv((catalog, out) -> {
        throw new IllegalArgumentException("format csv: is a folder of tables; say where with -o DIR");
    });

    @SuppressWarnings("ImmutableEnumChecker") // the lambdas above capture nothing
    private final Writer writer;

    ExportFormat(Writer writer) {
        this.writer = writer;
    }

    /** Writes a catalog, and says what there was no room for. */
    Outcome<Map<String, Integer>> write(Catalog catalog, Appendable out) throws IOException {
        return writer.write(catalog, out);
    }

    static Outcome<Map<String, Integer>> whole(Catalog catalog) {
        return new Outcome<>(
                Map.of(
                        "entities",
                        catalog.entities().size(),
                        "claims",
                        catalog.claims().count()),
                List.of(),
                List.of(),
                List.of());
    }

    /** Writes a catalog in one format. */
    private interface Writer {
        Outcome<Map<String, Integer>> write(Catalog catalog, Appendable out) throws IOException;
    }
}
