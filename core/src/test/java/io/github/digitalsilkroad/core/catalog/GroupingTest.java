package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.FactsBuilder;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.internal.Echo;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Role;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Exact;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.testkit.World;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/**
 * Sums of groups, worked out by hand: of one and of several keys, of all rows and of some, of wholes, fractions and
 * open bounds.
 */
class GroupingTest {

    private final Catalog world = World.vendors()
            .deployment("kg-a", "KG", system("alpha", Estimate.exactly(10)))
            .deployment("kg-b", "KG", system("alpha;beta", Estimate.between(0.25, 0.5)))
            .deployment("kg-c", "KG", system("", Estimate.moreThan(100)))
            .deployment("kg-d", "KG", system("beta", null))
            .deployment("tj-a", "TJ", system("beta", Estimate.exactly(0.1)))
            .deployment("tj-b", "TJ", system("beta", Estimate.exactly(0.2)))
            .deployment("tj-c", "TJ", system("alpha", Estimate.interval(1, true, 2, true)))
            .build();

    private static Facts system(String by, Estimate cost) {
        FactsBuilder facts = Facts.builder();
        if (!by.isEmpty()) {
            facts.add(Props.SUPPLIER, World.parties(by, World.EARLY));
        }
        if (cost != null) {
            facts.add(Props.COST, World.claim(Money.of(cost, "USD"), World.EARLY));
        }
        return facts.build();
    }

    private static List<String> told(List<Group> groups) {
        return groups.stream().map(Group::toString).toList();
    }

    @Test
    void aRowOfSeveralKeysIsInEachOfTheirGroups() {
        assertThat(told(world.deployments().groupBy(Deployment.VENDOR).counts()))
                .containsExactly("not stated: 1 row", "alpha: 3 rows", "beta: 4 rows");
        assertThat(told(world.deployments().groupBy(Props.SUPPLIER).totals(Props.COST)))
                .containsExactly(
                        "not stated: 1 row, more than $100 from 1, 0 left out; undated",
                        "alpha: 3 rows, more than $11.25 and less than $12.5 from 3, 0 left out; undated; over half is kg-a ($10)",
                        "beta: 4 rows, $0.55-0.8 from 3, 1 left out; undated");
        assertThat(told(world.deployments()
                        .groupBy(Deployment.COUNTRY, Props.SUPPLIER)
                        .totals(Props.COST)))
                .containsExactly(
                        "KG not stated: 1 row, more than $100 from 1, 0 left out; undated",
                        "KG alpha: 2 rows, $10.25-10.5 from 2, 0 left out; undated; over half is kg-a ($10)",
                        "KG beta: 2 rows, $0.25-0.5 from 1, 1 left out; undated",
                        "TJ alpha: 1 row, more than $1 and less than $2 from 1, 0 left out; undated",
                        "TJ beta: 2 rows, $0.3 from 2, 0 left out; undated; over half is tj-b ($0.2)");
    }

