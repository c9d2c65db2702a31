package io.github.digitalsilkroad.core.quantity;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.Nearest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a number is a number of. The unit says which numbers are possible, how they print, and with what they add.
 *
 * <table>
 * <caption>Kinds of units</caption>
 * <tr><th>kind</th><th>code in the ledger</th><th>a number of it is a</th><th>range</th></tr>
 * <tr><td>a count</td><td>{@code camera}</td><td>{@link Quantity}</td><td>0 or more</td></tr>
 * <tr><td>a measure or a rate</td><td>{@code year}, {@code percent-a-year}</td><td>{@link Quantity}</td>
 * <td>any</td></tr>
 * <tr><td>a currency with its price base: nominal US dollars and those of 2021 are two units</td>
 * <td>{@code USD}, {@code USD2021}</td><td>{@link Money}</td><td>any</td></tr>
 * <tr><td>percent of a whole</td><td>{@code percent of public debt}</td><td>{@link Share}</td><td>0 to 100</td></tr>
 * <tr><td>percent of a base</td><td>{@code percent of GDP}</td><td>{@link Ratio}</td><td>0 or more</td></tr>
 * </table>
 *
 * <p>A unit that counts may declare another unit that contains it (face-recognition cameras are among
 * all cameras) and at which stage of a contract its things are (planned cameras are no cameras
 * in operation). Numbers in such units do not add, and the message says why. Data may only use the {@linkplain #known()
 * known} units.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public abstract sealed class Unit permits PlainUnit, CurrencyUnit, PercentUnit {

    Unit() {}

    /**
     * A unit by its code.
     *
     * @param code such as {@code base-station}, {@code USD2021} or {@code percent of GDP}, which is that of a ratio
     * @return the unit
     * @throws QuantityParseException if no unit has that code; the message names the nearest and all that count or
     *     measure
     */
    public static Unit of(String code) {
        Optional<Unit> unit = find(code);
        if (unit.isEmpty()) {
            throw unknown(code);
        }
        return unit.get();
    }

    /**
     * A unit by its code, if there is one.
     *
     * @param code as for {@link #of}
     * @return the unit
     */
    public static Optional<Unit> find(String code) {
        Unit plain = PlainUnit.known(requireNonNull(code, "code"));
        if (plain != null) {
            return Optional.of(plain);
        }
        Optional<Unit> percent = PercentUnit.written(code);
        return percent.isPresent() ? percent : CurrencyUnit.written(code);
    }

    /** A unit by its code or its word: {@code base-station}, {@code base station}, {@code Base stations}, {@code %}. */
    static Unit parse(String text) {
        return Optional.ofNullable(PlainUnit.worded(requireNonNull(text, "text").strip()))
                .orElseThrow(() -> unknown(text));
    }

    private static QuantityParseException unknown(String text) {
        return new QuantityParseException(
                text, "unit \"" + Lines.quoted(text) + "\": no such unit; " + Nearest.choices(text, PlainUnit.codes()));
    }

    /**
     * A unit of another tool that counts things; a count is never negative.
     *
     * @param code lower-case letters, digits and hyphens, starting with a letter
     * @param singular the word for one
     * @param plural the word for several
     * @return the unit
     * @throws IllegalArgumentException if the code is malformed or that of a known unit, or a word is blank
     */
    public static Unit counting(String code, String singular, String plural) {
        return PlainUnit.custom(code, singular, plural, true);
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
        return PlainUnit.custom(code, singular, plural, false);
    }

    /**
     * Percent of a whole, at most 100.
     *
     * @param whole the name of the whole, such as {@code public debt}
     * @return the unit of a {@link Share}
     * @throws IllegalArgumentException if the name is blank or has brackets
     */
    public static Unit shareOf(String whole) {
        return PercentUnit.ofWhole(whole);
    }

    /**
     * Percent of a base, which the amount may exceed.
     *
     * @param base the name of the base, such as {@code GDP}
     * @return the unit of a {@link Ratio}
     * @throws IllegalArgumentException if the name is blank or has brackets
     */
    public static Unit ratioTo(String base) {
        return PercentUnit.ofBase(base);
    }

    /**
     * The codes of the plain units that data may use; currencies and percentages of something named come on top.
     *
     * @return all codes, cameras first
     */
    public static List<String> known() {
        return PlainUnit.codes();
    }

    /**
     * The code in data files, which {@link #of} reads.
     *
     * @return such as {@code camera}, {@code USD2021} or {@code percent of GDP}
     */
    public abstract String code();

    /**
     * The word for several.
     *
     * @return such as {@code cameras}; the code where there is no other word
     */
    public String plural() {
        return code();
    }

    /**
     * Whether this counts things; a count is never negative.
     *
     * @return false for a measure such as a year, for money and for percentages
     */
    public boolean isCount() {
        return false;
    }

    /**
     * Whether this is a currency at some prices.
     *
     * @return true for the units of {@link Money}
     */
    public final boolean isMoney() {
        return this instanceof CurrencyUnit;
    }

    /**
     * What is 100 percent, in a percentage of something named.
     *
     * @return its name, such as {@code public debt} or {@code GDP}; empty for a unit of another kind
     */
    public Optional<String> percentOf() {
        return Optional.empty();
    }

    /**
     * What a source states in this unit.
     *
     * @throws IllegalArgumentException if a stated number is not possible
     */
    Measurement<?> stated(Estimate number) {
        return computed(number);
    }

    /** A sum over many things, which may exceed what is possible for one. */
    Measurement<?> total(Estimate sum) {
        return stated(sum);
    }

    /**
     * The possible part of a computed number, in this unit.
     *
     * @throws IllegalArgumentException if no part of it is possible
     */
    abstract Measurement<?> computed(Estimate number);

    /** The number as text, with this unit. */
    abstract String text(Estimate number);

    /**
     * What to do instead of taking numbers in this and another unit for numbers of one thing: why the two are unlike,
     * and the cure.
     */
    abstract String mismatch(Unit other, String verb, String preposition);

    /** Refuses to treat two units as one, and says what to do instead. */
    final void requireSame(Unit other, String verb, String preposition) {
        if (!equals(other)) {
            throw new IllegalArgumentException(mismatch(other, verb, preposition));
        }
    }

    /** Whether the other is a unit of this code; a share and a ratio of one name are told apart. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Unit that && code().equals(that.code());
    }

    @Override
    public int hashCode() {
        return code().hashCode();
    }

    /**
     * The code.
     *
     * @return as {@link #code}
     */
    @Override
    public final String toString() {
        return code();
    }
}
