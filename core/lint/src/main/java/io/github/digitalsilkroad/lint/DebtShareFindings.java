package io.github.digitalsilkroad.lint;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.score.AssessmentSeries;
import io.github.digitalsilkroad.core.score.DebtLeverage;
import io.github.digitalsilkroad.core.score.Denominator;
import io.github.digitalsilkroad.core.view.Document;
import io.github.digitalsilkroad.core.view.Report;
import io.github.digitalsilkroad.core.view.Table;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A claim such as "about 40 percent of the debt is owed to that country", which states neither the debt nor the year,
 * tested on the data: for each denominator, the years in which it holds. It prints as a table and a conclusion.
 *
 * <p><b>Definition.</b> For every {@link Denominator} and every year, the computed share is compared with the claimed
 * one: YES if it lies within the claim for certain, NO if it cannot, UNKNOWN if the two only overlap or an input is
 * missing.
 * <b>What it does not mean.</b> A claim that holds of one denominator is not thereby what its author meant, and one
 * that holds of none may still be right of a scope or a day that the series do not cover. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class DebtShareFindings implements Report {

    private static final int DIGITS = 3;

    private final String question;
    private final Estimate claimed;
    private final Map<Denominator, AssessmentSeries> computed;

    private DebtShareFindings(String question, Estimate claimed, Map<Denominator, AssessmentSeries> computed) {
        this.question = question;
        this.claimed = claimed;
        this.computed = Collections.unmodifiableMap(computed);
    }

    /**
     * Tests a claim that names no denominator against every one.
     *
     * @param catalog the data to test it with
     * @param position the debt, such as {@code DebtLeverage.of("KG").owedTo("CN")}
     * @param percent what is claimed, such as {@code Estimate.about(40)}
     * @param from the first year that the claim may be about
     * @param to the last one
     * @return what was found for each denominator and year
     * @throws IllegalArgumentException if the span ends before it starts
     * @throws io.github.digitalsilkroad.core.catalog.UnknownIdException if the catalog does not have the debtor
     */
    public static DebtShareFindings of(
            Catalog catalog, DebtLeverage.Position position, Estimate percent, int from, int to) {
        requireNonNull(catalog, "catalog");
        requireNonNull(percent, "percent");
        Map<Denominator, AssessmentSeries> computed = new EnumMap<>(Denominator.class);
        for (Denominator denominator : requireNonNull(position, "position").denominators()) {
            computed.put(denominator, position.over(denominator).timeline(catalog, from, to));
        }
        String question = position.words() + " is " + percent + " percent, " + from + "-" + to;
        return new DebtShareFindings(question, percent, computed);
    }

    /**
     * What is claimed, as text.
     *
     * @return such as {@code Debt of KG owed to CN (official bilateral) is about 40 percent, 2016-2019}
     */
    public String question() {
        return question;
    }

    /**
     * The denominators under which the claim was tested.
     *
     * @return an unmodifiable list
     */
    public List<Denominator> denominators() {
        return List.copyOf(computed.keySet());
    }

    /**
     * The computed shares.
     *
     * @param denominator one of {@link #denominators()}
     * @return the answers, year by year
     * @throws IllegalArgumentException if the claim was not tested under it
     */
    public AssessmentSeries computed(Denominator denominator) {
        AssessmentSeries series = computed.get(requireNonNull(denominator, "denominator"));
        if (series == null) {
            throw new IllegalArgumentException(denominator + ": the claim was tested under " + computed.keySet());
        }
        return series;
    }

    /**
     * Whether the claim holds in a year.
     *
     * @param denominator of what the share is taken to be
     * @param year one of the years that were asked about
     * @return UNKNOWN if an input is missing or the computed share lies partly within the claim
     * @throws IllegalArgumentException if the denominator or the year was not asked about
     */
    public Ternary holds(Denominator denominator, int year) {
        return computed(denominator)
                .at(year)
                .value()
                .map(share ->
                        claimed.contains(share) ? Ternary.YES : claimed.overlaps(share) ? Ternary.UNKNOWN : Ternary.NO)
                .orElse(Ternary.UNKNOWN);
    }

    /** Whether the claim fails in a year, and would hold if its bounds were read as "about". */
    boolean isNear(Denominator denominator, int year) {
        double low = claimed.low() - Math.abs(claimed.low()) * Estimate.ABOUT_TOLERANCE;
        double high = claimed.high() + Math.abs(claimed.high()) * Estimate.ABOUT_TOLERANCE;
        return holds(denominator, year) == Ternary.NO
                && computed(denominator)
                        .at(year)
                        .value()
                        .filter(Estimate.interval(low, false, high, false)::contains)
                        .isPresent();
    }

    /**
     * Whether the claim holds in every year that was asked about.
     *
     * @param denominator of what the share is taken to be
     * @return NO if it fails in some year for certain
     * @throws IllegalArgumentException if the denominator was not asked about
     */
    public Ternary holds(Denominator denominator) {
        Ternary all = Ternary.YES;
        for (int year : computed(denominator).years()) {
            all = all.and(holds(denominator, year));
        }
        return all;
    }

    /**
     * The years with one outcome.
     *
     * @param denominator of what the share is taken to be
     * @param outcome the outcome
     * @return an unmodifiable list, ascending
     * @throws IllegalArgumentException if the denominator was not asked about
     */
    public List<Integer> years(Denominator denominator, Ternary outcome) {
        requireNonNull(outcome, "outcome");
        return computed(denominator).years().stream()
                .filter(year -> holds(denominator, year) == outcome)
                .toList();
    }

    /**
     * The readings of the claim that hold at least once.
     *
     * @return the denominators, those that hold in most years first; empty if the claim holds of none
     */
    public List<Denominator> holding() {
        return computed.keySet().stream()
                .filter(denominator -> !years(denominator, Ternary.YES).isEmpty())
                .sorted(Comparator.comparing(
                        denominator -> -years(denominator, Ternary.YES).size()))
                .toList();
    }

    /** The computed share over all years, for a cell, and in which years it rests on figures that no source states. */
    String shareText(Denominator denominator) {
        AssessmentSeries series = computed(denominator);
        Map<String, List<Integer>> bases = series.years().stream()
                .collect(Collectors.groupingBy(year -> series.at(year).basis(), TreeMap::new, Collectors.toList()));
        bases.remove("");
        return series.years().stream()
                .flatMap(year -> series.at(year).value().stream())
                .reduce(Estimate::hull)
                .map(hull -> hull.describe(DIGITS) + " %"
                        + bases.entrySet().stream()
                                .map(basis -> ", " + basis.getKey() + " in " + spans(basis.getValue()))
                                .collect(Collectors.joining()))
                .orElse("unknown");
    }

    static String spans(List<Integer> years) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < years.size(); i++) {
            int last = i;
            while (last + 1 < years.size() && years.get(last + 1) == years.get(last) + 1) {
                last++;
            }
            text.append(i == 0 ? "" : ", ").append(years.get(i));
            text.append(last == i ? "" : "-" + years.get(last));
            i = last;
        }
        return text.isEmpty() ? "none" : text.toString();
    }

    @Override
    public Document page() {
        Table.Builder table = Table.of(question)
                .column("Share of")
                .rightColumn("Computed")
                .column("Holds in")
                .column("Does not")
                .column("Unknown");
        denominators()
                .forEach(denominator -> table.row(
                        denominator.label(),
                        shareText(denominator),
                        spans(years(denominator, Ternary.YES)),
                        spans(years(denominator, Ternary.NO)),
                        spans(years(denominator, Ternary.UNKNOWN))));
        return Document.builder()
                .add(table.build())
                .paragraph("The claim " + this + ".")
                .build();
    }

    /**
     * Which reading of the claim holds, in a sentence.
     *
     * @return such as {@code holds as a share of gross government debt in 2016-2019; of nothing else}
     */
    @Override
    public String toString() {
        List<Denominator> holding = holding();
        if (holding.isEmpty()) {
            return "holds of no denominator in these years";
        }
        return holding.stream()
                .map(denominator -> denominator.label() + " in " + spans(years(denominator, Ternary.YES)))
                .collect(Collectors.joining(
                        ", of ", "holds as a share of ", holding.size() == computed.size() ? "" : "; of nothing else"));
    }
}
