package io.github.digitalsilkroad.core.quantity;

import io.github.digitalsilkroad.core.internal.Decimals;

/**
 * Prints an estimate as text that {@link EstimateReader} reads back to the same estimate. One printer serves the pure
 * number and the number within money, counts and shares, which differ in what they write around it.
 */
final class EstimateText {
    private static final double NOISE = 1e-9;
    private static final int MOST_DIGITS = 17;

    /**
     * Millions and up, which a head value may be printed in; three decimals at most, or the full figure reads better.
     */
    private static final int[] POWERS = {12, 9, 6};

    private static final int MOST_DECIMALS = 3;

    private final StringBuilder text = new StringBuilder(48);
    private final String before;
    private final String after;
    private final String afterInDetail;
    private final int power;
    private final boolean counts;

    private EstimateText(String before, String after, String afterInDetail, int power, boolean counts) {
        this.before = before;
        this.after = after;
        this.afterInDetail = afterInDetail;
        this.power = power;
        this.counts = counts;
    }

    static String bare(Estimate estimate) {
        EstimateText text = new EstimateText("", "", "", 0, false);
        return text.write(estimate, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, "unknown");
    }

    /** Rounded for reading; an exact number keeps its digits before the point, if a double holds so many. */
    static String described(Estimate e, int digits) {
        int whole = e.isExact() ? Decimals.wholeDigits(e.low) : 0;
        return bare(rounded(e, digits < 1 || whole > MOST_DIGITS ? digits : Math.max(digits, whole)));
    }

    static String counted(Estimate estimate, String unit, boolean isCount) {
        EstimateText text = new EstimateText("", " " + unit, "", 0, isCount);
        double floor = isCount ? 0 : Double.NEGATIVE_INFINITY;
        return text.write(estimate, floor, Double.POSITIVE_INFINITY, "unknown number of " + unit);
    }

    /** A percentage that is not wholly unknown. */
    static String percentage(Estimate percent, double ceiling) {
        return new EstimateText("", " %", " %", 0, false).write(percent, 0, ceiling);
    }

    static String money(Estimate amount, String symbol, String code) {
        int power = power(amount);
        String scale = scale(power);
        EstimateText text = new EstimateText(symbol, scale, scale, power, false);
        return text.write(amount, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, "unknown " + code);
    }

    private static String scale(int power) {
        return switch (power) {
            case 12 -> " trillion";
            case 9 -> " billion";
            case 6 -> " million";
            default -> "";
        };
    }

    /** The largest unit that suits the head value and leaves no number with a long tail of decimals. */
    private static int power(Estimate amount) {
        double head = amount.hasBest() ? amount.best : Double.isInfinite(amount.high) ? amount.low : amount.high;
        for (int power : POWERS) {
            if (Math.abs(head) >= Math.pow(10, power)
                    && !Double.isInfinite(head)
                    && isShort(amount.low, power)
                    && isShort(amount.high, power)
                    && (!amount.hasBest() || isShort(amount.best, power))) {
                return power;
            }
        }
        return 0;
    }

    private static boolean isShort(double value, int power) {
        return value == 0 || Double.isInfinite(value) || Decimals.decimals(value) + power <= MOST_DECIMALS;
    }

