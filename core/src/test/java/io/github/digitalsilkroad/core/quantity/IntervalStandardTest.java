package io.github.digitalsilkroad.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A second opinion on intervals: the vectors of ITF1788, the test suite for IEEE 1788-2015, which another project wrote
 * from the standard alone.
 *
 * <p>An {@link Estimate} is never empty, so that a vector with an empty operand asks nothing of it. Its ends are the
 * decimals that they print as, where the standard sees doubles: where the two differ, so may an end, by one double. All
 * of its intervals are closed; an end of ours is open where only an unbounded operand comes near it.
 */
class IntervalStandardTest {
    /** One line, such as {@code add [1.0,2.0] [3.0,4.0] = [4.0,6.0];}; decorated intervals are another matter. */
    private static final Pattern VECTOR = Pattern.compile("\\s*(\\w+)((?: +\\[[^]]*])+) = (\\S.*);");

    private static final Pattern OPERAND = Pattern.compile("\\[([^]]*)]");

    private static final Map<String, BiFunction<Estimate, Estimate, Estimate>> ARITHMETIC = Map.of(
            "neg", (x, none) -> x.negated(),
            "recip", (x, none) -> Estimate.exactly(1).dividedBy(x),
            "add", Estimate::plus,
            "sub", Estimate::minus,
            "mul", Estimate::times,
            "div", Estimate::dividedBy,
            "convexHull", Estimate::hull);

    private static final Map<String, BiPredicate<Estimate, Estimate>> RELATIONS = Map.of(
            "isEntire", (x, none) -> x.isEntire(),
            "equal", (x, y) -> x.contains(y) && y.contains(x),
            "subset", (x, y) -> y.contains(x),
            "precedes", (x, y) -> x.isAbove(y).isNo() && y.isBelow(x).isNo(),
            "strictPrecedes", (x, y) -> x.isBelow(y).isYes() && y.isAbove(x).isYes(),
            "disjoint", (x, y) -> !x.overlaps(y) && !y.overlaps(x));

    /** What the files ask for and {@link Estimate} does not have. */
    private static final Set<String> NO_SUCH_OPERATION =
            Set.of("isEmpty", "isNaI", "less", "strictLess", "interior", "pos");

    /** Intervals without a number, and what is no interval. */
    private static final Set<String> NONE = Set.of("empty", "nai");

    /** The words that the standard has for the ways in which two intervals have no number in common. */
    private static final Set<String> APART = Set.of("before", "after");

    private record Vector(String operation, List<Optional<Estimate>> operands, String result) {
        static Optional<Vector> read(String line) {
            Matcher parts = VECTOR.matcher(line);
            if (!parts.matches()) {
                return Optional.empty();
            }
            List<Optional<Estimate>> operands = new ArrayList<>();
            Matcher operand = OPERAND.matcher(parts.group(2));
            while (operand.find()) {
                operands.add(interval(operand.group()));
            }
            return Optional.of(new Vector(parts.group(1), operands, parts.group(3)));
        }

        boolean isBounded() {
            return operands.stream().allMatch(operand -> operand.orElseThrow().isBounded());
        }

        /** Whether each end, and each of the result, is the decimal that it prints as. */
        boolean isDecimal() {
            return Stream.concat(operands.stream(), Stream.of(interval(result)))
                    .flatMap(Optional::stream)
                    .flatMapToDouble(operand -> DoubleStream.of(operand.low(), operand.high()))
                    .allMatch(end -> Double.isInfinite(end) || new BigDecimal(end).compareTo(Exact.of(end)) == 0);
        }

        boolean hasOperands() {
            return operands.stream().allMatch(Optional::isPresent);
        }

        <T> T on(BiFunction<Estimate, Estimate, T> function) {
            Estimate first = operands.get(0).orElseThrow();
            return function.apply(first, operands.get(operands.size() - 1).orElseThrow());
        }
    }

