package io.github.digitalsilkroad.core.catalog;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import io.github.digitalsilkroad.core.columns.KindTable;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.internal.CodeLists;
import io.github.digitalsilkroad.core.internal.Hints;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.SearchRecord;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.schema.SourceTable;
import io.github.digitalsilkroad.core.schema.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks that ids are unique and that every reference between entities, claims and sources resolves. */
final class Integrity {

    private final Tables tables;
    private final Vocabulary vocabulary;
    private final Predicate<String> hidden;
    private final List<Tables> excused;

    /** The properties that claims use. */
    private final Map<Property<?>, Known> properties = new HashMap<>();

    /** Those of them that the vocabulary lacks. */
    final List<Property<?>> newProperties = new ArrayList<>();

    /** The entities that may be a part of another one. */
    private final List<Entity> parts = new ArrayList<>();

    /** The sources that were found already; another claim that cites one needs no second search. */
    private final Set<Source> cited = Sets.newIdentityHashSet();

    /** The columns that refer to other things, of each kind that is checked. */
    private final Map<Kind<? extends Entity>, References<?>> references = new LinkedHashMap<>();

    private final List<Problem> problems = new ArrayList<>();
    private final Hints hints = new Hints();
    private final Supplier<List<String>> languages = Suppliers.memoize(() -> CodeLists.read("iso-639-1.txt"));
    private final Supplier<Set<String>> searchable = Suppliers.memoize(this::searchable);

    /**
     * Starts a check.
     *
     * @param tables where references must resolve
     * @param vocabulary the types of properties that are known
     * @param hidden whether a lens left out what an id names: a problem of it is not new and names no choices
     * @param excused the catalogs from which rows come: a problem that one of them has is not new
     */
    Integrity(Tables tables, Vocabulary vocabulary, Predicate<String> hidden, List<Tables> excused) {
        this.tables = tables;
        this.vocabulary = vocabulary;
        this.hidden = hidden;
        this.excused = excused;
    }

    /** What does not resolve in a whole catalog, where lenses left out what rows refer to. */
    static Integrity of(Tables tables) {
        return new Integrity(tables, tables.nomenclature().vocabulary(), missing -> true, List.of())
                .checkEntities(tables.entities())
                .checkRetired(tables.nomenclature().retired());
    }

    /**
     * Each id occurs once.
     *
     * @param entities what is put among the rows, in order of the ids
     * @param before the rows among which it is put
     * @param replacing the ids of the entities that may replace a row of their kind
     */
    Integrity checkIds(List<Entity> entities, Tables before, Set<String> replacing) {
        boolean first = before.isEmpty();
        for (int i = 0; i < entities.size(); i++) {
            Entity entity = entities.get(i);
            String id = entity.id().toString();
            boolean again = i > 0 && entity.id().equals(entities.get(i - 1).id());
            boolean replaces = replacing.contains(id) && before.holds(entity);
            if (again || (!first && !replaces && before.holds(id))) {
                report(entity, "", "", "the id occurs twice; ids are unique across all kinds");
            }
        }
        return this;
    }

    /**
     * Each source occurs once among more of them, in order of their ids, and those there were before; what it repeats
     * is there.
     */
    Integrity checkSources(List<Source> more, Tables before) {
        for (int i = 0; i < more.size(); i++) {
            Id id = more.get(i).id();
            if ((i > 0 && id.equals(more.get(i - 1).id())) || before.sources().get(id.toString()) != null) {
                report(id, "", "", "the id of the source occurs twice");
            } else {
                cited.add(more.get(i));
            }
        }
        for (Source source : more) {
            Source origin = source.origin().orElse(null);
            if (origin != null && !isKnown(origin)) {
                report(
                        source,
                        SourceTable.ORIGIN.name(),
                        origin.id(),
                        "repeats the source '" + origin.id() + "', which the catalog does not have");
            }
        }
        return this;
    }

    private boolean isKnown(Source source) {
        return cited.contains(source)
                || (source.equals(tables.sources().get(source.id().toString())) && cited.add(source));
    }

    /** What entities refer to is there, and their claims fit. */
    Integrity checkEntities(List<Entity> entities) {
        for (Entity entity : entities) {
            references.computeIfAbsent(entity.kind(), References::new).check(entity);
            checkFacts(entity);
        }
        Iterables.filter(entities, SearchRecord.class).forEach(this::checkSearched);
        Cycles.check(tables, parts, entities, this);
        Iterables.filter(references.keySet(), kind -> !kind.uniqueColumns().isEmpty())
                .forEach(kind -> checkUnique(kind));
        return this;
    }

