package io.github.digitalsilkroad.core.datapackage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.CatalogBuilder;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.FactsBuilder;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Observations;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.evidence.Revision;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.model.Technology;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Qualifier;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Share;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.core.schema.Vocabulary;
import io.github.digitalsilkroad.testkit.Scratch;
import io.github.digitalsilkroad.testkit.Seeds;
import io.github.digitalsilkroad.testkit.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;

/** What is written reads back the same: entities, claims, sources, vocabulary and retired ids. */
@SuppressWarnings("EnumOrdinal") // any constant will do; it is picked by a random index
class RoundTripProperties {

    private static final String[] WORDS = {
        "plain",
        "with, comma",
        "with \"quotes\"",
        "two\nlines",
        "carriage\rreturn",
        " blank ahead",
        "#hash",
        "Äö 中文 😀",
        "'",
        "="
    };
    private static final String[] DATES = {"", "2018", "2019-10", "2015/2018", "2018~", "../2019", "XXXX"};
    private static final Property<Quantity> THINGS = Property.of("things", ValueType.quantity(), "things");
    private static final Property<Share> PART = Property.of("part", ValueType.share(), "part");

    private static final Path ROOT = Scratch.folder("round-trip");

    @net.jqwik.api.Property(seed = Seeds.FIXED, tries = 75)
    void loadAfterSaveIsTheIdentity(@ForAll long seed) throws IOException {
        Catalog catalog = new Worlds(seed).catalog();
        DataPackage.write(catalog, ROOT.resolve("a"));
        Catalog read = DataPackage.read(ROOT.resolve("a"));
        assertThat(read.version()).isEqualTo(catalog.version());
        assertThat(read.sources().list()).isEqualTo(catalog.sources().list());
        assertThat(read.retiredIds()).isEqualTo(catalog.retiredIds());
        assertThat(read.vocabulary()).isEqualTo(catalog.vocabulary());
        assertThat(entities(read)).isEqualTo(entities(catalog));
    }

    @net.jqwik.api.Property(seed = Seeds.FIXED, tries = 100)
    void whatIsReadWhenAskedForIsWhatIsReadAtOnce(@ForAll long seed) throws IOException {
        Path path = ROOT.resolve("opened");
        DataPackage.write(new Worlds(seed).catalog(), path);
        Catalog whole = DataPackage.read(path);
        Catalog opened = DataPackage.open(new DirectoryResources(path), whole.version());
        List<Entity> unasked = new ArrayList<>(
                DataPackage.open(new DirectoryResources(path), whole.version()).entities());
        assertThat(whole.entities()).isEqualTo(unasked);
        assertThat(opened.under(Reading.envelope()).entities())
                .isEqualTo(whole.under(Reading.envelope()).entities());
        assertThat(opened.asOf("2018").entities()).isEqualTo(whole.asOf("2018").entities());
        assertThat(entities(opened)).isEqualTo(entities(whole));
        assertThat(opened.sources().list()).isEqualTo(whole.sources().list());
        assertThat(opened.retiredIds()).isEqualTo(whole.retiredIds());
        assertThat(opened.vocabulary()).isEqualTo(whole.vocabulary());
        assertThat(opened.toBuilder().build().entities()).isEqualTo(whole.entities());
        assertThat(DataPackage.tables(opened)).isEqualTo(DataPackage.tables(whole));
    }

    @net.jqwik.api.Property(seed = Seeds.FIXED, tries = 50)
    void savingAgainGivesTheSameBytes(@ForAll long seed) throws IOException {
        DataPackage.write(new Worlds(seed).catalog(), ROOT.resolve("a"));
        DataPackage.write(DataPackage.read(ROOT.resolve("a")), ROOT.resolve("b"));
        try (Stream<Path> files = Files.list(ROOT.resolve("a"))) {
            for (Path file : files.toList()) {
                assertThat(ROOT.resolve("b").resolve(file.getFileName())).hasSameBinaryContentAs(file);
            }
        }
    }

    /** Entities by id, each with its claims in the order of the ledger. */
    private static List<Object> entities(Catalog catalog) {
        TreeMap<String, Entity> byId = new TreeMap<>();
        catalog.countries().list().forEach(entity -> byId.put(entity.id().toString(), entity));
        catalog.organizations().list().forEach(entity -> byId.put(entity.id().toString(), entity));
        catalog.deployments().list().forEach(entity -> byId.put(entity.id().toString(), entity));
        catalog.allSeries().list().forEach(entity -> byId.put(entity.id().toString(), entity));
        List<Object> all = new ArrayList<>();
        for (Entity entity : byId.values()) {
            all.add(entity);
            for (Attested<?> fact : entity.facts().all()) {
                all.add(List.of(fact.property().type().name(), fact.property().label(), fact.claims(), fact.value()));
            }
            if (entity instanceof Series series) {
                for (Attested<?> fact : series.observations().all()) {
                    all.add(fact.claims());
                }
            }
        }
        return all;
    }

    /** Small random catalogs, the same for the same seed, whose claims stand in the order of the ledger. */
    static final class Worlds {
        private final Random random;
        private final List<Source> sources = new ArrayList<>();

        Worlds(long seed) {
            this.random = new Random(seed);
        }

