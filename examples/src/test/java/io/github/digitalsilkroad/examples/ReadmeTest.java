package io.github.digitalsilkroad.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README and the pages of the examples show is what a reader gets. Most of it waits for other processes. */
@Execution(ExecutionMode.CONCURRENT)
class ReadmeTest {

    private static final Path CLASS_PATH = Path.of("target", "jshell.classpath");
    private static final String START = "core/notebook/start.jsh";

    /** What the command {@code jshell} runs. */
    private static final String SHELL = "jdk.jshell/jdk.internal.jshell.tool.JShellToolProvider";

    /** Between the answers of the shell, where a person would see the prompt; no answer contains it. */
    private static final String MARK = "<<next>>";

    /** Stands before each line that the shell reads, and before no answer. */
    private static final String ECHO = "/**/";

    private static final String RESET = "/reset";

    @TempDir
    Path folder;

    @Test
    void programPrintsWhatThePageShows() throws Exception {
        Page readme = Page.readme();
        String program = String.join("\n", readme.blocks("java").get(0));
        Path source = Files.writeString(folder.resolve("FiveMinutes.java"), program);

        List<List<String>> printed = List.of(java(source.toString()));

        if (Page.isToBeUpdated()) {
            readme.replace("text", printed);
        }
        assertThat(printed).isEqualTo(Page.readme().blocks("text"));
    }

    /** In one process, one program after the other. */
    @Test
    void programsPrintWhatTheirPagesShow() throws Exception {
        List<String> programs = new ArrayList<>();
        for (Path file : Page.ofPrograms()) {
            programs.addAll(Page.read(file).programs());
        }
        Iterator<String> lines =
                java(Programs.class.getName(), programs.toArray(new String[0])).iterator();
        for (Path file : Page.ofPrograms()) {
            Page page = Page.read(file);
            List<List<String>> printed = new ArrayList<>();
            for (int i = 0; i < page.programs().size(); i++) {
                List<String> one = new ArrayList<>();
                for (String line = lines.next(); !line.equals(Programs.END); line = lines.next()) {
                    one.add(line);
                }
                printed.add(one);
            }
            if (Page.isToBeUpdated()) {
                page.replace("text", printed);
            }
            assertThat(printed).as(file.toString()).isEqualTo(Page.read(file).blocks("text"));
        }
        assertThat(lines).isExhausted();
    }

