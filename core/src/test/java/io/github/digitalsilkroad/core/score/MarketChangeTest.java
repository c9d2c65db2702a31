package io.github.digitalsilkroad.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.base.Splitter;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.scenario.Market;
import io.github.digitalsilkroad.core.scenario.Scenario;
import io.github.digitalsilkroad.testkit.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** By how much an intervention changes a small market, against every completion of what is unstated. */
class MarketChangeTest {

    private static final VendorConcentration QUESTION = VendorConcentration.of("KG");
    private static final List<String> VENDORS = List.of("huawei", "vega", "zte", "nokia");

    private static Catalog market(String... suppliers) {
        World world = World.empty();
        VENDORS.forEach(vendor -> world.organization(vendor, "CN", OrganizationKind.VENDOR));
        for (int i = 0; i < suppliers.length; i++) {
            world.deployment(
                    "system-" + i,
                    "KG",
                    suppliers[i].isEmpty()
                            ? Facts.none()
                            : World.facts(World.fact(Props.SUPPLIER, World.parties(suppliers[i], World.BRIEF))));
        }
        return world.build();
    }

    private static Comparison.Difference difference(Comparison comparison) {
        return comparison.differences().get(0);
    }

    private static void assertChange(Comparison comparison, double low, double high) {
        Estimate change = difference(comparison).change().orElseThrow();
        assertThat(change.low()).isCloseTo(low, within(1e-9));
        assertThat(change.high()).isCloseTo(high, within(1e-9));
        assertThat(difference(comparison).isTight()).isTrue();
    }

    private static double index(List<String> suppliers) {
        Map<String, Integer> counts = new HashMap<>();
        suppliers.forEach(supplier -> counts.merge(supplier, 1, Integer::sum));
        double squares =
                counts.values().stream().mapToDouble(count -> count * count).sum();
        return 10_000 * squares / suppliers.size() / suppliers.size();
    }

    private static void complete(List<String> suppliers, int next, UnaryOperator<List<String>> change, double[] ends) {
        if (next == suppliers.size()) {
            double by = index(change.apply(new ArrayList<>(suppliers))) - index(suppliers);
            ends[0] = Math.min(ends[0], by);
            ends[1] = Math.max(ends[1], by);
            return;
        }
        String stated = suppliers.get(next);
        List<String> choices = new ArrayList<>(Splitter.on(';').splitToList(stated));
        if (stated.isEmpty()) {
            choices = new ArrayList<>(VENDORS);
            for (int i = 0; i <= next; i++) {
                choices.add("own-" + i);
            }
        }
        for (String choice : choices) {
            suppliers.set(next, choice);
            complete(suppliers, next + 1, change, ends);
        }
        suppliers.set(next, stated);
    }

    private static void assertEveryCompletion(
            Catalog world, Scenario scenario, UnaryOperator<List<String>> change, String... suppliers) {
        double[] ends = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        complete(new ArrayList<>(List.of(suppliers)), 0, change, ends);
        assertChange(QUESTION.compare(world, scenario.on(world)), ends[0], ends[1]);
    }

    private static UnaryOperator<List<String>> replacing(String old, String other) {
        return some -> {
            some.replaceAll(vendor -> vendor.equals(old) ? other : vendor);
            return some;
        };
    }

    private static final List<String[]> MARKETS = List.of(
            new String[] {"huawei", "vega", ""},
            new String[] {"huawei", "huawei", "zte", ""},
            new String[] {"huawei", "vega;zte", "vega"},
            new String[] {"huawei", "huawei;vega", "zte", ""},
            new String[] {"huawei", "", "", "vega", "vega"},
            new String[] {"huawei", "zte;nokia", "nokia"},
            new String[] {"huawei", "vega", "zte", "zte", "zte", "nokia", "nokia", ""});

    @Test
    void aVendorIsReplacedWhereverItIs() {
        Scenario scenario = Scenario.named("x").replaceVendor("huawei", "nokia", Market.in("KG"));
        MARKETS.forEach(some -> assertEveryCompletion(market(some), scenario, replacing("huawei", "nokia"), some));
    }

    @Test
    void aSystemEnds() {
        Scenario scenario = Scenario.named("x").cancel("system-1");
        MARKETS.stream()
                .filter(some -> !some[1].contains(";"))
                .forEach(some -> assertEveryCompletion(
                        market(some),
                        scenario,
                        left -> {
                            left.remove(1);
                            return left;
                        },
                        some));
    }

