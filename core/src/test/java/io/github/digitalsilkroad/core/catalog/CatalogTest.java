package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Identifier;
import io.github.digitalsilkroad.core.model.Incident;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Place;
import io.github.digitalsilkroad.core.model.PlaceKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Share;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.testkit.World;
import io.github.digitalsilkroad.testkit.Worlds;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogTest {

    private final Catalog world = Worlds.small();

    @Test
    void findsEntitiesByTheirIds() {
        assertThat(world.deployment("kg-one").name()).isEqualTo("System kg-one");
        assertThat(world.entity("kg-protest")).isSameAs(world.get(Incident.KIND, "kg-protest"));
        assertThat(world.find(Deployment.KIND, "nowhere")).isEmpty();
        assertThat(world.find(Deployment.KIND, "alpha")).isEmpty();
        assertThat(world.source("early-2015")).isSameAs(World.EARLY);
    }

    /** A catalog keeps the table of the last lookup; the next lookup may be of another kind. */
    @Test
    void findsThingsOfSeveralKindsInTurn() {
        for (int i = 0; i < 2; i++) {
            assertThat(world.deployment("kg-one").id()).hasToString("kg-one");
            assertThat(world.organization("alpha").id()).hasToString("alpha");
            assertThat(world.find(Deployment.KIND, "alpha")).isEmpty();
            assertThat(world.get(Incident.KIND, "kg-protest").id()).hasToString("kg-protest");
            assertThat(world.country("KG").id()).hasToString("KG");
        }
    }

    /** A world that differs in one row shares the others, through more changes than tables are kept for. */
    @Test
    void aChangeOfOneRowLeavesAllOthersAsTheyAreHereAndThere() {
        Catalog now = world;
        for (int i = 0; i < 24; i++) {
            String id = i % 3 == 0 ? "tj-one" : "kg-one";
            List<Deployment> before = now.deployments().list();
            Deployment put = now.deployment(id)
                    .withFacts(World.facts(World.fact(Props.CAMERAS, World.cameras(9_000 + i, World.LATE))));
            Catalog then = now.toBuilder().put(put).build();
            if (i % 2 == 0) { // else all rows are read first
                assertThat(then.deployment(id)).isEqualTo(put);
                assertThat(then.find(Deployment.KIND, Id.of("kg-two"))).containsSame(now.deployment("kg-two"));
            }
            assertThat(then.deployments().list())
                    .isEqualTo(before.stream()
                            .map(row -> row.id().equals(put.id()) ? put : row)
                            .toList());
            assertThat(now.deployments().list()).isEqualTo(before);
            assertThat(then.deployments().top(1, Props.CAMERAS).get(0).row()).isEqualTo(put);
            now = then;
        }
    }

    @Test
    void findsASourceAndThoseThatSpeakOfAnEntity() {
        assertThat(world.findSource("early-2015")).contains(World.EARLY);
        assertThat(world.findSource("early-2016")).isEmpty();
        assertThat(world.sourcesOf("kg-one").list()).containsExactly(World.EARLY, World.LATE);
        assertThat(world.sourcesOf("kg-protest").list()).containsExactly(World.UNDATED);
        assertThat(world.sourcesOf("alpha").list()).isEmpty();
        assertThat(world.sourcesOf("kg-one").conditions())
                .extracting(RowCondition::text)
                .containsExactly("of kg-one");
    }

    @Test
    void aProblemKeepsTwoThousandCharactersOfItsMessage() {
        for (int length : new int[] {10, 1999, 2000}) {
            assertThat(new Problem("", 0, "a", "", "", "x".repeat(length)).message())
                    .isEqualTo("x".repeat(length));
        }
        assertThat(new Problem("", 0, "a", "", "", "x".repeat(2001)).message()).isEqualTo("x".repeat(2000) + "\u2026");
    }

    @Test
    void aProblemSaysWhereItIs() {
        assertThat(new Problem("a.csv", 7, "country", "bad")).hasToString("a.csv:7 country: bad");
        assertThat(new Problem("a.csv", 0, "country", "bad")).hasToString("a.csv country: bad");
        assertThat(new Problem("a.csv", 7, "", "bad")).hasToString("a.csv:7: bad");
        assertThat(new Problem("", 0, "kg-osh", "country", "KK", "bad")).hasToString("kg-osh: country bad");
        assertThat(new Problem("", 0, "kg-osh", "", "", "bad")).hasToString("kg-osh: bad");
        assertThat(new Problem("", 12, "396", "Maturity", "soon", "bad"))
                .hasToString("line 12, record 396, Maturity \"soon\": bad");
        assertThat(new Problem("", 12, "", "Maturity", "soon", "bad")).hasToString("line 12, Maturity \"soon\": bad");
    }

    @Test
    void takesCountryCodesInAnyForm() {
        assertThat(world.country("kg")).isSameAs(world.country("KGZ")).isSameAs(world.country("KG"));
        assertThat(world.find(Country.KIND, "CN")).isEmpty();
    }

    @Test
    void namesTheNearestAndAllIdsOfTheKind() {
        assertThatThrownBy(() -> world.deployment("kg-on"))
                .isInstanceOf(UnknownIdException.class)
                .hasMessage("no deployment 'kg-on'; nearest: kg-one; all: kg-one, kg-two, tj-one");
    }

    @Test
    void saysOfWhichKindAnIdIs() {
        assertThatThrownBy(() -> world.deployment("alpha"))
                .isInstanceOf(UnknownIdException.class)
                .hasMessage("no deployment 'alpha'; that id is of the kind organization");
    }

    @Test
    void namesTheCountriesItHas() {
        assertThatThrownBy(() -> world.country("CN"))
                .isInstanceOf(UnknownIdException.class)
                .hasMessage("no country 'CN'; all: KG, TJ");
        assertThatThrownBy(() -> world.country("kgx"))
                .isInstanceOf(UnknownIdException.class)
                .hasMessage("no country 'kgx'; nearest: KG; all: KG, TJ");
        assertThatThrownBy(() -> world.deployments().in("kgx"))
                .isInstanceOf(UnknownIdException.class)
                .hasMessageStartingWith("no place or country 'kgx'; ");
    }

    @Test
    void namesTheSourcesItHas() {
        assertThatThrownBy(() -> world.source("late-2012"))
                .isInstanceOf(UnknownIdException.class)
                .hasMessage("no source 'late-2012'; nearest: late-2021; all: early-2015, late-2021, undated");
    }

    @Test
    void findsWhatReplacedARetiredId() {
        Catalog world = World.vendors().retire("gamma", "alpha", "merged").build();
        assertThat(world.organization("gamma")).isSameAs(world.organization("alpha"));
    }

    @Test
    void refusesEveryProblemAtOnce() {
        Facts stranger = Facts.builder()
                .add(Props.SUPPLIER, World.parties("alhpa", World.EARLY))
                .add(
                        Props.CAMERAS,
                        Claim.of(
                                Quantity.of(Estimate.exactly(1), Unit.of("camera")),
                                Citation.of(World.titled("unlisted", "t", "p", SourceType.PRESS)
                                        .build())))
                .build();
        World builder = World.vendors()
                .add(Deployment.builder()
                        .id(Id.of("kg-one"))
                        .name("One")
                        .countryCode(CountryCode.of("KG"))
                        .category(Category.SAFE_CITY)
                        .place(Id.of("kg-osh"))
                        .partOf(Id.of("kg-one"))
                        .facts(stranger)
                        .build())
                .add(Place.builder()
                        .id(Id.of("alpha"))
                        .name("A place with the id of a vendor")
                        .countryCode(CountryCode.of("UZ"))
                        .type(PlaceKind.CITY)
                        .build())
                .retire("beta", "delta", "merged");
        assertThatThrownBy(builder::build)
                .isInstanceOf(InvalidDataException.class)
                .hasMessage("""
                    8 problems
                      alpha: the id occurs twice; ids are unique across all kinds
                      alpha: country 'UZ' is no country of the catalog; all: KG, TJ
                      kg-one: place 'kg-osh' is no place of the catalog; all: alpha
                      kg-one: part_of 'kg-one' is the entity itself; an umbrella is another one
                      kg-one: cameras has the source 'unlisted', which the catalog does not have
                      kg-one: supplier 'alhpa' is no organization of the catalog; nearest: alpha; all: alpha, beta
                      beta: retired, but still in use; retire an id only when it is gone
                      beta: new 'delta' is no entity of the catalog; nearest: beta; all: KG, TJ, alpha, beta, kg-one
                    """.strip());
    }

    @Test
    void versionsNeedANameAReleaseAndASchema() {
        assertThatThrownBy(() -> new DatasetVersion(" ", "1", 1)).hasMessage("dataset name ' ': must not be blank");
        assertThatThrownBy(() -> new DatasetVersion("x", "", 1)).hasMessage("dataset version '': must not be blank");
        assertThatThrownBy(() -> new DatasetVersion("x", "1", 0)).hasMessage("dataset schema 0: must be 1 or more");
        assertThat(world.version()).hasToString("invented 2026.11.0");
    }

    @Test
    void aRetiredIdHasOneSuccessorAndWords() {
        assertThatThrownBy(() -> World.vendors()
                        .retire("old", "alpha", "one")
                        .retire("old", "beta", "two")
                        .build())
                .isInstanceOf(InvalidDataException.class)
                .hasMessage("1 problem\n  old: retired twice; an id has one successor");
        assertThatThrownBy(() -> new RetiredId(" ", "b", "c")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RetiredId("a", "", "c")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RetiredId("a", "b", " ")).hasMessage("retired id a: must have a reason");
        assertThatThrownBy(() -> new RetiredId("Old Id", "b", "c")).hasMessageStartingWith("id \"Old Id\": must be ");
        assertThat(new RetiredId("a", "b", "c")).hasToString("a: now b, c");
    }

    @Test
    void theMessageShowsTheFirstProblemsAndCountsTheRest() {
        World builder = World.vendors();
        for (int count : new int[] {1, 200}) {
            for (int i = 0; i < count; i++) {
                builder.add(World.system("kg-" + count + "-" + i, "UZ", Facts.none()));
            }
        }
        InvalidDataException refused = catchThrowableOfType(InvalidDataException.class, builder::build);
        assertThat(refused.problems()).hasSize(201);
        List<String> lines = refused.getMessage().lines().toList();
        assertThat(lines.get(0)).isEqualTo("201 problems");
        assertThat(lines.get(lines.size() - 1)).isEqualTo("  and " + (201 - (lines.size() - 2)) + " more");
        World fewer = World.vendors();
        for (int i = 0; i < lines.size() - 2; i++) {
            fewer.add(World.system("kg-" + i, "UZ", Facts.none()));
        }
        assertThat(catchThrowableOfType(InvalidDataException.class, fewer::build)
                        .getMessage())
                .doesNotContain("more");
    }

    @Test
    void aSourceStandsOnceAndRepeatsOnlyWhatIsThere() {
        Source copy = World.titled("copy", "Copy", "p", SourceType.PRESS)
                .origin(World.LATE)
                .build();
        assertThat(World.vendors().add(copy).build().source("copy").origin()).contains(World.LATE);
        assertThatThrownBy(() -> World.vendors().add(copy).add(copy).build())
                .hasMessageContaining("copy: the id of the source occurs twice");
        assertThatThrownBy(() -> Catalog.builder(World.VERSION).add(copy).build())
                .hasMessageContaining("repeats the source 'late-2021', which the catalog does not have");
        assertThatThrownBy(() ->
                        World.vendors().build().toBuilder().add(World.LATE).build())
                .hasMessageContaining("late-2021: the id of the source occurs twice");
    }

    @Test
    void aClaimCitesAndRepeatsSourcesOfTheCatalog() {
        Source other = World.titled("late-2021", "Another edition", "p", SourceType.PRESS)
                .build();
        Facts facts = Facts.builder()
                .add(Props.SUPPLIER, World.parties("alpha", World.EARLY).origin(other))
                .add(Props.SUPPLIER, World.parties("alpha", other))
                .build();
        assertThatThrownBy(() ->
                        World.vendors().add(World.system("kg-one", "KG", facts)).build())
                .hasMessageContaining("kg-one: supplier has the origin 'late-2021', which the catalog does not have")
                .hasMessageContaining("kg-one: supplier has the source 'late-2021', which the catalog does not have");
    }

    @Test
    void aFigureOfAYearCitesASourceOfTheCatalog() {
        World.SeriesPick gdp = World.SeriesPick.of("TJ", Measure.GDP, CreditorScope.NONE);
        assertThatThrownBy(() -> World.vendors()
                        .figure(gdp, 2015, Money.usd(5), World.BRIEF)
                        .build())
                .hasMessage(
                        "1 problem\n  tj-gdp-none: value has the source 'cpc-2020', which the catalog does not have");
    }

    private static Deployment part(String id, String of) {
        return Deployment.builder()
                .id(Id.of(id))
                .name(id)
                .countryCode(CountryCode.of("KG"))
                .category(Category.SAFE_CITY)
                .partOf(Id.of(of))
                .build();
    }

    @Test
    void noUmbrellaIsAPartOfItsParts() {
        assertThatThrownBy(() -> World.vendors()
                        .add(part("kg-b", "kg-c"))
                        .add(part("kg-c", "kg-a"))
                        .add(part("kg-a", "kg-b"))
                        .add(part("kg-d", "kg-a"))
                        .add(part("kg-0", "kg-b"))
                        .build())
                .hasMessage("1 problem\n  kg-a: part_of 'kg-b' is itself a part of it: kg-a in kg-b in kg-c in kg-a;"
                        + " an umbrella is no part of its parts");
        for (int length : new int[] {9, 10}) {
            World ring = World.vendors();
            for (int i = 0; i < length; i++) {
                ring.add(part("kg-" + i, "kg-" + (i + 1) % length));
            }
            InvalidDataException refused = catchThrowableOfType(InvalidDataException.class, ring::build);
            assertThat(refused.problems()).hasSize(1);
            assertThat(refused.getMessage()).contains(length == 9 ? " in kg-8 in kg-0;" : " in kg-9 in 1 more;");
        }
        Catalog nested = World.vendors()
                .add(part("kg-a", "kg-b"))
                .add(part("kg-b", "kg-c"))
                .add(part("kg-d", "kg-b"))
                .deployment("kg-c", "KG", Facts.none())
                .build();
        assertThat(nested.deployments().count()).isEqualTo(4);
    }

    private static Facts stake(String percent, String held) {
        Facts share = World.facts(
                World.fact(Props.SHARE_OWNED, World.claim(Share.parse(percent + " % of shares"), World.EARLY)));
        return held.isEmpty()
                ? share
                : share.with(World.fact(Props.HELD, World.claim(DateInterval.parse(held), World.EARLY)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "60|''|40|''|100",
                "60|''|40.5|''|100",
                "60|''|40.6|''|101",
                "60|2010/2012|60|2012/2013|-",
                "60|2010/2014|60|2012/2013|120",
                "60|2010/2012|60|2013/2015|-",
                "60|../2012|60|2010/..|120",
                "60|../2012|60|2013/..|-",
                "60|2010/..|60|../2009|-",
                "more than 60|''|at least 45|''|105",
                "at most 60|''|60|''|-"
            })
    void ownersHoldNoMoreThanAllAtOneTime(String one, String held, String other, String otherHeld, String sum) {
        World world = World.vendors()
                .organization("gamma", "", OrganizationKind.VENDOR)
                .stake("alpha", "gamma", stake(one, held))
                .stake("beta", "gamma", stake(other, otherHeld));
        if (sum.equals("-") || sum.equals("100")) {
            assertThat(world.build().ownerships().count()).isEqualTo(2);
        } else {
            assertThatThrownBy(world::build)
                    .isInstanceOf(InvalidDataException.class)
                    .hasMessageStartingWith("1 problem\n  own-")
                    .hasMessageContaining(": owned 'gamma' would be owned to " + sum + " percent at one time;");
        }
    }

    private static Facts stakeIn2019(String held) {
        Claim<Share> most = World.claim(Share.parse("60 % of shares"), World.EARLY);
        return stake("60", held).with(World.fact(Props.SHARE_OWNED, most.asOf("2019")));
    }

    @Test
    void aShareOfAnUnknownTimeCountsOnlyIfItsStakeIsDated() {
        World apart = World.vendors()
                .organization("gamma", "", OrganizationKind.VENDOR)
                .stake("alpha", "gamma", stakeIn2019(""))
                .stake("beta", "gamma", stakeIn2019(""));
        World together = World.vendors()
                .organization("gamma", "", OrganizationKind.VENDOR)
                .stake("alpha", "gamma", stakeIn2019("2010/2020"))
                .stake("beta", "gamma", stakeIn2019("2010/2020"));
        assertThat(apart.build().ownerships())
                .as("one after the other, perhaps")
                .hasSize(2);
        assertThatThrownBy(together::build).hasMessageContaining("would be owned to 120 percent at one time;");
    }

    @Test
    void aValueOfASchemeNamesOneThingOnce() {
        World world = World.vendors();
        for (String subject : List.of("alpha", "beta")) {
            world.add(Identifier.builder()
                    .id(Id.of("id-" + subject))
                    .subject(Id.of(subject))
                    .scheme("wikidata")
                    .value("Q42")
                    .source(World.EARLY.id())
                    .build());
        }
        assertThatThrownBy(world::build)
                .hasMessage("1 problem\n"
                        + "  id-beta: value 'wikidata Q42' is taken by id-alpha; no two identifiers are alike in"
                        + " scheme and value");
        assertThatThrownBy(() -> World.vendors()
                        .add(Identifier.builder()
                                .id(Id.of("id-nobody"))
                                .subject(Id.of("gamma"))
                                .scheme("wikidata")
                                .value("Q42")
                                .source(Id.of("nowhere"))
                                .build())
                        .build())
                .hasMessageContaining("id-nobody: subject 'gamma' is no entity of the catalog")
                .hasMessageContaining("id-nobody: source 'nowhere' is no source of the catalog");
    }

    private static Identifier identifier(String id, String scheme, String value) {
        return Identifier.builder()
                .id(Id.of(id))
                .subject(Id.of("alpha"))
                .scheme(scheme)
                .value(value)
                .source(World.EARLY.id())
                .build();
    }

    @Test
    void identifiersOfOneThingStandByTheirSchemesAndValues() {
        Catalog named = World.vendors()
                .add(identifier("id-1", "wikidata", "Q42"))
                .add(identifier("id-2", "wikidata", "Q41"))
                .add(identifier("id-3", "zoo", "A1"))
                .add(identifier("id-4", "asn", "AS7"))
                .build();
        assertThat(named.identifiers(Id.of("alpha")))
                .extracting(Identifier::value)
                .containsExactly("AS7", "Q41", "Q42", "A1");
    }

    @Test
    void aPropertyHasOneTypeEverywhere() {
        Facts date = Facts.none()
                .with(World.fact(Property.of("rent", ValueType.date(), "rent"), World.date("2019", World.EARLY)));
        Facts money = Facts.none()
                .with(World.fact(
                        Property.of("rent", ValueType.money(), "rent"), World.claim(Money.usd(5), World.EARLY)));
        assertThatThrownBy(() -> World.vendors()
                        .deployment("kg-a", "KG", date)
                        .deployment("kg-b", "KG", money)
                        .build())
                .hasMessageContaining("kg-b: rent ")
                .hasMessageContaining("; a property has one type and the same units everywhere");
        assertThat(World.vendors()
                        .deployment("kg-a", "KG", date)
                        .build()
                        .vocabulary()
                        .find("rent"))
                .isPresent();
    }

    @Test
    void theStakeFromWhichOnTheOwnersHoldTooMuchIsNamed() {
        World world = World.vendors()
                .organization("gamma", "", OrganizationKind.VENDOR)
                .organization("delta", "", OrganizationKind.VENDOR)
                .stake("alpha", "gamma", stake("40", "2010/2019"))
                .stake("beta", "gamma", stake("40", "2012/2019"))
                .stake("delta", "gamma", stake("40", "2015/2019"))
                .stake("alpha", "delta", stake("90", "2010/2012"))
                .stake("beta", "delta", stake("90", "2014/.."));
        assertThatThrownBy(world::build)
                .hasMessage(
                        "1 problem\n  own-delta-gamma: owned 'gamma' would be owned to 120 percent at one time; all of"
                                + " it is 100: correct a share, or state when each was held");
        World twice = World.vendors()
                .organization("gamma", "", OrganizationKind.VENDOR)
                .stake("alpha", "gamma", stake("60", "2010/2013"))
                .stake("beta", "gamma", stake("60", "2012/2019"))
                .stake("gamma", "alpha", stake("70", "XXXX/.."))
                .stake("beta", "alpha", stake("70", "2012/XXXX"));
        assertThat(catchThrowableOfType(InvalidDataException.class, twice::build)
                        .problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "own-beta-gamma: owned 'gamma' would be owned to 120 percent at one time; all of it is 100:"
                                + " correct a share, or state when each was held");
    }

    @Test
    void aCircleOfClaimedWholesIsToldAtItsFirstMemberWhoseWholeIsNotFiled() {
        Facts inA = World.facts(World.fact(Props.PART_OF, World.claim("kg-a", World.EARLY)));
        assertThatThrownBy(() -> World.vendors()
                        .add(part("kg-a", "kg-b"))
                        .deployment("kg-b", "KG", inA)
                        .build())
                .hasMessage(
                        "1 problem\n  kg-b: part-of 'kg-a' is itself a part of it: kg-b in kg-a in kg-b; an umbrella is"
                                + " no part of its parts");
        Catalog chain = World.vendors()
                .add(part("kg-c", "kg-b"))
                .deployment("kg-b", "KG", inA)
                .deployment("kg-a", "KG", Facts.none())
                .build();
        assertThat(chain.deployments().count()).isEqualTo(3);
    }

    @Test
    void whatIsRemovedIsGoneAndTheRestStays() {
        Catalog fewer = world.toBuilder().remove(Id.of("kg-one")).build();
        assertThat(fewer.find("kg-one")).isEmpty();
        assertThat(fewer.entities())
                .isEqualTo(world.entities().stream()
                        .filter(row -> !row.id().toString().equals("kg-one"))
                        .toList());
        assertThatThrownBy(() -> world.toBuilder().remove(Id.of("alpha")).build())
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("supplier 'alpha' is no organization of the catalog");
    }

    @Test
    void aNumberBelowTheMinimumOfItsPropertyIsRefused() {
        Property<Money> cost = Property.of("cost", ValueType.money(), "cost");
        Facts negative = World.facts(World.fact(cost, World.claim(Money.usd(-5), World.EARLY)));
        assertThatThrownBy(
                        () -> World.vendors().deployment("kg-a", "KG", negative).build())
                .isInstanceOf(InvalidDataException.class)
                .hasMessage("1 problem\n  kg-a: cost -$5: cost must be 0 or more");
        Facts balance = World.facts(World.fact(
                Property.of("own-balance", ValueType.balance(), "balance"), World.claim(Money.usd(-5), World.EARLY)));
        assertThat(World.vendors().deployment("kg-a", "KG", balance).build().facts())
                .hasSize(1);
    }

    @Test
    void theDayOfTheDataIsThatOfItsLatestDatedSource() {
        assertThat(Catalog.builder(World.VERSION)
                        .add(World.source("then", SourceType.PRESS, "XXXX"))
                        .build()
                        .day())
                .isEmpty();
        assertThat(Catalog.builder(World.VERSION)
                        .add(World.source("then", SourceType.PRESS, "XXXX"))
                        .add(World.source("late", SourceType.PRESS, "2019-05"))
                        .add(World.source("early", SourceType.PRESS, "2018"))
                        .build()
                        .day())
                .hasValue(LocalDate.of(2019, 5, 1));
    }
}
