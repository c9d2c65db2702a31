/** Sentences checked against the data. */
module io.github.digitalsilkroad.lint {
    requires transitive io.github.digitalsilkroad.core;
    requires static org.jspecify;

    exports io.github.digitalsilkroad.lint;
}
