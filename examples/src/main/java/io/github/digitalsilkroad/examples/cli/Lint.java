package io.github.digitalsilkroad.examples.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.examples.DataOptions;
import io.github.digitalsilkroad.lint.ClaimLint;
import io.github.digitalsilkroad.lint.DocumentLint;
import io.github.digitalsilkroad.lint.LintAnswer;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a sentence or documents against the data. */
@Command(
        name = "lint",
        sortOptions = false,
        description = "Check a sentence, or each sentence of documents, against the data, and say what would be true.",
        footer = {
            "",
            "Exit status: 0 if all is true or nearly so, 1 if something is false or disputed, 2 if a sentence is unknown",
            "or not tested, or a document cannot be read.",
            "",
            "Examples:",
            "  lint \"about 40 %% of Kyrgyz public debt is owed to China\"",
            "  lint --by cpc-2020 brief.txt"
        })
final class Lint extends Verb {

    /** How checked documents are printed. */
    enum Form {
        TEXT,
        MARKDOWN,
        HTML,
        JSON
    }

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(
            names = "--by",
            paramLabel = "SOURCE",
            description = "documents by a source of the data: the present is its year, and it does not confirm itself")
    private @Nullable String source;

    @Option(names = "--format", description = "of documents: ${COMPLETION-CANDIDATES}", defaultValue = "TEXT")
    private Form form = Form.TEXT;

    @Parameters(
            paramLabel = "SENTENCE|FILE",
            arity = "1..*",
            description = "a sentence, best in quotation marks, or files: text, Markdown (.md) or HTML (.html)")
    private List<String> words = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        if (words.stream().allMatch(Lint::isFile)) {
            return documents();
        }
        ClaimLint lint = work(() -> ClaimLint.of(String.join(" ", words), data.load()));
        print(lint);
        return switch (lint.truth()) {
            case TRUE, NEARLY_TRUE -> WELL;
            case FALSE, DISPUTED -> FOUND;
            case UNKNOWN, NOT_TESTED -> Main.USAGE;
        };
    }

    private static boolean isFile(String name) {
        try {
            return Files.isRegularFile(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private int documents() throws Exception {
        Catalog catalog = work(data::load);
        int status = WELL;
        for (String name : words) {
            String text = Files.readString(Path.of(name));
            DocumentLint found = source == null
                    ? DocumentLint.of(name, text, catalog)
                    : DocumentLint.of(name, text, catalog, source);
            switch (form) {
                case TEXT -> print(found);
                case MARKDOWN -> out().print(found.markdown());
                case HTML -> out().print(found.marked());
                case JSON -> out().println(json(name, found));
            }
            status = found.isContradicted() ? FOUND : status;
        }
        return status;
    }

    private static String json(String name, DocumentLint found) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("document", name);
            json.writeNumberField("sentences", found.sentences());
            json.writeArrayFieldStart("checked");
            for (DocumentLint.Checked one : found.checked()) {
                json.writeStartObject();
                json.writeNumberField("line", one.line());
                json.writeStringField("sentence", one.lint().sentence());
                json.writeStringField("verdict", one.lint().truth().code());
                if (one.lint().correction().isPresent()) {
                    json.writeStringField("correction", one.lint().correction().get());
                }
                json.writeArrayFieldStart("answers");
                for (LintAnswer answer : one.lint().answers()) {
                    json.writeStartObject();
                    json.writeStringField("what", answer.what());
                    json.writeStringField("value", answer.value());
                    json.writeStringField("when", answer.when());
                    json.writeStringField("holds", answer.standing().toString());
                    json.writeArrayFieldStart("sources");
                    for (Object id : answer.sources()) {
                        json.writeString(id.toString());
                    }
                    json.writeEndArray();
                    if (answer.form().isPresent()) {
                        json.writeStringField("form", answer.form().get());
                    }
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }
}
