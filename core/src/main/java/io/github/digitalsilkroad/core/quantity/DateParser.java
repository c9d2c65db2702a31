package io.github.digitalsilkroad.core.quantity;

import io.github.digitalsilkroad.core.internal.Lines;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a {@link PartialDate}. */
final class DateParser {

    private static final String UNSTATED = "XXXX";

    private static final Pattern DATE = Pattern.compile(
            "(?<year>[0-9]{3}X|[0-9]{2}XX|[0-9]{4}(-(?<month>[0-9]{2})(-(?<day>[0-9]{2}))?)?)(?<qualifier>[~?%]?)");

    private static final Pattern SPAN = Pattern.compile("\\[(?<from>[^\\[]*?)\\.\\.(?<to>[^\\[]+)]");

    private DateParser() {}

    static PartialDate parse(String text) {
        if (text.equals(UNSTATED)) {
            return PartialDate.unstated();
        }
        if (text.startsWith("[")) {
            return span(text);
        }
        Matcher date = DATE.matcher(text);
        if (!date.matches()) {
            throw malformed(text);
        }
        String digits = date.group("year").substring(0, 4);
        int year = Integer.parseInt(digits.replace('X', '0'));
        int unspecified = digits.endsWith("XX") ? 2 : digits.endsWith("X") ? 1 : 0;
        int month = date.group("month") == null ? 0 : month(text, date.group("month"));
        int day = date.group("day") == null ? 0 : day(text, LocalDate.of(year, month, 1), date.group("day"));
        return PartialDate.ofFields(year, unspecified, month, day, date.group("qualifier"));
    }

    private static int month(String text, String digits) {
        int month = Integer.parseInt(digits);
        if (month < 1 || month > 12) {
            throw new QuantityParseException(
                    text, Lines.quoted(text) + ": there is no month " + digits + ", only 01 to 12");
        }
        return month;
    }

    private static int day(String text, LocalDate month, String digits) {
        int day = Integer.parseInt(digits);
        if (day == 0) {
            throw new QuantityParseException(text, Lines.quoted(text) + ": there is no day 00, days start at 01");
        }
        if (day > month.lengthOfMonth()) {
            throw new QuantityParseException(
                    text,
                    Lines.quoted(text) + ": " + month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " "
                            + month.getYear() + " has " + month.lengthOfMonth() + " days");
        }
        return day;
    }

    /** Reads {@code [2018-10..2019-03]} and {@code [..2019-03]}. */
    private static PartialDate span(String text) {
        Matcher span = SPAN.matcher(text);
        if (!span.matches()
                || span.group("from").equals(UNSTATED)
                || span.group("to").equals(UNSTATED)) {
            throw malformed(text);
        }
        String start = span.group("from");
        PartialDate from = start.isEmpty() ? PartialDate.unstated() : PartialDate.parse(start);
        PartialDate to = PartialDate.parse(span.group("to"));
        if (to.latest().isBefore(from.earliest())) {
            throw new QuantityParseException(
                    text, Lines.quoted(text) + ": the last date of several cannot lie before the first");
        }
        return PartialDate.between(from, to);
    }

    private static QuantityParseException malformed(String text) {
        return new QuantityParseException(
                text,
                "\"" + Lines.quoted(text) + "\" is not a date: write 2019, 2019-10 or 2019-10-31, 201X or"
                        + " 20XX for a decade or century, [2018..2019] for one of several, [..2019] for that or earlier, XXXX when it is not stated; a"
                        + " dated form may end in ~ (about), ? (uncertain) or % (both)");
    }
}
