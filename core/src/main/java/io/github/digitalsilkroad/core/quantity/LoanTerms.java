package io.github.digitalsilkroad.core.quantity;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Splitter;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.PlainStyle;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The terms of a loan at a fixed rate, as far as they are known. A floating rate is a property of a financing
 * ({@code rate-formula}) and not a number; a question about such a loan takes the rate that it assumes.
 *
 * <table>
 * <caption>Attributes</caption>
 * <tr><th>attribute</th><th>unit</th><th>default</th><th>meaning</th></tr>
 * <tr><td>{@link #rate() rate}</td><td>percent a year</td><td>required</td>
 * <td>nominal interest rate, charged at each payment</td></tr>
 * <tr><td>{@link #maturityYears() maturity}</td><td>years</td><td>required</td>
 * <td>from commitment to the last payment</td></tr>
 * <tr><td>{@link #graceYears() grace}</td><td>years</td><td>not stated</td>
 * <td>from commitment to the first payment of principal</td></tr>
 * <tr><td>{@link #paymentsPerYear() payments}</td><td>a year</td><td>2</td>
 * <td>payments of interest and principal</td></tr>
 * <tr><td>{@link #profile() profile}</td><td></td><td>equal principal</td><td>how the principal comes back</td></tr>
 * </table>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@PlainStyle
@Value.Immutable
public abstract sealed class LoanTerms permits ImmutableLoanTerms {

    private static final String SEPARATOR = " · ";
    private static final String GRACE_RATE = "grace rate ";
    private static final int USUAL_PAYMENTS = 2;
    private static final int MOST_PAYMENTS = 365;

    LoanTerms() {}

    /** The terms with the possible part of each number. */
    @Value.Check
    LoanTerms check() {
        LoanTerms possible = ((ImmutableLoanTerms) this)
                .withRate(atLeastZero(rate(), "interest rate", " %"))
                .withMaturityYears(atLeastZero(maturityYears(), "maturity", " y"))
                .withGraceYears(graceYears().map(years -> atLeastZero(years, "grace", " y")))
                .withGraceRate(
                        graceRate().map(percent -> atLeastZero(percent, "interest rate in the grace period", " %")));
        if (maturityYears().high() <= 0) {
            throw new IllegalArgumentException("maturity " + maturityYears() + " y: must be above 0 years");
        }
        if (graceYears().filter(grace -> grace.isAbove(maturityYears()).isYes()).isPresent()) {
            throw new IllegalArgumentException("grace " + graceYears().get() + " y: exceeds the maturity of "
                    + maturityYears() + " y, so that principal would never be due; are the two swapped?");
        }
        if (paymentsPerYear() < 1 || paymentsPerYear() > MOST_PAYMENTS) {
            throw new IllegalArgumentException(paymentsPerYear() + " payments a year: must be 1 to " + MOST_PAYMENTS);
        }
        if (graceRate().isPresent() && profile() == RepaymentProfile.LUMP_SUM) {
            throw new IllegalArgumentException(
                    "grace rate " + graceRate().get()
                            + " %: a lump sum is one payment, with interest at one rate; leave out the rate of the grace period");
        }
        return possible;
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
        return ImmutableLoanTerms.of(
                requireNonNull(rate, "rate"),
                requireNonNull(maturityYears, "maturityYears"),
                Optional.empty(),
                Optional.empty(),
                USUAL_PAYMENTS,
                RepaymentProfile.EQUAL_PRINCIPAL);
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
     * Reads terms as {@link #toString} prints them, parts joined by {@code ·}: rate and maturity, then, in any order,
     * grace, rate of the grace period, payments and profile.
     *
     * @param text such as {@code 2 % · 20 y · grace 9 y} or {@code 1.8 % · 10 y · 4 payments a year · annuity}
     * @return the terms
     * @throws QuantityParseException if a part cannot be read
     * @throws IllegalArgumentException if a number is out of range, or the grace period exceeds the maturity
     */
    public static LoanTerms parse(String text) {
        List<String> parts = Splitter.on(SEPARATOR).splitToList(requireNonNull(text, "text"));
        String first = parts.get(0);
        if (parts.size() < 2 || first.contains(" + ")) {
            throw malformed(text);
        }
        LoanTerms terms = fixed(number(text, first, "", " %"), number(text, parts.get(1), "", " y"));
        for (String part : parts.subList(2, parts.size())) {
            terms = terms.with(text, part);
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
                text,
                "\"" + Lines.quoted(text)
                        + "\" is not loan terms: write 2 % · 20 y · grace 9 y, with the rate to assume if it floats");
    }

    /**
     * The same terms at another rate.
     *
     * @param rate percent a year, at least 0
     * @return the changed terms
     * @throws IllegalArgumentException if the rate is certainly negative
     */
    public abstract LoanTerms withRate(Estimate rate);

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
     * @param paymentsPerYear 1 to 365
     * @return the changed terms
     * @throws IllegalArgumentException if the number is out of range
     */
    public abstract LoanTerms withPaymentsPerYear(int paymentsPerYear);

    /**
     * The same terms with another way of repayment.
     *
     * @param profile how the principal comes back
     * @return the changed terms
     * @throws IllegalArgumentException if it is one sum and the grace period has a rate of its own
     */
    public abstract LoanTerms withProfile(RepaymentProfile profile);

    /**
     * The interest rate.
     *
     * @return percent a year
     */
    public abstract Estimate rate();

    /**
     * The time from commitment to the last payment.
     *
     * @return years
     */
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
    public abstract int paymentsPerYear();

    /**
     * How the principal comes back.
     *
     * @return the profile
     */
    public abstract RepaymentProfile profile();

    @Override
    public final int hashCode() {
        return Objects.hash(
                rate(),
                maturityYears(),
                graceYears(),
                graceRate(),
                paymentsPerYear(),
                profile().toString());
    }

    /**
     * The terms in one line, which {@link #parse} reads back; payments and profile only where they are not the usual
     * ones.
     *
     * @return such as {@code 2 % · 20 y · grace 9 y}
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append(rate())
                .append(" %")
                .append(SEPARATOR)
                .append(maturityYears())
                .append(" y");
        graceYears()
                .ifPresent(years ->
                        text.append(SEPARATOR).append("grace ").append(years).append(" y"));
        graceRate()
                .ifPresent(rate ->
                        text.append(SEPARATOR).append(GRACE_RATE).append(rate).append(" %"));
        if (paymentsPerYear() != USUAL_PAYMENTS) {
            text.append(SEPARATOR).append(Lines.count(paymentsPerYear(), "payment a year", "payments a year"));
        }
        if (profile() != RepaymentProfile.EQUAL_PRINCIPAL) {
            text.append(SEPARATOR).append(profile());
        }
        return text.toString();
    }
}
