package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.FactsBuilder;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Incident;
import io.github.digitalsilkroad.core.model.IncidentKind;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Role;
import io.github.digitalsilkroad.core.model.Stage;
import io.github.digitalsilkroad.core.model.StageGroup;
import io.github.digitalsilkroad.core.model.Technology;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.core.schema.SourceTable;
import io.github.digitalsilkroad.core.view.Chart;
import io.github.digitalsilkroad.testkit.World;
import io.github.digitalsilkroad.testkit.Worlds;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTest {

    private final Catalog world = Worlds.small();

    private static List<String> ids(Deployments query) {
        return query.stream().map(row -> row.id().toString()).toList();
    }

    @Test
    void narrowsByCountryVendorRoleStageAndYears() {
        assertThat(ids(world.deployments())).containsExactly("kg-one", "kg-two", "tj-one");
        assertThat(ids(world.deployments().in("kgz"))).containsExactly("kg-one", "kg-two");
        assertThat(ids(world.deployments().by("alpha"))).containsExactly("kg-two", "tj-one");
        assertThat(ids(world.deployments().with(Role.SUPPLIER, "beta"))).containsExactly("kg-one", "tj-one");
        assertThat(ids(world.deployments().with(Role.OPERATOR, "beta"))).isEmpty();
        assertThat(ids(world.deployments().where(Deployment.STAGE, Stage.WITHDRAWN)))
                .containsExactly("kg-two");
        assertThat(ids(world.deployments().where(Deployment.STAGE_GROUP, StageGroup.ACTIVE)))
                .containsExactly("kg-one", "tj-one");
        assertThat(ids(world.deployments().live())).containsExactly("kg-one", "tj-one");
        assertThat(ids(world.deployments().activeDuring(2013, 2013))).containsExactly("kg-one");
        assertThat(ids(world.deployments().activeDuring(2015, 2016))).containsExactly("kg-one");
        assertThat(ids(world.deployments().startedSince(2014))).containsExactly("tj-one");
        assertThat(ids(world.deployments().where(Deployment.CATEGORY, Category.FACE_PAYMENT)))
                .isEmpty();
        assertThat(ids(world.deployments().where(Deployment.TECHNOLOGIES, Technology.VIDEO)))
                .isEmpty();
        assertThat(world.deployments().of(Category.FACE_PAYMENT))
                .isEqualTo(world.deployments().where(Deployment.CATEGORY, Category.FACE_PAYMENT));
        for (Deployment row : world.deployments()) {
            assertThat(world.deployments().of(row.category())).contains(row);
            row.technologies()
                    .forEach(used -> assertThat(world.deployments().using(used)).contains(row));
        }
        Deployments counted = world.deployments().stating(Props.CAMERAS);
        assertThat(counted)
                .hasToString("2 deployments, 1 unseen for 3 years (1 without stated cameras left out)\nkg-one, tj-one");
        assertThat(counted.in("KG").stating(Props.OPERATOR))
                .hasToString("0 deployments (2 without stated operator left out)");
        assertThat(counted.contains("kg-two")).isEqualTo(Ternary.NO);
        assertThat(counted.union(counted).contains("kg-two")).isEqualTo(Ternary.NO);
        assertThat(ids(world.deployments().matching(row -> row.vendors().size() > 1)))
                .containsExactly("tj-one");
        assertThat(ids(world.deployments().matching(row -> row.id().equals(Id.of("kg-two")))))
                .containsExactly("kg-two");
    }

    @Test
    void aColumnAPropertyOrATestNarrowsAnyQueryAndSaysWhatIsUnknown() {
        Deployments byBeta = world.deployments().where(Props.SUPPLIER, Parties.parse("beta"));
        assertThat(byBeta).hasToString("2 deployments of 2013 to 2020, 1 unseen for 3 years\nkg-one, tj-one");
        assertThat(world.deployments().where(Props.SUPPLIER, Parties.parse("alpha;beta")))
                .hasToString("1 deployment of 2020\ntj-one");
        Deployments large = world.deployments().where(Props.CAMERAS, Quantity.parse("855 cameras"));
        assertThat(large).hasToString("1 deployment of 2020 (1 of unknown cameras left out)\ntj-one");
        assertThat(world.deployments().with(Role.OPERATOR, "beta"))
                .hasToString("0 deployments (3 of unknown operator left out)");
        assertThat(large.total(Props.CAMERAS)).hasToString("855 cameras from 1, 0 left out; undated");
        assertThat(large.groupBy(Deployment.COUNTRY).counts()).hasToString("[TJ: 1 row]");
        assertThat(large.top(1, Props.CAMERAS)).hasToString("1 row by cameras\n1 of 1: tj-one, 855 cameras");
        assertThat(large.table(Props.SUPPLIER).rows()).containsExactly(List.of("tj-one", "alpha, beta"));
        Deployments tested = world.deployments().matching(row -> row.name().endsWith("-two"));
        assertThat(tested).hasToString("1 deployment of 2014\nkg-two");
        assertThat(tested.in("TJ").union(large)).isEqualTo(large.where(Deployment.COUNTRY, CountryCode.of("TJ")));
        assertThat(world.sources().matching(source -> source.type() == SourceType.OFFICIAL))
                .isEqualTo(world.sources().where(SourceTable.TYPE, SourceType.OFFICIAL));
        assertThat(world.claims().where(LedgerRow.BASIS, Basis.STATED).count())
                .isEqualTo(world.claims().count());
    }

    @Test
    void anIdInAColumnIsOfAThingOfTheCatalogOrARetiredOne() {
        Catalog renamed = world.toBuilder().retire("delta", "alpha", "merged").build();
        assertThat(ids(renamed.deployments().where(Deployment.VENDOR, Id.of("delta"))))
                .containsExactly("kg-two", "tj-one");
        assertThatThrownBy(() -> world.deployments().where(Deployment.VENDOR, Id.of("alfa")))
                .isInstanceOf(UnknownIdException.class)
                .hasMessageStartingWith("no organization 'alfa'; nearest: alpha");
    }

    @Test
    void aSumIsTheSameThroughTheGenericQueryEvenIfThatIsAskedFirst() {
        Total generic = world.rows(Deployment.KIND).in("KG").total(Props.PLANNED_CAMERAS);
        assertThat(generic)
                .hasToString(world.deployments()
                        .in("KG")
                        .total(Props.PLANNED_CAMERAS)
                        .toString());
        Facts ended = Facts.builder()
                .add(Props.CAMERAS, World.cameras(5, World.EARLY))
                .add(Props.WITHDRAWN, World.date("2014", World.EARLY))
                .build();
        Catalog more =
                world.toBuilder().add(World.system("kg-over", "KG", ended)).build();
        assertThat(more.rows(Deployment.KIND).total(Props.CAMERAS))
                .hasToString("1,005 cameras from 2, 2 left out; as of 2014, 1 undated\n"
                        + "over half is tj-one (855 cameras); 1 disputed");
    }

    private static Catalog dated(String... milestones) {
        World world = World.vendors();
        for (String row : milestones) {
            FactsBuilder facts = Facts.builder();
            for (String milestone : row.substring(row.indexOf(' ') + 1).split(" ", -1)) {
                String[] pair = milestone.split("=", -1);
                facts.add(Coded.parse(Stage.class, pair[0]).milestone(), World.date(pair[1], World.EARLY));
            }
            world.add(World.system(row.substring(0, row.indexOf(' ')), "KG", facts.build()));
        }
        return world.build();
    }

    @Test
    void aContractOfLongAgoThatGoesOnStartedLongAgo() {
        Deployments all = dated(
                        "old signed=2006 operating=2019", "new signed=2019-05 started=2021", "paper signed=2019-05")
                .deployments();

        assertThat(ids(all.startedSince(2019))).containsExactly("new");
        assertThat(all.startedSince(2019)).hasToString("1 deployment of 2019 (1 only agreed left out)\nnew");
        assertThat(ids(all.startedDuring(2006, 2006))).containsExactly("old");
        assertThat(ids(all.activeDuring(2010, 2012))).containsExactly("old");
        assertThat(ids(all.activeDuring(2024, 2024))).containsExactly("new", "old", "paper");
    }

    @Test
    void whatIsOnlyPlannedIsNotLiveAndMayEndLater() {
        Deployments all = dated(
                        "announced announced=2014",
                        "awarded awarded=2014",
                        "offered offered=2014",
                        "signed announced=2013 signed=2014",
                        "running operating=2014",
                        "over operating=2014 closed=2015")
                .deployments();

        assertThat(ids(all.live())).containsExactly("running", "signed");
        assertThat(ids(all.notEnded())).containsExactly("announced", "awarded", "offered", "running", "signed");
    }

    @Test
    void whatAVendorSuppliesIsSplitByWhatCameOfIt() {
        World built = World.vendors();
        String[] lives = {"operating", "started", "signed", "announced", "awarded", "declined", "withdrawn", ""};
        for (int i = 0; i < lives.length; i++) {
            FactsBuilder facts = Facts.builder().add(Props.SUPPLIER, World.parties("alpha", World.EARLY));
            if (!lives[i].isEmpty()) {
                facts.add(Coded.parse(Stage.class, lives[i]).milestone(), World.date("2014", World.EARLY));
            }
            built.add(World.system("s" + i, "KG", facts.build()));
        }
        Deployments all = built.build().deployments();

        assertThat(all.by("alpha"))
                .hasToString("8 deployments (2 active, 1 signed, 2 planned, 2 ended, 1 of unknown stage)\n"
                        + "2 unseen for 3 years; s0, s1, s2, s3, s4, s5, s6, s7");
        assertThat(all.by("alpha").live().where(Deployment.STAGE, Stage.OPERATING))
                .hasToString("1 deployment, 1 unseen for 3 years (1 active) (1 of unknown stage left out)\ns0");
        assertThat(all.toString()).startsWith("8 deployments of 2014, 5 undated, 2 unseen for 3 years\ns0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "signed=2015 cancelled=XXXX operating=2020 | 2018 | signed",
                "signed=2015 cancelled=XXXX operating=2020 | 2021 | canceled",
                "signed=2015 cancelled=201X operating=2018 | 2016 | signed",
                "signed=2015 cancelled=2016 started=2018 | 2015 | signed",
                "signed=2015 cancelled=2016 started=2018 | 2017 | canceled",
                "signed=2015 cancelled=2016 started=2018 | 2019 | started",
            })
    void anEndIsNotBeforeTheLastSightAndAStartAfterItRevives(String life, String date, String stage) {
        Deployment then = dated("odd " + life).asOf(date).deployment("odd");
        assertThat(then.stage().orElseThrow().label()).isEqualTo(stage);
        assertThat(dated("odd " + life).asOf(date).deployments().notEnded().isEmpty())
                .isEqualTo(stage.equals("canceled"));
    }

    @Test
    void aFigureOfALaterTimeShowsThatNothingHadEnded() {
        Facts facts = Facts.builder()
                .add(Props.SIGNED, World.date("2015", World.EARLY))
                .add(Props.CANCELLED, World.date("XXXX", World.EARLY))
                .add(Props.CAMERAS, World.cameras(20, World.EARLY).asOf("2019"))
                .build();
        Catalog world = World.vendors().deployment("seen", "KG", facts).build();
        assertThat(world.asOf("2018").deployment("seen").stage()).hasValue(Stage.SIGNED);
        assertThat(world.asOf("2020").deployment("seen").stage()).hasValue(Stage.CANCELLED);
    }

    @Test
    void plansPastTheirDateAndOldSightingsAreAskedForAsOfTheDayOfTheData() {
        World built = World.vendors();
        built.add(World.titled("paper-2021", "News", "Paper", SourceType.PRESS)
                .published(PartialDate.parse("2021-06-15"))
                .build());
        built.add(system("due", World.fact(Props.PLANNED_START, World.date("2019", World.EARLY))));
        built.add(system("to-come", World.fact(Props.PLANNED_START, World.date("2021", World.EARLY))));
        built.add(system("seen-2018", World.fact(Props.OPERATING, World.date("2018-06-15", World.EARLY))));
        built.add(system("seen-2017", World.fact(Props.OPERATING, World.date("2017", World.EARLY))));
        built.add(system("seen-never", World.fact(Props.OPERATING, World.date("XXXX", World.EARLY))));
        Catalog world = built.build();

        assertThat(world.day()).hasValue(LocalDate.of(2021, 6, 15));
        assertThat(ids(world.deployments().overdue())).containsExactly("due");
        assertThat(ids(world.deployments().stale())).containsExactly("seen-2017", "seen-never");
        assertThat(world.deployments().text(80)).isEqualTo("""
            5 deployments
            id          name               stage
            ----------  -----------------  ----------------------------------------
            due         System due         announced, due 2019, outcome unknown
            seen-2017   System seen-2017   operating, last seen 2017
            seen-2018   System seen-2018   operating
            seen-never  System seen-never  operating, last seen at an unstated time
            to-come     System to-come     announced
            """);
        Grouping<Deployment> stages = world.deployments().groupBy(Deployment.STAGE);
        assertThat(stages.page().csv()).isEqualTo("""
            stage,deployments,unseen for 3 years,"overdue, outcome unknown"
            operating,3,2,0
            announced,2,0,1
            """);
        assertThat(stages.chart().marks())
                .extracting(mark -> mark.label() + " " + mark.value().orElseThrow() + ": " + mark.words())
                .containsExactly(
                        "operating 1-3: 3, 2 unseen for 3 years", "announced 1-2: 2, 1 overdue, outcome unknown");
        assertThat(world.deployments().groupBy(Deployment.COUNTRY).chart().marks())
                .extracting(Chart.Mark::words)
                .containsExactly("5");
        assertThat(world.asOf("2018").day()).hasValue(LocalDate.of(2018, 12, 31));
        assertThat(world.asOf("2018").deployments().overdue()).isEmpty();
        assertThat(Catalog.builder(world.version()).build().day()).isEmpty();
    }

    private static Deployment system(String id, Attested<?> fact) {
        return World.system(id, "KG", World.facts(fact));
    }

    @Test
    void plansAndEndsStartNothingAndAreUndated() {
        Deployments all = dated(
                        "announced announced=2014",
                        "declined offered=2014 declined=2015",
                        "secret signed=XXXX",
                        "sure started=2014")
                .deployments();

        assertThat(ids(all.startedSince(2000))).containsExactly("sure");
        assertThat(ids(all.startedSince(2000).undated())).containsExactly("announced", "declined", "secret");
        assertThat(ids(all.undated().in("TJ"))).isEmpty();
        assertThat(all.activeDuring(2014, 2014))
                .hasToString("1 deployment of 2014, 1 unseen for 3 years (3 undated left out)\nsure");
    }

    @Test
    void queriesThatAreCombinedStillSayWhatIsUnknown() {
        Deployments all = dated("a announced=2014", "b signed=2014", "c signed=2018", "d signed=XXXX")
                .deployments();
        Deployments then = all.activeDuring(2014, 2014);
        Deployments some = all.matching(row -> row.id().equals(Id.of("a")))
                .union(all.matching(row -> row.id().equals(Id.of("c"))));

        assertThat(then).hasToString("1 deployment of 2014 (2 undated left out)\nb");
        assertThat(then.union(some))
                .hasToString("3 deployments of 2014 to 2018, 1 undated (1 undated left out)\na, b, c");
        assertThat(some.union(then))
                .isEqualTo(then.union(some))
                .hasToString(then.union(some).toString());
        assertThat(then.minus(some)).hasToString("1 deployment of 2014 (1 undated left out)\nb");
        assertThat(some.minus(then)).hasToString("2 deployments of 2018, 1 undated\na, c");
    }

    @Test
    void aStartWithoutAFirstDayHasNoFirstYear() {
        Deployments all = dated("by operating=[..2014]", "later started=2016", "sure started=2013")
                .deployments();

        assertThat(all).hasToString("3 deployments by 2016, 3 unseen for 3 years\nby, later, sure");
        assertThat(all.startedDuring(2014, 2014)).hasToString("1 deployment by 2014, 1 unseen for 3 years\nby");
        assertThat(all.startedSince(2015)).hasToString("1 deployment of 2016, 1 unseen for 3 years\nlater");
    }

    @Test
    void eachYearOfALooseDateIsPossible() {
        Deployments all = dated("loose signed=201X operating=2016").deployments();

        assertThat(all.startedDuring(2010, 2010)).hasSize(1);
        assertThat(all.startedDuring(2016, 2016)).hasSize(1);
        assertThat(all.startedSince(2017)).isEmpty();
    }

    @Test
    void whatEndedIsActiveToItsEndUnlessItStartedAgain() {
        Deployments all = dated("again signed=2010 withdrawn=2012 started=2015", "over signed=2010 closed=2012")
                .deployments();

        assertThat(ids(all.activeDuring(2012, 2012))).containsExactly("again", "over");
        assertThat(ids(all.activeDuring(2013, 2013))).containsExactly("again");
    }

    @Test
    void aStartAndAnEndThatContradictWidenToTheirHull() {
        Deployments all = dated("odd cancelled=2012 signed=2018 started=2018").deployments();

        assertThat(all.activeDuring(2011, 2011)).isEmpty();
        assertThat(ids(all.activeDuring(2015, 2015))).containsExactly("odd");
        assertThat(ids(all.startedDuring(2012, 2012))).containsExactly("odd");
        assertThat(ids(all.activeDuring(2018, 2018))).containsExactly("odd");
        assertThat(all.activeDuring(2019, 2019)).isEmpty();
    }

    @Test
    void moneyStartsWhenItIsCommittedAndAnEventOnItsDate() {
        Catalog world = World.vendors()
                .financing(
                        "loan",
                        "KG",
                        Instrument.LOAN,
                        "",
                        World.facts(World.fact(Props.COMMITTED, World.date("2009-02", World.EARLY))))
                .add(World.incident(
                        "protest",
                        "KG",
                        IncidentKind.PROTEST,
                        World.facts(World.fact(Props.DATE, World.date("2019-09-02", World.LATE)))))
                .build();

        assertThat(world.financings().startedDuring(2009, 2009)).hasSize(1);
        assertThat(world.asOf("2008").financings()).isEmpty();
        assertThat(world.incidents().startedSince(2020)).hasToString("0 incidents");
        assertThat(world.incidents().startedSince(2019)).hasSize(1);
    }

    @Test
    void prepositionsCombineInAnyOrder() {
        Deployments one = world.deployments().in("KG").by("beta").activeDuring(2014, 2019);
        Deployments other =
                world.deployments().activeDuring(2014, 2019).by("beta").in("KG");
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(ids(one)).containsExactly("kg-one");
    }

    @Test
    void verbsAnswer() {
        assertThat(world.deployments().in("KG").count()).isEqualTo(2);
        assertThat(world.deployments().in("KG").stream().map(Deployment::id))
                .first()
                .isEqualTo(Id.of("kg-one"));
        assertThat(world.deployments().in("TJ").by("alpha").isEmpty()).isFalse();
        assertThat(world.incidents().where(Incident.TYPE, IncidentKind.CLASH).isEmpty())
                .isTrue();
        assertThat(world.sources().where(SourceTable.TYPE, SourceType.OFFICIAL).list())
                .containsExactly(World.LATE);
        assertThat(world.organizations()
                        .where(Organization.KINDS, OrganizationKind.VENDOR)
                        .count())
                .isEqualTo(2);
        assertThat(world.organizations()
                        .where(Organization.KINDS, OrganizationKind.CARRIER)
                        .count())
                .isZero();
    }

    @Test
    void listsCannotBeChanged() {
        List<Deployment> list = world.deployments().list();
        assertThatThrownBy(() -> list.remove(0)).isInstanceOf(UnsupportedOperationException.class);
        assertThat(list).hasSize(3);
    }

    @Test
    void tellsANotebookCountKindAndFirstRows() {
        assertThat(world.deployments())
                .hasToString("3 deployments of 2013 to 2020, 1 unseen for 3 years\nkg-one, kg-two, tj-one");
        assertThat(world.deployments().in("TJ")).hasToString("1 deployment of 2020\ntj-one");
        assertThat(world.laws()).hasToString("0 laws");
    }

    @Test
    void namesTheNearestVendor() {
        assertThatThrownBy(() -> world.deployments().by("alpah"))
                .isInstanceOf(UnknownIdException.class)
                .hasMessage("no organization 'alpah'; nearest: alpha; all: alpha, beta");
    }

    @Test
    void refusesASpanThatEndsBeforeItStarts() {
        assertThatThrownBy(() -> world.deployments().activeDuring(2019, 2013))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("years 2019 to 2013: a span cannot end before it starts; swap the two");
    }

    @Test
    void refusesToCombineQueriesOnTwoCatalogs() {
        Deployments other = Worlds.small().asOf("2016").deployments();
        assertThatThrownBy(() -> world.deployments().union(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cannot combine a query on invented 2026.11.0 as of 2016 with one on invented 2026.11.0:"
                        + " both must ask the same catalog");
    }

    @Test
    void totalsSayWhatTheyLeftOut() {
        Total total = world.deployments().total(Props.CAMERAS);
        assertThat(total)
                .hasToString("1,005 cameras from 2, 1 left out; as of 2014, 1 undated; 1 unseen for 3 years\n"
                        + "over half is tj-one (855 cameras); 1 disputed");
        assertThat(total.leftOut()).extracting(Object::toString).containsExactly("kg-two: not stated by any source");
        Total dollars = world.deployments().total(Props.COST);
        assertThat(dollars.sum()).isEmpty();
        assertThat(dollars.counted()).isZero();
        assertThat(dollars).hasToString("no figure, 3 left out");
    }

    @Test
    void anAmountThatIsAtMostSomethingAddsNothingLess() {
        World world = World.vendors();
        for (String cost : List.of("at most 5,000,000 USD", "2,000,000 USD")) {
            world.add(World.system(
                    "kg-" + cost.length(),
                    "KG",
                    Facts.builder()
                            .add(Props.COST, Claim.of(Money.parse(cost), Citation.of(World.EARLY)))
                            .build()));
        }
        Total dollars = world.build().deployments().total(Props.COST);
        assertThat(dollars.sum()).contains(Money.parse("2,000,000-7,000,000 USD"));
    }

    @Test
    void refusesToAddWhatIsNoNumber() {
        assertThatThrownBy(() -> world.deployments().total(Props.SIGNED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("property signed: has values of type \"date\", which have no sum or rank;"
                        + " choose a count or an amount of money");
    }

    @Test
    void refusesAUnitThatThePropertyNeverHasAndGivesTheRightCall() {
        assertThatThrownBy(() -> world.deployments().total(Props.SIGNED, "USD"))
                .hasMessage("property signed: has values of type \"date\", which have no sum or rank;"
                        + " choose a count or an amount of money");
        assertThatThrownBy(() -> world.deployments().total(Props.COST, "usd"))
                .hasMessage("property cost: has no values in \"usd\", only in USD or another currency; use"
                        + " total(Props.COST, \"USD\")");
        assertThatThrownBy(() -> world.deployments().total(Props.COST, "camera"))
                .hasMessage("property cost: has no values in \"camera\", only in USD or another currency; use"
                        + " total(Props.CAMERAS, \"camera\")");
        Property<Quantity> shared = Property.of("shared-cameras", ValueType.quantity(Unit.of("camera")), "shared");
        assertThatThrownBy(() -> world.deployments().total(shared, "camra"))
                .hasMessage("property shared-cameras: has no values in \"camra\", only in camera; use"
                        + " total(property, \"camera\")");
        Property<Quantity> any = Property.of("any", ValueType.quantity(), "any");
        assertThatThrownBy(() -> world.deployments().total(any, "camra"))
                .hasMessage("property any: has no values in \"camra\"; use total(property, unit)");
        assertThat(world.deployments().total(Props.COST, "CNY2021")).hasToString("no figure, 3 left out");
    }

    @Test
    void totalsLeaveOutAnEndedDealBesideLiveOnesAndAddThemAlone() {
        Facts live = Facts.builder()
                .add(Props.CAMERAS, World.cameras(10, World.EARLY))
                .add(Props.OPERATING, World.date("2014", World.EARLY))
                .build();
        Facts ended = Facts.builder()
                .add(Props.CAMERAS, World.cameras(5, World.EARLY))
                .add(Props.WITHDRAWN, World.date("2014", World.EARLY))
                .build();
        Catalog world = World.vendors()
                .deployment("kg-live", "KG", live)
                .deployment("kg-ended", "KG", ended)
                .build();
        assertThat(world.deployments().total(Props.CAMERAS))
                .hasToString("10 cameras from 1, 1 left out; undated; 1 unseen for 3 years");
        assertThat(world.deployments().total(Props.CAMERAS).leftOut())
                .extracting(LeftOut::toString)
                .containsExactly("kg-ended: withdrawn");
        assertThat(world.deployments()
                        .where(Deployment.STAGE_GROUP, StageGroup.ENDED)
                        .total(Props.CAMERAS))
                .hasToString("5 cameras from 1, 0 left out; undated");
    }

    @Test
    void totalsCountAPartOnce() {
        Facts whole = World.facts(World.fact(Props.CAMERAS, World.cameras(100, World.EARLY)));
        Facts part = World.facts(World.fact(Props.CAMERAS, World.cameras(30, World.EARLY)));
        Deployment inside = World.part("kg-part", "KG", "kg-whole", part);
        Catalog world =
                World.vendors().deployment("kg-whole", "KG", whole).add(inside).build();
        Total total = world.deployments().total(Props.CAMERAS);
        assertThat(total).hasToString("100 cameras from 1, 1 left out; undated");
        assertThat(total.leftOut())
                .extracting(Object::toString)
                .containsExactly("kg-part: part of kg-whole (filed, no source states it), whose figure includes it");
        assertThat(world.deployments()
                        .matching(row -> row.id().equals(Id.of("kg-part")))
                        .total(Props.CAMERAS))
                .hasToString("30 cameras from 1, 0 left out; undated");
        assertThat(world.deployments().groupBy(Deployment.COUNTRY).totals(Props.CAMERAS))
                .extracting(Object::toString)
                .containsExactly("KG: 2 rows, 100 cameras from 1, 1 left out; undated");
    }

    @Test
    void groupsNameWhatIsNotStated() {
        assertThat(world.deployments()
                        .groupBy(Deployment.COUNTRY, Props.OPERATOR)
                        .counts())
                .extracting(Object::toString)
                .containsExactly("KG not stated: 2 rows", "TJ not stated: 1 row");
        assertThat(world.deployments().groupBy(Deployment.COUNTRY, Deployment.VENDOR))
                .hasToString("3 deployments by country and vendor");
    }

    @Test
    void ranksSayEveryRankThatIsPossible() {
        List<Ranked<Deployment>> top =
                world.under(Reading.envelope()).deployments().top(5, Props.CAMERAS);
        assertThat(top)
                .extracting(ranked -> ranked.row().id() + " " + ranked.rank())
                .containsExactly("tj-one 1 of 2, 1 unranked", "kg-one 2 of 2, 1 unranked");
        assertThatThrownBy(() -> world.deployments().top(0, Props.CAMERAS)).hasMessage("top 0: ask for at least 1 row");
    }

    @Test
    void totalsSayThatAFigureIsDisputed() {
        Total one = world.deployments().in("KG").total(Props.CAMERAS);
        assertThat(one).hasToString("150 cameras from 1, 1 left out; as of 2014; 1 unseen for 3 years\ndisputed");
        assertThat(one.disputed()).containsExactly(Id.of("kg-one"));
        assertThat(world.deployments().in("TJ").total(Props.CAMERAS).disputed()).isEmpty();
    }

    @Test
    void queriesAreEqualIfTheyGiveTheSameRowsOfOneCatalog() {
        assertThat(world.deployments().in("KG"))
                .isEqualTo(world.deployments().in("kg"))
                .isNotEqualTo(world.deployments());
        assertThat(world.deployments().matching(row -> row.id().equals(Id.of("kg-one"))))
                .isNotEqualTo(world.incidents().where(Incident.TYPE, IncidentKind.PROTEST))
                .isNotEqualTo("kg-one");
        assertThat(world.deployments()).isNotEqualTo(world.asOf("2016").deployments());
        assertThat(world.deployments().in("KG").hashCode())
                .isNotEqualTo(world.deployments().in("TJ").hashCode());
    }

    @Test
    void aNotebookIsToldTheFirstRowsThatFit() {
        World world = World.vendors();
        for (int i = 10; i < 30; i++) {
            world.add(World.system("kg-system-" + i, "KG", Facts.none()));
        }
        assertThat(world.build().deployments())
                .hasToString(
                        "20 deployments\nkg-system-10, kg-system-11, kg-system-12, kg-system-13, kg-system-14, ...");
    }

    @Test
    void aRowIsNamedWhoseIdHas70Characters() {
        String longest = "kg-" + "x".repeat(70 - 3);
        World world = World.vendors().deployment(longest, "KG", Facts.none());
        World other = World.vendors().deployment(longest + "x", "KG", Facts.none());
        assertThat(world.build().deployments()).hasToString("1 deployment\n" + longest);
        assertThat(other.build().deployments()).hasToString("1 deployment\n...");
    }

    @Test
    void whatATableNamesTwiceIsFoundOnce() {
        Id one = Id.of("kg-one");
        Catalog more = world.toBuilder()
                .add(World.incident("kg-twice", "KG", IncidentKind.PROTEST, Facts.none(), one, one))
                .build();
        assertThat(more.incidents().where(Incident.ABOUT, Id.of("kg-one")).list())
                .containsExactly(more.get(Incident.KIND, "kg-twice"));
        assertThat(more.incidents().groupBy(Incident.ABOUT).counts())
                .extracting(Object::toString)
                .containsExactly("not stated: 1 row", "kg-one: 1 row");
    }

    @Test
    void groupsAreEqualByKeysAndNumbers() {
        List<Group> groups = world.deployments().groupBy(Deployment.COUNTRY).totals(Props.CAMERAS);
        List<Group> same = world.deployments().groupBy(Deployment.COUNTRY).totals(Props.CAMERAS);
        assertThat(groups).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(groups.get(0)).isNotEqualTo(groups.get(1)).isNotEqualTo("KG");
        assertThat(groups.get(0).hashCode()).isNotEqualTo(groups.get(1).hashCode());
        assertThat(groups.get(0))
                .as("without sums")
                .isNotEqualTo(
                        world.deployments().groupBy(Deployment.COUNTRY).counts().get(0));
        assertThat(world.deployments().groupBy(Deployment.CATEGORY).counts())
                .extracting(Group::label)
                .containsExactly("safe city");
        assertThat(world.deployments()
                        .groupBy(Deployment.COUNTRY, Deployment.CATEGORY)
                        .counts())
                .extracting(Group::label)
                .containsExactly("KG, safe city", "TJ, safe city");
        assertThat(world.deployments().groupBy(Deployment.COUNTRY, Props.OPERATOR))
                .hasToString("3 deployments by country and operator");
        assertThat(world.deployments()
                        .groupBy(Deployment.COUNTRY, Props.OPERATOR)
                        .dimensions())
                .hasSize(2);
    }

    @Test
    void ranksThatOverlapSayTheBestAndTheWorst() {
        World world = World.vendors();
        String[] cameras = {"10-20 camera", "15 camera", "5 camera"};
        for (int i = 0; i < cameras.length; i++) {
            world.add(World.system(
                    "kg-" + i,
                    "KG",
                    Facts.builder()
                            .add(Props.CAMERAS, Claim.of(Quantity.parse(cameras[i]), Citation.of(World.EARLY)))
                            .build()));
        }
        assertThat(world.build().deployments().top(3, Props.CAMERAS))
                .extracting(Ranked::toString, row -> row.bestRank() == row.worstRank())
                .containsExactlyInAnyOrder(
                        tuple("1-2 of 3: kg-0, 10-20 cameras", false),
                        tuple("1-2 of 3: kg-1, 15 cameras", false),
                        tuple("3 of 3: kg-2, 5 cameras", true));
    }

    @Test
    void totalsSayInWhichUnitARowIsStated() {
        Facts facts = Facts.builder()
                .add(Props.COST, Claim.of(Money.parse("CNY 5"), Citation.of(World.EARLY)))
                .build();
        Total total = World.vendors()
                .add(World.system("kg-one", "KG", facts))
                .build()
                .deployments()
                .total(Props.COST);
        assertThat(total.leftOut()).extracting(LeftOut::toString).containsExactly("kg-one: stated in CNY, not USD");
        assertThat(total.unit()).isEqualTo(Unit.of("USD"));
    }
}
