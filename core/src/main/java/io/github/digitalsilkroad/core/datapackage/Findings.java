package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.BudgetException;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.internal.Lines;
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
    private final Map<String, RowSource> left = new HashMap<>();
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
        problems().add(0, new Problem(location, 0, "", last));
        return failure();
    }

    /** Forgets all that was found, before what is read next. */
    void forget() {
        problems.clear();
        warnings.clear();
        aside.clear();
        left.clear();
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

    /** Remembers a row that has a problem by its key, so that what refers to it is not called unknown. */
    void left(TableSchema schema, String key, RowSource row) {
        if (schema.fields().get(0).isKey()) {
            left.putIfAbsent(key, RowLocations.placeOf(row));
        }
    }

    /** Whether a row of that id is there, but was left out for a problem of its own. */
    boolean isLeft(String id) {
        return left.containsKey(id);
    }

    /** What to say of a reference to a row that was left out: with all problems in sight, its own is enough. */
    @Nullable
    String leftWith(String id) {
        RowSource place = left.get(id);
        return !lenient || place == null ? null : leftWith(id, place);
    }

    /** What to say of a reference to a row that was left out. */
    static String leftWith(String id, RowSource place) {
        return "'" + id + "': left out with " + place + ", which has a problem";
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
        problems.sort(Comparator.comparing((Problem problem) -> files.indexOf(problem.file()))
                .thenComparing(Problem::line)
                .thenComparing(problem -> files.contains(problem.file())
                        ? tables.get(files.indexOf(problem.file())).find(problem.column())
                        : -1));
        return problems;
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
