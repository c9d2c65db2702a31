package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.internal.CodeLists;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.Nearest;
import io.github.digitalsilkroad.core.schema.Cell;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An ISO 3166-1 alpha-2 country code. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class CountryCode implements Comparable<CountryCode>, Identified {

    private static final Cell<CountryCode> CELL = Cell.of(CountryCode::of);
    private static final int ALPHA2_LENGTH = 2;

    private static final Set<String> ALPHA2 = new LinkedHashSet<>();
    private static final Map<String, CountryCode> BY_CODE = new HashMap<>();

    static {
        for (String line : CodeLists.read("iso-3166-1.txt")) {
            String alpha2 = line.substring(0, ALPHA2_LENGTH);
            ALPHA2.add(alpha2);
            CountryCode country = new CountryCode(alpha2);
            BY_CODE.put(alpha2, country);
            BY_CODE.put(line.substring(ALPHA2_LENGTH + 1), country);
        }
    }

    private final String alpha2;

    private CountryCode(String alpha2) {
        this.alpha2 = alpha2;
    }

    /**
     * A country by its code in any form, if there is one.
     *
     * @param code any text
     * @return the code; empty unless the text is an ISO 3166-1 alpha-2 or alpha-3 code, in upper or lower case
     * @since 0.3.0
     */
    public static Optional<CountryCode> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code.toUpperCase(Locale.ROOT)));
    }

    /**
     * A country by its code in any form.
     *
     * @param code an ISO 3166-1 alpha-2 or alpha-3 code, in upper or lower case: {@code KG}, {@code kg}, {@code KGZ}
     * @return the code
     * @throws IllegalArgumentException if there is no such code; the message names the nearest
     */
    public static CountryCode of(String code) {
        Optional<CountryCode> country = find(code);
        if (country.isEmpty()) {
            throw new IllegalArgumentException("country \"" + Lines.fit(code)
                    + "\": must be an ISO 3166-1 code, as in KG or KGZ; " + Nearest.choices(code, ALPHA2));
        }
        return country.get();
    }

    /**
     * How codes are written in the cells of a table.
     *
     * @return cells that hold the code of a country
     */
    public static Cell<CountryCode> cell() {
        return CELL;
    }

    /**
     * The id of the country.
     *
     * @return the code as an id
     */
    @Override
    public Id id() {
        return Id.of(alpha2);
    }

    /** That of the code, so that it is the same in every process. */
    @Override
    public int hashCode() {
        return alpha2.hashCode();
    }

    @Override
    public int compareTo(CountryCode other) {
        return alpha2.compareTo(other.alpha2);
    }

    /**
     * The code.
     *
     * @return the alpha-2 code in upper case, such as {@code KG}
     */
    @Override
    public String toString() {
        return alpha2;
    }
}
