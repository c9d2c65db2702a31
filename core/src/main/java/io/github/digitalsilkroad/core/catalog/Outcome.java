package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.view.Document;
import io.github.digitalsilkroad.core.view.Report;
import io.github.digitalsilkroad.core.view.Table;
import java.util.List;

/**
 * The result of reading or writing a file that need not be whole: what was read or written, and what was left out, with
 * the reasons. Immutable and thread-safe if the value is.
 *
 * @param value a catalog that was read, or how many things of each sort were written, by the names of the format
 * @param leftOut the problems for which the value does not hold some rows, records or entities, one each; what needs
 *     one of them is left out with it, and of a data package counted in its message
 * @param warnings deviations from the format that do not keep the rest from being read, such as an unknown column, or a
 *     cell that is not a number in a row that is kept without it; one with a subject is about that record alone
 * @param aside the fields of columns that are not read, row by row, each as the value of a problem
 * @param <T> the type of the value
 * @since 0.3.0
 */
public record Outcome<T>(T value, List<Problem> leftOut, List<Problem> warnings, List<Problem> aside)
        implements Report {

    private static final int SHOWN = 20;

    /**
     * Makes the lists unmodifiable.
     *
     * @param value what was read or written
     * @param leftOut what was not, with the reasons
     * @param warnings deviations from the format
     * @param aside the fields of columns that are not read
     */
    public Outcome {
        requireNonNull(value, "value");
        leftOut = List.copyOf(requireNonNull(leftOut, "leftOut"));
        warnings = List.copyOf(requireNonNull(warnings, "warnings"));
        aside = List.copyOf(requireNonNull(aside, "aside"));
    }

    /**
     * The counts, what was left out and the warnings, the first 20 of each.
     *
     * @return a document
     */
    @Override
    public Document page() {
        Document.Builder page = Document.builder().heading(toString());
        add(page, "Left out", leftOut);
        add(page, "Warnings", warnings);
        return page.build();
    }

    private static void add(Document.Builder page, String title, List<Problem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        Table.Builder table = Table.of(
                        title + (problems.size() > SHOWN ? ", the first " + SHOWN + " of " + problems.size() : ""))
                .rightColumn("Line")
                .column("Record")
                .column("Cell, and rule");
        for (Problem problem : problems.subList(0, Math.min(SHOWN, problems.size()))) {
            String cell = problem.column() + ' ' + Lines.fit(problem.value());
            String line = problem.line() == 0 ? "" : Integer.toString(problem.line());
            table.row(
                    problem.file().isEmpty() || line.isEmpty() ? problem.file() + line : problem.file() + ':' + line,
                    problem.subject(),
                    (cell.strip() + '\n' + problem.message()).strip());
        }
        page.add(table.build());
    }

    /**
     * The value and the counts on one line.
     *
     * @return such as {@code {Company=72, Debt=14}; 2 left out, 0 warnings}
     */
    @Override
    public String toString() {
        return value + "; " + leftOut.size() + " left out, " + Lines.count(warnings.size(), "warning");
    }
}
