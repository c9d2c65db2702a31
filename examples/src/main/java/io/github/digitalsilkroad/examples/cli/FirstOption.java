package io.github.digitalsilkroad.examples.cli;

import picocli.CommandLine.Option;

/** How much of a ranked list is shown. */
final class FirstOption {

    @Option(
            names = "--first",
            paramLabel = "N",
            defaultValue = "20",
            description = "how many at most (default: ${DEFAULT-VALUE})")
    private int first = 20;

    int first() {
        return first;
    }
}
