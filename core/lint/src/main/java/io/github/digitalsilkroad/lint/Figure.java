package io.github.digitalsilkroad.lint;

import com.google.common.collect.Sets;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.quantity.Estimate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A quantity as a sentence gives it: a comparison, one number or two, and a unit. The digits are kept, since "39
 * percent" says less than "39.0 percent".
 *
 * @param basis on what basis it is said to be, such as {@code partly estimated}; empty if that is not said
 */
record Figure(Bound bound, BigDecimal from, BigDecimal to, Unit unit, String basis) {

    /** The bases of claims by the words for them; no words for what sources state. */
    static final Map<String, Set<Basis>> BASES = Sets.powerSet(EnumSet.range(Basis.STATED, Basis.ESTIMATED)).stream()
            .filter(bases -> !bases.isEmpty())
            .collect(Collectors.toUnmodifiableMap(Basis::words, Function.identity()));

    /** What a number may be of: amounts have the code of their currency. */
    enum Unit {
        PERCENT("percent", " percent"),
        /** What a percentage changed by. */
        POINTS("points", " percentage points"),
        /** How many times as much one thing is as another. */
        TIMES("times", " times"),
        COUNT("", ""),
        DOLLAR("USD", ""),
        EURO("EUR", " euros"),
        YUAN("CNY", " yuan"),
        TENGE("KZT", " tenge"),
        SOM("KGS", " soms"),
        SOMONI("TJS", " somoni"),
        YEN("JPY", " yen");

        private final String code;
        private final String words;

        Unit(String code, String words) {
            this.code = code;
            this.words = words;
        }

        boolean isMoney() {
            return compareTo(DOLLAR) >= 0;
        }

        /** Which currency an amount is in, unless that is dollars. */
        String inOtherMoney() {
            return compareTo(DOLLAR) > 0 ? " in" + words : "";
        }

        /** The code of the currency, or how the lists of words call the unit. */
        String code() {
            return code;
        }
    }

    /** How a number is compared; the words are those that are written before it. */
    enum Bound {
        EXACT(""),
        ABOUT("about "),
        NEARLY("nearly "),
        JUST_OVER("just over "),
        MORE("more than "),
        LESS("less than "),
        AT_LEAST("at least "),
        AT_MOST("at most "),
        BETWEEN("between ");

        private final String words;

        Bound(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** The widest that a printed number is taken to be rounded by, as a part of itself. */
    private static final double ROUNDED = 0.05;

    static final double TENTH = Estimate.ABOUT_TOLERANCE;

    private static final MathContext DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);

    Figure(Bound bound, BigDecimal from, BigDecimal to, Unit unit) {
        this(bound, from, to, unit, "");
    }

    static Figure of(Bound bound, BigDecimal value, Unit unit) {
        return new Figure(bound, value, value, unit);
    }

    /** The same on a basis that is said. */
    Figure on(String words) {
        return new Figure(bound, from, to, unit, words);
    }

    /** The figure that a computed value rounds to, which always holds of it; empty if it has no bound. */
    static Optional<Figure> of(Estimate value, Unit unit) {
        if (value.isEntire()) {
            return Optional.empty();
        }
        if (value.isBounded()) {
            BigDecimal middle = BigDecimal.valueOf(value.midpoint());
            Figure one = of(
                    Bound.EXACT,
                    unit == Unit.COUNT ? middle.setScale(0, RoundingMode.HALF_EVEN) : middle.round(DIGITS),
                    unit);
            if (one.estimate().contains(value)) {
                return Optional.of(one);
            }
        }
        boolean up = Double.isInfinite(value.high()) || (unit == Unit.PERCENT && value.high() == 100);
        if (up || Double.isInfinite(value.low())) {
            boolean open = up ? value.isLowOpen() : value.isHighOpen();
            Bound bound = up ? open ? Bound.MORE : Bound.AT_LEAST : open ? Bound.LESS : Bound.AT_MOST;
            return Optional.of(of(
                    bound,
                    rounded(up ? value.low() : value.high(), up ? RoundingMode.FLOOR : RoundingMode.CEILING, unit),
                    unit));
        }
        return Optional.of(new Figure(
                Bound.BETWEEN,
                rounded(value.low(), RoundingMode.FLOOR, unit),
                rounded(value.high(), RoundingMode.CEILING, unit),
                unit));
    }

