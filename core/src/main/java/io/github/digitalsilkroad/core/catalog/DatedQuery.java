package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.columns.KindTable;
import io.github.digitalsilkroad.core.columns.YearColumn;
import io.github.digitalsilkroad.core.internal.Years;
import io.github.digitalsilkroad.core.model.Entity;
import java.util.ArrayList;
import java.util.List;

/**
 * A query over entities that start at a time.
 *
 * <p>An entity starts with the first of these that some source dates: committed, signed, in force, works started,
 * operating, completed, handed over; for an incident its date. That it was announced, offered or planned starts
 * nothing. Of a start that is dated to a decade, or between two dates, each year is possible. What has no dated start
 * is in no span of years; {@link #undated()} lists it, and {@code toString} says how many it left out.
 *
 * @param <E> the kind of entity
 * @param <Q> the type of query that narrowing returns
 * @since 0.2.0
 */
public abstract class DatedQuery<E extends Entity, Q extends DatedQuery<E, Q>> extends FactQuery<E, Q> {

    DatedQuery(Catalog catalog, KindTable<E> table, Condition[] conditions) {
        super(catalog, table, conditions);
    }

    /**
     * Only entities that may have started in a year or later.
     *
     * @param year the first year, 0 to 9999
     * @return a narrower query
     * @throws IllegalArgumentException if it is no such year
     */
    public final Q startedSince(int year) {
        return startedDuring(year, Years.LAST);
    }

    /**
     * Only entities that may have started in a span of years.
     *
     * @param from the first year
     * @param to the last year
     * @return a narrower query
     * @throws IllegalArgumentException if a year is not 0 to 9999, or the span ends before it starts
     */
    public final Q startedDuring(int from, int to) {
        return narrow(new Condition.During(years(), true, Years.ordered(from, to), to));
    }

    /**
     * Only entities of which no source dates the start: of a query that asks for a span of years, those that it left
     * out.
     *
     * @return a query without spans of years
     */
    public final Q undated() {
        List<Condition> kept = new ArrayList<>();
        for (Condition condition : conditions()) {
            if (!(condition instanceof Condition.During)) {
                kept.add(condition);
            }
        }
        kept.add(new Condition.Not(new Condition.During(years(), true, Integer.MIN_VALUE, Integer.MAX_VALUE)));
        return with(kept.toArray(Condition[]::new));
    }

    final YearColumn years() {
        return kindTable().years(LifeYears::set);
    }
}
