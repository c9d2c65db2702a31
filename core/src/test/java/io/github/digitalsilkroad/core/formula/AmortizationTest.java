package io.github.digitalsilkroad.core.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.LoanTerms;
import io.github.digitalsilkroad.core.quantity.RepaymentProfile;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class AmortizationTest {

    private static BigDecimal money(String amount) {
        return new BigDecimal(amount);
    }

    @Test
    void equalPrincipalPaysInterestOnWhatIsLeft() {
        Amortization loan = Amortization.of(money("1000"), LoanTerms.fixed(10, 2, 0.5));
        assertThat(loan.payments())
                .containsExactly(
                        new Amortization.Payment(1, 0.5, money("250.00"), money("50.00"), money("750.00")),
                        new Amortization.Payment(2, 1, money("250.00"), money("37.50"), money("500.00")),
                        new Amortization.Payment(3, 1.5, money("250.00"), money("25.00"), money("250.00")),
                        new Amortization.Payment(4, 2, money("250.00"), money("12.50"), money("0.00")));
        assertThat(loan.total()).isEqualTo("1125.00");
        assertThat(loan.principal()).isEqualTo("1000.00");
        assertThat(loan).hasToString("1000.00 in 4 payments, interest 125.00");
    }

    /** The grace period is the time to the first repayment of principal. */
    @Test
    void withoutGraceTheFirstInstallmentIsOnTheDayOfCommitment() {
        Amortization loan = Amortization.of(money("1000"), LoanTerms.fixed(10, 2, 0));
        assertThat(loan.payments())
                .containsExactly(
                        new Amortization.Payment(0, 0, money("200.00"), money("0.00"), money("800.00")),
                        new Amortization.Payment(1, 0.5, money("200.00"), money("40.00"), money("600.00")),
                        new Amortization.Payment(2, 1, money("200.00"), money("30.00"), money("400.00")),
                        new Amortization.Payment(3, 1.5, money("200.00"), money("20.00"), money("200.00")),
                        new Amortization.Payment(4, 2, money("200.00"), money("10.00"), money("0.00")));
        assertThat(loan.total()).isEqualTo("1100.00");
        assertThat(loan.service(0, 0.5)).isEqualTo("440.00");
        assertThat(loan.service(0, 0)).isEqualTo("0.00");
        LoanTerms annuity = LoanTerms.fixed(10, 1, 0).withProfile(RepaymentProfile.ANNUITY);
        assertThat(Amortization.of(money("1000"), annuity).payments())
                .extracting(Amortization.Payment::total)
                .containsExactly(money("317.21"), money("367.21"), money("367.21"));
    }

    @Test
    void gracePeriodPaysInterestOnlyAtItsOwnRate() {
        Amortization loan =
                Amortization.of(money("1000"), LoanTerms.fixed(10, 2, 1.5).withGraceRate(Estimate.exactly(2)));
        assertThat(loan.payments())
                .extracting(Amortization.Payment::total)
                .containsExactly(money("10.00"), money("10.00"), money("550.00"), money("525.00"));
    }

    @Test
    void centsThatDoNotDivideAreSpread() {
        Amortization loan = Amortization.of(money("100"), LoanTerms.fixed(0, 1.5, 0.5));
        assertThat(loan.payments())
                .extracting(Amortization.Payment::principal)
                .containsExactly(money("33.33"), money("33.34"), money("33.33"));
    }

    @Test
    void annuityPaysTheSameEachTime() {
        LoanTerms terms = LoanTerms.fixed(10, 2, 0.5).withProfile(RepaymentProfile.ANNUITY);
        Amortization loan = Amortization.of(money("1000"), terms);
        assertThat(loan.payments())
                .extracting(Amortization.Payment::total)
                .containsExactly(money("282.01"), money("282.01"), money("282.01"), money("282.02"));
        assertThat(loan.payments().get(3).outstanding()).isEqualTo("0.00");
    }

    @Test
    void interestFreeAnnuityRepaysPrincipalOnly() {
        LoanTerms terms = LoanTerms.fixed(0, 2, 0.5).withProfile(RepaymentProfile.ANNUITY);
        assertThat(Amortization.of(money("1000"), terms).payments())
                .extracting(Amortization.Payment::total)
                .containsOnly(money("250.00"));
    }

    @Test
    void lumpSumPaysOnce() {
        LoanTerms terms = LoanTerms.fixed(5, 10, 10).withProfile(RepaymentProfile.LUMP_SUM);
        Amortization loan = Amortization.of(money("1000"), terms);
        assertThat(loan.payments())
                .containsExactly(new Amortization.Payment(20, 10, money("1000.00"), money("500.00"), money("0.00")));
        assertThat(loan).hasToString("1000.00 in 1 payment, interest 500.00");
    }

    @Test
    void serviceOfAStretchTakesPaymentsAfterItsStartUpToItsEnd() {
        Amortization loan = Amortization.of(money("1000"), LoanTerms.fixed(10, 2, 0.5));
        assertThat(loan.service(0, 1)).isEqualTo("587.50");
        assertThat(loan.service(1, 2)).isEqualTo("537.50");
        assertThat(loan.service(2, 9)).isEqualTo("0.00");
    }

    @Test
    void ofNothingNothingIsDue() {
        LoanTerms terms = LoanTerms.fixed(10, 2, 0.5);
        assertThat(Amortization.service(Estimate.exactly(0), terms, 0, 2)).isEqualTo(Estimate.exactly(0));
        assertThat(Amortization.service(Estimate.between(-5, 1000), terms, 0, 2).low())
                .isZero();
        assertThat(Amortization.service(Estimate.unknown(), terms, 0, 2).low()).isZero();
    }

    @Test
    void afterTheLastPaymentNothingIsDueOfAnyAmount() {
        LoanTerms terms = LoanTerms.fixed(10, 2, 0.5);
        assertThat(Amortization.service(Estimate.atLeast(1000), terms, 2, 9)).isEqualTo(Estimate.exactly(0));
        assertThat(Amortization.service(Estimate.exactly(1000), terms, 1.9, 9).low())
                .isEqualTo(262.5);
        assertThatThrownBy(() -> Amortization.service(Estimate.exactly(1000), LoanTerms.fixed(10, 2.3, 0.5), 3, 9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("maturity of 2.3 years at 2 payments a year is 4.6 payments");
        assertThatThrownBy(() -> Amortization.service(Estimate.exactly(0), LoanTerms.fixed(10, 2, 0.3), 3, 9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("grace period of 0.3 years at 2 payments a year is 0.6 payments");
    }

    @Test
    void refusesWhatMakesNoSchedule() {
        assertThatThrownBy(() -> Amortization.of(money("0"), LoanTerms.fixed(2, 20, 5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("principal = 0: must be above 0");
        assertThatThrownBy(() -> Amortization.of(money("0.001"), LoanTerms.fixed(2, 20, 5)))
                .hasMessage("principal = 0.001: must have two decimals at most");
        assertThatThrownBy(() -> Amortization.of(money("1"), LoanTerms.fixed(2, 20, 5.3)))
                .hasMessage("grace period of 5.3 years at 2 payments a year is 10.6 payments: a schedule needs a whole"
                        + " number");
        assertThatThrownBy(() -> Amortization.of(money("1"), LoanTerms.fixed(2, 1e7, 5)))
                .hasMessage(
                        "maturity of 10,000,000 years at 2 payments a year: a schedule has at most 36,500 payments");
        assertThatThrownBy(() -> Amortization.of(money("1"), LoanTerms.fixed(2, 1.7e308, 5)))
                .hasMessage("maturity of 1.7E308 years at 2 payments a year: a schedule has at most 36,500 payments");
        LoanTerms daily = LoanTerms.fixed(2, 100, 5).withPaymentsPerYear(365);
        assertThat(Amortization.of(money("1"), daily).payments()).hasSize(36_500);
    }
}
