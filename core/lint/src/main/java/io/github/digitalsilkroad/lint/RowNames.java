package io.github.digitalsilkroad.lint;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Role;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.score.SystemSize;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads which rows of the data a sentence counts, and how many of each kind it states. */
final class RowNames {

    private final Gazetteer names;
    private final Lexicon lexicon;
    private final Scopes scopes;
    private final Slots slots;
    private final ListMultimap<String, Population> populations =
            MultimapBuilder.hashKeys().arrayListValues().build();

    RowNames(Gazetteer names, Lexicon lexicon, Scopes scopes, Slots slots) {
        this.names = names;
        this.lexicon = lexicon;
        this.scopes = scopes;
        this.slots = slots;
        nameRows();
    }

    /** What rows are called: by their kind, and by what a closed list calls some of them. */
    private void nameRows() {
        for (Kind<? extends Entity> kind : names.catalog().kinds()) {
            Stream.concat(Stream.of(kind.singular(), kind.plural()), lexicon.of("rows " + kind.plural()).stream())
                    .distinct()
                    .forEach(word -> populations.put(word, new Population(kind, List.of(), word)));
            for (Column<?, ?> column : kind.columns()) {
                Map<String, String> labels = new LinkedHashMap<>();
                for (String code : column.cell().choices()) {
                    if (column.cell().read(code) instanceof Coded coded) {
                        labels.put(code, coded.label().toLowerCase(Locale.ROOT));
                    }
                }
                nameRows(kind, column, labels);
            }
        }
    }

    /** A word that several labels have, such as "credit", names the rows of all of them. */
    private void nameRows(Kind<? extends Entity> kind, Column<?, ?> column, Map<String, String> labels) {
        Set<String> said = new LinkedHashSet<>(labels.values());
        labels.values().forEach(label -> said.addAll(Arrays.asList(label.split(" ", -1))));
        for (String word : said) {
            Set<String> codes = labels.keySet().stream()
                    .filter(code -> (" " + labels.get(code) + " ").contains(" " + word + " "))
                    .collect(Collectors.toUnmodifiableSet());
            if (codes.size() > 1 || labels.containsValue(word)) {
                for (String form : new LinkedHashSet<>(
                        List.of(word, word + "s", word.replaceFirst("y$", "ies"), word.replace(' ', '-')))) {
                    populations.put(form, new Population(kind, List.of(new Population.Having(column, codes)), form));
                }
            }
        }
    }

    /** Rows by what they are called; with "and" between two names, those that are called by either. */
    private List<Slots.Read> called(Words words, int at) {
        List<Slots.Read> found = new ArrayList<>();
        for (int end = at + 1; end <= Math.min(words.size(), at + Slots.LONGEST_WORDS); end++) {
            for (Population named : populations.get(words.joined(at, end))) {
                found.add(new Slots.Read(end, named));
                boolean isOfSome = !named.conditions().isEmpty();
                if (isOfSome && lexicon.of("rows " + named.kind().plural()).contains(words.at(end))) {
                    found.add(new Slots.Read(end + 1, named.called(words.printed(at, end + 1))));
                }
                for (Slots.Read other : isOfSome && List.of("and", ",").contains(words.at(end))
                        ? called(words, end + 1)
                        : List.<Slots.Read>of()) {
                    named.or((Population) other.value(), words.printed(at, other.end()))
                            .ifPresent(either -> found.add(new Slots.Read(other.end(), either)));
                }
            }
        }
        return found;
    }

    /** Rows by what they are called, and by whom they are with, what they may have, and where they are. */
    List<Slots.Read> at(Words words, int at) {
        List<Slots.Read> found = new ArrayList<>(called(words, at));
        for (int i = 0; i < found.size(); i++) {
            Population rows = (Population) found.get(i).value();
            int end = found.get(i).end();
            for (SystemSize size : SystemSize.values()) {
                lexicon.end("size " + size.code(), words, end)
                        .ifPresent(next -> found.add(more(words, at, next, rows, new Population.Sized(size))));
            }
            for (Role role : words.isAt(end, "with") ? Role.values() : new Role[0]) {
                if (words.isAt(end + 1, role.label() + "s")
                        && List.of("of", "from").contains(words.at(end + 2))) {
                    slots.read("country", words, end + 3)
                            .forEach(country ->
                                    found.add(more(words, at, country.end(), rows, new Population.From(role, (Country)
                                            country.value()))));
                }
            }
            if (words.isAt(end, "in")) {
                places(words, end + 1, List.of())
                        .forEach(places -> found.add(
                                more(words, at, places.end(), rows, new Population.Within(things(places.value())))));
            }
        }
        return found;
    }

    /** Places with commas and "and" between them. */
    private List<Slots.Read> places(Words words, int at, List<Entity> before) {
        List<Slots.Read> found = new ArrayList<>();
        if (before.isEmpty()) {
            scopes.at(words, at)
                    .forEach(some -> found.add(new Slots.Read(some.end(), ((Together) some.value()).countries())));
        }
        for (Slots.Read place : slots.read("place", words, at)) {
            List<Entity> all = new ArrayList<>(before);
            all.add((Entity) place.value());
            found.add(new Slots.Read(place.end(), List.copyOf(all)));
            if (List.of(",", "and").contains(words.at(place.end()))) {
                found.addAll(places(words, place.end() + 1, all));
            }
        }
        return found;
    }

    private static List<Entity> things(Object places) {
        return ((List<?>) places).stream().map(Entity.class::cast).toList();
    }

    private static Slots.Read more(Words words, int at, int end, Population rows, Population.Condition condition) {
        return new Slots.Read(end, rows.and(condition, words.printed(at, end)));
    }

    /** In brackets how many rows are of some kinds, and of others. */
    List<Slots.Read> listed(Words words, int at, List<Population.Part> before) {
        List<Slots.Read> found = new ArrayList<>();
        for (Slots.Read count : words.isAt(at, before.isEmpty() ? "(" : ",")
                ? slots.read("items", words, at + 1)
                : List.<Slots.Read>of()) {
            boolean isRest = words.isAt(count.end(), "other");
            for (Slots.Read rows : isRest ? List.of(new Slots.Read(count.end() + 1, "")) : at(words, count.end())) {
                List<Population.Part> parts = new ArrayList<>(before);
                parts.add(new Population.Part(
                        (Figure) count.value(), isRest ? Optional.empty() : Optional.of((Population) rows.value())));
                found.addAll(
                        words.isAt(rows.end(), ")")
                                ? List.of(new Slots.Read(rows.end() + 1, List.copyOf(parts)))
                                : listed(words, rows.end(), parts));
            }
        }
        return found;
    }
}
