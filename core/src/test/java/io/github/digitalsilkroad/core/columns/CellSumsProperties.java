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
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
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
                .map(n -> Estimate.atLeast(n * 4e10).withBest(n * 4e10 + 1));
        return Arbitraries.oneOf(
                usual.list().ofMaxSize(12),
                Arbitraries.oneOf(usual, huge).list().ofMaxSize(12),
                Arbitraries.oneOf(usual, Samples.anyEstimates()).list().ofMaxSize(6));
    }

    @net.jqwik.api.Property(seed = Seeds.FIXED)
    void theSumOfACellIsThatOfItsFigures(
            @ForAll("measures") Measure measure, @ForAll("estimates") List<Estimate> estimates) {
        List<Measurement<?>> figures = new ArrayList<>();
        List<Deployment> systems = new ArrayList<>();
        for (Estimate estimate : estimates) {
            try {
                Measurement<?> figure = Measurement.of(estimate, measure.unit());
                systems.add(World.system("system-" + systems.size(), "KG", stating(measure.property(), figure)));
                figures.add(Measurement.of(measure.property().possible(figure.number()), measure.unit()));
            } catch (IllegalArgumentException e) {
                // not possible in this unit, so that no source can state it
            }
        }
        MeasureColumn column = MeasureColumn.of(
                systems.toArray(new Deployment[0]),
                measure.property(),
                measure.property().type().defaultUnit().orElseThrow());
        CellSums sums = new CellSums(column, 3);
        for (int row = 0; row < systems.size(); row++) {
            sums.add(row % 2, row);
        }
        for (int cell = 0; cell < 3; cell++) {
            List<Measurement<?>> own = new ArrayList<>();
            for (int row = cell; row < figures.size() && cell < 2; row += 2) {
                own.add(figures.get(row));
            }
            assertThat(sums.count(cell)).isEqualTo(own.size());
            assertThat(sums.sum(cell, () -> own))
                    .isEqualTo(own.isEmpty() ? Optional.empty() : Optional.of(Measurement.sum(own)));
        }
    }

    @SuppressWarnings("unchecked") // the figure is of the unit of the property
    private static <T> Facts stating(Property<T> property, Measurement<?> figure) {
        return World.facts(World.fact(property, World.claim((T) figure, World.EARLY)));
    }
}
