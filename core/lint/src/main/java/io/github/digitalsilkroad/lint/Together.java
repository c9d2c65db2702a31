package io.github.digitalsilkroad.lint;

import io.github.digitalsilkroad.core.model.Country;
import java.util.List;

/**
 * Several countries that a sentence takes together: its figure is compared with their sum.
 *
 * @param countries each of them once
 * @param words how a sentence names them
 */
record Together(List<Country> countries, String words) {

    Together {
        countries = List.copyOf(countries);
    }

    /** Whether the words name the region of the countries, which is one. */
    boolean isRegion() {
        return countries.stream()
                .allMatch(country -> country.region().filter(words::equals).isPresent());
    }

    @Override
    public String toString() {
        return words;
    }
}
