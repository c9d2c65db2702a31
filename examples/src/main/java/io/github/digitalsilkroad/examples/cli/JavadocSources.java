package io.github.digitalsilkroad.examples.cli;

import java.io.IOException;
import java.lang.reflect.Field;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Shows the shell of the JDK where the sources of this library are, so that a second tab after a name shows its
 * Javadoc.
 *
 * <p>Up to JDK 25 the shell looks for sources in the JDK alone, and has no call that says where else: only since <a
 * href="https://bugs.openjdk.org/browse/JDK-8186876">JDK-8186876</a> it looks for a jar of sources beside a library.
 * For tests of its own it has a field, which this sets. So it is part of the one jar, whose manifest opens that
 * package, and of no jar that others depend on. Where there is no such field, names are completed without their
 * Javadoc.
 */
public final class JavadocSources {

    private static final String ANALYSIS = "jdk.jshell.SourceCodeAnalysisImpl";
    private static final String FIELD = "availableSourcesOverride";
    private static final String FOLDER = "sources";

    private JavadocSources() {}

    /**
     * Offers the sources that are in the jar of this class, and those of the JDK.
     *
     * @return true if the shell takes them
     */
    public static boolean offer() {
        try {
            List<Path> sources = new ArrayList<>(ours());
            if (sources.isEmpty()) {
                return false;
            }
            Field field = Class.forName(ANALYSIS).getDeclaredField(FIELD);
            field.setAccessible(true);
            sources.addAll(ofTheJdk());
            field.set(null, List.copyOf(sources));
            return true;
        } catch (ReflectiveOperationException | IOException | URISyntaxException | RuntimeException otherJdk) {
            Logger.getLogger(JavadocSources.class.getName())
                    .log(Level.FINE, "names are completed without their Javadoc", otherJdk);
            return false;
        }
    }

    private static List<Path> ours() throws IOException, URISyntaxException {
        CodeSource code = JavadocSources.class.getProtectionDomain().getCodeSource();
        Path home = code == null ? Path.of("") : Path.of(code.getLocation().toURI());
        Path folder = Files.isRegularFile(home) ? open(home).resolve(FOLDER) : home.resolve(FOLDER);
        return Files.isDirectory(folder) ? List.of(folder) : List.of();
    }

    /** A folder for each module, as {@code lib/src.zip} has them. */
    private static List<Path> ofTheJdk() throws IOException {
        Path zip = Path.of(System.getProperty("java.home"), "lib", "src.zip");
        List<Path> modules = new ArrayList<>();
        if (Files.isReadable(zip)) {
            try (DirectoryStream<Path> folders = Files.newDirectoryStream(open(zip), Files::isDirectory)) {
                folders.forEach(modules::add);
            }
        }
        return modules;
    }

    /** The root of an archive, which stays open for as long as the shell may read it. */
    @SuppressWarnings("MustBeClosedChecker") // until the end of the process
    private static Path open(Path archive) throws IOException {
        FileSystem files = FileSystems.newFileSystem(archive, (ClassLoader) null);
        return files.getRootDirectories().iterator().next();
    }
}
