package io.github.digitalsilkroad.interchange.merge;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.CatalogBuilder;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.catalog.RetiredId;
import io.github.digitalsilkroad.core.catalog.UnknownIdException;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Observations;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Identifier;
import io.github.digitalsilkroad.core.release.ReleaseDiff;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.schema.Vocabulary;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.view.Document;
import io.github.digitalsilkroad.core.view.Report;
import io.github.digitalsilkroad.core.view.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Two catalogs on the same subject as one, with the matches and conflicts.
 *
 * <pre>{@code
 * Merge both = Merge.of(catalog, AidData.reader().matching(catalog).read(file).catalog());
 * both.catalog().financing("kg-aiddata-39619").amount().claims()
 * }</pre>
 *
 * <p>Two things are the same if they have the same id; if one catalog has retired the id that the other still uses; or
 * if they share an {@link Identifier}, such as a record of AidData. A shared identifier counts only if no other thing
 * of either catalog has it, and if the two differ in no other identifier and not in their countries; otherwise they are
 * listed as ambiguous and stay separate. A name alone is only a suggestion. Of two ids the one that sorts first is
 * kept, and the other is retired, so that both find the thing; an id that a catalog has retired stays retired.
 *
 * <p>Claims are not resolved here: the merged catalog has the claims of both. A column is no evidence and has one
 * value: if only one catalog has a value, that value; if the column takes several values, those of both; if the two
 * differ, the value whose text sorts first, and a conflict is listed. Sources with one id and terms with one name are
 * merged in the same way, except that a term which says no more than its property gives way to the other, and so does a
 * reliability that is the default of its type. A name that is not kept becomes an alias. An identifier belongs to one
 * thing of the merged catalog: of rows that give it to several things, the one that sorts first is kept, and the others
 * are conflicts.
 *
 * <p>Merging a catalog with itself changes nothing, and the order of the two does not matter. Nor does the order of
 * several, as long as nothing is ambiguous between any two of them and no identifier is given to several. Immutable and
 * thread-safe.
 *
 * @since 0.2.0
 */
public final class Merge implements Report {

    private static final String AND = " + ";

    private final Catalog one;
    private final Catalog other;
    private final Catalog catalog;
    private final MergeIds ids;
    private final List<Conflict> conflicts;

    private Merge(Catalog one, Catalog other, Catalog catalog, MergeIds ids, List<Conflict> conflicts) {
        this.one = one;
        this.other = other;
        this.catalog = catalog;
        this.ids = ids;
        this.conflicts = List.copyOf(conflicts);
    }

    /**
     * Merges two catalogs.
     *
     * @param one a catalog
     * @param other another one
     * @return the merged catalog, and how it came about
     * @throws IllegalArgumentException if one of the two is seen through a lens, one id names things of two kinds, one
     *     property has two types, or sources would repeat each other in a circle; nothing is merged then
     */
    public static Merge of(Catalog one, Catalog other) {
        requireReleased("one", requireNonNull(one, "one"));
        requireReleased("other", requireNonNull(other, "other"));
        MergeIds ids = new MergeIds(one, other);
        List<Conflict> conflicts = new ArrayList<>();
        Map<String, Source> sources = MergeSources.of(one, other, conflicts);
        MergeClaims claims = new MergeClaims(sources);
        Map<String, Entity> entities = new TreeMap<>();
        add(entities, one, 0, ids, claims, conflicts);
        add(entities, other, 1, ids, claims, conflicts);
        Map<String, Id> gone = MergeNames.single(entities, conflicts, claims);
        CatalogBuilder merged =
                Catalog.builder(version(one.version(), other.version())).vocabulary(vocabulary(one, other, conflicts));
        sources.values().forEach(merged::add);
        entities.values().forEach(merged::add);
        for (RetiredId retired : retired(one, other, ids, gone, entities.keySet(), conflicts)) {
            merged.retire(retired.id(), retired.successor(), retired.reason());
        }
        conflicts.sort(Comparator.comparing(Conflict::id).thenComparing(Conflict::column));
        return new Merge(one, other, merged.build(), ids, conflicts);
    }

    private static void requireReleased(String which, Catalog catalog) {
        if (!catalog.lenses().isEmpty()) {
            throw new IllegalArgumentException("catalog \"" + which + "\": is seen through " + catalog.lenses()
                    + "; merge the catalogs themselves, and look at the result through the lens");
        }
    }

    private static DatasetVersion version(DatasetVersion one, DatasetVersion other) {
        return new DatasetVersion(
                both(one.name(), other.name()),
                both(one.version(), other.version()),
                Math.max(one.schema(), other.schema()));
    }

