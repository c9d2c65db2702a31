package io.github.digitalsilkroad.core.interchange;

import io.github.digitalsilkroad.core.datapackage.Problem;
import java.util.List;

/**
 * A document that cannot be read: all that is wrong with it, and nothing of it loaded.
 *
 * <p>A {@link Problem} says the document, the line in it where that is known, as its column the path in JSON (a JSON
 * Pointer as in RFC 6901, such as {@code /tables/claims/3/value}), the bad value and the rule. Immutable.
 *
 * @since 0.2.0
 */
public final class InterchangeException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    /** What is wrong, in the order of the document. */
    private final Problem[] problems;

    InterchangeException(String document, List<Problem> problems) {
        super(message(document, problems));
        this.problems = problems.toArray(new Problem[0]);
    }

    private static String message(String document, List<Problem> problems) {
        StringBuilder out = new StringBuilder(document).append(": ").append(problems.size());
        out.append(problems.size() == 1 ? " problem, " : " problems, ").append("nothing loaded");
        for (int i = 0; i < problems.size() && i < SHOWN; i++) {
            out.append("\n  ").append(problems.get(i));
        }
        if (problems.size() > SHOWN) {
            out.append("\n  and ").append(problems.size() - SHOWN).append(" more, in problems()");
        }
        return out.toString();
    }

    /**
     * Everything that is wrong with the document.
     *
     * @return an unmodifiable list, at least one problem
     */
    public List<Problem> problems() {
        return List.of(problems);
    }
}
