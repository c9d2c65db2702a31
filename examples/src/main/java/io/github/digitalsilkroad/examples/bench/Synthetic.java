package io.github.digitalsilkroad.examples.bench;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.CatalogBuilder;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.FactsBuilder;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceBuilderStages;
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
import java.util.SplittableRandom;

/**
 * Made-up deployments, the same for the same number of rows: as a catalog, built through the public builders, and as
 * the primitive arrays that a hand-written program would use.
 *
 * <p>Five countries, fifty vendors of unlike size unless more are asked for, three hundred sources. Every deployment
 * has a supplier, a number of cameras, a cost and one to three dates, each with one claim; nine in ten costs are in
 * dollars, and every tenth deployment ended. Numbers are exact, about, ranges or one-sided. In the contested form every
 * third deployment has a second claim on its cameras, and every source a year of publication, so that lenses have
 * something to do; in the form with gaps every fourth deployment has no supplier, either.
 */
public final class Synthetic {

    static final String[] COUNTRIES = {"KG", "KZ", "TJ", "TM", "UZ"};
    static final int VENDORS = 50;
    static final int FIRST_YEAR = 2005;
    static final int YEARS = 20;

    private static final String[] ISO3 = {"KGZ", "KAZ", "TJK", "TKM", "UZB"};
    private static final int SOURCES = 300;
    private static final int PAGES = 200;
    private static final Category[] CATEGORIES = Category.values();
    private static final Unit CAMERA = Unit.of("camera");

    private final SplittableRandom random = new SplittableRandom(20_201_124);
    private final Source[] sources = new Source[SOURCES];
    private final String[] pages = new String[PAGES];
    private final Parties[] vendors;
    private final PartialDate[] dates = new PartialDate[YEARS * 12];
    private final FactsBuilder facts = Facts.builder();
    private final PrimitiveRows rows;
    private final CatalogBuilder builder = Catalog.builder(new DatasetVersion("synthetic", "1.0.0", 1));

    private final boolean contested;
    private final boolean gaps;

    private Synthetic(int size, int vendorCount, boolean contested, boolean gaps) {
        this.contested = contested;
        this.gaps = gaps;
        rows = new PrimitiveRows(size, vendorCount);
        vendors = new Parties[vendorCount];
        for (int i = 0; i < COUNTRIES.length; i++) {
            builder.add(Country.builder()
                    .id(Id.of(COUNTRIES[i]))
                    .name("Country " + COUNTRIES[i])
                    .iso3(ISO3[i])
                    .build());
        }
        for (int i = 0; i < vendorCount; i++) {
            Id id = Id.of(vendorId(i));
            vendors[i] = Parties.of(id);
            builder.add(Organization.builder(OrganizationKind.VENDOR)
                    .id(id)
                    .name("Vendor " + i)
                    .build());
        }
        for (int i = 0; i < SOURCES; i++) {
            sources[i] = source(i);
            builder.add(sources[i]);
        }
        for (int i = 0; i < PAGES; i++) {
            pages[i] = "p. " + i;
        }
        for (int i = 0; i < dates.length; i++) {
            dates[i] = PartialDate.of(FIRST_YEAR + i / 12, 1 + i % 12);
        }
    }

    private Source source(int number) {
        SourceBuilderStages.BuildFinal source = Source.builder()
                .id(Id.of("source-" + number))
                .title("Report " + number)
                .publisher("Publisher " + number % 40)
                .type(SourceType.PRESS);
        return contested
                ? source.published(PartialDate.of(FIRST_YEAR + number % YEARS)).build()
                : source.build();
    }

    static String vendorId(int vendor) {
        return "vendor-" + vendor;
    }

    /** A catalog and its arrays, row for row: ids ascend, so that both are in catalog order. */
    static Pair of(int size) {
        return of(size, VENDORS);
    }

