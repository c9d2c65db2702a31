package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.columns.CodeColumn;
import io.github.digitalsilkroad.core.columns.KindTable;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Incident;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.Place;
import io.github.digitalsilkroad.core.model.PlaceKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.schema.Vocabulary;
import io.github.digitalsilkroad.testkit.World;
import io.github.digitalsilkroad.testkit.Worlds;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A catalog that is made from another shares the tables that do not change, and only what is new is checked. */
class DerivedCatalogTest {

    private static final Catalog WORLD = Worlds.small();

    private static Deployment silent(String id) {
        return World.system(id, "KG", Facts.none());
    }

    private static Financing loan(Facts facts, String funds) {
        return Financing.builder()
                .id(Id.of("kg-loan"))
                .name("Loan")
                .recipient(CountryCode.of("KG"))
                .instrument(Instrument.LOAN)
                .funds(Id.of(funds))
                .facts(facts)
                .build();
    }

    private static Facts amountBy(String source) {
        return World.facts(World.fact(Props.CHANNEL, World.parties("alpha", WORLD.source(source))));
    }

    private static Place place(String id) {
        return Place.builder()
                .id(Id.of(id))
                .name("Place")
                .countryCode(CountryCode.of("KG"))
                .type(PlaceKind.CITY)
                .build();
    }

    private static void assertSharesAllBut(Catalog then, KindTable<?>... touched) {
        List<KindTable<? extends Entity>> before = WORLD.tables().all();
        List<KindTable<? extends Entity>> after = then.tables().all();
        for (int i = 0; i < before.size(); i++) {
            if (List.of(touched).contains(before.get(i))) {
                assertThat(after.get(i)).isNotSameAs(before.get(i));
            } else {
                assertThat(after.get(i)).isSameAs(before.get(i));
            }
        }
        assertThat(then.tables().sources()).isSameAs(WORLD.tables().sources());
        assertThat(then.tables().nomenclature()).isSameAs(WORLD.tables().nomenclature());
    }

    @Test
    void whatIsPutTouchesTheRowsOfItsKindAlone() {
        Deployment before = WORLD.deployment("kg-two");
        Catalog then = WORLD.toBuilder().put(silent("kg-two")).build();
        assertSharesAllBut(then, WORLD.tables().of(Deployment.KIND));
        assertThat(then.deployment("kg-two").facts().properties().isEmpty()).isTrue();
        assertThat(then.deployment("kg-one")).isSameAs(WORLD.deployment("kg-one"));
        assertThat(then.deployment("tj-one")).isSameAs(WORLD.deployment("tj-one"));
        assertThat(WORLD.deployment("kg-two")).isSameAs(before);
    }

    @Test
    void aTableKeepsTheColumnsThatQuestionsHaveBuilt() {
        CodeColumn vendors = WORLD.tables().of(Deployment.KIND).codes(Deployment.VENDOR);
        Catalog then = WORLD.toBuilder().add(place("kg-osh")).build();
        assertThat(then.tables().of(Deployment.KIND).codes(Deployment.VENDOR)).isSameAs(vendors);
        assertThat(then.places().count()).isOne();
        assertThat(WORLD.places().count()).isZero();
    }

    /** Choices are found for the first hundred bad references; those that a lens leaves behind do not count. */
    @Test
    void aNewReferenceThatIsBadNamesTheNearestChoicesHoweverManyALensLeftBehind() {
        CatalogBuilder parts = WORLD.toBuilder().add(silent("umbrella"));
        for (int i = 100; i < 220; i++) {
            parts.add(World.part("part-" + i, "KG", "umbrella", Facts.none()));
        }
        Id umbrella = Id.of("umbrella");
        Catalog seen =
                parts.build().toBuilder().remove(umbrella).hidden(umbrella).build();
        CatalogBuilder bad =
                seen.toBuilder().remove(Id.of("part-100")).put(World.part("zz-last", "KG", "kg-onee", Facts.none()));
        assertThatThrownBy(bad::build)
                .isInstanceOfSatisfying(
                        InvalidDataException.class,
                        refusal -> assertThat(refusal.problems())
                                .singleElement()
                                .extracting(Problem::message)
                                .asString()
                                .contains("nearest: kg-one"));
    }

    @Test
    void nothingPutIsNothingNew() {
        assertThat(WORLD.toBuilder().build().tables()).isSameAs(WORLD.tables());
    }

    @Test
    void whatIsAddedIsFoundAmongTheOthers() {
        Catalog then = WORLD.toBuilder()
                .add(silent("zz-last"))
                .add(silent("aa-first"))
                .add(silent("kg-three"))
                .put(silent("kg-two"))
                .build();
        assertThat(then.deployments().stream().map(row -> row.id().toString()))
                .containsExactly("aa-first", "kg-one", "kg-three", "kg-two", "tj-one", "zz-last");
        for (Deployment row : then.deployments()) {
            assertThat(then.deployment(row.id().toString())).isSameAs(row);
        }
        assertThat(then.find(Deployment.KIND, "kg-protest")).isEmpty();
    }

    @Test
    void aReadingTouchesOnlyWhatItReadsAnew() {
        Catalog then = WORLD.under(Reading.envelope());
        assertSharesAllBut(then, WORLD.tables().of(Deployment.KIND));
        assertThat(then.deployment("kg-one")).isNotSameAs(WORLD.deployment("kg-one"));
        assertThat(then.deployment("kg-two")).isSameAs(WORLD.deployment("kg-two"));
    }

