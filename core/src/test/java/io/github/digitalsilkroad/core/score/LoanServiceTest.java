package io.github.digitalsilkroad.core.score;

import static io.github.digitalsilkroad.core.score.ConcessionalityTest.loan;
import static io.github.digitalsilkroad.core.score.ConcessionalityTest.loanOf;
import static io.github.digitalsilkroad.core.score.ConcessionalityTest.terms;
import static io.github.digitalsilkroad.core.score.ConcessionalityTest.world;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.formula.Amortization;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** {@link LoanService}, which asks for the terms of one financing. */
class LoanServiceTest {

    private static org.assertj.core.data.Offset<Double> dollar() {
        return org.assertj.core.api.Assertions.within(1.0);
    }

    @Test
    void theScheduleAddsUpToPrincipalAndInterest() {
        Amortization schedule = LoanService.of("loan").schedule(loan()).orElseThrow();
        assertThat(schedule.total())
                .isEqualTo(schedule.payments().stream()
                        .map(payment -> payment.principal().add(payment.interest()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
        assertThat(schedule.principal()).isEqualByComparingTo(BigDecimal.valueOf(1_000_000));
        Estimate all = LoanService.of("loan").on(loan()).value().orElseThrow();
        Estimate early = LoanService.of("loan").between(0, 5).on(loan()).value().orElseThrow();
        Estimate late = LoanService.of("loan").between(5, 20).on(loan()).value().orElseThrow();
        assertThat(schedule.service(0, 5).add(schedule.service(5, 20))).isEqualTo(schedule.total());
        assertThat(early.plus(late).contains(all)).isTrue();
        assertThat(all.midpoint()).isEqualTo(schedule.total().doubleValue());
        assertThat(LoanService.of("loan").between(0, 5)).hasToString("Service of loan, years 0 to 5");
        assertThat(LoanService.of("loan").between(5, Double.POSITIVE_INFINITY))
                .hasToString("Service of loan, years after 5");
    }

    @Test
    void anAmountThatIsNotExactGivesAServiceThatIsNot() {
        Catalog about = loanOf(Money.of(Estimate.about(1_000_000), "USD"));
        Estimate service = LoanService.of("loan").on(about).value().orElseThrow();
        Estimate exact = LoanService.of("loan").on(loan()).value().orElseThrow();
        assertThat(service.best()).isEqualTo(exact.best());
        assertThat(LoanService.of("loan").between(20, 25).on(about))
                .hasToString("0 USD in years 20 to 25\nas if paid out in full at commitment");
        assertThat(service.low()).isCloseTo(0.9 * exact.midpoint(), dollar());
        assertThat(service.high()).isCloseTo(1.1 * exact.midpoint(), dollar());
        Catalog more = loanOf(Money.of(Estimate.moreThan(1_000_000), "USD"));
        Estimate open = LoanService.of("loan").on(more).value().orElseThrow();
        assertThat(open.low()).isCloseTo(exact.midpoint(), dollar());
        assertThat(open.high()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(LoanService.of("loan").schedule(more)).isEmpty();
    }

    @Test
    void termsWithoutABestValueMakeNoSchedule() {
        Catalog catalog =
                world(Instrument.LOAN, terms(Estimate.exactly(2), Estimate.exactly(20), Estimate.between(5, 7)));
        Assessment answer = LoanService.of("loan").on(catalog);
        assertThat(answer.value()).isEmpty();
        assertThat(answer.missing())
                .map(Object::toString)
                .containsExactly("schedule of loan: grace in years = 5-7: must be one number, not a range");
        assertThat(LoanService.of("loan").schedule(catalog)).isEmpty();
        assertThatThrownBy(() -> LoanService.of("loan").between(5, 1))
                .hasMessage("years after 5.0 through 1.0 since commitment: must be 0 or more, less than 1,000, and not"
                        + " end before they start");
        assertThatThrownBy(() -> LoanService.of("loan").between(2013, 2020))
                .hasMessageStartingWith("years after 2013.0 through 2020.0 since commitment: must be")
                .hasMessageContaining("less than 1,000");
    }

    @Test
    void nothingIsPaidInNoTime() {
        assertThat(LoanService.of("loan").between(5, 5).on(loan()).value()).contains(Estimate.exactly(0));
    }

    /** What it takes to compute the answer again: the terms as stated, and the years that were asked. */
    @Test
    void aServiceIsComputedFromTheTermsAndTheYears() {
        Computation all = LoanService.of("loan").on(loan()).computation().orElseThrow();
        assertThat(all.formula()).isEqualTo("loan-service-equal-principal");
        assertThat(all.operands())
                .extracting(operand -> operand.name() + " " + operand.value())
                .containsExactly(
                        "amount 1,000,000", "rate 2", "maturity 20", "grace 5", "payments-a-year 2", "after 0");
        Computation some =
                LoanService.of("loan").between(3, 5).on(loan()).computation().orElseThrow();
        assertThat(some.operands().subList(5, 7))
                .extracting(operand -> operand.name() + " " + operand.value() + " " + operand.unit())
                .containsExactly("after 3 year", "through 5 year");
    }
}