    private static String both(String one, String other) {
        Set<String> parts = new TreeSet<>();
        for (String text : List.of(one, other)) {
            int from = 0;
            for (int end = text.indexOf(AND); end >= 0; end = text.indexOf(AND, from)) {
                parts.add(text.substring(from, end));
                from = end + AND.length();
            }
            parts.add(text.substring(from));
        }
        return one.equals(other) ? one : String.join(AND, parts);
    }

    private static void add(
            Map<String, Entity> entities,
            Catalog catalog,
            int side,
            MergeIds ids,
            MergeClaims claims,
            List<Conflict> conflicts) {
        for (Entity entity : catalog.entities()) {
            Entity own = rewritten(entity.kind(), entity, id -> ids.renamed(side, id), ids.renamesAny(side), claims);
            Entity before = entities.get(own.id().toString());
            if (before != null && !before.kind().equals(own.kind())) {
                throw new IllegalArgumentException("id " + own.id() + ": is one of the " + before.kind()
                        + " in one catalog, of the " + own.kind()
                        + " in the other; give one of the two another id; nothing is merged");
            }
            entities.put(
                    own.id().toString(), before == null ? own : merged(own.kind(), before, own, claims, conflicts));
        }
    }

    /** A thing under the ids and with the sources of the merged catalog; itself if it has them. */
    private static <E extends Entity> Entity rewritten(
            Kind<E> kind, Entity entity, UnaryOperator<Id> renaming, boolean renamesAny, MergeClaims claims) {
        Facts facts = claims.rewritten(kind, entity.facts(), renaming);
        Observations<?> observed = entity.observed().isPresent()
                ? claims.rewritten(entity.observed().get(), renaming)
                : null;
        if (renamesAny) {
            List<@Nullable Object> values = MergeRow.values(kind, entity, renaming);
            if (!values.equals(MergeRow.values(kind, entity, UnaryOperator.identity()))) {
                return kind.of(new MergeRow(values, facts, observed));
            }
        }
        Entity same = facts.equals(entity.facts()) ? entity : entity.withFacts(facts);
        return observed == null || observed.equals(entity.observed().orElseThrow())
                ? same
                : same.withObserved(observed);
    }

    private static <E extends Entity> Entity merged(
            Kind<E> kind, Entity one, Entity other, MergeClaims claims, List<Conflict> conflicts) {
        if (one.equals(other)) {
            return one;
        }
        if (one instanceof Identifier name && other instanceof Identifier same) {
            return MergeNames.kept(name, same, conflicts, claims);
        }
        List<@Nullable Object> values = MergeRow.merged(
                kind,
                MergeRow.values(kind, one, UnaryOperator.identity()),
                MergeRow.values(kind, other, UnaryOperator.identity()),
                one.id(),
                conflicts);
        if (kind.aliases().isPresent() && !one.name().equals(other.name())) {
            String kept = one.name().compareTo(other.name()) < 0 ? one.name() : other.name();
            MergeRow.addTo(values, kind.aliases().get(), kept.equals(one.name()) ? other.name() : one.name());
        }
        Observations<?> observed =
                one.observed().isPresent() && other.observed().isPresent()
                        ? claims.merged(one.observed().get(), other.observed().get())
                        : null;
        return kind.of(new MergeRow(values, claims.merged(one.facts(), other.facts()), observed));
    }

    private static Vocabulary vocabulary(Catalog one, Catalog other, List<Conflict> conflicts) {
        Map<String, Vocabulary.Term> terms = new TreeMap<>();
        one.vocabulary().terms().forEach(term -> terms.put(term.name(), term));
        for (Vocabulary.Term term : other.vocabulary().terms()) {
            Vocabulary.Term before = terms.putIfAbsent(term.name(), term);
            if (before == null || before.equals(term)) {
                continue;
            }
            String type = before.property().type().name();
            if (before.property().type().valueClass() != term.property().type().valueClass()) {
                throw new IllegalArgumentException("property " + term.name() + ": holds values of type " + type
                        + " in one catalog, of type " + term.property().type().name()
                        + " in the other; give one of the two another name; nothing is merged");
            }
            boolean isPlain = isPlain(before) || isPlain(term);
            boolean keepsFirst =
                    isPlain(before) == isPlain(term) ? text(before).compareTo(text(term)) <= 0 : isPlain(term);
            terms.put(term.name(), keepsFirst ? before : term);
            if (!isPlain && !words(before).equals(words(term))) {
                conflicts.add(new Conflict(
                        Id.of(term.name()),
                        "term",
                        words(keepsFirst ? before : term),
                        words(keepsFirst ? term : before)));
            }
        }
        return Vocabulary.of(terms.values());
    }

    /** Whether a term says no more than its property does. */
    private static boolean isPlain(Vocabulary.Term term) {
        return term.equals(Vocabulary.Term.of(term.property()));
    }

