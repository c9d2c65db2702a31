package io.github.digitalsilkroad.interchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.interchange.Documents;
import java.io.Flushable;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What JSON texts spell out, so that a document commands no terminal and reads in its own direction. */
class JsonTextTest {

    @ParameterizedTest
    @CsvSource({
        "7e,false",
        "7f,true",
        "9f,true",
        "a0,false",
        "61b,false",
        "61c,true",
        "61d,false",
        "200d,false",
        "200e,true",
        "200f,true",
        "2010,false",
        "2027,false",
        "2028,true",
        "202e,true",
        "202f,false",
        "2065,false",
        "2066,true",
        "2069,true",
        "206a,false",
        "fefe,false",
        "feff,true",
        "ff00,false"
    })
    void commandsAreSpelledOutAndNothingElse(String code, boolean isCommand) throws IOException {
        char c = (char) Integer.parseInt(code, 16);
        StringBuilder out = new StringBuilder();
        Json.writeLine(List.of("a" + c + "b"), out);
        String spelled = "\\u" + "0".repeat(4 - code.length()) + code;
        assertThat(out).hasToString("[\"a" + (isCommand ? spelled : "" + c) + "b\"]\n");
        assertThat(Json.read(Documents.reader(out.toString()), "text", List.of()))
                .isEqualTo(List.of("a" + c + "b"));
    }

    @Test
    void whatIsWrittenIsHandedOnAndTheOwnersStreamStaysOpen() throws IOException {
        class Buffered extends StringWriter implements Flushable {
            private int flushed;
            private int closed;

            @Override
            public void flush() {
                flushed++;
            }

            @Override
            public void close() {
                closed++;
            }
        }
        Buffered out = new Buffered();
        Json.writePretty(List.of(1, "x"), out);
        assertThat(out).hasToString("[\n  1,\n  \"x\"\n]\n");
        assertThat(out.flushed).isPositive();
        assertThat(out.closed).isZero();
    }

    @Test
    void anyValueIsReadAsItIsWritten() throws IOException {
        String text = "{\"a\":[true,false,null,-1.50,\"x\",{}],\"b/~\":1E+2}";
        StringBuilder out = new StringBuilder();
        Object value = Json.read(Documents.reader(text), "text", List.of());
        Json.writeLine(value, out);
        assertThat(out).hasToString(text.replace("null", "\"null\"") + "\n");
        assertThat(CanonicalJson.of(value)).isEqualTo("{\"a\":[true,false,null,-1.5,\"x\",{}],\"b/~\":100}");
        assertThat(Json.pointer("/p", "b/~")).isEqualTo("/p/b~1~0");
        assertThat(Json.pointer("/p", 3)).isEqualTo("/p/3");
    }

    private static Problem problem(String text) {
        List<Problem> problems = new ArrayList<>();
        Json.read(Documents.reader(text), "text", problems);
        assertThat(problems).as(text).hasSize(1);
        return problems.get(0);
    }

    /** In the words of the reader of descriptors, also far behind what a parser keeps of a text. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a" "b"}     | 6  | found '"', expected ':'
            {"a":1 "b":2} | 8  | found '"', expected ',' or '}'
            {"a":tru}     | 6  | found 'tru', expected a value
            {"a":1        | 7  | found the end of the document, expected ',' or '}'
            {"a":1,"a":2} | 11 | "a" occurs twice in one object
            {a:1}         | 2  | found 'a', expected a name in quotation marks
            {"a":[1}      | 8  | found '}', expected ',' or ']'
            """)
    void whatIsNoJsonIsRefusedWithItsCharacter(String text, int character, String fault) {
        assertThat(problem(text))
                .returns(1, Problem::line)
                .returns("not JSON at character " + character + ": " + fault, Problem::message);
        String before = "[" + "\"x\",".repeat(20_000);
        assertThat(problem(before + text).message())
                .isEqualTo("not JSON at character " + (before.length() + character) + ": " + fault);
        assertThat(problem("[\n" + "\"x\",\n".repeat(20_000) + text))
                .returns(20_002, Problem::line)
                .returns("not JSON at character " + character + ": " + fault, Problem::message);
    }

    @Test
    void whatExceedsALimitOfTheParserIsRefusedInOurWords() {
        assertThat(problem("{\"" + "a".repeat(2_000) + "\":1}").message())
                .isEqualTo("a name or a number of more than 1000 characters, or a text of more than 20000000");
        assertThat(problem("{\"a\":" + "1".repeat(2_000) + "}").message())
                .isEqualTo("a name or a number of more than 1000 characters, or a text of more than 20000000");
        assertThat(problem("[".repeat(2_000)).message()).isEqualTo("more than 1000 levels");
        assertThat(problem("{\"a\":1e999}").message()).isEqualTo("no double holds the number 1e999");
        assertThat(problem("").message()).isEqualTo("there is no value");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"0|``", "1|/a", "4|/a", "5|/a", "6|/a/0", "8|/a/1", "9|/a", "11|/b", "15|/b", "99|``"})
    void thePlaceOfACharacterIsItsPath(int character, String path) {
        assertThat(Json.pointerAt("{\"a\":[1,2],\"b\":3}", character)).isEqualTo(path);
        assertThat(Json.pointerAt("{\"a\":[1,2},\"b\":3}", 99)).isEqualTo("/a/1");
    }

    @ParameterizedTest
    @CsvSource({
        "a,false",
        "'\ud83d\ude00',false",
        "'\ud83d',true",
        "'x\ud83dy',true",
        "'\ude00\ud83d',true",
        "'\ud83d\ude00\ud83d',true"
    })
    void halfOfAPairIsBroken(String text, boolean isBroken) {
        assertThat(Json.isBroken(text)).isEqualTo(isBroken);
    }

    @Test
    void aMessageShowsAValueOnOneLine() {
        assertThat(Json.show(java.util.Map.of("a", 1))).isEqualTo("'{...}'");
        assertThat(Json.show(List.of(1))).isEqualTo("'[...]'");
        assertThat(Json.show("a\nb")).isEqualTo("'a…'");
    }
}
