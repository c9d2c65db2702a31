package io.github.digitalsilkroad.examples.spark;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.CatalogBuilder;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.FactsBuilder;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Unit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;

/** Made-up packages of countries, to measure with: every number is drawn, none is a fact. */
final class MadeUp {

    private static final int VENDORS = 20;
    private static final int SOURCES = 50;
    private static final int FIRST_YEAR = 2005;

    private MadeUp() {}

    /** Writes a package for each of the first countries of ISO 3166, under its code. */
    static void write(Path folder, int countries, int deployments) throws IOException {
        String[] codes = Locale.getISOCountries();
        for (int i = 0; i < countries; i++) {
            DataPackage.write(country(codes[i], deployments), folder.resolve(codes[i]));
        }
    }

    /**
     * One country: systems with a vendor, cameras, a cost and a date; every third has two claims on its cameras, some
     * no vendor.
     */
    static Catalog country(String code, int deployments) {
        SplittableRandom random = new SplittableRandom(code.hashCode());
        CatalogBuilder catalog = Catalog.builder(new DatasetVersion("made-up", "1.0.0", 1));
        catalog.add(Country.builder()
                .id(Id.of(code))
                .name(new Locale("", code).getDisplayCountry(Locale.ENGLISH))
                .iso3(new Locale("", code).getISO3Country())
                .build());
        for (int i = 0; i < VENDORS; i++) {
            catalog.add(Organization.builder(OrganizationKind.VENDOR)
                    .id(Id.of("vendor-" + i))
                    .name("Vendor " + i)
                    .build());
        }
        Citation[] citations = new Citation[SOURCES];
        for (int i = 0; i < SOURCES; i++) {
            Source source = Source.builder()
                    .id(Id.of("source-" + i))
                    .title("Report " + i)
                    .publisher("Publisher " + i % 10)
                    .type(SourceType.PRESS)
                    .published(PartialDate.of(FIRST_YEAR + i % 20))
                    .build();
            catalog.add(source);
            citations[i] = Citation.of(source, "p. " + i);
        }
        Category[] categories = Category.values();
        for (int i = 0; i < deployments; i++) {
            Citation citation = citations[random.nextInt(SOURCES)];
            FactsBuilder facts = Facts.builder();
            if (random.nextInt(10) > 0) {
                facts.add(Props.SUPPLIER, Claim.of(Parties.of(Id.of("vendor-" + vendor(random))), citation));
            }
            facts.add(Props.CAMERAS, Claim.of(cameras(random), citation));
            if (i % 3 == 0) {
                facts.add(Props.CAMERAS, Claim.of(cameras(random), citations[random.nextInt(SOURCES)]));
            }
            facts.add(Props.COST, Claim.of(Money.of(Estimate.about(random.nextInt(1, 900) * 1e6), "USD"), citation));
            facts.add(Props.SIGNED, Claim.of(PartialDate.of(FIRST_YEAR + random.nextInt(18)), citation));
            facts.add(Props.OPERATING, Claim.of(PartialDate.of(FIRST_YEAR + 18), citation));
            catalog.add(Deployment.builder()
                    .id(Id.of(code.toLowerCase(Locale.ROOT) + "-system-" + i))
                    .name("System " + i)
                    .countryCode(CountryCode.of(code))
                    .category(categories[random.nextInt(categories.length)])
                    .facts(facts.build())
                    .build());
        }
        return catalog.build();
    }

    private static int vendor(SplittableRandom random) {
        return Math.min(random.nextInt(VENDORS), random.nextInt(VENDORS));
    }

    private static Quantity cameras(SplittableRandom random) {
        int cameras = random.nextInt(1, 5_000);
        return Quantity.of(Estimate.between(cameras, cameras + cameras / 4.0), Unit.of("camera"));
    }
}
