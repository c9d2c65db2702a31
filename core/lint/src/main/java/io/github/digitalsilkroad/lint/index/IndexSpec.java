package io.github.digitalsilkroad.lint.index;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.internal.Decimals;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an index is made of: a tree of dimensions, whose leaves are indicators.
 *
 * <p>Each part has a weight, 1 unless said otherwise, that counts against the weights of its siblings. An indicator
 * says how its values are normalized and whether a greater value counts less; a dimension says how its parts are
 * averaged.
 *
 * <pre>{@code
 * IndexSpec.dimension("exposure", Aggregation.GEOMETRIC,
 *         IndexSpec.dimension("debt", Aggregation.ARITHMETIC,
 *                 IndexSpec.indicator("leverage", Normalization.goalposts(0, 60)).weighted(2),
 *                 IndexSpec.indicator("grant element", Normalization.goalposts(0, 100)).descending()),
 *         IndexSpec.indicator("concentration", Normalization.goalposts(0, 10_000)));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class IndexSpec {

    private static final double MOST_WEIGHT = 1e100;

    private final String name;
    private final double weight;
    private final @Nullable Normalization normalization;
    private final boolean descending;
    private final @Nullable Aggregation aggregation;
    private final List<IndexSpec> parts;

    private IndexSpec(
            String name,
            double weight,
            @Nullable Normalization normalization,
            boolean descending,
            @Nullable Aggregation aggregation,
            List<IndexSpec> parts) {
        this.name = name;
        this.weight = weight;
        this.normalization = normalization;
        this.descending = descending;
        this.aggregation = aggregation;
        this.parts = parts;
    }

    /**
     * A leaf: one column of the data.
     *
     * @param name the name of the column
     * @param normalization how its values are brought to a common scale
     * @return the indicator, with weight 1, ascending
     * @throws IllegalArgumentException if the name is blank
     */
    public static IndexSpec indicator(String name, Normalization normalization) {
        return new IndexSpec(
                checkName(name), 1, requireNonNull(normalization, "normalization"), false, null, List.of());
    }

    /**
     * A branch: parts that are averaged.
     *
     * @param name a name of its own
     * @param aggregation the kind of mean
     * @param parts indicators and dimensions, at least one
     * @return the dimension, with weight 1
     * @throws IllegalArgumentException if the name is blank, there is no part, or a name occurs twice
     */
    public static IndexSpec dimension(String name, Aggregation aggregation, IndexSpec... parts) {
        IndexSpec dimension = new IndexSpec(
                checkName(name),
                1,
                null,
                false,
                requireNonNull(aggregation, "aggregation"),
                List.of(requireNonNull(parts, "parts")));
        if (parts.length == 0) {
            throw new IllegalArgumentException("dimension \"" + name + "\": needs at least one part");
        }
        dimension.checkNames(new HashSet<>());
        return dimension;
    }

    private static String checkName(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name \"" + name + "\": must not be blank");
        }
        return name;
    }

    private void checkNames(Set<String> seen) {
        if (!seen.add(name)) {
            throw new IllegalArgumentException(
                    "\"" + name + "\": occurs twice; each part of an index needs its own name");
        }
        for (IndexSpec part : parts) {
            part.checkNames(seen);
        }
    }

    /**
     * The same part with another weight among its siblings.
     *
     * @param newWeight 1e-100 to 1e100, so that sums of weights are finite
     * @return the changed part
     * @throws IllegalArgumentException if the weight is out of range
     */
    public IndexSpec weighted(double newWeight) {
        if (!(newWeight >= 1 / MOST_WEIGHT && newWeight <= MOST_WEIGHT)) {
            throw new IllegalArgumentException("weight of \"" + name + "\" = " + Decimals.text(newWeight)
                    + ": must be within 1e-100 and 1e100; leave out a part that is not to count");
        }
        return new IndexSpec(name, newWeight, normalization, descending, aggregation, parts);
    }

    /**
     * The same indicator, reversed: a greater value counts less.
     *
     * @return the changed indicator
     * @throws IllegalArgumentException if this is a dimension
     */
    public IndexSpec descending() {
        if (normalization == null) {
            throw new IllegalArgumentException("dimension \"" + name + "\": only an indicator can be descending");
        }
        return new IndexSpec(name, weight, normalization, true, aggregation, parts);
    }

    /**
     * The name.
     *
     * @return unique within an index
     */
    public String name() {
        return name;
    }

    /**
     * The weight among the siblings.
     *
     * @return above 0
     */
    public double weight() {
        return weight;
    }

    /**
     * The normalization of an indicator.
     *
     * @return empty for a dimension
     */
    public Optional<Normalization> normalization() {
        return Optional.ofNullable(normalization);
    }

    Normalization requireNormalization() {
        return Objects.requireNonNull(normalization);
    }

    /**
     * The kind of mean of a dimension.
     *
     * @return empty for an indicator
     */
    public Optional<Aggregation> aggregation() {
        return Optional.ofNullable(aggregation);
    }

    /**
     * Tells whether the indicator is reversed: a greater value counts less.
     *
     * @return true when it is
     */
    public boolean isDescending() {
        return descending;
    }

    /**
     * The parts of a dimension.
     *
     * @return in the order given; empty for an indicator
     */
    public List<IndexSpec> parts() {
        return parts;
    }

    /**
     * All indicators at and below this part.
     *
     * @return from first to last
     */
    public List<IndexSpec> indicators() {
        return normalization != null
                ? List.of(this)
                : parts.stream().flatMap(part -> part.indicators().stream()).toList();
    }

    /** The part in one line: {@code debt = arithmetic(2 leverage, grant element descending)}. */
    @Override
    public String toString() {
        return aggregation == null
                ? name
                : name + " = "
                        + parts.stream()
                                .map(IndexSpec::asPart)
                                .collect(Collectors.joining(
                                        ", ", aggregation.name().toLowerCase(Locale.ROOT) + "(", ")"));
    }

    private String asPart() {
        return (weight == 1 ? "" : Decimals.text(weight) + " ") + name + (descending ? " descending" : "");
    }
}
