package io.github.digitalsilkroad.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import picocli.CommandLine;

/** Commands as one types them, each with the exit statuses that its help lists. */
@Execution(ExecutionMode.CONCURRENT)
abstract class CommandTest {

    static final String DEBT = "debt-leverage debtor=TJ creditor=CN year=2016";

    /** To read what help says; each test has commands of its own. */
    static final CommandLine COMMANDS = Main.commands(System.out);

    @TempDir
    Path folder;

    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final ByteArrayOutputStream err = new ByteArrayOutputStream();
    final PrintStream answers = new PrintStream(out, false, StandardCharsets.UTF_8);
    final CommandLine commandLine = Main.commands(answers);

    int run(String... args) {
        out.reset();
        err.reset();
        int status = Main.run(commandLine, args, answers, new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(exits(args)).as("what the help of %s lists", List.of(args)).containsKey(Integer.toString(status));
        return status;
    }

    /** The exit statuses that the help of the command of a request lists. */
    static Map<String, String> exits(String... request) {
        CommandLine command = COMMANDS;
        for (String word : request) {
            command = command.getSubcommands().getOrDefault(word, command);
        }
        return command.getCommandSpec().usageMessage().exitCodeList();
    }

    String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String told() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** Runs a line of a page as one types it. */
    int runLine(String line) {
        String jar = "java -jar digital-silk-road.jar ";
        assertThat(line).startsWith(jar);
        return run(line.substring(jar.length()).split(" ", -1));
    }
}
