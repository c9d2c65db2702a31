package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.RowCondition;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Revision;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.LoanTerms;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.RepaymentProfile;
import io.github.digitalsilkroad.core.view.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What the catalog knows of a loan's terms. */
final class LoanFacts {

    private LoanFacts() {}

    /** Whether the instrument is to be repaid at all; noted as missing if it is not. */
    static boolean isLoan(Recorder recorder, Financing financing) {
        boolean isLoan = financing.instrument().isRepaid();
        if (!isLoan) {
            recorder.optional("amount", financing, Props.AMOUNT);
            RowCondition repaid =
                    new RowCondition(financing.id() + " of an instrument that is repaid", List.of(), false);
            recorder.lacks(
                    "terms of " + financing.id(),
                    List.of(repaid),
                    "filed as " + financing.instrument().label() + ", not as a loan");
        }
        return isLoan;
    }

    /** Rate and maturity, if both are known, and the grace period if one is stated. */
    static Optional<LoanTerms> terms(Recorder recorder, Financing loan, int paymentsPerYear, RepaymentProfile profile) {
        Attested<Quantity> rate = recorder.fact("interest rate", loan, Props.RATE);
        if (!rate.isPresent()
                && recorder.optional("floating rate", loan, Props.RATE_FORMULA).isPresent()) {
            recorder.note("a floating rate has no number until the market's is known");
        }
        rate.chosen()
                .filter(claim -> claim.revision().equals(Optional.of(Revision.CHANGE)))
                .ifPresent(claim -> recorder.note(() -> "the rate is the one after a change"
                        + claim.asOf()
                                .map(Text::asOf)
                                .map(since -> " (" + since + ")")
                                .orElse("")
                        + ", not the first one"));
        Attested<Quantity> maturity = recorder.fact("maturity", loan, Props.MATURITY);
        Attested<Quantity> grace = recorder.fact("grace period", loan, Props.GRACE);
        if (!rate.isPresent() || !maturity.isPresent()) {
            return Optional.empty();
        }
        return orMissing(recorder, "terms", loan, () -> {
            LoanTerms terms = LoanTerms.fixed(
                            rate.value().get().number(), maturity.value().get().number())
                    .withPaymentsPerYear(paymentsPerYear)
                    .withProfile(profile);
            return grace.value()
                    .map(years -> terms.withGraceYears(years.number()))
                    .orElse(terms);
        });
    }

    /** What follows from the terms of a loan, which are noted as missing where nothing can. */
    static <T> Optional<T> orMissing(Recorder recorder, String what, Financing loan, Supplier<T> found) {
        try {
            return Optional.of(found.get());
        } catch (IllegalArgumentException unsuited) {
            recorder.missing(what, Fact.of(loan, Props.MATURITY), String.valueOf(unsuited.getMessage()));
            return Optional.empty();
        }
    }
}
