package io.github.digitalsilkroad.core.interchange;

import static io.github.digitalsilkroad.core.interchange.Documents.WORLD;
import static io.github.digitalsilkroad.core.interchange.Documents.reader;
import static io.github.digitalsilkroad.core.interchange.Documents.refusals;
import static io.github.digitalsilkroad.core.interchange.Documents.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Schema;
import io.github.digitalsilkroad.core.RandomCatalog;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.CatalogBuilder;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.LedgerRow;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.model.Entity;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Entities, facts and claims as documents of their own: valid by their schema, and read into a catalog. */
class PartJsonTest {

    private static final Schema SCHEMA = Documents.schema(out -> PartJson.schema(WORLD, out));

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
            assertThat(refusals(SCHEMA, document)).as(document).isEmpty();
            assertSame(PartJson.read(reader(document), WORLD), WORLD);
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
            assertThat(refusals(SCHEMA, document)).isEmpty();
            Catalog read = PartJson.read(reader(document), WORLD);
            assertThat(read.deployment("system-0").facts().get(fact.property()).claims())
                    .hasSizeGreaterThanOrEqualTo(fact.claims().size());
            assertThat(read.version()).isEqualTo(WORLD.version());
            assertThat(document).contains("\"disputed\" : " + fact.isDisputed());
        }
        for (LedgerRow claim : next.claims().about("system-0").list()) {
            String document = text(out -> PartJson.write(next, claim, out));
            assertThat(refusals(SCHEMA, document)).isEmpty();
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
}
