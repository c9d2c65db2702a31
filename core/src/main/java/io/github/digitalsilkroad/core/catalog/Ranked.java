package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.internal.Echo;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.quantity.Measurement;

/**
 * A row in a ranking, with every rank that it may truly have.
 *
 * @param row the row
 * @param fact what is ranked, which has a value
 * @param bestRank the best rank it may have: 1 plus the number of rows that are certainly larger
 * @param worstRank the worst rank it may have: the number of rows that may be as large, itself included
 * @param of how many rows were ranked
 * @param unranked how many more rows the query has, which state no value in the unit and may have any rank
 * @param <E> the kind of row
 * @since 0.1.0
 */
public record Ranked<E>(E row, Attested<?> fact, int bestRank, int worstRank, int of, int unranked) {

    /**
     * Takes the parts, none of them null.
     *
     * @param row the row
     * @param fact what is ranked, which has a value
     * @param bestRank the best rank it may have: 1 plus the number of rows that are certainly larger
     * @param worstRank the worst rank it may have: the number of rows that may be as large, itself included
     * @param of how many rows were ranked
     * @param unranked how many more rows the query has, which state no value in the unit and may have any rank
     */
    public Ranked {
        requireNonNull(row, "row");
        requireNonNull(fact, "fact");
    }

    /**
     * What the row has of what is ranked.
     *
     * @return its value, with the unit
     */
    public Measurement<?> value() {
        return (Measurement<?>) fact.value().orElseThrow();
    }

    /** The possible ranks as text, such as {@code 2 of 5}, or {@code 1-3 of 5, 4 unranked}. */
    String rank() {
        return place() + (unranked == 0 ? "" : ", " + unranked + " unranked");
    }

    private String place() {
        return (bestRank == worstRank ? "" + bestRank : bestRank + "-" + worstRank) + " of " + of;
    }

    /**
     * The row and its rank on one line.
     *
     * @return such as {@code 1-3 of 5, 4 unranked: tj-dushanbe-safe-city-loan, $20.9 million}, with the basis of a
     *     value that no source states, and an asterisk where sources contradict each other, cut at 120 characters
     */
    @Override
    public String toString() {
        return Lines.quoted(rank() + ": " + name() + ", " + Working.cell(fact));
    }

    /** The row, and its value where there is room, behind its place alone. */
    String echo() {
        String thing = place() + ": " + name();
        String whole = thing + ", " + Working.cell(fact);
        return whole.length() <= Echo.WIDTH ? whole : thing;
    }

    private Object name() {
        return row instanceof Entity entity ? entity.id() : row;
    }
}
