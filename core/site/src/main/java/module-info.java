/** Any catalog as a folder of HTML pages. */
module io.github.digitalsilkroad.site {
    requires com.google.common;
    requires transitive io.github.digitalsilkroad.core;
    requires static org.jspecify;

    exports io.github.digitalsilkroad.site;
}
