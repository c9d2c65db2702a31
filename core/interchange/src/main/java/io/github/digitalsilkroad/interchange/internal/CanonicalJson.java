package io.github.digitalsilkroad.interchange.internal;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.github.digitalsilkroad.core.internal.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

    /** Writes numbers as {@link #number} prints them. */
    static final JsonSerializer<Number> NUMBERS = new JsonSerializer<>() {
        @Override
        public void serialize(Number value, JsonGenerator json, SerializerProvider types) throws IOException {
            json.writeNumber(number(value.doubleValue()));
        }
    };

    private static final ObjectWriter WRITER = JsonMapper.builder()
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .addModule(new SimpleModule().addSerializer(Number.class, NUMBERS))
            .build()
            .writer();

    private CanonicalJson() {}

    public static String of(Object value) {
        try {
            return WRITER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The SHA-256 digest of the canonical text in UTF-8, in lower-case hexadecimal digits. */
    public static String digest(Object value) {
        return Digest.of("SHA-256", of(value).getBytes(StandardCharsets.UTF_8));
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
