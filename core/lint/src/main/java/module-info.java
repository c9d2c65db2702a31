/**
 * Checks of what is said and known: a sentence or a whole source against the data, an index against the steps of the
 * OECD handbook, and what is missing.
 */
module io.github.digitalsilkroad.lint {
    requires com.google.common;
    requires transitive io.github.digitalsilkroad.core;
    requires org.jsoup;
    requires static org.jspecify;

    exports io.github.digitalsilkroad.lint;
    exports io.github.digitalsilkroad.lint.index;
    exports io.github.digitalsilkroad.lint.report;
}
