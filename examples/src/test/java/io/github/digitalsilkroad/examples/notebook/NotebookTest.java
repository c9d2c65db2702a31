package io.github.digitalsilkroad.examples.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sample notebook is what its cells answer, through the displays that a kernel uses, and is a notebook. */
class NotebookTest {

    private static final Path CLASS_PATH = Path.of("target", "jshell.classpath");
    private static final Path SAMPLE = Path.of("notebook.ipynb");
    private static final String VEGA_LITE = "application/vnd.vegalite.v5+json";

    private static Notebook notebook;

    @BeforeAll
    static void start() throws IOException {
        notebook = Notebook.open(Files.readString(CLASS_PATH).strip());
    }

    @AfterAll
    static void stop() {
        notebook.close();
    }

    @Test
    void theFileIsWhatItsCellsAnswer() throws IOException {
        String sample = notebook.sample();
        if (Boolean.getBoolean("readme.update")) {
            Files.writeString(SAMPLE, sample);
        }
        assertThat(SAMPLE).hasContent(sample);
    }

    @Test
    void everyCellOfCodeShowsSomething() {
        assertThat(Notebook.code())
                .hasSizeGreaterThan(5)
                .allSatisfy(cell -> assertThat(notebook.run(cell)).containsKeys("text/html", "text/plain"));
    }

    @Test
    void chartsShowAsVegaLiteWithADrawingBesideIt() {
        Map<String, Object> shown =
                notebook.run("DebtLeverage.of(\"TJ\").owedTo(\"CN\").timeline(dsr, 2012, 2014).chart()");
        assertThat(shown).containsKeys(VEGA_LITE, "text/html", "text/plain");
        assertThat(((Map<?, ?>) shown.get(VEGA_LITE)).get("$schema").toString()).contains("vega-lite/v5");
        assertThat(shown.get("text/html").toString()).contains("<svg");
    }

    @Test
    void answersShowTheirWorkingFolded() {
        assertThat(notebook.run("VendorConcentration.of(\"UZ\").on(dsr)")
                        .get("text/html")
                        .toString())
                .startsWith("<details>\n<summary>");
    }

    @Test
    void whatIsNoViewShowsAsText() {
        assertThat(notebook.run("1 + 1")).containsOnlyKeys("text/plain");
        assertThat(notebook.run("int x = 5; x")).containsOnlyKeys("text/plain");
    }

    /** By the description of the format, version 4.5: what a notebook and its cells must have. */
    @Test
    @SuppressWarnings("unchecked")
    void theFileIsANotebook() throws IOException {
        String text = Files.readString(SAMPLE);
        try (JsonParser json = new JsonFactory().createParser(text)) {
            while (json.nextToken() != null) {
                assertThat(json.currentToken()).isNotNull();
            }
        }
        Map<String, Object> file = (Map<String, Object>) new ObjectMapper().readValue(text, Object.class);
        assertThat(file).containsOnlyKeys("cells", "metadata", "nbformat", "nbformat_minor");
        assertThat(file.get("nbformat")).isEqualTo(4);
        assertThat(file.get("nbformat_minor")).isEqualTo(5);
        Set<Object> ids = new HashSet<>();
        for (Map<String, Object> cell : (List<Map<String, Object>>) file.get("cells")) {
            assertThat(ids.add(cell.get("id"))).isTrue();
            assertThat(cell).containsKeys("cell_type", "id", "metadata", "source");
            if (cell.get("cell_type").equals("code")) {
                assertThat(cell).containsKeys("execution_count", "outputs");
                for (Map<String, Object> output : (List<Map<String, Object>>) cell.get("outputs")) {
                    assertThat(output).containsOnlyKeys("data", "execution_count", "metadata", "output_type");
                }
            }
        }
    }
}
