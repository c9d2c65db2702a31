package io.github.digitalsilkroad.examples.cli;

import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import io.github.digitalsilkroad.examples.Briefing;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The one jar: a shell, and subcommands. */
@Command(
        name = "digital-silk-road",
        sortOptions = false,
        versionProvider = Main.Version.class,
        subcommands = {
            Search.class,
            Ask.class,
            Why.class,
            Cite.class,
            Lint.class,
            FindOut.class,
            ReadAgain.class,
            Sample.class,
            Diff.class,
            Check.class,
            Renew.class,
            Lock.class,
            Import.class,
            Export.class,
            Report.class,
            OpenShell.class
        },
        synopsisSubcommandLabel = "[COMMAND]",
        description = "Who built what on China's Digital Silk Road in Central Asia, with whose money, and who says so."
                + " Without a command: a shell of Java with everything imported and the data as dsr.",
        exitCodeList = {
            "0:success",
            "1:there are findings: problems, differences, answers that moved",
            "2:the request cannot be met"
        },
        footer = {
            "",
            "Examples:",
            "  java -jar digital-silk-road.jar",
            "  java -jar digital-silk-road.jar briefing KG TJ",
            "  java -jar digital-silk-road.jar ask vendor-concentration country=UZ",
            "  java -jar digital-silk-road.jar check my-data/"
        })
public final class Main extends Verb {

    /** The request cannot be met. */
    static final int USAGE = 2;

    /** A defect of ours; the number that sysexits.h has for it. */
    private static final int DEFECT = 70;

    /** The bits of a Unix mode that tell what a file is, and what they are of a pipe. */
    private static final int FILE_TYPE = 0xF000;

    private static final int PIPE = 0x1000;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "print the version of code and data")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean version;

    private Main() {}

    /**
     * Runs a command, or opens the shell.
     *
     * @param args a command with its arguments; {@code --help} lists them
     */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        int status = run(args, out, new PrintStream(System.err, true, StandardCharsets.UTF_8));
        if (out.checkError() && !mayBeClosedByItsReader()) {
            System.err.println("standard output: the answer could not be written to its end");
            status = USAGE;
        }
        System.exit(status);
    }

    /**
     * Whether the standard output is a pipe, or nothing tells what it is: a reader that has read enough closes it, and
     * that is no error.
     */
    private static boolean mayBeClosedByItsReader() {
        try {
            int mode = (int) Files.getAttribute(Path.of("/dev/stdout"), "unix:mode");
            return (mode & FILE_TYPE) == PIPE;
        } catch (IOException | UnsupportedOperationException unknown) {
            return true;
        }
    }

    /** All commands; the answer of the briefing goes to a stream of its own. */
    static CommandLine commands(PrintStream out) {
        CommandLine command = new CommandLine(new Main());
        command.addSubcommand("briefing", Briefing.to(out));
        return command;
    }

    /** Runs a command; returns the exit status. */
    static int run(String[] args, PrintStream out, PrintStream err) {
        return run(commands(out), args, out, err);
    }

    /** The same by commands that are made once for several requests. */
    static int run(CommandLine command, String[] args, PrintStream out, PrintStream err) {
        PrintWriter answers = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        command.setCaseInsensitiveEnumValuesAllowed(true);
        command.setOut(answers);
        command.setErr(new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true));
        command.setParameterExceptionHandler((problem, given) -> {
            err.println(told(problem));
            err.println("Try '" + problem.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
            return USAGE;
        });
        command.setExecutionExceptionHandler((problem, at, result) -> told(problem, err));
        int status = command.execute(args);
        answers.flush();
        return status;
    }

    /** What is wrong with the words of a request; of a command that is none, which there are. */
    private static String told(ParameterException problem) {
        Set<String> commands = problem.getCommandLine().getSubcommands().keySet();
        return problem instanceof UnmatchedArgumentException none && !none.isUnknownOption() && !commands.isEmpty()
                ? "no command '" + none.getUnmatched().get(0) + "'; all: " + String.join(", ", commands)
                : String.valueOf(problem.getMessage());
    }

    /**
     * Prints a message for an error that a reader can correct; any other exception is a defect, and a report of it
     * needs the trace.
     */
    static int told(Exception problem, PrintStream err) {
        Throwable within = problem.getCause();
        Exception cause = problem instanceof UncheckedIOException && within instanceof IOException io ? io : problem;
        if (cause instanceof FileSystemException file) {
            err.println((file.getOtherFile() == null ? file.getFile() : file.getOtherFile()) + ": " + reason(file));
        } else if (cause instanceof IllegalArgumentException || cause instanceof IOException) {
            err.println(cause.getMessage());
        } else {
            cause.printStackTrace(err);
            return DEFECT;
        }
        return USAGE;
    }

    /** Of most errors of files the type says what is wrong, and of the others the system. */
    private static String reason(FileSystemException problem) {
        if (problem instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (problem instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (problem.getReason() != null) {
            return problem.getReason();
        }
        return problem instanceof FileAlreadyExistsException
                ? "is there already, and is no folder"
                : "cannot be read or written";
    }

    @Override
    public Integer call() throws Exception {
        return OpenShell.open(List.of());
    }

    /** The versions of code, data and Java. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String code = Main.class.getPackage().getImplementationVersion();
            return new String[] {
                "digital-silk-road " + (code == null ? "(not from a jar)" : code),
                "data: " + DigitalSilkRoad.load().version(),
                "java: " + System.getProperty("java.version")
            };
        }
    }
}
