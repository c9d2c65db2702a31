package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.CatalogBuilder;
import io.github.digitalsilkroad.core.catalog.CatalogException;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.model.Entity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the tables of one package, in the order in which they need each other. */
final class PackageReader {

    private final Resources resources;
    private final LoadOptions options;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
    private final Origins origins = new Origins();
    private final PackageFiles files;

    PackageReader(Resources resources, LoadOptions options) {
        this.resources = resources;
        this.options = options;
        this.files = new PackageFiles(resources, options, problems, warnings);
    }

    /** The catalog of a package without problems. */
    Catalog readAll() {
        Parts parts = readParts();
        if (problems.isEmpty()) {
            try {
                return parts.build(Set.of());
            } catch (CatalogException e) {
                note(e);
            }
        }
        throw new DataPackageException(resources.location(), problems);
    }

    /** The catalog of the rows that have no problem, nor refer to one that has. */
    LoadResult readGood() {
        Parts parts = readParts();
        Set<String> dropped = new HashSet<>();
        while (true) {
            try {
                return new LoadResult(parts.build(dropped), problems, warnings);
            } catch (CatalogException e) {
                int before = dropped.size();
                for (CatalogException.Problem problem : e.problems()) {
                    dropped.add(problem.id());
                }
                note(e);
                if (dropped.size() == before) {
                    throw new DataPackageException(resources.location(), problems);
                }
            }
        }
    }

    private void note(CatalogException e) {
        for (CatalogException.Problem problem : e.problems()) {
            problems.add(origins.problem(problem.id(), problem.message()));
        }
    }

    private Parts readParts() {
        String json = files.text(Descriptor.FILE, null);
        Descriptor descriptor = json == null ? null : Descriptor.read(json, problems);
        if (descriptor == null) {
            throw new DataPackageException(resources.location(), problems);
        }
        Map<String, Source> sources = new SourceRows(open(descriptor, Schemas.SOURCES)).read();
        PropertyRegistry properties = PropertyRegistry.read(open(descriptor, Schemas.PROPERTIES));
        ClaimRows claims = new ClaimRows(sources, properties);
        claims.read(open(descriptor, Schemas.CLAIMS));
        EntityRows rows = new EntityRows(claims, origins);
        for (TableSchema table : Schemas.ofEntities()) {
            rows.read(table, open(descriptor, table));
        }
        claims.reportUnknownSubjects(rows.ids());
        Map<String, String> retired = EntityRows.readRetired(open(descriptor, Schemas.RETIRED), origins);
        return new Parts(descriptor, rows.entities(), new ArrayList<>(sources.values()), retired);
    }

    private CsvTable open(Descriptor descriptor, TableSchema schema) {
        Descriptor.File declared = descriptor.find(schema.file());
        if (declared == null) {
            problems.add(new Problem(
                    Descriptor.FILE, 0, "resources", "does not list " + schema.file() + ", which the schema needs"));
        }
        String text = declared == null ? null : files.text(schema.file(), declared);
        return text == null
                ? CsvTable.unreadable(schema, options, problems)
                : CsvTable.open(schema, text, options, problems, warnings);
    }

    /** What the tables hold, before it is checked as a whole. */
    private record Parts(
            Descriptor descriptor, List<Entity> entities, List<Source> sources, Map<String, String> retired) {

        Catalog build(Set<String> without) {
            CatalogBuilder builder = Catalog.builder(descriptor.version());
            for (int i = 0; i < sources.size(); i++) {
                builder.add(sources.get(i));
            }
            for (int i = 0; i < entities.size(); i++) {
                if (without.isEmpty() || !without.contains(entities.get(i).id().toString())) {
                    builder.add(entities.get(i));
                }
            }
            for (Map.Entry<String, String> entry : retired.entrySet()) {
                if (!without.contains(entry.getKey())) {
                    builder.retire(entry.getKey(), entry.getValue());
                }
            }
            return builder.build();
        }
    }
}
