package io.github.digitalsilkroad.examples.shell;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jdk.jshell.tool.JavaShellToolBuilder;

/** Opens the shell of the JDK with the library and its data. */
public final class Shell {

    /** The start script, which plain {@code jshell} runs as well, and what only this shell understands. */
    private static final List<String> SCRIPTS = List.of("start.jsh", "display.jsh");

    private Shell() {}

    /**
     * Opens the shell and waits for its end.
     *
     * @param arguments more arguments of {@code jshell}, such as files of snippets
     * @return its exit status
     * @throws IllegalArgumentException if this Java has no shell
     * @throws Exception if the shell fails
     */
    public static int open(List<String> arguments) throws Exception {
        if (ModuleLayer.boot().findModule("jdk.jshell").isEmpty()) {
            throw new IllegalArgumentException("the shell needs a JDK, and " + System.getProperty("java.home")
                    + " is none; every other command runs with it (--help lists them)");
        }
        JavadocSources.offer();
        List<String> all = new ArrayList<>(List.of("--class-path", absolute(System.getProperty("java.class.path"))));
        all.addAll(List.of("--execution", DisplayingExecution.NAME));
        Path folder = Files.createTempDirectory("digital-silk-road");
        try {
            for (String script : SCRIPTS) {
                all.addAll(List.of("--startup", copy(script, folder).toString()));
            }
            all.addAll(arguments);
            return JavaShellToolBuilder.builder().start(all.toArray(new String[0]));
        } finally {
            for (String script : SCRIPTS) {
                Files.deleteIfExists(folder.resolve(script));
            }
            Files.deleteIfExists(folder);
        }
    }

    private static Path copy(String script, Path folder) throws IOException {
        try (InputStream in = Objects.requireNonNull(Shell.class.getResourceAsStream(script), script)) {
            Path file = folder.resolve(script);
            Files.copy(in, file);
            return file;
        }
    }

    private static String absolute(String classPath) {
        List<String> parts = new ArrayList<>();
        for (String part : classPath.split(File.pathSeparator, -1)) {
            parts.add(Path.of(part).toAbsolutePath().toString());
        }
        return String.join(File.pathSeparator, parts);
    }
}
