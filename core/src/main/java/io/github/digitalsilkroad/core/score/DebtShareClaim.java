package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.internal.Years;
import io.github.digitalsilkroad.core.quantity.Estimate;
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

    private final DebtLeverage.Position position;
    private final Estimate claimed;
    private final int from;
    private final int to;

    private DebtShareClaim(DebtLeverage.Position position, Estimate claimed, int from, int to) {
        this.position = position;
        this.claimed = claimed;
        this.from = from;
        this.to = to;
    }

    static DebtShareClaim of(DebtLeverage.Position position, Estimate percent, int from, int to) {
        return new DebtShareClaim(position, percent, Years.span(from, to), to);
    }

    /**
     * What is claimed, in words.
     *
     * @return such as {@code Debt of KG owed to CN (official bilateral) is about 40 percent, 2016-2019}
     */
    public String question() {
        return position.words() + " is " + claimed + " percent, " + from + "-" + to;
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
        for (Denominator denominator : Denominator.values()) {
            if (position.allows(denominator)) {
                computed.put(
                        denominator,
                        position.over(denominator).timeline(from, to).on(catalog));
            }
        }
        return new DebtShareFindings(question(), claimed, computed);
    }

    /**
     * The claim.
     *
     * @return the claim in words
     */
    @Override
    public String toString() {
        return question();
    }
}
