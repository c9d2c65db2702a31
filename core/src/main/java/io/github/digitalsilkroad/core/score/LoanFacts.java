package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.LoanTerms;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.RepaymentProfile;
import java.util.Optional;

/** What the catalog knows of a loan's terms. */
final class LoanFacts {

    private LoanFacts() {}

    /** Whether the instrument is to be repaid at all; noted as missing if it is not. */
    static boolean isLoan(Recorder recorder, Financing financing) {
        boolean isLoan = financing.instrument().isRepaid();
        if (!isLoan) {
            recorder.missing(
                    "terms",
                    Fact.of(financing, Props.RATE),
                    "this is " + financing.instrument().label() + ", not a loan");
        }
        return isLoan;
    }

    /** Rate and maturity, if both are known, and the grace period if one is stated. */
    static Optional<LoanTerms> terms(Recorder recorder, Financing loan, int paymentsPerYear, RepaymentProfile profile) {
        Attested<Quantity> rate = recorder.optional("interest rate", loan, Props.RATE);
        if (!rate.isPresent()) {
            recorder.missing("interest rate", Fact.of(loan, Props.RATE), rateReason(loan, rate));
        }
        Attested<Quantity> maturity = recorder.fact("maturity", loan, Props.MATURITY);
        Attested<Quantity> grace = recorder.fact("grace period", loan, Props.GRACE);
        if (!rate.isPresent() || !maturity.isPresent()) {
            return Optional.empty();
        }
        try {
            LoanTerms terms = LoanTerms.fixed(
                            rate.value().get().number(), maturity.value().get().estimate())
                    .withPaymentsPerYear(paymentsPerYear)
                    .withProfile(profile);
            return Optional.of(
                    grace.isPresent() ? terms.withGraceYears(grace.value().get().estimate()) : terms);
        } catch (IllegalArgumentException impossible) {
            recorder.missing("terms", Fact.of(loan, Props.MATURITY), String.valueOf(impossible.getMessage()));
            return Optional.empty();
        }
    }

    private static String rateReason(Financing loan, Attested<Quantity> rate) {
        return loan.facts()
                .value(Props.RATE_FORMULA)
                .map(formula -> "floating, " + formula + "; no rate until the market's is known")
                .orElseGet(() -> rate.missing().orElseThrow().words());
    }
}
