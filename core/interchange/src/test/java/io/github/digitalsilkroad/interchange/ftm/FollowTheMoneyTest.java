package io.github.digitalsilkroad.interchange.ftm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.CatalogBuilder;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.FactsBuilder;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Identifier;
import io.github.digitalsilkroad.core.model.IncidentKind;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.model.OwnershipType;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Share;
import io.github.digitalsilkroad.interchange.Documents;
import io.github.digitalsilkroad.interchange.internal.Stated;
import io.github.digitalsilkroad.interchange.json.CatalogJson;
import io.github.digitalsilkroad.testkit.World;
import io.github.digitalsilkroad.testkit.Worlds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FollowTheMoney out and in. */
class FollowTheMoneyTest {

    private static final DatasetVersion VERSION = new DatasetVersion("read", "1.0", 1);

    private static final String GOOD = """
            {"id": "a", "schema": "Company", "properties": {"name": ["A", "Alpha"], "jurisdiction": ["kg"], "topics": ["fin"]}}
            {"id": "NK-7x", "schema": "PublicBody", "properties": {"name": ["Office of B"], "country": ["cn"], "wikidataId": ["Q1"]}}
            {"id": "p", "schema": "Person", "properties": {"name": ["P"]}}
            {"id": "o", "schema": "Ownership", "properties": {"owner": ["NK-7x"], "asset": ["a"], "percentage": ["51%", "49"],
            """.stripTrailing() + " \"startDate\": [\"2011-05\"]}}\n";

    @TempDir
    Path folder;

    private static String write(Catalog catalog) throws IOException {
        StringBuilder out = new StringBuilder();
        new FollowTheMoney().write(catalog, out);
        return out.toString();
    }

