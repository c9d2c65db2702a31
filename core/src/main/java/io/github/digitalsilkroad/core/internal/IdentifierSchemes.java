package io.github.digitalsilkroad.core.internal;

import com.google.common.collect.ImmutableMap;
import java.math.BigInteger;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The systems of names that others give to things, such as {@code wikidata} or {@code lei}.
 *
 * <p>The vocabulary is open: any slug is a scheme, and what its values look like is then not checked. The values of
 * those that are known here are checked against the shape that their issuer prescribes, and
 * their check digits where they have any: ISO 17442 with ISO 7064 MOD 97-10 for the {@code lei}, ISO 6166 for the
 * {@code isin}, ISO 27729 with ISO 7064 MOD 11-2 for the {@code isni}.
 *
 * @since 0.3.0
 */
public final class IdentifierSchemes {

    private static final int LEI_MODULUS = 97;
    private static final int ISNI_MODULUS = 11;
    private static final int DECIMAL = 10;

    /** What the values of a scheme look like. */
    private record Shape(Pattern pattern, String rule, Predicate<String> check, String wrong) {}

    /** By the name of the scheme, in alphabetical order. */
    private static final Map<String, Shape> KNOWN = ImmutableMap.<String, Shape>builder()
            .put("aiddata", shape("[0-9]+", "a project of AidData, in digits"))
            .put("asn", shape("AS[0-9]+", "a number of an autonomous system, AS and digits"))
            .put(
                    "bic",
                    shape(
                            "[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?",
                            "a business identifier code (ISO 9362), 8 or 11 letters and digits"))
            .put("crossref-funder", shape("[0-9]+", "a funder of Crossref, in digits"))
            .put("geonames", shape("[0-9]+", "a feature of GeoNames, in digits"))
            .put("grid", shape("grid\\.[0-9]+\\.[a-z0-9]+", "an institute of GRID, such as grid.453400.6"))
            .put("inn-ru", shape("[0-9]{10}([0-9]{2})?", "a Russian taxpayer, 10 or 12 digits"))
            .put(
                    "isin",
                    shape(
                            "[A-Z]{2}[A-Z0-9]{9}[0-9]",
                            "a security (ISO 6166), two letters, nine letters or digits, a check digit",
                            IdentifierSchemes::isIsin,
                            "the check digit is wrong (ISO 6166)"))
            .put(
                    "isni",
                    shape(
                            "([0-9]{4} ){3}[0-9]{3}[0-9X]",
                            "a name identifier (ISO 27729), four groups of four",
                            IdentifierSchemes::isIsni,
                            "the check character is wrong (ISO 7064 MOD 11-2)"))
            .put("iso-3166-2", shape("[A-Z]{2}-[A-Z0-9]+", "a subdivision (ISO 3166-2), such as KG-GB"))
            .put(
                    "lei",
                    shape(
                            "[A-Z0-9]{18}[0-9]{2}",
                            "a legal entity (ISO 17442), 18 letters or digits and two check digits",
                            IdentifierSchemes::isLei,
                            "the check digits are wrong (ISO 7064 MOD 97-10)"))
            .put("mcc-mnc", shape("[0-9]{5,6}", "a mobile network (ITU-T E.212), 5 or 6 digits"))
            .put("ror", shape("0[a-z0-9]{6}[0-9]{2}", "an organization of ROR, 0, six letters or digits, two digits"))
            .put("whosonfirst", shape("[0-9]+", "a place of Who's On First, in digits"))
            .put("wikidata", shape("Q[0-9]+", "an item of Wikidata, Q and digits"))
            .buildOrThrow();

    /** Any value. */
    private static final Shape ANY = shape("(?s).*", "");

    private IdentifierSchemes() {}

    private static Shape shape(String pattern, String rule) {
        return shape(pattern, rule, value -> true, "");
    }

    private static Shape shape(String pattern, String rule, Predicate<String> check, String wrong) {
        return new Shape(Pattern.compile(pattern), rule, check, wrong);
    }

    /**
     * A scheme, checked.
     *
     * @param scheme a name
     * @return the name
     * @throws IllegalArgumentException if it is no slug
     */
    public static String checked(String scheme) {
        if (!Slugs.isSlug(scheme)) {
            throw new IllegalArgumentException("scheme \"" + Lines.fit(scheme)
                    + "\": must be lower-case letters and digits, words joined by single hyphens; known are "
                    + String.join(", ", KNOWN.keySet()));
        }
        return scheme;
    }

    /**
     * A value of a scheme, checked.
     *
     * @param scheme the name of the scheme
     * @param value what its issuer calls something
     * @return the value
     * @throws IllegalArgumentException if the scheme is no slug, or the value is blank or begins or ends with a blank,
     *     or does not have the shape that the scheme prescribes, or has wrong check digits
     */
    public static String checked(String scheme, String value) {
        Shape shape = KNOWN.getOrDefault(checked(scheme), ANY);
        if (value.isBlank() || !value.equals(value.strip())) {
            throw refusal(scheme, value, "must not be blank, nor begin or end with a blank");
        }
        if (!shape.pattern.matcher(value).matches()) {
            throw refusal(scheme, value, "is not " + shape.rule);
        }
        if (!shape.check.test(value)) {
            throw refusal(scheme, value, shape.wrong + "; one character is not as issued");
        }
        return value;
    }

    private static IllegalArgumentException refusal(String scheme, String value, String rule) {
        return new IllegalArgumentException(scheme + " \"" + Lines.fit(value) + "\": " + rule);
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
}
