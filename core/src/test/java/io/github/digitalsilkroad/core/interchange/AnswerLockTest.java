package io.github.digitalsilkroad.core.interchange;

import static io.github.digitalsilkroad.core.interchange.Documents.WORLD;
import static io.github.digitalsilkroad.core.interchange.Documents.reader;
import static io.github.digitalsilkroad.core.interchange.Documents.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.RandomCatalog;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.score.Scores;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerLockTest {

    private static final List<Score> QUESTIONS = List.of(
            Scores.parse("vendor-concentration stated-only=true"), Scores.parse("vendor-concentration country=TJ"));

    @TempDir
    Path folder;

    @Test
    void isWrittenReadAndHolds() throws Exception {
        AnswerLock lock = AnswerLock.of(WORLD, QUESTIONS);
        Path file = folder.resolve("answers.lock");
        lock.write(file);
        assertThat(AnswerLock.read(file)).isEqualTo(lock);
        assertThat(AnswerLock.read(file).check(WORLD).orThrow().holds()).isTrue();
    }

    @Test
    void looksThroughTheLensesOfThePinnedAnswers() {
        AnswerLock lock = AnswerLock.read(reader(text(AnswerLock.of(WORLD.knownBy("2017"), QUESTIONS)::write)));
        assertThat(lock.check(WORLD).holds()).isTrue();
    }

    @Test
    void namesTheClaimsThatMovedAnAnswer() {
        Catalog next = WORLD;
        AnswerLock lock = AnswerLock.of(WORLD, QUESTIONS);
        for (long seed = 1; lock.check(next).moved().isEmpty(); seed++) {
            next = RandomCatalog.next(WORLD, seed);
        }
        LockCheck check = lock.check(WORLD, next);
        assertThat(check.moved())
                .isNotEmpty()
                .allSatisfy(moved -> assertThat(moved.attribution()).isPresent());
        assertThatThrownBy(check::orThrow)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("moved: vendor-concentration");
    }

    @Test
    void tellsAQuestionThatNoLongerParsesFromOneThatCannotBeAsked() {
        String text = text(AnswerLock.of(WORLD, QUESTIONS)::write)
                .replaceFirst("vendor-concentration", "vendor-concentratio")
                .replace("country=TJ", "country=UZ");
        LockCheck check = AnswerLock.read(reader(text)).check(WORLD);
        assertThat(check.unasked()).extracting(LockCheck.Unasked::parses).containsExactly(false, true);
        assertThat(check.unasked().get(0))
                .hasToString("no longer parses: " + check.unasked().get(0).pin().question() + ": "
                        + check.unasked().get(0).why());
        assertThatThrownBy(check::orThrow).hasMessageContaining("no longer parses: vendor-concentratio ");
    }

    @Test
    void badLinesAreRefusedAtOnce() {
        assertThatThrownBy(
                        () -> AnswerLock.read(reader("data name=a version=1 schema=x\nq\n\n  - c\n   odd\nr\n  = 5\n")))
                .isInstanceOf(InterchangeException.class)
                .hasMessageContaining("answer lock:1: ")
                .hasMessageContaining("answer lock:4: a claim must stand below the answer that cites it")
                .hasMessageContaining("answer lock:5: ")
                .hasMessageContaining("'q': has no answer below it")
                .hasMessageContaining("'5': must be a number, a bar and a unit");
        assertThatThrownBy(() -> AnswerLock.read(reader(""))).hasMessageContaining("is empty");
        assertThatThrownBy(() -> AnswerLock.of(WORLD, QUESTIONS)
                        .check(RandomCatalog.next(WORLD, 3).knownBy("2017"), WORLD)
                        .orThrow())
                .isInstanceOfAny(IllegalArgumentException.class, AssertionError.class);
    }
}
