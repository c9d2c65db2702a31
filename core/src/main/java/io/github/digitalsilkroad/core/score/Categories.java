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
    private static final Categories DIGITAL_ONES = new Categories(
            Arrays.stream(Category.values()).filter(Category::isDigital).collect(toSet()));

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
     * Those that are {@linkplain Category#isDigital digital}.
     *
     * @return the categories
     */
    static Categories digital() {
        return DIGITAL_ONES;
    }

    /**
     * All categories.
     *
     * @return the categories
     */
    static Categories everyOne() {
        return new Categories(EnumSet.allOf(Category.class));
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
            case DIGITAL -> digital();
            case ALL -> everyOne();
            default -> new Categories(Coded.parseAll(Category.class, text));
        };
    }

    boolean contains(Category category) {
        return all.contains(category);
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
        if (equals(DIGITAL_ONES)) {
            return DIGITAL;
        }
        return equals(everyOne()) ? ALL : all.stream().map(Category::code).collect(joining(";"));
    }
}
