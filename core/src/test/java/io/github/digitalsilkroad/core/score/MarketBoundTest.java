package io.github.digitalsilkroad.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.digitalsilkroad.core.score.MarketBound.Group;
import io.github.digitalsilkroad.core.score.MarketBound.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The greatest difference of two sums of squares, against every way to divide small groups. */
class MarketBoundTest {

    private static final double NEAR = 1e-6;

    /** A small problem, with its own way to count what a way of dividing gives. */
    private record Problem(Side up, Side down, List<Group> groups) {
        double value(double[] n) {
            return up.weight() * squares(up, n) - down.weight() * squares(down, n);
        }

        private static double squares(Side side, double[] n) {
            double[] counts = side.counts().clone();
            double squares = side.rest();
            for (int j = 0; j < n.length; j++) {
                if (side.vendors()[j] >= 0) {
                    counts[side.vendors()[j]] += n[j];
                }
                squares += side.own()[j] * n[j];
            }
            return squares + Arrays.stream(counts).map(count -> count * count).sum();
        }

        /** The greatest value over all ways to divide each group in so many steps a system. */
        double greatest(int steps) {
            return greatest(new double[up.own().length], 0, steps);
        }

        private double greatest(double[] n, int next, int steps) {
            if (next == groups.size()) {
                return value(n);
            }
            Group group = groups.get(next);
            return greatest(n, next, group.from(), group.systems() * steps, steps);
        }

        private double greatest(double[] n, int next, int choice, int left, int steps) {
            if (choice == groups.get(next).to() - 1) {
                n[choice] = (double) left / steps;
                return greatest(n, next + 1, steps);
            }
            double most = Double.NEGATIVE_INFINITY;
            for (int some = 0; some <= left; some++) {
                n[choice] = (double) some / steps;
                most = Math.max(most, greatest(n, next, choice + 1, left - some, steps));
            }
            return most;
        }

        void assertDivided(double[] n) {
            for (Group group : groups) {
                double[] some = Arrays.copyOfRange(n, group.from(), group.to());
                assertThat(Arrays.stream(some)).allMatch(count -> count >= 0);
                assertThat(Arrays.stream(some).sum()).isCloseTo(group.systems(), within(NEAR));
                if (group.isWhole()) {
                    assertThat(Arrays.stream(some)).allMatch(count -> count == Math.rint(count));
                }
            }
        }
    }

    private static Problem random(Random random, int most, boolean isWhole, boolean isOneWeight) {
        List<Group> groups = new ArrayList<>();
        int size = 0;
        for (int g = 1 + random.nextInt(3); g > 0; g--) {
            int to = size + 2 + random.nextInt(2);
            groups.add(new Group(size, to, 1 + random.nextInt(most), isWhole));
            size = to;
        }
        int vendors = 2 + random.nextInt(2);
        double weight = 1 + random.nextInt(3);
        Side up = side(random, isOneWeight ? weight : weight / 2, vendors, size);
        return new Problem(up, side(random, weight, vendors, size), groups);
    }

    private static Side side(Random random, double weight, int vendors, int size) {
        double[] counts = random.ints(vendors, 0, 4).asDoubleStream().toArray();
        int[] whose = random.ints(size, -1, vendors).toArray();
        double[] own = new double[size];
        for (int j = 0; j < size; j++) {
            own[j] = whose[j] < 0 && random.nextBoolean() ? 1 : 0;
        }
        return new Side(weight, random.nextInt(5), counts, whose, own);
    }

    private static void assertGreatest(Problem problem) {
        MarketBound bound = new MarketBound(problem.up, problem.down, problem.groups);
        problem.assertDivided(bound.best());
        assertThat(bound.isReached()).as("%s", problem).isTrue();
        assertThat(bound.more()).isZero();
        assertThat(problem.value(bound.best())).as("%s", problem).isCloseTo(problem.greatest(1), within(NEAR));
        double was = problem.down.squares(bound.best(), problem.down.lines());
        double is = problem.up.squares(bound.best(), problem.up.lines());
        assertThat(problem.up.weight() * is - problem.down.weight() * was)
                .isCloseTo(problem.value(bound.best()), within(NEAR));
    }

    @Test
    void ofWholeSystemsTheGreatestDifferenceIsThatOfSomeWay() {
        Random random = new Random(1);
        for (int i = 0; i < 60; i++) {
            assertGreatest(random(random, 3, true, i % 2 == 0));
        }
    }

