package io.github.digitalsilkroad.core.quantity;

import io.github.digitalsilkroad.core.internal.Lines;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;

/** Reads a {@link PartialDate} character by character: it is on the path of loading, where a regex costs too much. */
final class DateParser {

    private DateParser() {}

    static PartialDate parse(String text) {
        int length = text.length();
        if (length > 0 && text.charAt(0) == '[') {
            return DateSpan.read(text);
        }
        int qualifier = 0;
        if (length > 0) {
            qualifier = PartialDate.QUALIFIERS.indexOf(text.charAt(length - 1)) + 1;
        }
        int end = qualifier == 0 ? length : length - 1;
        if (end == 4) {
            return parseYear(text, qualifier);
        }
        if ((end != 7 && end != 10) || text.charAt(4) != '-') {
            throw malformed(text);
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        if (month < 1 || month > 12) {
            throw new QuantityParseException(
                    text, Lines.quoted(text) + ": there is no month " + text.substring(5, 7) + ", only 01 to 12");
        }
        if (end == 7) {
            return PartialDate.ofFields(year, 0, month, 0, qualifier);
        }
        if (text.charAt(7) != '-') {
            throw malformed(text);
        }
        int day = digits(text, 8, 10);
        checkDay(text, year, month, day);
        return PartialDate.ofFields(year, 0, month, day, qualifier);
    }

    private static PartialDate parseYear(String text, int qualifier) {
        int unspecified = 0;
        while (unspecified < 4 && text.charAt(3 - unspecified) == 'X') {
            unspecified++;
        }
        if (unspecified == 4 && qualifier == 0) {
            return PartialDate.unstated();
        }
        if (unspecified > 2) {
            throw malformed(text);
        }
        int leading = digits(text, 0, 4 - unspecified);
        return PartialDate.ofFields(leading * PartialDate.tenToThe(unspecified), unspecified, 0, 0, qualifier);
    }

    /** The number written in ASCII digits from {@code start} to {@code end}. */
    private static int digits(String text, int start, int end) {
        int value = 0;
        for (int i = start; i < end; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw malformed(text);
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private static void checkDay(String text, int year, int month, int day) {
        if (day == 0) {
            throw new QuantityParseException(text, Lines.quoted(text) + ": there is no day 00, days start at 01");
        }
        if (day > 28) {
            int last = LocalDate.of(year, month, 1).lengthOfMonth();
            if (day > last) {
                throw new QuantityParseException(
                        text, Lines.quoted(text) + ": " + monthName(month) + " " + year + " has " + last + " days");
            }
        }
    }

    private static String monthName(int month) {
        return Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    static QuantityParseException malformed(String text) {
        return new QuantityParseException(
                text,
                "\"" + Lines.quoted(text) + "\" is not a date: write 2019, 2019-10 or 2019-10-31, 201X or"
                        + " 20XX for a decade or century, [2018..2019] for one of several, XXXX when it is not stated; a"
                        + " dated form may end in ~ (about), ? (uncertain) or % (both)");
    }
}
