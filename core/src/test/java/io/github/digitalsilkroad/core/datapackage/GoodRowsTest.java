package io.github.digitalsilkroad.core.datapackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Place;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.testkit.Folder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The good rows of a bad package: what is left, and word of each row that is not. */
class GoodRowsTest {

    @TempDir
    Path directory;

    private Outcome<Catalog> read(Folder draft) {
        return DataPackage.readGoodRows(draft.describedIn(directory), LoadOptions.standard());
    }

    private static List<String> lines(List<Problem> problems) {
        List<String> lines = new ArrayList<>();
        for (Problem problem : problems) {
            lines.add(problem.toString());
        }
        return lines;
    }

    @Test
    void aGoodPackageLosesNothing() {
        Outcome<Catalog> result = read(Folder.small());
        assertThat(result.leftOut()).isEmpty();
        assertThat(result.warnings()).isEmpty();
        assertThat(result.aside()).isEmpty();
        Catalog catalog = result.value();
        assertThat(catalog.deployment("kg-cameras").cameras().claims()).hasSize(1);
        assertThat(catalog.series("kg-gdp").observations().years()).containsExactly(2019);
    }

    @Test
    void aChainOfEchoesIsReadWhateverTheOrderOfItsRows() throws IOException {
        Folder draft = Folder.small().with("sources.csv", """
                id,title,publisher,type,reliability,url,published,retrieved,language,license,attribution,relayed_by,origin,note
                a-relay,Title,Relay,press,3,,2021,,,,,,b-relay,
                b-relay,Title,Relay,press,3,,2021,,,,,,paper-2020,
                paper-2020,Title,The paper,press,3,,2020-04,,en,,,,,
                """).claim("cameras,900,,,camera,about,");
        draft = draft.add("claims.csv", "kg-cameras,cameras,900,,,camera,about,,a-relay,,,")
                .add("claims.csv", "kg-cameras,cameras,900,,,camera,about,,b-relay,,,");
        Outcome<Catalog> result = read(draft);
        assertThat(result.leftOut()).isEmpty();
        assertThat(result.value().deployment("kg-cameras").cameras().claims()).hasSize(4);
        assertThat(result.value().deployment("kg-cameras").cameras().independentSources())
                .isEqualTo(1);
        Path written = directory.resolve("written");
        DataPackage.write(result.value(), written);
        Catalog again = DataPackage.read(written);
        assertThat(again.sources().list()).isEqualTo(result.value().sources().list());
    }

    @Test
    void aPropertyGoesWithTheOneThatItIsAkinTo() throws IOException {
        Outcome<Catalog> result = read(Folder.small().with("properties.csv", """
                name,type,unit,label,description,akin_to
                a-seen,text,,seen,Seen.,b-said
                b-said,text,,said,Said.,c-told
                c-told,texts,,told,Told.,
                """));
        assertThat(lines(result.leftOut()))
                .satisfiesExactly(line -> assertThat(line)
                        .startsWith("properties.csv:4 type: 'texts': no such type; nearest: text")
                        .endsWith(" (and 2 rows that need it)"));
        Path written = directory.resolve("written");
        DataPackage.write(result.value(), written);
        assertThat(DataPackage.read(written).vocabulary())
                .isEqualTo(result.value().vocabulary());
    }

    @Test
    void aBadClaimLeavesItsEntityTheOthers() {
        Outcome<Catalog> result =
                read(Folder.small().claim("cameras,-5,,,camera,exact,").claim("cost,5,,,USD,exact,"));
        assertThat(lines(result.leftOut()))
                .containsExactly("claims.csv:5 value: -5 cameras: a count cannot be negative");
        assertThat(result.value().deployment("kg-cameras").cameras().claims()).hasSize(1);
        assertThat(result.value().deployment("kg-cameras").cost().value()).isPresent();
    }

    @Test
    void aClaimThatNamesAnUnknownPartyGoesAlone() {
        Outcome<Catalog> result = read(Folder.small().claim("supplier,zte;nobody,,,,exact,"));
        assertThat(lines(result.leftOut()))
                .containsExactly(
                        "claims.csv:5 value: 'nobody' is no organization of the catalog; all: huawei, vega",
                        "claims.csv:5 value: 'zte' is no organization of the catalog; all: huawei, vega");
        assertThat(result.value().deployment("kg-cameras").suppliers().claims()).hasSize(1);
        assertThat(result.value().deployment("kg-cameras").cameras().claims()).hasSize(1);
    }

    private static Folder attested(String... claims) {
        Folder draft = Folder.small()
                .add("properties.csv", "part-of,term,,part of,Of what it is a part.")
                .add("properties.csv", "place,term,,place,Where it is.")
                .add("deployments.csv", "kg-police,Police cameras,KG,,safe-city,video,kg-cameras");
        for (String claim : claims) {
            draft = draft.claim(claim);
        }
        return draft;
    }

    @Test
    void aClaimThatPutsAThingWhereNothingIsGoesAlone() {
        Folder draft =
                attested("part-of,kg-all,,,,exact,", "part-of,kg-cameras,,,,exact,", "part-of,kg-police,,,,exact,");
        List<String> problems = List.of(
                "claims.csv:5 value: 'kg-all' is no deployment of the catalog; all: kg-cameras, kg-police",
                "claims.csv:6 value: 'kg-cameras' is the entity itself; an umbrella is another one",
                "claims.csv:7 value: 'kg-police' is itself a part of it: kg-cameras in kg-police in kg-cameras;"
                        + " an umbrella is no part of its parts");
        Outcome<Catalog> result = read(draft);
        assertThat(lines(result.leftOut())).containsExactlyElementsOf(problems);
        assertThat(result.value().deployment("kg-cameras").partOf()).isEmpty();
        assertThat(result.value().deployment("kg-police").partOf()).isPresent();
        assertThatThrownBy(() -> DataPackage.read(draft.describedIn(directory)))
                .isInstanceOfSatisfying(
                        InvalidDataException.class,
                        refused -> assertThat(lines(refused.problems())).containsExactlyElementsOf(problems));
    }

