package io.github.digitalsilkroad.core.datapackage;

import static java.util.Objects.requireNonNull;

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
import org.jspecify.annotations.Nullable;

/**
 * Makes a catalog of the good rows: leaves out what has a problem and, step by step, what refers to that, which is
 * counted with the problem. Each reference is followed once.
 */
final class Cascade {

    private final PackageParts parts;
    private final Findings findings;
    /** The ids of what refers to an id. */
    private final Map<String, List<String>> references = new HashMap<>();
    /** What was left out, and for which problem. */
    private final Map<String, Problem> out = new HashMap<>();

    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> changed = new HashSet<>();

    Cascade(PackageParts parts, Findings findings) {
        this.parts = parts;
        this.findings = findings;
    }

    Catalog build() {
        gather();
        while (true) {
            try {
                return parts.build(out.keySet(), changed);
            } catch (InvalidDataException e) {
                int before = out.size() + parts.claims().left();
                List<Problem> following = new ArrayList<>();
                for (Problem problem : e.problems()) {
                    if (cause(problem.value()) == null) {
                        leaveOut(problem, null);
                    } else {
                        following.add(problem);
                    }
                }
                following.forEach(problem -> leaveOut(problem, cause(problem.value())));
                spread();
                if (out.size() + parts.claims().left() == before) {
                    throw findings.failure();
                }
            }
        }
    }

    /** The problem for which there is no such entity; null if none was told. */
    private @Nullable Problem cause(String id) {
        return out.containsKey(id) ? out.get(id) : findings.cause(id);
    }

    private void gather() {
        for (Entity entity : parts.entities()) {
            gather(entity, entity.kind());
        }
        for (RetiredId retired : parts.retired()) {
            refer(retired.id(), retired.successor());
        }
    }

    private <E extends Entity> void gather(Entity entity, Kind<E> kind) {
        for (Column<E, ?> column : kind.columns()) {
            if (!column.target().isEmpty()) {
                for (Object target : column.filedOf(kind.type().cast(entity))) {
                    refer(entity.id().toString(), target.toString());
                }
            }
        }
    }

    private void refer(String from, String to) {
        references.computeIfAbsent(to, id -> new ArrayList<>(2)).add(from);
    }

    /** Leaves out the claims or the entity that has a problem, or goes with what has one. */
    private void leaveOut(Problem problem, @Nullable Problem cause) {
        if (parts.claims().leaveOut(problem, cause)) {
            changed.add(problem.subject());
        } else if (cause == null) {
            Problem told = parts.locations().problem(problem);
            findings.problem(told);
            if (references.containsKey(problem.value())) {
                findings.missing(problem.value(), told);
            }
            leave(problem.subject(), told);
        } else {
            follow(problem.subject(), cause);
        }
    }

    private void follow(String id, Problem cause) {
        if (!out.containsKey(id)) {
            findings.follow(cause, 1);
            leave(id, cause);
        }
    }

    private void leave(String id, Problem cause) {
        if (out.putIfAbsent(id, cause) == null) {
            open.add(id);
        }
    }

    /** Leaves out what refers to what was left out, until nothing does. */
    private void spread() {
        for (String id = open.poll(); id != null; id = open.poll()) {
            Problem cause = requireNonNull(out.get(id));
            findings.follow(cause, parts.claims().leaveOut(id));
            references.getOrDefault(id, List.of()).forEach(from -> follow(from, cause));
        }
    }
}
