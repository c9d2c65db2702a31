package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Role;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.testkit.World;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Who is on a list on a day, and which systems started while one of their parties was. */
class ListingTest {

    private static final Property<PartialDate> EXPORTS = Property.of("export-list", ValueType.date(), "export list");

    private static final Property<DateInterval> BANKS = Property.of("bank-list", ValueType.period(), "bank list");

    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);

    private static final Catalog WORLD = World.empty()
            .add(firm("listed", World.fact(EXPORTS, World.date("2019-05-16", World.BRIEF))))
            .add(firm("removed", World.fact(BANKS, World.claim(DateInterval.parse("2010/2015"), World.BRIEF))))
            .add(firm("never", World.fact(EXPORTS, Claim.withoutValue(Basis.NONE, Citation.of(World.BRIEF, "p. 1")))))
            .organization("unread", "CN", OrganizationKind.VENDOR)
            .deployment("a-after", "KG", system(Props.SUPPLIER, "unread;listed", "2019-06"))
            .deployment("b-before", "KG", system(Props.SUPPLIER, "listed", "2018"))
            .deployment("c-about", "KG", system(Props.INTEGRATOR, "listed", "2019"))
            .deployment(
                    "d-undated", "KG", World.facts(World.fact(Props.OPERATOR, World.parties("listed", World.BRIEF))))
            .deployment("e-of-none", "KG", Facts.none())
            .deployment("f-never", "KG", system(Props.SUPPLIER, "never", "2020"))
            .deployment("g-unread", "KG", system(Props.SUPPLIER, "unread", "2020"))
            .deployment("h-removed", "KG", system(Props.SUPPLIER, "removed", "2012"))
            .deployment("i-removed-before", "KG", system(Props.SUPPLIER, "removed", "2017"))
            .build();

    private static Organization firm(String id, Attested<?> listing) {
        return Organization.builder(OrganizationKind.VENDOR)
                .id(Id.of(id))
                .name(id)
                .facts(World.facts(listing))
                .build();
    }

    private static Facts system(Property<Parties> role, String who, String on) {
        return World.facts(
                World.fact(role, World.parties(who, World.BRIEF)),
                World.fact(Props.SIGNED, World.date(on, World.BRIEF)));
    }

    @Test
    void anOrganizationIsListedFromADateOnOrDuringAPeriod() {
        assertThat(WORLD.organizations().listedOn("export-list", DAY))
                .extracting(row -> row.id().toString())
                .containsExactly("listed");
        assertThat(WORLD.organizations().listedOn("export-list", LocalDate.of(2019, 5, 15)))
                .isEmpty();
        assertThat(WORLD.organizations().listedOn("bank-list", LocalDate.of(2012, 1, 1)))
                .extracting(row -> row.id().toString())
                .containsExactly("removed");
        assertThat(WORLD.organizations().listedOn("bank-list", DAY).contains("removed"))
                .isEqualTo(Ternary.NO);
    }

    @Test
    void whoIsNotKnownToBeListedIsCountedApart() {
        Entities<Organization> listed = WORLD.organizations().listedOn("export-list", DAY);
        assertThat(listed.contains("never")).isEqualTo(Ternary.NO);
        assertThat(listed.contains("unread")).isEqualTo(Ternary.UNKNOWN);
        assertThat(listed.toString()).startsWith("1 organization (2 not known to be listed left out)");
    }

    @Test
    void aSystemIsThatOfAListedPartyInARole() {
        Deployments any = WORLD.deployments().listedOn("export-list", DAY);
        assertThat(any)
                .extracting(row -> row.id().toString())
                .containsExactly("a-after", "b-before", "c-about", "d-undated");
        assertThat(any.toString())
                .startsWith("4 deployments (1 without a stated party, 3 not known to be listed left out)");
        assertThat(WORLD.deployments().listedOn("export-list", DAY, Role.SUPPLIER))
                .extracting(row -> row.id().toString())
                .containsExactly("a-after", "b-before");
    }

    @Test
    void onlyWhatCertainlyStartedAfterTheListingCounts() {
        Deployments since = WORLD.deployments().startedWhileListed("export-list");
        assertThat(since).extracting(row -> row.id().toString()).containsExactly("a-after");
        assertThat(since.contains("b-before")).isEqualTo(Ternary.NO);
        assertThat(since.contains("f-never")).isEqualTo(Ternary.NO);
        assertThat(since.toString())
                .contains(
                        "1 listed about that time",
                        "1 undated",
                        "1 without a stated party",
                        "3 not known to be listed left out");
        assertThat(since.conditions().toString()).contains("on the list export-list at the start");
        assertThat(WORLD.deployments().startedWhileListed("bank-list"))
                .extracting(row -> row.id().toString())
                .containsExactly("h-removed");
    }

    @Test
    void aListThatNoOneDatesIsRefusedWithTheNamesThatThereAre() {
        assertThatThrownBy(() -> WORLD.organizations().listedOn("export-lists", DAY))
                .isInstanceOf(UnknownIdException.class)
                .hasMessage("no list 'export-lists'; nearest: export-list; all: bank-list, export-list");
        assertThatThrownBy(() -> WORLD.organizations().listedOn("supplier", DAY))
                .isInstanceOf(UnknownIdException.class);
    }
}
