package io.github.digitalsilkroad.examples.cli;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.datapackage.PackageMetadata;
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
    json {
        @Override
        Outcome<Map<String, Integer>> write(Catalog catalog, Appendable out) throws IOException {
            CatalogJson.write(catalog, out);
            return whole(catalog);
        }
    },
    /** The JSON Schema of the former. */
    schema {
        @Override
        Outcome<Map<String, Integer>> write(Catalog catalog, Appendable out) throws IOException {
            CatalogJson.schema(catalog, out);
            return new Outcome<>(Map.of(), List.of(), List.of(), List.of());
        }
    },
    /** Entities of FollowTheMoney, as JSON lines. */
    ftm {
        @Override
        Outcome<Map<String, Integer>> write(Catalog catalog, Appendable out) throws IOException {
            return FollowTheMoney.write(catalog, out);
        }
    },
    /** Statements of FollowTheMoney, one claim a line. */
    statements {
        @Override
        Outcome<Map<String, Integer>> write(Catalog catalog, Appendable out) throws IOException {
            return FollowTheMoney.writeStatements(catalog, out);
        }
    },
    /** Who owns, funds and supplies whom. */
    graphml {
        @Override
        Outcome<Map<String, Integer>> write(Catalog catalog, Appendable out) throws IOException {
            return CatalogGraph.of(catalog).writeGraphMl(out);
        }
    },
    /** The same for Gephi. */
    gexf {
        @Override
        Outcome<Map<String, Integer>> write(Catalog catalog, Appendable out) throws IOException {
            return CatalogGraph.of(catalog).writeGexf(out);
        }
    },
    /** What has coordinates. */
    geojson {
        @Override
        Outcome<Map<String, Integer>> write(Catalog catalog, Appendable out) throws IOException {
            return GeoJson.write(catalog, out);
        }
    },
    /** The description of the release for catalogs of data. */
    dcat {
        @Override
        Outcome<Map<String, Integer>> write(Catalog catalog, Appendable out) throws IOException {
            PackageMetadata metadata = Formats.metadata();
            return LinkedData.write(catalog, metadata, Formats.AUTHORS, Formats.artifact(catalog), out);
        }
    },
    /** The description of the release for what loads data into programs that learn. */
    croissant {
        @Override
        Outcome<Map<String, Integer>> write(Catalog catalog, Appendable out) throws IOException {
            return Formats.writeCroissant(catalog, out);
        }
    },
    /** The file by which the release is cited. */
    cff {
        @Override
        Outcome<Map<String, Integer>> write(Catalog catalog, Appendable out) throws IOException {
            return Formats.writeCitation(catalog, out);
        }
    },
    /** The sources for reference managers, as CSL JSON. */
    csl {
        @Override
        Outcome<Map<String, Integer>> write(Catalog catalog, Appendable out) throws IOException {
            return Bibliography.writeCsl(catalog.sources().list(), out);
        }
    },
    /** The sources for LaTeX. */
    bibtex {
        @Override
        Outcome<Map<String, Integer>> write(Catalog catalog, Appendable out) throws IOException {
            return Bibliography.writeBibTex(catalog.sources().list(), out);
        }
    },
    /** A data package of CSV tables, into a folder. */
    csv {
        @Override
        Outcome<Map<String, Integer>> write(Catalog catalog, Appendable out) {
            throw new IllegalArgumentException("format csv: is a folder of tables; say where with -o DIR");
        }
    };

    /** Writes a catalog, and says what there was no room for. */
    abstract Outcome<Map<String, Integer>> write(Catalog catalog, Appendable out) throws IOException;

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
}
