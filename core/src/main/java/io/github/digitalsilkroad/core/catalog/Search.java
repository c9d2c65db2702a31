package io.github.digitalsilkroad.core.catalog;

import com.google.common.base.Splitter;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.internal.Nearest;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Identifier;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.Place;
import io.github.digitalsilkroad.core.model.Role;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The words of the entities of a catalog, by which they are found. */
final class Search {

    /** Where a word stands, and how much it counts there. */
    private enum Field {
        NAME(10),
        ALIAS(8),
        ID(6),
        CODE(6),
        IDENTIFIER(6),
        PARTY(4),
        PLACE(4);

        private final int weight;

        Field(int weight) {
            this.weight = weight;
        }

        private String label() {
            return Names.plain(name());
        }
    }

    /** What the whole name or an alias counts beside its words. */
    private static final int WHOLE_NAME = 1000;

    private static final int WHOLE_ALIAS = 500;

    private static final int SHORTEST_START = 3;
    private static final double START = 0.7;
    private static final double TYPO = 0.5;

    /** From how many letters on a word may differ by one letter, and by two. */
    private static final int ONE_TYPO = 5;

    private static final int TWO_TYPOS = 10;

    private static final Splitter WORDS =
            Splitter.on(Pattern.compile("[^\\p{L}\\p{N}]+")).omitEmptyStrings();

    private final Catalog catalog;
    private final List<Entity> entities;
    private final List<SearchDocument> documents = new ArrayList<>();
    private final Map<String, List<Posting>> words = new TreeMap<>();
    private final ListMultimap<String, Posting> wholeNames =
            MultimapBuilder.hashKeys().arrayListValues().build();

    /** Where a word stands. */
    private record Posting(int document, Field field) {}

    /** The best place of a word that was looked for. */
    private record Match(double score, Field field, String word) {}

    Search(Catalog catalog) {
        this.catalog = catalog;
        this.entities = catalog.entities();
        ListMultimap<String, String> retired = Multimaps.transformValues(
                Multimaps.index(catalog.retiredIds(), RetiredId::successor), RetiredId::id);
        for (Entity entity : entities) {
            ListMultimap<Field, String> texts = texts(entity);
            texts.putAll(Field.ID, retired.get(entity.id().toString()));
            texts.asMap().forEach((field, all) -> all.forEach(text -> add(field, text)));
            documents.add(document(entity, texts));
        }
    }

    private ListMultimap<Field, String> texts(Entity entity) {
        ListMultimap<Field, String> texts =
                MultimapBuilder.enumKeys(Field.class).arrayListValues().build();
        texts.put(Field.NAME, entity.name());
        texts.putAll(Field.ALIAS, new LinkedHashSet<>(Names.othersOf(entity)));
        texts.put(Field.ID, entity.id().toString());
        if (entity instanceof Country country) {
            texts.put(Field.CODE, country.iso3());
        }
        catalog.identifiers(entity).forEach(identifier -> texts.put(Field.IDENTIFIER, identifier.value()));
        if (!(entity instanceof Identifier)) {
            Set<Id> parties = referred(entity, Organization.KIND);
            for (Role role : Role.values()) {
                entity.facts().value(role.property()).map(Parties::list).ifPresent(parties::addAll);
            }
            texts.putAll(Field.PARTY, namesOf(parties));
            Set<Id> places = referred(entity, Place.KIND);
            catalog.countriesOf(entity).forEach(code -> places.add(code.id()));
            places.remove(entity.id());
            texts.putAll(Field.PLACE, namesOf(places));
        }
        return texts;
    }

    /** The ids of a kind to which the columns of an entity refer. */
    private static Set<Id> referred(Entity entity, Kind<?> kind) {
        Set<Id> ids = new LinkedHashSet<>();
        for (Column<?, ?> column : entity.kind().columns()) {
            if (column.target().equals(kind.plural())) {
                keys(column, entity).forEach(id -> ids.add((Id) id));
            }
        }
        return ids;
    }

    @SuppressWarnings("unchecked") // a column of the kind of the entity
    private static <E extends Entity> List<?> keys(Column<?, ?> column, E entity) {
        return ((Column<E, ?>) column).keysOf(entity);
    }

