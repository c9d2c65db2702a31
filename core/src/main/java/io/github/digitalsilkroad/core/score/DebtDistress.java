package io.github.digitalsilkroad.core.score;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.Ref;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.formula.DebtBurden;
import io.github.digitalsilkroad.core.formula.DebtCarryingCapacity;
import io.github.digitalsilkroad.core.formula.DistressSignal;
import io.github.digitalsilkroad.core.internal.Nearest;
import io.github.digitalsilkroad.core.internal.Years;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Ratio;
import io.github.digitalsilkroad.core.quantity.Ternary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How near a country's external debt service comes to the threshold that its carrying capacity allows: a screen.
 *
 * <p><b>Definition.</b> External public debt service of a year ÷ government revenue of that year, in percent of the
 * threshold of the IMF and World Bank's framework for low-income countries: 14, 18 or 23 percent of revenue for weak,
 * medium and strong capacity. The capacity is the latest one published up to that year. A figure that a source states
 * for one of the four external burdens in that year is read beside the series: it decides whether a threshold is
 * breached, and stands for the service to revenue, or widens it, where it is one of that burden.
 *
 * <p><b>Unit.</b> Percent of the threshold. <b>Range.</b> 0 or more; above 100 the threshold is breached.
 * <b>Source.</b> Guidance Note on the Bank-Fund Debt Sustainability Framework for Low Income Countries, 2018; see
 * {@link DebtCarryingCapacity}.
 *
 * <p><b>What it does not mean.</b> It is a screen, not a debt sustainability analysis: the number is that of one of four
 * external burdens, of one past year, with no projection, no stress test and no judgment. The first line says how many
 * of the four are known, and the others are named as missing; a published rating may differ, and is printed beside the
 * answer. Countries that the framework does not cover have no threshold and no answer; before the first published
 * capacity every one of the three is possible.
 *
 * <p><b>Example.</b> {@code DebtDistress.of("TJ").in(2022).on(catalog)}
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class DebtDistress extends PartedScore<DebtDistress.Asked> {

    /** What is asked. */
    record Asked(Ref<Country> debtor, int year) {
        Asked {
            Years.check(year);
        }
    }

    DebtDistress(Asked asked) {
        super("debt-distress", asked, DebtDistress::new);
    }

    private static final List<DebtBurden> EXTERNAL =
            Arrays.stream(DebtBurden.values()).filter(DebtBurden::isExternal).toList();

    /**
     * Starts the question for one country.
     *
     * @param debtor an ISO 3166 code in any form ({@code TJ}, {@code tj} or {@code TJK}), or a name
     * @return a question that still lacks a year: {@code DebtDistress.of("TJ").in(2022)}
     * @throws IllegalArgumentException if it is a code of two or three letters that no country has
     */
    public static YearlyScore<DebtDistress> of(String debtor) {
        DebtDistress undated =
                new DebtDistress(new Asked(new Ref<>(Country.KIND, requireNonNull(debtor, "debtor")), 0));
        return YearlyScore.of(undated.subject(), undated::in);
    }

    /**
     * As {@link #of(String)}, by what has the id.
     *
     * @param debtor an id, or a thing of a catalog
     * @return the question
     */
    public static YearlyScore<DebtDistress> of(Identified debtor) {
        return of(debtor.id().toString());
    }

    @Override
    public DebtDistress in(int other) {
        return new DebtDistress(new Asked(asked.debtor, other));
    }

    static Stream<Score> asked(Catalog catalog) {
        return Scores.byYear(catalog, (country, year) -> Stream.of(of(country).in(year)));
    }

    @Override
    public String subject() {
        return "Debt distress screen of " + asked.debtor + ", debt service to revenue";
    }

    @Override
    public String question() {
        return "Debt distress screen of " + asked.debtor + " in " + asked.year + ", debt service to revenue";
    }

    @Override
    public Assessment answer(Catalog catalog) {
        Recorder recorder = Recorder.of(question(), catalog);
        Screen screen = screen(recorder);
        recorder.note("a screen, not a debt sustainability analysis: " + screen.burdens.size() + " of "
                + EXTERNAL.size() + " external burdens, without projections");
        recorder.note("without the signal of public debt and the rule for one-year breaches");
        screen.burdens.forEach((burden, percent) -> recorder.note(burden + " is " + percent.describe(4)
                + " percent; the threshold is "
                + (screen.capacities.isEmpty() ? "not known" : screen.threshold(burden) + " percent")));
        Optional<Fact> rating = latest(recorder, Measure.RATING, CreditorScope.PUBLIC_AND_PUBLICLY_GUARANTEED);
        if (rating.isPresent()) {
            int published = rating.get().year().orElseThrow();
            recorder.note("published rating of " + published + ": risk of external debt distress "
                    + rating.get().claims().value().orElseThrow());
            recorder.uses("published rating " + published, rating.get());
        }
        return Assessment.of(recorder)
                .unit("percent of the LIC-DSF threshold")
                .scope(screen.known() + DebtBurden.SERVICE_TO_REVENUE + screen.limit())
                .formula("100 x (interest + principal) / revenue / threshold of the carrying capacity")
                .computed(screen.computation())
                .answer(
                        screen.capacities.isEmpty()
                                ? Optional.empty()
                                : screen.serviceToRevenue()
                                        .map(percent -> percent.times(100)
                                                .dividedBy(screen.threshold(DebtBurden.SERVICE_TO_REVENUE))));
    }

    /**
     * Whether a threshold is breached.
     *
     * @param catalog what to ask
     * @return YES if one of the four external burdens is known to exceed its threshold, NO only if all four are known
     *     and none does, UNKNOWN otherwise
     */
    public Ternary isBreached(Catalog catalog) {
        return screen(Recorder.of(question(), catalog)).isBreached();
    }

    /**
     * The signals of external distress that the known burdens leave possible, with the others and the stress test
     * unknown.
     *
     * @param catalog what to ask
     * @return all signals if the capacity is missing; never one alone unless a threshold is breached
     */
    public Set<DistressSignal> signals(Catalog catalog) {
        Screen screen = screen(Recorder.of(question(), catalog));
        if (screen.capacities.isEmpty()) {
            return Collections.unmodifiableSet(EnumSet.allOf(DistressSignal.class));
        }
        Set<DistressSignal> signals = EnumSet.noneOf(DistressSignal.class);
        for (DebtCarryingCapacity capacity : screen.capacities) {
            signals.addAll(capacity.signals(screen.burdens, Map.of()));
        }
        return Collections.unmodifiableSet(signals);
    }

    private Screen screen(Recorder recorder) {
        String country =
                recorder.catalog().country(asked.debtor.toString()).id().toString();
        Recorder step = recorder.step();
        Amount service = Amount.sum(
                step,
                "external debt service",
                DebtService.amount(step, country, Optional.empty(), Measure.INTEREST_PAID, asked.year),
                DebtService.amount(step, country, Optional.empty(), Measure.PRINCIPAL_PAID, asked.year));
        List<Computation.Operand> ways = new ArrayList<>();
        Amount revenue = Denominator.REVENUE.of(recorder, country, asked.year);
        Map<DebtBurden, Estimate> burdens = new EnumMap<>(DebtBurden.class);
        service.ratioTo(revenue, recorder).ifPresent(percent -> {
            burdens.put(DebtBurden.SERVICE_TO_REVENUE, percent);
            ways.add(new Computation.Operand(
                    "from amounts",
                    percent,
                    "percent",
                    Optional.empty(),
                    service.percentOf(revenue, "percent-of-base")));
        });
        List<DebtCarryingCapacity> capacities = capacities(recorder);
        for (DebtBurden burden : EXTERNAL) {
            stated(recorder, burden).ifPresent(percent -> {
                burdens.merge(burden, percent, Estimate::hull);
                if (burden == DebtBurden.SERVICE_TO_REVENUE) {
                    ways.add(new Computation.Operand(
                            "as stated",
                            percent,
                            "percent",
                            Optional.of(new Fact(
                                    recorder.catalog().country(asked.debtor.toString()),
                                    claims(recorder, burden).filter(claim -> year(claim) == asked.year),
                                    OptionalInt.empty())),
                            Optional.empty()));
                }
            });
            if (!burdens.containsKey(burden) && burden != DebtBurden.SERVICE_TO_REVENUE) {
                noteMissing(recorder, burden);
            }
        }
        return new Screen(burdens, capacities, ways);
    }

    private static Property<Ratio> property(DebtBurden burden) {
        return switch (burden) {
            case PV_TO_GDP -> Props.PRESENT_VALUE_OF_EXTERNAL_PUBLIC_DEBT_TO_GDP;
            case PV_TO_EXPORTS -> Props.PRESENT_VALUE_OF_EXTERNAL_PUBLIC_DEBT_TO_EXPORTS;
            case SERVICE_TO_EXPORTS -> Props.DEBT_SERVICE_TO_EXPORTS;
            case SERVICE_TO_REVENUE -> Props.DEBT_SERVICE_TO_REVENUE;
            case TOTAL_PV_TO_GDP -> throw new AssertionError(burden);
        };
    }

    private Attested<Ratio> claims(Recorder recorder, DebtBurden burden) {
        return recorder.catalog().country(asked.debtor.toString()).facts().get(property(burden));
    }

    /** What sources state of a burden in the year. */
    private Optional<Estimate> stated(Recorder recorder, DebtBurden burden) {
        Attested<Ratio> ofYear = claims(recorder, burden).filter(claim -> year(claim) == asked.year);
        if (ofYear.isPresent()) {
            Country debtor = recorder.catalog().country(asked.debtor.toString());
            recorder.uses(burden + " " + asked.year, new Fact(debtor, ofYear, OptionalInt.empty()));
        }
        return ofYear.value().map(Ratio::number);
    }

    private void noteMissing(Recorder recorder, DebtBurden burden) {
        Set<String> years = new TreeSet<>();
        for (Claim<Ratio> claim : claims(recorder, burden).claims()) {
            if (claim.hasValue()) {
                years.add(claim.asOf().map(DateInterval::toString).orElse("no date"));
            }
        }
        recorder.missing(
                burden + ", " + asked.year,
                years.isEmpty() ? "not stated by any source" : "stated as of " + String.join(", ", years) + " only");
    }

    /** The one year that a figure is of, or 0. */
    private static int year(Claim<?> claim) {
        Optional<DateInterval> when = claim.asOf();
        return when.isPresent() && when.get().startYear().equals(when.get().endYear())
                ? when.get().startYear().orElse(0)
                : 0;
    }

    /** The capacities that are possible, none if nothing tells. */
    private List<DebtCarryingCapacity> capacities(Recorder recorder) {
        Optional<Fact> fact = latest(recorder, Measure.CARRYING_CAPACITY, CreditorScope.NONE);
        String what = "debt-carrying capacity";
        if (fact.isEmpty()) {
            boolean isCovered = !series(recorder, Measure.CARRYING_CAPACITY, CreditorScope.NONE)
                    .isEmpty();
            recorder.missing(
                    isCovered ? what + " up to " + asked.year : what,
                    isCovered
                            ? "none published; every one is possible"
                            : "the catalog has no such series; the framework covers low-income countries only");
            return isCovered ? List.of(DebtCarryingCapacity.values()) : List.of();
        }
        recorder.uses(what + " " + fact.get().year().orElseThrow(), fact.get());
        String stated = String.valueOf(fact.get().claims().value().orElseThrow());
        List<String> words = new ArrayList<>();
        for (DebtCarryingCapacity capacity : DebtCarryingCapacity.values()) {
            String word = word(capacity);
            if (word.equals(stated)) {
                return List.of(capacity);
            }
            words.add(word);
        }
        recorder.missing(what, "'" + stated + "' is none; " + Nearest.choices(stated, words));
        return List.of();
    }

    private static String word(DebtCarryingCapacity capacity) {
        return capacity.name().toLowerCase(Locale.ROOT);
    }

    private List<Series> series(Recorder recorder, Measure measure, CreditorScope scope) {
        return Amount.series(recorder.catalog(), asked.debtor.toString(), measure, scope, Optional.empty());
    }

    /** The latest year up to the one asked about that has a value. */
    private Optional<Fact> latest(Recorder recorder, Measure measure, CreditorScope scope) {
        for (Series series : series(recorder, measure, scope)) {
            List<Integer> years = series.observations().years();
            for (int i = years.size() - 1; i >= 0; i--) {
                if (years.get(i) <= asked.year) {
                    Fact fact = Recorder.observation(series, years.get(i));
                    if (fact.claims().isPresent()) {
                        return Optional.of(fact);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** What the screen needs, as far as it is known. */
    private record Screen(
            Map<DebtBurden, Estimate> burdens, List<DebtCarryingCapacity> capacities, List<Computation.Operand> ways) {

        Optional<Computation> computation() {
            if (ways.isEmpty() || capacities.isEmpty()) {
                return Optional.empty();
            }
            Computation.Operand service = new Computation.Operand(
                    DebtBurden.SERVICE_TO_REVENUE.toString(),
                    serviceToRevenue().orElseThrow(),
                    "percent",
                    Optional.empty(),
                    Optional.of(new Computation("hull", ways)));
            return Optional.of(Computation.of(
                    "percent-of-base",
                    service,
                    new Computation.Operand(
                            "threshold",
                            threshold(DebtBurden.SERVICE_TO_REVENUE),
                            "percent",
                            Optional.empty(),
                            Optional.empty())));
        }

        Optional<Estimate> serviceToRevenue() {
            return Optional.ofNullable(burdens.get(DebtBurden.SERVICE_TO_REVENUE));
        }

        Ternary isBreached() {
            if (capacities.isEmpty()) {
                return Ternary.UNKNOWN;
            }
            Ternary any = burdens.keySet().containsAll(EXTERNAL) ? Ternary.NO : Ternary.UNKNOWN;
            for (Map.Entry<DebtBurden, Estimate> burden : burdens.entrySet()) {
                any = any.or(burden.getValue().isAbove(threshold(burden.getKey())));
            }
            return any;
        }

        /** How many burdens are known, and whether one is breached. */
        String known() {
            return burdens.size() + " of " + EXTERNAL.size() + " burdens known"
                    + (isBreached().isYes() ? ", breached" : "") + "; ";
        }

        /** The threshold and the class of the country in words. */
        String limit() {
            if (capacities.isEmpty()) {
                return "";
            }
            return ", " + threshold(DebtBurden.SERVICE_TO_REVENUE) + " percent "
                    + (capacities.size() == 1
                            ? "for " + word(capacities.get(0)) + " capacity"
                            : "as the capacity may be");
        }

        /** From the lowest to the highest threshold that the capacity leaves possible. */
        Estimate threshold(DebtBurden burden) {
            double low = Double.POSITIVE_INFINITY;
            double high = 0;
            for (DebtCarryingCapacity capacity : capacities) {
                low = Math.min(low, capacity.threshold(burden));
                high = Math.max(high, capacity.threshold(burden));
            }
            return low == high ? Estimate.exactly(low) : Estimate.between(low, high);
        }
    }
}
