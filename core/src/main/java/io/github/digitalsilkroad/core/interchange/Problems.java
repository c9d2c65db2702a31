package io.github.digitalsilkroad.core.interchange;

import io.github.digitalsilkroad.core.datapackage.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The problems of one document so far, by their paths. */
final class Problems {

    private final String document;
    private final int most;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> places = new HashSet<>();

    /** The line in which what is read now stands. */
    private int line;

    Problems(String document, int most) {
        this.document = document;
        this.most = most;
    }

    void at(int lineNumber) {
        line = lineNumber;
    }

    /**
     * Notes a problem.
     *
     * @throws InterchangeException if there are more than the limit
     */
    void add(String pointer, String rule) {
        add(new Problem(document, line, pointer, rule));
    }

    void add(Problem problem) {
        if (problems.size() >= most) {
            throw failure();
        }
        places.add(problem.column());
        problems.add(problem);
    }

    /** Whether a problem of that very place is known. */
    boolean has(String pointer) {
        return places.contains(pointer);
    }

    InterchangeException failure() {
        return new InterchangeException(document, problems);
    }

    /** Ends a reading that found problems. */
    void check() {
        if (!problems.isEmpty()) {
            throw failure();
        }
    }
}
