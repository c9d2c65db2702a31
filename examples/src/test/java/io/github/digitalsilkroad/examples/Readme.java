package io.github.digitalsilkroad.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The README as its blocks of code, which tests run; with {@code -Dreadme.update=true} they write what came out. */
final class Readme {

    static final String PROMPT = "jshell> ";

    private static final Path FILE = Path.of("..", "README.md");
    private static final String FENCE = "```";

    private final List<String> lines;

    private Readme(List<String> lines) {
        this.lines = lines;
    }

    static Readme read() throws IOException {
        return new Readme(new ArrayList<>(Files.readAllLines(FILE)));
    }

    static boolean isToBeUpdated() {
        return Boolean.getBoolean("readme.update");
    }

    /** The blocks of a language, each as its lines. */
    List<List<String>> blocks(String language) {
        List<List<String>> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).equals(FENCE + language)) {
                blocks.add(List.copyOf(lines.subList(i + 1, end(i + 1))));
            }
        }
        return blocks;
    }

    /** Writes other lines into the blocks of a language, in their order. */
    void replace(String language, List<List<String>> blocks) throws IOException {
        int next = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).equals(FENCE + language)) {
                List<String> old = lines.subList(i + 1, end(i + 1));
                old.clear();
                lines.addAll(i + 1, blocks.get(next++));
            }
        }
        Files.write(FILE, lines);
    }

    private int end(int from) {
        int end = from;
        while (!lines.get(end).equals(FENCE)) {
            end++;
        }
        return end;
    }
}
