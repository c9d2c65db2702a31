package io.github.digitalsilkroad.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With which command the shell is started once more; the check of the jar starts it. */
class KeptClassesTest {

    private static final String[] NOTHING = {};

    @TempDir
    Path folder;

    private Path jar;

    @BeforeEach
    void makeJar() throws IOException {
        jar = Files.createFile(folder.resolve("dsr.jar"));
        Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2026-11-27T00:00:00Z")));
    }

    private List<String> command(String java, String... arguments) {
        return new KeptClasses(jar, Runtime.Version.parse(java))
                .command(List.of("-Xmx1g", "-jar"), arguments, folder.resolve("made"));
    }

    @Test
    void theFirstStartMakesTheFileElsewhere() {
        assertThat(command("17.0.21"))
                .contains("-XX:ArchiveClassesAtExit=" + folder.resolve("made"))
                .endsWith("-Xmx1g", "-jar", jar.toString());
    }

    @Test
    void aLaterStartTakesTheFile() throws IOException {
        Files.createFile(folder.resolve("dsr-java-17.0.21.jsa"));
        assertThat(command("17.0.21", "shell", "a.jsh"))
                .contains("-XX:SharedArchiveFile=" + folder.resolve("dsr-java-17.0.21.jsa"))
                .endsWith("-Xmx1g", "-jar", jar.toString(), "shell", "a.jsh");
        assertThat(command("17.0.22")).contains("-XX:ArchiveClassesAtExit=" + folder.resolve("made"));
    }

    @Test
    void aFileOfAnOlderJarIsMadeAnew() throws IOException {
        Path file = Files.createFile(folder.resolve("dsr-java-17.0.21.jsa"));
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-11-26T00:00:00Z")));
        assertThat(command("17.0.21")).contains("-XX:ArchiveClassesAtExit=" + folder.resolve("made"));
    }

    @Test
    void aNewerJavaRenewsTheFileByItself() {
        assertThat(command("25.0.3"))
                .contains(
                        "-XX:+AutoCreateSharedArchive",
                        "-XX:SharedArchiveFile=" + folder.resolve("dsr-java-25.0.3.jsa"));
    }

    @Test
    void optionsOfThisProcessGoWithTheShell() {
        assertThat(KeptClasses.options(new String[] {"-Xmx1g", "-jar", "dsr.jar", "shell", "-jar"}))
                .containsExactly("-Xmx1g", "-jar");
        assertThat(KeptClasses.options(new String[] {"-cp", "classes", "Main"})).isEmpty();
        assertThat(KeptClasses.mayGoTwice(List.of("-Xmx1g", "-jar"))).isTrue();
        assertThat(KeptClasses.mayGoTwice(List.of())).isFalse();
    }

    @Test
    void onlyWhatOpensTheShellIsStartedOnceMore() {
        assertThat(KeptClasses.opensShell(List.of())).isTrue();
        assertThat(KeptClasses.opensShell(List.of("shell"))).isTrue();
        assertThat(KeptClasses.opensShell(List.of("shell", "--", "a.jsh"))).isTrue();
        assertThat(KeptClasses.opensShell(List.of("shell", "-h"))).isFalse();
        assertThat(KeptClasses.opensShell(List.of("ask"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Xshare:off",
                "-XX:SharedArchiveFile=mine.jsa",
                "-XX:ArchiveClassesAtExit=mine.jsa",
                "-XX:AOTCache=mine.aot",
                "-agentlib:jdwp=transport=dt_socket,address=5005",
                "-javaagent:agent.jar"
            })
    void whoeverHasAWayOfTheirOwnKeepsIt(String option) {
        assertThat(KeptClasses.mayGoTwice(List.of(option, "-jar"))).isFalse();
    }

    @Test
    void whatDoesNotRunFromAJarStaysInItsProcess() throws Exception {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThat(KeptClasses.startShell(NOTHING, new PrintStream(err, true, StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(err.size()).isZero();
    }
}
