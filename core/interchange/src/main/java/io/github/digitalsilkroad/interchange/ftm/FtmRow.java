package io.github.digitalsilkroad.interchange.ftm;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.interchange.internal.Json;
import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One line of a file of entities.
 *
 * @param line the number of the line, from 1
 * @param id the id as the file has it
 * @param schema the schema
 * @param properties the values by property, in the order of the line
 */
record FtmRow(int line, String id, String schema, Map<String, List<String>> properties) {

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException if it is no entity; the message says why
     */
    static FtmRow parse(String text, int line) {
        try (JsonParser json = Json.parser(new StringReader(text))) {
            try {
                return read(json, line);
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException(Json.fault(json, e), e);
            }
        } catch (IOException e) {
            throw new IllegalStateException("a text has no end of its own", e);
        }
    }

    private static FtmRow read(JsonParser json, int line) throws IOException {
        require(json.nextToken() == JsonToken.START_OBJECT, "is no JSON object, as in {\"id\": ...}");
        String id = "";
        String schema = "";
        Map<String, List<String>> properties = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            switch (field) {
                case "id" -> id = text(json, value, field);
                case "schema" -> schema = text(json, value, field);
                case "properties" -> {
                    require(value == JsonToken.START_OBJECT, "'properties' must be an object of lists of texts");
                    readProperties(json, properties);
                }
                default -> json.skipChildren();
            }
        }
        require(json.nextToken() == null, "has more than one JSON object; write each on a line of its own");
        require(!id.isBlank(), "has no 'id'");
        require(!schema.isBlank(), "has no 'schema', as in Company");
        return new FtmRow(line, id, schema, properties);
    }

    private static void readProperties(JsonParser json, Map<String, List<String>> properties) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String property = json.currentName();
            require(
                    json.nextToken() == JsonToken.START_ARRAY,
                    "property '" + Lines.quoted(property) + "' must be a list of texts, as in [\"...\"]");
            Set<String> values = new LinkedHashSet<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                String value = text(json, json.currentToken(), property);
                if (!value.isBlank()) {
                    values.add(value);
                }
            }
            properties.put(property, List.copyOf(values));
        }
    }

    private static String text(JsonParser json, JsonToken token, String field) throws IOException {
        require(
                token == JsonToken.VALUE_STRING,
                "'" + Lines.quoted(field) + "' holds " + Lines.quoted(json.getText()) + ", which is no text");
        return json.getText();
    }

    private static void require(boolean kept, String rule) {
        if (!kept) {
            throw new IllegalArgumentException(rule);
        }
    }

    /** The values of a property, none if the line has none. */
    List<String> all(FtmProperty property) {
        return properties.getOrDefault(property.word, List.of());
    }
}
