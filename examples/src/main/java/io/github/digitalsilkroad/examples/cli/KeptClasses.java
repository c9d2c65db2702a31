package io.github.digitalsilkroad.examples.cli;

import io.github.digitalsilkroad.examples.shell.Shell;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The file beside the jar in which Java keeps the classes of the shell, so that it starts in less time.
 *
 * <p>Java takes such a file only if told so when it starts. So the shell is started once more, with the options and
 * arguments of this process and those that name the file; the first start makes it. Whoever gave options of their own
 * for that, or attached something to this process, gets the shell in it, and so does everyone where the file cannot be
 * written.
 */
final class KeptClasses {

    /** Options that say where classes come from, or that two processes cannot both have. */
    private static final List<String> OWN_WAY = List.of(
            "-Xshare",
            "-XX:SharedArchiveFile",
            "-XX:ArchiveClassesAtExit",
            "-XX:+AutoCreateSharedArchive",
            "-XX:AOT",
            "-agent",
            "-javaagent",
            "-Xdebug",
            "-Xrun");

    /** The first Java that makes and renews the file by itself. */
    private static final int RENEWING = 19;

    private final Path jar;
    private final Path file;
    private final int java;

    /** The file for a jar, beside it, and a version of Java: another one would not take it. */
    KeptClasses(Path jar, Runtime.Version java) {
        this.jar = jar;
        this.java = java.feature();
        String name = jar.getFileName().toString().replaceFirst("\\.jar$", "");
        this.file = jar.resolveSibling(
                name + "-java-" + java.feature() + '.' + java.interim() + '.' + java.update() + ".jsa");
    }

    /**
     * Starts the shell in a process that takes its classes from the file, and waits for its end.
     *
     * @param arguments the arguments of this program
     * @param err where it is said that the file is made
     * @return the exit status; empty if the shell is to be opened in this process
     * @throws IOException if Java cannot be started
     * @throws InterruptedException if the wait is cut short
     */
    static OptionalInt startShell(String[] arguments, PrintStream err) throws IOException, InterruptedException {
        if (!opensShell(List.of(arguments)) || !Shell.isHere() || !keepsClasses()) {
            return OptionalInt.empty();
        }
        List<String> options =
                options(ProcessHandle.current().info().arguments().orElse(new String[0]));
        if (!mayGoTwice(options)) {
            return OptionalInt.empty();
        }
        KeptClasses kept =
                new KeptClasses(Path.of(System.getProperty("java.class.path")).toAbsolutePath(), Runtime.version());
        return kept.isPossible() ? OptionalInt.of(kept.start(options, arguments, err)) : OptionalInt.empty();
    }

    /** Whether a command opens the shell, rather than says how. */
    static boolean opensShell(List<String> command) {
        return command.isEmpty()
                || (command.get(0).equals("shell")
                        && (command.size() == 1 || command.get(1).equals("--")));
    }

    /** Whether this Java knows the options that are used here. */
    private static boolean keepsClasses() {
        return System.getProperty("java.vm.name").matches(".*(OpenJDK|HotSpot).*");
    }

    /** The options of Java in the arguments of a process, {@code -jar} last; none if it was not started with a jar. */
    static List<String> options(String[] process) {
        int jar = List.of(process).indexOf("-jar");
        return List.of(process).subList(0, jar + 1);
    }

    /** Whether a process with some options may be started once more. */
    static boolean mayGoTwice(List<String> options) {
        return !options.isEmpty()
                && options.stream().noneMatch(option -> OWN_WAY.stream().anyMatch(option::startsWith));
    }

    /** Whether the file is there, or can be made. */
    private boolean isPossible() {
        return isThere() || Files.isWritable(file.resolveSibling("."));
    }

    /** Whether the file is there and was made from the jar as it is. */
    private boolean isThere() {
        return file.toFile().lastModified() > jar.toFile().lastModified();
    }

    private int start(List<String> options, String[] arguments, PrintStream err)
            throws IOException, InterruptedException {
        Path made = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid());
        if (!isThere()) {
            err.println("This start keeps the classes of the shell in");
            err.println("  " + file);
            err.println("so that the next one takes less time; java -Xshare:off -jar ... does without.");
        }
        Process process = new ProcessBuilder(command(options, arguments, made))
                .inheritIO()
                .start();
        // Ctrl-C is for the shell, which answers it by ending a snippet; this process ends with it.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> waitFor(process)));
        int status = process.waitFor();
        if (Files.exists(made)) {
            try {
                Files.move(made, file, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                err.println(file + ": cannot be written; the classes are in " + made);
            }
        }
        return status;
    }

    /** The command that opens the shell; a file that Java does not renew is first made elsewhere, for two may do so. */
    List<String> command(List<String> options, String[] arguments, Path made) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // What Java says of such files is for those who make them by hand.
        command.addAll(List.of("-Xlog:disable", "-Xlog:all=error:stderr"));
        if (java >= RENEWING) {
            command.addAll(List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + file));
        } else if (isThere()) {
            command.add("-XX:SharedArchiveFile=" + file);
        } else {
            command.add("-XX:ArchiveClassesAtExit=" + made);
        }
        command.addAll(options);
        command.add(jar.toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static void waitFor(Process process) {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
