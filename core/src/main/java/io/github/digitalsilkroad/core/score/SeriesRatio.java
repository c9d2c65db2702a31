package io.github.digitalsilkroad.core.score;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Ref;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.internal.MoneyUnits;
import io.github.digitalsilkroad.core.internal.Years;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Unit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One series over another in a year, where the two can be divided.
 *
 * <p><b>Definition.</b> The value of one series ÷ the value of another in the same year, in percent. Both are of one
 * edition of a source if an edition states both. Refused are the flow of a year over a stock of debt at its end and the
 * reverse, GDP, revenue or exports over debts or their flows, claims of creditors that the denominator does not
 * include, and amounts in two currencies or price bases; the message gives the right call.
 *
 * <p><b>Unit.</b> Percent of the denominator. <b>Range.</b> 0 or more. <b>Source.</b> A ratio of amounts as stated.
 *
 * <p><b>What it does not mean.</b> The ratio of two series need not be an indicator that anyone uses; for debts over
 * totals ask {@link DebtLeverage}.
 *
 * <p><b>Example.</b>
 * {@code SeriesRatio.of("tj-debt-stock-china-bilateral", "tj-debt-stock-bilateral").in(2016).on(catalog)}
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class SeriesRatio extends PartedScore<SeriesRatio.Asked> {

    /** What is asked. */
    record Asked(Ref<Series> numerator, Ref<Series> denominator, int year) {
        Asked {
            Years.check(year);
        }
    }

    SeriesRatio(Asked asked) {
        super("series-ratio", asked, SeriesRatio::new);
    }

    private static final Set<Measure> STOCKS = EnumSet.of(Measure.DEBT_STOCK, Measure.PUBLIC_DEBT);

    private static final Set<Measure> FLOWS =
            EnumSet.of(Measure.COMMITMENTS, Measure.DISBURSEMENTS, Measure.PRINCIPAL_PAID, Measure.INTEREST_PAID);

    private static final Set<Measure> BASES = EnumSet.of(Measure.GDP, Measure.REVENUE, Measure.EXPORTS);

    /**
     * Starts the question for two series.
     *
     * @param numerator the id of a series, such as {@code tj-debt-stock-china-bilateral}
     * @param denominator the id of another series
     * @return a question that still lacks a year: {@code SeriesRatio.of("a", "b").in(2016)}
     */
    public static YearlyScore<SeriesRatio> of(String numerator, String denominator) {
        SeriesRatio undated = new SeriesRatio(new Asked(
                new Ref<>(Series.KIND, requireNonNull(numerator, "numerator")),
                new Ref<>(Series.KIND, requireNonNull(denominator, "denominator")),
                0));
        return new YearlyScore<>(undated, undated::in);
    }

    /**
     * As {@link #of(String, String)}, by what has the ids.
     *
     * @param numerator an id, or a series of a catalog
     * @param denominator an id, or a series of a catalog
     * @return the question
     */
    public static YearlyScore<SeriesRatio> of(Identified numerator, Identified denominator) {
        return of(numerator.id().toString(), denominator.id().toString());
    }

    @Override
    public SeriesRatio in(int other) {
        return new SeriesRatio(new Asked(asked.numerator, asked.denominator, other));
    }

    static Stream<Score> asked(Catalog catalog) {
        List<Series> all = catalog.allSeries().list();
        return all.stream()
                .flatMap(above -> all.stream()
                        .filter(below -> !below.id().equals(above.id())
                                && below.countryCode().equals(above.countryCode())
                                && of(above, below)
                                        .in(0)
                                        .refusal(above, below, catalog)
                                        .isEmpty())
                        .flatMap(below -> above.observations().years().stream()
                                .filter(below.observations().years()::contains)
                                .map(of(above, below)::in)));
    }

    @Override
    String worded(String when) {
        return asked.numerator + " over " + asked.denominator + when;
    }

    @Override
    String when() {
        return " in " + asked.year;
    }

    @Override
    Assessment answer(Recorder recorder) {
        Catalog catalog = recorder.catalog();
        Series above = catalog.series(asked.numerator.text());
        Series below = catalog.series(asked.denominator.text());
        refusal(above, below, catalog).ifPresent(why -> {
            throw new IllegalArgumentException(
                    asked.numerator.text() + " over " + asked.denominator.text() + ": " + why);
        });
        Optional<Source> edition = Amount.edition(asked.year, List.of(List.of(above), List.of(below)));
        Amount part = Amount.stated(recorder, asked.numerator.text(), List.of(above), asked.year, edition);
        Amount base = Amount.stated(recorder, asked.denominator.text(), List.of(below), asked.year, edition);
        Optional<Estimate> percent = part.ratioTo(base, recorder);
        return Assessment.of(recorder)
                .saying(answer -> answer.percentOf(name(catalog, below, above))
                        .aside(percent.isEmpty() ? "" : name(catalog, above, below))
                        .when("in " + asked.year)
                        .formula("100 x " + asked.numerator.text() + " / " + asked.denominator.text()))
                .computed(() -> part.percentOf(base, Formula.PERCENT_OF_BASE))
                .answer(percent);
    }

    /** The name of a series, without that of the country that both have. */
    private static String name(Catalog catalog, Series series, Series other) {
        return series.countryCode().equals(other.countryCode()) ? Amount.nameWithin(catalog, series) : series.name();
    }

    /** Why two series cannot be divided, and what can; empty if they can. */
    private Optional<String> refusal(Series above, Series below, Catalog catalog) {
        for (Series series : List.of(above, below)) {
            if (Unit.find(series.unit()).filter(Unit::isMoney).isEmpty()) {
                String unit = series.unit().isEmpty() ? "words" : series.unit();
                return Optional.of(series.id() + " is in " + unit + ", not in money; "
                        + leverage(above, below).orElse("divide two series of amounts"));
            }
        }
        Measure one = above.measure();
        Measure other = below.measure();
        if (FLOWS.contains(one) && STOCKS.contains(other)) {
            return Optional.of(one.code() + " is a flow of the year, " + other.code()
                    + " what stands at its end; "
                    + right(like(above, Measure.DEBT_STOCK, above.scope(), catalog), List.of(below)));
        }
        if (STOCKS.contains(one) && FLOWS.contains(other)) {
            return Optional.of(one.code() + " is what stands at the end of a year, " + other.code()
                    + " a flow of the year; "
                    + right(List.of(above), like(below, Measure.DEBT_STOCK, below.scope(), catalog)));
        }
        if (BASES.contains(one) && !BASES.contains(other)) {
            return Optional.of(
                    one.code() + " is no part of " + other.code() + "; " + right(List.of(below), List.of(above)));
        }
        if (!BASES.contains(other) && !below.scope().holds(above.scope())) {
            return Optional.of(above.scope().code() + " claims are not all among "
                    + below.scope().code() + " ones; "
                    + right(like(above, above.measure(), below.scope(), catalog), List.of(below)));
        }
        return above.unit().equals(below.unit())
                ? Optional.empty()
                : Optional.of(above.id() + " is in " + above.unit() + ", " + below.id() + " in " + below.unit() + "; "
                        + like(below, below.measure(), below.scope(), catalog).stream()
                                .filter(fit -> fit.unit().equals(above.unit()))
                                .findFirst()
                                .map(fit -> right(List.of(above), List.of(fit)))
                                .orElseGet(() -> MoneyUnits.cure(above.unit(), below.unit())));
    }

    /** The question that brings a total in percent of GDP to an amount, with the GDP of its own edition. */
    private Optional<String> leverage(Series debt, Series total) {
        for (Denominator denominator : List.of(Denominator.PUBLIC_DEBT, Denominator.REVENUE)) {
            if (debt.measure() == Measure.DEBT_STOCK && total.measure() == denominator.measure) {
                DebtLeverage.Position all = DebtLeverage.of(debt.countryCode().toString())
                        .counting(debt.scope())
                        .over(denominator);
                DebtLeverage.Position part =
                        debt.creditor().map(code -> all.owedTo(code.toString())).orElse(all);
                return Optional.of("ask " + part.in(asked.year).form());
            }
        }
        return Optional.empty();
    }

    private static List<Series> like(Series series, Measure measure, CreditorScope scope, Catalog catalog) {
        return Amount.series(
                catalog.allSeries().in(series.countryCode().toString()), measure, scope, series.creditor());
    }

    /** What to ask instead: the first of each. */
    private String right(List<Series> above, List<Series> below) {
        return !above.isEmpty() && !below.isEmpty() && !above.get(0).equals(below.get(0))
                ? "ask " + of(above.get(0), below.get(0)).in(asked.year).form()
                : "the catalog has no series that would fit";
    }
}