    @Test
    void aClaimThatNamesWhatWasLeftOutGoesWithIt() {
        Outcome<Catalog> result =
                read(attested("place,kg-osh,,,,exact,").add("places.csv", "kg-osh,Osh,KG,metropolis"));
        assertThat(lines(result.leftOut()))
                .containsExactly(
                        "places.csv:3 kind: 'metropolis': not in the list; all: capital, city, town, district, region,"
                                + " site (and 1 row that needs it)");
        assertThat(result.value().deployment("kg-cameras").place()).hasToString("Optional[kg-bishkek]");
        Outcome<Catalog> chain = read(attested("part-of,kg-bad,,,,exact,")
                .add("deployments.csv", "kg-bad,Bad,KG,kg-nowhere,safe-city,video,"));
        assertThat(lines(chain.leftOut()))
                .containsExactly("deployments.csv:4 place: 'kg-nowhere' is no place of the catalog; all: kg-bishkek"
                        + " (and 1 row that needs it)");
    }

    @Test
    void whatRefersToABadRowIsCountedWithItDownTheWholeChain() {
        Outcome<Catalog> result = read(Folder.small().replace("places.csv", "capital", "metropolis"));
        assertThat(lines(result.leftOut()))
                .containsExactly("places.csv:2 kind: 'metropolis': not in the list; "
                        + "all: capital, city, town, district, region, site (and 4 rows that need it)");
        assertThat(result.value().deployments().list()).isEmpty();
        assertThat(result.value().financings().list()).isEmpty();
        assertThat(result.value().find(Series.KIND, "kg-gdp")).isPresent();
    }

    @Test
    void claimsOnABadRowOrByABadSourceAreCountedWithIt() {
        Outcome<Catalog> result = read(Folder.small()
                .add("sources.csv", "paper-2021,Another title,The paper,newspaper,,,,,,,,,")
                .add("claims.csv", "kg-cameras,cost,5,,,USD,exact,,paper-2021,,,")
                .replace("deployments.csv", "safe-city", "safety"));
        assertThat(lines(result.leftOut()))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("deployments.csv:2 category: ")
                                .endsWith(" (and 3 rows that need it)"),
                        line -> assertThat(line)
                                .startsWith("sources.csv:3 type: ")
                                .endsWith(" (and 1 row that needs it)"));
    }

    @Test
    void withAllProblemsInSightTheRootOfThemIsReportedAlone() {
        Folder draft = Folder.small()
                .add("sources.csv", "paper-2021,Another title,The paper,newspaper,,,,,,,,,")
                .add("claims.csv", "kg-cameras,cost,5,,,USD,exact,,paper-2021,,,")
                .replace("deployments.csv", "safe-city", "safety")
                .replace("properties.csv", "supplier,parties", "supplier,party");
        assertThat(Folder.problems(draft.describedIn(directory), LoadOptions.standard()))
                .hasSize(3)
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("deployments.csv:2 category: "),
                        line -> assertThat(line).startsWith("sources.csv:3 type: "),
                        line -> assertThat(line).startsWith("properties.csv:7 type: "));
    }

    @Test
    void aBadValueOfASeriesLeavesTheOtherYears() {
        Outcome<Catalog> result =
                read(Folder.small().add("claims.csv", "kg-gdp,value,9,,,CNY,exact,2020,paper-2020,,,"));
        assertThat(lines(result.leftOut()))
                .containsExactly(
                        "claims.csv:5 unit: not the unit of the series kg-gdp, which has all its values in 'USD'");
        assertThat(result.value().series("kg-gdp").observations().years()).containsExactly(2019);
    }

    @Test
    void aTableThatCannotBeReadCostsWhatNeedsIt() {
        Outcome<Catalog> result = read(Folder.small().with("places.csv", ""));
        assertThat(lines(result.leftOut()))
                .containsExactly(
                        "places.csv:1: empty: the first line must name the columns [id, name, country, kind, part_of,"
                                + " precision] (and 4 rows that need it)");
        assertThat(result.value().organizations().list()).hasSize(2);
    }

    @Test
    void theFirstOfTwoRowsOfOneIdStays() {
        Outcome<Catalog> result = read(Folder.small().add("places.csv", "kg-bishkek,Frunze,KG,city"));
        assertThat(result.leftOut()).hasSize(1);
        assertThat(result.value().get(Place.KIND, "kg-bishkek").name()).isEqualTo("Bishkek");
        assertThat(result.value().find(Deployment.KIND, "kg-cameras")).isPresent();
    }

    @Test
    void withoutADescriptorThereIsNothingToRead() throws Exception {
        Folder.small().describedIn(directory);
        Files.delete(directory.resolve("datapackage.json"));
        assertThatThrownBy(() -> DataPackage.readGoodRows(directory, LoadOptions.standard()))
                .hasMessage(directory + ": 1 problem, nothing loaded\n  datapackage.json: no such file in " + directory
                        + "; write one of one line, {\"name\": \"my-data\", \"version\": \"1\", \"schemaVersion\": 1}:"
                        + " DataPackage.renew, or the command renew, adds the rest");
    }
}
