package io.github.digitalsilkroad.interchange.internal;

import com.fasterxml.jackson.core.ErrorReportConfiguration;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.github.digitalsilkroad.core.datapackage.Problem;
import io.github.digitalsilkroad.core.internal.Lines;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reading and writing JSON. A value of a document is a {@code Map}, a {@code List}, a {@code String}, a
 * {@code BigDecimal} or {@code Double}, a {@code Boolean} or {@link #NULL}.
 */
public final class Json {

    /** The {@code null} of a document. */
    public static final Object NULL = new Object() {
        @Override
        public String toString() {
            return "null";
        }
    };

    /** How much of a word that is no JSON a message repeats. */
    public static final ErrorReportConfiguration REPORTS =
            ErrorReportConfiguration.builder().maxErrorTokenLength(100).build();

    private Json() {}

    private static JsonFactory factory() {
        return JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .errorReportConfiguration(REPORTS)
                .build();
    }

    public static JsonGenerator generator(Appendable out) throws IOException {
        return factory().createGenerator(new JsonText(out));
    }

    public static JsonParser parser(Reader in) throws IOException {
        return factory().createParser(in);
    }

    /** Writes a value over many lines, and ends the last one. */
    public static void writePretty(Object value, Appendable out) throws IOException {
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        try (JsonGenerator json = generator(out)) {
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent));
            write(value, json);
        }
        out.append('\n');
    }

    /** Writes a value on one line, and ends the line. */
    public static void writeLine(Object value, Appendable out) throws IOException {
        try (JsonGenerator json = generator(out)) {
            write(value, json);
        }
        out.append('\n');
    }

    public static void write(Object value, JsonGenerator json) throws IOException {
        if (value instanceof Map<?, ?> members) {
            json.writeStartObject();
            for (Map.Entry<?, ?> member : members.entrySet()) {
                json.writeFieldName(member.getKey().toString());
                write(member.getValue(), json);
            }
            json.writeEndObject();
        } else if (value instanceof List<?> elements) {
            json.writeStartArray();
            for (Object element : elements) {
                write(element, json);
            }
            json.writeEndArray();
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof BigDecimal digits) {
            json.writeNumber(digits.toString());
        } else if (value instanceof Number number) {
            json.writeNumber(CanonicalJson.number(number.doubleValue()));
        } else {
            json.writeString(value.toString());
        }
    }

    /**
     * Reads a document that is one value.
     *
     * @return the value, or null if the text is no JSON, which is noted
     */
    public static @Nullable Object read(Reader in, String document, List<Problem> problems) {
        try (JsonParser parser = parser(in)) {
            try {
                parser.nextToken();
                Object value = value(parser);
                if (parser.nextToken() != null) {
                    problems.add(problem(document, parser, "must end with its one value"));
                }
                return value;
            } catch (JsonProcessingException e) {
                problems.add(notJson(document, parser, e));
            }
        } catch (IOException e) {
            problems.add(new Problem(document, 0, "", "cannot be read: " + e.getMessage()));
        }
        return null;
    }

    public static Problem problem(String document, JsonParser parser, String rule) {
        return new Problem(document, parser.currentLocation().getLineNr(), pointer(parser), rule);
    }

    public static Problem notJson(String document, JsonParser parser, JsonProcessingException e) {
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
        int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
        return new Problem(
                document, line, pointer(parser), "not JSON at character " + column + ": " + e.getOriginalMessage());
    }

    /** Where a parser stands. */
    public static String pointer(JsonParser parser) {
        return parser.getParsingContext().pathAsPointer().toString();
    }

    /** The path of what a document has at a character. */
    public static String pointerAt(String text, int character) {
        String pointer = "";
        try (JsonParser parser = parser(new StringReader(text))) {
            while (parser.nextToken() != null && parser.currentTokenLocation().getCharOffset() <= character) {
                pointer = pointer(parser);
            }
        } catch (IOException e) {
            return pointer;
        }
        return pointer;
    }

    /** The path of a member of what has a path. */
    public static String pointer(String parent, String member) {
        return parent + '/' + member.replace("~", "~0").replace("/", "~1");
    }

    public static String pointer(String parent, int element) {
        return parent + '/' + element;
    }

    /** Whether a text has half of a surrogate pair, which no UTF-8 can hold. */
    public static boolean isBroken(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return true;
            }
        }
        return false;
    }

    /** A value as a message shows it. */
    public static String show(Object value) {
        return "'" + Lines.fit(value instanceof Map ? "{...}" : value instanceof List ? "[...]" : value.toString())
                + "'";
    }

    private static BigDecimal number(JsonParser parser) throws IOException {
        String text = parser.getText();
        try {
            BigDecimal number = new BigDecimal(text);
            double nearest = number.doubleValue();
            if (number.signum() == 0) {
                // The exponent of zero says nothing, and written out could fill the memory.
                return BigDecimal.ZERO;
            }
            if (nearest != 0 && Double.isFinite(nearest)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // The exponent alone is beyond what can be counted.
        }
        throw new JsonParseException(parser, "no double holds the number " + Lines.fit(text));
    }

    /** The value at which a parser stands, to its end. */
    public static Object value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new JsonParseException(parser, "there is no value");
        }
        return switch (token) {
            case START_OBJECT -> {
                Map<String, Object> members = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    members.put(name, value(parser));
                }
                yield members;
            }
            case START_ARRAY -> {
                List<Object> elements = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    elements.add(value(parser));
                }
                yield elements;
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> NULL;
            default -> parser.getText();
        };
    }
}
