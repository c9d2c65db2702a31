package io.github.digitalsilkroad.interchange.internal;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CountryCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds countries by code and name: in a catalog first, then among ISO 3166-1 by their usual English names and the
 * names that international organizations write.
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

    /** What is the same in every catalog: the code of three letters, and the usual name in English. */
    private record Usual(String iso3, String name) {}

    private static final Map<CountryCode, Usual> USUAL = usual();
    private static final Map<String, CountryCode> BY_NAME = byName();

    private final Catalog known;
    private final Map<CountryCode, Country> countries = new TreeMap<>();

    public Countries(Catalog known) {
        this.known = known;
    }

    /**
     * Reads the codes of ISO 3166-1 with the names of Unicode CLDR 39; the JDK has both, but each release has others.
     */
    private static Map<CountryCode, Usual> usual() {
        Map<CountryCode, Usual> usual = new TreeMap<>();
        try (InputStream in = requireNonNull(Countries.class.getResourceAsStream("countries.txt"), "countries.txt")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line -> usual.put(
                            CountryCode.of(line.substring(0, 2)), new Usual(line.substring(3, 6), line.substring(7))));
        } catch (IOException e) {
            throw new UncheckedIOException("countries.txt: cannot be read", e);
        }
        return usual;
    }

    private static Map<String, CountryCode> byName() {
        Map<String, CountryCode> names = new HashMap<>();
        USUAL.forEach((code, usual) -> names.put(Agencies.slug(usual.name), code));
        NAMES.forEach((name, code) -> names.put(Agencies.slug(name), CountryCode.of(code)));
        return names;
    }

    /**
     * A country that a catalog does not have, by its usual name.
     *
     * @param code any code
     * @return the country, without a region
     */
    public static Country bare(CountryCode code) {
        Usual usual = usual(code);
        return Country.builder().id(code.id()).name(usual.name).iso3(usual.iso3).build();
    }

    private static Usual usual(CountryCode code) {
        return requireNonNull(USUAL.get(code), code::toString);
    }

    /** The country of a name. */
    public Optional<CountryCode> named(String name) {
        return known.find(Country.KIND, name)
                .map(Country::code)
                .or(() -> Optional.ofNullable(BY_NAME.get(Agencies.slug(name))));
    }

    /** What the catalog calls a country, or else its usual name in English. */
    public String name(CountryCode code) {
        return known.find(Country.KIND, code).map(Country::name).orElseGet(() -> usual(code).name);
    }

    /**
     * Notes that a table mentions a country: that of the catalog, without its facts, or else a new one with the name
     * that the table gives first.
     */
    public Country use(CountryCode code, String name, String region) {
        return countries.computeIfAbsent(code, absent -> {
            return known.find(Country.KIND, code)
                    .map(country -> country.withFacts(Facts.none()))
                    .orElseGet(() -> Country.builder()
                            .id(code.id())
                            .name(name.isEmpty() ? name(code) : name)
                            .iso3(usual(code).iso3)
                            .region(Optional.of(region).filter(words -> !words.isEmpty()))
                            .build());
        });
    }

    /** The countries that are spoken of, by code. */
    public Collection<Country> used() {
        return countries.values();
    }
}
