package io.github.digitalsilkroad.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.catalog.Grammar;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.datapackage.LoadOptions;
import io.github.digitalsilkroad.core.scenario.Edit;
import io.github.digitalsilkroad.core.scenario.Scenario;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.score.Scores;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import io.github.digitalsilkroad.interchange.ftm.FollowTheMoney;
import io.github.digitalsilkroad.interchange.json.Answer;
import io.github.digitalsilkroad.interchange.json.AnswerLock;
import io.github.digitalsilkroad.interchange.json.CatalogJson;
import io.github.digitalsilkroad.interchange.json.ReleaseDelta;
import io.github.digitalsilkroad.lint.ExposureIndex;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What release 0.2.0 wrote is read as it was then: forms, lock files, answers, packages and other documents. Of 0.1.0,
 * which wrote fewer of them, every form and every row of its data is read.
 */
class PromiseTest {

    private static final Path WRITTEN = written("promise-0.2.0");
    private static final Path FIRST_WRITTEN = written("promise-0.1.0");
    private static final Grammar<Score> SCORES = ExposureIndex.addTo(Scores.grammar());

    private static final Grammar<Lens> LENSES = Scenario.grammar(Edit.grammar());

    private static Path written(String folder) {
        try {
            return Path.of(PromiseTest.class.getResource(folder + "/README.txt").toURI())
                    .getParent();
        } catch (URISyntaxException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static Stream<Path> locks() throws IOException {
        return in("locks", ".lock");
    }

    static Stream<Path> answers() throws IOException {
        return in("answers", ".json");
    }

    private static Stream<Path> in(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(WRITTEN.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        }
    }

    /** What 0.2.0 wrote, but that an operator no longer shows that a thing operates: the library's stage counts. */
    private static List<String> lines(String file) throws IOException {
        return Files.readAllLines(WRITTEN.resolve(file)).stream()
                .map(line -> line.startsWith("term | operator | ") ? line.replaceFirst("operating$", "-") : line)
                .toList();
    }

    private static <T> T read(String file, Function<Reader, T> reading) throws IOException {
        try (Reader in = Files.newBufferedReader(WRITTEN.resolve(file))) {
            return reading.apply(in);
        }
    }

    private static Catalog first() {
        return DataPackage.read(WRITTEN.resolve("first"));
    }

    private static List<String> forms(String kind) throws IOException {
        return forms(kind, lines("forms.txt"));
    }

    private static List<String> forms(String kind, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(kind + "\t"))
                .map(line -> line.substring(kind.length() + 1))
                .toList();
    }

    private static <T> void assertRead(List<String> forms, Function<String, T> parse, Function<T, String> write) {
        for (String form : forms) {
            T value = parse.apply(form);
            assertThat(write.apply(value)).isEqualTo(form);
            assertThat(parse.apply(write.apply(value))).as(form).isEqualTo(value);
        }
    }

    @Test
    void everyScoreIsReadAndWrittenAsItWas() throws IOException {
        List<String> forms = forms("score");
        assertThat(forms).hasSizeGreaterThan(150);
        assertRead(forms, SCORES::parse, score -> score.form().toString());
    }

    @Test
    void everyEditIsReadAndWrittenAsItWas() throws IOException {
        List<String> forms = forms("edit");
        assertThat(forms).hasSizeGreaterThan(100);
        assertRead(
                forms, Edit.grammar()::parse, edit -> edit.form().orElseThrow().toString());
    }

    @Test
    void everyLensIsReadAndWrittenAsItWas() throws IOException {
        List<String> forms = forms("lens");
        assertThat(forms).hasSizeGreaterThan(50);
        assertRead(forms, form -> Lens.parse(form, LENSES), Lens::write);
    }

    /** An answer may move with the data and the scores; each question can still be asked. */
    @ParameterizedTest
    @MethodSource("locks")
    void everyLockCanBeChecked(Path file) throws IOException {
        AnswerLock lock = AnswerLock.read(new StringReader(Files.readString(file)), SCORES);
        assertThat(lock.pins()).isNotEmpty();
        assertThat(lock.check(DigitalSilkRoad.load()).unasked()).isEmpty();
        StringBuilder again = new StringBuilder();
        lock.write(again);
        assertThat(again).hasToString(Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void everyAnswerIsReadAsItWas(Path file) throws IOException {
        String name = file.getFileName().toString();
        Answer answer = read("answers/" + name, Answer::read);
        List<String> listing = lines("answers/listing.txt");
        int line = listing.indexOf(name);
        assertThat(Listing.of(answer)).isEqualTo(listing.subList(line + 1, line + 2));
        assertThat(SCORES.parse(answer.question()).form()).hasToString(answer.question());
        StringBuilder again = new StringBuilder();
        answer.write(again);
        assertThat(again).hasToString(Files.readString(file));
    }

    @Test
    void aPackageIsReadAsItWas() throws IOException {
        assertThat(Listing.of(first())).isEqualTo(lines("first.txt"));
    }

    @Test
    void theJsonOfACatalogIsReadAsItWas() throws IOException {
        Catalog read = read("first.json", CatalogJson::read);
        assertThat(Listing.of(read)).isEqualTo(lines("first.txt"));
    }

    @Test
    void aPackageUnderLensesIsReadAsItWas() throws IOException {
        LoadOptions options = LoadOptions.standard().withLenses(LENSES);
        assertThat(Listing.of(DataPackage.read(WRITTEN.resolve("seen"), options)))
                .isEqualTo(lines("seen.txt"));
    }

    @Test
    void aDeltaIsReadAsItWas() throws IOException {
        ReleaseDelta delta = read("delta.jsonl", ReleaseDelta::read);
        assertThat(stated(Listing.of(delta))).isEqualTo(stated(lines("delta.txt")));
    }

    /** The cells of rows that are not blank, since tables gain columns. */
    private static List<String> stated(List<String> rows) {
        return rows.stream().map(row -> row.replaceAll("[; ]+", " ")).toList();
    }

    /** What 0.2.0 made of the first release by the delta, as lines that went and lines that came. */
    @Test
    void aDeltaIsAppliedAsItWas() throws IOException {
        List<String> before = lines("first.txt");
        List<String> after = Listing.of(read("delta.jsonl", ReleaseDelta::read).apply(first()));
        List<String> differences = new ArrayList<>();
        before.stream().filter(line -> !after.contains(line)).forEach(line -> differences.add("- " + line));
        after.stream().filter(line -> !before.contains(line)).forEach(line -> differences.add("+ " + line));
        assertThat(differences).containsExactlyInAnyOrderElementsOf(lines("second.txt"));
    }

    @Test
    void followTheMoneyIsReadAsItWas() throws IOException {
        DatasetVersion version = new DatasetVersion("ftm", "1", 1);
        Catalog read = FollowTheMoney.read(WRITTEN.resolve("first.ftm.json"), version, first().source("official-2010"));
        assertThat(Listing.of(read)).isEqualTo(lines("ftm.txt"));
    }

    @Test
    void everyFormOfTheFirstVersionIsRead() throws IOException {
        List<String> lines = Files.readAllLines(FIRST_WRITTEN.resolve("forms.txt"));
        List<String> scores = forms("score", lines);
        List<String> lenses = forms("lens", lines);
        assertThat(scores.size() + lenses.size()).isEqualTo(lines.size());
        for (String form : scores) {
            Score score = SCORES.parse(form);
            assertThat(SCORES.parse(score.form().toString())).as(form).isEqualTo(score);
        }
        assertRead(lenses, form -> Lens.parse(form, LENSES), Lens::write);
    }

    @Test
    void everyRowOfTheFirstVersionIsRead() throws IOException {
        Outcome<Catalog> read = DataPackage.readGoodRows(FIRST_WRITTEN.resolve("dataset.zip"), LoadOptions.standard());
        assertThat(read.leftOut()).isEmpty();
        Catalog data = read.value();
        List<String> rows = new ArrayList<>();
        Catalog.knownKinds()
                .forEach(kind -> rows.add(kind.plural() + " " + data.rows(kind).count()));
        rows.add("claims " + data.claims().count());
        rows.add("sources " + data.sources().count());
        assertThat(rows)
                .containsAll(Files.readAllLines(FIRST_WRITTEN.resolve("rows.txt")).stream()
                        .filter(line -> !line.startsWith("properties ") && !line.startsWith("retired "))
                        .toList());
        assertThat(SCORES.parse("debt-leverage debtor=TJ creditor=CN year=2016")
                        .on(data)
                        .value())
                .isPresent();
    }
}