    /** As {@link #of(int)}, with so many vendors. */
    static Pair of(int size, int vendors) {
        Synthetic synthetic = new Synthetic(size, vendors, false, false);
        synthetic.addRows(size);
        return new Pair(synthetic.builder.build(), synthetic.rows);
    }

    /**
     * A catalog in which every third deployment has two claims on its cameras.
     *
     * @param size how many deployments it has
     * @return the catalog
     */
    public static Catalog contested(int size) {
        return contested(size, VENDORS, false);
    }

    /** As {@link #contested(int)}, with so many vendors; with gaps, every fourth deployment has no stated supplier. */
    static Catalog contested(int size, int vendors, boolean gaps) {
        Synthetic synthetic = new Synthetic(size, vendors, true, gaps);
        synthetic.addRows(size);
        return synthetic.builder.build();
    }

    private void addRows(int size) {
        for (int row = 0; row < size; row++) {
            addRow(row);
        }
    }

    private void addRow(int row) {
        int country = random.nextInt(COUNTRIES.length);
        int vendor = Math.min(random.nextInt(vendors.length), random.nextInt(vendors.length));
        int month = random.nextInt(dates.length - 36);
        boolean ended = random.nextInt(10) == 0;
        boolean dollars = random.nextInt(10) > 0;
        String id = "system-" + (10_000_000 + row);
        Citation citation = Citation.of(sources[random.nextInt(SOURCES)], pages[random.nextInt(PAGES)]);
        Estimate cameras = estimate(random.nextInt(1, 5_000));
        Estimate cost = estimate(random.nextInt(1, 900_000) * 1_000.0);
        if (!gaps || row % 4 > 0) {
            facts.add(Props.SUPPLIER, Claim.of(vendors[vendor], citation));
        }
        facts.add(Props.CAMERAS, Claim.of(Quantity.of(cameras, CAMERA), citation));
        if (contested && row % 3 == 0) {
            Citation other = Citation.of(sources[random.nextInt(SOURCES)], pages[random.nextInt(PAGES)]);
            facts.add(Props.CAMERAS, Claim.of(Quantity.of(estimate(random.nextInt(1, 5_000)), CAMERA), other));
        }
        facts.add(Props.COST, Claim.of(Money.of(cost, dollars ? "USD" : "CNY"), citation));
        facts.add(Props.SIGNED, Claim.of(dates[month], citation));
        if (ended) {
            facts.add(Props.CANCELLED, Claim.of(dates[month + 6], citation));
        } else {
            facts.add(Props.OPERATING, Claim.of(dates[month + 24], citation));
        }
        builder.add(Deployment.builder()
                .id(Id.of(id))
                .name("System " + row)
                .countryCode(CountryCode.of(COUNTRIES[country]))
                .category(CATEGORIES[random.nextInt(CATEGORIES.length)])
                .facts(facts.build())
                .build());
        rows.ids[row] = id;
        rows.country[row] = (byte) country;
        rows.vendor[row] = (short) vendor;
        rows.firstYear[row] = (short) (FIRST_YEAR + month / 12);
        rows.lastYear[row] = ended ? (short) (FIRST_YEAR + (month + 6) / 12) : Short.MAX_VALUE;
        rows.ended[row] = ended;
        rows.lowCameras[row] = cameras.low();
        rows.highCameras[row] = cameras.high();
        rows.amount[row] = dollars ? middle(cost) : Double.NaN;
    }

    private Estimate estimate(double value) {
        return switch (random.nextInt(10)) {
            case 0 -> Estimate.about(value);
            case 1 -> Estimate.between(value, value + value / 4);
            case 2 -> Estimate.moreThan(value);
            default -> Estimate.exactly(value);
        };
    }

    private static double middle(Estimate estimate) {
        return Double.isInfinite(estimate.high()) ? estimate.low() : estimate.low() / 2 + estimate.high() / 2;
    }

    /** The same rows twice. */
    record Pair(Catalog catalog, PrimitiveRows rows) {}
}
