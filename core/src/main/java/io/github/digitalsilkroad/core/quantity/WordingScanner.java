package io.github.digitalsilkroad.core.quantity;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import io.github.digitalsilkroad.core.internal.Decimals;
import io.github.digitalsilkroad.core.internal.Lines;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A cursor over a wording: words, hedging phrases and numbers with their currency and scale. What is no number is
 * refused with an {@link IllegalArgumentException} that the reader completes with the text.
 */
final class WordingScanner {
    /** Phrases by what they mean, each before any that it starts with. Documented in {@link Estimate#parse}. */
    private static final ImmutableListMultimap<Qualifier, String> PHRASES =
            ImmutableListMultimap.<Qualifier, String>builder()
                    .putAll(Qualifier.EXACT, "exactly", "=")
                    .putAll(Qualifier.ABOUT, "about", "approximately", "approx.", "around", "roughly", "circa")
                    .putAll(Qualifier.ABOUT, "ca.", "c.", "some", "nearly", "almost", "~", "\u2248")
                    .putAll(Qualifier.AT_LEAST, "at least", "no fewer than", "no less than", "not less than")
                    .putAll(Qualifier.AT_LEAST, ">=", "\u2265")
                    .putAll(Qualifier.MORE_THAN, "more than", "greater than", "just over", "over", "above", ">")
                    .putAll(Qualifier.AT_MOST, "at most", "up to", "no more than", "not more than", "<=", "\u2264")
                    .putAll(Qualifier.LESS_THAN, "less than", "fewer than", "just under", "under", "below", "<")
                    .putAll(Qualifier.RANGE, "between", "from")
                    .build();

    /** Scales as powers of ten. */
    private static final ImmutableMap<String, Integer> SCALES = ImmutableMap.of(
            "thousand", 3, "million", 6, "billion", 9, "trillion", 12, "mln", 6, "bln", 9, "mn", 6, "bn", 9, "trn", 12);

    private static final String BLANKS = "[\\p{javaWhitespace}\u00a0]*+";
    private static final String MINUS = "[-\u2212]?)" + BLANKS;

    /** A number with a currency before it; in its digits points and grouping commas, after them an exponent. */
    private static final Pattern TOKEN = Pattern.compile(BLANKS + "(?<minus>" + MINUS
            + "(?<currency>[\\p{javaLetter}\\p{Sc}]*+)" + BLANKS + "(?<inner>" + MINUS
            + "(?<digits>[0-9]++(?:[.,][0-9]++)*+(?:[Ee][-+]?[0-9]++)?)");

    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(?:,[0-9]{3})++(?:\\..*)?");

    /** Digits whose point may group thousands, as in 12.500. */
    static final Pattern MAYBE_THOUSANDS = Pattern.compile("[1-9][0-9]{0,2}\\.[0-9]{3}");

    private static final Pattern CURRENCY_SIGN = Pattern.compile("\\p{Sc}");

    private final String text;
    private int at;

    WordingScanner(String text) {
        this.text = text;
    }

    /** A number as written: its currency, if one precedes it, and its scale word as a power of ten, 0 for none. */
    record Token(String currency, boolean negative, String digits, int power) {
        /** The number; one without a scale word of its own takes that of its range, as in "275-300 million". */
        double value(int powerOfRange) {
            double size = Decimals.parse(digits, power == 0 ? powerOfRange : power);
            if (Double.isInfinite(size)) {
                throw new IllegalArgumentException("\"" + Lines.quoted(digits)
                        + "\" is a number that no double holds: write it with up to 15 digits, below 1.8E308");
            }
            return negative && size != 0 ? -size : size;
        }
    }

    /** What follows the cursor. */
    String rest() {
        return text.substring(at).strip();
    }

    /** Passes a word, in any case, if it comes next. */
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

    /** Passes a hedging phrase if one comes next. */
    @Nullable
    Qualifier phrase() {
        for (Map.Entry<Qualifier, String> phrase : PHRASES.entries()) {
            if (skipWord(phrase.getValue())) {
                return phrase.getKey();
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

    /** Passes a number, or returns null if none comes next. */
    @Nullable
    Token token() {
        Matcher token = TOKEN.matcher(text).region(at, text.length());
        if (!token.lookingAt()) {
            return null;
        }
        at = token.end();
        boolean negative =
                !token.group("minus").isEmpty() || !token.group("inner").isEmpty();
        return new Token(token.group("currency"), negative, ungrouped(token.group("digits")), power());
    }

    private int power() {
        for (Map.Entry<String, Integer> scale : SCALES.entrySet()) {
            if (skipWord(scale.getKey())) {
                return scale.getValue();
            }
        }
        return 0;
    }

    private String ungrouped(String written) {
        if (written.contains(",") && !GROUPED.matcher(written).matches()) {
            throw new IllegalArgumentException(
                    "\"" + Lines.quoted(written) + "\" is not a number: commas group thousands by three, as in 1,234");
        }
        String digits = written.replace(",", "");
        if (Double.isNaN(Decimals.parse(digits))) {
            throw new IllegalArgumentException("\"" + Lines.quoted(written)
                    + "\" is not a number: write digits with at most one point, as in 1234.5");
        }
        return digits;
    }

    private int skipBlanks(int from) {
        int next = from;
        while (next < text.length() && (text.charAt(next) == '\u00a0' || Character.isWhitespace(text.charAt(next)))) {
            next++;
        }
        return next;
    }

    /** Whether a word before a number holds a sign such as $. */
    static boolean hasCurrencySign(String word) {
        return CURRENCY_SIGN.matcher(word).find();
    }
}
