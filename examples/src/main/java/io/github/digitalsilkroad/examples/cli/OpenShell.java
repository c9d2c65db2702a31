package io.github.digitalsilkroad.examples.cli;

import io.github.digitalsilkroad.shell.Shell;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Opens the shell. */
@Command(
        name = "shell",
        sortOptions = false,
        description = "Open a shell of Java with everything imported and the data as dsr, as without any command.",
        footer = {"", "Examples:", "  shell", "  shell -- questions.jsh     run a script of snippets first"})
final class OpenShell extends Verb {

    @Parameters(
            paramLabel = "ARGUMENT",
            arity = "0..*",
            description = "arguments of jshell, behind --: options, or files of snippets to run")
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        return open(arguments);
    }

    /** Opens the shell, which shows the Javadoc of this library where its JDK can. */
    static int open(List<String> arguments) throws Exception {
        if (Shell.isHere()) {
            JavadocSources.offer();
        }
        return Shell.open(arguments);
    }
}
