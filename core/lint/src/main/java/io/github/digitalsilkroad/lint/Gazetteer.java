package io.github.digitalsilkroad.lint;

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

    private final Set<String> regions = new LinkedHashSet<>();

    Gazetteer(Catalog catalog) {
        this.catalog = catalog;
        catalog.countries().forEach(country -> country.region().ifPresent(regions::add));
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
        String key = new Words(name).toString().toLowerCase(Locale.ROOT);
        if (!byName.containsEntry(key, thing)) {
            byName.put(key, thing);
            firsts.add(key.split(" ", 2)[0]);
        }
    }

    Catalog catalog() {
        return catalog;
    }

    /** The things that words from a place on name, longest names first; all of the same length are returned. */
    List<Named> at(Words words, int from) {
        return words.isCapital(from) ? words.named(from, () -> find(words, from)) : List.of();
    }

    private List<Named> find(Words words, int from) {
        List<Named> found = new ArrayList<>();
        String first = words.at(from).replaceFirst("'s$|'$", "");
        int longest = firsts.contains(first) ? LONGEST : 2;
        for (int end = Math.min(words.size(), from + longest); end > from; end--) {
            String name = words.joined(from, end);
            boolean possessive = name.endsWith("'s") || name.endsWith("s'");
            String bare = possessive ? name.substring(0, name.length() - (name.endsWith("'s") ? 2 : 1)) : name;
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

    /** The region of a country of the catalog that words name. */
    List<Slots.Read> regionAt(Words words, int at) {
        if (!words.isCapital(at)) {
            return List.of();
        }
        return regions.stream()
                .filter(region -> {
                    int end = at + region.split(" ", -1).length;
                    return end <= words.size() && words.joined(at, end).equals(region.toLowerCase(Locale.ROOT));
                })
                .map(region -> new Slots.Read(at + region.split(" ", -1).length, region))
                .toList();
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
                    String name = name(speaker);
                    Set<String> title = Set.copyOf(List.of(new Words(speaker)
                            .toString()
                            .toLowerCase(Locale.ROOT)
                            .split(" ", -1)
                            .clone()));
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
        return new Words(speaker.split(",", 2)[0]).toString().toLowerCase(Locale.ROOT);
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
                        && visits(words.joined(at, end)).findAny().isPresent()
                ? List.of(new Slots.Read(end, words.said(at) + " " + words.said(at + 1)))
                : List.of();
    }

    /** The visits of someone. */
    Stream<Incident> visits(String visitor) {
        return catalog.incidents().stream()
                .filter(incident -> incident.type() == IncidentKind.VISIT
                        && incident.name()
                                .toLowerCase(Locale.ROOT)
                                .contains(" " + visitor.toLowerCase(Locale.ROOT) + " "));
    }

    /** The country that an adjective is made of, such as {@code kyrgyz}. */
    private Optional<Entity> adjective(String word) {
        Set<Entity> alike = new LinkedHashSet<>();
        ENDINGS.forEach((ending, others) -> {
            int stem = word.length() - ending.length();
            if (stem >= SHORTEST_STEM && word.endsWith(ending)) {
                others.forEach(other -> byName.get(word.substring(0, stem) + other).stream()
                        .filter(Country.class::isInstance)
                        .forEach(alike::add));
            }
        });
        return alike.size() == 1 ? Optional.of(alike.iterator().next()) : Optional.empty();
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
