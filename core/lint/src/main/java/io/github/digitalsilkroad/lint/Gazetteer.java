package io.github.digitalsilkroad.lint;

import com.google.common.base.Splitter;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Incident;
import io.github.digitalsilkroad.core.model.IncidentKind;
import io.github.digitalsilkroad.core.model.Initiative;
import io.github.digitalsilkroad.core.model.Law;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.Place;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The things of a catalog by the names that sentences give them. */
final class Gazetteer {

    /** The endings of adjectives, with the endings of the countries' names that replace them. */
    private static final Map<String, List<String>> ENDINGS =
            Map.of("", List.of("stan", "istan"), "ese", List.of("", "a"), "n", List.of(""), "i", List.of(""));

    private static final String SPEAKER = "speaker";
    private static final int SHORTEST_STEM = 4;
    private static final int LONGEST = 9;

    /** Something that words name. */
    record Named(int end, Entity thing, boolean isPossessive) {}

    private final Catalog catalog;
    private final ListMultimap<String, Entity> byName =
            MultimapBuilder.hashKeys().arrayListValues().build();

    /** The first words of the names. */
    private final Set<String> firsts = new HashSet<>();

    /** Regions of countries, and visits, by their names in lower case; countries by adjectives made of theirs. */
    private final Map<String, String> regions = new LinkedHashMap<>();

    private final Map<String, Incident> visits = new LinkedHashMap<>();
    private final Set<String> visitors = new HashSet<>();
    private final ListMultimap<String, Entity> adjectives =
            MultimapBuilder.hashKeys().arrayListValues().build();

    Gazetteer(Catalog catalog) {
        this.catalog = catalog;
        catalog.countries()
                .forEach(country -> country.region().ifPresent(region -> regions.put(lower(region), region)));
        catalog.incidents().stream()
                .filter(incident -> incident.type() == IncidentKind.VISIT)
                .forEach(visit -> {
                    visits.put(lower(visit.name()) + " " + visit.id(), visit);
                    List<String> words = Splitter.on(' ').splitToList(lower(visit.name()));
                    for (int at = 1; at + 1 < words.size(); at++) {
                        visitors.add(words.get(at) + " " + words.get(at + 1));
                    }
                });
        for (Country country : catalog.countries()) {
            put(country.name(), country);
            putCalled(country);
        }
        for (Place place : catalog.places()) {
            put(of(place), place);
            putCalled(place);
        }
        for (Organization organization : catalog.organizations()) {
            put(organization.name(), organization);
            organization.aliases().forEach(alias -> put(alias, organization));
        }
        catalog.deployments().forEach(system -> put(system.name(), system));
        catalog.financings().forEach(financing -> put(financing.name(), financing));
        catalog.laws().forEach(law -> put(of(law), law));
        catalog.rows(Initiative.KIND).forEach(initiative -> put(initiative.name(), initiative));
    }

    private void putCalled(Entity thing) {
        Stream.of(Props.NAME_IN_USE, Props.SPELLING)
                .flatMap(property -> thing.facts().get(property).claims().stream())
                .flatMap(claim -> claim.value().stream())
                .forEach(name -> put(name, thing));
    }

