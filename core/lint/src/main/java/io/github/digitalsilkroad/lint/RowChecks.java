package io.github.digitalsilkroad.lint;

import com.google.common.collect.Lists;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Deployments;
import io.github.digitalsilkroad.core.catalog.Entities;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.Total;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Role;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.schema.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks how many rows the data has, how many of them state something, and what that adds up to. The data is what is
 * counted, not the world, so that each number has one value.
 */
final class RowChecks {

    private final Catalog catalog;

    RowChecks(Catalog catalog) {
        this.catalog = catalog;
    }

    ClauseVerdict check(Clause clause) {
        return clause.past()
                ? ClauseVerdict.untested("the present tense: rows are counted as the data has them")
                : check(clause, clause.get("rows", Population.class).kind());
    }

    private <E extends Entity> ClauseVerdict check(Clause clause, Kind<E> kind) {
        Population said = clause.get("rows", Population.class);
        return said.within(catalog.rows(kind)).map(rows -> check(clause, rows)).orElseGet(() -> unmet(kind, said));
    }

    private static ClauseVerdict unmet(Kind<?> kind, Population said) {
        return ClauseVerdict.untested("conditions that " + kind.plural() + " can meet, not \"" + said + "\"");
    }

    private <E extends Entity> ClauseVerdict check(Clause clause, Entities<E> rows) {
        String words = clause.get("rows", Population.class).words();
        return switch (clause.says()) {
            case STATING ->
                counted(
                        clause,
                        words + " that state it",
                        rows.stating(property(clause)).count());
            case STATED_FROM -> from(clause, words, rows);
            case SUM, SUM_OF_COUNTS -> sum(clause, words, rows);
            case DISPUTED_SUM ->
                total(rows, property(clause))
                        .map(total -> counted(
                                clause,
                                "disputed ones of " + words,
                                total.disputed().size()))
                        .orElseGet(() -> noSum(clause));
            case OUTSIDE_SUM ->
                total(rows, property(clause))
                        .map(total -> counted(clause, words + " outside the sum", rows.count() - total.counted()))
                        .orElseGet(() -> noSum(clause));
            case PART_FROM -> partFrom(clause, words, rows);
            case NAMING, NAMING_OTHERS, NAMING_NONE -> naming(clause, words, rows);
            default -> listed(clause, rows).and(counted(clause, words, rows.count()));
        };
    }

    /** Whether the data is of the version that a sentence names. */
    ClauseVerdict version(Clause clause) {
        String version = catalog.version().toString();
        return found(
                "version",
                version,
                Ternary.of(clause.get("version", String.class).equals(version)));
    }

    private static Property<?> property(Clause clause) {
        return clause.get("property", Property.class);
    }

    private <E extends Entity> ClauseVerdict from(Clause clause, String words, Entities<E> rows) {
        return from(clause, rows)
                .map(some -> counted(clause, words + theirs(clause), some.count()))
                .orElseGet(() -> noCountry(clause));
    }

    /** The part of all rows in percent, from that of those that state it to that with those that state none. */
    private <E extends Entity> ClauseVerdict partFrom(Clause clause, String words, Entities<E> rows) {
        Figure least = clause.get("share", Figure.class);
        Figure most = clause.get("most", Figure.class);
        if (rows.isEmpty() || !least.isPlain() || !most.isPlain()) {
            return ClauseVerdict.untested("a part of some rows, as one number");
        }
        int open = rows.count() - rows.stating(property(clause)).count();
        return from(clause, rows)
                .map(some -> {
                    double low = 100.0 * some.count() / rows.count();
                    double high = 100.0 * (some.count() + open) / rows.count();
                    return found(
                            words + theirs(clause),
                            Estimate.between(low, high) + " percent",
                            Ternary.of(least.from().doubleValue() <= low
                                    && most.from().doubleValue() >= high));
                })
                .orElseGet(() -> noCountry(clause));
    }

    /** The rows with a party of a country; empty if the property names no party. */
    private static <E extends Entity> Optional<Entities<E>> from(Clause clause, Entities<E> rows) {
        return Arrays.stream(Role.values())
                .filter(role -> role.property().equals(property(clause)))
                .findFirst()
                .map(role -> rows.from(
                        role, clause.get("country", Country.class).code().toString()));
    }

    private static ClauseVerdict noSum(Clause clause) {
        return ClauseVerdict.unknown("no sum of \"" + property(clause).label() + "\"");
    }

    private static ClauseVerdict noCountry(Clause clause) {
        String roles = Arrays.stream(Role.values()).map(Role::label).collect(Collectors.joining(", "));
        return ClauseVerdict.unknown("no country of \"" + property(clause).label() + "\", only of " + roles);
    }

    private static String theirs(Clause clause) {
        return " with a " + property(clause).label() + " from "
                + clause.get("country", Country.class).name();
    }

