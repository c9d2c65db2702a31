package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.Lists;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.PlainStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * A question, a lens or an edit as one line of text: a name and arguments, as in
 * {@code debt-leverage debtor=TJ creditor=CN year=2016}.
 *
 * <p>It is how they travel in files, command lines and clusters; a {@link Grammar} turns it back into what it stands
 * for. An argument is written {@code key=value}; a value that is empty or holds blanks, bars, quotation marks or
 * control characters is put in quotation marks, where a backslash goes before a quotation mark and a backslash, and
 * {@code \n}, {@code \r} and {@code \t} are what they are in Java. A key may occur more than once. Immutable and
 * thread-safe.
 *
 * @since 0.2.0
 */
@PlainStyle
@Value.Immutable
public abstract sealed class ReadableForm permits ImmutableReadableForm {

    private static final Pattern BLANKS = Pattern.compile("\\p{javaWhitespace}*+");
    private static final Pattern WORD = Pattern.compile("[a-z0-9-]++");

    /** A value that needs no quotation marks. */
    private static final Pattern PLAIN = Pattern.compile("[^\\p{javaWhitespace}\\p{javaISOControl}\"\\\\|]++");

    /** What is in quotation marks; possessive, so that a long value takes no stack. */
    private static final Pattern QUOTED = Pattern.compile("(?:[^\"\\\\]|\\\\[nrt\"\\\\])*+");

    ReadableForm() {}

    /**
     * A form without arguments.
     *
     * @param name what it names: lower-case letters, digits and hyphens, as in {@code debt-leverage}
     * @return the form
     * @throws IllegalArgumentException if it is no such name
     */
    public static ReadableForm of(String name) {
        return ImmutableReadableForm.of(word(requireNonNull(name, "name"), "name"), List.of());
    }

    /**
     * A form whose arguments are the components of a record, written as {@link #ofRecord} says.
     *
     * @param name what it names: lower-case letters, digits and hyphens
     * @param arguments the record
     * @return the form
     * @throws IllegalArgumentException if it is no such name, or the record cannot be seen from here
     */
    public static ReadableForm of(String name, Record arguments) {
        requireNonNull(arguments, "arguments");
        return RecordForm.write(of(name), arguments);
    }

    /**
     * The form of a record: its name in lower case with hyphens, and each component as an argument.
     *
     * <p>A component that is empty or false is left out; a list or set is written value by value, and an empty set
     * as one empty value. A component that is a record without a text of its own, such as a market, is written
     * as its components are. An underscore at the end of a name, as in {@code new_}, is left out.
     *
     * @param thing such as {@code new SafeguardGap(...)}
     * @return such as {@code safeguard-gap country=KG year=2024}; empty if it is no record, or one that is not public
     *     in an exported package
     */
    public static Optional<ReadableForm> ofRecord(Object thing) {
        return RecordForm.isSeen(requireNonNull(thing, "thing"))
                ? Optional.of(RecordForm.write(of(RecordForm.name(thing)), thing))
                : Optional.empty();
    }

    /**
     * The same form with one more argument.
     *
     * @param key lower-case letters, digits and hyphens
     * @param value a reference is written as its {@link Ref#text}, another value as its {@code toString}
     * @return another form
     * @throws IllegalArgumentException if the key is no such word
     */
    public ReadableForm with(String key, Object value) {
        String text = RecordForm.text(value);
        Argument more = new Argument(
                word(requireNonNull(key, "key"), "key"), text, value instanceof Ref ? value.toString() : text);
        return ImmutableReadableForm.of(
                name(), Stream.concat(given().stream(), Stream.of(more)).toList());
    }

    private static String word(String text, String what) {
        if (!WORD.matcher(text).matches()) {
            throw new IllegalArgumentException(what + " \"" + Lines.fit(text)
                    + "\" of a readable form: must be lower-case letters, digits and hyphens, as in debt-leverage");
        }
        return text;
    }

    /**
     * Reads a form.
     *
     * @param text such as {@code debt-leverage debtor=TJ creditor=CN year=2016}
     * @return the form
     * @throws IllegalArgumentException if it is malformed; the message says where
     */
    public static ReadableForm parse(String text) {
        Scanner scanner = new Scanner(requireNonNull(text, "text"));
        ReadableForm form = scanner.form();
        if (scanner.isAt('|')) {
            throw scanner.malformed("one form must stand alone here");
        }
        return form;
    }

