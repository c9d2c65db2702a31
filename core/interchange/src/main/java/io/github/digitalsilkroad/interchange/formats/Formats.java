package io.github.digitalsilkroad.interchange.formats;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.datapackage.Format;
import io.github.digitalsilkroad.core.datapackage.LoadOptions;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.interchange.aiddata.AidData;
import io.github.digitalsilkroad.interchange.citation.Bibliography;
import io.github.digitalsilkroad.interchange.frame.FactRow;
import io.github.digitalsilkroad.interchange.frame.Frame;
import io.github.digitalsilkroad.interchange.frame.Observation;
import io.github.digitalsilkroad.interchange.graph.CatalogGraph;
import io.github.digitalsilkroad.interchange.internal.ExportLog;
import io.github.digitalsilkroad.interchange.internal.Unused;
import io.github.digitalsilkroad.interchange.series.SeriesReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Formats by what they call; each is a class of its own, since a service is found by its class. */
public final class Formats {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String NO_PARTY =
            "what takes part in nothing, such as places and laws, and claims that the reading does not take";
    private static final String SOURCES = "all but the sources";
    private static final String FACTLESS = "what no source states a fact of";

    private Formats() {}

    /** A format by what it calls. */
    private abstract static class Called implements Format {

        private final String name;
        private final String mediaType;
        private final String leavesOut;

        Called(String name, String mediaType, String leavesOut) {
            this.name = name;
            this.mediaType = mediaType;
            this.leavesOut = leavesOut;
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
            return leavesOut;
        }
    }

    /** Calls what writes. */
    private interface Writing {
        Outcome<Map<String, Integer>> write(Catalog catalog, Appendable out) throws IOException;
    }

    private abstract static class Written extends Called {

        private final Writing writing;

        Written(String name, String mediaType, String leavesOut, Writing writing) {
            super(name, mediaType, leavesOut);
            this.writing = writing;
        }

        @Override
        public final Outcome<Map<String, Integer>> write(Catalog catalog, Appendable out) throws IOException {
            return writing.write(requireNonNull(catalog, "catalog"), requireNonNull(out, "out"));
        }
    }

    private abstract static class Editions extends Called {

        private final Function<String, SeriesReader> reader;

        Editions(String name, String mediaType, Function<String, SeriesReader> reader) {
            super(name, mediaType, "indicators that no series has, regions, and creditors that are no country");
            this.reader = reader;
        }

        @Override
        public final boolean isWritten() {
            return false;
        }

        @Override
        public final boolean isRead() {
            return true;
        }

        @Override
        public final Outcome<Catalog> read(Path file, LoadOptions options) throws IOException {
            String edition = options.edition()
                    .orElseThrow(() -> new IllegalArgumentException(
                            name() + ": give the edition, as in 2025-10; the figures of two editions differ"));
            return reader.apply(edition)
                    .matching(options.known())
                    .within(options.budget())
                    .of(options.countries().stream().map(CountryCode::toString).toArray(String[]::new))
                    .read(file);
        }
    }

    /** Writes a frame. */
    private interface FrameWriting {
        void write(Frame<FactRow> frame) throws IOException;
    }

    private static Outcome<Map<String, Integer>> facts(Catalog catalog, FrameWriting writing) throws IOException {
        Frame<FactRow> frame = Frame.of(catalog);
        writing.write(frame);
        Set<Id> stated = frame.rows().stream().map(row -> row.subject().id()).collect(Collectors.toSet());
        return ExportLog.without(
                catalog,
                row -> stated.contains(row.id()),
                "no source states a fact of it",
                Map.of("fact", frame.rows().size()));
    }

    private static Outcome<Map<String, Integer>> sources(Catalog catalog, Outcome<Map<String, Integer>> written) {
        return ExportLog.without(
                catalog, row -> false, "is no source, and a bibliography has sources alone", written.value());
    }

    /** All of a catalog as a folder of CSV tables. */
    public static final class Tables extends Called {
        public Tables() {
            super("csv", "text/csv", "");
        }

        @Override
        public Outcome<Map<String, Integer>> write(Catalog catalog, Appendable out) {
            throw new IllegalArgumentException("format csv: is a folder of tables; say which");
        }

