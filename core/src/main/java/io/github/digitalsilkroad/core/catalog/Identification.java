package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.columns.KindTable;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.Identifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Both ways between the things of a catalog and what others call them. */
final class Identification {

    private final Map<String, Id> subjects = new HashMap<>();
    private final Map<Id, List<Identifier>> names = new HashMap<>();

    Identification(KindTable<Identifier> identifiers) {
        for (Identifier identifier : identifiers.rows()) {
            subjects.put(identifier.name(), identifier.subject());
            names.computeIfAbsent(identifier.subject(), id -> new ArrayList<>()).add(identifier);
        }
        Comparator<Identifier> order =
                Comparator.comparing((Identifier one) -> one.scheme().name()).thenComparing(Identifier::value);
        names.values().forEach(list -> list.sort(order));
    }

    List<Identifier> of(Id subject) {
        return Collections.unmodifiableList(names.getOrDefault(subject, List.of()));
    }

    Optional<Id> subject(String scheme, String value) {
        return Optional.ofNullable(subjects.get(scheme + " " + value));
    }
}
