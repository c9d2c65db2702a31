package io.github.digitalsilkroad.core.quantity;

import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.Nearest;
import java.util.ArrayList;
import java.util.List;

/**
 * How a source hedges a number. The {@linkplain #code() codes} are those of the column {@code qualifier} of the claims
 * table. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public enum Qualifier {
    /** "855": the value itself. */
    EXACT(0, "exact"),
    /** "about 40": near the value; within 10 % of it unless bounds are stated. */
    ABOUT(1, "about"),
    /** "at least 5": the value or more. */
    AT_LEAST(2, "at_least"),
    /** "more than 855": more than the value. */
    MORE_THAN(3, "more_than"),
    /** "at most 12": the value or less. */
    AT_MOST(4, "at_most"),
    /** "fewer than 10": less than the value. */
    LESS_THAN(5, "less_than"),
    /** "275-300": between two values, both possible. */
    RANGE(6, "range");

    private static final Qualifier[] ALL = values();

    /** A small number that an estimate stores instead of a reference. */
    private final int bits;

    private final String code;

    Qualifier(int bits, String code) {
        this.bits = bits;
        this.code = code;
    }

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
        for (Qualifier qualifier : ALL) {
            if (qualifier.code.equals(code)) {
                return qualifier;
            }
        }
        List<String> codes = new ArrayList<>(ALL.length);
        for (Qualifier qualifier : ALL) {
            codes.add(qualifier.code);
        }
        throw new QuantityParseException(
                code, "qualifier \"" + Lines.quoted(code) + "\": no such qualifier; " + Nearest.choices(code, codes));
    }

    int bits() {
        return bits;
    }

    /** The qualifier with those {@linkplain #bits() bits}, without copying the array of all. */
    static Qualifier at(int bits) {
        return ALL[bits];
    }
}
