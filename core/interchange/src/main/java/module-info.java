/**
 * The catalog and its answers in the formats of other tools: JSON with its schema, checkable answers, deltas between
 * releases, graphs, maps and citations, and packages of other projects read in.
 *
 * <p>A writer takes a catalog or an answer, and streams to any {@link java.lang.Appendable}; what it writes is derived
 * from {@link io.github.digitalsilkroad.core.schema.Kind} and
 * {@link io.github.digitalsilkroad.core.evidence.Property}, so that a consumer's own kinds and properties are written
 * like ours. A reader is strict: it collects every problem with its path or line, value and rule, and returns all of a
 * document or nothing. What a format has no room for is left out by a rule that its class states, never rounded,
 * never guessed: an interval has no point unless a source states one, and text of the data never becomes markup, a
 * formula or a command.
 */
module io.github.digitalsilkroad.interchange {
    requires static com.fasterxml.aalto; // with the two below: reads workbooks, where it is there
    requires com.fasterxml.jackson.core;
    requires transitive com.fasterxml.jackson.databind;
    requires com.google.common;
    requires de.siegmar.fastcsv;
    requires transitive io.github.digitalsilkroad.core;
    requires java.xml;
    requires static org.apache.commons.compress;
    requires static org.dhatim.fastexcel.reader;
    requires static org.jspecify;

    exports io.github.digitalsilkroad.interchange.aiddata;
    exports io.github.digitalsilkroad.interchange.citation;
    exports io.github.digitalsilkroad.interchange.frame;
    exports io.github.digitalsilkroad.interchange.ftm;
    exports io.github.digitalsilkroad.interchange.graph;
    exports io.github.digitalsilkroad.interchange.json;
    exports io.github.digitalsilkroad.interchange.merge;
    exports io.github.digitalsilkroad.interchange.series;

    provides com.fasterxml.jackson.databind.Module with
            io.github.digitalsilkroad.interchange.json.SilkRoadModule;
    provides io.github.digitalsilkroad.core.datapackage.Format with
            io.github.digitalsilkroad.interchange.formats.Formats.AidDataTable,
            io.github.digitalsilkroad.interchange.formats.Formats.BibTexSources,
            io.github.digitalsilkroad.interchange.formats.Formats.CslSources,
            io.github.digitalsilkroad.interchange.formats.Formats.FactLines,
            io.github.digitalsilkroad.interchange.formats.Formats.FactTable,
            io.github.digitalsilkroad.interchange.graph.GeoJson,
            io.github.digitalsilkroad.interchange.ftm.FollowTheMoney,
            io.github.digitalsilkroad.interchange.ftm.FollowTheMoney.Statements,
            io.github.digitalsilkroad.interchange.formats.Formats.Gexf,
            io.github.digitalsilkroad.interchange.formats.Formats.GraphMl,
            io.github.digitalsilkroad.interchange.formats.Formats.Ids,
            io.github.digitalsilkroad.interchange.json.CatalogJson,
            io.github.digitalsilkroad.interchange.json.CatalogJson.Schema,
            io.github.digitalsilkroad.interchange.formats.Formats.SdmxSeries,
            io.github.digitalsilkroad.interchange.formats.Formats.Tables,
            io.github.digitalsilkroad.interchange.formats.Formats.Wdi,
            io.github.digitalsilkroad.interchange.formats.Formats.Weo;
}
