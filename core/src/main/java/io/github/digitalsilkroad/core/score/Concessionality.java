package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Grammar;
import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.formula.GrantElement;
import io.github.digitalsilkroad.core.formula.GrantElementConvention;
import io.github.digitalsilkroad.core.formula.IncomeGroup;
import io.github.digitalsilkroad.core.internal.Nearest;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.LoanTerms;
import io.github.digitalsilkroad.core.quantity.RepaymentProfile;
import io.github.digitalsilkroad.core.quantity.Ternary;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How much of a loan is a gift: its grant element under a convention.
 *
 * <p><b>Definition.</b> Face value less the present value of all payments, in percent of the face value; see {@link
 * GrantElement}. The {@link GrantElementConvention} fixes the discount rate and the threshold from which a loan counts
 * as concessional: 5 and 35 percent, those of the IMF and the World Bank, unless the question names another. Two
 * payments a year in equal principal are assumed unless the question says otherwise. Terms that a source gives as a
 * range give exact bounds; a grace period that nobody states may be any from none to the maturity.
 *
 * <p><b>Unit.</b> Percent of the face value. <b>Range.</b> At most 100, which is a grant; negative for a loan dearer than the discount rate. <b>Source.</b> OECD
 * Development Assistance Committee, technical annex on the grant element.
 *
 * <p><b>What it does not mean.</b> A soft loan may still buy an overpriced system, be secured by a mine, or be tied to
 * one contractor; and a loan that is concessional under one convention is not under another.
 *
 * <p><b>Example.</b> {@code Concessionality.of("tj-dushanbe-safe-city-pbc").on(catalog)}
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Concessionality extends Question {

    private static final String NAME = "concessionality";
    private static final String AIDDATA = "aiddata";

    private final String financing;
    private final GrantElementConvention convention;
    private final int paymentsPerYear;
    private final RepaymentProfile profile;
    private final Optional<Estimate> graceRate;

    private Concessionality(
            String financing,
            GrantElementConvention convention,
            int paymentsPerYear,
            RepaymentProfile profile,
            Optional<Estimate> graceRate) {
        this.financing = financing;
        this.convention = convention;
        this.paymentsPerYear = paymentsPerYear;
        this.profile = profile;
        this.graceRate = graceRate;
    }

    /**
     * The question for one financing, under the convention of the IMF and the World Bank.
     *
     * @param financing its id, such as {@code tj-dushanbe-safe-city-pbc}
     * @return the score
     */
    public static Concessionality of(String financing) {
        return new Concessionality(
                financing,
                GrantElementConvention.imfWorldBank(),
                2,
                RepaymentProfile.EQUAL_PRINCIPAL,
                Optional.empty());
    }

    /**
     * The same question under another convention.
     *
     * @param other the discount rate, threshold and arithmetic
     * @return another score
     */
    public Concessionality under(GrantElementConvention other) {
        return new Concessionality(financing, other, paymentsPerYear, profile, graceRate);
    }

    /**
     * The same question with another way of repayment than equal principal twice a year.
     *
     * @param way how the principal comes back
     * @param perYear payments a year, 1 to 365
     * @return another score
     * @throws IllegalArgumentException if the number of payments is out of range
     */
    public Concessionality repaid(RepaymentProfile way, int perYear) {
        if (perYear < 1 || perYear > 365) {
            throw new IllegalArgumentException(perYear + " payments a year: must be 1 to 365");
        }
        return new Concessionality(financing, convention, perYear, way, graceRate);
    }

    /**
     * The same question for a loan with a rate of its own until the first payment of principal.
     *
     * @param percent percent a year, at least 0
     * @return another score
     * @throws IllegalArgumentException if the rate is certainly negative
     */
    public Concessionality withGraceRate(Estimate percent) {
        if (percent.isBelow(0).isYes()) {
            throw new IllegalArgumentException(
                    "interest rate in the grace period " + percent + " %: cannot be negative");
        }
        return new Concessionality(financing, convention, paymentsPerYear, profile, Optional.of(percent));
    }

    /**
     * What the question counts with.
     *
     * @return the convention
     */
    public GrantElementConvention convention() {
        return convention;
    }

    @Override
    public String question() {
        return "Grant element of " + financing + ", " + convention.name();
    }

    @Override
    public ReadableForm form() {
        GrantElementConvention agreed = convention.asAgreed();
        ReadableForm form = ReadableForm.of(NAME).with("financing", financing);
        String code = "";
        for (Map.Entry<String, GrantElementConvention> known : conventions().entrySet()) {
            code = known.getValue().equals(agreed) ? known.getKey() : code;
        }
        form = code.isEmpty()
                ? form.with("convention", agreed.name())
                        .with("discount", agreed.discountRate())
                        .with("threshold", agreed.threshold())
                : form.with("convention", code);
        form = agreed.equals(convention) ? form : form.with("reported-by", AIDDATA);
        form = form.with("repaid", profile).with("payments", paymentsPerYear);
        return graceRate.isPresent() ? form.with("grace-rate", graceRate.get()) : form;
    }

    private static Map<String, GrantElementConvention> conventions() {
        Map<String, GrantElementConvention> known = new LinkedHashMap<>();
        known.put("imf-world-bank", GrantElementConvention.imfWorldBank());
        known.put("oecd-cash-flow", GrantElementConvention.oecdCashFlow());
        for (IncomeGroup group : IncomeGroup.values()) {
            known.put(
                    "oecd-" + group.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-income",
                    GrantElementConvention.oecdGrantEquivalent(group));
        }
        known.put("aiddata-2000-2014", GrantElementConvention.aidData2014());
        return known;
    }

    static Grammar<Score> addTo(Grammar<Score> grammar) {
        return grammar.with(
                NAME,
                NAME + " financing=tj-dushanbe-safe-city-pbc convention=oecd-cash-flow",
                "the grant element of a loan under a convention, in percent of the face value",
                Concessionality::read);
    }

    private static Concessionality read(Grammar.Arguments arguments) {
        Concessionality loan = of(arguments.required("financing", Function.identity()));
        GrantElementConvention convention = convention(arguments).orElse(loan.convention);
        boolean isReported =
                arguments.optional("reported-by", Concessionality::reporter).isPresent();
        loan = loan.under(isReported ? convention.asReportedByAidData() : convention)
                .repaid(
                        arguments.optional("repaid", RepaymentProfile::parse).orElse(loan.profile),
                        arguments.optional("payments", Integer::valueOf).orElse(loan.paymentsPerYear));
        Optional<Estimate> graceRate = arguments.optional("grace-rate", Estimate::parse);
        return graceRate.isPresent() ? loan.withGraceRate(graceRate.get()) : loan;
    }

    private static Optional<GrantElementConvention> convention(Grammar.Arguments arguments) {
        Optional<Double> discount = arguments.optional("discount", Double::valueOf);
        Optional<Double> threshold = arguments.optional("threshold", Double::valueOf);
        if (discount.isPresent() || threshold.isPresent()) {
            return Optional.of(GrantElementConvention.of(
                    arguments.required("convention", Function.identity()),
                    arguments.required("discount", Double::valueOf),
                    arguments.required("threshold", Double::valueOf)));
        }
        return arguments.optional("convention", Concessionality::known);
    }

    private static GrantElementConvention known(String code) {
        GrantElementConvention known = conventions().get(code);
        if (known == null) {
            throw new IllegalArgumentException("no such convention; "
                    + Nearest.choices(code, conventions().keySet()) + "; or give discount=... and threshold=...");
        }
        return known;
    }

    private static String reporter(String code) {
        if (!code.equals(AIDDATA)) {
            throw new IllegalArgumentException("only " + AIDDATA + " reports in its own way; leave it out otherwise");
        }
        return code;
    }

    @Override
    public Assessment on(Catalog catalog) {
        Ask ask = Ask.of(this, catalog);
        Financing loan = catalog.financing(financing);
        Assessment.Builder answer = Assessment.of(ask)
                .unit("percent of the face value")
                .formula("100 x (1 - present value of all payments at " + Estimate.exactly(convention.discountRate())
                        + " % / face value)");
        if (loan.instrument() == Instrument.GRANT) {
            ask.note("a grant is not paid back");
            ask.optional("amount", loan, Props.AMOUNT);
            return answer.answer(Estimate.exactly(100));
        }
        if (!LoanFacts.isLoan(ask, loan)) {
            ask.optional("amount", loan, Props.AMOUNT);
            return answer.answer(Optional.empty());
        }
        Optional<Estimate> element =
                LoanFacts.terms(ask, loan, paymentsPerYear, profile).flatMap(terms -> element(terms, ask));
        if (element.isPresent()) {
            ask.note(paymentsPerYear + " payments a year, " + profile + ", assumed");
            graceRate.ifPresent(percent -> ask.note(percent + " percent a year in the grace period, assumed"));
            ask.note("concessional from " + Estimate.exactly(convention.threshold()) + " percent: "
                    + convention.isConcessional(element.get()));
        }
        return answer.answer(element);
    }

    private Optional<Estimate> element(LoanTerms terms, Ask ask) {
        try {
            return Optional.of(
                    GrantElement.of(graceRate.isPresent() ? terms.withGraceRate(graceRate.get()) : terms, convention));
        } catch (IllegalArgumentException unsuited) {
            ask.missing("terms that the convention knows", unsuited.getMessage());
            return Optional.empty();
        }
    }

    /**
     * Whether the loan is concessional under the convention.
     *
     * @param catalog what to ask
     * @return UNKNOWN if the grant element is not known or lies on both sides of the threshold
     */
    public Ternary isConcessional(Catalog catalog) {
        Optional<Estimate> element = on(catalog).value();
        return element.isPresent() ? convention.isConcessional(element.get()) : Ternary.UNKNOWN;
    }
}
