package io.github.digitalsilkroad.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.FactsBuilder;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.score.Comparison;
import io.github.digitalsilkroad.core.score.VendorConcentration;
import io.github.digitalsilkroad.testkit.Seeds;
import io.github.digitalsilkroad.testkit.World;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/**
 * What two and three lenses behind each other change, in any order, against the difference of both indices in every
 * completion of what is unstated.
 */
class ChainedLensesProperties {

    private static final VendorConcentration QUESTION = VendorConcentration.of("KG");
    private static final VendorConcentration JOINT = QUESTION.jointSupply();
    private static final List<String> STATED = List.of("huawei", "vega", "zte");
    private static final List<String> VENDORS = List.of("huawei", "vega", "zte", "nokia", "sitronics");

    /** A system: its vendor, and whether a source or an edit states it. */
    private record Supply(String vendor, boolean isStated) {}

    /** A lens, and what it does to a market whose vendors are all known; empty if it cannot be applied there. */
    private record Step(Lens lens, UnaryOperator<Optional<Map<Integer, Supply>>> model) {

        static Step each(Lens lens, UnaryOperator<Supply> change) {
            return new Step(
                    lens,
                    market -> market.map(systems -> {
                        Map<Integer, Supply> changed = new TreeMap<>();
                        systems.forEach((system, supply) -> changed.put(system, change.apply(supply)));
                        return changed;
                    }));
        }

        @Override
        public String toString() {
            return lens.label();
        }
    }

    /** Systems in KG; of every fourth the first word is of 2022, of the others of 2020. */
    private static Catalog market(List<String> suppliers) {
        World world = World.empty();
        VENDORS.forEach(vendor -> world.organization(vendor, "CN", OrganizationKind.VENDOR));
        for (int i = 0; i < suppliers.size(); i++) {
            FactsBuilder facts = Facts.builder()
                    .add(Props.ANNOUNCED, World.claim(PartialDate.of(isLater(i) ? 2022 : 2020), World.BRIEF));
            if (!suppliers.get(i).isEmpty()) {
                facts.add(Props.SUPPLIER, World.claim(Parties.parse(suppliers.get(i)), World.BRIEF));
            }
            world.deployment("system-" + i, "KG", category(i), facts.build());
        }
        return world.build();
    }

    private static boolean isLater(int system) {
        return system % 4 == 3;
    }

    private static Category category(int system) {
        return system % 2 == 0 ? Category.SAFE_CITY : Category.TRAFFIC_ENFORCEMENT;
    }

    private static Supply replaced(Supply supply, String old, String other) {
        return supply.vendor().equals(old) ? new Supply(other, supply.isStated()) : supply;
    }

    private static Step replace(String old, String other, boolean isPart) {
        Market market = isPart ? Market.in("KG").of(Category.SAFE_CITY) : Market.in("KG");
        return new Step(
                Scenario.named(old + " to " + other + (isPart ? " in part" : ""))
                        .replaceVendor(old, other, market),
                all -> all.map(systems -> {
                    Map<Integer, Supply> changed = new TreeMap<>(systems);
                    changed.replaceAll((system, supply) ->
                            isPart && category(system) != Category.SAFE_CITY ? supply : replaced(supply, old, other));
                    return changed;
                }));
    }

    private static Step hand(String old, String other) {
        return Step.each(
                Scenario.named("hand " + old + " to " + other).with(new InterventionProperties.Hand(old, other)),
                supply -> supply.isStated() ? replaced(supply, old, other) : supply);
    }

    private static Step award(int system, String vendor) {
        return new Step(
                Scenario.named("award " + system + " to " + vendor).award("system-" + system, vendor),
                all -> all.map(systems -> {
                    Map<Integer, Supply> changed = new TreeMap<>(systems);
                    changed.put(system, new Supply(vendor, true));
                    return changed;
                }));
    }

    private static Step cancel(int system) {
        return new Step(
                Scenario.named("cancel " + system).cancel("system-" + system),
                all -> all.map(systems -> {
                    Map<Integer, Supply> changed = new TreeMap<>(systems);
                    changed.remove(system);
                    return changed;
                }));
    }

