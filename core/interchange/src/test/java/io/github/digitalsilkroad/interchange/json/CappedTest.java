package io.github.digitalsilkroad.interchange.json;

import static io.github.digitalsilkroad.interchange.Documents.WORLD;
import static io.github.digitalsilkroad.interchange.Documents.reader;
import static io.github.digitalsilkroad.interchange.Documents.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.score.Scores;
import io.github.digitalsilkroad.interchange.internal.Capped;
import io.github.digitalsilkroad.testkit.RandomCatalog;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
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
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> sort.reread.apply(new Endless()))
                .withMessageContaining("cannot be read: more than 8000000 characters, the limit");
    }

    @Test
    void aLockPinsNoMoreAnswersThanTheLimit() {
        String lock = "data name=a version=1 schema=1\n" + "q\n  = no answer\n".repeat(10_001);
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> AnswerLock.read(reader(lock)))
                .withMessageContaining("answer lock:20002: more than 10000 answers, the limit");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void charactersAreReadInPiecesOfAnyLength(int length) throws IOException {
        Reader in = new Capped(reader(MARK + "abcd"), 5, "");
        StringBuilder read = new StringBuilder();
        char[] piece = new char[length];
        for (int count = in.read(piece, 0, length); count >= 0; count = in.read(piece, 0, length)) {
            read.append(piece, 0, count);
        }
        assertThat(read).hasToString("abcd");
        assertThat(Capped.of(reader(MARK + "é")).read()).isEqualTo('é');
        assertThat(Capped.of(reader(MARK)).read()).isEqualTo(-1);
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
