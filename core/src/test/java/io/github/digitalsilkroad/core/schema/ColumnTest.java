package io.github.digitalsilkroad.core.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.FactsBuilder;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceBuilderStages;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the columns of a kind hold of a thing: what is filed in its row, and what sources say instead. */
class ColumnTest {

    private static final Property<Parties> OPERATORS = Property.of("operators", ValueType.parties(), "operators");
    private static final Property<Parties> OWNER = Property.of("owner", ValueType.parties(), "owner");
    private static final Property<String> USES = Property.of("uses", ValueType.text(), "uses");
    private static final Property<PartialDate> OPENED = Property.of("opened", ValueType.date(), "opened");
    private static final Property<PartialDate> CLOSED = Property.of("closed", ValueType.date(), "closed");

    private static final Source PAPER = source("paper").build();
    private static final Source MINISTRY = Source.builder()
            .id(Id.of("ministry"))
            .title("Register")
            .publisher("Ministry")
            .type(SourceType.OFFICIAL)
            .reliability(5)
            .url("https://example.org/register")
            .copy("https://example.net/register")
            .published(PartialDate.parse("2019"))
            .retrieved(PartialDate.parse("2020-05-01"))
            .language("ky")
            .license("CC BY 4.0")
            .attribution("Ministry, 2019")
            .relayedBy("An agency")
            .origin(PAPER)
            .note("in part")
            .addAuthors("Row, Ann", "Office of Rows")
            .build();

    private static SourceBuilderStages.BuildFinal source(String id) {
        return Source.builder()
                .id(Id.of(id))
                .title("A page")
                .publisher("A paper")
                .type(SourceType.PRESS);
    }

    /** A station, whose row files who operates it and what it is used for. */
    record Station(
            Id id,
            List<String> others,
            Optional<Id> whole,
            Set<Id> twins,
            List<Id> operators,
            Optional<Id> owner,
            List<String> uses,
            Facts facts)
            implements Identified {}

    private static final Kind<Station> KIND = new Kind<Station>(
                    Station.class, "station", "stations", "Stations that see.", row -> {
                        throw new AssertionError("no row is read here");
                    })
            .dated(List.of(OPENED, CLOSED), List.of(OPENED), List.of(CLOSED));
    private static final Column<Station, Id> ID = KIND.idColumn();
    private static final Column<Station, String> NAME =
            KIND.column("name", Cell.text(), station -> "Station " + station.id(), "name in English");
    private static final Column<Station, String> ALIASES = KIND.aliasesColumn(Station::others);
    private static final Column<Station, String> TOWN =
            KIND.column("town", Cell.text(), station -> "Osh", "its town").where();
    private static final Column<Station, Id> WHOLE = KIND.umbrellaColumn(Station::whole);
    private static final Column<Station, Id> TWINS = KIND.sameAsColumn(Station::twins);
    private static final Column<Station, Id> RUN_BY = KIND.many(
                    "operators", Cell.id(), Station::operators, "who runs it")
            .references("organizations")
            .attestedBy(OPERATORS, Station::facts);
    private static final Column<Station, Id> OWNED_BY = KIND.optional("owner", Cell.id(), Station::owner, "who owns it")
            .references("organizations")
            .attestedBy(OWNER, Station::facts);
    private static final Column<Station, String> USED_FOR =
            KIND.many("uses", Cell.text(), Station::uses, "what for").attestedBy(USES, Station::facts);
    private static final Column<Station, Id> TOLD_BY = KIND.optional(
                    "told_by", Cell.id(), station -> Optional.of(PAPER.id()), "who told of it")
            .references("sources");

    private static Station station(Facts facts) {
        return station(List.of("traffic"), facts);
    }

    private static Station station(List<String> uses, Facts facts) {
        return new Station(
                Id.of("osh-1"),
                List.of("First", "Eye"),
                Optional.of(Id.of("osh")),
                Set.of(Id.of("osh-2")),
                List.of(Id.of("police")),
                Optional.empty(),
                uses,
                facts);
    }

