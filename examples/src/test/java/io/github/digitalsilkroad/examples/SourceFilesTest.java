package io.github.digitalsilkroad.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no formatter and no compiler of JDK 17 asks of the comments in Java files. */
class SourceFilesTest {

    private static final int WIDTH = 120;

    private static final Pattern COMMENT = Pattern.compile("\\s*(?:/?\\*|//).*");

    /** A Javadoc comment before another, which JDK 25 refuses, since the first describes nothing. */
    private static final Pattern DANGLING = Pattern.compile("(?s)/\\*\\*(?:(?!\\*/).)*+\\*/\\s*+(?=/\\*\\*)");

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            return files.filter(file -> file.toString().endsWith(".java")
                            && !file.toString().contains("target"))
                    .toList();
        }
    }

    @Test
    void commentsKeepToTheWidthOfTheCode() throws IOException {
        List<String> wide = new ArrayList<>();
        for (Path file : files()) {
            Files.readAllLines(file).stream()
                    .filter(line ->
                            line.length() > WIDTH && COMMENT.matcher(line).matches())
                    .forEach(line -> wide.add(file + ": " + line.strip()));
        }
        assertThat(wide).isEmpty();
    }

    @Test
    void eachJavadocCommentDescribesADeclaration() throws IOException {
        assertThat(files())
                .hasSizeGreaterThan(1000)
                .allSatisfy(file -> assertThat(
                                DANGLING.matcher(Files.readString(file)).results())
                        .isEmpty());
    }
}
