package io.github.digitalsilkroad.core.quantity;

import io.github.digitalsilkroad.core.internal.Decimals;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.quantity.WordingScanner.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reads the wording of an estimate, and returns the text around it: a currency before the number, a unit after
 * it.
 *
 * <pre>
 * text   := ("unknown" | bound ["+" | joint bound]) words ["(" bounds [", best " number] ")"] words
 * bound  := [phrase] [currency] digits [scale]
 * joint  := "-" | "to" | "and"
 * </pre>
 */
final class EstimateReader {
    static final String EXAMPLES =
            "write for example \"855\", \"about 40\", \"more than 855\", \"275-300\" or \"unknown\"";

    private static final String BEST = "best ";

    private final String text;
    private final WordingScanner scanner;
    private Qualifier qualifier = Qualifier.RANGE;
    /** The number of the head where that is one number, else NaN. */
    private double value = Double.NaN;
    /** The interval that the head states, or all that is known before the brackets are read. */
    private Estimate estimate = Estimate.unknown();

    /** The digits whose point may be one that groups thousands, or "". */
    private String ambiguous = "";

    private boolean unknown;
    private String before = "";
    private String after = "";

    /** Reads a part of a text, and names the whole in messages. */
    private EstimateReader(String text, String part) {
        this.text = text;
        this.scanner = new WordingScanner(part);
    }

    /** Reads a pure number. */
    static Estimate bare(String text) {
        double plain = Decimals.parse(text);
        if (!Double.isNaN(plain) && !Double.isInfinite(plain)) {
            return Estimate.exactly(plain);
        }
        EstimateReader reader = read(text);
        reader.requireNothingBefore();
        if (reader.after.startsWith("%") || reader.after.startsWith("percent")) {
            throw reader.bad("a percentage is of something; read a part with Share.parse, a ratio with Ratio.parse, or"
                    + " without saying of what with Quantity.parse");
        }
        if (!reader.after.isEmpty()) {
            throw reader.bad("\"" + Lines.quoted(reader.after)
                    + "\" is no part of a number; read a number with its unit with Quantity.parse");
        }
        return reader.estimate;
    }

    /** Reads a number and the text around it. */
    static EstimateReader read(String text) {
        return read(text, text);
    }

    /** Reads the part of a text that is left when something around it has been read; messages name the whole text. */
    static EstimateReader read(String text, String part) {
        EstimateReader reader = new EstimateReader(text, part);
        try {
            reader.readHead();
            reader.readRest();
        } catch (QuantityParseException known) {
            throw known;
        } catch (IllegalArgumentException contradiction) {
            throw reader.bad(String.valueOf(contradiction.getMessage()));
        }
        return reader;
    }

    Estimate estimate() {
        return estimate;
    }

    /** The estimate as a count; one such as 12.500 is refused, since many write so for 12,500. */
    Estimate count() {
        if (!ambiguous.isEmpty()) {
            String clear = ambiguous.replace('.', ',') + " or " + ambiguous + '0';
            throw new QuantityParseException(text, '"' + ambiguous + "\" may be thousands or decimals; write " + clear);
        }
        return estimate;
    }

    /** The currency before the number, as written, or "". */
    String before() {
        return before;
    }

    /** The words after the number but for its bounds, or "". */
    String after() {
        return after;
    }

    void requireNothingBefore() {
        if (!before.isEmpty()) {
            throw bad("\"" + Lines.quoted(before)
                    + (WordingScanner.hasCurrencySign(before)
                            ? "\" makes it money; read it with Money.parse"
                            : "\" is no wording of a number; " + EXAMPLES));
        }
    }

    QuantityParseException bad(String reason) {
        return new QuantityParseException(text, "\"" + Lines.quoted(text) + "\": " + reason);
    }

    private void readHead() {
        if (scanner.skipWord("unknown")) {
            unknown = true;
            return;
        }
        Qualifier phrase = scanner.phrase();
        Token first = require(scanner.token());
        before = first.currency();
        qualifier = phrase == null ? Qualifier.EXACT : phrase;
        if (scanner.skipWord("+")) {
            if (phrase != null) {
                throw bad("\"+\" and \"" + EstimateText.phrase(phrase) + "\" are two wordings of one number");
            }
            qualifier = Qualifier.AT_LEAST;
        }
        switch (qualifier) {
            case EXACT, ABOUT, RANGE -> readRange(first);
            case AT_LEAST, MORE_THAN -> readUpperBound(first);
            case AT_MOST, LESS_THAN -> value = number(first, 0);
        }
    }

    private void readRange(Token first) {
        Token second = scanner.secondEnd(qualifier == Qualifier.RANGE);
        if (second == null) {
            if (qualifier == Qualifier.RANGE) {
                throw bad("a range needs two numbers, as in \"between 275 and 300\"");
            }
            value = number(first, 0);
            return;
        }
        requireSameCurrency(second.currency());
        double low = number(first, second.power());
        double high = number(second, 0);
        estimate = Estimate.between(low, high);
        if (qualifier == Qualifier.ABOUT) {
            estimate = Estimate.between(
                    Estimate.about(low).low(), Estimate.about(high).high());
        }
        qualifier = Qualifier.RANGE;
    }

