/** The evidence on China's Digital Silk Road in Central Asia, as a Data Package and the one class that loads it. */
module io.github.digitalsilkroad.dataset {
    requires transitive io.github.digitalsilkroad.core;
    requires static org.jspecify;

    exports io.github.digitalsilkroad.dataset;

    // The tables are resources of this package, for programs that read them without the library.
    opens io.github.digitalsilkroad.dataset;
}
