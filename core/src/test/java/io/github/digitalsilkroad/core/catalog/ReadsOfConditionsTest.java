package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Role;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.schema.SourceTable;
import io.github.digitalsilkroad.testkit.World;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A question admits a new row exactly if that row would change its answer. */
class ReadsOfConditionsTest {

    private static final Property<PartialDate> LIST = Property.of("export-list", ValueType.date(), "export list");

    private static Facts facts(String supplier, String signed) {
        Attested<?> who = World.fact(Props.SUPPLIER, World.parties(supplier, World.BRIEF));
        return signed.isEmpty()
                ? World.facts(who)
                : World.facts(who, World.fact(Props.OPERATING, World.date(signed, World.BRIEF)));
    }

    private static Deployment system(String id, String country, String place, Facts facts) {
        return place.isEmpty()
                ? World.system(id, country, facts)
                : World.placed(id, "System " + id, country, place, facts);
    }

    private static final Catalog WORLD = World.empty()
            .add(Organization.builder(OrganizationKind.VENDOR)
                    .id(Id.of("huawei"))
                    .name("Huawei")
                    .countryCode(CountryCode.of("CN"))
                    .facts(World.facts(World.fact(LIST, World.date("2019", World.BRIEF))))
                    .build())
            .organization("vega", "RU", OrganizationKind.VENDOR)
            .organization("carrier", "TJ", OrganizationKind.CARRIER)
            .place("tj-city", "TJ", Facts.none())
            .place("tj-other", "TJ", Facts.none())
            .stake("huawei", "carrier", Facts.none())
            .add(system("tj-old", "TJ", "tj-city", facts("huawei", "2015")))
            .add(system("tj-new", "TJ", "tj-other", facts("vega", "2020")))
            .add(system(
                    "kg-gone",
                    "KG",
                    "",
                    facts("vega", "").with(World.fact(Props.CANCELLED, World.date("2018", World.BRIEF)))))
            .build();

    private static final Deployment MATCH = system("match", "TJ", "tj-city", facts("huawei", "2020"));
    private static final Deployment OTHER = system("other", "KG", "tj-other", facts("vega", "2012"));
    private static final Deployment UNDATED = system("undated", "TJ", "tj-city", facts("huawei", ""));

    private static Arguments question(
            String words, Function<Catalog, Query<?, ?>> question, Entity admitted, Entity refused) {
        return arguments(words, question, admitted, refused);
    }

    static Stream<Arguments> places() {
        Ownership stake = (Ownership) World.empty()
                .organization("huawei", "CN", OrganizationKind.VENDOR)
                .organization("carrier", "TJ", OrganizationKind.CARRIER)
                .stake("huawei", "carrier", Facts.none())
                .build()
                .entity("own-huawei-carrier");
        return Stream.of(
                question("country", world -> world.deployments().in("TJ"), MATCH, OTHER),
                question("country of what is owned", world -> world.ownerships().in("TJ"), stake, MATCH),
                question("place", world -> world.deployments().in("tj-city"), MATCH, OTHER),
                question("exact place", world -> world.deployments().exactlyIn("tj-city"), MATCH, OTHER));
    }

    static Stream<Arguments> parties() {
        return Stream.of(
                question("party", world -> world.deployments().with(Role.SUPPLIER, "huawei"), MATCH, OTHER),
                question("vendor", world -> world.deployments().by("Huawei"), MATCH, OTHER),
                question("country of a party", world -> world.deployments().from(Role.SUPPLIER, "CN"), MATCH, OTHER),
                question("involvement", world -> world.deployments().involving("CN"), MATCH, OTHER),
                question(
                        "no party",
                        world -> world.deployments().withoutParty(),
                        World.system("none", "TJ", Facts.none()),
                        MATCH));
    }

    static Stream<Arguments> dates() {
        Deployment ended = system(
                "ended",
                "TJ",
                "",
                facts("huawei", "2020").with(World.fact(Props.CANCELLED, World.date("2021", World.BRIEF))));
        return Stream.of(
                question("stage", world -> world.deployments().live(), MATCH, ended),
                question("start", world -> world.deployments().startedSince(2018), MATCH, OTHER),
                question(
                        "start, of an undated one", world -> world.deployments().startedSince(2018), MATCH, UNDATED),
                question("activity", world -> world.deployments().activeDuring(2010, 2013), OTHER, MATCH),
                question("no date", world -> world.deployments().undated(), UNDATED, MATCH),
                question(
                        "no date in a span",
                        world -> world.deployments().startedSince(2018).undated(),
                        UNDATED,
                        MATCH),
                question(
                        "list",
                        world -> world.deployments().listedOn("export-list", LocalDate.of(2020, 1, 1)),
                        MATCH,
                        OTHER),
                question(
                        "list at the start",
                        world -> world.deployments().startedWhileListed("export-list"),
                        MATCH,
                        OTHER));
    }