    private void readUpperBound(Token first) {
        if (!scanner.skipWord("and") && !scanner.skipWord("but")) {
            value = number(first, 0);
            return;
        }
        Qualifier upper = scanner.phrase();
        Token second = require(scanner.token());
        if (upper != Qualifier.AT_MOST && upper != Qualifier.LESS_THAN) {
            throw bad("after \"and\" there must be an upper bound, such as \"at most 300\"");
        }
        requireSameCurrency(second.currency());
        boolean lowOpen = qualifier == Qualifier.MORE_THAN;
        double low = number(first, second.power());
        estimate = Estimate.interval(low, lowOpen, number(second, 0), upper == Qualifier.LESS_THAN);
        qualifier = Qualifier.RANGE;
    }

    private double number(Token token, int powerOfRange) {
        boolean isPlain = token.power() == 0 && powerOfRange == 0;
        if (isPlain && WordingScanner.MAYBE_THOUSANDS.matcher(token.digits()).matches()) {
            ambiguous = token.digits();
        }
        return token.value(powerOfRange);
    }

    private Token require(@Nullable Token token) {
        if (token == null) {
            throw bad("no number where one should be; " + EXAMPLES);
        }
        return token;
    }

    private void requireSameCurrency(String currency) {
        if (!currency.isEmpty() && !currency.equals(before)) {
            throw bad("both ends of a range must be in one currency, not \"" + Lines.quoted(before) + "\" and \""
                    + Lines.quoted(currency) + "\"");
        }
    }

    private void readRest() {
        String rest = scanner.rest();
        int open = rest.indexOf('(');
        if (open < 0) {
            after = rest;
            settle(null, Double.NaN);
            return;
        }
        int close = rest.indexOf(')', open);
        if (close < 0) {
            throw bad("the bracket is never closed");
        }
        String unit = rest.substring(0, open).strip();
        String more = rest.substring(close + 1).strip();
        after = unit.isEmpty() || more.isEmpty() ? unit + more : unit + " " + more;
        readDetail(rest.substring(open + 1, close), unit);
    }

    /** Reads {@code 36-44}, {@code best 280} or {@code 5-20, best 7}. */
    private void readDetail(String detail, String unit) {
        if (detail.startsWith(BEST)) {
            settle(null, single(detail.substring(BEST.length()), unit));
            return;
        }
        int comma = detail.indexOf(", " + BEST);
        String bounds = comma < 0 ? detail : detail.substring(0, comma);
        EstimateReader inner = inner(bounds, unit);
        if (!Double.isNaN(inner.value)) {
            throw bad("\"" + Lines.quoted(detail) + "\" in brackets must be bounds, as in \"about 40 (36-44)\"");
        }
        settle(inner.estimate, comma < 0 ? Double.NaN : single(detail.substring(comma + 2 + BEST.length()), unit));
    }

    private double single(String number, String unit) {
        EstimateReader inner = inner(number, unit);
        if (inner.qualifier != Qualifier.EXACT) {
            throw bad("\"" + Lines.quoted(number) + "\" must be one number to be the best value");
        }
        return inner.value;
    }

    /** What stands in brackets, with the currency and the unit of the number before them or without any. */
    private EstimateReader inner(String words, String unit) {
        EstimateReader inner = new EstimateReader(text, words);
        inner.readHead();
        inner.readRest();
        ambiguous = ambiguous.isEmpty() ? inner.ambiguous : ambiguous;
        if (unknown && before.isEmpty()) {
            before = inner.before;
        }
        requireSameCurrency(inner.before);
        if (!inner.after.isEmpty() && !inner.after.equals(unit)) {
            throw bad("\"" + Lines.quoted(words) + "\" in brackets must be in the unit of the number before them");
        }
        return inner;
    }

    /** Joins the head, the bounds in brackets if any, and the best value in brackets, NaN for none. */
    private void settle(@Nullable Estimate bounds, double best) {
        boolean isValue = qualifier == Qualifier.EXACT || qualifier == Qualifier.ABOUT;
        if (bounds != null) {
            estimate = isValue ? within(bounds) : bounded(bounds);
        } else if (qualifier != Qualifier.RANGE) {
            estimate = StatedEstimates.estimate(qualifier, value, Double.NaN, Double.NaN);
        }
        if (!Double.isNaN(best)) {
            if (isValue) {
                throw bad("the number before the brackets is the best value already");
            }
            estimate = estimate.withBest(best);
        }
    }

    private Estimate within(Estimate bounds) {
        Estimate stated = StatedEstimates.inside(
                qualifier, value, bounds.low, bounds.isLowOpen(), bounds.high, bounds.isHighOpen());
        if (stated.qualifier() != qualifier) {
            throw bad("bounds in brackets must be two different numbers");
        }
        return stated;
    }

    private Estimate bounded(Estimate bounds) {
        if (qualifier == Qualifier.RANGE) {
            throw bad("a range has its bounds already; in brackets there may be \"best\" and a number");
        }
        Estimate stated = StatedEstimates.inside(
                qualifier, Double.NaN, bounds.low, bounds.isLowOpen(), bounds.high, bounds.isHighOpen());
        boolean isFromBelow = qualifier == Qualifier.AT_LEAST || qualifier == Qualifier.MORE_THAN;
        if (stated.qualifier() != qualifier || value != (isFromBelow ? stated.low : stated.high)) {
            throw bad("the bounds in brackets do not start or end where the number before them says");
        }
        return stated;
    }
}
