package io.github.digitalsilkroad.core.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.testkit.Seeds;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/**
 * Laws of {@link Herfindahl} with amounts that nobody says whose they are, against every completion: each one's or a
 * new part's.
 */
class UnassignedProperties {

    /** Least and greatest index. */
    private static final class Found {
        private double least = Double.POSITIVE_INFINITY;
        private double most;

        void note(double[] parts) {
            if (Arrays.stream(parts).sum() > 0) {
                least = Math.min(least, Herfindahl.index(parts));
                most = Math.max(most, Herfindahl.index(parts));
            }
        }

        /** Gives each amount, at each end, to each part, and to each that got one which was not there before. */
        void complete(List<Estimate> all, int stated, int next, double[] parts) {
            if (next == all.size()) {
                note(parts);
                return;
            }
            Estimate amount = all.get(next);
            double[] ends = {amount.low(), amount.high()};
            for (double end : amount.width() == 0 ? new double[] {ends[0]} : ends) {
                for (int part = next < stated ? next : 0; part <= next; part++) {
                    double before = parts[part];
                    parts[part] += end;
                    complete(all, stated, next + 1, parts);
                    parts[part] = before;
                }
            }
        }
    }

    private static Found everyCompletion(List<Estimate> parts, List<Estimate> unassigned) {
        List<Estimate> all = new ArrayList<>(parts);
        all.addAll(unassigned);
        Found found = new Found();
        found.complete(all, parts.size(), 0, new double[all.size()]);
        return found;
    }

    @Property(seed = Seeds.FIXED, tries = 300)
    void ofEqualCountsTheBoundsAreThoseOfEveryCompletion(
            @ForAll @Size(max = 4) List<@IntRange(max = 5) Integer> counts,
            @ForAll @IntRange(min = 1, max = 4) int more) {
        List<Estimate> parts = new ArrayList<>();
        counts.forEach(count -> parts.add(Estimate.exactly(count)));
        List<Estimate> unassigned = Collections.nCopies(more, Estimate.exactly(1));
        Found found = everyCompletion(parts, unassigned);
        Herfindahl measures = Herfindahl.of(parts, List.of(), unassigned);
        assertThat(measures.isTight()).isTrue();
        assertThat(measures.index().low()).isCloseTo(found.least, within(1e-11));
        assertThat(measures.index().high()).isCloseTo(found.most, within(1e-11));
    }

    /** The greatest is met at ends; the least may lie between them, so there completions at ends are only no lower. */
    @Property(seed = Seeds.FIXED, tries = 200)
    void ofEstimatesTheGreatestIsThatOfACompletionAndTheLeastIsNotAboveAny(
            @ForAll @Size(max = 3) List<@From("sizes") Estimate> parts,
            @ForAll @Size(min = 1, max = 3) List<@From("sizes") Estimate> unassigned) {
        Found found = everyCompletion(parts, unassigned);
        if (found.most > 0) {
            Herfindahl measures = Herfindahl.of(parts, List.of(), unassigned);
            assertThat(measures.isTight()).isTrue();
            assertThat(measures.index().low()).isLessThanOrEqualTo(found.least + 1e-9);
            if (!isNothingPossible(parts, unassigned)) {
                assertThat(measures.index().high()).isCloseTo(found.most, within(1e-9));
            }
        }
    }

    private static boolean isNothingPossible(List<Estimate> parts, List<Estimate> unassigned) {
        return parts.stream().allMatch(part -> part.low() == 0)
                && unassigned.stream().allMatch(amount -> amount.low() == 0);
    }

    /**
     * No part mixes: the least is that of all amounts as parts of their own, for which brute force is held elsewhere.
     */
    @Property(seed = Seeds.FIXED, tries = 200)
    void theLeastIsThatOfEachAmountAsAPartOfItsOwn(
            @ForAll @Size(max = 4) List<@From("sizes") Estimate> parts,
            @ForAll @Size(min = 1, max = 4) List<@From("sizes") Estimate> unassigned) {
        List<Estimate> all = new ArrayList<>(parts);
        all.addAll(unassigned);
        if (all.stream().anyMatch(amount -> amount.high() > 0)) {
            Herfindahl measures = Herfindahl.of(parts, List.of(), unassigned);
            Herfindahl apart = Herfindahl.of(all);
            assertThat(measures.index().low()).isEqualTo(apart.index().low());
            assertThat(measures.index().high())
                    .isGreaterThanOrEqualTo(apart.index().high() - 1e-9);
        }
    }

