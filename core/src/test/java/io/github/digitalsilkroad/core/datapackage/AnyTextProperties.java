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
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever text can be read can be printed, cited, written and read again, all of Unicode. */
class AnyTextProperties {

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

    @Property(seed = Seeds.FIXED, tries = 200)
    void isPrintedCitedWrittenAndRead(@ForAll("texts") String text) {
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
        for (View view : new View[] {Fact.table(deployment.facts().all().get(1)), notes.view()}) {
            assertThat(view.text(80).lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 80);
            assertThat(view.text(80).codePoints()).noneMatch(c -> Character.isISOControl(c) && c != '\n');
            assertThat(view.markdown()).isNotEmpty();
            assertThat(view.html()).isNotEmpty();
        }
        Catalog copy = DataPackage.read(new Folder(DataPackage.files(catalog)), LoadOptions.standard());
        assertThat(copy.deployment("kg-cameras")).isEqualTo(deployment);
        assertThat(copy.sources().list()).isEqualTo(catalog.sources().list());
    }
}
