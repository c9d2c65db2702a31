package io.github.digitalsilkroad.lint;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
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

    /** Kinds of networks that "telecommunications" may mean. */
    static final Set<Category> NETWORKS =
            Sets.immutableEnumSet(Category.TELECOM, Category.FIXED_NETWORK, Category.MOBILE_NETWORK, Category.FIVE_G);

    /** What systems of no kind, and of several, are called. */
    static final ImmutableMap<Set<Category>, String> NOUNS =
            ImmutableMap.of(Set.of(), "system", NETWORKS, "telecommunications network");

    Described {
        kinds = Set.copyOf(kinds);
    }

    @Override
    public String toString() {
        return kinds.size() == 1
                ? "a " + kinds.iterator().next().label() + " system in " + Gazetteer.of(place)
                : "some " + NOUNS.getOrDefault(kinds, "system") + " in " + Gazetteer.of(place);
    }
}
