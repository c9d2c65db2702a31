package io.github.digitalsilkroad.core.quantity;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.internal.DomainStyle;
import io.github.digitalsilkroad.core.internal.Lines;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The terms of a loan, as far as they are known.
 *
 * <table>
 * <caption>Attributes</caption>
 * <tr><th>attribute</th><th>unit</th><th>default</th><th>meaning</th></tr>
 * <tr><td>{@link #rate() rate}</td><td>percent a year</td><td>required, unless floating</td><td>nominal interest rate, charged at each payment</td></tr>
 * <tr><td>{@link #reference() reference}, {@link #spread() spread}</td><td>text, percentage points</td><td>none</td>
 * <td>a floating rate: a named market rate and what is added to it</td></tr>
 * <tr><td>{@link #maturityYears() maturity}</td><td>years</td><td>required</td><td>from commitment to the last payment</td></tr>
 * <tr><td>{@link #graceYears() grace}</td><td>years</td><td>not stated</td><td>from commitment to the first payment of principal</td></tr>
 * <tr><td>{@link #paymentsPerYear() payments}</td><td>a year</td><td>2</td><td>payments of interest and principal</td></tr>
 * <tr><td>{@link #profile() profile}</td><td></td><td>equal principal</td><td>how the principal comes back</td></tr>
 * </table>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@DomainStyle
@Value.Immutable(builder = false)
public abstract sealed class LoanTerms permits ImmutableLoanTerms {

    private static final String SEPARATOR = " · ";
    private static final String GRACE_RATE = "grace rate ";
    private static final int USUAL_PAYMENTS = 2;
    private static final int MOST_PAYMENTS = 365;

    LoanTerms() {}

    @Value.Check
    LoanTerms inRange() {
        Estimate interest = isFloating() ? interest() : atLeastZero(interest(), "interest rate", " %");
        Estimate maturity = atLeastZero(maturityYears(), "maturity", " y");
        Optional<Estimate> grace = graceYears().map(years -> atLeastZero(years, "grace", " y"));
        Optional<Estimate> graceRate =
                graceRate().map(rate -> atLeastZero(rate, "interest rate in the grace period", " %"));
        if (maturityYears().high() <= 0) {
            throw new IllegalArgumentException("maturity " + maturityYears() + " y: must be above 0 years");
        }
        if (grace.isPresent() && grace.get().isAbove(maturity).isYes()) {
            throw new IllegalArgumentException("grace " + graceYears().get() + " y: exceeds the maturity of "
                    + maturityYears() + " y, so that principal would never be due; are the two swapped?");
        }
        if (paymentsPerYear() < 1 || paymentsPerYear() > MOST_PAYMENTS) {
            throw new IllegalArgumentException(paymentsPerYear() + " payments a year: must be 1 to " + MOST_PAYMENTS);
        }
        if (graceRate.isPresent() && profile() == RepaymentProfile.LUMP_SUM) {
            throw new IllegalArgumentException(
                    "grace rate " + graceRate().get()
                            + " %: a lump sum is one payment, with interest at one rate; leave out the rate of the grace period");
        }
        return withInterest(interest)
                .withMaturityYears(maturity)
                .withGraceYears(grace)
                .withGraceRate(graceRate);
    }

    private static Estimate atLeastZero(Estimate value, String name, String unit) {
        if (value.isBelow(0).isYes()) {
            throw new IllegalArgumentException(name + " " + value + unit + ": cannot be negative");
        }
        return value.within(0, Double.POSITIVE_INFINITY);
    }

    /**
     * A loan at a fixed rate, with two payments a year in equal principal and no statement about grace.
     *
     * @param rate percent a year, at least 0
     * @param maturityYears years, above 0
     * @return the terms
     * @throws IllegalArgumentException if the rate is certainly negative or the maturity certainly not above 0
     */
    public static LoanTerms fixed(Estimate rate, Estimate maturityYears) {
        return ImmutableLoanTerms.of(requireNonNull(rate, "rate"), Optional.empty(), maturityYears);
    }

    /**
     * A loan at a fixed rate and a grace period, all exact.
     *
     * @param rate percent a year, at least 0
     * @param maturityYears years, above 0
     * @param graceYears years, at most the maturity
     * @return the terms
     * @throws IllegalArgumentException if a number is out of range, or the grace period exceeds the maturity
     */
    public static LoanTerms fixed(double rate, double maturityYears, double graceYears) {
        return fixed(Estimate.exactly(rate), Estimate.exactly(maturityYears))
                .withGraceYears(Estimate.exactly(graceYears));
    }

    /**
     * A loan at a market rate plus a spread.
     *
     * @param reference the market rate as the source names it, such as {@code 6M LIBOR}
     * @param spread what is added to it, in percentage points; may be negative
     * @param maturityYears years, above 0
     * @return the terms
     * @throws IllegalArgumentException if the reference is blank or holds {@code +}, {@code %} or {@code ·}, or the
     *     maturity is certainly not above 0
     */
    public static LoanTerms floating(String reference, Estimate spread, Estimate maturityYears) {
        requireNonNull(spread, "spread");
        if (requireNonNull(reference, "reference").isBlank()
                || reference.indexOf('+') >= 0
                || reference.indexOf('%') >= 0
                || reference.indexOf('·') >= 0) {
            throw new IllegalArgumentException(
                    "reference rate \"" + reference + "\": must be a name without +, % and ·, such as 6M LIBOR");
        }
        return ImmutableLoanTerms.of(spread, Optional.of(reference.strip()), maturityYears);
    }

    /**
     * Reads terms as {@link #toString} prints them, parts joined by {@code ·}: rate and maturity, then, in any order, grace,
     * rate of the grace period, payments and profile.
     *
     * @param text such as {@code 2 % · 20 y · grace 9 y} or {@code 6M LIBOR + 1.8 % · 10 y · 4 payments a year · annuity}
     * @return the terms
     * @throws QuantityParseException if a part cannot be read
     * @throws IllegalArgumentException if a number is out of range, or the grace period exceeds the maturity
     */
    public static LoanTerms parse(String text) {
        int end = requireNonNull(text, "text").indexOf(SEPARATOR);
        String first = end < 0 ? text : text.substring(0, end);
        if (end < 0 || !first.endsWith(" %")) {
            throw malformed(text);
        }
        int next = text.indexOf(SEPARATOR, end + SEPARATOR.length());
        String years = text.substring(end + SEPARATOR.length(), next < 0 ? text.length() : next);
        Estimate maturity = number(text, years, "", " y");
        int plus = first.indexOf(" + ");
        LoanTerms terms = plus < 0
                ? fixed(number(text, first, "", " %"), maturity)
                : floating(first.substring(0, plus), number(text, first.substring(plus), " + ", " %"), maturity);
        while (next >= 0) {
            int start = next + SEPARATOR.length();
            next = text.indexOf(SEPARATOR, start);
            terms = terms.with(text, text.substring(start, next < 0 ? text.length() : next));
        }
        return terms;
    }

    private LoanTerms with(String text, String part) {
        if (part.startsWith(GRACE_RATE)) {
            return withGraceRate(number(text, part, GRACE_RATE, " %"));
        }
        if (part.startsWith("grace ")) {
            return withGraceYears(number(text, part, "grace ", " y"));
        }
        String payments = part.endsWith(" payment a year") ? " payment a year" : " payments a year";
        if (part.endsWith(payments)) {
            double perYear = number(text, part, "", payments).midpoint();
            if (perYear != Math.rint(perYear)) {
                throw malformed(text);
            }
            return withPaymentsPerYear((int) perYear);
        }
        return withProfile(RepaymentProfile.parse(part));
    }

    private static Estimate number(String text, String part, String before, String after) {
        if (!part.startsWith(before) || !part.endsWith(after) || part.length() <= before.length() + after.length()) {
            throw malformed(text);
        }
        return Estimate.parse(part.substring(before.length(), part.length() - after.length()));
    }

    private static QuantityParseException malformed(String text) {
        return new QuantityParseException(
                text, "\"" + text + "\" is not loan terms: write 2 % · 20 y · grace 9 y, or 6M LIBOR + 1.8 % · 10 y");
    }

    /**
     * The same terms at a fixed rate.
     *
     * @param newRate percent a year, at least 0
     * @return the changed terms
     * @throws IllegalArgumentException if the rate is certainly negative
     */
    public final LoanTerms withRate(Estimate newRate) {
        return withInterest(requireNonNull(newRate, "newRate")).withReference(Optional.empty());
    }

    /**
     * The same terms with another maturity.
     *
     * @param maturityYears above 0
     * @return the changed terms
     * @throws IllegalArgumentException if the maturity is certainly not above 0, or less than the grace period
     */
    public abstract LoanTerms withMaturityYears(Estimate maturityYears);

    /**
     * The same terms with a grace period.
     *
     * @param graceYears at least 0, at most the maturity
     * @return the changed terms
     * @throws IllegalArgumentException if the grace period is certainly negative or beyond the maturity
     */
    public abstract LoanTerms withGraceYears(Estimate graceYears);

    /**
     * The same terms with a rate of its own until the first payment of principal.
     *
     * @param graceRate percent a year, at least 0
     * @return the changed terms
     * @throws IllegalArgumentException if the rate is certainly negative, or the loan is repaid in one sum
     */
    public abstract LoanTerms withGraceRate(Estimate graceRate);

    /**
     * The same terms with another number of payments.
     *
     * @param perYear 1 to 365
     * @return the changed terms
     * @throws IllegalArgumentException if the number is out of range
     */
    public abstract LoanTerms withPaymentsPerYear(int perYear);

    /**
     * The same terms with another way of repayment.
     *
     * @param profile how the principal comes back
     * @return the changed terms
     * @throws IllegalArgumentException if it is one sum and the grace period has a rate of its own
     */
    public abstract LoanTerms withProfile(RepaymentProfile profile);

    abstract LoanTerms withInterest(Estimate interest);

    abstract LoanTerms withReference(Optional<String> reference);

    abstract LoanTerms withGraceYears(Optional<? extends Estimate> graceYears);

    abstract LoanTerms withGraceRate(Optional<? extends Estimate> graceRate);

    /** The rate, or the spread over the reference when there is one. */
    @Value.Parameter
    abstract Estimate interest();

    /**
     * Tells whether the rate follows a market rate.
     *
     * @return true when there is a reference
     */
    public final boolean isFloating() {
        return reference().isPresent();
    }

    /**
     * The fixed rate.
     *
     * @return percent a year, empty when the rate is floating
     */
    public final Optional<Estimate> rate() {
        return isFloating() ? Optional.empty() : Optional.of(interest());
    }

    /**
     * The market rate that a floating rate follows.
     *
     * @return its name, empty when the rate is fixed
     */
    @Value.Parameter
    public abstract Optional<String> reference();

    /**
     * What is added to the market rate.
     *
     * @return percentage points, empty when the rate is fixed
     */
    public final Optional<Estimate> spread() {
        return isFloating() ? Optional.of(interest()) : Optional.empty();
    }

    /**
     * The time from commitment to the last payment.
     *
     * @return years
     */
    @Value.Parameter
    public abstract Estimate maturityYears();

    /**
     * The time from commitment to the first payment of principal.
     *
     * @return years, empty when not stated
     */
    public abstract Optional<Estimate> graceYears();

    /**
     * The rate until the first payment of principal, where it differs from the one after it.
     *
     * @return percent a year, empty when the loan has one rate
     */
    public abstract Optional<Estimate> graceRate();

    /**
     * The number of payments a year.
     *
     * @return 1 to 365
     */
    @Value.Default
    public int paymentsPerYear() {
        return USUAL_PAYMENTS;
    }

    /**
     * How the principal comes back.
     *
     * @return the profile
     */
    @Value.Default
    public RepaymentProfile profile() {
        return RepaymentProfile.EQUAL_PRINCIPAL;
    }

    /**
     * The terms in one line, which {@link #parse} reads back; payments and profile only where they are not the usual ones.
     *
     * @return such as {@code 2 % · 20 y · grace 9 y}
     */
    @Override
    public final String toString() {
        StringBuilder text = new StringBuilder();
        if (isFloating()) {
            text.append(reference().get()).append(" + ");
        }
        text.append(interest()).append(" %" + SEPARATOR).append(maturityYears()).append(" y");
        if (graceYears().isPresent()) {
            text.append(SEPARATOR + "grace ").append(graceYears().get()).append(" y");
        }
        if (graceRate().isPresent()) {
            text.append(SEPARATOR + GRACE_RATE).append(graceRate().get()).append(" %");
        }
        if (paymentsPerYear() != USUAL_PAYMENTS) {
            text.append(SEPARATOR).append(Lines.count(paymentsPerYear(), "payment a year", "payments a year"));
        }
        if (profile() != RepaymentProfile.EQUAL_PRINCIPAL) {
            text.append(SEPARATOR).append(profile());
        }
        return text.toString();
    }
}