    /** Takes a vendor out of the completions: no system of the market has it. */
    private static Step newTo(String vendor) {
        return new Step(
                Scenario.named("new " + vendor).newTo(vendor, "KG"),
                all -> all.filter(systems -> systems.values().stream()
                        .noneMatch(supply -> supply.vendor().equals(vendor))));
    }

    private static final Step BEFORE = new Step(
            Lens.asOf("2021-06-30"),
            all -> all.map(systems -> {
                Map<Integer, Supply> changed = new TreeMap<>(systems);
                changed.keySet().removeIf(ChainedLensesProperties::isLater);
                return changed;
            }));

    @Provide
    Arbitrary<Step> steps() {
        Arbitrary<String> vendors = Arbitraries.of(VENDORS);
        Arbitrary<Tuple2<String, String>> pairs =
                vendors.tuple2().filter(pair -> !pair.get1().equals(pair.get2()));
        Arbitrary<Integer> systems = Arbitraries.integers().between(1, 3);
        return Arbitraries.frequencyOf(
                Tuple.of(
                        4,
                        Combinators.combine(pairs, Arbitraries.of(true, false))
                                .as((pair, isPart) -> replace(pair.get1(), pair.get2(), isPart))),
                Tuple.of(1, pairs.map(pair -> hand(pair.get1(), pair.get2()))),
                Tuple.of(1, Combinators.combine(systems, vendors).as(ChainedLensesProperties::award)),
                Tuple.of(1, systems.map(ChainedLensesProperties::cancel)),
                Tuple.of(1, vendors.map(ChainedLensesProperties::newTo)),
                Tuple.of(1, Arbitraries.just(BEFORE)));
    }

    /** Every system without a stated vendor is of one of the vendors, or of a vendor of its own. */
    private static void complete(
            List<String> suppliers, int next, Map<Integer, Supply> some, List<Map<Integer, Supply>> found) {
        if (next == suppliers.size()) {
            found.add(new LinkedHashMap<>(some));
            return;
        }
        boolean isStated = !suppliers.get(next).isEmpty();
        Stream<String> choices = isStated
                ? Stream.of(suppliers.get(next))
                : Stream.concat(VENDORS.stream(), IntStream.rangeClosed(0, next).mapToObj(i -> "own-" + i));
        choices.forEach(vendor -> {
            some.put(next, new Supply(vendor, isStated));
            complete(suppliers, next + 1, some, found);
        });
    }

    private static double index(Map<Integer, Supply> systems) {
        Map<String, Integer> counts = new HashMap<>();
        systems.values().forEach(supply -> counts.merge(supply.vendor(), 1, Integer::sum));
        double squares =
                counts.values().stream().mapToDouble(count -> count * count).sum();
        return 10_000 * squares / systems.size() / systems.size();
    }

    /** A market, each world behind its lenses, and the index of that world in each completion; every one made once. */
    private static final class Chains {
        private final List<String> suppliers;
        private final Catalog market;
        private final List<Map<Integer, Supply>> completions = new ArrayList<>();
        private final Map<List<Step>, Catalog> worlds = new HashMap<>();
        private final Map<List<Step>, double[]> indices = new HashMap<>();

        Chains(List<String> suppliers) {
            this.suppliers = suppliers;
            this.market = market(suppliers);
            complete(suppliers, 0, new LinkedHashMap<>(), completions);
        }

        private Catalog world(List<Step> steps) {
            return worlds.computeIfAbsent(
                    steps,
                    some -> some.stream().map(Step::lens).reduce(market, Catalog::through, (one, other) -> other));
        }

        /** For each completion its index, which is no number where the lenses cannot be. */
        private double[] indices(List<Step> steps) {
            return indices.computeIfAbsent(
                    steps,
                    some -> completions.stream()
                            .mapToDouble(completed -> some.stream()
                                    .map(Step::model)
                                    .reduce(
                                            Optional.of(completed),
                                            (then, model) -> model.apply(then),
                                            (one, other) -> other)
                                    .map(ChainedLensesProperties::index)
                                    .orElse(Double.NaN))
                            .toArray());
        }

