package io.github.digitalsilkroad.lint.report;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.ClaimChoice;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.view.Chart;
import io.github.digitalsilkroad.core.view.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;

/**
 * Charts of what sources say: of one fact, and of the life of a thing.
 *
 * @since 0.3.0
 */
public final class FactCharts {

    private static final int DIGITS = 4;

    private FactCharts() {}

    /**
     * All that sources say of one figure or date, a mark for each claim: of figures that differ in time a series, by
     * the times that they speak of, and of others in the order of the ledger.
     *
     * @param fact the fact; figures must be in the unit of the first one, others are named and not drawn
     * @return a chart; without marks if no claim states a figure or a date
     */
    public static Chart claims(Attested<?> fact) {
        String title = requireNonNull(fact, "fact").property().label();
        Optional<Object> first = fact.claims().stream()
                .<Object>flatMap(claim -> claim.value().stream())
                .filter(value -> value instanceof Measurement<?> || isDate(value))
                .findFirst();
        if (first.isEmpty()) {
            return Chart.of(title, Chart.Scale.AMOUNT).build();
        }
        String unit =
                first.get() instanceof Measurement<?> measured ? measured.unit().plural() : "";
        List<Chart.Mark> marks = new ArrayList<>();
        List<Estimate> times = new ArrayList<>();
        List<? extends ClaimChoice<?>> series = fact.series();
        for (ClaimChoice<?> choice : series.isEmpty() ? fact.why() : series) {
            Claim<?> claim = choice.claim();
            String time = claim.asOf().map(when -> Text.value(when) + ", ").orElse("undated, ");
            String label = (series.isEmpty() ? "" : time)
                    + claim.source().publisher()
                    + (fact.chosen().filter(claim::equals).isPresent() ? " *" : "");
            Object value = claim.value().orElse(null);
            if (value == null) {
                marks.add(new Chart.Mark(label, Optional.empty(), claim.basis().label()));
            } else if (value instanceof Measurement<?> measured) {
                boolean same = unit.equals(measured.unit().plural());
                Optional<Estimate> drawn = same ? Optional.of(measured.number()) : Optional.empty();
                marks.add(new Chart.Mark(label, drawn, measured.describe(DIGITS) + basis(claim)));
                drawn.flatMap(number -> claim.asOf().flatMap(DateInterval::years))
                        .ifPresent(times::add);
            } else if (isDate(value)) {
                Optional<Estimate> years = years(value);
                marks.add(new Chart.Mark(label, years, Text.value(value) + basis(claim)));
                years.ifPresent(times::add);
            }
        }
        String in = unit.isEmpty() || title.endsWith(unit) ? "" : ", in " + unit;
        String known = known(marks, "claim") + (marks.size() == 1 ? " gives it" : " give it");
        return chart(title + in + ": " + known + Lines.afterComma(span(times)), unit, marks);
    }

    /** How many of some marks have a value. */
    private static String known(List<Chart.Mark> marks, String one) {
        long known = marks.stream().filter(mark -> mark.value().isPresent()).count();
        return known + " of " + Lines.count(marks.size(), one);
    }

    /** A chart of amounts in a unit, or of years where there is none. */
    private static Chart chart(String title, String unit, List<Chart.Mark> marks) {
        Chart.Builder chart = Chart.of(title, unit.isEmpty() ? Chart.Scale.YEAR : Chart.Scale.AMOUNT)
                .unit(unit);
        marks.forEach(mark -> mark.value()
                .ifPresentOrElse(
                        value -> chart.mark(mark.label(), value, mark.words()),
                        () -> chart.unknown(mark.label(), mark.words())));
        return chart.build();
    }

    /** The first and the last year that some times lie in, such as {@code 2013-2018}; empty if none has a bound. */
    private static String span(List<Estimate> times) {
        LongSummaryStatistics years = times.stream()
                .flatMapToDouble(time -> DoubleStream.of(
                        Math.floor(time.low()), Math.max(Math.floor(time.low()), Math.ceil(time.high()) - 1)))
                .filter(Double::isFinite)
                .mapToLong(year -> (long) year)
                .summaryStatistics();
        return years.getCount() == 0
                ? ""
                : years.getMin() + (years.getMin() == years.getMax() ? "" : "-" + years.getMax());
    }

    /**
     * The life of a thing: its dated facts in the order of time; of a disputed one, what each source says.
     *
     * @param title what the chart shows; it goes on with how many dates are known, and of what years
     * @param facts the facts; only those whose values are dates or periods are drawn
     * @return a chart of years; without marks if nothing is dated
     */
    public static Chart life(String title, Facts facts) {
        requireNonNull(title, "title");
        List<Chart.Mark> dated = new ArrayList<>();
        for (Attested<?> fact : requireNonNull(facts, "facts").all()) {
            List<String> told = new ArrayList<>();
            for (Claim<?> claim : fact.claims()) {
                Object value = claim.value().orElse(null);
                boolean isShown =
                        fact.isDisputed() || fact.chosen().filter(claim::equals).isPresent();
                if (isShown && value != null && isDate(value) && !told.contains("" + value)) {
                    told.add(value.toString());
                    String who = fact.isDisputed() ? ", says " + claim.source().publisher() : "";
                    Optional<Estimate> years = years(value);
                    String words = years.isEmpty() ? "undated" : Text.value(value) + basis(claim);
                    dated.add(new Chart.Mark(fact.property().label() + who, years, words));
                }
            }
        }
        dated.sort(Comparator.comparingDouble(FactCharts::order));
        List<Estimate> times =
                dated.stream().flatMap(mark -> mark.value().stream()).toList();
        return chart(title + ": " + known(dated, "date") + " known" + Lines.afterComma(span(times)), "", dated);
    }

    private static double order(Chart.Mark mark) {
        return mark.value()
                .map(value -> Double.isInfinite(value.low()) ? value.high() : value.low())
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static boolean isDate(Object value) {
        return value instanceof PartialDate || value instanceof DateInterval;
    }

    private static Optional<Estimate> years(Object value) {
        return (value instanceof PartialDate date ? DateInterval.of(date) : (DateInterval) value).years();
    }

    private static String basis(Claim<?> claim) {
        return Lines.afterComma(Basis.words(Set.of(claim.basis())));
    }
}
