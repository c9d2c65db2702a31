package io.github.digitalsilkroad.interchange.json;

import static io.github.digitalsilkroad.interchange.Documents.WORLD;
import static io.github.digitalsilkroad.interchange.Documents.reader;
import static io.github.digitalsilkroad.interchange.Documents.refusals;
import static io.github.digitalsilkroad.interchange.Documents.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Schema;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.CatalogBuilder;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.LedgerRow;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.interchange.Documents;
import io.github.digitalsilkroad.testkit.Approved;
import io.github.digitalsilkroad.testkit.RandomCatalog;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Entities, facts and claims as documents of their own: valid by their schema, and read into a catalog. */
class PartJsonTest {

    private final Schema schema = Documents.schema(out -> PartJson.schema(WORLD, out));

    private static String part(Catalog catalog, Entity entity) {
        return text(out -> PartJson.write(catalog, entity, out));
    }

    private static void assertSame(Catalog one, Catalog other) {
        Map<String, byte[]> files = DataPackage.files(other);
        DataPackage.files(one)
                .forEach((name, bytes) -> assertThat(new String(bytes, StandardCharsets.UTF_8))
                        .isEqualTo(new String(files.get(name), StandardCharsets.UTF_8)));
    }

    @Test
    void anEntityReadIntoItsOwnCatalogChangesNothing() {
        for (Entity entity : WORLD.entities()) {
            String document = part(WORLD, entity);
            assertThat(refusals(schema, document)).as(document).isEmpty();
            assertSame(PartJson.read(reader(document), WORLD), WORLD);
        }
    }

    @Test
    void aPartDoesNotFailByARowThatItDoesNotHave() {
        Source bad = Source.builder()
                .id(Id.of("bad"))
                .title("half \ud83d")
                .publisher("Press")
                .type(SourceType.PRESS)
                .build();
        Catalog catalog = WORLD.toBuilder().add(bad).build();
        assertThatThrownBy(() -> DataPackage.tables(catalog)).hasMessageContaining("half of a surrogate pair");
        for (Entity entity : WORLD.entities()) {
            assertThat(part(catalog, entity)).isEqualTo(part(WORLD, entity));
        }
    }

    @Test
    void anEntityComesWithAllItsClaims() {
        CatalogBuilder without = Catalog.builder(WORLD.version()).vocabulary(WORLD.vocabulary());
        WORLD.sources().forEach(without::add);
        WORLD.entities()
                .forEach(entity -> without.add(
                        entity.id().toString().equals("system-0") ? entity.withFacts(Facts.none()) : entity));
        Catalog bare = without.build();
        assertThat(bare.deployment("system-0").facts().all()).isEmpty();
        Catalog read = PartJson.read(reader(part(WORLD, WORLD.deployment("system-0"))), bare);
        assertSame(read, WORLD);
    }

    @Test
    void aFactAndAClaimAreReadBack() {
        Catalog next = RandomCatalog.next(WORLD, 3);
        for (Attested<?> fact : next.deployment("system-0").facts().all()) {
            Fact one = new Fact(next.deployment("system-0"), fact, OptionalInt.empty());
            String document = text(out -> PartJson.write(next, one, out));
            assertThat(refusals(schema, document)).isEmpty();
            Catalog read = PartJson.read(reader(document), WORLD);
            assertThat(read.deployment("system-0").facts().get(fact.property()).claims())
                    .hasSizeGreaterThanOrEqualTo(fact.claims().size());
            assertThat(read.version()).isEqualTo(WORLD.version());
            assertThat(document).contains("\"disputed\" : " + fact.isDisputed());
        }
        for (LedgerRow claim : next.claims().about("system-0").list()) {
            String document = text(out -> PartJson.write(next, claim, out));
            assertThat(refusals(schema, document)).isEmpty();
            assertThat(PartJson.read(reader(document), WORLD)
                            .claims()
                            .about("system-0")
                            .list())
                    .extracting(row -> row.property().name()
                            + row.claim().value()
                            + row.claim().asOf())
                    .contains(claim.property().name()
                            + claim.claim().value()
                            + claim.claim().asOf());
        }
    }

