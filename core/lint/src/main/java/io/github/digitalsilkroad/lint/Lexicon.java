package io.github.digitalsilkroad.lint;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The words of sentences by what they do, from {@code words.txt}, and lines of the other files beside it. */
final class Lexicon {

    private static final String KIND = "kind ";
    private static final String PART = "word ";
    private static final String VERB = "verb ";
    /** How the names of lists begin whose words stand in no plain statement. */
    private static final String BESIDE = "beside ";

    private static final Splitter CHOICES = Splitter.on('|').trimResults().omitEmptyStrings();
    private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();

    private final ImmutableListMultimap<String, String> lists;
    private final ImmutableSet<String> verbs;

    private Lexicon(ImmutableListMultimap<String, String> lists) {
        this.lists = lists;
        this.verbs =
                lists.keySet().stream().filter(name -> name.startsWith(VERB)).collect(ImmutableSet.toImmutableSet());
    }

    static Lexicon read() {
        ImmutableListMultimap.Builder<String, String> lists = ImmutableListMultimap.builder();
        lines("words.txt").forEach(line -> {
            List<String> sides = Splitter.on(" = ").limit(2).splitToList(line);
            lists.putAll(sides.get(0), (sides.get(0).startsWith(VERB) ? WORDS : CHOICES).split(sides.get(1)));
        });
        return new Lexicon(lists.build());
    }

    /** The lines of a file that are neither blank nor comments. */
    static Stream<String> lines(String file) {
        try (InputStream in = requireNonNull(Lexicon.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException("no " + file + " in the jar", e);
        }
    }

    List<String> of(String list) {
        return lists.get(list);
    }

    /** The forms of a verb: for one, for several, past, participle. */
    List<String> forms(String base) {
        return lists.get(VERB + base);
    }

    /** The words that a part may be. */
    List<String> part(String name) {
        List<String> choices = lists.get(PART + name);
        if (choices.isEmpty()) {
            throw new IllegalArgumentException("no part <" + name + ">");
        }
        return choices;
    }

    /** Other words for a kind of system, by its code. */
    List<String> kinds(String code) {
        return lists.get(KIND + code);
    }

    /** Every word of the lists that may stand in a plain statement. */
    Stream<String> words() {
        return Stream.concat(
                        lists.entries().stream()
                                .filter(entry -> !entry.getKey().startsWith(BESIDE))
                                .map(Map.Entry::getValue),
                        verbs.stream().map(name -> name.substring(VERB.length())))
                .flatMap(WORDS::splitToStream);
    }

    /** The words of several lists, each with what the name of its list says after a prefix. */
    <T> Map<String, T> table(String prefix, Function<String, T> value) {
        Map<String, T> table = new HashMap<>();
        lists.forEach((name, words) -> {
            if (name.startsWith(prefix)) {
                table.put(words, value.apply(name.substring(prefix.length())));
            }
        });
        return Map.copyOf(table);
    }

    /** The constant of an enum that a name in the lists stands for, such as {@code at-least}. */
    static <E extends Enum<E>> E named(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Where the longest of a list's choices ends that words begin with at a place. */
    Optional<Integer> end(String list, Words words, int from) {
        int end = -1;
        for (String choice : of(list)) {
            int length = words.startsWith(choice, from);
            end = length > 0 ? Math.max(end, from + length) : end;
        }
        return end < 0 ? Optional.empty() : Optional.of(end);
    }

    Set<String> set(String list) {
        return ImmutableSet.copyOf(of(list));
    }
}