    /** No two things of a kind have the same values in the columns that the kind declares unique. */
    private <E extends Entity> void checkUnique(Kind<E> kind) {
        KindTable<E> table = tables.of(kind);
        List<String> columns = kind.uniqueColumns().stream().map(Column::name).toList();
        Map<List<Object>, E> known = new HashMap<>(2 * table.size());
        for (E thing : table.list(null)) {
            E first = known.putIfAbsent(kind.uniqueOf(thing), thing);
            if (first != null) {
                String values =
                        kind.uniqueOf(thing).stream().map(Object::toString).collect(Collectors.joining(" "));
                report(
                        thing,
                        columns.get(columns.size() - 1),
                        values,
                        "'" + Lines.fit(values) + "' is taken by " + first.id() + "; no two " + kind.plural()
                                + " are alike in " + String.join(" and ", columns));
            }
        }
    }

    /** Each retired id, in order of the ids, is gone and has one successor. */
    Integrity checkRetired(List<RetiredId> retired) {
        for (int i = 0; i < retired.size(); i++) {
            RetiredId old = retired.get(i);
            if (i > 0 && old.id().equals(retired.get(i - 1).id())) {
                report(old.id(), "", "", "retired twice; an id has one successor");
            }
            if (tables.holds(old.id())) {
                report(old.id(), "", "", "retired, but still in use; retire an id only when it is gone");
            }
            if (!tables.holds(old.successor())) {
                reportMissing(old.id(), "new", old.successor(), "entity of the catalog", tables::ids);
            }
        }
        return this;
    }

    /** What was found so far. */
    List<Problem> problems() {
        return problems;
    }

    /** Those of them that no catalog from which rows come has itself, and that are not of what a lens left out. */
    List<Problem> newProblems() {
        return problems.stream().filter(problem -> !isExcused(problem)).toList();
    }

    private boolean isExcused(Problem problem) {
        return hidden.test(problem.value())
                || excused.stream().anyMatch(other -> other.integrity().found(problem));
    }

    /** Whether the same problem was found before; its message may name other choices. */
    private boolean found(Problem problem) {
        return problems.stream()
                .anyMatch(known -> known.subject().equals(problem.subject())
                        && known.column().equals(problem.column())
                        && known.value().equals(problem.value()));
    }

    private void report(Identified thing, String attribute, Object value, String message) {
        report(thing.id().toString(), attribute, value.toString(), message);
    }

    void report(String id, String attribute, String value, String message) {
        problems.add(new Problem("", 0, id, attribute, value, message));
    }

    /** The columns of a kind that refer to other things, each with the table of these, unless they are of any kind. */
    private final class References<E extends Entity> {

        private final Kind<E> kind;
        private final Map<Column<E, ?>, Supplier<KindTable<?>>> targets = new LinkedHashMap<>();

        References(Kind<E> kind) {
            this.kind = kind;
            for (Column<E, ?> column : kind.columns()) {
                if (!column.target().isEmpty()) {
                    targets.put(column, Suppliers.memoize(() -> tables.target(column)));
                }
            }
        }

        /** What the table holds of an entity, and what claims on it name, is there. */
        void check(Entity entity) {
            E row = kind.type().cast(entity);
            targets.forEach((column, target) -> {
                checkReferences(entity, column, target, column.name(), column.filedOf(row));
                Property<?> attested = column.attestedBy().orElse(null);
                if (attested != null && attested.type().valueClass() != Parties.class) {
                    checkReferences(entity, column, target, attested.name(), column.claimedOf(row));
                }
            });
        }
    }

    /**
     * What a search looked for is a property: of the library, the vocabulary, a claim or a series that it is about; its
     * languages are some.
     */
    private void checkSearched(SearchRecord search) {
        String id = search.id().toString();
        boolean isObserved = search.about().stream()
                .flatMap(about -> tables.at(about).flatMap(Entity::observed).stream())
                .anyMatch(observed -> observed.property().name().equals(search.property()));
        if (!isObserved && !searchable.get().contains(search.property())) {
            reportMissing(
                    id, "property", search.property(), "property of the catalog", () -> List.copyOf(searchable.get()));
        }
        search.languages().stream()
                .filter(code -> !languages.get().contains(code))
                .forEach(code -> reportMissing(id, "languages", code, "ISO 639-1 code, as ru is", languages));
    }

    /** The properties of the library, the vocabulary and all claims, whose entities are checked by then. */
    private Set<String> searchable() {
        Set<String> names = new TreeSet<>();
        Iterables.concat(newProperties, Props.all()).forEach(property -> names.add(property.name()));
        vocabulary.terms().forEach(term -> names.add(term.name()));
        return names;
    }

