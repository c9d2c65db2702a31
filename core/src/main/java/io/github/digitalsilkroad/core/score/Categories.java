package io.github.digitalsilkroad.core.score;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.model.Category;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which categories of deployments a question counts. Immutable and thread-safe.
 *
 * @param all the categories, at least one
 * @since 0.2.0
 */
record Categories(Set<Category> all) {

    private static final String DIGITAL = "digital";
    private static final String ALL = "all";

    /** Those that are {@linkplain Category#isDigital digital}. */
    static final Categories DIGITAL_ONES = new Categories(
            Arrays.stream(Category.values()).filter(Category::isDigital).collect(toSet()));

    /** All categories. */
    static final Categories EVERY_ONE = new Categories(EnumSet.allOf(Category.class));

    Categories {
        if (all.isEmpty()) {
            throw new IllegalArgumentException("categories: name at least one, as in safe-city;smart-city");
        }
        all = Collections.unmodifiableSet(EnumSet.copyOf(all));
    }

    /**
     * Some categories.
     *
     * @param first a category
     * @param others more of them
     * @return the categories
     */
    static Categories of(Category first, Category... others) {
        return new Categories(EnumSet.of(first, requireNonNull(others, "others")));
    }

    /**
     * Reads categories.
     *
     * @param text {@code digital}, {@code all}, or codes joined by semicolons, such as {@code safe-city;smart-city}
     * @return the categories
     * @throws IllegalArgumentException if there is no such category; the message lists the codes
     */
    public static Categories parse(String text) {
        return switch (text) {
            case DIGITAL -> DIGITAL_ONES;
            case ALL -> EVERY_ONE;
            default -> new Categories(Coded.parseAll(Category.class, text));
        };
    }

    /** The deployments as text, such as {@code digital systems}. */
    String words() {
        return switch (toString()) {
            case DIGITAL -> "digital systems";
            case ALL -> "systems of all kinds";
            default -> all.stream().map(Category::label).collect(joining(", ", "", " systems"));
        };
    }

    /**
     * The categories as text, which {@link #parse} reads.
     *
     * @return such as {@code digital}
     */
    @Override
    public String toString() {
        if (all.equals(DIGITAL_ONES.all)) {
            return DIGITAL;
        }
        return all.equals(EVERY_ONE.all)
                ? ALL
                : all.stream().map(Category::code).collect(joining(";"));
    }
}
