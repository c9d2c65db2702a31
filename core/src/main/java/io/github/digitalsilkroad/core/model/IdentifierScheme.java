package io.github.digitalsilkroad.core.model;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.Slugs;
import io.github.digitalsilkroad.core.schema.Cell;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A system of names that others give to things, such as {@code wikidata} or {@code lei}.
 *
 * <p>The vocabulary is open: any slug is a scheme, and what its values look like is then not checked. The values of
 * those that this library {@linkplain #known() knows} are checked against the shape that their issuer prescribes, and
 * their check digits where they have any: ISO 17442 with ISO 7064 MOD 97-10 for the {@code lei}, ISO 6166 for the
 * {@code isin}, ISO 27729 with ISO 7064 MOD 11-2 for the {@code isni}.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.2.0
 */
public final class IdentifierScheme {

    private static final int BASE = 36;
    private static final int LEI_MODULUS = 97;
    private static final int ISNI_MODULUS = 11;
    private static final int DECIMAL = 10;

    /**
     * In alphabetical order. In a shape 9 is a digit, A a capital letter, X either, x a small letter or digit, + more
     * of the same.
     */
    private static final IdentifierScheme[] KNOWN = {
        known("aiddata", "9+", "a project of AidData, in digits", Check.NONE),
        known("asn", "AS9+", "a number of an autonomous system, AS and digits", Check.NONE),
        known(
                "bic",
                "AAAAAAXX|AAAAAAXXXXX",
                "a business identifier code (ISO 9362), 8 or 11 letters and digits",
                Check.NONE),
        known("crossref-funder", "9+", "a funder of Crossref, in digits", Check.NONE),
        known("geonames", "9+", "a feature of GeoNames, in digits", Check.NONE),
        known("grid", "grid.9+.x+", "an institute of GRID, such as grid.453400.6", Check.NONE),
        known("inn-ru", "9999999999|999999999999", "a Russian taxpayer, 10 or 12 digits", Check.NONE),
        known(
                "isin",
                "AAXXXXXXXXX9",
                "a security (ISO 6166), two letters, nine letters or digits, a check digit",
                Check.ISIN),
        known("isni", "9999 9999 9999 999X", "a name identifier (ISO 27729), four groups of four", Check.ISNI),
        known("iso-3166-2", "AA-X+", "a subdivision (ISO 3166-2), such as KG-GB", Check.NONE),
        known(
                "lei",
                "XXXXXXXXXXXXXXXXXX99",
                "a legal entity (ISO 17442), 18 letters or digits and two check digits",
                Check.LEI),
        known("mcc-mnc", "99999|999999", "a mobile network (ITU-T E.212), 5 or 6 digits", Check.NONE),
        known("ror", "0xxxxxx99", "an organization of ROR, 0, six letters or digits, two digits", Check.NONE),
        known("whosonfirst", "9+", "a place of Who's On First, in digits", Check.NONE),
        known("wikidata", "Q9+", "an item of Wikidata, Q and digits", Check.NONE),
    };

    private static final Cell<IdentifierScheme> CELL = new Schemes();

    private final String name;
    private final String shape;
    private final String rule;
    private final Check check;

    private IdentifierScheme(String name, String shape, String rule, Check check) {
        this.name = name;
        this.shape = shape;
        this.rule = rule;
        this.check = check;
    }

    private static IdentifierScheme known(String name, String shape, String rule, Check check) {
        return new IdentifierScheme(name, shape, rule, check);
    }

    /** What can be reckoned from a value. */
    private enum Check {
        NONE,
        LEI,
        ISIN,
        ISNI
    }

    /**
     * The schemes whose values are checked.
     *
     * @return an unmodifiable list in alphabetical order
     */
    public static List<IdentifierScheme> known() {
        return List.of(KNOWN);
    }

    /**
     * A scheme.
     *
     * @param name a slug, such as {@code wikidata} or one of your own
     * @return the scheme that is known by that name, or else one that takes any value
     * @throws IllegalArgumentException if the name is no slug
     */
    public static IdentifierScheme of(String name) {
        requireNonNull(name, "name");
        for (IdentifierScheme scheme : KNOWN) {
            if (scheme.name.equals(name)) {
                return scheme;
            }
        }
        if (!Slugs.isSlug(name)) {
            List<String> names = new ArrayList<>();
            for (IdentifierScheme scheme : KNOWN) {
                names.add(scheme.name);
            }
            throw new IllegalArgumentException("scheme \"" + Lines.fit(name)
                    + "\": must be lower-case letters and digits, words joined by single hyphens; known are "
                    + String.join(", ", names));
        }
        return new IdentifierScheme(name, "", "", Check.NONE);
    }

    /**
     * How the schemes of a table are read and written.
     *
     * @return cells that hold the name of a scheme
     */
    static Cell<IdentifierScheme> cell() {
        return CELL;
    }

    /**
     * The name.
     *
     * @return a slug
     */
    public String name() {
        return name;
    }

    /**
     * Whether its values are checked.
     *
     * @return false for a scheme that this library does not know
     */
    public boolean isChecked() {
        return !shape.isEmpty();
    }

    /**
     * A value, checked.
     *
     * @param value what the issuer of the scheme calls something
     * @return the value
     * @throws IllegalArgumentException if it is blank or begins or ends with a blank, or does not have the shape that
     *     the scheme prescribes, or has wrong check digits
     */
    public String checked(String value) {
        if (requireNonNull(value, "value").isBlank() || !value.equals(value.strip())) {
            throw new IllegalArgumentException(
                    name + " \"" + Lines.fit(value) + "\": must not be blank, nor begin or end with a blank");
        }
        if (isChecked() && !hasShape(value)) {
            throw new IllegalArgumentException(name + " \"" + Lines.fit(value) + "\": is not " + rule);
        }
        String wrong = wrongDigits(value);
        if (wrong != null) {
            throw new IllegalArgumentException(name + " \"" + Lines.fit(value) + "\": " + wrong);
        }
        return value;
    }

    private boolean hasShape(String value) {
        int from = 0;
        while (from <= shape.length()) {
            int bar = shape.indexOf('|', from);
            int to = bar < 0 ? shape.length() : bar;
            if (fits(value, from, to)) {
                return true;
            }
            from = to + 1;
        }
        return false;
    }

    private boolean fits(String value, int from, int to) {
        int at = 0;
        for (int i = from; i < to; i++) {
            char kind = shape.charAt(i);
            if (at >= value.length() || !isOf(value.charAt(at++), kind)) {
                return false;
            }
            if (i + 1 < to && shape.charAt(i + 1) == '+') {
                i++;
                while (at < value.length() && isOf(value.charAt(at), kind)) {
                    at++;
                }
            }
        }
        return at == value.length();
    }

    private static boolean isOf(char c, char kind) {
        boolean digit = c >= '0' && c <= '9';
        boolean capital = c >= 'A' && c <= 'Z';
        return switch (kind) {
            case '9' -> digit;
            case 'A' -> capital;
            case 'X' -> digit || capital;
            case 'x' -> digit || (c >= 'a' && c <= 'z');
            default -> c == kind;
        };
    }

    /** What is wrong with the check digits of a value of the right shape, or null. */
    private @Nullable String wrongDigits(String value) {
        return switch (check) {
            case NONE -> null;
            case LEI ->
                remainder(value) == 1
                        ? null
                        : "the check digits are wrong (ISO 7064 MOD 97-10); one character is not as issued";
            case ISIN ->
                luhn(value) % DECIMAL == 0
                        ? null
                        : "the check digit is wrong (ISO 6166); one character is not as issued";
            case ISNI ->
                isni(value) == 1
                        ? null
                        : "the check character is wrong (ISO 7064 MOD 11-2); one character is not as issued";
        };
    }

    /** The number that the letters stand for, A for 10 to Z for 35, modulo 97. */
    private static int remainder(String value) {
        int rest = 0;
        for (int i = 0; i < value.length(); i++) {
            int digit = Character.digit(value.charAt(i), BASE);
            rest = (rest * (digit < DECIMAL ? DECIMAL : DECIMAL * DECIMAL) + digit) % LEI_MODULUS;
        }
        return rest;
    }

    /** The sum of the digits that the letters stand for, every second one from the right doubled. */
    private static int luhn(String value) {
        int sum = 0;
        boolean doubled = false;
        for (int i = value.length() - 1; i >= 0; i--) {
            int number = Character.digit(value.charAt(i), BASE);
            while (true) {
                int digit = number % DECIMAL * (doubled ? 2 : 1);
                sum += digit / DECIMAL + digit % DECIMAL;
                doubled = !doubled;
                if (number < DECIMAL) {
                    break;
                }
                number /= DECIMAL;
            }
        }
        return sum;
    }

    /** The pure sum by powers of two of ISO 7064, modulo 11, where X stands for 10 at the end. */
    private static int isni(String value) {
        int sum = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != ' ') {
                sum = (sum * 2 + (c == 'X' ? DECIMAL : Character.digit(c, DECIMAL))) % ISNI_MODULUS;
            }
        }
        return sum;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof IdentifierScheme that && name.equals(that.name));
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /**
     * The name.
     *
     * @return as {@link #name}
     */
    @Override
    public String toString() {
        return name;
    }

    private static final class Schemes extends Cell<IdentifierScheme> {
        @Override
        public IdentifierScheme read(String text) {
            return of(text);
        }
    }
}