    /** Four groups whose vendors differ in both sums: some of four are beyond what moves between two ways find. */
    private static Problem wide(Random random, int choices, int most, boolean isWhole) {
        int size = 4 * choices;
        List<Group> groups = new ArrayList<>();
        for (int from = 0; from < size; from += choices) {
            groups.add(new Group(from, from + choices, 1 + random.nextInt(most), isWhole));
        }
        return new Problem(wideSide(random, size), wideSide(random, size), groups);
    }

    private static Side wideSide(Random random, int size) {
        double weight = 1 + random.nextInt(2);
        double[] counts = random.ints(5, 0, 3).asDoubleStream().toArray();
        return new Side(weight, 0, counts, random.ints(size, 0, 5).toArray(), new double[size]);
    }

    @Test
    void theGreatestDifferenceIsFoundBehindLessOnes() {
        Random random = new Random(3);
        for (int i = 0; i < 25; i++) {
            assertGreatest(wide(random, 2, 4, true));
            assertGreatest(wide(random, 3, 3, true));
        }
    }

    /** Where the search stops before it is done, what it found and how much more there may be enclose every way. */
    @Test
    void whatIsNotReachedIsBounded() {
        Random random = new Random(4);
        int open = 0;
        for (int i = 0; i < 6; i++) {
            Problem problem = wide(random, 3, 1, false);
            MarketBound bound = new MarketBound(problem.up, problem.down, problem.groups);
            problem.assertDivided(bound.best());
            double greatest = problem.greatest(2);
            assertThat(problem.value(bound.best())).as("%s", problem).isGreaterThanOrEqualTo(greatest - 1);
            assertThat(problem.value(bound.best()) + bound.more())
                    .as("%s", problem)
                    .isGreaterThanOrEqualTo(greatest - NEAR);
            assertThat(bound.more() > 0).isEqualTo(!bound.isReached());
            assertThat(bound.more()).isLessThan(4);
            open += bound.isReached() ? 0 : 1;
        }
        assertThat(open).isBetween(1, 4);
    }

    /** No way in thirds gives more than the bound, and the way that is found gives the bound. */
    @Test
    void ofDividedSystemsNoWayGivesMore() {
        Random random = new Random(2);
        for (int i = 0; i < 8; i++) {
            Problem problem = random(random, 1, false, i % 2 == 0);
            MarketBound bound = new MarketBound(problem.up, problem.down, problem.groups);
            problem.assertDivided(bound.best());
            double found = problem.value(bound.best());
            assertThat(found + bound.more()).as("%s", problem).isGreaterThanOrEqualTo(problem.greatest(3) - NEAR);
            assertThat(bound.more()).as("%s", problem).isBetween(0.0, 0.5);
        }
    }

    /** Two groups that one vendor may have together: moving either alone gives less. */
    @Test
    void aWayBeyondALessOneIsFound() {
        Side up = new Side(1, 0, new double[] {0, 1, 0}, new int[] {0, 1, 0, 1}, new double[4]);
        Side down = new Side(1, 0, new double[] {0, 0, 0}, new int[] {2, 2, 2, 2}, new double[4]);
        List<Group> groups = List.of(new Group(0, 2, 10, true), new Group(2, 4, 10, true));
        MarketBound bound = new MarketBound(up, down, groups);
        assertThat(bound.best()).containsExactly(0, 10, 0, 10);
        assertThat(bound.isReached()).isTrue();
    }

    /** What each of some vendors has alike in both sums, and a group that is divided among them. */
    private static MarketBound divided(double[] more, double weight, double[] less, int systems) {
        int size = more.length;
        int[] vendors = IntStream.range(0, size).toArray();
        return new MarketBound(
                new Side(weight, 0, more, vendors, new double[size]),
                new Side(2, 0, less, vendors, new double[size]),
                List.of(new Group(0, size, systems, false)));
    }

    private static void assertBest(MarketBound bound, double... best) {
        assertThat(bound.isReached()).isTrue();
        assertThat(bound.more()).isZero();
        assertThat(bound.best()).containsExactly(best, within(1e-6));
    }