    @Test
    void whatBreaksARuleIsRefusedWithItsPath() {
        String good = part(WORLD, WORLD.deployment("system-0"));
        assertThatThrownBy(() -> PartJson.read(reader(good.replace("\"tables\"", "\"table\"")), WORLD))
                .hasMessageContaining("/table: 'table': no such member; nearest: tables")
                .hasMessageContaining("/tables: must be an object");
        assertThatThrownBy(() ->
                        PartJson.read(reader(good.replace("\"country\" : \"TJ\"", "\"country\" : \"FR\"")), WORLD))
                .hasMessageContaining("/tables/deployments/0/country: 'FR'");
        assertThatThrownBy(() -> PartJson.read(reader(good.replace("\"deployments\"", "\"deployment\"")), WORLD))
                .hasMessageContaining("/tables/deployment: 'deployment': no such table; nearest: deployments");
        assertThatThrownBy(() -> PartJson.read(reader(good.replace("part/1", "part/2")), WORLD))
                .hasMessageContaining("/format: must be \"digital-silk-road/part/1\"");
        assertThatThrownBy(() -> PartJson.read(reader("[]"), WORLD)).hasMessageContaining("must be one JSON object");
    }

    /** Two systems and a debt, each with claims of its own, and two sources. */
    private static Catalog small() {
        return CatalogJson.read(reader("""
                {"format":"digital-silk-road/catalog/1","name":"small","version":"1","schemaVersion":1,"tables":{
                "countries":[{"code":"KG","name":"Kyrgyzstan","iso3":"KGZ"}],
                "deployments":[{"id":"kg-a","name":"A","country":"KG","category":"safe-city"},
                {"id":"kg-b","name":"B","country":"KG","category":"safe-city"}],
                "series":[{"id":"kg-debt","name":"Debt","country":"KG","measure":"public-debt","scope":"all","unit":"percent of GDP"}],
                "sources":[{"id":"paper","title":"Paper","publisher":"Press","type":"press","reliability":3},
                {"id":"other","title":"Other","publisher":"Press","type":"press","reliability":3}],
                "claims":[
                {"subject":"kg-a","property":"cameras","value":100,"unit":"camera","qualifier":"about","source":"paper"},
                {"subject":"kg-a","property":"signed","value":"2019","qualifier":"exact","source":"paper"},
                {"subject":"kg-b","property":"cameras","value":7,"unit":"camera","qualifier":"exact","source":"other"},
                {"subject":"kg-debt","property":"value","value":40,"unit":"percent of GDP","qualifier":"exact","as_of":"2015","source":"other"}]}}
                """));
    }

    @Test
    void aPartIsThatRowAndItsFactsAndNothingElse() {
        Catalog small = small();
        String document = part(small, small.deployment("kg-a"));
        assertThat(document).isEqualTo(Approved.text(PartJsonTest.class, "kg-a.part.json", document));
    }

    @Test
    void aPartOfASeriesHasItsFiguresAndNothingOfOtherRows() {
        Catalog small = small();
        assertThat(part(small, small.series("kg-debt")))
                .contains("\"subject\" : \"kg-debt\"", "\"says\" : \"40 % of GDP\"", "\"id\" : \"other\"")
                .doesNotContain("kg-a", "kg-b", "paper");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "deployments":[{"id":"kg-a" | "deployments":[{"id":null | part /tables/deployments/0/id: 'null': must be a text
            "countries":[]              | "countries":7             | part /tables/countries: must be a list of rows
            """)
    void oneProblemBringsNoOthersWithIt(String good, String bad, String problem) {
        Catalog small = CatalogJson.read(reader("""
                {"format":"digital-silk-road/catalog/1","name":"small","version":"1","schemaVersion":1,"tables":{
                "countries":[{"code":"KG","name":"Kyrgyzstan","iso3":"KGZ"}]}}
                """));
        String part = """
                {"format":"digital-silk-road/part/1","name":"small","version":"1","schemaVersion":1,"tables":{
                "countries":[],
                "deployments":[{"id":"kg-a","name":"A","country":"KG","category":"safe-city"}],
                "sources":[{"id":"paper","title":"Paper","publisher":"Press","type":"press","reliability":3}],
                "claims":[{"subject":"kg-a","property":"cost","basis":"undisclosed","source":"paper"}]}}
                """;
        assertThat(PartJson.read(reader(part), small).deployments().count()).isEqualTo(1);
        assertThat(part).contains(good);
        assertThatThrownBy(() -> PartJson.read(reader(part.replace(good, bad)), small))
                .hasMessage("part: 1 problem, nothing loaded\n  " + problem);
    }

    @Test
    void whatIsNoJsonIsToldOnce() {
        assertThatThrownBy(() -> PartJson.read(reader("{"), WORLD))
                .hasMessageStartingWith("part: 1 problem, nothing loaded\n  part:1: not JSON at character ");
    }
}
