package io.github.digitalsilkroad.laws.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.catalog.Dispute;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.Grammar;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.datapackage.Format;
import io.github.digitalsilkroad.core.datapackage.LoadOptions;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.scenario.Edit;
import io.github.digitalsilkroad.core.schema.Vocabulary;
import io.github.digitalsilkroad.core.score.Scores;
import io.github.digitalsilkroad.interchange.aiddata.AidData;
import io.github.digitalsilkroad.interchange.ftm.FollowTheMoney;
import io.github.digitalsilkroad.interchange.json.Answer;
import io.github.digitalsilkroad.interchange.json.AnswerLock;
import io.github.digitalsilkroad.interchange.json.PartJson;
import io.github.digitalsilkroad.interchange.json.ReleaseDelta;
import io.github.digitalsilkroad.lint.report.Completeness;
import io.github.digitalsilkroad.site.Site;
import io.github.digitalsilkroad.testkit.Folder;
import io.github.digitalsilkroad.testkit.Oracle;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each word of a package, a document or a question in turn is very long, or commands a terminal. If it is refused, the
 * message is short and can be printed; if it is read, so can everything that has it.
 */
class LongAndHostileTextTest {

    private static final int LONGEST_MESSAGE = 600;
    private static final int LONGEST_LINE = 200;
    private static final int BEFORE = 6;

    /** What a message may say besides: the valid choices, of which there are at most 60. */
    private static final Pattern CHOICES = Pattern.compile("; all: .*");

