package io.github.digitalsilkroad.lint;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one clause says, as values: what kind of statement it is, and its parts by name. A list such as "40 percent of one
 * debt and 50 percent of another" is several clauses.
 *
 * @param says the kind of statement
 * @param parts things, figures, wholes and times by the names that the rules of {@link SentenceGrammar} give them
 * @param negated whether it is denied
 * @param past whether its verb is in the past tense
 */
record Clause(Says says, Map<String, Object> parts, boolean negated, boolean past) {

    /** The kinds of statement. */
    enum Says {
        /** A creditor's part of a debt. */
        SHARE,
        /** A debt to a creditor as a part of output, revenue or exports. */
        RATIO,
        /** A debt to all creditors as a part of output, revenue or exports. */
        DEBT_RATIO,
        /** An amount owed to a creditor. */
        OWED,
        /** An amount owed to all. */
        DEBT,
        CAMERAS,
        FACE_CAMERAS,
        COST,
        LENT,
        /** An amount given, not lent. */
        GRANTED,
        /** The interest of a loan. */
        RATE,
        /** What of a loan is a gift, as scores compute it. */
        GRANT_ELEMENT,
        /** Interest or principal paid to a creditor. */
        PAID,
        SUPPLIED,
        OPERATED,
        OWNED,
        SHARE_OWNED,
        /** A contract of an amount at a place. */
        DEAL,
        DATED,
        COUNT,
        /** A share that changed between two years, maybe from one figure to another. */
        ROSE,
        FELL,
        DOUBLED,
        HALVED,
        /** More owed to one creditor by one debtor than by another. */
        MORE,
        LESS,
        /** The most of all debtors of a region. */
        MOST,
        LEAST
    }

    Clause {
        parts = new TreeMap<>(parts);
    }

    <T> T get(String part, Class<T> type) {
        return find(part, type).orElseThrow();
    }

    <T> Optional<T> find(String part, Class<T> type) {
        return Optional.ofNullable(parts.get(part)).map(type::cast);
    }

    Optional<Span> time() {
        return find("time", Span.class).or(() -> find("years", Span.class));
    }

    Clause with(String part, Object value) {
        Map<String, Object> other = new TreeMap<>(parts);
        other.put(part, value);
        return new Clause(says, other, negated, past);
    }

    Clause without(String part) {
        Map<String, Object> other = new TreeMap<>(parts);
        other.remove(part);
        return new Clause(says, other, negated, past);
    }

    Clause affirmed() {
        return new Clause(says, parts, false, past);
    }

    Clause inTime(Span time, boolean past) {
        return new Clause(says, parts, negated, past).with("time", time);
    }
}