    /** What a cell, or claims on a property, name is there, and another thing where it must be. */
    private void checkReferences(
            Entity entity, Column<?, ?> column, Supplier<KindTable<?>> target, String attribute, List<?> keys) {
        if (keys.isEmpty()) { // as most are
            return;
        }
        boolean isUmbrella = entity.kind().umbrella().filter(column::equals).isPresent();
        if (isUmbrella) {
            parts.add(entity);
        }
        for (Object key : keys) {
            String id = key.toString();
            if (column.target().equals(Column.ANY)) {
                if (!tables.holds(id)) {
                    reportMissing(entity.id().toString(), attribute, id, "entity of the catalog", tables::ids);
                }
            } else {
                reference(entity, attribute, id, target.get());
            }
        }
        if (keys.contains(entity.id())) {
            String itself = "'" + entity.id() + "' is the entity itself; ";
            if (isUmbrella) {
                report(entity, attribute, entity.id(), itself + "an umbrella is another one");
            } else if (entity.kind().sameAs().filter(column::equals).isPresent()) {
                report(entity, attribute, entity.id(), itself + "name another one");
            }
        }
    }

    private void reference(Entity entity, String attribute, String id, KindTable<?> table) {
        if (table.get(id) == null) {
            String kind = table.kind().singular() + " of the catalog";
            reportMissing(entity.id().toString(), attribute, id, kind, table::ids);
        }
    }

    /** Reports a missing thing, with the nearest choices if the problem is new: finding them takes long. */
    private void reportMissing(String thing, String attribute, String id, String kind, Supplier<List<String>> known) {
        String message = "'" + Lines.fit(id) + "' is no " + kind;
        boolean isNew = !isExcused(new Problem("", 0, thing, attribute, id, message));
        report(thing, attribute, id, isNew ? message + hints.choices(id, known) : message);
    }

    private void checkFacts(Entity entity) {
        for (Attested<?> fact : entity.facts().all()) {
            Known known = properties.computeIfAbsent(fact.property(), this::known);
            checkProperty(entity, fact.property(), known.property);
            checkClaims(entity, fact, known.ranged);
        }
        if (entity.observed().isPresent()) {
            for (Attested<?> observation : entity.observed().get().all()) {
                checkClaims(entity, observation, null);
            }
        }
    }

    /** A value is not below the minimum that its property has, or beside its closed list. */
    private void checkRange(Entity entity, Object value, Property<Object> ranged) {
        try {
            ranged.check(value);
        } catch (IllegalArgumentException e) {
            report(entity, ranged.name(), value, String.valueOf(e.getMessage()));
        }
    }

    /**
     * A property as the vocabulary or the first claim on one of its name has it, and the one whose minimum or closed
     * list its values keep: the library's own where the first has no minimum; null if it has neither.
     */
    private record Known(Property<?> property, @Nullable Property<Object> ranged) {}

    @SuppressWarnings("unchecked") // the property itself checks that a value is of its type
    private Known known(Property<?> claimed) {
        Optional<Vocabulary.Term> term = vocabulary.find(claimed.name());
        if (term.isEmpty()) {
            newProperties.add(claimed);
        }
        Property<?> property = term.isPresent() ? term.get().property() : claimed;
        Property<?> ranged = property.minimum().isPresent()
                ? property
                : Props.find(property.name()).orElse(property);
        boolean isRanged =
                ranged.minimum().isPresent() || !ranged.type().codes().isEmpty();
        return new Known(property, isRanged ? (Property<Object>) ranged : null);
    }

    /** One name has one type and one set of units in the whole catalog. */
    @SuppressWarnings("ReferenceEquality") // most facts share one object, which saves looking closer
    private void checkProperty(Entity entity, Property<?> property, Property<?> known) {
        if (known != property && !known.type().isSameAs(property.type())) {
            report(
                    entity,
                    property.name(),
                    property.type(),
                    "has the type " + property.type() + ", but elsewhere " + known.type()
                            + "; a property has one type and the same units everywhere");
        }
    }

    /** What the claims of a fact cite and name is there, and their values are in the range of a property, if any. */
    private void checkClaims(Entity entity, Attested<?> fact, @Nullable Property<Object> ranged) {
        for (Claim<?> claim : fact.claims()) {
            Object value = claim.value().orElse(null);
            if (value != null && ranged != null) {
                checkRange(entity, value, ranged);
            }
            source(entity, fact, "source", claim.citation().source());
            Source origin = claim.origin().orElse(null);
            if (origin != null) {
                source(entity, fact, "origin", origin);
            }
            if (value instanceof Parties parties) {
                for (Id party : parties.list()) {
                    reference(entity, fact.property().name(), party.toString(), tables.of(Organization.KIND));
                }
            }
        }
    }

    private void source(Entity entity, Attested<?> fact, String attribute, Source source) {
        if (!isKnown(source)) {
            report(
                    entity,
                    fact.property().name(),
                    source.id(),
                    "has the " + attribute + " '" + source.id() + "', which the catalog does not have");
        }
    }
}
