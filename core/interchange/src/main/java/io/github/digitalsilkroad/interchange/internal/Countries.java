package io.github.digitalsilkroad.interchange.internal;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CountryCode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The countries that codes and names mean: those of a catalog as it finds them, and all others of ISO 3166-1 by their
 * usual names in English and by those that international organizations write.
 */
public final class Countries {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("Republic of Kazakhstan", "KZ"),
            Map.entry("Kyrgyz Republic", "KG"),
            Map.entry("Republic of Tajikistan", "TJ"),
            Map.entry("Republic of Uzbekistan", "UZ"),
            Map.entry("Islamic Republic of Afghanistan", "AF"),
            Map.entry("Republic of Azerbaijan", "AZ"),
            Map.entry("People's Republic of China", "CN"),
            Map.entry("China, P.R.: Mainland", "CN"),
            Map.entry("Iran, Islamic Republic of", "IR"),
            Map.entry("Islamic Republic of Iran", "IR"),
            Map.entry("Iran, Islamic Rep.", "IR"),
            Map.entry("Islamic Republic of Pakistan", "PK"),
            Map.entry("Russian Federation", "RU"),
            Map.entry("Central African Rep.", "CF"),
            Map.entry("Congo, Dem. Rep.", "CD"),
            Map.entry("Congo, Rep.", "CG"),
            Map.entry("Korea", "KR"),
            Map.entry("Korea, Rep.", "KR"),
            Map.entry("Korea, Republic of", "KR"),
            Map.entry("Korea, Dem. Rep.", "KP"),
            Map.entry("Germany, Fed. Rep. of", "DE"),
            Map.entry("Egypt, Arab Rep.", "EG"),
            Map.entry("Hong Kong", "HK"),
            Map.entry("Hong Kong SAR", "HK"),
            Map.entry("Lao PDR", "LA"),
            Map.entry("Macedonia, FYR", "MK"),
            Map.entry("Micronesia, Federated States of", "FM"),
            Map.entry("Palestinian Adm. Areas", "PS"),
            Map.entry("Slovak Republic", "SK"),
            Map.entry("Syrian Arab Republic", "SY"),
            Map.entry("Taiwan Province of China", "TW"),
            Map.entry("Türkiye", "TR"),
            Map.entry("Turkey", "TR"),
            Map.entry("Viet Nam", "VN"),
            Map.entry("Yemen, Rep.", "YE"));

    private static final Set<String> ISO = Set.of(Locale.getISOCountries());
    private static final Map<String, CountryCode> BY_NAME = byName();

    private final Catalog known;
    private final Map<CountryCode, Country> countries = new TreeMap<>();

    public Countries(Catalog known) {
        this.known = known;
    }

    private static Map<String, CountryCode> byName() {
        Map<String, CountryCode> names = new HashMap<>();
        for (String code : ISO) {
            names.put(Agencies.slug(new Locale("", code).getDisplayCountry(Locale.ENGLISH)), CountryCode.of(code));
        }
        NAMES.forEach((name, code) -> names.put(Agencies.slug(name), CountryCode.of(code)));
        return names;
    }

    /** The country of a code of ISO 3166-1. */
    public Optional<CountryCode> coded(String code) {
        if (!CountryCode.looksLike(code)) {
            return Optional.empty();
        }
        try {
            return Optional.of(CountryCode.of(code));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** The country of a name. */
    public Optional<CountryCode> named(String name) {
        return known.find(Country.KIND, name)
                .map(Country::code)
                .or(() -> Optional.ofNullable(BY_NAME.get(Agencies.slug(name))));
    }

    /** What the catalog calls a country, or else its usual name in English. */
    public String name(CountryCode code) {
        return known.find(Country.KIND, code)
                .map(Country::name)
                .orElseGet(() -> new Locale("", code.alpha2()).getDisplayCountry(Locale.ENGLISH));
    }

    /**
     * Notes that a country is spoken of: that of the catalog, without its facts, or one that is called as a table calls
     * it first.
     */
    public Country use(CountryCode code, String name, String region) {
        return countries.computeIfAbsent(code, absent -> {
            return known.find(Country.KIND, code)
                    .map(country -> country.withFacts(Facts.none()))
                    .orElseGet(() -> Country.builder()
                            .id(code.id())
                            .name(name.isEmpty() ? name(code) : name)
                            .iso3(new Locale("", code.alpha2()).getISO3Country())
                            .region(Optional.of(region).filter(words -> !words.isEmpty()))
                            .build());
        });
    }

    /** The countries that are spoken of, by code. */
    public Collection<Country> used() {
        return countries.values();
    }
}
