package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.formula.DebtBurden;
import io.github.digitalsilkroad.core.formula.DebtCarryingCapacity;
import io.github.digitalsilkroad.core.formula.DebtThresholds;
import io.github.digitalsilkroad.core.formula.DistressSignal;
import io.github.digitalsilkroad.core.internal.Nearest;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How near a country's external debt service comes to the threshold that its carrying capacity allows: a screen.
 *
 * <p><b>Definition.</b> External public debt service of a year ÷ government revenue of that year, in percent of the
 * threshold of the IMF and World Bank's framework for low-income countries: 14, 18 or 23 percent of revenue for weak,
 * medium and strong capacity. The capacity is the latest one published up to that year.
 *
 * <p><b>Unit.</b> Percent of the threshold. <b>Range.</b> 0 or more; above 100 the threshold is breached. <b>Source.</b> Guidance Note on the Bank-Fund Debt
 * Sustainability Framework for Low Income Countries, 2018; see {@link DebtThresholds}.
 *
 * <p><b>What it does not mean.</b> It is a screen, not a debt sustainability analysis: one of four external burdens, of
 * one past year, with no projection, no stress test and no judgment. The three burdens that need present values or
 * exports are named as missing; a published rating may differ, and is printed beside the answer. Countries that the
 * framework does not cover have no threshold and no answer; before the first published capacity every one of the three
 * is possible.
 *
 * <p><b>Example.</b> {@code DebtDistress.of("TJ", 2022).on(catalog)}
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class DebtDistress implements Score {

    private final String debtor;
    private final int year;

    private DebtDistress(String debtor, int year) {
        this.debtor = debtor;
        this.year = year;
    }

    /**
     * The question for one country and year.
     *
     * @param debtor an ISO 3166 code in any form: {@code TJ}, {@code tj} or {@code TJK}
     * @param year the year
     * @return the score
     * @throws IllegalArgumentException if it is no country code
     */
    public static DebtDistress of(String debtor, int year) {
        return new DebtDistress(CountryCode.of(debtor).toString(), year);
    }

    @Override
    public DebtDistress inYear(int other) {
        return new DebtDistress(debtor, other);
    }

    @Override
    public ScoreSeries timeline(int from, int to) {
        return ScoreSeries.of(
                "Debt distress screen of " + debtor + ", debt service to revenue", from, to, this::inYear);
    }

    @Override
    public String question() {
        return "Debt distress screen of " + debtor + " in " + year + ", debt service to revenue";
    }

    @Override
    public Assessment on(Catalog catalog) {
        Assessment.Builder answer = Assessment.of(this, catalog)
                .unit("percent of the threshold")
                .formula("100 x (interest + principal) / revenue / threshold of the carrying capacity");
        Screen screen = screen(catalog, answer);
        answer.note("a screen, not a debt sustainability analysis: one of four external burdens, without projections");
        if (screen.burden != null) {
            answer.note("debt service is " + screen.burden.describe(4) + " percent of revenue; the threshold is "
                    + (screen.capacities.isEmpty() ? "not known" : screen.threshold() + " percent"));
        }
        Optional<Dated> rating = latest(catalog, Measure.RATING, CreditorScope.PUBLIC_AND_PUBLICLY_GUARANTEED);
        if (rating.isPresent()) {
            answer.note("published rating of " + rating.get().year + ": risk of external debt distress "
                    + rating.get().fact.value().orElseThrow());
            screen.inputs.add(Input.fact("published rating " + rating.get().year, rating.get().fact));
        }
        for (DebtBurden other : DebtBurden.values()) {
            if (other.isExternal() && other != DebtBurden.SERVICE_TO_REVENUE) {
                answer.missing(other + ": the catalog has no series of it");
            }
        }
        if (screen.burden == null || screen.capacities.isEmpty()) {
            return answer.unanswered(() -> screen.inputs);
        }
        return answer.answer(screen.burden.times(100).dividedBy(screen.threshold()), () -> screen.inputs);
    }

    /**
     * Whether the threshold is breached.
     *
     * @param catalog what to ask
     * @return UNKNOWN if an input is missing, or the bounds lie on both sides
     */
    public Ternary isBreached(Catalog catalog) {
        Screen screen = screen(catalog, Assessment.of(this, catalog));
        return screen.burden == null || screen.capacities.isEmpty()
                ? Ternary.UNKNOWN
                : screen.burden.isAbove(screen.threshold());
    }

    /**
     * The signals of external distress that the one burden leaves possible, with the others and the stress test unknown.
     *
     * @param catalog what to ask
     * @return all signals if an input is missing; never one alone unless the threshold is breached
     */
    public Set<DistressSignal> signals(Catalog catalog) {
        Screen screen = screen(catalog, Assessment.of(this, catalog));
        Set<DistressSignal> signals = EnumSet.noneOf(DistressSignal.class);
        if (screen.burden == null || screen.capacities.isEmpty()) {
            signals.addAll(EnumSet.allOf(DistressSignal.class));
        } else {
            for (DebtCarryingCapacity capacity : screen.capacities) {
                signals.addAll(DebtThresholds.signals(
                        capacity, Map.of(DebtBurden.SERVICE_TO_REVENUE, screen.burden), Map.of()));
            }
        }
        return Collections.unmodifiableSet(signals);
    }

    private Screen screen(Catalog catalog, Assessment.Builder answer) {
        String country = catalog.country(debtor).id().toString();
        Screen screen = new Screen();
        Figure service = Figure.sum(
                "external debt service",
                DebtService.figure(catalog, country, Optional.empty(), Measure.INTEREST_PAID, year),
                DebtService.figure(catalog, country, Optional.empty(), Measure.PRINCIPAL_PAID, year));
        Figure revenue = Denominator.REVENUE.figure(catalog, country, year);
        for (Figure figure : List.of(service, revenue)) {
            screen.inputs.addAll(figure.inputs());
            figure.missing().forEach(answer::missing);
            figure.notes().forEach(answer::note);
        }
        screen.burden = Figure.ratio(service, revenue, answer);
        Optional<Dated> capacity = latest(catalog, Measure.CARRYING_CAPACITY, CreditorScope.NONE);
        if (capacity.isPresent()) {
            screen.inputs.add(Input.fact("debt-carrying capacity " + capacity.get().year, capacity.get().fact));
            DebtCarryingCapacity stated = capacity(capacity.get().fact, answer);
            screen.capacities = stated == null ? List.of() : List.of(stated);
        } else if (SeriesPick.of(country, Measure.CARRYING_CAPACITY, CreditorScope.NONE)
                .from(catalog)
                .isEmpty()) {
            answer.missing("debt-carrying capacity: the catalog has no such series; the framework covers low-income"
                    + " countries only");
        } else {
            answer.missing("debt-carrying capacity up to " + year + ": none published; every one is possible");
            screen.capacities = List.of(DebtCarryingCapacity.values());
        }
        return screen;
    }

    private static @Nullable DebtCarryingCapacity capacity(Attested<?> fact, Assessment.Builder answer) {
        String stated = String.valueOf(fact.value().orElseThrow());
        List<String> words = new ArrayList<>();
        for (DebtCarryingCapacity capacity : DebtCarryingCapacity.values()) {
            if (word(capacity).equals(stated)) {
                return capacity;
            }
            words.add(word(capacity));
        }
        answer.missing("debt-carrying capacity: '" + stated + "' is none; " + Nearest.choices(stated, words));
        return null;
    }

    private static String word(DebtCarryingCapacity capacity) {
        return capacity.name().toLowerCase(Locale.ROOT);
    }

    /** The latest year up to the one asked about that has a value. */
    private Optional<Dated> latest(Catalog catalog, Measure measure, CreditorScope scope) {
        for (Series series : SeriesPick.of(debtor, measure, scope).from(catalog)) {
            List<Integer> years = series.observations().years();
            for (int i = years.size() - 1; i >= 0; i--) {
                if (years.get(i) <= year && series.at(years.get(i)).isPresent()) {
                    return Optional.of(new Dated(years.get(i), series.at(years.get(i))));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The question.
     *
     * @return the question in words
     */
    @Override
    public String toString() {
        return question();
    }

    private record Dated(int year, Attested<?> fact) {}

    /** What the screen needs, as far as it is known. */
    private static final class Screen {
        private final List<Input> inputs = new ArrayList<>();
        private List<DebtCarryingCapacity> capacities = List.of();
        private @Nullable Estimate burden;

        /** From the lowest to the highest threshold that the capacity leaves possible. */
        Estimate threshold() {
            double low = Double.POSITIVE_INFINITY;
            double high = 0;
            for (DebtCarryingCapacity capacity : capacities) {
                low = Math.min(low, capacity.threshold(DebtBurden.SERVICE_TO_REVENUE));
                high = Math.max(high, capacity.threshold(DebtBurden.SERVICE_TO_REVENUE));
            }
            return low == high ? Estimate.exactly(low) : Estimate.between(low, high);
        }
    }
}
