package io.github.digitalsilkroad.core.quantity;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.internal.CodeLists;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.MoneyUnits;
import io.github.digitalsilkroad.core.internal.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A currency and in whose prices its amounts are: nominal US dollars, {@code USD}, and those of 2021, {@code USD2021},
 * are two units. Amounts at prices of different years differ in what they buy.
 */
final class CurrencyUnit extends Unit {
    /**
     * The nominal unit of every code of ISO 4217, those withdrawn too, since debts outlive currencies. It is one
     * object, because most amounts of a catalog are in it.
     */
    private static final Map<String, CurrencyUnit> NOMINAL_UNITS = new LinkedHashMap<>();

    static {
        for (String code : CodeLists.read("iso-4217.txt")) {
            NOMINAL_UNITS.put(code, new CurrencyUnit(code, ""));
        }
    }

    private static final Pattern YEAR = Pattern.compile("19[0-9]{2}|20[0-9]{2}|2100");
    private static final String NOMINAL = "nominal";
    private static final String CONSTANT = "constant ";
    private static final int CODE_LENGTH = 3;
    private static final int SUGGESTED = 3;

    private final String currency;
    /** Empty if nominal. */
    private final String year;

    private CurrencyUnit(String currency, String year) {
        this.currency = currency;
        this.year = year;
    }

    /** Reads {@code USD} for nominal, {@code USD2021} or {@code USD@2021} for constant 2021 prices. */
    static CurrencyUnit read(String code) {
        boolean isNominal = requireNonNull(code, "code").length() <= CODE_LENGTH;
        String year = isNominal ? "" : code.substring(code.charAt(CODE_LENGTH) == '@' ? CODE_LENGTH + 1 : CODE_LENGTH);
        if (!isNominal && !YEAR.matcher(year).matches()) {
            throw new QuantityParseException(
                    code,
                    "currency \"" + Lines.quoted(code)
                            + "\": must be an ISO 4217 code, as USD, with the base year of constant prices if any,"
                            + " as USD2021");
        }
        CurrencyUnit nominal = nominal(isNominal ? code : code.substring(0, CODE_LENGTH));
        return isNominal ? nominal : new CurrencyUnit(nominal.currency, year);
    }

    private static CurrencyUnit nominal(String code) {
        String upper = code.strip().toUpperCase(Locale.ROOT);
        CurrencyUnit nominal = NOMINAL_UNITS.get(upper);
        if (nominal == null) {
            List<String> near = Nearest.nearest(upper, NOMINAL_UNITS.keySet(), SUGGESTED);
            throw new QuantityParseException(
                    code,
                    "currency \"" + Lines.quoted(code) + "\": no such ISO 4217 code; "
                            + (near.isEmpty()
                                    ? "write for example USD, CNY or EUR"
                                    : "nearest: " + String.join(", ", near)));
        }
        return nominal;
    }

    /** The unit that data files write so. */
    static Optional<Unit> written(String code) {
        String currency = code.substring(0, Math.min(CODE_LENGTH, code.length()));
        String year = code.substring(currency.length());
        boolean isUnit = NOMINAL_UNITS.containsKey(currency)
                && (year.isEmpty() || YEAR.matcher(year).matches());
        return isUnit ? Optional.of(new CurrencyUnit(currency, year)) : Optional.empty();
    }

    /** The same currency at prices as {@link #prices} writes them. */
    CurrencyUnit at(String prices) {
        String base = prices.startsWith(CONSTANT) ? prices.substring(CONSTANT.length()) : "";
        if (!prices.equals(NOMINAL) && !YEAR.matcher(base).matches()) {
            throw new QuantityParseException(
                    prices,
                    "price base \"" + Lines.quoted(prices)
                            + "\": must be \"nominal\" or a year from 1900 to 2100 as in \"constant 2021\"");
        }
        return base.isEmpty() ? nominal(currency) : new CurrencyUnit(currency, base);
    }

    boolean isNominal() {
        return year.isEmpty();
    }

    /** In whose prices: {@code nominal} or such as {@code constant 2021}. */
    String prices() {
        return isNominal() ? NOMINAL : CONSTANT + year;
    }

    String currency() {
        return currency;
    }

    @Override
    public String code() {
        return currency.concat(year);
    }

    @Override
    Money computed(Estimate number) {
        return new Money(number, this);
    }

    @Override
    String text(Estimate number) {
        String text = EstimateText.money(number, currency.equals("USD") ? "$" : currency + " ", currency);
        return isNominal() ? text : text + " (" + prices() + ")";
    }

    @Override
    String mismatch(Unit other, String verb, String preposition) {
        String start = "cannot " + verb + " ";
        if (!(other instanceof CurrencyUnit that)) {
            return start + other.code() + " " + preposition + " " + code() + ": they are unlike things";
        }
        boolean isAlike = currency.equals(that.currency);
        String one = isAlike ? that.prices() + " " + that.currency : that.currency;
        String another = isAlike ? prices() + " " + currency : currency;
        return start + one + " " + preposition + " " + another + ": " + MoneyUnits.cure(that.code(), code())
                + ", as in convertedTo(\"" + code() + "\", " + (isAlike ? "factor)" : "rate)");
    }
}
