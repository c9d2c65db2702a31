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
        return atLeastOne("--first", first);
    }

    /** A number of things to show. */
    static int atLeastOne(String name, int number) {
        if (number < 1) {
            throw new IllegalArgumentException(name + " " + number + ": must be 1 or more");
        }
        return number;
    }
}
