/** Made-up worlds and random catalogs for tests. */
@SuppressWarnings("requires-automatic") // ArchUnit has no module descriptor; needed by the rules of layout alone
module io.github.digitalsilkroad.testkit {
    requires transitive io.github.digitalsilkroad.core;
    requires com.google.common;
    requires static com.tngtech.archunit;
    requires static com.tngtech.archunit.junit5.api;
    requires static org.jspecify;

    exports io.github.digitalsilkroad.testkit;
}
