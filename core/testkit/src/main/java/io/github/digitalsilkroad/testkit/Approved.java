package io.github.digitalsilkroad.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Documents that tests compare whole. A change that is meant is approved by a run with {@code -Dapprove=true}, and
 * shows in the comparison of versions.
 */
public final class Approved {

    private Approved() {}

    /**
     * The text that a document must be.
     *
     * @param test the test, beside which the file is
     * @param name the name of the file
     * @param document what the test has now, which is written where that is approved
     * @return the text of the file
     * @throws UncheckedIOException if the file cannot be read, or written where that is approved
     */
    public static String text(Class<?> test, String name, String document) {
        Path file = Path.of("src/test/resources", test.getPackageName().replace('.', '/'), name);
        try {
            if (Boolean.getBoolean("approve")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, document);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": not read; -Dapprove=true writes it", e);
        }
    }
}
