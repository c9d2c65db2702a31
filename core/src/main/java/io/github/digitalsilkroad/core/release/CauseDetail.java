package io.github.digitalsilkroad.core.release;

import java.util.Comparator;

/**
 * A cause, and which one of its kind: the scenario, the reading, the question; empty for the others.
 */
record CauseDetail(Cause cause, String detail) implements Comparable<CauseDetail> {

    static CauseDetail of(Cause cause) {
        return new CauseDetail(cause, "");
    }

    @Override
    public int compareTo(CauseDetail other) {
        return Comparator.comparing(CauseDetail::cause)
                .thenComparing(CauseDetail::detail)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return detail.isEmpty() ? cause.label() : cause.label() + ": " + detail;
    }
}
