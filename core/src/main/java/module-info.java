/**
 * Numbers with their sources: quantities, evidence, the domain model, the catalog, formulas, scores and scenarios.
 *
 * <p>This module holds no data; a dataset module brings it.
 */
@SuppressWarnings({
    "module", // the modules of the qualified exports are built after this one
    "requires-automatic" // Immutables' annotations have no module descriptor; needed at compile time only
})
module io.github.digitalsilkroad.core {
    requires com.fasterxml.jackson.core;
    requires com.google.common;
    requires de.siegmar.fastcsv;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;

    exports io.github.digitalsilkroad.core.catalog;
    exports io.github.digitalsilkroad.core.datapackage;
    exports io.github.digitalsilkroad.core.evidence;
    exports io.github.digitalsilkroad.core.formula;
    exports io.github.digitalsilkroad.core.model;
    exports io.github.digitalsilkroad.core.quantity;
    exports io.github.digitalsilkroad.core.release;
    exports io.github.digitalsilkroad.core.scenario;
    exports io.github.digitalsilkroad.core.schema;
    exports io.github.digitalsilkroad.core.score;
    exports io.github.digitalsilkroad.core.view;

    // What the jars beside this one share with it.
    exports io.github.digitalsilkroad.core.internal to
            io.github.digitalsilkroad.interchange,
            io.github.digitalsilkroad.lint,
            io.github.digitalsilkroad.notebook,
            io.github.digitalsilkroad.site;

    uses io.github.digitalsilkroad.core.datapackage.Format;
}