    private void put(String name, Entity thing) {
        String key = lower(new Words(name).toString());
        if (!byName.containsEntry(key, thing)) {
            byName.put(key, thing);
            firsts.add(key.split(" ", 2)[0]);
            if (thing instanceof Country) {
                ENDINGS.forEach((ending, others) -> others.stream()
                        .filter(other -> key.endsWith(other) && key.length() - other.length() >= SHORTEST_STEM)
                        .map(other -> key.substring(0, key.length() - other.length()) + ending)
                        .filter(word -> !adjectives.containsEntry(word, thing))
                        .forEach(word -> adjectives.put(word, thing)));
            }
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    Catalog catalog() {
        return catalog;
    }

    /** The things that words from a place on name, those with the longest names first. */
    List<Named> at(Words words, int from) {
        return words.isCapital(from) ? words.named(from, () -> find(words, from)) : List.of();
    }

    private List<Named> find(Words words, int from) {
        List<Named> found = new ArrayList<>();
        int longest = firsts.contains(bare(words.at(from))) ? LONGEST : 2;
        for (int end = Math.min(words.size(), from + longest); end > from; end--) {
            String name = words.joined(from, end);
            String bare = bare(name);
            boolean possessive = !bare.equals(name);
            for (Entity thing : byName.get(bare)) {
                found.add(new Named(end, thing, possessive));
            }
            int last = end;
            if (end == from + 1 && !possessive) {
                adjective(name).ifPresent(country -> found.add(new Named(last, country, true)));
            }
            if (end == from + 2 && words.isAt(from + 1, "republic")) {
                adjective(words.at(from)).ifPresent(country -> found.add(new Named(last, country, false)));
            }
        }
        return found;
    }

    /** A name without the ending of a possessive. */
    private static String bare(String name) {
        int ending = name.endsWith("'s") ? 2 : name.endsWith("s'") ? 1 : 0;
        return name.substring(0, name.length() - ending);
    }

    /** The region of a country of the catalog that words name. */
    List<Slots.Read> regionAt(Words words, int at) {
        if (!words.isCapital(at)) {
            return List.of();
        }
        List<Slots.Read> found = new ArrayList<>();
        regions.forEach((name, region) -> {
            int length = words.startsWith(name, at);
            if (length > 0) {
                found.add(new Slots.Read(at + length, region));
            }
        });
        return found;
    }

    /** A country that a word is made with, such as {@code Tajik-financed} with "financed" at its end. */
    Optional<Entity> compound(Words words, int at, List<String> ends) {
        String word = words.at(at);
        int hyphen = word.lastIndexOf('-');
        return hyphen < 0 || !ends.contains(word.substring(hyphen + 1))
                ? Optional.empty()
                : at(new Words(words.said(at).substring(0, hyphen)), 0).stream()
                        .map(Named::thing)
                        .filter(Country.class::isInstance)
                        .findFirst();
    }

    /** The one of the speakers whom the data names, and whose name and title some words give. */
    Optional<String> speaker(Words words) {
        String said = " " + words.joined(0, words.size()) + " ";
        return catalog.rows(Statement.KIND).stream()
                .flatMap(statement -> speakers(statement).stream())
                .filter(speaker -> {
                    String name = lower(name(speaker));
                    Set<String> title = Set.copyOf(Splitter.on(' ').splitToList(lower(new Words(speaker).toString())));
                    return name.contains(" ")
                            && said.contains(" " + name + " ")
                            && Stream.of(said.strip().split(" ", -1)).allMatch(title::contains);
                })
                .map(Gazetteer::name)
                .findFirst();
    }

    /** What a speaker is said to have stated. */
    List<Claim<String>> statements(String speaker) {
        return catalog.rows(Statement.KIND).stream()
                .filter(statement ->
                        speakers(statement).stream().map(Gazetteer::name).anyMatch(speaker::equals))
                .flatMap(statement -> statement.facts().get(Props.STATEMENT).admitted().stream())
                .toList();
    }

    private static String name(String speaker) {
        return new Words(speaker.split(",", 2)[0]).toString();
    }

    private static Set<String> speakers(Statement statement) {
        Set<String> all = new LinkedHashSet<>();
        statement.facts().all().stream()
                .filter(fact -> fact.property().name().equals(SPEAKER))
                .flatMap(fact -> fact.admitted().stream())
                .forEach(claim -> claim.value().map(Object::toString).ifPresent(all::add));
        return all;
    }

    /** The visits that words from a place on name by who came. */
    List<Slots.Read> visitors(Words words, int from) {
        int at = words.isAt(from, "president") ? from + 1 : from;
        int end = at + 2;
        return end <= words.size()
                        && words.isCapital(at)
                        && words.isCapital(at + 1)
                        && visitors.contains(words.joined(at, end))
                ? List.of(new Slots.Read(end, words.said(at) + " " + words.said(at + 1)))
                : List.of();
    }

    /** The visits of someone. */
    Stream<Incident> visits(String visitor) {
        return visits.entrySet().stream()
                .filter(visit -> visit.getKey().contains(" " + lower(visitor) + " "))
                .map(Map.Entry::getValue);
    }

    /** The country that an adjective is made of, such as {@code kyrgyz}. */
    private Optional<Entity> adjective(String word) {
        List<Entity> alike = adjectives.get(word);
        return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
    }

    /** The name under which a thing is read back: without a district's city and a law's year. */
    static String of(Entity thing) {
        return thing instanceof Place
                ? thing.name().split(",", 2)[0]
                : thing instanceof Law ? thing.name().split("[(]", 2)[0].strip() : thing.name();
    }

    /** The systems of a category at a place, without those that are parts of another one of them. */
    List<Entity> systems(Category category, Entity place) {
        List<Deployment> all =
                catalog.deployments().in(place.id().toString()).of(category).list();
        return all.stream()
                .filter(system -> all.stream()
                        .noneMatch(whole ->
                                system.partOf().filter(whole.id()::equals).isPresent()))
                .<Entity>map(system -> system)
                .toList();
    }

    /** The systems that a description fits. */
    List<Deployment> systems(Described some) {
        return catalog.deployments().in(some.place().id().toString()).list().stream()
                .filter(system -> some.kinds().isEmpty() || some.kinds().contains(system.category()))
                .toList();
    }

    Stream<Financing> loansFor(Entity system) {
        return catalog.financings().stream()
                .filter(loan -> loan.funds().filter(system.id()::equals).isPresent()
                        && loan.facts().value(Props.AMOUNT).isPresent());
    }
}
