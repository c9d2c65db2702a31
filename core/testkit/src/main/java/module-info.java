/** Made-up worlds and random catalogs for tests. */
module io.github.digitalsilkroad.testkit {
    requires transitive io.github.digitalsilkroad.core;
    requires static org.jspecify;

    exports io.github.digitalsilkroad.testkit;
}
