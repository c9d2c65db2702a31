package io.github.digitalsilkroad.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where sentences begin and end, in lines, in Markdown and in a page. */
class SentencesTest {

    /** Each sentence with its line and its paragraph. */
    private static List<String> read(String name, String text) {
        return Sentences.of(name, text).stream()
                .map(one -> one.line() + " " + one.paragraph() + " " + one.text())
                .toList();
    }

    @Test
    void aLineOfMarkdownThatIsAHeadingOrAnItemEndsWhatIsBeforeIt() {
        assertThat(read("a.md", """
            One of
            two lines. And more
            # A heading
            then text
            - an item
              of two lines
            2. another
            | a | table |
            > quoted

            Last **bold** and [link](there), costs. $5 more.
            ```
            code
            ```
            After[^1] it."""))
                .containsExactly(
                        "1 0 One of two lines.",
                        "2 0 And more",
                        "3 1 A heading",
                        "4 2 then text",
                        "5 3 an item of two lines",
                        "7 4 another",
                        "11 7 Last bold and link, costs.",
                        "11 7 $5 more.",
                        "15 10 After it.");
    }

    @Test
    void aLineOfPlainTextIsAsItIs() {
        assertThat(read("a.txt", "# One\n- two\n\n| three. \\$5 four"))
                .containsExactly("1 0 # One - two", "4 1 | three.", "4 1 $5 four");
    }

    @Test
    void aBlockOfAPageThatHoldsBlocksHasOnlyItsOwnText() {
        assertThat(read("a.html", """
            <p>One. Two.</p>
            <ul><li>three <b>bold</b></li>
            <li>four <ul><li>five</li></ul></li></ul>
            <div>six <p>seven</p></div>
            <table><tr><td><p>no</p></td></tr></table>"""))
                .containsExactly(
                        "1 0 One.", "1 0 Two.", "2 1 three bold", "3 2 four", "3 3 five", "4 4 six", "4 5 seven");
    }
}
