package io.github.digitalsilkroad.core.view;

import io.github.digitalsilkroad.core.internal.Decimals;
import io.github.digitalsilkroad.core.quantity.Estimate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The scale of one chart: from where to where it goes, its ticks, and the position of a number on it. */
final class ChartScale {

    private static final int FEW_TICKS = 4;
    private static final double ROOM_FOR_ARROWS = 0.1;

    /** From these on, ticks are written in them. */
    private static final NavigableMap<Double, String> POWERS = Collections.unmodifiableNavigableMap(
            new TreeMap<>(Map.of(1e12, "trillion", 1e9, "billion", 1e6, "million")));

    private final Chart chart;
    private double from = Double.POSITIVE_INFINITY;
    private double to = Double.NEGATIVE_INFINITY;
    private final List<Double> ticks = new ArrayList<>();
    private final double step;

    ChartScale(Chart chart) {
        this.chart = chart;
        boolean openLow = false;
        boolean openHigh = false;
        for (Chart.Mark mark : chart.marks()) {
            if (mark.value().isPresent()) {
                Estimate value = mark.value().get();
                openLow |= Double.isInfinite(value.low());
                openHigh |= Double.isInfinite(value.high());
                include(value.low());
                include(value.high());
                value.best().ifPresent(this::include);
            }
        }
        if (chart.scale() == Chart.Scale.RANK) {
            include(1);
            include(Math.max(chart.marks().size(), 2));
            step = Math.max(1, Math.ceil((to - from) / 10));
        } else {
            boolean isEmpty = from > to;
            if (chart.scale() == Chart.Scale.AMOUNT) {
                include(0);
            }
            if (from == to || isEmpty) {
                include(isEmpty ? 0 : from + 1);
                include(isEmpty ? 1 : from);
            }
            double room = (to - from) * ROOM_FOR_ARROWS;
            to += openHigh ? room : 0;
            from -= openLow ? room : 0;
            step = niceStep((to - from) / FEW_TICKS);
            from = Math.floor(from / step + 1e-9) * step;
            to = Math.ceil(to / step - 1e-9) * step;
        }
        for (long i = Math.round(Math.ceil(from / step - 1e-9)); i * step <= to + step * 1e-9; i++) {
            ticks.add(i * step);
        }
    }

    private void include(double value) {
        if (!Double.isInfinite(value)) {
            from = Math.min(from, value);
            to = Math.max(to, value);
        }
    }

    private double niceStep(double raw) {
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double digits = raw / power;
        double nice = digits <= 1 ? power : digits <= 2 ? 2 * power : digits <= 5 ? 5 * power : 10 * power;
        return chart.scale() == Chart.Scale.YEAR ? Math.max(1, nice) : nice;
    }

    List<Double> ticks() {
        return ticks;
    }

    /** The position of a number, 0 to 1; a number beyond an end is put at that end. */
    double at(double value) {
        return Math.max(0, Math.min(1, (value - from) / (to - from)));
    }

    /** What a tick says, in the power of {@link #unit()}. */
    String label(double tick) {
        double rounded = Decimals.round(tick / power(), 6);
        if (chart.scale() == Chart.Scale.YEAR) {
            return Long.toString(Math.round(tick));
        }
        return Estimate.exactly(rounded == 0 ? 0 : rounded).toString();
    }

    /** What the numbers of the ticks count: {@code million USD}. */
    String unit() {
        return (POWERS.getOrDefault(power(), "") + " " + chart.unit()).strip();
    }

    private double power() {
        Double power = POWERS.floorKey(Math.max(Math.abs(from), Math.abs(to)));
        return power == null || chart.scale() != Chart.Scale.AMOUNT ? 1 : power;
    }

    /**
     * The end of the certain part of an amount, which starts at zero: its nearer bound; 0 for ranks, years and amounts
     * that may be 0.
     */
    static double certain(Chart chart, Estimate value) {
        if (chart.scale() != Chart.Scale.AMOUNT) {
            return 0;
        }
        return value.low() > 0 ? value.low() : value.high() < 0 ? value.high() : 0;
    }
}
