package io.github.digitalsilkroad.core.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The lists that this module keeps as files, one entry a line: the codes of ISO, since releases of the JDK differ in
 * them, and what the identifiers of others look like.
 *
 * @since 0.3.0
 */
public final class CodeLists {

    private CodeLists() {}

    /**
     * Reads a list.
     *
     * @param file the name of the file, such as {@code iso-4217.txt}
     * @return its lines
     * @throws IllegalStateException if the jar or folder of this module has no such file
     */
    public static List<String> read(String file) {
        try (InputStream in = CodeLists.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("code list \"" + file + "\": is missing beside "
                        + CodeLists.class.getName() + "; add the resources of the module to the jar or class path");
            }
            return List.of(new String(in.readAllBytes(), StandardCharsets.US_ASCII).split("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException("code list \"" + file + "\": cannot be read", e);
        }
    }
}
