/** Checks of sentences against the data, and of an index against the steps of the OECD handbook. */
module io.github.digitalsilkroad.lint {
    requires transitive io.github.digitalsilkroad.core;
    requires static org.jspecify;

    exports io.github.digitalsilkroad.lint;
}
