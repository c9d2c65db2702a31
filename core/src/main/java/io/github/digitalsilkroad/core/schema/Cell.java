package io.github.digitalsilkroad.core.schema;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.Nearest;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How the cells of a table hold the values of an identity {@link Column}. Immutable and thread-safe.
 *
 * @param <T> the type of the values
 * @since 0.2.0
 */
public final class Cell<T> {
    private static final String STRING = "string";
    private static final Cell<String> TEXT = of(text -> text);
    private static final Cell<String> NUMBER = new Cell<>("number", List.of(), TEXT.reader, TEXT.writer);
    private static final Cell<Id> ID = of(Id::of);
    private static final Cell<PartialDate> DATE = of(PartialDate::parse);

    private final String type;
    private final List<String> choices;
    private final Function<String, T> reader;
    private final Function<T, String> writer;

    private Cell(String type, List<String> choices, Function<String, T> reader, Function<T, String> writer) {
        this.type = type;
        this.choices = choices;
        this.reader = reader;
        this.writer = writer;
    }

    /**
     * Cells that hold values as {@link Object#toString} writes them.
     *
     * @param <T> the type of the values
     * @param reader what turns such a text into an equal value, or throws {@link IllegalArgumentException} with a
     *     message that names the text, the rule and valid choices
     * @return the cells
     */
    public static <T> Cell<T> of(Function<String, T> reader) {
        return new Cell<>(STRING, List.of(), requireNonNull(reader, "reader"), Object::toString);
    }

    /**
     * Reads a cell that is not blank.
     *
     * @param text what the cell holds
     * @return the value
     * @throws IllegalArgumentException if it is no such value; the message names it, the rule and valid choices
     */
    public T read(String text) {
        return reader.apply(requireNonNull(text, "text"));
    }

    /**
     * Writes a value so that {@link #read} turns it into an equal one.
     *
     * @param value the value
     * @return its text
     */
    public String write(T value) {
        return writer.apply(requireNonNull(value, "value"));
    }

    /**
     * The type of the cells in the words of Frictionless Table Schema.
     *
     * @return {@code string}, {@code number} or {@code integer}
     */
    public String type() {
        return type;
    }

    /**
     * The closed list of what a cell may hold.
     *
     * @return the codes in order; empty if the list is open
     */
    public List<String> choices() {
        return choices;
    }

    /**
     * Words.
     *
     * @return cells that hold any text
     */
    public static Cell<String> text() {
        return TEXT;
    }

    /**
     * Numbers as text, which the types of claims read further.
     *
     * @return cells that hold a number
     */
    public static Cell<String> number() {
        return NUMBER;
    }

    /**
     * Ids.
     *
     * @return cells that hold an id
     */
    public static Cell<Id> id() {
        return ID;
    }

    /**
     * Dates.
     *
     * @return cells that hold an EDTF date
     */
    public static Cell<PartialDate> date() {
        return DATE;
    }

    /**
     * Codes with the schemes that they are of.
     *
     * @return cells that hold {@code scheme=code}
     */
    public static Cell<Map.Entry<String, String>> coded() {
        return new Cell<>(STRING, List.of(), Cell::readCoded, Cell::writeCoded);
    }

    private static Map.Entry<String, String> readCoded(String text) {
        int equals = text.indexOf('=');
        if (equals < 1 || equals == text.length() - 1) {
            throw refused(text, "must be written scheme=code, such as wb=DT.DOD.BLAT.CD");
        }
        return Map.entry(text.substring(0, equals), text.substring(equals + 1));
    }

    private static String writeCoded(Map.Entry<String, String> value) {
        String text = value.getKey() + "=" + value.getValue();
        if (!readCoded(text).equals(value)) {
            throw refused(text, "must be written scheme=code, such as wb=DT.DOD.BLAT.CD");
        }
        return text;
    }

    /**
     * Whole numbers of a small range.
     *
     * @param least the least one, from 0 to 9
     * @param most the greatest one, from 0 to 9
     * @return cells that hold such a number
     */
    public static Cell<Integer> digit(int least, int most) {
        return new Cell<>("integer", List.of(), text -> readDigit(text, least, most), Object::toString);
    }

    private static int readDigit(String text, int least, int most) {
        int number = text.length() == 1 ? Character.digit(text.charAt(0), 10) : -1;
        if (number < least || number > most) {
            throw refused(text, "must be a whole number from " + least + " to " + most);
        }
        return number;
    }

    /**
     * Choices from a closed list.
     *
     * @param <C> the enum
     * @param choices the class of the enum, whose constants are not looked at before a cell is
     * @return cells that hold a code
     */
    public static <C extends Enum<C> & Coded> Cell<C> code(Class<C> choices) {
        return closed(List.of(requireNonNull(choices, "choices").getEnumConstants()), Coded::code);
    }

    /**
     * Words from a closed list that no enum of codes holds.
     *
     * @param words the words in order
     * @return cells that hold one of them
     */
    public static Cell<String> oneOf(List<String> words) {
        return closed(List.copyOf(requireNonNull(words, "words")), TEXT.writer);
    }

    /**
     * The same cells, where one value is written as a blank.
     *
     * @param usual the value
     * @return cells that read as these do
     * @since 0.3.0
     */
    public Cell<T> blankFor(T usual) {
        requireNonNull(usual, "usual");
        return new Cell<>(type, choices, reader, value -> value.equals(usual) ? "" : writer.apply(value));
    }

    private static <T> Cell<T> closed(List<T> values, Function<T, String> writer) {
        List<String> choices = values.stream().map(writer).toList();
        return new Cell<>(
                STRING,
                choices,
                text -> {
                    int at = choices.indexOf(text);
                    if (at < 0) {
                        throw refused(text, "not in the list; " + Nearest.choices(text, choices));
                    }
                    return values.get(at);
                },
                writer);
    }

    private static IllegalArgumentException refused(String text, String rule) {
        return new IllegalArgumentException("'" + Lines.quoted(text) + "': " + rule);
    }
}