    /**
     * Where only squares are taken away, the least is taken by filling up to one level: that of 9 systems over 3 is 3.
     */
    @Test
    void whatIsDividedFillsUpToOneLevel() {
        assertBest(divided(new double[3], 0, new double[] {1, 2, 0}, 6), 2, 1, 3);
        assertBest(divided(new double[3], 0, new double[] {3, 2, 0}, 4), 0, 1, 3);
        assertBest(divided(new double[3], 0, new double[] {9, 1, 0}, 4), 0, 1.5, 2.5);
        assertBest(divided(new double[4], 0, new double[] {0, 1, 2, 0}, 1), 0.5, 0, 0, 0.5);
    }

    /** Of (a + n)² - 2 (b + n)² each more adds 2 a - 4 b - 2 n, which is the same of all at the best way. */
    @Test
    void whatIsAddedAndTakenAwayIsLevelToo() {
        assertBest(divided(new double[] {4, 0}, 1, new double[2], 6), 5, 1);
        assertBest(divided(new double[] {5, 0, 0}, 1, new double[] {0, 0.5, 0}, 8), 19.0 / 3, 1.0 / 3, 4.0 / 3);
    }

    /** Vendors of one system each take what would be worse with any other: above half a system a square adds more. */
    @Test
    void whatIsNoVendorsTakesTheRest() {
        Side up = new Side(0, 0, new double[2], new int[] {0, 1, -1}, new double[3]);
        Side down = new Side(3, 0, new double[] {0, 2}, new int[] {0, 1, -1}, new double[] {0, 0, 1});
        assertBest(new MarketBound(up, down, List.of(new Group(0, 3, 3, false))), 0.5, 0, 2.5);
    }

    /** Two divided groups share a vendor: all three vendors end on one level. */
    @Test
    void dividedGroupsFillUpTogether() {
        Side up = new Side(0, 0, new double[3], new int[] {0, 1, 1, 2}, new double[4]);
        Side down = new Side(1, 0, new double[] {0, 1, 0}, new int[] {0, 1, 1, 2}, new double[4]);
        List<Group> groups = List.of(new Group(0, 2, 3, false), new Group(2, 4, 2, false));
        MarketBound bound = new MarketBound(up, down, groups);
        assertBest(bound, 2, 1, 0, 2);
    }

    /** What is divided and only added goes to the vendor with most. */
    @Test
    void whatIsOnlyAddedGoesToTheLargest() {
        Side up = new Side(1, 0, new double[] {1, 3, 0}, new int[] {0, 1, 2}, new double[3]);
        Side down = new Side(0, 0, new double[3], new int[] {0, 1, 2}, new double[3]);
        assertBest(new MarketBound(up, down, List.of(new Group(0, 3, 6, false))), 0, 6, 0);
    }

    /** The part with the greatest limit is halved first: the best way lies where the others end too soon. */
    @Test
    void theWayWithTheGreatestLimitIsSoughtFirst() {
        Side up = new Side(1, 3, new double[] {0, 2, 1}, new int[] {0, -1, 0, -1}, new double[4]);
        Side down = new Side(2, 0, new double[] {3, 1, 2}, new int[] {1, 0, 2, 1}, new double[4]);
        List<Group> groups = List.of(new Group(0, 2, 2, true), new Group(2, 4, 7, true));
        Problem problem = new Problem(up, down, groups);
        MarketBound bound = new MarketBound(up, down, groups);
        assertThat(problem.value(bound.best())).isEqualTo(problem.greatest(1)).isEqualTo(-106);
        assertThat(bound.best()).containsExactly(2, 0, 6, 1);
    }

    /** A way keeps the systems of its group, however its bounds are halved. */
    @Test
    void aGroupOfTwoIsDividedAsWhole() {
        Side up = new Side(1, 2, new double[] {0, 0, 3}, new int[] {1, 1, -1, -1}, new double[] {0, 0, 1, 0});
        Side down = new Side(1.5, 3, new double[] {1, 3, 0}, new int[] {0, 0, 2, 2}, new double[4]);
        List<Group> groups = List.of(new Group(0, 4, 2, false));
        MarketBound bound = new MarketBound(up, down, groups);
        new Problem(up, down, groups).assertDivided(bound.best());
        assertThat(bound.best()).containsExactly(new double[] {0.5, 0, 1.5, 0}, within(1e-6));
        assertThat(bound.more()).isBetween(0.0, 0.01);
    }
}