    private List<String> namesOf(Set<Id> ids) {
        List<String> names = new ArrayList<>();
        for (Id id : ids) {
            names.add(id.toString());
            catalog.find(id).ifPresent(entity -> {
                names.add(entity.name());
                names.addAll(Names.othersOf(entity));
            });
        }
        return names;
    }

    private void add(Field field, String text) {
        String plain = Names.plain(text);
        Posting here = new Posting(documents.size(), field);
        if (field == Field.NAME || field == Field.ALIAS) {
            wholeNames.put(plain, here);
        }
        WORDS.split(plain)
                .forEach(word ->
                        words.computeIfAbsent(word, key -> new ArrayList<>()).add(here));
    }

    private static SearchDocument document(Entity entity, ListMultimap<Field, String> texts) {
        List<String> names = new ArrayList<>(texts.get(Field.NAME));
        names.addAll(texts.get(Field.ALIAS));
        Map<String, List<String>> fields = new TreeMap<>();
        texts.asMap().forEach((field, all) -> {
            if (field != Field.NAME && field != Field.ALIAS) {
                fields.put(field.label(), List.copyOf(new LinkedHashSet<>(all)));
            }
        });
        return new SearchDocument(entity.id(), entity.kind().singular(), names, fields);
    }

    List<SearchDocument> documents() {
        return List.copyOf(documents);
    }

    /** The entities of some kinds, or of all, that have the most words of a text, the best first. */
    List<SearchHit> find(String text, int limit, List<? extends Kind<?>> kinds) {
        String plain = Names.plain(text);
        Map<Integer, List<Match>> found = new TreeMap<>();
        Map<Integer, Double> scores = new TreeMap<>();
        for (String word : new LinkedHashSet<>(WORDS.splitToList(plain))) {
            matches(word).forEach((document, match) -> {
                found.computeIfAbsent(document, key -> new ArrayList<>()).add(match);
                scores.merge(document, match.score(), Double::sum);
            });
        }
        for (Posting whole : wholeNames.get(plain)) {
            found.computeIfAbsent(whole.document(), key -> new ArrayList<>());
            scores.merge(
                    whole.document(), (double) (whole.field() == Field.NAME ? WHOLE_NAME : WHOLE_ALIAS), Double::sum);
        }
        found.keySet()
                .removeIf(document -> !kinds.isEmpty()
                        && !kinds.contains(entities.get(document).kind()));
        int most = found.values().stream().mapToInt(List::size).max().orElse(0);
        return found.keySet().stream()
                .filter(document -> found.get(document).size() == most)
                .sorted(Comparator.<Integer>comparingDouble(document -> -scores.get(document))
                        .thenComparing(document -> entities.get(document).name().length())
                        .thenComparing(document -> entities.get(document).id()))
                .limit(limit)
                .map(document -> new SearchHit(
                        entities.get(document),
                        found.get(document).stream()
                                .map(match -> Map.entry(match.field().label(), match.word()))
                                .toList()))
                .toList();
    }

    /** The best place of a word in each document that has it, one that starts with it, or one that is nearly it. */
    private Map<Integer, Match> matches(String word) {
        Map<Integer, Match> best = new TreeMap<>();
        long letters = letters(word);
        words.forEach((other, postings) -> {
            double likeness = likeness(word, letters, other);
            if (likeness > 0) {
                for (Posting posting : postings) {
                    Match match = new Match(likeness * posting.field().weight, posting.field(), other);
                    best.merge(posting.document(), match, (a, b) -> b.score() > a.score() ? b : a);
                }
            }
        });
        return best;
    }

    private static double likeness(String word, long letters, String other) {
        if (other.startsWith(word)) {
            return other.length() == word.length() ? 1 : word.length() >= SHORTEST_START ? START : 0;
        }
        int longer = Math.max(word.length(), other.length());
        int typos = longer >= TWO_TYPOS ? 2 : longer >= ONE_TYPO ? 1 : 0;
        return Math.abs(word.length() - other.length()) <= typos
                        && Long.bitCount(letters ^ letters(other)) <= 2 * typos
                        && Nearest.distance(word, other, typos) <= typos
                ? TYPO
                : 0;
    }

    /** Which letters a word has; a typo changes two of them at most. */
    private static long letters(String word) {
        return word.chars().mapToLong(letter -> 1L << letter).reduce(0, (a, b) -> a | b);
    }
}
