package io.github.digitalsilkroad.core.datapackage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.view.Footnotes;
import io.github.digitalsilkroad.core.view.View;
import io.github.digitalsilkroad.testkit.Folder;
import io.github.digitalsilkroad.testkit.Seeds;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.xml.sax.InputSource;

/** Whatever text can be read can be printed, cited, written and read again, all of Unicode. */
class AnyTextProperties {

    /** Characters that turn the direction of reading. */
    private static final Pattern TURNS = Pattern.compile("[\u202a-\u202e\u2066-\u2069]");

    private static final DatasetVersion VERSION = new DatasetVersion("draft", "1.0", 1);

    /** The small package with every table, so that it needs no descriptor. */
    private static final Folder EVERY_TABLE = everyTable();

    private static Folder everyTable() {
        Folder folder = Folder.small();
        for (TableSchema table : Schemas.all(Catalog.knownKinds())) {
            if (!folder.files().containsKey(table.file())) {
                folder = folder.with(table.file(), String.join(",", table.columns()) + "\n");
            }
        }
        return folder;
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> any = Arbitraries.strings().all();
        Arbitrary<String> special = Arbitraries.strings()
                .withChars("\n\r\t\u001b\u202e\u2028\ufeff\",;|#-+=*_<>&` a1.")
                .ofMaxLength(8);
        Arbitrary<String> astral = Arbitraries.integers()
                .between(0, Character.MAX_CODE_POINT)
                .map(Character::toString)
                .list()
                .ofMaxSize(90)
                .map(list -> String.join("", list));
        return Arbitraries.oneOf(any, special, astral)
                .filter(text ->
                        !text.isBlank() && StandardCharsets.UTF_8.newEncoder().canEncode(text));
    }

    private static String cell(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    /** What a browser shows: nothing of a text is markup. */
    private static String ofHtml(String html) throws Exception {
        String page = "<div>" + html.replace("<br>", "<br/>") + "</div>";
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(page)))
                .getDocumentElement()
                .getTextContent();
    }

    /** What a reader of Markdown shows: each mark of a text is escaped. */
    private static String ofMarkdown(String markdown) {
        return markdown.replace("<br>", "")
                .replaceAll("(?m)^(\\|---:?)+\\|$", "")
                .replaceAll("\\\\(\\p{Punct})", "$1");
    }

    /** The letters and marks of a page, without what draws a table or a list. */
    private static String marks(String page) {
        return page.replaceAll("[\\s\\h|*#=-]+", "");
    }

    @Property(seed = Seeds.FIXED, tries = 50)
    void isPrintedCitedWrittenAndRead(@ForAll("texts") String text) throws Exception {
        Folder draft = EVERY_TABLE
                .replace("deployments.csv", "Cameras of Bishkek", cell(text))
                .replace("sources.csv", "The paper", cell(text))
                .add("properties.csv", "said,text,,said,Said.")
                .add(
                        "claims.csv",
                        "kg-cameras,said," + cell(text) + ",,,,exact,,paper-2020," + cell(text) + ",," + cell(text));
        Catalog catalog = DataPackage.read(draft, VERSION, LoadOptions.standard());
        Deployment deployment = catalog.deployment("kg-cameras");
        Claim<?> claim = deployment.facts().all().get(1).claims().get(0);
        Footnotes notes = new Footnotes();
        notes.mark(claim);
        assertThat(claim.value().orElseThrow()).isEqualTo(text);
        for (String line : new String[] {
            claim.toString(),
            deployment.toString(),
            claim.source().toString(),
            deployment.facts().all().get(1).toString()
        }) {
            assertThat(line.codePoints()).noneMatch(Character::isISOControl);
            assertThat(line).hasSizeLessThanOrEqualTo(70);
        }
        assertThatEachPageShows(notes.view(), "[1]", "1.");
        for (View view :
                List.of(Fact.table(deployment.facts().all().get(1)), catalog, catalog.claims(), catalog.sources())) {
            assertThatEachPageShows(view, "", "");
        }
        Catalog copy = DataPackage.read(new Folder(DataPackage.files(catalog)), LoadOptions.standard());
        assertThat(copy.deployment("kg-cameras")).isEqualTo(deployment);
        assertThat(copy.sources().list()).isEqualTo(catalog.sources().list());
    }

    /**
     * All pages of a view say the same, and nothing of it commands; a number of a note is drawn in its own way by each.
     */
    private static void assertThatEachPageShows(View view, String inText, String inMarkdown) throws Exception {
        assertThat(view.text(80).lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 80);
        for (String page : List.of(view.text(80), view.markdown(), view.html())) {
            assertThat(page.codePoints()).noneMatch(c -> Character.isISOControl(c) && c != '\n');
            assertThat(page).doesNotContainPattern(TURNS);
        }
        String shown = marks(ofHtml(view.html()));
        // A table breaks the lines of its cells beside each other.
        assertThat(marks(view.text(80)).codePoints().sorted())
                .containsExactlyElementsOf(
                        (inText + shown).codePoints().sorted().boxed().toList());
        assertThat(marks(ofMarkdown(view.markdown()))).isEqualTo(inMarkdown + shown);
    }
}
