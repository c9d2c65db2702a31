package io.github.digitalsilkroad.core.quantity;

import io.github.digitalsilkroad.core.internal.Decimals;
import io.github.digitalsilkroad.core.internal.Lines;
import org.jspecify.annotations.Nullable;

/** A cursor over a wording: words, hedging phrases and numbers with their currency and scale. */
final class WordingScanner {
    /** Phrases by what they mean, each before any that it starts with. Documented in {@link Estimate#parse}. */
    private static final String[][] PHRASES = {
        {"exactly", "="},
        {
            "about",
            "approximately",
            "approx.",
            "around",
            "roughly",
            "circa",
            "ca.",
            "c.",
            "some",
            "nearly",
            "almost",
            "~",
            "\u2248"
        },
        {"at least", "no fewer than", "no less than", "not less than", ">=", "\u2265"},
        {"more than", "greater than", "just over", "over", "above", ">"},
        {"at most", "up to", "no more than", "not more than", "<=", "\u2264"},
        {"less than", "fewer than", "just under", "under", "below", "<"},
        {"between", "from"},
    };

    private static final String[] SCALES = {
        "thousand", "million", "billion", "trillion", "mln", "bln", "mn", "bn", "trn"
    };
    private static final int[] POWERS = {3, 6, 9, 12, 6, 9, 6, 9, 12};

    private final String whole;
    private final String text;
    private int at;

    /** Scans a part of a text, and names the whole in messages. */
    WordingScanner(String whole, String part) {
        this.whole = whole;
        this.text = part;
    }

    /** A number as written: its currency if that stands before it, and its scale word as a power of ten, 0 for none. */
    record Token(String currency, boolean negative, String digits, int power) {
        /** The number; one without a scale word of its own takes that of its range, as in "275-300 million". */
        double value(int powerOfRange) {
            double size = Decimals.parse(digits, power == 0 ? powerOfRange : power);
            if (Double.isInfinite(size)) {
                throw new IllegalArgumentException("\"" + Lines.quoted(digits)
                        + "\" is a number that no double holds: write it with up" + " to 15 digits, below 1.8E308");
            }
            return negative && size != 0 ? -size : size;
        }
    }

    /** What follows the cursor. */
    String rest() {
        return text.substring(at).strip();
    }

    /** Passes a word, whatever its case, if it stands next. */
    boolean skipWord(String word) {
        int from = skipBlanks(at);
        int end = from + word.length();
        if (!text.regionMatches(true, from, word, 0, word.length())) {
            return false;
        }
        boolean letters = Character.isLetter(word.charAt(word.length() - 1));
        if (letters && end < text.length() && Character.isLetter(text.charAt(end))) {
            return false;
        }
        at = end;
        return true;
    }

    /** Passes a hedging phrase if one stands next. */
    @Nullable
    Qualifier phrase() {
        for (int i = 0; i < PHRASES.length; i++) {
            for (String phrase : PHRASES[i]) {
                if (skipWord(phrase)) {
                    return Qualifier.at(i);
                }
            }
        }
        return null;
    }

    /** Passes what joins the ends of a range and its second end. */
    @Nullable
    Token secondEnd(boolean and) {
        int start = at;
        boolean joined = skipWord("-") || skipWord("\u2013") || skipWord("\u2014") || skipWord("to");
        if (joined || (and && skipWord("and"))) {
            Token second = token();
            if (second != null) {
                return second;
            }
        }
        at = start;
        return null;
    }

    /** Passes a number, or nothing and returns null if none stands next. */
    @Nullable
    Token token() {
        int start = at;
        boolean negative = skipMinus();
        String currency = currency();
        negative = skipMinus() || negative;
        int from = skipBlanks(at);
        int end = endOfDigits(from);
        if (end == from) {
            at = start;
            return null;
        }
        at = end;
        return new Token(currency, negative, ungrouped(text.substring(from, end)), power());
    }

    private boolean skipMinus() {
        return skipWord("-") || skipWord("\u2212");
    }

    private String currency() {
        int from = skipBlanks(at);
        int end = from;
        while (end < text.length() && (Character.isLetter(text.charAt(end)) || isCurrencySign(text.charAt(end)))) {
            end++;
        }
        at = end;
        return text.substring(from, end);
    }

    private int power() {
        for (int i = 0; i < SCALES.length; i++) {
            if (skipWord(SCALES[i])) {
                return POWERS[i];
            }
        }
        return 0;
    }

    /** Where a run of digits, points and grouping commas ends, with its exponent if any. */
    private int endOfDigits(int from) {
        int end = from;
        while (isDigit(end) || (end > from && isMark(end) && isDigit(end + 1))) {
            end++;
        }
        if (end > from && end < text.length() && (text.charAt(end) == 'E' || text.charAt(end) == 'e')) {
            int sign = end + 1;
            int digits =
                    sign < text.length() && (text.charAt(sign) == '-' || text.charAt(sign) == '+') ? sign + 1 : sign;
            if (isDigit(digits)) {
                end = digits;
                while (isDigit(end)) {
                    end++;
                }
            }
        }
        return end;
    }

    private String ungrouped(String written) {
        String digits = written;
        int comma = written.indexOf(',');
        if (comma >= 0) {
            int whole = written.indexOf('.') < 0 ? written.length() : written.indexOf('.');
            boolean grouped = comma <= 3 && written.lastIndexOf(',') < whole;
            for (int i = comma; grouped && i < whole; i++) {
                grouped = (written.charAt(i) == ',') == ((whole - i) % 4 == 0);
            }
            if (!grouped) {
                throw bad("\"" + Lines.quoted(written)
                        + "\" is not a number: commas group thousands by three, as in 1,234");
            }
            digits = written.replace(",", "");
        }
        if (Double.isNaN(Decimals.parse(digits))) {
            throw bad("\"" + Lines.quoted(written)
                    + "\" is not a number: write digits with at most one point, as in 1234.5");
        }
        return digits;
    }

    private QuantityParseException bad(String reason) {
        return new QuantityParseException(whole, "\"" + Lines.quoted(whole) + "\": " + reason);
    }

    private int skipBlanks(int from) {
        int next = from;
        while (next < text.length() && (text.charAt(next) == '\u00a0' || Character.isWhitespace(text.charAt(next)))) {
            next++;
        }
        return next;
    }

    private boolean isDigit(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private boolean isMark(int index) {
        return index < text.length() && (text.charAt(index) == '.' || text.charAt(index) == ',');
    }

    private static boolean isCurrencySign(char c) {
        return Character.getType(c) == Character.CURRENCY_SYMBOL;
    }

    /** Whether a word before a number holds a sign such as $. */
    static boolean hasCurrencySign(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (isCurrencySign(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
