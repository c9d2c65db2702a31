package io.github.digitalsilkroad.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.Configuration;
import java.lang.module.ModuleReader;
import java.lang.module.ResolvedModule;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Someone else's code, which names every public type of the library, compiles without a warning: on the class path, on
 * the module path, and without the annotations that the library was built with.
 */
class ConsumerTest {

    private static final String CORE = "io.github.digitalsilkroad.core";
    private static final String DATASET = "io.github.digitalsilkroad.dataset";

    @TempDir
    Path folder;

    @Test
    void consumerOnTheClassPathCompilesWithoutWarningsAndRuns() throws Exception {
        Path consumer = write("consumer/Consumer.java", consumerNaming(publicTypes()));

        assertThat(compile(List.of("-classpath", libraryPath()), consumer)).isEmpty();

        assertThat(run("-classpath", libraryPath() + File.pathSeparator + classes(), "consumer.Consumer"))
                .isEqualTo(DigitalSilkRoad.load().toString());
    }

    @Test
    void consumerOnTheModulePathCompilesWithoutWarningsAndRuns() throws Exception {
        Path module = write("module-info.java", "module consumer { requires " + DATASET + "; }\n");
        Path consumer = write("consumer/Consumer.java", consumerNaming(publicTypes()));

        assertThat(compile(List.of("--module-path", libraryPath()), module, consumer))
                .isEmpty();

        assertThat(run(
                        "--module-path",
                        libraryPath() + File.pathSeparator + classes(),
                        "-m",
                        "consumer/consumer.Consumer"))
                .isEqualTo(DigitalSilkRoad.load().toString());
    }

    /**
     * The library as Maven hands it to a consumer: our two artifacts and what they need, without what only built them.
     */
    private static String libraryPath() {
        Configuration booted = ModuleLayer.boot().configuration();
        Set<String> seen = new LinkedHashSet<>();
        List<ResolvedModule> open = new ArrayList<>();
        open.add(booted.findModule(DATASET).orElseThrow());
        for (int i = 0; i < open.size(); i++) {
            ResolvedModule module = open.get(i);
            boolean platform =
                    module.reference().location().orElseThrow().getScheme().equals("jrt");
            if (!platform && seen.add(pathOf(module))) {
                open.addAll(module.reads());
            }
        }
        String path = String.join(File.pathSeparator, seen);
        assertThat(path).contains("guava", "fastcsv", "jackson-core").doesNotContain("immutables");
        return path;
    }

    private static String pathOf(ResolvedModule module) {
        return Path.of(module.reference().location().orElseThrow()).toString();
    }

    private static Set<String> publicTypes() throws IOException, ClassNotFoundException {
        Set<String> names = new TreeSet<>();
        for (String module : List.of(CORE, DATASET)) {
            ResolvedModule resolved =
                    ModuleLayer.boot().configuration().findModule(module).orElseThrow();
            try (ModuleReader reader = resolved.reference().open()) {
                for (String resource : reader.list().sorted().toList()) {
                    String name = resource.replace('/', '.').replaceFirst("\\.class$", "");
                    if (resource.endsWith(".class") && isPublic(module, name)) {
                        names.add(name.replace('$', '.'));
                    }
                }
            }
        }
        assertThat(names).contains(DigitalSilkRoad.class.getName());
        return names;
    }

    private static boolean isPublic(String module, String name) throws ClassNotFoundException {
        if (name.endsWith("-info")) {
            return false;
        }
        Module owner = ModuleLayer.boot().findModule(module).orElseThrow();
        Class<?> type = Class.forName(owner, name);
        boolean open = type != null && owner.isExported(type.getPackageName());
        for (Class<?> outer = type; open && outer != null; outer = outer.getEnclosingClass()) {
            open = Modifier.isPublic(outer.getModifiers()) && !outer.isAnonymousClass();
        }
        return open;
    }

    private static String consumerNaming(Set<String> types) {
        StringBuilder source = new StringBuilder("package consumer;\n\npublic final class Consumer {\n");
        int number = 0;
        for (String type : types) {
            source.append("    static Class<?> type").append(number++).append("() {\n        return ");
            source.append(type).append(".class;\n    }\n\n");
        }
        return source.append("    public static void main(String[] args) {\n")
                .append("        System.out.print(io.github.digitalsilkroad.dataset.DigitalSilkRoad.load());\n")
                .append("    }\n}\n")
                .toString();
    }

    private Path write(String name, String content) throws IOException {
        Path file = folder.resolve("src").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private String classes() {
        return folder.resolve("classes").toString();
    }

    /** Compiles with every warning on and fatal; returns what the compiler said. */
    private String compile(List<String> path, Path... sources) {
        List<String> arguments = new ArrayList<>(path);
        arguments.addAll(List.of("-Xlint:all", "-Werror", "--release", "17", "-d", classes()));
        Stream.of(sources).map(Path::toString).forEach(arguments::add);
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        int status = ToolProvider.findFirst("javac").orElseThrow().run(out, out, arguments.toArray(String[]::new));
        return status == 0 ? said.toString() : "javac ended with " + status + ": " + said;
    }

    private static String run(String... arguments) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command =
                Stream.concat(Stream.of(java), Stream.of(arguments)).toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
