package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.LoanTerms;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.RepaymentProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the catalog knows of a loan's terms: the terms, if they suffice, what is missing, and who says so. */
final class LoanFacts {

    private static final String FORMULA = "rate-formula";

    private final @Nullable LoanTerms terms;
    private final List<Input> inputs;
    private final List<String> missing;

    private LoanFacts(@Nullable LoanTerms terms, List<Input> inputs, List<String> missing) {
        this.terms = terms;
        this.inputs = inputs;
        this.missing = missing;
    }

    static LoanFacts of(Financing loan, int paymentsPerYear, RepaymentProfile profile) {
        List<Input> inputs = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        Attested<Quantity> rate = loan.rate();
        Attested<Quantity> maturity = loan.maturity();
        Attested<Quantity> grace = loan.grace();
        if (rate.isPresent()) {
            inputs.add(Input.fact("interest rate", rate));
        } else {
            missing.add("interest rate: " + rateReason(loan, rate));
        }
        note(maturity, "maturity", inputs, missing);
        note(grace, "grace period", inputs, missing);
        LoanTerms terms = null;
        if (rate.isPresent() && maturity.isPresent()) {
            try {
                terms = LoanTerms.fixed(
                                rate.value().get().number(), maturity.value().get().estimate())
                        .withPaymentsPerYear(paymentsPerYear)
                        .withProfile(profile);
                if (grace.isPresent()) {
                    terms = terms.withGraceYears(grace.value().get().estimate());
                }
            } catch (IllegalArgumentException impossible) {
                terms = null;
                missing.add("terms that can be right: " + impossible.getMessage());
            }
        }
        return new LoanFacts(terms, inputs, missing);
    }

    private static void note(Attested<Quantity> years, String label, List<Input> inputs, List<String> missing) {
        if (years.isPresent()) {
            inputs.add(Input.fact(label, years));
        } else {
            missing.add(label + ": " + years.missing().orElseThrow().words());
        }
    }

    private static String rateReason(Financing loan, Attested<Quantity> rate) {
        for (Property<?> property : loan.facts().properties()) {
            Optional<?> formula =
                    property.name().equals(FORMULA) ? loan.facts().get(property).value() : Optional.empty();
            if (formula.isPresent()) {
                return "floating, " + formula.get() + "; no rate until the market's is known";
            }
        }
        return rate.missing().orElseThrow().words();
    }

    /** Rate and maturity are known, and the grace period if one is stated; empty otherwise. */
    Optional<LoanTerms> terms() {
        return Optional.ofNullable(terms);
    }

    List<Input> inputs() {
        return inputs;
    }

    List<String> missing() {
        return missing;
    }

    /** Whether the instrument is to be repaid at all. */
    static boolean isLoan(Financing financing) {
        return switch (financing.instrument()) {
            case LOAN, CONCESSIONAL_LOAN, BUYERS_CREDIT, CREDIT_LINE, SUPPLIER_CREDIT, UNSPECIFIED -> true;
            case GRANT, EQUITY, BARTER, DEBT_RELIEF -> false;
        };
    }

    static String instrument(Financing financing) {
        return financing.instrument().code().replace('-', ' ');
    }

    /** The amount as an input, if it is stated. */
    static List<Input> amount(Financing financing) {
        return financing.amount().isPresent()
                ? List.of(Input.fact("amount", financing.facts().get(Props.AMOUNT)))
                : List.of();
    }
}
