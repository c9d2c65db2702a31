package io.github.digitalsilkroad.core.datapackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.github.digitalsilkroad.testkit.Seeds;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A text is JSON, and says the same, to the cursor as to an independent reader. */
class JsonCursorProperties {

    private static final JsonFactory INDEPENDENT = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Any jumble of the pieces that matter, most of which are no JSON. */
    @Provide
    Arbitrary<String> jumbles() {
        return Arbitraries.of(
                        "{", "}", "[", "]", ",", ":", " ", "\n", "\t", "\r", "\"", "\\", "\"a\"", "\"b\"", "\"a\":",
                        "true", "null", "fals", "0", "-", "1.5", "12", ".", "e+", "E2", "\u0001", "\\u0041", "\\u00g1",
                        "\\n", "/", "é", "\u00a0")
                .list()
                .ofMaxSize(9)
                .map(pieces -> String.join("", pieces));
    }

    /** Texts that are JSON but for a name that may occur twice. */
    @Provide
    Arbitrary<String> documents() {
        return document(3);
    }

    private static Arbitrary<String> document(int depth) {
        Arbitrary<String> scalars = Arbitraries.of(
                "\"\"",
                "\"a\"",
                "\"é{[,\"",
                "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83d\\ude00\"",
                "0",
                "-0",
                "17",
                "-1.50",
                "2e3",
                "1E-2",
                "true",
                "false",
                "null");
        if (depth == 0) {
            return scalars;
        }
        Arbitrary<String> blanks = Arbitraries.of("", " ", "\n\t", "\r\n");
        Arbitrary<String> inner = blanks.flatMap(
                before -> document(depth - 1).flatMap(value -> blanks.map(after -> before + value + after)));
        Arbitrary<String> lists = inner.list().ofMaxSize(3).map(values -> "[" + String.join(",", values) + "]");
        Arbitrary<String> names = Arbitraries.of("\"a\"", "\"b\"", "\"\\u0061\"", "\"\"");
        Arbitrary<String> objects = names.flatMap(name -> inner.map(value -> name + " :" + value))
                .list()
                .ofMaxSize(3)
                .map(fields -> "{" + String.join(",", fields) + "}");
        return Arbitraries.oneOf(scalars, lists, objects);
    }

    private static JsonCursor cursor(String text) {
        return new JsonCursor(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** What a text says, in one way of writing; empty if it is no JSON. */
    private static Optional<String> read(String text) {
        StringBuilder out = new StringBuilder();
        try {
            JsonCursor json = cursor(text);
            say(json, out);
            return json.isAtEnd() ? Optional.of(out.toString()) : Optional.empty();
        } catch (JsonCursor.NotJson e) {
            assertThat(e.offset()).isBetween(0, text.getBytes(StandardCharsets.UTF_8).length);
            return Optional.empty();
        }
    }

    private static void say(JsonCursor json, StringBuilder out) throws JsonCursor.NotJson {
        out.append(json.kind() == '-' ? JsonCursor.NUMBER : json.kind());
        if (json.kind() == '{') {
            json.enter();
            for (String name = json.nextField(); name != null; name = json.nextField()) {
                out.append('<').append(name).append('>');
                say(json, out);
            }
        } else if (json.kind() == '[') {
            json.enter();
            while (json.nextElement()) {
                say(json, out);
            }
        } else {
            out.append(json.value());
        }
        out.append(';');
    }

    private static Optional<String> independently(String text) throws IOException {
        StringBuilder out = new StringBuilder();
        try (JsonParser parser = INDEPENDENT.createParser(text)) {
            boolean isEmpty = true;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (!isEmpty && parser.getParsingContext().inRoot() && !token.isStructEnd()) {
                    return Optional.empty();
                }
                isEmpty = false;
                switch (token) {
                    case START_OBJECT -> out.append('{');
                    case START_ARRAY -> out.append('[');
                    case FIELD_NAME ->
                        out.append('<').append(parser.currentName()).append('>');
                    case END_OBJECT, END_ARRAY -> out.append(';');
                    case VALUE_STRING ->
                        out.append('"').append(parser.getText()).append(';');
                    case VALUE_NULL -> out.append("n;");
                    case VALUE_TRUE -> out.append("ttrue;");
                    case VALUE_FALSE -> out.append("ffalse;");
                    default ->
                        out.append(JsonCursor.NUMBER).append(parser.getText()).append(';');
                }
            }
            return isEmpty ? Optional.empty() : Optional.of(out.toString());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    @Property(seed = Seeds.FIXED)
    void jumblesAreReadAsAnIndependentReaderDoesOrRefused(@ForAll("jumbles") String text) throws IOException {
        assertThat(read(text)).isEqualTo(independently(text));
    }

    @Property(seed = Seeds.FIXED)
    void documentsAreReadAsAnIndependentReaderDoes(@ForAll("documents") String text) throws IOException {
        assertThat(read(text)).isEqualTo(independently(text));
    }

    @Property(seed = Seeds.FIXED)
    void documentsWithoutBlanksSayTheSame(@ForAll("documents") String text) throws JsonCursor.NotJson {
        Optional<String> read = read(text);
        if (read.isPresent()) {
            String json = cursor(text).json();
            assertThat(read(json)).isEqualTo(read);
            assertThat(cursor(json).json()).isEqualTo(json).hasSizeLessThanOrEqualTo(text.length());
        }
    }

    @Example
    void whatIsNotReadIsPassedOverAndChecked() throws JsonCursor.NotJson {
        JsonCursor json = cursor("{\"a\": [1, {\"b\": {}}], \"c\": 2}");
        json.enter();
        assertThat(List.of(String.valueOf(json.nextField()), String.valueOf(json.nextField())))
                .containsExactly("a", "c");
        assertThat(json.value()).isEqualTo("2");
        assertThat(json.nextField()).isNull();
        assertThat(json.isAtEnd()).isTrue();
        assertThat(read("[[[{\"a\": [1 2]}]]]")).isEmpty();
    }

    @Example
    void whatIsOutOfPlaceIsNamedWhole() {
        assertThatThrownBy(() -> cursor("[\"é\", \uD83D\uDE00]").json())
                .isInstanceOf(JsonCursor.NotJson.class)
                .hasMessage("'\uD83D\uDE00' where a value must stand");
    }
}
