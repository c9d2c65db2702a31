package io.github.digitalsilkroad.interchange.internal;

import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.BudgetException;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.datapackage.RowSource;
import io.github.digitalsilkroad.core.internal.Nearest;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The problems of one document so far, by their paths. */
public final class Problems {

    /** What is read, as far as it is known. */
    private final String where;

    private final String document;
    private final long most;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> places = new HashSet<>();

    /** The number of the current line. */
    private int line;

    /** The problems of what has no file, with a word for what it is. */
    public Problems(String document, long most) {
        this(document, document, most);
    }

    /** The problems of a file. */
    public Problems(Path file, long most) {
        this(file.toString(), String.valueOf(file.getFileName()), most);
    }

    private Problems(String where, String document, long most) {
        this.where = where;
        this.document = document;
        this.most = most;
    }

    /** The name of the file, or the word for what has none. */
    public String document() {
        return document;
    }

    public void at(int lineNumber) {
        line = lineNumber;
    }

    /**
     * Notes a problem.
     *
     * @throws BudgetException if there are more than the limit
     */
    public void add(String pointer, String rule) {
        add(new Problem(document, line, pointer, rule));
    }

    public void add(Problem problem) {
        if (problems.size() >= most) {
            throw new BudgetException(where, problems, Budget.Limit.PROBLEMS, most, most + 1);
        }
        places.add(problem.column());
        problems.add(problem);
    }

    /** Notes the members of an object that are none of those that it may have. */
    public void checkNames(String pointer, Map<?, ?> members, Collection<String> known) {
        for (Object member : members.keySet()) {
            String name = member.toString();
            if (!known.contains(name)) {
                add(Json.pointer(pointer, name), Json.show(name) + ": no such member; " + Nearest.choices(name, known));
            }
        }
    }

    /** The place of a row at a path, in the line that is read now. */
    public RowSource place(String pointer) {
        return new Place(where, document, line, pointer);
    }

    private record Place(String where, String document, int line, String pointer) implements RowSource {
        @Override
        public String cell(String column) {
            return "";
        }

        @Override
        public Problem problem(String column, String message) {
            return new Problem(document, line, column.isEmpty() ? pointer : Json.pointer(pointer, column), message);
        }

        @Override
        public String toString() {
            return pointer.isEmpty() ? where : pointer;
        }
    }

    /** Why a text cannot be read. */
    public static String unreadable(IOException e) {
        return e instanceof CharacterCodingException ? "is not UTF-8" : "cannot be read: " + e.getMessage();
    }

    /** Whether a problem of that very place is known. */
    public boolean has(String pointer) {
        return places.contains(pointer);
    }

    public InvalidDataException failure() {
        return new InvalidDataException(where, problems);
    }

    /** Notes that there is more of something than a budget allows. */
    public BudgetException exceeded(String pointer, Budget.Limit limit, Budget budget, String what) {
        long allowed = budget.of(limit);
        problems.add(new Problem(document, line, pointer, "more than " + allowed + " " + what + limit.hint()));
        return new BudgetException(where, problems, limit, allowed, allowed + 1);
    }

    /** Ends a reading that found problems. */
    public void check() {
        if (!problems.isEmpty()) {
            throw failure();
        }
    }
}
