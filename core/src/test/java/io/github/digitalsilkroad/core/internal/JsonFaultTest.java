package io.github.digitalsilkroad.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person reads of a text that is no JSON, which the parser would say in its own words. */
class JsonFaultTest {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(3)
                    .maxNameLength(30)
                    .maxStringLength(40)
                    .build())
            .build();

    /** What is wrong with a text, told from its characters from {@code start} on. */
    private static String fault(String text, int start) throws IOException {
        try (JsonParser json = FACTORY.createParser(text)) {
            JacksonException fault = catchThrowableOfType(JacksonException.class, () -> {
                while (json.nextToken() != null) {
                    json.getText();
                }
            });
            return JsonFault.words(fault, json, text.substring(start), start);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a" "b"}     | 6  | found '"', expected ':'
            {"a":1 "b":2} | 8  | found '"', expected ',' or '}'
            {"a":1,}      | 8  | found '}', expected a name in quotation marks
            {"a":tru}     | 6  | found 'tru', expected a value
            {"a":1        | 7  | found the end of the document, expected ',' or '}'
            {"a":"x       | 8  | found the end of the document, expected the end of a text, a quotation mark on the same line
            {"a           | 4  | found the end of the document, expected the end of a text, a quotation mark on the same line
            {"a":01}      | 7  | found '1', expected a value
            {"a":1,"a":2} | 11 | "a" occurs twice in one object
            {a:1}         | 2  | found 'a', expected a name in quotation marks
            {"a":[1 2]}   | 9  | found '2', expected ',' or ']'
            {"a":[1,]}    | 9  | found ']', expected a value
            {"a":[1}      | 8  | found '}', expected ',' or ']'
            {"a":"b"x}    | 9  | found 'x', expected ',' or '}'
            {"a":'b'}     | 6  | found ''', expected a value
            {             | 2  | found the end of the document, expected a name in quotation marks
            {"a":{}}}     | 9  | found '}', expected the end of the document
            x             | 1  | found 'x', expected '{'
            """)
    void theCharacterAndWhatIsExpectedInItsPlace(String text, int character, String words) throws IOException {
        assertThat(fault(text, 0)).isEqualTo("not JSON at character " + character + ": " + words);
    }

    @Test
    void aLongWordIsCut() throws IOException {
        String letters = "abcdefghijklmnopqrst";
        assertThat(fault("{\"a\":" + letters + "uvw}", 0))
                .isEqualTo("not JSON at character 6: found '" + letters + "', expected a value");
        assertThat(fault("{\"a\":" + letters + "}", 0))
                .isEqualTo("not JSON at character 6: found '" + letters + "', expected a value");
    }

    @Test
    void theEndOfTheTextIsEnough() throws IOException {
        assertThat(fault("{\"first\": 1,\n\"a\": 1 \"b\": 2}", 13))
                .isEqualTo("not JSON at character 8: found '\"', expected ',' or '}'");
    }

    @Test
    void limitsAreTold() throws IOException {
        assertThat(fault("[[[[1]]]]", 0)).isEqualTo("more than 3 levels");
        assertThat(fault("[[[1 2]]]", 0)).isEqualTo("not JSON at character 6: found '2', expected ',' or ']'");
        assertThat(fault("{\"" + "a".repeat(9_000) + "\": 1}", 0))
                .isEqualTo("a name or a number of more than 30 characters, or a text of more than 40");
        assertThat(fault("[\"" + "a".repeat(9_000) + "\"]", 0))
                .isEqualTo("a name or a number of more than 30 characters, or a text of more than 40");
    }
}
