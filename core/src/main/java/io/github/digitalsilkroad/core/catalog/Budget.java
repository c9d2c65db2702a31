package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.Years;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much a reader reads and a question costs at most. Immutable and thread-safe.
 *
 * <p>The standard limits are those for data from an untrusted source; any of them can be raised. What exceeds one is
 * refused by a {@link BudgetException}.
 *
 * <pre>{@code
 * Budget.standard().with(Budget.Limit.ROWS, 10_000_000)
 * }</pre>
 *
 * @since 0.2.0
 */
public final class Budget {

    private static final Budget STANDARD = new Budget(Map.of(), InstantSource.fixed(Instant.EPOCH), Instant.EPOCH);

    /**
     * What is limited.
     *
     * @since 0.2.0
     */
    public enum Limit {
        /** The bytes of one file, after decompression: 64 MiB. */
        FILE_BYTES(64L << 20),
        /** The bytes of all files together, after decompression: 256 MiB. */
        BYTES(256L << 20),
        /** The rows of all tables together: 2,000,000. */
        ROWS(2_000_000),
        /** The characters of one field: 20,000. */
        FIELD_LENGTH(20_000),
        /** The entries of an archive: 1,000. */
        ENTRIES(1_000),
        /** Problems and warnings together; reading ends with the first beyond it: 100,000. */
        PROBLEMS(100_000),
        /** The levels of nested JSON in the descriptor of a package: 1,000. */
        DEPTH(1_000),
        /** The years of a question that is asked year by year: 1,000. */
        YEARS(1_000),
        /** The answers that one question asks for, such as a search: 100,000. */
        ANSWERS(100_000),
        /** The milliseconds that a question of several answers takes on the clock of {@link #timedBy}: no limit. */
        MILLISECONDS(Long.MAX_VALUE);

        private final Long standard; // an object, since each row of a file asks for it

        Limit(long standard) {
            this.standard = standard;
        }

        /**
         * The end of a message about something beyond the limit.
         *
         * @return how to raise it
         */
        public String hint() {
            return ", the limit; Budget.standard().with(" + this + ", ...) raises it";
        }
    }

    /** The limits that differ from the standard ones. */
    private final Map<Limit, Long> limits;

    /** The clock; that of the standard budget does not advance. */
    private final InstantSource clock;

    private final Instant start;

    private Budget(Map<Limit, Long> limits, InstantSource clock, Instant start) {
        this.limits = limits;
        this.clock = clock;
        this.start = start;
    }

    /**
     * The standard limits.
     *
     * @return the budget
     */
    public static Budget standard() {
        return STANDARD;
    }

    /**
     * One limit.
     *
     * @param limit what is limited
     * @return the most that is allowed
     */
    public long of(Limit limit) {
        return limits.getOrDefault(requireNonNull(limit, "limit"), limit.standard);
    }

    /**
     * The same budget with another limit.
     *
     * @param limit what is limited
     * @param most the most that is allowed, 1 or more
     * @return the changed budget
     * @throws IllegalArgumentException if the limit is less than 1
     */
    public Budget with(Limit limit, long most) {
        if (most < 1) {
            throw new IllegalArgumentException(
                    requireNonNull(limit, "limit") + " " + most + ": a limit must be 1 or more");
        }
        Map<Limit, Long> changed = new EnumMap<>(Limit.class);
        changed.putAll(limits);
        changed.put(requireNonNull(limit, "limit"), most);
        return new Budget(changed, clock, start);
    }

    /**
     * The same budget with a clock, whose time begins now. The library itself reads no clock.
     *
     * @param clock such as {@code InstantSource.system()}
     * @return the budget for the questions that are asked from now on
     */
    public Budget timedBy(InstantSource clock) {
        return new Budget(limits, clock, requireNonNull(clock, "clock").instant());
    }

    /**
     * Checks the years of a question that is asked year by year.
     *
     * @param from the first year
     * @param to the last year
     * @return the first year
     * @throws IllegalArgumentException if one of them is no year, or the span ends before it starts
     * @throws BudgetException if there are more years than the limit
     */
    public int requireYears(int from, int to) {
        long years = (long) to - Years.ordered(from, to) + 1;
        if (years > of(Limit.YEARS)) {
            throw exceeded("years " + from + " to " + to + ": " + years + " years", Limit.YEARS, years);
        }
        return from;
    }

    /**
     * Checks the answers that one question asks for, and the time that has passed.
     *
     * @param answers how many are needed so far
     * @param question the question as text
     * @throws BudgetException if they are more than the limit, or the time is over; it then needs the time that passed
     */
    public void requireAnswers(long answers, String question) {
        requireNonNull(question, "question");
        if (answers > of(Limit.ANSWERS)) {
            throw exceeded(question + ": " + answers + " answers", Limit.ANSWERS, answers);
        }
        long passed = Duration.between(start, clock.instant()).toMillis();
        if (passed > of(Limit.MILLISECONDS)) {
            throw exceeded(
                    question + ": " + passed + " ms and " + Lines.count(answers, "answer") + " so far",
                    Limit.MILLISECONDS,
                    passed);
        }
    }

    /**
     * The limits that differ from the standard ones.
     *
     * @return such as <code>{ROWS=10}</code>, or <code>{}</code>
     * @since 0.3.0
     */
    @Override
    public String toString() {
        return limits.toString();
    }

    private BudgetException exceeded(String what, Limit limit, long needed) {
        return new BudgetException(
                what + ", more than " + of(limit) + (limit == Limit.MILLISECONDS ? " ms" : "") + limit.hint(),
                limit,
                of(limit),
                needed);
    }
}