        @Override
        public Outcome<Map<String, Integer>> write(Catalog catalog, Path file) throws IOException {
            DataPackage.write(catalog, file);
            return ExportLog.whole(catalog);
        }

        @Override
        public boolean isRead() {
            return true;
        }

        @Override
        public Outcome<Catalog> read(Path file, LoadOptions options) {
            Unused.edition(name(), options);
            Unused.countries(name(), options);
            return DataPackage.readGoodRows(file, options);
        }
    }

    /** Every fact as a row of one CSV table. */
    public static final class FactTable extends Written {
        public FactTable() {
            super("facts", "text/csv", FACTLESS, (catalog, out) -> facts(catalog, frame -> frame.writeCsv(out)));
        }
    }

    /** Every fact as a JSON object a line. */
    public static final class FactLines extends Written {
        public FactLines() {
            super(
                    "fact-lines",
                    "application/jsonl",
                    FACTLESS,
                    (catalog, out) -> facts(catalog, frame -> frame.writeJsonLines(out)));
        }
    }

    /** What sources state of the series, edition beside edition. */
    public static final class SdmxSeries extends Written {
        public SdmxSeries() {
            super(
                    "sdmx",
                    "application/vnd.sdmx.data+csv",
                    "all but the numbers of series, and notes of claims",
                    (catalog, out) -> {
                        Frame<Observation> frame = Frame.sdmx(catalog);
                        frame.writeCsv(out);
                        Set<Id> written = frame.rows().stream()
                                .map(row -> row.series().id())
                                .collect(Collectors.toSet());
                        return ExportLog.without(
                                catalog,
                                row -> written.contains(row.id()),
                                "has no number by year",
                                Map.of("observation", frame.rows().size()));
                    });
        }
    }

    /** Who supplies, lends to, owns and runs what. */
    public static final class GraphMl extends Written {
        public GraphMl() {
            super(
                    "graphml",
                    "application/graphml+xml",
                    NO_PARTY,
                    (catalog, out) -> CatalogGraph.of(catalog).writeGraphMl(out));
        }
    }

    /** The same for Gephi. */
    public static final class Gexf extends Written {
        public Gexf() {
            super(
                    "gexf",
                    "application/gexf+xml",
                    NO_PARTY,
                    (catalog, out) -> CatalogGraph.of(catalog).writeGexf(out));
        }
    }

    /** The sources for reference managers. */
    public static final class CslSources extends Written {
        public CslSources() {
            super(
                    "csl",
                    "application/vnd.citationstyles.csl+json",
                    SOURCES,
                    (catalog, out) -> sources(
                            catalog, Bibliography.writeCsl(catalog.sources().list(), out)));
        }
    }

    /** The sources for LaTeX. */
    public static final class BibTexSources extends Written {
        public BibTexSources() {
            super(
                    "bibtex",
                    "application/x-bibtex",
                    SOURCES,
                    (catalog, out) -> sources(
                            catalog, Bibliography.writeBibTex(catalog.sources().list(), out)));
        }
    }

    /** AidData's tables of deals. */
    public static final class AidDataTable extends Called {
        public AidDataTable() {
            super("aiddata", XLSX, "columns that no property has, and rows that are not recommended");
        }

        @Override
        public boolean isWritten() {
            return false;
        }

        @Override
        public boolean isRead() {
            return true;
        }

        @Override
        public Outcome<Catalog> read(Path file, LoadOptions options) throws IOException {
            Unused.edition(name(), options);
            Unused.countries(name(), options);
            return AidData.reader()
                    .matching(options.known())
                    .within(options.budget())
                    .read(file);
        }
    }

    /** The World Bank's International Debt Statistics. */
    public static final class Ids extends Editions {
        public Ids() {
            super("ids", "text/csv", SeriesReader::ids);
        }
    }

    /** The World Bank's World Development Indicators. */
    public static final class Wdi extends Editions {
        public Wdi() {
            super("wdi", "text/csv", SeriesReader::wdi);
        }
    }

    /** The IMF's World Economic Outlook. */
    public static final class Weo extends Editions {
        public Weo() {
            super("weo", "text/tab-separated-values", SeriesReader::weo);
        }
    }
}
