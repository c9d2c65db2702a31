package io.github.digitalsilkroad.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is written is whole or not there. */
class DraftTest {

    private static final int FOLDERS = 7;
    private static final int MANY = 200;

    @TempDir
    private Path folder;

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private List<String> all() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aFileAndAFolderTakeTheirPlaceWhenTheyAreWhole() throws IOException {
        Draft.write(folder.resolve("new/file"), draft -> Files.writeString(draft, "whole"));
        assertThat(folder.resolve("new/file")).hasContent("whole");
        Draft.write(folder.resolve("site"), draft -> write(draft.resolve("a/page"), "1"));
        Draft.write(folder.resolve("site"), draft -> {
            write(draft.resolve("a/page"), "2");
            write(draft.resolve("b/page"), "2");
        });
        assertThat(all()).containsExactly("new/file", "site/a/page", "site/b/page");
        assertThat(folder.resolve("site/a/page")).hasContent("2");
    }

    @Test
    void aFolderTakesNoPlaceOfAFile() throws IOException {
        Path file = folder.resolve("file");
        write(file, "old");
        assertThatThrownBy(() -> Draft.write(file, draft -> write(draft.resolve("a/page"), "new")))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessage(file.toString());
        assertThat(file).hasContent("old");
        assertThat(all()).containsExactly("file");
    }

    @Test
    void whatFailsLeavesAllAsItWas() throws IOException {
        write(folder.resolve("site/a/page"), "old");
        write(folder.resolve("file"), "old");
        assertThatThrownBy(() -> Draft.write(folder.resolve("site"), draft -> {
                    write(draft.resolve("a/page"), "half");
                    throw new IOException("no room");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("no room");
        assertThatThrownBy(() -> Draft.write(folder.resolve("file"), draft -> {
                    Files.writeString(draft, "half");
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(all()).containsExactly("file", "site/a/page");
        assertThat(folder.resolve("site/a/page")).hasContent("old");
        assertThat(folder.resolve("file")).hasContent("old");
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "ends a process without telling it")
    void aProcessThatIsToldToEndLeavesAllAsItWas() throws IOException, InterruptedException {
        write(folder.resolve("site/0/page"), "old");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        Path.of("target", "classes") + File.pathSeparator + Path.of("target", "test-classes"),
                        EndlessPages.class.getName(),
                        folder.resolve("site").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        while (process.isAlive() && all().size() < MANY) {
            Thread.sleep(10);
        }
        assertThat(process.isAlive()).isTrue();
        process.destroy();
        process.waitFor();
        assertThat(folder).isDirectoryNotContaining("glob:**/.site*");
        assertThat(all()).containsExactly("site/0/page");
        assertThat(folder.resolve("site/0/page")).hasContent("old");
    }

    /** Writes pages until its process is told to end. */
    static final class EndlessPages {

        private EndlessPages() {}

        public static void main(String[] args) throws IOException {
            Draft.write(Path.of(args[0]), draft -> {
                for (int page = 0; ; page++) {
                    Draft.writeFile(draft.resolve(page % FOLDERS + "/" + page), "half");
                }
            });
        }
    }
}
