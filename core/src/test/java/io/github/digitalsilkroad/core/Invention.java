package io.github.digitalsilkroad.core;

import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Incident;
import io.github.digitalsilkroad.core.model.IncidentKind;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.Law;
import io.github.digitalsilkroad.core.model.LawEffect;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.model.Technology;
import io.github.digitalsilkroad.core.quantity.Estimate;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What every invented world is made of: five organizations, one of which owns another, and systems, loans and laws by chance. */
public final class Invention {

    /** Who takes part in something: one of the organizations, or two. */
    public static final List<String> PARTIES = List.of("huawei", "zte", "vega", "local", "owned", "huawei;local");

    private final Random random;

    /** The same random numbers make the same things. */
    public Invention(Random random) {
        this.random = random;
    }

    /** Two Chinese vendors, a Russian one and two Tajik carriers. */
    public static List<Organization> organizations() {
        return List.of(
                organization("huawei", "CN", OrganizationKind.VENDOR),
                organization("zte", "CN", OrganizationKind.VENDOR),
                organization("vega", "RU", OrganizationKind.VENDOR),
                organization("local", "TJ", OrganizationKind.CARRIER),
                organization("owned", "TJ", OrganizationKind.CARRIER));
    }

    private static Organization organization(String id, String country, OrganizationKind kind) {
        return Organization.builder()
                .id(Id.of(id))
                .name("Organization " + id)
                .countryCode(CountryCode.of(country))
                .addKinds(kind)
                .build();
    }

    /** The stake of one organization in another, {@code own-zte-owned}. */
    public static Ownership stake(Facts facts) {
        return Ownership.builder()
                .id(Id.of("own-zte-owned"))
                .name("ZTE in Owned")
                .owner(Id.of("zte"))
                .owned(Id.of("owned"))
                .facts(facts)
                .build();
    }

    /** A law of a country. */
    public static Law law(String id, String country, Facts facts, LawEffect... effects) {
        return Law.builder()
                .id(Id.of(id))
                .name("Law " + id)
                .jurisdiction(CountryCode.of(country))
                .addEffects(effects)
                .facts(facts)
                .build();
    }

    /** Something that happened in Tajikistan to the first system. */
    public static Incident incident(String id, IncidentKind kind, Facts facts) {
        return Incident.builder()
                .id(Id.of(id))
                .name("Incident " + id)
                .countryCode(CountryCode.of("TJ"))
                .type(kind)
                .addAbout(Id.of("system-0"))
                .facts(facts)
                .build();
    }

    /** A system of some category and technology. */
    public Deployment system(String id, String country, Optional<Id> partOf, Facts facts) {
        return Deployment.builder()
                .id(Id.of(id))
                .name("System " + id)
                .countryCode(CountryCode.of(country))
                .category(random.nextBoolean() ? Category.SAFE_CITY : Category.MOBILE_NETWORK)
                .addTechnologies(random.nextBoolean() ? Technology.VIDEO : Technology.FACE_RECOGNITION)
                .partOf(partOf)
                .facts(facts)
                .build();
    }

    /** What Tajikistan received, by some instrument. */
    public Financing financing(String id, Optional<Id> funds, Facts facts) {
        return Financing.builder()
                .id(Id.of(id))
                .name("Financing " + id)
                .recipient(CountryCode.of("TJ"))
                .instrument(
                        pick(List.of(Instrument.LOAN, Instrument.BUYERS_CREDIT, Instrument.GRANT, Instrument.BARTER)))
                .funds(funds)
                .facts(facts)
                .build();
    }

    /** One of several. */
    public <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A number of quarters: exact, about or in a range. */
    public Estimate number(double low, double high) {
        double a = quarters(low, high);
        double b = quarters(low, high);
        return switch (random.nextInt(4)) {
            case 0 -> a > 0 ? Estimate.about(a) : Estimate.exactly(a);
            case 1 -> Estimate.between(Math.min(a, b), Math.max(a, b));
            default -> Estimate.exactly(a);
        };
    }

    /** A number of quarters: exact, about, in a range or unbounded above. */
    public Estimate numberOrMore(double low, double high) {
        return random.nextInt(4) == 0 ? Estimate.atLeast(quarters(low, high)) : number(low, high);
    }

    private double quarters(double low, double high) {
        return Math.rint((low + random.nextDouble() * (high - low)) * 4) / 4;
    }
}