    private static <T> FactsBuilder said(FactsBuilder facts, Property<T> property, T value) {
        return facts.add(property, Claim.of(value, Citation.of(PAPER)));
    }

    private static Facts said(Property<Parties> property, String... organizations) {
        Parties parties = Parties.parse(String.join("; ", organizations));
        return said(Facts.builder(), property, parties).build();
    }

    @Test
    void aColumnSaysWhetherItIsAKeyOrNeededOrAddedLater() {
        assertThat(KIND.columns()).filteredOn(Column::isKey).containsExactly(ID);
        assertThat(KIND.columns()).filteredOn(Column::isRequired).containsExactly(ID, NAME, TOWN);
        assertThat(KIND.columns()).filteredOn(Column::isAddedLater).containsExactly(TWINS);
        assertThat(KIND.columns()).filteredOn(Column::isMany).containsExactly(ALIASES, TWINS, RUN_BY, USED_FOR);
        assertThat(KIND.columns())
                .filteredOn(column -> column.target().equals("sources"))
                .containsExactly(TOLD_BY);
        assertThat(TOLD_BY.label()).isEqualTo("told by");
        assertThat(KIND.columns()).allSatisfy(column -> assertThat(column).hasToString(column.name()));
        assertThat(RUN_BY.description()).isEqualTo("who runs it, separated by semicolons");
    }

    @Test
    void aKindTellsWhereAThingIsAndHowElseItIsCalledAndOfWhatItIsAPart() {
        Station station = station(Facts.none());
        assertThat(KIND.whereColumn()).contains(TOWN);
        assertThat(KIND.whereOf(station)).isEqualTo(List.of("Osh"));
        assertThat(KIND.aliases()).contains(ALIASES);
        assertThat(KIND.aliasesOf(station)).containsExactly("First", "Eye");
        assertThat(KIND.umbrella()).contains(WHOLE);
        assertThat(KIND.possibleUmbrellasOf(station)).containsExactly(Id.of("osh"));
        assertThat(KIND.sameAs()).contains(TWINS);
        assertThat(KIND.starts()).containsExactly(OPENED);
    }

    @Test
    void aKindWithoutSuchColumnsTellsNothing() {
        assertThat(SourceTable.KIND.whereColumn()).isEmpty();
        assertThat(SourceTable.KIND.whereOf(PAPER)).isEmpty();
        assertThat(SourceTable.KIND.aliases()).isEmpty();
        assertThat(SourceTable.KIND.aliasesOf(PAPER)).isEmpty();
        assertThat(SourceTable.KIND.umbrella()).isEmpty();
        assertThat(SourceTable.KIND.possibleUmbrellasOf(PAPER)).isEmpty();
        assertThat(SourceTable.KIND.sameAs()).isEmpty();
        assertThat(SourceTable.KIND.starts()).isEmpty();
        assertThat(SourceTable.KIND.isStanding()).isFalse();
    }

    @Test
    void whatASourceSaysStandsInForWhatIsFiled() {
        Station silent = station(Facts.none());
        assertThat(RUN_BY.keysOf(silent)).containsExactly(Id.of("police"));
        assertThat(RUN_BY.claimedOf(silent)).isEmpty();
        assertThat(RUN_BY.possibleOf(silent)).containsExactly(Id.of("police"));
        Station told = station(said(OPERATORS, "army", "police"));
        assertThat(RUN_BY.keysOf(told)).containsExactly(Id.of("army"), Id.of("police"));
        assertThat(RUN_BY.filedOf(told)).containsExactly(Id.of("police"));
        assertThat(RUN_BY.claimedOf(told)).containsExactly(Id.of("army"), Id.of("police"));
        assertThat(RUN_BY.possibleOf(told)).containsExactly(Id.of("police"), Id.of("army"));
        assertThat(NAME.claimedOf(told)).isEmpty();
        assertThat(OWNED_BY.valueOf(silent)).isEmpty();
        assertThat(OWNED_BY.valueOf(station(said(OWNER, "army")))).contains(Id.of("army"));
    }