    private <E extends Entity> ClauseVerdict naming(Clause clause, String words, Entities<E> rows) {
        if (!clause.get("rows", Population.class).kind().equals(Deployment.KIND)) {
            return ClauseVerdict.unknown("no parties of " + words);
        }
        Optional<Country> country = clause.find("country", Country.class);
        if (clause.find("included", Country.class)
                .filter(part -> !part.sovereign().equals(country.map(Country::code)))
                .isPresent()) {
            return ClauseVerdict.untested("one country, with what counts as it");
        }
        Set<Id> ids = rows.stream().map(Entity::id).collect(Collectors.toSet());
        Deployments systems = catalog.deployments().matching(system -> ids.contains(system.id()));
        int none = systems.withoutParty().count();
        int theirs = country.map(one -> systems.involving(one.code().toString()).count())
                .orElse(0);
        return switch (clause.says()) {
            case NAMING -> counted(clause, words + " that name a party of the country", theirs);
            case NAMING_NONE -> counted(clause, words + " that name no party", none);
            default -> counted(clause, words + " that name only other parties", systems.count() - theirs - none);
        };
    }

    /** How many of the rows are of each kind that is listed, and of none of them. */
    private <E extends Entity> ClauseVerdict listed(Clause clause, Entities<E> rows) {
        ClauseVerdict all = new ClauseVerdict(Truth.TRUE, List.of(), "", List.of());
        Kind<? extends Entity> kind = clause.get("rows", Population.class).kind();
        Entities<E> rest = rows;
        for (Object one : clause.find("listed", List.class).orElse(List.of())) {
            Population.Part part = (Population.Part) one;
            Entities<E> some = rest;
            if (part.rows().isPresent()) {
                Optional<Entities<E>> met =
                        part.rows().filter(these -> these.kind().equals(kind)).flatMap(these -> these.within(rows));
                if (met.isEmpty()) {
                    return unmet(kind, part.rows().get());
                }
                some = met.get();
                rest = rest.minus(some);
            }
            all = all.and(counted(
                    clause.with("count", part.count()),
                    part.rows().map(Population::words).orElse("others"),
                    some.count()));
        }
        return all;
    }

    /** How many rows the sum counts, and the sum, to the digits that are given. */
    private <E extends Entity> ClauseVerdict sum(Clause clause, String words, Entities<E> rows) {
        Optional<Figure> money = clause.find("money", Figure.class);
        Figure said = money.orElseGet(() -> clause.get("total", Figure.class));
        return total(rows, property(clause))
                .filter(total -> money.map(
                                sum -> total.unit().code().equals(sum.unit().code()))
                        .orElse(!total.unit().isMoney()))
                .flatMap(total -> total.sum()
                        .map(sum -> counted(clause, words + " in the sum", total.counted())
                                .and(summed(
                                        said,
                                        "sum of " + property(clause).label() + " of " + words,
                                        sum,
                                        Attested.basis(Lists.transform(total.figures(), Fact::claims))))))
                .orElseGet(() -> noSum(clause));
    }

    private ClauseVerdict summed(Figure said, String what, Measurement<?> sum, String basis) {
        boolean isSo = said.basis().isEmpty() || said.basis().equals(basis);
        Estimate number = said.rounded();
        Ternary standing = !isSo
                ? Ternary.NO
                : number.contains(sum.number())
                        ? Ternary.YES
                        : number.overlaps(sum.number()) ? Ternary.UNKNOWN : Ternary.NO;
        return found(what, sum + Lines.afterComma(basis), standing)
                .withNote(isSo ? "" : FigureChecks.notSo(Stream.of(basis)));
    }

    /** The sum of a property; empty if it is no measure, or one of several units. */
    private static <E extends Entity> Optional<Total> total(Entities<E> rows, Property<?> property) {
        try {
            return Optional.of(rows.total(property));
        } catch (IllegalArgumentException noMeasure) {
            return Optional.empty();
        }
    }

    private ClauseVerdict counted(Clause clause, String what, int count) {
        Figure said = clause.get("count", Figure.class);
        if (!said.basis().isEmpty()) {
            return ClauseVerdict.untested(FigureChecks.NO_BASIS);
        }
        return found(what, String.valueOf(count), Ternary.of(said.estimate().contains(count)))
                .withTruer(List.of(clause.with(
                        "count",
                        Figure.of(Estimate.exactly((double) count), Figure.Unit.COUNT)
                                .orElseThrow())));
    }

    private ClauseVerdict found(String what, String value, Ternary standing) {
        return ClauseVerdict.of(
                List.of(new LintAnswer(
                        what + ", in the data",
                        value,
                        catalog.version().version(),
                        standing,
                        List.of(),
                        Optional.empty())),
                "");
    }
}