    private static String words(Vocabulary.Term term) {
        return term.label() + ": " + term.description()
                + term.akinTo().map(kin -> " Akin to " + kin).orElse("");
    }

    /** All that a term says, by which terms are in an order that does not depend on which catalog is named first. */
    private static String text(Vocabulary.Term term) {
        Property<?> property = term.property();
        return words(term) + "\n" + property.type().name() + property.type().units() + property.shows()
                + property.minimum();
    }

    private static Collection<RetiredId> retired(
            Catalog one,
            Catalog other,
            MergeIds ids,
            Map<String, Id> gone,
            Set<String> live,
            List<Conflict> conflicts) {
        Map<String, RetiredId> retired = new TreeMap<>();
        List<Catalog> sides = List.of(one, other);
        for (int side = 0; side < sides.size(); side++) {
            for (RetiredId old : sides.get(side).retiredIds()) {
                Id successor = ids.renamed(side, Id.of(old.successor()));
                String last = gone.getOrDefault(successor.toString(), successor).toString();
                add(retired, new RetiredId(old.id(), last, old.reason()), live, conflicts);
            }
        }
        for (Match match : ids.matches()) {
            if (!retired.containsKey(match.merged().toString())) {
                Id last = gone.getOrDefault(match.kept().toString(), match.kept());
                add(
                        retired,
                        new RetiredId(match.merged().toString(), last.toString(), "merged: " + match.reason()),
                        live,
                        conflicts);
            }
        }
        gone.forEach((id, successor) -> {
            if (!retired.containsKey(id)) {
                add(retired, new RetiredId(id, successor.toString(), "one value names one thing"), live, conflicts);
            }
        });
        return retired.values();
    }

    private static void add(Map<String, RetiredId> retired, RetiredId old, Set<String> live, List<Conflict> conflicts) {
        if (live.contains(old.id())) {
            conflicts.add(new Conflict(Id.of(old.id()), "retired", "in use", old.toString()));
            return;
        }
        RetiredId before = retired.putIfAbsent(old.id(), old);
        if (before != null && !before.equals(old)) {
            boolean keepsFirst = before.toString().compareTo(old.toString()) <= 0;
            retired.put(old.id(), keepsFirst ? before : old);
            conflicts.add(new Conflict(
                    Id.of(old.id()),
                    "retired",
                    (keepsFirst ? before : old).toString(),
                    (keepsFirst ? old : before).toString()));
        }
    }

    /**
     * The merged catalog.
     *
     * @return the catalog; its version names those of both
     */
    public Catalog catalog() {
        return catalog;
    }

    /**
     * Things that had two ids and have one now.
     *
     * @return an unmodifiable list in order of the ids that are gone
     */
    public List<Match> matches() {
        return List.copyOf(ids.matches());
    }

    /**
     * Things that share an identifier but stay separate, since several have it.
     *
     * @return an unmodifiable list in order of the ids
     */
    public List<Ambiguity> ambiguities() {
        return List.copyOf(ids.ambiguities());
    }

    /**
     * Things with similar names that may be the same; they stay separate. Give both the same identifier if they are.
     *
     * @return an unmodifiable list in order of the ids
     */
    public List<Suggestion> suggestions() {
        return List.copyOf(ids.suggestions());
    }

    /**
     * What the two say differently apart from claims, and what is kept.
     *
     * @return an unmodifiable list in order of the ids
     */
    public List<Conflict> conflicts() {
        return conflicts;
    }

    /**
     * What changes for a reader of the first catalog.
     *
     * @return the difference between it and the merged one
     */
    public ReleaseDiff fromOne() {
        return ReleaseDiff.between(one, catalog);
    }

    /**
     * What changes for a reader of the second catalog.
     *
     * @return the difference between it and the merged one
     */
    public ReleaseDiff fromOther() {
        return ReleaseDiff.between(other, catalog);
    }

    /**
     * What the merge does to the answers to some questions.
     *
     * @param questions the questions
     * @return a table of their answers in each of the two catalogs and in the merged one
     */
    public Table effectOn(Score... questions) {
        Table.Builder table = Table.of("What the merge does to answers")
                .column("Question")
                .rightColumn(one.version().toString())
                .rightColumn(other.version().toString())
                .rightColumn("merged");
        for (Score question : Arrays.asList(requireNonNull(questions, "questions"))) {
            requireNonNull(question, "question");
            Optional<Assessment> merged = answer(question, catalog);
            table.row(
                    merged.map(Assessment::question).orElseGet(question::question),
                    words(answer(question, one)),
                    words(answer(question, other)),
                    words(merged));
        }
        return table.build();
    }

