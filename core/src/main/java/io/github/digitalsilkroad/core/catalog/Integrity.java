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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Checks that ids are unique and that every reference between entities, claims and sources resolves. */
final class Integrity {

    private final Tables tables;
    private final Vocabulary vocabulary;
    private final Set<String> hidden;
    private final List<Tables> excused;
    /** The properties that claims use and the vocabulary lacks, by their names. */
    final Map<String, Property<?>> newProperties = new LinkedHashMap<>();

    /** The sources that were found already; another claim that cites one needs no second search. */
    private final Set<Source> cited = Sets.newIdentityHashSet();

    /** The tables to which columns refer. */
    private final Map<Column<?, ?>, KindTable<?>> targets = new HashMap<>();

    private final List<Problem> problems = new ArrayList<>();
    private final Hints hints = new Hints();
    private final Supplier<List<String>> languages = Suppliers.memoize(() -> CodeLists.read("iso-639-1.txt"));
    private final Supplier<Set<String>> searchable = Suppliers.memoize(this::searchable);

    /**
     * Starts a check.
     *
     * @param tables where references must resolve
     * @param vocabulary the types of properties that are known
     * @param hidden the ids of what a lens left out
     * @param excused the catalogs from which rows come: a problem that one of them has is not new
     */
    Integrity(Tables tables, Vocabulary vocabulary, Set<String> hidden, List<Tables> excused) {
        this.tables = tables;
        this.vocabulary = vocabulary;
        this.hidden = hidden;
        this.excused = excused;
    }

    /** What does not resolve in a whole catalog, where lenses left out what rows refer to. */
    static Integrity of(Tables tables) {
        return new Integrity(tables, tables.nomenclature().vocabulary(), Set.of(), List.of())
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
            }
            Source origin = more.get(i).origin().orElse(null);
            if (origin != null && !isKnown(origin)) {
                report(
                        id,
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
        Set<Kind<? extends Entity>> kinds = new LinkedHashSet<>();
        for (Entity entity : entities) {
            kinds.add(entity.kind());
            checkReferences(entity, entity.kind());
            checkFacts(entity);
        }
        Iterables.filter(entities, SearchRecord.class).forEach(this::checkSearched);
        Cycles.check(tables, entities, this);
        kinds.removeIf(kind -> kind.uniqueColumns().isEmpty());
        kinds.forEach(kind -> checkUnique(kind));
        return this;
    }

    /** No two things of a kind have the same values in the columns that the kind declares unique. */
    private <E extends Entity> void checkUnique(Kind<E> kind) {
        KindTable<E> table = tables.of(kind);
        List<String> columns = kind.uniqueColumns().stream().map(Column::name).toList();
        Map<List<Object>, E> known = new HashMap<>(2 * table.size());
        for (int row = 0; row < table.size(); row++) {
            E thing = table.row(row);
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
                reportMissing(old.id(), "successor", old.successor(), "entity of the catalog", tables::ids);
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
        return hidden.contains(problem.value())
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

    private <E extends Entity> void checkReferences(Entity entity, Kind<E> kind) {
        for (Column<E, ?> column : kind.columns()) {
            if (!column.target().isEmpty()) {
                checkReferences(kind.type().cast(entity), column);
            }
        }
    }

    private <E extends Entity> void checkReferences(E entity, Column<E, ?> column) {
        checkReferences(entity, column, column.name(), column.filedOf(entity));
        if (column.attestedBy().isPresent() && column.attestedBy().get().type().valueClass() != Parties.class) {
            checkReferences(entity, column, column.attestedBy().get().name(), column.claimedOf(entity));
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
        Set<String> names = new TreeSet<>(newProperties.keySet());
        Props.all().forEach(property -> names.add(property.name()));
        vocabulary.terms().forEach(term -> names.add(term.name()));
        return names;
    }

    /** What a cell, or claims on a property, name is there, and another thing where it must be. */
    private void checkReferences(Entity entity, Column<?, ?> column, String attribute, List<?> keys) {
        for (Object key : keys) {
            String id = key.toString();
            if (column.target().equals(Column.ANY)) {
                if (!tables.holds(id)) {
                    reportMissing(entity.id().toString(), attribute, id, "entity of the catalog", tables::ids);
                }
            } else {
                reference(entity, attribute, id, targets.computeIfAbsent(column, tables::target));
            }
        }
        if (keys.contains(entity.id())) {
            String itself = "'" + entity.id() + "' is the entity itself; ";
            if (entity.kind().umbrella().filter(column::equals).isPresent()) {
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
            checkRange(entity, fact, ranged(checkProperty(entity, fact.property())));
            checkClaims(entity, fact);
        }
        if (entity.observed().isPresent()) {
            for (Attested<?> observation : entity.observed().get().all()) {
                checkClaims(entity, observation);
            }
        }
    }

    /** No value is below the minimum that its property has, or beside its closed list. */
    private void checkRange(Entity entity, Attested<?> fact, Property<Object> ranged) {
        for (Claim<?> claim : fact.claims()) {
            Object value = claim.value().orElse(null);
            if (value != null) {
                try {
                    ranged.check(value);
                } catch (IllegalArgumentException e) {
                    report(entity, ranged.name(), value, String.valueOf(e.getMessage()));
                }
            }
        }
    }

    /** The property that has the minimum or the closed list: the library's own where the known one has no minimum. */
    @SuppressWarnings("unchecked") // the property itself checks that a value is of its type
    private static Property<Object> ranged(Property<?> known) {
        return (Property<Object>)
                (known.minimum().isPresent() ? known : Props.find(known.name()).orElse(known));
    }

    /** One name has one type and one set of units in the whole catalog: those of the vocabulary or the first claim. */
    @SuppressWarnings("ReferenceEquality") // most facts share one object, which saves looking closer
    private Property<?> checkProperty(Entity entity, Property<?> property) {
        Optional<Vocabulary.Term> term = vocabulary.find(property.name());
        Property<?> known = term.isPresent()
                ? term.get().property()
                : newProperties.computeIfAbsent(property.name(), name -> property);
        if (known != property && !known.type().isSameAs(property.type())) {
            report(
                    entity,
                    property.name(),
                    property.type(),
                    "has the type " + property.type() + ", but elsewhere " + known.type()
                            + "; a property has one type and the same units everywhere");
        }
        return known;
    }

    private void checkClaims(Entity entity, Attested<?> fact) {
        boolean namesParties = fact.property().type().valueClass() == Parties.class;
        for (Claim<?> claim : fact.claims()) {
            source(entity, fact, "source", claim.citation().source());
            if (claim.origin().isPresent()) {
                source(entity, fact, "origin", claim.origin().get());
            }
            if (namesParties && claim.value().orElse(null) instanceof Parties parties) {
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
