package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.internal.Lines;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Says why data makes no catalog, or a catalog cannot be written: every problem at once, and nothing was built, loaded
 * or written.
 *
 * @since 0.1.0
 */
public sealed class InvalidDataException extends IllegalArgumentException permits BudgetException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    /** The problems in the order in which they were found. */
    private final Problem[] problems;

    InvalidDataException(String start, String end, List<Problem> problems) {
        super(message(start, end, problems));
        this.problems = problems.toArray(new Problem[0]);
    }

    /** The problems of entities and claims that make no catalog. */
    InvalidDataException(List<Problem> problems) {
        this(Lines.count(problems.size(), "problem"), "", problems);
    }

    /**
     * For readers: why nothing was loaded.
     *
     * @param where the file or package
     * @param problems the problems, in the order in which they were found
     */
    public InvalidDataException(String where, List<Problem> problems) {
        this(start(where, problems) + "loaded", ", in problems()", problems);
    }

    /**
     * For writers: why nothing was written.
     *
     * @param where what cannot be written
     * @param problems the problems, in the order in which they were found
     * @return the exception
     */
    public static InvalidDataException unwritten(String where, List<Problem> problems) {
        return new InvalidDataException(start(where, problems) + "written", ", in problems()", problems);
    }

    private static String start(String where, List<Problem> problems) {
        return requireNonNull(where, "where") + ": " + Lines.count(problems.size(), "problem") + ", nothing ";
    }

    private static String message(String start, String end, List<Problem> problems) {
        String shown = problems.stream()
                .limit(SHOWN)
                .map(problem -> "\n  " + problem)
                .collect(Collectors.joining("", start, ""));
        return problems.size() > SHOWN ? shown + "\n  and " + (problems.size() - SHOWN) + " more" + end : shown;
    }

    /**
     * The problems.
     *
     * @return an unmodifiable list; for a package in the order of files, lines and columns
     */
    public List<Problem> problems() {
        return List.of(problems);
    }
}
