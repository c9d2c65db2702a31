package io.github.digitalsilkroad.examples.cli;

import io.github.digitalsilkroad.core.view.View;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** One subcommand: asks, prints, and returns its exit status, one of those that its help lists. */
@Command(
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:the request was met", "2:it cannot be met"})
abstract class Verb implements Callable<Integer> {

    /** The request was met, and there is nothing to look at. */
    static final int WELL = 0;

    /** The request was met, and found what it looks for: problems, differences, answers that moved. */
    static final int FOUND = 1;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "print this help")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** A number of things as text, whose plural ends with an s. */
    static String count(int count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }

    final void print(View view) {
        out().print(view.text(View.TERMINAL_WIDTH));
    }

    /** Does what may take a while; a person who waits at a terminal is told so. */
    final <T> T work(Callable<T> task) throws Exception {
        Progress progress = Progress.start(spec.name(), err());
        try {
            return task.call();
        } finally {
            progress.end();
        }
    }
}
