package io.github.digitalsilkroad.core.formula;

import java.math.BigDecimal;

/** The grant element by discounting every payment of the schedule, as a check on the closed form. */
final class PaymentSchedule {

    /** So large that the rounding of its payments does not matter. */
    private static final BigDecimal PRINCIPAL = BigDecimal.TEN.pow(18);

    private PaymentSchedule() {}

    /** Percent; the terms make whole numbers of payments. */
    static double grantElement(ExactTerms terms, double discountRate) {
        double present = 0;
        for (Amortization.Payment payment : Amortization.of(PRINCIPAL, terms).payments()) {
            present += payment.total().doubleValue() / Math.pow(1 + discountRate / 100, payment.years());
        }
        return 100 * (1 - present / PRINCIPAL.doubleValue());
    }
}
