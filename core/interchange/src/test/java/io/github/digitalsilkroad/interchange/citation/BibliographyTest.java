package io.github.digitalsilkroad.interchange.citation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.testkit.Worlds;
import java.util.List;
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

    @Test
    void anUnstatedDateIsNone() throws Exception {
        assertThat(csl(published("XXXX"))).doesNotContain("issued");
    }

    @Test
    void aDoubtfulDateIsNoYearOfBibTex() throws Exception {
        assertThat(bibTex(published("2018~")))
                .doesNotContain("year")
                .contains("note = {published 2018{\\textasciitilde}}");
        assertThat(bibTex(published("2018-06"))).contains("year = {2018},\n  month = {6}\n");
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
    void countsWhatItWritesByType() throws Exception {
        List<Source> sources = List.of(Worlds.HOSTILE_PRESS, Worlds.HOSTILE_OFFICE, published("2018"));
        assertThat(Bibliography.writeCsl(sources, new StringBuilder()))
                .hasToString("{article-newspaper=2, document=1}; 0 left out, 0 warnings");
        assertThat(Bibliography.writeBibTex(sources, new StringBuilder()))
                .hasToString("{article=2, misc=1}; 0 left out, 0 warnings");
    }
}
