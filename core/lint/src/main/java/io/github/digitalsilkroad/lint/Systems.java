package io.github.digitalsilkroad.lint;

import io.github.digitalsilkroad.core.model.Category;
import java.util.List;
import java.util.stream.Collectors;

/** The kinds of systems that a sentence counts together, in the order in which it names them. */
record Systems(List<Category> kinds) {

    Systems {
        kinds = List.copyOf(kinds);
    }

    String label() {
        return kinds.stream().map(Category::label).collect(Collectors.joining(" and "));
    }

    @Override
    public String toString() {
        return label() + " systems";
    }
}