    @Test
    void theGroupsAreAListThatIsReadInOneOrder() {
        List<Group> groups = world.deployments().groupBy(Deployment.VENDOR).counts();
        Iterator<Group> each = groups.iterator();
        for (int i = 0; i < groups.size(); i++) {
            assertThat(each.next()).isEqualTo(groups.get(i));
        }
        assertThat(each.hasNext()).isFalse();
        assertThatThrownBy(each::next).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(each::remove).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void someRowsAreSummedAlone() {
        assertThat(told(world.deployments().in("TJ").groupBy(Props.SUPPLIER).totals(Props.COST)))
                .containsExactly(
                        "alpha: 1 row, more than $1 and less than $2 from 1, 0 left out; undated",
                        "beta: 2 rows, $0.3 from 2, 0 left out; undated; over half is tj-b ($0.2)");
        assertThat(told(world.deployments()
                        .by("beta")
                        .groupBy(Deployment.COUNTRY)
                        .totals(Props.COST)))
                .containsExactly(
                        "KG: 2 rows, $0.25-0.5 from 1, 1 left out; undated",
                        "TJ: 2 rows, $0.3 from 2, 0 left out; undated; over half is tj-b ($0.2)");
        assertThat(told(world.deployments()
                        .by("beta")
                        .groupBy(Deployment.COUNTRY, Deployment.CATEGORY)
                        .counts()))
                .containsExactly("KG SAFE_CITY: 2 rows", "TJ SAFE_CITY: 2 rows");
        assertThat(told(world.deployments()
                        .in("TJ")
                        .by("alpha")
                        .groupBy(Deployment.COUNTRY, Deployment.CATEGORY)
                        .totals(Props.COST)))
                .containsExactly("TJ SAFE_CITY: 1 row, more than $1 and less than $2 from 1, 0 left out; undated");
        assertThat(world.deployments().total(Props.COST).sum()).hasToString("Optional[more than $111.55]");
    }

    @Test
    void ofManyMorePairsOfKeysThanRowsOnlyThoseThatOccurAreGroups() {
        Property<String> one = Property.of("one", ValueType.term(), "one");
        Property<String> other = Property.of("other", ValueType.term(), "other");
        World world = World.vendors();
        int rows = 300;
        for (int i = 0; i < rows; i++) {
            world.deployment(
                    "kg-" + i,
                    "KG",
                    Facts.builder()
                            .add(one, World.claim("a" + i, World.EARLY))
                            .add(other, World.claim("b" + (i == 7 ? 0 : i), World.EARLY))
                            .add(Props.CAMERAS, World.cameras(i, World.EARLY))
                            .build());
        }
        Catalog catalog = world.build();
        List<Group> groups = catalog.deployments()
                .groupBy(new PropertyDimension(one), new PropertyDimension(other))
                .totals(Props.CAMERAS);
        assertThat(groups).hasSize(rows);
        for (Group group : groups) {
            String key = group.keys().get(0).toString();
            int number = Integer.parseInt(key.substring(1));
            assertThat(group)
                    .hasToString(key + " b" + (number == 7 ? 0 : number) + ": 1 row, " + number
                            + (number == 1 ? " camera" : " cameras") + " from 1, 0 left out; undated");
        }
        assertThat(catalog.deployments()
                        .with(Role.SUPPLIER, "alpha")
                        .groupBy(new PropertyDimension(one), new PropertyDimension(other))
                        .counts())
                .isEmpty();
        assertThat(new PropertyDimension(one))
                .isEqualTo(new PropertyDimension(one))
                .isNotEqualTo(new PropertyDimension(other))
                .isNotEqualTo(one);
    }

    private static Estimate sum(Estimate... costs) {
        World world = World.vendors();
        for (int i = 0; i < costs.length; i++) {
            world.deployment("kg-" + i, "KG", system("", costs[i]));
        }
        return world.build()
                .deployments()
                .groupBy(Deployment.COUNTRY)
                .totals(Props.COST)
                .get(0)
                .sum()
                .orElseThrow()
                .number();
    }

    /** Adds the decimals that numbers print as. */
    private static BigDecimal exact(double... numbers) {
        BigDecimal sum = BigDecimal.ZERO;
        for (double number : numbers) {
            sum = sum.add(Exact.of(number));
        }
        return sum;
    }

    @Test
    void aSumHoldsTheTrueOneThoughOnlyOneEndHasFractions() {
        Estimate low = sum(Estimate.between(0.1, 1), Estimate.between(0.2, 1));
        assertThat(0.1 + 0.2).as("rounded up").isEqualTo(0.30000000000000004);
        assertThat(low.low()).isEqualTo(0.3);
        assertThat(low.high()).isEqualTo(2);

        Estimate high = sum(Estimate.between(0, 0.1), Estimate.between(0, 0.7));
        assertThat(0.1 + 0.7).as("rounded down").isEqualTo(0.7999999999999999);
        assertThat(high.high()).isEqualTo(0.8);
        assertThat(high.low()).isZero();
    }

    @Test
    void aSumOfHugeWholeNumbersIsExactAndOneOfUnlikeOnesHoldsTheTrueOne() {
        assertThat(sum(Estimate.exactly(0x1p110), Estimate.exactly(0x1p110))).isEqualTo(Estimate.exactly(0x1p111));

        double nearlyOne = 1 - 0x1p-53;
        double nearlyTheRest = 0x1p-53 - 0x1p-106;
        Estimate sum = sum(Estimate.exactly(nearlyOne), Estimate.exactly(nearlyTheRest));
        assertThat(Exact.of(sum.low())).isLessThan(exact(nearlyOne, nearlyTheRest));
        assertThat(Exact.of(sum.high())).isGreaterThan(exact(nearlyOne, nearlyTheRest));
    }

    @Test
    void aBoundOfOneSideCountsWholeAndARangeByItsMiddle() {
        Property<Money> balance = Property.of("balance", ValueType.balance(), "balance");
        List<Estimate> largestFirst = List.of(
                Estimate.atLeast(100),
                Estimate.atMost(90),
                Estimate.exactly(80),
                Estimate.exactly(16),
                Estimate.between(10, 20),
                Estimate.exactly(14));
        World world = World.vendors();
        for (int i = 0; i < largestFirst.size(); i++) {
            Facts facts = Facts.builder()
                    .add(balance, World.claim(Money.of(largestFirst.get(i), "USD"), World.EARLY))
                    .build();
            world.deployment("kg-" + (9 - i), "KG", facts);
        }
        assertThat(world.build().deployments().top(6, balance, "USD"))
                .extracting(ranked -> ranked.value().number())
                .containsExactlyElementsOf(largestFirst);
    }

    @Test
    void theLargestComeFirstByTheMiddleOfTheirBoundsOrTheOnlyOne() {
        assertThat(world.deployments().top(9, Props.COST))
                .extracting(Ranked::toString)
                .containsExactly(
                        "1 of 6, 1 unranked: kg-c, more than $100",
                        "2 of 6, 1 unranked: kg-a, $10",
                        "3 of 6, 1 unranked: tj-c, more than $1 and less than $2",
                        "4 of 6, 1 unranked: kg-b, $0.25-0.5",
                        "5 of 6, 1 unranked: tj-b, $0.2",
                        "6 of 6, 1 unranked: tj-a, $0.1");
        assertThat(world.deployments().in("TJ").top(2, Props.COST))
                .extracting(Ranked::toString)
                .containsExactly("1 of 3: tj-c, more than $1 and less than $2", "2 of 3: tj-b, $0.2");
    }

    /** A row among the largest has its value as long as the line has room for it, to the last character. */
    @Test
    void aRankedRowHasItsValueWhereThereIsRoom() {
        Facts cost = World.facts(World.fact(Props.COST, World.claim(Money.usd(10), World.EARLY)));
        String fits = "k".repeat(Echo.WIDTH - "1 of 1: , $10".length());
        for (String id : new String[] {fits, fits + "k"}) {
            Catalog one = World.vendors().deployment(id, "KG", cost).build();
            assertThat(one.deployments().top(1, Props.COST).get(0).echo())
                    .isEqualTo("1 of 1: " + id + (id.equals(fits) ? ", $10" : ""));
        }
    }
}
