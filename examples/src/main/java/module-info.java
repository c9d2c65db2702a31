/** Programs, tests and benchmarks that use the library as anyone would. */
@SuppressWarnings("requires-automatic") // JMH has no module descriptor
module io.github.digitalsilkroad.examples {
    requires com.fasterxml.jackson.core; // notebooks and the checks of documents read and write JSON
    requires com.fasterxml.jackson.databind; // the notebook writes what a kernel shows as trees
    requires com.google.common; // lists by key, and what is computed once, if asked for
    requires info.picocli;
    requires io.github.digitalsilkroad.dataset;
    requires io.github.digitalsilkroad.interchange;
    requires io.github.digitalsilkroad.lint;
    requires io.github.digitalsilkroad.notebook;
    requires io.github.digitalsilkroad.site;
    requires java.sql; // the tests read the tables through JDBC
    requires jdk.management; // the processor time that benchmarks of whole catalogs take
    requires jdk.jshell; // the tests ask it what it completes
    requires jmh.core;
    requires org.dhatim.fastexcel.reader; // interchange reads workbooks where it is
    requires static jjava.jupyter; // notebooks alone, whose kernel brings it
    requires static org.jspecify;

    opens io.github.digitalsilkroad.examples to
            info.picocli;
    opens io.github.digitalsilkroad.examples.cli to
            info.picocli;

    provides io.github.digitalsilkroad.core.datapackage.Format with
            io.github.digitalsilkroad.examples.Formats.CitationFile,
            io.github.digitalsilkroad.examples.Formats.CroissantFile,
            io.github.digitalsilkroad.examples.Formats.Dcat;
}
