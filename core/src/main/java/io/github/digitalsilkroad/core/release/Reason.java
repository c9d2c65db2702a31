package io.github.digitalsilkroad.core.release;

import java.util.Comparator;

/**
 * A cause, and which one of its kind: the scenario, the reading, the question; empty for the others.
 */
record Reason(Cause cause, String detail) implements Comparable<Reason> {

    static Reason of(Cause cause) {
        return new Reason(cause, "");
    }

    @Override
    public int compareTo(Reason other) {
        return Comparator.comparing(Reason::cause).thenComparing(Reason::detail).compare(this, other);
    }

    @Override
    public String toString() {
        return detail.isEmpty() ? cause.label() : cause.label() + ": " + detail;
    }
}
