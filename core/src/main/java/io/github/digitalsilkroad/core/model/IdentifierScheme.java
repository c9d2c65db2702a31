package io.github.digitalsilkroad.core.model;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.Slugs;
import io.github.digitalsilkroad.core.schema.Cell;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    private static final int LEI_MODULUS = 97;
    private static final int ISNI_MODULUS = 11;
    private static final int DECIMAL = 10;

    /** In alphabetical order. */
    private static final List<IdentifierScheme> KNOWN = List.of(
            known("aiddata", "[0-9]+", "a project of AidData, in digits"),
            known("asn", "AS[0-9]+", "a number of an autonomous system, AS and digits"),
            known(
                    "bic",
                    "[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?",
                    "a business identifier code (ISO 9362), 8 or 11 letters and digits"),
            known("crossref-funder", "[0-9]+", "a funder of Crossref, in digits"),
            known("geonames", "[0-9]+", "a feature of GeoNames, in digits"),
            known("grid", "grid\\.[0-9]+\\.[a-z0-9]+", "an institute of GRID, such as grid.453400.6"),
            known("inn-ru", "[0-9]{10}([0-9]{2})?", "a Russian taxpayer, 10 or 12 digits"),
            known(
                    "isin",
                    "[A-Z]{2}[A-Z0-9]{9}[0-9]",
                    "a security (ISO 6166), two letters, nine letters or digits, a check digit",
                    IdentifierScheme::isIsin,
                    "the check digit is wrong (ISO 6166)"),
            known(
                    "isni",
                    "([0-9]{4} ){3}[0-9]{3}[0-9X]",
                    "a name identifier (ISO 27729), four groups of four",
                    IdentifierScheme::isIsni,
                    "the check character is wrong (ISO 7064 MOD 11-2)"),
            known("iso-3166-2", "[A-Z]{2}-[A-Z0-9]+", "a subdivision (ISO 3166-2), such as KG-GB"),
            known(
                    "lei",
                    "[A-Z0-9]{18}[0-9]{2}",
                    "a legal entity (ISO 17442), 18 letters or digits and two check digits",
                    IdentifierScheme::isLei,
                    "the check digits are wrong (ISO 7064 MOD 97-10)"),
            known("mcc-mnc", "[0-9]{5,6}", "a mobile network (ITU-T E.212), 5 or 6 digits"),
            known("ror", "0[a-z0-9]{6}[0-9]{2}", "an organization of ROR, 0, six letters or digits, two digits"),
            known("whosonfirst", "[0-9]+", "a place of Who's On First, in digits"),
            known("wikidata", "Q[0-9]+", "an item of Wikidata, Q and digits"));

    private static final Cell<IdentifierScheme> CELL = Cell.of(IdentifierScheme::of);

    private final String name;

    /** Null where any value is taken. */
    private final @Nullable Pattern shape;

    private final String rule;
    private final Predicate<String> check;
    private final String wrong;

    private IdentifierScheme(String name, @Nullable Pattern shape, String rule, Predicate<String> check, String wrong) {
        this.name = name;
        this.shape = shape;
        this.rule = rule;
        this.check = check;
        this.wrong = wrong;
    }

    private static IdentifierScheme known(String name, String shape, String rule) {
        return known(name, shape, rule, value -> true, "");
    }

    private static IdentifierScheme known(
            String name, String shape, String rule, Predicate<String> check, String wrong) {
        return new IdentifierScheme(name, Pattern.compile(shape), rule, check, wrong);
    }

    /**
     * The schemes whose values are checked.
     *
     * @return an unmodifiable list in alphabetical order
     */
    public static List<IdentifierScheme> known() {
        return KNOWN;
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
            throw new IllegalArgumentException("scheme \"" + Lines.fit(name)
                    + "\": must be lower-case letters and digits, words joined by single hyphens; known are "
                    + KNOWN.stream().map(IdentifierScheme::name).collect(Collectors.joining(", ")));
        }
        return new IdentifierScheme(name, null, "", value -> true, "");
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
        if (shape != null && !shape.matcher(value).matches()) {
            throw new IllegalArgumentException(name + " \"" + Lines.fit(value) + "\": is not " + rule);
        }
        if (!check.test(value)) {
            throw new IllegalArgumentException(
                    name + " \"" + Lines.fit(value) + "\": " + wrong + "; one character is not as issued");
        }
        return value;
    }

    private static boolean isLei(String value) {
        return new BigInteger(digits(value))
                .mod(BigInteger.valueOf(LEI_MODULUS))
                .equals(BigInteger.ONE);
    }

    /** Luhn's check: every second digit from the right doubled. */
    private static boolean isIsin(String value) {
        String digits = digits(value);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int weight = 1 + (digits.length() - 1 - i) % 2;
            int product = weight * Character.digit(digits.charAt(i), DECIMAL);
            sum += product / DECIMAL + product % DECIMAL;
        }
        return sum % DECIMAL == 0;
    }

    /** The value with A as 10 to Z as 35. */
    private static String digits(String value) {
        return value.chars()
                .mapToObj(c -> Integer.toString(Character.digit(c, Character.MAX_RADIX)))
                .collect(Collectors.joining());
    }

    /** The pure sum by powers of two, where a final X means 10. */
    private static boolean isIsni(String value) {
        int sum = 0;
        for (char c : value.replace(" ", "").toCharArray()) {
            sum = (sum * 2 + (c == 'X' ? DECIMAL : Character.digit(c, DECIMAL))) % ISNI_MODULUS;
        }
        return sum == 1;
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
}
