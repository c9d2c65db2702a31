package io.github.digitalsilkroad.core.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.internal.Decimals;
import io.github.digitalsilkroad.testkit.Seeds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What makes the Shapley value the Shapley value, over games with worths of any magnitude. */
class ShapleyProperties {

    /** Worths of all sets of some causes, some tiny, some huge, some alike. */
    private static double[] game(int causes, long seed) {
        Random random = new Random(seed);
        double[] worths = new double[1 << causes];
        for (int set = 0; set < worths.length; set++) {
            worths[set] = random.nextInt(4) == 0
                    ? random.nextInt(3)
                    : (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(13) - 6);
        }
        return worths;
    }

    private static Shapley shapley(int causes, double[] worths) {
        return Shapley.of(causes, set -> worths[set]);
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Property(seed = Seeds.FIXED, tries = 300)
    void sharesAddUpToTheChangeExactly(@ForAll @IntRange(min = 1, max = 7) int causes, @ForAll long seed) {
        double[] worths = game(causes, seed);
        Shapley shapley = shapley(causes, worths);
        BigDecimal change = new BigDecimal(worths[worths.length - 1]).subtract(new BigDecimal(worths[0]));
        assertThat(shapley.all().subtract(shapley.none())).isEqualByComparingTo(change);
        assertThat(sum(shapley.numerators())).isEqualByComparingTo(change.multiply(shapley.orders()));
    }

    @Provide
    Arbitrary<RoundingMode> ends() {
        return Arbitraries.of(RoundingMode.HALF_EVEN, RoundingMode.FLOOR, RoundingMode.CEILING);
    }

    @Property(seed = Seeds.FIXED, tries = 200)
    void roundedSharesAddUpToTheRoundedChange(
            @ForAll @IntRange(min = 1, max = 6) int causes,
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 4) int places,
            @ForAll("ends") RoundingMode ends) {
        double[] worths = game(causes, seed);
        Shapley shapley = shapley(causes, worths);
        List<BigDecimal> rounded = shapley.rounded(places, ends);
        BigDecimal none = Decimals.scale(new BigDecimal(worths[0]), places, ends);
        BigDecimal all = Decimals.scale(new BigDecimal(worths[worths.length - 1]), places, ends);
        assertThat(none.add(sum(rounded))).isEqualByComparingTo(all);
        for (int i = 0; i < causes; i++) {
            assertThat(Math.abs(rounded.get(i).doubleValue() - shapley.share(i).midpoint()))
                    .isLessThan(2 * Math.pow(10, -places));
        }
    }

    @Property(seed = Seeds.FIXED, tries = 200)
    void aShareIsTheMeanOfWhatTheCauseAddsInEveryOrder(
            @ForAll @IntRange(min = 1, max = 5) int causes, @ForAll long seed) {
        double[] worths = game(causes, seed);
        Shapley shapley = shapley(causes, worths);
        BigDecimal[] sums = new BigDecimal[causes];
        Arrays.fill(sums, BigDecimal.ZERO);
        List<List<Integer>> orders = orders(causes);
        for (List<Integer> order : orders) {
            int set = 0;
            for (int cause : order) {
                BigDecimal before = new BigDecimal(worths[set]);
                set |= 1 << cause;
                sums[cause] = sums[cause].add(new BigDecimal(worths[set]).subtract(before));
            }
        }
        assertThat(shapley.orders()).isEqualByComparingTo(BigDecimal.valueOf(orders.size()));
        for (int i = 0; i < causes; i++) {
            assertThat(shapley.numerators().get(i)).isEqualByComparingTo(sums[i]);
        }
    }

    private static List<List<Integer>> orders(int size) {
        if (size == 0) {
            return List.of(List.of());
        }
        List<List<Integer>> all = new ArrayList<>();
        for (List<Integer> shorter : orders(size - 1)) {
            for (int at = 0; at < size; at++) {
                List<Integer> longer = new ArrayList<>(shorter);
                longer.add(at, size - 1);
                all.add(longer);
            }
        }
        return all;
    }

    @Property(seed = Seeds.FIXED, tries = 200)
    void aShareLiesInItsEstimateWhichIsNoWiderThanNeighboringDoubles(
            @ForAll @IntRange(min = 1, max = 6) int causes, @ForAll long seed) {
        Shapley shapley = shapley(causes, game(causes, seed));
        BigDecimal orders = shapley.orders();
        for (int i = 0; i < causes; i++) {
            double low = shapley.share(i).low();
            double high = shapley.share(i).high();
            BigDecimal share = shapley.numerators().get(i);
            assertThat(new BigDecimal(low).multiply(orders)).isLessThanOrEqualTo(share);
            assertThat(new BigDecimal(high).multiply(orders)).isGreaterThanOrEqualTo(share);
            assertThat(high).isLessThanOrEqualTo(Math.nextUp(low));
        }
    }

    @Property(seed = Seeds.FIXED, tries = 200)
    void aCauseThatDoesNothingGetsNothingAndAddsNothingToTheOthers(
            @ForAll @IntRange(min = 1, max = 5) int causes, @ForAll long seed, @ForAll @IntRange(max = 5) int idle) {
        int at = Math.min(idle, causes);
        double[] worths = game(causes, seed);
        Shapley without = shapley(causes, worths);
        Shapley with = Shapley.of(causes + 1, set -> worths[(set & (1 << at) - 1) | (set >> (at + 1)) << at]);
        assertThat(with.numerators().get(at)).isEqualByComparingTo(BigDecimal.ZERO);
        List<BigDecimal> others = new ArrayList<>(with.numerators());
        others.remove(at);
        BigDecimal more = new BigDecimal(causes + 1);
        for (int i = 0; i < causes; i++) {
            assertThat(others.get(i))
                    .isEqualByComparingTo(without.numerators().get(i).multiply(more));
        }
    }

    @Property(seed = Seeds.FIXED, tries = 200)
    void theOrderInWhichCausesAreNamedDoesNotMatter(@ForAll @IntRange(min = 1, max = 6) int causes, @ForAll long seed) {
        double[] worths = game(causes, seed);
        List<Integer> names = new ArrayList<>();
        for (int i = 0; i < causes; i++) {
            names.add(i);
        }
        Collections.shuffle(names, new Random(seed));
        Shapley shapley = shapley(causes, worths);
        Shapley renamed = Shapley.of(causes, set -> {
            int original = 0;
            for (int i = 0; i < causes; i++) {
                original |= (set >> i & 1) << names.get(i);
            }
            return worths[original];
        });
        for (int i = 0; i < causes; i++) {
            assertThat(renamed.numerators().get(i))
                    .isEqualByComparingTo(shapley.numerators().get(names.get(i)));
        }
    }

    @Property(seed = Seeds.FIXED, tries = 200)
    void sharesOfASumAreSumsOfShares(@ForAll @IntRange(min = 1, max = 6) int causes, @ForAll long seed) {
        Random random = new Random(seed);
        double[] one = new double[1 << causes];
        double[] other = new double[1 << causes];
        double[] both = new double[1 << causes];
        for (int set = 0; set < one.length; set++) {
            one[set] = random.nextInt(1000) / 8.0;
            other[set] = random.nextInt(1000) / 8.0;
            both[set] = one[set] + other[set];
        }
        for (int i = 0; i < causes; i++) {
            BigDecimal sum = shapley(causes, one)
                    .numerators()
                    .get(i)
                    .add(shapley(causes, other).numerators().get(i));
            assertThat(shapley(causes, both).numerators().get(i)).isEqualByComparingTo(sum);
        }
    }
}
