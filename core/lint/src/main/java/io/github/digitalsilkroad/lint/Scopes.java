package io.github.digitalsilkroad.lint;

import io.github.digitalsilkroad.core.model.Country;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads several countries as one: by their names with "together" behind them, by their region, or as "the five
 * countries" where they are those of the only region. Without "together" a list of countries has two meanings, and so
 * has "the five countries" but after a word such as "in".
 */
final class Scopes {

    private static final Set<String> WHERE = Set.of("in", "across", "throughout");

    private final Gazetteer names;
    private final Lexicon lexicon;
    private final Numbers numbers;
    private final Map<String, List<Country>> regions;

    Scopes(Gazetteer names, Lexicon lexicon, Numbers numbers) {
        this.names = names;
        this.lexicon = lexicon;
        this.numbers = numbers;
        this.regions = names.catalog().countries().stream()
                .filter(country -> country.region().isPresent())
                .collect(Collectors.groupingBy(country -> country.region().orElseThrow()));
    }

    /** The words that regions are called by, with those made of their names. */
    Stream<String> vocabulary() {
        return regions.keySet().stream()
                .flatMap(region -> Stream.of(region, adjective(region)))
                .flatMap(name -> Arrays.stream(name.toLowerCase(Locale.ROOT).split(" ", -1)));
    }

    List<Slots.Read> at(Words words, int from) {
        List<Slots.Read> found = new ArrayList<>(listed(words, from, List.of()));
        found.addAll(regions(words, from));
        found.addAll(countries(words, from));
        return found;
    }

    private List<Slots.Read> listed(Words words, int from, List<Country> before) {
        List<Slots.Read> found = new ArrayList<>();
        for (Gazetteer.Named named : names.at(words, from)) {
            if (named.thing() instanceof Country country && !named.isPossessive() && !before.contains(country)) {
                List<Country> all = new ArrayList<>(before);
                all.add(country);
                Optional<Integer> end = lexicon.end("together", words, named.end());
                if (end.isPresent() && !before.isEmpty() && words.isAt(from - 1, "and")) {
                    found.add(new Slots.Read(end.get(), new Together(all, named(all))));
                }
                int next = words.isAt(named.end(), ",") ? named.end() + 1 : named.end();
                int last = words.isAt(next, "and") ? next + 1 : next;
                if (last > named.end()) {
                    found.addAll(listed(words, last, all));
                }
            }
        }
        return found;
    }

    private static String named(List<Country> all) {
        return all.subList(0, all.size() - 1).stream().map(Country::name).collect(Collectors.joining(", ")) + " and "
                + all.get(all.size() - 1).name() + " together";
    }

    private List<Slots.Read> regions(Words words, int at) {
        return names.regionAt(words, at).stream()
                .map(region -> together(region.end(), (String) region.value()))
                .toList();
    }

    private Slots.Read together(int end, String region) {
        return new Slots.Read(end, new Together(regions.getOrDefault(region, List.of()), region));
    }

    /** "The countries of" a region, or "the five countries". */
    private List<Slots.Read> countries(Words words, int from) {
        int all = words.isAt(from, "all") ? from + 1 : from;
        int at = words.isAt(all, "the") ? all + 1 : all;
        if (at == from) {
            return List.of();
        }
        List<Slots.Read> found = new ArrayList<>(countries(words, at, Optional.empty()));
        for (Slots.Read number : numbers.figures(words, at, Figure.Unit.COUNT)) {
            found.addAll(countries(words, number.end(), Optional.of((Figure) number.value())));
        }
        return found.stream()
                .flatMap(some -> lexicon
                        .end("together", words, some.end())
                        .or(() -> WHERE.contains(words.at(Math.max(0, from - 1)))
                                ? Optional.of(some.end())
                                : Optional.empty())
                        .map(end -> new Slots.Read(end, some.value()))
                        .stream())
                .toList();
    }

    private List<Slots.Read> countries(Words words, int at, Optional<Figure> number) {
        List<Slots.Read> found = new ArrayList<>();
        regions.forEach((region, some) -> {
            if (number.isEmpty() || number.get().isExactly(some.size())) {
                int length = words.startsWith(adjective(region).toLowerCase(Locale.ROOT), at);
                Optional<Integer> noun = lexicon.end("countries", words, at + length);
                if (noun.isPresent() && length > 0) {
                    found.add(together(noun.get(), region));
                } else if (noun.isPresent()) {
                    int end = noun.get();
                    boolean isNamed = words.isAt(end, "of")
                            && names.regionAt(words, end + 1).stream()
                                    .anyMatch(read -> read.value().equals(region));
                    if (isNamed) {
                        names.regionAt(words, end + 1).forEach(read -> found.add(together(read.end(), region)));
                    } else if (number.isPresent() && regions.size() == 1) {
                        found.add(together(end, region));
                    }
                }
            }
        });
        return found;
    }

    private static String adjective(String region) {
        return region + "n";
    }
}
