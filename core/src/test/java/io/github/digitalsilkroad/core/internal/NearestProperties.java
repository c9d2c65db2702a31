package io.github.digitalsilkroad.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.testkit.Seeds;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class NearestProperties {

    @Property(seed = Seeds.FIXED)
    void aLimitOnlyEndsTheCountingOfEdits(
            @ForAll @StringLength(max = 9) @Chars({'a', 'b', 'c'}) String from,
            @ForAll @StringLength(max = 9) @Chars({'a', 'b', 'c'}) String to,
            @ForAll @IntRange(max = 9) int limit) {
        int edits = edits(from, to);
        assertThat(Nearest.distance(from, to, limit)).isEqualTo(Math.min(edits, limit + 1));
    }

    /**
     * Edits of a third of the letters are near, and of half of them after the same first letter; never more than four.
     */
    @Property(seed = Seeds.FIXED)
    void whatIsNearTakesFewEditsForItsLength(
            @ForAll @StringLength(max = 14) @Chars({'a', 'b', 'c'}) String bad,
            @ForAll @StringLength(max = 14) @Chars({'a', 'b', 'c'}) String choice) {
        boolean beginsAlike = !bad.isEmpty() && !choice.isEmpty() && bad.charAt(0) == choice.charAt(0);
        double edits = edits(bad, choice);
        boolean isNear = edits <= 4
                && (edits <= Math.ceil(bad.length() / 3.0) || (beginsAlike && edits <= Math.max(1, bad.length() / 2)));
        assertThat(Nearest.nearest(bad, List.of(choice), 1)).hasSize(isNear ? 1 : 0);
    }

    /** The whole table, by the definition. */
    private static int edits(String from, String to) {
        int[][] edits = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                int best = i == 0 || j == 0 ? i + j : Math.min(edits[i - 1][j], edits[i][j - 1]) + 1;
                if (i > 0 && j > 0) {
                    best = Math.min(best, edits[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1));
                }
                if (i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1)) {
                    best = Math.min(best, edits[i - 2][j - 2] + 1);
                }
                edits[i][j] = best;
            }
        }
        return edits[from.length()][to.length()];
    }
}
