package io.github.digitalsilkroad.core.formula;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.Lists;
import com.google.common.collect.Sets;
import io.github.digitalsilkroad.core.internal.Decimals;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.Nearest;
import io.github.digitalsilkroad.core.internal.PlainStyle;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.LoanTerms;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * How a grant element is measured, and from what grant element on a loan counts as concessional. A grant element means
 * nothing without its convention: one loan can be concessional under one and not under another.
 *
 * <table>
 * <caption>Conventions</caption>
 * <tr><th>convention</th><th>discount rate, percent a year</th><th>threshold, percent</th><th>source</th></tr>
 * <tr><td>{@link #oecdCashFlow()}</td><td>10</td><td>25</td><td>OECD DAC, rule for flows before 2018</td></tr>
 * <tr><td>{@link #oecdLowIncome}, {@link #oecdLowerMiddleIncome}, {@link #oecdUpperMiddleIncome}</td><td>9, 7, 6</td>
 * <td>45, 15, 10</td><td>OECD DAC, grant-equivalent system</td></tr>
 * <tr><td>{@link #imfWorldBank()}</td><td>5, since October 2013</td><td>35</td><td>IMF and World Bank</td></tr>
 * <tr><td>{@link #aidData2014()}</td><td>10, nominal, in rounded steps</td><td>25</td>
 * <td>AidData, Global Chinese Official Finance Dataset 1.0, 2000-2014</td></tr>
 * </table>
 *
 * <p>The last is different arithmetic, not a looser tolerance: its discount factor grows by a nominal rate at each
 * payment and is rounded to two decimals each time.
 *
 * <p>The grant element of a loan is how much of its face value is a gift, because interest is below the discount rate
 * and principal comes back late. It is the face value less the present value of all payments, in percent of the face
 * value.
 *
 * <p>Unit: percent. Range: 100 for a grant; 0 for a loan at the discount rate; negative, without limit, for a dearer
 * loan.
 *
 * <p>With maturity M and grace period G in years, A payments a year, interest R₁ until the first payment of principal
 * and R₂ after it, discount rate I, all rates as fractions: D = (1+I)^(1/A) − 1, INT = G − 1/A, v = 1/(1+D), x = A·INT,
 * y = A·M, N = y − x:
 *
 * <table>
 * <caption>Closed forms</caption>
 * <tr><th>profile</th><th>grant element, percent</th></tr>
 * <tr><td>equal principal</td><td>100·(1 − (R₁/A)·(1 − vˣ)/D − K − (R₂/A)·(vˣ − K)/D), with
 * K = (vˣ − vʸ)/(D·N) the present value of principal</td></tr>
 * <tr><td>annuity</td>
 * <td>100·(1 − (R₁/A)·(1 − vˣ)/D − p·(vˣ − vʸ)/D), with p = (R₂/A)/(1 − (1 + R₂/A)^−N) each payment</td></tr>
 * <tr><td>lump sum</td><td>100·(1 − (1 + R₂·M)/(1 + I)^M): one payment, of principal and simple interest</td></tr>
 * </table>
 *
 * <p>With one rate the first is 100·(1 − (R/A)/D)·(1 − K). Payments need not come out whole: the closed forms hold for
 * 21.75 years as well. Source: OECD Development Assistance Committee, technical annex on grant element calculation.
 * The tests compute the same by discounting payment by payment.
 *
 * <p>What it does not mean: a high grant element does not make a project worth its price, and says nothing of
 * collateral or of who may be hired. It depends on the convention as much as on the loan.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@PlainStyle
@Value.Immutable
public abstract sealed class GrantElementConvention permits ImmutableGrantElementConvention {

    /** The day from which the IMF and the World Bank discount at one rate: 11 October 2013. */
    public static final LocalDate UNIFIED = LocalDate.parse("2013-10-11");

    private static final Pattern WRITTEN =
            Pattern.compile("(.*) \\((\\S+) %, concessional from (\\S+) %\\)", Pattern.DOTALL);

    /** What a convention does besides its base, and what its name says of that. */
    enum Addition {
        LIMITED(", as reported by AidData"),
        REPAID_AFTER_PERIOD(", first repayment after a period"),
        FEES(", with fees");

        private final String words;

        Addition(String words) {
            this.words = words;
        }
    }

    GrantElementConvention() {}

    /**
     * The rules of the IMF and the World Bank that may hold for a loan: from {@link #UNIFIED} on the one with 5
     * percent. Before it they discounted at reference rates by currency; this library has no table of these, so that
     * there are two: the unified rate of later, and the OECD's 10 percent of the time.
     *
     * <p>Source: IMF, press release 13/408, 18 October 2013.
     *
     * @param signed when the loan was signed
     * @return one convention, or two if it was not certainly signed since
     * @since 0.3.0
     */
    public static List<GrantElementConvention> at(PartialDate signed) {
        return signed.isBefore(UNIFIED) == Ternary.NO
                ? List.of(imfWorldBank())
                : List.of(imfWorldBank(), oecdCashFlow());
    }

    /**
     * The OECD's rule for flows: 10 percent, concessional from 25 percent.
     *
     * @return the convention
     */
    public static GrantElementConvention oecdCashFlow() {
        return of("OECD cash-flow", 10, 25);
    }

    /**
     * The OECD's rule for grant equivalents, for least developed and other low-income countries at the time of
     * commitment.
     *
     * @return the convention
     * @since 0.3.0
     */
    public static GrantElementConvention oecdLowIncome() {
        return of("OECD grant-equivalent, low income", 9, 45);
    }

    /**
     * The OECD's rule for grant equivalents, for lower middle-income countries at the time of commitment.
     *
     * @return the convention
     * @since 0.3.0
     */
    public static GrantElementConvention oecdLowerMiddleIncome() {
        return of("OECD grant-equivalent, lower middle income", 7, 15);
    }

    /**
     * The OECD's rule for grant equivalents, for upper middle-income countries at the time of commitment.
     *
     * @return the convention
     * @since 0.3.0
     */
    public static GrantElementConvention oecdUpperMiddleIncome() {
        return of("OECD grant-equivalent, upper middle income", 6, 10);
    }

    /**
     * The rule of the IMF and the World Bank since October 2013: 5 percent, concessional from 35 percent.
     *
     * @return the convention
     */
    public static GrantElementConvention imfWorldBank() {
        return of("IMF-World Bank", 5, 35);
    }

    /**
     * The arithmetic behind the grant elements that AidData printed for 2000-2014. It reports as
     * {@link #limited()} and knows equal principal only. It rounds the number of payments but not the grace
     * period, which must not exceed the last payment.
     *
     * @return the convention
     */
    public static GrantElementConvention aidData2014() {
        return ImmutableGrantElementConvention.of("AidData 2000-2014", 10, 25, true, Set.of());
    }

    /**
     * A convention of your own, with the OECD's formula.
     *
     * @param name what answers call it
     * @param discountRate percent a year, above 0
     * @param threshold percent from which a loan is concessional
     * @return the convention
     * @throws IllegalArgumentException if the discount rate is not finite and above 0, or the threshold is not finite
     */
    public static GrantElementConvention of(String name, double discountRate, double threshold) {
        requireNonNull(name, "name");
        Inputs.positive(discountRate, "discount rate");
        if (Stream.of(Addition.values()).anyMatch(addition -> name.contains(addition.words))) {
            throw new IllegalArgumentException("convention \"" + Lines.fit(name)
                    + "\": leave the end of the name to limited(), repayingAfterPeriod() and withFees()");
        }
        if (!Double.isFinite(threshold)) {
            throw new IllegalArgumentException(
                    "threshold = " + Decimals.text(threshold) + ": must be a finite number of percent");
        }
        return ImmutableGrantElementConvention.of(name, discountRate, threshold, false, Set.of());
    }

    /**
     * The same convention with results limited to 0-100 percent, and a grace period of 0 where none is stated, except
     * that of a lump sum, which is its maturity. So AidData reports grant elements, and answers say so.
     *
     * @return the changed convention
     */
    public GrantElementConvention limited() {
        return isLimited() ? this : with(Addition.LIMITED);
    }

    /**
     * The same convention for loans whose first repayment comes after a period: a grace period of 0 is one period. In
     * the closed form it is a repayment at commitment.
     *
     * @return the changed convention
     * @since 0.3.0
     */
    public GrantElementConvention repayingAfterPeriod() {
        return with(Addition.REPAID_AFTER_PERIOD);
    }

    /**
     * The same convention with the fees and insurance that are due at commitment taken from the grant element.
     *
     * @return the changed convention
     * @since 0.3.0
     */
    public GrantElementConvention withFees() {
        return with(Addition.FEES);
    }

    private GrantElementConvention with(Addition addition) {
        return withAll(Sets.union(additions(), Set.of(addition)));
    }

    private GrantElementConvention withAll(Set<Addition> additions) {
        return ImmutableGrantElementConvention.of(base(), discountRate(), threshold(), roundsSteps(), additions);
    }

    /**
     * Tells whether fees and insurance count.
     *
     * @return true after {@link #withFees()}
     * @since 0.3.0
     */
    public boolean countsFees() {
        return additions().contains(Addition.FEES);
    }

    /**
     * Tells whether the convention is the closed form alone, with no arithmetic of its own.
     *
     * @return false if it rounds steps, limits results, moves the first repayment or counts fees
     * @since 0.3.0
     */
    public boolean isClosedForm() {
        return !roundsSteps() && additions().isEmpty();
    }

    /**
     * What answers call the convention.
     *
     * @return the name
     */
    public String name() {
        return base() + additions().stream().map(addition -> addition.words).collect(joining());
    }

    /** The name without that of the additions. */
    abstract String base();

    /**
     * The rate at which payments are discounted.
     *
     * @return percent a year
     */
    public abstract double discountRate();

    /**
     * The least grant element of a concessional loan.
     *
     * @return percent
     */
    public abstract double threshold();

    /** Whether the discount factor is nominal and rounded at each step. */
    abstract boolean roundsSteps();

    /** What it does besides, in the order in which the name lists it. */
    abstract Set<Addition> additions();

    /** Whether results are limited to 0-100 percent, and a grace period that is not stated is 0. */
    boolean isLimited() {
        return roundsSteps() || additions().contains(Addition.LIMITED);
    }

    /**
     * The grant element of terms as a source states them, under this convention. What is known by bounds gives exact
     * bounds, by the shape of the formula: it falls in each rate; in maturity and grace period it rises while the rate
     * is below the discount rate, and falls above; where the grace period has a rate of its own, it turns once at most
     * as the grace period grows. A grace period that is not stated may be anything from 0 to the maturity, or is 0
     * where the convention says so; that of a lump sum is always the maturity.
     *
     * @param terms the terms of a loan
     * @return percent, rounded outward by at least 1e-10 percentage points, and by as much again for each term that is
     *     not exact, so that settling one never widens the answer; with the value for the best terms if there is one
     * @throws IllegalArgumentException if the convention does not know the terms
     * @since 0.3.0
     */
    public Estimate grantElement(LoanTerms terms) {
        Estimate grace = terms.graceYears()
                .orElseGet(() -> isLimited()
                        ? Estimate.exactly(0)
                        : Estimate.atLeast(0).within(0, terms.maturityYears().high()));
        if (additions().contains(Addition.REPAID_AFTER_PERIOD)) {
            grace = grace.max(Estimate.exactly(1.0 / terms.paymentsPerYear()));
        }
        return GrantElementBounds.of(terms.withGraceYears(grace), this);
    }

    /**
     * Tells whether a loan of that grant element is concessional.
     *
     * @param grantElement percent, computed under this convention
     * @return YES from the threshold on
     */
    public Ternary isConcessional(Estimate grantElement) {
        return grantElement.isBelow(threshold()).not();
    }

    /**
     * Reads a convention.
     *
     * @param text what {@link #toString} writes, or only the name of one that has a factory here, such as
     *     {@code OECD cash-flow}
     * @return the convention
     * @throws IllegalArgumentException if it is neither; the message lists the names
     */
    public static GrantElementConvention parse(String text) {
        Matcher written = WRITTEN.matcher(requireNonNull(text, "text"));
        String name = written.matches() ? written.group(1) : text;
        for (Addition addition : Addition.values()) {
            if (name.endsWith(addition.words)) {
                String base = name.substring(0, name.length() - addition.words.length());
                return parse(base + text.substring(name.length())).with(addition);
            }
        }
        for (GrantElementConvention one : agreed()) {
            if (text.equals(one.name()) || text.equals(one.toString())) {
                return one;
            }
        }
        if (!written.matches()) {
            throw new IllegalArgumentException("convention \"" + Lines.fit(text) + "\": no such convention; "
                    + Nearest.choices(text, Lists.transform(agreed(), GrantElementConvention::name))
                    + "; or write \"Name (7 %, concessional from 35 %)\"");
        }
        return of(
                name,
                Estimate.parse(written.group(2)).low(),
                Estimate.parse(written.group(3)).low());
    }

    private static List<GrantElementConvention> agreed() {
        return List.of(
                imfWorldBank(),
                oecdCashFlow(),
                aidData2014(),
                oecdLowIncome(),
                oecdLowerMiddleIncome(),
                oecdUpperMiddleIncome());
    }

    /**
     * What a title calls the convention: an agreed one by its name, which tells nothing of one of your own.
     *
     * @return the name; with the discount rate and the threshold, unless a method of this class gives the convention
     * @since 0.3.0
     */
    public String title() {
        return agreed().contains(withAll(Set.of())) ? name() : toString();
    }

    /** The name with the discount rate and the threshold, for answers. */
    @Override
    public String toString() {
        return name() + " (" + Decimals.text(discountRate()) + " %, concessional from " + Decimals.text(threshold())
                + " %)";
    }
}