    private static String line(String text, String id) {
        return text.lines()
                .filter(line -> line.startsWith("{\"id\":\"" + id + "\""))
                .findFirst()
                .orElseThrow();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("in.ftm.json"), text);
    }

    private List<String> problems(String text) throws IOException {
        return FollowTheMoney.readGoodRows(file(text), VERSION, Worlds.HOSTILE_PRESS).leftOut().stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void everyOrganizationHasASchemaThatFitsWhatIsSaidOfIt() throws Exception {
        String text = write(Worlds.hostile());

        assertThat(line(text, "maker")).contains("\"schema\":\"Company\"");
        assertThat(line(text, "ministry")).contains("\"schema\":\"PublicBody\"");
        assertThat(line(text, "league")).contains("\"schema\":\"Organization\"");
        assertThat(line(text, "somebody")).contains("\"schema\":\"LegalEntity\"");
        assertThat(line(text, "telecom")).as("is owned, so an asset").contains("\"schema\":\"Company\"");
    }

    @Test
    void aBoundIsNoPointAndStandsInWordsBesideIt() throws Exception {
        String text = write(Worlds.hostile());

        assertThat(line(text, "own-maker-telecom"))
                .doesNotContain("\"percentage\"")
                .contains("share owned: percent of shares, more_than, low 50, high 100 [press-2015, p. 1]")
                .contains("\"startDate\":[\"2011\"]")
                .doesNotContain("\"endDate\"");
        assertThat(line(text, "kg-osh-cameras"))
                .contains("cost: USD, range, low 10000000, high 20000000 [press-2015, p. 1]")
                .contains("\"amount\":[\"5000000\"]")
                .doesNotContain("15000000");
    }

    @Test
    void onlyPlainOwnershipIsStatedAsOne() throws Exception {
        World world = World.vendors().organization("gamma", "", OrganizationKind.VENDOR);
        Worlds.ties().forEach(world::add);
        StringBuilder out = new StringBuilder();
        Outcome<Map<String, Integer>> exported = new FollowTheMoney().write(world.build(), out);
        assertThat(line(out.toString(), "plain"))
                .contains("\"schema\":\"Ownership\"")
                .doesNotContain("\"role\"");
        assertThat(line(out.toString(), "ended"))
                .contains("\"endDate\":[\"2018\"]")
                .doesNotContain("\"role\"");
        assertThat(line(out.toString(), "read")).contains("\"role\":[\"owns, inferred\"]");
        assertThat(line(out.toString(), "disputed")).contains("\"role\":[\"owns, disputed\"]");
        assertThat(out).doesNotContain("\"id\":\"control\"", "\"id\":\"denied\"");
        assertThat(exported.leftOut())
                .contains(new Problem(
                        "", 0, "control", "", "", "control is no ownership, and the model has no schema for it"));
    }

    @Test
    void whatHasNoRoomIsSaid() throws Exception {
        Outcome<Map<String, Integer>> exported = new FollowTheMoney().write(Worlds.hostile(), new StringBuilder());

        assertThat(exported.value().get("Debt")).isEqualTo(1);
        assertThat(exported.value().get("ProjectParticipant")).isEqualTo(2);
        assertThat(exported.leftOut())
                .extracting(Problem::toString)
                .containsExactly(
                        "own-maker-telecom: name has no property; it is the summary",
                        "own-maker-telecom: held has no property that holds all of it; it is text of the description",
                        "own-maker-telecom: share-owned has no property that holds all of it; it is text of the description",
                        "kg-grant: a Debt is owed, and a grant is not",
                        "kg-loan-of-nobody: a Debt needs a debtor, and no source that the reading admits names the borrower",
                        "CN: a country has no schema of its own",
                        "KG: a country has no schema of its own",
                        "office-2018: no property for its title, type, reliability, published",
                        "press-2015: no property for its title, type, reliability, url, published, retrieved");
        assertThat(new FollowTheMoney.Statements()
                        .write(Worlds.hostile(), new StringBuilder())
                        .leftOut())
                .extracting(Problem::toString)
                .contains(
                        "office-2018: no property for its title, type, reliability, published",
                        "press-2015: no property for its title, type, reliability, url");
    }

    @Test
    void identifiersAreDescribedWithTheirPlaceOrSaidToBeLeftOut() throws Exception {
        Catalog world = Worlds.hostile().toBuilder()
                .add(Identifier.builder()
                        .id(Id.of("id-maker"))
                        .subject(Id.of("maker"))
                        .scheme("register")
                        .value("R 7")
                        .source(Worlds.HOSTILE_PRESS.id())
                        .locator("p. 9")
                        .note("struck off")
                        .build())
                .add(Identifier.builder()
                        .id(Id.of("id-grant"))
                        .subject(Id.of("kg-grant"))
                        .scheme("register")
                        .value("R 8")
                        .source(Worlds.HOSTILE_PRESS.id())
                        .build())
                .build();
        StringBuilder out = new StringBuilder();
        Outcome<Map<String, Integer>> exported = new FollowTheMoney().write(world, out);
        assertThat(line(out.toString(), "maker"))
                .contains("\"idNumber\":[\"register=R 7\"]")
                .contains("called: register R 7; struck off [press-2015, p. 9]");
        assertThat(exported.leftOut())
                .extracting(Problem::toString)
                .contains("id-grant: names kg-grant, which is not written", "id-maker: id is a property of maker");
    }

    @Test
    void listsAreSanctionsWithTheirDatesAndIncidentsAreEvents() throws Exception {
        Property<DateInterval> list = Property.of("ex-list", ValueType.period(), "export list");
        Catalog hostile = Worlds.hostile();
        Organization maker = hostile.organization("maker");
        Catalog world = hostile.toBuilder()
                .put(maker.withFacts(maker.facts()
                        .with(Attested.of(
                                list,
                                List.of(Claim.of(
                                        DateInterval.parse("2019-10-09/2021-06"),
                                        Citation.of(Worlds.HOSTILE_OFFICE)))))))
                .add(World.incident(
                        "kg-protest",
                        "KG",
                        IncidentKind.PROTEST,
                        World.facts(World.fact(Props.DATE, World.date("2020-02-18", Worlds.HOSTILE_PRESS))),
                        Id.of("maker"),
                        Id.of("kg-osh-cameras")))
                .build();
        String entities = write(world);
        assertThat(line(entities, "maker")).contains("\"topics\":[\"reg.action\"]");
        assertThat(line(entities, "maker.ex-list"))
                .contains(
                        "\"schema\":\"Sanction\"",
                        "\"entity\":[\"maker\"]",
                        "\"program\":[\"export list\"]",
                        "\"listingDate\":[\"2019-10-09\"]",
                        "\"startDate\":[\"2019-10-09\"]",
                        "\"endDate\":[\"2021-06\"]");
        assertThat(line(entities, "kg-protest"))
                .contains(
                        "\"schema\":\"Event\"",
                        "\"involved\":[\"maker\"]",
                        "\"summary\":[\"about kg-osh-cameras\"]",
                        "\"startDate\":[\"2020-02-18\"]");
    }

    @Test
    void whatNoSourceCallsALoanIsNotSaidToBeNone() throws Exception {
        Catalog world = Worlds.hostile().toBuilder()
                .add(Financing.builder()
                        .id(Id.of("kg-money"))
                        .name("Money")
                        .recipient(CountryCode.of("KG"))
                        .instrument(Instrument.UNSPECIFIED)
                        .build())
                .build();
        assertThat(new FollowTheMoney().write(world, new StringBuilder()).leftOut())
                .extracting(Problem::toString)
                .contains("kg-money: a Debt is owed, and no source says whether this is");
    }

    @Test
    void statementsNameTheirSourceAndItsDates() throws Exception {
        StringBuilder out = new StringBuilder();
        new FollowTheMoney.Statements().write(Worlds.hostile(), out);

        assertThat(out.toString().lines().filter(line -> line.contains("\"prop\":\"amount\"")))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line)
                        .contains("\"value\":\"1000000\"", "\"dataset\":\"press_2015\"", "\"origin\":\"p. 1\"")
                        .contains("\"first_seen\":\"2015-06\",\"last_seen\":\"2024-01-02\""))
                .anySatisfy(line -> assertThat(line)
                        .as("about 2018 is no date")
                        .contains("\"dataset\":\"office_2018\"", "\"first_seen\":null"));
        assertThat(out).contains("\"dataset\":\"test_world\"");
    }

    @Test
    void textCommandsNothingAndForgesNoLine() throws Exception {
        String text = write(Worlds.hostile());

        assertThat(text.chars().filter(c -> (c < ' ' && c != '\n') || (c >= 0x7f && c < 0xa0) || c == '\u202e'))
                .isEmpty();
        assertThat(text.lines()).allMatch(line -> line.startsWith("{\"id\":") && line.endsWith("}"));
    }

    @Test
    void organizationsAndOwnershipsComeIn() throws Exception {
        Outcome<Catalog> result = FollowTheMoney.readGoodRows(file(GOOD), VERSION, Worlds.HOSTILE_PRESS);

        assertThat(result.leftOut()).isEmpty();
        assertThat(result.warnings())
                .extracting(Object::toString)
                .containsExactly("in.ftm.json schema: 'Person': 1 entity passed over");
        assertThat(result.aside())
                .extracting(field -> field.column() + "=" + field.value())
                .containsExactly("=Person", "topics=fin");
        Catalog catalog = result.value();
        Organization office = catalog.organizations().list().stream()
                .filter(organization -> organization.kinds().contains(OrganizationKind.GOVERNMENT))
                .findFirst()
                .orElseThrow();
        assertThat(office.id().toString()).matches("office-of-b-[0-9a-f]{12}");
        assertThat(catalog.identified("ftm", "NK-7x")).contains(office);
        assertThat(catalog.identified("wikidata", "Q1")).contains(office);
        assertThat(catalog.organization("a").aliases()).containsExactly("Alpha");
        Ownership ownership = catalog.get(Ownership.KIND, "o");
        assertThat(ownership.owner()).isEqualTo(office.id());
        assertThat(ownership.facts().get(Props.SHARE_OWNED).claims()).hasSize(2);
        assertThat(ownership.facts().get(Props.SHARE_OWNED).isDisputed()).isTrue();
        assertThat(ownership.facts().get(Props.HELD).value()).hasToString("Optional[2011-05/..]");
        assertThat(FollowTheMoney.read(file(GOOD), VERSION, Worlds.HOSTILE_PRESS)
                        .entities())
                .isEqualTo(catalog.entities());
    }

    @Test
    void whatWeWriteWeRead() throws Exception {
        Catalog world = Worlds.hostile();

        Catalog read = FollowTheMoney.read(file(write(world)), VERSION, Worlds.HOSTILE_PRESS);

        assertThat(read.organizations().list())
                .extracting(Organization::id, Organization::name, Organization::kinds, Organization::countryCode)
                .containsExactlyInAnyOrderElementsOf(world.organizations().list().stream()
                        .map(is ->
                                org.assertj.core.groups.Tuple.tuple(is.id(), is.name(), is.kinds(), is.countryCode()))
                        .toList());
        assertThat(read.ownerships().list()).extracting(Ownership::id).containsExactly(Id.of("own-maker-telecom"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]|5: is no JSON object",
                "{\"id\": \"x\"|5: not JSON at character 11: found the end of the document, expected ',' or '}'",
                "{\"id\": \"x\", \"id\": \"y\"}|5: not JSON at character 17: \"id\" occurs twice in one object",
                "{\"schema\": \"Company\"}|5: has no 'id'",
                "{\"id\": \"x\", \"properties\": {}}|5: has no 'schema'",
                "{\"id\": \"x\", \"schema\": \"Company\", \"properties\": {\"name\": \"X\"}}|5: property 'name' must be a list",
                "{\"id\": \"x\", \"schema\": \"Company\", \"properties\": {\"name\": [7]}}|5: 'name' holds 7",
                "{\"id\": \"x\", \"schema\": \"Company\", \"properties\": {}}|5 name: missing",
                "{\"id\": \"a\", \"schema\": \"Company\", \"properties\": {\"name\": [\"X\"]}}|5 id: 'a': must be unique; it is also on line 1",
                "{\"id\": \"x\", \"schema\": \"Company\", \"properties\": {\"name\": [\"X\"], \"country\": [\"zz\"]}}|5 country: country \"ZZ\": must be an ISO 3166-1 code",
                "{\"id\": \"x\", \"schema\": \"Ownership\", \"properties\": {\"owner\": [\"a\"]}}|5 asset: missing",
                "{\"id\": \"x\", \"schema\": \"Ownership\", \"properties\": {\"owner\": [\"b\"], \"asset\": [\"a\"]}}|5 owner: 'b': no line has",
                "{\"id\": \"x\", \"schema\": \"Ownership\", \"properties\": {\"owner\": [\"a\"], \"asset\": [\"NK-7x\"]}}|5 asset: 'NK-7x': is a PublicBody",
                "{\"id\": \"x\", \"schema\": \"Ownership\", \"properties\": {\"owner\": [\"NK-7x\"], \"asset\": [\"a\"], \"percentage\": [\"half\"]}}|5 percentage: 'half'",
                "{\"id\": \"x\", \"schema\": \"Ownership\", \"properties\": {\"owner\": [\"NK-7x\"], \"asset\": [\"a\"], \"percentage\": [\"151\"]}}|5 percentage: '151'",
                "{\"id\": \"x\", \"schema\": \"Ownership\", \"properties\": {\"owner\": [\"NK-7x\"], \"asset\": [\"a\"], \"startDate\": [\"May\"]}}|5 startDate: 'May'",
                "{\"id\": \"x\", \"schema\": \"Ownership\", \"properties\": {\"owner\": [\"NK-7x\"], \"asset\": [\"a\"], \"startDate\": [\"2012\"], \"endDate\": [\"2011\"]}}|5 endDate:",
                "{\"id\": \"x\", \"schema\": \"Ownership\", \"properties\": {\"owner\": [\"a\"], \"asset\": [\"a\"]}}|5: x: owner and owned must be two"
            })
    void everyBadLineIsListedAndNothingHalfLoaded(String bad, String problem) throws Exception {
        String text = GOOD + bad + "\n";

        assertThat(problems(text)).singleElement().asString().startsWith("in.ftm.json:" + problem);
        assertThatThrownBy(() -> FollowTheMoney.read(file(text), VERSION, Worlds.HOSTILE_PRESS))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("nothing loaded")
                .hasMessageContaining("in.ftm.json:" + problem);
        assertThat(FollowTheMoney.readGoodRows(file(text), VERSION, Worlds.HOSTILE_PRESS)
                        .value()
                        .entities())
                .isEqualTo(FollowTheMoney.read(file(GOOD), VERSION, Worlds.HOSTILE_PRESS)
                        .entities());
    }

    @Test
    void anOwnershipGoesWithItsOrganization() throws Exception {
        assertThat(problems(GOOD.replace("\"A\", \"Alpha\"", "")))
                .containsExactly(
                        "in.ftm.json:1 name: missing; an organization must have a name",
                        "in.ftm.json:4 asset: 'a': left out with line 1, which has a problem");
    }

    @Test
    void whatIsNoUtf8IsSaid() throws Exception {
        Path file = folder.resolve("latin.json");
        Files.write(file, "{\"id\": \"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> FollowTheMoney.read(file, VERSION, Worlds.HOSTILE_PRESS))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("latin.json:1: is not UTF-8");
    }

    @Test
    void anEmptyFileIsAnEmptyCatalog() throws Exception {
        assertThat(FollowTheMoney.read(file("\n"), VERSION, Worlds.HOSTILE_PRESS)
                        .entities())
                .isEmpty();
    }

    private static String company(String id, String properties) {
        return "{\"id\": \"" + id + "\", \"schema\": \"Company\", \"datasets\": [\"x\"], \"properties\": {" + properties
                + "}}\n";
    }

    private static String stake(String id, String owner, String asset, String more) {
        return "{\"id\": \"" + id + "\", \"schema\": \"Ownership\", \"properties\": {\"owner\": [\"" + owner
                + "\"], \"asset\": [\"" + asset + "\"]" + more + "}}\n";
    }

    @Test
    void identifiersComeInByTheirSchemes() throws Exception {
        Outcome<Catalog> result = FollowTheMoney.readGoodRows(
                file(company(
                        "a",
                        "\"name\": [\"A\"], \"wikidataId\": [\"Q1\", \"Q2\"], \"isinCode\": [\"US0378331005\"],"
                                + " \"leiCode\": [\"5493001KJTIIGC8Y1R12\"],"
                                + " \"idNumber\": [\"register=R=7\", \"=8\", \"9\", \"register=10\"]")),
                VERSION,
                Worlds.HOSTILE_PRESS);
        assertThat(result.leftOut()).isEmpty();
        assertThat(result.value().identifiers(Id.of("a")))
                .extracting(name -> name.scheme() + "=" + name.value() + " "
                        + name.locator().orElseThrow())
                .containsExactly(
                        "isin=US0378331005 line 1",
                        "lei=5493001KJTIIGC8Y1R12 line 1",
                        "register=R=7 line 1",
                        "wikidata=Q1 line 1");
        assertThat(result.aside())
                .extracting(field -> field.column() + "=" + field.value())
                .containsExactlyInAnyOrder("wikidataId=Q2", "idNumber==8", "idNumber=9", "idNumber=register=10");
    }

    @Test
    void anOrganizationIsOfTheKindsAndTheCountryThatItsLineTells() throws Exception {
        Catalog catalog = FollowTheMoney.read(
                file(company(
                                "a",
                                "\"name\": [\"A\", \"\", \"A\", \"B\"], \"alias\": [\"A\", \"C\"],"
                                        + " \"classification\": [\"bank\", \"Vendors\", \"fund\"],"
                                        + " \"jurisdiction\": [\"kg\"], \"country\": [\"cn\"]")
                        + company("b", "\"name\": [\"B\"], \"country\": [\"kg\", \"cn\"]")
                        + company("c", "\"name\": [\"C\"], \"country\": [\"cn\"]")),
                VERSION,
                Worlds.HOSTILE_PRESS);
        assertThat(catalog.organizations().list())
                .extracting(made -> made.id() + " " + made.kinds() + " " + made.aliases() + " "
                        + made.countryCode().map(Object::toString).orElse("-"))
                .containsExactly("a [BANK, FUND] [B, C] KG", "b [OTHER] [] -", "c [OTHER] [] CN");
        assertThat(catalog.countries().list())
                .extracting(country -> country.code() + " " + country.name() + " " + country.iso3())
                .containsExactly("CN China CHN", "KG Kyrgyzstan KGZ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Office of B|office-of-b-[0-9a-f]{12}",
                "--Aa Zz 09--|aa-zz-09-[0-9a-f]{12}",
                "Огонь|[0-9a-f]{12}",
                "@`{[/:|[0-9a-f]{12}",
                "A (B)|a-b-[0-9a-f]{12}"
            })
    void anIdThatIsNoneOfOursBecomesWordsOfTheNameAndAHash(String name, String id) throws Exception {
        Path file = file(company("NK 7", "\"name\": [\"" + name + "\"]"));
        Catalog catalog = FollowTheMoney.read(file, VERSION, Worlds.HOSTILE_PRESS);
        assertThat(catalog.organizations().list())
                .singleElement()
                .satisfies(made -> assertThat(made.id().toString()).matches(id));
        assertThat(catalog.identified("ftm", "NK 7")).isPresent();
        assertThat(FollowTheMoney.read(file, VERSION, Worlds.HOSTILE_PRESS).entities())
                .isEqualTo(catalog.entities());
    }

    @Test
    void aLongNameIsCutForTheId() throws Exception {
        Catalog catalog = FollowTheMoney.read(
                file(company("NK 7", "\"name\": [\"" + "a".repeat(70) + "\"]")), VERSION, Worlds.HOSTILE_PRESS);
        assertThat(catalog.organizations().list().get(0).id().toString()).matches("a{60}-[0-9a-f]{12}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"percentage\": [\" 51 % \"]|share-owned 51 % of shares",
                "\"percentage\": [\"more than 50\"]|share-owned more than 50 % of shares",
                "\"startDate\": [\"2011\"], \"endDate\": [\"2012-05\"]|held 2011/2012-05",
                "\"endDate\": [\"2012-05-06\"]|held ../2012-05-06"
            })
    void sharesAndTimesOfAStakeComeIn(String properties, String fact) throws Exception {
        Catalog catalog = FollowTheMoney.read(
                file(company("a", "\"name\": [\"A\"]")
                        + company("b", "\"name\": [\"B\"]")
                        + stake("o", "a", "b", ", " + properties)),
                VERSION,
                Worlds.HOSTILE_PRESS);
        assertThat(catalog.get(Ownership.KIND, "o").name()).isEqualTo("A in B");
        assertThat(catalog.get(Ownership.KIND, "o").facts().all())
                .extracting(read -> read.property().name() + " " + read.value().orElseThrow())
                .containsExactly(fact);
        assertThat(catalog.get(Ownership.KIND, "o")
                        .facts()
                        .all()
                        .iterator()
                        .next()
                        .claims()
                        .get(0)
                        .citation())
                .hasToString("Oil and Gas Daily, Press {on} 100 % & more, line 3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\": \"x\", \"schema\": \"Company\", \"properties\": []}|5: 'properties' must be an object of lists of texts",
                "{\"id\": \"x\", \"schema\": \"Company\", \"properties\": {\"name\": [\"X\"]}} {}|5: has more than one JSON object",
                "{\"id\": \"x\", \"schema\": \"Company\", \"properties\": {\"name\": [\"X\"], \"wikidataId\": [\"P1\"]}}|5 wikidataId: ",
                "{\"id\": \"x\", \"schema\": \"Ownership\", \"properties\": {\"owner\": [\"a\", \"p\"], \"asset\": [\"a\"]}}|5 owner: [a, p]: 2 values; an ownership has one",
                "{\"id\": \"x\", \"schema\": \"Ownership\", \"properties\": {\"owner\": [\"NK-7x\"], \"asset\": [\"a\"], \"endDate\": [\"2012~\"]}}|5 endDate: '2012~': must be a date",
                "{\"id\": \"id-a-wikidata\", \"schema\": \"Company\", \"properties\": {\"name\": [\"X\"]}}|5 name: 'id-a-wikidata': becomes id-a-wikidata, which is taken"
            })
    void aLineThatCannotBeReadIsListed(String bad, String problem) throws Exception {
        String good = GOOD.replace("\"topics\"", "\"wikidataId\": [\"Q7\"], \"topics\"");
        assertThat(problems(good + bad + "\n")).singleElement().asString().startsWith("in.ftm.json:" + problem);
    }

    @Test
    void aLineOfBracketsWithoutEndIsRefused() throws Exception {
        assertThat(problems("{\"id\": \"x\", \"more\": " + "[".repeat(2000) + "\n"))
                .singleElement()
                .asString()
                .startsWith("in.ftm.json:1: ");
    }

    @Test
    void stakesOfMoreThanAllAreLeftOutWithTheirLine() throws Exception {
        String most = ", \"percentage\": [\"60\"]";
        String text = company("c", "\"name\": [\"C\"]")
                + company("a", "\"name\": [\"A\"]")
                + company("b", "\"name\": [\"B\"]")
                + stake("o", "a", "b", most)
                + stake("p", "c", "b", most);
        Outcome<Catalog> result = FollowTheMoney.readGoodRows(file(text), VERSION, Worlds.HOSTILE_PRESS);
        assertThat(result.leftOut())
                .singleElement()
                .asString()
                .startsWith("in.ftm.json:4 owned: 'b' would be owned to 120 percent at one time");
        assertThat(result.value().ownerships().list()).extracting(Ownership::id).containsExactly(Id.of("p"));
    }

    private static Catalog owned(Ownership... ownerships) {
        CatalogBuilder builder =
                Catalog.builder(VERSION).add(Worlds.HOSTILE_PRESS).add(Worlds.HOSTILE_OFFICE);
        for (String id : List.of("a", "b", "c")) {
            builder.add(Organization.builder(OrganizationKind.OTHER)
                    .id(Id.of(id))
                    .name(id.toUpperCase(Locale.ROOT))
                    .build());
        }
        List.of(ownerships).forEach(builder::add);
        return builder.build();
    }

    private static Ownership ownership(String owner, String held, String... shares) {
        FactsBuilder facts = Facts.builder();
        if (!held.isEmpty()) {
            facts.add(Props.HELD, World.claim(DateInterval.parse(held), Worlds.HOSTILE_PRESS));
        }
        for (String text : shares) {
            String[] parts = text.split("@", -1);
            Claim<Share> claim = World.claim(
                    Share.ofPercent(Estimate.parse(parts[0]), "shares"),
                    parts.length > 2 ? Worlds.HOSTILE_OFFICE : Worlds.HOSTILE_PRESS);
            facts.add(Props.SHARE_OWNED, parts[1].isEmpty() ? claim : claim.asOf(parts[1]));
        }
        return Ownership.builder()
                .id(Id.of("own-" + owner))
                .name(owner + " in c")
                .owner(Id.of(owner))
                .owned(Id.of("c"))
                .facts(facts.build())
                .build();
    }

    @Test
    void aShareThatChangedHasAnOwnershipForEachTimeOfWhichItIsStated() throws Exception {
        Catalog world = owned(
                ownership("a", "2010/..", "49@2010", "49@2012-04", "100@2014"),
                ownership("b", "../2014", "51@2012-04"));
        String text = write(world);
        assertThat(line(text, "own-a")).contains("\"startDate\":[\"2010\"]").doesNotContain("\"percentage\"");
        assertThat(line(text, "own-a.1")).contains("\"percentage\":[\"49\"],\"date\":[\"2010\"]");
        assertThat(line(text, "own-a.2")).contains("\"percentage\":[\"49\"],\"date\":[\"2012-04\"]");
        assertThat(line(text, "own-a.3"))
                .contains("\"percentage\":[\"100\"],\"date\":[\"2014\"]")
                .contains("share owned: 100 percent of shares, exact; as of 2014")
                .doesNotContain("\"startDate\"");
        assertThat(line(text, "own-b"))
                .contains("\"percentage\":[\"51\"],\"date\":[\"2012-04\"],\"endDate\":[\"2014\"]");
        Catalog read = FollowTheMoney.read(file(text), VERSION, Worlds.HOSTILE_PRESS);
        assertThat(read.get(Ownership.KIND, "own-b")
                        .facts()
                        .get(Props.SHARE_OWNED)
                        .claims()
                        .get(0)
                        .asOf())
                .contains(DateInterval.parse("2012-04"));
        assertThat(read.ownerships().list())
                .flatExtracting(stake -> stake.facts().get(Props.SHARE_OWNED).claims())
                .extracting(claim -> claim.value().orElseThrow().number() + " "
                        + claim.asOf().orElseThrow())
                .containsExactlyInAnyOrder("49 2010", "49 2012-04", "100 2014", "51 2012-04");
    }

    @Test
    void sharesThatSourcesDisputeAndThatHaveNoDateAreSaidToBeLeftOut() throws Exception {
        StringBuilder out = new StringBuilder();
        Outcome<Map<String, Integer>> exported =
                new FollowTheMoney().write(owned(ownership("a", "", "49@", "100@@"), ownership("b", "", "51@")), out);
        assertThat(exported.leftOut())
                .extracting(Problem::toString)
                .contains(
                        "own-a: sources state several shares, and an Ownership for one of them needs the day or year of it");
        assertThat(line(out.toString(), "own-a"))
                .contains("share owned: 49 percent", "share owned: 100 percent")
                .doesNotContain("\"percentage\"");
        assertThat(line(out.toString(), "own-b")).contains("\"percentage\":[\"51\"]");
    }

    @Test
    void controlIsReadAsWhatItIs() throws Exception {
        String text = stake("x", "NK-7x", "a", ", \"ownershipType\": [\"control\"]");
        Outcome<Catalog> read = FollowTheMoney.readGoodRows(file(GOOD + text), VERSION, Worlds.HOSTILE_PRESS);
        assertThat(read.value().get(Ownership.KIND, "x").type()).isEqualTo(OwnershipType.CONTROL);
        assertThat(read.aside()).extracting(field -> field.column()).doesNotContain("ownershipType");
    }

    @Test
    void anOwnershipOfAPersonOrOfAShipIsLeftOutAndSaid() throws Exception {
        String text = GOOD
                + "{\"id\": \"s\", \"schema\": \"Vessel\", \"properties\": {\"name\": [\"S\"]}}\n"
                + stake("x", "p", "a", "")
                + stake("y", "p", "a", "")
                + stake("z", "a", "s", "");
        Outcome<Catalog> result = FollowTheMoney.readGoodRows(file(text), VERSION, Worlds.HOSTILE_PRESS);
        assertThat(result.leftOut()).isEmpty();
        assertThat(result.warnings())
                .extracting(Object::toString)
                .containsExactly(
                        "in.ftm.json schema: 'Person': 1 entity passed over",
                        "in.ftm.json schema: 'Vessel': 1 entity passed over",
                        "in.ftm.json:8 Ownership: the asset 'Vessel' is no organization: 1 ownership left out",
                        "in.ftm.json:6 Ownership: the owner 'Person' is no organization: 2 ownerships left out");
        assertThat(FollowTheMoney.read(file(text), VERSION, Worlds.HOSTILE_PRESS)
                        .ownerships()
                        .list())
                .extracting(Ownership::id)
                .containsExactly(Id.of("o"));
    }

    @Test
    void limitsAreReachedBeforeTheyAreExceeded() throws Exception {
        Path file = file(company("a", "\"name\": [\"A\"]") + company("b", "\"name\": [\"B\"]") + "{}\n");
        Budget limits = Budget.standard()
                .with(Budget.Limit.ROWS, 2)
                .with(Budget.Limit.FILE_BYTES, Files.size(file))
                .with(Budget.Limit.PROBLEMS, 1);
        assertThatThrownBy(() -> reader(file, limits).read())
                .as("the third line would be a third row")
                .hasMessageContaining(
                        "in.ftm.json:3: more than 2 rows, the limit; Budget.standard().with(ROWS, ...) raises it");
        assertThat(reader(file, limits.with(Budget.Limit.ROWS, 3)).read().leftOut())
                .hasSize(1);
        Path bad = file("{}\n{}\n");
        assertThatThrownBy(() -> reader(bad, limits.with(Budget.Limit.ROWS, 3).with(Budget.Limit.FILE_BYTES, 1000))
                        .read())
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("2 problems")
                .hasMessageContaining("has no 'id'");
        Budget small = limits.with(Budget.Limit.FILE_BYTES, Files.size(bad) - 1);
        assertThatThrownBy(() -> reader(bad, small).read())
                .hasMessageContaining(
                        "6 bytes: more than 5, the limit; Budget.standard().with(FILE_BYTES, ...) raises it");
    }

    private static FtmReader reader(Path file, Budget limits) {
        return new FtmReader(file, VERSION, Worlds.HOSTILE_PRESS, limits);
    }

    @Test
    void aDateThatTheReadingTakesIsWrittenThoughAnotherEventOfThatDayIsNotTaken() throws Exception {
        for (boolean signedIsTaken : List.of(true, false)) {
            Property<PartialDate> taken = signedIsTaken ? Props.SIGNED : Props.OPERATING;
            Property<PartialDate> other = signedIsTaken ? Props.OPERATING : Props.SIGNED;
            Catalog world = Catalog.builder(VERSION)
                    .add(Worlds.HOSTILE_PRESS)
                    .add(Worlds.HOSTILE_OFFICE)
                    .add(Country.builder().id(Id.of("KG")).name("K").iso3("KGZ").build())
                    .add(Deployment.builder()
                            .id(Id.of("system"))
                            .name("System")
                            .countryCode(CountryCode.of("KG"))
                            .category(Category.SAFE_CITY)
                            .facts(Facts.builder()
                                    .add(taken, World.claim(PartialDate.of(2014), Worlds.HOSTILE_PRESS))
                                    .add(other, World.claim(PartialDate.of(2014), Worlds.HOSTILE_PRESS))
                                    .add(other, World.claim(PartialDate.of(2013), Worlds.HOSTILE_OFFICE))
                                    .build())
                            .build())
                    .build();
            assertThat(write(world)).contains("\"startDate\":[\"2014\",\"2013\"]");
        }
    }

    @Test
    void whoeverIsLeftOutOfACatalogTakesPartInNothing() throws Exception {
        Catalog narrow = CatalogJson.read(Documents.reader("""
                {"format":"digital-silk-road/catalog/1","name":"small","version":"1","schemaVersion":1,
                "lenses":[{"label":"some"}],"leftOut":["gone"],"tables":{
                "countries":[{"code":"KG","name":"Kyrgyzstan","iso3":"KGZ"}],
                "organizations":[{"id":"here","name":"Here","kinds":["vendor"]}],
                "ownerships":[{"id":"own-gone","name":"O","owner":"gone","owned":"here"},
                {"id":"own-here","name":"O","owner":"here","owned":"gone"}],
                "deployments":[{"id":"kg-cameras","name":"Cameras","country":"KG","category":"safe-city"}],
                "sources":[{"id":"paper","title":"Paper","publisher":"Press","type":"press","reliability":3}],
                "claims":[
                {"subject":"kg-cameras","property":"supplier","value":"gone;here","qualifier":"exact","source":"paper"}]}}
                """));
        StringBuilder out = new StringBuilder();
        Outcome<Map<String, Integer>> exported = new FollowTheMoney().write(narrow, out);
        assertThat(exported.leftOut())
                .extracting(Problem::toString)
                .containsExactly(
                        "own-gone: names gone, which is no organization of this catalog",
                        "own-here: names gone, which is no organization of this catalog",
                        "kg-cameras: names gone, which is no organization of this catalog",
                        "KG: a country has no schema of its own",
                        "paper: no property for its title, type, reliability");
        assertThat(exported.value().toString()).isEqualTo("{Company=1, Project=1, ProjectParticipant=1}");
        assertThat(out).contains("\"kg-cameras.supplier.here\"");
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/,true",
        "HTTP://a.example,true",
        "ftp://a.example/,false",
        "https:a.example,false",
        "https:///a,false",
        "a.example,false",
        "'https://a.example/a b',false"
    })
    void anAddressIsOneOfTheWeb(String url, boolean is) {
        assertThat(Stated.isAddress(url)).isEqualTo(is);
    }

    @Test
    void problemsComeInTheOrderOfTheLinesAndWhatNobodyReadsIsSetAside() throws Exception {
        assertThat(problems(company("a", "") + "{}\n"))
                .containsExactly(
                        "in.ftm.json:1 name: missing; an organization must have a name", "in.ftm.json:2: has no 'id'");
        String text = company("a", "\"name\": [\"A\"]")
                + company("b", "\"name\": [\"B\"]")
                + stake("o", "a", "b", ", \"role\": [\"boss\"]");
        assertThat(FollowTheMoney.readGoodRows(file(text), VERSION, Worlds.HOSTILE_PRESS)
                        .aside())
                .extracting(field -> field.line() + " " + field.column() + "=" + field.value())
                .containsExactly("3 role=boss");
    }

    @Test
    void aSourceThatRepeatsOneThatIsNotGivenIsRefused() throws Exception {
        Path file = file(GOOD);
        Source relay = World.source("relay", SourceType.PRESS, "2019").origin(Worlds.HOSTILE_PRESS);
        assertThatThrownBy(() -> FollowTheMoney.readGoodRows(file, VERSION, relay))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("1 problem, nothing loaded")
                .hasMessageContaining("repeats the source 'press-2015', which the catalog does not have");
    }
}
