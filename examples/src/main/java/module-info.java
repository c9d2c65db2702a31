/** Programs, tests and benchmarks that use the library as anyone would. */
@SuppressWarnings("requires-automatic") // JMH has no module descriptor
module io.github.digitalsilkroad.examples {
    requires com.fasterxml.jackson.core; // the checks of documents parse JSON
    requires info.picocli;
    requires io.github.digitalsilkroad.dataset;
    requires java.sql; // the tests read the tables through JDBC
    requires java.xml; // the tests read the pictures
    requires jdk.jshell; // the tests ask it what it completes
    requires jmh.core;
    requires static org.jspecify;

    opens io.github.digitalsilkroad.examples to
            info.picocli;
}