    @Test
    void readmeOfTheExamplesNamesEveryPage() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        assertThat(Page.all())
                .isNotEmpty()
                .allSatisfy(page -> assertThat(readme).contains("(" + page.getFileName() + ")"));
    }

    @Test
    void briefingBeginsAsThePageShows() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printer = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertThat(Briefing.run(new String[] {"--no-html"}, printer, printer)).isZero();
        List<String> beginning = out.toString(StandardCharsets.UTF_8)
                .lines()
                .dropWhile(line -> !line.startsWith("Five findings"))
                .takeWhile(line -> !line.startsWith("At a glance"))
                .collect(Collectors.toCollection(ArrayList::new));
        beginning.remove(beginning.size() - 1);

        if (Page.isToBeUpdated()) {
            Page.readme().replace("console", List.of(beginning));
        }
        assertThat(beginning).isEqualTo(Page.readme().blocks("console").get(0));
    }

    static List<Path> sessions() throws IOException {
        return Page.ofSessions();
    }

    /** In one shell, which forgets between two pages what it was told and starts again as the README says. */
    @Test
    void theShellAnswersWhatItsPagesShow() throws Exception {
        List<String> asked = new ArrayList<>();
        for (Path file : sessions()) {
            if (!asked.isEmpty()) {
                asked.add(RESET);
            }
            Page.read(file)
                    .blocks("jshell")
                    .forEach(block -> block.stream()
                            .filter(line -> line.startsWith(Page.PROMPT))
                            .forEach(line -> asked.add(ECHO + line.substring(Page.PROMPT.length()))));
        }
        Iterator<String> answers = answers(asked).iterator();
        for (Path file : sessions()) {
            Page page = Page.read(file);
            List<List<String>> real = new ArrayList<>();
            for (List<String> block : page.blocks("jshell")) {
                List<String> lines = new ArrayList<>();
                for (String line : block) {
                    if (line.startsWith(Page.PROMPT)) {
                        lines.add(line);
                        answers.next().lines().forEach(lines::add);
                    }
                }
                real.add(lines);
            }
            answers.next(); // to the reset, or to the end
            if (Page.isToBeUpdated()) {
                page.replace("jshell", real);
            }
            assertThat(real)
                    .as(file.toString())
                    .isNotEmpty()
                    .isEqualTo(Page.read(file).blocks("jshell"));
        }
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void answersOfTheShellFitATerminal(Path file) throws Exception {
        for (List<String> block : Page.read(file).blocks("jshell")) {
            assertThat(block)
                    .allSatisfy(line -> assertThat(
                                    line.startsWith(Page.PROMPT) || line.codePointCount(0, line.length()) <= 80)
                            .as(line)
                            .isTrue());
        }
    }

    @Test
    void namesTheTwoCommandsOnLinesOfTheirOwn() throws Exception {
        assertThat(Page.readme().blocks("sh")).contains(List.of("mvn -q compile exec:java"), List.of("mvn -B verify"));
    }

    /**
     * What the shell says to each line, in one session that starts as the README says. The shell runs the lines itself
     * rather than in a second process, which would take a third of the time.
     */
    private List<String> answers(List<String> asked) throws Exception {
        List<String> input = new ArrayList<>();
        input.add("/set mode test normal -command");
        input.add("/set prompt test \"" + MARK + "\" \"\"");
        input.add("/set feedback test");
        input.addAll(asked);
        String said = run(
                List.of(
                        tool("java"),
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-Djava.util.prefs.userRoot=" + folder,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--class-path",
                        classPath(),
                        "--module",
                        SHELL,
                        "--execution",
                        "local",
                        "--class-path",
                        classPath(),
                        "--startup",
                        START),
                input);
        List<String> answers = new ArrayList<>();
        int from = said.indexOf(MARK);
        while (from >= 0) {
            int to = said.indexOf(MARK, from + MARK.length());
            String answer = said.substring(from + MARK.length(), to < 0 ? said.length() : to);
            String line = answers.size() < asked.size() ? asked.get(answers.size()) : "";
            answers.add(withoutEcho(answer, line).stripTrailing());
            from = to;
        }
        assertThat(answers).as(said).hasSize(asked.size() + 1);
        return answers;
    }

    /**
     * The shell of JDK 25 repeats a line that it reads from a file, or as much of it as it can before the answer is
     * there.
     */
    private static String withoutEcho(String answer, String line) {
        int same = 0;
        while (same < Math.min(answer.length(), line.length()) && answer.charAt(same) == line.charAt(same)) {
            same++;
        }
        return answer.substring(same);
    }

    private static String classPath() throws IOException {
        return Files.readString(CLASS_PATH).strip();
    }

    private static String tool(String name) {
        return System.getProperty("java.home") + File.separator + "bin" + File.separator + name;
    }

    /** The lines that a program prints, named by its class or its source file. */
    private List<String> java(String program, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                tool("java"),
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--class-path",
                String.join(
                        File.pathSeparator,
                        classPath(),
                        Path.of("target", "classes").toAbsolutePath().toString(),
                        Path.of("target", "test-classes").toAbsolutePath().toString()),
                program));
        command.addAll(List.of(arguments));
        return run(command, List.of()).lines().toList();
    }

    private String run(List<String> command, List<String> input) throws Exception {
        Path script = Files.write(folder.resolve("input"), input);
        Path errors = folder.resolve("errors");
        Process process = new ProcessBuilder(command)
                .directory(new File(".."))
                .redirectInput(script.toFile())
                .redirectError(errors.toFile())
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said + Files.readString(errors)).isZero();
        return said.replace("\r\n", "\n");
    }
}
