package io.github.digitalsilkroad.lint.report;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.Multimaps;
import com.google.common.collect.SetMultimap;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.evidence.Missing;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Stage;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@link Completeness} asks of every row of a table, and how the rows answer: it is what many of them state. */
final class CompletenessQuestions {

    /** The question that every date of a contract's life answers. */
    private static final String STAGE = "stage";

    private static final Set<Property<?>> MILESTONES =
            Stream.of(Stage.values()).map(Stage::milestone).collect(Collectors.toUnmodifiableSet());

    private static final String YEARS = "yearly values";

    private final List<String> questions;
    private final Set<Integer> years = new LinkedHashSet<>();
    private final SetMultimap<String, Property<?>> properties = LinkedHashMultimap.create();
    private final Catalog catalog;

    /** A question for the rows of a table. */
    CompletenessQuestions(List<? extends Entity> rows, Catalog catalog) {
        this.catalog = catalog;
        Map<String, Integer> claimed = new TreeMap<>();
        Map<Integer, Integer> observed = new TreeMap<>();
        for (Entity row : rows) {
            Set<String> of = new LinkedHashSet<>();
            for (Fact fact : Fact.allOf(row)) {
                of.add(question(fact));
                properties.put(question(fact), fact.claims().property());
                fact.year().ifPresent(year -> observed.merge(year, 1, Integer::sum));
            }
            of.forEach(question -> claimed.merge(question, 1, Integer::sum));
        }
        long many = Math.round(Math.sqrt(rows.size()));
        questions = claimed.entrySet().stream()
                .filter(question -> question.getValue() >= many)
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
        observed.forEach((year, count) -> {
            if (2 * count >= rows.size()) {
                years.add(year);
            }
        });
    }

    private static String question(Fact fact) {
        if (fact.year().isPresent()) {
            return YEARS;
        }
        Property<?> property = fact.claims().property();
        return MILESTONES.contains(property) ? STAGE : property.label();
    }

    /** A line for each question, on rows of a country. */
    List<Completeness.Line> lines(String country, String table, List<Entity> rows, int claims) {
        List<ImmutableListMultimap<String, Fact>> told = rows.stream()
                .map(row -> Multimaps.index(Fact.allOf(row), CompletenessQuestions::question))
                .toList();
        return questions.stream()
                .map(question -> {
                    Map<Missing, Integer> missing = new EnumMap<>(Missing.class);
                    int stated = 0;
                    for (int i = 0; i < rows.size(); i++) {
                        stated += count(rows.get(i), told.get(i).get(question), question, missing);
                    }
                    return new Completeness.Line(country, table, rows.size(), claims, question, stated, missing);
                })
                .toList();
    }

    /** How many answers a row states to a question; adds those that it owes to the missing ones. */
    private int count(Entity row, List<Fact> facts, String question, Map<Missing, Integer> missing) {
        int owed = question.equals(YEARS) ? years.size() : 1;
        List<Fact> told = facts.stream()
                .filter(fact ->
                        fact.year().isEmpty() || years.contains(fact.year().getAsInt()))
                .sorted(Comparator.comparing(fact -> !fact.claims().isPresent()))
                .limit(owed)
                .toList();
        int stated = 0;
        for (int i = 0; i < owed; i++) {
            if (i < told.size() && told.get(i).claims().isPresent()) {
                stated++;
            } else {
                Missing reason = i < told.size()
                        ? told.get(i).claims().missing().orElse(Missing.NOT_STATED)
                        : Missing.NOT_STATED;
                missing.merge(
                        reason == Missing.NOT_STATED && isSearched(row, question) ? Missing.NOT_FOUND : reason,
                        1,
                        Integer::sum);
            }
        }
        return stated;
    }

    private boolean isSearched(Entity row, String question) {
        return properties.get(question).stream()
                .map(property -> catalog.fact(Fact.of(row, property).key()))
                .anyMatch(fact -> fact.claims().missing().equals(Optional.of(Missing.NOT_FOUND)));
    }
}
