package io.github.digitalsilkroad.core.formula;

import com.google.common.collect.Iterables;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.LoanTerms;
import io.github.digitalsilkroad.core.quantity.Qualifier;
import io.github.digitalsilkroad.core.quantity.RepaymentProfile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The bounds of a grant element for terms that are known by bounds. */
final class GrantElementBounds {

    /** Covers, many times over, the rounding of the exponentials, whose arguments and results are moderate. */
    private static final double MARGIN = 1e-12;

    /** AidData's factor in rounded steps is followed for so many payments at most. */
    private static final int MOST_PAYMENTS = 240;

    /** Sections that leave of a range what rounding cannot tell apart. */
    private static final int SECTIONS = 100;

    private final RepaymentProfile profile;
    private final int payments;
    private final double discountRate;
    private final Estimate rate;
    /** Empty when it is the same as the rate. */
    private final Optional<Estimate> graceRate;

    private final Estimate maturity;
    /** Empty when it is that of the lump sum, the maturity itself. */
    private final Optional<Estimate> grace;
    /** Those of the four that are stated. */
    private final List<Estimate> inputs;

    /**
     * What each end is moved outward, relative to it. Once more for each term that is not exact: two values that are
     * equal but for rounding, as those of a long loan and of an endless one, then cannot take an answer out of the one
     * that it narrows by settling a term.
     */
    private final double margin;

    private double lowEnd = Double.POSITIVE_INFINITY;
    private double highEnd = Double.NEGATIVE_INFINITY;

    private GrantElementBounds(LoanTerms terms, GrantElementConvention convention, Optional<Estimate> grace) {
        this.profile = terms.profile();
        this.payments = terms.paymentsPerYear();
        this.discountRate = convention.discountRate();
        this.rate = terms.rate();
        this.graceRate = terms.graceRate();
        this.maturity = terms.maturityYears();
        this.grace = grace;
        this.inputs = new ArrayList<>(List.of(rate, maturity));
        graceRate.ifPresent(inputs::add);
        grace.ifPresent(inputs::add);
        this.margin = MARGIN * (1 + Iterables.size(Iterables.filter(inputs, term -> !term.isExact())));
    }

    /** The bounds for terms with a grace period, which that of a lump sum is not. */
    static Estimate of(LoanTerms terms, GrantElementConvention convention) {
        boolean isLumpSum = terms.profile() == RepaymentProfile.LUMP_SUM;
        Optional<Estimate> grace = isLumpSum ? Optional.empty() : terms.graceYears();
        GrantElementBounds bounds = new GrantElementBounds(terms, convention, grace);
        if (convention.roundsSteps()) {
            bounds.walk();
        } else if (isLumpSum) {
            bounds.lumpSum();
        } else {
            bounds.installments();
        }
        return bounds.result(convention);
    }

    /**
     * It falls in both rates. For given rates it is monotone in the maturity, which is at least the grace period; and
     * in the grace period it turns once at most between the ends, one payment (before which the grace rate does not
     * apply) and the least maturity (from which on the two grow together).
     *
     * <p>With a rate below that of discounting it rises in the maturity, and turns from falling to rising in the grace
     * period; with one above it, the reverse. So where it turns is an end for the least maturity only.
     */
    private void installments() {
        double first = grace.orElse(maturity).low();
        double last = Math.min(grace.orElse(maturity).high(), maturity.high());
        double single = 1.0 / payments;
        Estimate early = graceRate.orElse(rate);
        Set<Point> ends =
                new LinkedHashSet<>(List.of(new Point(early.low(), rate.low()), new Point(early.high(), rate.high())));
        Set<Double> graces = new LinkedHashSet<>();
        for (double after : new double[] {first, last, single, maturity.low()}) {
            graces.add(Math.max(first, Math.min(last, after)));
        }
        for (Point at : ends) {
            for (double within : graces) {
                include(at, Math.max(maturity.low(), within), within);
                include(at, maturity.high(), within);
            }
            if (graceRate.isPresent()) {
                turn(at, Math.max(first, single), Math.min(last, maturity.low()));
            }
        }
    }

    /** Includes the value of the least maturity where it turns, if it does, as the grace period grows. */
    private void turn(Point at, double from, double to) {
        double years = maturity.low();
        for (int sign = -1; sign <= 1; sign += 2) {
            double low = from;
            double high = to;
            for (int step = 0; step < SECTIONS && low < high; step++) {
                double third = (high - low) / 3;
                if (sign * percent(at, years, low + third) < sign * percent(at, years, high - third)) {
                    low += third;
                } else {
                    high -= third;
                }
            }
            if (from <= to) {
                include(at, years, Math.min(to, low));
            }
        }
    }

