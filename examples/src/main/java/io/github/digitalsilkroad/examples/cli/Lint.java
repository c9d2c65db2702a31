package io.github.digitalsilkroad.examples.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.release.ReleaseDiff;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.examples.DataOptions;
import io.github.digitalsilkroad.lint.BoundNumbers;
import io.github.digitalsilkroad.lint.ClaimLint;
import io.github.digitalsilkroad.lint.DocumentLint;
import io.github.digitalsilkroad.lint.LintAnswer;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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
        exitCodeList = {
            "0:nothing is false or disputed; with --bound, no figure has drifted",
            "1:something is false or disputed; with --bound, a figure has drifted",
            "2:a sentence given by itself is unknown or not tested, or a document or a bound figure cannot be read"
        },
        footer = {
            "",
            "Examples:",
            "  lint \"about 40 %% of Kyrgyz public debt is owed to China\"",
            "  lint --by cpc-2020 brief.txt",
            "  lint --bound --fix page.md",
            "",
            "A figure of Markdown or HTML is bound to a question that ask answers by comments around it:",
            "  <!--dsr debt-leverage debtor=KG creditor=CN year=2019-->38.85<!--/dsr-->",
            "or to a fact of the data, or to the number of rows of a table:",
            "  <!--dsr fact subject=tj-dushanbe-safe-city property=cameras-->855<!--/dsr-->",
            "  <!--dsr count of=deployments country=KG-->59<!--/dsr-->"
        })
final class Lint extends Verb {

    /** How checked documents are printed. */
    enum Form {
        text,
        markdown,
        html,
        json
    }

    private static final Pattern FILE_NAME = Pattern.compile("\\S+\\.(md|html?|txt)");

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(
            names = "--by",
            paramLabel = "SOURCE",
            description = "documents of this source of the data: \"now\" is its year, and its claims confirm none")
    private @Nullable String source;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "of documents: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Form form = Form.text;

    @Option(names = "--bound", description = "compute the bound figures of documents again, and name what has drifted")
    private boolean bound;

    @Option(
            names = "--fix",
            description = "with --bound: write the figures as they are computed, and check the file again")
    private boolean fix;

    @Option(
            names = "--before",
            paramLabel = "DIR|ZIP",
            description = "with --bound: an earlier data package; names the changes since that moved a figure")
    private @Nullable Path before;

    @Option(names = "--annotate", description = "with --bound: print what has drifted as annotations for CI")
    private boolean annotate;

    @Parameters(
            paramLabel = "SENTENCE|FILE",
            arity = "1..*",
            description = "a sentence, best in quotation marks, or files: text, Markdown (.md) or HTML (.html)")
    private List<String> words = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        boolean isBound = bound || fix || annotate || before != null;
        List<String> sentence =
                words.stream().filter(word -> !isBound && !isFile(word)).toList();
        if (!isBound && sentence.isEmpty()) {
            return documents();
        }
        if (source != null || form != Form.text) {
            throw new IllegalArgumentException((source == null ? "--format " + form : "--by " + source)
                    + ": is for whole documents, and not with --bound or a sentence; give files alone");
        }
        if (isBound) {
            return bound();
        }
        if (sentence.size() < words.size() || isFolder(words.get(0))) {
            throw new IllegalArgumentException(sentence.get(0) + ": is no file; give files alone, or a sentence");
        }
        ClaimLint lint = work(() -> ClaimLint.of(String.join(" ", words), data.load()));
        print(lint);
        return switch (lint.truth()) {
            case TRUE, NEARLY_TRUE -> WELL;
            case FALSE, DISPUTED -> FOUND;
            case UNKNOWN, NOT_TESTED -> Main.USAGE;
        };
    }

    /** Whether it is a file, or has the name of one that is missing. */
    private static boolean isFile(String name) {
        try {
            return FILE_NAME.matcher(name).matches() || Files.isRegularFile(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static boolean isFolder(String name) {
        try {
            return !name.isBlank() && Files.isDirectory(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private int bound() throws Exception {
        Catalog catalog = work(data::load);
        int status = WELL;
        for (String name : words) {
            BoundNumbers found = BoundNumbers.of(name, text(name), catalog);
            if (fix && found.isDrifted()) {
                Files.writeString(Path.of(name), found.fixed());
                found = BoundNumbers.of(name, text(name), catalog);
            }
            if (annotate) {
                annotations(name, found);
            } else {
                print(found);
            }
            if (before != null) {
                moved(found, DataPackage.read(before), catalog);
            }
            int own = found.isUnreadable() ? Main.USAGE : found.isDrifted() ? FOUND : WELL;
            status = Math.max(status, own);
        }
        return status;
    }

    private void annotations(String name, BoundNumbers found) {
        for (BoundNumbers.Bound one : found.bounds()) {
            if (one.isDrifted() || one.problem().isPresent()) {
                out().println("::" + (one.problem().isPresent() ? "error" : "warning") + " file=" + name + ",line="
                        + one.line() + "::" + one);
            }
        }
    }

    /** What changed since an earlier package and moved a figure that has drifted. */
    private void moved(BoundNumbers found, Catalog earlier, Catalog catalog) throws Exception {
        ReleaseDiff diff = work(() -> ReleaseDiff.between(earlier, catalog));
        for (BoundNumbers.Bound one : found.bounds()) {
            Optional<Score> score = one.isDrifted() ? one.score() : Optional.empty();
            if (score.isPresent()) {
                print(work(() -> diff.effectOn(score.get())));
            }
        }
    }

    private int documents() throws Exception {
        Catalog catalog = work(data::load);
        int status = WELL;
        for (String name : words) {
            String text = text(name);
            DocumentLint found = source == null
                    ? DocumentLint.of(name, text, catalog)
                    : DocumentLint.of(name, text, catalog, source);
            switch (form) {
                case text -> print(found);
                case markdown -> out().print(found.markdown());
                case html -> out().print(found.marked());
                case json -> out().println(json(name, found));
            }
            status = found.isContradicted() ? FOUND : status;
        }
        return status;
    }

    private static String text(String name) throws IOException {
        Path file = Path.of(name);
        if (Files.isDirectory(file)) {
            throw new IllegalArgumentException(name + ": is a folder; give the files in it");
        }
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(name + ": is not UTF-8", e);
        }
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
