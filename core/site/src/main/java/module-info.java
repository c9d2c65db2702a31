/** Any catalog as a folder of HTML pages. */
module io.github.digitalsilkroad.site {
    requires com.google.common;
    requires transitive io.github.digitalsilkroad.core;
    requires transitive io.github.digitalsilkroad.lint;
    requires static org.jspecify;

    exports io.github.digitalsilkroad.site;
}