    private double percent(Point at, double years, double after) {
        return GrantElement.closedForm(profile, at.graceRate, at.rate, years, after, payments, discountRate);
    }

    private void include(Point at, double years, double after) {
        include(percent(at, years, after));
    }

    private void include(double percent) {
        double outward = Double.isInfinite(percent) ? 0 : margin * (100 + Math.abs(percent));
        lowEnd = Math.min(lowEnd, percent - outward);
        highEnd = Math.max(highEnd, percent + outward);
    }

    /** What is due grows with the maturity by simple interest, and the discount by compound: it turns once at most. */
    private void lumpSum() {
        double force = StrictMath.log1p(discountRate / 100);
        double slowest = 1 / force - 100 / rate.high();
        double worst = Math.max(maturity.low(), Math.min(maturity.high(), slowest));
        include(new Point(rate.high(), rate.high()), worst, worst);
        for (double years : new double[] {maturity.low(), maturity.high()}) {
            include(new Point(rate.low(), rate.low()), years, years);
        }
    }

    /** Tries every number of payments, and every grace period just before, at and just after one. */
    private void walk() {
        if (profile != RepaymentProfile.EQUAL_PRINCIPAL || maturity.high() * payments > MOST_PAYMENTS) {
            throw new IllegalArgumentException(
                    profile + " over " + maturity + " years: AidData 2000-2014 knows equal principal and at most "
                            + MOST_PAYMENTS + " payments; choose another convention");
        }
        if (graceRate.isPresent()) {
            throw new IllegalArgumentException("interest rates = " + graceRate.get() + " and " + rate
                    + ": AidData 2000-2014 knows one rate only; choose another convention");
        }
        Estimate stated = grace.orElse(maturity);
        List<Double> graces = payments(stated.low(), Math.min(stated.high(), maturity.high()));
        long fewest = Math.round(maturity.low() * payments);
        long most = Math.round(maturity.high() * payments);
        for (long count = fewest; count <= most; count++) {
            double years = Math.min(maturity.high(), Math.nextDown((count + 0.5) / payments));
            for (double after : graces) {
                if (after <= years && RoundedSteps.isRepaid(years, after, payments)) {
                    include(walked(rate.low(), years, after));
                    include(walked(rate.high(), years, after));
                }
            }
        }
        if (lowEnd > highEnd) {
            include(walked(rate.low(), maturity.high(), Math.min(stated.low(), maturity.high())));
        }
    }

    private double walked(double atRate, double years, double after) {
        return RoundedSteps.grantElement(atRate, years, after, payments, discountRate);
    }

    /** The ends of a range of years, and within it each whole number of payments and just after it. */
    private List<Double> payments(double from, double to) {
        List<Double> steps = new ArrayList<>(List.of(from, to));
        for (double payment = Math.floor(from * payments); payment <= to * payments; payment++) {
            double years = payment / payments;
            for (double step : new double[] {years, Math.nextUp(years)}) {
                steps.add(Math.max(from, Math.min(to, step)));
            }
        }
        return steps;
    }

    private Estimate result(GrantElementConvention convention) {
        Qualifier wording = Inputs.wording(inputs);
        double best = Double.NaN;
        double after = grace.orElse(maturity).best().orElse(Double.NaN);
        double years = maturity.best().orElse(Double.NaN);
        if (wording != Qualifier.RANGE && after <= years) {
            double usual = rate.best().getAsDouble();
            if (!convention.roundsSteps()) {
                best = percent(new Point(graceRate.orElse(rate).best().getAsDouble(), usual), years, after);
            } else if (RoundedSteps.isRepaid(years, after, payments)) {
                best = walked(usual, years, after);
            }
        }
        double floor = convention.isLimited() ? 0 : Double.NEGATIVE_INFINITY;
        double low = Math.max(floor, Math.min(100, lowEnd));
        double high = Math.max(floor, Math.min(100, highEnd));
        return Inputs.result(
                Double.isNaN(best) ? Qualifier.RANGE : wording,
                best,
                low,
                low == Double.NEGATIVE_INFINITY,
                high,
                false);
    }

    /** A rate until the first payment of principal and one from then on. */
    private record Point(double graceRate, double rate) {}
}
