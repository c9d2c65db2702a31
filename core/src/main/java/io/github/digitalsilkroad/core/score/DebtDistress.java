package io.github.digitalsilkroad.core.score;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Entities;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.Ref;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Reading;
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
import io.github.digitalsilkroad.core.score.Computation.Operand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How near a country's external debt comes to the thresholds that its carrying capacity allows: a screen.
 *
 * <p><b>Definition.</b> Four external burdens of a year, each in percent of the threshold of the IMF and World Bank's
 * framework for low-income countries for weak, medium or strong capacity: present value of external public debt to GDP
 * (30, 40, 55 percent) and to exports (140, 180, 240), and its service to exports (10, 15, 21) and to revenue (14, 18,
 * 23). The answer is the greatest of the four, and {@link #by} asks for one. A burden is what a source states of the
 * year; else it is computed from series, and where both are known the computed one is told beside (an envelope encloses
 * both). Exports are those of goods and services, as in the framework; the answer tells what they are with income from
 * abroad. The present value is at least the payments that are scheduled on the debt as it stands, discounted at 5
 * percent, and at most that of all external debt, where series have these; a service is at least that of the series,
 * which leave out the IMF. The capacity is the latest one published up to that year, and an older one is said to be so.
 *
 * <p><b>Unit.</b> Percent of the threshold. <b>Range.</b> 0 or more; above 100 a threshold is breached. A burden that
 * is not known may be any, so that the answer is a lower bound until all four are. <b>Source.</b> Guidance Note on the
 * Bank-Fund Debt Sustainability Framework for Low Income Countries, 2018; see {@link DebtCarryingCapacity}.
 *
 * <p><b>What it does not mean.</b> It is a screen, not a debt sustainability analysis: of one past year, with no
 * projection, no stress test and no judgment; a published rating may differ, and is printed beside the answer. Revenue
 * of the series includes grants, which the framework leaves out, so that a computed burden tends to be too low.
 * Countries that the framework does not cover have no threshold and no answer; before the first published capacity
 * every one of the three is possible.
 *
 * <p><b>Example.</b> {@code DebtDistress.of("TJ").in(2022).on(catalog)}
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class DebtDistress extends PartedScore<DebtDistress.Asked> {

    private static final Estimate HUNDRED = Estimate.exactly(100);

    private static final List<DebtBurden> EXTERNAL =
            Arrays.stream(DebtBurden.values()).filter(DebtBurden::isExternal).toList();

    /** The capacities by the words that series state. */
    private static final Map<String, DebtCarryingCapacity> CAPACITIES =
            Maps.uniqueIndex(List.of(DebtCarryingCapacity.values()), DebtDistress::word);

    /** What is asked; all burdens unless it names one. */
    record Asked(Ref<Country> debtor, int year, Optional<DebtBurden> burden) {
        Asked {
            Years.check(year);
            if (burden.isPresent() && !burden.get().isExternal()) {
                throw new IllegalArgumentException(
                        "burden " + burden.get() + ": not one of the external burdens " + EXTERNAL);
            }
        }
    }

    DebtDistress(Asked asked) {
        super("debt-distress", asked, DebtDistress::new);
    }

    /**
     * Starts the question for one country.
     *
     * @param debtor an ISO 3166 code in any form ({@code TJ}, {@code tj} or {@code TJK}), or a name
     * @return a question that still lacks a year: {@code DebtDistress.of("TJ").in(2022)}
     */
    public static YearlyScore<DebtDistress> of(String debtor) {
        DebtDistress undated = new DebtDistress(
                new Asked(new Ref<>(Country.KIND, requireNonNull(debtor, "debtor")), 0, Optional.empty()));
        return new YearlyScore<>(undated, undated::in);
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
        return new DebtDistress(new Asked(asked.debtor, other, asked.burden));
    }

    /**
     * The same question for one burden.
     *
     * @param burden one of the four external ones
     * @return another score
     * @throws IllegalArgumentException if it is that of total public debt
     * @since 0.3.0
     */
    public DebtDistress by(DebtBurden burden) {
        return new DebtDistress(new Asked(asked.debtor, asked.year, Optional.of(requireNonNull(burden, "burden"))));
    }

    static Stream<Score> asked(Catalog catalog) {
        return Scores.byYear(catalog, (country, year) -> Stream.of(of(country).in(year)));
    }

    @Override
    String worded(String when) {
        return "Debt distress screen of " + asked.debtor + when
                + asked.burden.map(burden -> ", " + burden).orElse("");
    }

    @Override
    String when() {
        return " in " + asked.year;
    }

    @Override
    Assessment answer(Recorder recorder) {
        Screen screen = screen(recorder);
        recorder.note(() -> "a screen, not a debt sustainability analysis: " + screen.known() + " of "
                + screen.wanted.size() + " external burdens, without projections");
        recorder.note("without the signal of public debt and the rule for one-year breaches");
        Optional<Fact> rating = latest(Amount.series(
                ofDebtor(recorder.catalog()), Measure.RATING, CreditorScope.PUBLIC_AND_PUBLICLY_GUARANTEED));
        if (rating.isPresent()) {
            int published = rating.get().year().orElseThrow();
            recorder.note(() -> "published rating of " + published + ": risk of external debt distress "
                    + rating.get().claims().value().orElseThrow());
            recorder.uses("published rating " + published, rating.get());
        }
        Optional<Computation> how = screen.computation();
        return Assessment.of(recorder)
                .saying(answer -> {
                    answer.percentOf("the threshold")
                            .unit("percent of the threshold")
                            .lead(screen.lead())
                            .when("in " + asked.year)
                            .aside(how.isEmpty() ? "" : screen.words(asked.year))
                            .formula("the greatest of 100 x burden / threshold of the carrying capacity");
                    if (screen.wanted.size() > 1) {
                        answer.among(screen.known(), screen.wanted.size(), "burdens", Optional.empty());
                    }
                })
                .computed(() -> how)
                .answer(how.map(greatest -> greatest.operands().stream()
                        .map(Operand::value)
                        .reduce(Estimate::max)
                        .orElseThrow()));
    }

    /**
     * Whether a threshold is breached.
     *
     * @param catalog what to ask
     * @return YES if one of the external burdens asked for is known to exceed its threshold, NO only if all of them are
     *     known and none does, UNKNOWN otherwise
     */
    public Ternary isBreached(Catalog catalog) {
        return screen(Recorder.of(this::question, catalog)).isBreached();
    }

    /**
     * The signals of external distress that the known burdens leave possible, with the others and the stress test
     * unknown.
     *
     * @param catalog what to ask
     * @return all signals if the capacity is missing; never one alone unless a threshold is breached
     */
    public Set<DistressSignal> signals(Catalog catalog) {
        Screen screen = screen(Recorder.of(this::question, catalog));
        Map<DebtBurden, Estimate> burdens = Maps.transformValues(screen.burdens, Operand::value);
        return screen.isOpen()
                ? Sets.immutableEnumSet(EnumSet.allOf(DistressSignal.class))
                : screen.capacities.possible.stream()
                        .flatMap(capacity -> capacity.signals(burdens, Map.of()).stream())
                        .collect(Sets.toImmutableEnumSet());
    }

    private Screen screen(Recorder recorder) {
        Country debtor = recorder.catalog().country(asked.debtor.toString());
        List<DebtBurden> wanted = asked.burden.map(List::of).orElse(EXTERNAL);
        Map<DebtBurden, Operand> burdens = new EnumMap<>(DebtBurden.class);
        Amounts amounts = new Amounts(ofDebtor(recorder.catalog()), asked.year, new HashMap<>());
        Capacities capacities = capacities(recorder, amounts.series);
        for (DebtBurden burden : wanted) {
            burden(recorder, debtor, burden, amounts).ifPresent(percent -> {
                burdens.put(burden, percent);
                recorder.note(() -> burden + " is " + percent.value().describe(4) + " percent"
                        + (percent.fact().isPresent() ? ", as stated" : "") + "; the threshold is "
                        + (capacities.possible.isEmpty() ? "not known" : capacities.threshold(burden) + " percent"));
            });
        }
        return new Screen(wanted, burdens, capacities);
    }

    /** What sources state of a burden in the year; else what series give. */
    private Optional<Operand> burden(Recorder recorder, Country debtor, DebtBurden burden, Amounts amounts) {
        Attested<Ratio> all = debtor.facts().get(ground(burden).stated);
        Attested<Ratio> ofYear = all.filter(this::isOfYear);
        boolean isStated = ofYear.value().isPresent();
        Recorder step = Recorder.of(recorder.question, recorder.catalog());
        Optional<Operand> computed = computed(step, burden, amounts);
        if (computed.isPresent() || !isStated) {
            recorder.include(step);
        }
        if (isStated) {
            Fact fact = new Fact(debtor, ofYear, OptionalInt.empty());
            recorder.uses(burden + " " + asked.year, fact);
            Operand stated = Operand.of(burden.toString(), fact);
            computed.ifPresent(other -> recorder.note(() ->
                    burden + " is " + other.value().describe(4) + " percent by series, apart from what is stated"));
            return computed.filter(other -> recorder.catalog().reading().equals(Reading.envelope()))
                    .map(other -> Amount.hull(burden.toString(), List.of(stated, other)))
                    .or(() -> Optional.of(stated));
        }
        if (computed.isEmpty() || isOpenAbove(computed.get())) {
            recorder.later(working -> {
                String years = all.claims().stream()
                        .filter(Claim::hasValue)
                        .map(claim -> claim.asOf().map(DateInterval::toString).orElse("no date"))
                        .sorted()
                        .distinct()
                        .collect(joining(", "));
                Fact fact = new Fact(debtor, all, OptionalInt.empty());
                working.missing(burden.toString(), fact, "stated as of " + years + " only");
            });
        }
        return computed;
    }

    /** A burden from series. */
    private Optional<Operand> computed(Recorder step, DebtBurden burden, Amounts amounts) {
        Ground ground = ground(burden);
        Amount owed = amounts.owed(step, ground.owed);
        if (ground.owed == Owed.SERVICE && owed.operand().isPresent()) {
            step.note("external debt service: " + DebtService.TO_ALL);
        }
        boolean isOfExports = ground.base == Denominator.EXPORTS;
        if (isOfExports) {
            step.later(working -> {
                Recorder apart = Recorder.of(this::question, working.catalog());
                Amount wider = amounts.base(apart, Denominator.EXPORTS_WITH_INCOME);
                owed.ratioTo(wider, apart)
                        .ifPresent(percent -> working.note(
                                burden + " is " + percent.describe(4) + " percent if exports are " + wider.label()));
            });
        }
        Amount whole = amounts.base(step, ground.base);
        return owed.ratioTo(whole, step)
                .map(percent -> new Operand(
                        burden + (isOfExports ? " of goods and services" : ""),
                        percent,
                        "percent",
                        Optional.empty(),
                        owed.percentOf(whole, Formula.PERCENT_OF_BASE)));
    }

    /** What a burden is of: what is owed at the end of the year, or what is paid in it. */
    private enum Owed {
        PRESENT_VALUE,
        SERVICE
    }

    /** An amount, and how it is worked out. */
    private record Worked(Amount amount, Recorder working) {}

    /** What the burdens of the year are made of; each amount is worked out once, also where two burdens have it. */
    private record Amounts(Entities<Series> series, int year, Map<Enum<?>, Worked> known) {

        Amount owed(Recorder step, Owed what) {
            return what == Owed.SERVICE
                    ? in(step, what, this::service)
                    : in(step, what, apart -> Amount.presentValue(apart, series, year));
        }

        private Amount service(Recorder apart) {
            Amount interest = DebtService.amount(apart, series, Optional.empty(), Measure.INTEREST_PAID, year);
            Amount principal = DebtService.amount(apart, series, Optional.empty(), Measure.PRINCIPAL_PAID, year);
            Optional<Operand> more = interest.operand()
                    .map(paid -> Operand.unknown("payments to the IMF", Estimate.atLeast(0), paid.unit()));
            return Amount.sum(apart, "external debt service", interest, principal, new Amount("IMF", more));
        }

        Amount base(Recorder step, Denominator base) {
            return in(step, base, apart -> base.of(apart, series, year, Optional.empty()));
        }

        private Amount in(Recorder step, Enum<?> part, Function<Recorder, Amount> work) {
            Worked worked = known.computeIfAbsent(part, first -> {
                Recorder apart = Recorder.of(step.question, step.catalog());
                return new Worked(work.apply(apart), apart);
            });
            step.include(worked.working);
            return worked.amount;
        }
    }

    /** What states a burden, what it is a part of, and what it is of. */
    private record Ground(Property<Ratio> stated, Denominator base, Owed owed) {}

    private static Ground ground(DebtBurden burden) {
        return switch (burden) {
            case PV_TO_GDP ->
                new Ground(Props.PRESENT_VALUE_OF_EXTERNAL_PUBLIC_DEBT_TO_GDP, Denominator.GDP, Owed.PRESENT_VALUE);
            case PV_TO_EXPORTS ->
                new Ground(
                        Props.PRESENT_VALUE_OF_EXTERNAL_PUBLIC_DEBT_TO_EXPORTS,
                        Denominator.EXPORTS,
                        Owed.PRESENT_VALUE);
            case SERVICE_TO_EXPORTS -> new Ground(Props.DEBT_SERVICE_TO_EXPORTS, Denominator.EXPORTS, Owed.SERVICE);
            case SERVICE_TO_REVENUE -> new Ground(Props.DEBT_SERVICE_TO_REVENUE, Denominator.REVENUE, Owed.SERVICE);
            case TOTAL_PV_TO_GDP -> throw new AssertionError(burden);
        };
    }

    private static boolean isOpenAbove(Operand percent) {
        return percent.value().high() == Double.POSITIVE_INFINITY;
    }

    private boolean isOfYear(Claim<?> claim) {
        OptionalInt year = OptionalInt.of(asked.year);
        return claim.asOf()
                .filter(when -> when.startYear().equals(year) && when.endYear().equals(year))
                .isPresent();
    }

    /** The capacities that are possible, none if nothing tells, and the year that the one is of. */
    private record Capacities(List<DebtCarryingCapacity> possible, int since, Optional<Fact> fact) {

        /** From the lowest to the highest threshold that they leave possible. */
        Estimate threshold(DebtBurden burden) {
            Estimate hull = Estimate.exactly(possible.get(0).threshold(burden));
            for (DebtCarryingCapacity capacity : possible) {
                hull = hull.hull(Estimate.exactly(capacity.threshold(burden)));
            }
            return hull;
        }
    }

    private Capacities capacities(Recorder recorder, Entities<Series> ofDebtor) {
        List<Series> published = Amount.series(ofDebtor, Measure.CARRYING_CAPACITY, CreditorScope.NONE);
        Optional<Fact> fact = latest(published);
        String what = "debt-carrying capacity";
        if (fact.isEmpty()) {
            recorder.lacks(
                    what,
                    world -> Amount.series(ofDebtor(world), Measure.CARRYING_CAPACITY, CreditorScope.NONE)
                            .forEach(series -> series.observations().at(asked.year)),
                    "no series; the framework is for low-income countries");
            if (published.isEmpty()) {
                return new Capacities(List.of(), asked.year, fact);
            }
            recorder.note("no debt-carrying capacity is published; every one is possible");
            return new Capacities(
                    List.of(DebtCarryingCapacity.values()),
                    asked.year,
                    Optional.of(Recorder.observation(published.get(0), asked.year)));
        }
        int since = fact.get().year().orElseThrow();
        recorder.uses(what + " " + since, fact.get());
        String stated = String.valueOf(fact.get().claims().value().orElseThrow());
        if (!CAPACITIES.containsKey(stated)) {
            recorder.missing(
                    what, fact.get(), "'" + stated + "' is none; " + Nearest.choices(stated, CAPACITIES.keySet()));
        }
        return new Capacities(
                Optional.ofNullable(CAPACITIES.get(stated)).stream().toList(), since, fact);
    }

    private static String word(DebtCarryingCapacity capacity) {
        return capacity.name().toLowerCase(Locale.ROOT);
    }

    private Entities<Series> ofDebtor(Catalog catalog) {
        return catalog.allSeries().in(asked.debtor.toString());
    }

    /** The latest year up to the one asked about that has a value. */
    private Optional<Fact> latest(List<Series> some) {
        for (Series series : some) {
            for (int year : Lists.reverse(series.observations().years())) {
                if (year <= asked.year && series.observations().at(year).isPresent()) {
                    return Optional.of(Recorder.observation(series, year));
                }
            }
        }
        return Optional.empty();
    }

    /** What the screen needs, as far as it is known. */
    private record Screen(List<DebtBurden> wanted, Map<DebtBurden, Operand> burdens, Capacities capacities) {

        boolean isOpen() {
            return capacities.possible.isEmpty();
        }

        /** The greatest burden in percent of its threshold, where one that is not known may be any. */
        Optional<Computation> computation() {
            if (burdens.isEmpty() || isOpen()) {
                return Optional.empty();
            }
            List<Operand> parts = new ArrayList<>();
            for (DebtBurden burden : wanted) {
                Operand percent = burdens.get(burden);
                Operand threshold = new Operand(
                        "threshold", capacities.threshold(burden), "percent", capacities.fact, Optional.empty());
                parts.add(
                        percent == null
                                ? Operand.unknown(burden.toString(), Estimate.atLeast(0), "percent")
                                : Operand.of(
                                        burden + " over its threshold",
                                        percent.value()
                                                .dividedBy(threshold.value().dividedBy(HUNDRED)),
                                        "percent",
                                        Computation.of(Formula.PERCENT_OF_BASE, percent, threshold)));
            }
            return Optional.of(Computation.of(Formula.GREATEST, parts));
        }

        int known() {
            return (int) burdens.values().stream()
                    .filter(percent -> !isOpenAbove(percent))
                    .count();
        }

        Ternary isBreached() {
            return wanted.stream().map(this::isBreached).reduce(Ternary.NO, Ternary::or);
        }

        private Ternary isBreached(DebtBurden burden) {
            Operand percent = burdens.get(burden);
            return percent == null || isOpen()
                    ? Ternary.UNKNOWN
                    : percent.value().isAbove(capacities.threshold(burden));
        }

        /** Whether a threshold is breached. */
        String lead() {
            return switch (isBreached()) {
                case YES -> "breached";
                case NO -> wanted.size() > 1 ? "no threshold breached" : "its threshold not breached";
                case UNKNOWN -> "breach not known";
            };
        }

        /** Which burdens are above their thresholds, or what may hide that one is, and whose capacity sets these. */
        String words(int year) {
            Set<String> words = new LinkedHashSet<>();
            burdens.forEach((burden, percent) -> {
                boolean isBySeries = percent.fact().isEmpty();
                if (isBreached(burden).isYes()) {
                    words.add(burden + " " + percent.value().describe(3) + " percent" + (isBySeries ? " by series" : "")
                            + ", over " + capacities.threshold(burden));
                } else if (isBySeries && ground(burden).owed == Owed.SERVICE && isBreached() == Ternary.UNKNOWN) {
                    words.add("IMF not counted");
                }
            });
            if (!isOpen()) {
                words.add(
                        capacities.possible.size() > 1
                                ? "LIC-DSF, any capacity"
                                : "LIC-DSF, " + word(capacities.possible.get(0)) + " capacity"
                                        + (capacities.since == year ? "" : " as of " + capacities.since));
            }
            return String.join("; ", words);
        }
    }
}
