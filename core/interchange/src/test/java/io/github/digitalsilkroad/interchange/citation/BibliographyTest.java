package io.github.digitalsilkroad.interchange.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.datapackage.PackageMetadata;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.testkit.Worlds;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sources for a reference manager. */
class BibliographyTest {

    private static Source published(String date) {
        return Source.builder()
                .id(Id.of("dated"))
                .title("Dated")
                .publisher("Press")
                .type(SourceType.PRESS)
                .published(PartialDate.parse(date))
                .build();
    }

    private static String csl(Source source) throws Exception {
        StringBuilder out = new StringBuilder();
        Bibliography.writeCsl(List.of(source), out);
        return out.toString();
    }

    private static String bibTex(Source source) throws Exception {
        StringBuilder out = new StringBuilder();
        Bibliography.writeBibTex(List.of(source), out);
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2018|[[2018]]}",
                "2018-06|[[2018,6]]}",
                "2018-06-05|[[2018,6,5]]}",
                "2018~|[[2018]],\"circa\":true}",
                "2018-06?|[[2018,6]],\"circa\":true}",
                "2018-06-05%|[[2018,6,5]],\"circa\":true}",
                "[2018..2019]|[[2018,1,1],[2019,12,31]]}",
                "[2018-06..2019]|[[2018,6,1],[2019,12,31]]}",
                "201X|[[2010,1,1],[2019,12,31]]}",
                "20XX|[[2000,1,1],[2099,12,31]]}"
            })
    void aDateKeepsItsDoubts(String edtf, String parts) throws Exception {
        assertThat(csl(published(edtf))).contains("\"issued\":{\"date-parts\":" + parts);
    }

    /** CSL has no date without a start, and BibTeX none but a year. */
    @Test
    void aDateWithoutAStartIsWords() throws Exception {
        assertThat(csl(published("[..2018-06]"))).contains("\"issued\":{\"literal\":\"by 2018-06\"}");
        assertThat(bibTex(published("[..2018-06]")))
                .contains("published by 2018-06")
                .doesNotContain("year");
    }

    @Test
    void anUnstatedDateIsNone() throws Exception {
        assertThat(csl(published("XXXX"))).doesNotContain("issued");
    }

    @Test
    void aDoubtfulDateIsAYearOfBibTexWithANote() throws Exception {
        assertThat(bibTex(published("2018~"))).contains("year = {2018}", "note = {published about 2018}");
        assertThat(bibTex(published("2018-06?")))
                .contains("year = {2018}", "month = {6}", "note = {published 2018-06, doubtful}");
        assertThat(bibTex(published("2018-06")))
                .contains("year = {2018},\n  month = {6}\n")
                .doesNotContain("note");
        assertThat(bibTex(published("[2018..2019]")))
                .doesNotContain("year")
                .contains("note = {published between 2018 and 2019}");
        assertThat(bibTex(published("201X")))
                .doesNotContain("year")
                .contains("note = {published between 2010 and 2019}");
        assertThat(bibTex(published("XXXX"))).doesNotContain("note");
    }

    @Test
    void keysAreUnique() throws Exception {
        List<Source> sources = List.of(published("2018"), published("2019"), published("2018"), published("2020"));
        StringBuilder bibTex = new StringBuilder();
        StringBuilder csl = new StringBuilder();
        assertThat(Bibliography.writeBibTex(sources, bibTex).value()).containsEntry("article", 3);
        Bibliography.writeCsl(sources, csl);
        assertThat(bibTex.toString()).contains("@article{dated,", "@article{dated-2,", "@article{dated-3,");
        assertThat(csl.toString())
                .contains("\"id\":\"dated\"", "\"id\":\"dated-2\"", "\"id\":\"dated-3\"")
                .doesNotContain("dated-4");
    }

    @Test
    void aSourceHasTheAddressOfItsCopyIfItHasNoOther() throws Exception {
        Source copied = Source.builder()
                .id(Id.of("copied"))
                .title("Copied")
                .publisher("Office")
                .type(SourceType.OFFICIAL)
                .copy("https://copy.example/")
                .build();
        assertThat(csl(copied)).contains("\"URL\":\"https://copy.example/\"").doesNotContain("note");
        assertThat(bibTex(copied)).contains("url = {https://copy.example/}").doesNotContain("note");
        Source both = Source.builder()
                .id(Id.of("both"))
                .title("Both")
                .publisher("Office")
                .type(SourceType.OFFICIAL)
                .url("https://office.example/")
                .copy("https://copy.example/")
                .build();
        assertThat(csl(both))
                .contains("\"URL\":\"https://office.example/\"", "\"note\":\"copy: https://copy.example/\"");
    }

    @Test
    void aReleaseHasACitationFileWithItsDate() throws Exception {
        PackageMetadata metadata = new PackageMetadata(
                new DatasetVersion("world", "2026.1.0", 1),
                "World: \"all\"",
                "All of it.",
                List.of(new PackageMetadata.License("CC-BY-4.0", "License", "https://license.example/")),
                Map.of("created", "\"2026-11-26T00:00:00Z\"", "keywords", "[\"a\", \"b: c\"]"),
                List.of(),
                List.of());
        StringBuilder out = new StringBuilder();
        Bibliography.writeCff(metadata, "Authors", URI.create("pkg:maven/a/b@1.0"), out);
        assertThat(out.toString().lines())
                .containsExactly(
                        "cff-version: \"1.2.0\"",
                        "message: \"Cite the release of the data, and beside a figure the source that it names.\"",
                        "type: \"dataset\"",
                        "title: \"World: \\\"all\\\"\"",
                        "abstract: \"All of it.\"",
                        "authors: [{\"name\":\"Authors\"}]",
                        "version: \"2026.1.0\"",
                        "date-released: \"2026-11-26\"",
                        "license: \"CC-BY-4.0\"",
                        "identifiers: [{\"type\":\"other\",\"value\":\"pkg:maven/a/b@1.0\"}]",
                        "keywords: [\"a\",\"b: c\"]");
        assertThatThrownBy(() -> Bibliography.writeCff(metadata, " ", URI.create("pkg:maven/a/b@1.0"), out))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void signsOfTexAreText() throws Exception {
        assertThat(bibTex(Worlds.HOSTILE_PRESS))
                .contains("title = {{Press {\\textbraceleft}on{\\textbraceright} 100 \\% \\& more}}")
                .contains("url = {https://press.example/a?b=1&c=%7B2%7D}");
    }

    @Test
    void aHostileTitleEndsNoFieldAndCommandsNothing() throws Exception {
        String entry = bibTex(Worlds.HOSTILE_OFFICE);

        assertThat(entry.chars().filter(c -> c == '{').count())
                .isEqualTo(entry.chars().filter(c -> c == '}').count());
        assertThat(entry.lines().filter(line -> line.startsWith("@"))).hasSize(1);
        assertThat(entry).doesNotContain("\\input");
        assertThat(entry.chars().filter(c -> (c < ' ' && c != '\n') || (c >= 0x7f && c < 0xa0)))
                .isEmpty();
    }

    @Test
    void noPublisherBecomesAnAuthor() throws Exception {
        assertThat(csl(Worlds.HOSTILE_PRESS)).doesNotContain("\"author\"");
        assertThat(bibTex(Worlds.HOSTILE_PRESS)).doesNotContain("author");
    }

    @Test
    void authorsArePersonsOrBodies() throws Exception {
        Source written = Source.builder()
                .id(Id.of("written"))
                .title("Written")
                .publisher("Press")
                .type(SourceType.PRESS)
                .addAuthors("Yau, Tsz Yan", "Office of Lands and Rivers", "Son and Son, Ann & Co")
                .build();
        assertThat(csl(written))
                .contains(
                        "\"author\":[{\"family\":\"Yau\",\"given\":\"Tsz Yan\"},{\"literal\":\"Office of Lands and Rivers\"},");
        assertThat(bibTex(written))
                .contains("author = {Yau, Tsz Yan and {Office of Lands and Rivers} and {Son and Son},{ Ann {\\&} Co}}"
                        .replace("{\\&}", "\\&"));
    }

    @Test
    void countsWhatItWritesByType() throws Exception {
        List<Source> sources = List.of(Worlds.HOSTILE_PRESS, Worlds.HOSTILE_OFFICE, published("2018"));
        assertThat(Bibliography.writeCsl(sources, new StringBuilder()))
                .hasToString("{article-newspaper=2, document=1}; 0 left out, 0 warnings");
        assertThat(Bibliography.writeBibTex(sources, new StringBuilder()))
                .hasToString("{article=2, misc=1}; 0 left out, 0 warnings");
    }
}
