package io.github.digitalsilkroad.core.datapackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.Identifier;
import io.github.digitalsilkroad.core.model.Place;
import io.github.digitalsilkroad.testkit.Folder;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of what others call things: checked when it is read, looked up both ways, cited. */
class IdentifierRowsTest {

    @TempDir
    Path folder;

    private static Folder draft(String... rows) {
        return Folder.small()
                .with(
                        "identifiers.csv",
                        "id,subject,scheme,value,source,locator,note\n" + String.join("\n", rows) + "\n");
    }

    private Catalog world(String... rows) throws IOException {
        return DataPackage.read(draft(rows).describedIn(folder));
    }

    private void assertProblem(Folder draft, String problem) {
        assertThatThrownBy(() -> DataPackage.read(draft.describedIn(folder)))
                .isInstanceOf(InvalidDataException.class)
                .satisfies(e -> assertThat(((InvalidDataException) e).problems())
                        .extracting(Problem::toString)
                        .containsExactly(problem));
    }

    @Test
    void findsAThingByWhatOthersCallItAndTheOtherWayRound() throws IOException {
        Catalog world = world(
                "id-huawei-wikidata,huawei,wikidata,Q160120,paper-2020,p. 3,",
                "id-kg-wikidata,KG,wikidata,Q813,paper-2020,,",
                "id-huawei-ror,huawei,ror,00cmhce21,paper-2020,,the parent",
                "id-kg-cameras-mine,kg-cameras,my-list,Camera 7,paper-2020,,");
        assertThat(world.identified("wikidata", "Q160120")).contains(world.organization("huawei"));
        assertThat(world.identified("wikidata", "Q813")).contains(world.country("KG"));
        assertThat(world.identified("my-list", "Camera 7")).contains(world.deployment("kg-cameras"));
        assertThat(world.identified("wikidata", "Q1")).isEmpty();
        assertThat(world.identified("nobodys", "Q160120")).isEmpty();
        assertThat(world.identifiers(world.organization("huawei")))
                .extracting(Identifier::name)
                .containsExactly("ror 00cmhce21", "wikidata Q160120");
        assertThat(world.identifiers(world.organization("vega"))).isEmpty();
        Identifier named = world.identifiers(world.organization("huawei")).get(1);
        assertThat(world.source(named.source().toString()).publisher()).isEqualTo("The paper");
        assertThat(named.locator()).hasValue("p. 3");
        assertThat(named.references())
                .containsExactly(world.organization("huawei").id());
        assertThat(named).hasToString("huawei: wikidata Q160120");
        assertThatThrownBy(() -> world.identified("wikidata", "160120"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Q and digits");
    }

    @Test
    void isWrittenAndReadBack() throws IOException {
        Catalog world = world("id-huawei-wikidata,huawei,wikidata,Q160120,paper-2020,p. 3,the parent");
        Path copy = folder.resolve("copy");
        DataPackage.write(world, copy);
        assertThat(DataPackage.read(copy).rows(Identifier.KIND).list())
                .isEqualTo(world.rows(Identifier.KIND).list());
    }

    @Test
    void aQuestionMayCallTheSubjectByItsRetiredId() throws IOException {
        Folder draft = draft("id-huawei-wikidata,huawei,wikidata,Q160120,paper-2020,,")
                .add("retired.csv", "huawei-old,huawei,renamed");
        Catalog world = DataPackage.read(draft.describedIn(folder));
        assertThat(world.identifiers(Id.of("huawei-old"))).hasSize(1);
    }

    @Test
    void aBadShapeIsAProblemOfItsRow() {
        assertProblem(
                draft("id-huawei-wikidata,huawei,wikidata,160120,paper-2020,,"),
                "identifiers.csv:2: wikidata \"160120\": is not an item of Wikidata, Q and digits");
    }

    @Test
    void wrongCheckDigitsAreAProblemOfTheirRow() {
        assertProblem(
                draft("id-huawei-lei,huawei,lei,7LTWFZYICNSX8D621K87,paper-2020,,"),
                "identifiers.csv:2: lei \"7LTWFZYICNSX8D621K87\": the check digits are wrong (ISO 7064 MOD 97-10); one"
                        + " character is not as issued");
    }

    @Test
    void aValueNamesOneThing() {
        assertProblem(
                draft(
                        "id-huawei-wikidata,huawei,wikidata,Q160120,paper-2020,,",
                        "id-vega-wikidata,vega,wikidata,Q160120,paper-2020,,"),
                "identifiers.csv:3 value: 'wikidata Q160120' is taken by id-huawei-wikidata; no two identifiers are alike in"
                        + " scheme and value");
    }

    @Test
    void everyNameHasASourceThatIsThere() {
        assertProblem(
                draft("id-huawei-wikidata,huawei,wikidata,Q160120,,,"), "identifiers.csv:2 source: must not be blank");
        assertProblem(
                draft("id-huawei-wikidata,huawei,wikidata,Q160120,paper-2021,,"),
                "identifiers.csv:2 source: 'paper-2021' is no source of the catalog; nearest: paper-2020; all: paper-2020");
    }

    @Test
    void theSubjectIsThere() {
        assertProblem(
                draft("id-zte-wikidata,zte,wikidata,Q136484,paper-2020,,"),
                "identifiers.csv:2 subject: 'zte' is no entity of the catalog; all: CN, KG, huawei,"
                        + " id-zte-wikidata, kg-bishkek, kg-cameras, kg-gdp, kg-loan, vega");
    }

    @Test
    void coordinatesAreOfOneSource() throws IOException {
        Catalog world = DataPackage.read(Folder.small()
                .add("properties.csv", "latitude,quantity,degree,latitude,North.")
                .add("properties.csv", "longitude,quantity,degree,longitude,East.")
                .add("sources.csv", "atlas,Atlas,Atlas,dataset,4,,2019,,en,,,,")
                .add("claims.csv", "kg-bishkek,latitude,42.87,,,degree,exact,,atlas,,,")
                .add("claims.csv", "kg-bishkek,longitude,74.5,,,degree,exact,,paper-2020,,,")
                .add("claims.csv", "kg-bishkek,longitude,74.59,,,degree,exact,,atlas,,,")
                .describedIn(folder));
        assertThat(world.get(Place.KIND, "kg-bishkek").coordinates().orElseThrow())
                .hasToString("42.87, 74.59")
                .satisfies(found -> assertThat(found.citation().source().id()).hasToString("atlas"));
    }

    @Test
    void degreesBeyondThePoleAreAProblem() {
        assertProblem(
                Folder.small()
                        .add("properties.csv", "latitude,quantity,degree,latitude,North.")
                        .add("claims.csv", "kg-bishkek,latitude,420.87,,,degree,exact,,paper-2020,,,"),
                "places.csv:2: kg-bishkek: latitude 420.87 must be from -90 to 90 degrees");
    }
}
