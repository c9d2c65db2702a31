package io.github.digitalsilkroad.core.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.CatalogBuilder;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.interchange.Merge.Ambiguity;
import io.github.digitalsilkroad.core.interchange.Merge.Conflict;
import io.github.digitalsilkroad.core.interchange.Merge.Match;
import io.github.digitalsilkroad.core.interchange.Merge.Suggestion;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Identifier;
import io.github.digitalsilkroad.core.model.IdentifierScheme;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Place;
import io.github.digitalsilkroad.core.model.PlaceKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.release.ReleaseDiff;
import io.github.digitalsilkroad.core.score.Concessionality;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergeTest {

    private static final Source PAPER = source("paper", "Paper");
    private static final Source TABLE = source("table", "Table");

    private static Source source(String id, String title) {
        return Source.builder()
                .id(Id.of(id))
                .title(title)
                .publisher("Publisher")
                .type(SourceType.DATASET)
                .build();
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
                .scheme(IdentifierScheme.of(scheme))
                .value(value)
                .source(source.id())
                .build();
    }

    private static Organization bank(String id, String name) {
        return bankIn("", id, name);
    }

    private static Organization bankIn(String country, String id, String name) {
        var builder = Organization.builder().id(Id.of(id)).name(name).addKinds(OrganizationKind.BANK);
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
        assertThat(catalog.financings().lentBy("a-bank").count()).isEqualTo(2);
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
            assertThat(merge.catalog().financings().lentBy("new-bank").count()).isEqualTo(1);
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
                        "id thing: is one of the organizations in one catalog, of the places in the other; give one of the two another id;"
                                + " nothing is merged");
    }

    @Test
    void worldSeenThroughLensIsRefused() {
        Catalog one = catalog("one", PAPER, bank("bank", "Bank"));
        assertThatThrownBy(() -> Merge.of(one, one.knownBy("2020")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is seen through");
    }

    @Test
    void effectOnAnswersIsShown() {
        Catalog one = catalog("one", PAPER, bank("bank", "Bank"));
        Catalog other = catalog("other", TABLE, bank("bank", "Bank"), loan("loan", TABLE, 6, "bank"));
        Merge merge = Merge.of(one, other);
        assertThat(merge.effectOn(Concessionality.of("loan")).rows())
                .containsExactly(
                        List.of("Grant element of loan, IMF-World Bank", "not in the data", "unknown", "unknown"));
        assertThat(merge.fromOther().changes()).isEmpty();
        assertThat(merge.fromOne().changes()).isNotEmpty();
        assertThat(merge.text(80)).contains("one 1 + other 1");
    }

    @Test
    void releaseThatAddsIsWhatItMergesTo() {
        Catalog one = catalog("one", PAPER, bank("bank", "Bank"));
        Catalog more = one.toBuilder().add(bank("other", "Other")).build();
        assertThat(ReleaseDiff.between(more, Merge.of(one, more).catalog())).isEmpty();
    }
}
