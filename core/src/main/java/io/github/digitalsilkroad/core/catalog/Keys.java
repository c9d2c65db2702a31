package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.model.Role;
import io.github.digitalsilkroad.core.model.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns attributes into the keys of a dimension. */
final class Keys {

    private Keys() {}

    static List<?> of(Optional<?> value) {
        return value.isPresent() ? List.of(value.get()) : List.of();
    }

    static List<?> groupOf(Optional<Stage> stage) {
        return stage.isPresent() ? List.of(stage.get().group()) : List.of();
    }

    static List<Id> parties(Facts facts, Role role) {
        Optional<Parties> parties = facts.value(role.property());
        return parties.isPresent() ? parties.get().list() : List.of();
    }

    static List<Id> parties(Facts facts, Role first, Role second) {
        List<Id> a = parties(facts, first);
        List<Id> b = parties(facts, second);
        if (b.isEmpty()) {
            return a;
        }
        if (a.isEmpty()) {
            return b;
        }
        List<Id> both = new ArrayList<>(a);
        for (Id id : b) {
            if (!both.contains(id)) {
                both.add(id);
            }
        }
        return both;
    }
}