    private static BigDecimal rounded(double value, RoundingMode outward, Unit unit) {
        return unit == Unit.COUNT
                ? BigDecimal.valueOf(value).setScale(0, outward)
                : BigDecimal.valueOf(value).round(new MathContext(DIGITS.getPrecision(), outward));
    }

    /** The values under which the sentence holds. */
    Estimate estimate() {
        double value = from.doubleValue();
        return switch (bound) {
            case EXACT -> unit == Unit.COUNT ? Estimate.exactly(value) : around(from, value);
            case ABOUT -> around(value, TENTH * Math.abs(value));
            case NEARLY -> Estimate.between(value * (1 - TENTH), value);
            case JUST_OVER -> Estimate.between(value, value * (1 + TENTH));
            case MORE -> Estimate.moreThan(value);
            case LESS -> Estimate.lessThan(value);
            case AT_LEAST -> Estimate.atLeast(value);
            case AT_MOST -> Estimate.atMost(value);
            case BETWEEN -> Estimate.between(value, to.doubleValue());
        };
    }

    /** As {@link #estimate}, with each end of a range as it is printed. */
    Estimate rounded() {
        return bound == Bound.BETWEEN
                ? Estimate.between(
                        around(from, from.doubleValue()).low(),
                        around(to, to.doubleValue()).high())
                : estimate();
    }

    /** Half a unit of the last digit to either side, at most a twentieth of the number. */
    private static Estimate around(BigDecimal printed, double value) {
        double half = BigDecimal.valueOf(5, printed.scale() + 1).doubleValue();
        return around(value, Math.min(half, ROUNDED * Math.abs(value)));
    }

    private static Estimate around(double value, double half) {
        return half == 0 ? Estimate.exactly(value) : Estimate.between(value - half, value + half);
    }

    /** Whether it is one number, and no more is said of it. */
    boolean isPlain() {
        return bound == Bound.EXACT && basis.isEmpty();
    }

    boolean isExactly(int number) {
        return isPlain() && from.compareTo(BigDecimal.valueOf(number)) == 0;
    }

    /** The same with each end moved outward by a tenth. */
    Estimate widened() {
        Estimate said = estimate();
        double low = said.low() - Math.abs(said.low()) * TENTH;
        double high = said.high() + Math.abs(said.high()) * TENTH;
        return Estimate.interval(low, false, high, false);
    }

    /** Whether each number of an amount is written with a word such as "million". */
    boolean hasPower() {
        return powerOfFrom() > 0 && power(to) > 0;
    }

    /** Without a power, "$1 and $2 million" is read as millions of both, and "$9 and $2 million" is not. */
    private int powerOfFrom() {
        boolean isReadAsOfTo = bound == Bound.BETWEEN
                && power(from) == 0
                && from.signum() != 0
                && from.scaleByPowerOfTen(3 * power(to)).compareTo(to) <= 0;
        return isReadAsOfTo ? Math.min(1, power(to)) : power(from);
    }

    private static int power(BigDecimal number) {
        return Math.min(3, Math.max(0, (2 - number.scale()) / 3));
    }

    private String number(BigDecimal number, int power) {
        String[] powers = {"", " thousand", " million", " billion"};
        return unit.isMoney()
                ? (unit == Unit.DOLLAR ? "$" : "")
                        + number.movePointLeft(3 * power).toPlainString()
                        + powers[power]
                : unit == Unit.COUNT
                        ? String.format(Locale.ROOT, "%,." + Math.max(0, number.scale()) + "f", number)
                        : number.toPlainString();
    }

    /**
     * As a sentence writes it, without the thing that is counted.
     */
    @Override
    public String toString() {
        return bound.words()
                + number(from, powerOfFrom())
                + (bound == Bound.BETWEEN ? " and " + number(to, power(to)) : "")
                + unit.words
                + (basis.isEmpty() ? "" : " (" + basis + ")");
    }
}