        Catalog catalog() {
            CatalogBuilder builder =
                    Catalog.builder(new DatasetVersion("world " + word(), "1." + random.nextInt(9), 1));
            for (int i = 0; i <= random.nextInt(3); i++) {
                sources.add(source("source-" + i));
                builder.add(sources.get(i));
            }
            builder.add(Country.builder()
                    .id(Id.of("KG"))
                    .name(word())
                    .iso3("KGZ")
                    .facts(facts())
                    .build());
            for (int i = 0; i < 2; i++) {
                builder.add(organization("org-" + i));
            }
            for (int i = 0; i < random.nextInt(4); i++) {
                builder.add(deployment("kg-" + i));
            }
            for (int i = 0; i < random.nextInt(3); i++) {
                builder.add(series("series-" + i));
            }
            if (random.nextBoolean()) {
                builder.retire("old", "KG", word());
                builder.vocabulary(Vocabulary.of(List.of(
                        new Vocabulary.Term(Props.CAMERAS, Props.CAMERAS.label(), word(), Optional.empty()),
                        new Vocabulary.Term(
                                Property.of("unused", ValueType.rate(), "x").showing(Props.SIGNED),
                                "x",
                                word(),
                                Optional.of("cameras")))));
            }
            return builder.build();
        }

        private String word() {
            return WORDS[random.nextInt(WORDS.length)];
        }

        private Source source(String id) {
            var builder =
                    World.titled(id, word(), word(), SourceType.values()[random.nextInt(SourceType.values().length)]);
            if (random.nextBoolean()) {
                builder.reliability(1 + random.nextInt(5)).published(PartialDate.parse("2019-10"));
            }
            if (random.nextBoolean()) {
                builder.retrieved(PartialDate.parse("2024-05"))
                        .language(word())
                        .license(word())
                        .attribution(word())
                        .relayedBy(word())
                        .copy("https://" + word());
            }
            return random.nextBoolean()
                    ? builder.note(word()).url("http://" + word()).build()
                    : builder.build();
        }

        private Organization organization(String id) {
            var builder = Organization.builder(OrganizationKind.VENDOR, OrganizationKind.CARRIER)
                    .id(Id.of(id))
                    .name(word())
                    .facts(facts());
            if (random.nextBoolean()) {
                builder.addAliases("One", "Two, too").countryCode(CountryCode.of("KG"));
            }
            return builder.build();
        }

        private Deployment deployment(String id) {
            var builder = Deployment.builder()
                    .id(Id.of(id))
                    .name(word())
                    .countryCode(CountryCode.of("KG"))
                    .category(Category.values()[random.nextInt(Category.values().length)])
                    .facts(facts());
            return random.nextBoolean()
                    ? builder.addTechnologies(Technology.values()[0]).build()
                    : builder.build();
        }

        private Series series(String id) {
            Property<Money> value = Property.of("value", ValueType.balance(), "value");
            List<Claim<Money>> claims = new ArrayList<>();
            for (int year = 2008; year < 2008 + random.nextInt(4); year++) {
                claims.add(claim(Money.of(estimate(), "USD")).asOf(Integer.toString(year)));
            }
            return Series.builder()
                    .id(Id.of(id))
                    .name(word())
                    .countryCode(CountryCode.of("KG"))
                    .measure(Measure.values()[random.nextInt(Measure.values().length)])
                    .scope(CreditorScope.values()[0])
                    .unit("USD")
                    .observations(Observations.of(value, claims))
                    .facts(facts())
                    .build();
        }

        private Facts facts() {
            FactsBuilder facts = Facts.builder();
            add(facts, Props.CAMERAS, Quantity.of(estimate(), Unit.of("camera")));
            add(facts, THINGS, Quantity.of(estimate(), Unit.of(random.nextBoolean() ? "bus" : "site")));
            add(facts, Props.COST, Money.of(estimate(), random.nextBoolean() ? "USD" : "USD2021"));
            add(facts, PART, Share.ofPercent(Estimate.about(1 + random.nextInt(90)), "all"));
            add(facts, Props.SIGNED, PartialDate.parse("2018-0" + (1 + random.nextInt(9))));
            add(facts, Props.INTERPRETATION, word());
            add(facts, Props.SUPPLIER, Parties.parse(random.nextBoolean() ? "org-0;org-1" : "org-1"));
            return facts.build();
        }

        private <T> void add(FactsBuilder facts, Property<T> property, T value) {
            List<Claim<T>> claims = new ArrayList<>();
            for (int i = 0; i < random.nextInt(3); i++) {
                claims.add(claim(value));
            }
            claims.sort(ClaimRows.ORDER);
            for (Claim<T> claim : claims) {
                facts.add(property, claim);
            }
        }

        private <T> Claim<T> claim(T value) {
            Source source = sources.get(random.nextInt(sources.size()));
            Citation citation = random.nextBoolean() ? Citation.of(source) : Citation.of(source, word());
            Claim<T> claim = Claim.of(value, citation);
            switch (random.nextInt(8)) {
                case 0 -> claim = Claim.withoutValue(Basis.UNDISCLOSED, citation);
                case 1 -> claim = claim.basis(Basis.INFERRED);
                case 2 -> claim = claim.note(word());
                case 3 -> claim = claim.tag("B07").origin(sources.get(0));
                case 4 -> claim = claim.revision(Revision.CORRECTION);
                default -> {}
            }
            String date = DATES[random.nextInt(DATES.length)];
            return date.isEmpty() ? claim : claim.asOf(date);
        }

        private Estimate estimate() {
            double number = random.nextInt(100_000) / 10.0 + 1;
            return switch (random.nextInt(6)) {
                case 0 -> Estimate.about(number);
                case 1 -> Estimate.moreThan(number);
                case 2 -> Estimate.atMost(number);
                case 3 -> Estimate.between(number, number * 2);
                case 4 -> Estimate.of(Qualifier.ABOUT, number, number / 3, number * 3);
                default -> Estimate.exactly(number);
            };
        }
    }
}
