package io.github.digitalsilkroad.core.quantity;

import java.util.Comparator;

/** The order of {@link PartialDate#chronological()}. */
enum Chronological implements Comparator<PartialDate> {
    /** By first possible day, the finer date first when they agree, then plain before qualified. */
    ORDER;

    @Override
    public int compare(PartialDate left, PartialDate right) {
        int byStart = Integer.compare(left.start(), right.start());
        if (byStart != 0) {
            return byStart;
        }
        int byPrecision = right.precision().compareTo(left.precision());
        if (byPrecision != 0) {
            return byPrecision;
        }
        int byQualifier = Integer.compare(left.packed() & 3, right.packed() & 3);
        if (byQualifier != 0) {
            return byQualifier;
        }
        int byLast = Integer.compare(left.lastPacked(), right.lastPacked());
        return byLast != 0 ? byLast : Integer.compare(left.packed(), right.packed());
    }
}
