package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.internal.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question, a lens or an edit as one line of text: a name and arguments, as in
 * {@code debt-leverage debtor=TJ creditor=CN year=2016}.
 *
 * <p>It is how they travel in files, command lines and clusters; a {@link Grammar} turns it back into what it stands
 * for. An argument is written {@code key=value}; a value that is empty or holds blanks, bars, quotation marks or
 * control characters is put in quotation marks, where a backslash goes before a quotation mark and a backslash, and
 * {@code \n}, {@code \r} and {@code \t} are what they are in Java. A key may stand more than once. Immutable and
 * thread-safe.
 *
 * @since 0.2.0
 */
public final class ReadableForm {

    private static final char BAR = '|';

    private final String name;
    private final List<Map.Entry<String, String>> arguments;

    private ReadableForm(String name, List<Map.Entry<String, String>> arguments) {
        this.name = name;
        this.arguments = List.copyOf(arguments);
    }

    /**
     * A form without arguments.
     *
     * @param name what it names: lower-case letters, digits and hyphens, as in {@code debt-leverage}
     * @return the form
     * @throws IllegalArgumentException if it is no such name
     */
    public static ReadableForm of(String name) {
        return new ReadableForm(word(requireNonNull(name, "name"), "name"), List.of());
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
        return RecordForm.write(of(name), requireNonNull(arguments, "arguments"));
    }

    /**
     * The form of a record: its name in lower case with hyphens, and each component as an argument.
     *
     * <p>A component that is empty or false is left out; a list is written value by value, and so does a set, of which an
     * empty one is one empty value. A component that is a record without a text of its own, such as a market, is written
     * as its components do. An underscore at the end of a name, as in {@code new_}, is left out.
     *
     * @param thing such as {@code new SafeguardGap(...)}
     * @return such as {@code safeguard-gap country=KG year=2024}; empty if it is no record, or one that is not public
     *     in an exported package
     */
    public static Optional<ReadableForm> ofRecord(Object thing) {
        return RecordForm.isSeen(thing)
                ? Optional.of(RecordForm.write(of(RecordForm.name(thing)), thing))
                : Optional.empty();
    }

    /**
     * The same form with one more argument.
     *
     * @param key lower-case letters, digits and hyphens
     * @param value written as its {@code toString}
     * @return another form
     * @throws IllegalArgumentException if the key is no such word
     */
    public ReadableForm with(String key, Object value) {
        requireNonNull(key, "key");
        List<Map.Entry<String, String>> more = new ArrayList<>(arguments);
        more.add(Map.entry(word(key, "key"), value.toString()));
        return new ReadableForm(name, more);
    }

    private static String word(String text, String what) {
        boolean fits = !text.isEmpty();
        for (int i = 0; i < text.length(); i++) {
            fits &= isOfWord(text.charAt(i));
        }
        if (!fits) {
            throw new IllegalArgumentException(what + " \"" + Lines.fit(text)
                    + "\" of a readable form: must be lower-case letters, digits and hyphens, as in debt-leverage");
        }
        return text;
    }

    private static boolean isOfWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
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
        if (scanner.hasMore()) {
            throw scanner.malformed("one form must stand alone here");
        }
        return form;
    }

    /** Reads forms that stand one after another, with vertical bars between them; none for a blank text. */
    static List<ReadableForm> parseAll(String text) {
        List<ReadableForm> forms = new ArrayList<>();
        if (!text.isBlank()) {
            Scanner scanner = new Scanner(text);
            forms.add(scanner.form());
            while (scanner.hasMore()) {
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
    public String name() {
        return name;
    }

    /**
     * The arguments in order.
     *
     * @return an unmodifiable list of keys and values
     */
    public List<Map.Entry<String, String>> arguments() {
        return arguments;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReadableForm that && name.equals(that.name) && arguments.equals(that.arguments);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, arguments);
    }

    /**
     * The form as text, which {@link #parse} turns into an equal one.
     *
     * @return one line
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(name);
        for (Map.Entry<String, String> argument : arguments) {
            text.append(' ').append(argument.getKey()).append('=');
            append(argument.getValue(), text);
        }
        return text.toString();
    }

    private static void append(String value, StringBuilder into) {
        if (isPlain(value)) {
            into.append(value);
            return;
        }
        into.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            int escaped = "\n\r\t\"\\".indexOf(c);
            if (escaped >= 0) {
                into.append('\\').append("nrt\"\\".charAt(escaped));
            } else {
                into.append(c);
            }
        }
        into.append('"');
    }

    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isWhitespace(c) || Character.isISOControl(c) || c == '"' || c == '\\' || c == BAR) {
                return false;
            }
        }
        return !value.isEmpty();
    }

    /** Reads one form from left to right. */
    private static final class Scanner {
        private final String text;
        private int at;

        Scanner(String text) {
            this.text = text;
        }

        ReadableForm form() {
            skipBlanks();
            String name = word("a name such as debt-leverage");
            List<Map.Entry<String, String>> arguments = new ArrayList<>();
            while (skipBlanks() && !hasMore()) {
                String key = word("an argument such as year=2016");
                if (at >= text.length() || text.charAt(at) != '=') {
                    throw malformed("'=' and a value must follow '" + Lines.quoted(key) + "'");
                }
                at++;
                arguments.add(Map.entry(key, value()));
                if (at < text.length() && !hasMore() && !Character.isWhitespace(text.charAt(at))) {
                    throw malformed("a blank must stand between arguments");
                }
            }
            return new ReadableForm(name, arguments);
        }

        /** Whether another form follows. */
        boolean hasMore() {
            return at < text.length() && text.charAt(at) == BAR;
        }

        /** Whether something follows the blanks. */
        private boolean skipBlanks() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return at < text.length();
        }

        private String word(String wanted) {
            int start = at;
            while (at < text.length() && isOfWord(text.charAt(at))) {
                at++;
            }
            if (start == at) {
                throw malformed(wanted + " must stand here");
            }
            return text.substring(start, at);
        }

        private String value() {
            if (at < text.length() && text.charAt(at) == '"') {
                return quoted();
            }
            int start = at;
            while (at < text.length() && isPlain(text.substring(at, at + 1))) {
                at++;
            }
            if (start == at) {
                throw malformed("a value must stand here; an empty one is written \"\"");
            }
            return text.substring(start, at);
        }

        private String quoted() {
            StringBuilder value = new StringBuilder();
            for (at++; at < text.length(); at++) {
                char c = text.charAt(at);
                if (c == '"') {
                    at++;
                    return value.toString();
                }
                if (c == '\\') {
                    at++;
                    int escaped = at < text.length() ? "nrt\"\\".indexOf(text.charAt(at)) : -1;
                    if (escaped < 0) {
                        throw malformed("a backslash goes before one of n r t \" \\");
                    }
                    c = "\n\r\t\"\\".charAt(escaped);
                }
                value.append(c);
            }
            throw malformed("the quotation mark at the end of the value is missing");
        }

        private IllegalArgumentException malformed(String rule) {
            return new IllegalArgumentException("\"" + Lines.quoted(text) + "\", character " + (at + 1) + ": " + rule);
        }
    }
}
