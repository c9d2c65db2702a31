package io.github.digitalsilkroad.core.internal;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import java.math.BigInteger;
import java.util.Map;
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
    private record Shape(Pattern pattern, String rule) {}

    /** By the name of the scheme, in alphabetical order. */
    private static final Map<String, Shape> KNOWN = CodeLists.read("identifier-schemes.txt").stream()
            .map(line -> line.split("\t", -1))
            .collect(toImmutableMap(cells -> cells[0], cells -> new Shape(Pattern.compile(cells[1]), cells[2])));

    private IdentifierSchemes() {}

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
        Shape shape = KNOWN.get(checked(scheme));
        if (value.isBlank() || !value.equals(value.strip())) {
            throw refusal(scheme, value, "must not be blank, nor begin or end with a blank");
        }
        if (shape != null && !shape.pattern.matcher(value).matches()) {
            throw refusal(scheme, value, "is not " + shape.rule);
        }
        String wrong = wrongCheck(scheme, value);
        if (!wrong.isEmpty()) {
            throw refusal(scheme, value, wrong + "; one character is not as issued");
        }
        return value;
    }

    /** What is wrong with the check characters of a value; empty if they are right, or there are none. */
    private static String wrongCheck(String scheme, String value) {
        return switch (scheme) {
            case "isin" -> isIsin(value) ? "" : "the check digit is wrong (ISO 6166)";
            case "isni" -> isIsni(value) ? "" : "the check character is wrong (ISO 7064 MOD 11-2)";
            case "lei" -> isLei(value) ? "" : "the check digits are wrong (ISO 7064 MOD 97-10)";
            default -> "";
        };
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