    @Test
    void aTextOfSeveralIsReadOneByOne() {
        Facts facts = said(Facts.builder(), USES, "traffic ;  crowds; borders").build();
        assertThat(USED_FOR.keysOf(station(facts))).containsExactly("traffic", "crowds", "borders");
        assertThat(USED_FOR.possibleOf(station(facts))).containsExactly("traffic", "crowds", "borders");
    }

    @Test
    void whatIsFiledTwiceIsPossibleOnce() {
        assertThat(USED_FOR.possibleOf(station(List.of("traffic", "traffic"), Facts.none())))
                .containsExactly("traffic");
    }

    @Test
    void aColumnOfOneRefusesAClaimOfTwo() {
        Station shared = station(said(OWNER, "army", "police"));
        assertThatThrownBy(() -> OWNED_BY.keysOf(shared))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("must be one, not 2");
    }

    @Test
    void aColumnTellsWhatItReads() {
        assertThat(RUN_BY.reads()).containsExactly(OPERATORS);
        assertThat(RUN_BY.attestedBy()).contains(OPERATORS);
        assertThat(NAME.reads()).isEmpty();
        Column<Station, String> derived = Column.derived(
                "users", Cell.text(), station -> List.of("many"), "who uses it", List.of(USES, OPERATORS));
        assertThat(derived.reads()).containsExactly(USES, OPERATORS);
        assertThat(derived.valueOf(station(Facts.none()))).contains("many");
    }

    private static List<String> cells(Source source) {
        return SourceTable.KIND.columns().stream()
                .map(column -> column.name() + " " + texts(column, source))
                .toList();
    }

    private static <T> List<String> texts(Column<Source, T> column, Source source) {
        return column.filedOf(source).stream().map(column.cell()::write).toList();
    }

    @Test
    void theRowOfASourceHoldsAllThatItSays() {
        assertThat(cells(MINISTRY))
                .containsExactlyInAnyOrder(
                        "id [ministry]",
                        "title [Register]",
                        "publisher [Ministry]",
                        "type [official]",
                        "reliability [5]",
                        "url [https://example.org/register]",
                        "published [2019]",
                        "retrieved [2020-05-01]",
                        "language [ky]",
                        "license [CC BY 4.0]",
                        "attribution [Ministry, 2019]",
                        "relayed_by [An agency]",
                        "origin [paper]",
                        "note [in part]",
                        "copy [https://example.net/register]",
                        "authors [Row, Ann, Office of Rows]");
        assertThat(cells(PAPER)).contains("origin []", "url []", "title [A page]");
    }

    @Test
    void aColumnOfAKindInUseStaysAsItIs() {
        assertThat(Deployment.KIND.columns()).contains(Deployment.CATEGORY);
        Column<Deployment, ?> category = Deployment.CATEGORY;
        assertThatThrownBy(category::required)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "column category of deployments: the kind is in use; declare it where the kind is declared");
        for (Runnable change : List.<Runnable>of(
                category::key,
                category::addedLater,
                () -> category.references("places"),
                category::where,
                category::unique,
                () -> category.attestedBy(USES, Deployment::facts))) {
            assertThatThrownBy(change::run).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aColumnOfNoKindIsChangedIntoAnother() {
        Column<Identified, String> plain = Column.of("about", Cell.text(), "what it is about");
        Column<Identified, String> changed =
                plain.key().references("places").addedLater().attestedBy(USES, row -> Facts.none());
        assertThat(changed.isKey() && changed.isRequired()).isTrue();
        assertThat(changed.target()).isEqualTo("places");
        assertThat(changed.reads()).containsExactly(USES);
        assertThat(plain.isKey() || plain.isRequired()).isFalse();
        assertThat(plain.target()).isEmpty();
        Column<Identified, ?> derived =
                Column.derived("words", Cell.text(), row -> List.of(), "its words", List.of(USES));
        assertThat(derived.references("places").reads()).containsExactly(USES);
        assertThat(derived.target()).isEmpty();
    }
}
