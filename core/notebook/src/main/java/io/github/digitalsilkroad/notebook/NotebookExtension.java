package io.github.digitalsilkroad.notebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;

/**
 * Makes a JJava kernel a shell of this library: with the jar on its class path, values show as tables and pictures, and
 * the start script has imported everything and loaded {@code dsr}.
 */
public final class NotebookExtension implements Extension {

    static final String START = "/io/github/digitalsilkroad/shell/start.jsh";

    /** For the service loader. */
    public NotebookExtension() {}

    @Override
    public void install(BaseKernel kernel) {
        NotebookDisplay.register(kernel.getRenderer());
        kernel.eval(script());
    }

    /**
     * The start script of the shell.
     *
     * @return its text
     */
    public static String script() {
        try (InputStream in = Objects.requireNonNull(NotebookExtension.class.getResourceAsStream(START), START)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
