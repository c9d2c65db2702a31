package io.github.digitalsilkroad.core.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.testkit.Seeds;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of {@link Herfindahl} with undivided amounts; enclosure in exact decimals, tightness against brute force. */
class UndividedProperties {

    private static final int PARTS = 4;

    /** What each part has alone, and what some have together. */
    record Market(List<Estimate> alone, List<Undivided> undivided) {

        Herfindahl measures() {
            return Herfindahl.of(alone, undivided, List.of());
        }

        List<Estimate> sizes() {
            List<Estimate> sizes = new ArrayList<>(alone);
            undivided.forEach(amount -> sizes.add(amount.size()));
            return sizes;
        }

        /** The parts that may have each amount. */
        List<List<Integer>> members() {
            List<List<Integer>> members = new ArrayList<>();
            for (int part = 0; part < alone.size(); part++) {
                members.add(List.of(part));
            }
            undivided.forEach(amount -> members.add(new ArrayList<>(amount.among())));
            return members;
        }

        boolean isPositive() {
            return sizes().stream().anyMatch(size -> size.high() > 0);
        }
    }

    @Property(seed = Seeds.FIXED)
    void everyWayToDivideLiesInTheBounds(@ForAll("markets") Market market, @ForAll Random random) {
        Herfindahl measures = market.measures();
        BigDecimal[] parts = new BigDecimal[market.alone.size()];
        Arrays.fill(parts, BigDecimal.ZERO);
        for (int i = 0; i < market.sizes().size(); i++) {
            Estimate size = market.sizes().get(i);
            double[] choices = {size.low(), size.high(), size.low() + size.width() * random.nextDouble()};
            BigDecimal rest = new BigDecimal(Math.min(size.high(), choices[random.nextInt(3)]));
            List<Integer> members = new ArrayList<>(market.members().get(i));
            Collections.shuffle(members, random);
            for (int part : members.subList(1, members.size())) {
                double[] fractions = {0, 0.5, random.nextDouble(), 1};
                BigDecimal given = rest.multiply(new BigDecimal(fractions[random.nextInt(4)]));
                parts[part] = parts[part].add(given);
                rest = rest.subtract(given);
            }
            parts[members.get(0)] = parts[members.get(0)].add(rest);
        }
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal squares = BigDecimal.ZERO;
        for (BigDecimal part : parts) {
            sum = sum.add(part);
            squares = squares.add(part.multiply(part));
        }
        if (sum.signum() > 0) {
            assertEncloses(measures.index(), squares.multiply(BigDecimal.valueOf(10_000)), sum.multiply(sum));
        }
    }

    private static void assertEncloses(Estimate bounds, BigDecimal numerator, BigDecimal denominator) {
        assertThat(new BigDecimal(bounds.low()).multiply(denominator)).isLessThanOrEqualTo(numerator);
        assertThat(new BigDecimal(bounds.high()).multiply(denominator)).isGreaterThanOrEqualTo(numerator);
    }

    @Property(seed = Seeds.FIXED, tries = 150)
    void theGreatestIndexIsThatOfGivingEveryAmountWholeToOnePart(@ForAll("markets") Market market) {
        double[] most = {0};
        give(market, 0, new double[market.alone.size()], most);
        Herfindahl measures = market.measures();
        assertThat(measures.isTight()).isTrue();
        assertThat(measures.index().high()).isCloseTo(most[0], within(1e-8));
    }

    private static void give(Market market, int amount, double[] parts, double[] most) {
        if (amount == market.sizes().size()) {
            if (Arrays.stream(parts).sum() > 0) {
                most[0] = Math.max(most[0], Herfindahl.index(parts));
            }
            return;
        }
        Estimate size = market.sizes().get(amount);
        for (int part : market.members().get(amount)) {
            for (double end : new double[] {size.low(), size.high()}) {
                double before = parts[part];
                parts[part] += end;
                give(market, amount + 1, parts, most);
                parts[part] = before;
            }
        }
    }

    @Property(seed = Seeds.FIXED, tries = 150)
    void theLeastIndexIsWhereNoMoveLowersIt(@ForAll("markets") Market market) {
        double least = new Compass(market).descend();
        Herfindahl measures = market.measures();
        assertThat(measures.isTight()).isTrue();
        assertThat(measures.index().low())
                .isLessThanOrEqualTo(least + 1e-8)
                .isCloseTo(least, within(SHORT_OF_THE_LEAST));
    }

    /** The compass takes smaller and smaller steps, so it may stop a little above the least index, never below. */
    private static final double SHORT_OF_THE_LEAST = 1e-3;

    /**
     * Moves amounts in and out, and from one part to another, by ever smaller steps as long as that lowers the index.
     */
    private static final class Compass {
        private final Market market;
        private final List<List<Integer>> members;
        private final double[][] amounts;

