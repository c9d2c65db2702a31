package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.CatalogBuilder;
import io.github.digitalsilkroad.core.catalog.CatalogException;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.catalog.RetiredId;
import io.github.digitalsilkroad.core.evidence.Kind;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.Vocabulary;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Kinds;
import java.nio.CharBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the tables of one package, in the order in which they need each other. */
final class PackageReader {

    private final Resources resources;
    private final LoadOptions options;
    private final Findings findings;
    private final RowLocations origins = new RowLocations();
    private final PackageFiles files;
    private boolean complete = true;

    private PackageReader(Resources resources, LoadOptions options, boolean lenient) {
        this.resources = resources;
        this.options = options;
        this.findings = new Findings(options, lenient);
        this.files = new PackageFiles(resources, options, findings);
    }

    /** The catalog of a package without problems. */
    static Catalog readAll(Resources resources, LoadOptions options) {
        PackageReader reader = new PackageReader(resources, options, false);
        return reader.readAll(reader.readDescriptor());
    }

    /** The catalog of a package without problems, whose version is known without its descriptor. */
    static Catalog readAll(Resources resources, DatasetVersion version, LoadOptions options) {
        PackageReader reader = new PackageReader(resources, options, false);
        Problem schema = Descriptor.problemOf(version.schema());
        if (schema != null) {
            reader.findings.problem(schema);
            throw reader.failure();
        }
        return reader.readAll(Descriptor.of(version));
    }

    private Catalog readAll(Descriptor descriptor) {
        Parts parts = readParts(descriptor);
        if (complete) {
            try {
                Catalog catalog = parts.build(Set.of());
                if (!findings.hasProblems()) {
                    return catalog;
                }
            } catch (CatalogException e) {
                for (CatalogException.Problem problem : e.problems()) {
                    if (!findings.isLeft(problem.value())) {
                        note(parts, problem);
                    }
                }
            }
        }
        throw failure();
    }

    /** The catalog of the rows that have no problem, nor refer to one that has. */
    static LoadResult readGood(Resources resources, LoadOptions options) {
        PackageReader reader = new PackageReader(resources, options, true);
        Parts parts = reader.readParts(reader.readDescriptor());
        Set<String> without = new HashSet<>();
        while (true) {
            try {
                Catalog catalog = parts.build(without);
                Findings found = reader.findings;
                return new LoadResult(catalog, found.problems(), found.warnings(), found.aside());
            } catch (CatalogException e) {
                boolean progress = false;
                for (CatalogException.Problem problem : e.problems()) {
                    progress |= reader.note(parts, problem) ? parts.refresh(problem.id()) : without.add(problem.id());
                }
                if (!progress) {
                    throw reader.failure();
                }
            }
        }
    }

    private DataPackageException failure() {
        return new DataPackageException(resources.location(), findings.problems());
    }

    /** Notes a problem; true if it was one of a claim, which is forgotten. */
    private boolean note(Parts parts, CatalogException.Problem problem) {
        String id = problem.id();
        if (parts.claims.drop(id, problem.attribute(), problem.value(), problem.message())) {
            return true;
        }
        String column = problem.attribute().equals("successor") ? "new" : problem.attribute();
        findings.problem(origins.problem(id, column, problem.message()));
        return false;
    }

    /** What the descriptor says of the package as a whole. */
    static PackageMetadata readMetadata(Resources resources) {
        return new PackageReader(resources, LoadOptions.standard(), false)
                .readDescriptor()
                .metadata();
    }

    private Descriptor readDescriptor() {
        CharBuffer json = files.text(Descriptor.FILE, null);
        Descriptor descriptor = json == null ? null : DescriptorReader.read(json.toString(), findings);
        if (descriptor == null) {
            throw failure();
        }
        return descriptor;
    }

    private Parts readParts(Descriptor descriptor) {
        SourceRows sources = new SourceRows(open(descriptor, Schemas.SOURCES), findings);
        PropertyRegistry properties = PropertyRegistry.read(open(descriptor, Schemas.PROPERTIES), findings);
        ClaimRows claims = new ClaimRows(sources, properties, findings);
        claims.read(open(descriptor, Schemas.CLAIMS));
        EntityRows rows = new EntityRows(claims, origins);
        List<Kind<? extends Entity>> kinds = Kinds.all();
        for (int i = 0; i < kinds.size(); i++) {
            rows.read(kinds.get(i), open(descriptor, TableSchema.of(kinds.get(i))));
        }
        claims.checkSubjects(rows.ids(), complete);
        List<RetiredId> retired = rows.readRetired(open(descriptor, Schemas.RETIRED));
        return new Parts(
                descriptor.metadata().version(),
                claims,
                rows.entities(),
                sources.all(),
                properties.vocabulary(),
                retired);
    }

    private CsvTable open(Descriptor descriptor, TableSchema schema) {
        CsvTable table = openOrNot(descriptor, schema);
        complete &= table.isReadable();
        return table;
    }

    private CsvTable openOrNot(Descriptor descriptor, TableSchema schema) {
        Descriptor.File declared = descriptor.find(schema.file());
        if (declared == null) {
            findings.problem(new Problem(
                    Descriptor.FILE, 0, "resources", "does not list " + schema.file() + ", which the schema needs"));
            return CsvTable.unreadable(schema, options, findings);
        }
        CharBuffer text = files.text(schema.file(), declared);
        return text == null
                ? CsvTable.unreadable(schema, options, findings)
                : CsvTable.open(schema, text, options, findings);
    }

    /** What the tables hold, before it is checked as a whole. */
    private static final class Parts {
        private final DatasetVersion version;
        private final ClaimRows claims;
        private final List<Entity> entities;
        private final List<Source> sources;
        private final Vocabulary vocabulary;
        private final List<RetiredId> retired;

        private Parts(
                DatasetVersion version,
                ClaimRows claims,
                List<Entity> entities,
                List<Source> sources,
                Vocabulary vocabulary,
                List<RetiredId> retired) {
            this.version = version;
            this.claims = claims;
            this.entities = entities;
            this.sources = sources;
            this.vocabulary = vocabulary;
            this.retired = retired;
        }

        /** Gives an entity the claims that are left; true if they are fewer than it had. */
        private boolean refresh(String id) {
            for (int i = 0; i < entities.size(); i++) {
                Entity entity = entities.get(i);
                if (entity.id().toString().equals(id)) {
                    entities.set(i, entity.withFacts(claims.factsOf(id)));
                    return !entities.get(i).facts().equals(entity.facts());
                }
            }
            return false;
        }

        private Catalog build(Set<String> without) {
            CatalogBuilder builder = Catalog.builder(version).vocabulary(vocabulary);
            for (int i = 0; i < sources.size(); i++) {
                builder.add(sources.get(i));
            }
            for (int i = 0; i < entities.size(); i++) {
                Entity entity = entities.get(i);
                if (!without.contains(entity.id().toString())) {
                    builder.add(entity);
                }
            }
            for (int i = 0; i < retired.size(); i++) {
                RetiredId old = retired.get(i);
                if (!without.contains(old.id())) {
                    builder.retire(old.id(), old.successor(), old.reason());
                }
            }
            return builder.build();
        }
    }
}