    /** A number for messages. */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "nothing";
        }
        return Double.isFinite(value) ? Decimals.text(value) : value > 0 ? "unbounded" : "minus unbounded";
    }

    /** The words before a number. */
    static String phrase(Qualifier qualifier) {
        return switch (qualifier) {
            case EXACT -> "exactly";
            case ABOUT -> "about";
            case AT_LEAST -> "at least";
            case MORE_THAN -> "more than";
            case AT_MOST -> "at most";
            case LESS_THAN -> "less than";
            case RANGE -> "between";
        };
    }

    /** Writes the estimate, or other words if nothing is known of it. */
    private String write(Estimate e, double floor, double ceiling, String unknown) {
        if (isFrom(floor, e) && isTo(ceiling, e)) {
            text.append(unknown);
            return detail(e, false);
        }
        return write(e, floor, ceiling);
    }

    static boolean isFrom(double floor, Estimate e) {
        return e.low == floor && (Double.isInfinite(floor) || !e.isLowOpen());
    }

    static boolean isTo(double ceiling, Estimate e) {
        return e.high == ceiling && (Double.isInfinite(ceiling) || !e.isHighOpen());
    }

    /** Writes the estimate; an end at the floor or ceiling, such as 0 for a count, is not printed. */
    private String write(Estimate e, double floor, double ceiling) {
        return switch (e.qualifier()) {
            case EXACT, ABOUT -> write(e, e.best, !e.isExact());
            case AT_LEAST, MORE_THAN -> write(e, e.low, !isTo(ceiling, e));
            case AT_MOST, LESS_THAN -> write(e, e.high, !isFrom(floor, e));
            case RANGE -> {
                range(e).append(after);
                yield detail(e, false);
            }
        };
    }

    /** One number of an estimate, with the words of its qualifier before it. */
    private String write(Estimate e, double number, boolean bounds) {
        if (e.qualifier() != Qualifier.EXACT) {
            text.append(phrase(e.qualifier())).append(' ');
        }
        put(number).append(after);
        return detail(e, bounds);
    }

    /** What the head does not say: {@code (36-44)}, {@code (best 280)}, {@code (5-20, best 7)}. */
    private String detail(Estimate e, boolean bounds) {
        Qualifier qualifier = e.qualifier();
        boolean best = e.hasBest() && qualifier != Qualifier.EXACT && qualifier != Qualifier.ABOUT;
        if (!bounds && !best) {
            return text.toString();
        }
        text.append(" (");
        if (bounds) {
            range(e).append(afterInDetail);
        }
        if (best) {
            text.append(bounds ? ", best " : "best ");
            put(e.best).append(afterInDetail);
        }
        return text.append(')').toString();
    }

    private StringBuilder range(Estimate e) {
        if (e.isLowOpen() || e.isHighOpen()) {
            text.append(e.isLowOpen() ? "more than " : "at least ");
            put(e.low);
            text.append(" and ").append(e.isHighOpen() ? "less than " : "at most ");
            return put(e.high);
        }
        put(e.low);
        if (e.low < 0) {
            text.append(" to ");
            return put(e.high);
        }
        text.append('-');
        return text.append(digits(e.high));
    }

    private StringBuilder put(double value) {
        if (value < 0) {
            text.append('-');
        }
        text.append(before);
        return text.append(digits(Math.abs(value)));
    }

    /** A zero tells three decimals of a count from thousands. */
    private String digits(double value) {
        String digits = Decimals.text(value, power);
        boolean maybeThousands = counts && value >= 1 && value < 1000 && Decimals.decimals(value) == 3;
        return maybeThousands ? digits + '0' : digits;
    }

    /**
     * The estimate with its numbers rounded for reading, bounds outward and the best value to the nearest; digits are
     * added until ends that differ stay apart.
     */
    static Estimate rounded(Estimate e, int digits) {
        if (digits < 1 || digits > MOST_DIGITS) {
            throw new IllegalArgumentException(digits + " significant digits: must be 1 to " + MOST_DIGITS);
        }
        boolean noise = e.isBounded() && e.high - e.low <= NOISE * Math.max(Math.abs(e.low), Math.abs(e.high));
        if (noise && e.qualifier() != Qualifier.ABOUT) {
            return Estimate.exactly(Decimals.round(e.hasBest() ? e.best : e.midpoint(), digits));
        }
        for (int kept = digits; kept < MOST_DIGITS; kept++) {
            double low = Decimals.roundDown(e.low, kept);
            double high = Decimals.roundUp(e.high, kept);
            double best = Decimals.round(e.best, kept);
            boolean apart = Decimals.round(e.low, kept) < Decimals.round(e.high, kept);
            boolean outside = (e.isLowOpen() && best == low) || (e.isHighOpen() && best == high);
            if (apart && !outside) {
                return Estimate.derived(low, e.isLowOpen(), high, e.isHighOpen(), best, e.qualifier());
            }
        }
        return e;
    }
}
