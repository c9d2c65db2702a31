package io.github.digitalsilkroad.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.schema.SourceTable;
import io.github.digitalsilkroad.testkit.World;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTest {

    private static SourceBuilderStages.BuildFinal started() {
        return Source.builder()
                .id(Id.of("page-2019"))
                .title("A page")
                .publisher("A publisher")
                .type(SourceType.PRESS);
    }

    @ParameterizedTest
    @CsvSource({"official, 4", "dataset, 4", "research, 3", "press, 3", "company, 2"})
    void isAsReliableAsItsTypeUnlessItSaysOtherwise(String type, int reliability) {
        assertThat(World.source("page", Coded.parse(SourceType.class, type), "2019")
                        .reliability())
                .isEqualTo(reliability);
        assertThat(Coded.parse(SourceType.class, type).reliability()).isEqualTo(reliability);
        assertThat(started().reliability(5).build().reliability()).isEqualTo(5);
    }

    @Test
    void keepsEveryAttribute() {
        Source source = started()
                .url("https://example.org/page")
                .published(PartialDate.parse("2019-10"))
                .retrieved(PartialDate.parse("2026-11-01"))
                .license("CC BY 4.0")
                .attribution("A publisher")
                .language("ru")
                .relayedBy("A relay")
                .note("read in part")
                .build();
        assertThat(source.url()).hasValue("https://example.org/page");
        assertThat(source.published()).hasValue(PartialDate.of(2019, 10));
        assertThat(source.retrieved()).hasValue(PartialDate.parse("2026-11-01"));
        assertThat(source.license()).hasValue("CC BY 4.0");
        assertThat(source.attribution()).hasValue("A publisher");
        assertThat(source.language()).hasValue("ru");
        assertThat(source.relayedBy()).hasValue("A relay");
        assertThat(source.note()).hasValue("read in part");
        assertThat(source).isNotEqualTo(started().build());
        assertThat(started().build()).isEqualTo(started().build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "ftp://a.example/", "file:///etc/passwd", "a.example/page", " "})
    void anAddressIsOneOfTheWeb(String address) {
        assertThatThrownBy(() -> started().url(address).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("source page-2019: url ")
                .hasMessageContaining("must ");
        assertThatThrownBy(() -> started().copy("\u001b" + address).build())
                .hasMessage("source page-2019: copy \"\\u001b" + address + "\": must be an address of the web, which"
                        + " begins with https:// or http://");
    }

    @Test
    void repeatsAnotherSourceButNeverItself() {
        Source agency = World.source("agency", SourceType.PRESS, "2019");
        Source paper = World.source("paper", SourceType.PRESS, "2019").origin(agency);
        Source relay = started().build().origin(paper);
        assertThat(agency.origin()).isEmpty();
        assertThat(relay.origin()).hasValue(paper);
        assertThat(relay.title()).isEqualTo("A page");
        assertThat(relay)
                .isNotEqualTo(started().build())
                .isEqualTo(started().origin(paper).build());
        assertThat(SourceTable.ORIGIN.keysOf(relay)).containsExactly(Id.of("paper"));
        assertThatThrownBy(() -> agency.origin(agency))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("source agency: the origin agency leads back to it; a source does not repeat itself");
        assertThatThrownBy(() -> agency.origin(relay))
                .hasMessage("source agency: the origin page-2019 leads back to it; a source does not repeat itself");
    }

    @ParameterizedTest
    @CsvSource({"0", "6", "-1"})
    void refusesReliabilityOutOfRange(int reliability) {
        assertThatThrownBy(() -> started().reliability(reliability).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("source page-2019: reliability " + reliability + " must be 1 to 5");
    }

    @Test
    void refusesBlankTitleAndPublisher() {
        assertThatThrownBy(() -> Source.builder()
                        .id(Id.of("page"))
                        .title(" ")
                        .publisher("A publisher")
                        .type(SourceType.PRESS)
                        .build())
                .hasMessage("source page: title must not be blank");
        assertThatThrownBy(() -> Source.builder()
                        .id(Id.of("page"))
                        .title("A page")
                        .publisher("")
                        .type(SourceType.PRESS)
                        .build())
                .hasMessage("source page: publisher must not be blank");
    }

    @Test
    void refusesEveryOtherTextThatIsBlank() {
        Map<String, UnaryOperator<SourceBuilderStages.BuildFinal>> texts = Map.of(
                "authors", some -> some.addAuthors(" "),
                "url", some -> some.url(""),
                "copy", some -> some.copy(" "),
                "language", some -> some.language(""),
                "license", some -> some.license(" "),
                "attribution", some -> some.attribution(""),
                "relayed_by", some -> some.relayedBy(" "),
                "note", some -> some.note(""));
        texts.forEach(
                (name, set) -> assertThatThrownBy(() -> set.apply(started()).build())
                        .hasMessage("source page-2019: " + name + " must not be blank"));
    }

    @Test
    void printsOnOneShortLine() {
        assertThat(started().build()).hasToString("page-2019: A publisher, A page");
        Source lengthy = Source.builder()
                .id(Id.of("page"))
                .title("A title that goes on for so long that no shell would ever print all of it")
                .publisher("A publisher")
                .type(SourceType.PRESS)
                .build();
        assertThat(lengthy.toString()).hasSize(70).endsWith("\u2026");
    }

    @Test
    void citationReadsLikeAFootnote() {
        Citation citation = Citation.of(started().build(), "Kazakhstan, endnote 5");
        assertThat(citation).hasToString("A publisher, A page, Kazakhstan, endnote 5");
        assertThat(Citation.of(started().build())).hasToString("A publisher, A page");
        assertThat(citation)
                .isEqualTo(Citation.of(started().build(), "Kazakhstan, endnote 5"))
                .hasSameHashCodeAs(Citation.of(started().build(), "Kazakhstan, endnote 5"))
                .isNotEqualTo(Citation.of(started().build()))
                .isNotEqualTo(Citation.of(World.BRIEF, "Kazakhstan, endnote 5"))
                .isNotEqualTo("A page");
    }
}
