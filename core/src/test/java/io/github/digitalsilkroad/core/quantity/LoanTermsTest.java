package io.github.digitalsilkroad.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoanTermsTest {

    @Test
    void holdsTheTermsAsStated() {
        LoanTerms terms = LoanTerms.fixed(2, 20, 9);
        assertThat(terms.rate()).isEqualTo(Estimate.exactly(2));
        assertThat(terms.maturityYears()).isEqualTo(Estimate.exactly(20));
        assertThat(terms.graceYears()).contains(Estimate.exactly(9));
        assertThat(terms.paymentsPerYear()).isEqualTo(2);
        assertThat(terms.profile()).isEqualTo(RepaymentProfile.EQUAL_PRINCIPAL);
        assertThat(terms).hasToString("2 % · 20 y · grace 9 y");
    }

    @Test
    void graceMayBeUnstated() {
        LoanTerms terms = LoanTerms.fixed(Estimate.exactly(2), Estimate.exactly(20));
        assertThat(terms.graceYears()).isEmpty();
        assertThat(terms).hasToString("2 % · 20 y");
    }

    @Test
    void changesMakeNewTermsAndLeaveTheOldOnes() {
        LoanTerms terms = LoanTerms.fixed(2, 20, 9);
        assertThat(terms.withRate(Estimate.exactly(5))).hasToString("5 % · 20 y · grace 9 y");
        assertThat(terms.withGraceYears(Estimate.between(5, 7))).hasToString("2 % · 20 y · grace 5-7 y");
        assertThat(terms.graceRate()).isEmpty();
        assertThat(terms.withGraceRate(Estimate.exactly(1)).withGraceYears(Estimate.exactly(5)))
                .hasToString("2 % · 20 y · grace 5 y · grace rate 1 %");
        assertThat(terms.withGraceRate(Estimate.exactly(1)).graceRate()).contains(Estimate.exactly(1));
        assertThat(terms.withPaymentsPerYear(4)).hasToString("2 % · 20 y · grace 9 y · 4 payments a year");
        assertThat(terms.withProfile(RepaymentProfile.ANNUITY)).hasToString("2 % · 20 y · grace 9 y · annuity");
        assertThat(terms).hasToString("2 % · 20 y · grace 9 y");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2 % · 20 y · grace 9 y",
                "about 2 (1.8-2.2) % · 20 y",
                "0 % · 15-20 y · grace 5-7 y · 1 payment a year · lump sum",
                "1.8 % · at least 10 y · 12 payments a year · annuity",
                "2 % · 20 y · 365 payments a year",
                "3 % · 20 y · grace 5 y · grace rate 1 %",
                "3 % · 20 y · grace rate 0-1 % · 4 payments a year"
            })
    void printsWhatItRead(String text) {
        LoanTerms terms = LoanTerms.parse(text);
        assertThat(terms).hasToString(text);
        assertThat(LoanTerms.parse(terms.toString())).isEqualTo(terms).hasSameHashCodeAs(terms);
    }

    @Test
    void refusesTermsThatCannotBe() {
        assertThatThrownBy(() -> LoanTerms.fixed(2, 5, 20))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("grace 20 y: exceeds the maturity of 5 y, so that principal would never be due; are the two"
                        + " swapped?");
        assertThatThrownBy(() -> LoanTerms.fixed(-2, 5, 1)).hasMessage("interest rate -2 %: cannot be negative");
        assertThatThrownBy(() -> LoanTerms.fixed(2, 0, 0)).hasMessage("maturity 0 y: must be above 0 years");
        assertThatThrownBy(() -> LoanTerms.fixed(2, -1, 0)).hasMessage("maturity -1 y: cannot be negative");
        assertThatThrownBy(() -> LoanTerms.fixed(2, 5, -1)).hasMessage("grace -1 y: cannot be negative");
        assertThatThrownBy(() -> LoanTerms.fixed(2, 5, 1).withPaymentsPerYear(0))
                .hasMessage("0 payments a year: must be 1 to 365");
        assertThatThrownBy(() -> LoanTerms.fixed(2, 5, 1).withPaymentsPerYear(366))
                .hasMessage("366 payments a year: must be 1 to 365");
        assertThatThrownBy(() -> LoanTerms.fixed(2, 5, 1).withGraceRate(Estimate.exactly(-1)))
                .hasMessage("interest rate in the grace period -1 %: cannot be negative");
        assertThatThrownBy(() -> LoanTerms.fixed(2, 5, 1)
                        .withGraceRate(Estimate.exactly(1))
                        .withProfile(RepaymentProfile.LUMP_SUM))
                .hasMessage("grace rate 1 %: a lump sum is one payment, with interest at one rate; leave out the rate"
                        + " of the grace period");
    }

    @Test
    void acceptsGraceThatMayReachTheMaturity() {
        assertThat(LoanTerms.fixed(2, 5, 5)).hasToString("2 % · 5 y · grace 5 y");
        assertThat(LoanTerms.fixed(Estimate.exactly(2), Estimate.between(4, 6)).withGraceYears(Estimate.exactly(5)))
                .hasToString("2 % · 4-6 y · grace 5 y");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2 %",
                "2 · 20 y",
                "2 % · 20",
                "2 % · y",
                "2 % ·  y",
                "% · 20 y",
                "6M LIBOR + 1.8 % · 10 y",
                "2 % · 20 y · 2.5 payments a year"
            })
    void refusesOtherForms(String text) {
        assertThatThrownBy(() -> LoanTerms.parse(text))
                .isInstanceOf(QuantityParseException.class)
                .hasMessage("\"" + text + "\" is not loan terms: write 2 % · 20 y · grace 9 y, with the rate to assume"
                        + " if it floats");
    }

    @Test
    void namesTheProfilesThereAre() {
        assertThatThrownBy(() -> LoanTerms.parse("2 % · 20 y · anuity"))
                .isInstanceOf(QuantityParseException.class)
                .hasMessage(
                        "\"anuity\" is not a repayment profile: nearest: annuity; all: equal principal, annuity, lump"
                                + " sum");
    }

    @Test
    void isEqualOnlyToTheSameTerms() {
        LoanTerms terms = LoanTerms.fixed(2, 20, 9);
        assertThat(terms).isEqualTo(LoanTerms.fixed(2, 20, 9)).hasSameHashCodeAs(LoanTerms.fixed(2, 20, 9));
        assertThat(terms).isNotEqualTo(LoanTerms.fixed(2, 20, 8));
        assertThat(terms).isNotEqualTo(LoanTerms.fixed(3, 20, 9));
        assertThat(terms).isNotEqualTo(LoanTerms.fixed(2, 21, 9));
        assertThat(terms).isNotEqualTo(terms.withGraceRate(Estimate.exactly(2)));
        assertThat(terms).isNotEqualTo(terms.withPaymentsPerYear(1));
        assertThat(terms).isNotEqualTo(terms.withProfile(RepaymentProfile.LUMP_SUM));
        assertThat(terms.equals((Object) "2 %")).isFalse();
    }

    @Test
    void readsOnePaymentInThePlural() {
        assertThat(LoanTerms.parse("2 % · 20 y · 1 payments a year")).hasToString("2 % · 20 y · 1 payment a year");
    }
}
