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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is what a reader gets. */
class ReadmeTest {

    private static final Path CLASS_PATH = Path.of("target", "jshell.classpath");
    private static final String START = "examples/jshell/start.jsh";

    /** Between the answers of the shell, where a person would see the prompt; no answer contains it. */
    private static final String MARK = "<<next>>";

    @TempDir
    Path folder;

    @Test
    void programPrintsWhatThePageShows() throws Exception {
        Readme readme = Readme.read();
        String program = String.join("\n", readme.blocks("java").get(0));
        Path source = Files.writeString(folder.resolve("FiveMinutes.java"), program);

        List<String> printed = run(List.of(
                        tool("java"),
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "--class-path",
                        classPath(),
                        source.toString()))
                .lines()
                .toList();

        if (Readme.isToBeUpdated()) {
            readme.replace("text", List.of(printed));
        }
        assertThat(printed).isEqualTo(Readme.read().blocks("text").get(0));
    }

    @Test
    void briefingBeginsAsThePageShows() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printer = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertThat(Briefing.run(new String[0], printer, printer)).isZero();
        List<String> glance = out.toString(StandardCharsets.UTF_8)
                .lines()
                .dropWhile(line -> !line.startsWith("At a glance"))
                .takeWhile(line -> !line.isEmpty())
                .toList();

        if (Readme.isToBeUpdated()) {
            Readme.read().replace("console", List.of(glance));
        }
        assertThat(glance).isEqualTo(Readme.read().blocks("console").get(0));
    }

    @Test
    void shellAnswersWhatThePageShows() throws Exception {
        Readme readme = Readme.read();
        List<List<String>> shown = readme.blocks("jshell");
        List<String> answers = answers(shown);
        List<List<String>> real = new ArrayList<>();
        int next = 0;
        for (List<String> block : shown) {
            List<String> lines = new ArrayList<>();
            for (String line : block) {
                if (line.startsWith(Readme.PROMPT)) {
                    lines.add(line);
                    answers.get(next++).lines().forEach(lines::add);
                }
            }
            real.add(lines);
        }
        assertThat(next).isGreaterThanOrEqualTo(10);
        if (Readme.isToBeUpdated()) {
            readme.replace("jshell", real);
        }
        assertThat(real).isEqualTo(Readme.read().blocks("jshell"));
    }

    @Test
    void answersOfTheShellFitATerminal() throws Exception {
        for (List<String> block : Readme.read().blocks("jshell")) {
            assertThat(block)
                    .allSatisfy(line -> assertThat(
                                    line.startsWith(Readme.PROMPT) || line.codePointCount(0, line.length()) <= 80)
                            .as(line)
                            .isTrue());
        }
    }

    @Test
    void namesTheTwoCommandsOnLinesOfTheirOwn() throws Exception {
        assertThat(Readme.read().blocks("sh")).contains(List.of("mvn -q compile exec:java"), List.of("mvn -B verify"));
    }

    /** What the shell says to each line, in one session that starts as the README says. */
    private List<String> answers(List<List<String>> blocks) throws Exception {
        List<String> input = new ArrayList<>();
        input.add("/set mode test normal -command");
        input.add("/set prompt test \"" + MARK + "\" \"\"");
        input.add("/set feedback test");
        int asked = 0;
        for (List<String> block : blocks) {
            for (String line : block) {
                if (line.startsWith(Readme.PROMPT)) {
                    input.add(line.substring(Readme.PROMPT.length()));
                    asked++;
                }
            }
        }
        String said = run(
                List.of(
                        tool("jshell"),
                        "-J-Dfile.encoding=UTF-8",
                        "-J-Dstdout.encoding=UTF-8",
                        "-J-Djava.util.prefs.userRoot=" + folder,
                        "-R-Dfile.encoding=UTF-8",
                        "-R-Dstdout.encoding=UTF-8",
                        "--class-path",
                        classPath(),
                        "--startup",
                        START),
                input);
        List<String> answers = new ArrayList<>();
        int from = said.indexOf(MARK);
        while (from >= 0) {
            int to = said.indexOf(MARK, from + MARK.length());
            answers.add(said.substring(from + MARK.length(), to < 0 ? said.length() : to)
                    .stripTrailing());
            from = to;
        }
        assertThat(answers).as(said).hasSize(asked + 1);
        return answers;
    }

    private static String classPath() throws IOException {
        return Files.readString(CLASS_PATH).strip();
    }

    private static String tool(String name) {
        return System.getProperty("java.home") + File.separator + "bin" + File.separator + name;
    }

    private String run(List<String> command) throws Exception {
        return run(command, List.of());
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