        Compass(Market market) {
            this.market = market;
            this.members = market.members();
            this.amounts = new double[members.size()][];
            for (int i = 0; i < amounts.length; i++) {
                amounts[i] = new double[members.get(i).size()];
                Arrays.fill(amounts[i], market.sizes().get(i).midpoint() / amounts[i].length);
            }
        }

        double descend() {
            double least = value();
            for (double step = 64; step > 1e-6; step /= 2) {
                for (boolean moved = true; moved; ) {
                    moved = false;
                    for (int amount = 0; amount < amounts.length; amount++) {
                        for (int to = -1; to < amounts[amount].length; to++) {
                            for (int from = -1; from < amounts[amount].length; from++) {
                                double[] before = amounts[amount].clone();
                                double value = move(amount, from, to, step) ? value() : Double.POSITIVE_INFINITY;
                                if (value < least - 1e-12) {
                                    least = value;
                                    moved = true;
                                } else {
                                    amounts[amount] = before;
                                }
                            }
                        }
                    }
                }
            }
            return least;
        }

        private boolean move(int amount, int from, int to, double step) {
            double[] moved = amounts[amount];
            Estimate size = market.sizes().get(amount);
            double sum = 0;
            for (double one : moved) {
                sum += one;
            }
            double most = from < 0 ? size.high() - sum : moved[from];
            double amountMoved = Math.min(step, to < 0 ? Math.min(most, sum - size.low()) : most);
            if (from == to || amountMoved <= 0) {
                return false;
            }
            if (from >= 0) {
                moved[from] = Math.max(0, moved[from] - amountMoved);
            }
            if (to >= 0) {
                moved[to] += amountMoved;
            }
            return true;
        }

        private double value() {
            double[] parts = new double[market.alone.size()];
            for (int amount = 0; amount < amounts.length; amount++) {
                for (int i = 0; i < amounts[amount].length; i++) {
                    parts[members.get(amount).get(i)] += amounts[amount][i];
                }
            }
            double value = Herfindahl.index(parts);
            return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
        }
    }

    @Property(seed = Seeds.FIXED, tries = 300)
    void amountsAmongTheSamePartsAddUpAndThoseOfOnePartAreItsOwn(
            @ForAll("markets") Market market, @ForAll Random random) {
        List<Estimate> nothing = Collections.nCopies(market.alone.size(), Estimate.exactly(0));
        List<Undivided> all = new ArrayList<>();
        for (int i = 0; i < market.sizes().size(); i++) {
            Estimate half = market.sizes().get(i).times(0.5);
            all.add(Undivided.of(market.members().get(i), half));
            all.add(Undivided.of(market.members().get(i), half));
        }
        Collections.shuffle(all, random);
        assertSame(Herfindahl.of(nothing, all, List.of()), market.measures());
    }

    private static void assertSame(Herfindahl actual, Herfindahl expected) {
        assertClose(actual.index(), expected.index(), 1e-6);
    }

    private static void assertClose(Estimate actual, Estimate expected, double tolerance) {
        assertThat(actual.low()).isCloseTo(expected.low(), within(tolerance));
        assertThat(actual.high()).isCloseTo(expected.high(), within(tolerance));
        assertThat(actual.isHighOpen()).isEqualTo(expected.isHighOpen());
    }

    @Property(seed = Seeds.FIXED, tries = 300)
    void dividingAnAmountNarrowsTheBounds(@ForAll("markets") Market market, @ForAll Random random) {
        Undivided first = market.undivided.get(0);
        int owner =
                new ArrayList<>(first.among()).get(random.nextInt(first.among().size()));
        List<Undivided> given = new ArrayList<>(market.undivided);
        given.set(0, Undivided.of(List.of(owner), first.size()));
        Herfindahl wide = market.measures();
        Herfindahl narrow = Herfindahl.of(market.alone, given, List.of());
        assertThat(narrow.index().low()).isGreaterThanOrEqualTo(wide.index().low() - 1e-7);
        assertThat(narrow.index().high()).isLessThanOrEqualTo(wide.index().high() + 1e-7);
    }

