package io.github.digitalsilkroad.interchange.internal;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.internal.Digest;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The one text that a JSON value has under the JSON Canonicalization Scheme (RFC 8785): no blanks, members in the order
 * of the UTF-16 units of their names, doubles as ECMAScript prints them, and in texts an escape for quotes, backslashes
 * and control characters alone.
 */
public final class CanonicalJson {

    private static final int PLAIN = 21;
    private static final int SMALL = -6;

    private static final List<RoundingMode> NEAREST_FIRST =
            List.of(RoundingMode.HALF_EVEN, RoundingMode.UP, RoundingMode.DOWN);

    private CanonicalJson() {}

    public static String of(Object value) {
        StringBuilder out = new StringBuilder();
        append(out, value);
        return out.toString();
    }

    /** The SHA-256 digest of the canonical text in UTF-8, in lower-case hexadecimal digits. */
    public static String digest(Object value) {
        return new Digest().of("SHA-256", of(value).getBytes(StandardCharsets.UTF_8));
    }

    private static void append(StringBuilder out, Object value) {
        if (value instanceof Map<?, ?> members) {
            String separator = "{";
            TreeMap<String, Object> sorted = new TreeMap<>();
            members.forEach((name, member) -> sorted.put(name.toString(), member));
            for (Map.Entry<String, Object> member : sorted.entrySet()) {
                out.append(separator);
                text(out, member.getKey());
                out.append(':');
                append(out, member.getValue());
                separator = ",";
            }
            out.append(members.isEmpty() ? "{}" : "}");
        } else if (value instanceof List<?> elements) {
            String separator = "[";
            for (Object element : elements) {
                out.append(separator);
                append(out, element);
                separator = ",";
            }
            out.append(elements.isEmpty() ? "[]" : "]");
        } else if (value instanceof Number number) {
            out.append(number(number.doubleValue()));
        } else if (value instanceof String text) {
            text(out, text);
        } else {
            out.append(value);
        }
    }

    private static void text(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < ' ') {
                        out.append(c < 0x10 ? "\\u000" : "\\u00").append(Integer.toHexString(c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    /**
     * A double as ECMAScript prints it: the fewest digits that read back as it.
     *
     * @throws IllegalArgumentException if the number is not finite, which JSON has no text for
     */
    public static String number(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(number + ": JSON has no such number");
        }
        if (number == 0) {
            return "0";
        }
        BigDecimal shortest = shortest(Math.abs(number));
        String digits = shortest.unscaledValue().toString();
        int point = digits.length() - shortest.scale();
        StringBuilder out = new StringBuilder(number < 0 ? "-" : "");
        if (point > PLAIN || point <= SMALL) {
            out.append(digits.charAt(0));
            if (digits.length() > 1) {
                out.append('.').append(digits, 1, digits.length());
            }
            out.append(point > 0 ? "e+" : "e").append(point - 1);
        } else if (point <= 0) {
            out.append("0.").append("0".repeat(-point)).append(digits);
        } else if (point >= digits.length()) {
            out.append(digits).append("0".repeat(point - digits.length()));
        } else {
            out.append(digits, 0, point).append('.').append(digits, point, digits.length());
        }
        return out.toString();
    }

    private static BigDecimal shortest(double number) {
        BigDecimal exact = new BigDecimal(number);
        // These digits read back, but are not always the fewest.
        int digits =
                new BigDecimal(Double.toString(number)).stripTrailingZeros().precision();
        while (digits > 1 && rounded(exact, digits - 1, number) != null) {
            digits--;
        }
        return requireNonNull(rounded(exact, digits, number)).stripTrailingZeros();
    }

    /** The nearest number of so many digits that reads back as a double, or null if none does. */
    private static @Nullable BigDecimal rounded(BigDecimal exact, int precision, double number) {
        for (RoundingMode mode : NEAREST_FIRST) {
            BigDecimal rounded = exact.round(new MathContext(precision, mode));
            if (rounded.doubleValue() == number) {
                return rounded;
            }
        }
        return null;
    }
}
