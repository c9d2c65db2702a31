package io.github.digitalsilkroad.lint.report;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Deployments;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.LoanTerms;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.scenario.Market;
import io.github.digitalsilkroad.core.scenario.Scenario;
import io.github.digitalsilkroad.core.score.Score;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * A policy parameter that is changed in equal steps: a scenario for each step; step 0 changes nothing.
 *
 * <p>{@link #untilBelow(Score, double, Catalog) untilBelow} and {@link #untilAbove} find the smallest change that makes
 * an answer cross a line. A lever has no equality, as its steps are a function. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class PolicyLever {

    private static final BigDecimal BASIS_POINT = new BigDecimal("0.01");
    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final int TENTHS = 1000;

    final String name;
    final String unit;
    private final Budget budget;
    private final BigDecimal start;
    private final BigDecimal step;
    final int steps;
    private final Function<BigDecimal, Scenario> scenarios;

    /** A lever from a start in equal steps, with the scenario of each setting. */
    private PolicyLever(
            String name,
            String unit,
            Budget budget,
            BigDecimal start,
            BigDecimal step,
            int steps,
            Function<BigDecimal, Scenario> scenarios) {
        if (steps < 1) {
            throw new IllegalArgumentException(name + ": has " + steps + " steps; a lever needs at least 1");
        }
        this.name = name;
        this.unit = unit;
        this.budget = budget;
        this.start = start;
        this.step = step;
        this.steps = steps;
        this.scenarios = scenarios;
    }

    /**
     * A lever of your own, in whole numbers.
     *
     * @param name what is changed
     * @param unit what a step is, such as {@code deployments}
     * @param most the last step
     * @param scenarios the scenario of each step from 1 to the last; later ones should change more
     * @return the lever
     * @throws IllegalArgumentException if the last step is below 1
     */
    public static PolicyLever of(String name, String unit, int most, IntFunction<Scenario> scenarios) {
        requireNonNull(scenarios, "scenarios");
        return new PolicyLever(
                requireNonNull(name, "name"),
                requireNonNull(unit, "unit"),
                Budget.standard(),
                BigDecimal.ZERO,
                BigDecimal.ONE,
                most,
                setting -> scenarios.apply(setting.intValueExact()));
    }

    /**
     * The interest rate of a loan, up in steps of 0.01 percent, with maturity and grace period as they are.
     *
     * @param catalog the world, for the terms of the loan
     * @param financing the id of the financing
     * @param most the highest rate, in percent a year
     * @return the lever
     * @throws IllegalArgumentException if the rate is not known exactly, is as high already, or comes without a
     *     maturity
     * @throws io.github.digitalsilkroad.core.catalog.UnknownIdException if the catalog has no such financing
     */
    public static PolicyLever rate(Catalog catalog, String financing, double most) {
        Financing loan = catalog.financing(requireNonNull(financing, "financing"));
        Optional<Estimate> rate = loan.rate().value().map(Quantity::number);
        if (rate.isEmpty() || !rate.get().isExact() || loan.maturity().value().isEmpty()) {
            throw new IllegalArgumentException("rate of " + financing + ": its lever starts from a rate and a maturity,"
                    + " and the catalog has " + loan.rate() + "; " + loan.maturity());
        }
        LoanTerms terms =
                LoanTerms.fixed(rate.get(), loan.maturity().value().get().number());
        LoanTerms known = loan.grace()
                .value()
                .map(grace -> terms.withGraceYears(grace.number()))
                .orElse(terms);
        BigDecimal start = BigDecimal.valueOf(rate.get().low());
        int steps = BigDecimal.valueOf(most)
                .subtract(start)
                .divideToIntegralValue(BASIS_POINT)
                .intValue();
        return new PolicyLever(
                "rate of " + loan.name(), "percent a year", Budget.standard(), start, BASIS_POINT, steps, setting -> {
                    Estimate dearer = Estimate.exactly(setting.doubleValue());
                    return Scenario.named("Refinance " + loan.name() + " at " + dearer + " %")
                            .refinance(financing, known.withRate(dearer));
                });
    }

    /**
     * A write-down of the debt of a country to the government of another, in steps of 0.1 percent up to all of it.
     *
     * @param debtor the ISO 3166 code or the name of the country that owes
     * @param creditor the ISO 3166 code or the name of the country that it owes to
     * @param year the first year at whose end the debt is smaller
     * @return the lever; its scenarios check the codes and the year
     */
    public static PolicyLever writeDownDebt(String debtor, String creditor, int year) {
        return new PolicyLever(
                "write-down of debt of " + requireNonNull(debtor, "debtor") + " to "
                        + requireNonNull(creditor, "creditor"),
                "percent",
                Budget.standard(),
                BigDecimal.ZERO,
                TENTH,
                TENTHS,
                setting -> {
                    double percent = setting.doubleValue();
                    return Scenario.named("Write down " + Estimate.exactly(percent) + " % of the debt of " + debtor
                                    + " to " + creditor)
                            .writeDownDebt(debtor, creditor, percent, year);
                });
    }

    /**
     * How many live deployments of a market one vendor hands over to another, in order of their ids.
     *
     * @param catalog the world, for the deployments
     * @param market where, such as {@code Market.in("UZ")}
     * @param from the id of the vendor
     * @param to the id of the organization that takes over
     * @return the lever
     * @throws IllegalArgumentException if the vendor has no live deployment there
     */
    public static PolicyLever handOver(Catalog catalog, Market market, String from, String to) {
        requireNonNull(market, "market");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        Deployments all = catalog.deployments();
        Deployments theirs = all.union(all.possible()).by(from);
        Set<Id> live = Scenario.named("All").replaceVendor(from, to, market).substitutions(catalog).stream()
                .flatMap(replaced -> replaced.systems().stream())
                .collect(Collectors.toSet());
        List<String> systems = theirs.stream()
                .map(Deployment::id)
                .filter(live::contains)
                .map(Id::toString)
                .toList();
        String giver = catalog.organization(from).name();
        String taker = catalog.organization(to).name();
        String name = "hand deployments of " + giver + " " + catalog.resolved(market) + " over to " + taker;
        return of(name, "deployments", systems.size(), number -> {
            Scenario scenario =
                    Scenario.named("Hand " + Deployment.KIND.count(number) + " of " + giver + " over to " + taker);
            for (String system : systems.subList(0, number)) {
                scenario = scenario.replaceVendor(from, to, Market.at(system));
            }
            return scenario;
        });
    }

    /** The setting at a step. */
    BigDecimal setting(int number) {
        if (number < 0 || number > steps) {
            throw new IllegalArgumentException(
                    name + ": step " + number + " is none of the lever; it has 0 to " + steps);
        }
        return start.add(step.multiply(BigDecimal.valueOf(number)));
    }

    /**
     * The scenario of a step.
     *
     * @param number a step, 0 for the world as it is
     * @return the scenario, without edits for step 0
     * @throws IllegalArgumentException if there is no such step
     */
    public Scenario at(int number) {
        BigDecimal setting = setting(number);
        return number == 0 ? Scenario.named("As it is") : scenarios.apply(setting);
    }

    /**
     * The same lever with another limit on the answers that a search may ask for.
     *
     * @param limit the limit
     * @return a lever
     * @since 0.3.0
     */
    public PolicyLever within(Budget limit) {
        return new PolicyLever(name, unit, requireNonNull(limit, "limit"), start, step, steps, scenarios);
    }

    /**
     * Looks for the smallest change by which an answer falls below a threshold.
     *
     * @param score the question
     * @param threshold the threshold in the unit of the answer, itself not below it
     * @param catalog the world to change
     * @return what was found
     * @throws io.github.digitalsilkroad.core.scenario.ScenarioException if a step cannot apply
     * @throws io.github.digitalsilkroad.core.catalog.BudgetException if it needs more answers than the limit
     * @throws IllegalArgumentException if the threshold is not finite
     * @since 0.3.0
     */
    public TippingPoint untilBelow(Score score, double threshold, Catalog catalog) {
        return until(Crossing.below(score.resolved(catalog), threshold), catalog);
    }

    /**
     * Looks for the smallest change by which an answer rises above a threshold.
     *
     * @param score the question
     * @param threshold the threshold in the unit of the answer, itself not above it
     * @param catalog the world to change
     * @return what was found
     * @throws io.github.digitalsilkroad.core.scenario.ScenarioException if a step cannot apply
     * @throws io.github.digitalsilkroad.core.catalog.BudgetException if it needs more answers than the limit
     * @throws IllegalArgumentException if the threshold is not finite
     * @since 0.3.0
     */
    public TippingPoint untilAbove(Score score, double threshold, Catalog catalog) {
        return until(Crossing.above(score.resolved(catalog), threshold), catalog);
    }

    /**
     * Looks for the smallest change by which an answer falls below that of another question, such as the same one of
     * another country: the two change ranks. Two parts of one total are compared as the parts are, however uncertain
     * the total is.
     *
     * @param score the question
     * @param other the other question
     * @param catalog the world to change
     * @return what was found
     * @throws io.github.digitalsilkroad.core.scenario.ScenarioException if a step cannot apply
     * @throws io.github.digitalsilkroad.core.catalog.BudgetException if it needs more answers than the limit
     * @throws IllegalArgumentException if the two answers are in two units
     * @since 0.3.0
     */
    public TippingPoint untilBelow(Score score, Score other, Catalog catalog) {
        return until(Crossing.below(score.resolved(catalog), other.resolved(catalog)), catalog);
    }

    TippingPoint until(Crossing crossing, Catalog catalog) {
        return new TippingPoint(this, crossing, requireNonNull(catalog, "catalog"), budget);
    }

    /**
     * One line for a shell.
     *
     * @return the lever and from where to where it moves, cut at 70 characters
     */
    @Override
    public String toString() {
        return Lines.fit(name + ", " + setting(0).toPlainString() + " to "
                + setting(steps).toPlainString() + " " + unit);
    }
}
