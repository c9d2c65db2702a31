/** A catalog and its answers in the formats of other tools, in and out. */
module io.github.digitalsilkroad.interchange {
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires com.google.common;
    requires de.siegmar.fastcsv;
    requires transitive io.github.digitalsilkroad.core;
    requires static org.jspecify;

    exports io.github.digitalsilkroad.interchange;
    exports io.github.digitalsilkroad.interchange.aiddata;
    exports io.github.digitalsilkroad.interchange.citation;
    exports io.github.digitalsilkroad.interchange.ftm;
    exports io.github.digitalsilkroad.interchange.graph;
    exports io.github.digitalsilkroad.interchange.json;
    exports io.github.digitalsilkroad.interchange.merge;
}
