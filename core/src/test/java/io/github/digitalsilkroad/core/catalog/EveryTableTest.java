package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.datapackage.LoadOptions;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Incident;
import io.github.digitalsilkroad.core.model.Initiative;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.Law;
import io.github.digitalsilkroad.core.model.LawEffect;
import io.github.digitalsilkroad.core.model.Lever;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.model.OwnershipType;
import io.github.digitalsilkroad.core.model.Place;
import io.github.digitalsilkroad.core.model.PlaceKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Role;
import io.github.digitalsilkroad.core.model.SearchRecord;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.model.StageGroup;
import io.github.digitalsilkroad.core.model.Statement;
import io.github.digitalsilkroad.core.model.StatementKind;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.schema.Vocabulary;
import io.github.digitalsilkroad.testkit.Folder;
import io.github.digitalsilkroad.testkit.World;
import io.github.digitalsilkroad.testkit.Worlds;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Every table narrows by its columns, its roles and its prepositions, and gives each thing under its kind.
 */
class EveryTableTest {

    private final Catalog world = DataPackage.read(Folder.every(), LoadOptions.standard());

    private static List<String> ids(Query<? extends Entity, ?> query) {
        return query.stream().map(row -> row.id().toString()).toList();
    }

    @Test
    void countriesPlacesAndOrganizations() {
        assertThat(ids(world.countries().in("Central Asia"))).containsExactly("KG", "TJ");
        assertThat(ids(world.places().where(Place.TYPE, PlaceKind.SITE))).containsExactly("kg-gate");
        assertThat(ids(world.organizations().where(Organization.KINDS, OrganizationKind.VENDOR)))
                .containsExactly("maker");
        assertThat(ids(world.organizations().where(Organization.KINDS, OrganizationKind.CARRIER)))
                .containsExactly("carrier");
        assertThat(ids(world.organizations()
                        .matching(one -> !world.financings()
                                .with(Role.LENDER, one.id().toString())
                                .isEmpty())))
                .containsExactly("bank");
        assertThat(world.sources().by("Press").list()).containsExactly(world.source("paper"));
    }

    @Test
    void publishersAreFoundInAnyCaseUnlessTwoDifferInItAlone() {
        Source paper = world.source("paper");
        assertThat(world.sources().by("PR\u00c9SS").list()).containsExactly(paper);
        Catalog two = world.toBuilder()
                .add(World.titled("other", "Another paper", "PRESS", paper.type())
                        .build())
                .build();
        assertThat(two.sources().by("Press").list()).containsExactly(paper);
        assertThatThrownBy(() -> two.sources().by("press"))
                .isInstanceOf(UnknownIdException.class)
                .hasMessageStartingWith("no publisher 'press'; ")
                .hasMessageContaining("PRESS, Press");
    }

