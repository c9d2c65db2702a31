package io.github.digitalsilkroad.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A page of Markdown as its blocks of code, which tests run; with {@code -Dreadme.update=true} they write what came
 * out.
 */
public final class Page {

    static final String PROMPT = "jshell> ";

    private static final Path README = Path.of("..", "README.md");
    private static final Path EXAMPLES = Path.of(".");
    private static final String FENCE = "```";
    private static final String RUN = "mvn -q compile exec:java -Dexec.mainClass=";

    private final Path file;
    private final List<String> lines;

    private Page(Path file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    static Page read(Path file) throws IOException {
        return new Page(file, new ArrayList<>(Files.readAllLines(file)));
    }

    public static Page readme() throws IOException {
        return read(README);
    }

    /** The pages of the examples that show what a program prints. */
    static List<Path> ofPrograms() throws IOException {
        return files(all(), "text");
    }

    /** The pages, the README of the project among them, that show what the shell answers. */
    static List<Path> ofSessions() throws IOException {
        return files(Stream.concat(Stream.of(README), all().stream()).toList(), "jshell");
    }

    /** The pages of the examples, the README of their folder aside. */
    static List<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".md") && !file.endsWith("README.md"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> files(List<Path> files, String language) throws IOException {
        List<Path> showing = new ArrayList<>();
        for (Path file : files) {
            if (!read(file).blocks(language).isEmpty()) {
                showing.add(file);
            }
        }
        return showing;
    }

    static boolean isToBeUpdated() {
        return Boolean.getBoolean("readme.update");
    }

    /** The blocks of a language, each as its lines. */
    public List<List<String>> blocks(String language) {
        List<List<String>> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).equals(FENCE + language)) {
                blocks.add(List.copyOf(lines.subList(i + 1, end(i + 1))));
            }
        }
        return blocks;
    }

    /**
     * The main classes that the page's commands run, in their order: each prints the block of text of the same number.
     */
    List<String> programs() {
        List<String> programs = new ArrayList<>();
        for (List<String> commands : blocks("sh")) {
            for (String command : commands) {
                if (command.startsWith(RUN)) {
                    programs.add(command.substring(RUN.length()));
                }
            }
        }
        assertThat(blocks("text"))
                .as(file + " shows what " + programs + " print")
                .hasSameSizeAs(programs);
        return programs;
    }

    /** Writes other lines into the blocks of a language, in their order, beside what others write into the page. */
    void replace(String language, List<List<String>> blocks) throws IOException {
        synchronized (Page.class) {
            Page now = read(file);
            int next = 0;
            for (int i = 0; i < now.lines.size(); i++) {
                if (now.lines.get(i).equals(FENCE + language)) {
                    List<String> old = now.lines.subList(i + 1, now.end(i + 1));
                    old.clear();
                    now.lines.addAll(i + 1, blocks.get(next++));
                }
            }
            Files.write(file, now.lines);
        }
    }

    private int end(int from) {
        int end = from;
        while (!lines.get(end).equals(FENCE)) {
            end++;
        }
        return end;
    }
}
