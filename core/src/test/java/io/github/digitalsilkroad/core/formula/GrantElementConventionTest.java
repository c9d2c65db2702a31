package io.github.digitalsilkroad.core.formula;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.LoanTerms;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import org.junit.jupiter.api.Test;

class GrantElementConventionTest {

    private static final GrantElementConvention UNIFIED = GrantElementConvention.imfWorldBank();
    private static final GrantElementConvention OF_THE_TIME = GrantElementConvention.oecdCashFlow();

    /** One rule holds only where the loan was certainly signed since the rate was unified. */
    @Test
    void theRuleIsThatOfTheDate() {
        assertThat(GrantElementConvention.at(PartialDate.parse("2013-10-11"))).containsExactly(UNIFIED);
        assertThat(GrantElementConvention.at(PartialDate.parse("2014"))).containsExactly(UNIFIED);
        assertThat(GrantElementConvention.at(PartialDate.parse("2013-10-10"))).containsExactly(UNIFIED, OF_THE_TIME);
        assertThat(GrantElementConvention.at(PartialDate.parse("2013"))).containsExactly(UNIFIED, OF_THE_TIME);
    }

    @Test
    void feesCountWhereAskedFor() {
        assertThat(UNIFIED.countsFees()).isFalse();
        assertThat(UNIFIED.withFees().countsFees()).isTrue();
        assertThat(UNIFIED.withFees().withFees()).isEqualTo(UNIFIED.withFees());
    }

    @Test
    void additionsHaveNoOrder() {
        GrantElementConvention limited = UNIFIED.limited().withFees().repayingAfterPeriod();
        assertThat(UNIFIED.repayingAfterPeriod().withFees().limited()).isEqualTo(limited);
        String name = "IMF-World Bank, as reported by AidData, first repayment after a period, with fees";
        assertThat(limited.name()).isEqualTo(name);
        assertThat(GrantElementConvention.parse(
                        "IMF-World Bank, with fees, first repayment after a period, as reported by AidData"
                                + " (5 %, concessional from 35 %)"))
                .isEqualTo(limited);
    }

    /** A title names an agreed convention without its rates, with additions too. */
    @Test
    void titlesTellTheNumbersOfYourOwnConventionAlone() {
        GrantElementConvention own = GrantElementConvention.of("IMF-World Bank", 6, 35);
        assertThat(UNIFIED.limited().title()).isEqualTo("IMF-World Bank, as reported by AidData");
        assertThat(own.limited().title())
                .isEqualTo("IMF-World Bank, as reported by AidData (6 %, concessional from 35 %)");
    }

    @Test
    void theClosedFormHasNoArithmeticOfItsOwn() {
        assertThat(UNIFIED.isClosedForm()).isTrue();
        assertThat(UNIFIED.withFees().isClosedForm()).isFalse();
        assertThat(UNIFIED.repayingAfterPeriod().isClosedForm()).isFalse();
        assertThat(UNIFIED.limited().isClosedForm()).isFalse();
        assertThat(GrantElementConvention.aidData2014().isClosedForm()).isFalse();
    }

    /** With two payments a year a grace period of 0 is one of half a year; a longer one stays as it is. */
    @Test
    void theFirstRepaymentComesAfterAPeriod() {
        GrantElementConvention later = UNIFIED.repayingAfterPeriod();
        Estimate half = UNIFIED.grantElement(LoanTerms.fixed(2, 10, 0.5));
        assertThat(later.grantElement(LoanTerms.fixed(2, 10, 0))).isEqualTo(half);
        assertThat(later.grantElement(LoanTerms.fixed(2, 10, 0.5))).isEqualTo(half);
        assertThat(UNIFIED.grantElement(LoanTerms.fixed(2, 10, 0))).isNotEqualTo(half);
        assertThat(later.grantElement(LoanTerms.fixed(2, 10, 3)))
                .isEqualTo(UNIFIED.grantElement(LoanTerms.fixed(2, 10, 3)));
        LoanTerms unstated = LoanTerms.fixed(Estimate.exactly(2), Estimate.exactly(10));
        assertThat(later.limited().grantElement(unstated))
                .as("a grace period that is not stated is one of 0 for AidData, so one period here")
                .isEqualTo(half);
    }
}
