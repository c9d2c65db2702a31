package io.github.digitalsilkroad.core.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Finds the valid choices that a mistyped one most likely meant, for the messages of errors.
 *
 * <p>Distance is the restricted Damerau-Levenshtein distance (insert, delete, replace, swap neighbors) without regard to case.
 *
 * @since 0.1.0
 */
public final class Nearest {
    /** Longer lists of choices are counted in a message rather than spelled out. */
    private static final int LISTED = 60;

    private static final int SUGGESTED = 3;

    private Nearest() {}

    /**
     * The valid choices nearest to a bad one.
     *
     * @param bad the choice that is not valid
     * @param valid the valid choices
     * @param max how many to return at most
     * @return the nearest first, ties in alphabetical order; empty if nothing is near
     */
    public static List<String> nearest(String bad, Collection<String> valid, int max) {
        String wanted = bad.toLowerCase(Locale.ROOT);
        int limit = Math.max(1, Math.min(4, wanted.length() / 2));
        List<String> found = new ArrayList<>();
        List<Integer> distances = new ArrayList<>();
        for (String choice : valid) {
            int distance = distance(wanted, choice.toLowerCase(Locale.ROOT));
            if (distance > limit) {
                continue;
            }
            int at = found.size();
            while (at > 0 && comesBefore(distance, choice, distances.get(at - 1), found.get(at - 1))) {
                at--;
            }
            found.add(at, choice);
            distances.add(at, distance);
        }
        return List.copyOf(found.subList(0, Math.min(max, found.size())));
    }

    /**
     * The part of a message that names the valid choices: {@code nearest: a, b; all: a, b, c}.
     *
     * @param bad the choice that is not valid
     * @param valid the valid choices, in the order to list them
     * @return the nearest three, if any is near, and all; of more than 60 only their number
     */
    public static String choices(String bad, Collection<String> valid) {
        StringBuilder text = new StringBuilder();
        List<String> near = nearest(bad, valid, SUGGESTED);
        if (!near.isEmpty()) {
            text.append("nearest: ").append(String.join(", ", near)).append("; ");
        }
        if (valid.isEmpty()) {
            return text.append("there are none").toString();
        }
        if (valid.size() > LISTED) {
            return text.append(valid.size()).append(" in all").toString();
        }
        return text.append("all: ").append(String.join(", ", valid)).toString();
    }

    private static boolean comesBefore(int distance, String choice, int otherDistance, String other) {
        return distance < otherDistance || (distance == otherDistance && choice.compareTo(other) < 0);
    }

    /** Restricted Damerau-Levenshtein distance by dynamic programming over three rows. */
    static int distance(String from, String to) {
        int width = to.length() + 1;
        int[] beforeLast = new int[width];
        int[] last = new int[width];
        int[] row = new int[width];
        Arrays.setAll(last, j -> j);
        for (int i = 1; i <= from.length(); i++) {
            row[0] = i;
            for (int j = 1; j < width; j++) {
                int replaced = last[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                int best = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1)) {
                    best = Math.min(best, beforeLast[j - 2] + 1);
                }
                row[j] = best;
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[width - 1];
    }
}
