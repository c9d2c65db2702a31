package io.github.digitalsilkroad.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.score.Scores;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import io.github.digitalsilkroad.interchange.graph.CatalogGraph;
import io.github.digitalsilkroad.interchange.json.AnswerLock;
import io.github.digitalsilkroad.interchange.json.CatalogJson;
import io.github.digitalsilkroad.interchange.json.LockCheck;
import io.github.digitalsilkroad.site.Site;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leaves the library: read back equal, and pinned across two releases. */
class InterchangeTest {

    private static final String DEBT = "debt-leverage debtor=TJ creditor=CN over=public-debt year=2016";

    private final Catalog dsr = DigitalSilkRoad.load();

    @TempDir
    Path folder;

    @Test
    void wholeDatasetIsReadBackEqual() throws IOException {
        StringBuilder json = new StringBuilder();
        new CatalogJson().write(dsr, json);
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
                .contains("source=\"cn-government\" target=\"huawei\" label=\"controls")
                .doesNotContain("source=\"cn-government\" target=\"huawei\" label=\"owns")
                .doesNotContain("source=\"cn-government\" target=\"sco\"");
        String page = Site.of(dsr).files().get("network.html");
        String owners = page.substring(
                page.indexOf("Who owns whom"),
                page.indexOf("Control, and stakes that ended, are inferred or are disputed"));
        assertThat(owners).contains("organizations/kcell.html").doesNotContain("huawei.html", "sco.html");
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
