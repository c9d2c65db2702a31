package io.github.digitalsilkroad.core.datapackage;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Says why a data package could not be read or written: every problem at once, and nothing was loaded or written.
 *
 * @since 0.1.0
 */
public final class DataPackageException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    /** What does not fit, in the order in which it was found. */
    private final Problem[] problems;

    /**
     * For readers of tables: why nothing was loaded.
     *
     * @param where the file or package
     * @param problems what does not fit, in the order in which it was found
     */
    public DataPackageException(String where, List<Problem> problems) {
        this(requireNonNull(where, "where"), requireNonNull(problems, "problems"), "nothing loaded");
    }

    private DataPackageException(String where, List<Problem> problems, String consequence) {
        super(message(where, problems, consequence));
        this.problems = problems.toArray(new Problem[0]);
    }

    /** The problems of a catalog that does not fit into tables. */
    static DataPackageException unwritten(String where, List<Problem> problems) {
        return new DataPackageException(where, problems, "nothing written");
    }

    private static String message(String where, List<Problem> problems, String consequence) {
        StringBuilder out = new StringBuilder();
        out.append(where).append(": ").append(problems.size());
        out.append(problems.size() == 1 ? " problem, " : " problems, ").append(consequence);
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
     * @return an unmodifiable list in the order of files, lines and columns
     */
    public List<Problem> problems() {
        return List.of(problems);
    }
}
