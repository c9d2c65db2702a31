package io.github.digitalsilkroad.interchange.aiddata;

import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.interchange.internal.TableFile;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Reads numbers, dates and marks as spreadsheets, R and pandas write them; ambiguous text is not read.
 */
final class AidDataText {

    private static final LocalDate SPREADSHEET_EPOCH = LocalDate.of(1899, 12, 30);
    private static final int FIRST_SERIAL = 20_000;
    private static final int LAST_SERIAL = 80_000;
    private static final int GROUP = 3;

    private AidDataText() {}

    /** A decimal number, with commas between groups of three digits if any; empty if the text is none. */
    static OptionalDouble number(String text) {
        String digits = text.indexOf(',') < 0 ? text : ungrouped(text);
        boolean anyDigit = false;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            anyDigit |= c >= '0' && c <= '9';
            if ((c < '0' || c > '9') && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
                return OptionalDouble.empty();
            }
        }
        if (!anyDigit) {
            return OptionalDouble.empty();
        }
        try {
            double value = Double.parseDouble(digits);
            return Double.isInfinite(value) ? OptionalDouble.empty() : OptionalDouble.of(value + 0.0);
        } catch (NumberFormatException unlike) {
            return OptionalDouble.empty();
        }
    }

    /**
     * The number without the commas between its groups; a text that is no number if they are not between groups of
     * three.
     */
    private static String ungrouped(String text) {
        int end = text.indexOf('.') < 0 ? text.length() : text.indexOf('.');
        int start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        for (int i = start; i < text.length(); i++) {
            boolean wanted = i > start && i < end && (end - i) % (GROUP + 1) == 0;
            if ((text.charAt(i) == ',') != wanted) {
                return "";
            }
        }
        return text.replace(",", "");
    }

    /** A percentage, with or without its sign. */
    static OptionalDouble percent(String text) {
        return number(text.endsWith("%") ? TableFile.plain(text.substring(0, text.length() - 1)) : text);
    }

    /** A year from 1900 to 2100. */
    static OptionalInt year(String text) {
        OptionalDouble number = number(text);
        double value = number.orElse(0);
        return value >= 1900 && value <= 2100 && value == Math.rint(value)
                ? OptionalInt.of((int) value)
                : OptionalInt.empty();
    }

    /**
     * A day, written as MM/DD/YYYY, as YYYY-MM-DD with a time of day of zero if any, or as the number of a day in a
     * spreadsheet; or a year alone.
     */
    static Optional<PartialDate> date(String text) {
        try {
            if (text.length() >= 10 && text.charAt(4) == '-' && text.charAt(7) == '-') {
                return midnight(text.substring(10))
                        ? Optional.of(PartialDate.of(LocalDate.parse(text.substring(0, 10))))
                        : Optional.empty();
            }
            if (text.indexOf('/') > 0) {
                int space = text.indexOf(' ');
                String[] parts = (space < 0 ? text : text.substring(0, space)).split("/", -1);
                return parts.length == 3 && parts[2].length() == 4 && (space < 0 || midnight(text.substring(space)))
                        ? Optional.of(PartialDate.of(LocalDate.of(
                                Integer.parseInt(parts[2]), Integer.parseInt(parts[0]), Integer.parseInt(parts[1]))))
                        : Optional.empty();
            }
        } catch (DateTimeException | NumberFormatException unlike) {
            return Optional.empty();
        }
        OptionalInt year = year(text);
        if (year.isPresent()) {
            return Optional.of(PartialDate.of(year.getAsInt()));
        }
        double serial = number(text).orElse(0);
        return serial >= FIRST_SERIAL && serial <= LAST_SERIAL && serial == Math.rint(serial)
                ? Optional.of(PartialDate.of(SPREADSHEET_EPOCH.plusDays((long) serial)))
                : Optional.empty();
    }

    private static boolean midnight(String rest) {
        for (int i = 0; i < rest.length(); i++) {
            if ("T 0:.Z".indexOf(rest.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether a mark is set; empty if the text is no mark. */
    static Optional<Boolean> mark(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "true", "1", "1.0", "y" -> Optional.of(true);
            case "no", "false", "0", "0.0", "n" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
