package io.github.digitalsilkroad.dataset;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The tables as any other tool sees them: text cells by column, read without the library. */
final class Rows {

    static final List<String> IDENTITY_TABLES = List.of(
            "countries",
            "places",
            "organizations",
            "ownerships",
            "deployments",
            "financings",
            "series",
            "laws",
            "incidents",
            "initiatives",
            "statements",
            "identifiers",
            "searches");

    private Rows() {}

    static List<Map<String, String>> of(String table) {
        List<List<String>> records = records(text(table + ".csv"));
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> record : records.subList(1, records.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int column = 0; column < record.size(); column++) {
                row.put(records.get(0).get(column), record.get(column));
            }
            rows.add(row);
        }
        return rows;
    }

    /** The rows of the ledger, each with its line number, for messages. */
    static List<Map<String, String>> claims() {
        return of("claims");
    }

    /**
     * How many rows a table has, or those that meet conditions: {@code claims property=selection of=deployments}. A
     * value of {@code *} is any but blank; {@code of} names the table that has the subject.
     */
    static long count(String form) {
        List<String> words = List.of(form.strip().split(" "));
        Predicate<Map<String, String>> all = row -> true;
        for (String word : words.subList(1, words.size())) {
            String column = word.substring(0, word.indexOf('='));
            String value = word.substring(column.length() + 1);
            Set<String> subjects = column.equals("of") ? byKey(value, "id").keySet() : Set.of();
            all = all.and(row -> {
                String cell = requireNonNull(row.get(column.equals("of") ? "subject" : column), form);
                return column.equals("of")
                        ? subjects.contains(cell)
                        : value.equals("*") ? !cell.isBlank() : value.equals(cell);
            });
        }
        return of(words.get(0)).stream().filter(all).count();
    }

    static Map<String, Map<String, String>> byKey(String table, String key) {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        for (Map<String, String> row : of(table)) {
            rows.put(row.get(key), row);
        }
        return rows;
    }

    /** Id of every entity, with its table. */
    static Map<String, String> entities() {
        Map<String, String> entities = new LinkedHashMap<>();
        for (String table : IDENTITY_TABLES) {
            for (Map<String, String> row : of(table)) {
                entities.put(row.get(table.equals("countries") ? "code" : "id"), table);
            }
        }
        return entities;
    }

    /** What a message needs to find a row. */
    static String name(Map<String, String> claim) {
        return claim.get("subject") + " " + claim.get("property") + " " + claim.get("as_of") + " ["
                + claim.get("source") + "]";
    }

    static String text(String file) {
        try (InputStream in = DigitalSilkRoad.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Records of RFC 4180. */
    static List<List<String>> records(String text) {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',' || c == '\n') {
                record.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    records.add(record);
                    record = new ArrayList<>();
                }
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        return records;
    }
}
