package io.github.digitalsilkroad.shell;

import java.util.Map;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/** Lets the shell find, by name, an execution that shows values as {@link Display} says. */
public final class DisplayingExecution implements ExecutionControlProvider {

    /** What {@code jshell --execution} calls it. */
    static final String NAME = "displaying";

    /** For the service loader. */
    public DisplayingExecution() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
        return new ValueExecution(value -> Display.of(value).map(DisplayingExecution::print));
    }

    /** Prints the page and returns its one line, since the shell would cut a longer value. */
    private static String print(Display display) {
        System.out.println(display.page().stripTrailing());
        return display.line();
    }
}
