package io.github.digitalsilkroad.lint;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.base.Suppliers;
import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Multiset;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Grammar;
import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.score.Scores;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of {@link Score#question} back as the score that asks it. The orders of words come from the questions
 * of the examples of all readable forms, of these with fewer arguments, and of the scores that the methods of a score
 * return. A score is read only if its question is exactly the given text.
 */
final class Questions {

    private static final Grammar<Score> GRAMMAR = ExposureIndex.addTo(Scores.grammar());

    /** A year that no example has. */
    private static final int ANY_YEAR = 1977;

    private static final String ANY_NAME = "any name";

    /** What a convention of one's own is made of. */
    private static final Set<Class<?>> PLAIN = Set.of(String.class, int.class, double.class);

    /** The first of some numbers that no example has. */
    private static final int ANY_NUMBER = 17;

    private static final Splitter BLANK = Splitter.on(' ');

    /** The words of a value, with more in brackets or without. */
    private static final String VALUE = "([^(]+?(?: [(] [^)]* [)])?)";

    /** The questions of all readable forms, which no catalog changes. */
    private static final Supplier<Questions> ALL = Suppliers.memoize(Questions::new);

    /** The orders of words, each by its rarest word. */
    private final ImmutableListMultimap<String, Order> orders = orders();

    static Questions all() {
        return ALL.get();
    }

    /** The words of a question, with a group in place of the value of each argument. */
    private record Order(Pattern pattern, ImmutableSet<String> fixed, ReadableForm form, List<String> values) {

        static Order of(Score example) {
            ReadableForm form = example.form();
            Map<String, List<String>> open = new LinkedHashMap<>();
            form.arguments()
                    .forEach(given ->
                            open.put(given.getValue(), BLANK.splitToList(new Words(given.getValue()).toString())));
            List<String> words = BLANK.splitToList(tokens(example));
            List<String> values = new ArrayList<>();
            ImmutableSet.Builder<String> fixed = ImmutableSet.builder();
            List<String> parts = new ArrayList<>();
            int at = 0;
            while (at < words.size()) {
                List<String> rest = words.subList(at, words.size());
                Optional<Map.Entry<String, List<String>>> value = open.entrySet().stream()
                        .filter(one -> rest.size() >= one.getValue().size()
                                && rest.subList(0, one.getValue().size()).equals(one.getValue()))
                        .max(Comparator.comparing(one -> one.getValue().size()));
                if (value.isEmpty()) {
                    fixed.add(words.get(at));
                    parts.add(Pattern.quote(words.get(at)));
                } else {
                    int known = values.indexOf(value.get().getKey());
                    if (known < 0) {
                        values.add(value.get().getKey());
                    }
                    parts.add(known < 0 ? VALUE : "\\" + (known + 1));
                }
                at += value.map(one -> one.getValue().size()).orElse(1);
            }
            String text = String.join(" ", parts);
            return new Order(Pattern.compile(text), fixed.build(), form, values);
        }

        Optional<Score> read(Words words, String text) {
            Matcher matcher = pattern.matcher(text);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            Map<String, String> given = new HashMap<>();
            IntStream.range(0, values.size())
                    .forEach(i -> given.put(
                            values.get(i),
                            words.printed(wordAt(text, matcher.start(i + 1)), wordAt(text, matcher.end(i + 1)) + 1)));
            ReadableForm asked = ReadableForm.of(form.name());
            for (Map.Entry<String, String> argument : form.arguments()) {
                asked = asked.with(argument.getKey(), given.getOrDefault(argument.getValue(), argument.getValue()));
            }
            return made(asked).filter(score -> tokens(score).equals(text));
        }

        /** How many words of a text end before a place in it. */
        private static int wordAt(String text, int place) {
            return CharMatcher.is(' ').countIn(text.substring(0, place));
        }
    }

    /** The scores whose question is these words, of things that a catalog has. */
    List<Score> read(Words words, Catalog catalog) {
        String text = words.toString();
        Set<String> distinct = ImmutableSet.copyOf(BLANK.split(text));
        return distinct.stream()
                .flatMap(word -> orders.get(word).stream())
                .filter(order -> distinct.containsAll(order.fixed()))
                .flatMap(order -> order.read(words, text).stream())
                .filter(score -> isOf(score, catalog))
                .distinct()
                .toList();
    }

    private static boolean isOf(Score score, Catalog catalog) {
        try {
            score.resolved(catalog);
            return true;
        } catch (IllegalArgumentException noSuchThing) {
            return false;
        }
    }

    private static String tokens(Score score) {
        return new Words(score.question()).toString();
    }

    private static Optional<Score> made(ReadableForm form) {
        try {
            return Optional.of(GRAMMAR.read(form));
        } catch (IllegalArgumentException noSuchQuestion) {
            return Optional.empty();
        }
    }

    private static ImmutableListMultimap<String, Order> orders() {
        List<Score> asked = GRAMMAR.examples().keySet().stream()
                .flatMap(example -> shorter(example).stream())
                .flatMap(form -> made(form).stream())
                .distinct()
                .toList();
        Set<Score> scores = new LinkedHashSet<>();
        asked.forEach(score -> addChanged(scores, score));
        Set<Map.Entry<String, String>> choices = new LinkedHashSet<>();
        scores.forEach(score -> choices.addAll(score.form().arguments()));
        asked.stream()
                .map(Score::form)
                .flatMap(form -> choices.stream()
                        .filter(choice -> form.arguments().stream()
                                .noneMatch(given -> given.getKey().equals(choice.getKey())))
                        .flatMap(choice -> made(form.with(choice.getKey(), choice.getValue())).stream()))
                .forEach(score -> addChanged(scores, score));
        List<Order> orders = scores.stream()
                .flatMap(score -> Stream.of(score, score.in(ANY_YEAR)))
                .distinct()
                .map(Order::of)
                .toList();
        Multiset<String> uses = HashMultiset.create();
        orders.forEach(order -> uses.addAll(order.fixed()));
        return Multimaps.index(orders, order -> Collections.min(order.fixed(), Comparator.comparingInt(uses::count)));
    }

    /** A form, and all of its forms with fewer arguments. */
    private static Set<ReadableForm> shorter(ReadableForm form) {
        Set<ReadableForm> all = new LinkedHashSet<>(Set.of(ReadableForm.of(form.name())));
        for (Map.Entry<String, String> argument : form.arguments()) {
            for (ReadableForm one : List.copyOf(all)) {
                all.add(one.with(argument.getKey(), argument.getValue()));
            }
        }
        return all;
    }

    /** Adds a score and all scores of its class that its own methods return, applied any number of times. */
    private static void addChanged(Set<Score> all, Score score) {
        Deque<Score> open = new ArrayDeque<>(all.add(score) ? Set.of(score) : Set.of());
        while (!open.isEmpty()) {
            Score one = open.pop();
            Arrays.stream(one.getClass().getMethods())
                    .filter(method -> method.getReturnType() == score.getClass() && !isOfEveryScore(method))
                    .flatMap(method ->
                            arguments(method).stream().flatMap(given -> invoked(method, one, given.toArray()).stream()))
                    .map(Score.class::cast)
                    .filter(all::add)
                    .forEach(open::push);
        }
    }

    private static boolean isOfEveryScore(Method method) {
        return Arrays.stream(Score.class.getMethods())
                .anyMatch(every -> every.getName().equals(method.getName())
                        && Arrays.equals(every.getParameterTypes(), method.getParameterTypes()));
    }

    /** The lists of arguments to call a method with; each parameter has a number of its own. */
    private static List<List<Object>> arguments(Method method) {
        Class<?>[] types = method.getParameterTypes();
        return Lists.cartesianProduct(IntStream.range(0, types.length)
                .mapToObj(i -> choices(types[i], ANY_NUMBER + i))
                .toList());
    }

    /** Some values of a type: its constants, some numbers, or what its static methods make of nothing or of such. */
    private static List<Object> choices(Class<?> type, int number) {
        if (type.isEnum()) {
            return List.of(type.getEnumConstants());
        }
        if (type == int.class) {
            return List.of(1, number);
        }
        if (type == double.class) {
            return List.of(number + 0.5, Double.POSITIVE_INFINITY);
        }
        if (type == Estimate.class) {
            return List.of(Estimate.exactly(number));
        }
        return Arrays.stream(type.getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()) && method.getReturnType() == type)
                .filter(method -> PLAIN.containsAll(List.of(method.getParameterTypes())))
                .flatMap(method -> {
                    Object[] arguments = Arrays.stream(method.getParameterTypes())
                            .map(plain -> plain == String.class
                                    ? ANY_NAME
                                    : choices(plain, number).get(0))
                            .toArray();
                    return invoked(method, null, arguments).stream();
                })
                .toList();
    }

    /** What a method returns; empty if it refuses its arguments. */
    private static Optional<Object> invoked(Method method, @Nullable Object of, Object... arguments) {
        try {
            return Optional.ofNullable(method.invoke(of, arguments));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException) {
                return Optional.empty();
            }
            throw new IllegalStateException(method + ": fails on " + Arrays.toString(arguments), e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method + ": public, and cannot be called", e);
        }
    }
}