    /** Some amounts more and some less, other parts and joint amounts: to the last digit as if all were sorted anew. */
    @Property(seed = Seeds.FIXED, tries = 400)
    void amountsThatComeOrGoLeaveTheMeasuresOfWhatIsThere(
            @ForAll @Size(min = 2, max = 4) List<@From("wideSizes") Estimate> parts,
            @ForAll @Size(min = 2, max = 5) List<@From("wideSizes") Estimate> others,
            @ForAll @Size(min = 1, max = 6) List<@From("wideSizes") Estimate> unassigned,
            @ForAll @Size(max = 2) List<@From("wideSizes") Estimate> more,
            @ForAll @IntRange(max = 2) int gone,
            @ForAll @IntRange(max = 3) int kind,
            @ForAll Random random) {
        List<Undivided> together = kind < 2 ? List.of() : List.of(Undivided.of(List.of(0, 1), unassigned.get(0)));
        List<Estimate> less = unassigned.subList(0, Math.min(gone, unassigned.size()));
        List<Estimate> now = new ArrayList<>(unassigned.subList(less.size(), unassigned.size()));
        now.addAll(more);
        Assume.that(Stream.of(parts, unassigned).flatMap(List::stream).anyMatch(size -> size.high() > 0));
        Assume.that(Stream.of(others, now).flatMap(List::stream).anyMatch(size -> size.high() > 0));
        Herfindahl before = Herfindahl.of(parts, kind == 3 ? List.of() : together, unassigned);
        Herfindahl whole = Herfindahl.of(others, together, now);
        for (boolean isSpread : new boolean[] {false, true}) {
            Herfindahl quick = (isSpread ? before.dividingUnassigned() : before).with(others, together, more, less);
            Herfindahl anew = isSpread ? whole.dividingUnassigned() : whole;
            assertThat(quick.index()).isEqualTo(anew.index());
            assertEncloses(quick.index(), Stream.of(others, now).flatMap(List::stream), together, random);
            assertThat(quick.isTight()).isEqualTo(anew.isTight());
            assertThat(quick).hasToString(anew.toString());
            assertThat(quick.completion(false))
                    .hasDimensions(anew.completion(false).length, others.size() + now.size());
            Herfindahl back = quick.with(parts, kind == 3 ? List.of() : together, less, more);
            assertThat(back.index()).isEqualTo((isSpread ? before.dividingUnassigned() : before).index());
        }
    }

