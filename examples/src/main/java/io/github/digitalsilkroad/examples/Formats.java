package io.github.digitalsilkroad.examples;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.datapackage.PackageMetadata;
import io.github.digitalsilkroad.core.datapackage.Resources;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import io.github.digitalsilkroad.interchange.citation.Bibliography;
import io.github.digitalsilkroad.interchange.citation.Croissant;
import io.github.digitalsilkroad.interchange.citation.LinkedData;
import io.github.digitalsilkroad.interchange.ftm.FollowTheMoney;
import io.github.digitalsilkroad.interchange.graph.CatalogGraph;
import io.github.digitalsilkroad.interchange.graph.GeoJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the dataset in the formats of other tools, and counts what went into each and what a format has no room for.
 */
public final class Formats {

    /** Who publishes the data. */
    public static final String AUTHORS = "The Digital Silk Road authors";

    private static final String DESCRIPTOR = "datapackage.json";

    private Formats() {}

    /** Writes a catalog in one format. */
    private interface Format {
        Outcome<Map<String, Integer>> write(Catalog catalog, Appendable out) throws IOException;
    }

    /**
     * Writes a file a format, and one with a line for each thing that it has no room for.
     *
     * @param args the directory, which must be there; without one, nothing is kept
     * @throws IOException if a file cannot be written
     */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Catalog dsr = DigitalSilkRoad.load();
        for (Map.Entry<String, Format> format : formats().entrySet()) {
            Outcome<Map<String, Integer>> exported;
            if (args.length == 0) {
                exported = format.getValue().write(dsr, new StringBuilder());
            } else {
                try (Writer file = Files.newBufferedWriter(Path.of(args[0], format.getKey()))) {
                    exported = format.getValue().write(dsr, file);
                }
                Files.write(
                        Path.of(args[0], format.getKey() + ".left-out"),
                        exported.leftOut().stream().map(Problem::toString).toList());
            }
            out.println(format.getKey());
            exported.value().forEach((sort, count) -> out.printf("    %5d %s%n", count, sort));
            if (!exported.leftOut().isEmpty()) {
                out.printf(
                        "    %5d left out, such as %s%n",
                        exported.leftOut().size(), exported.leftOut().get(0));
            }
        }
    }

    private static Map<String, Format> formats() {
        Map<String, Format> formats = new LinkedHashMap<>();
        formats.put("entities.ftm.json", FollowTheMoney::write);
        formats.put("statements.ftm.json", FollowTheMoney::writeStatements);
        formats.put(
                "network.graphml", (catalog, out) -> CatalogGraph.of(catalog).writeGraphMl(out));
        formats.put("network.gexf", (catalog, out) -> CatalogGraph.of(catalog).writeGexf(out));
        formats.put("map.geojson", GeoJson::write);
        formats.put(
                "sources.csl.json",
                (catalog, out) -> Bibliography.writeCsl(catalog.sources().list(), out));
        formats.put(
                "sources.bib",
                (catalog, out) -> Bibliography.writeBibTex(catalog.sources().list(), out));
        formats.put("release.jsonld", Formats::writeRelease);
        formats.put("release.croissant.json", Formats::writeCroissant);
        formats.put("CITATION.cff", Formats::writeCitation);
        return formats;
    }

    private static Outcome<Map<String, Integer>> writeRelease(Catalog catalog, Appendable out) throws IOException {
        return LinkedData.write(catalog, metadata(), AUTHORS, artifact(catalog), out);
    }

    /**
     * Writes a release as Croissant, from the descriptor of its package.
     *
     * @param catalog the data of the release
     * @param out where to write
     * @return what was written
     * @throws IOException if writing fails
     */
    public static Outcome<Map<String, Integer>> writeCroissant(Catalog catalog, Appendable out) throws IOException {
        try (Reader descriptor = descriptor(catalog)) {
            return Croissant.write(descriptor, artifact(catalog), out);
        }
    }

    /** The descriptor of the bundled package, or of that which other data would be written as. */
    private static Reader descriptor(Catalog catalog) throws IOException {
        if (catalog.equals(DigitalSilkRoad.load())) {
            return new InputStreamReader(DigitalSilkRoad.class.getResourceAsStream(DESCRIPTOR), StandardCharsets.UTF_8);
        }
        return new StringReader(new String(
                requireNonNull(DataPackage.files(catalog, metadata()).get(DESCRIPTOR), DESCRIPTOR),
                StandardCharsets.UTF_8));
    }

    /**
     * Writes the file by which a release is cited.
     *
     * @param catalog the data of the release
     * @param out where to write
     * @return what was written
     * @throws IOException if writing fails
     */
    public static Outcome<Map<String, Integer>> writeCitation(Catalog catalog, Appendable out) throws IOException {
        Bibliography.writeCff(metadata(), AUTHORS, artifact(catalog), out);
        return new Outcome<>(Map.of("citation", 1), List.of(), List.of(), List.of());
    }

    /**
     * Where a release can be had.
     *
     * @param catalog the data of the release
     * @return the package URL of the artifact
     */
    public static URI artifact(Catalog catalog) {
        return URI.create("pkg:maven/io.github.digitalsilkroad/digital-silk-road-dataset@"
                + catalog.version().version());
    }

    /**
     * What {@code datapackage.json} says of the release, in its own words.
     *
     * @return title, description, licenses and all else
     */
    public static PackageMetadata metadata() {
        return DataPackage.metadata(new Resources() {
            @Override
            public Optional<InputStream> open(String name) {
                return Optional.ofNullable(DigitalSilkRoad.class.getResourceAsStream(name));
            }

            @Override
            public String location() {
                return "the bundled dataset";
            }
        });
    }
}
