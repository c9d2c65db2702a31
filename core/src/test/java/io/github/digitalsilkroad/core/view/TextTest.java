package io.github.digitalsilkroad.core.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.testkit.Samples;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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
        public Text shown(Text.Span span) {
            return span.meaning() != Text.Meaning.PLAIN && span.words().equals(span.key())
                    ? Text.thing(span.key(), "Name")
                    : span.words().equals("of KG")
                            ? Text.of("of ").plus(Text.thing("KG"))
                            : Text.Links.super.shown(span);
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

    /** A page may break a line after a hyphen, which is not told from a minus there. */
    @Test
    void aRangeOfNumbersAndADateAreKeptOnOneLine() {
        Text text = Text.of(
                "about $3.35 billion ($3.117-3.582 billion), 268-7,900, <b> 2019-10-08, 2019-10~, cpc-2020-01, 5 - 6");
        assertThat(Document.builder().paragraph(text).build().html(Text.Links.NONE))
                .isEqualTo("<p>about $3.35 billion (<span class=\"nowrap\">$3.117-3.582</span> billion),"
                        + " <span class=\"nowrap\">268-7,900</span>,"
                        + " &lt;b&gt; <span class=\"nowrap\">2019-10-08</span>,"
                        + " <span class=\"nowrap\">2019-10</span>~, cpc-2020-01, 5 - 6</p>\n");
    }

    @Test
    void aTextOfManyNumbersIsReadOnce() {
        for (String number : List.of("1.", "1,1", "1-", "$1", "1")) {
            String text = number.repeat(100_000);
            assertThat(Document.builder().paragraph(text).build().html(Text.Links.NONE))
                    .isEqualTo("<p>" + text + "</p>\n");
        }
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
    void aPageMayKnowThingsInPlainWords() {
        for (View view : views(Text.of("of KG"))) {
            assertThat(view.html(LINKS)).contains("of <a href=\"KG.html?&quot;&lt;x&gt;&amp;\">KG</a>");
            assertThat(view.html()).contains("of KG");
        }
    }

    @Test
    void aRootThatIsClickedToUnfoldATreeHoldsNoLink() {
        assertThat(Tree.of(Text.thing("KG"), List.of(Tree.of(Text.thing("KG"), List.of())))
                        .folded()
                        .html(LINKS))
                .contains("<summary>Name</summary>", "<li><a href=\"KG.html?&quot;&lt;x&gt;&amp;\">Name</a></li>");
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

    @Property(tries = 500)
    void aDateHasNoSignsOfItsWrittenForm(@ForAll("dates") PartialDate date, @ForAll("periods") DateInterval period) {
        for (Object value : List.of(date, period)) {
            assertThat(Text.value(value).toString()).doesNotContain("..", "~", "?", "%", "/", "X", "[", "]");
        }
        assertThat(Text.value(date).toString().contains("about")).isEqualTo(date.isApproximate());
        assertThat(Text.value(date).toString().contains("doubtful")).isEqualTo(date.isUncertain());
    }

    @Property(tries = 500)
    void aTimeIsSaidAsOneDateAsASpanOrAsOneOfSeveralDates(@ForAll("periods") DateInterval when) {
        String words = Text.asOf(when).toString();
        String written = when.toString();
        assertThat(words.startsWith("from ")).isEqualTo(written.matches("[^/]*[^./]/[^./].*"));
        assertThat(words.startsWith("as of ")).isEqualTo(when.isDate() && !written.matches(".*([.][.]|X).*"));
        assertThat(words.startsWith("between ")).isEqualTo(when.isDate() && written.matches("\\[\\d.*|\\d.*X.*"));
        assertThat(words.contains(" to ")).isEqualTo(words.startsWith("from "));
    }

    @Provide
    Arbitrary<PartialDate> dates() {
        return Samples.dates();
    }

    @Provide
    Arbitrary<DateInterval> periods() {
        return Samples.periods();
    }

    @Test
    void aValueIsWrittenAsAPersonDoes() {
        String[][] written = {
            {"2020-09~", "about 2020-09"},
            {"2019?", "2019, doubtful"},
            {"2018%", "about 2018, doubtful"},
            {"201X", "between 2010 and 2019"},
            {"[2018-10..2019~]", "between about 2018-10 and 2019"},
            {"[..2019~]", "by about 2019"},
            {"2018-05-13", "2018-05-13"}
        };
        for (String[] each : written) {
            assertThat(Text.value(PartialDate.parse(each[0]))).hasToString(each[1]);
        }
        assertThat(Text.value("debt-for-equity;raise-money").spans())
                .filteredOn(span -> span.meaning() == Text.Meaning.THING)
                .extracting(Text.Span::key)
                .containsExactly("debt-for-equity", "raise-money");
        for (String words : List.of("6M LIBOR + 2.5", "Nur-Sultan", "at once", "", "2019-05", "-a", "a;")) {
            assertThat(Text.value(words)).isEqualTo(Text.of(words));
        }
        assertThat(Text.value(PartialDate.unstated())).hasToString("undated");
        assertThat(Text.value(DateInterval.parse("../2025-08-13"))).hasToString("until 2025-08-13");
        assertThat(Text.value(DateInterval.parse("2019-05/.."))).hasToString("since 2019-05");
        assertThat(Text.value(PartialDate.parse("[..201X]"))).hasToString("by 2019");
        assertThat(Text.asOf(DateInterval.parse("2019"))).hasToString("as of 2019");
        assertThat(Text.asOf(DateInterval.parse("2015/2018"))).hasToString("from 2015 to 2018");
        assertThat(Text.asOf(DateInterval.parse("[2013..2026]"))).hasToString("between 2013 and 2026");
        assertThat(Text.asOf(DateInterval.parse("XXXX"))).hasToString("undated");
        assertThat(Text.asOf(DateInterval.parse("[..2019]"))).hasToString("by 2019");
        assertThat(Text.asOf(DateInterval.parse("../2019"))).hasToString("until 2019");
        assertThat(Text.asOf(DateInterval.parse("2019/.."))).hasToString("since 2019");
        assertThat(Text.value(DateInterval.parse("2015/2018~"))).hasToString("2015 to about 2018");
        assertThat(Text.asOf(DateInterval.parse("2013/XXXX"))).hasToString("from 2013 to an unstated date");
        assertThat(Text.value(DateInterval.parse("XXXX/2015"))).hasToString("an unstated date to 2015");
        assertThat(Text.value("a/b")).isEqualTo(Text.of("a/b"));
        assertThat(Text.value(Parties.parse("alpha; beta")).spans().stream()
                        .filter(span -> span.meaning() == Text.Meaning.THING)
                        .map(Text.Span::key))
                .containsExactly("alpha", "beta");
    }
}
