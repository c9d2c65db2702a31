package io.github.digitalsilkroad.core.interchange;

import io.github.digitalsilkroad.core.datapackage.Problem;
import io.github.digitalsilkroad.core.internal.Lines;
import java.util.List;

/**
 * Says why a file of FollowTheMoney could not be read: every bad line at once, and nothing was loaded.
 *
 * @since 0.2.0
 */
public final class FollowTheMoneyException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    /** What does not fit, in the order of the lines. */
    private final Problem[] problems;

    FollowTheMoneyException(String where, List<Problem> problems) {
        super(message(where, problems));
        this.problems = problems.toArray(new Problem[0]);
    }

    private static String message(String where, List<Problem> problems) {
        StringBuilder out = new StringBuilder(Lines.printable(where))
                .append(": ")
                .append(Lines.count(problems.size(), "problem"))
                .append(", nothing loaded");
        for (int i = 0; i < problems.size() && i < SHOWN; i++) {
            out.append("\n  ").append(problems.get(i));
        }
        if (problems.size() > SHOWN) {
            out.append("\n  and ").append(problems.size() - SHOWN).append(" more, in problems()");
        }
        return out.toString();
    }

    /**
     * The problems.
     *
     * @return an unmodifiable list in the order of the lines
     */
    public List<Problem> problems() {
        return List.of(problems);
    }
}
