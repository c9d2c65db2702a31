package io.github.digitalsilkroad.core.quantity;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.internal.Lines;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a loan, as far as they are known.
 *
 * <table>
 * <caption>Attributes</caption>
 * <tr><th>attribute</th><th>unit</th><th>default</th><th>meaning</th></tr>
 * <tr><td>{@link #rate() rate}</td><td>percent a year</td><td>required, unless floating</td>
 * <td>nominal interest rate, charged at each payment</td></tr>
 * <tr><td>reference, spread</td><td>text, percentage points</td><td>none</td>
 * <td>a floating rate: a named market rate and what is added to it</td></tr>
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
public final class LoanTerms {

    private static final String SEPARATOR = " · ";
    private static final String GRACE_RATE = "grace rate ";
    private static final int USUAL_PAYMENTS = 2;
    private static final int MOST_PAYMENTS = 365;

    /** The rate, or the spread over the reference when there is one. */
    private final Estimate rate;

    private final @Nullable String reference;
    private final Estimate maturity;
    private final @Nullable Estimate grace;
    private final @Nullable Estimate graceRate;
    private final int payments;
    private final RepaymentProfile profile;

    private LoanTerms(
            Estimate rate,
            @Nullable String reference,
            Estimate maturity,
            @Nullable Estimate grace,
            @Nullable Estimate graceRate,
            int payments,
            RepaymentProfile profile) {
        this.rate = reference == null ? atLeastZero(rate, "interest rate", " %") : rate;
        this.reference = reference;
        this.maturity = atLeastZero(maturity, "maturity", " y");
        this.grace = grace == null ? null : atLeastZero(grace, "grace", " y");
        this.graceRate = graceRate == null ? null : atLeastZero(graceRate, "interest rate in the grace period", " %");
        this.payments = payments;
        this.profile = profile;
        if (maturity.high() <= 0) {
            throw new IllegalArgumentException("maturity " + maturity + " y: must be above 0 years");
        }
        if (this.grace != null && this.grace.isAbove(this.maturity).isYes()) {
            throw new IllegalArgumentException("grace " + grace + " y: exceeds the maturity of " + maturity
                    + " y, so that principal would never be due; are the two swapped?");
        }
        if (payments < 1 || payments > MOST_PAYMENTS) {
            throw new IllegalArgumentException(payments + " payments a year: must be 1 to " + MOST_PAYMENTS);
        }
        if (graceRate != null && profile == RepaymentProfile.LUMP_SUM) {
            throw new IllegalArgumentException(
                    "grace rate " + graceRate
                            + " %: a lump sum is one payment, with interest at one rate; leave out the rate of the grace period");
        }
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
        return new LoanTerms(
                requireNonNull(rate, "rate"),
                null,
                requireNonNull(maturityYears, "maturityYears"),
                null,
                null,
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
        requireNonNull(reference, "reference");
        requireNonNull(maturityYears, "maturityYears");
        if (reference.isBlank()
                || reference.indexOf('+') >= 0
                || reference.indexOf('%') >= 0
                || reference.indexOf('·') >= 0) {
            throw new IllegalArgumentException("reference rate \"" + Lines.fit(reference)
                    + "\": must be a name without +, % and ·, such as 6M LIBOR");
        }
        return new LoanTerms(
                spread, reference.strip(), maturityYears, null, null, USUAL_PAYMENTS, RepaymentProfile.EQUAL_PRINCIPAL);
    }

    /**
     * Reads terms as {@link #toString} prints them, parts joined by {@code ·}: rate and maturity, then, in any order,
     * grace, rate of the grace period, payments and profile.
     *
     * @param text such as {@code 2 % · 20 y · grace 9 y} or
     *     {@code 6M LIBOR + 1.8 % · 10 y · 4 payments a year · annuity}
     * @return the terms
     * @throws QuantityParseException if a part cannot be read
     * @throws IllegalArgumentException if a number is out of range, or the grace period exceeds the maturity
     */
    public static LoanTerms parse(String text) {
        int end = requireNonNull(text, "text").indexOf(SEPARATOR);
        String first = end < 0 ? "" : text.substring(0, end);
        if (!first.endsWith(" %")) {
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
                text,
                "\"" + Lines.quoted(text)
                        + "\" is not loan terms: write 2 % · 20 y · grace 9 y, or 6M LIBOR + 1.8 % · 10 y");
    }

    /**
     * The same terms at a fixed rate.
     *
     * @param newRate percent a year, at least 0
     * @return the changed terms
     * @throws IllegalArgumentException if the rate is certainly negative
     */
    public LoanTerms withRate(Estimate newRate) {
        return new LoanTerms(requireNonNull(newRate, "newRate"), null, maturity, grace, graceRate, payments, profile);
    }

    /**
     * The same terms with a grace period.
     *
     * @param years at least 0, at most the maturity
     * @return the changed terms
     * @throws IllegalArgumentException if the grace period is certainly negative or beyond the maturity
     */
    public LoanTerms withGraceYears(Estimate years) {
        return new LoanTerms(rate, reference, maturity, requireNonNull(years, "years"), graceRate, payments, profile);
    }

    /**
     * The same terms with a rate of its own until the first payment of principal.
     *
     * @param newGraceRate percent a year, at least 0
     * @return the changed terms
     * @throws IllegalArgumentException if the rate is certainly negative, or the loan is repaid in one sum
     */
    public LoanTerms withGraceRate(Estimate newGraceRate) {
        return new LoanTerms(
                rate, reference, maturity, grace, requireNonNull(newGraceRate, "newGraceRate"), payments, profile);
    }

    /**
     * The same terms with another number of payments.
     *
     * @param perYear 1 to 365
     * @return the changed terms
     * @throws IllegalArgumentException if the number is out of range
     */
    public LoanTerms withPaymentsPerYear(int perYear) {
        return new LoanTerms(rate, reference, maturity, grace, graceRate, perYear, profile);
    }

    /**
     * The same terms with another way of repayment.
     *
     * @param newProfile how the principal comes back
     * @return the changed terms
     * @throws IllegalArgumentException if it is one sum and the grace period has a rate of its own
     */
    public LoanTerms withProfile(RepaymentProfile newProfile) {
        return new LoanTerms(
                rate, reference, maturity, grace, graceRate, payments, requireNonNull(newProfile, "newProfile"));
    }

    /**
     * Tells whether the rate follows a market rate.
     *
     * @return true when there is a reference
     */
    public boolean isFloating() {
        return reference != null;
    }

    /**
     * The fixed rate.
     *
     * @return percent a year, empty when the rate is floating
     */
    public Optional<Estimate> rate() {
        return reference == null ? Optional.of(rate) : Optional.empty();
    }

    /**
     * The time from commitment to the last payment.
     *
     * @return years
     */
    public Estimate maturityYears() {
        return maturity;
    }

    /**
     * The time from commitment to the first payment of principal.
     *
     * @return years, empty when not stated
     */
    public Optional<Estimate> graceYears() {
        return Optional.ofNullable(grace);
    }

    /**
     * The rate until the first payment of principal, where it differs from the one after it.
     *
     * @return percent a year, empty when the loan has one rate
     */
    public Optional<Estimate> graceRate() {
        return Optional.ofNullable(graceRate);
    }

    /**
     * The number of payments a year.
     *
     * @return 1 to 365
     */
    public int paymentsPerYear() {
        return payments;
    }

    /**
     * How the principal comes back.
     *
     * @return the profile
     */
    public RepaymentProfile profile() {
        return profile;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LoanTerms that
                && rate.equals(that.rate)
                && Objects.equals(reference, that.reference)
                && maturity.equals(that.maturity)
                && Objects.equals(grace, that.grace)
                && Objects.equals(graceRate, that.graceRate)
                && payments == that.payments
                && profile == that.profile;
    }

    @Override
    public int hashCode() {
        return Objects.hash(rate, reference, maturity, grace, graceRate, payments, profile.toString());
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
        if (reference != null) {
            text.append(reference).append(" + ");
        }
        text.append(rate).append(" %").append(SEPARATOR).append(maturity).append(" y");
        if (grace != null) {
            text.append(SEPARATOR).append("grace ").append(grace).append(" y");
        }
        if (graceRate != null) {
            text.append(SEPARATOR).append(GRACE_RATE).append(graceRate).append(" %");
        }
        if (payments != USUAL_PAYMENTS) {
            text.append(SEPARATOR).append(Lines.count(payments, "payment a year", "payments a year"));
        }
        if (profile != RepaymentProfile.EQUAL_PRINCIPAL) {
            text.append(SEPARATOR).append(profile);
        }
        return text.toString();
    }
}
