package io.github.digitalsilkroad.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Observations;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.testkit.Folder;
import io.github.digitalsilkroad.testkit.Laws;
import io.github.digitalsilkroad.testkit.Oracle;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of the model, by a package with a few entities of each. */
class KindsTest {

    private static final Catalog EVERY = DataPackage.read(Folder.every(), Oracle.OPTIONS);

    static Stream<Kind<? extends Entity>> kinds() {
        return Catalog.knownKinds().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void keepsTheLawsOfKinds(Kind<? extends Entity> kind) {
        Laws.ofKind(kind, EVERY);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void saysWhatItAndItsColumnsAre(Kind<? extends Entity> kind) {
        for (Column<?, ?> column : kind.columns()) {
            assertThat(column.description()).isNotBlank();
            assertThat(column).hasToString(column.name());
        }
        assertThat(kind.description()).isNotBlank();
        assertThat(kind).hasToString(kind.plural());
        assertThat(kind.count(1)).isEqualTo("1 " + kind.singular());
        assertThat(kind.count(2)).isEqualTo("2 " + kind.plural());
        assertThat(kind.events())
                .containsAll(kind.starts())
                .containsAll(kind.ends())
                .doesNotHaveDuplicates();
        assertThat(kind.starts()).noneMatch(kind.ends()::contains);
    }

    @Test
    void eventsStartAndEndWhatLives() {
        for (Kind<? extends Entity> kind : List.of(Deployment.KIND, Financing.KIND, Ownership.KIND)) {
            assertThat(kind.starts()).contains(Props.SIGNED, Props.OPERATING, Props.COMPLETED);
            assertThat(kind.starts()).doesNotContain(Props.ANNOUNCED);
            assertThat(kind.ends()).contains(Props.WITHDRAWN, Props.CANCELLED);
            assertThat(kind.events()).contains(Props.ANNOUNCED, Props.WITHDRAWN);
        }
        assertThat(Law.KIND.events()).contains(Props.IN_FORCE);
        assertThat(Law.KIND.starts()).containsExactly(Props.IN_FORCE);
        assertThat(Incident.KIND.events()).contains(Props.DATE);
        assertThat(Place.KIND.events()).isEmpty();
    }

    @Test
    void standingKindsAreThoseThatOthersReferTo() {
        assertThat(Catalog.knownKinds().stream().filter(Kind::isStanding))
                .contains(Country.KIND, Place.KIND, Organization.KIND)
                .doesNotContain(Deployment.KIND, Financing.KIND, Law.KIND, Incident.KIND);
    }

    @ParameterizedTest
    @EnumSource
    void aScopeHoldsItselfAndItsParts(CreditorScope scope) {
        assertThat(scope.holds(scope)).isTrue();
        assertThat(CreditorScope.ALL.holds(scope)).isEqualTo(scope != CreditorScope.NONE);
        assertThat(CreditorScope.NONE.holds(scope)).isEqualTo(scope == CreditorScope.NONE);
        for (CreditorScope other : CreditorScope.values()) {
            assertThat(scope.holds(other) && other.holds(scope)).isEqualTo(scope == other);
            for (CreditorScope third : CreditorScope.values()) {
                if (scope.holds(other) && other.holds(third)) {
                    assertThat(scope.holds(third))
                            .as("%s %s %s", scope, other, third)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void officialScopesHoldTheirParts() {
        assertThat(CreditorScope.OFFICIAL.holds(CreditorScope.OFFICIAL_BILATERAL))
                .isTrue();
        assertThat(CreditorScope.OFFICIAL.holds(CreditorScope.OFFICIAL_MULTILATERAL))
                .isTrue();
        assertThat(CreditorScope.OFFICIAL.holds(CreditorScope.PRIVATE)).isFalse();
        assertThat(CreditorScope.OFFICIAL_AND_COMMERCIAL.holds(CreditorScope.OFFICIAL_BILATERAL))
                .isTrue();
        assertThat(CreditorScope.OFFICIAL_AND_COMMERCIAL.holds(CreditorScope.OFFICIAL_MULTILATERAL))
                .isFalse();
        assertThat(CreditorScope.PUBLIC_AND_PUBLICLY_GUARANTEED.holds(CreditorScope.OFFICIAL))
                .isTrue();
        assertThat(CreditorScope.PUBLIC_AND_PUBLICLY_GUARANTEED.holds(CreditorScope.ALL))
                .isFalse();
    }

    @Test
    void aCodeOfACountryIsFoundInAnyForm() {
        assertThat(Stream.of("KG", "kgz", "KGX", "K", "Kyrgyzstan", "")
                        .flatMap(code -> CountryCode.find(code).stream()))
                .containsExactly(CountryCode.of("KG"), CountryCode.of("KG"));
        assertThat(CountryCode.of("kgz").id()).isEqualTo(Id.of("KG"));
    }

    private static IdentifierBuilderStages.BuildFinal wikidata(String item) {
        return Identifier.builder()
                .id(Id.of("id-x"))
                .subject(Id.of("x"))
                .scheme("wikidata")
                .value(item)
                .source(Id.of("paper"));
    }

    @Test
    void anIdentifierFollowsItsScheme() {
        assertThat(wikidata("Q1").build()).hasToString("x: wikidata Q1");
        assertThatThrownBy(() -> wikidata("one").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("wikidata");
        assertThatThrownBy(() -> wikidata("Q1").locator(" ").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("id-x: locator must not be blank; leave it out where nothing is stated");
    }

    private static <E extends Entity> List<String> cells(Kind<E> kind, Entity entity, String column) {
        return kind.columns().stream()
                .filter(one -> one.name().equals(column))
                .flatMap(one -> texts(one, kind.type().cast(entity)))
                .toList();
    }

    private static <E extends Entity, T> Stream<String> texts(Column<E, T> column, E row) {
        return column.keysOf(row).stream().map(column.cell()::write);
    }

    private static SeriesBuilderStages.BuildFinal series(String unit, Observations<?> observations) {
        return Series.builder()
                .id(Id.of("kg-series"))
                .name("A series")
                .countryCode(CountryCode.of("KG"))
                .measure(Measure.GDP)
                .scope(CreditorScope.NONE)
                .unit(unit)
                .observations(observations);
    }

    @Test
    void aCellIsBlankOnlyWhereThereIsNothingToWrite() {
        Series money = series("USD", SeriesTest.observed())
                .putIndicators("wb", "NY.GDP")
                .putIndicators("imf", "NGDPD")
                .build();
        assertThat(cells(Series.KIND, money, "unit")).containsExactly("USD");
        assertThat(cells(Series.KIND, money, "identifiers")).containsExactly("imf=NGDPD", "wb=NY.GDP");
        Series words = series("", Observations.of(Property.of("value", ValueType.term(), "value"), List.of()))
                .build();
        assertThat(cells(Series.KIND, words, "unit")).isEmpty();
        for (OwnershipType type : OwnershipType.values()) {
            Ownership stake = Ownership.builder()
                    .id(Id.of("stake"))
                    .name("A stake")
                    .owner(Id.of("one"))
                    .owned(Id.of("other"))
                    .type(type)
                    .build();
            assertThat(cells(Ownership.KIND, stake, "type")).containsExactly(type.code());
        }
    }

    @Test
    void aSearchSaysWhyAValueIsMissing() {
        SearchRecord search = SearchRecord.builder()
                .id(Id.of("search"))
                .property("cost")
                .lookedIn("press")
                .searched(PartialDate.parse("2026-11"))
                .addAbout(Id.of("kg-city"))
                .build();
        assertThat(search.reason()).isEqualTo("not found (searched 2026-11)");
    }

    @Test
    void aSearchWasMadeInLanguagesAndForAPropertyThatThereAre() {
        SearchRecordBuilderStages.BuildFinal search = SearchRecord.builder()
                .id(Id.of("search"))
                .property("camras")
                .lookedIn("press")
                .searched(PartialDate.parse("2026-11"))
                .addLanguages("ru", "tg");
        assertThatThrownBy(() -> EVERY.toBuilder().add(search.build()).build())
                .hasMessageContaining("search: property 'camras' is no property of the catalog; nearest: cameras; ");
        SearchRecord inTajik = search.addLanguages("tajik", "RU").build();
        assertThatThrownBy(() -> EVERY.toBuilder().add(inTajik).build())
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("search: languages 'tajik' is no ISO 639-1 code, as ru is; 184 in all")
                .hasMessageContaining("search: languages 'RU' is no ISO 639-1 code, as ru is; nearest: ru, cu, eu; ");
    }

    /** What a series, a claim or the vocabulary has can be looked for, as what the library has can. */
    @Test
    void aSearchLooksForAnyPropertyThatIsKnown() {
        Set<String> properties = new TreeSet<>();
        Props.all().forEach(property -> properties.add(property.name()));
        EVERY.vocabulary().terms().forEach(term -> properties.add(term.name()));
        EVERY.facts().forEach(fact -> properties.add(fact.claims().property().name()));
        Series series = EVERY.allSeries().list().get(0);
        properties.forEach(property -> assertThat(EVERY.toBuilder()
                        .add(SearchRecord.builder()
                                .id(Id.of("search"))
                                .property(property)
                                .lookedIn("press")
                                .searched(PartialDate.parse("2026-11"))
                                .addAbout(series.id())
                                .build())
                        .build()
                        .rows(SearchRecord.KIND)
                        .contains("search"))
                .as(property)
                .isEqualTo(Ternary.YES));
    }

    @Test
    void whatIsPartOfOrTheSameAsAnotherNamesIt() {
        assertThat(EVERY.financings().stream().filter(one -> one.partOf().isPresent()))
                .allSatisfy(
                        one -> assertThat(EVERY.find(one.partOf().orElseThrow().toString()))
                                .isPresent());
        assertThat(Deployment.KIND.umbrella()).contains(Deployment.PART_OF);
        assertThat(Deployment.KIND.sameAs()).map(Column::name).contains("same_as");
    }

    @ParameterizedTest
    @EnumSource
    void aCategoryIsCalledByTheWordsOfItsCodeButForThree(Category category) {
        assertThat(category.label())
                .isEqualTo(Map.of(
                                Category.FIVE_G, "5G",
                                Category.E_GOVERNMENT, "e-government",
                                Category.BIOMETRIC_ID, "biometric ID")
                        .getOrDefault(category, category.code().replace('-', ' ')));
    }

    @Test
    void someCategoriesAreDigital() {
        assertThat(Stream.of(Category.values()).filter(Category::isDigital))
                .contains(Category.SAFE_CITY, Category.MOBILE_NETWORK)
                .hasSizeLessThan(Category.values().length);
    }

    @Test
    void thePropertiesOfTheLibraryAreListedOnce() {
        assertThat(Props.all())
                .contains(Props.CAMERAS, Props.COST, Props.SUPPLIER)
                .doesNotHaveDuplicates();
    }
}
