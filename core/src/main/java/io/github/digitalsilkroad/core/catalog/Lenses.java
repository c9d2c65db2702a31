package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.evidence.Reading;

/** The words for the lenses of a catalog: filters in the order of their application, then the reading. */
final class Lenses {

    private static final String UNDER = "under ";

    private Lenses() {}

    /** The words after another reading replaced the one before. */
    static String reread(String lens, Reading reading) {
        String filters = filters(lens);
        String under = reading.equals(Reading.standard()) ? "" : UNDER + reading.name();
        return join(filters, under);
    }

    /** The words after one more filter. */
    static String and(String lens, String filter) {
        String filters = filters(lens);
        if (filters.equals(filter) || filters.endsWith(", " + filter)) {
            return lens;
        }
        String under = lens.substring(filters.length()).strip();
        return join(filters.isEmpty() ? filter : filters + ", " + filter, under);
    }

    private static String filters(String lens) {
        int under = lens.startsWith(UNDER) ? 0 : lens.indexOf(' ' + UNDER);
        return under < 0 ? lens : lens.substring(0, under);
    }

    private static String join(String before, String after) {
        return before.isEmpty() ? after : after.isEmpty() ? before : before + ' ' + after;
    }
}
