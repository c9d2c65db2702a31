package io.github.digitalsilkroad.core.quantity;

import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How a source hedges a number. The {@linkplain #code() codes} are those of the column {@code qualifier} of the claims
 * table. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public enum Qualifier {
    /** "855": the value itself. */
    EXACT,
    /** "about 40": near the value; within 10 % of it unless bounds are stated. */
    ABOUT,
    /** "at least 5": the value or more. */
    AT_LEAST,
    /** "more than 855": more than the value. */
    MORE_THAN,
    /** "at most 12": the value or less. */
    AT_MOST,
    /** "fewer than 10": less than the value. */
    LESS_THAN,
    /** "275-300": between two values, both possible. */
    RANGE;

    private final String code = name().toLowerCase(Locale.ROOT);

    /**
     * The code in data files, such as {@code at_least}.
     *
     * @return lower case, words joined by an underscore
     */
    public String code() {
        return code;
    }

    /**
     * Reads a {@linkplain #code() code}.
     *
     * @param code such as {@code about}
     * @return the qualifier
     * @throws QuantityParseException if no qualifier has that code; the message lists the codes
     */
    public static Qualifier parse(String code) {
        for (Qualifier qualifier : values()) {
            if (qualifier.code().equals(code)) {
                return qualifier;
            }
        }
        List<String> codes = Arrays.stream(values()).map(Qualifier::code).toList();
        throw new QuantityParseException(
                code, "qualifier \"" + Lines.quoted(code) + "\": no such qualifier; " + Nearest.choices(code, codes));
    }
}
