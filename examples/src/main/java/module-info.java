/** Programs, tests and benchmarks that use the library as anyone would. */
@SuppressWarnings("requires-automatic") // JMH has no module descriptor
module io.github.digitalsilkroad.examples {
    requires com.fasterxml.jackson.core; // notebooks and the checks of documents read and write JSON
    requires info.picocli;
    requires io.github.digitalsilkroad.dataset;
    requires java.sql; // the tests read the tables through JDBC
    requires jdk.management; // the processor time that benchmarks of whole catalogs take
    requires jdk.jshell; // the tests ask it what it completes
    requires jmh.core;
    requires static jjava.jupyter; // notebooks alone, whose kernel brings it
    requires static org.jspecify;

    opens io.github.digitalsilkroad.examples to
            info.picocli;
    opens io.github.digitalsilkroad.examples.cli to
            info.picocli;

    provides jdk.jshell.spi.ExecutionControlProvider with
            io.github.digitalsilkroad.examples.shell.DisplayingExecution;
}
