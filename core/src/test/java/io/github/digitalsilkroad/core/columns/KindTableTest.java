package io.github.digitalsilkroad.core.columns;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.testkit.World;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables that come of others by changing some rows. */
class KindTableTest {

    private static KindTable<Deployment> systems(int count) {
        List<Deployment> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(system(i, "KG"));
        }
        return KindTable.of(Deployment.KIND, rows);
    }

    /** Of up to a thousand systems one, named so that they stand in the order of their numbers. */
    private static Deployment system(int number, String country) {
        return World.system("system-" + (1000 + number), country, Facts.none());
    }

    private static Object country(KindTable<Deployment> table, int row) {
        CodeColumn countries = table.codes(Deployment.COUNTRY);
        return countries.key(countries.codes()[row]);
    }

    @Test
    void ofManyChangesOneAfterAnotherOnlySomeAreKept() {
        Deployment[] states = {system(1, "KG"), system(1, "TJ")};
        KindTable<Deployment> table = systems(3);
        for (int i = 0; i < 100_001; i++) {
            Deployment now = states[i % 2];
            table = KindTable.through(entity -> entity.id().equals(now.id()) ? now : entity, table);
        }
        assertThat(table.find("system-1002"))
                .as("without going back through all")
                .isEqualTo(2);
        assertThat(table.row(1)).isSameAs(states[0]);
    }

    @Test
    void aColumnThatNoChangeTouchesIsSharedWithTheNearestTableThatHasIt() {
        KindTable<Deployment> world = systems(3);
        KindTable<Deployment> once = world.with(List.of(system(0, "TJ")));
        KindTable<Deployment> twice = once.with(List.of(system(1, "KG")));
        CodeColumn countries = once.codes(Deployment.COUNTRY);
        assertThat(twice.codes(Deployment.COUNTRY)).isSameAs(countries);
        assertThat(world.codes(Deployment.COUNTRY)).isNotSameAs(countries);
    }

    @Test
    void aColumnThatNoTableHasIsMadeByTheFirst() {
        KindTable<Deployment> world = systems(3);
        KindTable<Deployment> once = world.with(List.of(system(0, "TJ")));
        KindTable<Deployment> twice = once.with(List.of(system(1, "KG")));
        CodeColumn vendors = twice.codes(Deployment.VENDOR);
        assertThat(world.codes(Deployment.VENDOR)).isSameAs(vendors);
    }

    @Test
    void columnsOfSeveralTablesBeforeAreMendedEachByWhatChangedSince() {
        KindTable<Deployment> world = systems(3);
        KindTable<Deployment> once = world.with(List.of(system(0, "TJ")));
        once.codes(Deployment.VENDOR);
        KindTable<Deployment> thrice = once.with(List.of(system(1, "KG"))).with(List.of(system(2, "KG")));
        assertThat(thrice.codes(Deployment.VENDOR).names()).isEmpty();
        assertThat(country(thrice, 0)).isEqualTo(CountryCode.of("TJ"));
    }

    @Test
    void aThirdOfManyRowsMayChange() {
        KindTable<Deployment> world = systems(300);
        assertThat(country(world, 0)).isEqualTo(CountryCode.of("KG"));
        List<Deployment> changed = new ArrayList<>();
        for (int i = 0; i < 300; i += 3) {
            changed.add(system(i, "TJ"));
        }
        CodeColumn countries = world.with(changed).codes(Deployment.COUNTRY);
        int[] tajik = countries.rows(countries.codeOf(CountryCode.of("TJ")), true);
        assertThat(tajik).hasSize(100);
        for (int i = 0; i < tajik.length; i++) {
            assertThat(tajik[i]).isEqualTo(3 * i);
        }
    }

    @Test
    void anEntityThatComparesNoPartiesIsTheSameObject() {
        Deployment system = system(0, "KG");
        assertThat(KindTable.knowing(party -> party, system)).isSameAs(system);
    }

    @Test
    void aTableOfWhichHalfChangedTakesColumnsFromItsBaseAndOneOfWhichMoreChangedDoesNot() {
        KindTable<Deployment> world = systems(4);
        KindTable<Deployment> half = world.with(List.of(system(0, "KG"), system(1, "KG")));
        assertThat(half.codes(Deployment.VENDOR)).isSameAs(world.codes(Deployment.VENDOR));
        KindTable<Deployment> most = world.with(List.of(system(0, "KG"), system(1, "KG"), system(2, "KG")));
        assertThat(most.codes(Deployment.VENDOR)).isNotSameAs(world.codes(Deployment.VENDOR));
    }

    @Test
    void columnsComeFromTheTableBeforeAndAfterEightChangesFromTheFirst() {
        KindTable<Deployment> world = systems(4);
        CodeColumn first = world.codes(Deployment.COUNTRY);
        KindTable<Deployment> table = world.with(List.of(system(0, "TJ"), system(1, "TJ")));
        CodeColumn latest = table.codes(Deployment.COUNTRY);
        for (int change = 2; change <= 8; change++) {
            table = table.with(List.of(system(0, "TJ"), system(1, "TJ")));
            assertThat(table.codes(Deployment.COUNTRY)).isSameAs(latest);
        }
        assertThat(table.with(List.of(system(0, "KG"), system(1, "KG"))).codes(Deployment.COUNTRY))
                .isSameAs(first);
    }

    @Test
    void theRowsUnderAReadingAreKeptByTheTableThatIsNoChangeOfAnother() {
        KindTable<Deployment> world = KindTable.of(Deployment.KIND, List.of(disputed()));
        assertThat(KindTable.under(Reading.envelope(), world))
                .isNotSameAs(world)
                .isSameAs(KindTable.under(Reading.envelope(), world));
    }

    @Test
    void aColumnIsFoundByThePropertyWhoseClaimsOverruleIt() {
        KindTable<Deployment> table = systems(1);
        assertThat(table.attestedBy(Props.CATEGORY)).contains(Deployment.CATEGORY);
        assertThat(table.attestedBy(Props.CAMERAS)).isEmpty();
    }

    private static Deployment disputed() {
        return World.system(
                "system-1",
                "KG",
                World.facts(World.fact(
                        Props.CAMERAS,
                        World.claim(Quantity.of(Estimate.exactly(1), Unit.of("camera")), World.EARLY),
                        World.claim(Quantity.of(Estimate.exactly(2), Unit.of("camera")), World.LATE))));
    }
}
