package io.github.digitalsilkroad.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Observations;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Share;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.testkit.World;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EntityTest {

    private static final CountryCode KG = CountryCode.of("KG");
    private static final Id ID = Id.of("kg-thing");
    private static final Citation REPORT = Citation.of(LifeTest.REPORT);
    private static final Citation REGISTER = Citation.of(LifeTest.REGISTER);

    private static <T> Facts fact(Property<T> property, T value) {
        return Facts.builder().add(property, Claim.of(value, REPORT)).build();
    }

    private static Quantity count(int number, String unit) {
        return Quantity.of(number, Unit.of(unit));
    }

    private static Place place(String name) {
        return Place.builder()
                .id(ID)
                .name(name)
                .countryCode(KG)
                .type(PlaceKind.CITY)
                .build();
    }

    private static Organization organization(String name) {
        return Organization.builder(OrganizationKind.VENDOR).id(ID).name(name).build();
    }

    private static Ownership ownership(String name, String owner, String owned) {
        return Ownership.builder()
                .id(ID)
                .name(name)
                .owner(Id.of(owner))
                .owned(Id.of(owned))
                .build();
    }

    private static Deployment deployment(String name) {
        return Deployment.builder()
                .id(ID)
                .name(name)
                .countryCode(KG)
                .category(Category.SAFE_CITY)
                .build();
    }

    private static Financing financing(String name) {
        return Financing.builder()
                .id(ID)
                .name(name)
                .recipient(KG)
                .instrument(Instrument.LOAN)
                .build();
    }

    private static Series series(String name) {
        return Series.builder()
                .id(ID)
                .name(name)
                .countryCode(KG)
                .measure(Measure.GDP)
                .scope(CreditorScope.NONE)
                .unit("USD")
                .observations(SeriesTest.observed())
                .build();
    }

    private static Law law(String name) {
        return Law.builder()
                .id(ID)
                .name(name)
                .jurisdiction(KG)
                .addEffects(LawEffect.PROTECTS)
                .build();
    }

    private static Incident incident(String name) {
        return Incident.builder()
                .id(ID)
                .name(name)
                .countryCode(KG)
                .type(IncidentKind.PROTEST)
                .build();
    }

    private static Initiative initiative(String name) {
        return Initiative.builder().id(ID).name(name).countryCode(KG).build();
    }

    private static Statement statement(String name) {
        return Statement.builder().id(ID).name(name).type(StatementKind.RISK).build();
    }

    private static List<Entity> named(String name) {
        return List.of(
                place(name),
                organization(name),
                ownership(name, "huawei", "zte"),
                deployment(name),
                financing(name),
                series(name),
                law(name),
                incident(name),
                initiative(name),
                statement(name));
    }

    static Stream<Entity> entities() {
        return Stream.concat(Stream.of(World.country("KG", "Kyrgyzstan", "KGZ")), named("A thing").stream());
    }

    @ParameterizedTest
    @MethodSource("entities")
    void startsWithoutFactsAndTakesOthers(Entity entity) {
        assertThat(entity.facts()).isSameAs(Facts.none());
        Facts facts = Facts.builder()
                .add(Props.LENDER, Claim.of(Parties.parse("sco"), REPORT))
                .add(Props.LENDER, Claim.of(Parties.parse("china-eximbank"), REGISTER))
                .build();
        Entity other = entity.withFacts(facts);
        assertThat(other.facts()).isSameAs(facts);
        assertThat(other.getClass()).isSameAs(entity.getClass());
        assertThat(other).isNotEqualTo(entity).hasToString(entity.toString());
        assertThat(other.withFacts(Facts.none())).isEqualTo(entity).hasSameHashCodeAs(entity);
        assertThat(other.under(Reading.onlyFrom("report-2020")).facts().value(Props.LENDER))
                .hasValue(Parties.parse("sco"));
        assertThat(other.filter((property, claim) -> claim.source().equals(LifeTest.REPORT))
                        .facts()
                        .value(Props.LENDER))
                .hasValue(Parties.parse("sco"));
    }

    @ParameterizedTest
    @MethodSource("entities")
    void isTheSameObjectWhereALensChangesNothing(Entity entity) {
        assertThat(entity.under(Reading.standard())).isSameAs(entity);
        assertThat(entity.filter((property, claim) -> true)).isSameAs(entity);
    }

    @ParameterizedTest
    @MethodSource("entities")
    void printsOnOneShortLineThatStartsWithItsId(Entity entity) {
        assertThat(entity.toString()).startsWith(entity.id() + ": ").hasSizeLessThanOrEqualTo(70);
    }

    @Test
    void refusesBlankNames() {
        assertThatThrownBy(() -> World.country("KG", " ", "KGZ")).hasMessage("KG: the name must not be blank");
        assertThatThrownBy(() -> place("")).hasMessage("kg-thing: the name must not be blank");
        assertThatThrownBy(() -> organization("")).hasMessage("kg-thing: the name must not be blank");
        assertThatThrownBy(() -> ownership("", "huawei", "zte")).hasMessage("kg-thing: the name must not be blank");
        assertThatThrownBy(() -> deployment(" ")).hasMessage("kg-thing: the name must not be blank");
        assertThatThrownBy(() -> financing("")).hasMessage("kg-thing: the name must not be blank");
        assertThatThrownBy(() -> series("")).hasMessage("kg-thing: the name must not be blank");
        assertThatThrownBy(() -> law("")).hasMessage("kg-thing: the name must not be blank");
        assertThatThrownBy(() -> incident("")).hasMessage("kg-thing: the name must not be blank");
        assertThatThrownBy(() -> initiative("")).hasMessage("kg-thing: the name must not be blank");
        assertThatThrownBy(() -> statement(""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("kg-thing: the name must not be blank");
    }

    @Test
    void aCountryIsItsCode() {
        assertThat(World.country("KG", "Kyrgyzstan", "KGZ").code()).isEqualTo(KG);
        assertThatThrownBy(() -> World.country("KG", "Kyrgyzstan", "KAZ"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("KG: the id of a country must be its alpha-2 code, and iso3 \"KAZ\" is that of KZ");
        assertThatThrownBy(() -> World.country("kyrgyzstan", "Kyrgyzstan", "KGZ"))
                .hasMessage("kyrgyzstan: the id of a country must be its alpha-2 code, and iso3 \"KGZ\" is that of KG");
    }

    @Test
    void nobodyOwnsItself() {
        assertThatThrownBy(() -> ownership("All of it", "huawei", "huawei"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("kg-thing: owner and owned must be two, but both are huawei");
    }

    static Stream<Class<?>> kinds() {
        return Catalog.knownKinds().stream().map(kind -> kind.type());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theStagesOfABuilderAskForAllThatIsRequired(Class<?> type) throws Exception {
        Method start = Stream.of(type.getMethods())
                .filter(method -> method.getName().equals("builder"))
                .findFirst()
                .orElseThrow();
        Object[] first = Stream.of(start.getParameterTypes())
                .map(kind -> sample(kind, "kind"))
                .toArray();
        Object built = start.invoke(null, first);
        Class<?> stage = start.getReturnType();
        while (stage.getMethods().length == 1) {
            Method asked = stage.getMethods()[0];
            built = asked.invoke(built, sample(asked.getParameterTypes()[0], asked.getName()));
            stage = asked.getReturnType();
        }
        assertThat(stage.getMethod("build").invoke(built)).isInstanceOf(type);
    }

    /** A value for what a builder asks for, which is alike for all kinds. */
    private static Object sample(Class<?> type, String name) {
        if (type.isArray()) {
            return Array.newInstance(type.getComponentType(), 0);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return Map.<Class<?>, Object>of(
                        Id.class, Id.of(name.equals("id") ? "KG" : name.toLowerCase(Locale.ROOT)),
                        CountryCode.class, KG,
                        Observations.class, Observations.of(Props.COST, List.of()),
                        PartialDate.class, PartialDate.parse("2026-11"),
                        String.class, Map.of("iso3", "KGZ", "scheme", "scheme").getOrDefault(name, "USD"))
                .get(type);
    }

    @Test
    void whatMayBeTheSameOrIsPartOfAnotherNamesIt() {
        Id other = Id.of("kg-other");
        Id whole = Id.of("kg-whole");
        assertThat(Deployment.builder()
                        .id(ID)
                        .name("Cameras")
                        .countryCode(KG)
                        .category(Category.SAFE_CITY)
                        .addSameAs(other)
                        .build()
                        .sameAs())
                .containsExactly(other);
        Financing loan = Financing.builder()
                .id(ID)
                .name("Loan")
                .recipient(KG)
                .instrument(Instrument.LOAN)
                .partOf(whole)
                .addSameAs(other)
                .build();
        assertThat(loan.sameAs()).containsExactly(other);
        assertThat(loan.partOf()).hasValue(whole);
        assertThat(Initiative.builder()
                        .id(ID)
                        .name("Silk Road")
                        .countryCode(KG)
                        .partOf(whole)
                        .build()
                        .partOf())
                .hasValue(whole);
        assertThat(Place.builder()
                        .id(ID)
                        .name("District")
                        .countryCode(KG)
                        .type(PlaceKind.DISTRICT)
                        .partOf(whole)
                        .build()
                        .partOf())
                .hasValue(whole);
        assertThat(Organization.builder(OrganizationKind.VENDOR)
                        .id(ID)
                        .name("Vendor")
                        .countryCode(KG)
                        .addSameAs(other)
                        .build()
                        .sameAs())
                .containsExactly(other);
    }

    @Test
    void buildersKeepWhatIsOptional() {
        Deployment deployment = Deployment.builder()
                .id(ID)
                .name("Cameras")
                .countryCode(KG)
                .category(Category.SAFE_CITY)
                .place(Id.of("kg-bishkek"))
                .addTechnologies(Technology.VIDEO, Technology.FACE_RECOGNITION)
                .partOf(Id.of("kg-umbrella"))
                .build();
        assertThat(deployment.place()).hasValue(Id.of("kg-bishkek"));
        assertThat(deployment.technologies()).containsExactly(Technology.VIDEO, Technology.FACE_RECOGNITION);
        assertThat(deployment.partOf()).hasValue(Id.of("kg-umbrella"));
        assertThat(deployment("Cameras").technologies()).isEmpty();
        Organization organization = Organization.builder(OrganizationKind.VENDOR, OrganizationKind.CARRIER)
                .id(ID)
                .name("Vendor")
                .countryCode(KG)
                .addAliases("Vendor Ltd", "The Vendor")
                .build();
        assertThat(organization.kinds()).containsExactly(OrganizationKind.VENDOR, OrganizationKind.CARRIER);
        assertThat(organization.aliases()).containsExactly("Vendor Ltd", "The Vendor");
        Incident incident = Incident.builder()
                .id(ID)
                .name("Protest")
                .countryCode(KG)
                .type(IncidentKind.PROTEST)
                .place(Id.of("kg-naryn"))
                .addAbout(Id.of("kg-other"))
                .build();
        assertThat(incident.about()).containsExactly(Id.of("kg-other"));
        assertThat(incident.place()).hasValue(Id.of("kg-naryn"));
        Statement statement = Statement.builder()
                .id(ID)
                .name("Diversify")
                .type(StatementKind.RECOMMENDATION)
                .addCountries(KG)
                .addAbout(Id.of("kg-other"))
                .lever(Lever.DIVERSIFY_SUPPLIERS)
                .build();
        assertThat(statement.countries()).containsExactly(KG);
        assertThat(statement.about()).containsExactly(Id.of("kg-other"));
        assertThat(statement.lever()).hasValue(Lever.DIVERSIFY_SUPPLIERS);
    }

    @Test
    void collectionsCannotBeChanged() {
        assertThatThrownBy(() -> organization("Vendor").kinds().clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> deployment("Cameras").technologies().add(Technology.VIDEO))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> organization("Vendor").aliases().add("b"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void vendorsSupplyOrIntegrateAndAreNamedOnce() {
        Deployment deployment = deployment("Cameras");
        assertThat(deployment.vendors()).isEmpty();
        deployment = deployment.withFacts(fact(Props.INTEGRATOR, Parties.parse("b;a")));
        assertThat(deployment.vendors()).containsExactly(Id.of("a"), Id.of("b"));
        assertThat(Role.INTEGRATOR.partiesOf(deployment)).containsExactly(Id.of("a"), Id.of("b"));
        assertThat(Role.SUPPLIER.partiesOf(deployment)).isEmpty();
        deployment = deployment.withFacts(deployment
                .facts()
                .with(fact(Props.SUPPLIER, Parties.parse("c;a")).get(Props.SUPPLIER)));
        assertThat(deployment.vendors()).containsExactly(Id.of("a"), Id.of("c"), Id.of("b"));
    }

    @Test
    void namedFactsOfADeploymentAreThoseOfTheirProperties() {
        Deployment deployment = deployment("Cameras");
        check(deployment.withFacts(fact(Props.SUPPLIER, Parties.parse("a"))).suppliers(), Props.SUPPLIER);
        check(deployment.withFacts(fact(Props.INTEGRATOR, Parties.parse("a"))).integrators(), Props.INTEGRATOR);
        check(deployment.withFacts(fact(Props.OPERATOR, Parties.parse("a"))).operators(), Props.OPERATOR);
        check(deployment.withFacts(fact(Props.CAMERAS, count(1, "camera"))).cameras(), Props.CAMERAS);
        check(
                deployment
                        .withFacts(fact(Props.FACE_CAMERAS, count(1, "face-camera")))
                        .faceCameras(),
                Props.FACE_CAMERAS);
        check(deployment.withFacts(fact(Props.COST, Money.usd(1))).cost(), Props.COST);
    }

    @Test
    void namedFactsOfALoanAreThoseOfTheirProperties() {
        Financing loan = financing("Loan");
        check(loan.withFacts(fact(Props.LENDER, Parties.parse("a"))).lenders(), Props.LENDER);
        check(loan.withFacts(fact(Props.CHANNEL, Parties.parse("a"))).facts().get(Props.CHANNEL), Props.CHANNEL);
        check(loan.withFacts(fact(Props.BORROWER, Parties.parse("a"))).borrowers(), Props.BORROWER);
        check(loan.withFacts(fact(Props.AMOUNT, Money.usd(1))).amount(), Props.AMOUNT);
        check(loan.withFacts(fact(Props.RATE, count(2, "percent-a-year"))).rate(), Props.RATE);
        check(loan.withFacts(fact(Props.MATURITY, count(20, "year"))).maturity(), Props.MATURITY);
        check(loan.withFacts(fact(Props.GRACE, count(5, "year"))).grace(), Props.GRACE);
    }

    @Test
    void factsOfAnOwnershipAreThoseOfTheirProperties() {
        Ownership stake = ownership("Stake", "a", "b");
        Share half = Share.ofPercent(Estimate.exactly(51), "shares");
        check(stake.withFacts(fact(Props.SHARE_OWNED, half)).facts().get(Props.SHARE_OWNED), Props.SHARE_OWNED);
        check(
                stake.withFacts(fact(Props.HELD, DateInterval.parse("2015/2018")))
                        .facts()
                        .get(Props.HELD),
                Props.HELD);
        check(
                ownership("Control", "a", "b")
                        .withFacts(fact(Props.CONTROLS, "yes"))
                        .facts()
                        .get(Props.CONTROLS),
                Props.CONTROLS);
    }

    @Test
    void factsOfOtherKindsAreThoseOfTheirProperties() {
        check(
                law("Law")
                        .withFacts(fact(Props.INTERPRETATION, "words"))
                        .facts()
                        .get(Props.INTERPRETATION),
                Props.INTERPRETATION);
        Facts inForce = fact(Props.IN_FORCE, PartialDate.parse("2015"));
        check(law("Law").withFacts(inForce).facts().get(Props.IN_FORCE), Props.IN_FORCE);
        check(
                incident("Protest")
                        .withFacts(fact(Props.DATE, PartialDate.of(2020)))
                        .facts()
                        .get(Props.DATE),
                Props.DATE);
        check(
                incident("Protest")
                        .withFacts(fact(Props.CROWD, count(700, "person")))
                        .facts()
                        .get(Props.CROWD),
                Props.CROWD);
        check(
                place("City")
                        .withFacts(fact(Props.NAME_IN_USE, "Astana"))
                        .facts()
                        .get(Props.NAME_IN_USE),
                Props.NAME_IN_USE);
        check(
                initiative("Belt")
                        .withFacts(fact(Props.NAME_IN_USE, "Road"))
                        .facts()
                        .get(Props.NAME_IN_USE),
                Props.NAME_IN_USE);
        Facts announced = fact(Props.ANNOUNCED, PartialDate.of(2013));
        check(initiative("Belt").withFacts(announced).facts().get(Props.ANNOUNCED), Props.ANNOUNCED);
        check(
                statement("Risk")
                        .withFacts(fact(Props.STATEMENT, "words"))
                        .facts()
                        .get(Props.STATEMENT),
                Props.STATEMENT);
    }

    private static void check(Attested<?> fact, Property<?> property) {
        assertThat(fact.property()).isSameAs(property);
        assertThat(fact.isPresent()).isTrue();
    }

    @Test
    void aShareOwnedIsOfShares() {
        assertThat(Props.SHARE_OWNED.type().defaultUnit())
                .isEqualTo(ValueType.share("shares").defaultUnit());
    }

    @Test
    void noTextOfIdentityIsBlank() {
        assertThatThrownBy(() -> Country.builder()
                        .id(Id.of("KG"))
                        .name("Kyrgyzstan")
                        .iso3("KGZ")
                        .region(" ")
                        .build())
                .hasMessage("KG: region must not be blank; leave it out where nothing is stated");
    }
}
