package io.github.digitalsilkroad.shell;

import java.io.File;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jdk.jshell.tool.JavaShellToolBuilder;

/** Opens the shell of the JDK with the library and its data. */
public final class Shell {

    /** Imports all and loads the data; plain {@code jshell} runs it as well. */
    private static final String START = "start.jsh";

    private Shell() {}

    /**
     * Whether this Java has a shell.
     *
     * @return false for a Java that is no JDK
     */
    public static boolean isHere() {
        return ModuleLayer.boot().findModule("jdk.jshell").isPresent();
    }

    /**
     * Opens the shell and waits for its end.
     *
     * @param arguments more arguments of {@code jshell}, such as files of snippets
     * @return its exit status
     * @throws IllegalArgumentException if this Java has no shell
     * @throws Exception if the shell fails
     */
    public static int open(List<String> arguments) throws Exception {
        if (!isHere()) {
            throw new IllegalArgumentException("the shell needs a JDK, and " + System.getProperty("java.home")
                    + " is none; every other command runs with it (--help lists them)");
        }
        List<String> all = new ArrayList<>(List.of("--class-path", absolute(System.getProperty("java.class.path"))));
        all.addAll(List.of("--execution", DisplayingExecution.NAME));
        Path script = Files.createTempFile("digital-silk-road", ".jsh");
        try {
            try (InputStream in = Objects.requireNonNull(Shell.class.getResourceAsStream(START), START)) {
                Files.copy(in, script, StandardCopyOption.REPLACE_EXISTING);
            }
            all.addAll(List.of("--startup", script.toString()));
            all.addAll(arguments);
            return JavaShellToolBuilder.builder().start(all.toArray(new String[0]));
        } finally {
            Files.deleteIfExists(script);
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
