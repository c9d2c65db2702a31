package io.github.digitalsilkroad.interchange.json;

import static io.github.digitalsilkroad.interchange.Documents.WORLD;
import static io.github.digitalsilkroad.interchange.Documents.reader;
import static io.github.digitalsilkroad.interchange.Documents.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.score.Scores;
import io.github.digitalsilkroad.testkit.RandomCatalog;
import io.github.digitalsilkroad.testkit.World;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void aBadLineOfAFileNamesTheFile() throws IOException {
        Path file = folder.resolve("answers.lock");
        AnswerLock.of(WORLD, QUESTIONS).write(file);
        Files.writeString(file, Files.readString(file).replaceFirst("(?m)^data .*", "data"));
        assertThatThrownBy(() -> AnswerLock.read(file))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageStartingWith(file + ": 1 problem, nothing loaded\n  answers.lock:2: 'data': must say ");
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
                .allSatisfy(moved -> assertThat(
                                moved.attribution().orElseThrow().effect().changes())
                        .isNotEmpty());
        assertThat(check.text(80)).contains("Changes that give the newer answer, all of them needed");
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
                .isInstanceOf(InvalidDataException.class)
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

    private static final String PINNED = """
            # a remark
            data name=invented version=2026.11.0 schema=1

            q-one
              = 40 | percent of GDP
              - a claim [paper]
              - another [paper]
            nothing
              = no answer
            """;

    @Test
    void whatAFileSaysIsReadLineByLine() {
        AnswerLock lock = AnswerLock.read(reader(PINNED));
        assertThat(lock.version()).isEqualTo(new DatasetVersion("invented", "2026.11.0", 1));
        assertThat(lock.pins())
                .containsExactly(
                        new AnswerLock.Pin(
                                "q-one", "40 | percent of GDP", List.of("a claim [paper]", "another [paper]")),
                        new AnswerLock.Pin("nothing", "no answer", List.of()));
        assertThat(lock.pins().get(0)).hasToString("q-one: 40 | percent of GDP");
        assertThat(lock).hasToString("2 answers pinned by invented 2026.11.0");
        assertThat(text(lock::write)).isEqualTo("""
                # Answers, pinned by the data that gave them.
                data name=invented version=2026.11.0 schema=1

                q-one
                  = 40 | percent of GDP
                  - a claim [paper]
                  - another [paper]

                nothing
                  = no answer
                """);
    }

    @Test
    void locksAreEqualIfVersionLensesAndPinsAre() {
        AnswerLock lock = AnswerLock.read(reader(PINNED));
        AnswerLock same = AnswerLock.read(reader(PINNED.replace("# a remark", "")));
        assertThat(lock).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo("lock");
        for (String other : List.of(
                PINNED.replace("schema=1", "schema=2"),
                PINNED.replace("\nq-one", "\nthrough known-by date=2020\nq-one"),
                PINNED.replace("40 |", "41 |"))) {
            AnswerLock another = AnswerLock.read(reader(other));
            assertThat(lock).isNotEqualTo(another);
            assertThat(lock.hashCode()).isNotEqualTo(another.hashCode());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            data name=invented | date name=invented | answer lock:2: 'date name=invented version=2026.11.0 schema=1': must say the data first, as in data name=- version=- schema=1
            schema=1           | schema=0           | answer lock:2: dataset schema 0: must be 1 or more
            schema=1           | schema=1 more      | answer lock:2: "data name=invented version=2026.11.0 schema=1 more", character 51: '=' and a value must follow 'more'
            nothing            | through under reading=latest | answer lock:8: 'through under reading=latest': must stand once, before the first question
            q-one              | q-one more         | answer lock:4: "q-one more", character 11: '=' and a value must follow 'more'
            `q-one`            | `through under reading=latest more` | answer lock:4: "under reading=latest more", character 26: '=' and a value must follow 'more'
            `q-one`            | `through nonsense` | answer lock:4: lens "nonsense": no such lens
            schema=1           | schema=one         | answer lock:2: schema=one: must be a number
            q-one              | `  = 7 | x`        | answer lock:4: an answer must stand below its question, once
            `  = no answer`    | `  = no reply`     | answer lock:9: 'no reply': must be a number, a bar and a unit, or no answer
            `  - another [paper]` | `  = 41 | x`    | answer lock:7: an answer must stand below its question, once
            `  - another [paper]` | `   another`    | answer lock:7: '   another': a line below a question must begin with "  = " or "  - "
            `  = no answer`    | ``                 | answer lock: 'nothing': has no answer below it
            """)
    void aLineThatIsNoneIsRefusedWithItsNumber(String good, String bad, String problem) {
        assertThat(PINNED).contains(good);
        assertThatThrownBy(() -> AnswerLock.read(reader(PINNED.replaceFirst(
                        java.util.regex.Pattern.quote(good), java.util.regex.Matcher.quoteReplacement(bad)))))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("\n  " + problem);
    }

    @Test
    void aFileThatCannotBeReadIsSaid() {
        Reader broken = new Reader() {
            @Override
            public int read(char[] text, int from, int length) throws IOException {
                throw new IOException("the line is dead");
            }

            @Override
            public void close() {}
        };
        assertThatThrownBy(() -> AnswerLock.read(broken)).hasMessageContaining("cannot be read: the line is dead");
    }

    private static final String DATA = """
            {"format":"digital-silk-road/catalog/1","name":"small","version":"1","schemaVersion":1,"tables":{
            "countries":[{"code":"KG","name":"Kyrgyzstan","iso3":"KGZ"}],
            "organizations":[{"id":"huawei","name":"Huawei","kinds":["vendor"]},{"id":"zte","name":"ZTE","kinds":["vendor"]}],
            "deployments":[{"id":"kg-a","name":"A","country":"KG","category":"safe-city"},
            {"id":"kg-b","name":"B","country":"KG","category":"safe-city"}],
            "sources":[{"id":"paper","title":"Paper","publisher":"Press","type":"press","published":"2019"},
            {"id":"office","title":"Office","publisher":"Office","type":"official","published":"2020"}],
            "claims":[
            {"subject":"kg-a","property":"supplier","value":"huawei","qualifier":"exact","source":"paper"},
            {"subject":"kg-b","property":"supplier","value":"huawei","qualifier":"exact","source":"paper","locator":"p. 7"}]}}
            """;

    @Test
    void theClaimsThatMovedAnAnswerAreToldWithTheirCauses() {
        Catalog then = CatalogJson.read(reader(DATA));
        AnswerLock lock =
                AnswerLock.of(then, List.of(Scores.parse("vendor-concentration country=KG stated-only=true")));
        assertThat(lock.pins().get(0).claims())
                .containsExactly("kg-a supplier: huawei [paper]", "kg-b supplier: huawei [paper, p. 7]");
        assertThat(lock.check(then)).hasToString("1 answer held, 0 moved, 0 not asked");
        assertThat(lock.check(then).text(100))
                .contains("1 answer as pinned by small 1, 0 moved, 0 no longer asked; data now: small 1");
        String more =
                ",\n{\"subject\":\"kg-b\",\"property\":\"supplier\",\"value\":\"zte\",\"qualifier\":\"exact\",\"source\":\"office\"%s}]}}";
        String corrected = DATA.replace(
                "\"value\":\"huawei\",\"qualifier\":\"exact\",\"source\":\"paper\"}",
                "\"value\":\"zte\",\"qualifier\":\"exact\",\"source\":\"paper\"}");
        List<String> told = new ArrayList<>();
        for (String now : List.of(
                corrected,
                DATA.replace("]}}", more.formatted("")),
                DATA.replace("]}}", more.formatted(",\"revision\":\"change\"")),
                DATA.replace("]}}", more.formatted(",\"revision\":\"correction\"")))) {
            LockCheck check = lock.check(CatalogJson.read(reader(now)));
            assertThat(check.moved()).hasSize(1);
            check.moved().get(0).causes().forEach(cause -> told.add(cause.toString()));
            assertThat(check.moved().get(0).attribution()).isEmpty();
            assertThat(check).hasToString("0 answers held, 1 moved, 0 not asked");
            assertThat(check.moved().get(0).toString()).startsWith("vendor-concentration country=KG counting=digital");
            String page = check.text(120);
            assertThat(page)
                    .contains(
                            "moved: vendor-concentration country=KG",
                            "10,000 | HHI points -> ",
                            "- " + told.get(told.size() - 1).substring(0, 40));
            assertThat(page).doesNotContain("no claim that is cited differs", "- by ");
        }
        assertThat(told)
                .containsExactly(
                        "correction: kg-a supplier: huawei [paper] -> kg-a supplier: zte [paper]",
                        "new evidence: not cited before -> kg-b supplier: zte [office]",
                        "change in the world: kg-b supplier: huawei [paper, p. 7] -> kg-b supplier: zte [office]",
                        "correction: not cited before -> kg-b supplier: zte [office]");
    }

    @Test
    void whatWasCanceledIsAmongTheClaimsThatMovedAnAnswer() {
        String two = DATA.replace(
                "\"value\":\"huawei\",\"qualifier\":\"exact\",\"source\":\"paper\"}",
                "\"value\":\"zte\",\"qualifier\":\"exact\",\"source\":\"paper\"}");
        Catalog then = CatalogJson.read(reader(two));
        Catalog now = CatalogJson.read(reader(two.replace(
                "]}}",
                ",\n{\"subject\":\"kg-b\",\"property\":\"cancelled\",\"value\":\"2020\",\"qualifier\":\"exact\","
                        + "\"source\":\"office\"}]}}")));
        LockCheck check = AnswerLock.of(then, List.of(Scores.parse("vendor-concentration country=KG stated-only=true")))
                .check(now);
        assertThat(check.moved())
                .singleElement()
                .satisfies(moved -> assertThat(moved.causes())
                        .extracting(Object::toString)
                        .contains("new evidence: not cited before -> kg-b cancelled: 2020 [office]"));
    }

    @Test
    void anAnswerThatMovedWithoutItsClaimsIsToldToo() {
        Catalog then = CatalogJson.read(reader(DATA));
        AnswerLock lock = AnswerLock.of(then, List.of(Scores.parse("vendor-concentration country=KG")));
        AnswerLock moved = AnswerLock.read(reader(text(lock::write).replaceFirst("  = [^|]*", "  = 1 ")));
        LockCheck check =
                moved.check(then, CatalogJson.read(reader(DATA.replace("\"version\":\"1\"", "\"version\":\"2\""))));
        assertThat(check.moved().get(0).causes()).isEmpty();
        assertThat(check.text(120)).contains("The answer is the same in both.");
        assertThat(moved.check(then).text(120))
                .contains("- no claim that is cited differs; others decide what is counted");
        assertThatThrownBy(() -> lock.check(WORLD, then))
                .hasMessage("data " + WORLD.version() + ": the answers were pinned by small 1");
    }

    @Test
    void aClaimIsALineOfWhatItIsAboutWhatItSaysAndWhere() {
        Source paper = World.source("paper", SourceType.PRESS, "2015");
        Catalog catalog = World.of(new DatasetVersion("little", "1", 1), List.of(paper))
                .country("KG", "KGZ")
                .organization("maker", "", OrganizationKind.VENDOR)
                .deployment(
                        "kg-cameras",
                        "KG",
                        Facts.builder()
                                .add(
                                        Props.SUPPLIER,
                                        World.parties("maker", paper).asOf("2014"))
                                .build())
                .build();
        assertThat(CitedClaim.of(Scores.parse("vendor-concentration country=KG").on(catalog)))
                .extracting(CitedClaim::toString)
                .containsExactly("kg-cameras supplier: maker as of 2014 [paper, p. 1]");
        assertThat(CitedClaim.where("kg-cameras supplier: maker as of 2014 [paper, p. 1]"))
                .isEqualTo("kg-cameras supplier [paper, p. 1]");
        assertThat(CitedClaim.where("a line of another sort")).isEqualTo("a line of another sort");
        assertThat(CitedClaim.where("a line: of another sort")).isEqualTo("a line: of another sort");
        assertThat(CitedClaim.where("a line [of: another sort]")).isEqualTo("a line [of: another sort]");
    }
}
