package io.github.digitalsilkroad.core.quantity;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.internal.Lines;
import java.util.Locale;

/**
 * A unit with a word of its own: what is counted, such as cameras and people, or measured, such as years, km and
 * interest in percent a year. Announced, contracted and operating cameras do not add: they are units of their own,
 * {@code planned-camera}, {@code contracted-camera}, {@code camera}.
 *
 * <p>Data may only use the {@linkplain Unit#known() known} ones. Immutable and thread-safe.
 *
 * @since 0.2.0
 */
public final class PlainUnit extends Unit {
    private static final String PLANNED = "planned-";
    private static final String CONTRACTED = "contracted-";

    private final String code;
    private final String singular;
    private final String plural;
    private final boolean count;

    PlainUnit(String code, String singular, String plural, boolean count) {
        this.code = code;
        this.singular = singular;
        this.plural = plural;
        this.count = count;
    }

    static PlainUnit custom(String code, String singular, String plural, boolean count) {
        if (!isSlug(requireNonNull(code, "code"))) {
            throw new IllegalArgumentException("unit \"" + Lines.quoted(code)
                    + "\": a code is lower-case letters, digits and hyphens and starts with a letter, as base-station");
        }
        if (Units.byCode(code) != null) {
            throw new IllegalArgumentException("unit \"" + Lines.quoted(code) + "\": is a known unit; use Unit.of(\""
                    + Lines.quoted(code) + "\")");
        }
        if (requireNonNull(singular, "singular").isBlank()
                || requireNonNull(plural, "plural").isBlank()) {
            throw new IllegalArgumentException(
                    "unit \"" + Lines.quoted(code) + "\": needs a word for one and a word for several");
        }
        return new PlainUnit(code, singular.strip(), plural.strip(), count);
    }

    private static boolean isSlug(String code) {
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            boolean letter = c >= 'a' && c <= 'z';
            if (!letter && (i == 0 || (c != '-' && (c < '0' || c > '9')))) {
                return false;
            }
        }
        return !code.isEmpty();
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String singular() {
        return singular;
    }

    @Override
    public String plural() {
        return plural;
    }

    @Override
    public boolean isCount() {
        return count;
    }

    @Override
    Quantity stated(Estimate number) {
        if (count && number.low < 0 && number.low > Double.NEGATIVE_INFINITY) {
            throw negative(number);
        }
        return new Quantity(possible(number), this);
    }

    @Override
    Estimate possible(Estimate computed) {
        if (!count) {
            return computed;
        }
        if (computed.high < 0 || (computed.high == 0 && computed.isHighOpen())) {
            throw negative(computed);
        }
        return computed.within(0, Double.POSITIVE_INFINITY);
    }

    private IllegalArgumentException negative(Estimate number) {
        return new IllegalArgumentException(
                EstimateText.counted(number, words(number), Double.NEGATIVE_INFINITY) + ": a count cannot be negative");
    }

    @Override
    String text(Estimate number) {
        return EstimateText.counted(number, words(number), count ? 0 : Double.NEGATIVE_INFINITY);
    }

    private String words(Estimate number) {
        return number.isExact() && number.low == 1 ? singular : plural;
    }

    @Override
    UnitMismatchException mismatch(Unit other, String verb, String preposition) {
        return new UnitMismatchException("cannot " + verb + " " + other.code() + " " + preposition + " " + code + ": "
                + (other instanceof PlainUnit plain ? advice(plain) : "they are unlike things"));
    }

    private String advice(PlainUnit other) {
        String thing = thing();
        String otherThing = other.thing();
        boolean cameras = thing.endsWith("camera") && otherThing.endsWith("camera");
        if (cameras && (thing.length() != code.length() || otherThing.length() != other.code.length())) {
            return "announced, contracted and operating figures do not add; " + totals(other);
        }
        if (cameras) {
            return "face-recognition cameras are among all cameras and would count twice; " + totals(other);
        }
        return "they are unlike things; convert one to the other first, or " + totals(other);
    }

    /** The calls by which a query adds the two apart. */
    private String totals(PlainUnit other) {
        return "total each by itself, with " + other.total() + " and " + total();
    }

    /** Cameras of each kind are a property of their own; other units are shared by many. */
    private String total() {
        String property = thing().endsWith("camera")
                ? "Props." + code.replace('-', '_').toUpperCase(Locale.ROOT) + "S"
                : "property";
        return "total(" + property + ", \"" + code + "\")";
    }

    /** The code without the stage of the contract: planned cameras are cameras. */
    private String thing() {
        if (code.startsWith(PLANNED)) {
            return code.substring(PLANNED.length());
        }
        return code.startsWith(CONTRACTED) ? code.substring(CONTRACTED.length()) : code;
    }

    /**
     * Whether the other is a plain unit with the same code.
     *
     * @param other anything
     * @return true if the codes are equal
     */
    @Override
    public boolean equals(Object other) {
        return other instanceof PlainUnit that && code.equals(that.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }
}