        void assertEveryCompletion(VendorConcentration question, List<Step> one, List<Step> other) {
            Comparison.Difference difference;
            try {
                difference =
                        question.compare(world(one), world(other)).differences().get(0);
            } catch (ScenarioException refused) {
                return; // such as the award of a system that is canceled
            }
            if (difference.change().isEmpty()) {
                return;
            }
            double[] before = indices(one);
            double[] after = indices(other);
            DoubleSummaryStatistics by = IntStream.range(0, before.length)
                    .mapToDouble(i -> after[i] - before[i])
                    .filter(Double::isFinite)
                    .summaryStatistics();
            Estimate found = difference.change().orElseThrow();
            if (question.equals(JOINT)) {
                assertThat(found.low())
                        .as("least of shared %s: %s, %s", suppliers, one, other)
                        .isLessThanOrEqualTo(by.getMin() + 1e-7);
                assertThat(found.high())
                        .as("greatest of shared %s: %s, %s", suppliers, one, other)
                        .isGreaterThanOrEqualTo(by.getMax() - 1e-7);
                return;
            }
            assertThat(difference.isTight())
                    .as("%s: %s, %s", suppliers, one, other)
                    .isTrue();
            assertThat(found.low())
                    .as("least of %s: %s, %s", suppliers, one, other)
                    .isCloseTo(by.getMin(), within(1e-7));
            assertThat(found.high())
                    .as("greatest of %s: %s, %s", suppliers, one, other)
                    .isCloseTo(by.getMax(), within(1e-7));
        }
    }

    private static List<String> suppliers(List<Integer> numbers) {
        List<String> suppliers = new ArrayList<>(List.of("huawei"));
        numbers.forEach(number -> suppliers.add(number < 0 ? "" : STATED.get(number)));
        return suppliers;
    }

    /** The world before the first, behind it, and behind both. */
    @Property(seed = Seeds.FIXED, tries = 30)
    void twoLensesBehindEachOther(
            @ForAll @Size(min = 3, max = 3) List<@IntRange(min = -4, max = 2) Integer> numbers,
            @ForAll("steps") Step first,
            @ForAll("steps") Step second) {
        Chains chains = new Chains(suppliers(numbers));
        List<Step> both = List.of(first, second);
        chains.assertEveryCompletion(JOINT, List.of(), both);
        chains.assertEveryCompletion(QUESTION, List.of(), both);
        chains.assertEveryCompletion(QUESTION, both, List.of());
        chains.assertEveryCompletion(QUESTION, List.of(first), both);
        chains.assertEveryCompletion(QUESTION, List.of(first), List.of(second));
    }

    /** The world before the first, behind it or the others, and behind all. */
    @Property(seed = Seeds.FIXED, tries = 60)
    void threeLensesBehindEachOther(
            @ForAll @Size(min = 3, max = 3) List<@IntRange(min = -4, max = 2) Integer> numbers,
            @ForAll("steps") Step first,
            @ForAll("steps") Step second,
            @ForAll("steps") Step third) {
        Chains chains = new Chains(suppliers(numbers));
        List<Step> all = List.of(first, second, third);
        chains.assertEveryCompletion(QUESTION, List.of(), all);
        chains.assertEveryCompletion(QUESTION, all, List.of());
        chains.assertEveryCompletion(QUESTION, List.of(first), all);
        chains.assertEveryCompletion(QUESTION, List.of(first), List.of(second, third));
    }

    /** If no system has the vendor that replaced another, then no system without a stated vendor had that other. */
    @Example
    void aVendorThatIsNewBehindAReplacement() {
        Chains chains = new Chains(List.of("huawei", "zte", "", ""));
        List<Step> all = List.of(replace("zte", "nokia", false), award(1, "vega"), newTo("nokia"));
        chains.assertEveryCompletion(QUESTION, List.of(), all);
        chains.assertEveryCompletion(QUESTION, all.subList(0, 1), all);
    }
}
