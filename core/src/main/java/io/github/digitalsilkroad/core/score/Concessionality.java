package io.github.digitalsilkroad.core.score;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.Ref;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.formula.GrantElement;
import io.github.digitalsilkroad.core.formula.GrantElementConvention;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.LoanTerms;
import io.github.digitalsilkroad.core.quantity.RepaymentProfile;
import io.github.digitalsilkroad.core.quantity.Ternary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * How much of a loan is a gift: its grant element under a convention.
 *
 * <p><b>Definition.</b> Face value less the present value of all payments, in percent of the face value; see {@link
 * GrantElement}. The {@link GrantElementConvention} fixes the discount rate and the threshold from which a loan counts
 * as concessional: 5 and 35 percent, those of the IMF and the World Bank, unless the question names another. Two
 * payments a year in equal principal are assumed unless the question says otherwise. Terms that a source gives as a
 * range give exact bounds; a grace period that nobody states may be any from none to the maturity.
 *
 * <p><b>Unit.</b> Percent of the face value. <b>Range.</b> At most 100, which is a grant; negative for a loan dearer
 * than the discount rate. <b>Source.</b> OECD Development Assistance Committee, technical annex on the grant element.
 *
 * <p><b>What it does not mean.</b> A soft loan may still buy an overpriced system, be secured by a mine, or be tied to
 * one contractor; and a loan that is concessional under one convention is not under another.
 *
 * <p><b>Example.</b> {@code Concessionality.of("tj-dushanbe-safe-city-pbc").on(catalog)}
 *
 * <p>Immutable and thread-safe.
 *
 * @param financing the id of a financing
 * @param convention the discount rate, threshold and arithmetic
 * @param repaid how the principal comes back
 * @param payments payments a year, 1 to 365; 2 if it is empty
 * @param graceRate percent a year until the first payment of principal; as later if it is empty
 * @since 0.1.0
 */
public record Concessionality(
        Ref<Financing> financing,
        GrantElementConvention convention,
        RepaymentProfile repaid,
        OptionalInt payments,
        Optional<Estimate> graceRate)
        implements Score {

    /**
     * The question for one financing.
     *
     * @param financing the id of a financing
     * @param convention the discount rate, threshold and arithmetic
     * @param repaid how the principal comes back
     * @param payments payments a year
     * @param graceRate percent a year until the first payment of principal
     * @throws IllegalArgumentException if the number of payments is out of range, or the rate certainly negative
     */
    public Concessionality {
        requireNonNull(financing, "financing");
        requireNonNull(convention, "convention");
        requireNonNull(repaid, "repaid");
        requireNonNull(graceRate, "graceRate");
        if (payments.orElse(2) < 1 || payments.orElse(2) > 365) {
            throw new IllegalArgumentException(payments.getAsInt() + " payments a year: must be 1 to 365");
        }
        if (graceRate.isPresent() && graceRate.get().isBelow(0).isYes()) {
            throw new IllegalArgumentException(
                    "interest rate in the grace period " + graceRate.get() + " %: cannot be negative");
        }
    }

    /**
     * The question for one financing, under the convention of the IMF and the World Bank.
     *
     * @param financing its id, such as {@code tj-dushanbe-safe-city-pbc}, or its name
     * @return the score
     */
    public static Concessionality of(String financing) {
        return new Concessionality(
                new Ref<>(Financing.KIND, requireNonNull(financing, "financing")),
                GrantElementConvention.imfWorldBank(),
                RepaymentProfile.EQUAL_PRINCIPAL,
                OptionalInt.empty(),
                Optional.empty());
    }

    /**
     * As {@link #of(String)}, by what has the id.
     *
     * @param financing an id, or a thing of a catalog
     * @return the question
     */
    public static Concessionality of(Identified financing) {
        return of(financing.id().toString());
    }

    /**
     * The same question under another convention.
     *
     * @param other the discount rate, threshold and arithmetic
     * @return another score
     */
    public Concessionality under(GrantElementConvention other) {
        return new Concessionality(financing, requireNonNull(other, "other"), repaid, payments, graceRate);
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
        return new Concessionality(
                financing, convention, requireNonNull(way, "way"), OptionalInt.of(perYear), graceRate);
    }

    /**
     * The same question for a loan with a rate of its own until the first payment of principal.
     *
     * @param percent percent a year, at least 0
     * @return another score
     * @throws IllegalArgumentException if the rate is certainly negative
     */
    public Concessionality withGraceRate(Estimate percent) {
        return new Concessionality(
                financing, convention, repaid, payments, Optional.of(requireNonNull(percent, "percent")));
    }

    static Stream<Score> asked(Catalog catalog) {
        return catalog.financings().stream()
                .map(financing -> of(financing.id().toString()));
    }

    @Override
    public String question() {
        return "Grant element of " + financing + ", " + convention.name();
    }

    @Override
    public Assessment answer(Catalog catalog) {
        Ask ask = Ask.of(this, catalog);
        Financing loan = catalog.financing(financing.text());
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
                LoanFacts.terms(ask, loan, payments.orElse(2), repaid).flatMap(terms -> element(terms, ask));
        if (element.isPresent()) {
            ask.note(
                    Lines.count(payments.orElse(2), "payment a year", "payments a year") + ", " + repaid + ", assumed");
            graceRate.ifPresent(percent -> ask.note(percent + " percent a year in the grace period, assumed"));
            ask.note("concessional from " + Estimate.exactly(convention.threshold()) + " percent: "
                    + convention.isConcessional(element.get()));
        }
        return answer.computed(computation(loan)).answer(element);
    }

    /**
     * The closed form, unless the convention has arithmetic of its own or the grace period has a rate of its own. A
     * grace period that nobody states may be any up to the maturity.
     */
    private Optional<Computation> computation(Financing loan) {
        if (convention.roundsSteps() || convention.isLimited() || graceRate.isPresent()) {
            return Optional.empty();
        }
        List<Computation.Operand> operands = new ArrayList<>();
        for (Property<?> property : List.of(Props.RATE, Props.MATURITY, Props.GRACE)) {
            Fact fact = Fact.of(loan, property);
            if (fact.claims().isPresent()) {
                operands.add(Computation.Operand.of(property.name(), fact));
            } else if (property.equals(Props.GRACE) && operands.size() == 2) {
                Computation.Operand maturity = operands.get(1);
                operands.add(new Computation.Operand(
                        property.name(),
                        Estimate.interval(
                                0,
                                false,
                                maturity.value().high(),
                                Double.isInfinite(maturity.value().high())),
                        maturity.unit(),
                        Optional.empty(),
                        Optional.empty()));
            }
        }
        operands.add(Computation.Operand.given("discount-rate", convention.discountRate(), "percent a year"));
        operands.add(Computation.Operand.given("payments-a-year", payments.orElse(2), "payment"));
        return Optional.of(new Computation("grant-element-" + repaid.toString().replace(' ', '-'), operands));
    }

    private Optional<Estimate> element(LoanTerms terms, Ask ask) {
        try {
            return Optional.of(
                    GrantElement.of(graceRate.isPresent() ? terms.withGraceRate(graceRate.get()) : terms, convention));
        } catch (IllegalArgumentException unsuited) {
            ask.missing("terms that the convention knows", String.valueOf(unsuited.getMessage()));
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

    /**
     * The question.
     *
     * @return the question in words
     */
    @Override
    public String toString() {
        return question();
    }
}
