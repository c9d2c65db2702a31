package io.github.digitalsilkroad.core.catalog;

import com.google.common.base.Splitter;
import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Iterables;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import io.github.digitalsilkroad.core.internal.Nearest;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Identifier;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.Place;
import io.github.digitalsilkroad.core.schema.Kind;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of the entities of a catalog, by which they are found. */
final class Search {

    private static final String NAME = "name";
    private static final String ALIAS = "alias";
    private static final String PARTY = "party";
    private static final String PLACE = "place";

    /** The weight of a word in a field; {@link #ELSEWHERE} in fields that are not listed. */
    private static final Map<String, Integer> WEIGHTS = Map.of(NAME, 10, ALIAS, 8, PARTY, 4, PLACE, 4);

    private static final int ELSEWHERE = 6;

    /** What a whole name adds to the weight of its words; below, what a whole alias adds. */
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

    private final List<Entity> entities;
    private final ListMultimap<String, Posting> words =
            MultimapBuilder.treeKeys().arrayListValues().build();
    private final ListMultimap<String, Posting> wholeNames = ArrayListMultimap.create();

    /** Where a word occurs. */
    private record Posting(int document, String field) {}

    /** The best place of a word that was looked for. */
    private record Match(double score, String field, String word) {}

    /**
     * Reads the words of some entities.
     *
     * @param entities what can be found
     * @param documents the texts of each
     */
    Search(List<Entity> entities, List<SearchDocument> documents) {
        this.entities = entities;
        for (int i = 0; i < documents.size(); i++) {
            int document = i;
            List<String> names = documents.get(i).names();
            add(document, NAME, names.get(0));
            names.subList(1, names.size()).forEach(alias -> add(document, ALIAS, alias));
            documents.get(i).fields().forEach((field, texts) -> texts.forEach(text -> add(document, field, text)));
        }
    }

    /**
     * The texts of some entities.
     *
     * @param entities what can be found
     * @param retired the ids that were given up for theirs
     * @param referred the countries, places, parties and so on of an entity
     * @param identifiers what others call an entity
     */
    static List<SearchDocument> documents(
            List<Entity> entities,
            List<RetiredId> retired,
            Function<Entity, List<Entity>> referred,
            Function<Entity, List<Identifier>> identifiers) {
        ListMultimap<String, String> former =
                Multimaps.transformValues(Multimaps.index(retired, RetiredId::successor), RetiredId::id);
        return entities.stream()
                .map(entity -> document(
                        entity, former.get(entity.id().toString()), referred.apply(entity), identifiers.apply(entity)))
                .toList();
    }

    private static SearchDocument document(
            Entity entity, List<String> former, List<Entity> referred, List<Identifier> identifiers) {
        ListMultimap<String, String> texts = texts(entity, referred);
        identifiers.forEach(identifier -> texts.put("identifier", identifier.value()));
        texts.putAll("id", former);
        return new SearchDocument(
                entity.id(),
                entity.kind().singular(),
                ImmutableList.copyOf(Iterables.concat(texts.removeAll(NAME), texts.removeAll(ALIAS))),
                Multimaps.asMap(ImmutableListMultimap.copyOf(texts)));
    }

    private static ListMultimap<String, String> texts(Entity entity, List<Entity> referred) {
        ListMultimap<String, String> texts =
                MultimapBuilder.treeKeys().arrayListValues().build();
        Names.textsOf(entity).forEach((part, text) -> texts.put(part.code(), text));
        for (Entity other : entity instanceof Identifier ? List.<Entity>of() : referred) {
            boolean isPlace = other instanceof Place || other instanceof Country;
            if (isPlace || other instanceof Organization) {
                String field = isPlace ? PLACE : PARTY;
                texts.putAll(field, List.of(other.id().toString(), other.name()));
                texts.putAll(field, Names.othersOf(other));
            }
        }
        return texts;
    }

    private void add(int document, String field, String text) {
        String plain = Names.plain(text);
        Posting here = new Posting(document, field);
        if (field.equals(NAME) || field.equals(ALIAS)) {
            wholeNames.put(plain, here);
        }
        WORDS.split(plain).forEach(word -> words.put(word, here));
    }

    /** The entities of some kinds, or of all, that have the most words of a text, the best first. */
    List<SearchHit> find(String text, int limit, List<? extends Kind<?>> kinds) {
        String plain = Names.plain(text);
        List<@Nullable Match[]> matches = new LinkedHashSet<>(WORDS.splitToList(plain))
                .stream().map(word -> matches(word, Names.spoken(text) != null)).toList();
        double[] scores = new double[entities.size()];
        int[] counts = new int[entities.size()];
        for (@Nullable Match[] ofWord : matches) {
            for (int i = 0; i < ofWord.length; i++) {
                scores[i] += ofWord[i] == null ? 0 : ofWord[i].score();
                counts[i] += ofWord[i] == null ? 0 : 1;
            }
        }
        for (Posting whole : wholeNames.get(plain)) {
            scores[whole.document()] += whole.field().equals(NAME) ? WHOLE_NAME : WHOLE_ALIAS;
        }
        int[] found = IntStream.range(0, scores.length)
                .filter(i -> scores[i] > 0
                        && (kinds.isEmpty() || kinds.contains(entities.get(i).kind())))
                .toArray();
        int most = Arrays.stream(found).map(i -> counts[i]).max().orElse(0);
        return Arrays.stream(found)
                .filter(i -> counts[i] == most)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> -scores[i])
                        .thenComparing(i -> entities.get(i).name().length())
                        .thenComparing(i -> entities.get(i).id()))
                .limit(limit)
                .map(i -> new SearchHit(
                        entities.get(i),
                        matches.stream()
                                .flatMap(ofWord -> Stream.ofNullable(ofWord[i]))
                                .map(match -> Map.entry(match.field(), match.word()))
                                .toList()))
                .toList();
    }

    /**
     * The best place in each document of the word itself, of a word that starts with it, or of one spelled almost
     * alike; null if none. What is spoken may also sound like it.
     */
    private @Nullable Match[] matches(String word, boolean isSpoken) {
        @Nullable Match[] best = new Match[entities.size()];
        Multimaps.asMap(words).forEach((other, postings) -> {
            double likeness = likeness(word, other);
            likeness = likeness == 0 && isSpoken ? likeness(Names.sound(word), Names.sound(other)) : likeness;
            if (likeness > 0) {
                for (Posting posting : postings) {
                    double score = likeness * WEIGHTS.getOrDefault(posting.field(), ELSEWHERE);
                    Match known = best[posting.document()];
                    if (known == null || score > known.score()) {
                        best[posting.document()] = new Match(score, posting.field(), other);
                    }
                }
            }
        });
        return best;
    }

    private static double likeness(String word, String other) {
        if (other.startsWith(word)) {
            return other.length() == word.length() ? 1 : word.length() >= SHORTEST_START ? START : 0;
        }
        int longer = Math.max(word.length(), other.length());
        int typos = longer >= TWO_TYPOS ? 2 : longer >= ONE_TYPO ? 1 : 0;
        return typos > 0 && Nearest.distance(word, other, typos) <= typos ? TYPO : 0;
    }
}
