package io.github.digitalsilkroad.interchange.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.UntypedObjectDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.internal.JsonFault;
import io.github.digitalsilkroad.core.internal.Lines;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reading and writing JSON. A value of a document is a {@code Map}, a {@code List}, a {@code String}, a
 * {@code BigDecimal} or {@code Double}, a {@code Boolean} or {@link #NULL}.
 */
public final class Json {

    /** The {@code null} of a document. */
    public static final Object NULL = NullNode.getInstance();

    private static final ObjectReader READER = mapper(new SimpleModule().addDeserializer(Object.class, new Values()))
            .readerFor(Object.class);

    private static final ObjectWriter WRITER = mapper(new SimpleModule()
                    .addSerializer(Double.class, CanonicalJson.NUMBERS)
                    .addSerializer(NullNode.class, ToStringSerializer.instance))
            .writer()
            .without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);

    private Json() {}

    private static JsonFactory factory() {
        return JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNameLength(StreamReadConstraints.DEFAULT_MAX_NUM_LEN)
                        .build())
                .build();
    }

    private static ObjectMapper mapper(Module types) {
        return JsonMapper.builder(factory()).addModule(types).build();
    }

    public static JsonGenerator generator(Appendable out) throws IOException {
        return factory().createGenerator(new JsonText(out));
    }

    public static JsonParser parser(Reader in) throws IOException {
        return factory().createParser(new Recent(in));
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
        WRITER.writeValue(json, value);
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
            problems.add(new Problem(document, 0, "", Problems.unreadable(e)));
        }
        return null;
    }

    /**
     * Reads a document that is one object.
     *
     * @throws io.github.digitalsilkroad.core.catalog.InvalidDataException if it is none
     */
    public static Map<?, ?> object(Reader in, String document, Problems problems) {
        List<Problem> found = new ArrayList<>();
        Object value = read(in, document, found);
        found.forEach(problems::add);
        problems.check();
        if (!(value instanceof Map<?, ?> members)) {
            problems.add("", "must be one JSON object");
            throw problems.failure();
        }
        return members;
    }

    public static Problem problem(String document, JsonParser parser, String rule) {
        return new Problem(document, parser.currentLocation().getLineNr(), pointer(parser), rule);
    }

    public static Problem notJson(String document, JsonParser parser, JsonProcessingException e) {
        JsonLocation at = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
        return new Problem(document, at.getLineNr(), pointer(parser), fault(parser, e));
    }

    /** What a parser of ours refuses, in our words. */
    public static String fault(JsonParser parser, JsonProcessingException e) {
        if (e instanceof Refused) {
            return e.getOriginalMessage();
        }
        Object read = e.getLocation() == null
                ? ""
                : e.getLocation().contentReference().getRawContent();
        return read instanceof Recent recent
                ? JsonFault.words(e, parser, recent.text(), recent.start())
                : JsonFault.words(e, parser, "", 0);
    }

    /** Says in our words why a value is not read. */
    private static final class Refused extends JsonParseException {

        private static final long serialVersionUID = 1L;

        Refused(JsonParser parser, String message) {
            super(parser, message);
        }
    }

    /** The JSON pointer of the current token. */
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
        return !StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /** Whether a number is whole and of the range of {@code int}. */
    public static boolean isWhole(Number number) {
        return number.doubleValue() == number.intValue();
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
        throw new Refused(parser, "no double holds the number " + Lines.fit(text));
    }

    /** Reads the value that begins at the current token. */
    public static Object value(JsonParser parser) throws IOException {
        if (parser.currentToken() == null) {
            throw new Refused(parser, "there is no value");
        }
        return READER.readValue(parser);
    }

    /** Texts, flags, lists and objects as Jackson reads them; numbers with all their digits, and {@link #NULL}. */
    private static final class Values extends UntypedObjectDeserializer {

        private static final long serialVersionUID = 1L;

        private Values() {
            super((JavaType) null, null);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return switch (parser.currentToken()) {
                case VALUE_NULL -> NULL;
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
                default -> super.deserialize(parser, context);
            };
        }
    }
}
