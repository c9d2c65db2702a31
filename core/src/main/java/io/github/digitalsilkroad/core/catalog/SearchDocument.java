package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.evidence.Id;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What can be searched of one entity, for a page or an assistant that searches without this library. Immutable and
 * thread-safe.
 *
 * @param id the id of the entity
 * @param kind its kind, such as {@code deployment}
 * @param names its name, then its aliases and the names that some source says were in use
 * @param fields other texts by what they are: {@code id}, {@code code}, {@code identifier}, {@code place},
 *     {@code party}; none that is empty
 * @since 0.3.0
 */
public record SearchDocument(Id id, String kind, List<String> names, Map<String, List<String>> fields) {

    /**
     * Keeps the texts.
     *
     * @param id the id of the entity
     * @param kind its kind
     * @param names its names
     * @param fields other texts by what they are
     */
    public SearchDocument {
        requireNonNull(id, "id");
        requireNonNull(kind, "kind");
        names = List.copyOf(requireNonNull(names, "names"));
        fields = Collections.unmodifiableMap(new TreeMap<>(requireNonNull(fields, "fields")));
    }
}
