package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.InstantSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is within a limit passes, and one more is refused with the limit, what it allows and what was needed. */
class BudgetTest {

    @ParameterizedTest
    @EnumSource
    void aLimitIsRaisedAlone(Budget.Limit limit) {
        Budget budget = Budget.standard().with(limit, 7);
        for (Budget.Limit each : Budget.Limit.values()) {
            assertThat(budget.of(each))
                    .isEqualTo(each == limit ? 7 : Budget.standard().of(each));
        }
        assertThat(budget.with(limit, 1).of(limit)).isEqualTo(1);
        assertThat(budget).hasToString("{" + limit + "=7}");
        assertThatThrownBy(() -> budget.with(limit, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(limit + " 0: a limit must be 1 or more");
        assertThat(limit.hint()).contains(limit.toString());
    }

    private static void assertExceeded(
            ThrowingCallable call, Budget.Limit limit, long allowed, long needed, String start) {
        BudgetException refusal = catchThrowableOfType(BudgetException.class, call);
        assertThat(refusal).hasMessageStartingWith(start).hasMessageEndingWith(limit.hint());
        assertThat(refusal.limit()).isEqualTo(limit);
        assertThat(refusal.allowed()).isEqualTo(allowed);
        assertThat(refusal.needed()).isEqualTo(needed);
        assertThat(refusal.problems()).isEmpty();
    }

    @Test
    void aSpanHasNoMoreYearsThanTheLimit() {
        Budget budget = Budget.standard().with(Budget.Limit.YEARS, 3);
        assertThat(budget.requireYears(2014, 2016)).isEqualTo(2014);
        assertExceeded(
                () -> budget.requireYears(2014, 2017),
                Budget.Limit.YEARS,
                3,
                4,
                "years 2014 to 2017: 4 years, more than 3, the limit");
    }

    @Test
    void aQuestionHasNoMoreAnswersNorTimeThanTheLimit() {
        Instant[] now = {Instant.EPOCH.plusSeconds(100)};
        InstantSource clock = () -> now[0];
        Budget budget = Budget.standard()
                .with(Budget.Limit.ANSWERS, 3)
                .with(Budget.Limit.MILLISECONDS, 50)
                .timedBy(clock);
        assertThatCode(() -> budget.requireAnswers(3, "a question")).doesNotThrowAnyException();
        assertExceeded(
                () -> budget.requireAnswers(4, "a question"),
                Budget.Limit.ANSWERS,
                3,
                4,
                "a question: 4 answers, more than 3, the limit");
        now[0] = now[0].plusMillis(50);
        assertThatCode(() -> budget.requireAnswers(1, "a question")).doesNotThrowAnyException();
        now[0] = now[0].plusMillis(1);
        assertExceeded(
                () -> budget.requireAnswers(1, "a question"),
                Budget.Limit.MILLISECONDS,
                50,
                51,
                "a question: 51 ms and 1 answer so far, more than 50 ms, the limit");
    }
}