    @Test
    void aSystemIsAwarded() {
        Scenario scenario = Scenario.named("x").award("system-1", "nokia");
        MARKETS.forEach(some -> assertEveryCompletion(
                market(some),
                scenario,
                all -> {
                    all.set(1, "nokia");
                    return all;
                },
                some));
    }

    /** With b and a the systems of a vendor: (4 + 1 + 1) / 16 to (9 + 1) / 16 where nokia has the open one. */
    @Test
    void theEndsNameTheCompletionsThatReachThem() {
        Catalog world = market("huawei", "huawei", "vega", "");
        Catalog replaced = Scenario.named("x")
                .replaceVendor("huawei", "nokia", Market.in("KG"))
                .on(world);
        Comparison comparison = QUESTION.compare(world, replaced);
        assertChange(comparison, 0, 2_500);
        assertThat(comparison.text(300))
                .containsPattern("low end if without a stated vendor:\\s+· 1 by [a-z -]+\\s+high end if without a"
                        + " stated vendor:\\s+· 1 by nokia\\b");
        assertThat(comparison.page().text(300)).doesNotContain("edits act on stated vendors alone");
        assertThat(difference(comparison).fell()).isEqualTo(Ternary.NO);
        assertThat(difference(comparison).rose()).isEqualTo(Ternary.UNKNOWN);
        assertThat(comparison.chart().text(120))
                .contains("change, " + comparison.after().catalog());
        assertThat(comparison)
                .hasToString(comparison.before().headline() + "\n-> "
                        + comparison.after().headline());
        assertChange(QUESTION.compare(replaced, world), -2_500, 0);
    }

    @Test
    void anEndWhoseVendorsPassOnNamesBoth() {
        Catalog world = market("huawei", "nokia", "nokia", "", "");
        Comparison comparison = QUESTION.compare(
                world,
                Scenario.named("x")
                        .replaceVendor("huawei", "nokia", Market.in("KG"))
                        .on(world));
        assertThat(comparison.text(300))
                .contains("high end if without a stated vendor:", "by huawei then by nokia", "low end if");
    }

    @Test
    void anAwardActsOnStatedVendorsAlone() {
        Catalog world = market("huawei", "vega", "", "vega;zte");
        Comparison comparison = QUESTION.compare(
                world, Scenario.named("x").award("system-0", "zte").on(world));
        assertThat(comparison.text(300))
                .contains("edits act on stated vendors alone")
                .containsPattern("shared:\\s+· 1 by ");
        Comparison ended =
                QUESTION.compare(world, Scenario.named("x").cancel("system-2").on(world));
        assertThat(ended.text(300)).contains("then in no system");
    }

    @Test
    void aCompletionNamesTheVendorsWithMostSystemsAndCountsTheOthers() {
        Catalog world = market("huawei;vega", "vega;zte", "zte;nokia", "nokia;huawei", "huawei;zte", "", "");
        Comparison comparison = QUESTION.compare(
                world, Scenario.named("x").award("system-5", "zte").on(world));
        assertThat(comparison.text(400))
                .containsPattern("shared:\\s+· \\d by \\w+\\s+· \\d by \\w+(\\s+· \\d by (others|\\w+))?\\s+\\w")
                .doesNotContainPattern("shared:(\\s+· .+){4}");
    }

    /** Worlds whose answers have other units are named, not drawn. */
    @Test
    void aChartDrawsEachAnswerAndNamesThoseOfAnotherUnit() {
        Catalog world = market("huawei", "vega");
        Catalog all = Scenario.named("All").award("system-0", "vega").on(world);
        assertThat(QUESTION.compare(world, all).chart().text(100))
                .containsPattern("invented 2026.11.0 +#+ +5,000")
                .containsPattern("if All +#+ +10,000");
        Comparison same = QUESTION.compare(all, all);
        assertThat(difference(same).change()).contains(Estimate.exactly(0));
        assertThat(difference(same).isTight()).isTrue();
        assertThat(difference(same).isKnowledge()).isFalse();
        assertThat(same.text(200)).containsPattern("10,000 +0  no");
    }

    /** A market in which nothing is open has one change, and no words on how it was found. */
    @Test
    void whatIsStatedChangesByOneNumber() {
        Catalog world = market("huawei", "vega");
        Comparison comparison = QUESTION.compare(
                world,
                Scenario.named("x")
                        .replaceVendor("huawei", "vega", Market.in("KG"))
                        .on(world));
        assertChange(comparison, 5_000, 5_000);
        assertThat(comparison.text(300)).doesNotContain("How it was found");
        assertThat(comparison.chart().text(120)).doesNotContain("change, ");
        assertThat(difference(comparison).rose()).isEqualTo(Ternary.YES);
    }

