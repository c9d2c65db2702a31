package io.github.digitalsilkroad.core.internal;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps text from outside in its lines: {@code toString} short enough for one line of a shell, which cuts what it
 * prints at 80 characters, and no text with characters that command a terminal, forge a line or turn the direction of
 * reading.
 *
 * @since 0.1.0
 */
public final class Lines {

    /** The longest line. */
    public static final int WIDTH = 70;

    private static final int QUOTED = 120;

    private static final Pattern LINE_END = Pattern.compile("[\r\n]");

    private static final String COMMANDS =
            "[\\p{Cc}\\p{Cs}\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ufeff\\ufffe\\uffff]";

    private static final Pattern COMMAND = Pattern.compile(COMMANDS);
    private static final Pattern COMMAND_IN_PAGE = Pattern.compile("[" + COMMANDS + "&&[^\n]]");

    private static final String NUMBER = "(?:(?<!\\w)[-+~$\u20ac\u00a3\u00a5]+|\\.\\./)?"
            + "\\d\\w*+(?:[-.,:/~?%\u2013]++\\d\\w*+)*+[~?%]*+(?:/\\.\\.)?"
            + "(?: (?:thousand|million|billion|trillion))?(?: (?:percent|%))?";

    /** A number with its scale, a date, or a range of them. */
    private static final Pattern FIGURE =
            Pattern.compile(NUMBER + "(?: (?:to|and|and at most|and less than) " + NUMBER + ")?");

    private Lines() {}

    /**
     * A text on one line of at most 70 characters. A note in parentheses at its end, such as that a value is disputed,
     * is kept if it leaves a third of the line.
     *
     * @param text the text
     * @return the text itself, or its beginning, an ellipsis and the note, with {@linkplain #printable commands spelled
     *     out}
     */
    public static String fit(String text) {
        int note = text.length() > WIDTH && text.endsWith(")") ? text.lastIndexOf(" (") : -1;
        int room = WIDTH - (text.length() - note);
        return note < 0 || room < WIDTH / 3 || !isPlain(text)
                ? cut(text, WIDTH)
                : cut(text.substring(0, note), room) + text.substring(note);
    }

    /**
     * Words as they follow others.
     *
     * @param words the words, or none
     * @return a comma, a blank and the words; empty if there are none
     */
    public static String afterComma(String words) {
        return words.isEmpty() ? "" : ", " + words;
    }

    /**
     * A number of things as text.
     *
     * @param count how many
     * @param thing the singular, whose plural ends with an s
     * @return such as {@code 1 change} or {@code 2 changes}
     */
    public static String count(long count, String thing) {
        return count(count, thing, thing + 's');
    }

    /**
     * A number of things as text.
     *
     * @param count how many
     * @param one what one of them is called
     * @param several what several are called
     * @return such as {@code 1 country} or {@code 2 countries}
     */
    public static String count(long count, String one, String several) {
        return count + " " + (count == 1 ? one : several);
    }

    /**
     * A text on one line, cut if it is long; not within a number, a date or a range of them, but before the word that
     * has it.
     *
     * @param text the text
     * @param width how many characters to keep at most, 2 or more
     * @return the text itself, or its beginning and an ellipsis, with {@linkplain #printable commands spelled out}
     */
    public static String cut(String text, int width) {
        if (text.length() <= width && isPlain(text)) {
            return text;
        }
        String first = LINE_END.split(text, 2)[0];
        boolean whole = first.length() == text.length();
        String line = printable(whole ? text : first.substring(0, Math.min(first.length(), 2 * width)));
        if (whole && line.length() <= width) {
            return line;
        }
        int kept = Math.min(line.length(), width - 1);
        if (kept > 0 && Character.isHighSurrogate(line.charAt(kept - 1))) {
            kept--;
        }
        return line.substring(0, beforeFigure(line, kept)) + '\u2026';
    }

    /** The place itself, or the end of the words before the figure in which it lies. */
    private static int beforeFigure(String line, int place) {
        Matcher figure = FIGURE.matcher(line).region(0, Math.min(line.length(), place + WIDTH));
        while (figure.find() && figure.start() < place) {
            if (place < figure.end()) {
                int space = line.lastIndexOf(' ', figure.start());
                return space < 0 ? figure.start() : space;
            }
        }
        return place;
    }

    /**
     * What a message repeats of a text from outside.
     *
     * @param text the text
     * @return the text itself, or of one with more than 120 characters the beginning and an ellipsis, with {@linkplain
     *     #printable commands spelled out}
     */
    public static String quoted(String text) {
        return cut(printable(text.length() > QUOTED ? text.substring(0, QUOTED + 1) : text), QUOTED);
    }

    /**
     * Whether a program may open a text as an address of the web; other addresses could be commands.
     *
     * @param text such as the address of a source
     * @return true if it begins as one of HTTP
     */
    public static boolean isWebAddress(String text) {
        return text.startsWith("https://") || text.startsWith("http://");
    }

    /**
     * A text that prints as it reads: characters that a terminal obeys, that break lines or turn the direction of
     * reading, and halves of surrogate pairs are spelled out, as in {@code \\u001b}; a tab is a space.
     *
     * @param text the text
     * @return the text itself if it has none of them
     */
    public static String printable(String text) {
        return isPlain(text) ? text : printable(text, COMMAND);
    }

    /**
     * A {@linkplain #printable printable} text of several lines, whose breaks are all line feeds.
     *
     * @param text the text, with line feeds, carriage returns or both
     * @return the text itself if it has neither commands nor carriage returns
     */
    public static String page(String text) {
        return isPlain(text) ? text : printable(text.replace("\r\n", "\n").replace('\r', '\n'), COMMAND_IN_PAGE);
    }

    /** Whether all characters are visible ones of ASCII, as in most texts. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    private static String printable(String text, Pattern commands) {
        return commands.matcher(text)
                .replaceAll(command -> command.group().equals("\t")
                        ? " "
                        : String.format(
                                Locale.ROOT, "\\\\u%04x", (int) command.group().charAt(0)));
    }
}
