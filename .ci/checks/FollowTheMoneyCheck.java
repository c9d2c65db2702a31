import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tech.followthemoney.entity.ValueEntity;
import tech.followthemoney.model.Model;
import tech.followthemoney.model.Property;
import tech.followthemoney.statement.Statement;

/**
 * Reads what was written with the project's own Java library: schema, properties, references, ranges and keys of
 * statements.
 */
final class FollowTheMoneyCheck {

    public static void main(String[] args) throws Exception {
        Path written = Path.of(args[0]);
        Model model = Model.loadDefault();
        List<String> problems = new ArrayList<>();
        Map<String, ValueEntity> entities = new HashMap<>();
        for (JsonNode line : lines(written.resolve("ftm"))) {
            ValueEntity entity = ValueEntity.fromJson(model, line);
            entities.put(entity.getId(), entity);
            line.get("properties").fieldNames().forEachRemaining(name -> {
                if (!entity.getSchema().hasProperty(name)) {
                    problems.add(entity.getId() + ": no property " + name);
                }
            });
        }
        int references = 0;
        for (ValueEntity entity : entities.values()) {
            for (Property property : entity.getDefinedProperties()) {
                if (property.getType().isEntity()) {
                    for (String id : entity.getValues(property)) {
                        references++;
                        ValueEntity named = entities.get(id);
                        if (named == null) {
                            problems.add(entity.getId() + " " + property.getName() + ": dangling " + id);
                        } else if (!named.getSchema().isA(property.getRange().orElseThrow())) {
                            problems.add(entity.getId() + " " + property.getName() + ": " + id + " is a "
                                    + named.getSchema().getName());
                        }
                    }
                }
            }
        }
        int statements = 0;
        for (JsonNode line : lines(written.resolve("statements"))) {
            statements++;
            String key = Statement.makeId(
                    line.get("dataset").asText(),
                    line.get("entity_id").asText(),
                    line.get("prop").asText(),
                    line.get("value").asText());
            if (!key.equals(line.get("id").asText())) {
                problems.add("statement " + line.get("id") + ": the library makes " + key);
            }
        }
        System.out.println("Java library: " + entities.size() + " entities, " + references + " references, " + statements
                + " statements, " + problems.size() + " problems");
        problems.stream().limit(20).forEach(System.out::println);
        System.exit(problems.isEmpty() && !entities.isEmpty() && references > 0 && statements > 0 ? 0 : 1);
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            lines.add(json.readTree(line));
        }
        return lines;
    }
}
