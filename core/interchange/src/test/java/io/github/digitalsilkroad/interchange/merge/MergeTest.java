package io.github.digitalsilkroad.interchange.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.CatalogBuilder;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.catalog.RetiredId;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Observations;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Revision;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.formula.GrantElementConvention;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Identifier;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Place;
import io.github.digitalsilkroad.core.model.PlaceKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Role;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Ratio;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.core.release.ReleaseDiff;
import io.github.digitalsilkroad.core.schema.Vocabulary;
import io.github.digitalsilkroad.core.score.Concessionality;
import io.github.digitalsilkroad.core.score.Pushback;
import io.github.digitalsilkroad.interchange.merge.Merge.Ambiguity;
import io.github.digitalsilkroad.interchange.merge.Merge.Conflict;
import io.github.digitalsilkroad.interchange.merge.Merge.Match;
import io.github.digitalsilkroad.interchange.merge.Merge.Suggestion;
import io.github.digitalsilkroad.testkit.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MergeTest {

    private static final Source PAPER = source("paper", "Paper");
    private static final Source TABLE = source("table", "Table");

    private static Source source(String id, String title) {
        return World.titled(id, title, "Publisher", SourceType.DATASET).build();
    }

    private static Catalog catalog(String name, Source source, Entity... entities) {
        CatalogBuilder builder = Catalog.builder(new DatasetVersion(name, "1", 1))
                .add(source)
                .add(Country.builder().id(Id.of("KE")).name("Kenya").iso3("KEN").build())
                .add(Country.builder().id(Id.of("FJ")).name("Fiji").iso3("FJI").build());
        for (Entity entity : entities) {
            builder.add(entity);
        }
        return builder.build();
    }

    private static Identifier called(String subject, String scheme, String value, Source source) {
        return Identifier.builder()
                .id(Id.of("id-" + subject + "-" + scheme))
                .subject(Id.of(subject))
                .scheme(scheme)
                .value(value)
                .source(source.id())
                .build();
    }

    private static Organization bank(String id, String name) {
        return bankIn("", id, name);
    }

    private static Organization bankIn(String country, String id, String name) {
        var builder = Organization.builder(OrganizationKind.BANK).id(Id.of(id)).name(name);
        if (!country.isEmpty()) {
            builder.countryCode(CountryCode.of(country));
        }
        return builder.build();
    }

    private static Financing loan(String id, Source source, double dollars, String lender) {
        return Financing.builder()
                .id(Id.of(id))
                .name("Loan")
                .recipient(CountryCode.of("KE"))
                .instrument(Instrument.LOAN)
                .facts(Facts.builder()
                        .add(Props.AMOUNT, Claim.of(Money.usd(dollars), Citation.of(source)))
                        .add(Props.LENDER, Claim.of(Parties.of(Id.of(lender)), Citation.of(source)))
                        .build())
                .build();
    }

    @Test
    void claimsOfBothAreKept() {
        Catalog one = catalog("one", PAPER, bank("bank", "Bank"), loan("loan", PAPER, 5, "bank"));
        Catalog other = catalog("other", TABLE, bank("bank", "Bank"), loan("loan", TABLE, 6, "bank"));
        Merge merge = Merge.of(one, other);
        assertThat(merge.catalog().financing("loan").amount().claims())
                .extracting(claim -> claim.source().id() + " " + claim.value().orElseThrow())
                .containsExactly("paper $5", "table $6");
        assertThat(merge.catalog().financing("loan").amount().isDisputed()).isTrue();
        assertThat(merge.catalog()).hasToString("one + other 1");
        assertThat(merge.conflicts()).isEmpty();
    }

    private static Catalog sourced(String name, Source... sources) {
        CatalogBuilder builder = Catalog.builder(new DatasetVersion(name, "1", 1));
        List.of(sources).forEach(builder::add);
        return builder.build();
    }

    @Test
    void originOfASourceIsThatWhichEitherStates() {
        Source plain = source("relay", "Relay");
        Source copied = PAPER.origin(TABLE);
        Catalog one = sourced("one", TABLE, copied, plain.origin(copied));
        Catalog other = catalog("other", PAPER, bank("bank", "Bank"), loan("loan", PAPER, 5, "bank")).toBuilder()
                .add(plain)
                .build();
        for (Merge merge : List.of(Merge.of(one, other), Merge.of(other, one))) {
            assertThat(merge.conflicts()).isEmpty();
            assertThat(merge.catalog().source("relay").origin()).contains(copied);
            assertThat(merge.catalog().source("paper").origin()).contains(TABLE);
            assertThat(merge.catalog()
                            .financing("loan")
                            .amount()
                            .claims()
                            .get(0)
                            .source())
                    .isEqualTo(copied);
        }
        Catalog third = sourced("third", source("desk", "Desk"), plain.origin(source("desk", "Desk")));
        assertThat(Merge.of(one, third).conflicts())
                .containsExactly(new Conflict(Id.of("relay"), "origin", "desk", "paper"));
    }

    @Test
    void sourcesThatWouldRepeatEachOtherInACircleAreRefused() {
        Source desk = source("desk", "Desk");
        Catalog one = sourced("one", TABLE, PAPER.origin(TABLE), desk);
        Catalog other = sourced("other", PAPER, desk.origin(PAPER), TABLE.origin(desk.origin(PAPER)));
        for (List<Catalog> both : List.of(List.of(one, other), List.of(other, one))) {
            assertThatThrownBy(() -> Merge.of(both.get(0), both.get(1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "sources desk, paper, table: repeat each other in a circle; desk repeats paper in other 1;"
                                    + " paper repeats table in one 1; table repeats desk in other 1; take one of these"
                                    + " origins out; nothing is merged");
        }
    }

    @Test
    void identifierOfOneSourceHasThePlaceThatEitherStates() {
        Identifier plain = called("bank", "x", "1", PAPER);
        Identifier placed = Identifier.builder()
                .id(Id.of("id-of-bank"))
                .subject(plain.subject())
                .scheme(plain.scheme())
                .value(plain.value())
                .source(plain.source())
                .locator("p. 7")
                .note("in the margin")
                .build();
        Catalog one = catalog("one", PAPER, bank("bank", "Bank"), plain);
        Catalog other = catalog("other", PAPER, bank("bank", "Bank"), placed);
        for (Merge merge : List.of(Merge.of(one, other), Merge.of(other, one))) {
            Identifier name = merge.catalog().identifiers(Id.of("bank")).get(0);
            assertThat(name.locator()).contains("p. 7");
            assertThat(name.note()).contains("in the margin");
            assertThat(merge.conflicts()).isEmpty();
        }
    }

    @Test
    void sharedIdentifierMakesOneThingOfTwoAndRenamesWhatRefersToIt() {
        Catalog one = catalog(
                "one",
                PAPER,
                bank("a-bank", "Bank"),
                called("a-bank", "x", "1", PAPER),
                loan("loan", PAPER, 5, "a-bank"));
        Catalog other = catalog(
                "other",
                TABLE,
                bank("the-bank", "The Bank"),
                called("the-bank", "x", "1", TABLE),
                loan("more", TABLE, 6, "the-bank"));
        Merge merge = Merge.of(one, other);
        assertThat(merge.matches())
                .containsExactly(
                        new Match(Id.of("id-a-bank-x"), Id.of("id-the-bank-x"), "x=1"),
                        new Match(Id.of("a-bank"), Id.of("the-bank"), "x=1"));
        Catalog catalog = merge.catalog();
        assertThat(catalog.identified("x", "1")).contains(catalog.organization("a-bank"));
        assertThat(catalog.identifiers(Id.of("a-bank"))).hasSize(1);
        assertThat(catalog.financings().with(Role.LENDER, "a-bank").count()).isEqualTo(2);
        assertThat(catalog.organization("the-bank").id()).hasToString("a-bank");
        assertThat(catalog.organization("a-bank").aliases()).containsExactly("The Bank");
        assertThat(merge.conflicts()).containsExactly(new Conflict(Id.of("a-bank"), "name", "Bank", "The Bank"));
    }

    @Test
    void idThatOneHasRetiredIsThatOfItsSuccessor() {
        Catalog one = catalog("one", PAPER, bank("new-bank", "Bank")).toBuilder()
                .retire("a-bank", "new-bank", "renamed")
                .build();
        Catalog other = catalog("other", TABLE, bank("a-bank", "Bank"), loan("loan", TABLE, 6, "a-bank"));
        for (Merge merge : List.of(Merge.of(one, other), Merge.of(other, one))) {
            assertThat(merge.matches())
                    .containsExactly(new Match(Id.of("new-bank"), Id.of("a-bank"), "retired: renamed"));
            assertThat(merge.catalog()
                            .financings()
                            .with(Role.LENDER, "new-bank")
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void whatClaimsNameByItsOldIdIsNamedByItsSuccessor() {
        Claim<String> claim = Claim.of("a-bank;bank-c", Citation.of(TABLE));
        Catalog one = catalog("one", PAPER, bank("new-bank", "Bank")).toBuilder()
                .retire("a-bank", "new-bank", "renamed")
                .build();
        Catalog other = catalog(
                "other",
                TABLE,
                bank("a-bank", "Bank"),
                bank("bank-c", "Bank C"),
                bank("bank-d", "Bank D")
                        .withFacts(Facts.builder().add(Props.SAME_AS, claim).build()));
        for (Merge merge : List.of(Merge.of(one, other), Merge.of(other, one))) {
            assertThat(merge.catalog().organization("bank-d").sameAs())
                    .containsExactly(Id.of("new-bank"), Id.of("bank-c"));
        }
    }

    @Test
    void whatIsAmbiguousIsListedAndStaysApart() {
        Catalog one = catalog(
                "one",
                PAPER,
                bankIn("KE", "bank-a", "Bank"),
                called("bank-a", "x", "1", PAPER),
                bank("bank-b", "B"),
                called("bank-b", "y", "2", PAPER),
                called("bank-b", "z", "S", PAPER));
        Catalog other = catalog(
                "other",
                TABLE,
                bankIn("FJ", "bank-f", "Bank"),
                called("bank-f", "x", "1", TABLE),
                bank("bank-g", "G"),
                called("bank-g", "y", "2", TABLE),
                called("bank-g", "z", "T", TABLE));
        Merge merge = Merge.of(one, other);
        assertThat(merge.matches()).isEmpty();
        assertThat(merge.ambiguities())
                .containsExactly(
                        new Ambiguity(
                                "organizations",
                                "x=1",
                                List.of(Id.of("bank-a"), Id.of("bank-f")),
                                "they are in different countries"),
                        new Ambiguity(
                                "organizations",
                                "y=2",
                                List.of(Id.of("bank-b"), Id.of("bank-g")),
                                "another identifier tells them apart"));
        assertThat(merge.catalog().organizations().count()).isEqualTo(4);
        assertThat(merge.catalog().identified("x", "1")).map(Entity::id).contains(Id.of("bank-a"));
        assertThat(merge.conflicts())
                .containsExactly(
                        new Conflict(Id.of("id-bank-f-x"), "subject", "bank-a is x=1", "bank-f is x=1"),
                        new Conflict(Id.of("id-bank-g-y"), "subject", "bank-b is y=2", "bank-g is y=2"));
    }

    @Test
    void identifierOfSeveralTellsNothing() {
        Catalog one = catalog("one", PAPER, bank("a", "A"), called("a", "x", "1", PAPER), called("a", "y", "2", PAPER));
        Catalog other = catalog(
                "other",
                TABLE,
                bank("b", "B"),
                called("b", "x", "1", TABLE),
                bank("c", "C"),
                called("c", "y", "2", TABLE));
        Merge merge = Merge.of(one, other);
        assertThat(merge.matches()).isEmpty();
        assertThat(merge.ambiguities())
                .hasSize(2)
                .allMatch(each -> each.reason().equals("several things share it"));
    }

    @Test
    void namesOnlySuggest() {
        Catalog one = catalog("one", PAPER, bank("a", "Bank of Everywhere"));
        Catalog other = catalog("other", TABLE, bank("b", "BANK OF EVERYWHERE"));
        Merge merge = Merge.of(one, other);
        assertThat(merge.matches()).isEmpty();
        assertThat(merge.suggestions()).containsExactly(new Suggestion("organizations", Id.of("a"), Id.of("b")));
    }

    @Test
    void identityThatDiffersIsListedAndTheOneThatSortsFirstIsKept() {
        Catalog one = catalog("one", source("same", "A"), bankIn("KE", "bank", "Bank"));
        Catalog other = catalog("other", source("same", "B"), bankIn("FJ", "bank", "Bank"));
        for (Merge merge : List.of(Merge.of(one, other), Merge.of(other, one))) {
            assertThat(merge.conflicts())
                    .containsExactly(
                            new Conflict(Id.of("bank"), "country", "FJ", "KE"),
                            new Conflict(Id.of("same"), "title", "A", "B"));
            assertThat(merge.catalog().organization("bank").countryCode()).contains(CountryCode.of("FJ"));
            assertThat(merge.catalog().source("same").title()).isEqualTo("A");
        }
    }

    @Test
    void oneIdOfTwoKindsIsRefused() {
        Catalog one = catalog("one", PAPER, bank("thing", "Bank"));
        Catalog other = catalog(
                "other",
                TABLE,
                Place.builder()
                        .id(Id.of("thing"))
                        .name("Thing")
                        .countryCode(CountryCode.of("KE"))
                        .type(PlaceKind.CITY)
                        .build());
        assertThatThrownBy(() -> Merge.of(one, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "id thing: is one of the organizations in one catalog, of the places in the other; give one of"
                                + " the two another id; nothing is merged");
    }

    @Test
    void worldSeenThroughLensIsRefused() {
        Catalog one = catalog("one", PAPER, bank("bank", "Bank"));
        assertThatThrownBy(() -> Merge.of(one, one.knownBy("2020")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("catalog \"other\": is seen through");
        assertThatThrownBy(() -> Merge.of(one.knownBy("2020"), one))
                .hasMessageContaining("catalog \"one\": is seen through");
    }

    @Test
    void effectOnAnswersIsShown() {
        Catalog one = catalog("one", PAPER, bank("bank", "Bank"));
        Catalog other = catalog("other", TABLE, bank("bank", "Bank"), loan("loan", TABLE, 6, "bank"));
        Merge merge = Merge.of(one, other);
        assertThat(merge.effectOn(Concessionality.of("loan").under(GrantElementConvention.imfWorldBank()))
                        .rows())
                .containsExactly(
                        List.of("Grant element of Loan, IMF-World Bank", "not in the data", "unknown", "unknown"));
        assertThat(merge.fromOther().changes()).extracting(Object::toString).containsExactly("added: paper: new");
        assertThat(merge.fromOne().changes()).isNotEmpty();
        assertThat(merge.text(80)).contains("one 1 + other 1");
    }

    @Test
    void releaseThatAddsIsWhatItMergesTo() {
        Catalog one = catalog("one", PAPER, bank("bank", "Bank"));
        Catalog more = one.toBuilder().add(bank("other", "Other")).build();
        assertThat(ReleaseDiff.between(more, Merge.of(one, more).catalog()).changes())
                .isEmpty();
    }

    @Test
    void pageShowsWhatIsTheSameWhatMayBeAndWhatDiffers() {
        Catalog one = catalog(
                "one",
                PAPER,
                bank("a-bank", "Bank"),
                called("a-bank", "x", "1", PAPER),
                bankIn("KE", "bank-k", "K"),
                called("bank-k", "x", "2", PAPER),
                bank("c", "Bank of Everywhere"),
                bankIn("KE", "same", "Same"));
        Catalog other = catalog(
                "other",
                TABLE,
                bank("the-bank", "Bank"),
                called("the-bank", "x", "1", TABLE),
                bankIn("FJ", "bank-f", "F"),
                called("bank-f", "x", "2", TABLE),
                bank("b", "BANK OF EVERYWHERE"),
                bankIn("FJ", "same", "Same"));
        Merge merge = Merge.of(one, other);
        assertThat(merge).hasToString("2 matches, 1 ambiguous, 1 suggestion, 2 conflicts");
        assertThat(merge.text(120).lines().map(String::stripTrailing).filter(line -> !line.isEmpty()))
                .containsExactly("""
                    one 1 + other 1
                    ===============
                    2 matches, 1 ambiguous, 1 suggestion, 2 conflicts
                    The same
                    Kept         Retired        By
                    -----------  -------------  ---
                    id-a-bank-x  id-the-bank-x  x=1
                    a-bank       the-bank       x=1
                    Perhaps the same, kept apart
                    Ids     Share  But
                    ------  -----  -------------------------------
                    bank-f  x=2    they are in different countries
                    bank-k
                    Called alike, kept apart
                    Kind           Ids
                    -------------  ---
                    organizations  b
                                   c
                    Said differently
                    Id           Column   Kept           Other
                    -----------  -------  -------------  -------------
                    id-bank-k-x  subject  bank-f is x=2  bank-k is x=2
                    same         country  FJ             KE
                    """.split("\n"));
        assertThat(Merge.of(one, one)
                        .text(120)
                        .lines()
                        .map(String::stripTrailing)
                        .filter(line -> !line.isEmpty()))
                .containsExactly(
                        "one 1 + one 1", "=============", "0 matches, 0 ambiguous, 0 suggestions, 0 conflicts");
    }

    @Test
    void aThingHasWhatEitherSaysOfIt() {
        var common =
                Organization.builder(OrganizationKind.BANK).id(Id.of("bank")).name("Bank");
        Catalog one = catalog("one", PAPER, common.addAliases("B", "D").build());
        Catalog other = catalog(
                "other",
                TABLE,
                Organization.builder(OrganizationKind.FUND)
                        .id(Id.of("bank"))
                        .name("A bank")
                        .addAliases("C", "D")
                        .countryCode(CountryCode.of("KE"))
                        .build());
        for (Merge merge : List.of(Merge.of(one, other), Merge.of(other, one))) {
            Organization bank = merge.catalog().organization("bank");
            assertThat(bank.name()).isEqualTo("A bank");
            assertThat(bank.aliases()).containsExactly("B", "Bank", "C", "D");
            assertThat(bank.kinds()).containsExactlyInAnyOrder(OrganizationKind.BANK, OrganizationKind.FUND);
            assertThat(bank.countryCode()).contains(CountryCode.of("KE"));
            assertThat(merge.conflicts()).containsExactly(new Conflict(Id.of("bank"), "name", "A bank", "Bank"));
        }
        Catalog more =
                catalog("more", PAPER, common.addKinds(OrganizationKind.FUND).build());
        assertThat(Merge.of(one, more).catalog().organization("bank")).isEqualTo(more.organization("bank"));
        assertThat(Merge.of(more, one).catalog().organization("bank")).isEqualTo(more.organization("bank"));
    }

    private static Series debt(
            String unit, Property<?> property, List<? extends Claim<?>> claims, String... indicators) {
        var series = Series.builder()
                .id(Id.of("ke-debt"))
                .name("Debt of Kenya")
                .countryCode(CountryCode.of("KE"))
                .measure(Measure.PUBLIC_DEBT)
                .scope(CreditorScope.ALL)
                .unit(unit)
                .observations(observations(property, claims));
        for (int i = 0; i < indicators.length; i += 2) {
            series.putIndicators(indicators[i], indicators[i + 1]);
        }
        return series.build();
    }

    @SuppressWarnings("unchecked") // the caller's claims are on the property
    private static <T> Observations<T> observations(Property<T> property, List<? extends Claim<?>> claims) {
        return Observations.of(property, (List<Claim<T>>) (List<?>) claims);
    }

    private static Claim<Ratio> percent(double percent, Source source, String year) {
        return Claim.of(Ratio.ofPercent(Estimate.exactly(percent), "GDP"), Citation.of(source))
                .asOf(year);
    }

    @Test
    void yearsOfASeriesAreThoseOfBothAndItsCodesAsWell() {
        Property<Ratio> share = Property.of("value", ValueType.ratio("GDP"), "value");
        Catalog one = catalog(
                "one",
                PAPER,
                debt(
                        "percent of GDP",
                        share,
                        List.of(percent(40, PAPER, "2015"), percent(41, PAPER, "2016")),
                        "wb",
                        "X"));
        Catalog other = catalog(
                "other",
                TABLE,
                debt(
                        "percent of GDP",
                        share,
                        List.of(percent(42, TABLE, "2016"), percent(43, TABLE, "2017")),
                        "wb",
                        "W",
                        "imf",
                        "Y"));
        for (Merge merge : List.of(Merge.of(one, other), Merge.of(other, one))) {
            Series series = merge.catalog().series("ke-debt");
            assertThat(series.observations().at(2015).claims()).hasSize(1);
            assertThat(series.observations().at(2016).claims())
                    .extracting(claim -> claim.source().id().toString())
                    .containsExactly("paper", "table");
            assertThat(series.observations().at(2017).claims()).hasSize(1);
            assertThat(series.indicators()).containsOnly(Map.entry("wb", "W"), Map.entry("imf", "Y"));
            assertThat(merge.conflicts())
                    .containsExactly(new Conflict(Id.of("ke-debt"), "identifiers", "wb=W", "wb=X"));
        }
        Property<Money> amount = Property.of("value", ValueType.balance(), "value");
        Catalog dollars = catalog(
                "dollars",
                TABLE,
                debt(
                        "USD",
                        amount,
                        List.of(Claim.of(Money.usd(5), Citation.of(TABLE)).asOf("2016"))));
        assertThatThrownBy(() -> Merge.of(one, dollars))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("property value: holds values of type ")
                .hasMessageEndingWith("; nothing is merged");
    }

    @Test
    void whatIsSaidOfARenamedPartyKeepsAllThatIsSaidWithIt() {
        Claim<Parties> lent = Claim.of(Parties.of(Id.of("the-bank")), Citation.of(TABLE, "p. 7"))
                .asOf("2016")
                .basis(Basis.INFERRED)
                .revision(Revision.CORRECTION)
                .tag("t")
                .origin(TABLE)
                .note("so they say");
        Catalog one =
                catalog("one", source("table", "Another title"), bank("a-bank", "Bank"), bank("z", "Z")).toBuilder()
                        .add(called("a-bank", "x", "1", source("table", "Another title")))
                        .build();
        Catalog other = catalog(
                "other",
                TABLE,
                bank("the-bank", "Bank"),
                called("the-bank", "x", "1", TABLE),
                Financing.builder()
                        .id(Id.of("loan"))
                        .name("Loan")
                        .recipient(CountryCode.of("KE"))
                        .instrument(Instrument.LOAN)
                        .facts(Facts.builder().add(Props.LENDER, lent).build())
                        .build());
        Merge merge = Merge.of(one, other);
        Source kept = merge.catalog().source("table");
        assertThat(kept.title()).isEqualTo("Another title");
        assertThat(merge.catalog().financing("loan").lenders().claims())
                .containsExactly(Claim.of(Parties.of(Id.of("a-bank")), Citation.of(kept, "p. 7"))
                        .asOf("2016")
                        .basis(Basis.INFERRED)
                        .revision(Revision.CORRECTION)
                        .tag("t")
                        .origin(kept)
                        .note("so they say"));
    }

    @Test
    void anIdThatIsRetiredTwiceHasOneSuccessorAndOneInUseStays() {
        Catalog one = catalog("one", PAPER, bank("a", "A"), bank("b", "B")).toBuilder()
                .retire("old", "b", "renamed")
                .retire("c", "a", "the same")
                .build();
        Catalog other = catalog("other", PAPER, bank("a", "A"), bank("b", "B"), bankIn("KE", "c", "C")).toBuilder()
                .retire("old", "a", "the same")
                .build();
        for (Merge merge : List.of(Merge.of(one, other), Merge.of(other, one))) {
            assertThat(merge.catalog().retiredIds())
                    .extracting(RetiredId::toString)
                    .containsExactly("old: now a, the same");
            assertThat(merge.conflicts())
                    .containsExactly(
                            new Conflict(Id.of("c"), "retired", "in use", "c: now a, the same"),
                            new Conflict(Id.of("old"), "retired", "old: now a, the same", "old: now b, renamed"));
        }
        assertThat(Merge.of(one, one).conflicts()).isEmpty();
    }

    private static Catalog named(Vocabulary.Term term) {
        return catalog("words", PAPER).toBuilder()
                .vocabulary(Vocabulary.of(List.of(term)))
                .build();
    }

    @Test
    void aTermThatSaysMoreIsKeptAndOfTwoTheOneThatSortsFirst() {
        Property<Money> rent = Property.of("rent", ValueType.money(), "rent");
        Vocabulary.Term plain = Vocabulary.Term.of(rent);
        Vocabulary.Term told = new Vocabulary.Term(rent, "rent", "what is paid a year", Optional.empty());
        Vocabulary.Term akin = new Vocabulary.Term(rent, "rent", "what is paid a year", Optional.of("cost"));
        for (Vocabulary.Term[] pair : new Vocabulary.Term[][] {{plain, told}, {told, plain}, {told, told}}) {
            Merge merge = Merge.of(named(pair[0]), named(pair[1]));
            assertThat(merge.catalog().vocabulary().terms()).contains(told);
            assertThat(merge.conflicts()).isEmpty();
        }
        for (Vocabulary.Term[] pair : new Vocabulary.Term[][] {{akin, told}, {told, akin}}) {
            Merge merge = Merge.of(named(pair[0]), named(pair[1]));
            assertThat(merge.catalog().vocabulary().terms()).contains(told);
            assertThat(merge.conflicts())
                    .containsExactly(new Conflict(
                            Id.of("rent"),
                            "term",
                            "rent: what is paid a year",
                            "rent: what is paid a year Akin to cost"));
        }
        Vocabulary.Term date = Vocabulary.Term.of(Property.of("rent", ValueType.date(), "rent"));
        assertThatThrownBy(() -> Merge.of(named(plain), named(date)))
                .hasMessage("property rent: holds values of type money in one catalog, of type date in the other;"
                        + " give one of the two another name; nothing is merged");
    }

    @Test
    void theVersionNamesEveryCatalogOnce() {
        Catalog one = catalog("one", PAPER);
        Catalog two = catalog("two", PAPER);
        Catalog both = Merge.of(two, one).catalog();
        assertThat(both.version()).isEqualTo(new DatasetVersion("one + two", "1", 1));
        assertThat(Merge.of(both, one).catalog().version()).isEqualTo(both.version());
        assertThat(Merge.of(catalog("three", PAPER), both).catalog().version().name())
                .isEqualTo("one + three + two");
    }

    @Test
    void anIdThatIsMergedKeepsNoAliasOfItsOwnName() {
        Catalog one = catalog("one", PAPER, bank("a-bank", "Bank"), called("a-bank", "x", "1", PAPER));
        Catalog other = catalog("other", TABLE, bank("the-bank", "Bank"), called("the-bank", "x", "1", TABLE));
        assertThat(Merge.of(one, other).catalog().organization("a-bank").aliases())
                .isEmpty();
        assertThat(Merge.of(one, other).catalog().retiredIds())
                .extracting(RetiredId::toString)
                .containsExactly("id-the-bank-x: now id-a-bank-x, merged: x=1", "the-bank: now a-bank, merged: x=1");
    }

    @Test
    void namesOfDifferentCountriesOrOfSeveralSuggestNothing() {
        Catalog one = catalog(
                "one", PAPER, bankIn("KE", "a", "Bank"), bank("c", "Twin"), bank("d", "Twin"), bank("l", "Likely"));
        Catalog other =
                catalog("other", TABLE, bankIn("FJ", "b", "Bank"), bank("e", "Twin"), bankIn("KE", "k", "LIKELY"));
        assertThat(Merge.of(one, other).suggestions())
                .containsExactly(new Suggestion("organizations", Id.of("k"), Id.of("l")));
        assertThat(Merge.of(other, one).suggestions())
                .containsExactly(new Suggestion("organizations", Id.of("k"), Id.of("l")));
    }

    @Test
    void effectOfQuestionsIsAskedOfAllThree() {
        Catalog one = catalog("one", PAPER, bank("bank", "Bank"), loan("loan", PAPER, 5, "bank"));
        assertThat(Merge.of(one, one)
                        .effectOn(Concessionality.of("loan").under(GrantElementConvention.imfWorldBank()))
                        .headers())
                .containsExactly("Question", "one 1", "one 1", "merged");
    }

    @Test
    void anIdThatOneHasRetiredForAnotherDecidesNothingHere() {
        Catalog one = catalog("one", PAPER, bank("bank-b", "Bank"), called("bank-b", "x", "1", PAPER)).toBuilder()
                .retire("elsewhere", "bank-b", "renamed")
                .build();
        Catalog other = catalog("other", TABLE, bank("bank-a", "Bank"), called("bank-a", "x", "1", TABLE)).toBuilder()
                .retire("nowhere", "bank-a", "renamed")
                .build();
        for (Merge merge : List.of(Merge.of(one, other), Merge.of(other, one))) {
            assertThat(merge.matches())
                    .containsExactly(
                            new Match(Id.of("bank-a"), Id.of("bank-b"), "x=1"),
                            new Match(Id.of("id-bank-a-x"), Id.of("id-bank-b-x"), "x=1"));
            assertThat(merge.catalog().organization("elsewhere").id()).hasToString("bank-a");
        }
    }

    @Test
    void listsComeInTheOrderOfTheIds() {
        Catalog one = catalog(
                "one",
                PAPER,
                bank("z", "Zeta"),
                bank("y", "Ypsilon"),
                bankIn("KE", "bank-a", "A1"),
                called("bank-a", "x", "2", PAPER),
                bankIn("KE", "bank-b", "B1"),
                called("bank-b", "x", "1", PAPER),
                bank("m-b", "M1"),
                called("m-b", "u", "1", PAPER),
                bank("m-a", "M2"),
                called("m-a", "u", "2", PAPER));
        Catalog other = catalog(
                "other",
                TABLE,
                Organization.builder(OrganizationKind.BANK)
                        .id(Id.of("c"))
                        .name("C")
                        .addAliases("Zeta")
                        .build(),
                bank("d", "Ypsilon"),
                bankIn("FJ", "bank-d", "D1"),
                called("bank-d", "x", "2", TABLE),
                bankIn("FJ", "bank-c", "C1"),
                called("bank-c", "x", "1", TABLE),
                bank("n-c", "N1"),
                called("n-c", "u", "1", TABLE),
                bank("n-d", "N2"),
                called("n-d", "u", "2", TABLE));
        for (Merge merge : List.of(Merge.of(one, other), Merge.of(other, one))) {
            assertThat(merge.suggestions())
                    .containsExactly(
                            new Suggestion("organizations", Id.of("c"), Id.of("z")),
                            new Suggestion("organizations", Id.of("d"), Id.of("y")));
            assertThat(merge.ambiguities())
                    .extracting(Ambiguity::ids)
                    .containsExactly(
                            List.of(Id.of("bank-a"), Id.of("bank-d")), List.of(Id.of("bank-b"), Id.of("bank-c")));
            assertThat(merge.matches())
                    .extracting(match -> match.merged().toString())
                    .containsExactly("id-n-c-u", "id-n-d-u", "n-c", "n-d");
            assertThat(merge.catalog().retiredIds())
                    .extracting(RetiredId::toString)
                    .contains("id-bank-c-x: now id-bank-b-x, one value names one thing", "n-c: now m-b, merged: u=1");
        }
    }

    @Test
    void theEffectOnAnAnswerThatBothHaveIsShown() {
        Catalog one = catalog("one", PAPER, bankIn("KE", "bank", "Bank"), loan("loan", PAPER, 5, "bank"));
        Catalog other = catalog("other", TABLE, bankIn("KE", "bank", "Bank"), loan("loan", TABLE, 6, "bank"));
        Pushback question = Pushback.of("KE");
        String answer = question.on(one).value().orElseThrow().describe(4);
        assertThat(Merge.of(one, other).effectOn(question).rows())
                .containsExactly(List.of(question.question(), answer, answer, answer));
    }

    private static Catalog lent(Claim<Parties> claim) {
        return catalog(
                "lent",
                TABLE,
                bank("bank", "Bank"),
                bank("fund", "Fund"),
                Financing.builder()
                        .id(Id.of("loan"))
                        .name("Loan")
                        .recipient(CountryCode.of("KE"))
                        .instrument(Instrument.LOAN)
                        .facts(Facts.builder().add(Props.LENDER, claim).build())
                        .build());
    }

    @Test
    void claimsThatDifferInOneDetailAreBothKeptInOneOrder() {
        Claim<Parties> plain = Claim.of(Parties.of(Id.of("bank")), Citation.of(TABLE, "p. 1"));
        List<Claim<Parties>> others = List.of(
                plain.asOf("2016"),
                plain.note("b"),
                plain.basis(Basis.INFERRED),
                plain.revision(Revision.CHANGE),
                plain.tag("b"),
                plain.origin(TABLE),
                plain.citing(Citation.of(TABLE, "p. 2")),
                Claim.of(Parties.of(Id.of("fund")), Citation.of(TABLE, "p. 1")),
                Claim.withoutValue(Basis.UNDISCLOSED, Citation.of(TABLE, "p. 1")));
        for (Claim<Parties> other : others) {
            List<Claim<Parties>> there = Merge.of(lent(plain), lent(other))
                    .catalog()
                    .financing("loan")
                    .lenders()
                    .claims();
            assertThat(there).hasSize(2);
            assertThat(Merge.of(lent(other), lent(plain))
                            .catalog()
                            .financing("loan")
                            .lenders()
                            .claims())
                    .as(other.toString())
                    .isEqualTo(there);
        }
    }

    @Test
    void aSeriesCitesTheSourceThatIsKept() {
        Property<Ratio> share = Property.of("value", ValueType.ratio("GDP"), "value");
        Catalog one = catalog("one", source("table", "Another title"));
        Catalog other = catalog("other", TABLE, debt("percent of GDP", share, List.of(percent(40, TABLE, "2015"))));
        for (Merge merge : List.of(Merge.of(one, other), Merge.of(other, one))) {
            assertThat(merge.catalog()
                            .series("ke-debt")
                            .observations()
                            .at(2015)
                            .claims()
                            .get(0)
                            .source()
                            .title())
                    .isEqualTo("Another title");
        }
    }

    @Test
    void ofTwoRowsThatNameOneThingAlikeTheOneThatSortsFirstIsKept() {
        Identifier plain = called("bank", "x", "1", PAPER);
        for (List<Identifier> rows : List.of(
                List.of(plain, called("bank", "x", "1", TABLE)),
                List.of(located(plain, "p. 1", ""), located(plain, "p. 2", "")),
                List.of(located(plain, "p. 1", "a"), located(plain, "p. 1", "b")))) {
            Catalog one = catalog("one", PAPER, bank("bank", "Bank"), rows.get(0)).toBuilder()
                    .add(TABLE)
                    .build();
            Catalog other = catalog("other", PAPER, bank("bank", "Bank")).toBuilder()
                    .add(TABLE)
                    .add(rows.get(1))
                    .build();
            for (Merge merge : List.of(Merge.of(one, other), Merge.of(other, one))) {
                assertThat(merge.catalog().identifiers(Id.of("bank"))).containsExactly(rows.get(0));
                assertThat(merge.conflicts())
                        .extracting(Conflict::column)
                        .isEqualTo(
                                rows.get(1).locator().equals(Optional.of("p. 2"))
                                        ? List.of("locator")
                                        : rows.get(1).note().isPresent() ? List.of("note") : List.of());
            }
        }
    }

    private static Identifier located(Identifier name, String locator, String note) {
        return Identifier.builder()
                .id(name.id())
                .subject(name.subject())
                .scheme(name.scheme())
                .value(name.value())
                .source(name.source())
                .locator(locator)
                .note(note.isEmpty() ? Optional.<String>empty() : Optional.of(note))
                .build();
    }

    @Test
    void claimsThatNoCellHoldsAreInOneOrderWhicheverCatalogIsFirst() {
        List<Catalog> sides = new ArrayList<>();
        for (int low = 1; low <= 2; low++) {
            Money amount = Money.of(
                    Estimate.moreThan(low).intersection(Estimate.lessThan(9)).orElseThrow(), "USD");
            assertThatThrownBy(() -> Props.AMOUNT.type().write(amount)).isInstanceOf(IllegalArgumentException.class);
            Financing loan = loan("loan", PAPER, 5, "bank");
            sides.add(catalog(
                    "one",
                    PAPER,
                    bank("bank", "Bank"),
                    loan.withFacts(Facts.builder()
                            .add(Props.AMOUNT, Claim.of(amount, Citation.of(PAPER)))
                            .build())));
        }
        Catalog merged = Merge.of(sides.get(0), sides.get(1)).catalog();
        assertThat(merged.financing("loan").amount().claims()).hasSize(2);
        assertThat(Merge.of(sides.get(1), sides.get(0)).catalog().entities()).isEqualTo(merged.entities());
    }

    @Test
    void ofTermsThatDifferInTheirUnitAloneTheSameIsKeptWhicheverCatalogIsFirst() {
        for (String description : List.of("rent", "what is rented")) {
            List<Catalog> sides = new ArrayList<>();
            for (String unit : List.of("camera", "person")) {
                Property<Quantity> rent = Property.of("rent", ValueType.quantity(Unit.of(unit)), "rent");
                sides.add(named(new Vocabulary.Term(rent, "rent", description, Optional.empty())));
            }
            assertThat(Merge.of(sides.get(0), sides.get(1)).catalog().vocabulary())
                    .isEqualTo(Merge.of(sides.get(1), sides.get(0)).catalog().vocabulary())
                    .isEqualTo(sides.get(0).vocabulary());
        }
    }
}
