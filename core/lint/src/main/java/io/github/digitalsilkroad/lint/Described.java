package io.github.digitalsilkroad.lint;

import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.Entity;
import java.util.Set;

/**
 * Some system of a place that a sentence does not name, as "a safe city system in Bishkek" where the data has several:
 * what is said of it is true if it is true of one of them, and never false, since the data may lack the one that is
 * meant.
 *
 * @param kinds the kinds that it may be of; empty for any
 */
record Described(Set<Category> kinds, Entity place) {

    Described {
        kinds = Set.copyOf(kinds);
    }

    @Override
    public String toString() {
        return kinds.size() == 1
                ? "a " + kinds.iterator().next().label() + " system in " + Gazetteer.of(place)
                : "some system in " + Gazetteer.of(place);
    }
}
