/** How values show in a notebook and in the shell of the JDK. */
@SuppressWarnings("requires-automatic") // JJava has no module descriptor; its kernel brings it
module io.github.digitalsilkroad.notebook {
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires transitive io.github.digitalsilkroad.core;
    requires io.github.digitalsilkroad.interchange;
    requires transitive jdk.jshell;
    requires static jjava.jupyter; // notebooks alone, whose kernel brings it
    requires static org.jspecify;

    exports io.github.digitalsilkroad.notebook;
    exports io.github.digitalsilkroad.shell;

    provides jdk.jshell.spi.ExecutionControlProvider with
            io.github.digitalsilkroad.shell.DisplayingExecution;
}
