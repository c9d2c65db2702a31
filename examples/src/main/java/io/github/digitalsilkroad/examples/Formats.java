package io.github.digitalsilkroad.examples;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.datapackage.Format;
import io.github.digitalsilkroad.core.datapackage.PackageMetadata;
import io.github.digitalsilkroad.core.datapackage.Resources;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import io.github.digitalsilkroad.interchange.citation.Bibliography;
import io.github.digitalsilkroad.interchange.citation.Croissant;
import io.github.digitalsilkroad.interchange.citation.LinkedData;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Writes the dataset in every format that is found, and counts what went into each and what a format has no room for.
 * Three of them are formats of this program: they describe the release, by what its package says of it.
 */
public final class Formats {

    private static final String AUTHORS = "The Digital Silk Road authors";
    private static final String DESCRIPTOR = "datapackage.json";

    private Formats() {}

    /**
     * Lists the formats; with a folder, writes a file a format, and one with a line for each thing that is left out.
     *
     * @param args the folder, which must be there; without one, nothing is kept
     * @throws IOException if a file cannot be written
     */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Catalog dsr = DigitalSilkRoad.load();
        Path folder = args.length == 0 ? Files.createTempDirectory("formats") : Path.of(args[0]);
        for (Format format : Format.all()) {
            out.println(format.name() + ", " + format.mediaType()
                    + (format.isWritten() ? format.isRead() ? ", written and read" : ", written" : ", read"));
            if (!format.leavesOut().isEmpty()) {
                out.println("    leaves out " + format.leavesOut());
            }
            if (format.isWritten()) {
                Outcome<Map<String, Integer>> exported = format.write(dsr, folder.resolve(format.name()));
                Files.write(
                        folder.resolve(format.name() + ".left-out"),
                        exported.leftOut().stream().map(Problem::toString).toList());
                new TreeMap<>(exported.value()).forEach((sort, count) -> out.printf("    %5d %s%n", count, sort));
                if (!exported.leftOut().isEmpty()) {
                    out.printf(
                            "    %5d left out, such as %s%n",
                            exported.leftOut().size(), exported.leftOut().get(0));
                }
            }
        }
    }

    /** A description of the release, which has no room for rows. */
    private abstract static class Description implements Format {

        private final String name;
        private final String mediaType;

        Description(String name, String mediaType) {
            this.name = name;
            this.mediaType = mediaType;
        }

        @Override
        public final String name() {
            return name;
        }

        @Override
        public final String mediaType() {
            return mediaType;
        }

        @Override
        public final String leavesOut() {
            return "every row: it describes the release as a whole";
        }

        /** Writes the description, and counts its parts. */
        abstract Map<String, Integer> describe(Catalog catalog, Appendable out) throws IOException;

        @Override
        public final Outcome<Map<String, Integer>> write(Catalog catalog, Appendable out) throws IOException {
            return new Outcome<>(
                    describe(catalog, out),
                    catalog.entities().stream()
                            .map(row -> new Problem("", 0, row.id().toString(), "", "", "is a row, not the release"))
                            .toList(),
                    List.of(),
                    List.of());
        }
    }

    /** The description of the release for portals and search engines. */
    public static final class Dcat extends Description {
        public Dcat() {
            super("dcat", "application/ld+json");
        }

        @Override
        Map<String, Integer> describe(Catalog catalog, Appendable out) throws IOException {
            return LinkedData.write(catalog, metadata(), AUTHORS, artifact(catalog), out)
                    .value();
        }
    }

    /** The description of the release for what loads data into programs that learn. */
    public static final class CroissantFile extends Description {
        public CroissantFile() {
            super("croissant", "application/ld+json");
        }

        @Override
        Map<String, Integer> describe(Catalog catalog, Appendable out) throws IOException {
            try (Reader descriptor = descriptor(catalog)) {
                return Croissant.write(descriptor, artifact(catalog), out).value();
            }
        }
    }

    /** The file by which the release is cited. */
    public static final class CitationFile extends Description {
        public CitationFile() {
            super("cff", "application/yaml");
        }

        @Override
        Map<String, Integer> describe(Catalog catalog, Appendable out) throws IOException {
            Bibliography.writeCff(metadata(), AUTHORS, artifact(catalog), out);
            return Map.of("citation", 1);
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
