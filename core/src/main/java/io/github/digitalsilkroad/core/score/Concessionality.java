package io.github.digitalsilkroad.core.score;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.Ref;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.formula.GrantElementConvention;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.PlainStyle;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.LoanTerms;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.RepaymentProfile;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.score.Computation.Operand;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.immutables.value.Value;

/**
 * How much of a loan is a gift: its grant element under a convention.
 *
 * <p><b>Definition.</b> Face value less the present value of all payments, in percent of the face value; see {@link
 * GrantElementConvention#grantElement grant element}. The {@link GrantElementConvention} fixes the discount rate, the
 * threshold from which a loan counts as concessional, the first repayment of a loan without grace and whether fees
 * count. Unless the question names one, it is {@linkplain GrantElementConvention#at the rule of the IMF and the World
 * Bank} at the date of signature, or of commitment where no signature is stated. A loan from before October 2013, or
 * without a date, has no single answer: the rate of that time hung on the currency, and the answer prints the grant
 * element by the unified rate and by that of the OECD beside each other. Two payments a year in equal principal are
 * assumed unless the question says otherwise. Terms that a source gives as a range give exact bounds; a grace period
 * that no source states may be any from none to the maturity.
 *
 * <p><b>Unit.</b> Percent of the face value. <b>Range.</b> At most 100, which is a grant; negative for a loan dearer
 * than the discount rate. <b>Source.</b> OECD Development Assistance Committee, technical annex on the grant element;
 * IMF, press release 13/408 of 18 October 2013 for the unified rate.
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
public final class Concessionality extends PartedScore<Concessionality.AskedElement> {

    /** What decides the rule of its date: the first that is stated. */
    private static final List<Property<PartialDate>> DATES = List.of(Props.SIGNED, Props.COMMITTED);

    /** What the grant element is computed from, and what some conventions take from it. */
    private static final List<Property<Quantity>> TERMS = List.of(Props.RATE, Props.MATURITY, Props.GRACE);

    private static final List<Property<Quantity>> FEES = List.of(Props.MANAGEMENT_FEE, Props.INSURANCE_PREMIUM);

    /** What is asked. */
    @PlainStyle
    @Value.Builder
    record AskedElement(
            Ref<Financing> financing,
            Optional<GrantElementConvention> convention,
            RepaymentProfile repaid,
            OptionalInt payments,
            Optional<Estimate> graceRate)
            implements WithAskedElement {
        AskedElement {
            if (payments.orElse(2) < 1 || payments.orElse(2) > 365) {
                throw new IllegalArgumentException(payments.getAsInt() + " payments a year: must be 1 to 365");
            }
            if (graceRate.isPresent() && graceRate.get().isBelow(0).isYes()) {
                throw new IllegalArgumentException(
                        "interest rate in the grace period " + graceRate.get() + " %: cannot be negative");
            }
        }
    }

    Concessionality(AskedElement asked) {
        super("concessionality", asked, Concessionality::new);
    }

    /**
     * The question for one financing, under the convention of the IMF and the World Bank at its date.
     *
     * @param financing its id, such as {@code tj-dushanbe-safe-city-pbc}, or its name
     * @return the score
     */
    public static Concessionality of(String financing) {
        return new Concessionality(new AskedElement(
                new Ref<>(Financing.KIND, requireNonNull(financing, "financing")),
                Optional.empty(),
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
        return new Concessionality(asked.withConvention(requireNonNull(other, "other")));
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
        return new Concessionality(asked.withRepaid(requireNonNull(way, "way")).withPayments(perYear));
    }

    /**
     * The same question for a loan with a rate of its own until the first payment of principal.
     *
     * @param percent percent a year, at least 0
     * @return another score
     * @throws IllegalArgumentException if the rate is certainly negative
     */
    public Concessionality withGraceRate(Estimate percent) {
        return new Concessionality(asked.withGraceRate(requireNonNull(percent, "percent")));
    }

    @Override
    String worded(String when) {
        return "Grant element of " + asked.financing + ", "
                + asked.convention.map(GrantElementConvention::title).orElse("by the rule of its date")
                + (asked.repaid == RepaymentProfile.EQUAL_PRINCIPAL ? "" : ", " + asked.repaid)
                + (asked.payments.isPresent() ? ", " + payments() : "")
                + asked.graceRate.map(percent -> ", " + inGracePeriod(percent)).orElse("");
    }

    private String payments() {
        return Lines.count(asked.payments.orElse(2), "payment a year", "payments a year");
    }

    private static String inGracePeriod(Estimate percent) {
        return percent + " percent a year in the grace period";
    }

    @Override
    Assessment answer(Recorder recorder) {
        Financing loan = recorder.catalog().financing(asked.financing.text());
        Assessment.Builder answer = Assessment.of(recorder)
                .saying(words -> words.unit("percent of the face value")
                        .formula("100 x (1 - present value of all payments"
                                + asked.convention
                                        .map(named -> " at " + Estimate.exactly(named.discountRate()) + " %")
                                        .orElse("")
                                + " / face value)"));
        if (loan.instrument() == Instrument.GRANT) {
            recorder.note("a grant is not paid back");
            recorder.optional("amount", loan, Props.AMOUNT);
            return answer.computed(
                            () -> Optional.of(Computation.of(Formula.SUM, Operand.given("grant", 100, "percent"))))
                    .answer(Estimate.exactly(100));
        }
        Map<GrantElementConvention, Estimate> elements = elements(recorder, loan);
        if (elements.isEmpty()) {
            return answer.answer(Optional.empty());
        }
        recorder.note(() -> payments() + ", " + asked.repaid + ", assumed");
        asked.graceRate.ifPresent(percent -> recorder.note(() -> inGracePeriod(percent) + ", assumed"));
        elements.forEach((convention, element) -> recorder.note(
                () -> (elements.size() > 1 ? element.describe(4) + " percent by " + convention + ", " : "")
                        + "concessional from " + Estimate.exactly(convention.threshold()) + " percent: "
                        + convention.isConcessional(element)));
        if (elements.size() > 1) {
            String rules =
                    elements.keySet().stream().map(GrantElementConvention::name).collect(joining(" and "));
            for (Property<PartialDate> date : DATES) {
                Fact fact = Fact.of(loan, date);
                recorder.missing(
                        "a date that decides between " + rules,
                        fact,
                        "not certainly since " + GrantElementConvention.UNIFIED);
                if (fact.claims().isPresent()) {
                    break;
                }
            }
            return answer.saying(words -> words.aside(elements.entrySet().stream()
                            .map(element -> element.getValue().describe(3) + " % by " + words(element.getKey()))
                            .collect(joining(", "))))
                    .answer(Optional.empty());
        }
        GrantElementConvention convention = elements.keySet().iterator().next();
        recorder.note(() -> convention
                + (convention.countsFees() ? ", fees and insurance counted" : ", without fees and insurance"));
        return answer.saying(words -> words.aside("by " + words(convention)))
                .computed(() -> computation(loan, convention))
                .answer(elements.values().iterator().next());
    }

    private static String words(GrantElementConvention convention) {
        return convention.name() + " (" + Estimate.exactly(convention.discountRate()) + " %)";
    }

    /** By each convention that may be the right one; none if it is no loan. */
    private Map<GrantElementConvention, Estimate> elements(Recorder recorder, Financing loan) {
        if (!LoanFacts.isLoan(recorder, loan)) {
            return Map.of();
        }
        List<GrantElementConvention> conventions = asked.convention
                .map(List::of)
                .orElseGet(() -> GrantElementConvention.at(DATES.stream()
                        .flatMap(date -> recorder.optional(date.label(), loan, date).value().stream())
                        .findFirst()
                        .orElse(PartialDate.unstated())));
        Map<GrantElementConvention, Estimate> elements = new LinkedHashMap<>();
        LoanFacts.terms(recorder, loan, asked.payments.orElse(2), asked.repaid).ifPresent(terms -> {
            Supplier<LoanTerms> asAsked =
                    () -> asked.graceRate.map(terms::withGraceRate).orElse(terms);
            for (GrantElementConvention convention : conventions) {
                LoanFacts.orMissing(recorder, "terms", loan, () -> convention.grantElement(asAsked.get()))
                        .map(percent -> convention.countsFees() ? percent.minus(fees(recorder, loan)) : percent)
                        .ifPresent(percent -> elements.put(convention, percent));
            }
        });
        return elements;
    }

    /** Fees and insurance at commitment, in percent of the face value; what no source states may be any amount. */
    private static Estimate fees(Recorder recorder, Financing loan) {
        return FEES.stream()
                .map(property -> recorder.fact(property.label(), loan, property)
                        .value()
                        .map(Quantity::number)
                        .orElse(Estimate.atLeast(0)))
                .reduce(Estimate.exactly(0), Estimate::plus);
    }

    /**
     * The closed form, unless the convention has arithmetic of its own or the grace period has a rate of its own. A
     * grace period that no source states may be any up to the maturity.
     */
    private Optional<Computation> computation(Financing loan, GrantElementConvention convention) {
        if (!convention.isClosedForm() || asked.graceRate.isPresent()) {
            return Optional.empty();
        }
        List<Operand> operands = new ArrayList<>();
        for (Property<?> property : TERMS) {
            Fact fact = Fact.of(loan, property);
            if (fact.claims().isPresent()) {
                operands.add(Operand.of(property.name(), fact));
            } else if (property.equals(Props.GRACE) && operands.size() == 2) {
                Operand maturity = operands.get(1);
                operands.add(new Operand(
                        property.name(),
                        Estimate.interval(
                                0,
                                false,
                                maturity.value().high(),
                                Double.isInfinite(maturity.value().high())),
                        maturity.unit(),
                        Optional.of(fact),
                        Optional.empty()));
            }
        }
        operands.add(Operand.given("discount-rate", convention.discountRate(), "percent a year"));
        operands.add(Operand.given("payments-a-year", asked.payments.orElse(2), "payment"));
        return Optional.of(Computation.of(Formula.ofGrantElement(asked.repaid), operands));
    }

    /**
     * Whether the loan is concessional.
     *
     * @param catalog what to ask
     * @return UNKNOWN if the grant element is not known or lies on both sides of the threshold, or where the
     *     conventions that may be the right one differ
     */
    public Ternary isConcessional(Catalog catalog) {
        Financing loan = catalog.financing(asked.financing.text());
        if (loan.instrument() == Instrument.GRANT) {
            return Ternary.YES;
        }
        return elements(Recorder.of(this::question, catalog), loan).entrySet().stream()
                .map(element -> element.getKey().isConcessional(element.getValue()))
                .reduce((one, other) -> one == other ? one : Ternary.UNKNOWN)
                .orElse(Ternary.UNKNOWN);
    }
}
