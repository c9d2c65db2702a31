/** Made-up worlds, random catalogs and laws for tests. */
// ArchUnit, which the rules of layout need, and jqwik, which the samples need, have no module descriptors.
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"})
module io.github.digitalsilkroad.testkit {
    requires transitive io.github.digitalsilkroad.core;
    requires com.google.common;
    requires static com.tngtech.archunit;
    requires static com.tngtech.archunit.junit5.api;
    requires static transitive net.jqwik.api;
    requires static org.jspecify;

    exports io.github.digitalsilkroad.testkit;
}
