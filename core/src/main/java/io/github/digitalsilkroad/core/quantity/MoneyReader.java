package io.github.digitalsilkroad.core.quantity;

import io.github.digitalsilkroad.core.internal.Lines;
import org.jspecify.annotations.Nullable;

/** Reads money: the estimate, the currency on either side of it, and the price base in brackets at the end. */
final class MoneyReader {
    private MoneyReader() {}

    static Money read(String text) {
        String number = text.strip();
        int bracket = number.lastIndexOf('(');
        String base = "";
        if (bracket >= 0 && number.endsWith(")") && isBase(number.substring(bracket + 1))) {
            base = number.substring(bracket + 1, number.length() - 1);
            number = number.substring(0, bracket).strip();
        }
        EstimateReader reader = EstimateReader.read(text, number);
        String before = reader.before();
        String after = reader.after();
        if (before.isEmpty() && after.isEmpty()) {
            throw reader.bad("no currency; write for example \"$22 million\" or \"CNY 929.9 million\"");
        }
        try {
            Money right = after.isEmpty() ? null : Money.of(reader.estimate(), code(after));
            Money left = before.isEmpty() ? null : Money.of(reader.estimate(), code(before));
            return joined(reader, left, right, base.isEmpty() ? PriceBase.nominal() : PriceBase.parse(base));
        } catch (QuantityParseException unknown) {
            throw unknown.text().equals(text) ? unknown : reader.bad(String.valueOf(unknown.getMessage()));
        }
    }

    private static boolean isBase(String bracket) {
        return bracket.startsWith("constant") || bracket.startsWith("nominal");
    }

    private static Money joined(EstimateReader reader, @Nullable Money left, @Nullable Money right, PriceBase base) {
        Money stated = left != null ? left : right;
        if (stated == null || (right != null && !right.equals(stated))) {
            throw reader.bad("states two currencies, \"" + Lines.quoted(reader.before()) + "\" and \""
                    + Lines.quoted(reader.after()) + "\"");
        }
        if (base.isNominal()) {
            return stated;
        }
        if (!stated.base().isNominal() && !stated.base().equals(base)) {
            throw reader.bad("states two price bases, " + stated.base() + " and " + base);
        }
        return Money.of(stated.amount(), stated.currency(), base);
    }

    /** The code that a sign or a word stands for, or the text itself. */
    private static String code(String text) {
        return switch (text) {
            case "$", "US$", "dollars", "US dollars" -> "USD";
            case "€", "euros", "euro" -> "EUR";
            case "£" -> "GBP";
            case "yuan", "renminbi" -> "CNY";
            case "¥" ->
                throw new QuantityParseException(
                        text, "currency \"¥\": is the sign of both the yuan and the yen; write CNY or JPY");
            default -> text;
        };
    }
}
