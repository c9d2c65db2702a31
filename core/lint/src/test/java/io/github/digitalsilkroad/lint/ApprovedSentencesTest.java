package io.github.digitalsilkroad.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.testkit.Approved;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All that is said of a sentence, compared with what was approved. */
class ApprovedSentencesTest {

    /** How many statements of a kind are tried, and how many words of a note tell that one is of another sort. */
    private static final int TRIED = 60;

    private static final int NOTE_WORDS = 4;

    private final ClaimLint.Checker checker =
            new ClaimLint.Checker(Clauses.WORLD, OptionalInt.empty(), Optional.empty());

    @Test
    void whatIsFoundOfStatementsOfEachKind() {
        Gazetteer names = new Gazetteer(Clauses.WORLD);
        SentenceGrammar grammar = new SentenceGrammar(names);
        Clauses clauses = new Clauses(names);
        String found = Clauses.WRITTEN.stream()
                .map(says -> "# " + says + "\n\n"
                        + IntStream.range(0, TRIED)
                                .mapToObj(seed -> grammar.write(clauses.of(says, new Random(seed)))
                                        .get(0))
                                .map(checker::check)
                                .collect(Collectors.toMap(
                                        ApprovedSentencesTest::result, lint -> lint, (one, more) -> one, TreeMap::new))
                                .values()
                                .stream()
                                .map(ApprovedSentencesTest::lines)
                                .collect(Collectors.joining("\n\n")))
                .collect(Collectors.joining("\n\n", "", "\n"));
        assertThat(found).isEqualTo(Approved.text(getClass(), "statements.approved.txt", found));
    }

    /** Sentences of other orders, words and numbers than are written. */
    static String sentences() throws IOException {
        return new String(
                ApprovedSentencesTest.class.getResourceAsStream("sentences.txt").readAllBytes(),
                StandardCharsets.UTF_8);
    }

    @Test
    void whatIsFoundOfEachSentence() throws IOException {
        String found = sentences()
                .lines()
                .filter(line -> !line.isEmpty())
                .map(sentence -> lines(checker.check(sentence)))
                .collect(Collectors.joining("\n\n", "", "\n"));
        assertThat(found).isEqualTo(Approved.text(getClass(), "sentences.approved.txt", found));
    }

    /** The page of its first paragraphs, and a line a sentence: by all sources, without one, and of 2015. */
    @Test
    void whatIsFoundInADocument() throws IOException {
        String text = sentences();
        String first = Stream.of(text.split("\n\n", -1)).limit(2).collect(Collectors.joining("\n\n"));
        String found = DocumentLint.of("first.txt", first, Clauses.WORLD).text(120)
                + Stream.of(
                                DocumentLint.of("sentences.txt", text, Clauses.WORLD),
                                DocumentLint.of("sentences.txt", text, Clauses.WORLD, "newspaper-2021"),
                                DocumentLint.of("sentences.txt", text, Clauses.WORLD, "early-2015"))
                        .map(document -> document.checked().stream()
                                .map(one -> one.line() + " " + one.lint() + "\n")
                                .collect(Collectors.joining("", "\n", "")))
                        .collect(Collectors.joining());
        assertThat(found).isEqualTo(Approved.text(getClass(), "document.approved.txt", found));
    }

    /** What is alike of sentences of which one is enough. */
    private static String result(ClaimLint lint) {
        return Stream.of(lint.note().split(" ", -1)).limit(NOTE_WORDS).toList()
                + lint.truth().label()
                + lint.correction().isPresent()
                + lint.answers().stream().map(LintAnswer::standing).distinct().toList();
    }

    private static String lines(ClaimLint lint) {
        return Stream.of(
                        Stream.of(lint.sentence(), lint.truth() + ": " + lint.note()),
                        lint.understood().stream()
                                .filter(understood -> !understood.equals(lint.sentence()))
                                .map(understood -> "understood: " + understood),
                        lint.answers().stream()
                                .map(answer -> answer.standing() + ": " + answer + ", " + answer.sources() + " "
                                        + answer.form().orElse("")),
                        lint.correction().stream().map(correction -> "this holds: " + correction))
                .flatMap(lines -> lines)
                .map(String::strip)
                .collect(Collectors.joining("\n  "));
    }
}