    /** Of each kind, a country and a span of years give the rows that there are, or are refused with the choices. */
    @Test
    void aConditionThatAKindCannotMeetIsRefused() {
        int refused = 0;
        for (Kind<? extends Entity> kind : world.kinds()) {
            refused += inCountry(kind) + started(kind);
        }
        assertThat(refused).isGreaterThan(5);
        assertThatThrownBy(() -> world.rows(SearchRecord.KIND).in("KG"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("searches belong to no country; narrow them by matching(...), or by where(...) with one of"
                        + " the columns [id, about, property, looked_in, languages, searched, note]");
        assertThatThrownBy(() -> world.places().startedWhileListed("us-entity-list"))
                .hasMessageStartingWith("places have no start; narrow them by matching(...), or by where(...) with one"
                        + " of the columns [id, name, country, ");
    }

    private <E extends Entity> int inCountry(Kind<E> kind) {
        CountryCode code = CountryCode.of("KG");
        if (kind.whereColumn().isPresent()) {
            if (kind != Country.KIND) {
                assertThat(world.rows(kind).in("KG").list())
                        .containsExactlyElementsOf(world.rows(kind)
                                .matching(row -> world.countriesOf(row).contains(code)));
            }
            return 0;
        }
        assertThatThrownBy(() -> world.rows(kind).in("KG")).hasMessageStartingWith(kind + " belong to no country; ");
        return 1;
    }

    private int started(Kind<? extends Entity> kind) {
        List<Supplier<Query<? extends Entity, ?>>> spans = List.of(
                () -> world.rows(kind).startedSince(2010),
                () -> world.rows(kind).startedDuring(2010, 2012),
                () -> world.rows(kind).activeDuring(2010, 2012));
        for (Supplier<Query<? extends Entity, ?>> span : spans) {
            if (kind.starts().isEmpty()) {
                assertThatThrownBy(span::get).hasMessageStartingWith(kind + " have no start; ");
            } else {
                assertThat(span.get().count()).isNotNegative();
            }
        }
        return kind.starts().isEmpty() ? spans.size() : 0;
    }

    @Test
    void deploymentsAndFinancings() {
        assertThat(ids(world.deployments().by("maker"))).containsExactly("kg-a");
        assertThat(ids(world.deployments().with(Role.SUPPLIER, "carrier"))).containsExactly("tj-b");
        assertThat(ids(world.deployments().matching(row -> row.id().equals(Id.of("kg-a")))))
                .containsExactly("kg-a");
        assertThat(ids(world.deployments().in("TJ"))).containsExactly("tj-b");
        assertThat(ids(world.deployments().in("kg-osh"))).containsExactly("kg-a");
        assertThat(ids(world.financings().in("KG"))).containsExactly("loan-a");
        assertThat(ids(world.financings().in("TJ"))).containsExactly("grant-b");
        assertThat(ids(world.financings().with(Role.LENDER, "bank"))).containsExactly("loan-a");
        assertThat(ids(world.financings().with(Role.LENDER, "broker"))).isEmpty();
        assertThat(ids(world.financings().with(Role.CHANNEL, "broker"))).containsExactly("loan-a");
        assertThat(ids(world.financings().with(Role.CHANNEL, "bank"))).isEmpty();
        assertThat(ids(world.financings().where(Financing.INSTRUMENT, Instrument.GRANT)))
                .containsExactly("grant-b");
        assertThat(ids(world.financings().where(Financing.FUNDS, Id.of("kg-a"))))
                .containsExactly("loan-a");
        assertThat(ids(world.financings().where(Financing.FUNDS, Id.of("tj-b"))))
                .isEmpty();
    }

    @Test
    void ownershipsSeriesAndLaws() {
        assertThat(ids(world.ownerships().with(Role.OWNER, "maker"))).containsExactly("own-a");
        assertThat(ids(world.ownerships().with(Role.OWNER, "bank"))).containsExactly("own-b");
        assertThat(ids(world.ownerships().where(Ownership.OWNED, Id.of("maker"))))
                .containsExactly("own-b");
        assertThat(ids(world.ownerships().where(Ownership.OWNED, Id.of("carrier"))))
                .containsExactly("own-a");
        assertThat(ids(world.ownerships().where(Ownership.TYPE, OwnershipType.CONTROL)))
                .containsExactly("own-b");
        assertThat(ids(world.allSeries().where(Series.MEASURE, Measure.GDP))).containsExactly("kg-gdp");
        assertThat(ids(world.allSeries().where(Series.SCOPE, CreditorScope.OFFICIAL)))
                .containsExactly("kg-debt");
        assertThat(ids(world.allSeries().where(Series.CREDITOR, CountryCode.of("CN"))))
                .containsExactly("kg-debt");
        assertThat(ids(world.laws().where(Law.EFFECTS, LawEffect.PROTECTS))).containsExactly("tj-law");
    }

    @Test
    void incidentsInitiativesAndStatements() {
        assertThat(ids(world.incidents().where(Incident.ABOUT, Id.of("kg-a")))).containsExactly("kg-protest");
        assertThat(ids(world.incidents().where(Incident.ABOUT, Id.of("tj-b")))).isEmpty();
        assertThat(ids(world.rows(Initiative.KIND))).containsExactly("kg-digital");
        assertThat(ids(world.rows(Initiative.KIND).in("TJ"))).isEmpty();
        assertThat(ids(world.rows(Statement.KIND))).containsExactly("advice", "danger");
        assertThat(ids(world.rows(Statement.KIND).where(Statement.TYPE, StatementKind.RISK)))
                .containsExactly("danger");
        assertThat(ids(world.rows(Statement.KIND).where(Statement.LEVER, Lever.TRANSPARENCY)))
                .containsExactly("advice");
        assertThat(ids(world.rows(Statement.KIND).where(Statement.ABOUT, Id.of("maker"))))
                .containsExactly("advice");
        assertThat(ids(world.rows(Statement.KIND).where(Statement.ABOUT, Id.of("bank"))))
                .isEmpty();
    }

    @Test
    void claims() {
        assertThat(world.claims().by("office").count()).isEqualTo(2);
        assertThat(world.claims().by("paper").count()).isEqualTo(5);
        assertThat(world.claims().about("kg-a").count()).isEqualTo(2);
        assertThat(world.claims().on("supplier").count()).isEqualTo(2);
        Catalog more = world.toBuilder()
                .vocabulary(Vocabulary.of(List.of(Vocabulary.Term.of(Props.COST))))
                .build();
        assertThat(more.claims().on("cost")).as("a word without claims").isEmpty();
        assertThat(more.claims().on("supplier").count()).isEqualTo(2);
    }

    private void assertFound(String id, Function<String, Entity> byId) {
        Entity found = world.entity(id);
        assertThat(byId.apply(id)).isSameAs(found);
        assertThatThrownBy(() -> byId.apply("kg-none")).isInstanceOf(UnknownIdException.class);
        assertThatThrownBy(() -> byId.apply(id.equals("kg-a") ? "kg-osh" : "kg-a"))
                .isInstanceOf(UnknownIdException.class)
                .hasMessageContaining("that id is of the kind");
    }

    @Test
    void everyThingIsFoundUnderItsKind() {
        assertFound("kg-osh", id -> world.get(Place.KIND, id));
        assertFound("maker", world::organization);
        assertFound("own-a", id -> world.get(Ownership.KIND, id));
        assertFound("kg-a", world::deployment);
        assertFound("loan-a", world::financing);
        assertFound("kg-debt", world::series);
        assertFound("kg-law", id -> world.get(Law.KIND, id));
        assertFound("kg-protest", id -> world.get(Incident.KIND, id));
        assertFound("kg-digital", id -> world.get(Initiative.KIND, id));
        assertFound("advice", id -> world.get(Statement.KIND, id));
        assertThat(world.identified("wikidata", "Q42")).contains(world.organization("maker"));
        assertThat(world.identifiers(world.organization("maker"))).hasSize(1);
        assertThat(world.identifiers(world.organization("bank"))).isEmpty();
        assertThat(new UnknownIdException("thing", "kg-none", List.of("kg-a")).id())
                .isEqualTo("kg-none");
    }

    @Test
    void factsOfTheWorldAreThoseOfItsThings() {
        assertThat(world.facts())
                .extracting(Fact::label)
                .containsExactly("supplier", "withdrawn", "supplier", "channel", "committed", "lender", "2015");
        Fact year = world.facts().get(6);
        assertThat(year.key()).hasToString("kg-debt value 2015");
        assertThat(year).hasToString("kg-debt 2015 " + year.claims());
        Fact supplier = Fact.of(world.deployment("kg-a"), Props.SUPPLIER);
        assertThat(supplier.key()).hasToString("kg-a supplier");
        assertThat(supplier).hasToString("kg-a " + supplier.claims());
        assertThatThrownBy(() -> world.facts().remove(0)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void whatHasEndedIsLeftOutWithItsEnd() {
        assertThat(ids(world.deployments().where(Deployment.STAGE_GROUP, StageGroup.ENDED)))
                .containsExactly("kg-a");
        assertThat(world.deployments().total(Props.COST).leftOut())
                .extracting(LeftOut::toString)
                .containsExactly("kg-a: searched for and not found", "tj-b: not stated by any source");
    }

    @Test
    void chartsShowTheLargestGroupFirst() {
        assertThat(world.organizations().groupBy(Organization.KINDS).chart().text(60))
                .isEqualTo("""
                        4 organizations by kinds
                        bank     ################################################  2
                        carrier  #########################                         1
                        vendor   #########################                         1
                                 +-----------+-----------+----------+-----------+
                                 0          0.5          1         1.5          2
                        in organizations
                        # to the lower bound
                        """);
        assertThat(Worlds.small()
                        .deployments()
                        .groupBy(Deployment.COUNTRY)
                        .chart(Props.CAMERAS)
                        .text(60))
                .isEqualTo("""
                        3 deployments by country: cameras
                        KG  #####==============================>  150 cameras in 1
                                                                  of 2, as of 2014
                        TJ  ###############################       855 cameras in 1
                                                                  of 1
                            +-----------------+----------------+
                            0                500           1,000
                        in camera
                        # to the lower bound, = to the upper bound, > no upper bound
                        """);
        assertThat(Worlds.small()
                        .deployments()
                        .groupBy(Deployment.COUNTRY, Deployment.CATEGORY)
                        .chart(Props.COST)
                        .text(60))
                .isEqualTo("""
                        3 deployments by country and category: cost
                        KG, safe city  ////////////////////////////  0 of 2 state it
                        TJ, safe city  ////////////////////////////  0 of 1 state it
                                       +-------------+------------+
                                       0            0.5           1
                        in USD
                        / unknown
                        """);
    }
}
