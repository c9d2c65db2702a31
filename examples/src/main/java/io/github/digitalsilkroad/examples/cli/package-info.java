/**
 * The command line of the one jar: the shell, and a subcommand for each thing that one asks of the data without writing
 * Java.
 *
 * <p>{@link io.github.digitalsilkroad.examples.cli.Main} holds them together. A
 * {@link io.github.digitalsilkroad.examples.cli.Verb} is one subcommand; it asks the library, prints a
 * {@link io.github.digitalsilkroad.core.view.View} and returns an exit status: 0 for well, 1 for found (problems,
 * differences, answers that moved, a claim that holds of nothing), 2 for a request that cannot be met. Answers go to
 * the standard output, and everything else to the standard error. No class here knows a figure, a source or a rule of
 * its own.
 */
@NullMarked
package io.github.digitalsilkroad.examples.cli;

import org.jspecify.annotations.NullMarked;
