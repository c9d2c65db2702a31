package io.github.digitalsilkroad.examples.notebook;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.digitalsilkroad.notebook.NotebookDisplay;
import io.github.digitalsilkroad.notebook.NotebookExtension;
import io.github.digitalsilkroad.shell.ValueExecution;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.jspecify.annotations.Nullable;

/**
 * The sample notebook, written by running each of its cells through the shell of the JDK and the displays that a kernel
 * uses.
 *
 * <p>It is a file of <a href="https://nbformat.readthedocs.io/en/latest/format_description.html">nbformat 4.5</a>, with
 * answers.
 */
public final class Notebook implements AutoCloseable {

    private static final int FORMAT = 4;
    private static final int MINOR = 5;

    /** Cells in turn: what a reader reads, and what the kernel runs. */
    private static final List<Cell> CELLS = List.of(
            Cell.words("# China's Digital Silk Road in Central Asia\n\n"
                    + "Run it with the JJava kernel and `digital-silk-road.jar` on its class path, which imports"
                    + " everything and loads the data as `dsr`."),
            Cell.code("dsr"),
            Cell.words("What is known of one system. An answer shows its working when it is unfolded."),
            Cell.code("dsr.deployment(\"tj-dushanbe-safe-city\")"),
            Cell.code("ForeignFinancing.of(\"tj-dushanbe-safe-city\").on(dsr)"),
            Cell.words("What sources say of one fact, side by side."),
            Cell.code("dsr.deployment(\"tj-dushanbe-safe-city\").cameras()"),
            Cell.words("How much of Tajik public debt was owed to China."),
            Cell.code("DebtLeverage.of(\"TJ\").owedTo(\"CN\").timeline(dsr, 2012, 2020).chart()"),
            Cell.words("What was known when the brief of 2020 was written."),
            Cell.code("var then = dsr.knownBy(\"2020-04\");\nthen.deployments().by(\"huawei\")"),
            Cell.words("Is it true what one reads?"),
            Cell.code("ClaimLint.of(\"about 40 % of Kyrgyz public debt is owed to China\", dsr)"));

    private final Renderer renderer = new Renderer();
    private final AtomicReference<@Nullable Object> value = new AtomicReference<>();
    private final JShell shell;

    private Notebook(String classPath) {
        NotebookDisplay.register(renderer);
        shell = JShell.builder().executionEngine(new Capturing(value), Map.of()).build();
        shell.addToClasspath(classPath);
        run(NotebookExtension.script());
    }

    /**
     * Opens a shell to run cells in.
     *
     * @param classPath where the library is
     * @return a notebook without cells
     */
    static Notebook open(String classPath) {
        return new Notebook(classPath);
    }

    /**
     * Writes the sample notebook.
     *
     * @param args the file
     * @throws IOException if it cannot be written
     */
    public static void main(String[] args) throws IOException {
        try (Notebook notebook = open(System.getProperty("java.class.path"))) {
            Files.writeString(Path.of(args[0]), notebook.sample());
        }
    }

    /** Runs a cell; what its last line shows as, by type, empty if that has no value. */
    Map<String, Object> run(String cell) {
        value.set(null);
        SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();
        String rest = cell;
        while (!rest.isBlank()) {
            CompletionInfo info = analysis.analyzeCompletion(rest);
            value.set(null);
            for (SnippetEvent event : shell.eval(info.source())) {
                if (event.exception() != null || event.status() == Snippet.Status.REJECTED) {
                    throw new IllegalStateException(
                            "cell does not run: " + info.source() + ": "
                                    + shell.diagnostics(event.snippet())
                                            .map(problem -> problem.getMessage(null))
                                            .toList(),
                            event.exception());
                }
            }
            rest = info.remaining();
        }
        Object last = value.get();
        return last == null ? Map.of() : shown(renderer.render(last));
    }

