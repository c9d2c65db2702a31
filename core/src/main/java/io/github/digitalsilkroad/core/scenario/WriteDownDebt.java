package io.github.digitalsilkroad.core.scenario;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Observations;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Ratio;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A part of what one government owes to another need not be repaid; every total that holds it falls with it. */
record WriteDownDebt(CountryCode debtor, CountryCode creditor, double percent, int year) implements Edit {

    private static final String OF_GDP = "percent of GDP";

    /** Whose claims include those of official bilateral creditors. */
    private static final Set<CreditorScope> WIDER = EnumSet.of(
            CreditorScope.OFFICIAL_BILATERAL,
            CreditorScope.OFFICIAL,
            CreditorScope.OFFICIAL_AND_COMMERCIAL,
            CreditorScope.PUBLIC_AND_PUBLICLY_GUARANTEED,
            CreditorScope.ALL);

    WriteDownDebt {
        WriteDown.requirePart(percent);
        PartialDate.of(year);
    }

    @Override
    public String words() {
        return "write down debt of " + debtor + " to " + creditor + " by " + Estimate.exactly(percent) + " % from "
                + year;
    }

    @Override
    public Optional<ReadableForm> form() {
        return Optional.of(ReadableForm.of("write-down-debt").with("debtor", debtor).with("creditor", creditor).with("percent", WriteDown.number(percent)).with("year", year));
    }

    @Override
    public void apply(Draft draft) {
        Catalog world = draft.world();
        Optional<CountryCode> owed =
                Optional.of(CountryCode.of(world.country(creditor.toString()).id().toString()));
        List<Series> all =
                world.allSeries().in(world.country(debtor.toString()).id().toString()).list();
        Optional<Series> debt = Optional.empty();
        for (Series series : all) {
            if (series.measure() == Measure.DEBT_STOCK
                    && series.scope() == CreditorScope.OFFICIAL_BILATERAL
                    && series.creditor().equals(owed)) {
                debt = Optional.of(series);
            }
        }
        SortedMap<Integer, Money> forgiven = debt.isEmpty() ? new TreeMap<>() : forgiven(debt.get());
        if (forgiven.isEmpty()) {
            throw draft.refusal(
                    debt.isEmpty()
                            ? "no series says what it owes"
                            : "no source says what it owes from then on: " + debt.get());
        }
        for (Series series : all) {
            boolean holds = WIDER.contains(series.scope())
                    && (series.creditor().isEmpty() || series.creditor().equals(owed));
            if (series.measure() == Measure.DEBT_STOCK && holds) {
                draft.put(lowered(draft, series, forgiven, debt.get().id().equals(series.id())));
            }
        }
        restate(draft, all, forgiven);
    }

    private SortedMap<Integer, Money> forgiven(Series debt) {
        SortedMap<Integer, Money> forgiven = new TreeMap<>();
        for (int at : debt.observations().years()) {
            if (at >= year && debt.at(at).value().orElse(null) instanceof Money owed) {
                forgiven.put(at, owed.times(percent / WriteDown.ALL));
            }
        }
        return forgiven;
    }

    /** A series of amounts without what is forgiven; of the forgiven debt itself, the part that is left. */
    private Series lowered(Draft draft, Series series, SortedMap<Integer, Money> forgiven, boolean isDebt) {
        SortedMap<Integer, Object> values = new TreeMap<>();
        forgiven.forEach((at, amount) -> {
            if (series.at(at).value().orElse(null) instanceof Money owed
                    && owed.code().equals(amount.code())) {
                values.put(at, isDebt ? owed.times((WriteDown.ALL - percent) / WriteDown.ALL) : owed.minus(amount));
            }
        });
        return with(draft, series, series.observations(), values);
    }

    /** GDP and all that is in percent of it, as an edition of the scenario's own; public debt without what is forgiven. */
    private void restate(Draft draft, List<Series> all, SortedMap<Integer, Money> forgiven) {
        Optional<Series> gdp =
                all.stream().filter(series -> series.measure() == Measure.GDP).findFirst();
        for (Series series : all) {
            SortedMap<Integer, Object> values = new TreeMap<>();
            forgiven.forEach((at, amount) -> {
                Optional<Money> base = gdp.flatMap(known -> known.at(at).value())
                        .filter(Money.class::isInstance)
                        .map(Money.class::cast);
                if (base.isPresent() && base.get().code().equals(amount.code())) {
                    restated(series, gdp.get().at(at), at, amount.ratioTo(base.get()))
                            .ifPresent(value -> values.put(at, value));
                }
            });
            if (!values.isEmpty()) {
                draft.put(with(draft, series, series.observations(), values));
            }
        }
    }

    private static Optional<Object> restated(Series series, Attested<?> gdp, int at, Estimate relief) {
        if (series.measure() == Measure.GDP) {
            return gdp.value().map(value -> value);
        }
        if (!series.unit().equals(OF_GDP)) {
            return Optional.empty();
        }
        Id edition = gdp.chosen().orElseThrow().source().id();
        Attested<?> own = series.at(at).filter(claim -> claim.source().id().equals(edition));
        if (!(own.value().orElse(null) instanceof Ratio stated)) {
            return Optional.empty();
        }
        return Optional.of(
                series.measure() == Measure.PUBLIC_DEBT ? stated.minus(Ratio.of(relief, stated.base())) : stated);
    }

    private static <T> Series with(
            Draft draft, Series series, Observations<T> observations, SortedMap<Integer, Object> values) {
        Property<T> property = observations.property();
        Observations<T> changed = observations;
        for (Map.Entry<Integer, Object> value : values.entrySet()) {
            T restated = property.type().valueClass().cast(value.getValue());
            Claim<T> claim = draft.assume(restated, value.getKey());
            changed = changed.with(value.getKey(), Attested.of(property, List.of(claim)));
        }
        return series.withObservations(changed);
    }
}
