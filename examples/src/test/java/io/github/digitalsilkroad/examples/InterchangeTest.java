package io.github.digitalsilkroad.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.score.Denominator;
import io.github.digitalsilkroad.core.score.Scores;
import io.github.digitalsilkroad.core.score.SystemSize;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import io.github.digitalsilkroad.examples.check.CheckAnswer;
import io.github.digitalsilkroad.interchange.graph.CatalogGraph;
import io.github.digitalsilkroad.interchange.json.Answer;
import io.github.digitalsilkroad.interchange.json.AnswerLock;
import io.github.digitalsilkroad.interchange.json.CatalogJson;
import io.github.digitalsilkroad.interchange.json.LockCheck;
import io.github.digitalsilkroad.site.Site;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What leaves the library: read back equal, recomputed by a program that knows nothing of it, pinned across two
 * releases.
 */
class InterchangeTest {

    private static final Path CHECKER =
            Path.of("src", "main", "java", "io", "github", "digitalsilkroad", "examples", "check", "CheckAnswer.java");
    private static final String DEBT = "debt-leverage debtor=TJ creditor=CN over=public-debt year=2016";

    private final Catalog dsr = DigitalSilkRoad.load();

    @TempDir
    Path folder;

    @Test
    void wholeDatasetIsReadBackEqual() throws IOException {
        StringBuilder json = new StringBuilder();
        CatalogJson.write(dsr, json);
        Catalog back = CatalogJson.read(new StringReader(json.toString()));
        assertThat(back.entities()).isEqualTo(dsr.entities());
        assertThat(back.sources().list()).isEqualTo(dsr.sources().list());
        assertThat(back.vocabulary()).isEqualTo(dsr.vocabulary());
        assertThat(back.retiredIds()).isEqualTo(dsr.retiredIds());
        Map<String, byte[]> files = DataPackage.files(dsr);
        DataPackage.files(back)
                .forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(files.get(name)));
    }

    @Test
    void theChineseStateIsDrawnAsOwnerOfNeitherHuaweiNorTheShanghaiOrganization() throws IOException {
        StringBuilder graph = new StringBuilder();
        CatalogGraph.of(dsr).writeGexf(graph);
        assertThat(graph)
                .contains("target=\"huawei\" label=\"controls", "target=\"sco\" label=\"controls, inferred\"")
                .doesNotContain("source=\"cn-government\" target=\"huawei\" label=\"owns")
                .doesNotContain("source=\"cn-government\" target=\"sco\" label=\"owns");
        String page = Site.of(dsr).files().get("network.html");
        String owners = page.substring(
                page.indexOf("Who owns whom"),
                page.indexOf("Control, and stakes that ended, are inferred or are disputed"));
        assertThat(owners).contains("organizations/kcell.html").doesNotContain("huawei.html", "sco.html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                DEBT,
                "debt-leverage debtor=TJ creditor=CN over=gdp year=2016",
                "vendor-concentration country=UZ stated-only=true",
                "concessionality financing=tj-dushanbe-safe-city-gcl",
                "concessionality financing=tj-aiddata-43724"
            })
    void answersAreRecomputedFromTheDocumentAlone(String question) throws Exception {
        String document = document(question);
        assertThat(document).contains("\"computation\"");
        assertThat(check(document)).isEmpty();
        assertThat(check(document.replaceFirst("\"best\":", "\"bast\":")))
                .singleElement()
                .asString()
                .contains("/");
    }

    /**
     * All that the bundled data answer of three kinds; by deployments most come with systems without a stated vendor.
     */
    @Test
    void realAnswersAreRecomputedWhereAShortFormulaTellsThem() throws Exception {
        List<String> questions = new ArrayList<>();
        dsr.financings().forEach(loan -> questions.add("concessionality financing=" + loan.id()));
        dsr.countries().forEach(country -> {
            for (Denominator over : Denominator.values()) {
                questions.add(
                        "debt-leverage debtor=" + country.code() + " creditor=CN over=" + over.code() + " year=2020");
            }
            for (SystemSize size : SystemSize.values()) {
                for (String stated : List.of("", " stated-only=true")) {
                    questions.add("vendor-concentration country=" + country.code() + " by=" + size.code() + stated);
                }
            }
        });
        Map<String, Integer> recomputed = new TreeMap<>();
        Map<String, Integer> answered = new TreeMap<>();
        for (String question : questions) {
            String document = document(question);
            String kind = question.substring(0, question.indexOf(' '));
            if (document.contains("\"estimate\"")) {
                answered.merge(kind, 1, Integer::sum);
            }
            if (document.contains("\"computation\"")) {
                assertThat(check(document)).as(question).isEmpty();
                recomputed.merge(kind, 1, Integer::sum);
                if (document.contains("herfindahl-completed")) {
                    recomputed.merge("completed", 1, Integer::sum);
                }
            }
        }
        assertThat(recomputed.get("debt-leverage"))
                .isEqualTo(answered.get("debt-leverage"))
                .isGreaterThan(10);
        assertThat(recomputed.get("concessionality")).isGreaterThanOrEqualTo(10);
        assertThat(recomputed.get("vendor-concentration")).isGreaterThanOrEqualTo(10);
        assertThat(recomputed.get("completed")).isGreaterThanOrEqualTo(4);
    }

    @Test
    void everyByteThatIsChangedIsFoundByTheOtherProgram() throws Exception {
        String document = document("concessionality financing=tj-dushanbe-safe-city-gcl");
        for (int i = 0; i < document.length(); i++) {
            char other = document.charAt(i) == '7' ? '8' : '7';
            assertThat(check(document.substring(0, i) + other + document.substring(i + 1)))
                    .as("character " + i)
                    .isNotEmpty();
        }
    }

    @Test
    void aNumberThatDoesNotFollowIsFoundThoughItsDigestsFit() throws Exception {
        assertThat(check(document(DEBT).replaceFirst("\"question\"", "\"question\"")))
                .isEmpty();
        String other = document("debt-leverage debtor=TJ creditor=CN over=public-debt year=2015");
        String mixed = document(DEBT).replace(part(document(DEBT), "estimate"), part(other, "estimate"));
        assertThat(check(mixed)).containsExactly("/estimate was changed");
    }

    private static String part(String document, String member) {
        int from = document.indexOf("\"" + member + "\":{");
        return document.substring(from, document.indexOf('}', from) + 1);
    }

    private String document(String question) throws IOException {
        StringBuilder text = new StringBuilder();
        Answer.of(Scores.parse(question), dsr).write(text);
        return text.toString();
    }

    private static List<String> check(String document) throws Exception {
        return CheckAnswer.check(document.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theOtherProgramSharesNothingWithTheLibrary() throws IOException {
        List<String> lines = Files.readAllLines(CHECKER);
        assertThat(lines).hasSizeLessThanOrEqualTo(150);
        assertThat(lines.stream()
                        .filter(line -> line.startsWith("import "))
                        .map(line -> line.replace("import static ", "").replace("import ", "")))
                .allMatch(name -> name.startsWith("java.") || name.startsWith("com.fasterxml.jackson.core."));
        assertThat(lines.stream().filter(line -> line.contains("digitalsilkroad")))
                .containsExactly("package io.github.digitalsilkroad.examples.check;");
    }

    @Test
    void pinnedAnswersFailWhenNewerDataMovesOne() throws IOException {
        Path file = folder.resolve("answers.lock");
        DataPackage.write(dsr.knownBy("2023"), folder.resolve("older"));
        DataPackage.write(dsr, folder.resolve("newer"));
        Catalog older = DataPackage.read(folder.resolve("older"));
        Catalog newer = DataPackage.read(folder.resolve("newer"));
        AnswerLock.of(
                        older,
                        List.of(
                                Scores.parse(DEBT),
                                Scores.parse("foreign-financing deployment=tj-dushanbe-safe-city"),
                                Scores.parse("pushback country=KG")))
                .write(file);
        Files.writeString(
                file, Files.readString(file).replaceFirst("through .*\n", "").replace("pushback", "push-back"));

        LockCheck check = AnswerLock.read(file).check(newer);
        assertThat(check.held())
                .extracting(AnswerLock.Pin::question)
                .containsExactly("foreign-financing deployment=tj-dushanbe-safe-city");
        assertThat(check.moved())
                .singleElement()
                .satisfies(moved -> assertThat(moved.causes())
                        .extracting(Object::toString)
                        .anyMatch(cause -> cause.startsWith("new evidence: not cited before -> tj-gdp value 2016")));
        assertThat(check.unasked())
                .singleElement()
                .satisfies(question -> assertThat(question.parses()).isFalse());
        assertThatThrownBy(check::orThrow)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("moved: debt-leverage")
                .hasMessageContaining("no longer parses: push-back");
    }
}
