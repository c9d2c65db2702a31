/**
 * Checks of what is said and known: a sentence or a whole source against the data, an index against the steps of the OECD
 * handbook, what is missing, and what changed between two releases and moved an answer.
 */
module io.github.digitalsilkroad.lint {
    requires com.google.common;
    requires transitive io.github.digitalsilkroad.core;
    requires static org.jspecify;

    exports io.github.digitalsilkroad.lint;
    exports io.github.digitalsilkroad.lint.release;
    exports io.github.digitalsilkroad.lint.report;
}
