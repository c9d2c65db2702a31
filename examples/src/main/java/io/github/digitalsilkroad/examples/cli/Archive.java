package io.github.digitalsilkroad.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Keeps the classes of a first start, so that later ones are faster. */
@Command(
        name = "archive",
        sortOptions = false,
        description = "Keep the loaded classes of the shell in a file, with which it starts in less time.",
        footer = {
            "",
            "Java takes the file only if told so at its start, and only with the same jar and",
            "the same JDK; the command is printed. From JDK 19 on, Java makes and renews the",
            "file by itself with",
            "  java -XX:+AutoCreateSharedArchive -XX:SharedArchiveFile=dsr.jsa \\",
            "       -jar digital-silk-road.jar"
        })
final class Archive extends Verb {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            defaultValue = "digital-silk-road.jsa",
            description = "the file (default: ${DEFAULT-VALUE})")
    private Path file = Path.of("digital-silk-road.jsa");

    @Override
    public Integer call() throws Exception {
        String jar = System.getProperty("java.class.path");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command =
                List.of(java, "-XX:ArchiveClassesAtExit=" + file, "-cp", jar, Main.class.getName(), "shell");
        int status = work(() -> {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            return process.waitFor();
        });
        if (status != WELL || !Files.exists(file)) {
            throw new IOException(file + ": this Java (" + System.getProperty("java.vm.version") + ") made no archive");
        }
        out().println("java -XX:SharedArchiveFile=" + file + " -jar " + jar);
        return WELL;
    }
}