    @Test
    void aWorldWeighsItsClaimsOnceForAReading() {
        Catalog then = WORLD.under(Reading.envelope());
        Catalog again = WORLD.under(Reading.envelope());
        assertThat(again.tables().of(Deployment.KIND)).isSameAs(then.tables().of(Deployment.KIND));
        assertThat(WORLD.under(Reading.latest()).tables().of(Deployment.KIND))
                .isNotSameAs(then.tables().of(Deployment.KIND));
    }

    @Test
    void aDateTouchesOnlyWhatIsLater() {
        assertSharesAllBut(WORLD.asOf("2030"), WORLD.tables().of(Deployment.KIND)); // the supplier until 2018 is over
        Catalog then = WORLD.asOf("2018-12");
        assertSharesAllBut(
                then, WORLD.tables().of(Deployment.KIND), WORLD.tables().of(Incident.KIND));
        assertThat(then.deployment("kg-two")).isSameAs(WORLD.deployment("kg-two"));
    }

    @Test
    void knowledgeTouchesOnlyWhatWasUnknown() {
        assertSharesAllBut(WORLD.knownBy("2022"), WORLD.tables().of(Incident.KIND));
    }

    @Test
    void questionsToTwoCatalogsStayApartThoughTheyShareTheRows() {
        Catalog then = WORLD.toBuilder().put(place("kg-osh")).build();
        assertThat(then.deployments()).isNotEqualTo(WORLD.deployments());
        assertThatThrownBy(() -> then.deployments().union(WORLD.deployments()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("both must ask the same catalog");
    }

    @Test
    void anIdIsTakenOnceAmongAllThatThereIs() {
        assertProblem(
                WORLD.toBuilder().add(silent("kg-two")),
                "kg-two: the id occurs twice; ids are unique across all kinds");
        assertProblem(
                WORLD.toBuilder().put(place("kg-two")), "kg-two: the id occurs twice; ids are unique across all kinds");
        assertProblem(
                WORLD.toBuilder().put(place("kg-one")), "kg-one: the id occurs twice; ids are unique across all kinds");
        assertProblem(
                WORLD.toBuilder().add(place("kg-osh")).add(silent("kg-osh")),
                "kg-osh: the id occurs twice; ids are unique across all kinds");
        assertProblem(WORLD.toBuilder().add(World.EARLY), "early-2015: the id of the source occurs twice");
        Source echo =
                World.titled("echo", "Title", "Publisher", SourceType.PRESS).build();
        Source unknown = echo.origin(
                World.titled("unlisted", "Title", "Publisher", SourceType.PRESS).build());
        assertProblem(
                WORLD.toBuilder().add(unknown),
                "echo: origin repeats the source 'unlisted', which the catalog does not have");
        assertThat(WORLD.toBuilder()
                        .add(echo.origin(World.EARLY))
                        .build()
                        .source("echo")
                        .origin())
                .hasValue(World.EARLY);
        assertProblem(
                WORLD.toBuilder().retire("kg-old", "kg-two", "merged").add(silent("kg-old")),
                "kg-old: retired, but still in use; retire an id only when it is gone");
    }

    @Test
    void whatIsNewMustFit() {
        assertProblem(
                WORLD.toBuilder().add(loan(Facts.none(), "kg-four")),
                "kg-loan: funds 'kg-four' is no deployment of the catalog; "
                        + "nearest: kg-one; all: kg-one, kg-two, tj-one");
        Facts words = World.facts(World.fact(
                Property.of("cameras", ValueType.text(), "cameras"), Claim.of("many", Citation.of(World.EARLY))));
        assertProblem(
                WORLD.toBuilder().put(World.system("kg-two", "KG", words)),
                "kg-two: cameras has the type text, but elsewhere quantity camera;"
                        + " a property has one type and the same units everywhere");
    }

    @Test
    void anotherVocabularyIsHeldAgainstEverythingThatThereIs() {
        Vocabulary words = Vocabulary.of(List.of()).and(List.of(Property.of("cameras", ValueType.text(), "cameras")));
        assertThatThrownBy(WORLD.toBuilder().vocabulary(words)::build)
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("kg-one: cameras has the type quantity camera, but elsewhere text")
                .hasMessageContaining("tj-one: cameras has the type quantity camera, but elsewhere text");
    }

    @Test
    void whatALensLeftOutMayStillBeReferredTo() {
        Catalog known = WORLD.toBuilder()
                .add(loan(amountBy("early-2015"), "tj-one"))
                .build()
                .knownBy("2016");
        assertThat(known.find(Deployment.KIND, "tj-one")).isEmpty();
        Financing silent = known.financing("kg-loan").withFacts(Facts.none());
        Catalog then = known.toBuilder().put(silent).put(place("kg-osh")).build();
        assertThat(then.financing("kg-loan")).isSameAs(silent);
        assertThat(then.find(Financing.KIND, "kg-loan").flatMap(Financing::funds))
                .isEqualTo(Optional.of(Id.of("tj-one")));
        assertProblem(
                known.toBuilder().put(loan(Facts.none(), "tj-two")),
                "kg-loan: funds 'tj-two' is no deployment of the catalog; nearest: kg-two; all: kg-one, kg-two");
    }

    private static void assertProblem(CatalogBuilder builder, String problem) {
        assertThatThrownBy(builder::build)
                .isInstanceOf(InvalidDataException.class)
                .hasMessage("1 problem\n  " + problem);
    }
}
