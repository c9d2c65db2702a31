package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.evidence.Reading;

/** The words for the lenses of a catalog: filters in the order of their application, then the reading. */
final class Lenses {

    private static final String UNDER = "under ";

    private Lenses() {}

    /** The words after another reading replaced the one before. */
    static String reread(String lens, Reading before, Reading after) {
        return join(filters(lens, before), under(after));
    }

    /** The words after one more filter of a catalog under a reading. */
    static String and(String lens, Reading reading, String filter) {
        String filters = filters(lens, reading);
        if (filters.equals(filter) || filters.endsWith(", " + filter)) {
            return lens;
        }
        return join(filters.isEmpty() ? filter : filters + ", " + filter, under(reading));
    }

    private static String under(Reading reading) {
        return reading.equals(Reading.standard()) ? "" : UNDER + reading.name();
    }

    private static String filters(String lens, Reading reading) {
        return lens.substring(0, lens.length() - under(reading).length()).strip();
    }

    private static String join(String before, String after) {
        return before.isEmpty() ? after : after.isEmpty() ? before : before + ' ' + after;
    }
}
