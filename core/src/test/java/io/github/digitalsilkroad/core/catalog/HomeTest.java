package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Role;
import io.github.digitalsilkroad.testkit.World;
import org.junit.jupiter.api.Test;

/** Queries by the home country of a supplier, a lender or an owner. */
class HomeTest {

    private final Catalog world = world();

    private static Organization organization(String id, String... home) {
        var builder =
                Organization.builder(OrganizationKind.VENDOR).id(Id.of(id)).name(id);
        return home.length == 0
                ? builder.build()
                : builder.countryCode(CountryCode.of(home[0])).build();
    }

    private static Facts supplied(String by) {
        return World.facts(World.fact(Props.SUPPLIER, World.parties(by, World.EARLY)));
    }

    private static Financing loan(String id, Facts facts) {
        return Financing.builder()
                .id(Id.of(id))
                .name(id)
                .recipient(CountryCode.of("TJ"))
                .instrument(Instrument.LOAN)
                .facts(facts)
                .build();
    }

    private static Ownership ownership(String owner) {
        return Ownership.builder()
                .id(Id.of(owner + "-in-beta"))
                .name(owner)
                .owner(Id.of(owner))
                .owned(Id.of("beta"))
                .build();
    }

    private static Catalog world() {
        Facts none = World.facts(World.fact(Props.SUPPLIER, Claim.withoutValue(Basis.NONE, Citation.of(World.EARLY))));
        Facts lent = World.facts(World.fact(Props.LENDER, World.parties("kyrgyz", World.EARLY)));
        return World.vendors()
                .add(organization("kyrgyz", "KG"))
                .add(organization("tajik", "TJ"))
                .deployment("one", "TJ", supplied("kyrgyz"))
                .deployment("two", "TJ", supplied("tajik;kyrgyz"))
                .deployment("three", "TJ", supplied("tajik"))
                .deployment("mix", "TJ", supplied("alpha;tajik"))
                .deployment("without-one", "TJ", none)
                .deployment("unstated", "TJ", Facts.none())
                .add(loan("lent", lent))
                .add(loan("secret", Facts.none()))
                .add(ownership("alpha"))
                .add(ownership("kyrgyz"))
                .build();
    }

    @Test
    void findsWhatACountrySuppliesAndSaysHowManyStateNoSupplier() {
        Deployments supplied = world.deployments().from(Role.SUPPLIER, "KG");
        assertThat(supplied).hasToString("2 deployments (2 of unknown supplier left out)\none, two");
        assertThat(world.deployments().from(Role.SUPPLIER, "kgz")).isEqualTo(supplied);
        assertThat(world.deployments().from(Role.SUPPLIER, "KG")).isEqualTo(supplied);
        assertThat(world.deployments().from(Role.SUPPLIER, "TJ"))
                .hasToString("3 deployments (1 of unknown supplier left out)\nmix, three, two");
        assertThat(supplied.in("KG")).hasToString("0 deployments");
    }

    @Test
    void whatIsUnknownForTwoReasonsIsLeftOutOnce() {
        assertThat(world.deployments().startedSince(2000).from(Role.SUPPLIER, "KG"))
                .hasToString("0 deployments (4 undated left out)");
        assertThat(world.deployments().from(Role.SUPPLIER, "KG").startedSince(2000))
                .hasToString("0 deployments (2 of unknown supplier, 2 undated left out)");
    }

    @Test
    void theFirstOfAllOrganizationsIsAtHomeToo() {
        Catalog more = world.toBuilder()
                .add(organization("aaa", "KG"))
                .add(World.system("four", "TJ", supplied("aaa")))
                .build();
        assertThat(more.organizations().list().get(0).id()).hasToString("aaa");
        assertThat(more.deployments().from(Role.SUPPLIER, "KG"))
                .hasToString("3 deployments (2 of unknown supplier left out)\nfour, one, two");
    }

    @Test
    void findsWhatACountryLendsAndOwns() {
        assertThat(world.financings().from(Role.LENDER, "KG"))
                .hasToString("1 financing (1 of unknown lender left out)\nlent");
        assertThat(world.financings().from(Role.LENDER, "TJ"))
                .hasToString("0 financings (1 of unknown lender left out)");
        assertThat(world.ownerships().from(Role.OWNER, "KG"))
                .hasToString("1 ownership (1 of unknown owner left out)\nkyrgyz-in-beta");
        assertThat(world.ownerships().from(Role.OWNER, "KG")).hasSize(1);
    }

    @Test
    void anOwnershipBelongsToTheCountryOfWhatIsOwned() {
        Ownership tajik = Ownership.builder()
                .id(Id.of("kyrgyz-in-tajik"))
                .name("kyrgyz in tajik")
                .owner(Id.of("kyrgyz"))
                .owned(Id.of("tajik"))
                .build();
        Catalog more = world.toBuilder().add(tajik).build();
        assertThat(more.ownerships().in("TJ")).containsExactly(tajik);
        assertThat(more.ownerships().in("KG")).isEmpty();
    }

    @Test
    void refusesACountryThatTheCatalogDoesNotHave() {
        assertThatThrownBy(() -> world.deployments().from(Role.SUPPLIER, "CN")).isInstanceOf(UnknownIdException.class);
    }
}
