package io.github.digitalsilkroad.core.report;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.score.AssessmentSeries;
import io.github.digitalsilkroad.core.score.DebtLeverage;
import io.github.digitalsilkroad.core.score.Denominator;
import io.github.digitalsilkroad.core.score.ScoreSeries;
import java.util.EnumMap;
import java.util.Map;

/**
 * A claim such as "about 40 percent of the debt is owed to that country", which says neither of which debt nor when,
 * as a question to the data: under which reading of it does it hold?
 *
 * <p><b>Definition.</b> For every {@link Denominator} and every year, the computed share is set beside the claimed one:
 * YES if it lies within the claim for certain, NO if it cannot, UNKNOWN if the two only overlap or an input is missing.
 * <b>What it does not mean.</b> A claim that holds of one denominator is not thereby what its author meant, and one
 * that holds of none may still be right of a scope or a day that the series do not cover. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class DebtShareClaim {

    private final String question;
    private final Estimate claimed;
    private final Map<Denominator, ScoreSeries> questions;

    private DebtShareClaim(String question, Estimate claimed, Map<Denominator, ScoreSeries> questions) {
        this.question = question;
        this.claimed = claimed;
        this.questions = questions;
    }

    /**
     * A claim that names no denominator, to be tested against every one.
     *
     * @param position the debt, such as {@code DebtLeverage.of("KG").owedTo("CN")}
     * @param percent what is claimed, such as {@code Estimate.about(40)}
     * @param from the first year that the claim may speak of
     * @param to the last one
     * @return the claim as a question
     * @throws IllegalArgumentException if the span ends before it starts
     */
    public static DebtShareClaim of(DebtLeverage.Position position, Estimate percent, int from, int to) {
        requireNonNull(percent, "percent");
        Map<Denominator, ScoreSeries> questions = new EnumMap<>(Denominator.class);
        for (Denominator denominator : position.denominators()) {
            questions.put(denominator, position.over(denominator).timeline(from, to));
        }
        String question = position.words() + " is " + percent + " percent, " + from + "-" + to;
        return new DebtShareClaim(question, percent, questions);
    }

    /**
     * What is claimed, in words.
     *
     * @return such as {@code Debt of KG owed to CN (official bilateral) is about 40 percent, 2016-2019}
     */
    public String question() {
        return question;
    }

    /**
     * Tests the claim.
     *
     * @param catalog the data to test it with
     * @return what was found for each denominator and year
     * @throws io.github.digitalsilkroad.core.catalog.UnknownIdException if the catalog does not have the debtor
     */
    public DebtShareFindings on(Catalog catalog) {
        Map<Denominator, AssessmentSeries> computed = new EnumMap<>(Denominator.class);
        questions.forEach((denominator, series) -> computed.put(denominator, series.on(catalog)));
        return new DebtShareFindings(question, claimed, computed);
    }

    /**
     * The claim.
     *
     * @return the claim in words
     */
    @Override
    public String toString() {
        return question;
    }
}
