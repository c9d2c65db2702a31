package io.github.digitalsilkroad.core.catalog;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multimaps;
import io.github.digitalsilkroad.core.columns.KindTable;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.Identifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Both ways between the things of a catalog and what others call them. */
final class Identification {

    private final Map<String, Id> subjects = new HashMap<>();
    private final ListMultimap<Id, Identifier> names;

    Identification(KindTable<Identifier> identifiers) {
        List<Identifier> ordered = new ArrayList<>(Arrays.asList(identifiers.rows()));
        ordered.sort(Comparator.comparing(Identifier::scheme).thenComparing(Identifier::value));
        ordered.forEach(identifier -> subjects.put(identifier.name(), identifier.subject()));
        names = Multimaps.index(ordered, Identifier::subject);
    }

    List<Identifier> of(Id subject) {
        return names.get(subject);
    }

    Optional<Id> subject(String scheme, String value) {
        return Optional.ofNullable(subjects.get(scheme + " " + value));
    }
}
