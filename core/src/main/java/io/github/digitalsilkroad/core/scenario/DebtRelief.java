package io.github.digitalsilkroad.core.scenario;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Observations;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.Ratio;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/** Forgives a part of the debt of one government to another, and lowers every total that includes it. */
record DebtRelief(Series debt, Optional<Series> gdp, double percent) {

    static final double ALL = 100;

    private static final String OF_GDP = "percent of GDP";

    /** The amount that remains after a part is written down. */
    static Money left(Money amount, double percent) {
        return amount.times((ALL - percent) / ALL);
    }

    static void apply(Draft draft, String debtor, String creditor, double percent, int year) {
        Optional<CountryCode> owed = Optional.of(draft.world().country(creditor).code());
        List<Series> all = draft.world()
                .allSeries()
                .in(draft.world().country(debtor).id().toString())
                .list();
        Series debt = first(
                        all,
                        series -> series.measure() == Measure.DEBT_STOCK
                                && series.scope() == CreditorScope.OFFICIAL_BILATERAL
                                && series.creditor().equals(owed))
                .orElseThrow(() -> draft.refusal("no series says what it owes"));
        SortedMap<Integer, Money> forgiven = new TreeMap<>();
        for (int at : debt.observations().years()) {
            if (at >= year && debt.observations().at(at).value().orElse(null) instanceof Money amount) {
                forgiven.put(at, amount.times(percent / ALL));
            }
        }
        if (forgiven.isEmpty()) {
            throw draft.refusal("no source says what it owes from then on: " + debt);
        }
        DebtRelief relief = new DebtRelief(debt, first(all, series -> series.measure() == Measure.GDP), percent);
        restate(
                draft,
                all,
                (series, at) ->
                        Optional.ofNullable(forgiven.get(at)).flatMap(amount -> relief.restated(series, at, amount)));
    }

    private static Optional<Series> first(List<Series> all, Predicate<Series> test) {
        return all.stream().filter(test).findFirst();
    }

    /**
     * The value of a series in a year in which an amount is forgiven. A stock that includes the debt becomes smaller.
     * GDP and series in percent of GDP become an edition of the scenario; public debt excludes the amount forgiven.
     */
    private Optional<?> restated(Series series, int at, Money amount) {
        Object value = series.observations().at(at).value().orElse(null);
        boolean holds = series.scope().holds(CreditorScope.OFFICIAL_BILATERAL)
                && (series.creditor().isEmpty() || series.creditor().equals(debt.creditor()));
        if (series.measure() == Measure.DEBT_STOCK && holds && value instanceof Money owed) {
            return owed.unit().code().equals(amount.unit().code())
                    ? Optional.of(series.id().equals(debt.id()) ? left(owed, percent) : owed.minus(amount))
                    : Optional.empty();
        }
        Optional<Attested<?>> base = gdp.map(known -> known.observations().at(at));
        if (base.isEmpty()
                || !(base.get().value().orElse(null) instanceof Money output)
                || !output.unit().code().equals(amount.unit().code())) {
            return Optional.empty();
        }
        if (series.measure() == Measure.GDP) {
            return Optional.of(output);
        }
        Id edition = base.get().chosen().orElseThrow().source().id();
        Attested<?> own =
                series.observations().at(at).filter(claim -> claim.source().id().equals(edition));
        if (!series.unit().equals(OF_GDP) || !(own.value().orElse(null) instanceof Ratio stated)) {
            return Optional.empty();
        }
        return Optional.of(
                series.measure() == Measure.PUBLIC_DEBT
                        ? stated.minus(Ratio.of(
                                amount.ratioTo(output),
                                stated.unit().percentOf().orElseThrow()))
                        : stated);
    }

    /** Puts the values of series that are other ones in some years, each by series and year; empty where it stays. */
    static void restate(Draft draft, List<Series> all, BiFunction<Series, Integer, Optional<?>> restated) {
        for (Series series : all) {
            Observations<?> changed = with(draft, series.observations(), year -> restated.apply(series, year));
            if (!changed.equals(series.observations())) {
                draft.put(series.withObserved(changed));
            }
        }
    }

    private static <T> Observations<T> with(
            Draft draft, Observations<T> observations, IntFunction<Optional<?>> restated) {
        Property<T> property = observations.property();
        Observations<T> changed = observations;
        for (int year : observations.years()) {
            Optional<T> value = restated.apply(year).map(property.type().valueClass()::cast);
            if (value.isPresent()) {
                Attested<T> assumed = Attested.of(property, List.of(draft.assume(value.get(), year)));
                changed = changed.with(year, Draft.onBasisOf(observations.at(year), assumed));
            }
        }
        return changed;
    }
}
