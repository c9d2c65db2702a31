package io.github.digitalsilkroad.interchange.internal;

import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.CatalogBuilder;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keeps what a reader leaves out of a table, and why. */
public final class ImportLog {

    private static final int NAMED = 5;

    private final String file;
    private final TableFile sheet;
    private final long most;
    private final List<Problem> leftOut = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
    private final Map<String, Unmatched> unmatched = new TreeMap<>();

    public ImportLog(String file, TableFile sheet, Budget budget) {
        this.file = file;
        this.sheet = sheet;
        this.most = budget.of(Budget.Limit.PROBLEMS);
    }

    /** A row is left out. */
    public void skip(Problem row) {
        leftOut.add(row);
        check();
    }

    /** A cell of a row is left out. */
    public void problem(Problem cell) {
        warnings.add(cell);
        check();
    }

    private void check() {
        if (leftOut.size() + warnings.size() > most) {
            throw sheet.exceeded(Budget.Limit.PROBLEMS, "findings");
        }
    }

    /** The cell of a row is a name that is matched with nothing known before. */
    public void unmatched(Problem cell, List<String> candidates) {
        unmatched.merge(
                cell.column() + '\n' + cell.value(),
                new Unmatched(cell, 1, candidates),
                (before, same) -> new Unmatched(before.first, before.rows + 1, candidates));
    }

    /** A name that matched nothing known before: in how many rows it occurs, and where first. */
    private record Unmatched(Problem first, int rows, List<String> candidates) {

        Problem warning() {
            return new Problem(
                    "",
                    first.line(),
                    "",
                    first.column(),
                    first.value(),
                    "matches nothing known before"
                            + (candidates.isEmpty() ? "" : "; may be " + String.join(" or ", candidates)) + "; "
                            + Lines.count(rows, "row"));
        }
    }

    /** What came of the table: a catalog of one source. */
    public Outcome<Catalog> done(
            Source source, Iterable<? extends Entity> entities, List<String> unread, List<String> absent) {
        String version = source.published().map(Object::toString).orElse("undated");
        CatalogBuilder catalog = Catalog.builder(new DatasetVersion(source.id().toString(), version, 1))
                .add(source);
        entities.forEach(catalog::add);
        unmatched.values().forEach(name -> warnings.add(name.warning()));
        unread.forEach(name -> warnings.add(new Problem(file, 1, name, "the column is not read")));
        if (!absent.isEmpty()) {
            String names = String.join(", ", absent.subList(0, Math.min(NAMED, absent.size())));
            warnings.add(new Problem(
                    file,
                    1,
                    "",
                    Lines.count(absent.size(), "column") + " that would be read "
                            + (absent.size() == 1 ? "is" : "are") + " not in the file: " + names
                            + (absent.size() > NAMED ? " and others" : "")));
        }
        return new Outcome<>(catalog.build(), leftOut, warnings, List.of());
    }
}
