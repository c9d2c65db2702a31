package io.github.digitalsilkroad.interchange.internal;

import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.BudgetException;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The problems of one document so far, by their paths. */
public final class Problems {

    private final String document;
    private final long most;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> places = new HashSet<>();

    /** The line in which what is read now stands. */
    private int line;

    public Problems(String document, long most) {
        this.document = document;
        this.most = most;
    }

    public void at(int lineNumber) {
        line = lineNumber;
    }

    /**
     * Notes a problem.
     *
     * @throws InvalidDataException if there are more than the limit
     */
    public void add(String pointer, String rule) {
        add(new Problem(document, line, pointer, rule));
    }

    public void add(Problem problem) {
        if (problems.size() >= most) {
            throw failure();
        }
        places.add(problem.column());
        problems.add(problem);
    }

    /** Whether a problem of that very place is known. */
    public boolean has(String pointer) {
        return places.contains(pointer);
    }

    public InvalidDataException failure() {
        return new InvalidDataException(document, problems);
    }

    /** Notes that there is more of something than a budget allows. */
    public BudgetException exceeded(String pointer, Budget.Limit limit, Budget budget, String what) {
        long allowed = budget.of(limit);
        problems.add(new Problem(document, line, pointer, "more than " + allowed + " " + what + limit.hint()));
        return new BudgetException(document, problems, limit, allowed, allowed + 1);
    }

    /** Ends a reading that found problems. */
    public void check() {
        if (!problems.isEmpty()) {
            throw failure();
        }
    }
}