    /** What a terminal obeys. */
    private static final Pattern COMMAND =
            Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f\\u202a-\\u202e\\u2028\\u2029\\ufeff]");

    /** More of a long word than a message may repeat. */
    private static final List<String> REPEATED =
            List.of("x".repeat(201), "9".repeat(201), "!".repeat(201), "X -5~1/".repeat(29));

    private static final Pattern WORD = Pattern.compile("[\\p{Alnum}.-]+(?: [\\p{Alnum}.-]+)*");

    private static final Catalog SMALL = DataPackage.read(Folder.larger(), Oracle.OPTIONS);

    /** What a word becomes: long in several ways, or hostile. */
    private static final List<UnaryOperator<String>> SPOILED = List.of(
            word -> word + "x".repeat(10_000),
            word -> "9".repeat(10_000),
            word -> (word + ";").repeat(2_000) + word,
            word -> word + "\u001b[2J\u202e\u0007\u2028\ufeff" + "!".repeat(1_000),
            word -> "X -5~1/".repeat(1_500));

    @TempDir
    private Path room;

    private interface Read {
        void read(String text) throws IOException;
    }

    /** Spoils each word of a text in each way, and reads it; a word behind the same few characters only once. */
    private static void spoilEach(String text, Read reader) throws IOException {
        Set<String> done = new HashSet<>();
        for (MatchResult word : WORD.matcher(text).results().toList()) {
            if (!done.add(text.substring(Math.max(0, word.start() - BEFORE), word.end()))) {
                continue;
            }
            for (UnaryOperator<String> spoiled : SPOILED) {
                String changed =
                        text.substring(0, word.start()) + spoiled.apply(word.group()) + text.substring(word.end());
                try {
                    reader.read(changed);
                } catch (IllegalArgumentException refusal) {
                    isShort(refusal);
                }
            }
        }
    }

    private static void isShort(IllegalArgumentException refusal) {
        List<Problem> problems = refusal instanceof InvalidDataException invalid ? invalid.problems() : List.of();
        problems.forEach(LongAndHostileTextTest::isShort);
        if (problems.isEmpty()) {
            isShort(String.valueOf(refusal.getMessage()));
        }
    }

    private static void isShort(Problem problem) {
        isShort(problem.message());
        isShort(problem.toString());
    }

    private static void isShort(String message) {
        isPrintable(message);
        assertThat(message).doesNotContain(REPEATED);
        assertThat(CHOICES.matcher(message).replaceAll("")).hasSizeLessThan(LONGEST_MESSAGE);
    }

    private static void isPrintable(String line) {
        assertThat(line).doesNotContainPattern(COMMAND);
    }

    /** All that a shell shows of a catalog by {@code toString}. */
    private static void canBeShown(Catalog catalog) {
        List<Object> shown = new ArrayList<>(List.of(
                catalog,
                catalog.version(),
                catalog.vocabulary(),
                catalog.disputes(),
                Completeness.of(catalog),
                Site.of(catalog)));
        shown.addAll(catalog.entities());
        shown.addAll(catalog.sources().list());
        shown.addAll(catalog.retiredIds());
        shown.addAll(catalog.lenses());
        shown.addAll(catalog.claims().list());
        for (Vocabulary.Term term : catalog.vocabulary().terms()) {
            shown.add(term);
        }
        for (Dispute dispute : catalog.disputes().list()) {
            shown.add(dispute);
        }
        for (Fact fact : catalog.facts()) {
            shown.addAll(List.of(fact, fact.claims(), fact.subject().facts()));
            for (Claim<?> claim : fact.claims().claims()) {
                shown.add(claim);
                isPrintable(claim.citation().toString());
            }
        }
        for (Object one : shown) {
            isPrintable(one.toString());
            if (one != catalog || catalog.lenses().isEmpty()) {
                assertThat(one.toString()).as(one.getClass().getName()).hasSizeLessThan(LONGEST_LINE);
            }
        }
    }

    private static String input(String name) throws IOException {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = LongAndHostileTextTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    @Test
    void inAPackage() throws IOException {
        Folder small = Folder.larger();
        for (Map.Entry<String, byte[]> file : small.files().entrySet()) {
            spoilEach(
                    Oracle.text(file.getValue()),
                    text -> canBeShown(DataPackage.read(
                            small.with(file.getKey(), text.getBytes(StandardCharsets.UTF_8)), Oracle.OPTIONS)));
        }
    }

    /** Those of whole catalogs are among the formats. */
    @Test
    void inDocuments() throws IOException {
        spoilEach(
                input("DocumentFuzzTestInputs/json/part"),
                text -> canBeShown(PartJson.read(new StringReader(text), SMALL)));
        spoilEach(input("DocumentFuzzTestInputs/json/answer"), text -> Answer.read(new StringReader(text)));
        spoilEach(input("DocumentFuzzTestInputs/json/delta"), text -> ReleaseDelta.read(new StringReader(text)));
        spoilEach(input("DocumentFuzzTestInputs/pinnedAnswers/two"), text -> {
            AnswerLock lock = AnswerLock.read(new StringReader(text));
            isPrintable(lock.toString());
            lock.check(SMALL).unasked().forEach(unasked -> isPrintable(unasked.toString()));
        });
    }

    @Test
    void inImports() throws IOException {
        Path file = room.resolve("entities.ftm.json");
        DatasetVersion version = new DatasetVersion("read", "1.0", 1);
        for (String name : List.of("good", "bad")) {
            spoilEach(input("DocumentFuzzTestInputs/followTheMoney/" + name), text -> {
                Files.writeString(file, text);
                var read = FollowTheMoney.readGoodRows(file, version, SMALL.source("paper-2020"));
                Stream.concat(read.leftOut().stream(), read.warnings().stream())
                        .forEach(LongAndHostileTextTest::isShort);
                canBeShown(read.value());
            });
        }
        for (String name : List.of("version-three", "bad-cells")) {
            spoilEach(input("DocumentFuzzTestInputs/aidData/" + name), text -> {
                Outcome<Catalog> imported = AidData.reader()
                        .matching(SMALL)
                        .read("deals.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
                Stream.concat(imported.warnings().stream(), imported.leftOut().stream())
                        .forEach(finding -> isShort(finding.toString()));
                canBeShown(imported.value());
            });
        }
    }

    /** The file of each format with which its fuzzing begins, behind the byte that says whether an edition is given. */
    @Test
    void inEveryFormatThatIsRead() throws IOException {
        Path file = room.resolve("file");
        LoadOptions beside = Oracle.OPTIONS.withKnown(SMALL);
        for (Format format : Format.all().stream().filter(Format::isRead).toList()) {
            byte[] data = bytes("DocumentFuzzTestInputs/formats/" + format.name());
            LoadOptions options = data[0] < 0 ? beside : beside.withEdition("2025-10");
            spoilEach(new String(data, 1, data.length - 1, StandardCharsets.UTF_8), text -> {
                Files.writeString(file, text);
                Outcome<Catalog> read = format.read(file, options);
                Stream.of(read.leftOut(), read.warnings(), read.aside())
                        .flatMap(List::stream)
                        .forEach(LongAndHostileTextTest::isShort);
                canBeShown(read.value());
            });
        }
    }

    @Test
    void inQuestionsLensesAndEdits() throws IOException {
        for (Grammar<?> grammar : List.of(Scores.grammar(), Lens.grammar(), Edit.grammar())) {
            for (ReadableForm form : grammar.examples().keySet()) {
                spoilEach(form.toString(), grammar::parse);
            }
        }
    }
}