    /** The answer, unless the question names what the catalog does not have. */
    private static Optional<Assessment> answer(Score question, Catalog catalog) {
        try {
            return Optional.of(question.on(catalog));
        } catch (UnknownIdException absent) {
            return Optional.empty();
        }
    }

    private static String words(Optional<Assessment> asked) {
        return asked.map(Assessment::figure).orElse("not in the data");
    }

    /**
     * The matches, what is ambiguous, what is suggested and what conflicts.
     *
     * @return a document
     */
    @Override
    public Document page() {
        Document.Builder page = Document.builder().heading(one + AND + other).paragraph(toString());
        if (!matches().isEmpty()) {
            Table.Builder table =
                    Table.of("The same").column("Kept").column("Retired").column("By");
            matches()
                    .forEach(match ->
                            table.row(match.kept().toString(), match.merged().toString(), match.reason()));
            page.add(table.build());
        }
        if (!ambiguities().isEmpty()) {
            Table.Builder table = Table.of("Perhaps the same, kept apart")
                    .column("Ids")
                    .column("Share")
                    .column("But");
            ambiguities()
                    .forEach(each ->
                            table.row(each.ids().get(0) + "\n" + each.ids().get(1), each.shared(), each.reason()));
            page.add(table.build());
        }
        if (!suggestions().isEmpty()) {
            Table.Builder table =
                    Table.of("Called alike, kept apart").column("Kind").column("Ids");
            suggestions().forEach(each -> table.row(each.kind(), each.one() + "\n" + each.other()));
            page.add(table.build());
        }
        if (!conflicts.isEmpty()) {
            Table.Builder table = Table.of("Said differently")
                    .column("Id")
                    .column("Column")
                    .column("Kept")
                    .column("Other");
            conflicts.forEach(each ->
                    table.row(each.id().toString(), each.column(), Lines.fit(each.kept()), Lines.fit(each.other())));
            page.add(table.build());
        }
        return page.build();
    }

    /**
     * The counts in one line.
     *
     * @return such as {@code 3 matches, 0 ambiguous, 1 suggestion, 2 conflicts}
     */
    @Override
    public String toString() {
        return Lines.count(matches().size(), "match", "matches") + ", "
                + ambiguities().size() + " ambiguous, "
                + Lines.count(suggestions().size(), "suggestion") + ", " + Lines.count(conflicts.size(), "conflict");
    }

    /**
     * A thing that had two ids.
     *
     * @param kept the id that it has
     * @param merged the id that is retired
     * @param reason the identifier that both have, or why one catalog had retired the id before
     */
    public record Match(Id kept, Id merged, String reason) {

        /**
         * A thing that had two ids.
         *
         * @param kept the id that it has
         * @param merged the id that is retired
         * @param reason why they are the same
         */
        public Match {
            requireNonNull(kept, "kept");
            requireNonNull(merged, "merged");
            requireNonNull(reason, "reason");
        }
    }

    /**
     * Two things that share something, but not enough to be matched.
     *
     * @param kind what several of their kind are called
     * @param shared what they share
     * @param ids their ids, in order
     * @param reason why it does not suffice
     */
    public record Ambiguity(String kind, String shared, List<Id> ids, String reason) {

        /**
         * Two things that share something.
         *
         * @param kind what several of their kind are called
         * @param shared what they share
         * @param ids their ids
         * @param reason why it does not suffice
         */
        public Ambiguity {
            requireNonNull(kind, "kind");
            requireNonNull(shared, "shared");
            ids = List.copyOf(requireNonNull(ids, "ids"));
            requireNonNull(reason, "reason");
        }
    }

    /**
     * Two things that are called alike.
     *
     * @param kind what several of their kind are called
     * @param one the id of one
     * @param other the id of the other, which sorts after it
     */
    public record Suggestion(String kind, Id one, Id other) {

        /**
         * Two things that are called alike.
         *
         * @param kind what several of their kind are called
         * @param one the id of one
         * @param other the id of the other
         */
        public Suggestion {
            requireNonNull(kind, "kind");
            requireNonNull(one, "one");
            requireNonNull(other, "other");
        }
    }

    /**
     * What two catalogs say differently of a thing, a source, a term or a retired id, apart from claims.
     *
     * @param id the id of the thing or source, the name of the term, or the retired id
     * @param column the column
     * @param kept the text of what is kept
     * @param other the text of what is not
     */
    public record Conflict(Id id, String column, String kept, String other) {

        /**
         * What two catalogs say differently.
         *
         * @param id the id
         * @param column the column
         * @param kept what is kept
         * @param other what is not
         */
        public Conflict {
            requireNonNull(id, "id");
            requireNonNull(column, "column");
            requireNonNull(kept, "kept");
            requireNonNull(other, "other");
        }
    }
}
