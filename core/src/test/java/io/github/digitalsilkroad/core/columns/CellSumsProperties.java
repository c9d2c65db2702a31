package io.github.digitalsilkroad.core.columns;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.testkit.Samples;
import io.github.digitalsilkroad.testkit.Seeds;
import io.github.digitalsilkroad.testkit.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** Sums of plain numbers are those of the figures, to the last digit, bound and word, in every kind of unit. */
class CellSumsProperties {

    private record Measure(Property<?> property, Unit unit) {
        Measure(String name, ValueType<?> type) {
            this(
                    Property.of(name, type, name),
                    type.defaultUnit().flatMap(type::unit).orElseThrow());
        }
    }

    private static final List<Measure> MEASURES = List.of(
            new Measure("things", ValueType.quantity(Unit.of("camera"))),
            new Measure("price", ValueType.money()),
            new Measure("balance", ValueType.balance()),
            new Measure("part", ValueType.share("shares")),
            new Measure("ratio", ValueType.ratio("GDP")),
            new Measure("fee", ValueType.rate()));

    @Provide
    Arbitrary<Measure> measures() {
        return Arbitraries.of(MEASURES);
    }

    /** What sources may state: small and whole as most figures are, or anything. */
    @Provide
    Arbitrary<List<Estimate>> estimates() {
        Arbitrary<Estimate> usual = Arbitraries.integers()
                .between(0, 9_000)
                .flatMap(n -> Arbitraries.of(
                        Estimate.exactly(n),
                        Estimate.about(n + 1.0),
                        Estimate.between(n, n + 0.25),
                        Estimate.moreThan(n)));
        Arbitrary<Estimate> huge = Arbitraries.integers()
                .between(1, 9)
                .map(n -> Estimate.atLeast(n).withBest(n * 1e10));
        return Arbitraries.oneOf(
                usual.list().ofMaxSize(12),
                Arbitraries.oneOf(usual, huge).list().ofMaxSize(12),
                Arbitraries.oneOf(usual, Samples.anyEstimates()).list().ofMaxSize(6));
    }

    @net.jqwik.api.Property(seed = Seeds.FIXED)
    void theSumOfACellIsThatOfItsFigures(
            @ForAll("measures") Measure measure, @ForAll("estimates") List<Estimate> estimates) {
        assertSumsAreThoseOfFigures(
                measure,
                estimates.stream()
                        .filter(estimate -> isPossible(estimate, measure))
                        .toList());
    }

    /** What is paid in and out again may leave the numbers that doubles hold, and come back to them. */
    @Example
    void whatCancelsOutLeavesTheRest() {
        List<Estimate> inAndOut = Stream.of(90_000_000_000.0001, -90_000_000_000.0003)
                .flatMap(number -> Collections.nCopies(31, Estimate.exactly(number)).stream())
                .toList();
        assertSumsAreThoseOfFigures(new Measure("balance", ValueType.balance()), inAndOut);
    }

    /** The low end of a sum may leave the numbers that doubles hold one by one while its high end is open. */
    @Example
    void lowEndsWithoutAHighEndAddUpAsDecimals() {
        assertSumsAreThoseOfFigures(
                new Measure("price", ValueType.money()), Collections.nCopies(4, Estimate.atLeast(60_000_000_000.0001)));
    }

    private static boolean isPossible(Estimate estimate, Measure measure) {
        try {
            return Measurement.of(estimate, measure.unit()) != null;
        } catch (IllegalArgumentException noSourceCanStateIt) {
            return false;
        }
    }

    private static void assertSumsAreThoseOfFigures(Measure measure, List<Estimate> estimates) {
        List<Measurement<?>> figures = new ArrayList<>();
        Deployment[] systems = new Deployment[estimates.size()];
        for (int row = 0; row < systems.length; row++) {
            Measurement<?> figure = Measurement.of(estimates.get(row), measure.unit());
            systems[row] = World.system("system-" + row, "KG", stating(measure.property(), figure));
            figures.add(Measurement.of(measure.property().possible(figure.number()), measure.unit()));
        }
        String unit = measure.property().type().defaultUnit().orElseThrow();
        boolean[] added = new boolean[systems.length];
        for (int row = 0; row < systems.length; row++) {
            added[row] = row % 7 < 5;
        }
        CellSums sums = new CellSums(MeasureColumn.of(systems, measure.property(), unit), 3, null, added);
        for (int row = 0; row < systems.length; row++) {
            sums.add(row % 2, row, row);
        }
        for (int cell = 0; cell < 3; cell++) {
            List<Measurement<?>> own = new ArrayList<>();
            int leftOut = 0;
            for (int row = cell; row < figures.size() && cell < 2; row += 2) {
                if (added[row]) {
                    own.add(figures.get(row));
                } else {
                    leftOut++;
                }
            }
            assertThat(sums.leftOut(cell)).isEqualTo(leftOut);
            int first = cell;
            Supplier<int[]> places =
                    () -> IntStream.iterate(first, row -> first < 2 && row < systems.length, row -> row + 2)
                            .toArray();
            assertThat(sums.sum(cell, places))
                    .isEqualTo(own.isEmpty() ? Optional.empty() : Optional.of(Measurement.sum(own)));
            if (!own.isEmpty()) {
                assertThat(sums.low(cell, places))
                        .isEqualTo(Measurement.sum(own).number().low());
                assertThat(sums.high(cell, places))
                        .isEqualTo(Measurement.sum(own).number().high());
            }
        }
    }

    @SuppressWarnings("unchecked") // the figure is of the unit of the property
    private static <T> Facts stating(Property<T> property, Measurement<?> figure) {
        return World.facts(World.fact(property, World.claim((T) figure, World.EARLY)));
    }
}