    /** Reads forms that follow one another, with vertical bars between them; none for a blank text. */
    static List<ReadableForm> parseAll(String text) {
        List<ReadableForm> forms = new ArrayList<>();
        if (!text.isBlank()) {
            Scanner scanner = new Scanner(text);
            forms.add(scanner.form());
            while (scanner.isAt('|')) {
                scanner.at++;
                forms.add(scanner.form());
            }
        }
        return List.copyOf(forms);
    }

    /**
     * What the form names.
     *
     * @return such as {@code debt-leverage}
     */
    public abstract String name();

    /** An argument, and what a title calls its value. */
    record Argument(String key, String text, String name) {}

    @Value.Auxiliary
    abstract List<Argument> given();

    /**
     * The arguments in order.
     *
     * @return an unmodifiable list of keys and values
     */
    @Value.Derived
    public List<Map.Entry<String, String>> arguments() {
        return Lists.transform(given(), argument -> Map.entry(argument.key, argument.text));
    }

    /**
     * The arguments as a title says them: a resolved {@link Ref} by the name of what it refers to.
     *
     * @return an unmodifiable list of keys and words, which does not count for equality
     * @since 0.3.0
     */
    public final List<Map.Entry<String, String>> called() {
        return Lists.transform(given(), argument -> Map.entry(argument.key, argument.name));
    }

    /**
     * The form as text, which {@link #parse} turns into an equal one.
     *
     * @return one line
     */
    @Override
    public String toString() {
        return arguments().stream()
                .map(argument -> " " + argument.getKey() + "=" + written(argument.getValue()))
                .collect(joining("", name(), ""));
    }

    private static String written(String value) {
        return PLAIN.matcher(value).matches()
                ? value
                : '"'
                        + value.replace("\\", "\\\\")
                                .replace("\"", "\\\"")
                                .replace("\n", "\\n")
                                .replace("\r", "\\r")
                                .replace("\t", "\\t")
                        + '"';
    }

    /** Reads a text from left to right. */
    private static final class Scanner {
        private final String text;
        private int at;

        Scanner(String text) {
            this.text = text;
        }

        ReadableForm form() {
            take(BLANKS);
            String name = take(WORD, "a name such as debt-leverage must stand here");
            List<Argument> arguments = new ArrayList<>();
            for (take(BLANKS); at < text.length() && !isAt('|'); take(BLANKS)) {
                String key = take(WORD, "an argument such as year=2016 must stand here");
                if (!isAt('=')) {
                    throw malformed("'=' and a value must follow '" + Lines.quoted(key)
                            + "'; a value of several words needs quotation marks, as in name=\"two words\"");
                }
                at++;
                String value = value();
                arguments.add(new Argument(key, value, value));
                if (at < text.length() && !isAt('|') && !Character.isWhitespace(text.charAt(at))) {
                    throw malformed("a blank must stand between arguments");
                }
            }
            return ImmutableReadableForm.of(name, arguments);
        }

        boolean isAt(char c) {
            return at < text.length() && text.charAt(at) == c;
        }

        private String take(Pattern pattern) {
            Matcher matcher = pattern.matcher(text).region(at, text.length());
            String taken = matcher.lookingAt() ? matcher.group() : "";
            at += taken.length();
            return taken;
        }

        private String take(Pattern pattern, String rule) {
            String taken = take(pattern);
            if (taken.isEmpty()) {
                throw malformed(rule);
            }
            return taken;
        }

        private String value() {
            if (!isAt('"')) {
                return take(PLAIN, "a value must stand here; an empty one is written \"\"");
            }
            at++;
            String quoted = take(QUOTED);
            if (isAt('\\')) {
                at++;
                throw malformed("a backslash goes before one of n r t \" \\");
            }
            if (!isAt('"')) {
                throw malformed("the quotation mark at the end of the value is missing");
            }
            at++;
            return quoted.translateEscapes();
        }

        IllegalArgumentException malformed(String rule) {
            return new IllegalArgumentException("\"" + Lines.quoted(text) + "\", character " + (at + 1) + ": " + rule);
        }
    }
}
