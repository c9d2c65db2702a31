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
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
        Chart.Builder chart = Chart.of(title, unit.isEmpty() ? Chart.Scale.YEAR : Chart.Scale.AMOUNT)
                .unit(unit);
        List<? extends ClaimChoice<?>> series = fact.series();
        for (ClaimChoice<?> choice : series.isEmpty() ? fact.why() : series) {
            Claim<?> claim = choice.claim();
            String time = claim.asOf().map(when -> Text.value(when) + ", ").orElse("undated, ");
            String label = (series.isEmpty() ? "" : time)
                    + claim.source().publisher()
                    + (fact.chosen().filter(claim::equals).isPresent() ? " *" : "");
            Object value = claim.value().orElse(null);
            if (value == null) {
                mark(chart, label, Optional.empty(), claim.basis().label());
            } else if (value instanceof Measurement<?> measured) {
                boolean same = unit.equals(measured.unit().plural());
                Optional<Estimate> drawn = same ? Optional.of(measured.number()) : Optional.empty();
                mark(chart, label, drawn, measured.describe(DIGITS) + basis(claim));
            } else if (isDate(value)) {
                mark(chart, label, years(value), Text.value(value) + basis(claim));
            }
        }
        return chart.build();
    }

    /**
     * The life of a thing: its dated facts in the order of time; of a disputed one, what each source says.
     *
     * @param title what the chart shows
     * @param facts the facts; only those whose values are dates or periods are drawn
     * @return a chart of years; without marks if nothing is dated
     */
    public static Chart life(String title, Facts facts) {
        Chart.Builder chart = Chart.of(requireNonNull(title, "title"), Chart.Scale.YEAR);
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
        dated.sort((a, b) -> Double.compare(order(a), order(b)));
        dated.forEach(mark -> mark(chart, mark.label(), mark.value(), mark.words()));
        return chart.build();
    }

    private static double order(Chart.Mark mark) {
        return mark.value()
                .map(value -> Double.isInfinite(value.low()) ? value.high() : value.low())
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static void mark(Chart.Builder chart, String label, Optional<Estimate> value, String words) {
        value.ifPresentOrElse(known -> chart.mark(label, known, words), () -> chart.unknown(label, words));
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