    /**
     * Among stated vendors a change completes no system that is open, and a shared one goes to no other than before.
     */
    @Test
    void amongStatedVendorsAChangeIsOneNumber() {
        VendorConcentration stated = QUESTION.amongStated();
        Catalog open = market("huawei", "vega", "");
        assertChange(
                stated.compare(
                        open,
                        Scenario.named("x")
                                .replaceVendor("huawei", "vega", Market.in("KG"))
                                .on(open)),
                5_000,
                5_000);
        Catalog shared = market("huawei;vega", "huawei", "");
        assertThat(difference(stated.compare(
                                shared,
                                Scenario.named("x")
                                        .replaceVendor("huawei", "zte", Market.in("KG"))
                                        .on(shared)))
                        .change())
                .contains(Estimate.exactly(0));
    }

    /** What a scenario brings in, a later one may give: each edit is asked of the world that it was made in. */
    @Test
    void scenariosFollowEachOther() {
        Catalog world = market("huawei", "huawei", "");
        Catalog introduced =
                Scenario.named("First").introduceVendor("nova", "Nova", "RU").on(world);
        Catalog replaced = Scenario.named("Second")
                .replaceVendor("huawei", "nova", Market.in("KG"))
                .on(introduced);
        assertChange(QUESTION.compare(world, replaced), 0, 0);
        assertChange(QUESTION.compare(introduced, replaced), 0, 0);
        assertThat(difference(QUESTION.compare(introduced, replaced)).isKnowledge())
                .isFalse();
    }

    /** An answer that only later sources give is asked without the day, and through the scenarios once. */
    @Test
    void anUnknownAnswerAfterAScenarioSaysThatOnlyLaterSourcesTell() {
        Catalog world = market("huawei", "vega");
        Catalog before = Scenario.named("x")
                .introduceVendor("nova", "Nova", "RU")
                .on(world)
                .knownBy("1990");
        assertThat(QUESTION.on(before)).asString().contains("unknown", "; only later sources are bundled");
    }

    /** With any number of vendors a system, the open one may be divided: between huawei and nokia, half is worst. */
    @Test
    void aSystemOfAnyNumberOfVendorsMayBeDivided() {
        Catalog world = market("huawei", "nokia", "");
        Comparison comparison = QUESTION.jointSupply()
                .compare(
                        world,
                        Scenario.named("x")
                                .replaceVendor("huawei", "nokia", Market.in("KG"))
                                .on(world));
        // 2 (1 + h) (1 + n) / 9 with h + n at most 1: from none to a half each.
        assertChange(comparison, 20_000 / 9.0, 45_000 / 9.0);
        assertThat(comparison.text(300)).contains("0.5 by huawei then by nokia");
    }

    /** A system that may not be there is not of one size: its market has no completions to compare. */
    @Test
    void aMarketOfSystemsThatMayNotBeThereIsBoundedApart() {
        Facts undated = World.facts(World.fact(Props.SUPPLIER, World.parties("huawei", World.BRIEF)));
        Facts dated = undated.with(World.fact(Props.OPERATING, World.date("2015", World.BRIEF)));
        Catalog world = market().toBuilder()
                .add(World.system("dated", "KG", dated))
                .add(World.system("undated", "KG", undated))
                .add(World.system("open", "KG", Facts.none()))
                .build()
                .asOf("2016");
        Comparison comparison = QUESTION.compare(
                world,
                Scenario.named("x")
                        .replaceVendor("huawei", "nokia", Market.in("KG"))
                        .on(world));
        assertThat(difference(comparison).isTight()).isFalse();
        assertThat(comparison.text(300)).contains("the true range may be narrower: the answers were bounded apart");
    }

