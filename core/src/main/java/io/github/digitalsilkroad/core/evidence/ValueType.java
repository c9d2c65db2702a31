package io.github.digitalsilkroad.core.evidence;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.evidence.NumberType.Others;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Ratio;
import io.github.digitalsilkroad.core.quantity.Share;
import io.github.digitalsilkroad.core.quantity.Unit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How claimed values of one kind are read from the ledger, written to it, compared and joined.
 *
 * <table>
 * <caption>Kinds of values and their cells in the ledger</caption>
 * <tr><th>kind</th><th>value</th><th>unit</th><th>qualifier</th></tr>
 * <tr><td>{@link #quantity}</td><td>{@code 855}</td><td>{@code camera}</td><td>any</td></tr>
 * <tr><td>{@link #money}, {@link #balance}</td><td>{@code 20900000}</td>
 * <td>{@code USD}, or {@code USD2021} for constant prices</td><td>any</td></tr>
 * <tr><td>{@link #share}</td><td>{@code 40}</td><td>{@code percent of public debt}</td><td>any</td></tr>
 * <tr><td>{@link #ratio}</td><td>{@code 115}</td><td>{@code percent of GDP}</td><td>any</td></tr>
 * <tr><td>{@link #rate}</td><td>{@code 2}</td><td>{@code percent-a-year}</td><td>any</td></tr>
 * <tr><td>{@link #date}, {@link #dates}</td><td>{@code 2019-10}</td><td>blank</td><td>{@code exact}</td></tr>
 * <tr><td>{@link #period}</td><td>{@code 2015/2018}</td><td>blank</td><td>{@code exact}</td></tr>
 * <tr><td>{@link #text}, {@link #term}</td><td>words</td><td>blank</td><td>{@code exact}</td></tr>
 * <tr><td>{@link #parties}</td><td>{@code citic-guoan;huawei}</td><td>blank</td><td>{@code exact}</td></tr>
 * </table>
 *
 * <p>A range has the cells {@code low} and {@code high}, and {@code value} only for a best value; "about" may state its
 * bounds there. Immutable and thread-safe.
 *
 * @param <T> the type of the values
 * @since 0.1.0
 */
public abstract sealed class ValueType<T> permits NumberType, CellType {

    private static final String A_YEAR = "percent-a-year";
    private static final Unit DOLLARS = Unit.of("USD");

    private final String name;
    private final Class<T> valueClass;

    ValueType(String name, Class<T> valueClass) {
        this.name = name;
        this.valueClass = valueClass;
    }

    /**
     * Counts and measures.
     *
     * @param units the units that may be used; none for any known one
     * @return the type
     */
    public static ValueType<Quantity> quantity(Unit... units) {
        return new NumberType<>(
                "quantity",
                Quantity.class,
                true,
                requireNonNull(units, "units").length == 0 ? Others.PLAIN : Others.NONE,
                units);
    }

    /**
     * Amounts of money, in any currency and price base, that were agreed or spent once: costs, loans, prices.
     *
     * @return the type
     */
    public static ValueType<Money> money() {
        return new NumberType<>("money", Money.class, false, Others.CURRENCIES, DOLLARS);
    }

    /**
     * Amounts of money that rise and fall by themselves, so that two dates may have two of them: debt outstanding,
     * budgets of a year.
     *
     * @return the type
     */
    public static ValueType<Money> balance() {
        return new NumberType<>("balance", Money.class, true, Others.CURRENCIES, DOLLARS);
    }

    /**
     * Parts of a whole that the unit names.
     *
     * @return the type
     */
    public static ValueType<Share> share() {
        return new NumberType<>("share", Share.class, true, Others.PARTS);
    }

    /**
     * Parts of one whole, at most 100 percent of it.
     *
     * @param whole the name of the whole, such as {@code public debt}
     * @return the type
     */
    public static ValueType<Share> share(String whole) {
        return new NumberType<>("share", Share.class, true, Others.NONE, Unit.shareOf(whole));
    }

    /**
     * Percentages of something that they may exceed, as debt may exceed GDP.
     *
     * @param base the name of what is 100 percent, such as {@code GDP}
     * @return the type
     */
    public static ValueType<Ratio> ratio(String base) {
        return new NumberType<>("ratio", Ratio.class, true, Others.NONE, Unit.ratioTo(base));
    }

    /**
     * Interest rates, in the unit {@code percent-a-year}.
     *
     * @return the type
     */
    public static ValueType<Quantity> rate() {
        return new NumberType<>("rate", Quantity.class, true, Others.NONE, Unit.of(A_YEAR));
    }

    /**
     * Numbers that rise and fall in one unit, as the yearly values of a series do.
     *
     * @param unit the unit
     * @return {@link #balance} for money, {@link #ratio}, {@link #rate} or {@link #quantity}
     */
    public static ValueType<?> of(Unit unit) {
        if (requireNonNull(unit, "unit").isMoney()) {
            return balance();
        }
        if (unit.percentOf().isPresent()) {
            return ratio(unit.percentOf().get());
        }
        return unit.code().equals(A_YEAR) ? rate() : quantity(unit);
    }

    /**
     * Dates.
     *
     * @return the type
     */
    public static ValueType<PartialDate> date() {
        return DateType.ONE;
    }

    /**
     * Dates of something that may happen more than once, such as the amendments of a law. A source that dates one does
     * not say that there is no other.
     *
     * @return the type
     * @since 0.3.0
     */
    public static ValueType<PartialDate> dates() {
        return DateType.SOME;
    }

    /**
     * Stretches of time.
     *
     * @return the type
     */
    public static ValueType<DateInterval> period() {
        return DateIntervalType.ONE;
    }

    /**
     * Free words. Two sources that put a thing differently do not contradict each other.
     *
     * @return the type
     */
    public static ValueType<String> text() {
        return TextType.FREE;
    }

    /**
     * Words from a vocabulary, such as a name in use or a rating. Two different ones contradict each other.
     *
     * @return the type
     */
    public static ValueType<String> term() {
        return TextType.TERM;
    }

    /**
     * Codes of a closed list, with semicolons between them; any other word is refused. Two different values contradict
     * each other.
     *
     * @param <E> the enum
     * @param choices the closed list, such as {@code Technology.class}
     * @return the type, which has the name of {@link #term()}
     * @since 0.3.0
     */
    public static <E extends Enum<E> & Coded> ValueType<String> term(Class<E> choices) {
        return new TextType<>("term", requireNonNull(choices, "choices"));
    }

    /**
     * Organizations in a role that one has or few share, such as the supplier of a system. Two sources without a common
     * one contradict each other.
     *
     * @return the type
     */
    public static ValueType<Parties> parties() {
        return PartiesType.ALL;
    }

    /**
     * Organizations in a role that any number may have, such as those that a government talks with. A source that names
     * one does not say that there is no other.
     *
     * @return the type
     * @since 0.2.0
     */
    public static ValueType<Parties> participants() {
        return PartiesType.SOME;
    }

    /**
     * What kind of values these are.
     *
     * @return one of {@code quantity money balance share ratio rate date dates period text term parties participants}
     */
    public final String name() {
        return name;
    }

    /**
     * The class of the values.
     *
     * @return the class
     */
    public final Class<T> valueClass() {
        return valueClass;
    }

    /**
     * The unit in which sums are made unless another is asked for.
     *
     * @return a unit of the ledger, nominal US dollars for money; empty where values have none or no one unit is usual
     */
    public Optional<String> defaultUnit() {
        return Optional.empty();
    }

    /**
     * The units that values may have.
     *
     * @return units of the ledger, the default one first; empty where values have none, or any of their kind
     */
    public List<String> units() {
        return List.of();
    }

    /**
     * A unit that values may be in.
     *
     * @param code as the ledger writes it, such as {@code camera} or {@code USD2021}
     * @return the unit; empty if values are never in it, and for any code if they are no numbers
     */
    public Optional<Unit> unit(String code) {
        requireNonNull(code, "code");
        return Optional.empty();
    }

    /**
     * Whether values are numbers with a unit.
     *
     * @return false for dates, words and parties
     */
    public final boolean isNumber() {
        return this instanceof NumberType;
    }

    /**
     * Whether another type reads the same cells to the same values: it has the same name and units. A closed list of
     * codes does not matter, for a table of properties does not have it.
     *
     * @param other another type
     * @return true if each can replace the other
     */
    public final boolean isSameAs(ValueType<?> other) {
        return this == requireNonNull(other, "other") || (name.equals(other.name) && units().equals(other.units()));
    }

    /**
     * Reads the cells of a row.
     *
     * @param raw the cells
     * @return the value
     * @throws IllegalArgumentException if a cell cannot be read; the message names the cell, its content, the rule and
     *     valid choices
     * @throws IllegalArgumentException if the cells together hold no such value
     */
    public final T read(RawValue raw) {
        T value = parse(requireNonNull(raw, "raw"));
        requireListed(value);
        return value;
    }

    /**
     * The codes that a value may have, if its type has a closed list, as that of {@link #term(Class)} has.
     *
     * @return the codes in the order of the list; empty if there is no list
     * @since 0.3.0
     */
    public List<String> codes() {
        return List.of();
    }

    /** Refuses a value that is none of a closed list. */
    void requireListed(Object value) {}

    abstract T parse(RawValue raw);

    /**
     * Writes the cells of a row, which {@link #read} turns into an equal value.
     *
     * @param value the value
     * @return the cells
     * @throws IllegalArgumentException if the value is a computed interval that no source could state in one row
     */
    public final RawValue write(T value) {
        return cells(requireNonNull(value, "value"));
    }

    abstract RawValue cells(T value);

    /**
     * Whether two values contradict each other: no possible value is common to both, and numbers differ by more than
     * their printed digits leave open. A number is taken to be printed down to its last digit that is not 0, or to its
     * second one: 39.7 is 40, and 1.71 billion 1.7 billion, but 100 is not 110; and "more than 855" is no other figure
     * than 855. Values in unlike units never contradict each other.
     *
     * @param a a value
     * @param b another value
     * @return true if not both can be right
     */
    public final boolean conflicts(T a, T b) {
        return excludes(requireNonNull(a, "a"), requireNonNull(b, "b"));
    }

    abstract boolean excludes(T a, T b);

    /**
     * The narrowest value that leaves possible what either of two does.
     *
     * @param a a value
     * @param b another value
     * @return the hull, empty if the two are in unlike units or are different words
     */
    public final Optional<T> hull(T a, T b) {
        return join(requireNonNull(a, "a"), requireNonNull(b, "b"));
    }

    abstract Optional<T> join(T a, T b);

    /**
     * Whether one value is at least as precise as another and agrees with it: all it leaves possible, the other does
     * too.
     *
     * @param narrower the value that should be the more precise one
     * @param wider the other
     * @return true if it is; every value refines itself
     */
    public final boolean refines(T narrower, T wider) {
        return isWithin(requireNonNull(narrower, "narrower"), requireNonNull(wider, "wider"));
    }

    abstract boolean isWithin(T narrower, T wider);

    /** Whether a value leaves everything possible, so that any other tells more. */
    abstract boolean saysNothing(T value);

    /** The number below which the units of the values have none; empty for what is no number. */
    OptionalDouble minimum() {
        return OptionalDouble.empty();
    }

    /** Whether values are figures that rise and fall by themselves, so that two dates may have two of them. */
    boolean isVarying() {
        return false;
    }

    /**
     * The kind, with the units if it is of some only.
     *
     * @return such as {@code date}, or {@code quantity camera;face-camera}
     */
    @Override
    public String toString() {
        return units().isEmpty() ? name : name + " " + String.join(";", units());
    }
}
