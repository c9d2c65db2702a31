package io.github.digitalsilkroad.interchange.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.util.RawValue;
import io.github.digitalsilkroad.interchange.internal.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Documents that are files of this package, in which texts such as {@code ${title}} stand for what differs. */
final class Template {

    /** The {@code null} of a document. */
    static final RawValue NULL = new RawValue("null");

    private Template() {}

    /** A document with its parameters; a member whose parameter is missing is left out. */
    static Map<?, ?> filled(String file, Map<String, Object> parameters) {
        return (Map<?, ?>) requireNonNull(filled(CatalogSchema.fixed(file), parameters));
    }

    private static @Nullable Object filled(Object part, Map<String, Object> parameters) {
        if (part instanceof Map<?, ?> members) {
            Map<String, Object> filled = new LinkedHashMap<>();
            members.forEach((name, member) -> {
                Object value = filled(member, parameters);
                if (value != null) {
                    filled.put(named(name.toString(), parameters), value);
                }
            });
            return filled;
        }
        if (part instanceof List<?> elements) {
            return elements.stream()
                    .map(element -> requireNonNull(filled(element, parameters)))
                    .toList();
        }
        if (part instanceof String text && text.startsWith("${")) {
            return parameters.get(text.substring(2, text.length() - 1));
        }
        return part == Json.NULL ? NULL : part;
    }

    /** The name of a member, which may begin with a parameter. */
    private static String named(String name, Map<String, Object> parameters) {
        int end = name.indexOf('}');
        return name.startsWith("${") ? parameters.get(name.substring(2, end)) + name.substring(end + 1) : name;
    }
}