    private static Map<String, Object> shown(DisplayData data) {
        Map<String, Object> shown = new TreeMap<>();
        for (MIMEType type : List.of(NotebookDisplay.VEGA_LITE, MIMEType.TEXT_HTML, MIMEType.TEXT_PLAIN)) {
            Optional.ofNullable(data.getData(type)).ifPresent(content -> shown.put(type.toString(), content));
        }
        return shown;
    }

    /** The sample notebook as JSON. */
    String sample() {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new ObjectMapper().createGenerator(out)) {
            DefaultIndenter lines = new DefaultIndenter(" ", "\n");
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
            json.writeStartObject();
            json.writeArrayFieldStart("cells");
            int number = 0;
            int count = 0;
            for (Cell cell : CELLS) {
                number++;
                count += cell.isCode ? 1 : 0;
                write(json, cell, number, count);
            }
            json.writeEndArray();
            json.writeObjectFieldStart("metadata");
            json.writeObjectFieldStart("kernelspec");
            json.writeStringField("display_name", "Java (JJava)");
            json.writeStringField("language", "java");
            json.writeStringField("name", "java");
            json.writeEndObject();
            json.writeObjectFieldStart("language_info");
            json.writeStringField("file_extension", ".jshell");
            json.writeStringField("mimetype", "text/x-java-source");
            json.writeStringField("name", "Java");
            json.writeEndObject();
            json.writeEndObject();
            json.writeNumberField("nbformat", FORMAT);
            json.writeNumberField("nbformat_minor", MINOR);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.append('\n').toString();
    }

    private void write(JsonGenerator json, Cell cell, int number, int count) throws IOException {
        json.writeStartObject();
        json.writeStringField("cell_type", cell.isCode ? "code" : "markdown");
        if (cell.isCode) {
            json.writeNumberField("execution_count", count);
        }
        json.writeStringField("id", "cell-" + number);
        json.writeObjectFieldStart("metadata");
        json.writeEndObject();
        if (cell.isCode) {
            json.writeArrayFieldStart("outputs");
            Map<String, Object> shown = run(cell.source);
            if (!shown.isEmpty()) {
                json.writeStartObject();
                json.writeObjectFieldStart("data");
                for (Map.Entry<String, Object> one : shown.entrySet()) {
                    json.writeFieldName(one.getKey());
                    if (one.getValue() instanceof String text) {
                        writeLines(json, text);
                    } else {
                        json.writePOJO(one.getValue());
                    }
                }
                json.writeEndObject();
                json.writeNumberField("execution_count", count);
                json.writeObjectFieldStart("metadata");
                json.writeEndObject();
                json.writeStringField("output_type", "execute_result");
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeFieldName("source");
        writeLines(json, cell.source);
        json.writeEndObject();
    }

    /** A text as the format has it: a list of lines, each with its break. */
    private static void writeLines(JsonGenerator json, String text) throws IOException {
        json.writeStartArray();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            int next = end < 0 ? text.length() : end + 1;
            json.writeString(text.substring(from, next));
            from = next;
        }
        json.writeEndArray();
    }

    @Override
    public void close() {
        shell.close();
    }

    /** The code of the sample notebook. */
    static List<String> code() {
        List<String> code = new ArrayList<>();
        for (Cell cell : CELLS) {
            if (cell.isCode) {
                code.add(cell.source);
            }
        }
        return List.copyOf(code);
    }

    private record Cell(boolean isCode, String source) {
        static Cell words(String source) {
            return new Cell(false, source);
        }

        static Cell code(String source) {
            return new Cell(true, source);
        }
    }

    /** Keeps the value of the last snippet. */
    private record Capturing(AtomicReference<@Nullable Object> value) implements ExecutionControlProvider {
        @Override
        public String name() {
            return "capturing";
        }

        @Override
        public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
            return new ValueExecution(shown -> {
                value.set(shown);
                return Optional.empty();
            });
        }
    }
}