    /**
     * In exact decimals: each amount at one of its ends or between, as a part of its own, and a joint one of the first.
     */
    private static void assertEncloses(
            Estimate bounds, Stream<Estimate> apart, List<Undivided> together, Random random) {
        BigDecimal[] parts = apart.map(
                        amount -> new BigDecimal(some(amount.within(0, Double.POSITIVE_INFINITY), random)))
                .toArray(BigDecimal[]::new);
        for (Undivided joint : together) {
            parts[0] = parts[0].add(new BigDecimal(some(joint.size(), random)));
        }
        BigDecimal sum = Arrays.stream(parts).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal square = sum.multiply(sum);
        BigDecimal squares = Arrays.stream(parts)
                .map(part -> part.multiply(part).multiply(BigDecimal.valueOf(10_000)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(new BigDecimal(bounds.low()).multiply(square)).isLessThanOrEqualTo(squares);
        assertThat(new BigDecimal(bounds.high()).multiply(square)).isGreaterThanOrEqualTo(squares);
    }

    /** Undivided amounts, sizes without bound, and some who get several: every completion lies in the bounds. */
    @Property(seed = Seeds.FIXED)
    void everyCompletionLiesInTheBounds(
            @ForAll @Size(min = 2, max = 4) List<@From("sizes") Estimate> parts,
            @ForAll("sizes") Estimate shared,
            @ForAll @Size(min = 1, max = 4) List<@From("anySizes") Estimate> unassigned,
            @ForAll Random random) {
        List<Undivided> undivided = List.of(Undivided.of(List.of(0, 1), shared));
        double[] completion = new double[parts.size() + unassigned.size()];
        for (int part = 0; part < parts.size(); part++) {
            completion[part] = some(parts.get(part), random);
        }
        double divided = some(shared, random);
        double first = random.nextInt(3) * divided / 2;
        completion[0] += first;
        completion[1] += divided - first;
        for (Estimate amount : unassigned) {
            completion[random.nextInt(completion.length)] += some(amount, random);
        }
        if (Arrays.stream(completion).sum() > 0) {
            Herfindahl measures = Herfindahl.of(parts, undivided, unassigned);
            assertHolds(measures.index(), Herfindahl.index(completion));
        }
    }

    private static void assertHolds(Estimate bounds, double value) {
        assertThat(value).isBetween(bounds.low() * (1 - 1e-12), bounds.high() * (1 + 1e-12));
    }

    private static double some(Estimate size, Random random) {
        double high = Math.min(size.high(), size.low() + 1000);
        double[] choices = {size.low(), high, size.low() + (high - size.low()) * random.nextDouble()};
        return choices[random.nextInt(3)];
    }

    @Property(seed = Seeds.FIXED, tries = 200)
    void whatIsUnassignedLeavesNoBestIndex(
            @ForAll @Size(max = 4) List<@From("sizes") Estimate> parts,
            @ForAll @Size(min = 1, max = 4) List<@From("anySizes") Estimate> unassigned) {
        List<Estimate> some = new ArrayList<>(unassigned);
        some.add(Estimate.exactly(1));
        Herfindahl measures = Herfindahl.of(parts, List.of(), some);
        assertThat(measures.index().width() > 0 && measures.index().best().isPresent())
                .isFalse();
    }

    /** What is divided as a completion says lies within the bounds of each amount, and gives the index's end. */
    @Property(seed = Seeds.FIXED, tries = 300)
    void aCompletionReachesEachEnd(
            @ForAll @Size(min = 3, max = 3) List<@From("anySizes") Estimate> parts,
            @ForAll("anySizes") Estimate ofTwo,
            @ForAll("anySizes") Estimate ofAll,
            @ForAll @Size(max = 3) List<@From("anySizes") Estimate> unassigned) {
        List<Undivided> undivided = List.of(Undivided.of(List.of(0, 2), ofTwo), Undivided.of(List.of(0, 1, 2), ofAll));
        List<Estimate> sizes = new ArrayList<>(parts);
        sizes.addAll(List.of(ofTwo, ofAll));
        sizes.addAll(unassigned);
        Assume.that(sizes.stream().anyMatch(size -> size.high() > 0));
        Herfindahl measures = Herfindahl.of(parts, undivided, unassigned);
        for (boolean isGreatest : new boolean[] {false, true}) {
            double[][] rows = measures.completion(isGreatest);
            double[] sums = new double[3 + unassigned.size()];
            for (int row = 0; row < rows.length; row++) {
                assertThat(Arrays.stream(rows[row]).sum())
                        .isBetween(
                                sizes.get(row).low() * (1 - 1e-12),
                                sizes.get(row).high() * (1 + 1e-12));
                for (int owner = 0; owner < sums.length; owner++) {
                    boolean may = row < 3
                            ? owner == row
                            : row < 5 ? undivided.get(row - 3).among().contains(owner) : owner < 3 || owner == row - 2;
                    assertThat(may || rows[row][owner] == 0).isTrue();
                    sums[owner] += Double.isInfinite(rows[row][owner]) ? 1e100 : rows[row][owner];
                }
                assertThat(row < 5
                                || Arrays.stream(rows[row])
                                                .filter(share -> share > 0)
                                                .count()
                                        <= 1)
                        .isTrue();
            }
            assertThat(Herfindahl.index(sums))
                    .isCloseTo(
                            isGreatest
                                    ? measures.index().high()
                                    : measures.index().low(),
                            withinPercentage(1e-7));
        }
    }

    @Provide
    Arbitrary<Estimate> sizes() {
        Arbitrary<Integer> few = Arbitraries.integers().between(0, 8);
        return Combinators.combine(few, few, Arbitraries.doubles().between(0.5, 2))
                .as((low, width, unit) -> width < 4
                        ? Estimate.exactly(low * unit)
                        : Estimate.between(low * unit, (low + width - 4) * unit));
    }

    /** Of four decimal orders, with all the digits that doubles have. */
    @Provide
    Arbitrary<Estimate> wideSizes() {
        return Combinators.combine(anySizes(), Arbitraries.of(0.01, 1.0, 100.0)).as(Estimate::times);
    }

    @Provide
    Arbitrary<Estimate> anySizes() {
        return Arbitraries.oneOf(sizes(), Arbitraries.of(Estimate.unknown(), Estimate.atLeast(3), Estimate.atMost(5)));
    }
}
