package io.github.digitalsilkroad.core.schema;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.Nearest;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How the cells of a table hold the values of an identity {@link Column}. Immutable and thread-safe.
 *
 * @param <T> the type of the values
 * @since 0.2.0
 */
public abstract class Cell<T> {

    /** For kinds of cells outside this package, such as codes of countries. */
    protected Cell() {}

    /**
     * Reads a cell that is not blank.
     *
     * @param text what the cell holds
     * @return the value
     * @throws IllegalArgumentException if it is no such value; the message names it, the rule and valid choices
     */
    public abstract T read(String text);

    /**
     * Writes a value so that {@link #read} turns it into an equal one.
     *
     * @param value the value
     * @return its text
     */
    public String write(T value) {
        return requireNonNull(value, "value").toString();
    }

    /**
     * The type of the cells in the words of Frictionless Table Schema.
     *
     * @return {@code string}, {@code number} or {@code integer}
     */
    public String type() {
        return "string";
    }

    /**
     * The closed list of what a cell may hold.
     *
     * @return the codes in order; empty if the list is open
     */
    public List<String> choices() {
        return List.of();
    }

    /**
     * Words.
     *
     * @return cells that hold any text
     */
    public static Cell<String> text() {
        return Parsed.TEXT;
    }

    /**
     * Numbers as text, which the types of claims read further.
     *
     * @return cells that hold a number
     */
    public static Cell<String> number() {
        return Parsed.NUMBER;
    }

    /**
     * Ids.
     *
     * @return cells that hold an id
     */
    public static Cell<Id> id() {
        return Parsed.ID;
    }

    /**
     * Dates.
     *
     * @return cells that hold an EDTF date
     */
    public static Cell<PartialDate> date() {
        return Parsed.DATE;
    }

    /**
     * Codes with the schemes that they are of.
     *
     * @return cells that hold {@code scheme=code}
     */
    public static Cell<Map.Entry<String, String>> coded() {
        return SchemeAndCode.ONE;
    }

    /**
     * Whole numbers of a small range.
     *
     * @param least the least one, from 0 to 9
     * @param most the greatest one, from 0 to 9
     * @return cells that hold such a number
     */
    public static Cell<Integer> digit(int least, int most) {
        return new Digit(least, most);
    }

    /**
     * Choices from a closed list.
     *
     * @param <C> the enum
     * @param choices the class of the enum, whose constants are not looked at before a cell is
     * @return cells that hold a code
     */
    public static <C extends Enum<C> & Coded> Cell<C> code(Class<C> choices) {
        return new Code<>(requireNonNull(choices, "choices"));
    }

    /**
     * Words from a closed list that no enum of codes holds.
     *
     * @param words the words in order
     * @return cells that hold one of them
     */
    public static Cell<String> oneOf(List<String> words) {
        return new Word(List.copyOf(requireNonNull(words, "words")));
    }

    private static final class Word extends Cell<String> {
        private final List<String> words;

        private Word(List<String> words) {
            this.words = words;
        }

        @Override
        public String read(String text) {
            if (!words.contains(requireNonNull(text, "text"))) {
                throw new IllegalArgumentException(
                        "'" + Lines.quoted(text) + "': not in the list; " + Nearest.choices(text, words));
            }
            return text;
        }

        @Override
        public List<String> choices() {
            return words;
        }
    }

    private static final class Parsed<T> extends Cell<T> {
        private static final Cell<String> TEXT = new Parsed<>("string", UnaryOperator.identity());
        private static final Cell<String> NUMBER = new Parsed<>("number", UnaryOperator.identity());
        private static final Cell<Id> ID = new Parsed<>("string", Id::of);
        private static final Cell<PartialDate> DATE = new Parsed<>("string", PartialDate::parse);

        private final String type;
        private final Function<String, T> reader;

        private Parsed(String type, Function<String, T> reader) {
            this.type = type;
            this.reader = reader;
        }

        @Override
        public T read(String text) {
            return reader.apply(requireNonNull(text, "text"));
        }

        @Override
        public String type() {
            return type;
        }
    }

    private static final class SchemeAndCode extends Cell<Map.Entry<String, String>> {
        private static final SchemeAndCode ONE = new SchemeAndCode();

        @Override
        public Map.Entry<String, String> read(String text) {
            int equals = requireNonNull(text, "text").indexOf('=');
            if (equals < 1 || equals == text.length() - 1) {
                throw refused(text);
            }
            return Map.entry(text.substring(0, equals), text.substring(equals + 1));
        }

        private static IllegalArgumentException refused(String text) {
            return new IllegalArgumentException(
                    "'" + Lines.quoted(text) + "': must be written scheme=code, such as wb=DT.DOD.BLAT.CD");
        }

        @Override
        public String write(Map.Entry<String, String> value) {
            String text = requireNonNull(value, "value").getKey() + "=" + value.getValue();
            if (!read(text).equals(value)) {
                throw refused(text);
            }
            return text;
        }
    }

    private static final class Digit extends Cell<Integer> {
        private final int least;
        private final int most;

        private Digit(int least, int most) {
            this.least = least;
            this.most = most;
        }

        @Override
        public Integer read(String text) {
            int number = requireNonNull(text, "text").length() == 1 ? Character.digit(text.charAt(0), 10) : -1;
            if (number < least || number > most) {
                throw new IllegalArgumentException(
                        "'" + Lines.quoted(text) + "': must be a whole number from " + least + " to " + most);
            }
            return number;
        }

        @Override
        public String type() {
            return "integer";
        }
    }

    private static final class Code<C extends Enum<C> & Coded> extends Cell<C> {
        private final Class<C> type;

        /** In the order of the constants; null before the first cell. */
        private volatile @Nullable Map<String, C> byCode;

        private Code(Class<C> type) {
            this.type = type;
        }

        private Map<String, C> byCode() {
            Map<String, C> known = byCode;
            if (known == null) {
                known = new LinkedHashMap<>();
                for (C choice : type.getEnumConstants()) {
                    known.put(choice.code(), choice);
                }
                byCode = known;
            }
            return known;
        }

        @Override
        public C read(String text) {
            C choice = byCode().get(requireNonNull(text, "text"));
            if (choice == null) {
                throw new IllegalArgumentException(
                        "'" + Lines.quoted(text) + "': not in the list; " + Nearest.choices(text, choices()));
            }
            return choice;
        }

        @Override
        public String write(C value) {
            return requireNonNull(value, "value").code();
        }

        @Override
        public List<String> choices() {
            return List.copyOf(byCode().keySet());
        }
    }
}