    @Test
    void arithmeticGivesTheTightestDoublesOfTheStandard() throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        for (Vector vector : vectors("elem", "set")) {
            BiFunction<Estimate, Estimate, Estimate> operation = ARITHMETIC.get(vector.operation());
            if (operation == null || !vector.hasOperands()) {
                continue;
            }
            counts.merge(vector.operation(), 1, Integer::sum);
            Estimate ours = vector.on(operation);
            Optional<Estimate> theirs = interval(vector.result());
            if (theirs.isEmpty()) {
                assertThat(ours.isEntire()).as("%s: nothing divided by", vector).isTrue();
            } else if (!vector.isDecimal()) {
                assertNear(ours.low(), theirs.get().low(), vector);
                assertNear(ours.high(), theirs.get().high(), vector);
            } else {
                assertThat(List.of(ours.low(), ours.high()))
                        .as(vector.toString())
                        .containsExactly(theirs.get().low(), theirs.get().high());
                assertThat(vector.isBounded()
                                && (isOpen(ours.low(), ours.isLowOpen()) || isOpen(ours.high(), ours.isHighOpen())))
                        .as("%s: %s has an open end", vector, ours)
                        .isFalse();
            }
        }
        assertThat(counts)
                .isEqualTo(
                        Map.of("add", 26, "convexHull", 3, "div", 330, "mul", 107, "neg", 10, "recip", 18, "sub", 26));
    }

    private static void assertNear(double ours, double theirs, Vector vector) {
        assertThat(ours).as(vector.toString()).isBetween(Math.nextDown(theirs), Math.nextUp(theirs));
    }

    /** Whether an end is open of its own accord: those at infinity always are. */
    private static boolean isOpen(double end, boolean open) {
        return open && Double.isFinite(end);
    }

    @Test
    void relationsAgree() throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        for (Vector vector : vectors("bool")) {
            BiPredicate<Estimate, Estimate> relation = RELATIONS.get(vector.operation());
            if (relation != null && vector.hasOperands()) {
                counts.merge(vector.operation(), 1, Integer::sum);
                assertThat(vector.on(relation::test)).as(vector.toString()).isEqualTo(Boolean.valueOf(vector.result()));
            }
        }
        assertThat(counts)
                .isEqualTo(Map.of(
                        "disjoint",
                        7,
                        "equal",
                        13,
                        "isEntire",
                        13,
                        "precedes",
                        18,
                        "strictPrecedes",
                        11,
                        "subset",
                        16));
    }

    @Test
    void whatTwoHaveInCommonAgrees() throws IOException {
        int intersections = 0;
        int overlaps = 0;
        for (Vector vector : vectors("set", "overlap")) {
            if (!vector.hasOperands()) {
                continue;
            }
            if (vector.operation().equals("intersection")) {
                intersections++;
                assertThat(vector.on(Estimate::intersection))
                        .as(vector.toString())
                        .isEqualTo(interval(vector.result()));
            } else if (vector.operation().equals("overlap")) {
                overlaps++;
                boolean common = !APART.contains(vector.result());
                assertThat(vector.on(Estimate::overlaps)).as(vector.toString()).isEqualTo(common);
                assertThat(vector.on(Estimate::intersection).isPresent())
                        .as(vector.toString())
                        .isEqualTo(common);
            }
        }
        assertThat(intersections).isEqualTo(3);
        assertThat(overlaps).isEqualTo(45);
    }

    @Test
    void everyOperationOfTheFilesIsAskedOrKnownToHaveNoCounterpart() throws IOException {
        Set<String> known = new TreeSet<>(NO_SUCH_OPERATION);
        known.addAll(ARITHMETIC.keySet());
        known.addAll(RELATIONS.keySet());
        known.addAll(Set.of("intersection", "overlap"));
        Set<String> found = new TreeSet<>();
        for (Vector vector : vectors("bool", "elem", "set", "overlap")) {
            found.add(vector.operation());
        }
        assertThat(found).isEqualTo(known);
    }

    private static List<Vector> vectors(String... files) throws IOException {
        List<Vector> vectors = new ArrayList<>();
        for (String file : files) {
            try (InputStream in = IntervalStandardTest.class.getResourceAsStream("libieeep1788_" + file + ".itl")) {
                new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .map(Vector::read)
                        .flatMap(Optional::stream)
                        .forEach(vectors::add);
            }
        }
        return vectors;
    }

    /** Reads {@code [1.0,infinity]} or {@code [entire]}; {@code [empty]} is no estimate. */
    private static Optional<Estimate> interval(String text) {
        String ends = text.substring(1, text.length() - 1);
        if (NONE.contains(ends)) {
            return Optional.empty();
        }
        if (ends.equals("entire")) {
            return Optional.of(Estimate.unknown());
        }
        String[] parts = ends.split(",", -1);
        double low = end(parts[0]);
        double high = end(parts[1]);
        return Optional.of(Estimate.interval(low, Double.isInfinite(low), high, Double.isInfinite(high)));
    }

    private static double end(String text) {
        String number = text.strip().replace("infinity", "Infinity");
        return Double.parseDouble(number);
    }
}