    /**
     * As many as the searches promise to be exact for: 16 parts in intervals, and 16 amounts between two of them each.
     */
    @Property(seed = Seeds.FIXED, tries = 10)
    void boundsOfSixteenThatMoveAreReached(@ForAll Random random) {
        List<Estimate> moving = new ArrayList<>();
        List<Estimate> fixed = new ArrayList<>();
        List<Undivided> undivided = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            int low = random.nextInt(100);
            moving.add(Estimate.between(low, low + random.nextInt(100)));
            fixed.add(Estimate.exactly(random.nextInt(50)));
            undivided.add(Undivided.of(List.of(i, random.nextInt(16)), Estimate.exactly(1 + random.nextInt(100))));
        }
        assertThat(Herfindahl.of(moving).isTight()).isTrue();
        assertThat(Herfindahl.of(fixed, undivided, List.of()).isTight()).isTrue();
    }

    /**
     * Sixty amounts between two of 24 parts each: a search that is cut short bounds whoever they are given to, and says
     * so.
     */
    @Property(seed = Seeds.FIXED, tries = 2)
    void boundsOfASearchCutShortHoldAndSayThatTheyAreNotTight(@ForAll Random random) {
        List<Estimate> alone = new ArrayList<>();
        for (int part = 0; part < 24; part++) {
            alone.add(Estimate.exactly(random.nextInt(100)));
        }
        double[] given = alone.stream().mapToDouble(Estimate::low).toArray();
        double[] most = given.clone();
        List<Undivided> undivided = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int first = random.nextInt(23);
            int second = first + 1 + random.nextInt(23 - first);
            int size = 1 + random.nextInt(100);
            undivided.add(Undivided.of(List.of(first, second), Estimate.exactly(size)));
            given[given[second] > given[first] ? second : first] += size;
            most[first] += size;
            most[second] += size;
        }
        Herfindahl measures = Herfindahl.of(alone, undivided, List.of());
        assertThat(measures.index().contains(Herfindahl.index(given))).isTrue();
        assertThat(measures.isTight()).isFalse();
        assertThat(measures.index().high())
                .isLessThanOrEqualTo(10_000
                                * Arrays.stream(most).max().getAsDouble()
                                / Arrays.stream(given).sum()
                        + 1e-9)
                .isLessThanOrEqualTo(indexOfTheGreatestFirst(alone, undivided) + 1e-9);
    }

    /**
     * The index of parts that have all they may have, the greatest first, until the whole is given away, where x² is
     * counted as x times what the part may have.
     */
    private static double indexOfTheGreatestFirst(List<Estimate> alone, List<Undivided> undivided) {
        double[] most = alone.stream().mapToDouble(Estimate::low).toArray();
        double whole = Arrays.stream(most).sum();
        for (Undivided amount : undivided) {
            amount.among().forEach(part -> most[part] += amount.size().low());
            whole += amount.size().low();
        }
        Arrays.sort(most);
        double squares = 0;
        double left = whole;
        for (int part = most.length - 1; part >= 0; part--) {
            squares += most[part] * Math.min(left, most[part]);
            left -= Math.min(left, most[part]);
        }
        return 10_000 * squares / (whole * whole);
    }

    /** Of amounts that may be nothing some are left out, but not what others certainly have. */
    @Example
    void theIndexOfASearchCutShortIsNotAboveTheShareThatAPartMayHave() {
        Random random = new Random(0);
        double[] most = new double[24];
        List<Estimate> alone = new ArrayList<>();
        for (int part = 0; part < 24; part++) {
            most[part] = random.nextInt(10);
            alone.add(Estimate.exactly(most[part]));
        }
        double certain = Arrays.stream(most).sum();
        List<Undivided> undivided = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int first = random.nextInt(21);
            int second = first + 1 + random.nextInt(21 - first);
            int size = 1 + random.nextInt(100);
            undivided.add(Undivided.of(List.of(first, second), Estimate.between(0, size)));
            most[first] += size;
            most[second] += size;
        }
        undivided.add(Undivided.of(List.of(22, 23), Estimate.exactly(500)));
        double share = 0;
        for (int part = 0; part < 24; part++) {
            double shared = part < 22 ? 0 : 500;
            double others = certain + 500 - alone.get(part).low() - shared;
            share = Math.max(share, (most[part] + shared) / (most[part] + shared + others));
        }
        Herfindahl measures = Herfindahl.of(alone, undivided, List.of());
        assertThat(measures.isTight()).isFalse();
        assertThat(measures.index().high()).isLessThanOrEqualTo(10_000 * share + 1e-9);
    }

    @Provide
    Arbitrary<Market> markets() {
        return Combinators.combine(
                        size().list().ofSize(PARTS),
                        undivided().list().ofMinSize(1).ofMaxSize(3))
                .as(Market::new)
                .filter(Market::isPositive);
    }

    private static Arbitrary<Undivided> undivided() {
        Arbitrary<List<Integer>> among = Arbitraries.integers()
                .between(0, PARTS - 1)
                .set()
                .ofMinSize(2)
                .ofMaxSize(PARTS)
                .map(set -> new ArrayList<>(new TreeSet<>(set)));
        return Combinators.combine(among, size()).as(Undivided::of);
    }

    private static Arbitrary<Estimate> size() {
        Arbitrary<Double> sizes = Arbitraries.oneOf(
                Arbitraries.doubles().between(0, 100),
                Arbitraries.integers().between(0, 10).map(i -> (double) i));
        return Arbitraries.oneOf(
                sizes.map(Estimate::exactly),
                Combinators.combine(sizes, sizes).as((a, b) -> Estimate.between(Math.min(a, b), Math.max(a, b))));
    }
}