    static Stream<Arguments> figuresAndOtherConditions() {
        return Stream.of(
                question(
                        "a figure",
                        world -> world.deployments().stating(Props.SUPPLIER),
                        MATCH,
                        World.system("none", "TJ", Facts.none())),
                question(
                        "a mention",
                        world -> world.deployments().mentioned(),
                        MATCH,
                        World.system("none", "TJ", Facts.none())),
                question(
                        "a test",
                        world -> world.deployments()
                                .matching(row -> row.id().toString().equals("match")),
                        MATCH,
                        OTHER),
                question(
                        "category",
                        world -> world.deployments().of(Category.SAFE_CITY),
                        MATCH,
                        World.system("net", "TJ", Category.MOBILE_NETWORK, Facts.none())),
                question(
                        "a union",
                        world -> world.deployments()
                                .in("KG")
                                .union(world.deployments().by("huawei")),
                        MATCH,
                        system("x", "TJ", "", facts("vega", "2012"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"places", "parties", "dates", "figuresAndOtherConditions"})
    void aNewRowThatMeetsItIsAdmittedAndNoOther(
            String words, Function<Catalog, Query<?, ?>> question, Entity admitted, Entity refused) {
        Reads reads = WORLD.reads(world -> question.apply(world).count());
        assertThat(reads.admits(admitted)).as(words).isTrue();
        assertThat(reads.admits(refused)).as(words).isFalse();
        assertThat(reads.admits(WORLD.country("RU")))
                .as("%s: another kind", words)
                .isFalse();
    }

    static Stream<Arguments> lookups() {
        return Stream.<Arguments>of(
                lookup("deployments with the id tj-old", world -> world.deployment("tj-old")),
                lookup("deployments called System tj-old", world -> world.deployment("System tj-old")),
                lookup("organizations called tj-old", world -> world.find(Organization.KIND, "tj-old")),
                lookup("entities with the id tj-old", world -> world.entity("tj-old")),
                lookup("entities called nowhere", world -> world.find("nowhere")),
                lookup("countries with the id KG", world -> world.country("KG")),
                lookup("entities with the id TJ", world -> world.deployments().in("TJ")),
                lookup(
                        "organizations with the id huawei",
                        world -> world.deployments().with(Role.SUPPLIER, "huawei")),
                lookup("entities of all kinds", Catalog::entities),
                lookup("deployments of the kind", world -> world.entities(Deployment.KIND)),
                lookup("deployments ()", world -> world.deployments().count()),
                lookup("deployments ()", world -> world.deployments().list()),
                lookup(
                        "deployments (country TJ)",
                        world -> world.deployments().in("TJ").contains("tj-old")),
                lookup(
                        "deployments (country TJ)",
                        world -> world.deployments().in("TJ").leftOut()),
                lookup("deployments ()", world -> world.deployments().groupBy(Deployment.COUNTRY)),
                lookup("sources ()", world -> world.sources().groupBy(SourceTable.TYPE)));
    }

    private static Arguments lookup(String condition, Consumer<Catalog> question) {
        return arguments(condition, question);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lookups")
    void aLookupAndAListAreConditionsOfRows(String condition, Consumer<Catalog> question) {
        assertThat(WORLD.reads(question).conditions()).map(RowCondition::text).contains(condition);
    }

    private static FactKey key(String subject, Property<?> property) {
        return new FactKey(Id.of(subject), property, OptionalInt.empty());
    }

    @Test
    void whatIsLookedUpByANameAdmitsWhatIsCalledSo() {
        Reads byName = WORLD.reads(world -> world.find("System match"));
        assertThat(byName.admits(MATCH)).isTrue();
        assertThat(byName.admits(OTHER)).isFalse();
        assertThat(byName.contains(key("tj-old", Props.NAME_IN_USE))).isTrue();
        assertThat(byName.conditions().get(0).properties()).contains(Props.NAME_IN_USE, Props.SPELLING);
        Reads byId = WORLD.reads(world -> world.find("tj-old"));
        assertThat(byId.admits(system("tj-old", "KG", "", Facts.none()))).isTrue();
        assertThat(byId.admits(MATCH)).isFalse();
        assertThat(byId.contains(key("tj-new", Props.NAME_IN_USE))).isFalse();
        assertThat(byId.conditions().get(0).properties()).isEmpty();
        assertThat(WORLD.reads(Catalog::entities).admits(MATCH)).isTrue();
        assertThat(WORLD.reads(world -> world.entities(Deployment.KIND)).admits(MATCH))
                .isTrue();
        assertThat(WORLD.reads(world -> world.entities(Deployment.KIND)).admits(WORLD.country("KG")))
                .isFalse();
    }

    @Test
    void aRowIsAdmittedAsItIsSeenThroughTheLenses() {
        Reads then =
                WORLD.asOf("2021").reads(world -> world.deployments().in("TJ").count());
        assertThat(then.admits(MATCH)).isTrue();
        assertThat(then.admits(OTHER)).isFalse();
        assertThat(WORLD.asOf("2016")
                        .reads(world -> world.deployments().in("TJ").count())
                        .admits(MATCH))
                .as("it had not begun")
                .isFalse();
        Catalog only = WORLD.under(Reading.onlyFrom("cpc-2020"));
        assertThat(only.reads(world -> world.deployments().by("huawei").count()).admits(MATCH))
                .isTrue();
        Catalog none = WORLD.under(Reading.onlyFrom("bank-tables"));
        assertThat(none.reads(world -> world.deployments().by("huawei").count()).admits(MATCH))
                .isFalse();
    }

    @Test
    void whatDecidesThatALensShowsARowIsRead() {
        FactKey operating = key("tj-new", Props.OPERATING);
        Catalog then = WORLD.asOf("2016");
        List<Consumer<Catalog>> all = List.of(
                Catalog::entities,
                world -> world.entities(Deployment.KIND),
                world -> world.deployments().count(),
                world -> world.find("tj-new"),
                world -> world.find(Deployment.KIND, "tj-new"));
        for (Consumer<Catalog> question : all) {
            assertThat(then.reads(question).contains(operating)).isTrue();
        }
        assertThat(then.reads(world -> world.find("tj-old")).contains(operating))
                .isFalse();
        assertThat(WORLD.reads(Catalog::entities).contains(operating)).isFalse();
    }

    @Test
    void aLensOfYourOwnReadsWhatItAsks() {
        Lens own = new Lens() {
            @Override
            public Catalog on(Catalog catalog) {
                catalog.deployment("tj-old").cost().isPresent();
                return catalog.under(Reading.latest());
            }

            @Override
            public String label() {
                return "own";
            }
        };
        Reads reads = WORLD.through(own)
                .reads(world -> world.deployment("tj-new").facts().get(Props.OPERATING));
        assertThat(reads.contains(key("tj-old", Props.COST))).isTrue();
        assertThat(reads.contains(key("tj-new", Props.OPERATING))).isTrue();
        assertThat(reads.contains(key("tj-new", Props.COST))).isFalse();
    }

    @Test
    void aConditionIsReadOfTheRowsThatPassThoseBeforeIt() {
        Reads reads = WORLD.reads(
                world -> world.deployments().live().stating(Props.COST).count());
        assertThat(reads.contains(key("kg-gone", Props.CANCELLED))).isTrue();
        assertThat(reads.contains(key("kg-gone", Props.COST))).isFalse();
        assertThat(reads.contains(key("tj-new", Props.COST))).isTrue();
    }

    @Test
    void theSourcesAreReadWhereTheyAreAskedForOrDecideWhatWasThere() {
        Id bank = World.BANK.id();
        assertThat(WORLD.reads(world -> world.sources().count()).sources())
                .contains(bank)
                .hasSize(6);
        assertThat(WORLD.reads(world -> world.deployments().count()).sources()).isEmpty();
        assertThat(WORLD.asOf("2021")
                        .reads(world -> world.deployments().count())
                        .sources())
                .contains(bank);
        assertThat(WORLD.reads(world -> world.source("bank-tables")).sources()).containsExactly(bank);
        assertThat(WORLD.reads(world -> world.source("Title of bank-tables")).sources())
                .as("another one may come to be called so")
                .hasSize(6);
    }

    @Test
    void aSumOrRankingReadsTheFigureAndTheWholesOfEachRow() {
        Facts inPart = World.facts(World.fact(Props.PART_OF, World.claim("part", World.BRIEF)));
        Facts inWhole = World.facts(World.fact(Props.PART_OF, World.claim("whole", World.BRIEF)));
        Catalog parts = World.empty()
                .deployment("whole", "TJ", Facts.none())
                .deployment("part", "TJ", inWhole)
                .deployment("detail", "KG", inPart)
                .build();
        List<Consumer<Catalog>> all = List.of(
                world -> world.deployments().in("KG").total(Props.CAMERAS),
                world -> world.deployments().in("KG").top(3, Props.CAMERAS));
        for (Consumer<Catalog> question : all) {
            Reads reads = parts.reads(question);
            assertThat(reads.contains(key("detail", Props.CAMERAS))).isTrue();
            assertThat(reads.contains(key("detail", Props.RECOMMENDED_FOR_AGGREGATES)))
                    .isTrue();
            assertThat(reads.contains(key("part", Props.PART_OF))).isTrue();
            assertThat(reads.contains(key("whole", Props.CAMERAS))).isFalse();
        }
        Reads groups = parts.reads(world -> world.deployments().in("KG").groupBy(Deployment.COUNTRY));
        assertThat(groups.contains(key("detail", Props.COST))).isTrue();
        assertThat(groups.contains(key("whole", Props.COST))).isFalse();
    }
}
