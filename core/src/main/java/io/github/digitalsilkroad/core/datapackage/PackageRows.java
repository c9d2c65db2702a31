package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.model.Kinds;
import org.jspecify.annotations.Nullable;

/** The tables of one package, each opened when it is first needed. */
final class PackageRows {

    private final PackageFiles files;
    private final @Nullable Descriptor described;
    private final LoadOptions options;
    private final Findings findings;
    private final ClaimRows.@Nullable Later later;
    private final PropertyRegistry properties;
    private @Nullable SourceRows sources;
    private @Nullable ClaimRows claims;
    private boolean complete = true;

    /**
     * Opens no table yet.
     *
     * @param described which files there are; null if each table of this library has one, for which something else
     *     vouches
     * @param later by which claims are read when they are asked for; null to read them with their entities
     */
    PackageRows(
            PackageFiles files,
            @Nullable Descriptor described,
            LoadOptions options,
            Findings findings,
            ClaimRows.@Nullable Later later) {
        this.files = files;
        this.described = described;
        this.options = options;
        this.findings = findings;
        this.later = later;
        this.properties = new PropertyRegistry(() -> open(Schemas.PROPERTIES), findings);
    }

    /** Whether every table that was opened could be read. */
    boolean isComplete() {
        return complete;
    }

    PropertyRegistry properties() {
        return properties;
    }

    SourceRows sources() {
        SourceRows known = sources;
        if (known == null) {
            known = new SourceRows(open(Schemas.SOURCES), findings);
            sources = known;
        }
        return known;
    }

    ClaimRows claims() {
        ClaimRows known = claims;
        if (known == null) {
            known = new ClaimRows(open(Schemas.CLAIMS), sources(), properties, findings, later);
            claims = known;
        }
        return known;
    }

    /** A table before its first row. */
    CsvTable open(TableSchema schema) {
        CsvTable table = isAbsent(schema) ? CsvTable.empty(schema, options, findings) : openThere(schema);
        complete &= table.isReadable();
        return table;
    }

    /** Whether the package leaves a table out; one for which something else vouches leaves out none of this library. */
    private boolean isAbsent(TableSchema schema) {
        return (described == null || described.find(schema.file()) == null)
                && !files.holds(schema.file())
                && !(described == null
                        && Schemas.all(Kinds.all()).stream()
                                .anyMatch(table -> table.file().equals(schema.file())));
    }

    private CsvTable openThere(TableSchema schema) {
        String text = null;
        if (described != null && described.find(schema.file()) == null) {
            findings.problem(
                    new Problem(
                            schema.file(),
                            0,
                            "",
                            "is there, but datapackage.json does not list it; DataPackage.renew, or the command renew, lists it"));
        } else {
            text = files.text(schema.file(), described == null ? null : described.find(schema.file()));
        }
        return text == null
                ? CsvTable.unreadable(schema, options, findings)
                : CsvTable.open(schema, text, options, findings);
    }
}
