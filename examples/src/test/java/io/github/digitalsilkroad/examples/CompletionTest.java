package io.github.digitalsilkroad.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.score.Assessment;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis.Suggestion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shell of the JDK offers after the tab key, once the start script has run. */
class CompletionTest {

    private static final Path CLASS_PATH = Path.of("target", "jshell.classpath");
    private static final Path START = Path.of("../core/notebook/start.jsh");

    private static JShell shell;

    @BeforeAll
    static void start() throws IOException {
        shell = JShell.builder().executionEngine("local").build();
        shell.addToClasspath(Files.readString(CLASS_PATH).strip());
        Files.readAllLines(START).stream()
                .filter(line -> line.startsWith("import "))
                .forEach(shell::eval);
        shell.eval("Catalog dsr = null;");
    }

    @AfterAll
    static void stop() {
        shell.close();
    }

    private static Set<String> completions(String typed) {
        Set<String> offered = new TreeSet<>();
        for (Suggestion suggestion :
                shell.sourceCodeAnalysis().completionSuggestions(typed, typed.length(), new int[1])) {
            offered.add(suggestion.continuation().replaceAll("\\(.*", ""));
        }
        return offered;
    }

    @Test
    void completesDeployments() {
        assertThat(completions("dsr.dep")).containsExactly("deployment", "deployments");
    }

    @ParameterizedTest
    @ValueSource(classes = {Catalog.class, Estimate.class, Money.class, Attested.class, Assessment.class})
    void offersEveryPublicMethod(Class<?> type) {
        Set<String> methods = new TreeSet<>();
        for (Method method : type.getMethods()) {
            if (!Modifier.isStatic(method.getModifiers()) && !method.isBridge()) {
                methods.add(method.getName());
            }
        }
        assertThat(completions("((" + type.getName() + ") null).")).containsAll(methods);
    }
}
