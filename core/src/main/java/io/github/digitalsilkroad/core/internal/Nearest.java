package io.github.digitalsilkroad.core.internal;

import com.google.common.base.Strings;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the valid choices that a mistyped one most likely meant, for the messages of errors.
 *
 * <p>Distance is the restricted Damerau-Levenshtein distance (insert, delete, replace, swap neighbors) without regard
 * to case.
 *
 * @since 0.1.0
 */
public final class Nearest {
    /** Longer lists of choices are counted in a message rather than spelled out. */
    private static final int LISTED = 60;

    private static final int SUGGESTED = 3;

    private static final int SUGGESTED_ALIKE = 10;

    /** No choice that takes more edits is what was meant. */
    private static final int FARTHEST = 4;

    private record Near(String choice, int distance) {}

    private Nearest() {}

    /**
     * The valid choices nearest to a bad one: those that take edits of at most a third of its letters, rounded up,
     * or of half of them if they begin with the same letter; never more than four.
     *
     * @param bad the choice that is not valid
     * @param valid the valid choices
     * @param max how many to return at most
     * @return the nearest first, ties in alphabetical order; empty if nothing is near
     */
    public static List<String> nearest(String bad, Collection<String> valid, int max) {
        int limit = Math.max(1, Math.min(FARTHEST, bad.length() / 2));
        int unlike = Math.min(limit, (bad.length() + 2) / 3);
        return valid.stream()
                .map(choice -> new Near(choice, distance(bad, choice, limit)))
                .filter(near -> near.distance <= (bad.regionMatches(true, 0, near.choice, 0, 1) ? limit : unlike))
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::choice))
                .limit(max)
                .map(Near::choice)
                .toList();
    }

    /**
     * The part of a message that names the valid choices: {@code nearest: a, b; all: a, b, c}.
     *
     * @param bad the choice that is not valid
     * @param valid the valid choices, in the order to list them
     * @return the nearest three, if any is near, and all; of more than 60 only their number
     */
    public static String choices(String bad, Collection<String> valid) {
        return choices(bad, valid, List.of());
    }

    /**
     * As {@link #choices(String, Collection)}, where some choices are known to be like the bad one in another way.
     *
     * @param bad the choice that is not valid
     * @param valid the valid choices, in the order to list them
     * @param alike similar choices, named after the nearest
     * @return the nearest three, up to ten of the similar ones, and all; if there are more than 60, only their number
     */
    public static String choices(String bad, Collection<String> valid, Collection<String> alike) {
        StringBuilder text = new StringBuilder();
        Set<String> near = new LinkedHashSet<>(nearest(bad, valid, SUGGESTED));
        near.addAll(alike);
        if (!near.isEmpty()) {
            List<String> named = List.copyOf(near).subList(0, Math.min(near.size(), SUGGESTED_ALIKE));
            text.append("nearest: ").append(String.join(", ", named));
            text.append(near.size() > named.size() ? " and " + (near.size() - named.size()) + " more; " : "; ");
        }
        String all = valid.size() > LISTED ? valid.size() + " in all" : "all: " + String.join(", ", valid);
        return text.append(valid.isEmpty() ? "there are none" : all).toString();
    }

    /**
     * Restricted Damerau-Levenshtein distance, or more than the limit if it exceeds that: what both begin with needs no
     * edit, and once a row of the table for the rest has no cell within the limit, no later one has.
     *
     * @param bad a text
     * @param choice another text
     * @param limit the greatest distance of interest
     * @return the number of letters to insert, drop, replace or swap; the limit and one if it is more
     */
    public static int distance(String bad, String choice, int limit) {
        int far = limit + 1;
        if (Math.abs(bad.length() - choice.length()) > limit) {
            return far;
        }
        String from = bad.substring(Strings.commonPrefix(bad, choice).length());
        String to = choice.substring(bad.length() - from.length());
        int[] beforeLast = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        int[] row = new int[to.length() + 1];
        Arrays.setAll(last, j -> j);
        for (int i = 1; i <= from.length(); i++) {
            row[0] = i;
            int nearest = i;
            for (int j = 1; j <= to.length(); j++) {
                int best = last[j - 1] + (isSame(from, i - 1, to, j - 1) ? 0 : 1);
                best = Math.min(best, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && isSame(from, i - 1, to, j - 2) && isSame(from, i - 2, to, j - 1)) {
                    best = Math.min(best, beforeLast[j - 2] + 1);
                }
                row[j] = best;
                nearest = Math.min(nearest, best);
            }
            if (nearest > limit) {
                return far;
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return Math.min(last[to.length()], far);
    }

    private static boolean isSame(String a, int i, String b, int j) {
        return Character.toLowerCase(a.charAt(i)) == Character.toLowerCase(b.charAt(j));
    }
}
