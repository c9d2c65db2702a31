package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.BudgetException;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.schema.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What reading a package found: problems, warnings, fields kept aside, and the rows that were left out. */
final class Findings {

    private final String location;
    private final LoadOptions options;
    private final boolean lenient;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
    private final List<Problem> aside = new ArrayList<>();
    /** The problems for which something is not there, by its id, or by the file of a table that lacks most rows. */
    private final Map<String, Problem> left = new HashMap<>();
    /** How many rows go with what is not there, by the problem that says why. */
    private final Map<Problem, Integer> following = new HashMap<>();

    private int rows;
    private Budget.@Nullable Limit exceeded;

    Findings(String location, LoadOptions options, boolean lenient) {
        this.location = location;
        this.options = options;
        this.lenient = lenient;
    }

    /**
     * Notes a problem.
     *
     * @throws InvalidDataException if there are more than the limit
     */
    void problem(Problem problem) {
        checkCount();
        problems.add(problem);
    }

    /** Notes a problem of a file as a whole. */
    void problem(String file, String message) {
        problem(new Problem(file, 0, "", message));
    }

    void warning(Problem warning) {
        checkCount();
        warnings.add(warning);
    }

    private void checkCount() {
        if (problems.size() + warnings.size() >= options.budget().of(Budget.Limit.PROBLEMS)) {
            throw exceeded(Budget.Limit.PROBLEMS, "problem");
        }
    }

    /**
     * Counts a row of any table.
     *
     * @throws InvalidDataException if there are more than the limit
     */
    void row() {
        if (++rows > options.budget().of(Budget.Limit.ROWS)) {
            throw exceeded(Budget.Limit.ROWS, "row");
        }
    }

    /** How many characters a field may have. */
    long longest() {
        return options.budget().of(Budget.Limit.FIELD_LENGTH);
    }

    private InvalidDataException exceeded(Budget.Limit limit, String what) {
        exceeds(limit);
        return failure("more than " + Lines.count(options.budget().of(limit), what) + limit.hint());
    }

    /** Remembers that a limit is exceeded; a problem says so. */
    void exceeds(Budget.Limit limit) {
        exceeded = limit;
    }

    /** Everything found so far. */
    InvalidDataException failure() {
        if (exceeded == null) {
            return new InvalidDataException(location, problems());
        }
        long allowed = options.budget().of(exceeded);
        return new BudgetException(location, problems(), exceeded, allowed, allowed + 1);
    }

    /** Everything found so far and at last why no more was read. */
    InvalidDataException failure(String last) {
        problems.add(0, new Problem(location, 0, "", last));
        return failure();
    }

    /** Forgets all that was found, before what is read next. */
    void forget() {
        problems.clear();
        warnings.clear();
        aside.clear();
        left.clear();
        following.clear();
        rows = 0;
        exceeded = null;
    }

    /** Whether the good rows are wanted, and so word of every row that is left out. */
    boolean isLenient() {
        return lenient;
    }

    void aside(Problem field) {
        aside.add(field);
    }

    /** Remembers for which problem an id or a file is not there, so that what refers to it is not called unknown. */
    void left(String id, Problem cause) {
        left.putIfAbsent(id, cause);
    }

    /** Whether something is not there for a problem of its own row, or of the first row that needs it. */
    boolean isLeft(String id) {
        return left.containsKey(id);
    }

    /** Remembers that a row needs what is not there; where good rows are wanted, further ones are counted with it. */
    void missing(String id, Problem first) {
        if (lenient) {
            left(id, first);
        }
    }

    /** Remembers that a table lacks its rows for the problem that was noted last. */
    void unreadable(String file, int rows) {
        Problem cause = problems.get(problems.size() - 1);
        left(file, cause);
        follow(cause, rows);
    }

    /** The problem for which a row of a table is not there; null if there is none. */
    @Nullable
    Problem cause(String id, TableSchema table) {
        return left.containsKey(id) ? left.get(id) : left.get(table.file());
    }

    /** The problem for which an entity is not there; null if there is none. */
    @Nullable
    Problem cause(String id) {
        Problem cause = left.get(id);
        for (Kind<?> kind : options.allKinds()) {
            cause = cause == null ? left.get(TableSchema.fileOf(kind.plural())) : cause;
        }
        return cause;
    }

    /** Whether there is a problem for which a row of a table is not there; one row that needs it is counted then. */
    boolean follows(String id, TableSchema table) {
        Problem cause = cause(id, table);
        if (cause != null) {
            follow(cause, 1);
        }
        return cause != null;
    }

    /** Counts rows that go with what is not there. */
    void follow(Problem cause, int rows) {
        following.merge(cause, rows, Integer::sum);
    }

    boolean hasProblems() {
        return !problems.isEmpty();
    }

    int count() {
        return problems.size();
    }

    /** The problems in the order of files, lines and columns; the descriptor and the package are before the tables. */
    List<Problem> problems() {
        List<TableSchema> tables = tables();
        List<String> files = tables.stream().map(TableSchema::file).toList();
        List<Problem> told = new ArrayList<>(problems);
        told.replaceAll(this::withFollowing);
        told.sort(Comparator.comparing((Problem problem) -> files.indexOf(problem.file()))
                .thenComparing(Problem::line)
                .thenComparing(problem -> files.contains(problem.file())
                        ? tables.get(files.indexOf(problem.file())).find(problem.column())
                        : -1));
        return told;
    }

    /** A problem, and how many rows that need what is not there for it were left out. */
    private Problem withFollowing(Problem problem) {
        int rows = lenient ? following.getOrDefault(problem, 0) : 0;
        return rows == 0
                ? problem
                : new Problem(
                        problem.file(),
                        problem.line(),
                        problem.column(),
                        problem.message() + " (and " + Lines.count(rows, "row") + " that "
                                + (rows == 1 ? "needs" : "need") + " it)");
    }

    /** The tables that the package may have. */
    List<TableSchema> tables() {
        return Schemas.all(options.allKinds());
    }

    List<Problem> warnings() {
        return warnings;
    }

    List<Problem> aside() {
        return aside;
    }
}
