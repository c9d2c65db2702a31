package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.model.Entity;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Catalog} tells of its own evidence: who says what, where sources differ, and what is missing.
 */
abstract class CatalogReports extends CatalogQueries {

    private @Nullable Claims claims;

    CatalogReports(Tables tables) {
        super(tables);
    }

    /**
     * Every claim of every source, to narrow and ask.
     *
     * @return a query
     */
    public final Claims claims() {
        Claims known = claims;
        if (known == null) {
            known = new Claims(self());
            claims = known;
        }
        return known;
    }

    /**
     * Everything that one source says.
     *
     * @param source the id of a source, such as {@code cpc-2020}
     * @return a query
     * @throws UnknownIdException if there is no such source
     */
    public final Claims claimsBy(String source) {
        return claims().by(source);
    }

    /**
     * Who says something of an entity.
     *
     * @param entity its id, or the retired id of an entity that it replaced
     * @return a query over its sources
     * @throws UnknownIdException if there is no such entity
     */
    public final Sources sourcesOf(String entity) {
        Set<Integer> rows = new TreeSet<>();
        for (Fact fact : Ledger.facts(entity(entity))) {
            for (Claim<?> claim : fact.claims().claims()) {
                rows.add(tables().sources().find(claim.source().id().toString()));
            }
        }
        return sources().only(rows.stream().mapToInt(Integer::intValue).toArray());
    }

    /**
     * Every entity of every kind.
     *
     * @return an unmodifiable list, kind by kind, each in order of its ids
     */
    public final List<Entity> entities() {
        return List.copyOf(tables().entities());
    }

    /**
     * What one source says, point by point beside what all others say, with the verdicts computed.
     *
     * @param source the id of a source, such as {@code cpc-2020}
     * @return its report
     * @throws UnknownIdException if there is no such source
     */
    public final SourceReport report(String source) {
        return SourceReport.of(source(source), self());
    }

    /**
     * The facts on which sources contradict each other.
     *
     * @return the disputes, the most consequential first
     */
    public final Disputes disputes() {
        return Disputes.of(self());
    }

    /**
     * What is known of each country, table by table, and what is missing with the reason.
     *
     * @return the coverage
     */
    public final Coverage coverage() {
        return Coverage.of(self());
    }
}
