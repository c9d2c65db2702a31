package io.github.digitalsilkroad.lint;

import com.google.common.collect.Sets;
import io.github.digitalsilkroad.core.catalog.Entities;
import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Role;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.score.SystemSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Rows of the data that a sentence counts: those of a kind that meet all of some conditions.
 *
 * @param words how the sentence names them
 */
record Population(Kind<? extends Entity> kind, List<Condition> conditions, String words) {

    Population {
        conditions = List.copyOf(conditions);
    }

    /** What a row has to be. */
    sealed interface Condition {
        <E extends Entity> Entities<E> of(Entities<E> rows);
    }

    /** To have one of some codes in a column. */
    record Having(Column<?, ?> column, Set<String> codes) implements Condition {
        @Override
        public <E extends Entity> Entities<E> of(Entities<E> rows) {
            @SuppressWarnings("unchecked") // a column of the kind of the rows
            Column<E, ?> own = (Column<E, ?>) column;
            return rows.matching(row -> own.keysOf(row).stream()
                    .anyMatch(value -> value instanceof Coded coded && codes.contains(coded.code())));
        }
    }

    /** To have a party of a country in a role. */
    record From(Role role, Country country) implements Condition {
        @Override
        public <E extends Entity> Entities<E> of(Entities<E> rows) {
            return rows.from(role, country.code().toString());
        }
    }

    /** To be in one of some countries or places. */
    record Within(List<Entity> places) implements Condition {
        @Override
        public <E extends Entity> Entities<E> of(Entities<E> rows) {
            return places.stream()
                    .map(place -> rows.in(place.id().toString()))
                    .reduce(Entities::union)
                    .orElseThrow();
        }
    }

    /** To be a system that may have what a size counts. */
    record Sized(SystemSize size) implements Condition {
        @Override
        public <E extends Entity> Entities<E> of(Entities<E> rows) {
            return rows.matching(row -> row instanceof Deployment system && size.applies(system));
        }
    }

    /** How many of the rows before it are of a kind; without one, how many are of none that is listed. */
    record Part(Figure count, Optional<Population> rows) {
        @Override
        public String toString() {
            return count + " " + rows.map(Population::words).orElse("other");
        }
    }

    Population and(Condition more, String said) {
        List<Condition> all = new ArrayList<>(conditions);
        all.add(more);
        return new Population(kind, all, said);
    }

    Population called(String said) {
        return new Population(kind, conditions, said);
    }

    /** The rows that have a code of either, if both name rows by codes in one column. */
    Optional<Population> or(Population other, String said) {
        return conditions.equals(List.of()) || !kind.equals(other.kind) || !(conditions.get(0) instanceof Having one)
                ? Optional.empty()
                : other.conditions.stream()
                        .filter(condition -> condition instanceof Having also
                                && also.column().equals(one.column()))
                        .findFirst()
                        .map(also -> new Population(
                                kind,
                                List.of(new Having(
                                        one.column(),
                                        Sets.union(one.codes(), ((Having) also).codes())
                                                .immutableCopy())),
                                said));
    }

    /** Those of some rows that meet the conditions; empty if rows of their kind cannot, as no loan is in a place. */
    <E extends Entity> Optional<Entities<E>> within(Entities<E> rows) {
        Entities<E> some = rows;
        try {
            for (Condition condition : conditions) {
                some = condition.of(some);
            }
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
        return Optional.of(some);
    }

    @Override
    public String toString() {
        return words;
    }
}
