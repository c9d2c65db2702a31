package io.github.digitalsilkroad.core.quantity;

import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.Nearest;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the principal of a loan comes back.
 *
 * @since 0.1.0
 */
public enum RepaymentProfile {
    /** The same principal at every payment after the grace period, interest on what is left. */
    EQUAL_PRINCIPAL("equal principal"),
    /** The same total at every payment after the grace period, so that principal grows as interest falls. */
    ANNUITY("annuity"),
    /**
     * One payment at maturity, of all principal and the simple interest until then. A loan that pays interest all along
     * and all principal at the end is one of equal principal whose grace period is the maturity.
     */
    LUMP_SUM("lump sum");

    private final String words;

    RepaymentProfile(String words) {
        this.words = words;
    }

    /**
     * Reads a profile.
     *
     * @param text {@code equal principal}, {@code annuity} or {@code lump sum}
     * @return the profile
     * @throws QuantityParseException if the text is none of these
     */
    public static RepaymentProfile parse(String text) {
        for (RepaymentProfile profile : values()) {
            if (profile.words.equals(text)) {
                return profile;
            }
        }
        List<String> valid = Stream.of(values()).map(RepaymentProfile::toString).toList();
        throw new QuantityParseException(
                text, "\"" + Lines.quoted(text) + "\" is not a repayment profile: " + Nearest.choices(text, valid));
    }

    /**
     * The profile as text, which {@link #parse} reads back.
     *
     * @return such as {@code equal principal}
     */
    @Override
    public String toString() {
        return words;
    }
}
