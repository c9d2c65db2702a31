package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Lists;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.Nearest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Which readable forms there are of one kind of thing, such as scores, and what each represents.
 *
 * <p>A grammar is a value: {@link #with} gives another one that also knows a form of your own, and there is no global
 * list. Immutable and thread-safe.
 *
 * @param <T> what the forms represent
 * @since 0.2.0
 */
public final class Grammar<T> {

    private final String noun;
    private final Map<String, Rule<T>> rules;
    private final BiFunction<T, Arguments, T> common;

    private Grammar(String noun, Map<String, Rule<T>> rules, BiFunction<T, Arguments, T> common) {
        this.noun = noun;
        this.rules = Collections.unmodifiableMap(rules);
        this.common = common;
    }

    /**
     * A grammar without forms.
     *
     * @param <T> what the forms represent
     * @param noun what they represent, in the singular, for messages: {@code score}
     * @return the grammar
     */
    public static <T> Grammar<T> of(String noun) {
        return new Grammar<>(requireNonNull(noun, "noun"), Map.of(), (read, arguments) -> read);
    }

    /**
     * This grammar and one more form; it replaces a form of the same name.
     *
     * @param example a form that can be read, such as {@code debt-leverage debtor=TJ creditor=CN}
     * @param meaning what it represents, in one line
     * @param reader takes the arguments and makes what the form represents; throws {@link IllegalArgumentException} if
     *     it cannot
     * @return another grammar
     * @throws IllegalArgumentException if the example is malformed
     */
    public Grammar<T> with(String example, String meaning, Function<Arguments, ? extends T> reader) {
        return with(
                ReadableForm.parse(requireNonNull(example, "example")),
                requireNonNull(meaning, "meaning"),
                requireNonNull(reader, "reader"));
    }

    private Grammar<T> with(ReadableForm example, String meaning, Function<Arguments, ? extends T> reader) {
        Map<String, Rule<T>> more = new LinkedHashMap<>(rules);
        more.put(example.name(), new Rule<>(example, meaning, reader));
        return new Grammar<>(noun, more, common);
    }

    /**
     * A grammar that also has the form of a public record: {@code safeguard-gap country=KG year=2024} is {@code
     * SafeguardGap(CountryCode country, OptionalInt year)}.
     *
     * <p>The arguments are the components, written as {@link ReadableForm#ofRecord} says. Of those that must have a
     * value, texts, whole and decimal numbers, dates, country codes, amounts, terms of loans and readings must be
     * given; what says how to ask, such as an enum, a rate or a convention, is as in the example if it is left out. A
     * component may be of text, a number, an enum that is {@code Coded}, or any class with a static method {@code
     * parse} or {@code of} that reads its {@code toString}. Where neither {@code from} nor {@code to} is given, {@code
     * year} stands for both.
     *
     * @param example one of the kind
     * @param meaning what the kind represents, in one line
     * @return another grammar
     * @throws IllegalArgumentException if the example is no public record
     */
    public Grammar<T> with(T example, String meaning) {
        requireNonNull(meaning, "meaning");
        ReadableForm form = ReadableForm.ofRecord(requireNonNull(example, "example"))
                .orElseThrow(
                        () -> new IllegalArgumentException(example.getClass().getName()
                                + ": is no public record of an exported package; make it one, or give the"
                                + " grammar a reader"));
        return with(form, meaning, arguments -> RecordForm.read(example, arguments));
    }

    /**
     * A grammar that also has a form whose arguments are the components of a record.
     *
     * @param <R> the arguments
     * @param name the name of the form
     * @param example arguments of an example
     * @param meaning what the form represents, in one line
     * @param maker makes what it represents
     * @return another grammar
     * @throws IllegalArgumentException if the record cannot be seen from here
     */
    public <R extends Record> Grammar<T> with(String name, R example, String meaning, Function<R, ? extends T> maker) {
        requireNonNull(example, "example");
        requireNonNull(meaning, "meaning");
        requireNonNull(maker, "maker");
        return with(
                ReadableForm.of(name, example), meaning, arguments -> maker.apply(RecordForm.read(example, arguments)));
    }

    /**
     * A grammar whose forms all take one more argument, unless a form has an argument of that name itself.
     *
     * @param <A> the value of the argument
     * @param key the name of the argument
     * @param parser reads its value
     * @param change makes what a form with the argument represents
     * @return another grammar
     */
    public <A> Grammar<T> taking(String key, Function<String, A> parser, BiFunction<? super T, A, ? extends T> change) {
        requireNonNull(key, "key");
        requireNonNull(parser, "parser");
        requireNonNull(change, "change");
        return new Grammar<>(noun, rules, (read, arguments) -> {
            T one = common.apply(read, arguments);
            Optional<A> value = arguments.asked.contains(key) ? Optional.empty() : arguments.optional(key, parser);
            return value.isPresent() ? change.apply(one, value.get()) : one;
        });
    }

    /**
     * An example of each form, with what the form represents in one line.
     *
     * @return an unmodifiable map in the order in which the forms were added
     * @since 0.3.0
     */
    public Map<ReadableForm, String> examples() {
        Map<ReadableForm, String> examples = new LinkedHashMap<>();
        rules.values().forEach(rule -> examples.put(rule.example, rule.meaning));
        return Collections.unmodifiableMap(examples);
    }

    /**
     * Reads a form.
     *
     * @param text such as {@code debt-leverage debtor=TJ creditor=CN year=2016}
     * @return what it represents
     * @throws IllegalArgumentException if it is malformed, has a name that this grammar lacks, lacks an argument, has
     *     one that the form does not take, or one with a bad value; the message says which, the rule and the valid
     *     choices
     */
    public T parse(String text) {
        String name = requireNonNull(text, "text").strip().split("\\s", 2)[0];
        return read(ReadableForm.parse(rules.containsKey(name) ? text : name));
    }

    /**
     * Reads a form that was parsed.
     *
     * @param form the form
     * @return what it represents
     * @throws IllegalArgumentException as for {@link #parse}
     */
    public T read(ReadableForm form) {
        Rule<T> rule = rules.get(form.name());
        if (rule == null) {
            throw new IllegalArgumentException(noun + " \"" + Lines.quoted(form.name()) + "\": no such " + noun + "; "
                    + Nearest.choices(form.name(), rules.keySet()));
        }
        Arguments arguments = new Arguments(form);
        T read = common.apply(rule.reader.apply(arguments), arguments);
        arguments.requireAllRead();
        return read;
    }

    /** How one form is read. */
    private record Rule<T>(ReadableForm example, String meaning, Function<Arguments, ? extends T> reader) {}

    /**
     * The arguments of a form while it is read; what was asked for is what the form takes. Not thread-safe.
     *
     * @since 0.2.0
     */
    public static final class Arguments {
        private static final List<String> SPAN = List.of("from", "to");

        private final ReadableForm form;
        private final List<String> asked = new ArrayList<>();

        private Arguments(ReadableForm form) {
            this.form = form;
        }

        /**
         * An argument that must be there.
         *
         * @param <A> its type
         * @param key its key
         * @param parser reads its value
         * @return the value
         * @throws IllegalArgumentException if it is missing, is given twice or cannot be read
         */
        public <A> A required(String key, Function<String, A> parser) {
            return optional(requireNonNull(key, "key"), requireNonNull(parser, "parser"))
                    .orElseThrow(() -> new IllegalArgumentException("\"" + Lines.quoted(form.toString())
                            + "\": lacks the argument " + key + ", as in " + key + "=..."));
        }

        /**
         * An argument that may be left out.
         *
         * @param <A> its type
         * @param key its key
         * @param parser reads its value
         * @return the value, or empty if it is not there
         * @throws IllegalArgumentException if it is given twice or cannot be read
         */
        public <A> Optional<A> optional(String key, Function<String, A> parser) {
            List<A> values = all(requireNonNull(key, "key"), requireNonNull(parser, "parser"));
            if (values.size() > 1) {
                throw new IllegalArgumentException(
                        "\"" + Lines.quoted(form.toString()) + "\": has the argument " + key + " more than once");
            }
            return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
        }

        /**
         * An argument that may occur any number of times.
         *
         * @param <A> its type
         * @param key its key
         * @param parser reads each value
         * @return the values in order, possibly none
         * @throws IllegalArgumentException if one cannot be read
         */
        public <A> List<A> all(String key, Function<String, A> parser) {
            requireNonNull(key, "key");
            requireNonNull(parser, "parser");
            asked.add(key);
            return form.arguments().stream()
                    .filter(argument -> argument.getKey().equals(key))
                    .map(argument -> read(key, argument.getValue(), parser))
                    .toList();
        }

        private static <A> A read(String key, String value, Function<String, A> parser) {
            try {
                return parser.apply(value);
            } catch (IllegalArgumentException e) {
                String rule = e instanceof NumberFormatException
                        ? "must be a number"
                        : Lines.printable(String.valueOf(e.getMessage()));
                throw new IllegalArgumentException(key + "=" + Lines.quoted(value) + ": " + rule, e);
            }
        }

        /** The key under which an argument is given: a year stands for both ends of a span if neither end is given. */
        String given(String key) {
            List<String> keys = Lists.transform(form.arguments(), Map.Entry::getKey);
            return SPAN.contains(key) && keys.contains("year") && Collections.disjoint(keys, SPAN) ? "year" : key;
        }

        private void requireAllRead() {
            for (Map.Entry<String, String> argument : form.arguments()) {
                if (!asked.contains(argument.getKey())) {
                    throw new IllegalArgumentException(Lines.quoted(form.name()) + " has no argument \""
                            + Lines.quoted(argument.getKey()) + "\"; " + Nearest.choices(argument.getKey(), asked));
                }
            }
        }
    }
}
