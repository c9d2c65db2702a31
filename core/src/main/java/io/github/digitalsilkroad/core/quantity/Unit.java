package io.github.digitalsilkroad.core.quantity;

import io.github.digitalsilkroad.core.internal.Nearest;
import java.util.List;
import java.util.Locale;

/**
 * What a number counts or measures: cameras, people, years, percent. Unlike units do not add, and neither do announced, contracted and
 * operating cameras, which are units of their own: {@code planned-camera}, {@code contracted-camera}, {@code camera}.
 *
 * <p>Data may only use the {@linkplain #known() known} units. Other tools may make their own with {@link #counting} and
 * {@link #measuring}. Money is no unit; see {@link Money}. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Unit {
    private static final String PLANNED = "planned-";
    private static final String CONTRACTED = "contracted-";

    private final String code;
    private final String singular;
    private final String plural;
    private final boolean count;

    Unit(String code, String singular, String plural, boolean count) {
        this.code = code;
        this.singular = singular;
        this.plural = plural;
        this.count = count;
    }

    /**
     * A known unit by its code.
     *
     * @param code such as {@code base-station}
     * @return the unit
     * @throws QuantityParseException if no known unit has that code; the message names the nearest and all
     */
    public static Unit of(String code) {
        Unit unit = Units.byCode(code);
        if (unit == null) {
            throw unknown(code);
        }
        return unit;
    }

    /**
     * A known unit by its code or its word: {@code base-station}, {@code base station}, {@code Base stations}, {@code %}.
     *
     * @param text a code, or a word in singular or plural, whatever its case
     * @return the unit
     * @throws QuantityParseException if it is no known unit; the message names the nearest and all
     */
    public static Unit parse(String text) {
        Unit unit = Units.byWord(text.strip());
        if (unit == null) {
            throw unknown(text);
        }
        return unit;
    }

    private static QuantityParseException unknown(String text) {
        return new QuantityParseException(
                text, "unit \"" + text + "\": no such unit; " + Nearest.choices(text, Units.codes()));
    }

    /**
     * A unit of another tool that counts things, of which there are never fewer than none.
     *
     * @param code lower-case letters, digits and hyphens, starting with a letter
     * @param singular the word for one
     * @param plural the word for several
     * @return the unit
     * @throws IllegalArgumentException if the code is malformed or that of a known unit, or a word is blank
     */
    public static Unit counting(String code, String singular, String plural) {
        return custom(code, singular, plural, true);
    }

    /**
     * A unit of another tool that measures something, which may be negative.
     *
     * @param code lower-case letters, digits and hyphens, starting with a letter
     * @param singular the word for one
     * @param plural the word for several
     * @return the unit
     * @throws IllegalArgumentException if the code is malformed or that of a known unit, or a word is blank
     */
    public static Unit measuring(String code, String singular, String plural) {
        return custom(code, singular, plural, false);
    }

    private static Unit custom(String code, String singular, String plural, boolean count) {
        if (!isSlug(code)) {
            throw new IllegalArgumentException("unit \"" + code
                    + "\": a code is lower-case letters, digits and hyphens and starts with a letter, as base-station");
        }
        if (Units.byCode(code) != null) {
            throw new IllegalArgumentException("unit \"" + code + "\": is a known unit; use Unit.of(\"" + code + "\")");
        }
        if (singular.isBlank() || plural.isBlank()) {
            throw new IllegalArgumentException("unit \"" + code + "\": needs a word for one and a word for several");
        }
        return new Unit(code, singular.strip(), plural.strip(), count);
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

    /**
     * The codes of the units that data may use.
     *
     * @return all codes, cameras first
     */
    public static List<String> known() {
        return Units.codes();
    }

    /**
     * The code in data files.
     *
     * @return lower-case letters, digits and hyphens
     */
    public String code() {
        return code;
    }

    /**
     * The word for one.
     *
     * @return such as {@code camera}
     */
    public String singular() {
        return singular;
    }

    /**
     * The word for several.
     *
     * @return such as {@code cameras}
     */
    public String plural() {
        return plural;
    }

    /**
     * Whether this counts things, of which there are never fewer than none.
     *
     * @return false for a measure such as percent, which may be negative
     */
    public boolean isCount() {
        return count;
    }

    /** Refuses to treat two units as one, and says what to do instead. */
    void requireSame(Unit other, String verb, String preposition) {
        if (!equals(other)) {
            throw new UnitMismatchException(
                    "cannot " + verb + " " + other.code + " " + preposition + " " + code + ": " + advice(other));
        }
    }

    private String advice(Unit other) {
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
    private String totals(Unit other) {
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
     * Whether the other is a unit with the same code.
     *
     * @param other anything
     * @return true if the codes are equal
     */
    @Override
    public boolean equals(Object other) {
        return other instanceof Unit that && code.equals(that.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    /**
     * The code.
     *
     * @return as {@link #code}
     */
    @Override
    public String toString() {
        return code;
    }
}
