package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.catalog.Contents;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.catalog.RetiredId;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.schema.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The tables of a package that something else vouches for, read when they are asked for: a table of entities with the
 * claims on them alone, a source when a claim cites it.
 *
 * <p>A question that meets a problem is refused as {@link PackageReader} refuses the whole package, and so is the same
 * question later, in any order of questions; but a file that could not be read is tried again. Other questions are
 * answered.
 *
 * <p>Thread-safe: one thread reads at a time, for all tables share the ledger and its sources.
 */
final class PackageTables implements Contents, ClaimRows.Later {

    private final Resources resources;
    private final DatasetVersion version;
    private final LoadOptions options = LoadOptions.standard();
    private final Findings findings;

    /** Why the package is refused as a whole, once a question met a problem. */
    private List<Problem> problems = List.of();

    /** Whether a question is being answered: what it asks in turn, such as an attested column, is a part of it. */
    private boolean isAsked;

    private PackageFiles files;
    private PackageRows tables;

    PackageTables(Resources resources, DatasetVersion version) {
        this.resources = resources;
        this.version = version;
        this.findings = new Findings(resources.location(), options, false);
        this.files = new PackageFiles(resources, options, findings);
        this.tables = rows();
    }

    private PackageRows rows() {
        PackageFiles opened = files;
        return new PackageRows(schema -> opened.open(schema, null), findings, this);
    }

    @Override
    public <E extends Entity> List<E> rows(Kind<E> kind) {
        return ask(() -> tables.entities(kind, new RowLocations(FileLine.DESCRIPTOR)));
    }

    @Override
    public <T> Supplier<List<Claim<T>>> claims(String id, Property<T> property) {
        return () -> ask(() -> tables.claims().claims(id, property));
    }

    @Override
    public List<Source> sources() {
        return ask(() -> tables.sources().all());
    }

    @Override
    public Vocabulary vocabulary() {
        return ask(this::readVocabulary);
    }

    /** The terms of the table, and those of the library's properties that it lacks and claims use. */
    private Vocabulary readVocabulary() {
        Vocabulary terms = tables.properties().vocabulary();
        List<Property<?>> lacking = new ArrayList<>(Props.all());
        lacking.removeIf(property -> terms.find(property.name()).isPresent());
        if (!lacking.isEmpty()) {
            Set<String> used = tables.claims().properties();
            lacking.removeIf(property -> !used.contains(property.name()));
        }
        return terms.and(lacking);
    }

    @Override
    public List<RetiredId> retiredIds() {
        return ask(() -> tables.retired(new RowLocations(FileLine.DESCRIPTOR)));
    }

    /**
     * The answer to one question.
     *
     * @throws InvalidDataException if there is a problem in what the question needs
     */
    synchronized <T> T ask(Supplier<T> question) {
        if (isAsked) {
            return question.get();
        }
        findings.forget();
        InvalidDataException failure;
        isAsked = true;
        try {
            T answer = question.get();
            if (!findings.hasProblems()) {
                return answer;
            }
            failure = findings.failure();
        } catch (InvalidDataException e) {
            failure = e;
        } finally {
            isAsked = false;
        }
        boolean isUnreadable = files.isUnreadable();
        files = new PackageFiles(resources, options, findings);
        tables = rows();
        throw isUnreadable ? failure : refusal(failure);
    }

    /** Why the package as a whole is refused; the failure of the question itself if the package is not. */
    private InvalidDataException refusal(InvalidDataException failure) {
        if (problems.isEmpty()) {
            PackageReader reader = new PackageReader(resources, options, false);
            try {
                reader.readAll(version);
                return failure;
            } catch (InvalidDataException e) {
                if (reader.isUnreadable()) {
                    return e;
                }
                problems = e.problems();
            }
        }
        return new InvalidDataException(resources.location(), problems);
    }
}
