package io.github.digitalsilkroad.examples;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Dispute;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.LawEffect;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.scenario.Market;
import io.github.digitalsilkroad.core.scenario.Scenario;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The policy recommendations of the brief {@code cpc-2020} as scenarios, made for what a catalog holds.
 *
 * <p>The brief says what to aim for, not how far to go; each method documents how it takes the recommendation. One that
 * finds nothing to change gives a scenario without edits.
 */
public final class Recommendations {

    private static final String CHINA = "CN";

    private Recommendations() {}

    /**
     * Spread security work over more suppliers: every second live security system of the vendor that has most of them,
     * in order of their ids, goes to a second vendor. Between vendors that have as many, the first by id leads.
     *
     * @param catalog the world to change
     * @param country the ISO 3166 code of the country
     * @param second the id of the organization that takes over
     * @return the scenario
     * @throws IllegalArgumentException if the country is not in the catalog
     */
    public static Scenario diversifySuppliers(Catalog catalog, String country, String second) {
        Scenario scenario = Scenario.named("Diversify security suppliers in " + CountryCode.of(country));
        Map<Id, List<String>> systems = systemsByVendor(catalog, country);
        Optional<Id> leader = leader(systems);
        if (leader.isPresent() && !leader.get().toString().equals(second)) {
            List<String> own = systems.getOrDefault(leader.get(), List.of());
            for (int i = 1; i < own.size(); i += 2) {
                scenario = scenario.replaceVendor(leader.get().toString(), second, Market.at(own.get(i)));
            }
        }
        return scenario;
    }

    /**
     * Spread cell service over more carriers: every second live mobile network of the carrier that operates most of
     * them, in order of their ids, goes to another carrier. Between carriers that have as many, the first by id leads.
     *
     * @param catalog the world to change
     * @param country the ISO 3166 code of the country
     * @param second the id of the organization that takes over
     * @return the scenario
     * @throws IllegalArgumentException if the country is not in the catalog
     */
    public static Scenario diversifyCarriers(Catalog catalog, String country, String second) {
        Scenario scenario = Scenario.named("Diversify carriers in " + CountryCode.of(country));
        Map<Id, List<String>> networks =
                systemsBy(List.of(Props.OPERATOR), catalog, country, EnumSet.of(Category.MOBILE_NETWORK));
        Optional<Id> leader = leader(networks);
        if (leader.isPresent() && !leader.get().toString().equals(second)) {
            List<String> own = networks.getOrDefault(leader.get(), List.of());
            for (int i = 1; i < own.size(); i += 2) {
                scenario = scenario.replaceCarrier(leader.get().toString(), second, Market.at(own.get(i)));
            }
        }
        return scenario;
    }

    /**
     * Make governments and companies more open toward each other: every fact about a deployment or a loan of a country
     * on which sources contradict each other is disclosed, and turns out to be what the reading of the catalog takes.
     * What no source states stays unknown; {@code score.sensitivity(catalog)}
     * lists it.
     *
     * @param catalog the world to change
     * @param country the ISO 3166 code of the country
     * @return the scenario
     * @throws IllegalArgumentException if the country is not in the catalog
     */
    public static Scenario transparency(Catalog catalog, String country) {
        Scenario scenario = Scenario.named("Transparency in " + CountryCode.of(country));
        for (Dispute dispute : catalog.disputes().in(country)) {
            Entity subject = dispute.fact().subject();
            if (subject instanceof Deployment || subject instanceof Financing) {
                scenario = scenario.disclose(
                        subject.id().toString(), dispute.fact().claims().property());
            }
        }
        return scenario;
    }

    /**
     * Turn to companies of their own country, of Russia or of the West: every vendor of China in a live security system
     * of a country is replaced by one other organization. An organization whose country no row states stays.
     *
     * @param catalog the world to change
     * @param country the ISO 3166 code of the country
     * @param other the id of the organization that takes over
     * @return the scenario
     * @throws IllegalArgumentException if the country is not in the catalog
     */
    public static Scenario otherSuppliers(Catalog catalog, String country, String other) {
        Scenario scenario = Scenario.named("Other security suppliers in " + CountryCode.of(country));
        for (Map.Entry<Id, List<String>> vendor :
                systemsByVendor(catalog, country).entrySet()) {
            String id = vendor.getKey().toString();
            if (catalog.organization(id).country().equals(Optional.of(CountryCode.of(CHINA)))) {
                for (String system : vendor.getValue()) {
                    scenario = scenario.replaceVendor(id, other, Market.at(system));
                }
            }
        }
        return scenario;
    }

    /**
     * Make concrete laws between the two sides that protect information and privacy: each country gets a law that
     * protects without an exemption, with the id {@code <country>-assumed-data-protection}.
     *
     * @param year the year from which on the laws are in force
     * @param countries the ISO 3166 codes of the countries
     * @return the scenario
     * @throws IllegalArgumentException if a text is no such code
     */
    public static Scenario dataProtectionLaws(int year, String... countries) {
        Scenario scenario = Scenario.named("Bilateral data-protection laws");
        for (String country : countries) {
            String code = CountryCode.of(country).toString();
            scenario = scenario.addLaw(
                    code.toLowerCase(Locale.ROOT) + "-assumed-data-protection",
                    "Assumed data-protection law between " + code + " and " + CHINA,
                    code,
                    year,
                    LawEffect.PROTECTS);
        }
        return scenario;
    }

    private static Map<Id, List<String>> systemsByVendor(Catalog catalog, String country) {
        return systemsBy(
                List.of(Props.SUPPLIER, Props.INTEGRATOR),
                catalog,
                country,
                EnumSet.of(
                        Category.SAFE_CITY,
                        Category.SMART_CITY,
                        Category.FACE_PAYMENT,
                        Category.COMMAND_CENTER,
                        Category.BUILDING_SECURITY,
                        Category.TRAFFIC_ENFORCEMENT));
    }

    private static Map<Id, List<String>> systemsBy(
            List<Property<Parties>> roles, Catalog catalog, String country, Set<Category> categories) {
        Map<Id, List<String>> systems = new TreeMap<>();
        for (Deployment system : catalog.deployments().in(country).notEnded()) {
            if (categories.contains(system.category())) {
                for (Id party : parties(system, roles)) {
                    systems.computeIfAbsent(party, key -> new ArrayList<>())
                            .add(system.id().toString());
                }
            }
        }
        return systems;
    }

    private static Set<Id> parties(Deployment system, List<Property<Parties>> roles) {
        Set<Id> ids = new TreeSet<>();
        for (Property<Parties> role : roles) {
            system.facts().value(role).ifPresent(parties -> ids.addAll(parties.list()));
        }
        return ids;
    }

    private static Optional<Id> leader(Map<Id, List<String>> systems) {
        Optional<Id> leader = Optional.empty();
        int most = 0;
        for (Map.Entry<Id, List<String>> vendor : systems.entrySet()) {
            if (vendor.getValue().size() > most) {
                leader = Optional.of(vendor.getKey());
                most = vendor.getValue().size();
            }
        }
        return leader;
    }
}