    private static Set<Id> vendors(String... ids) {
        return Arrays.stream(ids).map(Id::of).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Map<Id, Set<Id>> stated(Object... systems) {
        Map<Id, Set<Id>> market = new LinkedHashMap<>();
        for (int i = 0; i < systems.length; i += 2) {
            String ids = (String) systems[i + 1];
            market.put(Id.of((String) systems[i]), ids.isEmpty() ? Set.of() : vendors(ids.split(";", -1)));
        }
        return market;
    }

    private static List<MarketChange.End> ends(Map<Id, Set<Id>> before, Map<Id, Set<Id>> after, boolean isJoint) {
        return MarketChange.of(before, after, List.of(List.of(), List.of(), List.of()), isJoint)
                .orElseThrow();
    }

    private static void assertEnd(MarketChange.End end, double value, String witness) {
        assertThat(end.value().midpoint()).isCloseTo(value, within(1e-9));
        assertThat(end.isReached()).isTrue();
        assertThat(end.witness()).isEqualTo(witness);
    }

    /** Where the vendors that no source states stay, one vendor besides stands for all the others. */
    @Test
    void vendorsThatTheChangeLeavesAloneAreOneInItsWords() {
        Catalog world = market("huawei", "huawei", "vega", "");
        Scenario scenario = Scenario.named("x").replaceVendor("huawei", "nokia", Market.in("KG"));
        assertThat(QUESTION.compare(world, scenario.on(world)).text(300))
                .containsPattern("low end if without a stated vendor:\\s+· 1 by another vendor\\s+high end if without a"
                        + " stated vendor:\\s+· 1 by nokia");
        assertThat(QUESTION.compare(scenario.on(world), world).text(300))
                .containsPattern("low end if without a stated vendor:\\s+· 1 by nokia\\s+high end if without a stated"
                        + " vendor:\\s+· 1 by nokia then by huawei");
        List<MarketChange.End> ends = ends(
                stated("a", "huawei", "b", "huawei", "c", "vega", "d", ""),
                stated("a", "nokia", "b", "huawei", "c", "vega", "d", ""),
                false);
        assertEnd(ends.get(0), -10_000 * 4 / 16.0, "without a stated vendor:\n· 1 by huawei");
        assertEnd(ends.get(1), 0, "without a stated vendor:\n· 1 by nokia");
    }

    /** One of three ends: two others of a vendor each are then 6 of 16 instead of 11 of 25. */
    @Test
    void systemsOfAVendorEachAreACompletionWhereASystemEnds() {
        Map<Id, Set<Id>> before = stated("a", "huawei", "b", "huawei", "c", "huawei", "d", "", "e", "");
        Map<Id, Set<Id>> after = stated("b", "huawei", "c", "huawei", "d", "", "e", "");
        List<MarketChange.End> ends = ends(before, after, false);
        assertEnd(
                ends.get(0),
                10_000 * (6 / 16.0 - 11 / 25.0),
                "without a stated vendor:\n· 1 by another vendor\n· 1 by a vendor each");
        assertEnd(ends.get(1), 0, "without a stated vendor:\n· 2 by huawei");
        List<MarketChange.End> divided = ends(before, after, true);
        assertEnd(divided.get(0), 10_000 * (4 / 16.0 - 9 / 25.0), "without a stated vendor:\n· 2 by ever more vendors");
        assertEnd(divided.get(1), 0, "without a stated vendor:\n· 2 by huawei");
    }

    /**
     * What an edit brings in and a later one replaces may be the unstated vendor: nokia, then vega, is 3 then 9 of 9.
     */
    @Test
    void aVendorThatNeitherWorldStatesIsReplacedWhereItMayBe() {
        Catalog world = market("huawei", "vega", "");
        Scenario twice = Scenario.named("x")
                .replaceVendor("huawei", "nokia", Market.at("system-0"))
                .replaceVendor("nokia", "vega", Market.in("KG"));
        assertChange(QUESTION.compare(world, twice.on(world)), 0, 60_000 / 9.0);
        Scenario awarded =
                Scenario.named("x").award("system-0", "nokia").replaceVendor("nokia", "vega", Market.in("KG"));
        assertChange(QUESTION.compare(world, awarded.on(world)), 0, 60_000 / 9.0);
        Catalog four = market("huawei", "vega", "vega", "");
        Scenario passed = Scenario.named("x")
                .replaceVendor("huawei", "nokia", Market.in("KG"))
                .award("system-0", "zte");
        assertChange(QUESTION.compare(four, passed.on(four)), -1_250, 1_250);
    }

    /** Backwards, too, a system that several share keeps the one that it is taken to have. */
    @Test
    void sharedSystemsKeepTheirVendorBothWays() {
        Catalog world = market("huawei;vega", "nokia");
        Catalog replaced = Scenario.named("x")
                .replaceVendor("huawei", "nokia", Market.in("KG"))
                .on(world);
        assertChange(QUESTION.compare(world, replaced), 0, 5_000);
        assertChange(QUESTION.compare(replaced, world), -5_000, 0);
    }

    /**
     * Which of two new vendors has a system does not follow from which of two old ones had it: bounds, no completion.
     */
    @Test
    void systemsSharedAnewAreBoundedOnly() {
        Map<Id, Set<Id>> one = stated("a", "huawei", "b", "vega");
        Map<Id, Set<Id>> two = stated("a", "huawei;zte", "b", "vega");
        Map<Id, Set<Id>> other = stated("a", "nokia;vega", "b", "vega");
        Map<Id, Set<Id>> none = stated("a", "", "b", "vega");
        assertThat(ends(two, other, false))
                .extracting(MarketChange.End::isReached)
                .containsExactly(false, false);
        assertThat(ends(none, other, false))
                .extracting(MarketChange.End::isReached)
                .containsExactly(false, false);
        assertEnd(ends(one, other, false).get(1), 5_000, "shared:\n· 1 by huawei then by vega");
        assertEnd(ends(other, one, false).get(0), -5_000, "shared:\n· 1 by vega then by huawei");
        assertEnd(ends(one, none, false).get(1), 5_000, "without a stated vendor:\n· 1 by huawei then by vega");
        assertEnd(ends(none, one, false).get(0), -5_000, "without a stated vendor:\n· 1 by vega then by huawei");
    }

    /** Three choices are named; of four, two, and how many systems the others have. */
    @Test
    void aCompletionNamesUpToThreeChoices() {
        Map<Id, Set<Id>> before = stated("a", "huawei", "b", "v1;w1", "c", "v2;w2", "d", "v3;w3");
        Map<Id, Set<Id>> after = new LinkedHashMap<>(before);
        after.remove(Id.of("a"));
        assertThat(ends(before, after, false).get(1).witness()).isEqualTo("shared:\n· 1 by v1\n· 1 by v2\n· 1 by v3");
        before.put(Id.of("e"), vendors("v4", "w4"));
        after.put(Id.of("e"), vendors("v4", "w4"));
        assertThat(ends(before, after, false).get(1).witness())
                .isEqualTo("shared:\n· 1 by v1\n· 1 by v2\n· 2 by others");
    }

    /** What a lens adds to the market. */
    private record Adding(Deployment system) implements Lens {
        @Override
        public Catalog on(Catalog catalog) {
            return catalog.toBuilder().add(system).build();
        }

        @Override
        public String label() {
            return "with " + system.id();
        }

        @Override
        public boolean changesWorld() {
            return true;
        }
    }

    /** An edit acts on what an earlier lens added, as if it had been there. */
    @Test
    void anEditIsAskedOfTheWorldThatItWasMadeIn() {
        Catalog world = market("huawei", "nokia");
        Catalog added = world.through(new Adding(World.system("system-2", "KG", Facts.none())));
        Scenario scenario = Scenario.named("x").replaceVendor("huawei", "nokia", Market.in("KG"));
        Catalog whole = market("huawei", "nokia", "");
        for (Catalog then : List.of(added.through(scenario), scenario.on(added))) {
            Comparison.Difference later = difference(QUESTION.compare(added, then));
            assertThat(later.change())
                    .isEqualTo(difference(QUESTION.compare(whole, scenario.on(whole)))
                            .change());
            assertThat(later.change().orElseThrow().low()).isCloseTo(20_000 / 9.0, within(1e-9));
            assertThat(later.change().orElseThrow().high()).isCloseTo(40_000 / 9.0, within(1e-9));
            assertThat(later.isTight()).isTrue();
        }
    }

    /** A world in which a shared system is of two others: what is found is a bound that no completion need reach. */
    @Test
    void aChangeThatIsOnlyBoundedIsNotTight() {
        Catalog world = market("huawei;zte", "vega");
        Deployment other = world.deployment("system-0")
                .withFacts(World.facts(World.fact(Props.SUPPLIER, World.parties("nokia;vega", World.BRIEF))));
        Lens lens = new Lens() {
            @Override
            public Catalog on(Catalog catalog) {
                return catalog.toBuilder().put(other).build();
            }

            @Override
            public String label() {
                return "with others";
            }

            @Override
            public boolean changesWorld() {
                return true;
            }
        };
        Comparison comparison = QUESTION.compare(world, world.through(lens));
        assertThat(difference(comparison).isTight()).isFalse();
        assertThat(comparison.text(300))
                .contains("low end not reached; nearest found if shared:", "high end not reached; nearest found if");
    }
}
