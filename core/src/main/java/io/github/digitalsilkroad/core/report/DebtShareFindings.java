package io.github.digitalsilkroad.core.report;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.AssessmentSeries;
import io.github.digitalsilkroad.core.score.Denominator;
import io.github.digitalsilkroad.core.view.Document;
import io.github.digitalsilkroad.core.view.Report;
import io.github.digitalsilkroad.core.view.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the data says of a {@link DebtShareClaim}: for each denominator, the years in which the claim holds. It prints
 * as a table and a conclusion.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class DebtShareFindings implements Report {

    private static final int DIGITS = 3;

    private final String question;
    private final Estimate claimed;
    private final Map<Denominator, AssessmentSeries> computed;

    DebtShareFindings(String question, Estimate claimed, Map<Denominator, AssessmentSeries> computed) {
        this.question = question;
        this.claimed = claimed;
        this.computed = Collections.unmodifiableMap(new EnumMap<>(computed));
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
        Assessment answer = computed(denominator).at(year);
        if (answer.value().isEmpty()) {
            return Ternary.UNKNOWN;
        }
        if (claimed.contains(answer.value().get())) {
            return Ternary.YES;
        }
        return claimed.overlaps(answer.value().get()) ? Ternary.UNKNOWN : Ternary.NO;
    }

    /**
     * Whether the claim fails in a year, and would hold if its bounds were read as "about".
     *
     * @param denominator of what the share is taken to be
     * @param year one of the years that were asked about
     * @return true if the computed share lies outside the claim, and within it once each bound is moved outward by
     *     {@link Estimate#ABOUT_TOLERANCE} of itself
     * @throws IllegalArgumentException if the denominator or the year was not asked about
     * @since 0.2.0
     */
    public boolean isNear(Denominator denominator, int year) {
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
        List<Integer> years = new ArrayList<>();
        for (int year : computed(denominator).years()) {
            if (holds(denominator, year) == outcome) {
                years.add(year);
            }
        }
        return Collections.unmodifiableList(years);
    }

    /**
     * The readings of the claim that hold at least once.
     *
     * @return the denominators, those that hold in most years first; empty if the claim holds of none
     */
    public List<Denominator> holding() {
        List<Denominator> holding = new ArrayList<>();
        for (Denominator denominator : computed.keySet()) {
            int count = years(denominator, Ternary.YES).size();
            if (count > 0) {
                int at = holding.size();
                while (at > 0 && years(holding.get(at - 1), Ternary.YES).size() < count) {
                    at--;
                }
                holding.add(at, denominator);
            }
        }
        return Collections.unmodifiableList(holding);
    }

    /**
     * Which reading of the claim holds, in a sentence.
     *
     * @return such as {@code holds as a share of gross government debt in 2016-2019; of nothing else}
     */
    public String conclusion() {
        List<Denominator> holding = holding();
        if (holding.isEmpty()) {
            return "holds of no denominator in these years";
        }
        StringBuilder text = new StringBuilder("holds as a share");
        for (int i = 0; i < holding.size(); i++) {
            text.append(i == 0 ? " of " : ", of ")
                    .append(holding.get(i).label())
                    .append(" in ");
            text.append(spans(years(holding.get(i), Ternary.YES)));
        }
        return text.append(holding.size() == computed.size() ? "" : "; of nothing else")
                .toString();
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
        computed.forEach((denominator, series) -> table.row(
                denominator.label(),
                series.hull().map(hull -> hull.describe(DIGITS) + " %").orElse("unknown"),
                spans(years(denominator, Ternary.YES)),
                spans(years(denominator, Ternary.NO)),
                spans(years(denominator, Ternary.UNKNOWN))));
        return Document.builder()
                .add(table.build())
                .paragraph("The claim " + conclusion() + ".")
                .build();
    }

    /**
     * The conclusion.
     *
     * @return which reading holds
     */
    @Override
    public String toString() {
        return conclusion();
    }
}
