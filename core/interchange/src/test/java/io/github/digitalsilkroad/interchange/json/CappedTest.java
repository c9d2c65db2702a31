package io.github.digitalsilkroad.interchange.json;

import static io.github.digitalsilkroad.interchange.Documents.WORLD;
import static io.github.digitalsilkroad.interchange.Documents.reader;
import static io.github.digitalsilkroad.interchange.Documents.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.BudgetException;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.score.Scores;
import io.github.digitalsilkroad.interchange.internal.Capped;
import io.github.digitalsilkroad.interchange.internal.Problems;
import io.github.digitalsilkroad.testkit.RandomCatalog;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A document may begin with a byte order mark, and one whose length no file format bounds may have no end. */
class CappedTest {

    private static final String MARK = "\ufeff";

    /** A document of each sort, and how it is read and written again. */
    private record Sort(String name, String document, Function<Reader, String> reread) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final Sort ANSWER = new Sort(
            "answer",
            text(Answer.of(Scores.parse("vendor-concentration country=TJ"), WORLD)::write),
            in -> text(Answer.read(in)::write));

    private static final Sort LOCK = new Sort(
            "lock",
            text(AnswerLock.of(WORLD, List.of(Scores.parse("vendor-concentration country=TJ")))::write),
            in -> text(AnswerLock.read(in)::write));

    static Stream<Sort> limited() {
        return Stream.of(ANSWER, LOCK);
    }

    static Stream<Sort> sorts() {
        return Stream.of(
                ANSWER,
                LOCK,
                new Sort(
                        "delta",
                        text(ReleaseDelta.between(WORLD, RandomCatalog.next(WORLD, 3))::write),
                        in -> text(ReleaseDelta.read(in)::write)),
                new Sort(
                        "catalog",
                        text(out -> new CatalogJson().write(WORLD, out)),
                        in -> text(out -> new CatalogJson().write(CatalogJson.read(in), out))));
    }

    @ParameterizedTest
    @MethodSource("sorts")
    void aByteOrderMarkIsSkippedOnce(Sort sort) {
        assertThat(sort.reread.apply(reader(sort.document))).isEqualTo(sort.document);
        assertThat(sort.reread.apply(reader(MARK + sort.document))).isEqualTo(sort.document);
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> sort.reread.apply(reader(MARK + MARK + sort.document)));
    }

    @ParameterizedTest
    @MethodSource("limited")
    void aDocumentWithoutEndIsRefused(Sort sort) {
        assertThatExceptionOfType(BudgetException.class)
                .isThrownBy(() -> sort.reread.apply(new Endless()))
                .withMessageContaining(
                        "more than 8000000 characters, the limit; Budget.standard().with(FILE_BYTES, ...)")
                .satisfies(refusal -> {
                    assertThat(refusal.limit()).isEqualTo(Budget.Limit.FILE_BYTES);
                    assertThat(refusal.needed()).isEqualTo(8_000_001);
                });
    }

    /** One character more than the budget allows is refused, in any part of the document. */
    @Test
    void aDocumentIsReadWithinTheBudgetThatItIsGiven() {
        String part =
                text(out -> PartJson.write(WORLD, WORLD.deployments().list().get(0), out));
        assertWithin(ANSWER.document, (in, budget) -> Answer.read(in, budget));
        assertWithin(LOCK.document, (in, budget) -> AnswerLock.read(in, Scores.grammar(), budget));
        assertWithin(part, (in, budget) -> PartJson.read(in, WORLD, budget));
    }

    private static void assertWithin(String document, BiFunction<Reader, Budget, Object> reading) {
        Budget enough = Budget.standard().with(Budget.Limit.FILE_BYTES, document.length());
        assertThat(reading.apply(reader(document), enough)).isNotNull();
        assertThatExceptionOfType(BudgetException.class)
                .isThrownBy(() -> reading.apply(reader(document + " "), enough))
                .withMessageContaining("more than " + document.length() + " characters, the limit; Budget");
    }

    @Test
    void aLockPinsNoMoreAnswersThanTheLimit() {
        String lock = "data name=a version=1 schema=1\n" + "q\n  = no answer\n".repeat(10_001);
        assertThatExceptionOfType(BudgetException.class)
                .isThrownBy(() -> AnswerLock.read(reader(lock)))
                .withMessageContaining("answer lock:20002: more than 10000 answers, the limit; Budget");
        Budget more = Budget.standard().with(Budget.Limit.ANSWERS, 10_001);
        assertThat(AnswerLock.read(reader(lock), Scores.grammar(), more).pins()).hasSize(10_001);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void charactersAreReadInPiecesOfAnyLength(int length) throws IOException {
        Reader in = capped(MARK + "abcd", 5);
        StringBuilder read = new StringBuilder();
        char[] piece = new char[length];
        for (int count = in.read(piece, 0, length); count >= 0; count = in.read(piece, 0, length)) {
            read.append(piece, 0, count);
        }
        assertThat(read).hasToString("abcd");
        assertThat(capped(MARK + "é", 5).read()).isEqualTo('é');
        assertThat(capped(MARK, 5).read()).isEqualTo(-1);
    }

    private static Reader capped(String text, long most) {
        Budget budget = Budget.standard().with(Budget.Limit.FILE_BYTES, most);
        return Capped.of(reader(text), new Problems("document", 1), budget);
    }

    /** Blank lines without end. */
    private static final class Endless extends Reader {
        @Override
        public int read(char[] text, int from, int length) {
            Arrays.fill(text, from, from + length, '\n');
            return length;
        }

        @Override
        public void close() {}
    }
}
