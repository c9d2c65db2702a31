package io.github.digitalsilkroad.core.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Words that know what they stand for are links where a page says so, and words alone elsewhere. */
class TextTest {

    private static final Source SOURCE = Source.builder()
            .id(Id.of("report"))
            .title("Report")
            .publisher("Office")
            .type(SourceType.OFFICIAL)
            .build();

    private static final Text.Links LINKS = new Text.Links() {
        @Override
        public Optional<String> to(Text.Span span) {
            return span.key().equals("none")
                    ? Optional.empty()
                    : Optional.of(span.key() + ".html?\"<x>&" + span.locator());
        }

        @Override
        public String words(Text.Span span) {
            return span.words().equals(span.key()) ? "Name" : span.words();
        }
    };

    private static List<View> views(Text text) {
        Footnotes notes = new Footnotes();
        Text mark = notes.mark(text);
        return List.of(
                Document.builder().paragraph(text).add(notes.view()).build(),
                Table.of(text).column("a").row(text).row(mark).build(),
                Tree.of(text, List.of(Tree.of(text, List.of()))));
    }

    @Property(tries = 200)
    void withoutLinksItIsItsWords(@ForAll String words, @ForAll String key) {
        Text typed = Text.thing(key, words)
                .plus(Text.figure(key, words))
                .plus(Text.source(Citation.of(SOURCE, "p"), words))
                .plus(words);
        Text plain = Text.of(words.repeat(4));
        assertThat(typed).hasToString(plain.toString());
        for (int i = 0; i < views(plain).size(); i++) {
            assertThat(views(typed).get(i).html()).isEqualTo(views(plain).get(i).html());
            assertThat(views(typed).get(i).markdown())
                    .isEqualTo(views(plain).get(i).markdown());
            assertThat(views(typed).get(i).text(80))
                    .isEqualTo(views(plain).get(i).text(80));
        }
    }

    @Test
    void itIsALinkInEveryViewOfAPage() {
        Text text = Text.of("<b> ").plus(Text.thing("KG")).plus(Text.source(Citation.of(SOURCE, "p. 5"), "[x]"));
        for (View view : views(text)) {
            assertThat(view.html(LINKS))
                    .contains("&lt;b&gt; <a href=\"KG.html?&quot;&lt;x&gt;&amp;\">Name</a>"
                            + "<a href=\"report.html?&quot;&lt;x&gt;&amp;p. 5\">[x]</a>");
            assertThat(view.markdown(LINKS)).contains("[Name](<KG.html?\"x&>)[\\[x\\]](<report.html?\"x&p. 5>)");
        }
    }

    @Test
    void whatLeadsNowhereIsPlain() {
        assertThat(Document.builder()
                        .paragraph(Text.figure("none", "5"))
                        .build()
                        .html(LINKS))
                .isEqualTo("<p>5</p>\n");
    }

    @Test
    void aMarkLeadsToItsNote() {
        Footnotes notes = new Footnotes();
        Text mark = notes.mark(Text.of("first"));
        assertThat(Document.builder().paragraph(mark).build().html(LINKS))
                .isEqualTo("<p><a href=\"#note-1\">[1]</a></p>\n");
        assertThat(notes.view().html(LINKS)).contains("<li id=\"note-1\">first</li>");
        assertThat(notes.mark(Text.of("first"))).isEqualTo(mark).hasSameHashCodeAs(mark);
    }
}
