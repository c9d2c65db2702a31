package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.Entity;
import java.util.List;
import java.util.Map;

/**
 * An entity that a search found, and why. Immutable and thread-safe.
 *
 * @param entity what was found
 * @param matches for each word of the search that the entity has, the field and the word there: {@code name}, {@code
 *     alias} or a field of {@link SearchDocument}
 * @since 0.3.0
 */
public record SearchHit(Entity entity, List<Map.Entry<String, String>> matches) {

    /**
     * Keeps the matches.
     *
     * @param entity what was found
     * @param matches the fields and the words there
     */
    public SearchHit {
        requireNonNull(entity, "entity");
        matches = List.copyOf(requireNonNull(matches, "matches"));
    }

    /**
     * One line for a shell.
     *
     * @return id, name and what matched
     */
    @Override
    public String toString() {
        List<String> words = matches.stream()
                .map(match -> match.getKey() + " " + match.getValue())
                .toList();
        return Lines.fit(entity.id() + ": " + entity.name()) + (words.isEmpty() ? "" : " " + words);
    }
}
