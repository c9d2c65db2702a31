package io.github.digitalsilkroad.examples.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the working of an answer. */
@Command(
        name = "why",
        sortOptions = false,
        description = "Show the working of an answer: formula, inputs with their sources, what is missing.",
        footer = {"", "Example:", "  why foreign-financing deployment=tj-dushanbe-safe-city"})
final class Why extends Verb {

    @Mixin
    private Question question = new Question();

    @Override
    public Integer call() throws Exception {
        print(work(question::answer));
        return WELL;
    }
}
