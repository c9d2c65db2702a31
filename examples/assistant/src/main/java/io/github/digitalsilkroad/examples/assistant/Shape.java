package io.github.digitalsilkroad.examples.assistant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * The members of a JSON document about something: from one list of them the document is made, and its JSON Schema.
 * Immutable.
 *
 * @param <T> what documents are about
 */
final class Shape<T> {

    /** The schema of a text. */
    static final Map<String, Object> TEXT = Map.of("type", "string");

    /** The schema of a number. */
    static final Map<String, Object> NUMBER = Map.of("type", "number");

    /** The schema of how many there are. */
    static final Map<String, Object> COUNT = Map.of("type", "integer", "minimum", 0);

    private final List<Member<T>> members;

    /** A member, which has no value where a document is without it. */
    private record Member<T>(
            String name, Map<String, Object> schema, boolean isRequired, Function<? super T, Optional<Object>> value) {}

    private Shape(List<Member<T>> members) {
        this.members = members;
    }

    /** Documents without members. */
    static <T> Shape<T> of() {
        return new Shape<>(List.of());
    }

    /** The schema of a list. */
    static Map<String, Object> list(Map<String, Object> element) {
        return Tools.document("type", "array", "items", element);
    }

    private Shape<T> with(Member<T> member) {
        List<Member<T>> more = new ArrayList<>(members);
        more.add(member);
        return new Shape<>(List.copyOf(more));
    }

    /** With a member that each document has. */
    Shape<T> with(String name, Map<String, Object> schema, Function<? super T, Object> value) {
        return with(new Member<T>(name, schema, true, of -> Optional.of(value.apply(of))));
    }

    /** With a member that a document may have. */
    Shape<T> withOptional(String name, Map<String, Object> schema, Function<? super T, ? extends Optional<?>> value) {
        return with(new Member<T>(name, schema, false, of -> value.apply(of).map(Object.class::cast)));
    }

    /** With a number, which a document has if it is finite. */
    Shape<T> withNumber(String name, Function<? super T, OptionalDouble> value) {
        return withOptional(name, NUMBER, of -> {
            OptionalDouble number = value.apply(of);
            return number.isPresent() && Double.isFinite(number.getAsDouble())
                    ? Optional.of(number.getAsDouble())
                    : Optional.empty();
        });
    }

    /** The document about something, in the order of the members. */
    Map<String, Object> document(T about) {
        Map<String, Object> document = new LinkedHashMap<>();
        for (Member<T> member : members) {
            member.value.apply(about).ifPresent(value -> document.put(member.name, value));
        }
        return document;
    }

    /** The JSON Schema of all documents. */
    Map<String, Object> schema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (Member<T> member : members) {
            properties.put(member.name, member.schema);
            if (member.isRequired) {
                required.add(member.name);
            }
        }
        return Tools.document(
                "type", "object", "properties", properties, "required", required, "additionalProperties", false);
    }
}
