package io.github.digitalsilkroad.core.quantity;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.internal.Lines;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A unit with a word of its own: what is counted, such as cameras and people, or measured, such as years, km and
 * interest in percent a year.
 *
 * <p>A unit may declare of which other one it counts a part ({@link #partOf}: face-recognition cameras are among all
 * cameras) and at which stage of a contract its things are ({@link #atStage}: planned cameras are no cameras in
 * operation). Numbers in such units do not add, and the message says why.
 *
 * <p>Data may only use the {@linkplain Unit#known() known} ones. Immutable and thread-safe.
 *
 * @since 0.2.0
 */
public final class PlainUnit extends Unit {
    private final String code;
    private final String singular;
    private final String plural;
    private final boolean count;
    private final @Nullable PlainUnit whole;
    private final @Nullable PlainUnit thing;
    private final String stage;

    PlainUnit(String code, String singular, String plural, boolean count) {
        this(code, singular, plural, count, null, null, "");
    }

    private PlainUnit(
            String code,
            String singular,
            String plural,
            boolean count,
            @Nullable PlainUnit whole,
            @Nullable PlainUnit thing,
            String stage) {
        this.code = code;
        this.singular = singular;
        this.plural = plural;
        this.count = count;
        this.whole = whole;
        this.thing = thing;
        this.stage = stage;
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

    /**
     * The same unit, whose things are among those of another one, so that numbers of both would count things twice.
     *
     * @param all the unit that counts them all, such as {@code camera} for {@code face-camera}
     * @return a unit that declares it
     * @throws IllegalArgumentException if one of the two counts nothing
     */
    public PlainUnit partOf(PlainUnit all) {
        if (!count || !requireNonNull(all, "all").count) {
            throw new IllegalArgumentException("unit \"" + code + "\" part of \"" + all.code
                    + "\": only things that are counted are among others; use units that count");
        }
        return new PlainUnit(code, singular, plural, count, all, thing, stage);
    }

    /**
     * The unit of the same things before they operate; its code and words begin with the stage.
     *
     * @param before a word for the stage, such as {@code planned} or {@code contracted}
     * @return such as {@code planned-camera} for {@code camera}
     * @throws IllegalArgumentException if the word is no lower-case letters, digits and hyphens
     */
    public PlainUnit atStage(String before) {
        if (!isSlug(requireNonNull(before, "before"))) {
            throw new IllegalArgumentException("unit \"" + code + "\" at stage \"" + Lines.fit(before)
                    + "\": a stage is a word of lower-case letters, digits and hyphens, as planned");
        }
        return new PlainUnit(
                before + "-" + code, before + " " + singular, before + " " + plural, count, null, this, before);
    }

    /**
     * The unit that counts all such things, some of which this one counts.
     *
     * @return such as {@code camera} for {@code face-camera}; empty for most
     */
    public Optional<PlainUnit> whole() {
        return Optional.ofNullable(whole);
    }

    /**
     * The stage of a contract at which its things are.
     *
     * @return such as {@code planned}; {@code operating} unless declared otherwise
     */
    public String stage() {
        return stage.isEmpty() ? "operating" : stage;
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
        String totals = "total each by itself, with " + other.total() + " and " + total();
        if (!root().equals(other.root())) {
            return "they are unlike things; convert one to the other first, or " + totals;
        }
        if (!stage.equals(other.stage)) {
            return other.stage() + " and " + stage() + " figures do not add; " + totals;
        }
        if (isAmong(other)) {
            return among(this, other) + totals;
        }
        return other.isAmong(this)
                ? among(other, this) + totals
                : "both are among all " + root().plural + " and may count one twice; " + totals;
    }

    private static String among(PlainUnit some, PlainUnit all) {
        return some.plural + " are among all " + all.plural + " and would count twice; ";
    }

    /** The unit of all such things in operation. */
    private PlainUnit root() {
        PlainUnit at = this;
        while (at.thing != null || at.whole != null) {
            at = at.thing != null ? at.thing : requireNonNull(at.whole, "whole");
        }
        return at;
    }

    /** Whether the things are some of those of another unit at the same stage. */
    private boolean isAmong(PlainUnit other) {
        PlainUnit mine = thing == null ? this : thing;
        PlainUnit others = other.thing == null ? other : other.thing;
        for (PlainUnit at = mine.whole; at != null; at = at.whole) {
            if (at.equals(others)) {
                return true;
            }
        }
        return false;
    }

    private String total() {
        return "total(property, \"" + code + "\")";
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
