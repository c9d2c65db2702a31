package io.github.digitalsilkroad.interchange;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.view.Document;
import io.github.digitalsilkroad.core.view.Report;
import io.github.digitalsilkroad.core.view.Table;
import java.util.List;

/**
 * What came of a table of another project: a catalog, and everything that is not in it, with the reason.
 *
 * <p>Each row of the table is either a thing of the catalog or one of those {@code skipped}; a row whose cells could
 * not all be read is in the catalog without them, and they are among the {@code problems}. Immutable and thread-safe.
 *
 * @param file what was read
 * @param rows how many rows the table has, without the header and without blank ones
 * @param catalog what was read
 * @param skipped rows that are not in the catalog, one problem each, in order
 * @param problems cells that could not be read, of rows that are in the catalog, in order
 * @param unmatched names that were matched with nothing known before, and became things of their own or, of countries,
 *     skipped rows; in order of role and name
 * @param unread the columns that are not read, in order
 * @param absent the columns that would be read, and that the file lacks
 * @since 0.2.0
 */
public record Imported(
        String file,
        int rows,
        Catalog catalog,
        List<Problem> skipped,
        List<Problem> problems,
        List<Unmatched> unmatched,
        List<String> unread,
        List<String> absent)
        implements Report {

    private static final int SHOWN = 20;

    /**
     * What came of a table.
     *
     * @param file what was read
     * @param rows how many rows the table has
     * @param catalog what was read
     * @param skipped rows that are not in the catalog
     * @param problems cells that could not be read
     * @param unmatched names that were matched with nothing
     * @param unread columns that are not read
     * @param absent columns that the file lacks
     * @throws IllegalArgumentException if there are more skipped rows than rows
     */
    public Imported {
        requireNonNull(file, "file");
        requireNonNull(catalog, "catalog");
        skipped = List.copyOf(requireNonNull(skipped, "skipped"));
        problems = List.copyOf(requireNonNull(problems, "problems"));
        unmatched = List.copyOf(requireNonNull(unmatched, "unmatched"));
        unread = List.copyOf(requireNonNull(unread, "unread"));
        absent = List.copyOf(requireNonNull(absent, "absent"));
        if (rows < skipped.size()) {
            throw new IllegalArgumentException(rows + " rows: fewer than the " + skipped.size() + " that are skipped");
        }
    }

    /**
     * How many rows are in the catalog.
     *
     * @return all rows but the skipped ones
     */
    public int imported() {
        return rows - skipped.size();
    }

    /**
     * The counts, what was skipped and why, what could not be read, and which names are new; the first 20 of each.
     *
     * @return a document
     */
    @Override
    public Document page() {
        Document.Builder page = Document.builder().heading(file).paragraph(toString());
        add(page, "Rows that are not in the catalog", skipped);
        add(page, "Cells that are not in the catalog", problems);
        if (!unmatched.isEmpty()) {
            Table.Builder names = Table.of("Names that match nothing known before")
                    .column("Role")
                    .column("Name")
                    .rightColumn("Rows")
                    .column("May be");
            for (Unmatched name : unmatched.subList(0, Math.min(SHOWN, unmatched.size()))) {
                names.row(
                        name.role(), name.name(), Integer.toString(name.rows()), String.join("\n", name.candidates()));
            }
            page.add(names.build());
        }
        if (!unread.isEmpty()) {
            page.paragraph("Columns that are not read: " + String.join(", ", unread));
        }
        if (!absent.isEmpty()) {
            page.paragraph("Columns that the file lacks: " + String.join(", ", absent));
        }
        return page.build();
    }

    private static void add(Document.Builder page, String title, List<Problem> findings) {
        if (findings.isEmpty()) {
            return;
        }
        Table.Builder table = Table.of(
                        title + (findings.size() > SHOWN ? ", the first " + SHOWN + " of " + findings.size() : ""))
                .rightColumn("Line")
                .column("Record")
                .column("Cell")
                .column("Rule");
        for (Problem finding : findings.subList(0, Math.min(SHOWN, findings.size()))) {
            table.row(
                    Integer.toString(finding.line()),
                    finding.subject(),
                    finding.column() + "\n" + Lines.fit(finding.value()),
                    finding.message());
        }
        page.add(table.build());
    }

    /**
     * The counts in one line.
     *
     * @return such as {@code 188 rows: 188 imported, 0 skipped; 2 problems, 96 unmatched names}
     */
    @Override
    public String toString() {
        return Lines.count(rows, "row") + ": " + imported() + " imported, " + skipped.size() + " skipped; "
                + Lines.count(problems.size(), "problem") + ", " + Lines.count(unmatched.size(), "unmatched name");
    }

    /**
     * A name that was matched with nothing known before.
     *
     * @param role the column in which it stands
     * @param name the name, as first written
     * @param rows in how many rows
     * @param candidates ids of the things that it may be, where it fits several; none if it fits none
     */
    public record Unmatched(String role, String name, int rows, List<String> candidates) {

        /**
         * A name.
         *
         * @param role the column in which it stands
         * @param name the name
         * @param rows in how many rows
         * @param candidates ids of the things that it may be
         */
        public Unmatched {
            requireNonNull(role, "role");
            requireNonNull(name, "name");
            candidates = List.copyOf(requireNonNull(candidates, "candidates"));
        }

        /**
         * One line for a shell.
         *
         * @return such as {@code Funding Agencies: Bank of Somewhere (3 rows)}
         */
        @Override
        public String toString() {
            return Lines.fit(role) + ": " + Lines.fit(name) + " (" + Lines.count(rows, "row") + ")";
        }
    }
}
