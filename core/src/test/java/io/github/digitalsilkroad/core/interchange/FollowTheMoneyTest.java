package io.github.digitalsilkroad.core.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.World;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.catalog.LeftOut;
import io.github.digitalsilkroad.core.datapackage.LoadResult;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Ownership;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        FollowTheMoney.write(catalog, out);
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
        return FollowTheMoney.readGoodRows(file(text), VERSION, World.HOSTILE_PRESS).problems().stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void everyOrganizationHasASchemaThatFitsWhatIsSaidOfIt() throws Exception {
        String text = write(World.hostile());

        assertThat(line(text, "maker")).contains("\"schema\":\"Company\"");
        assertThat(line(text, "ministry")).contains("\"schema\":\"PublicBody\"");
        assertThat(line(text, "league")).contains("\"schema\":\"Organization\"");
        assertThat(line(text, "somebody")).contains("\"schema\":\"LegalEntity\"");
        assertThat(line(text, "telecom")).as("is owned, so an asset").contains("\"schema\":\"Company\"");
    }

    @Test
    void aBoundIsNoPointAndStandsInWordsBesideIt() throws Exception {
        String text = write(World.hostile());

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
    void whatHasNoRoomIsSaid() throws Exception {
        Exported exported = FollowTheMoney.write(World.hostile(), new StringBuilder());

        assertThat(exported.count("Debt")).isEqualTo(1);
        assertThat(exported.count("ProjectParticipant")).isEqualTo(2);
        assertThat(exported.leftOut())
                .extracting(LeftOut::toString)
                .containsExactly(
                        "kg-grant: a Debt is owed, and a grant is not",
                        "kg-loan-of-nobody: a Debt needs a debtor, and no source that the reading admits names the borrower");
    }

    @Test
    void statementsNameTheirSourceAndItsDates() throws Exception {
        StringBuilder out = new StringBuilder();
        FollowTheMoney.writeStatements(World.hostile(), out);

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
        String text = write(World.hostile());

        assertThat(text.chars().filter(c -> (c < ' ' && c != '\n') || (c >= 0x7f && c < 0xa0) || c == '\u202e'))
                .isEmpty();
        assertThat(text.lines()).allMatch(line -> line.startsWith("{\"id\":") && line.endsWith("}"));
        assertThat(text).doesNotContain("javascript:");
    }

    @Test
    void organizationsAndOwnershipsComeIn() throws Exception {
        LoadResult result = FollowTheMoney.readGoodRows(file(GOOD), VERSION, World.HOSTILE_PRESS);

        assertThat(result.problems()).isEmpty();
        assertThat(result.warnings())
                .extracting(Object::toString)
                .containsExactly("in.ftm.json schema: 'Person': 1 entity passed over");
        assertThat(result.aside())
                .extracting(field -> field.column() + "=" + field.text())
                .containsExactly("topics=fin");
        Catalog catalog = result.catalog();
        Organization office = catalog.organizations().list().stream()
                .filter(organization -> organization.kinds().contains(OrganizationKind.GOVERNMENT))
                .findFirst()
                .orElseThrow();
        assertThat(office.id().toString()).matches("office-of-b-[0-9a-f]{12}");
        assertThat(catalog.identified("ftm", "NK-7x")).contains(office);
        assertThat(catalog.identified("wikidata", "Q1")).contains(office);
        assertThat(catalog.organization("a").aliases()).containsExactly("Alpha");
        Ownership ownership = catalog.ownership("o");
        assertThat(ownership.owner()).isEqualTo(office.id());
        assertThat(ownership.share().claims()).hasSize(2);
        assertThat(ownership.share().isDisputed()).isTrue();
        assertThat(ownership.held().value()).hasToString("Optional[2011-05/..]");
        assertThat(FollowTheMoney.read(file(GOOD), VERSION, World.HOSTILE_PRESS).entities())
                .isEqualTo(catalog.entities());
    }

    @Test
    void whatWeWriteWeRead() throws Exception {
        Catalog world = World.hostile();

        Catalog read = FollowTheMoney.read(file(write(world)), VERSION, World.HOSTILE_PRESS);

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
                "{\"id\": \"x\"|5: is no JSON",
                "{\"id\": \"x\", \"id\": \"y\"}|5: is no JSON: Duplicate field 'id'",
                "{\"schema\": \"Company\"}|5: has no 'id'",
                "{\"id\": \"x\", \"properties\": {}}|5: has no 'schema'",
                "{\"id\": \"x\", \"schema\": \"Company\", \"properties\": {\"name\": \"X\"}}|5: property 'name' must be a list",
                "{\"id\": \"x\", \"schema\": \"Company\", \"properties\": {\"name\": [7]}}|5: 'name' holds 7",
                "{\"id\": \"x\", \"schema\": \"Company\", \"properties\": {}}|5 name: missing",
                "{\"id\": \"a\", \"schema\": \"Company\", \"properties\": {\"name\": [\"X\"]}}|5 id: 'a': must be unique, and stands on line 1",
                "{\"id\": \"x\", \"schema\": \"Company\", \"properties\": {\"name\": [\"X\"], \"country\": [\"zz\"]}}|5 country: country \"ZZ\": must be an ISO 3166-1 code",
                "{\"id\": \"x\", \"schema\": \"Ownership\", \"properties\": {\"owner\": [\"a\"]}}|5 asset: missing",
                "{\"id\": \"x\", \"schema\": \"Ownership\", \"properties\": {\"owner\": [\"b\"], \"asset\": [\"a\"]}}|5 owner: 'b': no line has",
                "{\"id\": \"x\", \"schema\": \"Ownership\", \"properties\": {\"owner\": [\"p\"], \"asset\": [\"a\"]}}|5 owner: 'p': is a Person",
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
        assertThatThrownBy(() -> FollowTheMoney.read(file(text), VERSION, World.HOSTILE_PRESS))
                .isInstanceOf(InterchangeException.class)
                .hasMessageContaining("nothing loaded")
                .hasMessageContaining("in.ftm.json:" + problem);
        assertThat(FollowTheMoney.readGoodRows(file(text), VERSION, World.HOSTILE_PRESS)
                        .catalog()
                        .entities())
                .isEqualTo(FollowTheMoney.read(file(GOOD), VERSION, World.HOSTILE_PRESS)
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

        assertThatThrownBy(() -> FollowTheMoney.read(file, VERSION, World.HOSTILE_PRESS))
                .isInstanceOf(InterchangeException.class)
                .hasMessageContaining("latin.json:1: is not UTF-8");
    }

    @Test
    void anEmptyFileIsAnEmptyCatalog() throws Exception {
        assertThat(FollowTheMoney.read(file("\n"), VERSION, World.HOSTILE_PRESS).entities())
                .isEmpty();
    }
}
