package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.catalog.RetiredId;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes a catalog of the good rows: leaves out what has a problem and, step by step, what refers to that, and says so
 * of every row that is not kept. Each reference is followed once.
 */
final class Cascade {

    private final PackageParts parts;
    private final Findings findings;
    private final Map<String, List<Reference>> references = new HashMap<>();
    private final Set<String> out = new HashSet<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> changed = new HashSet<>();

    Cascade(PackageParts parts, Findings findings) {
        this.parts = parts;
        this.findings = findings;
    }

    /** Something that refers to an id, and in which column of its row. */
    private record Reference(String from, String column) {}

    Catalog build() {
        gather();
        while (true) {
            try {
                return parts.build(out, changed);
            } catch (InvalidDataException e) {
                int before = out.size();
                boolean isMended = false;
                for (Problem problem : e.problems()) {
                    int known = findings.count();
                    if (parts.claims().leaveOut(problem, messageOf(problem))) {
                        changed.add(problem.subject());
                        isMended |= findings.count() > known;
                    } else {
                        note(problem);
                    }
                }
                spread();
                if (out.size() == before && !isMended) {
                    throw findings.failure();
                }
            }
        }
    }

    private void gather() {
        for (Entity entity : parts.entities()) {
            gather(entity, entity.kind());
        }
        for (RetiredId retired : parts.retired()) {
            refer(retired.id(), "new", retired.successor());
        }
    }

    private <E extends Entity> void gather(Entity entity, Kind<E> kind) {
        for (Column<E, ?> column : kind.columns()) {
            if (!column.target().isEmpty()) {
                for (Object target : column.filedOf(kind.type().cast(entity))) {
                    refer(entity.id().toString(), column.name(), target.toString());
                }
            }
        }
    }

    private void refer(String from, String column, String to) {
        references.computeIfAbsent(to, id -> new ArrayList<>(2)).add(new Reference(from, column));
    }

    private void note(Problem problem) {
        findings.problem(parts.locations().problem(problem, messageOf(problem)));
        leave(problem.subject());
    }

    /** What to say of a claim that names what cannot be there; what was left out is not called unknown. */
    private String messageOf(Problem problem) {
        String left = out.contains(problem.value())
                ? Findings.leftWith(problem.value(), parts.locations().where(problem.value()))
                : findings.leftWith(problem.value());
        return left == null ? problem.message() : left;
    }

    private void leave(String id) {
        if (out.add(id)) {
            open.add(id);
        }
    }

    /** Leaves out what refers to what was left out, until nothing does. */
    private void spread() {
        for (String id = open.poll(); id != null; id = open.poll()) {
            String message = Findings.leftWith(id, parts.locations().where(id));
            parts.claims().leaveOut(id, message);
            for (Reference reference : references.getOrDefault(id, List.of())) {
                if (!out.contains(reference.from)) {
                    findings.problem(parts.locations().problem(reference.from, reference.column, message));
                    leave(reference.from);
                }
            }
        }
    }
}
