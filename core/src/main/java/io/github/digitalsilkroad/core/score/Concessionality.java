package io.github.digitalsilkroad.core.score;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.Ref;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.evidence.Property;
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
 * GrantElementConvention#grantElement grant element}. The {@link GrantElementConvention} fixes the discount rate and the threshold from which a loan counts
 * as concessional: 5 and 35 percent, those of the IMF and the World Bank, unless the question names another. Two
 * payments a year in equal principal are assumed unless the question says otherwise. Terms that a source gives as a
 * range give exact bounds; a grace period that no source states may be any from none to the maturity.
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
 * @since 0.1.0
 */
public final class Concessionality extends PartedScore<Concessionality.Asked> {

    /** What is asked. */
    record Asked(
            Ref<Financing> financing,
            GrantElementConvention convention,
            RepaymentProfile repaid,
            OptionalInt payments,
            Optional<Estimate> graceRate) {
        Asked {
            if (payments.orElse(2) < 1 || payments.orElse(2) > 365) {
                throw new IllegalArgumentException(payments.getAsInt() + " payments a year: must be 1 to 365");
            }
            if (graceRate.isPresent() && graceRate.get().isBelow(0).isYes()) {
                throw new IllegalArgumentException(
                        "interest rate in the grace period " + graceRate.get() + " %: cannot be negative");
            }
        }
    }

    Concessionality(Asked asked) {
        super("concessionality", asked, Concessionality::new);
    }

    /**
     * The question for one financing, under the convention of the IMF and the World Bank.
     *
     * @param financing its id, such as {@code tj-dushanbe-safe-city-pbc}, or its name
     * @return the score
     */
    public static Concessionality of(String financing) {
        return new Concessionality(new Asked(
                new Ref<>(Financing.KIND, requireNonNull(financing, "financing")),
                GrantElementConvention.imfWorldBank(),
                RepaymentProfile.EQUAL_PRINCIPAL,
                OptionalInt.empty(),
                Optional.empty()));
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
        return new Concessionality(new Asked(
                asked.financing, requireNonNull(other, "other"), asked.repaid, asked.payments, asked.graceRate));
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
        return new Concessionality(new Asked(
                asked.financing,
                asked.convention,
                requireNonNull(way, "way"),
                OptionalInt.of(perYear),
                asked.graceRate));
    }

    /**
     * The same question for a loan with a rate of its own until the first payment of principal.
     *
     * @param percent percent a year, at least 0
     * @return another score
     * @throws IllegalArgumentException if the rate is certainly negative
     */
    public Concessionality withGraceRate(Estimate percent) {
        return new Concessionality(new Asked(
                asked.financing,
                asked.convention,
                asked.repaid,
                asked.payments,
                Optional.of(requireNonNull(percent, "percent"))));
    }

    static Stream<Score> asked(Catalog catalog) {
        return catalog.financings().stream().map(financing -> of(financing.id().toString()));
    }

    @Override
    public String question() {
        return "Grant element of " + asked.financing + ", " + asked.convention.name();
    }

    @Override
    public Assessment answer(Catalog catalog) {
        Recorder recorder = Recorder.of(question(), catalog);
        Financing loan = catalog.financing(asked.financing.text());
        Assessment.Builder answer = Assessment.of(recorder)
                .unit("percent of the face value")
                .formula("100 x (1 - present value of all payments at "
                        + Estimate.exactly(asked.convention.discountRate()) + " % / face value)");
        if (loan.instrument() == Instrument.GRANT) {
            recorder.note("a grant is not paid back");
            recorder.optional("amount", loan, Props.AMOUNT);
            return answer.computed(
                            Optional.of(Computation.of("sum", Computation.Operand.given("grant", 100, "percent"))))
                    .answer(Estimate.exactly(100));
        }
        if (!LoanFacts.isLoan(recorder, loan)) {
            recorder.optional("amount", loan, Props.AMOUNT);
            return answer.answer(Optional.empty());
        }
        Optional<Estimate> element = LoanFacts.terms(recorder, loan, asked.payments.orElse(2), asked.repaid)
                .flatMap(terms -> element(terms, recorder));
        if (element.isPresent()) {
            recorder.note(Lines.count(asked.payments.orElse(2), "payment a year", "payments a year") + ", "
                    + asked.repaid + ", assumed");
            asked.graceRate.ifPresent(
                    percent -> recorder.note(percent + " percent a year in the grace period, assumed"));
            recorder.note("concessional from " + Estimate.exactly(asked.convention.threshold()) + " percent: "
                    + asked.convention.isConcessional(element.get()));
        }
        return answer.computed(computation(loan)).answer(element);
    }

    /**
     * The closed form, unless the convention has arithmetic of its own or the grace period has a rate of its own. A
     * grace period that no source states may be any up to the maturity.
     */
    private Optional<Computation> computation(Financing loan) {
        if (asked.convention.roundsSteps() || asked.convention.isLimited() || asked.graceRate.isPresent()) {
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
        operands.add(Computation.Operand.given("discount-rate", asked.convention.discountRate(), "percent a year"));
        operands.add(Computation.Operand.given("payments-a-year", asked.payments.orElse(2), "payment"));
        return Optional.of(
                new Computation("grant-element-" + asked.repaid.toString().replace(' ', '-'), operands));
    }

    private Optional<Estimate> element(LoanTerms terms, Recorder recorder) {
        try {
            return Optional.of(asked.convention.grantElement(
                    asked.graceRate.isPresent() ? terms.withGraceRate(asked.graceRate.get()) : terms));
        } catch (IllegalArgumentException unsuited) {
            recorder.missing("terms that the convention knows", String.valueOf(unsuited.getMessage()));
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
        return element.isPresent() ? asked.convention.isConcessional(element.get()) : Ternary.UNKNOWN;
    }
}
